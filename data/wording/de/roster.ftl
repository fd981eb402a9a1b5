## People

level-board = Vorstand
level-director = Direktionsebene
level-head = Bereichsleitung
level-manager = Managementebene
travel-radius = reist bis { N($n) } km
travel-europe = europaweit
travel-world = weltweit
availability-unknown = Verfügbarkeit nicht bekannt
availability-not-looking = Sucht derzeit kein Mandat
availability-soft = kann sich noch verschieben
availability-as-of = Genannt am { $moment }
availability-title = Verfügbarkeit von { $name }
availability-saved = Gespeichert. Vielen Dank.
commitment-hold = Für ein Angebot vorgemerkt
commitment-engagement = Im Mandat
commitment-block = Belegt
before = Vorher
now = Jetzt
form-availability = Verfügbarkeit
input-free-from = Frei ab
    .placeholder = 1. Dezember
input-free-until = Bis (leer: offen)
    .placeholder = 31. März
input-free-days = Tage pro Woche
    .placeholder = 4
input-note = Bemerkung
    .placeholder = höchstens zwei Stunden um München
button-edit-availability = Verfügbarkeit ändern

## The roster

profile-skills = Kompetenzen
profile-home = Wohnort
profile-travel = Reisebereitschaft
profile-availability = Verfügbarkeit
profile-commitments = Belegt
profile-track-record = Erfolgsbilanz
profile-refuses = Arbeitet nicht in
profile-saved = Das Profil von **{ $name }** ist gespeichert.
profile-removed = **{ $name }** ist nicht mehr im Pool.
remove-question = **{ $name }** aus dem Pool entfernen? Offene Listen werden dann ohne diese Person erstellt.
button-edit-profile = Profil ändern
button-remove = Entfernen
button-confirm-remove = Ja, entfernen
button-keep = Behalten
form-add-profile = Neues Profil
form-edit-profile = Profil ändern
input-name = Name
    .placeholder = Anna Berg
input-roles = Bisherige Rollen, die wichtigste zuerst
    .placeholder = CFO, Finanzleitung
input-home = Wohnort und Land
    .placeholder = Augsburg, Deutschland
input-know-how = Sprachen und Kompetenzen
    .placeholder = Deutsch Muttersprache, Englisch C1, Bankenverhandlungen
input-asked-rate = Honorar
    .placeholder = 1.500 € pro Tag
search-title = { $n ->
    [0] Niemand gefunden
    [one] { N($n) } Person gefunden
   *[other] { N($n) } Personen gefunden
}
search-nobody = Versuchen Sie es mit weniger oder anderen Wörtern: Name, Rolle, Kompetenz oder Ort.
menu-open-profile = Ein Profil öffnen
import-dry-run = Prüfung der Datei: Noch ist nichts geändert
import-counts = { N($added) } neu, { N($changed) } geändert, { N($unchanged) } unverändert.
import-problems = { $n ->
    [one] { N($n) } Problem: Diese Zeile entfällt
   *[other] { N($n) } Probleme: Diese Zeilen entfallen
}
import-line = Zeile { $line }
import-cell = Zeile { $line }, Spalte `{ $column }`
import-value = { $place }, „{ $value }“
import-problem = { $place }: { $what }
import-suggestion = { $what } Meinen Sie „{ $suggestion }“?
import-lookalikes = { $n ->
    [one] { N($n) } Person, die vielleicht schon im Pool ist
   *[other] { N($n) } Personen, die vielleicht schon im Pool sind
}
import-lookalike = { $new } ähnelt { $known }
import-done = Importiert.
button-apply-import = { $n ->
    [one] { N($n) } Person importieren
   *[other] { N($n) } Personen importieren
}
button-cancel = Abbrechen
export-done = { $n ->
    [one] Der Pool mit { N($n) } Person. Die Datei enthält personenbezogene Daten: Bitte bewahren Sie sie sicher auf.
   *[other] Der Pool mit { N($n) } Personen. Die Datei enthält personenbezogene Daten: Bitte bewahren Sie sie sicher auf.
}
