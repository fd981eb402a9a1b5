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
