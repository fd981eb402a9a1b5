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
