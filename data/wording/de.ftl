# Deutsch, in der Sie-Form. Request heißt „Anfrage“, brief „Anforderung“, roster „Pool“, desk „Staffing-Team“.

## Numbers, money, dates

number-group = {"."}
number-decimal = {","}
percent = { N($n) }{"\u00A0"}%
money-sign = { $amount }{"\u00A0"}{ $sign }
money-code = { $amount }{"\u00A0"}{ $code }
sign-EUR = €
sign-GBP = £
sign-USD = $
per-hour = pro Stunde
per-day = pro Tag
per-month = pro Monat
rate-exact = { $amount } { $per }
rate-range = { $from } bis { $to } { $per }
rate-up-to = bis { $amount } { $per }
rate-from = ab { $amount } { $per }
rate-with-expenses = inklusive Spesen
rate-without-expenses = zuzüglich Spesen
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
date = { $day }. { $month }
date-with-year = { $day }. { $month } { $year }
date-with-weekday = { $weekday }, { $date }
whole-month = { $month } { $year }
dates-between = zwischen dem { $from } und dem { $to }
dates-from = ab { $date }
dates-by = bis spätestens { $date }
until = bis { $date }
until-at-least = mindestens bis { $date }
start-asap = so bald wie möglich
start-asap-by = so bald wie möglich, spätestens am { $date }
start-asap-from = so bald wie möglich ab { $date }
weeks = { $n ->
    [one] { N($n) } Woche
   *[other] { N($n) } Wochen
}
months = { $n ->
    [one] { N($n) } Monat
   *[other] { N($n) } Monate
}
days-a-week = { $n ->
    [one] { $days } Tag pro Woche
   *[other] { $days } Tage pro Woche
}
onsite-days = { $n ->
    [one] { $days } Tag pro Woche vor Ort
   *[other] { $days } Tage pro Woche vor Ort
}
range = { $from } bis { $to }
at-least = mindestens { $amount }
up-to = höchstens { $amount }
list = { $head } und { $last }
level-native = Muttersprache
age-never = nie bestätigt
age-just-now = gerade bestätigt
age-hours = { $n ->
    [one] vor { N($n) } Stunde bestätigt
   *[other] vor { N($n) } Stunden bestätigt
}
age-days = { $n ->
    [1] gestern bestätigt
   *[other] vor { N($n) } Tagen bestätigt
}
age-stale = { $age } (veraltet)

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

## Criteria

criterion-role = Rolle
criterion-skills = Lücke
criterion-industry = Branche
criterion-situation = Erfahrung mit der Situation
criterion-seniority = Seniorität
criterion-availability = Verfügbarkeit
criterion-freshness = Aktualität der Daten
criterion-track-record = Erfolgsbilanz
criterion-rate = Honorar
criterion-distance = Entfernung

## Warnings

warning-stale = Verfügbarkeit vor { $n ->
    [one] { N($n) } Tag
   *[other] { N($n) } Tagen
} genannt: vor dem Angebot bestätigen lassen
warning-soft-start = Das laufende Mandat wird möglicherweise verlängert
warning-adjacent = Kommt aus einer verwandten Rolle: { $role }
warning-overqualified = Deutlich über dem Niveau dieser Position
warning-underqualified = Unter dem Niveau dieser Position
warning-above-budget = { $percent } über dem Budget, innerhalb der Toleranz
warning-rate-unknown = Honorar nicht bekannt: zuerst fragen
warning-converted = Honorar aus { $currency } umgerechnet, Kurse vom { $date }
warning-short-of-end = An { N($free) } von { N($needed) } Tagen frei
warning-distance-unknown = Entfernung nicht bekannt
warning-language-wish = { $language } wäre von Vorteil und steht nicht im Profil
warning-ended-early = Frühere Mandate endeten häufiger als üblich vorzeitig
warning-already-offered = Hat zu dieser Anfrage bereits ein Angebot

## Funnel

