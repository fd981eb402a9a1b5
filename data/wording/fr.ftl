# Français, vouvoiement. Request se dit « demande », brief « besoin », roster « vivier », desk « équipe staffing ».

## Numbers, money, dates

number-group = {"\u202F"}
number-decimal = {","}
percent = { N($n) }{"\u00A0"}%
money-sign = { $amount }{"\u00A0"}{ $sign }
money-code = { $amount }{"\u00A0"}{ $code }
sign-EUR = €
sign-GBP = £
sign-USD = $
per-hour = par heure
per-day = par jour
per-month = par mois
rate-exact = { $amount } { $per }
rate-range = de { $from } à { $to } { $per }
rate-up-to = jusqu’à { $amount } { $per }
rate-from = à partir de { $amount } { $per }
rate-with-expenses = frais compris
rate-without-expenses = frais en sus
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-with-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-with-weekday = { $weekday } { $date }
whole-month = { $month } { $year }
dates-between = entre le { $from } et le { $to }
dates-from = à partir du { $date }
dates-by = au plus tard le { $date }
until = jusqu’au { $date }
until-at-least = au moins jusqu’au { $date }
start-asap = dès que possible
start-asap-by = dès que possible, au plus tard le { $date }
start-asap-from = dès que possible à partir du { $date }
weeks = { $n ->
    [one] { N($n) } semaine
   *[other] { N($n) } semaines
}
months = { $n ->
    [one] { N($n) } mois
   *[other] { N($n) } mois
}
days-a-week = { $n ->
    [one] { $days } jour par semaine
   *[other] { $days } jours par semaine
}
onsite-days = { $n ->
    [one] { $days } jour par semaine sur site
   *[other] { $days } jours par semaine sur site
}
range = de { $from } à { $to }
at-least = au moins { $amount }
up-to = { $amount } au plus
list = { $head } et { $last }
level-native = langue maternelle
age-never = jamais confirmé
age-just-now = confirmé à l’instant
age-hours = { $n ->
    [one] confirmé il y a { N($n) } heure
   *[other] confirmé il y a { N($n) } heures
}
age-days = { $n ->
    [1] confirmé hier
   *[other] confirmé il y a { N($n) } jours
}
age-stale = { $age } (trop ancien)

## The brief

field-role = Fonction
field-place = Lieu
field-work-mode = Mode de travail
field-onsite-days = Jours sur site
field-start = Démarrage
field-end = Fin
field-duration = Durée
field-days = Jours par semaine
field-rate = Tarif
field-languages = Langues
field-industries = Secteur
field-skills = Compétences manquantes
field-situation = Situation
field-headcount = Nombre de personnes
field-confidential = Confidentialité
field-off-limits = Exclusions
mode-onsite = sur site
mode-hybrid = hybride
mode-remote = à distance
place-within = { $place }, profils jusqu’à { N($km) } km
role-open = fonction à préciser
role-times = { $n } × { $role }
wish = { $what } (un plus)
off-limits-hidden = { $n ->
    [one] { N($n) } entreprise
   *[other] { N($n) } entreprises
}
brief-time = Période
brief-assumed = *En italique : supposé, non lu.* { $fields }
brief-missing = **Non précisé** { $fields }
brief-missing-taken = **Non précisé** (*retenu jusqu’à précision*) { $fields }
taken-any = indifférent
question-role = Une question : quelle fonction ou quelles compétences vous faut-il ?
question-place = Une question : où se fait le travail, ou peut-il se faire à distance ? C’est la réponse qui changerait le plus la liste.
question-start = Une question : quand la mission commence-t-elle ? C’est la réponse qui changerait le plus la liste.
question-rate = Une question : jusqu’à quel tarif iriez-vous ? C’est la réponse qui changerait le plus la liste.
question-languages = Une question : quelles langues sont indispensables ? C’est la réponse qui changerait le plus la liste.
assumed-place = d’après les réglages de ce serveur
assumed-work-mode = habituel pour un tel lieu
assumed-start = rien d’indiqué
assumed-duration = habituel pour cette fonction
assumed-days = habituel pour cette fonction
assumed-rate = devise ou unité complétée
assumed-languages = parlées sur place
assumed-situation = d’après la formulation
assumed-other = complété selon une règle
quote = « { $text } »
quote-hidden = Une partie du texte
flag-impossible-date = { $said } n’est pas une date possible. Veuillez modifier le besoin.
flag-past-date = { $said } est une date passée. Veuillez modifier le besoin.
flag-ambiguous-date = { $said } peut se lire jour/mois ou mois/jour ; le jour a été lu en premier.
flag-implausible-rate = { $said } est un tarif inhabituel. Veuillez vérifier le besoin.
flag-protected = { $said } n’est pas pris en compte : l’âge, le sexe, l’origine et autres critères semblables ne comptent jamais ici.
flag-other = { $said } n’est pas clair. Veuillez vérifier le besoin.
ambiguous-title = **{ $title }** a plusieurs sens. { $question }
ambiguous-role = Ce titre a plusieurs sens. Lequel vous faut-il ?

## The card

request-title = Demande { $id } : { $role }
card-withdrawn = Retirée. Plus personne ne sera contacté à ce sujet.
card-twin = Cela ressemble à la demande { $number }. Retirez l’une des deux si c’est la même.
card-confidential = Confidentiel : rien du texte d’origine n’est affiché ici.
shortlist-title = { $fits ->
    [one] { $shown } sur { N($fits) } profil adéquat
   *[other] { $shown } sur { N($fits) } profils adéquats
}
shortlist-as-of = Mise à jour : { $moment }
funnel = Comment la liste s’est formée
near-misses = Ce qui élargirait la liste
relax = Ce qui peut être assoupli
versions = Notation { $scoring } · version { $roster } du vivier
candidate = { $rank } · { $name } · { $percent }
strong-on = Points forts : { $strong }
weak-on = Point faible : { $weak }
strong-and-weak-on = Points forts : { $strong } ; point faible : { $weak }
free-now = Libre dès maintenant
free-from = Libre à partir du { $date }
distance = à { N($n) } km
rate-unknown = tarif inconnu
rate-under = { $rate }, { $gap } sous le budget
rate-at = { $rate }, pile dans le budget
rate-over = { $rate }, { $gap } au-dessus du budget
track-record = { $n ->
    [one] { N($n) } mission ; objectifs atteints : { N($met) } ; clients prêts à recommencer : { N($again) }
   *[other] { N($n) } missions ; objectifs atteints : { N($met) } ; clients prêts à recommencer : { N($again) }
}
menu-role = De quelle fonction s’agit-il ?
button-why = Pourquoi ces profils ?
button-why-not = Qui a été écarté ?
button-more = Autres profils
button-edit = Modifier le besoin
button-refresh = Actualiser
button-withdraw = Retirer
button-reopen = Rouvrir
button-answer = Compléter : { $field }
button-cheaper = Moins cher
button-sooner = Plus tôt
button-wider = Plus large
button-history = Historique
button-adopt = Adopter ce besoin
button-as-asked = Revenir au besoin demandé
button-take-back = Annuler le changement

