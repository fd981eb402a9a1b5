## The card

request-title = Anfrage { $id }: { $role }
card-withdrawn = Zurückgezogen. Dazu wird niemand mehr angesprochen.
card-twin = Das liest sich wie Anfrage { $number }. Ziehen Sie eine der beiden zurück, wenn es dieselbe ist.
card-confidential = Vertraulich: Vom ursprünglichen Text wird hier nichts gezeigt.
shortlist-title = { $fits ->
    [one] { $shown } von { N($fits) } passenden Person
   *[other] { $shown } von { N($fits) } passenden Personen
}
shortlist-as-of = Stand: { $moment }
funnel = So entstand die Liste
near-misses = Was mehr Personen zuließe
relax = Was sich lockern lässt
versions = Bewertung { $scoring } · Pool-Version { $roster }
candidate = { $rank } · { $name } · { $percent }
strong-on = Stark: { $strong }
weak-on = Schwächer: { $weak }
strong-and-weak-on = Stark: { $strong }; schwächer: { $weak }
free-now = Sofort frei
free-from = Frei ab { $date }
distance = { N($n) } km entfernt
rate-unknown = Honorar nicht bekannt
rate-under = { $rate }, { $gap } unter dem Budget
rate-at = { $rate }, genau im Budget
rate-over = { $rate }, { $gap } über dem Budget
track-record = { $n ->
    [one] { N($n) } Mandat: { N($met) } mit erreichten Zielen, { N($again) } würden wieder beauftragen
   *[other] { N($n) } Mandate: { N($met) } mit erreichten Zielen, { N($again) } würden wieder beauftragen
}
menu-role = Welche Rolle ist gemeint?
button-why = Warum diese?
button-why-not = Wer fiel heraus?
button-more = Weitere Personen
button-edit = Anforderung ändern
button-refresh = Aktualisieren
button-withdraw = Zurückziehen
button-reopen = Wieder öffnen
button-answer = Ergänzen: { $field }
button-cheaper = Günstiger
button-sooner = Früher
button-wider = Weiter gefasst
button-history = Verlauf
button-adopt = So übernehmen
button-as-asked = Zurück zur Anforderung
button-take-back = Änderung zurücknehmen
