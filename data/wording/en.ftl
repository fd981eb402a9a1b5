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
    [1] confirmed yesterday
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
place-within = { $place }, people from up to { N($km) } km
role-open = role still open
role-times = { $n }× { $role }
wish = { $what } (a plus)
off-limits-hidden = { $n ->
    [one] { N($n) } company
   *[other] { N($n) } companies
}
brief-time = When
brief-assumed = *In italics: assumed, not read.* { $fields }
brief-missing = **Not said** { $fields }
brief-missing-taken = **Not said** (*taken as, until you say*) { $fields }
taken-any = any
question-role = One question: which role, or which skills, do you need?
question-place = One question: where is the work done, or can it be remote? The answer would change the list most.
question-start = One question: when does it begin? The answer would change the list most.
question-rate = One question: up to what would you pay? The answer would change the list most.
question-languages = One question: which languages are a must? The answer would change the list most.
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
card-twin = This looks the same as request { $number }. Withdraw one of the two if it is.
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
button-cheaper = Cheaper
button-sooner = Sooner
button-wider = Wider
button-history = History
button-adopt = Make this the brief
button-as-asked = Back to what was asked
button-take-back = Take the change back

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

## Changes of a brief

change-start-by = a start by { $date }
change-shorter = a duration of { $duration }
change-fewer-days = { $days }
change-rate = a rate of up to { $amount } a day
change-remote = remote work
change-within = people from up to { N($km) } km away
change-without-language = { $language } not required
change-language-level = { $language } at { $level }
change-ask-unknown = asking when this person is free
## What if

what-if-title = What if? { $request }
what-if-only-you = Only you see this. The brief stays as it was asked until someone makes this the brief.
what-if-fits = **Who fits** { N($before) } → { N($after) }
what-if-gone = No longer among the first
what-if-adopted = This is the brief of request { $id } now; its card has changed.

## History

unsaid = not said
difference = **{ $field }** ~~{ $before }~~ → { $after }
confidential-yes = confidential
confidential-no = not confidential
history-title = History: { $request }
history-line = { $moment } { $who } { $what }
history-bot = I
history-operator = The operator
history-opened = opened the request
history-reread = edited the message
history-amended = added to it in a message
history-corrected = changed the brief
history-role-chosen = settled the role
history-what-if = made a what-if the brief
history-taken-back = took the last change back
history-withdrawn = withdrew the request
history-reopened = reopened the request

## Forms for a brief

form-brief = Brief of request { $id }
input-role = Role
    .placeholder = CFO
input-place = Place and work mode
    .placeholder = Munich, hybrid
input-time = Start, duration, days a week
    .placeholder = from 1 December, 6 months, 4 days a week
input-rate = Rate
    .placeholder = up to €1,600 a day
input-skills = Languages, skills, industry
    .placeholder = German C1, bank negotiations, automotive

## Offers

