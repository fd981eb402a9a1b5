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