## Criteria

criterion-role = fonction
criterion-skills = compétences
criterion-industry = secteur
criterion-situation = expérience de la situation
criterion-seniority = niveau
criterion-availability = disponibilité
criterion-freshness = fraîcheur des données
criterion-track-record = résultats passés
criterion-rate = tarif
criterion-distance = distance

## Warnings

warning-stale = Disponibilité indiquée il y a { $n ->
    [one] { N($n) } jour
   *[other] { N($n) } jours
} : à confirmer avant de proposer
warning-soft-start = La mission en cours pourrait être prolongée
warning-adjacent = Vient d’une fonction voisine : { $role }
warning-overqualified = Nettement au-dessus du niveau de ce poste
warning-underqualified = En dessous du niveau de ce poste
warning-above-budget = { $percent } au-dessus du budget, dans la tolérance
warning-rate-unknown = Tarif inconnu : à demander d’abord
warning-converted = Tarif converti depuis { $currency }, cours du { $date }
warning-short-of-end = Libre { N($free) } jours sur { N($needed) }
warning-distance-unknown = Distance inconnue
warning-language-wish = { $language } serait un plus et ne figure pas au profil
warning-ended-early = Les missions passées se sont terminées avant terme plus souvent que d’habitude
warning-already-offered = A déjà une offre pour cette demande

## Funnel

funnel-roster = { N($n) } dans le vivier
funnel-role = { N($n) } pour la fonction
funnel-off-limits = { N($n) } hors exclusions
funnel-availability = { $n ->
    [one] { N($n) } libre à temps
   *[other] { N($n) } libres à temps
}
funnel-days = { N($n) } avec assez de jours
funnel-commitment = { N($n) } sans autre engagement
funnel-language = { N($n) } avec les langues
funnel-languages = { $n ->
    [one] { N($n) } parle { $languages }
   *[other] { N($n) } parlent { $languages }
}
funnel-place = { N($n) } à portée
funnel-rate = { N($n) } dans le budget

## Near misses

near-start-by = **+{ N($n) }** si le démarrage peut attendre jusqu’au { $date }
near-shorter = **+{ N($n) }** pour une durée plus courte : { $duration }
near-fewer-days = **+{ N($n) }** avec moins de jours : { $days }
near-rate = **+{ N($n) }** si le tarif peut aller jusqu’à { $amount } par jour
near-remote = **+{ N($n) }** si le travail à distance est possible
near-within = **+{ N($n) }** si une distance de { N($km) } km convient
near-without-language = **+{ N($n) }** sans la langue suivante : { $language }
near-language-level = **+{ N($n) }** si le niveau { $level } suffit en { $language }
near-ask-unknown = **+{ N($n) }** en interrogeant aussi les profils à la disponibilité inconnue

## An empty list

nobody-title = Personne ne convient pour l’instant
nobody-roster = Le vivier est vide. L’équipe staffing le remplit avec `/roster add` ou `/roster import`.
nobody-role = Personne dans le vivier n’a exercé cette fonction ni une fonction voisine.
nobody-off-limits = { $n ->
    [one] La seule personne restante est exclue.
   *[other] Les { N($n) } personnes restantes sont exclues.
}
nobody-availability = { $n ->
    [one] La seule personne restante n’est pas libre à temps ou pas assez longtemps.
   *[other] Aucune des { N($n) } personnes restantes n’est libre à temps et assez longtemps.
}
nobody-days = { $n ->
    [one] La seule personne restante a trop peu de jours par semaine.
   *[other] Aucune des { N($n) } personnes restantes n’a assez de jours par semaine.
}
nobody-commitment = { $n ->
    [one] La seule personne restante est engagée ailleurs.
   *[other] Les { N($n) } personnes restantes sont engagées ailleurs.
}
nobody-language = { $n ->
    [one] La seule personne restante ne parle pas les langues requises.
   *[other] Aucune des { N($n) } personnes restantes ne parle les langues requises.
}
nobody-place = { $n ->
    [one] Le lieu est hors de portée de la seule personne restante.
   *[other] Le lieu est hors de portée des { N($n) } personnes restantes.
}
nobody-rate = { $n ->
    [one] La seule personne restante dépasse le tarif prévu.
   *[other] Les { N($n) } personnes restantes dépassent le tarif prévu.
}
nobody-fits = Personne dans le vivier ne répond à ce besoin.
nobody-help = L’un de ces changements aiderait :
nobody-no-help = Aucun changement isolé ne suffirait ; l’équipe staffing peut chercher au-delà du vivier.

## Explanations