hours = { $n ->
    [one] { N($n) } hour
   *[other] { N($n) } hours
}
minutes = { $n ->
    [one] { N($n) } minute
   *[other] { N($n) } minutes
}
menu-offer = Offer to …
menu-manage-offer = Offers under way …
offer-confirm = Send these offers?
offer-draft = **{ $name }** { $when } · { $way }
offer-when = { $from } to { $until } · { $days }
way-message = by direct message
way-desk = no account linked: the desk asks
offer-hold = Their days are held until they answer, for { $hold } at most. They see neither who the client is, nor your budget, nor the text of the request.
offer-cannot = Cannot be asked now
button-send-offers = { $n ->
    [one] Send { N($n) } offer
   *[other] Send { N($n) } offers
}
offers-sent = { $n ->
    [0] No offer is out.
    [one] { N($n) } offer is out. The card shows how it stands.
   *[other] { N($n) } offers are out. The card shows how they stand.
}
offers-missed = Not asked, because somebody else holds their days: { $names }.
offer-title = An offer: { $role }
offer-intro = A client is looking for an interim manager, and the desk thinks of you.
offer-rate-open = to be agreed
offer-answer-until = Please answer by { $moment }. Until then nobody else can offer these days of yours.
offer-consent = “Interested” means: you agree that your name and your profile are shown to this client for this request. You can take that back until you are assigned.
offer-you-are-interested = ✅ You are interested. Your days are held until the client decides.
offer-you-declined = You declined. Thank you for your answer; your days are free again.
offer-you-were-silent = The time to answer is over. Your days are free again.
offer-was-withdrawn = This offer was withdrawn. Your days are free again.
offer-was-released = The seat went to someone else. Thank you; your days are free again.
offer-you-are-assigned = 🤝 The seat is yours. The days are booked.
offer-has-ended = This engagement is over. Thank you.
button-interested = Interested
button-decline = Decline
button-no-longer = Not any more
button-ask-back = Ask something
decline-question = Thank you for your answer. What is the main reason?
menu-decline = The main reason
decline-rate = rate
decline-dates = dates
decline-place = place
decline-content = content
decline-conflict = conflict of interest
decline-other = another reason
noted = Noted.
noted-interested = Noted: interested. The days are held until a decision.
noted-declined = Noted: declined. The days are free again.
noted-withdrawn = The offer is withdrawn. The days are free again.
offer-interested-news = { $requester } **{ $name }** is interested in request { $id }.
offers-title = Offers
offer-line = **{ $name }** { $state }
state-open = asked, may answer until { $moment }
state-open-desk = held until { $moment }: the desk asks and records the answer below
state-unreachable = ⚠️ cannot be reached by direct message: please call and record the answer below; held until { $moment }
state-interested = ✅ is interested
state-declined = declined: { $reason }
state-expired = did not answer in time
state-withdrawn = offer withdrawn
state-released = released
state-assigned = 🤝 assigned
seat-agreed = 🤝 assigned, { $from } to { $until }
seat-in-place = 🤝 in place until { $until }, { $n ->
    [0] on the day of the request
    [one] { N($n) } day after the request
   *[other] { N($n) } days after the request
}
seat-closed = mandate closed: { $outcome }
seat-ended-early = ended early on { $date }
offers-declined = { $n } of { $of } declined: { $reasons }
short-open = asked
short-interested = interested
short-assigned = assigned
short-in-place = in place
button-record-yes = Is interested
button-record-no = Declines
button-extend = More time
button-withdraw-offer = Withdraw the offer
button-assign = Assign
button-in-place = Is in place
button-end-early = Ended early
button-close-mandate = Close the mandate
offer-extended = The answer is now due by { $moment }.
question-title = Request { $id }: a question of candidate { $rank }
button-answer-question = Answer
form-question = Your question
input-question = Question
    .placeholder = Who are the shareholders?
form-reply = Your answer
input-reply = Answer
    .placeholder = A family, in the third generation
reply-title = The answer to your question: { $role }
question-sent = Your question is with the client’s side, without your name. The answer comes here.
reply-sent = Your answer is on its way.

## The board

board-title = { $n ->
    [0] Nothing under way
    [one] { N($n) } request under way
   *[other] { N($n) } requests under way
}
board-empty = Every request is closed or withdrawn.
board-more = … and { N($n) } older
board-line = **{ $number }** { $what } · { $since } · { $next }
board-confidential = confidential
board-moved = The board stands in { $channel } now.
board-placed = The board stands in this channel. I keep it up to date in place; pin it if I could not.
next-clarify = say which role is meant
next-offer = offer it to candidates
next-wait = { $n ->
    [one] { N($n) } person is asked, answers by { $moment }
   *[other] { N($n) } people are asked, the first answers by { $moment }
}
next-decide = { $n ->
    [one] decide: { N($n) } person is interested
   *[other] decide: { N($n) } people are interested
}
next-in-place = confirm in place on { $date }
next-close = in place; close it by { $date }

## The report

