## Changements d’un besoin

change-start-by = un démarrage jusqu’au { $date }
change-shorter = une durée plus courte : { $duration }
change-fewer-days = { $days }
change-rate = un tarif jusqu’à { $amount } par jour
change-remote = le travail à distance
change-within = des profils jusqu’à { N($km) } km
change-without-language = aucune exigence pour la langue suivante : { $language }
change-language-level = { $language } au niveau { $level }
change-ask-unknown = une question sur la disponibilité de cette personne

## Et si

what-if-title = Et si ? { $request }
what-if-only-you = Vous seul voyez ceci. Le besoin reste tel qu’il a été demandé, tant que personne n’adopte celui-ci.
what-if-fits = **Profils adéquats** { N($before) } → { N($after) }
what-if-gone = Plus parmi les premiers
what-if-adopted = C’est désormais le besoin de la demande { $id } ; sa fiche a changé.

## Historique

unsaid = non précisé
difference = **{ $field }** ~~{ $before }~~ → { $after }
confidential-yes = confidentiel
confidential-no = non confidentiel
history-title = Historique : { $request }
history-line = { $moment } { $who } : { $what }
history-bot = Bot
history-operator = Exploitation
history-opened = demande ouverte
history-reread = message modifié
history-amended = complément dans un message
history-corrected = besoin modifié
history-role-chosen = fonction précisée
history-what-if = « et si » adopté comme besoin
history-taken-back = dernier changement annulé
history-withdrawn = demande retirée
history-reopened = demande rouverte
