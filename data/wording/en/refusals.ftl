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