seconds = { $n ->
    [one] { N($n) } second
   *[other] { N($n) } seconds
}
days = { $n ->
    [one] { N($n) } day
   *[other] { N($n) } days
}
report-title = { $from } to { $until }
report-empty = Nothing was asked for in this time.
report-filled = { $n ->
    [one] { N($n) } request
   *[other] { N($n) } requests
}; { N($hits) } of { N($of) } that were not withdrawn are filled ({ $percent }).
report-clocks = From the request …
report-to-list = to the first list
report-to-yes = to the first yes
report-to-place = to the seat
report-clock = { $what }: { $median } in the middle, nine in ten within { $ninety } ({ N($n) })
report-clock-none = { $what }: none yet
report-months = By month
report-roles = By role
report-line = { $name }: { N($hits) } of { N($of) } filled ({ $percent })
report-reasons = Why people declined
report-calibration = Who said yes, by place on the list
report-place = place { $rank }
report-later-places = later places
report-yes = { N($hits) } of { N($of) } asked ({ $percent })

## The mandate

form-assign = Assign { $name }
input-objectives = Objectives, one a line
    .placeholder = Liquidity plan accepted by the banks by 31 March
input-sponsor = Sponsor
    .placeholder = Dr Weber, chair of the advisory board
input-authority = May decide
    .placeholder = Payments up to €50,000, hiring in finance
input-hand-over = Hand-over
    .placeholder = From the controller, two days in the first week
input-against = Why not { $name }, ranked higher?
input-against-hint = Reason
    .placeholder = Knows the lending bank
mandate-unclear = The mandate names no sponsor or no objective yet. Interims fail by unclear mandates, not by lack of skill.
prompt-decide = { $requester } **{ $name }** still waits for a decision on request { $id }, and the days are held.
prompt-start = { $requester } **{ $name }** begins today (request { $id }). Is everything in place?
prompt-ending = { $requester } the mandate of **{ $name }** (request { $id }) ends on { $until }. Does it go on?
button-prolong = Goes on longer
form-prolong = Goes on longer
input-prolong = Until
    .placeholder = 31 July
form-end-early = Ended early
input-end-reason = Why it ended
    .placeholder = The company was sold
close-question = How did the mandate of **{ $name }** end?
menu-close = Objectives, and again?
outcome-met-again = objectives met, would hire again
outcome-met-not-again = objectives met, would not hire again
outcome-partly-again = objectives partly met, would hire again
outcome-partly-not-again = objectives partly met, would not hire again
outcome-not-met-again = objectives not met, would hire again
outcome-not-met-not-again = objectives not met, would not hire again

## Answers

ack-opened = Your request is open. The card in this channel shows what I understood and who fits.
ack-joined = This is request { $id } already; its card is in { $channel }.

## Refusals

