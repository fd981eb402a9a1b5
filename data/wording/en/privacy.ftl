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