funnel-roster = { N($n) } im Pool
funnel-role = { N($n) } für die Rolle
funnel-off-limits = { N($n) } nicht ausgeschlossen
funnel-availability = { N($n) } rechtzeitig frei
funnel-days = { N($n) } mit genügend Tagen
funnel-commitment = { N($n) } nicht anderweitig gebunden
funnel-language = { N($n) } mit den Sprachen
funnel-languages = { $n ->
    [one] { N($n) } spricht { $languages }
   *[other] { N($n) } sprechen { $languages }
}
funnel-place = { N($n) } in Reichweite
funnel-rate = { N($n) } im Honorarrahmen

## Near misses

near-start-by = **+{ N($n) }**, wenn der Start bis { $date } warten kann
near-shorter = **+{ N($n) }** bei kürzerer Dauer: { $duration }
near-fewer-days = **+{ N($n) }** bei weniger Tagen: { $days }
near-rate = **+{ N($n) }**, wenn das Honorar bis { $amount } pro Tag gehen darf
near-remote = **+{ N($n) }**, wenn remote möglich ist
near-within = **+{ N($n) }**, wenn die Anreise bis { N($km) } km betragen darf
near-without-language = **+{ N($n) }** ohne { $language }
near-language-level = **+{ N($n) }**, wenn { $language } auf Niveau { $level } genügt
near-ask-unknown = **+{ N($n) }**, wenn auch Personen gefragt werden, deren Verfügbarkeit nicht bekannt ist

## An empty list

nobody-title = Noch passt niemand
nobody-roster = Der Pool ist leer. Das Staffing-Team füllt ihn mit `/roster add` oder `/roster import`.
nobody-role = Niemand im Pool hat diese oder eine verwandte Rolle ausgeübt.
nobody-off-limits = { $n ->
    [one] Die einzige verbliebene Person ist ausgeschlossen.
   *[other] Alle { N($n) } verbliebenen Personen sind ausgeschlossen.
}
nobody-availability = { $n ->
    [one] Die einzige verbliebene Person ist nicht rechtzeitig oder nicht lange genug frei.
   *[other] Keine der { N($n) } verbliebenen Personen ist rechtzeitig und lange genug frei.
}
nobody-days = { $n ->
    [one] Die einzige verbliebene Person hat zu wenige Tage pro Woche frei.
   *[other] Keine der { N($n) } verbliebenen Personen hat genügend Tage pro Woche frei.
}
nobody-commitment = { $n ->
    [one] Die einzige verbliebene Person ist anderweitig gebunden.
   *[other] Alle { N($n) } verbliebenen Personen sind anderweitig gebunden.
}
nobody-language = { $n ->
    [one] Die einzige verbliebene Person spricht nicht, was nötig ist.
   *[other] Keine der { N($n) } verbliebenen Personen spricht, was nötig ist.
}
nobody-place = { $n ->
    [one] Für die einzige verbliebene Person liegt der Ort außer Reichweite.
   *[other] Für alle { N($n) } verbliebenen Personen liegt der Ort außer Reichweite.
}
nobody-rate = { $n ->
    [one] Die einzige verbliebene Person liegt über dem Honorarrahmen.
   *[other] Alle { N($n) } verbliebenen Personen liegen über dem Honorarrahmen.
}
nobody-fits = Niemand im Pool passt zu dieser Anforderung.
nobody-help = Eine dieser Änderungen würde helfen:
nobody-no-help = Keine einzelne Änderung würde jemanden zulassen; das Staffing-Team kann über den Pool hinaus suchen.

## Explanations

