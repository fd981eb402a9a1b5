## Explanations

language-name = English
why-method = Each criterion brings points; together they make the per cent. What is not known counts neither as nought nor as full. The order is a proposal: people decide.
read-from = Read from
criteria = Criteria
share = { $criterion } { N($points) } of { N($of) }
share-unknown = { $criterion } not known ({ N($points) } of { N($of) })
would-raise-title = What would raise the score
improvement = **+{ N($n) }** { $change }
improve-confirm = if the availability is confirmed today
improve-firm-start = if the first day becomes certain
improve-free-from = if free from { $date }
improve-state-rate = at most, once a rate is stated
improve-ask-for-budget = at a rate of { $amount } a day
improve-show-skill = with this skill on the profile: { $skill }
improve-show-industry = with work in this industry on the profile: { $industry }
improve-show-situation = with experience of this on the profile: { $situation }
improve-state-home = at most, once the home town is known
improve-record-outcome = at most, once the outcome of an earlier mandate is recorded
left-out-nobody = Nobody was left out.
no-more = There are no more candidates.
page = Page { $page } of { $pages }
button-previous = Previous
button-next = Next
menu-why-one = Explain one of them

## Why someone was left out

reason-other-role = holds no role close enough
reason-off-limits = off limits: { $company }
reason-off-limits-hidden = off limits
reason-refuses-industry = does not work in this industry
reason-not-looking = is not looking for work
reason-availability-unknown = availability not known
reason-not-free = not free in sight
reason-free-from = first free on { $date }
reason-not-long-enough = free for { N($free) } of { N($needed) } days
reason-too-few-days = only { $days }
reason-on-hold = held by another offer
reason-on-hold-for = held by an offer for request { $request }
reason-engaged = on a mandate
reason-engaged-until = on a mandate until { $date }
reason-blocked = keeps that time free for something else
reason-blocked-until = keeps the time until { $date } free for something else
reason-no-language = does not speak { $language }
reason-language-level = speaks { $language } at { $level } only
reason-too-far = too far away
reason-too-far-by = { N($n) } km away
reason-remote-only = works remotely only
reason-onsite-days = { $n ->
    [one] on site { N($n) } day a week at most
   *[other] on site { N($n) } days a week at most
}
reason-no-work-permit = no work permit for the country
reason-above-rate = asks for { $amount } a day
reason-below-floor = rate too low for this person

## One person and one request

why-not-reason = **{ $name }** is not on the list: { $reason }.
why-not-reasons = All reasons, in the order of checking
why-not-fits = **{ $name }** fits: place { N($rank) } of { N($fits) }.
why-not-on-card = The card shows this place.
why-not-below-card = The card shows the first { N($shown) }; the last of them has { $percent }.
ways-in = What would let this person in
ways-in-one-of = One of these changes of the brief is enough:
ways-in-none = No reasonable change of time, rate, languages or place would let this person in.
ways-in-held = The hold ends when the other offer is answered or taken back.
