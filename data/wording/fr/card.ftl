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