language-name = Deutsch
why-method = Jedes Kriterium bringt Punkte; zusammen ergeben sie die Prozente. Unbekanntes zählt weder als null noch als voll. Die Reihenfolge ist ein Vorschlag: Es entscheiden Menschen.
read-from = Gelesen aus
criteria = Kriterien
share = { $criterion } { N($points) } von { N($of) }
share-unknown = { $criterion } nicht bekannt ({ N($points) } von { N($of) })
would-raise-title = Was das Ergebnis verbessern würde
improvement = **+{ N($n) }** { $change }
improve-confirm = mit heute bestätigter Verfügbarkeit
improve-firm-start = mit sicherem ersten Tag
improve-free-from = bei freier Zeit ab { $date }
improve-state-rate = höchstens, sobald ein Honorar genannt ist
improve-ask-for-budget = bei einem Honorar von { $amount } pro Tag
improve-show-skill = mit dieser Fähigkeit im Profil: { $skill }
improve-show-industry = mit Arbeit in dieser Branche im Profil: { $industry }
improve-show-situation = mit Erfahrung darin im Profil: { $situation }
improve-state-home = höchstens, sobald der Wohnort bekannt ist
improve-record-outcome = höchstens, sobald das Ergebnis eines früheren Mandats erfasst ist
left-out-nobody = Niemand fiel heraus.
no-more = Es gibt keine weiteren passenden Personen.
page = Seite { $page } von { $pages }
button-previous = Zurück
button-next = Weiter
menu-why-one = Eine Person erklären

## Why someone was left out

reason-other-role = keine ausreichend nahe Rolle
reason-off-limits = ausgeschlossen: { $company }
reason-off-limits-hidden = ausgeschlossen
reason-refuses-industry = arbeitet nicht in dieser Branche
reason-not-looking = sucht derzeit kein Mandat
reason-availability-unknown = Verfügbarkeit nicht bekannt
reason-not-free = auf absehbare Zeit nicht frei
reason-free-from = frühestens am { $date } frei
reason-not-long-enough = an { N($free) } von { N($needed) } Tagen frei
reason-too-few-days = nur { $days }
reason-on-hold = durch ein anderes Angebot gebunden
reason-on-hold-for = durch ein Angebot zu Anfrage { $request } gebunden
reason-engaged = im Mandat
reason-engaged-until = im Mandat bis { $date }
reason-blocked = hält sich diese Zeit frei
reason-blocked-until = hält sich die Zeit bis { $date } frei
reason-no-language = spricht kein { $language }
reason-language-level = { $language } nur auf Niveau { $level }
reason-too-far = zu weit entfernt
reason-too-far-by = { N($n) } km entfernt
reason-remote-only = arbeitet nur remote
reason-onsite-days = { $n ->
    [one] höchstens { N($n) } Tag pro Woche vor Ort
   *[other] höchstens { N($n) } Tage pro Woche vor Ort
}
reason-no-work-permit = keine Arbeitserlaubnis für das Land
reason-above-rate = verlangt { $amount } pro Tag
reason-below-floor = Honorar für diese Person zu niedrig
## Eine Person und eine Anfrage

why-not-reason = **{ $name }** steht nicht auf der Liste: { $reason }.
why-not-reasons = Alle Gründe in der Reihenfolge der Prüfung
why-not-fits = **{ $name }** passt: Platz { N($rank) } von { N($fits) }.
why-not-on-card = Die Karte zeigt diesen Platz.
why-not-below-card = Die Karte zeigt die ersten { N($shown) }; der letzte Platz davon hat { $percent }.
ways-in = Was diese Person zuließe
ways-in-one-of = Eine dieser Änderungen der Anforderung genügt:
ways-in-none = Keine vertretbare Änderung an Zeit, Honorar, Sprachen oder Ort würde diese Person zulassen.
ways-in-held = Die Bindung endet, wenn das andere Angebot beantwortet oder zurückgezogen ist.

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

## Das Mandat

form-assign = { $name } einsetzen
input-objectives = Ziele, eines je Zeile
    .placeholder = Liquiditätsplan bis 31. März von den Banken angenommen
input-sponsor = Auftraggeber im Haus
    .placeholder = Dr. Weber, Vorsitz des Beirats
input-authority = Darf entscheiden
    .placeholder = Zahlungen bis 50.000 €, Einstellungen im Finanzbereich
input-hand-over = Übergabe
    .placeholder = Durch das Controlling, zwei Tage in der ersten Woche
input-against = Warum nicht { $name }, weiter oben?
input-against-hint = Grund
    .placeholder = Kennt die Hausbank