language-name = français
why-method = Chaque critère rapporte des points ; ensemble, ils font le pourcentage. L’inconnu ne compte ni pour zéro ni pour le maximum. L’ordre est une proposition : la décision reste humaine.
read-from = Lu dans
criteria = Critères
share = { $criterion } { N($points) } sur { N($of) }
share-unknown = { $criterion } non connu ({ N($points) } sur { N($of) })
would-raise-title = Ce qui améliorerait la note
improvement = **+{ N($n) }** { $change }
improve-confirm = avec une disponibilité confirmée aujourd’hui
improve-firm-start = avec un premier jour certain
improve-free-from = en étant libre à partir du { $date }
improve-state-rate = au plus, dès qu’un tarif est indiqué
improve-ask-for-budget = avec un tarif de { $amount } par jour
improve-show-skill = avec cette compétence dans le profil : { $skill }
improve-show-industry = avec ce secteur dans le profil : { $industry }
improve-show-situation = avec cette expérience dans le profil : { $situation }
improve-state-home = au plus, dès que le domicile est connu
improve-record-outcome = au plus, dès que le résultat d’une mission passée est enregistré
left-out-nobody = Personne n’a été écarté.
no-more = Il n’y a pas d’autre profil adéquat.
page = Page { $page } sur { $pages }
button-previous = Précédent
button-next = Suivant
menu-why-one = Expliquer un profil

## Why someone was left out

reason-other-role = aucune fonction assez proche
reason-off-limits = exclusion : { $company }
reason-off-limits-hidden = exclusion
reason-refuses-industry = ne travaille pas dans ce secteur
reason-not-looking = ne cherche pas de mission
reason-availability-unknown = disponibilité inconnue
reason-not-free = aucune disponibilité en vue
reason-free-from = libre au plus tôt le { $date }
reason-not-long-enough = libre { N($free) } jours sur { N($needed) }
reason-too-few-days = seulement { $days }
reason-on-hold = réservation pour une autre offre
reason-on-hold-for = réservation pour la demande { $request }
reason-engaged = en mission
reason-engaged-until = en mission jusqu’au { $date }
reason-blocked = garde cette période pour autre chose
reason-blocked-until = garde la période jusqu’au { $date } pour autre chose
reason-no-language = langue non parlée : { $language }
reason-language-level = { $language } au niveau { $level } seulement
reason-too-far = trop loin
reason-too-far-by = à { N($n) } km
reason-remote-only = travaille uniquement à distance
reason-onsite-days = { $n ->
    [one] { N($n) } jour par semaine sur site au plus
   *[other] { N($n) } jours par semaine sur site au plus
}
reason-no-work-permit = pas de permis de travail pour ce pays
reason-above-rate = demande { $amount } par jour
reason-below-floor = tarif trop bas pour cette personne
## Une personne et une demande

why-not-reason = **{ $name }** n’est pas sur la liste : { $reason }.
why-not-reasons = Toutes les raisons, dans l’ordre de l’examen
why-not-fits = **{ $name }** convient : place { N($rank) } sur { N($fits) }.
why-not-on-card = La fiche montre cette place.
why-not-below-card = La fiche montre les { N($shown) } premières places ; la dernière d’entre elles atteint { $percent }.
ways-in = Ce qui ouvrirait la liste à cette personne
ways-in-one-of = Un seul de ces changements du besoin suffit :
ways-in-none = Aucun changement raisonnable de période, de tarif, de langues ou de lieu n’ouvrirait la liste à cette personne.
ways-in-held = La réservation prend fin quand l’autre offre a reçu une réponse ou est retirée.

## Changements d’un besoin

change-start-by = un démarrage jusqu’au { $date }
change-shorter = une durée plus courte : { $duration }
change-fewer-days = { $days }
change-rate = un tarif jusqu’à { $amount } par jour
change-remote = le travail à distance
change-within = des profils jusqu’à { N($km) } km
change-without-language = aucune exigence pour la langue suivante : { $language }
change-language-level = { $language } au niveau { $level }
change-ask-unknown = une question sur la disponibilité de cette personne
## Et si

what-if-title = Et si ? { $request }
what-if-only-you = Vous seul voyez ceci. Le besoin reste tel qu’il a été demandé, tant que personne n’adopte celui-ci.
what-if-fits = **Profils adéquats** { N($before) } → { N($after) }
what-if-gone = Plus parmi les premiers
what-if-adopted = C’est désormais le besoin de la demande { $id } ; sa fiche a changé.

## Historique

unsaid = non précisé
difference = **{ $field }** ~~{ $before }~~ → { $after }
confidential-yes = confidentiel
confidential-no = non confidentiel
history-title = Historique : { $request }
history-line = { $moment } { $who } : { $what }
history-bot = Bot
history-operator = Exploitation
history-opened = demande ouverte
history-reread = message modifié
history-amended = complément dans un message
history-corrected = besoin modifié
history-role-chosen = fonction précisée
history-what-if = « et si » adopté comme besoin
history-taken-back = dernier changement annulé
history-withdrawn = demande retirée
history-reopened = demande rouverte

## Forms for a brief

form-brief = Besoin de la demande { $id }
input-role = Fonction
    .placeholder = DAF
input-place = Lieu et mode de travail
    .placeholder = Lyon, hybride
input-time = Démarrage, durée, jours par semaine
    .placeholder = à partir du 1er décembre, 6 mois, 4 jours par semaine
input-rate = Tarif
    .placeholder = jusqu’à 1 600 € par jour
input-skills = Langues, compétences, secteur
    .placeholder = allemand C1, négociation bancaire, automobile

## Les propositions

