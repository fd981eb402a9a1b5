## Datenschutz

privacy-title = Was ich über Sie speichere, und warum
privacy-known = Sie stehen auf diesem Server als **{ $name }** im Pool.
privacy-unknown = Mit Ihrem Konto ist hier kein Profil verknüpft. Stehen Sie ohne Konto im Pool, kann das Staffing-Team für Sie handeln.
privacy-profile = Ihr Profil
    .text = Name, Konto, Rollen, Kenntnisse, Sprachen, Wohnort, Reisebereitschaft, Satz, Verfügbarkeit und Bilanz: um Sie für passende Mandate vorzuschlagen. Nach nichts anderem wird gesucht.
privacy-messages = Nachrichten
    .text = Eine Nachricht, die keine Anfrage ist, wird nie gespeichert. Von einer Anfrage behalte ich nur die Wörter, aus denen die Anforderung gelesen wurde.
privacy-offers = Angebote und Mandate
    .text = Was Ihnen angeboten wurde, was Sie geantwortet haben und was daraus wurde: damit niemand doppelt gebunden wird und Entscheidungen erklärt werden können.
privacy-log = Das Protokoll
    .text = Wer wann was getan hat, zur Aufsicht darüber, wie Menschen gereiht werden.
privacy-never = Niemals
    .text = Alter, Geschlecht, Herkunft, Foto, Gesundheit und Glaube haben hier kein Feld. Nichts wird verkauft oder zum Training verwendet.
privacy-rights = Ihre Rechte
    .text = Alles als Datei sehen, berichtigen, löschen lassen. Nach einer Löschung bleibt eine Nummer ohne Namen, damit die Zahlen stimmen.
privacy-footer = Verantwortlich ist der Betreiber dieses Servers. Sie können sich auch bei einer Datenschutzbehörde beschweren.
privacy-data = Das ist alles, was hier über Sie und Ihr Konto gespeichert ist. Nur Sie sehen diese Nachricht.
button-show-data = Meine Daten zeigen
button-correct = Berichtigen
button-erase-me = Mich löschen
button-confirm-erase = Ja, alles löschen
button-cancel-erasure = Löschung abbrechen
erase-question =
    Alles über **{ $name }** löschen? Es beginnt in 24 Stunden und kann bis dahin abgebrochen werden. Das Profil, jede Erwähnung in meinen Nachrichten und alle Texte verschwinden; offene Angebote werden zurückgezogen. In den Zahlen bleibt eine Nummer ohne Namen.
    Danach kann es niemand rückgängig machen.
erase-waits = Es läuft ein Einsatz. Die Löschung wartet, bis er vorbei ist, und geschieht dann von selbst.
erase-asked = Alles über die Person wird am { $when } gelöscht. Bis dahin lässt sich das abbrechen.
erase-cancelled = Die Löschung wurde abgebrochen. Es wurde nichts entfernt.
erase-stripped = Diese Nachricht wurde entfernt, weil die Person um Löschung gebeten hat.
erase-done-desk = Löschung { $number } ist erledigt: { N($rows) } Einträge und { N($messages) } Nachrichten wurden bereinigt. Die Zahlen der Person laufen als erased-{ $number } weiter.
receipt-title = Beleg für die Löschung { $number }
receipt-text =
    Verlangt am { $asked }, erledigt am { $done }.
    { N($rows) } Einträge und { N($messages) } Nachrichten wurden bereinigt. Ihr Name, Ihr Konto und Ihre Texte sind aus Pool, Protokoll, Angeboten und meinen Nachrichten verschwunden.
receipt-footer = Kopien der Datenbank von vorher enthalten die Daten, bis sie ersetzt werden.
history-erased = eine gelöschte Person
refused-no-erasure-pending = Es steht keine Löschung aus: Sie wurde abgebrochen oder ist erledigt.
command-privacy = Sehen, was über Sie gespeichert ist und warum; berichtigen, löschen lassen
command-roster-erase = Alles über eine Person in ihrem Namen löschen
    .person = Die Person
