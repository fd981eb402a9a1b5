## People

level-board = comité de direction
level-director = direction
level-head = responsable de service
level-manager = encadrement
travel-radius = se déplace jusqu’à { N($n) } km
travel-europe = partout en Europe
travel-world = partout dans le monde
availability-unknown = Disponibilité inconnue
availability-not-looking = Ne cherche pas de mission
availability-soft = date encore incertaine
availability-as-of = Indiqué le { $moment }
availability-title = Disponibilité de { $name }
availability-saved = Enregistré. Merci.
commitment-hold = En réserve pour une offre
commitment-engagement = En mission
commitment-block = Indisponible
before = Avant
now = Maintenant
form-availability = Disponibilité
input-free-from = Libre à partir du
    .placeholder = 1er décembre
input-free-until = Jusqu’au (vide : sans fin)
    .placeholder = 31 mars
input-free-days = Jours par semaine
    .placeholder = 4
input-note = Remarque
    .placeholder = à deux heures de Lyon au plus
button-edit-availability = Modifier la disponibilité

## The roster

profile-skills = Compétences
profile-home = Domicile
profile-travel = Mobilité
profile-availability = Disponibilité
profile-commitments = Engagements
profile-track-record = Résultats passés
profile-refuses = Ne travaille pas dans
profile-saved = Le profil de **{ $name }** est enregistré.
profile-removed = **{ $name }** ne figure plus dans le vivier.
remove-question = Retirer **{ $name }** du vivier ? Les listes ouvertes seront établies sans cette personne.
button-edit-profile = Modifier le profil
button-remove = Retirer
button-confirm-remove = Oui, retirer
button-keep = Conserver
form-add-profile = Nouveau profil
form-edit-profile = Modifier le profil
input-name = Nom
    .placeholder = Anna Berg
input-roles = Fonctions exercées, la principale d’abord
    .placeholder = DAF, directeur financier
input-home = Ville et pays de domicile
    .placeholder = Lyon, France
input-know-how = Langues et compétences
    .placeholder = français langue maternelle, anglais C1, négociation bancaire
input-asked-rate = Tarif
    .placeholder = 1 200 € par jour
search-title = { $n ->
    [0] Aucun résultat
    [one] { N($n) } personne trouvée
   *[other] { N($n) } personnes trouvées
}
search-nobody = Essayez avec moins de mots ou d’autres : nom, fonction, compétence ou ville.
menu-open-profile = Ouvrir un profil
import-dry-run = Contrôle du fichier : rien n’est encore modifié
import-counts = Nouveaux : { N($added) }, modifiés : { N($changed) }, inchangés : { N($unchanged) }.
import-problems = { $n ->
    [one] { N($n) } problème : cette ligne est ignorée
   *[other] { N($n) } problèmes : ces lignes sont ignorées
}
import-line = Ligne { $line }
import-cell = Ligne { $line }, colonne `{ $column }`
import-value = { $place }, « { $value } »
import-problem = { $place } : { $what }
import-suggestion = { $what } Vouliez-vous dire « { $suggestion } » ?
import-lookalikes = { $n ->
    [one] { N($n) } personne figure peut-être déjà dans le vivier
   *[other] { N($n) } personnes figurent peut-être déjà dans le vivier
}
import-lookalike = { $new } ressemble à { $known }
import-done = Import effectué.
button-apply-import = { $n ->
    [one] Importer { N($n) } personne
   *[other] Importer { N($n) } personnes
}
button-cancel = Annuler
export-done = { $n ->
    [one] Le vivier avec { N($n) } personne. Le fichier contient des données personnelles : veuillez le conserver en lieu sûr.
   *[other] Le vivier avec { N($n) } personnes. Le fichier contient des données personnelles : veuillez le conserver en lieu sûr.
}