hours = { $n ->
    [one] { N($n) } heure
   *[other] { N($n) } heures
}
minutes = { $n ->
    [one] { N($n) } minute
   *[other] { N($n) } minutes
}
menu-offer = Proposer à …
menu-manage-offer = Propositions en cours …
offer-confirm = Envoyer ces propositions ?
offer-draft = **{ $name }** { $when } · { $way }
offer-when = du { $from } au { $until } · { $days }
way-message = par message privé
way-desk = pas de compte associé : l’équipe staffing demande
offer-hold = Leurs jours sont réservés jusqu’à leur réponse, pendant { $hold } au plus. Ils ne voient ni le client, ni votre budget, ni le texte de la demande.
offer-cannot = Ne peuvent pas être sollicités
button-send-offers = { $n ->
    [one] Envoyer { N($n) } proposition
   *[other] Envoyer { N($n) } propositions
}
offers-sent = { $n ->
    [0] Aucune proposition n’est partie.
    [one] { N($n) } proposition est partie. La fiche montre où elle en est.
   *[other] { N($n) } propositions sont parties. La fiche montre où elles en sont.
}
offers-missed = Pas sollicités, car leurs jours sont réservés ailleurs : { $names }.
offer-title = Une proposition : { $role }
offer-intro = Un client cherche un manager de transition, et l’équipe staffing pense à vous.
offer-rate-open = à convenir
offer-answer-until = Merci de répondre avant { $moment }. D’ici là, personne d’autre ne peut vous proposer ces jours.
offer-consent = « Intéressé » signifie : vous acceptez que ce client voie votre nom et votre profil pour cette demande. Vous pouvez revenir dessus jusqu’à l’attribution.
offer-you-are-interested = ✅ Vous êtes intéressé. Vos jours sont réservés jusqu’à la décision du client.
offer-you-declined = Vous avez décliné. Merci de votre réponse ; vos jours sont de nouveau libres.
offer-you-were-silent = Le délai de réponse est passé. Vos jours sont de nouveau libres.
offer-was-withdrawn = Cette proposition a été retirée. Vos jours sont de nouveau libres.
offer-was-released = Le poste a été attribué à quelqu’un d’autre. Merci ; vos jours sont de nouveau libres.
offer-you-are-assigned = 🤝 Le poste est à vous. Les jours sont réservés.
offer-has-ended = Cette mission est terminée. Merci.
button-interested = Intéressé
button-decline = Décliner
button-no-longer = Finalement non
button-ask-back = Poser une question
decline-question = Merci de votre réponse. Quelle est la raison principale ?
menu-decline = La raison principale
decline-rate = tarif
decline-dates = dates
decline-place = lieu
decline-content = contenu
decline-conflict = conflit d’intérêts
decline-other = autre raison
noted = C’est noté.
noted-interested = C’est noté : intéressé. Les jours sont réservés jusqu’à une décision.
noted-declined = C’est noté : décliné. Les jours sont de nouveau libres.
noted-withdrawn = La proposition est retirée. Les jours sont de nouveau libres.
offer-interested-news = { $requester } **{ $name }** est intéressé par la demande { $id }.
offers-title = Propositions
offer-line = **{ $name }** { $state }
state-open = sollicité, peut répondre avant { $moment }
state-open-desk = réservé jusqu’à { $moment } : l’équipe staffing demande et note la réponse ci-dessous
state-unreachable = ⚠️ injoignable par message privé : appelez et notez la réponse ci-dessous ; réservé jusqu’à { $moment }
state-interested = ✅ intéressé
state-declined = a décliné : { $reason }
state-expired = n’a pas répondu à temps
state-withdrawn = proposition retirée
state-released = libéré
state-assigned = 🤝 poste attribué
seat-agreed = 🤝 poste attribué, du { $from } au { $until }
seat-in-place = 🤝 en place jusqu’au { $until }, { $n ->
    [0] le jour même de la demande
    [one] { N($n) } jour après la demande
   *[other] { N($n) } jours après la demande
}
seat-closed = mission close : { $outcome }
seat-ended-early = terminée avant l’heure le { $date }
offers-declined = { $n } sur { $of } ont décliné : { $reasons }
short-open = sollicité
short-interested = intéressé
short-assigned = poste attribué
short-in-place = en place
button-record-yes = Est intéressé
button-record-no = Décline
button-extend = Plus de temps
button-withdraw-offer = Retirer la proposition
button-assign = Attribuer
button-in-place = Est en place
button-end-early = Fin anticipée
button-close-mandate = Clore la mission
offer-extended = La réponse est maintenant attendue avant { $moment }.
question-title = Demande { $id } : une question du candidat { $rank }
button-answer-question = Répondre
form-question = Votre question
input-question = Question
    .placeholder = Qui sont les actionnaires ?
form-reply = Votre réponse
input-reply = Réponse
    .placeholder = Une famille, à la troisième génération
reply-title = La réponse à votre question : { $role }
question-sent = Votre question est transmise au client, sans votre nom. La réponse arrivera ici.
reply-sent = Votre réponse est en route.

## Le tableau

board-title = { $n ->
    [0] Rien en cours
    [one] { N($n) } demande en cours
   *[other] { N($n) } demandes en cours
}
board-empty = Toutes les demandes sont closes ou retirées.
board-more = … et { N($n) } plus anciennes
board-line = **{ $number }** { $what } · { $since } · { $next }
board-confidential = confidentiel
board-moved = Le tableau se trouve maintenant dans { $channel }.
board-placed = Le tableau se trouve dans ce canal et y reste à jour. Épinglez-le si je n’ai pas pu le faire.
next-clarify = préciser la fonction
next-offer = proposer à des candidats
next-wait = { $n ->
    [one] { N($n) } personne sollicitée, réponse avant { $moment }
   *[other] { N($n) } personnes sollicitées, première réponse avant { $moment }
}
next-decide = { $n ->
    [one] décider : { N($n) } personne est intéressée
   *[other] décider : { N($n) } personnes sont intéressées
}
next-in-place = confirmer l’arrivée le { $date }
next-close = en place ; clore avant le { $date }

## Le rapport

seconds = { $n ->
    [one] { N($n) } seconde
   *[other] { N($n) } secondes
}
days = { $n ->
    [one] { N($n) } jour
   *[other] { N($n) } jours
}
report-title = Du { $from } au { $until }
report-empty = Rien n’a été demandé pendant cette période.
report-filled = { $n ->
    [one] { N($n) } demande
   *[other] { N($n) } demandes
} ; { N($hits) } sur { N($of) } non retirées sont pourvues ({ $percent }).
report-clocks = De la demande …
report-to-list = à la première liste
report-to-yes = au premier oui
report-to-place = à l’arrivée en poste
report-clock = { $what } : { $median } en médiane, neuf sur dix en { $ninety } ({ N($n) })
report-clock-none = { $what } : pas encore
report-months = Par mois
report-roles = Par fonction
report-line = { $name } : { N($hits) } sur { N($of) } pourvues ({ $percent })
report-reasons = Raisons des refus
report-calibration = Les oui selon la place sur la liste
report-place = place { $rank }
report-later-places = places suivantes
report-yes = { N($hits) } sur { N($of) } sollicités ({ $percent })

## Le mandat

form-assign = Attribuer à { $name }
input-objectives = Objectifs, un par ligne
    .placeholder = Plan de trésorerie accepté par les banques au 31 mars
