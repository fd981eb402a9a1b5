## The brief

field-role = Rolle
field-place = Ort
field-work-mode = Arbeitsweise
field-onsite-days = Tage vor Ort
field-start = Start
field-end = Ende
field-duration = Dauer
field-days = Tage pro Woche
field-rate = Honorar
field-languages = Sprachen
field-industries = Branche
field-skills = Zu schließende Lücke
field-situation = Situation
field-headcount = Anzahl
field-confidential = Vertraulichkeit
field-off-limits = Ausgeschlossen
mode-onsite = vor Ort
mode-hybrid = hybrid
mode-remote = remote
place-within = { $place }, Personen aus bis zu { N($km) } km
role-open = Rolle noch offen
role-times = { $n }× { $role }
wish = { $what } (von Vorteil)
off-limits-hidden = { $n ->
    [one] { N($n) } Unternehmen
   *[other] { N($n) } Unternehmen
}
brief-time = Zeitraum
brief-assumed = *Kursiv: angenommen, nicht gelesen.* { $fields }
brief-missing = **Nicht genannt** { $fields }
brief-missing-taken = **Nicht genannt** (*angenommen, bis Sie es sagen*) { $fields }
taken-any = beliebig
question-role = Eine Frage: Welche Rolle oder welche Fähigkeiten brauchen Sie?
question-place = Eine Frage: Wo wird gearbeitet, oder geht es remote? Die Antwort würde die Liste am meisten ändern.
question-start = Eine Frage: Wann geht es los? Die Antwort würde die Liste am meisten ändern.
question-rate = Eine Frage: Bis zu welchem Honorar? Die Antwort würde die Liste am meisten ändern.
question-languages = Eine Frage: Welche Sprachen sind ein Muss? Die Antwort würde die Liste am meisten ändern.
assumed-place = aus den Einstellungen dieses Servers
assumed-work-mode = üblich an einem solchen Ort
assumed-start = nichts genannt
assumed-duration = üblich für diese Rolle
assumed-days = üblich für diese Rolle
assumed-rate = Währung oder Einheit ergänzt
assumed-languages = am Ort gesprochen
assumed-situation = aus dem Wortlaut
assumed-other = nach Regel ergänzt
quote = „{ $text }“
quote-hidden = Ein Teil des Textes
flag-impossible-date = { $said } ist kein mögliches Datum. Bitte ändern Sie die Anforderung.
flag-past-date = { $said } liegt in der Vergangenheit. Bitte ändern Sie die Anforderung.
flag-ambiguous-date = { $said } ist als Tag/Monat oder Monat/Tag lesbar; gelesen wurde der Tag zuerst.
flag-implausible-rate = { $said } ist ein ungewöhnliches Honorar. Bitte prüfen Sie die Anforderung.
flag-protected = { $said } wird nicht berücksichtigt: Alter, Geschlecht, Herkunft und Ähnliches zählen hier nie.
flag-other = { $said } ist unklar. Bitte prüfen Sie die Anforderung.
ambiguous-title = **{ $title }** hat mehrere Bedeutungen. { $question }
ambiguous-role = Der Titel hat mehrere Bedeutungen. Welche meinen Sie?

## Forms for a brief

form-brief = Anforderung zu Anfrage { $id }
input-role = Rolle
    .placeholder = CFO
input-place = Ort und Arbeitsweise
    .placeholder = München, hybrid
input-time = Start, Dauer, Tage pro Woche
    .placeholder = ab 1. Dezember, 6 Monate, 4 Tage pro Woche
input-rate = Honorar
    .placeholder = bis 1.600 € pro Tag
input-skills = Sprachen, Kompetenzen, Branche
    .placeholder = Deutsch C1, Bankenverhandlungen, Automotive
