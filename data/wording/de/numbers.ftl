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
