## Le tableau

board-title = { $n ->
    [0] Rien en cours
    [one] { N($n) } demande en cours
   *[other] { N($n) } demandes en cours
}
board-empty = Toutes les demandes sont closes ou retirées.
board-more = … et { N($n) } plus anciennes
board-line = **{ $number }** { $what } · { $since } · { $next }
board-confidential = confidentiel
board-moved = Le tableau se trouve maintenant dans { $channel }.
board-placed = Le tableau se trouve dans ce canal et y reste à jour. Épinglez-le si je n’ai pas pu le faire.
next-clarify = préciser la fonction
next-offer = proposer à des candidats
next-wait = { $n ->
    [one] { N($n) } personne sollicitée, réponse avant { $moment }
   *[other] { N($n) } personnes sollicitées, première réponse avant { $moment }
}
next-decide = { $n ->
    [one] décider : { N($n) } personne est intéressée
   *[other] décider : { N($n) } personnes sont intéressées
}
next-in-place = confirmer l’arrivée le { $date }
next-close = en place ; clore avant le { $date }