refused-needs-requester = Only people with a requester role can do this. An admin sets the roles with `/setup roles`.
refused-needs-owner = Only the person who opened the request, or the desk, can do this. Please ask one of them.
refused-needs-desk = Only the desk can do this. An admin sets its roles with `/setup roles`.
refused-needs-admin = Only people who manage this server can do this. Please ask one of them.
refused-needs-self = Only the person concerned, or the desk, can do this. Please ask the desk.
refused-request-unknown = There is no request { $id } here. Check the number on its card.
refused-out-of-date = Request { $id } has changed in the meantime, so nothing was done. Look at the card and try again.
refused-already-withdrawn = Request { $id } is withdrawn. Press “Reopen” on its card to bring it back.
refused-not-withdrawn = Request { $id } is open already.
refused-no-shortlist = Request { $id } has no shortlist yet. First answer the question on its card.
refused-already-assigned = Request { $id } has left the search: somebody was chosen. Use “Offers under way” on its card.
refused-offer-unknown = There is no such offer here any more.
refused-offer-drafted = This offer was not sent yet. Choose the candidates again on the card.
refused-offer-open = This offer is still waiting for an answer. Record it first, then go on.
refused-offer-interested = The person is interested; that is noted already.
refused-offer-declined = This offer was declined already, and the person is not proposed for this request again.
refused-offer-expired = The time to answer this offer is over. If it is still of interest, please tell the desk: it can offer anew.
refused-offer-withdrawn = This offer was withdrawn. Ask the desk if you have questions.
refused-offer-released = The seat went to someone else. Ask the desk if you have questions.
refused-offer-assigned = The person is assigned already. Use “Offers under way” on the card for what comes next.
refused-offer-ended = This engagement is over.
refused-days-taken = On some of these days the person is held or booked for something else, so nothing was changed. Choose an earlier day.
refused-engagement-settled = That was done already. The card shows how it stands.
refused-no-open-request = There is no open request of yours here. Give its number with the option `request`.
refused-no-cheaper = There is no lower rate to try: nobody on the list names one, or it is at the bottom.
refused-no-sooner = There is no earlier start to try: it is today already.
refused-no-wider = No single change of the brief would let more people in. The button “Change the brief” takes any change.
refused-nothing-to-take-back = There is no change of request { $id } to take back.
refused-older-button = This button is from an older version and no longer works. Use a newer card, or `/shortlist`.
refused-manager-unknown = Nobody called “{ $text }” is on the roster. Pick a name from the list that opens while you type.
refused-no-profile = You have no profile here yet. Ask the desk to add you with `/roster add`.
refused-manager-taken = The id “{ $text }” belongs to someone else. Choose another.
refused-account-taken = Another person on the roster has linked that chat account. Remove it there first.
refused-import-gone = This import is gone or was applied already. Upload the file again with `/roster import`.
refused-import-out-of-date = The roster has changed since this check, so nothing was imported. Upload the file again with `/roster import`.
refused-bad-file = This file cannot be read. Save it as CSV in UTF-8 and try again; `/roster export` shows the form.
refused-file-too-large = This file is too large. Split it into files of at most { $n } MB.
refused-bad-date = “{ $text }” is not a date. Write for example 2026-12-01, “1 December” or “next Monday”.
refused-end-before-start = The end lies before the start. Please check both dates.
refused-bad-number = “{ $text }” does not fit here. Give a number from { $min } to { $max }.
refused-bad-rate = “{ $text }” is not a rate. Write for example “€1,400 a day”.
refused-unknown-term = I do not know “{ $text }” here. Use other words, or pick from the list that opens while you type.
refused-did-you-mean = I do not know “{ $text }”. Did you mean “{ $suggestion }”?
refused-bad-zone = “{ $text }” is not a time zone. Write for example Europe/London.
refused-text-too-long = This text is too long. Keep it to { N($n) } characters.
refused-empty = Nothing was given. Fill in at least one field.
refused-not-in-guild = This works only on a server, where the roster is. Try it in a channel there.
refused-nothing-understood = I could not read a role or a skill in this. Write for example “CFO in Munich from Monday, 6 months, up to €1,600 a day”.
refused-channel-closed = I may not write in that channel. Allow me to view it, send messages and embed links there.
refused-internal = Something went wrong on my side. Please try again in a minute; if it stays, tell the people who run this bot.

## People

level-board = board
level-director = director
level-head = head of department
level-manager = manager
travel-radius = travels up to { N($n) } km
travel-europe = anywhere in Europe
travel-world = anywhere
availability-unknown = Availability not known
availability-not-looking = Not looking for work
availability-soft = may still move
availability-as-of = Stated { $moment }
availability-title = Availability of { $name }
availability-saved = Saved. Thank you.
commitment-hold = Held for an offer
commitment-engagement = On a mandate
commitment-block = Blocked
before = Before
now = Now
form-availability = Availability
input-free-from = Free from
    .placeholder = 1 December
input-free-until = Until (empty: open)
    .placeholder = 31 March
input-free-days = Days a week
    .placeholder = 4
input-note = Note
    .placeholder = only within two hours of Munich
button-edit-availability = Change availability

