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
