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
field-headcount = Effectif
field-confidential = Confidentialité
field-off-limits = Exclusions
mode-onsite = sur site
mode-hybrid = hybride
mode-remote = à distance
role-open = fonction à préciser
role-times = { $n } × { $role }
wish = { $what } (un plus)
off-limits-hidden = { $n ->
    [one] { N($n) } entreprise
   *[other] { N($n) } entreprises
}
brief-assumed = *En italique : supposé, non lu.* { $fields }
brief-missing = **Non précisé** { $fields }
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
card-confidential = Confidentiel : rien du texte d’origine n’est affiché ici.
shortlist-title = { $fits ->
    [one] { $shown } sur { N($fits) } profil adéquat
   *[other] { $shown } sur { N($fits) } profils adéquats
}
shortlist-as-of = État : { $moment }
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
    [one] { N($n) } mission : { N($met) } aux objectifs atteints, { N($again) } à refaire d’après les clients
   *[other] { N($n) } missions : { N($met) } aux objectifs atteints, { N($again) } à refaire d’après les clients
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

## Criteria and constraints

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
constraint-role = fonction
constraint-off-limits = exclusions
constraint-availability = disponibilité
constraint-days = jours par semaine
constraint-commitment = autres engagements
constraint-language = langues
constraint-place = lieu
constraint-rate = tarif

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
funnel-rate = { N($n) } dans le tarif

## Near misses

near-start-by = **+{ N($n) }** si le démarrage peut attendre le { $date }
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