mandate-unclear = Das Mandat nennt noch keinen Auftraggeber oder kein Ziel. Interim-Einsätze scheitern an unklaren Mandaten, nicht am Können.
prompt-decide = { $requester } **{ $name }** wartet noch auf eine Entscheidung zu Anfrage { $id }; die Tage sind reserviert.
prompt-start = { $requester } **{ $name }** beginnt heute (Anfrage { $id }). Ist der Einsatz angelaufen?
prompt-ending = { $requester } Das Mandat von **{ $name }** (Anfrage { $id }) endet am { $until }. Geht es weiter?
button-prolong = Geht länger
form-prolong = Geht länger
input-prolong = Bis
    .placeholder = 31. Juli
form-end-early = Vorzeitig beendet
input-end-reason = Warum es endete
    .placeholder = Das Unternehmen wurde verkauft
close-question = Wie ist das Mandat von **{ $name }** ausgegangen?
menu-close = Ziele, und wieder?
outcome-met-again = Ziele erreicht, gern wieder
outcome-met-not-again = Ziele erreicht, nicht wieder
outcome-partly-again = Ziele teils erreicht, gern wieder
outcome-partly-not-again = Ziele teils erreicht, nicht wieder
outcome-not-met-again = Ziele verfehlt, gern wieder
outcome-not-met-not-again = Ziele verfehlt, nicht wieder

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

## What is wrong with a roster file

