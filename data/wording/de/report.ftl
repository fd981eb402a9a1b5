## Der Bericht

seconds = { $n ->
    [one] { N($n) } Sekunde
   *[other] { N($n) } Sekunden
}
days = { $n ->
    [one] { N($n) } Tag
   *[other] { N($n) } Tage
}
report-title = { $from } bis { $until }
report-empty = In dieser Zeit wurde nichts angefragt.
report-filled = { $n ->
    [one] { N($n) } Anfrage
   *[other] { N($n) } Anfragen
}; { N($hits) } von { N($of) } nicht zurückgezogenen sind besetzt ({ $percent }).
report-clocks = Von der Anfrage …
report-to-list = bis zur ersten Liste
report-to-yes = bis zur ersten Zusage
report-to-place = bis zum Einsatz
report-clock = { $what }: Median { $median }, neun von zehn binnen { $ninety } ({ N($n) })
report-clock-none = { $what }: noch keine
report-months = Nach Monaten
report-roles = Nach Rollen
report-line = { $name }: { N($hits) } von { N($of) } besetzt ({ $percent })
report-reasons = Gründe für Absagen
report-calibration = Zusagen nach Platz auf der Liste
report-place = Platz { $rank }
report-later-places = spätere Plätze
report-yes = { N($hits) } von { N($of) } Angefragten ({ $percent })
