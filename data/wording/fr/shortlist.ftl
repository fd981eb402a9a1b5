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