## The roster

profile-skills = Skills
profile-home = Home
profile-travel = Travel
profile-availability = Availability
profile-commitments = Taken
profile-track-record = Track record
profile-refuses = Does not work in
profile-saved = The profile of **{ $name }** is saved.
profile-removed = **{ $name }** is no longer on the roster.
remove-question = Remove **{ $name }** from the roster? Open shortlists will be ranked without this person.
button-edit-profile = Change profile
button-remove = Remove
button-confirm-remove = Yes, remove
button-keep = Keep
form-add-profile = New profile
form-edit-profile = Change profile
input-name = Name
    .placeholder = Anna Berg
input-roles = Roles held, the main one first
    .placeholder = CFO, Finance Director
input-home = Home town and country
    .placeholder = Augsburg, Germany
input-know-how = Languages and skills
    .placeholder = German native, English C1, bank negotiations
input-asked-rate = Rate
    .placeholder = €1,500 a day
search-title = { $n ->
    [0] Nobody found
    [one] { N($n) } person found
   *[other] { N($n) } people found
}
search-nobody = Try fewer or other words: a name, a role, a skill or a town.
menu-open-profile = Open a profile
import-dry-run = Check of the file: nothing is changed yet
import-counts = { N($added) } new, { N($changed) } changed, { N($unchanged) } unchanged.
import-problems = { $n ->
    [one] { N($n) } problem: this line is left out
   *[other] { N($n) } problems: these lines are left out
}
import-line = Line { $line }
import-cell = Line { $line }, column `{ $column }`
import-value = { $place }, “{ $value }”
import-problem = { $place }: { $what }
import-suggestion = { $what } Did you mean “{ $suggestion }”?
import-lookalikes = { $n ->
    [one] { N($n) } person who may be on the roster already
   *[other] { N($n) } people who may be on the roster already
}
import-lookalike = { $new } looks like { $known }
import-done = Imported.
button-apply-import = { $n ->
    [one] Import { N($n) } person
   *[other] Import { N($n) } people
}
button-cancel = Cancel
export-done = { $n ->
    [one] The roster with { N($n) } person. The file holds personal data: keep it safe.
   *[other] The roster with { N($n) } people. The file holds personal data: keep it safe.
}

## What is wrong with a roster file

