## Criteria

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
