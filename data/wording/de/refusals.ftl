## Answers

ack-opened = Ihre Anfrage ist offen. Die Karte in diesem Kanal zeigt, was verstanden wurde und wer passt.
ack-joined = Das ist bereits Anfrage { $id }; die Karte steht in { $channel }.

## Refusals

refused-needs-requester = Das dürfen nur Personen mit einer Anfrage-Rolle. Die Rollen legt ein Admin mit `/setup roles` fest.
refused-needs-owner = Das dürfen nur die anfragende Person und das Staffing-Team. Bitte wenden Sie sich an sie.
refused-needs-desk = Das darf nur das Staffing-Team. Seine Rollen legt ein Admin mit `/setup roles` fest.
refused-needs-admin = Das dürfen nur Personen, die diesen Server verwalten. Bitte wenden Sie sich an sie.
refused-needs-self = Das dürfen nur die betroffene Person und das Staffing-Team. Bitte wenden Sie sich an das Team.
refused-request-unknown = Eine Anfrage { $id } gibt es hier nicht. Bitte prüfen Sie die Nummer auf der Karte.
refused-out-of-date = Anfrage { $id } wurde inzwischen geändert, deshalb ist nichts geschehen. Bitte sehen Sie auf die Karte und versuchen Sie es erneut.
refused-already-withdrawn = Anfrage { $id } ist zurückgezogen. Mit „Wieder öffnen“ auf der Karte holen Sie sie zurück.
refused-not-withdrawn = Anfrage { $id } ist bereits offen.
refused-no-shortlist = Zu Anfrage { $id } gibt es noch keine Liste. Bitte beantworten Sie zuerst die Frage auf der Karte.
refused-already-assigned = Die Suche zu Anfrage { $id } ist beendet: die Stelle ist besetzt. Nutzen Sie „Laufende Angebote“ auf der Karte.
refused-offer-unknown = Dieses Angebot gibt es hier nicht mehr.
refused-offer-drafted = Dieses Angebot wurde noch nicht gesendet. Wählen Sie auf der Karte noch einmal aus.
refused-offer-open = Dieses Angebot wartet noch auf Antwort. Halten Sie zuerst die Antwort fest.
refused-offer-interested = Das Interesse ist schon notiert.
refused-offer-declined = Dieses Angebot wurde schon abgelehnt; die Person wird für diese Anfrage nicht noch einmal vorgeschlagen.
refused-offer-expired = Die Antwortfrist ist vorbei. Bei Interesse wenden Sie sich bitte an das Staffing-Team: es kann neu anbieten.
refused-offer-withdrawn = Dieses Angebot wurde zurückgezogen. Bei Fragen wenden Sie sich bitte an das Staffing-Team.
refused-offer-released = Die Stelle ist anders besetzt worden. Bei Fragen wenden Sie sich bitte an das Staffing-Team.
refused-offer-assigned = Die Stelle ist schon besetzt. Wie es weitergeht, steht unter „Laufende Angebote“ auf der Karte.
refused-offer-ended = Dieser Einsatz ist beendet.
refused-days-taken = An einigen dieser Tage ist die Person anderweitig reserviert oder gebucht; es wurde nichts geändert. Wählen Sie einen früheren Tag.
refused-engagement-settled = Das ist schon geschehen. Die Karte zeigt den Stand.
refused-no-open-request = Von Ihnen gibt es hier keine offene Anfrage. Geben Sie ihre Nummer mit der Option `request` an.
refused-no-cheaper = Ein niedrigeres Honorar lässt sich nicht probieren: Niemand auf der Liste nennt eines, oder es ist schon ganz unten.
refused-no-sooner = Ein früherer Start lässt sich nicht probieren: Er ist schon heute.
refused-no-wider = Keine einzelne Änderung der Anforderung würde mehr Personen zulassen. Mit „Anforderung ändern“ geht jede andere.
refused-nothing-to-take-back = Zu Anfrage { $id } gibt es keine Änderung, die sich zurücknehmen lässt.
refused-older-button = Diese Schaltfläche stammt aus einer älteren Version und ist außer Funktion. Bitte nutzen Sie eine neuere Karte oder `/shortlist`.
refused-manager-unknown = „{ $text }“ steht nicht im Pool. Wählen Sie bitte einen Namen aus der Liste, die sich beim Tippen öffnet.
refused-no-profile = Sie haben hier noch kein Profil. Bitten Sie das Staffing-Team, Sie mit `/roster add` aufzunehmen.
refused-manager-taken = Die Kennung „{ $text }“ gehört jemand anderem. Bitte wählen Sie eine andere.
refused-account-taken = Dieses Chat-Konto ist bereits mit einer anderen Person verknüpft. Bitte lösen Sie es dort zuerst.
refused-import-gone = Dieser Import ist nicht mehr da oder bereits erledigt. Bitte laden Sie die Datei mit `/roster import` neu hoch.
refused-import-out-of-date = Der Pool hat sich seit der Prüfung geändert, deshalb wurde nichts importiert. Bitte laden Sie die Datei mit `/roster import` neu hoch.
refused-bad-file = Diese Datei ist nicht lesbar. Speichern Sie sie bitte als CSV in UTF-8; die Form zeigt `/roster export`.
refused-file-too-large = Diese Datei ist zu groß. Bitte teilen Sie sie in Dateien von höchstens { $n } MB.
refused-bad-date = „{ $text }“ ist kein Datum. Schreiben Sie zum Beispiel 2026-12-01, „1. Dezember“ oder „nächsten Montag“.
refused-end-before-start = Das Ende liegt vor dem Anfang. Bitte prüfen Sie beide Daten.
refused-bad-number = „{ $text }“ passt hier nicht. Bitte geben Sie eine Zahl von { $min } bis { $max } an.
refused-bad-rate = „{ $text }“ ist kein Honorar. Schreiben Sie zum Beispiel „1.400 € pro Tag“.
refused-unknown-term = „{ $text }“ ist hier nicht bekannt. Nehmen Sie bitte andere Wörter oder wählen Sie aus der Liste, die sich beim Tippen öffnet.
refused-did-you-mean = „{ $text }“ ist nicht bekannt. Meinen Sie „{ $suggestion }“?
refused-bad-zone = „{ $text }“ ist keine Zeitzone. Schreiben Sie zum Beispiel Europe/Berlin.
refused-text-too-long = Dieser Text ist zu lang. Bitte kürzen Sie ihn auf { N($n) } Zeichen.
refused-empty = Es fehlt eine Angabe. Bitte füllen Sie mindestens ein Feld aus.
refused-not-in-guild = Das geht nur auf einem Server, denn dort liegt der Pool. Bitte versuchen Sie es dort in einem Kanal.
refused-nothing-understood = Darin ist weder eine Rolle noch eine Kompetenz zu lesen. Schreiben Sie zum Beispiel „CFO in München ab Montag, 6 Monate, bis 1.600 € pro Tag“.
refused-channel-closed = In diesem Kanal darf der Bot nicht schreiben. Bitte erlauben Sie ihm dort, den Kanal zu sehen, Nachrichten zu senden und Links einzubetten.
refused-internal = Hier ist intern etwas schiefgegangen. Bitte versuchen Sie es in einer Minute erneut; bleibt es dabei, sagen Sie es den Betreibern des Bots.