either = { $others } or { $last }
fault-utf16 = the file is in UTF-16. Save it as “CSV UTF-8”.
fault-not-utf8 = the text is not in UTF-8. Save the file as “CSV UTF-8”.
fault-empty = the file is empty. Its first line must hold the headings; `/roster export` shows the form.
fault-unknown-column = there is no such column. Rename it or take it out.
fault-doubled-column = this column is in the file twice. Take one out.
fault-missing-column = this column is missing. Add it.
fault-cell-count = the number of cells differs from the heading’s ({ N($found) } instead of { N($expected) }). Put every cell that holds the delimiter in double quotes (").
fault-row-too-long = this row is longer than { N($limit) } bytes. Shorten it, or look for a double quote (") that is never closed.
fault-missing = this cell must not be empty. Fill it in.
fault-too-long = this text is longer than { N($limit) } characters. Shorten it.
fault-too-many = this list has more than { N($limit) } entries. Shorten it.
fault-doubled = this is in the list twice. Take one out.
fault-doubled-id = the row on line { $first } has this id already. Give each person an id of their own.
fault-unknown-role = no role is known by this name. Write its id, its title or a usual name.
fault-unknown-industry = no industry is known by this name. Write its id, its title or a usual name.
fault-unknown-skill = no skill is known by this name. Write its id, its title or a usual name.
fault-unknown-situation = no situation is known by this name. Write `gap`, `change`, `transition` or `crisis`.
fault-unknown-language = no language is known by this name. Write its code, for example `de`, or its name.
fault-unknown-level = no level of a language is known by this name. Write `A1` to `C2`, or `native`.
fault-unknown-country = no country is known by this name. Write its code, for example `DE`, or its name.
fault-ambiguous = this can mean several things. Write the one that is meant: { $options }.
fault-form = this cannot be read. Write it like { $like }.
fault-out-of-range = this number is out of range. Write one from { $min } to { $max }.
fault-negative = an amount cannot be negative. Take out the minus sign.
fault-not-a-date = there is no such day. Write a day like `2026-12-01`.
fault-date-out-of-range = this day is too far away. Write one from { $min } to { $max }.
fault-not-a-time = there is no such time. Write it like `2026-11-24T08:00:00Z` or `2026-11-24`.
fault-backwards = the end lies before the start. Swap the days or correct one.
fault-undated = it is not said when this was stated. Fill in the column `stated_at`.
fault-no-currency = the rate has no currency. Fill in the column `currency`, for example with EUR.
fault-no-rate = there is no rate beside it. Fill in the column `rate` or empty this cell.
fault-floor-above-rate = the floor lies above the rate. Swap or correct them.
fault-not-a-currency = this is not a currency. Write its three letters, for example EUR.
fault-more-than-mandates = this is more than the column `mandates` says. Correct one of the two.
fault-half-a-point = one of the two coordinates is missing. Fill in both `lat` and `lon`, or neither.

## Setup

setup-title = Setup
setup-hint = Commands change these settings: `/setup channels`, `/setup roles`, `/setup language`, `/setup offers`, `/setup defaults`.
setup-saved = Saved.
setup-channels = **Watched channels** { $value }
setup-no-channels = none yet: I answer only when mentioned, by command or by the message menu
setup-desk = **Desk** { $value }
setup-no-desk = no role yet: only people who manage this server
setup-requesters = **May request** { $value }
setup-everyone = everyone who can write
setup-language-of-request = that of each request
setup-language = **Language of cards** { $value }
setup-zone = **Time zone** { $value }
setup-country = **Country where none is named** { $value }
setup-currency = **Currency where none is named** { $value }
setup-shown = **Candidates on a card** { $value }
setup-holds = **Offers end after** { $hold }, in a crisis after { $crisis }
setup-blind = **Lists** show names only once the person has agreed to be put forward
setup-named = **Lists** show names
setup-none = none
button-edit-setup = Change defaults
form-setup = Defaults of this server
input-language = Language of cards
    .placeholder = en
input-zone = Time zone
    .placeholder = Europe/London
input-country = Country where a text names none
    .placeholder = GB
input-currency = Currency where a text names none
    .placeholder = GBP
input-shown = Candidates on a card, 1 to 5
    .placeholder = 3

## Help

help-title = Interim Desk
help-intro = Write what you need in a watched channel, in your own words: “CFO in Munich from Monday, 6 months, up to €1,600 a day”. I answer with what I understood and who fits. Edit your message and the list follows; delete it and the request is withdrawn. On any message: *Apps → { $menu }*.
help-requester = For everyone
help-manager = For interim managers
help-desk = For the desk
help-admin = For admins
help-footer = You are talking to a program. It proposes, people decide; every list can be explained.

## Commands

menu-find = Find interim managers
command-request = Find an interim manager: in your own words, field by field, or both
    .text = The need in your own words
    .role = The role, for example CFO
    .place = Where the work is done
    .start = When it begins, for example “next Monday”
    .duration = How long it lasts, for example “6 months”
    .days = Days a week, for example 4
    .rate = What you would pay, for example “up to €1,600 a day”
    .languages = Languages needed, for example “German C1, English”
    .confidential = Whether the request must be kept quiet
command-shortlist = Rank a request again and page through all who fit
    .request = The number of the request
    .page = The page
command-why_not = Say why a person is not on the list of a request, and what would change that
    .person = The person
    .request = The number of the request; the latest open one here, if left empty
command-roster = The people on the roster
command-roster-search = Search the roster by name, role, skill or town
    .words = What to search for
command-roster-show = Show a profile
    .person = The person
command-roster-add = Add a person
command-roster-edit = Change a profile
    .person = The person
command-roster-remove = Remove a person
    .person = The person
command-roster-import = Import a CSV file; first it is only checked
    .file = The CSV file
command-roster-export = Export the roster as a CSV file
command-availability = When interim managers are free
command-availability-show = Show when someone is free
    .person = The person; you, if left empty
command-availability-set = Say when you, or someone else, are free
    .when = When you are free, for example “from 1 December, 4 days a week”, or “not available”
    .person = The person; you, if left empty
command-board = Put the board of requests under way into this channel
command-report = What the requests of the last months came to
    .months = How many months, this one included; 3 if left empty
command-setup = How the bot works on this server
command-setup-show = Show the settings
command-setup-channels = Watch a channel for requests, or stop watching it
    .channel = The channel
    .watch = Whether to watch it
command-setup-roles = Say who is the desk and who may open requests
    .desk = A role whose members are the desk
    .requester = A role whose members may open requests
command-setup-language = Set the language of cards
    .language = The language
command-setup-offers = Set how long an offer keeps a person’s days, and whether lists are blind
    .hours = Hours until an offer ends without an answer
    .crisis_minutes = The same in a crisis, in minutes
    .blind = Whether names stay hidden until the person agrees to be put forward
command-setup-defaults = Set time zone, country, currency and the number of candidates
command-help = What I can do for you

## Privacy

privacy-title = What I store about you, and why
privacy-known = You are on the roster of this server as **{ $name }**.
privacy-unknown = No profile here is linked to your account. If you are on the roster without an account, the desk can act for you.
privacy-profile = Your profile
    .text = Name, account, roles, skills, languages, home, travel, rate, availability and track record: to propose you for mandates that fit. Nothing else is matched on.
privacy-messages = Messages
    .text = A message that is no request is never stored. Of a request I keep only the words that the brief was read from.
privacy-offers = Offers and mandates
    .text = What you were offered, what you answered, and what came of it: so that nobody is held twice, and decisions can be explained.
privacy-log = The log
    .text = Who did what and when, for oversight of how people are ranked.
privacy-never = Never
    .text = Age, sex, origin, photo, health and faith have no field here. Nothing is sold or used for training.
privacy-rights = Your rights
    .text = See all of it as a file, correct it, have it erased. After an erasure a number without a name stays, so that figures add up.
privacy-footer = The operator of this server is responsible. You can also complain to a data protection authority.
privacy-data = This is all that is stored here about you and your account. Only you see this message.
button-show-data = Show my data
button-correct = Correct
button-erase-me = Erase me
button-confirm-erase = Yes, erase everything
button-cancel-erasure = Cancel the erasure
erase-question =
    Erase all about **{ $name }**? It begins in 24 hours and can be cancelled until then. The profile, every mention in my messages, and all texts go; pending offers are taken back. A number without a name stays in the figures.
    Afterwards nobody can undo it.
erase-waits = There is an engagement under way. The erasure waits until it is over, and is then done by itself.
erase-asked = All about the person will be erased on { $when }. Until then this can be cancelled.
erase-cancelled = The erasure was cancelled. Nothing was removed.
erase-stripped = This message was removed, because the person asked to be erased.
erase-done-desk = Erasure { $number } is done: { N($rows) } entries and { N($messages) } messages were cleaned. The person’s figures go on as erased-{ $number }.
receipt-title = Receipt for erasure { $number }
receipt-text =
    Asked for on { $asked }, done on { $done }.
    { N($rows) } entries and { N($messages) } messages were cleaned. Your name, your account and your texts are gone from the roster, the log, the offers and my messages.
receipt-footer = Copies of the database that were made before hold the data until they are replaced.
history-erased = a person who was erased
refused-no-erasure-pending = No erasure is pending: it was cancelled, or it is done.
command-privacy = See what is stored about you and why, correct it, have it erased
command-roster-erase = Erase all about a person on their behalf
    .person = The person
