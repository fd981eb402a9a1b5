## Die Übersicht

board-title = { $n ->
    [0] Nichts in Arbeit
    [one] { N($n) } Anfrage in Arbeit
   *[other] { N($n) } Anfragen in Arbeit
}
board-empty = Alle Anfragen sind abgeschlossen oder zurückgezogen.
board-more = … und { N($n) } ältere
board-line = **{ $number }** { $what } · { $since } · { $next }
board-confidential = vertraulich
board-moved = Die Übersicht steht jetzt in { $channel }.
board-placed = Die Übersicht steht in diesem Kanal und bleibt an ihrem Platz aktuell. Konnte ich sie nicht anheften, heften Sie sie bitte an.
next-clarify = sagen, welche Rolle gemeint ist
next-offer = Personen anfragen
next-wait = { $n ->
    [one] { N($n) } Person ist angefragt, Antwort bis { $moment }
   *[other] { N($n) } Personen sind angefragt, erste Antwort bis { $moment }
}
next-decide = { $n ->
    [one] entscheiden: { N($n) } Person ist interessiert
   *[other] entscheiden: { N($n) } Personen sind interessiert
}
next-in-place = Einsatz bestätigen am { $date }
next-close = im Einsatz; abschließen bis { $date }