input-sponsor = Commanditaire
    .placeholder = Mme Weber, présidente du conseil
input-authority = Peut décider
    .placeholder = Paiements jusqu’à 50 000 €, recrutements en finance
input-hand-over = Passation
    .placeholder = Par le contrôleur de gestion, deux jours la première semaine
input-against = Pourquoi pas { $name }, mieux classé ?
input-against-hint = Raison
    .placeholder = Connaît la banque
mandate-unclear = Le mandat ne nomme pas encore de commanditaire ou d’objectif. Les missions échouent par des mandats flous, non par manque de talent.
prompt-decide = { $requester } **{ $name }** attend encore une décision sur la demande { $id } ; ses jours sont réservés.
prompt-start = { $requester } **{ $name }** commence aujourd’hui (demande { $id }). Tout est en place ?
prompt-ending = { $requester } La mission de **{ $name }** (demande { $id }) se termine le { $until }. Continue-t-elle ?
button-prolong = Se prolonge
form-prolong = Se prolonge
input-prolong = Jusqu’au
    .placeholder = 31 juillet
form-end-early = Fin anticipée
input-end-reason = Pourquoi elle s’est terminée
    .placeholder = L’entreprise a été vendue
close-question = Comment s’est terminée la mission de **{ $name }** ?
menu-close = Objectifs, et à nouveau ?
outcome-met-again = objectifs atteints, à nouveau volontiers
outcome-met-not-again = objectifs atteints, pas à nouveau
outcome-partly-again = objectifs en partie atteints, à nouveau volontiers
outcome-partly-not-again = objectifs en partie atteints, pas à nouveau
outcome-not-met-again = objectifs manqués, à nouveau volontiers
outcome-not-met-not-again = objectifs manqués, pas à nouveau

## Answers

ack-opened = Votre demande est ouverte. La fiche dans ce salon montre ce qui a été compris et qui convient.
ack-joined = C’est déjà la demande { $id } ; sa fiche se trouve dans { $channel }.

## Refusals

refused-needs-requester = Seules les personnes ayant un rôle de demandeur peuvent le faire. Un admin définit les rôles avec `/setup roles`.
refused-needs-owner = Seules la personne à l’origine de la demande et l’équipe staffing peuvent le faire. Veuillez vous adresser à elles.
refused-needs-desk = Seule l’équipe staffing peut le faire. Un admin définit ses rôles avec `/setup roles`.
refused-needs-admin = Seules les personnes qui gèrent ce serveur peuvent le faire. Veuillez vous adresser à elles.
refused-needs-self = Seules la personne concernée et l’équipe staffing peuvent le faire. Veuillez vous adresser à l’équipe.
refused-request-unknown = Il n’y a pas de demande { $id } ici. Veuillez vérifier le numéro sur sa fiche.
refused-out-of-date = La demande { $id } a changé entre-temps ; rien n’a donc été fait. Veuillez consulter la fiche et réessayer.
refused-already-withdrawn = La demande { $id } est retirée. « Rouvrir » sur sa fiche la rétablit.
refused-not-withdrawn = La demande { $id } est déjà ouverte.
refused-no-shortlist = La demande { $id } n’a pas encore de liste. Veuillez d’abord répondre à la question posée sur sa fiche.
refused-already-assigned = La recherche de la demande { $id } est terminée : quelqu’un a été choisi. Utilisez « Propositions en cours » sur sa fiche.
refused-offer-unknown = Cette proposition n’existe plus ici.
refused-offer-drafted = Cette proposition n’est pas encore envoyée. Choisissez à nouveau sur la fiche.
refused-offer-open = Cette proposition attend encore une réponse. Notez-la d’abord.
refused-offer-interested = L’intérêt est déjà noté.
refused-offer-declined = Cette proposition a déjà été déclinée ; la personne n’est plus proposée pour cette demande.
refused-offer-expired = Le délai de réponse est passé. Si cela vous intéresse encore, dites-le à l’équipe staffing : elle peut proposer à nouveau.
refused-offer-withdrawn = Cette proposition a été retirée. Adressez vos questions à l’équipe staffing.
refused-offer-released = Le poste a été attribué à quelqu’un d’autre. Adressez vos questions à l’équipe staffing.
refused-offer-assigned = Le poste est déjà attribué. La suite se trouve sous « Propositions en cours » sur la fiche.
refused-offer-ended = Cette mission est terminée.
refused-days-taken = Certains de ces jours sont déjà réservés ou pris ailleurs ; rien n’a été changé. Choisissez un jour plus tôt.
refused-engagement-settled = C’est déjà fait. La fiche montre où en sont les choses.
refused-no-open-request = Vous n’avez aucune demande ouverte ici. Veuillez indiquer son numéro avec l’option `request`.
refused-no-cheaper = Aucun tarif plus bas à essayer : personne sur la liste n’en indique, ou il est déjà au plus bas.
refused-no-sooner = Aucun démarrage plus tôt à essayer : il est déjà aujourd’hui.
refused-no-wider = Aucun changement isolé du besoin n’élargirait la liste. Le bouton « Modifier le besoin » permet tout autre changement.
refused-nothing-to-take-back = Aucun changement de la demande { $id } ne peut être annulé.
refused-older-button = Ce bouton vient d’une version antérieure et ne fonctionne plus. Veuillez utiliser une fiche plus récente ou `/shortlist`.
refused-manager-unknown = « { $text } » ne figure pas dans le vivier. Veuillez choisir un nom dans la liste qui s’ouvre à la saisie.
refused-no-profile = Vous n’avez pas encore de profil ici. Demandez à l’équipe staffing de vous ajouter avec `/roster add`.
refused-manager-taken = L’identifiant « { $text } » est déjà pris. Veuillez en choisir un autre.
refused-account-taken = Ce compte est déjà lié à une autre personne. Veuillez d’abord l’en détacher.
refused-import-gone = Cet import n’existe plus ou a déjà été appliqué. Veuillez envoyer à nouveau le fichier avec `/roster import`.
refused-import-out-of-date = Le vivier a changé depuis le contrôle ; rien n’a donc été importé. Veuillez envoyer à nouveau le fichier avec `/roster import`.
refused-bad-file = Ce fichier est illisible. Veuillez l’enregistrer en CSV (UTF-8) ; `/roster export` montre la forme attendue.
refused-file-too-large = Ce fichier est trop volumineux. Veuillez le diviser en fichiers de { $n } Mo au plus.
refused-bad-date = « { $text } » n’est pas une date. Écrivez par exemple 2026-12-01, « 1er décembre » ou « lundi prochain ».
refused-end-before-start = La fin précède le début. Veuillez vérifier les deux dates.
refused-bad-number = « { $text } » ne convient pas ici. Veuillez indiquer un nombre de { $min } à { $max }.
refused-bad-rate = « { $text } » n’est pas un tarif. Écrivez par exemple « 1 400 € par jour ».
refused-unknown-term = « { $text } » n’est pas connu ici. Veuillez utiliser d’autres mots ou choisir dans la liste qui s’ouvre à la saisie.
refused-did-you-mean = « { $text } » n’est pas connu. Vouliez-vous dire « { $suggestion } » ?
refused-bad-zone = « { $text } » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.
refused-text-too-long = Ce texte est trop long. Veuillez le limiter à { N($n) } caractères.
refused-empty = Rien n’a été indiqué. Veuillez remplir au moins un champ.
refused-not-in-guild = Cela ne fonctionne que sur un serveur, là où se trouve le vivier. Veuillez essayer dans un de ses salons.
refused-nothing-understood = Aucune fonction ni compétence n’a pu être lue ici. Écrivez par exemple « DAF à Lyon dès lundi, 6 mois, jusqu’à 1 200 € par jour ».
refused-channel-closed = Le bot ne peut pas écrire dans ce salon. Veuillez l’autoriser à voir le salon, à envoyer des messages et à intégrer des liens.
refused-internal = Un problème interne est survenu. Veuillez réessayer dans une minute ; s’il persiste, prévenez les responsables du bot.

