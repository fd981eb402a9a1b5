## Answers

ack-opened = Votre demande est ouverte. La fiche dans ce salon montre ce qui a été compris et qui convient.
ack-joined = C’est déjà la demande { $id } ; sa fiche se trouve dans { $channel }.

## Refusals

refused-needs-requester = Seules les personnes ayant un rôle de demandeur peuvent le faire. Un admin définit les rôles avec `/setup roles`.
refused-needs-owner = Seules la personne à l’origine de la demande et l’équipe staffing peuvent le faire. Veuillez vous adresser à elles.
refused-needs-desk = Seule l’équipe staffing peut le faire. Un admin définit ses rôles avec `/setup roles`.
refused-needs-admin = Seules les personnes qui gèrent ce serveur peuvent le faire. Veuillez vous adresser à elles.
refused-needs-self = Seules la personne concernée et l’équipe staffing peuvent le faire. Veuillez vous adresser à l’équipe.
refused-request-unknown = Il n’y a pas de demande { $id } ici. Veuillez vérifier le numéro sur sa fiche.
refused-out-of-date = La demande { $id } a changé entre-temps ; rien n’a donc été fait. Veuillez consulter la fiche et réessayer.
refused-already-withdrawn = La demande { $id } est retirée. « Rouvrir » sur sa fiche la rétablit.
refused-not-withdrawn = La demande { $id } est déjà ouverte.
refused-no-shortlist = La demande { $id } n’a pas encore de liste. Veuillez d’abord répondre à la question posée sur sa fiche.
refused-already-assigned = La recherche de la demande { $id } est terminée : quelqu’un a été choisi. Utilisez « Propositions en cours » sur sa fiche.
refused-offer-unknown = Cette proposition n’existe plus ici.
refused-offer-drafted = Cette proposition n’est pas encore envoyée. Choisissez à nouveau sur la fiche.
refused-offer-open = Cette proposition attend encore une réponse. Notez-la d’abord.
refused-offer-interested = L’intérêt est déjà noté.
refused-offer-declined = Cette proposition a déjà été déclinée ; la personne n’est plus proposée pour cette demande.
refused-offer-expired = Le délai de réponse est passé. Si cela vous intéresse encore, dites-le à l’équipe staffing : elle peut proposer à nouveau.
refused-offer-withdrawn = Cette proposition a été retirée. Adressez vos questions à l’équipe staffing.
refused-offer-released = Le poste a été attribué à quelqu’un d’autre. Adressez vos questions à l’équipe staffing.
refused-offer-assigned = Le poste est déjà attribué. La suite se trouve sous « Propositions en cours » sur la fiche.
refused-offer-ended = Cette mission est terminée.
refused-days-taken = Certains de ces jours sont déjà réservés ou pris ailleurs ; rien n’a été changé. Choisissez un jour plus tôt.
refused-engagement-settled = C’est déjà fait. La fiche montre où en sont les choses.
refused-no-open-request = Vous n’avez aucune demande ouverte ici. Veuillez indiquer son numéro avec l’option `request`.
refused-no-cheaper = Aucun tarif plus bas à essayer : personne sur la liste n’en indique, ou il est déjà au plus bas.
refused-no-sooner = Aucun démarrage plus tôt à essayer : il est déjà aujourd’hui.
refused-no-wider = Aucun changement isolé du besoin n’élargirait la liste. Le bouton « Modifier le besoin » permet tout autre changement.
refused-nothing-to-take-back = Aucun changement de la demande { $id } ne peut être annulé.
refused-older-button = Ce bouton vient d’une version antérieure et ne fonctionne plus. Veuillez utiliser une fiche plus récente ou `/shortlist`.
refused-manager-unknown = « { $text } » ne figure pas dans le vivier. Veuillez choisir un nom dans la liste qui s’ouvre à la saisie.
refused-no-profile = Vous n’avez pas encore de profil ici. Demandez à l’équipe staffing de vous ajouter avec `/roster add`.
refused-manager-taken = L’identifiant « { $text } » est déjà pris. Veuillez en choisir un autre.
refused-account-taken = Ce compte est déjà lié à une autre personne. Veuillez d’abord l’en détacher.
refused-import-gone = Cet import n’existe plus ou a déjà été appliqué. Veuillez envoyer à nouveau le fichier avec `/roster import`.
refused-import-out-of-date = Le vivier a changé depuis le contrôle ; rien n’a donc été importé. Veuillez envoyer à nouveau le fichier avec `/roster import`.
refused-bad-file = Ce fichier est illisible. Veuillez l’enregistrer en CSV (UTF-8) ; `/roster export` montre la forme attendue.
refused-file-too-large = Ce fichier est trop volumineux. Veuillez le diviser en fichiers de { $n } Mo au plus.
refused-bad-date = « { $text } » n’est pas une date. Écrivez par exemple 2026-12-01, « 1er décembre » ou « lundi prochain ».
refused-end-before-start = La fin précède le début. Veuillez vérifier les deux dates.
refused-bad-number = « { $text } » ne convient pas ici. Veuillez indiquer un nombre de { $min } à { $max }.
refused-bad-rate = « { $text } » n’est pas un tarif. Écrivez par exemple « 1 400 € par jour ».
refused-unknown-term = « { $text } » n’est pas connu ici. Veuillez utiliser d’autres mots ou choisir dans la liste qui s’ouvre à la saisie.
refused-did-you-mean = « { $text } » n’est pas connu. Vouliez-vous dire « { $suggestion } » ?
refused-bad-zone = « { $text } » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris.
refused-text-too-long = Ce texte est trop long. Veuillez le limiter à { N($n) } caractères.
refused-empty = Rien n’a été indiqué. Veuillez remplir au moins un champ.
refused-not-in-guild = Cela ne fonctionne que sur un serveur, là où se trouve le vivier. Veuillez essayer dans un de ses salons.
refused-nothing-understood = Aucune fonction ni compétence n’a pu être lue ici. Écrivez par exemple « DAF à Lyon dès lundi, 6 mois, jusqu’à 1 200 € par jour ».
refused-channel-closed = Le bot ne peut pas écrire dans ce salon. Veuillez l’autoriser à voir le salon, à envoyer des messages et à intégrer des liens.
refused-internal = Un problème interne est survenu. Veuillez réessayer dans une minute ; s’il persiste, prévenez les responsables du bot.
