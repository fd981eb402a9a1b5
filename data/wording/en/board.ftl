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
