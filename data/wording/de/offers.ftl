## Angebote

hours = { $n ->
    [one] { N($n) } Stunde
   *[other] { N($n) } Stunden
}
minutes = { $n ->
    [one] { N($n) } Minute
   *[other] { N($n) } Minuten
}
menu-offer = Anbieten an …
menu-manage-offer = Laufende Angebote …
offer-confirm = Diese Angebote senden?
offer-draft = **{ $name }** { $when } · { $way }
offer-when = { $from } bis { $until } · { $days }
way-message = per Direktnachricht
way-desk = kein Konto verknüpft: das Staffing-Team fragt an
offer-hold = Die Tage sind bis zur Antwort reserviert, höchstens { $hold }. Die Angefragten sehen weder den Kunden noch Ihr Budget noch den Text der Anfrage.
offer-cannot = Zurzeit nicht anzufragen
button-send-offers = { $n ->
    [one] { N($n) } Angebot senden
   *[other] { N($n) } Angebote senden
}
offers-sent = { $n ->
    [0] Es ist kein Angebot hinausgegangen.
    [one] { N($n) } Angebot ist unterwegs. Die Karte zeigt den Stand.
   *[other] { N($n) } Angebote sind unterwegs. Die Karte zeigt den Stand.
}
offers-missed = Nicht angefragt, weil die Tage anderweitig reserviert sind: { $names }.
offer-title = Ein Angebot: { $role }
offer-intro = Ein Kunde sucht Interim-Management, und das Staffing-Team denkt an Sie.
offer-rate-open = nach Absprache
offer-answer-until = Bitte antworten Sie bis { $moment }. Bis dahin kann Ihnen niemand sonst diese Tage anbieten.
offer-consent = „Interessiert“ heißt: Sie sind einverstanden, dass dieser Kunde für diese Anfrage Ihren Namen und Ihr Profil sieht. Bis zur Zusage können Sie das zurücknehmen.
offer-you-are-interested = ✅ Sie sind interessiert. Ihre Tage sind bis zur Entscheidung des Kunden reserviert.
offer-you-declined = Sie haben abgelehnt. Danke für Ihre Antwort; Ihre Tage sind wieder frei.
offer-you-were-silent = Die Antwortfrist ist vorbei. Ihre Tage sind wieder frei.
offer-was-withdrawn = Dieses Angebot wurde zurückgezogen. Ihre Tage sind wieder frei.
offer-was-released = Die Stelle ist anders besetzt worden. Danke; Ihre Tage sind wieder frei.
offer-you-are-assigned = 🤝 Die Stelle ist Ihre. Die Tage sind gebucht.
offer-has-ended = Dieser Einsatz ist beendet. Vielen Dank.
button-interested = Interessiert
button-decline = Ablehnen
button-no-longer = Doch nicht
button-ask-back = Etwas fragen
decline-question = Danke für Ihre Antwort. Was ist der Hauptgrund?
menu-decline = Der Hauptgrund
decline-rate = Honorar
decline-dates = Termine
decline-place = Ort
decline-content = Aufgabe
decline-conflict = Interessenkonflikt
decline-other = anderer Grund
noted = Notiert.
noted-interested = Notiert: interessiert. Die Tage sind bis zur Entscheidung reserviert.
noted-declined = Notiert: abgelehnt. Die Tage sind wieder frei.
noted-withdrawn = Das Angebot ist zurückgezogen. Die Tage sind wieder frei.
offer-interested-news = { $requester } **{ $name }** ist an Anfrage { $id } interessiert.
offers-title = Angebote
offer-line = **{ $name }** { $state }
state-open = angefragt, Antwort möglich bis { $moment }
state-open-desk = reserviert bis { $moment }: das Staffing-Team fragt an und hält die Antwort unten fest
state-unreachable = ⚠️ per Direktnachricht nicht erreichbar: bitte anrufen und die Antwort unten festhalten; reserviert bis { $moment }
state-interested = ✅ ist interessiert
state-declined = hat abgelehnt: { $reason }
state-expired = hat nicht rechtzeitig geantwortet
state-withdrawn = Angebot zurückgezogen
state-released = freigegeben
state-assigned = 🤝 besetzt
seat-agreed = 🤝 besetzt, { $from } bis { $until }
seat-in-place = 🤝 im Einsatz bis { $until }, { $n ->
    [0] am Tag der Anfrage
    [one] { N($n) } Tag nach der Anfrage
   *[other] { N($n) } Tage nach der Anfrage
}
seat-closed = Mandat abgeschlossen: { $outcome }
seat-ended-early = vorzeitig beendet am { $date }
offers-declined = { $n } von { $of } haben abgelehnt: { $reasons }
short-open = angefragt
short-interested = interessiert
short-assigned = besetzt
short-in-place = im Einsatz
button-record-yes = Ist interessiert
button-record-no = Lehnt ab
button-extend = Mehr Zeit
button-withdraw-offer = Angebot zurückziehen
button-assign = Besetzen
button-in-place = Ist im Einsatz
button-end-early = Vorzeitig beendet
button-close-mandate = Mandat abschließen
offer-extended = Die Antwort ist jetzt bis { $moment } fällig.
question-title = Anfrage { $id }: eine Frage von Kandidat { $rank }
button-answer-question = Antworten
form-question = Ihre Frage
input-question = Frage
    .placeholder = Wer sind die Gesellschafter?
form-reply = Ihre Antwort
input-reply = Antwort
    .placeholder = Eine Familie in dritter Generation
reply-title = Die Antwort auf Ihre Frage: { $role }
question-sent = Ihre Frage liegt der Kundenseite vor, ohne Ihren Namen. Die Antwort kommt hierher.
reply-sent = Ihre Antwort ist unterwegs.