either = { $others } oder { $last }
fault-utf16 = Die Datei ist in UTF-16 gespeichert. Bitte speichern Sie sie als „CSV UTF-8“.
fault-not-utf8 = Der Text ist nicht in UTF-8 gespeichert. Bitte speichern Sie die Datei als „CSV UTF-8“.
fault-empty = Die Datei ist leer. In die erste Zeile gehören die Spaltennamen; die Form zeigt `/roster export`.
fault-unknown-column = Diese Spalte gibt es nicht. Bitte benennen Sie sie um oder entfernen Sie sie.
fault-doubled-column = Diese Spalte kommt zweimal vor. Bitte entfernen Sie eine davon.
fault-missing-column = Diese Spalte fehlt. Bitte ergänzen Sie sie.
fault-cell-count = Die Zahl der Zellen weicht von der Kopfzeile ab ({ N($found) } statt { N($expected) }). Bitte setzen Sie jede Zelle, die das Trennzeichen enthält, in gerade Anführungszeichen (").
fault-row-too-long = Die Zeile ist länger als { N($limit) } Byte. Bitte kürzen Sie sie oder suchen Sie ein Anführungszeichen ("), das nicht geschlossen wird.
fault-missing = Diese Zelle darf nicht leer sein. Bitte füllen Sie sie aus.
fault-too-long = Der Text hat mehr als { N($limit) } Zeichen. Bitte kürzen Sie ihn.
fault-too-many = Die Liste hat mehr als { N($limit) } Einträge. Bitte kürzen Sie sie.
fault-doubled = Das steht zweimal in der Liste. Bitte entfernen Sie einen der beiden Einträge.
fault-doubled-id = Diese Kennung steht schon in Zeile { $first }. Bitte geben Sie jeder Person eine eigene.
fault-unknown-role = Diese Rolle ist nicht bekannt. Schreiben Sie bitte ihre Kennung, ihren Titel oder eine gängige Bezeichnung.
fault-unknown-industry = Diese Branche ist nicht bekannt. Schreiben Sie bitte ihre Kennung, ihren Titel oder eine gängige Bezeichnung.
fault-unknown-skill = Diese Kompetenz ist nicht bekannt. Schreiben Sie bitte ihre Kennung, ihren Titel oder eine gängige Bezeichnung.
fault-unknown-situation = Diese Situation ist nicht bekannt. Schreiben Sie bitte `gap`, `change`, `transition` oder `crisis`.
fault-unknown-language = Diese Sprache ist nicht bekannt. Schreiben Sie bitte ihr Kürzel, zum Beispiel `de`, oder ihren Namen.
fault-unknown-level = Dieses Sprachniveau ist nicht bekannt. Schreiben Sie bitte `A1` bis `C2` oder `native`.
fault-unknown-country = Dieses Land ist nicht bekannt. Schreiben Sie bitte sein Kürzel, zum Beispiel `DE`, oder seinen Namen.
fault-ambiguous = Das kann mehreres bedeuten. Schreiben Sie bitte, was gemeint ist: { $options }.
fault-form = Das ist so nicht lesbar. Schreiben Sie zum Beispiel { $like }.
fault-out-of-range = Diese Zahl passt hier nicht. Bitte schreiben Sie eine von { $min } bis { $max }.
fault-negative = Ein Betrag kann nicht negativ sein. Bitte entfernen Sie das Minuszeichen.
fault-not-a-date = Diesen Tag gibt es nicht. Schreiben Sie einen Tag zum Beispiel als `2026-12-01`.
fault-date-out-of-range = Dieser Tag liegt zu weit entfernt. Bitte schreiben Sie einen von { $min } bis { $max }.
fault-not-a-time = Diesen Zeitpunkt gibt es nicht. Schreiben Sie ihn zum Beispiel als `2026-11-24T08:00:00Z` oder `2026-11-24`.
fault-backwards = Das Ende liegt vor dem Anfang. Bitte vertauschen oder berichtigen Sie die Tage.
fault-undated = Es fehlt, wann das mitgeteilt wurde. Bitte füllen Sie die Spalte `stated_at` aus.
fault-no-currency = Zum Honorar fehlt die Währung. Bitte füllen Sie die Spalte `currency` aus, zum Beispiel mit EUR.
fault-no-rate = Das Honorar dazu fehlt. Bitte füllen Sie die Spalte `rate` aus oder leeren Sie diese Zelle.
fault-floor-above-rate = Die Untergrenze liegt über dem Honorar. Bitte vertauschen oder berichtigen Sie die beiden.
fault-not-a-currency = Das ist keine Währung. Schreiben Sie bitte ihre drei Buchstaben, zum Beispiel EUR.
fault-more-than-mandates = Das sind mehr, als in der Spalte `mandates` stehen. Bitte berichtigen Sie eine der beiden Zahlen.
fault-half-a-point = Eine der beiden Koordinaten fehlt. Bitte füllen Sie `lat` und `lon` aus oder lassen Sie beide leer.

## Setup

setup-title = Einstellungen
setup-hint = Diese Befehle ändern die Einstellungen: `/setup channels`, `/setup roles`, `/setup language`, `/setup offers`, `/setup defaults`.
setup-saved = Gespeichert.
setup-channels = **Beobachtete Kanäle** { $value }
setup-no-channels = noch keine: Der Bot antwortet nur auf Erwähnung, Befehl oder über das Nachrichtenmenü
setup-desk = **Staffing-Team** { $value }
setup-no-desk = noch keine Rolle: nur wer diesen Server verwaltet
setup-requesters = **Darf anfragen** { $value }
setup-everyone = wer schreiben kann
setup-language-of-request = die Sprache der jeweiligen Anfrage
setup-language = **Sprache der Karten** { $value }
setup-zone = **Zeitzone** { $value }
setup-country = **Land, wenn keines genannt ist** { $value }
setup-currency = **Währung, wenn keine genannt ist** { $value }
setup-shown = **Personen auf einer Karte** { $value }
setup-holds = **Angebote enden nach** { $hold }, in einer Krise nach { $crisis }
setup-blind = **Listen** zeigen Namen erst, wenn die Person einverstanden ist
setup-named = **Listen** zeigen Namen
setup-none = keine Vorgabe
button-edit-setup = Vorgaben ändern
form-setup = Vorgaben für diesen Server
input-language = Sprache der Karten
    .placeholder = de
input-zone = Zeitzone
    .placeholder = Europe/Berlin
input-country = Land, wenn ein Text keines nennt
    .placeholder = DE
input-currency = Währung, wenn ein Text keine nennt
    .placeholder = EUR
input-shown = Personen auf einer Karte, 1 bis 5
    .placeholder = 3

## Help

help-title = Interim Desk
help-intro = Schreiben Sie in einem beobachteten Kanal mit Ihren Worten, was Sie brauchen: „CFO in München ab Montag, 6 Monate, bis 1.600 € pro Tag“. Die Antwort zeigt, was verstanden wurde und wer passt. Ändern Sie Ihre Nachricht, folgt die Liste; löschen Sie sie, ist die Anfrage zurückgezogen. Auf jeder Nachricht: *Apps → { $menu }*.
help-requester = Für alle
help-manager = Für Interim-Manager
help-desk = Für das Staffing-Team
help-admin = Für Admins
help-footer = Sie sprechen mit einem Programm. Es schlägt vor, Menschen entscheiden; jede Liste lässt sich erklären.

## Commands

menu-find = Interim-Manager finden
command-request = Findet Interim-Manager: in Ihren Worten, Feld für Feld oder beides
    .text = Der Bedarf in Ihren Worten
    .role = Die Rolle, zum Beispiel CFO
    .place = Wo gearbeitet wird
    .start = Wann es beginnt, zum Beispiel „nächsten Montag“
    .duration = Wie lange es dauert, zum Beispiel „6 Monate“
    .days = Tage pro Woche, zum Beispiel 4
    .rate = Was Sie zahlen würden, zum Beispiel „bis 1.600 € pro Tag“
    .languages = Nötige Sprachen, zum Beispiel „Deutsch C1, Englisch“
    .confidential = Ob die Anfrage vertraulich ist
command-shortlist = Erstellt die Liste einer Anfrage neu und zeigt alle, die passen
    .request = Die Nummer der Anfrage
    .page = Die Seite
command-why_not = Sagt, warum jemand nicht auf der Liste einer Anfrage steht und was das ändern würde
    .person = Die Person
    .request = Die Nummer der Anfrage; ohne Angabe die neueste offene hier
command-roster = Die Personen im Pool
command-roster-search = Durchsucht den Pool nach Name, Rolle, Kompetenz oder Ort
    .words = Wonach gesucht wird
command-roster-show = Zeigt ein Profil
    .person = Die Person
command-roster-add = Nimmt eine Person auf
command-roster-edit = Ändert ein Profil
    .person = Die Person
command-roster-remove = Entfernt eine Person
    .person = Die Person
command-roster-import = Importiert eine CSV-Datei; zuerst wird sie nur geprüft
    .file = Die CSV-Datei
command-roster-export = Gibt den Pool als CSV-Datei aus
command-availability = Wann Interim-Manager frei sind
command-availability-show = Zeigt, wann jemand frei ist
    .person = Die Person; Sie selbst, wenn leer
command-availability-set = Trägt Ihre Verfügbarkeit oder die einer anderen Person ein
    .when = Zum Beispiel „ab 1. Dezember, 4 Tage pro Woche“ oder „nicht verfügbar“
    .person = Die Person; Sie selbst, wenn leer
command-board = Die Übersicht der laufenden Anfragen in diesen Kanal stellen
command-report = Was aus den Anfragen der letzten Monate wurde
    .months = Wie viele Monate, mit dem laufenden; ohne Angabe 3
command-setup = Wie der Bot auf diesem Server arbeitet
command-setup-show = Zeigt die Einstellungen
command-setup-channels = Beobachtet einen Kanal oder hört damit auf
    .channel = Der Kanal
    .watch = Ob er beobachtet wird
command-setup-roles = Legt fest, wer zum Staffing-Team gehört und wer anfragen darf
    .desk = Eine Rolle, deren Mitglieder das Staffing-Team sind
    .requester = Eine Rolle, deren Mitglieder anfragen dürfen
command-setup-language = Legt die Sprache der Karten fest
    .language = Die Sprache
command-setup-offers = Festlegen, wie lange Angebote reservieren und ob Listen anonym sind
    .hours = Stunden, bis ein Angebot ohne Antwort endet
    .crisis_minutes = Dasselbe in einer Krise, in Minuten
    .blind = Ob Namen verborgen bleiben, bis die Person einverstanden ist
command-setup-defaults = Legt Zeitzone, Land, Währung und Anzahl der Personen fest
command-help = Was der Bot für Sie tun kann

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