## People

level-board = comité de direction
level-director = direction
level-head = responsable de service
level-manager = encadrement
travel-radius = se déplace jusqu’à { N($n) } km
travel-europe = partout en Europe
travel-world = partout dans le monde
availability-unknown = Disponibilité inconnue
availability-not-looking = Ne cherche pas de mission
availability-soft = date encore incertaine
availability-as-of = Indiqué le { $moment }
availability-title = Disponibilité de { $name }
availability-saved = Enregistré. Merci.
commitment-hold = En réserve pour une offre
commitment-engagement = En mission
commitment-block = Indisponible
before = Avant
now = Maintenant
form-availability = Disponibilité
input-free-from = Libre à partir du
    .placeholder = 1er décembre
input-free-until = Jusqu’au (vide : sans fin)
    .placeholder = 31 mars
input-free-days = Jours par semaine
    .placeholder = 4
input-note = Remarque
    .placeholder = à deux heures de Lyon au plus
button-edit-availability = Modifier la disponibilité

## The roster

profile-skills = Compétences
profile-home = Domicile
profile-travel = Mobilité
profile-availability = Disponibilité
profile-commitments = Engagements
profile-track-record = Résultats passés
profile-refuses = Ne travaille pas dans
profile-saved = Le profil de **{ $name }** est enregistré.
profile-removed = **{ $name }** ne figure plus dans le vivier.
remove-question = Retirer **{ $name }** du vivier ? Les listes ouvertes seront établies sans cette personne.
button-edit-profile = Modifier le profil
button-remove = Retirer
button-confirm-remove = Oui, retirer
button-keep = Conserver
form-add-profile = Nouveau profil
form-edit-profile = Modifier le profil
input-name = Nom
    .placeholder = Anna Berg
input-roles = Fonctions exercées, la principale d’abord
    .placeholder = DAF, directeur financier
input-home = Ville et pays de domicile
    .placeholder = Lyon, France
input-know-how = Langues et compétences
    .placeholder = français langue maternelle, anglais C1, négociation bancaire
input-asked-rate = Tarif
    .placeholder = 1 200 € par jour
search-title = { $n ->
    [0] Aucun résultat
    [one] { N($n) } personne trouvée
   *[other] { N($n) } personnes trouvées
}
search-nobody = Essayez avec moins de mots ou d’autres : nom, fonction, compétence ou ville.
menu-open-profile = Ouvrir un profil
import-dry-run = Contrôle du fichier : rien n’est encore modifié
import-counts = Nouveaux : { N($added) }, modifiés : { N($changed) }, inchangés : { N($unchanged) }.
import-problems = { $n ->
    [one] { N($n) } problème : cette ligne est ignorée
   *[other] { N($n) } problèmes : ces lignes sont ignorées
}
import-line = Ligne { $line }
import-cell = Ligne { $line }, colonne `{ $column }`
import-value = { $place }, « { $value } »
import-problem = { $place } : { $what }
import-suggestion = { $what } Vouliez-vous dire « { $suggestion } » ?
import-lookalikes = { $n ->
    [one] { N($n) } personne figure peut-être déjà dans le vivier
   *[other] { N($n) } personnes figurent peut-être déjà dans le vivier
}
import-lookalike = { $new } ressemble à { $known }
import-done = Import effectué.
button-apply-import = { $n ->
    [one] Importer { N($n) } personne
   *[other] Importer { N($n) } personnes
}
button-cancel = Annuler
export-done = { $n ->
    [one] Le vivier avec { N($n) } personne. Le fichier contient des données personnelles : veuillez le conserver en lieu sûr.
   *[other] Le vivier avec { N($n) } personnes. Le fichier contient des données personnelles : veuillez le conserver en lieu sûr.
}

## What is wrong with a roster file

