# English. One file per language: the same keys and gaps in each. N($n) writes a number with the signs given here.

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
    [one] confirmed yesterday
   *[other] confirmed { N($n) } days ago
}
age-stale = { $age } (stale)

## The brief

field-role = Role
field-place = Place
field-work-mode = Work mode
field-onsite-days = Days on site
field-start = Start
field-end = End
field-duration = Duration
field-days = Days a week
field-rate = Rate
field-languages = Languages
field-industries = Industry
field-skills = Gap to close
field-situation = Situation
field-headcount = Headcount
field-confidential = Confidentiality
field-off-limits = Off limits
mode-onsite = on site
mode-hybrid = hybrid
mode-remote = remote
role-open = role still open
role-times = { $n }× { $role }
wish = { $what } (a plus)
off-limits-hidden = { $n ->
    [one] { N($n) } company
   *[other] { N($n) } companies
}
brief-assumed = *In italics: assumed, not read.* { $fields }
brief-missing = **Not said** { $fields }
assumed-place = from this server’s settings
assumed-work-mode = usual for such a place
assumed-start = nothing said
assumed-duration = usual for such a role
assumed-days = usual for such a role
assumed-rate = currency or unit filled in
assumed-languages = spoken at the place
assumed-situation = from the wording
assumed-other = filled in by rule
quote = “{ $text }”
quote-hidden = Part of the text
flag-impossible-date = { $said } is not a date that exists. Please change the brief.
flag-past-date = { $said } lies in the past. Please change the brief.
flag-ambiguous-date = { $said } can be read day first or month first; I took the day first.
flag-implausible-rate = { $said } is an unusual rate. Please check the brief.
flag-protected = { $said } is not used: age, sex, origin and the like never count here.
flag-other = { $said } is unclear. Please check the brief.
ambiguous-title = **{ $title }** has several meanings. { $question }
ambiguous-role = The title has several meanings. Which one do you need?

## The card

request-title = Request { $id }: { $role }
card-withdrawn = Withdrawn. Nobody will be contacted about it.
card-confidential = Confidential: nothing of the original text is shown here.
shortlist-title = { $shown } of { N($fits) } who fit
shortlist-as-of = As of { $moment }
funnel = How the list came about
near-misses = What would let more people in
relax = What to relax
versions = Scoring { $scoring } · roster version { $roster }
candidate = { $rank } · { $name } · { $percent }
strong-on = Strong on { $strong }
weak-on = Weaker on { $weak }
strong-and-weak-on = Strong on { $strong }; weaker on { $weak }
free-now = Free now
free-from = Free from { $date }
distance = { N($n) } km away
rate-unknown = rate not known
rate-under = { $rate }, { $gap } under budget
rate-at = { $rate }, on budget
rate-over = { $rate }, { $gap } over budget
track-record = { $n ->
    [one] { N($n) } mandate: { N($met) } met its objectives, { N($again) } would hire again
   *[other] { N($n) } mandates: { N($met) } met their objectives, { N($again) } would hire again
}
menu-role = Which role is it?
button-why = Why these?
button-why-not = Who was left out?
button-more = More candidates
button-edit = Change the brief
button-refresh = Refresh
button-withdraw = Withdraw
button-reopen = Reopen
button-answer = Add: { $field }

## Criteria and constraints

criterion-role = role
criterion-skills = gap to close
criterion-industry = industry
criterion-situation = experience of the situation
criterion-seniority = seniority
criterion-availability = availability
criterion-freshness = freshness of the dates
criterion-track-record = track record
criterion-rate = rate
criterion-distance = distance
constraint-role = role
constraint-off-limits = off limits
constraint-availability = availability
constraint-days = days a week
constraint-commitment = other commitments
constraint-language = languages
constraint-place = place
constraint-rate = rate

## Warnings

warning-stale = Availability is { $n ->
    [one] { N($n) } day
   *[other] { N($n) } days
} old: confirm before offering
warning-soft-start = May be extended in the current mandate
warning-adjacent = Comes from a related role: { $role }
warning-overqualified = Well above the level of this seat
warning-underqualified = Below the level of this seat
warning-above-budget = { $percent } over budget, within tolerance
warning-rate-unknown = Rate not known: ask first
warning-converted = Rate converted from { $currency }, exchange rates of { $date }
warning-short-of-end = Free for { N($free) } of { N($needed) } days
warning-distance-unknown = Distance not known
warning-language-wish = { $language } would be a plus and is not on the profile
warning-ended-early = Earlier mandates ended early more often than usual
warning-already-offered = Already has an offer for this request

## Funnel

funnel-roster = { N($n) } on the roster
funnel-role = { N($n) } for the role
funnel-off-limits = { N($n) } not off limits
funnel-availability = { N($n) } free in time
funnel-days = { N($n) } free on enough days
funnel-commitment = { N($n) } not committed elsewhere
funnel-language = { N($n) } with the languages
funnel-languages = { $n ->
    [one] { N($n) } speaks { $languages }
   *[other] { N($n) } speak { $languages }
}
funnel-place = { N($n) } within reach
funnel-rate = { N($n) } within the rate

## Near misses

near-start-by = **+{ N($n) }** if the start may slip to { $date }
near-shorter = **+{ N($n) }** if { $duration } would do
near-fewer-days = **+{ N($n) }** if { $days } would do
near-rate = **+{ N($n) }** if the rate may go up to { $amount } a day
near-remote = **+{ N($n) }** if remote work is possible
near-within = **+{ N($n) }** if up to { N($km) } km away is fine
near-without-language = **+{ N($n) }** without { $language }
near-language-level = **+{ N($n) }** if { $language } at { $level } is enough
near-ask-unknown = **+{ N($n) }** if those whose availability is not known are asked

## An empty list

nobody-title = Nobody fits yet
nobody-roster = The roster is empty. The desk fills it with `/roster add` or `/roster import`.
nobody-role = Nobody on the roster holds this role or one close to it.
nobody-off-limits = { $n ->
    [one] The one person left is off limits.
   *[other] All { N($n) } people left are off limits.
}
nobody-availability = { $n ->
    [one] The one person left is not free in time, or not for long enough.
   *[other] None of the { N($n) } people left is free in time and for long enough.
}
nobody-days = { $n ->
    [one] The one person left has too few days a week.
   *[other] None of the { N($n) } people left has enough days a week.
}
nobody-commitment = { $n ->
    [one] The one person left is committed elsewhere.
   *[other] All { N($n) } people left are committed elsewhere.
}
nobody-language = { $n ->
    [one] The one person left does not speak what is needed.
   *[other] None of the { N($n) } people left speaks what is needed.
}
nobody-place = { $n ->
    [one] The one person left does not reach the place.
   *[other] None of the { N($n) } people left reaches the place.
}
nobody-rate = { $n ->
    [one] The one person left asks for more than the rate allows.
   *[other] All { N($n) } people left ask for more than the rate allows.
}
nobody-fits = Nobody on the roster fits this brief.
nobody-help = One change of the brief would help:
nobody-no-help = No single change of the brief would let anyone in; the desk can look beyond the roster.
