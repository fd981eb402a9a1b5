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
