## Änderungen einer Anforderung

change-start-by = Start bis { $date }
change-shorter = Dauer { $duration }
change-fewer-days = { $days }
change-rate = Honorar bis { $amount } pro Tag
change-remote = Arbeit remote
change-within = Personen aus bis zu { N($km) } km Entfernung
change-without-language = { $language } nicht verlangt
change-language-level = { $language } auf Niveau { $level }
change-ask-unknown = Nachfrage, wann diese Person frei ist

## Was wäre, wenn

what-if-title = Was wäre, wenn? { $request }
what-if-only-you = Nur Sie sehen das. Die Anforderung bleibt, wie sie gestellt wurde, bis jemand dies übernimmt.
what-if-fits = **Passende Personen** { N($before) } → { N($after) }
what-if-gone = Nicht mehr unter den Ersten
what-if-adopted = Das ist jetzt die Anforderung zu Anfrage { $id }; ihre Karte ist geändert.

## Verlauf

unsaid = nicht genannt
difference = **{ $field }** ~~{ $before }~~ → { $after }
confidential-yes = vertraulich
confidential-no = nicht vertraulich
history-title = Verlauf: { $request }
history-line = { $moment } { $who }: { $what }
history-bot = Bot
history-operator = Betrieb
history-opened = Anfrage gestellt
history-reread = Nachricht geändert
history-amended = in einer Nachricht ergänzt
history-corrected = Anforderung geändert
history-role-chosen = Rolle festgelegt
history-what-if = „Was wäre, wenn“ übernommen
history-taken-back = letzte Änderung zurückgenommen
history-withdrawn = Anfrage zurückgezogen
history-reopened = Anfrage wieder geöffnet
