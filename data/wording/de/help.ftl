## Help

help-title = Interim Desk
help-intro = Schreiben Sie in einem beobachteten Kanal mit Ihren Worten, was Sie brauchen: „CFO in München ab Montag, 6 Monate, bis 1.600 € pro Tag“. Die Antwort zeigt, was verstanden wurde und wer passt. Ändern Sie Ihre Nachricht, folgt die Liste; löschen Sie sie, ist die Anfrage zurückgezogen. Auf jeder Nachricht: *Apps → { $menu }*.
help-requester = Für alle
help-manager = Für Interim-Manager
help-desk = Für das Staffing-Team
help-admin = Für Admins
help-footer = Sie sprechen mit einem Programm. Es schlägt vor, Menschen entscheiden; jede Liste lässt sich erklären.
