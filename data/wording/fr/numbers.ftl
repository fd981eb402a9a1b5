# Français, vouvoiement. Request se dit « demande », brief « besoin », roster « vivier », desk « équipe staffing ».

## Numbers, money, dates

number-group = {"\u202F"}
number-decimal = {","}
percent = { N($n) }{"\u00A0"}%
money-sign = { $amount }{"\u00A0"}{ $sign }
money-code = { $amount }{"\u00A0"}{ $code }
sign-EUR = €
sign-GBP = £
sign-USD = $
per-hour = par heure
per-day = par jour
per-month = par mois
rate-exact = { $amount } { $per }
rate-range = de { $from } à { $to } { $per }
rate-up-to = jusqu’à { $amount } { $per }
rate-from = à partir de { $amount } { $per }
rate-with-expenses = frais compris
rate-without-expenses = frais en sus
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
date = { $day ->
    [1] 1er
   *[other] { $day }
} { $month }
date-with-year = { $day ->
    [1] 1er
   *[other] { $day }
} { $month } { $year }
date-with-weekday = { $weekday } { $date }
whole-month = { $month } { $year }
dates-between = entre le { $from } et le { $to }
dates-from = à partir du { $date }
dates-by = au plus tard le { $date }
until = jusqu’au { $date }
until-at-least = au moins jusqu’au { $date }
start-asap = dès que possible
start-asap-by = dès que possible, au plus tard le { $date }
start-asap-from = dès que possible à partir du { $date }
weeks = { $n ->
    [one] { N($n) } semaine
   *[other] { N($n) } semaines
}
months = { $n ->
    [one] { N($n) } mois
   *[other] { N($n) } mois
}
days-a-week = { $n ->
    [one] { $days } jour par semaine
   *[other] { $days } jours par semaine
}
onsite-days = { $n ->
    [one] { $days } jour par semaine sur site
   *[other] { $days } jours par semaine sur site
}
range = de { $from } à { $to }
at-least = au moins { $amount }
up-to = { $amount } au plus
list = { $head } et { $last }
level-native = langue maternelle
age-never = jamais confirmé
age-just-now = confirmé à l’instant
age-hours = { $n ->
    [one] confirmé il y a { N($n) } heure
   *[other] confirmé il y a { N($n) } heures
}
age-days = { $n ->
    [1] confirmé hier
   *[other] confirmé il y a { N($n) } jours
}
age-stale = { $age } (trop ancien)
