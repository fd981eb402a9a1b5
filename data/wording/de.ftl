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
role-open = Rolle noch offen
role-times = { $n }× { $role }
wish = { $what } (von Vorteil)
off-limits-hidden = { $n ->
    [one] { N($n) } Unternehmen
   *[other] { N($n) } Unternehmen
}
brief-assumed = *Kursiv: angenommen, nicht gelesen.* { $fields }
brief-missing = **Nicht genannt** { $fields }
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
card-confidential = Vertraulich: Vom ursprünglichen Text wird hier nichts gezeigt.
shortlist-title = { $shown } von { N($fits) } passenden Personen
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

## Criteria and constraints

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
constraint-role = Rolle
constraint-off-limits = Ausschlüsse
constraint-availability = Verfügbarkeit
constraint-days = Tage pro Woche
constraint-commitment = andere Verpflichtungen
constraint-language = Sprachen
constraint-place = Ort
constraint-rate = Honorar

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
    [one] Die einzige verbliebene Person hat zu wenige Tage pro Woche.
   *[other] Keine der { N($n) } verbliebenen Personen hat genügend Tage pro Woche.
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
