## The brief

field-role = Fonction
field-place = Lieu
field-work-mode = Mode de travail
field-onsite-days = Jours sur site
field-start = Démarrage
field-end = Fin
field-duration = Durée
field-days = Jours par semaine
field-rate = Tarif
field-languages = Langues
field-industries = Secteur
field-skills = Compétences manquantes
field-situation = Situation
field-headcount = Nombre de personnes
field-confidential = Confidentialité
field-off-limits = Exclusions
mode-onsite = sur site
mode-hybrid = hybride
mode-remote = à distance
place-within = { $place }, profils jusqu’à { N($km) } km
role-open = fonction à préciser
role-times = { $n } × { $role }
wish = { $what } (un plus)
off-limits-hidden = { $n ->
    [one] { N($n) } entreprise
   *[other] { N($n) } entreprises
}
brief-time = Période
brief-assumed = *En italique : supposé, non lu.* { $fields }
brief-missing = **Non précisé** { $fields }
brief-missing-taken = **Non précisé** (*retenu jusqu’à précision*) { $fields }
taken-any = indifférent
question-role = Une question : quelle fonction ou quelles compétences vous faut-il ?
question-place = Une question : où se fait le travail, ou peut-il se faire à distance ? C’est la réponse qui changerait le plus la liste.
question-start = Une question : quand la mission commence-t-elle ? C’est la réponse qui changerait le plus la liste.
question-rate = Une question : jusqu’à quel tarif iriez-vous ? C’est la réponse qui changerait le plus la liste.
question-languages = Une question : quelles langues sont indispensables ? C’est la réponse qui changerait le plus la liste.
assumed-place = d’après les réglages de ce serveur
assumed-work-mode = habituel pour un tel lieu
assumed-start = rien d’indiqué
assumed-duration = habituel pour cette fonction
assumed-days = habituel pour cette fonction
assumed-rate = devise ou unité complétée
assumed-languages = parlées sur place
assumed-situation = d’après la formulation
assumed-other = complété selon une règle
quote = « { $text } »
quote-hidden = Une partie du texte
flag-impossible-date = { $said } n’est pas une date possible. Veuillez modifier le besoin.
flag-past-date = { $said } est une date passée. Veuillez modifier le besoin.
flag-ambiguous-date = { $said } peut se lire jour/mois ou mois/jour ; le jour a été lu en premier.
flag-implausible-rate = { $said } est un tarif inhabituel. Veuillez vérifier le besoin.
flag-protected = { $said } n’est pas pris en compte : l’âge, le sexe, l’origine et autres critères semblables ne comptent jamais ici.
flag-other = { $said } n’est pas clair. Veuillez vérifier le besoin.
ambiguous-title = **{ $title }** a plusieurs sens. { $question }
ambiguous-role = Ce titre a plusieurs sens. Lequel vous faut-il ?

## Forms for a brief

form-brief = Besoin de la demande { $id }
input-role = Fonction
    .placeholder = DAF
input-place = Lieu et mode de travail
    .placeholder = Lyon, hybride
input-time = Démarrage, durée, jours par semaine
    .placeholder = à partir du 1er décembre, 6 mois, 4 jours par semaine
input-rate = Tarif
    .placeholder = jusqu’à 1 600 € par jour
input-skills = Langues, compétences, secteur
    .placeholder = allemand C1, négociation bancaire, automobile
