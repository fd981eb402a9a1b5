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
