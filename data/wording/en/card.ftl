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
