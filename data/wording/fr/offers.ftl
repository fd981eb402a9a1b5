## Les propositions

hours = { $n ->
    [one] { N($n) } heure
   *[other] { N($n) } heures
}
minutes = { $n ->
    [one] { N($n) } minute
   *[other] { N($n) } minutes
}
menu-offer = Proposer à …
menu-manage-offer = Propositions en cours …
offer-confirm = Envoyer ces propositions ?
offer-draft = **{ $name }** { $when } · { $way }
offer-when = du { $from } au { $until } · { $days }
way-message = par message privé
way-desk = pas de compte associé : l’équipe staffing demande
offer-hold = Leurs jours sont réservés jusqu’à leur réponse, pendant { $hold } au plus. Ils ne voient ni le client, ni votre budget, ni le texte de la demande.
offer-cannot = Ne peuvent pas être sollicités
button-send-offers = { $n ->
    [one] Envoyer { N($n) } proposition
   *[other] Envoyer { N($n) } propositions
}
offers-sent = { $n ->
    [0] Aucune proposition n’est partie.
    [one] { N($n) } proposition est partie. La fiche montre où elle en est.
   *[other] { N($n) } propositions sont parties. La fiche montre où elles en sont.
}
offers-missed = Pas sollicités, car leurs jours sont réservés ailleurs : { $names }.
offer-title = Une proposition : { $role }
offer-intro = Un client cherche un manager de transition, et l’équipe staffing pense à vous.
offer-rate-open = à convenir
offer-answer-until = Merci de répondre avant { $moment }. D’ici là, personne d’autre ne peut vous proposer ces jours.
offer-consent = « Intéressé » signifie : vous acceptez que ce client voie votre nom et votre profil pour cette demande. Vous pouvez revenir dessus jusqu’à l’attribution.
offer-you-are-interested = ✅ Vous êtes intéressé. Vos jours sont réservés jusqu’à la décision du client.
offer-you-declined = Vous avez décliné. Merci de votre réponse ; vos jours sont de nouveau libres.
offer-you-were-silent = Le délai de réponse est passé. Vos jours sont de nouveau libres.
offer-was-withdrawn = Cette proposition a été retirée. Vos jours sont de nouveau libres.
offer-was-released = Le poste a été attribué à quelqu’un d’autre. Merci ; vos jours sont de nouveau libres.
offer-you-are-assigned = 🤝 Le poste est à vous. Les jours sont réservés.
offer-has-ended = Cette mission est terminée. Merci.
button-interested = Intéressé
button-decline = Décliner
button-no-longer = Finalement non
button-ask-back = Poser une question
decline-question = Merci de votre réponse. Quelle est la raison principale ?
menu-decline = La raison principale
decline-rate = tarif
decline-dates = dates
decline-place = lieu
decline-content = contenu
decline-conflict = conflit d’intérêts
decline-other = autre raison
noted = C’est noté.
noted-interested = C’est noté : intéressé. Les jours sont réservés jusqu’à une décision.
noted-declined = C’est noté : décliné. Les jours sont de nouveau libres.
noted-withdrawn = La proposition est retirée. Les jours sont de nouveau libres.
offer-interested-news = { $requester } **{ $name }** est intéressé par la demande { $id }.
offers-title = Propositions
offer-line = **{ $name }** { $state }
state-open = sollicité, peut répondre avant { $moment }
state-open-desk = réservé jusqu’à { $moment } : l’équipe staffing demande et note la réponse ci-dessous
state-unreachable = ⚠️ injoignable par message privé : appelez et notez la réponse ci-dessous ; réservé jusqu’à { $moment }
state-interested = ✅ intéressé
state-declined = a décliné : { $reason }
state-expired = n’a pas répondu à temps
state-withdrawn = proposition retirée
state-released = libéré
state-assigned = 🤝 poste attribué
seat-agreed = 🤝 poste attribué, du { $from } au { $until }
seat-in-place = 🤝 en place jusqu’au { $until }, { $n ->
    [0] le jour même de la demande
    [one] { N($n) } jour après la demande
   *[other] { N($n) } jours après la demande
}
seat-closed = mission close : { $outcome }
seat-ended-early = terminée avant l’heure le { $date }
offers-declined = { $n } sur { $of } ont décliné : { $reasons }
short-open = sollicité
short-interested = intéressé
short-assigned = poste attribué
short-in-place = en place
button-record-yes = Est intéressé
button-record-no = Décline
button-extend = Plus de temps
button-withdraw-offer = Retirer la proposition
button-assign = Attribuer
button-in-place = Est en place
button-end-early = Fin anticipée
button-close-mandate = Clore la mission
offer-extended = La réponse est maintenant attendue avant { $moment }.
question-title = Demande { $id } : une question du candidat { $rank }
button-answer-question = Répondre
form-question = Votre question
input-question = Question
    .placeholder = Qui sont les actionnaires ?
form-reply = Votre réponse
input-reply = Réponse
    .placeholder = Une famille, à la troisième génération
reply-title = La réponse à votre question : { $role }
question-sent = Votre question est transmise au client, sans votre nom. La réponse arrivera ici.
reply-sent = Votre réponse est en route.
