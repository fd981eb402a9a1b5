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