either = { $others } ou { $last }
fault-utf16 = le fichier est en UTF-16. Veuillez l’enregistrer en « CSV UTF-8 ».
fault-not-utf8 = le texte n’est pas en UTF-8. Veuillez enregistrer le fichier en « CSV UTF-8 ».
fault-empty = le fichier est vide. Sa première ligne doit contenir les noms des colonnes ; `/roster export` montre la forme attendue.
fault-unknown-column = cette colonne n’existe pas. Veuillez la renommer ou la supprimer.
fault-doubled-column = cette colonne figure deux fois. Veuillez en supprimer une.
fault-missing-column = cette colonne manque. Veuillez l’ajouter.
fault-cell-count = le nombre de cellules diffère de l’en-tête ({ N($found) } au lieu de { N($expected) }). Veuillez mettre entre guillemets droits (") chaque cellule qui contient le séparateur.
fault-row-too-long = cette ligne dépasse { N($limit) } octets. Veuillez la raccourcir ou chercher un guillemet (") qui n’est jamais fermé.
fault-missing = cette cellule ne doit pas être vide. Veuillez la remplir.
fault-too-long = ce texte dépasse { N($limit) } caractères. Veuillez le raccourcir.
fault-too-many = cette liste dépasse { N($limit) } entrées. Veuillez la raccourcir.
fault-doubled = cette entrée figure deux fois dans la liste. Veuillez en supprimer une.
fault-doubled-id = la ligne { $first } porte déjà cet identifiant. Veuillez donner à chaque personne le sien.
fault-unknown-role = cette fonction n’est pas connue. Veuillez écrire son identifiant, son titre ou un nom usuel.
fault-unknown-industry = ce secteur n’est pas connu. Veuillez écrire son identifiant, son titre ou un nom usuel.
fault-unknown-skill = cette compétence n’est pas connue. Veuillez écrire son identifiant, son titre ou un nom usuel.
fault-unknown-situation = cette situation n’est pas connue. Veuillez écrire `gap`, `change`, `transition` ou `crisis`.
fault-unknown-language = cette langue n’est pas connue. Veuillez écrire son code, par exemple `fr`, ou son nom.
fault-unknown-level = ce niveau de langue n’est pas connu. Veuillez écrire un niveau de `A1` à `C2`, ou `native`.
fault-unknown-country = ce pays n’est pas connu. Veuillez écrire son code, par exemple `FR`, ou son nom.
fault-ambiguous = cela peut avoir plusieurs sens. Veuillez écrire celui qui convient : { $options }.
fault-form = cela n’est pas lisible. Écrivez par exemple { $like }.
fault-out-of-range = ce nombre ne convient pas ici. Veuillez en écrire un de { $min } à { $max }.
fault-negative = un montant ne peut pas être négatif. Veuillez supprimer le signe moins.
fault-not-a-date = ce jour n’existe pas. Écrivez un jour sous la forme `2026-12-01`.
fault-date-out-of-range = ce jour est trop éloigné. Veuillez en écrire un de { $min } à { $max }.
fault-not-a-time = ce moment n’existe pas. Écrivez-le sous la forme `2026-11-24T08:00:00Z` ou `2026-11-24`.
fault-backwards = la fin précède le début. Veuillez inverser les jours ou en corriger un.
fault-undated = la date de cette information manque. Veuillez remplir la colonne `stated_at`.
fault-no-currency = la devise du tarif manque. Veuillez remplir la colonne `currency`, par exemple avec EUR.
fault-no-rate = le tarif correspondant manque. Veuillez remplir la colonne `rate` ou vider cette cellule.
fault-floor-above-rate = le minimum dépasse le tarif. Veuillez les inverser ou les corriger.
fault-not-a-currency = ce n’est pas une devise. Veuillez écrire ses trois lettres, par exemple EUR.
fault-more-than-mandates = ce nombre dépasse celui de la colonne `mandates`. Veuillez corriger l’un des deux.
fault-half-a-point = l’une des deux coordonnées manque. Veuillez remplir `lat` et `lon`, ou laisser les deux vides.

## Setup

setup-title = Réglages
setup-hint = Ces commandes modifient les réglages : `/setup channels`, `/setup roles`, `/setup language`, `/setup offers`, `/setup defaults`.
setup-saved = Enregistré.
setup-channels = **Salons surveillés** { $value }
setup-no-channels = aucun : le bot ne répond que sur mention, par commande ou par le menu d’un message
setup-desk = **Équipe staffing** { $value }
setup-no-desk = aucun rôle : uniquement les personnes qui gèrent ce serveur
setup-requesters = **Peut demander** { $value }
setup-everyone = toute personne qui peut écrire
setup-language-of-request = celle de chaque demande
setup-language = **Langue des fiches** { $value }
setup-zone = **Fuseau horaire** { $value }
setup-country = **Pays si aucun n’est cité** { $value }
setup-currency = **Devise si aucune n’est citée** { $value }
setup-shown = **Profils par fiche** { $value }
setup-holds = **Fin des propositions après** { $hold }, en cas de crise après { $crisis }
setup-blind = **Les listes** ne montrent un nom qu’avec l’accord de la personne
setup-named = **Les listes** montrent les noms
setup-none = aucune valeur par défaut
button-edit-setup = Modifier les valeurs
form-setup = Valeurs par défaut de ce serveur
input-language = Langue des fiches
    .placeholder = fr
input-zone = Fuseau horaire
    .placeholder = Europe/Paris
input-country = Pays si un texte n’en cite aucun
    .placeholder = FR
input-currency = Devise si un texte n’en cite aucune
    .placeholder = EUR
input-shown = Profils par fiche, de 1 à 5
    .placeholder = 3

## Help

help-title = Interim Desk
help-intro = Écrivez ce qu’il vous faut dans un salon surveillé, avec vos mots : « DAF à Lyon dès lundi, 6 mois, jusqu’à 1 200 € par jour ». La réponse montre ce qui a été compris et qui convient. Modifiez votre message, la liste suit ; supprimez-le, la demande est retirée. Sur tout message : *Applications → { $menu }*.
help-requester = Pour tous
help-manager = Pour les managers de transition
help-desk = Pour l’équipe staffing
help-admin = Pour les admins
help-footer = Vous parlez à un programme. Il propose, les personnes décident ; chaque liste peut être expliquée.

## Commands

menu-find = Trouver des managers
command-request = Trouve un manager de transition : avec vos mots, champ par champ, ou les deux
    .text = Le besoin avec vos mots
    .role = La fonction, par exemple DAF
    .place = Le lieu de travail
    .start = Le démarrage, par exemple « lundi prochain »
    .duration = La durée, par exemple « 6 mois »
    .days = Jours par semaine, par exemple 4
    .rate = Ce que vous paieriez, par exemple « jusqu’à 1 200 € par jour »
    .languages = Les langues requises, par exemple « allemand C1, anglais »
    .confidential = Si la demande doit rester confidentielle
command-shortlist = Établit à nouveau la liste d’une demande et parcourt tous les profils adéquats
    .request = Le numéro de la demande
    .page = La page
command-why_not = Dit pourquoi une personne n’est pas sur la liste d’une demande et ce qui y changerait
    .person = La personne
    .request = Le numéro de la demande ; sans indication, la dernière ouverte ici
command-roster = Les personnes du vivier
command-roster-search = Cherche dans le vivier par nom, fonction, compétence ou ville
    .words = Ce qu’il faut chercher
command-roster-show = Affiche un profil
    .person = La personne
command-roster-add = Ajoute une personne
command-roster-edit = Modifie un profil
    .person = La personne
command-roster-remove = Retire une personne
    .person = La personne
command-roster-import = Importe un fichier CSV ; il est d’abord seulement contrôlé
    .file = Le fichier CSV
command-roster-export = Exporte le vivier en fichier CSV
command-availability = Quand les managers de transition sont libres
command-availability-show = Montre quand une personne est libre
    .person = La personne ; vous, si vide
command-availability-set = Indique quand vous, ou une autre personne, êtes libre
    .when = Par exemple « à partir du 1er décembre, 4 jours par semaine » ou « pas disponible »
    .person = La personne ; vous, si vide
command-board = Placer dans ce canal le tableau des demandes en cours
command-report = Le bilan des demandes des derniers mois
    .months = Combien de mois, celui-ci compris ; 3 par défaut
command-setup = Comment le bot travaille sur ce serveur
command-setup-show = Affiche les réglages
command-setup-channels = Surveille un salon ou cesse de le surveiller
    .channel = Le salon
    .watch = S’il faut le surveiller
command-setup-roles = Définit qui est l’équipe staffing et qui peut demander
    .desk = Un rôle dont les membres sont l’équipe staffing
    .requester = Un rôle dont les membres peuvent demander
command-setup-language = Définit la langue des fiches
    .language = La langue
command-setup-offers = Fixer la durée des réservations et l’anonymat des listes
    .hours = Heures avant qu’une proposition sans réponse prenne fin
    .crisis_minutes = De même en cas de crise, en minutes
    .blind = Si les noms restent cachés jusqu’à l’accord de la personne
command-setup-defaults = Définit fuseau horaire, pays, devise et nombre de profils
command-help = Ce que le bot peut faire pour vous

## Vie privée

privacy-title = Ce que je conserve sur vous, et pourquoi
privacy-known = Vous figurez dans le vivier de ce serveur sous le nom de **{ $name }**.
privacy-unknown = Aucun profil n’est lié ici à votre compte. Si vous êtes dans le vivier sans compte, l’équipe staffing peut agir pour vous.
privacy-profile = Votre profil
    .text = Nom, compte, fonctions, compétences, langues, domicile, mobilité, tarif, disponibilité et bilan : pour vous proposer des missions qui vous conviennent. Rien d’autre ne sert à la recherche.
privacy-messages = Messages
    .text = Un message qui n’est pas une demande n’est jamais conservé. D’une demande, je ne garde que les mots dont le besoin est tiré.
privacy-offers = Offres et missions
    .text = Ce qui vous a été proposé, ce que vous avez répondu et ce qui en est sorti : pour que personne ne soit retenu deux fois et que les décisions puissent être expliquées.
privacy-log = Le journal
    .text = Qui a fait quoi et quand, pour contrôler la façon dont les personnes sont classées.
privacy-never = Jamais
    .text = Âge, sexe, origine, photo, santé et croyance n’ont pas de champ ici. Rien n’est vendu ni utilisé pour l’entraînement.
privacy-rights = Vos droits
    .text = Tout voir dans un fichier, le corriger, le faire effacer. Après un effacement, il reste un numéro sans nom, pour que les chiffres soient justes.
privacy-footer = L’exploitant de ce serveur est responsable. Vous pouvez aussi saisir une autorité de protection des données.
privacy-data = Voici tout ce qui est conservé ici sur vous et votre compte. Vous seul voyez ce message.
button-show-data = Voir mes données
button-correct = Corriger
button-erase-me = M’effacer
button-confirm-erase = Oui, tout effacer
button-cancel-erasure = Annuler l’effacement
erase-question =
    Effacer tout ce qui concerne **{ $name }** ? Cela commence dans 24 heures et peut être annulé jusque-là. Le profil, chaque mention dans mes messages et tous les textes disparaissent ; les offres en cours sont retirées. Un numéro sans nom reste dans les chiffres.
    Ensuite, personne ne pourra revenir en arrière.
erase-waits = Une mission est en cours. L’effacement attend qu’elle soit terminée, puis se fait de lui-même.
erase-asked = Tout ce qui concerne la personne sera effacé le { $when }. Jusque-là, vous pouvez annuler.
erase-cancelled = L’effacement a été annulé. Rien n’a été retiré.
erase-stripped = Ce message a été retiré, car la personne a demandé à être effacée.
erase-done-desk = L’effacement { $number } est fait : { N($rows) } entrées et { N($messages) } messages ont été nettoyés. Les chiffres de la personne continuent sous erased-{ $number }.
receipt-title = Reçu de l’effacement { $number }
receipt-text =
    Demandé le { $asked }, fait le { $done }.
    { N($rows) } entrées et { N($messages) } messages ont été nettoyés. Votre nom, votre compte et vos textes ont disparu du vivier, du journal, des offres et de mes messages.
receipt-footer = Les copies de la base faites auparavant contiennent les données jusqu’à leur remplacement.
history-erased = une personne effacée
refused-no-erasure-pending = Aucun effacement n’est en attente : il a été annulé ou il est fait.
command-privacy = Voir ce qui est conservé sur vous et pourquoi, corriger, faire effacer
command-roster-erase = Effacer tout ce qui concerne une personne, en son nom
    .person = La personne
