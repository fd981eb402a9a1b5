## Help

help-title = Interim Desk
help-intro = Écrivez ce qu’il vous faut dans un salon surveillé, avec vos mots : « DAF à Lyon dès lundi, 6 mois, jusqu’à 1 200 € par jour ». La réponse montre ce qui a été compris et qui convient. Modifiez votre message, la liste suit ; supprimez-le, la demande est retirée. Sur tout message : *Applications → { $menu }*.
help-requester = Pour tous
help-manager = Pour les managers de transition
help-desk = Pour l’équipe staffing
help-admin = Pour les admins
help-footer = Vous parlez à un programme. Il propose, les personnes décident ; chaque liste peut être expliquée.
