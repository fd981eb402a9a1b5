# English. A folder per language, a file per subject: the same keys and gaps in each. N($n) writes a number with the signs given here.

## Numbers, money, dates

number-group = {","}
number-decimal = {"."}
percent = { N($n) }%
money-sign = { $sign }{ $amount }
money-code = { $code } { $amount }
sign-EUR = €
sign-GBP = £
sign-USD = $
per-hour = an hour
per-day = a day
per-month = a month
rate-exact = { $amount } { $per }
rate-range = { $from } to { $to } { $per }
rate-up-to = up to { $amount } { $per }
rate-from = from { $amount } { $per }
rate-with-expenses = expenses included
rate-without-expenses = plus expenses
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
date = { $day } { $month }
date-with-year = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
whole-month = { $month } { $year }
dates-between = between { $from } and { $to }
dates-from = from { $date }
dates-by = by { $date }
until = until { $date }
until-at-least = at least until { $date }
start-asap = as soon as possible
start-asap-by = as soon as possible, by { $date } at the latest
start-asap-from = as soon as possible from { $date }
weeks = { $n ->
    [one] { N($n) } week
   *[other] { N($n) } weeks
}
months = { $n ->
    [one] { N($n) } month
   *[other] { N($n) } months
}
days-a-week = { $n ->
    [one] { $days } day a week
   *[other] { $days } days a week
}
onsite-days = { $n ->
    [one] { $days } day a week on site
   *[other] { $days } days a week on site
}
range = { $from } to { $to }
at-least = at least { $amount }
up-to = up to { $amount }
list = { $head } and { $last }
level-native = mother tongue
age-never = never confirmed
age-just-now = confirmed just now
age-hours = { $n ->
    [one] confirmed { N($n) } hour ago
   *[other] confirmed { N($n) } hours ago
}
age-days = { $n ->
    [1] confirmed yesterday
   *[other] confirmed { N($n) } days ago
}
age-stale = { $age } (stale)
