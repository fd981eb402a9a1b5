## Vie privée

privacy-title = Ce que je conserve sur vous, et pourquoi
privacy-known = Vous figurez dans le vivier de ce serveur sous le nom de **{ $name }**.
privacy-unknown = Aucun profil n’est lié ici à votre compte. Si vous êtes dans le vivier sans compte, l’équipe staffing peut agir pour vous.
privacy-profile = Votre profil
    .text = Nom, compte, fonctions, compétences, langues, domicile, mobilité, tarif, disponibilité et bilan : pour vous proposer des missions qui vous conviennent. Rien d’autre ne sert à la recherche.
privacy-messages = Messages
    .text = Un message qui n’est pas une demande n’est jamais conservé. D’une demande, je ne garde que les mots dont le besoin est tiré.
privacy-offers = Offres et missions
    .text = Ce qui vous a été proposé, ce que vous avez répondu et ce qui en est sorti : pour que personne ne soit retenu deux fois et que les décisions puissent être expliquées.
privacy-log = Le journal
    .text = Qui a fait quoi et quand, pour contrôler la façon dont les personnes sont classées.
privacy-never = Jamais
    .text = Âge, sexe, origine, photo, santé et croyance n’ont pas de champ ici. Rien n’est vendu ni utilisé pour l’entraînement.
privacy-rights = Vos droits
    .text = Tout voir dans un fichier, le corriger, le faire effacer. Après un effacement, il reste un numéro sans nom, pour que les chiffres soient justes.
privacy-footer = L’exploitant de ce serveur est responsable. Vous pouvez aussi saisir une autorité de protection des données.
privacy-data = Voici tout ce qui est conservé ici sur vous et votre compte. Vous seul voyez ce message.
button-show-data = Voir mes données
button-correct = Corriger
button-erase-me = M’effacer
button-confirm-erase = Oui, tout effacer
button-cancel-erasure = Annuler l’effacement
erase-question =
    Effacer tout ce qui concerne **{ $name }** ? Cela commence dans 24 heures et peut être annulé jusque-là. Le profil, chaque mention dans mes messages et tous les textes disparaissent ; les offres en cours sont retirées. Un numéro sans nom reste dans les chiffres.
    Ensuite, personne ne pourra revenir en arrière.
erase-waits = Une mission est en cours. L’effacement attend qu’elle soit terminée, puis se fait de lui-même.
erase-asked = Tout ce qui concerne la personne sera effacé le { $when }. Jusque-là, vous pouvez annuler.
erase-cancelled = L’effacement a été annulé. Rien n’a été retiré.
erase-stripped = Ce message a été retiré, car la personne a demandé à être effacée.
erase-done-desk = L’effacement { $number } est fait : { N($rows) } entrées et { N($messages) } messages ont été nettoyés. Les chiffres de la personne continuent sous erased-{ $number }.
receipt-title = Reçu de l’effacement { $number }
receipt-text =
    Demandé le { $asked }, fait le { $done }.
    { N($rows) } entrées et { N($messages) } messages ont été nettoyés. Votre nom, votre compte et vos textes ont disparu du vivier, du journal, des offres et de mes messages.
receipt-footer = Les copies de la base faites auparavant contiennent les données jusqu’à leur remplacement.
history-erased = une personne effacée
refused-no-erasure-pending = Aucun effacement n’est en attente : il a été annulé ou il est fait.
command-privacy = Voir ce qui est conservé sur vous et pourquoi, corriger, faire effacer
command-roster-erase = Effacer tout ce qui concerne une personne, en son nom
    .person = La personne
