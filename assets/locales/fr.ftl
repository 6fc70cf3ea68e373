### Ce que Passalong dit en français. Une boutique remplace une phrase dans branding/locales/fr.ftl, à côté de sa base de données.

## The frame around every page, and the way through the shop.
frame-welcome = Bienvenue
frame-skip = Aller au contenu principal
frame-nav = Menu principal
frame-more = Plus
frame-sign-out = Se déconnecter
frame-privacy = Confidentialité
frame-terms = Conditions
frame-theme = Thème
frame-theme-auto = Auto
frame-theme-light = Clair
frame-theme-dark = Sombre
frame-crumbs = Fil d’Ariane
frame-copied = Copié
frame-not-copied = Copie impossible
frame-select-all = Tout sélectionner
frame-select-none = Tout désélectionner
nav-home = Accueil
nav-orders = Commandes
nav-partners = Partenaires
nav-customers = Clients
nav-payouts = Versements
nav-accounting = Comptabilité
nav-products = Produits
nav-earnings = Gains
nav-applications = Candidatures
nav-team = Équipe
nav-log = Journal d’activité
nav-settings = Réglages
nav-help = Aide
nav-own-account = Votre compte
nav-share = Partager
nav-credit = Avoir
nav-account = Compte

## What fields, lists and dialogs have in common.
field-optional = (facultatif)
field-show = Afficher
field-hide = Masquer
field-show-password = Afficher le mot de passe
confirm-cancel = Annuler
toolbar-search = Rechercher
toolbar-apply = Appliquer
tabs-label = Vues
pager-label = Pages
pager-previous = Précédent
pager-next = Suivant
pager-range = { $first }–{ $last } sur { $total }
pager-many = { $first }–{ $last } sur plus de { $most }
branch-open = Afficher les parrainages de { $name }
branch-close = Masquer les parrainages de { $name }
ago-now = à l’instant
ago-minutes =
    { $n ->
        [one] il y a { $n } minute
       *[other] il y a { $n } minutes
    }
ago-hours =
    { $n ->
        [one] il y a { $n } heure
       *[other] il y a { $n } heures
    }
ago-yesterday = hier
ago-days =
    { $n ->
        [one] il y a { $n } jour
       *[other] il y a { $n } jours
    }
ago-date = { $day }

## The days that a report covers, and a figure against as many days before.
period-label = Période
period-from = Du
period-to = Au
period-all = Depuis le début
period-today = Aujourd’hui
period-days =
    { $n ->
        [one] Dernier jour
       *[other] { $n } derniers jours
    }
period-month = Ce mois-ci
period-last-month = Mois dernier
period-quarter = Ce trimestre
period-last-quarter = Trimestre dernier
period-year = Cette année
period-last-year = Année dernière
period-custom = Dates au choix
change-up-by = ▲ { $percent } % (contre { $was })
change-down-by = ▼ { $percent } % (contre { $was })
change-up = ▲ (contre { $was })
change-down = ▼ (contre { $was })
change-none = stable

## Charts: bars by day. { $label } is what is counted, such as “Scans”.
chart-empty = Aucune activité sur cette période
chart-as-table = Afficher en tableau
chart-day-head = Jour
chart-legend = { $label } [b]{ $total }[/b]
chart-figure = { $label } { $figure }
chart-figures = { $first }, { $second }
chart-day = { $day } : { $figures }
chart-days = { $title }, du { $first } au { $last } : { $figures }
chart-no-days = { $title }

## A member’s code, ready to be shared.
share-your-code = Votre code
share-share = Partager
share-download = Télécharger le QR code
share-copy-picture = Copier le QR code
share-copy-link = Copier le lien

## An order’s lines and the form that every order has.
earning-in-payout = Dans un versement
order-line-plain = Montant libre
order-lines-caption = Articles de cette commande
order-lines-item = Article
order-lines-amount = Montant
paid-how =
    { $method ->
        [cash] en espèces
        [card] par carte
        [transfer] par virement
        [credit] avec l’avoir
       *[other] par un autre moyen
    }
paid-how-reference =
    { $method ->
        [cash] en espèces, { $reference }
        [card] par carte, { $reference }
        [transfer] par virement, { $reference }
        [credit] avec l’avoir, { $reference }
       *[other] par un autre moyen, { $reference }
    }
amount-with-tax = TTC
amount-without-tax = HT
order-credit-reserved =
    { $whose ->
        [own] { $amount } de votre avoir sont réservés pour une commande impayée.
       *[their] { $amount } de son avoir sont réservés pour une commande impayée.
    }
order-credit-all =
    { $whose ->
        [own] Utiliser votre avoir de { $amount }
       *[their] Utiliser son avoir de { $amount }
    }
order-credit-all-hint = Ou seulement ce qu’il faut pour cette commande.
order-credit-some = En utiliser une partie
order-credit-none = Le garder pour plus tard
order-credit-amount = Montant à utiliser
discount-saves =
    { $whose ->
        [own] { $rate } de remise sur votre première commande : vous économisez { $amount }.
       *[their] { $rate } de remise sur sa première commande : { $amount } de moins.
    }
discount-open =
    { $whose ->
        [own] { $rate } de remise sur votre première commande.
       *[their] { $rate } de remise sur sa première commande.
    }
discount-open-from =
    { $whose ->
        [own] { $rate } de remise sur votre première commande, dès { $least } d’achat.
       *[their] { $rate } de remise sur sa première commande, dès { $least } d’achat.
    }
discount-open-to =
    { $whose ->
        [own] { $rate } de remise sur votre première commande, dans la limite de { $most }.
       *[their] { $rate } de remise sur sa première commande, dans la limite de { $most }.
    }
discount-open-between =
    { $whose ->
        [own] { $rate } de remise sur votre première commande, dès { $least } d’achat, dans la limite de { $most }.
       *[their] { $rate } de remise sur sa première commande, dès { $least } d’achat, dans la limite de { $most }.
    }
discount-reserved =
    { $whose ->
        [own] { $rate } de remise sur votre première commande : réservée pour une commande impayée. Annulez celle-ci pour en profiter ici.
       *[their] { $rate } de remise sur sa première commande : réservée pour une commande impayée. Annulez celle-ci pour l’appliquer ici.
    }
discount-used =
    { $whose ->
        [own] { $rate } de remise sur votre première commande : utilisée le { $day }.
       *[their] { $rate } de remise sur sa première commande : utilisée le { $day }.
    }
discount-missed =
    { $whose ->
        [own] { $rate } de remise sur votre première commande : plus valable, car une commande a été payée sans elle le { $day }.
       *[their] { $rate } de remise sur sa première commande : plus valable, car une commande a été payée sans elle le { $day }.
    }
discount-expired =
    { $whose ->
        [own] { $rate } de remise sur votre première commande : expirée le { $day }.
       *[their] { $rate } de remise sur sa première commande : expirée le { $day }.
    }

## A person’s orders, on their page in the shop.
person-orders-all = Toutes les commandes
person-orders-record = Enregistrer une commande
person-orders-caption = Commandes récentes
person-orders-order = Commande
person-orders-status = Statut
person-orders-earner = Parrainage par
person-orders-value = Ventes nettes
person-orders-total = Total
person-orders-number = N° { $number }
person-orders-no-discount = Pas de remise sur la première commande.
person-orders-grant = Accorder la remise sur la première commande
person-orders-grant-again = Accorder à nouveau cette remise

## What the shop's rules refuse: one sentence that says what to do. refusal-email-taken tells the refusal email_taken.
refusal-name-missing = Indiquez un nom.
refusal-name-long = { $most } caractères maximum.
refusal-text-long = { $most } caractères maximum.
refusal-lines-many =
    { $most ->
        [one] Une seule ligne maximum.
       *[other] { $most } lignes maximum.
    }
refusal-email-malformed = Indiquez une adresse e-mail complète, par exemple nom@example.com.
refusal-email-taken = Un compte existe déjà avec cette adresse e-mail.
refusal-contact-missing = Indiquez un numéro de téléphone ou une adresse e-mail.
refusal-email-needed = Indiquez une adresse e-mail : elle sert à se connecter.
refusal-already-taken-over = Cette personne a déjà choisi un mot de passe. Créez plutôt un lien de mot de passe.
refusal-one-person = Un compte existe déjà avec cette adresse e-mail. Si c’est le vôtre, demandez à la boutique de fusionner les deux.
refusal-referrer-off = Le code de cette personne est désactivé pour le moment : il ne permet pas de s’inscrire.
refusal-choose-person = Choisissez une personne.
refusal-view-only = Vous consultez les pages de quelqu’un d’autre. Rien ne peut être modifié ici.
refusal-view-over = Vous ne consultez plus les pages de ce membre. Recommencez depuis sa page.
refusal-phone-malformed = Indiquez un numéro de téléphone de 6 à 15 chiffres, par exemple +33 6 12 34 56 78.
refusal-phone-taken = Un compte existe déjà avec ce numéro de téléphone.
refusal-password-short = Au moins { $least } caractères. Une courte phrase convient très bien.
refusal-password-long = { $most } caractères maximum (moins avec des accents ou des émojis).
refusal-password-needed = Saisissez votre mot de passe pour changer d’e-mail ou de numéro de téléphone.
refusal-password-weak = Ce mot de passe est trop facile à deviner. Essayez quelques mots sans rapport entre eux.
refusal-password-wrong = Ce n’est pas votre mot de passe actuel.
refusal-passwords-differ = Les deux mots de passe ne sont pas identiques.
refusal-sign-in-wrong = L’e-mail et le mot de passe ne correspondent pas. Réessayez.
refusal-terms-not-accepted = Acceptez les conditions pour continuer.
refusal-code-missing = Saisissez le code inscrit sur la carte.
refusal-code-malformed = Un code compte neuf lettres et chiffres, par exemple K7Q-M9X-DW9.
refusal-code-mistyped =
    { $look ->
        [none] Il y a une faute de frappe dans ce code. Vérifiez-le lettre par lettre.
        [o] Un code ne contient jamais O ni 0. Serait-ce un D ou un Q ?
        [i] Un code ne contient jamais I, L ni 1. Serait-ce un J ou un 7 ?
       *[other] Un code ne contient jamais { $symbol }.
    }
refusal-code-unknown = Nous ne connaissons pas ce code. Vérifiez-le lettre par lettre.
refusal-code-disabled = Ce code a été désactivé. Adressez-vous à la personne qui vous l’a donné, ou continuez sans code.
refusal-code-expired = Ce code a expiré. Adressez-vous à la personne qui vous l’a donné, ou continuez sans code.
refusal-code-unclaimed = Ce code n’est encore attribué à personne.
refusal-code-for-partners = Ce code sert à devenir partenaire, il ne donne pas droit à une remise. Scannez la carte pour l’utiliser, ou laissez ce champ vide.
refusal-alias-malformed = De 1 à 32 lettres et chiffres, séparés si besoin par des tirets, des points, des tirets bas ou des espaces.
refusal-alias-taken = Ce mot est déjà pris.
refusal-rate-malformed = Indiquez un pourcentage avec deux décimales au plus, par exemple 10 ou 7,5.
refusal-rate-too-high = { $most } au maximum.
refusal-amount-malformed =
    { $decimals ->
        [0] Indiquez un montant entier, par exemple 1250.
        [3] Indiquez un montant avec { $decimals } décimales au plus, par exemple 12,500.
       *[other] Indiquez un montant avec { $decimals } décimales au plus, par exemple 12,50.
    }
refusal-amount-unclear = Indiquez le montant avec les décimales, par exemple 1250,00, ou sans aucun séparateur.
refusal-amount-large = Ce montant est trop élevé.
refusal-amount-missing = Indiquez un montant.
refusal-amount-other = Cette boutique compte en { $currency }. Indiquez le montant en { $currency }.
refusal-days-malformed = Indiquez un nombre entier de jours, de 0 à { NUMBER($most, useGrouping: "false") }.
refusal-number-malformed = Indiquez un nombre entier de { NUMBER($least, useGrouping: "false") } à { NUMBER($most, useGrouping: "false") }.
refusal-offset-malformed = Indiquez des millimètres de −{ $most } à { $most }, par exemple 1,5.
refusal-layout-too-small = Votre adresse web est trop longue pour des étiquettes aussi petites. Choisissez un plus grand format.
refusal-date-malformed = Indiquez une date sous la forme 2026-12-31.
refusal-date-past = Cette date est déjà passée.
refusal-clock-is-right = La boutique est déjà à l’heure de cet ordinateur. Il n’y a rien à reculer.
refusal-account-suspended = Ce compte est suspendu. Veuillez contacter la boutique.
refusal-credit-suspended = Ce compte est suspendu. Son avoir ne peut pas être utilisé tant que la suspension n’est pas levée.
refusal-date-closed = Les comptes sont clôturés jusqu’au { $to }. Choisissez une date ultérieure.
refusal-date-before-account = Le client n’avait pas encore de compte à cette date.
refusal-date-before-payout = Cette date précède la création du versement. Choisissez une date ultérieure.
refusal-day-not-over = Une journée ne peut être clôturée qu’une fois terminée.
refusal-currency-unknown = Choisissez une devise dans la liste.
refusal-currency-fixed = La devise ne peut plus changer dès que des commandes ou des prix existent.
refusal-time-zone-unknown = Choisissez un fuseau horaire dans la liste, par exemple Europe/Paris.
refusal-time-zone-fixed = Le fuseau horaire ne peut pas changer tant que les comptes sont clôturés, car des commandes changeraient de jour. Rouvrez d’abord les comptes.
refusal-address-malformed = Indiquez une adresse web comme https://shop.example.
refusal-address-fixed = L’adresse est définie dans la configuration du serveur. Modifiez-la là-bas.
refusal-colour-malformed = Indiquez une couleur comme #0f6b4f.
refusal-picture-unreadable = Choisissez une image PNG, JPEG ou WebP.
refusal-picture-large = Choisissez une image de { NUMBER($most, useGrouping: "false") } pixels maximum en largeur et en hauteur.
refusal-file-large =
    { $unit ->
        [kb] Choisissez un fichier de { $size } Ko maximum.
       *[mb] Choisissez un fichier de { $size } Mo maximum.
    }
refusal-backup-running = Une sauvegarde est déjà en cours. Réessayez quand elle sera terminée.
refusal-choice-unknown = Choisissez l’une des options.
refusal-link-spent = Ce lien a déjà servi ou a expiré.
refusal-already-decided = Une décision a déjà été prise.
refusal-own-account = Ce n’est pas possible sur votre propre compte.
refusal-last-admin = Il faut au moins un admin.
refusal-confirm-differs = Saisissez « { $expected } » pour confirmer.
refusal-too-many =
    { $minutes ->
        [one] Trop de tentatives. Patientez une minute avant de réessayer.
       *[other] Trop de tentatives. Patientez { $minutes } minutes avant de réessayer.
    }
refusal-sku-taken = Un autre produit porte déjà cette référence.
refusal-reason-missing = Indiquez un motif : il sera conservé.
refusal-basket-empty = Ajoutez au moins un article ou indiquez un montant.
refusal-product-gone = « { $name } » n’est plus en vente. Retirez-le pour continuer.
refusal-sum-changed = Quelque chose a changé entre-temps. Vérifiez le nouveau total et réessayez.
refusal-form-stale = Cette page a expiré. Rouvrez-la et réessayez.
refusal-order-known = Une commande porte déjà ce numéro.
refusal-orders-unpaid =
    { $most ->
        [one] Vous avez déjà une commande impayée. Commencez par la payer ou l’annuler.
       *[other] Vous avez déjà { $most } commandes impayées. Commencez par en payer ou en annuler une.
    }
refusal-ordering-off = Ici, les commandes se passent sur place. Commandez à la caisse pour profiter de votre remise et de votre avoir.
refusal-order-cancelled = Cette commande a été annulée. Passez-en une nouvelle.
refusal-order-paid = Cette commande est déjà payée. Remboursez-la plutôt.
refusal-order-unpaid = Cette commande n’est pas payée. Annulez-la plutôt.
refusal-nothing-left = Cette commande est entièrement remboursée.
refusal-refund-large = Vous pouvez rembourser { $most } au maximum.
refusal-shipping-large = Vous pouvez rembourser { $most } au maximum sur la livraison.
refusal-tip-large = Vous pouvez rembourser { $most } au maximum sur le pourboire.
refusal-quantity-large =
    { $most ->
        [0] Tout a déjà été rendu.
       *[other] Retour encore possible : { $most } au maximum.
    }
refusal-lines-or-goodwill = Choisissez les articles rendus ou indiquez un montant, pas les deux dans un même remboursement.
refusal-below-refunded = { $refunded } de cette commande ont déjà été remboursés : le total ne peut pas être inférieur.
refusal-credit-short = L’avoir disponible n’est que de { $available }.
refusal-credit-share = L’avoir peut régler { $most } au maximum de cette commande.
refusal-discount-off = Il n’y a pas de remise sur la première commande en ce moment.
refusal-discount-promised = Cette personne a déjà une remise sur la première commande, pas encore utilisée.
refusal-coupon-discount-none = Il n’y a pas de remise sur la première commande dont on puisse faire un bon.
refusal-coupon-there = Votre remise sur la première commande a déjà un bon.
refusal-coupons-off = Cette boutique en ligne n’accepte plus de bons. Veuillez recharger la page.
refusal-already-held = C’est déjà en vérification.
refusal-not-held = Ce n’est pas en vérification.
refusal-in-payout = Cela fait partie d’un versement. Retirez-le d’abord du versement, ou ajustez le solde.
refusal-iban-malformed = Cet IBAN n’est pas valide. Vérifiez-le chiffre par chiffre.
refusal-bic-malformed = Indiquez un BIC de 8 ou 11 lettres et chiffres, par exemple BNPAFRPP.
refusal-bic-missing = Indiquez le BIC de la banque. Il est obligatoire pour les comptes hors de l’Espace économique européen.
refusal-routing-malformed = Ce numéro de routage n’est pas valide. Il compte neuf chiffres et figure au bas des chèques.
refusal-account-number-malformed = Indiquez un numéro de compte de 4 à 17 chiffres.
refusal-postal-address-missing = Indiquez l’adresse à laquelle envoyer le chèque.
refusal-paypal-currency = Un compte PayPal ne peut pas recevoir de { $currency } : la boutique ne peut pas vous payer par ce biais. Choisissez un autre mode de paiement.
refusal-holder-missing = Indiquez le nom du titulaire tel que la banque le connaît.
refusal-formula-sign = Ce champ ne peut pas commencer par =, +, - ou @.
refusal-vat-id-malformed = Indiquez un numéro de TVA qui commence par les deux lettres du pays, par exemple FR12345678901.
refusal-vat-rate-missing = Indiquez le taux de TVA que vous facturez, par exemple 20.
refusal-business-address-missing = Indiquez l’adresse de l’entreprise. Elle figure sur le relevé.
refusal-tax-number-missing = Indiquez un numéro fiscal ou un numéro de TVA. Le relevé d’une entreprise doit en porter un.
refusal-vat-id-missing = Indiquez votre numéro de TVA. Il est obligatoire sur un relevé sans TVA.
refusal-payout-empty = Avec ces réglages, personne n’a un solde suffisant pour être payé.
refusal-payout-long = Un versement contient { $most } paiements au maximum. Désélectionnez-en et créez un second versement.
refusal-owed-changed = Les montants dus ont changé depuis l’ouverture de cette page. Vérifiez les nouveaux montants ci-dessous et réessayez.
refusal-line-settled = Ce paiement est déjà réglé.
refusal-file-empty = Tous ces paiements sont déjà réglés : il n’y a rien à exporter.
refusal-file-unfit = Aucun des paiements en cours ne peut figurer dans ce fichier. La page du versement indique pourquoi pour chacun.
refusal-file-twice = Un fichier { $other } avec les mêmes paiements a déjà été téléchargé. N’utilisez que l’un des deux, sinon tout sera payé deux fois. Si le fichier { $other } n’a jamais servi, téléchargez celui-ci depuis la page du versement.
refusal-debtor-missing = Ajoutez d’abord le compte depuis lequel vous payez. Un fichier SEPA en a besoin.
refusal-euros-only = Les fichiers SEPA ne fonctionnent qu’en euros, et cette boutique utilise une autre devise.
refusal-nothing-chosen = Sélectionnez au moins un élément.
refusal-lasts-unclear = Choisissez « commandes » ou « mois », ou laissez le nombre vide.
refusal-cap-zero = Indiquez plus de 0, ou laissez vide.
refusal-balance-moved = Ce solde a changé entre-temps. Vérifiez-le et réessayez.
refusal-erased = Cette personne a été effacée. Seuls restent sa place dans le réseau et ses chiffres.
refusal-erase-staff = Les membres de l’équipe ne peuvent pas être effacés. Un admin peut désactiver leur compte.
refusal-erase-payment = Un paiement à cette personne est encore en cours. Marquez-le d’abord comme payé ou échoué.
refusal-erase-order = Une commande impayée utilise son avoir. Enregistrez d’abord son paiement ou annulez-la.
refusal-forfeit-not-ticked = Cochez la case pour confirmer que vous y renoncez définitivement.
refusal-already-there = Cette personne y est déjà.
refusal-no-referrer = Ce compte ne peut parrainer personne. Choisissez un partenaire ou un client.
refusal-number-of-two = Ce numéro est le téléphone d’un compte et l’ancien code d’un autre. Indiquez plutôt un e-mail ou un code.
refusal-no-such-account = Nous ne trouvons pas ce compte.
refusal-would-circle = Cela formerait une boucle : cette personne a été parrainée par celle que vous déplacez.
refusal-merge-self = C’est le même compte. Choisissez-en un autre.
refusal-merge-no-member = Seuls les comptes de partenaires et de clients peuvent être fusionnés.
refusal-merge-applicant = L’un des deux attend une réponse à sa candidature. Donnez-la d’abord.
refusal-merge-partner-stays = Le compte d’un partenaire doit rester. Fusionnez le compte client avec celui-ci.
refusal-merge-suspended = L’un des deux est suspendu. Levez d’abord la suspension.
refusal-merge-payment-waits = Un paiement à l’un des deux est encore en cours. Marquez-le d’abord comme payé ou échoué.
refusal-merge-both-reserve = Chacun des deux a une commande impayée qui utilise l’avoir. Enregistrez d’abord un paiement ou annulez l’une d’elles.
refusal-rows-none = Ce fichier ne contient aucune ligne.
refusal-rows-many = Ici, { $most } lignes maximum à la fois. Au-delà, arrêtez le serveur et lancez passalong import accounts.
refusal-not-utf8 = Cette ligne n’est pas en UTF-8. Enregistrez le fichier au format « CSV UTF-8 ».
refusal-not-a-table =
    { $kind ->
        [workbook] C’est un classeur Excel ou LibreOffice, pas un fichier CSV. Ouvrez-le dans ce logiciel et enregistrez-le au format « CSV UTF-8 ».
        [pdf] C’est un PDF. Exportez les personnes en CSV depuis le logiciel d’origine.
        [page] C’est une page web ou du XML, pas un fichier CSV, même si son nom évoque un classeur. Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format « CSV UTF-8 ».
        [archive] Ce fichier est compressé. Décompressez-le et choisissez le fichier CSV qu’il contient.
       *[other] Ce n’est pas un fichier CSV. Ouvrez le tableau dans Excel ou LibreOffice et enregistrez-le au format « CSV UTF-8 ».
    }
refusal-quote-open = Un guillemet de cette ligne n’est jamais refermé. Supprimez-le, ou refermez-le après le même texte.
refusal-quote-stray = Il y a un guillemet au milieu d’une cellule. Supprimez-le, ou mettez toute la cellule entre guillemets et doublez ceux de l’intérieur.
refusal-phone-figure = Un tableur a transformé ce numéro de téléphone en nombre. Mettez la colonne au format texte et saisissez le numéro tel qu’on le compose, par exemple +33 6 12 34 56 78.
refusal-date-unclear = Deux dates sont possibles : on ne sait pas où est le jour, où est le mois. Mettez l’année en premier, par exemple 2024-05-31.
refusal-date-serial = C’est un numéro de date interne au tableur. Mettez la colonne au format date pour afficher 2024-05-31, puis enregistrez à nouveau.
refusal-column-missing = Cette colonne est obligatoire.
refusal-column-twice = Cette colonne figure deux fois.
refusal-column-unknown = Nous ne connaissons pas la colonne « { $name } ». Renommez-la ou supprimez-la.
refusal-cells-differ =
    { $found ->
        [one] L’en-tête a { NUMBER($expected, useGrouping: "false") } colonnes, mais cette ligne n’en a qu’une.
       *[other] L’en-tête a { NUMBER($expected, useGrouping: "false") } colonnes, mais cette ligne en a { NUMBER($found, useGrouping: "false") }.
    }
refusal-role-unknown = Le rôle doit être customer ou partner.
refusal-kind-unknown = Le type doit être partner ou influencer.
refusal-date-future = Cette date est dans le futur.
refusal-code-twice-in-file = La ligne { NUMBER($row, useGrouping: "false") } a déjà ce code. Dans un lien, les majuscules et la ponctuation aux extrémités ne comptent pas.
refusal-twice-in-file = Identique à la ligne { NUMBER($row, useGrouping: "false") }.
refusal-circle-in-file = Les parrainages forment une boucle qui ramène à cette ligne.

## An import, beside its figures: a couple with one telephone.
import-phone-shared = Le compte de { $name } est ajouté sans numéro de téléphone, car la ligne { NUMBER($first, useGrouping: "false") } a le même.
import-phone-taken = Le compte de { $name } est ajouté sans numéro de téléphone, car un autre compte de la boutique l’a déjà.
import-phones-left-out =
    { $n ->
        [one] { $n } numéro de téléphone est laissé de côté, car un autre compte l’a déjà.
       *[other] { $n } numéros de téléphone sont laissés de côté, car d’autres comptes les ont déjà.
    }

## What stored codes are called, in files.
yes = Oui
no = Non
order-status-placed = Impayée
order-status-paid = Payée
order-status-partly-refunded = Remboursée en partie
order-status-refunded = Remboursée
order-status-cancelled = Annulée
payment-method-cash = Espèces
payment-method-card = Carte bancaire
payment-method-transfer = Virement
payment-method-credit = Avoir
payment-method-other = Autre
no-earning-nobody = Sans parrainage
no-earning-no-rate = Aucun taux convenu
no-earning-months-over = Période de gains terminée
no-earning-orders-over = Nombre de commandes atteint
no-earning-nothing-earns = Aucun article éligible
no-earning-below-minimum = Commande sous le minimum
no-earning-suspended = Compte suspendu
no-earning-erased = Compte effacé
no-earning-own-order = Sa propre commande
no-tax-rate = Taux non indiqué
balance-kind-commission = Commission
balance-kind-credit = Avoir
entry-kind-commission = Commission
entry-kind-reward = Avoir gagné
entry-kind-redemption = Avoir utilisé
entry-kind-payout = Versement
entry-kind-adjustment = Ajustement
entry-kind-expiry = Avoir expiré
entry-kind-forfeit = Abandonné lors de l’effacement
entry-kind-carry = Reporté à un autre versement
entry-kind-merge = Comptes fusionnés
entry-kind-conversion = Commission convertie en avoir
entry-change-placed = Comptabilisé
entry-change-correction = Commande modifiée
entry-change-refund = Remboursement
entry-change-reversal = Annulé par la boutique
entry-change-return = Paiement retourné
entry-change-expiry = Expiré
entry-change-opening = Solde d’ouverture
entry-change-typed = Saisi par la boutique
entry-status-holding = En attente
entry-status-in-review = En vérification
entry-status-ready = Prêt
entry-status-available = Disponible
entry-status-paid = Versé
entry-status-spent = Utilisé
entry-status-reversed = Annulé
payout-method-paypal = PayPal
payout-method-bank = Virement
payout-method-ach = Virement (ACH)
payout-method-cheque = Chèque
payout-method-cash = Espèces
payout-status-waiting = À payer
payout-status-paid = Payé
payout-status-failed = Échoué
payout-status-returned = Retourné
owed-status-ready = Prêt
owed-status-negative = Solde négatif
owed-status-below-minimum = Sous le minimum
owed-status-below-unit = Moins d’une unité entière
owed-status-no-details = Sans coordonnées
owed-status-new-details = Nouvelles coordonnées
owed-status-suspended = Suspendu
code-status-unclaimed = Libre
code-status-reserved = Réservé
code-status-claimed = Attribué
code-status-disabled = Désactivé
code-status-suspended = Suspendu
code-status-expired = Expiré
role-admin = Admin
role-staff = Personnel
role-partner = Partenaire
role-customer = Client
partner-kind-partner = Partenaire
partner-kind-influencer = Influenceur
referral-type-partner = Partenaire
referral-type-influencer = Influenceur
referral-type-customer = Client
referral-type-organic = Organique
counter-account-commission = Charges de commission
counter-account-reward = Avoir accordé
counter-account-redemption = Commandes réglées par avoir
counter-account-payout = Paiements aux partenaires
counter-account-adjustment = Ajustements
counter-account-carry = Reporté à un autre versement
counter-account-merge = Comptes fusionnés
counter-account-conversion = Commission convertie en avoir
counter-account-expiry = Avoir expiré
counter-account-forfeit = Abandonné par des personnes effacées
subject-account = Compte
subject-backup = Sauvegarde
subject-batch = Lot de cartes
subject-code = Code
subject-entry = Gain
subject-order = Commande
subject-payout = Versement
subject-payment = Paiement d’un versement
subject-product = Produit
subject-shop = Boutique
subject-terms = Conditions

## The page of files for the bookkeeper: each with what it holds, and the question that it answers.
accounting-title = Comptabilité
accounting-lead = Les fichiers pour votre comptabilité. Tout y figure au jour où cela s’est passé, à l’heure de la boutique.
accounting-on = Soldes à une autre date
accounting-show = Afficher
accounting-tiles = Totaux de la période
accounting-net-sales = Ventes nettes
accounting-net-sales-note = HT, remboursements déduits
accounting-received = Encaissé
accounting-received-note = remboursements déduits
accounting-paid-out = Versé aux partenaires
accounting-commission-owed = Commissions dues
accounting-credit-owed = Avoirs dus
accounting-at-end-of = au soir du { $day }
accounting-tax = TVA par taux
accounting-tax-note = Marchandises et livraison, remboursements déduits.
accounting-tax-rate = Taux
accounting-tax-value = Montant HT
accounting-tax-amount = TVA
accounting-together = Total
accounting-file = Fichier
accounting-question = Question
accounting-download = Télécharger
accounting-csv = CSV
accounting-note = Les fichiers s’ouvrent au format des tableurs de votre pays, avec un total en dernière ligne. Pour d’autres logiciels, ajoutez format=plain à l’adresse d’un fichier : noms anglais, codes, heures UTC et pas de total.
books-sales = Ce qui a été vendu
books-tax = TVA par taux
books-tax-holds = Marchandises et livraison par taux de TVA : ventes HT moins remboursements, et la TVA correspondante.
books-tax-answers = Combien de TVA devons-nous, et à quel taux ?
books-orders = Commandes payées
books-orders-holds = Chaque commande payée sur la période, telle qu’elle a été payée, avec ventes nettes, TVA, livraison et mode de paiement.
books-orders-answers = De quelles ventes le mois est-il fait ?
books-corrections = Corrections
books-corrections-holds = Ce qui a été ajouté ou retiré sur la période à des commandes payées, et par qui.
books-corrections-answers = Quelles ventes antérieures ont changé ?
books-lines = Lignes de commande
books-lines-holds = Ce qui a été vendu : produit, quantité, taux de TVA, montant HT et TVA. Une correction retire l’ancienne ligne et ajoute la nouvelle, le jour où elle est faite.
books-lines-answers = Qu’avons-nous vendu, à quel taux de TVA ?
books-refunds = Remboursements
books-refunds-holds = Ce qui a été remboursé sur la période, en argent et en avoir, et pourquoi.
books-refunds-answers = Qu’avons-nous remboursé, et comment ?
books-payments = Paiements par jour et par mode
books-payments-holds = Ce qui est rentré chaque jour en espèces, par carte ou par virement, remboursements déduits.
books-payments-answers = La caisse et la banque concordent-elles avec les comptes ?
books-owed = Ce que la boutique doit
books-balances = Soldes au { $day }
books-balances-holds = Le solde de chaque partenaire et de chaque client au soir de ce jour, et la part encore en attente.
books-balances-answers = Combien devions-nous ce jour-là en commissions et en avoirs ?
books-commission = Commissions par partenaire
books-commission-holds = Pour chaque partenaire, le solde d’ouverture, ce qui a été gagné, versé et modifié sur la période, et le solde de clôture.
books-commission-answers = Combien chaque partenaire a-t-il gagné, et que devons-nous encore ?
books-credit = Avoirs par client
books-credit-holds = Pour chaque client, l’avoir au départ, ce qui a été gagné, utilisé et expiré sur la période, et l’avoir à la fin.
books-credit-answers = Combien d’avoir chaque client a-t-il reçu cette année ?
books-journal = Journal
books-journal-holds = Chaque écriture de chaque solde, avec son origine, sa contrepartie, sa commande et son versement.
books-journal-answers = D’où vient ce solde ?
books-paid = Ce qui a été versé
books-payouts = Versements par partenaire et par mode
books-payouts-holds = Ce que chaque partenaire a reçu sur la période, par virement, PayPal, chèque ou en espèces. Un paiement retourné est déduit le jour de son retour.
books-payouts-answers = Qui a reçu combien l’an dernier ?
books-done = Qui a fait quoi
books-log = Journal d’activité
books-log-holds = Tout ce qui a été fait sur la période, par qui, et ce qui a changé.
books-log-answers = Qui a saisi, modifié ou approuvé cela ?

## Files for spreadsheets: the last row, and the headings. column-placed-at heads the column placed_at.
table-total = Total
column-about = Concerne
column-account = Compte
column-account-id = N° compte
column-accounts = Inscriptions
column-action = Action
column-address = Adresse
column-adjusts-id = Corrige l’écriture n°
column-amount = Montant
column-amount-at-first = Montant d’origine
column-at = Date
column-available-at = Disponible le
column-balance = Solde après
column-balance-kind = Solde
column-bank-reference = Référence bancaire
column-base = Montant éligible
column-base-at-first = Montant éligible d’origine
column-batch = Lot
column-buyer = Acheté par
column-buyer-id = Acheté par (n°)
column-by = Par
column-by-id = Par (n°)
column-cancelled-at = Annulée le
column-cancelling-statement = Annulé par le relevé
column-change = Événement
column-claimed = Attribués
column-claimed-at = Attribué le
column-claimed-by = Attribué à
column-closing = Solde après
column-code = Code
column-commission = Commission
column-commission-waiting = Commission en attente
column-counter-account = Contrepartie
column-correction-id = N° correction
column-credit = Avoir
column-credit-waiting = Avoir en attente
column-currency = Devise
column-customer = Client
column-customer-id = N° client
column-day = Jour
column-direct-earned = Direct : gains
column-direct-orders = Direct : commandes
column-direct-sign-ups = Direct : inscriptions
column-direct-value = Direct : ventes nettes
column-discount = Remise
column-discounted = Remise sur la première commande
column-due = Reste à payer
column-earned = Gains
column-earned-at = Gagné le
column-earner = Gagné par
column-earner-id = Gagné par (n°)
column-earner-role = Gagné par (rôle)
column-earning-id = N° gain
column-earns = Donne droit à commission
column-email = E-mail
column-entry-id = N° écriture
column-expired = Expiré
column-expires = Expire le
column-expires-at = Expire le
column-minimum = Commande minimale
column-uses = Utilisations
column-external-number = Numéro externe
column-failed-payments = Paiements échoués
column-failure = Motif de l’échec
column-fields = Détails
column-first-scan = Premier scan
column-flat-amount = Montant fixe
column-form = Formulaire
column-from = Du
column-given-back = Remboursé
column-held-because = Motif de vérification
column-id = N°
column-indirect-earned = Indirect : gains
column-indirect-orders = Indirect : commandes
column-indirect-sign-ups = Indirect : inscriptions
column-indirect-value = Indirect : ventes nettes
column-is-in-payout = Dans un versement
column-items = Articles
column-joined-at = Inscription
column-kept = Encaissé net
column-kind = Type
column-last-scan = Dernier scan
column-left-tax = TVA due
column-left-value = Montant HT
column-line = Ligne
column-line-id = N° paiement
column-link = Lien
column-made = Créés
column-made-at = Créé le
column-made-by = Créé par
column-method = Mode
column-money = En argent
column-name = Nom
column-net = Montant HT
column-network-earned = Réseau : gains
column-network-orders = Réseau : commandes
column-network-sign-ups = Réseau : inscriptions
column-network-value = Réseau : ventes nettes
column-no-earning = Pourquoi sans commission
column-note = Note
column-wanted-on = Souhaitée le
column-number = Commande
column-opening = Solde avant
column-order-id = Commande
column-orders = Commandes
column-other-changes = Autres mouvements
column-owner = Titulaire
column-paid = Payé
column-paid-at = Payé le
column-paid-out = Versé
column-partner-email = E-mail
column-partner-id = N° partenaire
column-partner-kind = Type de partenaire
column-partner-name = Partenaire
column-pay-on = À payer le
column-payment-method = Mode de paiement
column-payment-reference = Référence du paiement
column-payments = Paiements
column-payout-id = Versement
column-phone = Téléphone
column-placed-at = Passée le
column-png = Image (PNG)
column-posted-at = Comptabilisé le
column-price = Prix
column-price-includes-tax = Prix TTC
column-product = Produit
column-qr-address = Adresse dans le QR code
column-quantity = Quantité
column-rate-percent = Taux (%)
column-reason = Motif
column-received = Encaissé
column-recorded-at = Saisi le
column-reference = Référence
column-referral-type = Type de parrainage
column-referrer-id = Parrainage par (n°)
column-referrer-name = Parrainage par
column-refund-id = N° remboursement
column-refunded = Remboursé
column-refunded-tax = TVA remboursée
column-refunded-value = Remboursé (HT)
column-retired-at = Archivé le
column-scans = Scans
column-shipping = Livraison
column-shipping-tax = TVA sur la livraison
column-sku = Référence article
column-sold-tax = TVA sur les ventes
column-sold-value = Vendu (HT)
column-source = Origine
column-spent = Utilisé
column-state = Statut
column-statement = Relevé
column-subject = Objet
column-subject-id = N° objet
column-svg = Image (SVG)
column-tax = TVA
column-tax-number = Numéro fiscal
column-tax-percent = TVA (%)
column-tip = Pourboire
column-to = Au
column-total = Total
column-unique-scans = Visiteurs
column-usable-from = Valable à partir du
column-value = Ventes nettes
column-value-after-refunds = Ventes nettes après remboursements
column-vat = TVA
column-vat-id = N° TVA
column-visitors = Visiteurs
column-waiting = À payer
column-with-tax = TTC
column-words = Code mis en forme
column-year = Année

## What a page of failure says: a title, and what to do.
suspension-title = Suspendre le compte
suspension-lead = Pendant la suspension, { $name } ne gagne rien sur les nouvelles commandes, ne peut ni recevoir de versement ni utiliser son avoir, et son code ne fonctionne pas. La connexion reste possible et ce qui a été gagné est conservé. Tout le reste refonctionne dès que vous levez la suspension.
suspension-reason = Motif
suspension-reason-hint = Visible par votre équipe uniquement.
suspension-suspend = Suspendre { $name }
suspension-begun = Le compte de { $name } est suspendu.
suspension-lifted = Le compte de { $name } n’est plus suspendu.
suspension-on = Compte suspendu
suspension-since = Depuis le { $since }, par { $by } : { $reason }
suspension-since-alone = Depuis le { $since }. Un admin peut lever la suspension.
suspension-lift = Lever la suspension
suspension-band = La boutique a suspendu votre compte. Tant que la suspension n’est pas levée, vous ne gagnez rien sur les commandes de vos parrainages et rien n’est versé. Veuillez contacter la boutique.
suspension-band-customer = La boutique a suspendu votre compte. Tant que la suspension n’est pas levée, vous ne pouvez ici ni commander ni utiliser votre avoir, et votre code est désactivé. Veuillez contacter la boutique.
clock-title = Heure
clock-lead = Tout ce qui est enregistré porte l’heure de la boutique. Elle suit l’horloge de l’ordinateur sur lequel la boutique tourne.
clock-look = Vérifier l’heure
clock-now = Heure de la boutique
clock-fine = Elle correspond à l’horloge de cet ordinateur.
clock-behind = L’horloge de cet ordinateur indique { $computer }. Le dernier enregistrement de la boutique est plus récent : l’heure continue donc à partir de là.
clock-wrong = Si l’horloge de cet ordinateur est fausse, réglez-la et redémarrez la boutique.
clock-right = Si elle est juste, c’est que l’horloge a avancé pendant un moment. Reculez l’heure de la boutique : dès maintenant, tout portera l’heure réelle. Ce qui a été enregistré dans le futur reste tel quel.
clock-password = Votre mot de passe
clock-set = Mettre à l’heure : { $computer }
clock-is-set = La boutique suit à nouveau l’horloge de cet ordinateur.
clock-confirmed = Date confirmée. Tout ce qui était en suspens sera fait d’ici une minute.
clock-waiting-title = En attente de vous
clock-jumped = L’horloge a plus d’un mois d’avance sur la dernière activité de cette boutique. Tant que vous n’avez pas confirmé la date, aucune commande n’est annulée, rien n’expire et rien n’est supprimé. Si la date est juste, voici ce qui se passera :
clock-orders =
    { $count ->
        [one] Une commande impayée sera annulée.
       *[other] { $count } commandes impayées seront annulées.
    }
clock-applications =
    { $count ->
        [one] Une candidature sans réponse sera refusée.
       *[other] { $count } candidatures sans réponse seront refusées.
    }
clock-sessions =
    { $count ->
        [one] Une personne devra se reconnecter.
       *[other] { $count } personnes devront se reconnecter.
    }
clock-credit = { $amount } d’avoir expireront.
clock-nothing = Rien à annuler, et rien n’a expiré.
clock-confirm = Nous sommes le { $now } : continuer
task-full = Rien ne peut être enregistré : le disque est plein. Libérez de l’espace et la boutique reprendra d’elle-même.
task-disk-failed = Rien ne peut être enregistré : le disque est en panne. Vérifiez-le, puis redémarrez la boutique.
task-file-gone = Rien ne peut être enregistré : la base de données a été supprimée, déplacée ou remplacée pendant que la boutique tournait. Remettez-la en place, puis redémarrez la boutique.
task-log-large = Un autre programme lit un ancien état de la base de données depuis si longtemps que son journal occupe { $size } Mo{ $readers ->
    [none] {""}
   *[other]  : { $readers }
 }. Fermez-le avant que le disque soit plein.
task-behind = L’horloge de cet ordinateur retarde sur le dernier enregistrement de la boutique.
task-doubted = L’horloge a avancé d’un coup de plus d’un mois. Tant que vous n’avez pas vérifié la date, les commandes impayées restent ouvertes et rien n’expire.
failure-incomplete-title = Une partie s’est perdue en route
failure-incomplete = Nous n’avons pas pu lire cette demande. Revenez en arrière et réessayez.
failure-elsewhere-title = Ce formulaire doit être envoyé d’ici
failure-elsewhere = Rouvrez la page et renvoyez le formulaire.
failure-view-only-title = Rien ne peut être modifié ici
failure-view-only = Revenez en arrière, ou quittez la consultation pour agir en votre nom.
failure-view-over-title = Consultation terminée
failure-view-over = Les pages d’un membre se consultent pendant une demi-heure au plus. La consultation prend aussi fin quand vous vous déconnectez.
failure-missing-title = Page introuvable
failure-missing = Cette page n’existe pas, ou vous n’y avez pas accès.
failure-method-title = Page introuvable
failure-method = Cette page ne s’ouvre pas de cette façon.
failure-gone-title = Plus valable
failure-gone = Ce lien a déjà servi ou a expiré.
failure-large-title = Trop volumineux
failure-large = Ce fichier ou ce formulaire est trop volumineux.
failure-not-a-form-title = Quelque chose ne va pas
failure-not-a-form = Utilisez le formulaire de la page pour cet envoi.
failure-unfit-title = Ça n’a pas marché
failure-unfit = Quelque chose ne va pas dans cette demande. Revenez en arrière et vérifiez-la.
failure-too-many-title = Un instant
failure-too-many = Trop de tentatives. Patientez une minute avant de réessayer.
failure-busy-title = Il y a du monde en ce moment
failure-busy = Nous recevons beaucoup de demandes en ce moment. Réessayez dans un instant. Rien n’a été perdu.
failure-full-title = Rien ne peut être enregistré
failure-full = La boutique ne peut rien enregistrer pour le moment, car son disque est plein. Votre envoi n’a pas été enregistré. Réessayez plus tard, ou prévenez la boutique.
failure-unsure-title = Vérifiez avant de réessayer
failure-unsure = Nous n’avons pas pu confirmer l’enregistrement. Vérifiez avant de réessayer.
failure-refusing-title = Rien ne peut être enregistré
failure-refusing = La boutique ne peut rien enregistrer pour le moment, car son disque est en panne. Votre envoi n’a pas été enregistré. Merci de prévenir la boutique.
failure-broken-title = Une erreur s’est produite
failure-broken = Cela vient de nous, pas de vous, et rien n’a été enregistré à moitié. Réessayez, ou prévenez la boutique.
failure-home = Aller à l’accueil
failure-reference = Référence : { $reference }

## Where a partner's money goes.
payee-bank = Virement
payee-bank-hint = Sur un compte avec IBAN.
payee-ach-hint = Sur un compte aux États-Unis.
payee-paypal = PayPal
payee-paypal-hint = Sur votre compte PayPal.
payee-cheque = Chèque
payee-cheque-hint = Par la poste.
payee-cash = Espèces
payee-cash-hint = À retirer à la boutique.
payee-name-not-latin = Indiquez le nom tel que votre banque l’écrit, en lettres latines : les fichiers bancaires ne peuvent pas reprendre le nom actuel.
payee-whom = Bénéficiaire
payee-whom-name = Nom sur le compte
payee-bank-part = Virement
payee-holder = Titulaire du compte
payee-bic-hint = Nécessaire pour les comptes hors de l’Espace économique européen, par exemple en Suisse ou au Royaume-Uni.
payee-routing = Numéro de routage
payee-routing-hint = Neuf chiffres, au bas de vos chèques.
payee-account-number = Numéro de compte
payee-account-type = Type de compte
payee-checking = Compte courant
payee-savings = Compte d’épargne
payee-cheque-part = Chèque
payee-address = Adresse postale
payee-address-hint = Comme sur une enveloppe, sous votre nom.
payee-paypal-part = PayPal
payee-paypal-email = E-mail PayPal

## Earnings, as the shop reads them: the list of all, and the page of one.
admin-earnings-title = Gains
admin-earnings-lead = Commissions et avoirs gagnés par parrainage, corrections comprises.
admin-earnings-csv = CSV
admin-earnings-kinds = Types de gains
admin-earnings-all = Tous les gains
admin-earnings-commission = Commission
admin-earnings-credit = Avoir
admin-earnings-search = Nom, e-mail ou code
admin-earnings-status = Statut
admin-earnings-any-status = Tous les statuts
admin-earnings-pending = En attente
admin-earnings-in-review = En vérification
admin-earnings-ready = Prêt ou disponible
admin-earnings-paid = Versé ou utilisé
admin-earnings-reversed = Annulé
admin-earnings-caption = Gains, { $range }
admin-earnings-earner = Gagné par
admin-earnings-order = Commande
admin-earnings-amount = Montant
admin-earnings-earned = Date
admin-earnings-select =
    { $kind ->
        [reward] Sélectionner l’avoir n° { NUMBER($no, useGrouping: "false") } de { $name }
       *[commission] Sélectionner la commission n° { NUMBER($no, useGrouping: "false") } de { $name }
    }
admin-earnings-number =
    { $kind ->
        [reward] Avoir n° { NUMBER($no, useGrouping: "false") }
       *[commission] Commission n° { NUMBER($no, useGrouping: "false") }
    }
admin-earnings-of-order = Commande { $order }
admin-earnings-buyer = de [a]{ $name }[/a]
admin-earnings-originally = { $amount } à l’origine
admin-earnings-count =
    { $n ->
        [one] { $n } gain
       *[other] { $n } gains
    }
admin-earnings-many = Plus de { $n } gains
admin-earnings-total = Total
admin-earnings-decide = Traiter les gains sélectionnés
admin-earnings-selected = Pour la sélection
admin-earnings-select-all = Tout sélectionner
admin-earnings-reason = Motif
admin-earnings-reason-example = Pourquoi vérifier ou annuler
admin-earnings-reason-hint = Obligatoire pour mettre en vérification ou annuler. Il est conservé.
admin-earnings-review = Mettre en vérification
admin-earnings-approve = Approuver
admin-earnings-reverse = Annuler les gains
admin-earnings-decide-note = Approuver met fin à la vérification ; le délai continue de courir. Une annulation est définitive.
admin-earnings-no-match = Aucun gain ne correspond. Essayez moins de mots ou un autre filtre.
admin-earnings-show-all = Tout afficher
admin-earnings-none-title = Pas encore de gains
admin-earnings-none = Dès qu’une personne inscrite avec un code paie une commande, le gain apparaît ici.
admin-earnings-approved =
    { $n ->
        [one] { $n } gain approuvé.
       *[other] { $n } gains approuvés.
    }
admin-earnings-reviewed =
    { $n ->
        [one] { $n } gain mis en vérification.
       *[other] { $n } gains mis en vérification.
    }
admin-earnings-reversed-now =
    { $n ->
        [one] { $n } gain annulé.
       *[other] { $n } gains annulés.
    }
admin-earnings-not = Sauf n° { $numbers } : { $why }
admin-earning-title =
    { $kind ->
        [reward] Avoir { NUMBER($no, useGrouping: "false") }
       *[commission] Commission { NUMBER($no, useGrouping: "false") }
    }
admin-earning-calculation = Calcul
admin-earning-earner = Gagné par
admin-earning-on = Commande
admin-earning-order = [a]Commande { $order }[/a] de [a2]{ $buyer }[/a2]
admin-earning-reckoning = De la commande au montant
admin-earning-step = Étape
admin-earning-amount = Montant
admin-earning-entries = Écritures
admin-earning-entries-caption = Le gain et ce qui l’a modifié ensuite, du plus ancien au plus récent
admin-earning-entry = Écriture
admin-earning-net-sales = Ventes nettes
admin-earning-posted = Date
admin-earning-earned = Gagné
admin-earning-refund = Remboursement
admin-earning-reversal = Annulé
admin-earning-correction = Correction
admin-earning-entry-number = n° { NUMBER($no, useGrouping: "false") }
admin-earning-entry-why = n° { NUMBER($no, useGrouping: "false") }, { $reason }
admin-earning-total = Total
admin-earning-review = Vérification
admin-earning-approve-note = Approuver met fin à la vérification. Le délai continue de courir.
admin-earning-approve = Approuver
admin-earning-reason = Motif
admin-earning-reason-hint = Conservé et montré à la personne qui a gagné ce montant.
admin-earning-put-in-review = Mettre en vérification
admin-earning-reverse = Annuler le gain
admin-earning-review-note = Pendant la vérification, il ne peut être ni versé ni utilisé.
admin-earning-reverse-note = L’annulation est définitive et ramène le gain à zéro.
admin-earning-reviews = Vérifications
admin-earning-review-open = En vérification
admin-earning-review-approved = Approuvé
admin-earning-review-reversed = Annulé
admin-earning-opened = { $date }, par { $who }
admin-earning-opened-by-rule = { $date }, par une règle automatique
admin-earning-approved-by = Approuvé le { $date } par { $who }
admin-earning-approved-by-rule = Approuvé le { $date } par une règle automatique
admin-earning-reversed-by = Annulé le { $date } par { $who }
admin-earning-reversed-by-rule = Annulé le { $date } par une règle automatique
admin-earning-closed-why = { $what } : { $note }
admin-earning-final-reversed = Ce gain est annulé. Quoi qu’il arrive à la commande, elle ne rapportera plus rien ici.
admin-earning-final-payout = Ce gain fait partie d’un versement. Pour le corriger, ajoutez un ajustement sur le relevé de la personne.
admin-earning-now-approved = Approuvé. Le délai continue de courir.
admin-earning-now-in-review = En vérification. Il ne peut être ni versé ni utilisé avant votre approbation.
admin-earning-now-reversed = Annulé, définitivement.

## Payouts, as the shop reads them: what is owed, what was paid, the page of one and of a new one.
admin-payouts-title = Versements
admin-payouts-lead = Ce que vous devez aux partenaires et ce que vous avez payé.
admin-payouts-by-year = Par année
admin-payouts-csv = CSV
admin-payouts-tiles = Ce que vous devez maintenant
admin-payouts-tile-ready = Prêt à verser
admin-payouts-tile-left-out = Pas encore payable
admin-payouts-tile-below = Sous le minimum
admin-payouts-tile-open = Versements en cours
admin-payouts-partners =
    { $n ->
        [one] { $n } partenaire
       *[other] { $n } partenaires
    }
admin-payouts-unpaid =
    { $n ->
        [one] { $n } paiement à faire
       *[other] { $n } paiements à faire
    }
admin-payouts-owed = Dû maintenant
admin-payouts-owed-caption = Ce que vous devez à chaque partenaire, du plus grand montant au plus petit
admin-payouts-partner = Partenaire
admin-payouts-pay-to = Payer à
admin-payouts-status = Statut
admin-payouts-amount-owed = Dû
admin-payouts-rest = Le reste
admin-payouts-more =
    { $n ->
        [one] … et { $n } autre partenaire pour moins. Exportez la liste complète.
       *[other] … et { $n } autres partenaires pour moins. Exportez la liste complète.
    }
admin-payouts-none-owed = Vous ne devez rien pour le moment. Une commission devient payable à la fin de son délai.
admin-payouts-past = Versements passés
admin-payouts-past-caption = Versements, du plus récent au plus ancien
admin-payouts-payout = Versement
admin-payouts-created = Créé le
admin-payouts-pay-date = Date de paiement
admin-payouts-payments = Paiements
admin-payouts-total = Total
admin-payouts-none = Pas encore de versement. Un versement paie plusieurs partenaires d’un coup et vous fournit les fichiers pour votre banque et PayPal.
admin-payouts-account = Votre compte bancaire
admin-payouts-account-for = Sert aux fichiers SEPA pour votre banque.
admin-payouts-account-now = Actuellement : { $holder }, { $iban }.
admin-payouts-account-without = Sans lui, payez par PayPal, en espèces ou par virement manuel.
admin-payouts-account-change = Changer de compte
admin-payouts-account-add = Ajouter un compte
admin-payouts-account-holder = Titulaire du compte
admin-payouts-account-iban = IBAN
admin-payouts-account-bic = BIC
admin-payouts-account-save = Enregistrer le compte
admin-payouts-account-saved = Votre compte bancaire est enregistré.
admin-payouts-no-sepa = SEPA ne fonctionne qu’en euros : il n’y a pas de fichier bancaire pour votre devise. Payez par PayPal, Wise ou en espèces, ou faites vous-même les virements à partir du fichier CSV.
admin-payouts-back = Retour aux versements
admin-payouts-n-paid = payé : { $n }
admin-payouts-n-unpaid = à payer : { $n }
admin-payouts-n-failed = échec : { $n }
admin-payouts-open = En cours
admin-payouts-nothing-paid = Aucun paiement
admin-payouts-completed = Terminé
admin-owed-shared =
    { $n ->
        [one] { $n } autre partenaire utilise le même compte.
       *[other] { $n } autres partenaires utilisent le même compte.
    }
admin-owed-overpaid = Trop versé après des remboursements. Les prochains gains le compensent d’abord.
admin-owed-below = Sous le minimum de { $minimum } ; reporté.
admin-owed-ask-details = Pas encore de coordonnées de paiement.
admin-owed-new-details = Nouvelles coordonnées de paiement valables le { $date }.
admin-payout-name = Versement { NUMBER($id, useGrouping: "false") }
admin-payout-lead = Créé le { $day } par { $who } · À payer le { $pay_on }
admin-payout-lead-note = Créé le { $day } par { $who } · À payer le { $pay_on } · { $note }
admin-payout-tiles = Résumé
admin-payout-tile-all = Tous les paiements
admin-payout-tile-paid = Payé
admin-payout-tile-unpaid = À payer
admin-payout-tile-failed = Échoué
admin-payout-n-payments =
    { $n ->
        [one] { $n } paiement
       *[other] { $n } paiements
    }
admin-payout-none-failed = aucun
admin-payout-back-in-balance = de retour au solde
admin-payout-step-pay = 1. Payer
admin-payout-step-mark = 2. Marquer comme payé
admin-payout-mark-lead = Marquez tout d’un coup une fois le fichier traité par la banque, ou un par un ci-dessous.
admin-payout-mark-each = Marquez chaque paiement ci-dessous une fois qu’il est passé.
admin-payout-group =
    { $n ->
        [one] { $method } : { $n } paiement, { $total }
       *[other] { $method } : { $n } paiements, { $total }
    }
admin-payout-bank-reference = Référence bancaire
admin-payout-reference-hint = Figure sur le relevé de chaque partenaire.
admin-payout-mark-all = Tout marquer comme payé
admin-payout-payments = Paiements
admin-payout-csv = CSV
admin-payout-caption = Paiements de ce versement, par nom
admin-payout-partner = Partenaire
admin-payout-pay-to = Payer à
admin-payout-amount = Montant
admin-payout-status = Statut
admin-payout-actions = Mettre à jour
admin-payout-it-returned = Paiement retourné…
admin-payout-reference = Référence
admin-payout-mark-paid = Marquer comme payé
admin-payout-what-happened = Ce qui s’est passé
admin-payout-mark-failed = Marquer comme échoué
admin-payout-mark-returned = Marquer comme retourné
admin-payout-fail-hint = Le montant revient au solde du partenaire.
admin-payout-cancel = Annuler les paiements à faire
admin-payout-cancel-lead = Les montants reviennent au solde des partenaires, pour le prochain versement. Ne le faites que si vous n’avez pas envoyé le fichier à votre banque.
admin-payout-cancel-reason = Motif
admin-payout-cancel-do = Annuler les paiements
admin-payout-outcome-paid = { $day }
admin-payout-outcome-reference = { $day }, { $reference }
admin-payout-outcome-failed = { $day } : { $why }
admin-payout-is-paid = Le paiement { $mark } est marqué comme payé.
admin-payout-is-failed = Le paiement { $mark } n’est pas passé. Le montant est de retour au solde du partenaire.
admin-payout-are-paid =
    { $n ->
        [one] { $n } paiement marqué comme payé.
       *[other] { $n } paiements marqués comme payés.
    }
admin-payout-are-cancelled =
    { $n ->
        [one] { $n } paiement annulé. Le montant est de retour au solde du partenaire.
       *[other] { $n } paiements annulés. Les montants sont de retour au solde des partenaires.
    }
payout-new-title = Nouveau versement
payout-new-lead = Vérifiez qui sera payé. Aucun argent ne bouge tant que vous n’avez pas transmis de fichier à votre banque ou payé vous-même.
payout-new-minimum = Versement minimum
payout-new-minimum-hint = Les soldes inférieurs sont reportés au prochain versement.
payout-new-update = Actualiser la liste
payout-new-ready = Prêt à verser
payout-new-caption = Partenaires qui seront payés
payout-new-partner = Partenaire
payout-new-pay-to = Payer à
payout-new-amount = Montant
payout-new-rest = Le reste
payout-new-more =
    { $n ->
        [one] { $n } partenaire attendra le prochain versement. Un versement contient { $most } paiements au maximum.
       *[other] { $n } partenaires attendront le prochain versement. Un versement contient { $most } paiements au maximum.
    }
payout-new-when = Quand
payout-new-pay-date = Date de paiement
payout-new-note = Note
payout-new-note-hint = Pour vous. Les partenaires ne la voient pas.
payout-new-create = Créer le versement
payout-new-cancel = Annuler
payout-new-keeps = Chaque partenaire reçoit tout son solde, selon ses coordonnées de paiement actuelles.
payout-new-nobody = Personne ne remplit les conditions pour ce versement.
payout-new-left-out =
    { $n ->
        [one] Non inclus : { $n } partenaire ({ $total })
       *[other] Non inclus : { $n } partenaires ({ $total })
    }
payout-new-left-out-caption = Partenaires non inclus, et pourquoi
payout-new-why = Pourquoi
payout-new-owed = Dû
payout-new-made =
    { $n ->
        [one] Versement { NUMBER($id, useGrouping: "false") } créé avec { $n } paiement.
       *[other] Versement { NUMBER($id, useGrouping: "false") } créé avec { $n } paiements.
    }

## What is owed, and what to know before it is paid.
owed-no-latin-name = Le nom « { $name } » ne peut pas s’écrire en lettres latines : les fichiers bancaires laisseront ce paiement de côté. Demandez le nom tel que la banque l’écrit.
owed-no-bic = Le compte se trouve hors de l’Espace économique européen et n’a pas de BIC : un fichier SEPA laissera ce paiement de côté.
owed-carried = Dans cette devise, PayPal ne paie que des montants entiers : { $payable } maintenant, et { $rest } reporté au prochain versement.
owed-below-unit = Dans cette devise, PayPal ne paie que des montants entiers : ce montant est reporté à un prochain versement.
owed-suspended = Compte suspendu. Rien n’est versé tant que vous ne levez pas la suspension.

## When a payout is paid: the form comes with the next day on which banks work.
payout-day-euros = Figure dans le fichier bancaire. Par défaut, le prochain jour ouvré pour les virements en euros : ni week-end, ni jour férié bancaire.
payout-day-weekends = Figure dans le fichier bancaire. Seuls les week-ends sont évités : si les banques sont fermées ce jour-là, choisissez le lendemain.

## Why nothing is printed yet: what would become of a phone that scans the shop's address.
print-refused-machine = Cette adresse ne fonctionne que sur cet ordinateur : un téléphone qui scanne le code chercherait la boutique sur lui-même.
print-refused-network = Cette adresse ne fonctionne que sur votre réseau local : les téléphones de vos clients ne peuvent pas y accéder de l’extérieur.
print-refused-http = Cette adresse commence par http : le navigateur avertit ceux qui scannent un code, et beaucoup feront demi-tour.
print-refused-elsewhere = Nous avons essayé d’ouvrir cette adresse sans trouver votre boutique. Le domaine ne pointe peut-être pas encore ici, ou un autre service répond à sa place.

## A list of orders, as long as there are none.
orders-none = Enregistrez une commande à la caisse : trouvez le client et touchez ce qu’il achète. Remises et avoir s’appliquent tout seuls. Vos clients peuvent aussi commander en ligne.
orders-none-counter = Enregistrez une commande à la caisse : trouvez le client et touchez ce qu’il achète. Remises et avoir s’appliquent tout seuls.
orders-own-none = Retrouvez ici vos commandes, passées en ligne ou à la caisse, avec ce que vous avez payé et économisé.
orders-own-none-counter = Retrouvez ici vos commandes passées à la caisse, avec ce que vous avez payé et économisé.

## Cards and codes, as the shop reads them: the lists, the page of one code, of one batch and of a new one.
codes-title = Cartes
codes-csv = CSV
codes-new-batch = Nouveau lot
codes-tab-codes = Codes
codes-tab-batches = Lots
codes-none-title = Pas encore de code
codes-none = Imprimez quelques cartes et donnez-les à des personnes qui connaissent du monde. La première à scanner une carte devient partenaire et en garde le code.
codes-print-first = Imprimer vos premières cartes
codes-first-cards = Premières cartes
codes-list = Codes
codes-search = Code, nom, note ou lot
codes-status = Statut
codes-any-status = Tous les statuts
codes-origin = Origine
codes-all-origins = Tous les codes
codes-printed = Cartes imprimées
codes-organic = Créés à l’inscription
codes-batch = Lot
codes-any-batch = Tous les lots
codes-sort = Trier par
codes-newest = Plus récents
codes-most-scans = Plus scannés
codes-last-scanned = Scannés récemment
codes-caption = Codes, { $range }
codes-code = Code
codes-owner = Titulaire
codes-scans = Scans
codes-visitors = Visiteurs
codes-sign-ups = Inscriptions
codes-last-scan = Dernier scan
codes-link = Lien
codes-since = depuis le { $day }
codes-applied = en attente de validation
codes-copy-link = Copier le lien
codes-copy-link-of = Copier le lien de { $code }
codes-no-match = Aucun code trouvé. Essayez moins de mots ou un autre filtre.
codes-show-all = Afficher tous les codes
code-page-the-code = Le code
code-page-copy-picture = Copier l’image
code-page-download = Télécharger l’image
code-page-png = PNG, { NUMBER($pixels, useGrouping: "false") } pixels
code-page-svg = SVG, pour l’impression
code-page-scans = Scans
code-page-scans-note = répétitions sous 30 minutes comptées une fois
code-page-visitors = Visiteurs
code-page-visitors-note = comptés une fois par jour
code-page-sign-ups = Inscriptions
code-page-sign-ups-none = aucune pour l’instant
code-page-sign-ups-share = { $share } des visiteurs
code-page-sign-ups-more = plus que de visiteurs identifiables
code-page-last-scan = Dernier scan
code-page-never = jamais
code-page-first-scan = premier le { $day }
code-page-month = 30 derniers jours
code-page-chart = Scans par jour
code-page-chart-sign-ups = Scans et inscriptions par jour
code-page-sources = Provenance des scans
code-page-by-picture = QR code
code-page-by-link = Lien
code-page-typed = Saisie
code-page-uncounted = Non comptés
code-page-repeats = Répétés dans les 30 minutes
code-page-bots = Robots et aperçus de lien
code-page-own = Titulaire et équipe
code-page-blocked = Code désactivé ou expiré
code-page-about = À propos de ce code
code-page-batch = Lot
code-page-no-batch = Aucun (créé à l’inscription)
code-page-created = Créé le
code-page-expires = Expire le
code-page-owner = Titulaire
code-page-claimed = Attribué le
code-page-claimed-after = { $date }, après { $time }
code-page-turned-off = Désactivé le
code-page-links = Liens personnalisés
code-page-given-to = Carte donnée à
code-page-given-to-hint = La personne à qui vous avez donné cette carte. Visible de votre équipe seulement.
code-page-save-note = Enregistrer la note
code-page-note-saved = Note enregistrée.
code-page-link = Lien personnalisé
code-page-link-lead = Ajoutez un mot plus facile à dire, comme PAINDEPAT. Le code imprimé reste valable.
code-page-link-label = Mot
code-page-link-hint = De 1 à 32 lettres et chiffres, séparés si besoin par des tirets, des points, des tirets bas ou des espaces. C’est définitif.
code-page-link-add = Ajouter le lien
code-page-link-added = { $word } mène maintenant ici.
code-page-on-title = Réactiver ce code
code-page-on-lead = Les scans mènent de nouveau à l’invitation. Les résultats passés restent.
code-page-on = Activer
code-page-is-on = Le code est de nouveau actif.
code-page-off-title = Désactiver ce code
code-page-off-lead = Pour une carte perdue ou un lien détourné. Les résultats passés restent, et vous pourrez le réactiver.
code-page-off-ask = Désactiver…
code-page-off-question = Désactiver ce code ?
code-page-off-claimed = Plus personne ne pourra s’inscrire avec ce code tant que vous ne l’aurez pas réactivé.
code-page-off-unclaimed = Toute personne qui le scanne verra qu’il n’est plus valable.
code-page-off-confirm = Saisissez { $code } pour confirmer
code-page-off = Désactiver le code
code-page-is-off = Le code est désactivé.
code-page-means-claimed = Toute personne qui le scanne reçoit une invitation de { $owner } à s’inscrire comme client.
code-page-means-reserved = Réservé à { $name }, en attente de validation.
code-page-means-reserved-until = Réservé jusqu’au { $day } à { $name }, en attente de validation.
code-page-means-suspended = Son titulaire est suspendu. Toute personne qui le scanne voit qu’il n’est plus valable et comment s’inscrire sans lui.
code-page-means-off = Toute personne qui le scanne voit qu’il n’est plus valable et comment s’inscrire sans lui.
code-page-means-expired = Il a expiré avant d’être attribué. Toute personne qui le scanne en est avertie.
code-page-means-unclaimed = La première personne à le scanner peut devenir partenaire et garder ce code.
batch-list-title = Lots
batch-list-caption = Lots, { $range }
batch-list-batch = Lot
batch-list-created = Créé le
batch-list-codes = Cartes
batch-list-scanned = Scannées
batch-list-claimed = Attribuées
batch-list-referred = Clients parrainés
batch-list-none-title = Pas encore de lot
batch-list-none = Un lot est un jeu de cartes imprimées ensemble, par exemple pour un jour de marché.
batch-about =
    { $kind ->
        [influencer] Pour les influenceurs
       *[partner] Pour les partenaires
    }
batch-about-place =
    { $kind ->
        [influencer] Pour les influenceurs, { $place }
       *[partner] Pour les partenaires, { $place }
    }
batch-lead = { $about } · Créé le { $day }
batch-csv = CSV
batch-print = Imprimer les cartes
batch-former-address = Ces cartes portent votre ancienne adresse, { $address }. Elles ne fonctionnent que tant que cette adresse mène encore ici.
batch-about-title = À propos de ce lot
batch-note = Note
batch-message = Message sur l’invitation
batch-quoted = « { $text } »
batch-last-printed = Dernière impression
batch-last-printed-with = { $date }, avec { $address }
batch-cards = Cartes
batch-scanned = Scannées
batch-claimed = Attribuées
batch-claimed-after = { $share }, après { $time } en moyenne
batch-referred = Clients parrainés
batch-referred-note = directs et indirects
batch-no-expiry = sans expiration
batch-expired = expirées le { $day }
batch-expires = expirent le { $day }
batch-days =
    { $n ->
        [0] moins d’un jour
        [one] { $n } jour
       *[other] { $n } jours
    }
batch-days-exactly = { $days } jours
batch-new-title = Nouveau lot
batch-new-lead = Des cartes à imprimer et à distribuer. La première personne à scanner une carte devient partenaire et en garde le code.
batch-new-name = Nom
batch-new-name-hint = Pour vous seulement, par ex. Cartes du marché de printemps.
batch-new-who = Pour qui sont-elles ?
batch-new-partners = Partenaires
batch-new-partners-hint = Voisins, associations, autres boutiques.
batch-new-influencers = Influenceurs
batch-new-influencers-hint = Suivis par un public en ligne. Ils ont leur propre taux.
batch-new-size = Nombre de cartes
batch-new-size-hint = De 1 à 500. Vous pourrez toujours en refaire.
batch-new-expires = Expire le
batch-new-expires-hint = À la fin de la journée. Un code attribué n’expire jamais.
batch-new-message = Message sur l’invitation
batch-new-message-hint = Affiché à ceux qui scannent, par ex. Merci de votre aide au marché de printemps.
batch-new-place = Lieu de distribution
batch-new-note = Note
batch-new-note-hint = Visible de votre équipe seulement.
batch-new-create = Créer les cartes
batch-new-cancel = Annuler
batch-new-made =
    { $n ->
        [one] { $n } code créé.
       *[other] { $n } codes créés.
    }

## Printing a batch: the layouts, the sheet, and what stands on it.
batch-print-title = Imprimer { $batch }
batch-print-heading = Imprimer
batch-print-last = Dernière impression ou dernier téléchargement : { $date }.
batch-print-layout = Format
layout-name =
    { $layout ->
        [labels-24] 24 étiquettes, 63,5 × 33,9 mm
        [labels-21] 21 étiquettes, 63,5 × 38,1 mm
        [cards-a4] 10 cartes, 85 × 55 mm
        [labels-30] 30 étiquettes, 1 × 2⅝ po
        [cards-letter] 10 cartes, 2 × 3½ po
        [tent] Chevalet de table
       *[poster] Affiche à languettes (8)
    }
layout-hint =
    { $layout ->
        [labels-24] A4, comme Avery L7159
        [labels-21] A4, comme Avery L7160
        [cards-a4] A4, avec traits de coupe, ou prédécoupé comme Sigel LP798
        [labels-30] Lettre US, comme Avery 5160
        [cards-letter] Lettre US, avec traits de coupe, ou prédécoupé comme Avery 5371
        [tent] A6, plié une fois, un code par feuille
        [poster-letter] Lettre US, un code par feuille
       *[poster-a4] A4, un code par feuille
    }
layout-paper =
    { $paper ->
        [letter] Lettre US
        [a6] A6
       *[a4] A4
    }
batch-print-which = Codes à imprimer
batch-print-unclaimed = Codes libres ({ $n })
batch-print-all = Tous les codes actifs ({ $n })
batch-print-start = Commencer à l’étiquette
batch-print-start-hint = Pour sauter celles déjà utilisées
batch-print-right = Décaler à droite
batch-print-right-hint = À gauche : { $example }
batch-print-down = Décaler vers le bas
batch-print-down-hint = Vers le haut : { $example }
batch-print-go = Imprimer
batch-print-preview = Aperçu
batch-print-test-page = Page de test
batch-print-note = Nous noterons que ce lot a été imprimé avec cette adresse. Imprimez d’abord une page de test pour vérifier l’alignement.
batch-print-first-sheet = Aperçu de la feuille 1.
batch-print-nothing = Rien à imprimer avec ces options.
batch-print-no-codes = Aucun code ne correspond.
batch-print-outcome = { $codes ->
        [one] { $codes } code
       *[other] { $codes } codes
    } sur { $sheets ->
        [one] { $sheets } feuille
       *[other] { $sheets } feuilles
    } { $paper }
batch-print-test-outcome = Cadres et règles, sans code
batch-print-change = Changer de format
batch-print-dialog = Dans la fenêtre d’impression, choisissez { $paper }, 100 % (« Taille réelle »), sans en-tête ni pied de page. Scannez un code imprimé avant de distribuer les cartes.
batch-print-unchecked = Rien ne confirme que { $address } est accessible de l’extérieur. Vous avez choisi d’imprimer quand même : scannez un code imprimé avant de distribuer les cartes.
sheet-of = Feuille { $sheet } sur { $sheets }
sheet-test = Page de test avec règles
paper-test-title = Page de test
paper-test-scale = Imprimez cette page à 100 % (« Taille réelle »), sans « Ajuster à la page ». Vérifiez les deux échelles avec une règle : le 10 doit tomber à 10 cm exactement.
paper-test-labels = Placez la page sur une planche d’étiquettes, devant une fenêtre. Les cadres doivent coïncider avec les étiquettes. Si tout est décalé, mesurez l’écart et saisissez-le comme décalage à droite et vers le bas.
paper-typing = Pas d’appareil photo ? Saisissez le code sur
print-refused-title = Pas encore prêt à imprimer
print-refused-heading = Avant d’imprimer, vérifiez votre adresse web
print-refused-address = Chaque code imprimé mènerait à [b]{ $address }[/b]. { $reason }
print-refused-first = Un code imprimé ne se change plus. Définissez d’abord votre adresse publique.
print-refused-settings = Ouvrir les réglages
print-refused-again = Vérifier à nouveau
print-refused-anyway = Imprimer quand même
print-refused-anyway-lead = Si l’adresse est bien la bonne (par exemple si votre box bloque la vérification, ou si les codes ne servent que sur place), saisissez-la pour continuer.
print-refused-type = Adresse de la boutique
print-refused-type-hint = Saisissez { $address }
print-refused-print = Imprimer avec cette adresse
print-refused-member = La boutique n’a pas encore défini son adresse web publique. En attendant, partagez votre lien ou montrez le code sur votre téléphone.
print-refused-back = Retour à votre code

## What cards say. A card invites twice: the first person to scan it to become a partner, and everyone after that to become a customer.

## It is printed in the shop's language, at most 60 characters long, and bears no figure that the shop's terms may change.
card-text = Scannez pour une remise ou pour devenir partenaire
card-text-join = Scannez pour vous inscrire ou devenir partenaire
batch-card-text = Accroche des cartes
batch-card-text-hint = Imprimée en grand. Laissez vide pour « { $usual } ». N’indiquez aucun taux : le papier ne change pas quand vos conditions changent.
batch-card-text-keeps = Les cartes déjà imprimées restent telles quelles.
batch-card-text-save = Enregistrer les cartes
batch-card-text-saved = Enregistré. Les nouvelles cartes seront ainsi.

## The files of a payout: what each is, what it leaves out, and whether it was downloaded before.
payout-files-lead = Les fichiers contiennent les paiements à faire. En télécharger un ne marque rien comme payé.
payout-file-paypal = PayPal Payouts
payout-file-sepa = Fichier bancaire SEPA
payout-file-wise = Wise
payout-file-ach = Virements ACH
payout-file-cheques = Chèques à faire
payout-file-generic = Tous les paiements en CSV
payout-file-payments =
    { $n ->
        [one] { $n } paiement.
       *[other] { $n } paiements.
    }
payout-file-before = Dernier téléchargement le { $date } par { $who }.
payout-file-rival = Le fichier { $other } avec les mêmes paiements a été téléchargé le { $date } par { $who }. N’utilisez que l’un des deux : si votre banque reçoit les deux, tout le monde est payé deux fois.
payout-file-download = Télécharger
payout-file-anyway = Télécharger quand même
payout-either = SEPA et Wise contiennent les mêmes paiements : utilisez l’un ou l’autre.
payout-sepa-euros = Les fichiers SEPA n’existent qu’en euros.
payout-sepa-account = Ajoutez votre compte bancaire pour obtenir un fichier SEPA.
payout-sepa-account-link = Ajouter le compte
payout-wise-columns = Wise modifie parfois son modèle. Comparez avec le plus récent avant d’envoyer le fichier.
payout-left-value =
    { $n ->
        [one] { $n } paiement n’y figure pas, car un fichier bancaire ne peut pas reprendre ses coordonnées : { $who }. Marquez-le comme échoué et demandez de nouvelles coordonnées.
       *[other] { $n } paiements n’y figurent pas, car un fichier bancaire ne peut pas reprendre leurs coordonnées : { $who }. Marquez-les comme échoués et demandez de nouvelles coordonnées.
    }
payout-left-name =
    { $n ->
        [one] { $n } nom de titulaire ne peut pas s’écrire en lettres latines, les fichiers bancaires laissent donc le paiement de côté : { $who }. Demandez le nom tel que la banque l’écrit.
       *[other] { $n } noms de titulaires ne peuvent pas s’écrire en lettres latines, les fichiers bancaires laissent donc les paiements de côté : { $who }. Demandez les noms tels que les banques les écrivent.
    }
payout-left-outside =
    { $n ->
        [one] { $n } compte est hors SEPA et ne figure que dans les autres fichiers : { $who }.
       *[other] { $n } comptes sont hors SEPA et ne figurent que dans les autres fichiers : { $who }.
    }
payout-left-bic =
    { $n ->
        [one] { $n } compte est hors de l’Espace économique européen et sans BIC, le fichier SEPA laisse donc le paiement de côté : { $who }.
       *[other] { $n } comptes sont hors de l’Espace économique européen et sans BIC, le fichier SEPA laisse donc les paiements de côté : { $who }.
    }
payout-left-part =
    { $n ->
        [one] { $n } paiement n’y figure pas, car PayPal ne paie que des montants entiers dans cette devise : { $who }. Marquez-le comme échoué et payez-le au prochain versement.
       *[other] { $n } paiements n’y figurent pas, car PayPal ne paie que des montants entiers dans cette devise : { $who }. Marquez-les comme échoués et payez-les au prochain versement.
    }
payout-left-large =
    { $n ->
        [one] { $n } paiement dépasse le maximum d’un virement SEPA et ne figure que dans les autres fichiers : { $who }.
       *[other] { $n } paiements dépassent le maximum d’un virement SEPA et ne figurent que dans les autres fichiers : { $who }.
    }

## The statement of a payment, printed for the books of both sides.
payout-statement-title =
    { $kind ->
        [gutschrift] Relevé en autofacturation (Gutschrift)
        [self_billing] Relevé en autofacturation
       *[plain] Relevé de commission
    }
payout-statement-cancels-title =
    { $kind ->
        [gutschrift] Annulation d’un relevé en autofacturation (Gutschrift)
        [self_billing] Annulation d’un relevé en autofacturation
       *[plain] Annulation d’un relevé de commission
    }
payout-statement-issuer = Émis par
payout-statement-partner = Pour
payout-statement-number = Numéro
payout-statement-date = Date
payout-statement-returned = Retourné le
payout-statement-payment = Paiement
payout-statement-period = Période
payout-statement-period-days = du { $from } au { $until }
payout-statement-how = Mode de paiement
payout-statement-way =
    { $method ->
        [bank] Virement sur { $target }
        [paypal] PayPal, { $target }
        [ach] Virement sur le compte { $target }
        [cheque] Chèque
        [cash] Espèces
       *[other] { $target }
    }
payout-statement-reference = Référence
payout-statement-tax-number = Numéro fiscal { $number }
payout-statement-vat-id = N° de TVA { $number }
payout-statement-subject = Commission pour les clients que { $partner } a parrainés chez { $shop }.
payout-statement-cancels = Annule le relevé { $number } du { $day }, car le paiement a été retourné. { $reason }
payout-statement-item = Commission
payout-statement-amount = Montant
payout-statement-order = Commande { $order }
payout-statement-correction = Correction de la commande { $order }
payout-statement-carried = Reporté, car PayPal ne paie que des montants entiers
payout-statement-merged = D’un autre compte de la même personne
payout-statement-adjustment = Ajustement par la boutique
payout-statement-share = { $rate } de { $base }
payout-statement-flat = { $amount } par commande
payout-statement-left = Il en reste { $base }.
payout-statement-net = Montant HT
payout-statement-vat = TVA { $rate }
payout-statement-total = Payé
payout-statement-total-back = Retourné
payout-statement-small-business =
    { $country ->
        [DE] TVA non applicable : petite entreprise selon § 19 UStG.
        [AT] TVA non applicable : petite entreprise selon § 6 (1) n° 27 UStG.
        [FR] TVA non applicable, art. 293 B du CGI.
       *[other] TVA non applicable : petite entreprise en franchise de TVA.
    }
payout-statement-reverse-charge = Autoliquidation : la TVA est due par le preneur de la prestation.
payout-statement-back = Retour
payout-statement-print = Pour imprimer cette page ou l’enregistrer en PDF, passez par le menu de votre navigateur.
payout-statement-cancelled-by = Le paiement a été retourné. Le relevé { $number } annule celui-ci.

## Where statements and the VAT on commission are spoken of elsewhere.
payout-statement-link = Relevé { $number }
payout-with-vat = TTC
payout-plus-vat = plus { $amount } de TVA
payout-of-it-vat = dont { $amount } de TVA
payout-shop-address-missing = Certains de ces partenaires sont des entreprises : leurs relevés doivent indiquer l’adresse de votre boutique et son numéro fiscal ou de TVA. Ajoutez-les avant de marquer des paiements comme payés : un relevé ne change plus ensuite.
payout-shop-address-link = Les ajouter

## What a partner says of themselves for the statements of their payments.
payee-tax-title = Vos relevés
payee-tax-lead = Vous recevez un relevé numéroté pour chaque versement. Il indique votre nom et les informations ci-dessous, telles qu’elles sont au moment du versement.
payee-tax-lead-eu = Les entreprises doivent donner leur adresse, et leur numéro fiscal ou de TVA.
payee-tax-address = Adresse postale
payee-tax-address-hint = Telle qu’elle doit être imprimée. Si une société encaisse pour vous, commencez par son nom.
payee-tax-number = Numéro fiscal
payee-tax-number-us = Numéro fiscal (SSN, ITIN ou EIN)
payee-tax-number-us-hint = La boutique en a besoin, avec votre adresse, pour le formulaire 1099 si elle vous paie 2 000 $ ou plus dans l’année.
payee-tax-vat-id = Numéro de TVA
payee-tax-status = TVA
payee-tax-status-none = Je suis un particulier
payee-tax-status-none-hint = Pas de TVA.
payee-tax-status-small = Je suis une petite entreprise en franchise de TVA
payee-tax-status-small-hint = Vous ne facturez pas la TVA, par exemple selon le § 19 UStG en Allemagne.
payee-tax-status-registered = Je facture la TVA
payee-tax-status-registered-hint = La boutique la paie en plus de votre commission.
payee-tax-status-reverse = Je suis une entreprise d’un autre pays de l’UE
payee-tax-status-reverse-hint = Autoliquidation : la boutique déclare elle-même la TVA.
payee-tax-rate = Taux de TVA
payee-tax-rate-hint = Seulement si vous facturez la TVA.
payee-tax-holds = Un changement de régime de TVA vaut pour les versements à venir.
payee-tax-save = Enregistrer les informations
payee-tax-saved = Enregistré.

## What the shop says of itself for the same.
shop-tax-title = Relevés et fiscalité
shop-tax-lead = Les partenaires reçoivent un relevé numéroté pour chaque versement. Il indique les deux parties telles qu’elles sont quand vous le marquez comme payé, et ne change plus ensuite.
shop-tax-lead-eu = Dans l’Union européenne, il doit indiquer votre adresse, et votre numéro fiscal ou de TVA, dès qu’un partenaire est une entreprise.
shop-tax-country = Pays
shop-tax-country-hint = Détermine les mentions des relevés, leur format de papier et la présentation des fichiers.
shop-tax-country-none = Autre ou non précisé
shop-tax-address = Adresse postale
shop-tax-address-hint = Telle qu’elle doit être imprimée. Commencez par le nom de la société s’il est différent.
shop-tax-number = Numéro fiscal
shop-tax-number-us = Numéro fiscal (EIN)
shop-tax-vat-id = Numéro de TVA
country =
    { $code ->
        [AE] Émirats arabes unis
        [AT] Autriche
        [AU] Australie
        [BE] Belgique
        [BG] Bulgarie
        [BR] Brésil
        [CA] Canada
        [CH] Suisse
        [CY] Chypre
        [CZ] Tchéquie
        [DE] Allemagne
        [DK] Danemark
        [EE] Estonie
        [ES] Espagne
        [FI] Finlande
        [FR] France
        [GB] Royaume-Uni
        [GR] Grèce
        [HK] Hong Kong
        [HR] Croatie
        [HU] Hongrie
        [ID] Indonésie
        [IE] Irlande
        [IL] Israël
        [IN] Inde
        [IS] Islande
        [IT] Italie
        [JP] Japon
        [KR] Corée du Sud
        [LI] Liechtenstein
        [LT] Lituanie
        [LU] Luxembourg
        [LV] Lettonie
        [MT] Malte
        [MX] Mexique
        [MY] Malaisie
        [NL] Pays-Bas
        [NO] Norvège
        [NZ] Nouvelle-Zélande
        [PH] Philippines
        [PL] Pologne
        [PT] Portugal
        [RO] Roumanie
        [SE] Suède
        [SG] Singapour
        [SI] Slovénie
        [SK] Slovaquie
        [TH] Thaïlande
        [TR] Turquie
        [US] États-Unis
        [VN] Viêt Nam
        [ZA] Afrique du Sud
       *[other] { $code }
    }

## What was paid in a year, for those who have to report it.
payout-years-title = Versements par année
payout-years-lead = Ce que chaque partenaire a touché par année civile, selon la date à laquelle vous l’avez marqué comme payé.
payout-years-csv = CSV
payout-years-tabs = Années
payout-years-caption = Payé en { $year }, par partenaire et mode de paiement
payout-years-paypal-caption = Payé par PayPal en { $year }
payout-years-none = Aucun versement en { $year }.
payout-years-partner = Partenaire
payout-years-method = Mode
payout-years-payments = Paiements
payout-years-paid = Payé
payout-years-total = Total
payout-years-other = Dans de nombreux pays, une entreprise doit déclarer ce qu’elle paie à une même personne au-delà d’un seuil. Ces totaux sont pour votre comptable : nous ne déclarons rien à votre place. Les paiements retournés sont déduits de l’année de leur retour.
payout-years-us = Toute personne à qui vous avez payé { $limit } ou plus en { $year } autrement que par PayPal reçoit de vous un formulaire 1099-NEC. PayPal déclare lui-même ce qui est passé par PayPal, sur le formulaire 1099-K. Nous ne déclarons rien à votre place : ces totaux, avec adresses et numéros fiscaux dans le fichier, sont pour votre comptable. Les paiements retournés sont déduits de l’année de leur retour.
payout-years-us-later = À partir de 2027, le seuil suit l’inflation : demandez à votre comptable ce qu’il en est pour { $year }.
payout-years-paypal = Par PayPal
payout-years-form = Formulaire { $form }

## What the shop promises, on invitations, share cards and in the terms.
offer-share-always = { $rate } de tous leurs achats
offer-share-orders =
    { $n ->
        [one] { $rate } de leur première commande
       *[other] { $rate } de leurs { $n } premières commandes
    }
offer-share-months =
    { $n ->
        [one] { $rate } de tous leurs achats du premier mois
       *[other] { $rate } de tous leurs achats des { $n } premiers mois
    }
offer-flat-always = { $amount } à chacune de leurs commandes
offer-flat-orders =
    { $n ->
        [one] { $amount } pour leur première commande
       *[other] { $amount } pour chacune de leurs { $n } premières commandes
    }
offer-flat-months =
    { $n ->
        [one] { $amount } à chacune de leurs commandes du premier mois
       *[other] { $amount } à chacune de leurs commandes des { $n } premiers mois
    }
offer-from = { $earning } (dès { $from } d’achat)
offer-up-to = { $earning } ({ $cap } maximum par commande)
offer-from-up-to = { $earning } (dès { $from } d’achat, { $cap } maximum par commande)
offer-up-to-value = { $earning } (jamais plus que la valeur de la commande)
offer-from-up-to-value = { $earning } (dès { $from } d’achat, jamais plus que la valeur de la commande)
offer-headline-share-always =
    { $who ->
        [friends] Gagnez { $rate } de tous les achats de vos amis
       *[customers] Gagnez { $rate } de tous les achats de vos clients
    }
offer-headline-share-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Gagnez { $rate } de la première commande de vos amis
               *[other] Gagnez { $rate } des { $n } premières commandes de vos amis
            }
       *[customers]
            { $n ->
                [one] Gagnez { $rate } de la première commande de vos clients
               *[other] Gagnez { $rate } des { $n } premières commandes de vos clients
            }
    }
offer-headline-share-months =
    { $who ->
        [friends]
            { $n ->
                [one] Gagnez { $rate } de tous les achats de vos amis pendant leur premier mois
               *[other] Gagnez { $rate } de tous les achats de vos amis pendant leurs { $n } premiers mois
            }
       *[customers]
            { $n ->
                [one] Gagnez { $rate } de tous les achats de vos clients pendant leur premier mois
               *[other] Gagnez { $rate } de tous les achats de vos clients pendant leurs { $n } premiers mois
            }
    }
offer-headline-flat-always =
    { $who ->
        [friends] Gagnez { $amount } à chaque commande de vos amis
       *[customers] Gagnez { $amount } à chaque commande de vos clients
    }
offer-headline-flat-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Gagnez { $amount } pour la première commande de vos amis
               *[other] Gagnez { $amount } pour chacune des { $n } premières commandes de vos amis
            }
       *[customers]
            { $n ->
                [one] Gagnez { $amount } pour la première commande de vos clients
               *[other] Gagnez { $amount } pour chacune des { $n } premières commandes de vos clients
            }
    }
offer-headline-flat-months =
    { $who ->
        [friends]
            { $n ->
                [one] Gagnez { $amount } à chaque commande de vos amis pendant leur premier mois
               *[other] Gagnez { $amount } à chaque commande de vos amis pendant leurs { $n } premiers mois
            }
       *[customers]
            { $n ->
                [one] Gagnez { $amount } à chaque commande de vos clients pendant leur premier mois
               *[other] Gagnez { $amount } à chaque commande de vos clients pendant leurs { $n } premiers mois
            }
    }
offer-off-yours = { $rate } de remise sur votre première commande
offer-off-yours-bounded = { $rate } de remise sur votre première commande ({ $bounds })
offer-off-theirs = { $rate } de remise sur leur première commande
offer-off-theirs-bounded = { $rate } de remise sur leur première commande ({ $bounds })
offer-bound-minimum = dès { $minimum } d’achat
offer-bound-cap = jusqu’à { $cap }
offer-bound-days =
    { $n ->
        [one] dans la journée qui suit l’inscription
       *[other] dans les { $n } jours suivant l’inscription
    }
offer-bounds-two = { $one }, { $two }
offer-bounds-three = { $one }, { $two }, { $three }
offer-rule-minimum = Dès { $minimum } d’achat.
offer-rule-cap = Remise de { $cap } maximum.
offer-rule-days =
    { $n ->
        [one] À utiliser dans la journée qui suit l’inscription.
       *[other] À utiliser dans les { $n } jours suivant l’inscription.
    }
offer-rule-until = À utiliser jusqu’au { $day }.

## The invitation, and the page of a member who opens one.
invitation-title = { $inviter } vous invite chez { $shop }
invitation-who = [b]{ $inviter }[/b] vous invite chez [b]{ $shop }[/b]
invitation-headline = Inscrivez-vous chez { $shop }
invitation-earn = Vous recevez aussi votre propre code à partager : quand vos amis l’utilisent, vous gagnez { $earning }, sous forme d’avoir.
invitation-your-code = Vous recevez aussi votre propre code à partager avec vos amis.
invitation-preview = Aperçu : voici ce que voient les visiteurs. Votre visite n’est pas comptée et le formulaire est désactivé.
invitation-privacy = { $shop } utilise votre nom et votre e-mail pour vous reconnaître à la caisse. { $inviter } voit votre prénom et l’initiale de votre nom, jamais votre e-mail. [a]En savoir plus sur vos données[/a]
invitation-partner = Envie de gagner de l’argent en parlant de nous ? [a]Devenez partenaire[/a].
card-claim = La carte [b]{ $code }[/b] de [b]{ $shop }[/b] peut être à vous
card-becomes-yours = Devenez partenaire : le code de cette carte est à vous, et vous le partagez.
card-approval = { $shop } examine chaque candidature. En attendant, votre carte vous est réservée.
card-taken-title = Cette carte est déjà prise
card-taken = Une candidature de partenaire a été déposée avec cette carte ({ $code }) et { $shop } l’examine. Vous pouvez quand même vous inscrire sans elle.
card-taken-join = S’inscrire comme client
scanned-own-title = C’est votre propre code
scanned-own = Les amis qui le scannent voient votre invitation. Vos propres visites ne sont pas comptées.
scanned-member-title = Vous êtes déjà membre
scanned-member = L’invitation de { $inviter } s’adresse aux nouveaux clients. Rien n’a changé sur votre compte.
scanned-unclaimed-title = Cette carte est encore libre
scanned-unclaimed = Vous avez déjà un code, vous ne pouvez donc pas la prendre. Donnez-la à quelqu’un qui aimerait devenir partenaire.
scanned-unclaimed-waiting = Vous ne pouvez pas l’ajouter tant que votre candidature est à l’étude.
scanned-reserved = Quelqu’un a déposé une candidature avec cette carte. Rien n’a changé sur votre compte.
scanned-your-page = Aller à votre page
preview-join = Inscrivez-vous avec ce lien.
preview-join-off = { $off } en vous inscrivant avec ce lien.
preview-partner-title = Devenez partenaire de { $shop }
preview-partner = Faites-nous connaître à de nouveaux clients.
preview-partner-earn = Faites-nous connaître à de nouveaux clients et gagnez { $earning }.

## Joining, and the shop’s first page.
home-title = Programme de parrainage
home-who = Programme de parrainage chez [b]{ $shop }[/b]
home-headline = Parrainez vos amis
home-join = Inscrivez-vous et recevez votre propre code à partager.
home-have-got-code = Un ami vous a donné un code ? Inscrivez-vous avec, puis partagez le vôtre.
home-friends = Amis
home-friends-earn = Pour les amis que vous parrainez, vous gagnez un avoir à dépenser ici : { $earning }.
home-friends-join = Vos amis s’inscrivent avec votre code.
home-have-code = J’ai un code
home-partners = Partenaires
home-partners-earn = Pour les clients que vous parrainez, vous recevez de l’argent : { $earning }.
home-partners-join = Parrainez autour de vous et suivez les résultats.
join-title = Inscription
join-button = S’inscrire
join-button-discount = S’inscrire avec { $rate } de remise
join-who = Programme de parrainage de [b]{ $shop }[/b]
join-your-code = Vous recevez votre propre code à partager.
join-friends-get = Les amis qui s’inscrivent avec ce code profitent de { $off }.
join-everyone-gets = Celles et ceux qui s’inscrivent avec ce code profitent de { $off }.
join-earn = Quand vos amis l’utilisent, vous gagnez { $earning }, sous forme d’avoir.
join-code = Code de parrainage
join-code-hint = Avec le code d’un ami, vous profitez de { $off }.
join-name = Nom
join-email = E-mail
join-sign-in-instead = Se connecter plutôt
join-password = Mot de passe
join-add-phone = Ajouter un numéro de téléphone
join-phone = Téléphone
join-phone-hint = Pour que la boutique vous retrouve à la caisse.
join-terms = J’accepte les [a]conditions du programme[/a].
join-privacy = { $shop } utilise votre nom et votre e-mail pour vous reconnaître à la caisse. [a]En savoir plus sur vos données[/a]
join-member = Déjà membre ? [a]Connectez-vous[/a].
join-partner-title = Devenir partenaire
join-partner-who = Devenez partenaire de [b]{ $shop }[/b]
join-partner-headline = Parrainez des clients
join-partner-your-code = Vous recevez votre propre code à montrer et à partager.
join-partner-earn = Quand des clients s’inscrivent avec ce code, vous touchez une commission : { $earning }.
join-partner-button = S’inscrire comme partenaire
join-partner-approval = { $shop } examine chaque candidature : il faudra peut-être quelques jours avant de recevoir votre code.
join-partner-privacy = { $shop } utilise votre nom et votre e-mail pour gérer le programme. [a]En savoir plus sur vos données[/a]
join-just-shop = Juste envie d’acheter ? [a]Inscrivez-vous comme client[/a].
partner-greeting = Vous êtes maintenant partenaire. Votre code : { $code }.
partner-greeting-card = Vous êtes maintenant partenaire. Le code { $code } de votre carte est à vous.
partner-greeting-late = Quelqu’un a pris cette carte juste avant vous. Vous êtes quand même partenaire, avec votre propre code : { $code }.
welcome-title = Bienvenue
welcome-name = Bienvenue, { $name }
welcome-who = Bienvenue, [b]{ $name }[/b]. C’est un plaisir de vous compter parmi nous.
welcome-member = Vous êtes maintenant membre chez { $shop }. C’est un plaisir de vous compter parmi nous.
welcome-saved = Votre remise vous attend : donnez simplement votre nom chez { $shop } quand vous commandez.
welcome-saved-thanks = Un cadeau de { $inviter } : donnez simplement votre nom chez { $shop } quand vous commandez.
welcome-your-code = Votre code à partager
welcome-find = Retrouvez-le à tout moment sur [a]votre page[/a], avec le nombre de scans et les inscriptions.

## Typing a code, and codes that lead nowhere.
type-code-page = Saisir un code
type-code-title = Vous avez un code ?
type-code-lead = Saisissez-le comme sur la carte ou dans le message. Peu importent les tirets et les majuscules.
type-code-label = Code
type-code-button = Ouvrir l’invitation
type-code-none = Pas de code ? [a]Inscrivez-vous sans[/a].
dead-end-unknown = Un problème avec ce code
dead-end-gone = Cette invitation n’est plus valable
dead-end-join = S’inscrire sans code
dead-end-again = Réessayer le code
dead-end-another = Un autre code
dead-end-join-or-write = [a]Inscrivez-vous sans code[/a], ou demandez à { $shop } : { $contact }
dead-end-join-or-ask = [a]Inscrivez-vous sans code[/a], ou renseignez-vous chez { $shop }.
dead-end-write = Ou demandez à { $shop } : { $contact }
dead-end-ask = Ou renseignez-vous chez { $shop }.

## A member’s code, and every way to share it.
share-title = Votre code
share-message = J’aime bien { $shop }. Voici mon lien pour s’inscrire :
share-message-off = { $off } chez { $shop } avec mon lien :
share-friends-join = Vos amis s’en servent pour s’inscrire.
share-friends-get = Les amis qui l’utilisent profitent de { $off }.
share-you-earn = Vous gagnez { $earning }.
share-you-earn-credit = Vous gagnez { $earning }, sous forme d’avoir.
share-print = Imprimer une carte
share-email = E-mail
share-svg = SVG pour l’impression
share-off = Votre code [b]{ $code }[/b] a été désactivé : il ne permet plus de s’inscrire. Tout ce que vous avez gagné reste à vous. Demandez pourquoi à la boutique.
share-off-write = Votre code [b]{ $code }[/b] a été désactivé : il ne permet plus de s’inscrire. Tout ce que vous avez gagné reste à vous. Demandez à la boutique : { $contact }

## Signing in, and a forgotten password.
sign-in = Se connecter
sign-in-elsewhere = L’adresse de cette boutique est [a]{ $address }[/a]. Si la connexion échoue ici, passez par cette adresse.
sign-in-email = E-mail
sign-in-password = Mot de passe
sign-in-new = Pas encore de compte ? [a]Inscrivez-vous comme client[/a] ou [a2]devenez partenaire[/a2].
forgot-title = Mot de passe oublié ?
forgot-ask =
    { $n ->
        [one] Demandez chez { $shop }. On vous donnera un lien valable une seule fois, pendant une minute, pour choisir un nouveau mot de passe.
       *[other] Demandez chez { $shop }. On vous donnera un lien valable une seule fois, pendant { $n } minutes, pour choisir un nouveau mot de passe.
    }
forgot-admin = Cette boutique est la vôtre ? Un autre compte admin peut créer un lien pour vous. Sinon, lancez [b]{ $command }[/b] avec votre e-mail sur l’ordinateur de la boutique.
forgot-back = Retour à la connexion
reset-title = Choisissez un nouveau mot de passe
reset-for = Pour { $email }
reset-password = Nouveau mot de passe
reset-button = Enregistrer le mot de passe
reset-note = Vos autres sessions seront fermées.
reset-done = Mot de passe changé. Vos autres sessions sont fermées.
link-spent-page = Plus valable
link-spent-title = Ce lien n’est plus valable
link-spent =
    { $n ->
        [one] Un lien de mot de passe ne sert qu’une fois et expire au bout d’une minute. Demandez-en un nouveau à { $shop }.
       *[other] Un lien de mot de passe ne sert qu’une fois et expire au bout de { $n } minutes. Demandez-en un nouveau à { $shop }.
    }

## The terms of the program in full.
promise-title = Conditions du programme
promise-lead = Ce que { $shop } promet, en clair.
promise-questions = Questions : { $contact }
promise-new-title = Nouveaux clients
promise-new-invited = Si vous vous inscrivez avec le code de quelqu’un, nous notons que l’invitation vient de cette personne.
promise-new-off = Toute personne qui s’inscrit avec un code a { $rate } de remise sur sa première commande.
promise-new-minimum = Les articles concernés doivent atteindre au moins { $minimum }.
promise-new-cap = La remise est limitée à { $cap }.
promise-new-days =
    { $n ->
        [one] La commande doit être passée dans la journée qui suit l’inscription.
       *[other] La commande doit être passée dans les { $n } jours suivant l’inscription.
    }
promise-new-limits = La remise ne s’applique ni à la livraison, ni aux pourboires, ni à certains produits comme les cartes cadeaux. Vous l’obtenez une fois, sur la première commande où elle peut servir ; une commande trop petite la laisse pour une suivante. Si la commande qui l’a utilisée est annulée ou entièrement remboursée, vous la retrouvez ; elle est perdue dès qu’une autre commande qui aurait pu l’utiliser est payée.
promise-new-code = C’est le code de votre inscription qui compte. En scanner un autre plus tard ne change rien.
promise-customers-title = Clients qui parrainent leurs amis
promise-customers-earn = Chaque client a son propre code. Quand des amis l’utilisent pour s’inscrire, le client gagne un avoir : { $earning }.
promise-customers-nothing = Chaque client a son propre code. Il ne rapporte rien pour le moment.
promise-credit-any = L’avoir peut régler une commande en tout ou en partie.
promise-credit-share = L’avoir peut régler jusqu’à { $rate } d’une commande.
promise-credit-expires =
    { $n ->
        [one] Il expire un jour après être devenu disponible.
       *[other] Il expire { $n } jours après être devenu disponible.
    }
promise-credit-lasts = Il n’expire pas.
promise-credit-no-cash = Il n’est pas échangeable contre de l’argent.
promise-partners-title = Partenaires et influenceurs
promise-partners-earn = Quand des clients s’inscrivent avec le code d’un partenaire, celui-ci touche une commission : { $earning }.
promise-partners-nothing = Les partenaires ne gagnent rien pour le moment.
promise-influencers-same = Les influenceurs gagnent autant.
promise-influencers-earn = Quand des clients s’inscrivent avec le code d’un influenceur, celui-ci touche une commission : { $earning }.
promise-influencers-nothing = Les influenceurs ne gagnent rien pour le moment.
promise-partners-purchases = Seuls les achats rapportent une commission. Parrainer un autre partenaire n’en rapporte pas.
promise-partners-minimum = Les partenaires sont payés dès que { $minimum } ou plus leur sont dus. Les montants inférieurs sont reportés.
promise-partners-approval =
    { $days ->
        [one] { $shop } examine chaque candidature. Si vous l’avez déposée avec une carte, celle-ci vous est réservée pendant un jour.
       *[other] { $shop } examine chaque candidature. Si vous l’avez déposée avec une carte, celle-ci vous est réservée pendant { $days } jours.
    }
promise-calculated-title = Calcul des gains
promise-calculated = Les gains se calculent sur la valeur nette d’une commande : le prix des articles après remises, hors TVA, livraison et pourboires. Payer avec un avoir ne réduit les gains de personne. Certains produits, comme les cartes cadeaux, ne rapportent rien. Chaque gain est arrondi une seule fois, à la plus petite unité de la devise, les moitiés vers le haut.
promise-recalculated = Après un remboursement, le gain est recalculé et la différence reprise ; s’il est déjà versé ou dépensé, elle est déduite des gains suivants.
promise-small-orders = Quand une commande doit atteindre un minimum ou fixe un plafond, sa valeur est celle de ses articles qui rapportent, au moment du paiement ou après une correction. Une commande trop petite pour rapporter compte quand même parmi les commandes du client.
promise-when-title = Quand vos gains sont disponibles
promise-when-paid = Les gains sont disponibles dès que la commande est payée.
promise-when-days =
    { $n ->
        [one] Les gains sont disponibles un jour après le paiement de la commande, au cas où un article serait rendu.
       *[other] Les gains sont disponibles { $n } jours après le paiement de la commande, au cas où un article serait rendu.
    }
promise-when-reviewed = Au-delà de { $limit }, { $shop } vérifie aussi les gains avant de les rendre disponibles.
promise-orders-title = Commandes
promise-orders-timeout =
    { $n ->
        [one] Une commande non payée sous un jour est annulée. L’avoir utilisé est rendu, et la remise aussi, sauf si une autre commande l’a utilisée.
       *[other] Une commande non payée sous { $n } jours est annulée. L’avoir utilisé est rendu, et la remise aussi, sauf si une autre commande l’a utilisée.
    }
promise-changes-title = Modifications
promise-changes = { $shop } peut modifier ces conditions. Les changements valent pour les commandes passées ensuite ; les précédentes gardent les conditions du moment où elles ont été passées. Si vous avez convenu d’un autre taux avec { $shop }, c’est celui-ci qui s’applique. Vos propres achats ne vous rapportent rien, et un code utilisé abusivement peut être désactivé.

## Setting up the shop.
setup-title = Configurez votre boutique
setup-lead = Une page, et c’est prêt. Tout pourra être modifié plus tard (la devise seulement avant votre première commande).
setup-fix = Corrigez les champs signalés ci-dessous.
setup-you = Vous
setup-you-note = Votre compte admin. Vous pourrez ajouter votre équipe plus tard.
setup-your-name = Votre nom
setup-email = E-mail
setup-password = Mot de passe
setup-shop = Votre boutique
setup-shop-name = Nom de la boutique
setup-shop-name-hint = Celui que vos clients connaissent. Il figure sur chaque invitation.
setup-currency = Devise
setup-currency-hint = Ne peut plus changer après votre première commande.
setup-zone = Fuseau horaire
setup-zone-hint = Pour les dates et les rapports.
setup-tax = Taux de TVA habituel
setup-tax-hint = Laissez vide si vous ne facturez pas de TVA. La commission se calcule hors TVA.
setup-address = Adresse web
setup-address-hint = L’adresse imprimée sur chaque carte. Choisissez-en une que vous garderez.
setup-address-fixed = Définie dans la configuration du serveur.
setup-address-local = Cette adresse ne fonctionne que sur votre réseau. Très bien pour essayer ; pour imprimer des cartes, il faudra une adresse https:// publique.
setup-offer = Votre offre
setup-offer-note = Ces valeurs sont courantes. Vous pouvez les modifier à tout moment ; seules les nouvelles commandes sont concernées.
setup-partners = Gain des partenaires
setup-influencers = Gain des influenceurs
setup-partners-hint = Sur les achats de leurs clients.
setup-customers = Gain des clients
setup-customers-hint = Sur les achats de leurs amis, sous forme d’avoir.
setup-discount = Remise des nouveaux clients
setup-discount-hint = Sur leur première commande, quand quelqu’un les invite.
setup-waiting = Délai
setup-waiting-hint = Nombre de jours entre le paiement et la mise à disposition des gains, en cas de retour.
setup-days = jours
setup-button = Terminer
setup-done = Tout est prêt pour { $shop }. Voici votre première semaine.
set-up-already-page = Déjà configurée
set-up-already-title = Cette boutique est déjà configurée
set-up-already = Le lien de configuration ne sert qu’une fois. Tout se modifie dans les réglages.
not-set-up-page = Pas encore configurée
not-set-up-title = Cette boutique n’est pas encore configurée
not-set-up = C’est la vôtre ? Ouvrez le lien de configuration que le serveur a affiché au démarrage. Redémarrez-le pour en obtenir un nouveau.
not-set-up-admin = Déjà créé un compte admin en ligne de commande ? [a]Connectez-vous[/a] et continuez de là.

## What /privacy says, besides its list of what is kept.
privacy-title = Confidentialité
privacy-lead = Ce que { $shop } conserve ici sur vous, et qui le voit.
privacy-looking-title = Quand vous ne faites que regarder
privacy-looking = Quand vous scannez un code ou suivez le lien de quelqu’un, nous comptons un scan : quel code, quand, et si c’était par QR code, par lien ou par saisie. Cela ne permet pas de vous identifier.
privacy-looking-deleted =
    { $n ->
        [one] Les scans individuels sont supprimés après un jour ; les totaux par jour restent.
       *[other] Les scans individuels sont supprimés après { $n } jours ; les totaux par jour restent.
    }
privacy-visitor = Pour compter chaque visiteur une fois par jour, nous formons une empreinte à partir de votre adresse IP et de votre navigateur, ou du cookie ci-dessous, mêlée à un secret qui change chaque jour. L’adresse elle-même n’est jamais enregistrée. Pendant trois secondes au plus, l’empreinte est enregistrée à côté du code scanné ; ensuite, les deux sont séparés. Empreinte et secret sont supprimés en fin de journée ; après cela, personne ne peut dire de qui venait la visite.
privacy-visit-cookie =
    { $n ->
        [one] Pour que la même page ouverte deux fois compte une fois, et que deux personnes partageant une adresse IP comptent pour deux, le cookie [b]{ $cookie }[/b], avec un nombre aléatoire, reste dans votre navigateur jusqu’à la fin de la journée. Ce nombre n’est pas enregistré sur le serveur, qui se souvient d’une visite pendant une minute pour ne compter les répétitions qu’une fois.
       *[other] Pour que la même page ouverte deux fois compte une fois, et que deux personnes partageant une adresse IP comptent pour deux, le cookie [b]{ $cookie }[/b], avec un nombre aléatoire, reste dans votre navigateur jusqu’à la fin de la journée. Ce nombre n’est pas enregistré sur le serveur, qui se souvient d’une visite pendant { $n } minutes pour ne compter les répétitions qu’une fois.
    }
privacy-signed-in-title = Quand vous vous connectez
privacy-session-cookie = Pendant votre session, le cookie [b]{ $cookie }[/b] contient un nombre aléatoire ; le serveur en garde une empreinte jusqu’à votre déconnexion ou son expiration.
privacy-said-cookie = De courts messages comme « Enregistré » passent à la page suivante dans le cookie [b]{ $cookie }[/b], puis sont supprimés.
privacy-language-cookie = Si vous choisissez une langue en bas de page, le cookie [b]{ $cookie }[/b] la retient pendant un an.
privacy-browser-cookie =
    { $n ->
        [one] Le cookie [b]{ $cookie }[/b], avec un autre nombre aléatoire, reste un jour, pour que des inconnus qui essaient de faux mots de passe ne puissent pas bloquer votre compte. Il ne donne accès à rien.
       *[other] Le cookie [b]{ $cookie }[/b], avec un autre nombre aléatoire, reste { $n } jours, pour que des inconnus qui essaient de faux mots de passe ne puissent pas bloquer votre compte. Il ne donne accès à rien.
    }
privacy-theme = Si vous choisissez un thème clair ou sombre, seul votre navigateur s’en souvient.
privacy-limits = Contre les mots de passe devinés et les scans inventés, le serveur retient combien de fois une adresse IP a fait une tentative, pendant une minute ou deux, et combien de fois elle a scanné un code, pendant une heure ou deux. Rien de cela n’est enregistré.
privacy-sees-title = Qui voit quoi
privacy-sees-shop = Les personnes qui tiennent { $shop } peuvent voir votre compte.
privacy-sees-referrer = La personne qui vous a parrainé voit votre prénom, l’initiale de votre nom, la date de votre inscription, combien de personnes vous avez parrainées et, comme elle peut y gagner, le numéro, la date et la valeur de chaque commande que vous avez payée et ce qui en a été remboursé, mais jamais ce que vous avez acheté.
privacy-sees-friends = Les amis que vous invitez voient votre prénom, ou le nom que vous choisissez d’afficher.
privacy-sees-log = Un journal d’activité indique qui, dans l’équipe, a modifié quoi et quand, par numéro, mais sans le contenu.
privacy-third-title = Qui ne voit rien
privacy-third = Ces pages ne chargent rien depuis d’autres sites : ni publicité, ni mesure d’audience, ni polices externes. Rien n’est vendu ni partagé.
privacy-kept-title = Ce que nous conservons, pourquoi et combien de temps
privacy-kept-lead = Cette liste est complète : le logiciel est testé sur ce point.
privacy-backups = Les sauvegardes contiennent les mêmes données qu’au jour où elles ont été faites. Après votre effacement, les anciennes sauvegardes vous contiennent encore jusqu’à leur suppression ; les nouvelles, non. Si la boutique copie ses données au fil de l’eau sur une autre machine, cette copie est aussi une sauvegarde.
privacy-choices-title = Vos choix
privacy-choices = Sur votre page, vous pouvez modifier votre nom, votre e-mail et votre téléphone, télécharger tout ce que nous conservons sur vous, et le faire effacer.
privacy-choices-write = { $shop } le fera aussi pour vous sur demande : { $contact }.
privacy-choices-ask = { $shop } le fera aussi pour vous si vous le demandez à la caisse.
privacy-erased = Après votre effacement, votre place dans le réseau de parrainage, vos commandes et tous les montants restent, mais sans votre nom. Le journal d’activité garde le numéro de votre compte, qui ne renvoie plus à personne.

## What is kept of people, as /privacy says it: what, what for, for how long.
kept-group-looking = Simple visite
kept-group-account = Votre compte
kept-group-code = Votre code
kept-group-orders = Vos commandes
kept-group-money = Vos gains
kept-group-record = Ce que la boutique enregistre
kept-scans = Pour chaque scan : quel code, quand, et par QR code, lien ou saisie. Pour chaque jour : combien de fois un code a été scanné
kept-scans-why = Pour compter les scans
kept-marks = Une empreinte de votre adresse IP et de votre navigateur, ou d’un cookie
kept-marks-why = Pour compter chaque visiteur une fois par jour
kept-name = Votre nom, celui qui figure sur votre invitation, et la langue que vous avez choisie
kept-name-why = Pour savoir qui vous êtes, vous saluer et montrer qui invite
kept-reached = Votre e-mail, votre téléphone, et ce qui permet de vous retrouver à la caisse
kept-reached-why = Pour vous connecter, vous joindre et éviter les comptes en double
kept-password = Votre mot de passe, sous forme d’empreinte irréversible
kept-password-why = Pour que personne d’autre n’accède à votre compte
kept-role = Votre rôle (partenaire ou client), la date de validation par la boutique et, le cas échéant, le taux convenu avec vous
kept-role-why = Pour savoir ce que vous gagnez
kept-joined = La date de votre inscription, le code utilisé, et qui vous a parrainé, directement et indirectement
kept-joined-why = Pour que vos commandes rapportent à la personne qui vous a parrainé
kept-signed-in = Une empreinte du cookie de chaque navigateur où votre session est ouverte, depuis quand et pour combien de temps
kept-signed-in-why = Pour garder votre session ouverte
kept-browsers = Une empreinte du cookie de chaque navigateur qui a servi à vous connecter, et la date de la dernière connexion : { $days } jours
kept-browsers-why = Pour que personne ne bloque votre accès en essayant de faux mots de passe
kept-links = Une empreinte de chaque lien servant à choisir un mot de passe ou à activer votre compte, avec ses dates de création et d’utilisation
kept-links-why = Pour qu’il ne serve qu’une fois
kept-devices = Une empreinte à clé du navigateur utilisé pour vous inscrire, vous connecter ou commander : { $days } jours
kept-devices-why = Pour repérer qui se parraine soi-même
kept-suspended = Quand la boutique a suspendu votre compte, et jusqu’à quand
kept-suspended-why = Pour que rien ne soit gagné entre-temps
kept-flags = Quand un contrôle d’autoparrainage a donné un résultat, quel contrôle, et à quel compte le vôtre a été comparé
kept-flags-why = Pour éviter la fraude
kept-moves = Quand la boutique a corrigé votre parrainage, et de qui à qui
kept-moves-why = Pour expliquer une correction et pouvoir l’annuler
kept-merged = La fusion d’un autre de vos comptes avec celui-ci, sa date et son motif
kept-merged-why = Pour retrouver au même endroit les commandes, codes et versements des deux
kept-code = Votre code, depuis quand vous l’avez, et s’il est désactivé
kept-code-note = La note de la boutique sur votre code, et les liens personnalisés qui y mènent
kept-code-why = Pour que votre lien fonctionne
kept-code-note-why = Pour retrouver votre code
kept-counts = Par jour : le nombre de scans de votre code, de personnes que vous avez parrainées, et leurs ventes
kept-counts-why = Pour vous montrer, à vous et à la boutique, ce que rapporte votre code
kept-orders = Ce que vous avez commandé, quand et pour quel montant, ce qui a été corrigé et remboursé, votre mode de paiement, et le numéro de la commande dans un autre système
kept-orders-why = Pour traiter vos commandes et tenir la comptabilité
kept-order-notes = Votre note sur une commande, et une référence de votre paiement
kept-order-notes-why = Pour traiter la commande
kept-discount = La remise sur la première commande qui vous a été promise, vos bons pour des boutiques en ligne, et ce qu’ils sont devenus
kept-discount-why = Pour ne l’accorder qu’une fois
kept-ledger = Chaque montant gagné, utilisé, versé ou abandonné, et pour quelle commande
kept-ledger-why = Pour vous verser ce qui vous est dû, et l’expliquer
kept-reasons = Le motif saisi par la boutique pour une correction, un remboursement ou une annulation
kept-reasons-why = Pour l’expliquer
kept-reviews = Quand la boutique a vérifié un gain avant de le rendre disponible, et le résultat
kept-reviews-why = Pour éviter la fraude
kept-pay-to = Où va votre argent : compte bancaire, adresse PayPal ou adresse postale
kept-pay-to-why = Pour vous payer
kept-tax-details = Votre adresse postale, votre numéro fiscal et votre numéro de TVA, si vous les avez donnés
kept-tax-details-why = Pour vos relevés
kept-payments = Chaque versement : combien, quand, vers où, et sa référence
kept-payments-why = Pour la comptabilité
kept-statements = Le relevé de chaque versement, avec vos nom, adresse et numéros fiscaux à cette date
kept-statements-why = Pour la comptabilité, la vôtre et celle de la boutique
kept-deeds = Qui a fait quoi et quand, par numéro, mais sans le contenu
kept-deeds-why = Pour qu’aucune modification ne passe inaperçue
kept-erased = Quand un compte a été effacé, et pourquoi la boutique l’a fait
kept-erased-why = Pour que personne ne cherche ce qui n’existe plus
kept-returning = Une empreinte à clé de l’e-mail et du téléphone d’un compte effacé ou fusionné, s’il avait une remise ou un achat
kept-returning-why = Pour que personne n’obtienne deux fois la remise sur la première commande
keep-day = Jusqu’à la fin de la journée
keep-runs-out = Jusqu’à l’expiration ou votre déconnexion, au plus tard jusqu’à l’effacement de vos données
keep-until-erased = Jusqu’à l’effacement de vos données
keep-stays = Sans limite ; après l’effacement de vos données, sans votre nom
keep-anonymous = Sans limite : votre nom n’y figure jamais
keep-books =
    { $years ->
        [one] Un an après le versement, même si vos données sont effacées avant
       *[other] { $years } ans après le versement, même si vos données sont effacées avant
    }
keep-always = Aussi longtemps que la boutique garde ses données

## What is known of somebody, and erasing it.
person-known-lead = Cette personne a le droit de recevoir une copie de ses données et de les faire effacer.
person-export = Tout télécharger (ZIP)
person-erase = Effacer…
account-known = Vos données
account-known-lead = Tout ce que la boutique conserve à votre sujet, en un seul fichier : sous forme de tableaux et dans un format pour logiciels.
account-export = Télécharger vos données (ZIP)
account-erase = Effacer mon compte…
erase-title = Effacer { $name } ?
erase-own-title = Effacer votre compte ?
erase-lead = C’est définitif.
erase-goes = Ce qui est effacé
erase-stays = Ce qui est conservé
erase-goes-name = Nom, e-mail, téléphone, mot de passe, coordonnées de versement et fiscales, et toutes les sessions.
erase-goes-code = Le code ne fonctionne plus : qui le scanne voit qu’il n’est plus valable. Les anciens codes et les liens personnalisés ne fonctionnent plus non plus.
erase-goes-typed = Les notes sur les commandes, les références de paiement et les motifs saisis.
erase-goes-commission = { $amount } de commission sont perdus.
erase-goes-commission-owed = { $amount } de commission dus à la boutique sont abandonnés.
erase-goes-credit = { $amount } d’avoir sont perdus.
erase-goes-credit-owed = { $amount } d’avoir dus à la boutique sont abandonnés.
erase-stays-orders =
    { $n ->
        [0] Aucune commande.
        [one] { $n } commande, sans nom.
       *[other] { $n } commandes, sans nom.
    }
erase-stays-people =
    { $n ->
        [0] Personne ne s’est inscrit avec le code.
        [one] La personne inscrite avec le code reste ; ses prochaines commandes ne rapportent plus à personne.
       *[other] Les { $n } personnes inscrites avec le code restent ; leurs prochaines commandes ne rapportent plus à personne.
    }
erase-stays-statements =
    { $n ->
        [one] Le relevé de { $n } versement garde nom, adresse et compte pendant { $years } ans, comme l’exigent les règles comptables.
       *[other] Les relevés de { $n } versements gardent nom, adresse et compte pendant { $years } ans, comme l’exigent les règles comptables.
    }
erase-stays-record = Le journal d’activité, qui contient des numéros mais aucun nom, et une empreinte à clé de l’e-mail et du téléphone, pour que la remise sur la première commande ne soit accordée qu’une fois.
erase-stays-backups = Les sauvegardes déjà faites, aussi longtemps que la boutique les garde.
erase-reason = Motif
erase-reason-hint = Conservé dans le journal d’activité. N’indiquez aucun nom ici.
erase-confirm = Saisissez « { $name } » pour confirmer
erase-button = Effacer définitivement
erase-done = Effacé. Seuls restent la place dans le réseau et les montants.
erase-password = Votre mot de passe
erase-own-button = Effacer mon compte définitivement
erase-own-done = Votre compte a été effacé. Merci de nous avoir accompagnés.
erase-tick = Je comprends que c’est définitif.
erase-tick-commission = Je renonce à ma commission de { $commission } et je comprends que c’est définitif.
erase-tick-credit = Je renonce à mon avoir de { $credit } et je comprends que c’est définitif.
erase-tick-both = Je renonce à ma commission de { $commission } et à mon avoir de { $credit }, et je comprends que c’est définitif.

## Settings.
settings-members-order = Les clients peuvent commander en ligne
settings-members-order-hint = Partenaires et clients voient vos produits et les commandent sur leurs propres pages. Sinon, vous enregistrez vous-même chaque commande. Les commandes déjà passées restent et peuvent encore être annulées.
settings-shipping-tax = Taux de TVA de la livraison
settings-shipping-tax-hint = Laissez vide pour appliquer le taux de la plupart des articles de la commande.

## What an order comes to.
bill-items = Articles
bill-items-net = Articles (HT)
bill-discount = Remise sur la première commande ({ $rate })
bill-discount-plain = Remise sur la première commande
bill-tax =
    { $rate ->
        [told] TVA
       *[other] TVA ({ $rate })
    }
bill-tax-added = TVA
bill-shipping = Livraison
bill-tip = Pourboire
bill-total = Total
bill-tax-inside =
    { $rate ->
        [told] Dont TVA
       *[other] Dont TVA ({ $rate })
    }
bill-credit = Avoir
bill-due = À payer
bill-paid = Payé
refund-back = Articles retournés
refund-back-hint = Indiquez combien d’articles reviennent. Leur prix, la TVA et les gains sont annulés avec eux.
refund-back-left = Reste { $left } sur { $all }
refund-goodwill = Ou un montant libre
refund-goodwill-hint = Pour les articles que le client garde, par exemple après un retard de livraison. Réparti sur les articles restants : { $most } au maximum.
refund-shipping-hint = { $most } au maximum. Sans effet sur les gains.
refund-everything = Tout rembourser
refund-line = { $count } × { $name }
refund-as-goodwill = Pour les articles gardés
refund-shipping = Livraison
refund-tip = Pourboire
refund-earns-less = Gains de { $name }
refund-credit = Remboursement en avoir
refund-money = Remboursement en argent
order-earned-parts = Gains sur cette commande
order-earned-part = Gain
order-earned-amount = Montant
order-earned-paid = Au paiement
order-earned-correction = Ajouté par une modification
tax-by-rate = TVA par taux
tax-by-rate-rate = Taux
tax-by-rate-value = HT
tax-by-rate-tax = TVA
tax-by-rate-note = Articles et livraison. Les pourboires ne sont pas taxés.
tax-rate =
    { $rate ->
        [told] Comme indiqué
       *[other] { $rate }
    }
order-line-with-tax = dont TVA { $rate }
order-line-without-tax = plus TVA { $rate }

## What was done, behind the name of who did it: "Ada corrected an order".
event-shop-set-up = a créé la boutique
event-settings-changed = a modifié les réglages
event-terms-changed = a modifié les conditions
event-account-created = a créé un compte
event-account-changed = a modifié un compte
event-account-disabled = a désactivé un compte
event-account-enabled = a réactivé un compte
event-password-set = a défini un mot de passe
event-reset-link-made = a créé un lien de mot de passe
event-customer-added = a ajouté un client
event-account-corrected = a modifié les coordonnées de quelqu’un
event-take-over-link-made = a créé un lien d’activation
event-account-taken-over = a choisi un mot de passe et activé son compte
event-view-begun = a consulté les pages d’un membre
event-account-exported = a exporté les données d’une personne
event-account-erased = a effacé une personne
event-customer-made-partner = a passé un client en partenaire
event-partner-made-customer = a passé un partenaire en client
event-partner-approved = a validé un partenaire
event-partner-rejected = a refusé un partenaire
event-batch-created = a créé un lot de cartes
event-batch-printed = a imprimé un lot de cartes
event-batch-changed = a modifié un lot de cartes
event-code-disabled = a désactivé un code
event-code-enabled = a activé un code
event-code-noted = a ajouté une note à un code
event-alias-added = a ajouté un lien personnalisé
event-product-added = a ajouté un produit
event-product-changed = a modifié un produit
event-discount-granted = a accordé une remise sur la première commande
event-coupon-made = a créé un bon pour une boutique en ligne
event-coupon-ended = a mis fin à un bon pour une boutique en ligne
event-order-placed = a passé une commande
event-order-paid = a enregistré un paiement
event-order-corrected = a modifié une commande
event-order-refunded = a remboursé une commande
event-order-cancelled = a annulé une commande
event-review-opened = a mis un gain en vérification
event-earning-approved = a approuvé un gain
event-earning-reversed = a annulé un gain
event-balance-adjusted = a ajusté un solde
event-commission-converted = a converti une commission en avoir
event-pay-changed = a modifié le taux de quelqu’un
event-payee-changed = a modifié des coordonnées de versement
event-payout-made = a créé un versement
event-payout-file-made = a téléchargé un fichier de versement
event-payment-paid = a marqué un paiement comme payé
event-payment-failed = a marqué un paiement comme échoué
event-accounts-imported = a importé des comptes
event-demo-made = a créé une boutique de démonstration
event-referrer-corrected = a modifié un parrainage
event-accounts-merged = a fusionné deux comptes
event-correction-undone = a annulé une modification de parrainage
event-books-closed = a clôturé les comptes
event-books-reopened = a rouvert les comptes
event-date-confirmed = a confirmé la date après un saut de l’horloge
event-time-set-back = a recalé l’heure de la boutique sur celle de l’ordinateur
event-account-suspended = a suspendu un compte
event-suspension-lifted = a levé une suspension
event-flag-cleared = a confirmé que deux personnes signalées sont bien distinctes
event-backup-made = a fait une sauvegarde
event-backup-failed = a tenté de faire une sauvegarde, sans succès
event-backup-downloaded = a téléchargé une sauvegarde

## What an entry of the activity log changed: fields, each with its figure, or with the figure before and after.
log-field-value = { $field } { $value }
log-field-change = { $field } { $before } → { $after }
log-fields = { $first }, { $rest }
log-none = aucun
log-field-accent = couleur principale
log-field-account = compte
log-field-added = ajoutés
log-field-address = adresse
log-field-alias = lien personnalisé
log-field-amount = montant
log-field-approved-at = validation
log-field-backup-hour = heure de sauvegarde
log-field-backup-keep = sauvegardes à garder
log-field-base-url = adresse web
log-field-base-url-typed-at = adresse web confirmée à la main
log-field-card-text = texte de la carte
log-field-cleared-at = vérification
log-field-closed-to = clôture au
log-field-commission = commission
log-field-contact = contact
log-field-corrected-at = modification le
log-field-country = pays
log-field-credit = avoir
log-field-credit-days = durée de l’avoir
log-field-credit-share = plafond de l’avoir
log-field-currency = devise
log-field-customer = conditions clients
log-field-debtor-bic = votre BIC
log-field-debtor-holder = titulaire de votre compte
log-field-debtor-iban = votre IBAN
log-field-disabled-at = statut
log-field-discount = remise sur la première commande
log-field-discounted = remise sur la première commande applicable
log-field-earns = donne droit à une commission
log-field-email = e-mail
log-field-failed-at = échec le
log-field-failure = motif de l’échec
log-field-flags-device = contrôle du navigateur partagé
log-field-flags-holder = contrôle du nom du titulaire
log-field-flags-mail = contrôle des e-mails jetables
log-field-flags-payee = contrôle des coordonnées de versement
log-field-flags-sign-ups = limite d’inscriptions
log-field-folds-scans = scans répétés
log-field-holding-days = délai
log-field-influencer = conditions influenceurs
log-field-known = déjà présents
log-field-logo = logo
log-field-members-order = commande en ligne
log-field-name = nom
log-field-note = note
log-field-order-timeout-days = limite des commandes impayées
log-field-own-flat = montant fixe convenu
log-field-own-rate = taux convenu
log-field-paid-at = paiement le
log-field-partner = conditions partenaires
log-field-partner-approval = validation des partenaires
log-field-partner-kind = type de partenaire
log-field-password = mot de passe
log-field-payout-minimum = minimum de versement
log-field-phone = téléphone
log-field-placed-at = commande passée le
log-field-price = prix
log-field-prices-include-tax = prix TTC
log-field-printed-at = impression
log-field-reference = référence
log-field-referral-type = type de parrainage
log-field-referrer-id = parrainage par (n°)
log-field-refunded = remboursé
log-field-refunded-at = remboursement le
log-field-retired-at = archivage
log-field-review-above = seuil de vérification
log-field-role = rôle
log-field-shipping-tax-rate = taux de TVA de la livraison
log-field-shown-name = nom affiché
log-field-sku = référence article
log-field-suspended-at = suspension
log-field-tax-number = numéro fiscal
log-field-tax-rate = taux de TVA
log-field-terms-id = version des conditions
log-field-time-zone = fuseau horaire
log-field-language = langue
log-field-total = total
log-field-trusted-at = date confirmée
log-field-vat-id = numéro de TVA
log-field-vat-rate = taux de TVA
log-field-vat-status = régime de TVA
log-field-account-number = numéro de compte
log-field-account-type = type de compte
log-field-bic = BIC
log-field-cheque-address = adresse pour les chèques
log-field-holder = titulaire du compte
log-field-iban = IBAN
log-field-method = mode de versement
log-field-paypal = compte PayPal
log-field-routing = numéro de routage

## The day of an event, on the shop's own forms.
day-hint = Laissez vide pour maintenant. Une date antérieure compte pour ce jour-là.
day-sold = Vendu le
day-paid = Payé le
day-paid-hint = Laissez vide pour le jour de la vente.
day-refunded = Remboursé le
day-corrected = Modifié le
day-corrected-hint = Laissez vide pour maintenant. La différence compte ce jour-là ; les rapports antérieurs ne changent pas.
day-paid-out = Payé le
day-failed = Échec le

## The day on which somebody would like to have what they order.
day-wanted = Souhaité pour le
day-wanted-hint = La date souhaitée par le client.
day-wanted-own = Pour quand ?
order-value-ordered = { $amount } commandés
order-wanted = Souhaitée pour le { $day }.
order-wanted-own = Vous la souhaitez pour le { $day }.
day-came-back = Retourné le

## What the shop's home page says of the last 30 days.
overview-sold =
    { $refunds ->
        [0] Ventes nettes sur la période : { $value }.
        [one] Ventes nettes sur la période : { $value }, après 1 remboursement de { $refunded }.
       *[other] Ventes nettes sur la période : { $value }, après { $refunds } remboursements de { $refunded } au total.
    }

## Closing the books: a part of the settings.
books-title = Clôture des comptes
books-lead = Jusqu’au jour de clôture, rien ne peut être enregistré, modifié ni remboursé : vos rapports pour cette période ne bougent plus. Ce qui est découvert ensuite compte pour un jour ultérieur.
books-none = Aucune période n’est clôturée.
books-closed = Clôturé jusqu’au { $day }.
books-day = Clôturer jusqu’au
books-day-hint = Un jour passé, par exemple le dernier de l’année. Laissez vide pour tout rouvrir.
books-reason = Motif
books-reason-hint = Obligatoire pour rouvrir. Affiché sur cette page.
books-save = Enregistrer la clôture
books-history = Clôtures précédentes
books-history-closed = Clôturé jusqu’au { $day } par { $who }
books-history-closed-why = Clôturé jusqu’au { $day } par { $who } : { $reason }
books-history-opened = Rouvert par { $who }
books-history-opened-why = Rouvert par { $who } : { $reason }

## What pages say of payments.
payment-fallen = { $fallen } de ce paiement ont été annulés après la création du versement. Marquez-le comme échoué et créez un nouveau versement, ou payez-le : les prochains gains compenseront.

## Store credit, amount by amount.
credit-lots = Dates d’expiration
credit-lots-caption = Votre avoir par date d’expiration : ce qui expire en premier est utilisé en premier
credit-lots-amount = Montant
credit-lots-until = Expire
credit-lot-until = { $day }
credit-lot-for-ever = N’expire jamais
credit-lot-in-review = En vérification. Sa date d’expiration sera fixée une fois l’avoir approuvé.
credit-lot-from = Disponible à partir du { $day }

## The terms of the program: what one kind of earner gets for an order.
terms-bounds = Une commande sous le minimum ne rapporte rien. Un montant fixe ne dépasse jamais le montant éligible de la commande, sauf si vous l’autorisez.
terms-earns-from = Commande minimum
terms-flat-above = Verser le montant fixe en entier, même sur les petites commandes

## Why a partner earned nothing on an order of someone they referred.
unearned-no-rate = Aucun taux n’était prévu au moment de cette commande.
unearned-suspended = Votre compte était suspendu au moment de cette commande.
unearned-months-over = Cette personne vous rapporte pendant un nombre de mois limité, qui est écoulé.
unearned-orders-over = Vous avez déjà gagné sur le nombre maximal de commandes de cette personne.
unearned-nothing-earns = Rien dans cette commande n’est éligible.
unearned-below-minimum = Le montant éligible de cette commande est inférieur au minimum.
unearned-reversed = La boutique a annulé ce gain.
unearned-refunded = Tout ce qui était éligible dans cette commande a été remboursé.
unearned-too-small = Votre part serait arrondie à zéro.
terms-discount-minimum-hint = Le total des articles éligibles avant la remise.

## Products and what is ordered.
product-counts = Éligibilité
product-discounted = Remise sur la première commande applicable
product-gift-card = Désactivez les deux pour les cartes cadeaux et les consignes : elles ne rapportent rien et n’ont pas de remise.
order-line-earns-nothing = non éligible
order-line-no-discount = sans remise sur la première commande
order-line-neither = non éligible, sans remise sur la première commande

## What becomes of the first-order discount when an order doesn't take it, on the page that checks the order.
discount-nowhere = La remise sur la première commande ne s’applique à rien dans cette commande : elle reste disponible pour une prochaine.
discount-below = La remise sur la première commande s’applique à partir de { $least } d’articles éligibles. Elle reste disponible pour une prochaine commande.
discount-too-small = Cette commande est trop petite pour la remise sur la première commande : elle reste disponible pour une prochaine.
discount-used-up = Une fois cette commande payée, la remise est utilisée, même si l’autre commande est annulée ensuite.
discount-left-alone = Elle reste réservée à cette commande.

## What members see of themselves: their account.
account-title = Votre compte
account-details = Vos coordonnées
account-name = Nom
account-shown-name = Nom sur votre invitation
account-shown-name-hint = Laissez vide pour utiliser votre prénom : « { $name } vous invite ».
account-email = E-mail
account-phone = Téléphone
account-your-password = Votre mot de passe
account-your-password-hint = Obligatoire pour changer d’e-mail ou de téléphone, afin que personne ne s’empare d’un compte resté ouvert.
account-save = Enregistrer
account-saved = Enregistré.
account-password = Mot de passe
account-password-current = Mot de passe actuel
account-password-new = Nouveau mot de passe
account-password-again = Confirmer le nouveau mot de passe
account-password-elsewhere = Vos autres sessions seront fermées.
account-password-change = Changer le mot de passe
account-password-changed = Mot de passe changé. Toutes vos autres sessions sont fermées.
account-payout = Coordonnées de versement
account-payout-lead = Où la boutique envoie votre commission.
account-payout-open = Voir ou modifier
account-about = À propos de vous
account-type = Type de compte
account-since = Membre depuis
account-referred-by = Parrainage par
account-referred-by-no-one = Sans parrainage (inscription spontanée)
account-referred-by-card = Sans parrainage (inscription avec la carte { $code } de la boutique)
account-referred-by-partner = { $name } (partenaire)
account-referred-by-influencer = { $name } (influenceur)
account-referred-by-customer = { $name } (client)
account-sign-out-everywhere = Se déconnecter partout
account-signed-out = Toutes vos sessions sont fermées.

## What members see of themselves: their referrals.
referrals-title = Vos parrainages
referrals-crumb = Parrainages
referrals-scans = Scans
referrals-scans-note = de votre code et de votre lien
referrals-visitors = Visiteurs
referrals-visitors-note = comptés une fois par jour
referrals-sign-ups = Inscriptions
referrals-sign-ups-note = personnes parrainées
referrals-conversion = Conversion
referrals-conversion-note = des visiteurs se sont inscrits
referrals-orders = Commandes
referrals-paid-orders = Commandes payées
referrals-paid-orders-note = des personnes parrainées
referrals-sales = Ventes nettes
referrals-sales-note = HT, après remboursements
referrals-partners = Partenaires parrainés
referrals-partners-note = entrés dans le programme
referrals-commission = Commission
referrals-credit = Avoir
referrals-payouts = Versements
referrals-statement = Relevé
referrals-all-earnings = Tous les gains
referrals-latest-caption = Derniers gains, du plus récent au plus ancien
referrals-nothing-earned = Pas encore de gains. Dès qu’une personne inscrite avec votre code paie une commande, votre part apparaît ici.
referrals-credit-too = Vous avez aussi { $amount } d’[a]avoir[/a].
referrals-days = 30 derniers jours
referrals-chart = Scans et inscriptions des 30 derniers jours
referrals-people = Personnes parrainées
referrals-people-caption = Personnes parrainées, de la plus récente à la plus ancienne
referrals-name = Nom
referrals-joined = Inscription
referrals-people-none = Personne pour l’instant. Montrez votre code à vos amis ou envoyez-leur le lien : chaque inscription apparaîtra ici.
referrals-network-direct =
    { $direct ->
        [one] Vous avez parrainé une personne. Quand elle parrainera ses amis à son tour, vous le verrez ici.
       *[other] Vous avez parrainé { $direct } personnes. Quand elles parraineront leurs amis à leur tour, vous le verrez ici.
    }
referrals-network-few =
    { $direct ->
        [one] Vous avez parrainé une personne, et elle commence à parrainer ses amis à son tour.
       *[other] Vous avez parrainé { $direct } personnes, et elles commencent à parrainer leurs amis à leur tour.
    }
referrals-network =
    { $direct ->
        [one] Vous avez parrainé une personne, qui en a parrainé { $indirect } autres à son tour. Cela fait { $all } personnes grâce à vous.
       *[other] Vous avez parrainé { $direct } personnes, qui en ont parrainé { $indirect } autres à leur tour. Cela fait { $all } personnes grâce à vous.
    }
waiting-title = Candidature reçue
waiting-lead = Merci de vouloir devenir partenaire. La boutique examine chaque candidature.
waiting-next = Et maintenant ?
waiting-applied = Candidature
waiting-until = Réponse avant le
waiting-yes = Une fois votre candidature validée, votre code apparaît ici. Si vous avez postulé avec une carte imprimée, son code vous est réservé.
waiting-no = Sans validation sous { $days } jours, vous aurez un compte client, avec votre propre code à partager avec vos amis.
waiting-questions = Des questions ? { $contact }

## What members see of themselves: figures of what they earned.
earned-pending = En attente
earned-pending-note = disponible après le délai
earned-pending-review = dont { $amount } en vérification
earned-ready = Prêt
earned-ready-note = prêt à être versé
earned-ready-next = dans le prochain versement
earned-ready-going = dont { $amount } en route
earned-ready-short = { $amount } versés en trop, à compenser par vos prochains gains
earned-paid = Versé
earned-paid-note = jusqu’ici
earned-total = Total gagné
earned-total-note = acquis, après remboursements
earned-short = Après remboursements, votre solde est négatif de { $amount }. Vos prochains gains le compenseront.
credit-available = Disponible
credit-available-note = pour votre prochaine commande
credit-available-reserved = plus { $amount } réservés pour des commandes impayées et des bons
credit-spent = Utilisé
credit-spent-note = sur vos commandes
credit-expired = Expiré
credit-expired-note = date d’expiration passée

## What members see of themselves: what they earned, entry by entry.
entries-title = Vos gains
entries-lead = Au centime près, avec le détail du calcul.
entries-csv = CSV
entries-tabs = Gains
entries-tab-earned = Avec gain
entries-tab-nothing = Sans gain
entries-unearned-caption = Commandes payées de personnes parrainées qui ne vous ont rien rapporté, de la plus récente à la plus ancienne
entries-unearned-none = Jusqu’ici, chaque commande payée vous a rapporté un gain.
entries-order = Commande
entries-reason = Motif
entries-paid = Payée
entries-value = Ventes nettes
entries-status = Statut
entries-status-all = Tous les statuts
entries-status-pending = En attente
entries-status-in-review = En vérification
entries-status-available = Prêt ou disponible
entries-status-paid = Versé
entries-status-reversed = Annulé
entries-show = Afficher
entries-caption = Gains et corrections, du plus récent au plus ancien
entries-earning = Gain
entries-date = Date
entries-amount = Montant
entries-no-match = Aucun gain ne correspond à ces filtres.
entries-show-all = Afficher tous les gains
entries-none-title = Pas encore de gains
entries-none = Dès qu’une personne inscrite avec votre code paie une commande, votre part apparaît ici, avec le détail du calcul.
entries-share = Partager votre code
entries-until = jusqu’au { $day }
entries-in-payout = dans un versement
entry-how = Détail du calcul
entry-history = Historique
entry-history-caption = Ce gain et ce qui a suivi, du plus ancien au plus récent
entry-entry = Écriture
entry-total = Total
entry-payout-statement = Relevé de ce versement

## What an entry of a balance is called, and how it was calculated in short.
entry-buyer-order = { $buyer }, commande { $order }
entry-order = Commande { $order }
entry-adjusted = Ajusté par la boutique
entry-spent = Utilisé pour la commande { $order }
entry-returned = Avoir rendu, commande { $order }
entry-converted = Converti en avoir
entry-from-commission = Issu de votre commission
entry-expired = Expiré
entry-forfeited = Abandonné
entry-moved-on = Reporté au prochain versement
entry-moved-here = Reporté d’un versement précédent
entry-merged = Fusion avec votre autre compte
entry-paid-out = Versé
entry-payout-returned = Versement retourné
entry-payout-failed = Le versement n’a pas abouti
entry-reason = { $reason }
entry-basis-share =
    { $kind ->
        [reward] Avoir, { $rate } de { $base }
       *[commission] Commission, { $rate } de { $base }
    }
entry-basis-rate =
    { $kind ->
        [reward] Avoir, { $rate }
       *[commission] Commission, { $rate }
    }
entry-basis-flat =
    { $kind ->
        [reward] Avoir, { $amount } par commande
       *[commission] Commission, { $amount } par commande
    }

## How an entry came about. To its earner, the way from the scan to the payout; to the shop, the calculation from the order to the amount.
explain-nothing-left = { $basis }. Entièrement annulé.
explain-left = { $basis }. Reste { $amount }.
explain-change = { $change }, le { $day }
explain-status-holding = En attente jusqu’au { $day }.
explain-status-review = En vérification. Ni versé ni utilisable avant approbation.
explain-status-review-holding = En vérification. Son délai court aussi jusqu’au { $day }.
explain-status-available = Disponible depuis le { $day }.
explain-status-ready = Prêt depuis le { $day }.
explain-status-in-payout = Dans un versement qui n’a pas encore été payé.
explain-status-paid = Versé.
explain-status-paid-on = Versé le { $day }.
explain-status-reversed = Annulé.
explain-scan = Scan
explain-scan-code = { $buyer } a utilisé votre code pour s’inscrire :
explain-scan-recorded = La boutique a enregistré que vous avez parrainé { $buyer }.
explain-sign-up = Inscription
explain-sign-up-text = Inscription de { $buyer } le { $day }.
explain-order = Commande
explain-order-one-day = Commande { $order }, passée et payée le { $paid } : { $value } de ventes nettes.
explain-order-two-days = Commande { $order }, passée le { $placed }, payée le { $paid } : { $value } de ventes nettes.
explain-order-net = Ventes nettes : articles après remises, hors TVA, livraison et pourboires.
explain-order-refunded = Elle a été entièrement remboursée.
explain-order-partly-refunded = { $refunded } remboursés : reste { $left }.
explain-sales = Ventes nettes
explain-sales-text = Payé le { $day }, hors TVA, livraison et pourboires
explain-eligible = Montant éligible
explain-eligible-rest = Le reste concerne des articles qui ne rapportent rien
explain-eligible-all = En totalité : { $amount }.
explain-eligible-part = { $amount }. Le reste concerne des articles qui ne rapportent rien.
explain-eligible-left = { $amount } après remboursements.
explain-rate = Taux
explain-rate-agreed-share = { $rate } de { $base }, convenu avec { $earner }
explain-rate-agreed-share-rounded = { $rate } de { $base }, convenu avec { $earner } ; { $exact } avant arrondi
explain-rate-agreed-flat = { $amount } par commande, convenu avec { $earner }
explain-rate-agreed-flat-bounded = { $amount } par commande, convenu avec { $earner }, mais pas plus que le montant éligible
explain-rate-terms-share = { $rate } de { $base }, selon les conditions en vigueur depuis le { $day }
explain-rate-terms-share-rounded = { $rate } de { $base }, selon les conditions en vigueur depuis le { $day } ; { $exact } avant arrondi
explain-rate-terms-flat = { $amount } par commande, selon les conditions en vigueur depuis le { $day }
explain-rate-terms-flat-bounded = { $amount } par commande, selon les conditions en vigueur depuis le { $day }, mais pas plus que le montant éligible
explain-rate-own-share = { $rate } : le taux convenu avec vous au moment de la commande.
explain-rate-own-flat = { $amount } par commande : le montant convenu avec vous au moment de la commande.
explain-rate-program-share = { $rate } : le taux du programme au moment de la commande (version { $version } des conditions, en vigueur depuis le { $day }).
explain-rate-program-flat = { $amount } par commande : le montant du programme au moment de la commande (version { $version } des conditions, en vigueur depuis le { $day }).
explain-lasts-orders =
    { $n ->
        [one] Vous gagnez sur la première commande payée de chaque personne parrainée ; celle-ci était la n° { $ordinal }.
       *[other] Vous gagnez sur les { $n } premières commandes payées de chaque personne parrainée ; celle-ci était la n° { $ordinal }.
    }
explain-lasts-months =
    { $n ->
        [one] Vous gagnez sur ce que chaque personne parrainée commande pendant le premier mois après son inscription.
       *[other] Vous gagnez sur ce que chaque personne parrainée commande pendant les { $n } premiers mois après son inscription.
    }
explain-cap = Plafond par commande
explain-cap-most = { $cap } au maximum par commande
explain-cap-amount = { $cap }.
explain-cap-without = Sans le plafond : { $amount }.
explain-calculation = Calcul
explain-calculation-capped = { $amount }, le plafond par commande.
explain-calculation-share = { $rate } de { $base } = { $result }.
explain-calculation-share-rounded = { $rate } de { $base } = { $exact }, arrondi à { $result }.
explain-calculation-flat = { $amount } pour la commande.
explain-calculation-flat-whole = { $amount }, quel que soit le total de la commande.
explain-calculation-flat-bounded = { $amount }, limité au montant éligible de la commande.
explain-calculation-in-proportion = { $full } × { $left } ÷ { $base } = { $result }.
explain-calculation-after-refund = Après le remboursement : { $calculation }
explain-refunds = Remboursements
explain-refunds-text = { $amount } du montant éligible ont été remboursés
explain-parts = Autres parts
explain-parts-before = Gagné sur la commande avant cette correction, indiqué à part
explain-parts-after = Ajouté par des corrections de la commande, indiqué à part
explain-parts-before-amount = Gagné sur la commande avant cette correction, indiqué à part : { $amount }.
explain-parts-after-amount = Ajouté par des corrections de la commande, indiqué à part : { $amount }.
explain-reversed = Annulé
explain-reversed-text = Par la boutique
explain-total = Total
explain-total-no-wait-payment = Sans délai : disponible dès le paiement
explain-total-no-wait-correction = Sans délai : disponible dès la correction
explain-total-wait-payment =
    { $n ->
        [one] Disponible le { $day }, un jour après le paiement
       *[other] Disponible le { $day }, { $n } jours après le paiement
    }
explain-total-wait-correction =
    { $n ->
        [one] Disponible le { $day }, un jour après la correction
       *[other] Disponible le { $day }, { $n } jours après la correction
    }
explain-waiting = Délai
explain-waiting-none-payment = Aucun : le gain compte dès le paiement du { $day }.
explain-waiting-none-correction = Aucun : le gain compte dès la correction du { $day }.
explain-waiting-running =
    { $n ->
        [one] Un jour, du { $from } au { $until }, en cas de retour d’articles.
       *[other] { $n } jours, du { $from } au { $until }, en cas de retour d’articles.
    }
explain-waiting-over =
    { $n ->
        [one] Un jour, du { $from } au { $until } : délai écoulé.
       *[other] { $n } jours, du { $from } au { $until } : délai écoulé.
    }
explain-review = En vérification
explain-review-text = En vérification depuis le { $day }. Ni versé ni utilisable avant approbation.
explain-reviewed = Vérifié
explain-reviewed-text = Mis en vérification le { $opened }, approuvé le { $closed }.
explain-review-reversed-text = Annulé par la boutique le { $day }.
explain-reason = Motif : { $reason }
explain-payout = Versement
explain-payout-paid =
    { $method ->
        [paypal] Versé le { $day } par PayPal.
        [cheque] Versé le { $day } par chèque.
        [cash] Versé le { $day } en espèces.
       *[bank] Versé le { $day } par virement.
    }
explain-payout-going =
    { $method ->
        [paypal] Dans le versement du { $day }, par PayPal. Il est en route.
        [cheque] Dans le versement du { $day }, par chèque. Il est en route.
        [cash] Dans le versement du { $day }, en espèces. Il vous attend.
       *[bank] Dans le versement du { $day }, par virement. Il est en route.
    }
explain-payout-reference = Référence : { $reference }
explain-ready = Prêt
explain-ready-text = Ce gain sera dans votre prochain versement.
explain-available = Disponible
explain-available-text = À utiliser sur votre prochaine commande.
explain-available-expires = Expire le { $day }.
explain-adjusted = Ajusté
explain-adjusted-text = La boutique a ajusté votre solde le { $at }.
explain-forfeited-text = Vos données ont été effacées le { $at }.
explain-expired-text = Expiré le { $at }.
explain-converted-text = Converti le { $at }.
explain-moved = Reporté
explain-moved-text = PayPal ne verse que des montants entiers dans cette devise. Ce qui restait le { $at } passe dans un versement ultérieur.
explain-moved-note = Les deux écritures s’annulent.
explain-merged = Fusionné
explain-merged-text = Deux de vos comptes ont été fusionnés le { $at }. Voici le solde de l’autre.
explain-spent = Utilisé
explain-spent-text = Utilisé pour la commande { $order } le { $at }.
explain-spent-returned-text = Avoir rendu le { $at } (commande { $order }).
explain-paid-out-text = Versé le { $at }.
explain-payout-returned-text = Retourné le { $at }.

## Why an earning is in review.
review-reason-large = Au-dessus du seuil fixé dans les conditions
review-reason-same-device = Même navigateur que la personne qui parraine
review-reason-same-payee = Mêmes coordonnées de versement que la personne qui parraine
review-reason-same-holder = Même nom que dans les coordonnées de versement de quelqu’un
review-reason-many-sign-ups = Beaucoup d’inscriptions avec ce code en une heure
review-reason-disposable-mail = E-mail jetable
review-reason-flagged = Points communs
review-reasons = { $first } ; { $others }

## What members see of themselves: store credit.
credit-title = Votre avoir
credit-csv = CSV
credit-use = Utilisez-le sur votre prochaine commande
credit-rules = L’avoir peut régler tout ou partie d’une commande. Il n’expire pas.
credit-rules-expiring = L’avoir peut régler tout ou partie d’une commande. Les dates d’expiration figurent ci-dessous. Ce qui expire en premier est utilisé en premier.
credit-rules-share = L’avoir peut régler jusqu’à { $share } d’une commande. Il n’expire pas.
credit-rules-share-expiring = L’avoir peut régler jusqu’à { $share } d’une commande. Les dates d’expiration figurent ci-dessous. Ce qui expire en premier est utilisé en premier.
credit-statement = Relevé
credit-statement-caption = Tous les mouvements de votre avoir, du plus récent au plus ancien
credit-what = Libellé
credit-status = Statut
credit-date = Date
credit-amount = Montant
credit-balance = Solde
credit-expires-on = expire le { $day }
credit-none-title = Pas encore d’avoir
credit-none = L’avoir que vous recevrez apparaîtra ici.
credit-none-earns = Quand vos amis s’inscrivent avec votre code, vous gagnez { $offer }. Le montant apparaîtra ici.
credit-balance-note = Le solde comprend l’avoir en attente. Vous ne pouvez utiliser que la partie disponible.

## What members see of themselves: payouts.
payouts-own-title = Versements
payouts-own-tiles = Votre commission
payouts-own-to = Destination
payouts-own-goes-to = Versé à : { $to }.
payouts-own-goes-to-from = Versé à : { $to }. Vos nouvelles coordonnées s’appliquent à partir du { $from }.
payouts-own-change = Modifier
payouts-own-nowhere = Indiquez à la boutique où envoyer votre argent. [a]Ajouter vos coordonnées de versement[/a]
payouts-own-caption = Versements, du plus récent au plus ancien
payouts-own-date = Date
payouts-own-status = Statut
payouts-own-method = Mode de paiement
payouts-own-reference = Référence
payouts-own-amount = Montant
payouts-own-none = Pas encore de versement. La commission est versée avec le prochain versement, après son délai.
payouts-own-see-referrals = Voir vos parrainages
payouts-own-years = Par année
payouts-own-year =
    { $n ->
        [one] { $n } versement
       *[other] { $n } versements
    }
payout-own-going = En route
payout-own-paid = Versé
payout-own-failed = Échoué
payout-own-returned = Retourné
payout-own-pay-on = Paiement prévu le { $day }.
payout-own-owed-again = Le montant est revenu sur votre solde. Motif : { $reason }
payout-own-title = Versement { $mark }
payout-own-print = Imprimer
payout-own-this = Ce versement
payout-own-from = De
payout-own-to = À
payout-own-period = Période
payout-own-period-days = Du { $from } au { $until }
payout-own-paid-on = Payé le
payout-own-to-be-paid-on = Paiement prévu le
payout-own-way-bank = Virement à { $holder }, { $account }
payout-own-way-ach = Virement à { $holder }, compte { $account }
payout-own-way-cheque = Chèque à { $holder }, { $address }
payout-own-way-paypal = PayPal à { $email }
payout-own-way-cash = Espèces
payout-own-items = Détail
payout-own-items-caption = Gains et corrections de ce versement
payout-own-what = Libellé
payout-own-base = Base de calcul
payout-own-rate = Taux
payout-own-flat = { $amount } par commande
payout-own-total = Total
payout-own-order = Commande { $order }
payout-own-correction = Correction de la commande { $order }
payout-own-adjustment = Ajustement par la boutique
payout-own-merged = De votre autre compte
payout-own-left = Reste { $amount }.
payout-own-left-because = { $reason } (reste { $amount })
payee-title = Coordonnées de versement
payee-lead = Où la boutique envoie vos gains.
payee-now = Actuellement : { $now }.
payee-now-later = Actuellement : { $now }. En vigueur à partir du { $from } ; aucun versement d’ici là.
payee-now-paypal = PayPal, { $email }
payee-now-bank = Virement, { $account }
payee-now-ach = Virement, compte { $account }
payee-now-cheque = Chèque à { $holder }, { $address }
payee-now-cash = Espèces, à la boutique
payee-method = Mode de paiement
payee-iban = IBAN
payee-bic = BIC
payee-confirm = Confirmation
payee-password = Mot de passe actuel
payee-password-hint = Pour votre sécurité, les changements prennent effet après { $hours } heures : quelqu’un qui accéderait à votre compte ne pourrait pas détourner votre argent.
payee-save = Enregistrer les coordonnées
payee-saved = Enregistré.
payee-saved-later = Enregistré. Vos nouvelles coordonnées s’appliquent à partir du { $from }.

## What members see of themselves: cards and posters to print.
print-own-cards = Vos cartes
print-own-poster = Votre affiche
print-own-lead = Imprimez à 100 % (sans « ajuster à la page ») et découpez le long des repères.
print-own-print = Imprimer
print-own-tabs = Que voulez-vous imprimer ?
print-own-cards-a4 = Cartes, A4
print-own-cards-letter = Cartes, US Letter
print-own-poster-a4 = Affiche, A4
print-own-poster-letter = Affiche, US Letter
print-own-call = Scannez pour rejoindre { $shop }.
print-own-call-discount = Scannez et profitez de { $rate } de remise sur votre première commande.
print-own-offer = Offre au { $day }. Voir conditions.

## What members see of themselves: orders.
orders-own-title = Vos commandes
orders-own-new = Nouvelle commande
orders-own-caption = Vos commandes, de la plus récente à la plus ancienne
orders-own-order = Commande
orders-own-status = Statut
orders-own-total = Total
orders-own-due = À payer
orders-own-number = N° { $number }
orders-own-none-title = Pas encore de commande
orders-own-place = Passer commande
order-own-title = Commande { $number }
order-own-label = Votre commande
order-own-note = Votre note : { $note }
order-own-refunds = Remboursements
order-own-refund-money = [b]{ $amount }[/b] en argent
order-own-refund-credit = [b]{ $amount }[/b] en avoir
order-own-refund-both = [b]{ $amount }[/b] : { $money } en argent, { $credit } en avoir
order-own-cancel = Annuler cette commande
order-own-cancel-title = Annuler la commande { $number }
order-own-cancel-text = Vous n’aurez rien à payer. La remise ou l’avoir utilisés reviennent sur votre compte.
order-own-cancel-button = Annuler la commande
order-own-was-cancelled = Votre commande est annulée.
order-own-to-pay = { $due } à payer
order-own-to-pay-text = Payez à la caisse ou par virement, en indiquant la commande { $number }. Si elle n’est pas payée d’ici le { $day }, elle est annulée automatiquement.
order-own-paid = { $amount } payés
order-own-paid-with-credit = Payée entièrement avec votre avoir.
order-own-paid-text =
    { $method ->
        [cash] Payée en espèces le { $day }.
        [card] Payée par carte le { $day }.
        [transfer] Payée par virement le { $day }.
        [credit] Payée avec votre avoir le { $day }.
       *[other] Payée le { $day }.
    }
order-own-partly-refunded = { $refunded } remboursés sur { $total }
order-own-partly-refunded-text = Le reste de la commande est inchangé.
order-own-refunded = { $refunded } remboursés
order-own-refunded-text = Cette commande a été entièrement remboursée.
order-own-cancelled = Annulée
order-own-cancelled-text = Rien à payer. La remise ou l’avoir utilisés sont revenus sur votre compte.
order-new-title = Nouvelle commande
order-new-what = Que souhaitez-vous commander ?
order-new-credit = Avoir
order-new-your-credit = Votre avoir
order-new-note = Note pour la boutique
order-new-review = Vérifier la commande
order-new-off-title = Commandez à la caisse
order-new-off = Cette boutique prend les commandes sur place. Montrez votre code à la caisse pour profiter de votre remise et de votre avoir. Votre commande apparaîtra ici.
order-new-off-code = Afficher mon code
order-new-placed = Commande passée.
order-new-placed-before = Cette commande a déjà été passée.
order-review-title = Vérifiez votre commande
order-review-lead = Votre commande n’est pas encore passée.
order-review-place = Passer commande
order-review-change = Modifier la commande
order-review-pay = Vous paierez à la caisse ou par virement, pas en ligne.

## Commission as store credit.
convert-title = Convertir en avoir
convert-text = { $amount } de commission sont prêts. Au lieu de les recevoir, vous pouvez les dépenser à la boutique : ils deviennent un avoir du même montant, qui n’expire jamais. C’est définitif.
convert-button = Convertir { $amount } en avoir
convert-done = { $amount } sont maintenant un avoir.
commission-too = Vous avez aussi { $amount } de commission.
commission-too-link = Voir vos versements

## People: the shop adds somebody, corrects their details, hands their account over.
person-name = Nom
person-phone = Téléphone
person-email = E-mail
person-holder = Voir { $name }
customer-new = Ajouter un client
customer-new-lead = Pour quelqu’un à la caisse. Cette personne reçoit aussitôt son propre code et pourra activer son compte plus tard avec un lien.
customer-new-contact = Indiquez au moins l’un des deux.
customer-new-referrer = Parrainage par
customer-new-referrer-hint = Nom, code, téléphone ou e-mail de la personne qui parraine. Laissez vide s’il n’y en a pas.
customer-new-which = Qui parraine ?
customer-new-button = Ajouter le client
customer-added = { $name } a maintenant un compte.
order-nobody = Aucun résultat. Il faut un compte client pour une commande : ajoutez-le ici, ou laissez la personne scanner un code et s’inscrire.
take-over-title = Pas encore de mot de passe
take-over-lead = Créez un lien à usage unique pour que { $name } active ce compte : il suffit de choisir un mot de passe et d’ajouter un e-mail s’il manque. Affiché une seule fois, il expire au bout de { $days } jours.
take-over-make = Créer un lien d’activation
take-over-link-lasts = Affiché une seule fois, utilisable une seule fois, il expire au bout de { $days } jours. Les anciens liens pour { $name } ne fonctionnent plus.
reset-link-lasts = Affiché une seule fois, utilisable une seule fois, il expire au bout de { $minutes } minutes. Les anciens liens pour { $name } ne fonctionnent plus.
take-over-page = Activez votre compte
take-over-page-lead = { $shop } a créé un compte pour { $name }. Choisissez un mot de passe, et il est à vous.
take-over-email = Vous vous connectez avec { $email }.
take-over-email-hint = Il vous servira à vous connecter.
take-over-password = Mot de passe
password-hint = Au moins { $least } caractères. Une phrase courte suffit.
take-over-button = Activer le compte
take-over-done = Le compte est à vous.
take-over-spent = Ce lien n’est plus valable
take-over-spent-text = Un lien d’activation sert une seule fois, pendant { $days } jours. Demandez-en un nouveau à { $shop }.
correct-title = Modifier les coordonnées
correct-email-hint = Il sert à se connecter. Le changer ferme toutes les sessions et désactive les liens créés pour cette personne.
correct-save = Enregistrer
correct-saved = Coordonnées enregistrées.
correct-same = Rien n’a changé.

## A customer becomes a partner, or a partner a customer.
role-link = Changer de rôle
role-to-partner = Passer { $name } en partenaire
role-to-customer = Passer { $name } en client
role-changes = Ce qui change
role-stays = Ce qui reste
role-partner-earns = Les nouvelles commandes des personnes parrainées rapportent une commission, versée en argent. Jusqu’ici, elles rapportaient un avoir : { $now }.
role-partner-joins = Les nouvelles inscriptions avec son code comptent comme parrainées par un partenaire.
role-customer-earns = Les nouvelles commandes des personnes parrainées rapportent un avoir : { $then }. Jusqu’ici, elles rapportaient une commission : { $now }.
role-customer-joins = Les nouvelles inscriptions avec son code comptent comme parrainées par un client.
role-own-pay = Son taux personnalisé prend fin. Vous pouvez en fixer un nouveau sur sa page.
role-links = Les liens de mot de passe inutilisés créés pour cette personne ne fonctionnent plus.
role-code = Son code continue de fonctionner. Si cette personne a une carte imprimée encore libre, la carte le reste.
role-people =
    { $n ->
        [0] Sa place dans le réseau.
        [one] Sa place dans le réseau, et la personne parrainée.
       *[other] Sa place dans le réseau, et les { $n } personnes parrainées.
    }
role-open-orders =
    { $n ->
        [one] { $n } commande impayée rapporte ce qui était promis quand elle a été passée.
       *[other] { $n } commandes impayées rapportent ce qui était promis quand elles ont été passées.
    }
role-past = Ses gains passés, et l’origine des personnes parrainées.
role-commission = Sa commission de { $amount }, y compris ce qui est en attente : elle est versée comme avant.
role-credit = Son avoir de { $amount }, y compris ce qui est en attente : il reste utilisable comme avant.
role-discount = Sa remise sur la première commande, s’il en reste une.
role-kind = Type de partenaire
role-kind-partner = Partenaire
role-kind-influencer = Influenceur
role-terms = { $name } a accepté les conditions actuelles du programme
role-make-partner = Passer en partenaire
role-make-customer = Passer en client
role-made-partner = { $name } est maintenant partenaire.
role-made-customer = { $name } est maintenant client.
merge-link = Fusionner avec un autre compte
merge-title = Fusionner { $name } avec un autre compte
merge-lead = Pour une personne qui a deux comptes. C’est définitif : vérifiez d’abord l’aperçu.
merge-other = Autre compte
merge-other-hint = Nom, code, e-mail ou téléphone.
merge-which = Lequel ?
merge-look = Aperçu de la fusion
merge-who = Compte à conserver
merge-stays = Compte conservé :
merge-goes = Compte fusionné :
merge-other-way = Garder l’autre
merge-partner-stays = Le compte d’un partenaire reste toujours.
merge-comes = Ce qui est repris
merge-orders =
    { $n ->
        [0] Aucune commande : l’autre compte n’en a pas.
        [one] { $n } commande de l’autre compte, avec ses remboursements et corrections à venir.
       *[other] { $n } commandes de l’autre compte, avec leurs remboursements et corrections à venir.
    }
merge-people =
    { $n ->
        [one] La personne parrainée par l’autre compte, et tout son réseau : { $network } en tout.
       *[other] Les { $n } personnes parrainées par l’autre compte, et tout leur réseau : { $network } en tout.
    }
merge-people-elsewhere =
    { $n ->
        [one] L’un des comptes est au-dessus de l’autre dans le réseau. La personne parrainée par le compte fusionné comptera comme parrainée par { $to }, avec tout son réseau : { $network } en tout.
       *[other] L’un des comptes est au-dessus de l’autre dans le réseau. Les { $n } personnes parrainées par le compte fusionné compteront comme parrainées par { $to }, avec tout leur réseau : { $network } en tout.
    }
merge-people-nowhere =
    { $n ->
        [one] L’un des comptes est au-dessus de l’autre dans le réseau. La personne parrainée par le compte fusionné n’aura plus de parrainage. Tout son réseau la suit : { $network } en tout.
       *[other] L’un des comptes est au-dessus de l’autre dans le réseau. Les { $n } personnes parrainées par le compte fusionné n’auront plus de parrainage. Tout leur réseau les suit : { $network } en tout.
    }
merge-commission = Une commission de { $amount }, y compris ce qui est en attente, disponible aux mêmes dates qu’avant.
merge-credit = Un avoir de { $amount }, y compris ce qui est en attente. Il expire aux mêmes dates qu’avant.
merge-code = Le code de { $loser }, ses scans et ses anciens codes : ils mènent au compte qui reste.
merge-email-comes = L’e-mail et le mot de passe de l’autre compte, puisque celui-ci n’en a pas.
merge-phone-comes = Le téléphone de l’autre compte, puisque celui-ci n’en a pas.
merge-payee-comes = Les coordonnées de versement de l’autre compte, puisque celui-ci n’en a pas.
merge-remains = Ce qui reste et ce qui disparaît
merge-name = Le nom, le code et le parrainage de { $winner } restent.
merge-email-freed = Son e-mail reste. Celui de l’autre compte peut servir à un nouveau compte.
merge-phone-freed = Son téléphone reste. Celui de l’autre compte peut servir à un nouveau compte.
merge-payee-goes = Ses coordonnées de versement restent. Celles de l’autre compte sont supprimées.
merge-no-password = Le compte qui reste n’a pas encore de mot de passe. Créez sur sa page un lien pour en choisir un.
merge-right-winners = La remise sur la première commande du compte qui reste peut encore être utilisée. Celle de l’autre compte disparaît.
merge-right-losers = La remise sur la première commande de l’autre compte peut encore être utilisée.
merge-right-missed = La remise sur la première commande disparaît : l’un des comptes l’a déjà utilisée ou manquée.
merge-unpaid =
    { $n ->
        [one] { $n } commande impayée ne rapporte rien : l’acheteur et la personne qui parraine ne font qu’un.
       *[other] { $n } commandes impayées ne rapportent rien : l’acheteur et la personne qui parraine ne font qu’un.
    }
merge-payments = Les versements passés restent sur le relevé de l’autre compte, accessible depuis la page du compte qui reste.
merge-sign-in = Personne ne peut plus se connecter à l’autre compte, et les liens créés pour lui ne fonctionnent plus.
merge-on-each-other = L’un des comptes a gagné { $amount } sur les commandes de l’autre. Rien n’en a encore été versé.
merge-reverses = Annuler ces gains
merge-reverses-hint = Sinon, ils restent.
merge-reason = Motif
merge-reason-hint = Conservé dans le journal d’activité.
merge-do = Fusionner définitivement
merge-back = Retour
merge-done = { $loser } a été fusionné avec { $winner }.
merge-former = Comptes fusionnés
merge-former-lead = Autres comptes de la même personne. Leurs codes mènent ici.
merge-former-statement = Relevé et versements
merge-former-when = { $date } : { $reason }

## The shop's home page.
admin-home-title = Accueil
admin-home-welcome-title = Bienvenue
admin-home-welcome = Commencez par quelques cartes imprimées. La première personne qui en scanne une devient partenaire, partage ce code et vous amène des clients. Vous suivrez tout ici.
admin-home-print-first = Imprimer vos premiers codes
admin-home-tasks = À faire
admin-home-owed = Ce que vous devez
admin-home-all-time = Depuis le début
admin-home-owed-partners = Dû aux partenaires
admin-home-owed-partners-ready = prêt à verser
admin-home-owed-partners-in-payouts = plus { $amount } dans les versements en cours
admin-home-pending = En attente
admin-home-pending-note = { $commission } de commission, { $credit } d’avoir
admin-home-credit = Avoirs
admin-home-credit-note = utilisables dès maintenant
admin-home-scans = Scans
admin-home-new-customers = Nouveaux clients
admin-home-cards = Cartes créées
admin-home-cards-unclaimed = Cartes libres
admin-home-partners = Partenaires
admin-home-customers = Clients
admin-home-view-orders = Voir les commandes impayées
admin-home-open-settings = Ouvrir les réglages
admin-home-view-batch = Voir le lot
admin-home-view-batches = Voir les lots
admin-home-view-backups = Voir les sauvegardes
admin-home-check-time = Vérifier l’heure
task-applications =
    { $n ->
        [one] { $n } autre candidature de partenaire
       *[other] { $n } autres candidatures de partenaires
    }
task-reviews =
    { $n ->
        [one] { $n } gain à vérifier ({ $amount })
       *[other] { $n } gains à vérifier ({ $amount } au total)
    }
task-unpaid =
    { $n ->
        [one] { $n } commande impayée, { $amount }
       *[other] { $n } commandes impayées, { $amount }
    }
task-address-not-public = Impossible d’imprimer des codes pour l’instant : { $address } n’est pas une adresse https:// publique.
task-address-unseen = Impossible d’imprimer des codes pour l’instant : votre boutique est injoignable à l’adresse { $address }.
task-no-codes = Vous n’avez pas encore créé de codes.
task-old-address =
    { $n ->
        [one] Les cartes du lot « { $batch } » portent une ancienne adresse web
       *[other] Les cartes de { $n } lots portent une ancienne adresse web
    }
overview-way = Du scan au client fidèle
overview-way-note = 30 derniers jours par rapport aux 30 précédents. Pourcentages calculés sur les scans. Les commandes sont celles de tous les clients et comptent une fois payées.
overview-visitors =
    { $n ->
        [one] { $n } visiteur
       *[other] { $n } visiteurs
    }
overview-signed-up = Inscriptions avec un code
overview-first-orders = Premières commandes
overview-repeat-orders = Commandes suivantes
overview-share-and-change = { $share }, { $change }
overview-share = { $share }
overview-change = { $change }
overview-last-30 = 30 derniers jours
overview-all-time = Depuis le début
overview-sign-ups = Inscriptions
overview-net-sales = Ventes nettes
overview-partners = Meilleurs partenaires
overview-partners-caption = Partenaires classés selon les ventes nettes de leur réseau sur les 30 derniers jours
overview-partners-none = Aucune vente grâce aux partenaires ces 30 derniers jours.
overview-customers = Meilleurs clients
overview-customers-caption = Clients classés selon les ventes nettes de leur réseau depuis le début
overview-customers-none = Aucun client n’a encore fait de parrainage.
overview-batches = Meilleurs lots
overview-batches-caption = Lots avec leurs partenaires, inscriptions et ventes nettes
overview-batch = Lot
overview-batch-cards = Cartes
overview-batch-partners = Partenaires
overview-releases = Commissions bientôt à verser
overview-release-by = D’ici le { $day }

## The lists of partners and customers.
people-search = Nom, e-mail, téléphone ou code
people-csv = CSV
people-direct = Direct
people-indirect = Indirect
people-network = Réseau
people-name = Nom
people-joined = Inscription
people-scans = Scans
people-sign-ups = Inscriptions
people-orders = Commandes
people-net-sales = Ventes nettes
people-earnings = Gains
people-own = Gains propres
people-direct-sign-ups = Inscriptions directes
people-direct-orders = Commandes directes
people-direct-net-sales = Ventes nettes directes
people-direct-earnings = Gains directs
people-indirect-sign-ups = Inscriptions indirectes
people-indirect-orders = Commandes indirectes
people-indirect-net-sales = Ventes nettes indirectes
people-indirect-earnings = Gains indirects
people-network-sign-ups = Inscriptions du réseau
people-network-orders = Commandes du réseau
people-network-net-sales = Ventes nettes du réseau
people-network-earnings = Gains du réseau
people-pending-approval = Validation en attente
people-waiting =
    { $n ->
        [one] plus { $n } candidature
       *[other] plus { $n } candidatures
    }
people-pay-share = { $rate } des ventes nettes
people-pay-flat = { $amount } par commande
partners-title = Partenaires
partners-create-codes = Imprimer des cartes
partners-tiles = Totaux, sans doublons
partners-matching = Partenaires trouvés
partners-direct-note = dont { $n } en direct
partners-earnings = Commissions et avoirs
partners-kind = Type
partners-all-kinds = Tous les partenaires
partners-only-partners = Partenaires
partners-only-influencers = Influenceurs
partners-caption = Partenaires et leurs parrainages directs et indirects
partners-none-match = Aucun partenaire ne correspond à votre recherche.
partners-show-all = Afficher tous les partenaires
partners-empty-title = Pas encore de partenaire
partners-empty = On devient partenaire en scannant une carte imprimée, et l’on en garde le code. Les inscriptions sur votre site reçoivent leur propre code.
partners-print-first = Imprimer vos premiers codes
partners-note = Direct : personnes inscrites avec le code du partenaire. Indirect : personnes parrainées par celles-ci, à tous les niveaux. Réseau : les deux. Les commandes et les ventes nettes comptent le jour du paiement, les remboursements et corrections le jour où ils ont lieu. Les gains réunissent toutes les commissions et tous les avoirs sur ces commandes ; les gains propres sont la part du partenaire. Une même commande peut compter dans plusieurs lignes : leur somme ne donne donc pas les totaux ci-dessus.
customers-title = Clients
customers-import = Importer
customers-tiles = Clients par origine
customers-by-partners = Parrainés par des partenaires
customers-by-influencers = Parrainés par des influenceurs
customers-by-customers = Parrainés par des clients
customers-no-referrer = Sans parrainage
customers-referred-by = Clients parrainés par [a]{ $name }[/a]. [a2]Afficher tous les clients[/a2]
customers-referrer =
    { $source ->
        [partner] Partenaire : [a]{ $name }[/a]
        [influencer] Influenceur : [a]{ $name }[/a]
       *[customer] Client : [a]{ $name }[/a]
    }
customers-source = Origine
customers-any-source = Toutes les origines
customers-show = Afficher
customers-all = Tous les clients
customers-who-referred = A déjà parrainé
customers-caption = Clients, leur origine et leurs parrainages
customers-none-match = Aucun client trouvé. Astuce : vous pouvez aussi scanner le code sur le téléphone du client.
customers-show-all = Afficher tous les clients
customers-empty-title = Pas encore de client
customers-empty = On s’inscrit avec le code d’un partenaire ou d’un ami, ou sans code. Chaque client reçoit aussitôt son propre code.
customers-view-partners = Voir les partenaires
customers-note = La colonne « Parrainage par » indique qui a parrainé ce client, et à quel titre à ce moment-là. Direct : personnes inscrites avec le code du client. Indirect : personnes parrainées par celles-ci, à tous les niveaux. Réseau : les deux. Les commandes et les ventes nettes comptent le jour du paiement, les remboursements et corrections le jour où ils ont lieu. Les gains réunissent toutes les commissions et tous les avoirs sur ces commandes ; les gains propres sont la part du client. Une même commande peut compter dans plusieurs lignes : elles ne s’additionnent donc pas.

## The page of one partner or customer.
person-view-network = Voir le réseau
person-line = Chaîne de parrainage de { $name }
person-line-between =
    { $n ->
        [one] +{ $n } entre les deux
       *[other] +{ $n } entre les deux
    }
person-waits = { $name } attend votre validation et n’a pas encore de code.
person-figures = Chiffres depuis le début
person-details = Informations
person-password-lead = Un lien à usage unique pour choisir un nouveau mot de passe, valable { $minutes } minutes. Vérifiez bien l’identité de la personne.
person-password-make = Créer le lien
person-code = Code
person-code-also = aussi
person-code-off = Désactivé
person-code-suspended = Suspendu
person-code-view = Voir le code
person-erased = Effacé
person-suspended = Suspendu
person-confirmed = Confirmé
person-joined = Inscription
person-source = Origine
person-referrer = Parrainage par
person-name-and-id = { $name }, n° { $id }
person-no-referrer = Sans parrainage
person-joined-with = Code à l’inscription
person-joined-with-batch = { $code }, imprimé pour « { $batch } »
person-told-by = Sur le conseil de
person-approved = Validation
person-not-approved = Pas encore
person-partners-referred = Partenaires parrainés
person-shown-name = Nom sur l’invitation
person-password = Mot de passe
person-password-missing = Pas encore choisi
person-id = Numéro de compte
person-scans = Scans
person-sign-ups = Inscriptions
person-sign-ups-note = directes, avec ce code
person-network = Réseau
person-network-note = direct et indirect
person-chart = 30 derniers jours
person-channels = Tous les scans à ce jour : { $qr } par QR code, { $link } par lien, { $typed } par code saisi.
person-excluded =
    Non comptés : { $repeats ->
        [one] { $repeats } répétition
       *[other] { $repeats } répétitions
    }, { $bots ->
        [one] { $bots } robot ou aperçu
       *[other] { $bots } robots et aperçus
    }, { $own ->
        [one] { $own } visite personnelle ou de l’équipe
       *[other] { $own } visites personnelles ou de l’équipe
    }, { $off ->
        [one] { $off } visite pendant que le code était désactivé
       *[other] { $off } visites pendant que le code était désactivé
    }.
person-referrals =
    { $n ->
        [one] { $n } parrainage direct
       *[other] { $n } parrainages directs
    }
person-referrals-view = Tout voir
person-referrals-caption = Personnes parrainées directement par { $name }
person-referrals-name = Nom
person-referrals-network = Réseau
person-referrals-joined = Inscription
person-referrals-none = Aucune inscription avec ce code pour l’instant.
password-link-title = Lien de mot de passe
password-link-for = Un lien pour { $name }
password-link-label = Lien
password-link-show = Faites scanner ce code à { $name }, ou envoyez-lui le lien. Le choix du mot de passe lui revient.
password-link-secret = Quiconque possède ce lien peut se connecter au compte de { $name }. Ne le communiquez à personne d’autre.
password-link-picture = QR code du lien pour { $name }
password-link-done = Terminé

## What somebody has with the shop.
balance-title = Argent
balance-statement = Relevé
balance-adjust = Ajuster
balance-earns = Gagne { $usual } (taux standard).
balance-earns-own = Gagne { $own } (taux personnalisé ; taux standard : { $usual }).
balance-change-rate = Modifier le taux
balance-commission = Commission
balance-ready = Prêt
balance-ready-note = pas encore dans un versement
balance-in-payout = Dans un versement
balance-in-payout-note = pas encore versé
balance-pending = En attente
balance-pending-note = délai en cours
balance-in-review = En vérification
balance-in-review-note = à approuver
balance-paid-out = Versé
balance-paid-out-note = versements effectués
balance-earned = Total gagné
balance-earned-note = délai écoulé
balance-credit = Avoir
balance-available = Disponible
balance-available-note = utilisable
balance-reserved = Réservé
balance-reserved-note = pour des commandes impayées
balance-credit-pending = Avoir en attente
balance-credit-in-review = Avoir en vérification
balance-spent = Utilisé
balance-spent-note = sur des commandes
balance-expired = Expiré
balance-below-zero = Solde négatif de { $amount }. Les prochains gains le compenseront d’abord.
statement-title = Relevé de { $name }
statement-lead = Une écriture ne se modifie pas. Toute correction s’ajoute comme nouvelle écriture.
statement-csv = CSV
statement-balances = Soldes
statement-entries = Écritures
statement-caption = Toutes les écritures de ce solde, de la plus récente à la plus ancienne
statement-what = Écriture
statement-status = Statut
statement-order = Commande
statement-order-no = Commande { $no }
statement-posted = Date
statement-amount = Montant
statement-balance = Solde
statement-empty = Pas encore d’écriture.
statement-note = Le solde comprend les montants en attente. Seuls les montants disponibles peuvent être versés ou utilisés.
statement-adjust-title = Ajuster le solde
statement-adjust-lead = Effet immédiat. { $name } verra le motif.
statement-direction = Ajouter ou retirer
statement-add = Ajouter
statement-subtract = Retirer
statement-reason = Motif
statement-reason-hint = Par exemple « Versé deux fois en mars » ou « Pour le gâteau abîmé ».
statement-adjust = Ajuster le solde
statement-adjusted = Solde ajusté. Disponible : { $amount }.
statement-adjusted-below-zero = Solde ajusté. Il est maintenant négatif de { $amount } ; les prochains gains le compenseront d’abord.
statement-rate-title = Taux de { $name }
statement-rate-note = S’applique aux nouvelles commandes.
statement-rate = Taux personnalisé
statement-rate-hint = Un pourcentage des ventes nettes ou un montant fixe par commande. La durée et le plafond suivent les conditions du programme.
statement-rate-save = Enregistrer le taux
statement-rate-standard = Revenir au taux standard : { $usual }
statement-rate-saved = Taux enregistré : { $pay } pour les nouvelles commandes.
statement-rate-restored = Taux standard rétabli pour les nouvelles commandes.
statement-entry-commission = Commission
statement-entry-reward = Avoir gagné
statement-entry-refunded = Commande remboursée
statement-entry-reversed = Annulé
statement-entry-corrected = Commande corrigée
statement-entry-spent = Utilisé
statement-entry-spent-back = Avoir rendu
statement-entry-paid-out = Versé
statement-entry-payout-back = Versement retourné
statement-entry-opening = Solde d’ouverture
statement-entry-adjusted = Ajustement
statement-entry-expired = Expiré
statement-entry-given-up = Abandonné
statement-entry-converted = Converti en avoir
statement-entry-from-commission = Converti depuis la commission
statement-entry-merged = Transféré vers un autre compte (fusion)
statement-entry-from-merged = Reçu d’un compte fusionné
statement-entry-kept-back = Sous le minimum, reporté au prochain versement
statement-entry-kept-over = Reporté d’un versement précédent

## Somebody's network.
tree-title = Réseau de { $name }
tree-change-referrer = Modifier le parrainage
tree-line = Chaîne de parrainage de { $name }
tree-show = Appliquer
tree-figures = Chiffres du réseau
tree-direct = Direct
tree-indirect = Indirect
tree-network = Réseau
tree-people =
    { $n ->
        [one] { $n } personne
       *[other] { $n } personnes
    }
tree-orders =
    { $n ->
        [one] { $n } commande, { $amount }
       *[other] { $n } commandes, { $amount }
    }
tree-cost = Coût des récompenses
tree-cost-note = commissions et avoirs
tree-cost-share = commissions et avoirs, { $share } des ventes nettes
tree-own = Gains de { $name }
tree-chart = Ventes nettes par jour
tree-chart-network = Réseau
tree-chart-direct = Direct
tree-levels = Par niveau
tree-levels-caption = Personnes à chaque niveau du réseau de { $name }
tree-level = Niveau
tree-share = Part
tree-people-head = Personnes
tree-level-direct = Direct
tree-level-no = Niveau { $level }
tree-levels-nearest = Affichage des { $n } personnes les plus proches.
tree-branches =
    { $n ->
        [one] { $n } parrainage direct
       *[other] { $n } parrainages directs
    }
tree-branches-note = Depuis le début, meilleures ventes en premier
tree-more = { $n } de plus
tree-empty = Pas encore de parrainage.
referrer-title = Qui a parrainé { $name } ?
referrer-lead = Toutes les personnes parrainées suivent. Les gains passés ne changent pas et aucune nouvelle remise n’est accordée.
referrer-now = Parrainage actuel
referrer-now-whom =
    { $source ->
        [partner] [a]{ $referrer }[/a] (partenaire)
        [influencer] [a]{ $referrer }[/a] (influenceur)
       *[customer] [a]{ $referrer }[/a] (client)
    }
referrer-now-none = Aucun : inscription de { $name } sans parrainage.
referrer-plan-to = { $name } passe sous { $to }
referrer-plan-to-none = { $name } passe au premier niveau, sans parrainage
referrer-plan-people =
    { $n ->
        [0] Personne d’autre ne change de place.
        [one] { $n } autre personne suit.
       *[other] { $n } autres personnes suivent.
    }
referrer-plan-orders =
    { $n ->
        [one] Les rapports changent pour toutes les dates passées : { $n } commande ({ $amount }) est déplacée.
       *[other] Les rapports changent pour toutes les dates passées : { $n } commandes ({ $amount }) sont déplacées.
    }
referrer-plan-above =
    { $losing ->
        [one] { $losing } compte au-dessus perd ces chiffres
       *[other] { $losing } comptes au-dessus perdent ces chiffres
    }, { $gaining ->
        [one] { $gaining } compte les récupère.
       *[other] { $gaining } comptes les récupèrent.
    }
referrer-plan-source =
    { $source ->
        [partner] L’origine devient « Partenaire ».
        [influencer] L’origine devient « Influenceur ».
        [organic] L’origine devient « Sans parrainage ».
       *[customer] L’origine devient « Client ».
    }
referrer-back = Retour
referrer-change = Modifier le parrainage
referrer-correct = Corriger le parrainage
referrer-correct-hint = Code, e-mail ou numéro de compte de la personne qui a parrainé. Laissez vide s’il n’y a pas eu de parrainage.
referrer-reason = Motif
referrer-reason-hint = Conservé dans le journal d’activité.
referrer-preview = Voir l’effet
referrer-made = Modifications précédentes
referrer-made-caption = Modifications de ce parrainage, de la plus récente à la plus ancienne
referrer-made-when = Date
referrer-made-from = De
referrer-made-to = À
referrer-made-people = Personnes
referrer-made-by = Par
referrer-made-no-one = Sans parrainage
referrer-undo = Annuler
referrer-undone-on = Annulée le { $date }
referrer-changed = Parrainage modifié.
referrer-undone = Modification annulée.

## Applications, the team, the activity log.
applications-title = Candidatures
applications-lead = Personnes qui souhaitent devenir partenaires. En cas de refus, le compte client est conservé et la carte redevient libre.
applications-caption = Candidatures en cours
applications-name = Nom
applications-kind = Type
applications-code = Code réservé
applications-code-new = un nouveau
applications-since = Depuis
applications-until = Jusqu’au
applications-decide = Décision
applications-approve = Valider
applications-approve-name = Valider { $name }
applications-decline = Refuser
applications-decline-name = Refuser { $name }
applications-days =
    { $days ->
        [one] Sans réponse, une candidature est refusée automatiquement au bout de { $days } jour.
       *[other] Sans réponse, une candidature est refusée automatiquement au bout de { $days } jours.
    }
applications-none-title = Aucune candidature
applications-none = Les nouvelles candidatures s’affichent ici. Pour accepter tout le monde automatiquement, désactivez la validation.
applications-off-title = Validation automatique des nouveaux partenaires
applications-off = Les nouveaux partenaires reçoivent leur code dès l’inscription. Pour examiner d’abord chaque candidature, activez la validation.
applications-settings = Modifier dans les réglages
applications-approved = { $name } est maintenant partenaire avec le code { $code }.
applications-declined = Candidature de { $name } refusée. Le compte client est conservé et la carte redevient libre.
users-title = Équipe
users-lead = Les personnes qui font tourner la boutique. Les membres de l’équipe n’ont pas de code et n’apparaissent pas dans les rapports.
users-caption = Les personnes qui font tourner la boutique
users-name = Nom
users-email = E-mail
users-role = Rôle
users-status = Statut
users-since = Depuis
users-admin = Admin
users-admin-hint = Accès complet.
users-staff = Personnel
users-staff-hint = Peut enregistrer, corriger, annuler et rembourser des commandes, encaisser, rechercher des personnes, voir les codes et les réseaux et aider pour les mots de passe. Sans accès aux réglages, produits et exports, ni aux gains, versements et candidatures.
users-add-title = Ajouter un membre à l’équipe
users-add = Ajouter et créer le lien
users-add-note = Vous obtiendrez un lien à lui transmettre pour choisir un mot de passe.
users-active = Actif
users-disabled = Désactivé
users-no-password = Pas encore de mot de passe
users-password = Mot de passe
users-password-lead = Créez un lien à usage unique pour que { $name } choisisse un nouveau mot de passe. Il expire au bout de { $minutes } minutes.
users-password-make = Créer le lien
users-is-me = C’est vous. Seul un autre admin peut désactiver votre compte.
users-enable-title = Réactiver le compte de { $name }
users-enable-lead = La connexion se fait avec le même mot de passe qu’avant.
users-enable = Réactiver le compte
users-disable-title = Désactiver ce compte
users-disable-lead = Toutes les sessions de { $name } se ferment aussitôt et la connexion n’est plus possible. Ses actions restent dans le journal. Vous pourrez réactiver le compte plus tard.
users-disable-confirm = Saisissez « { $name } » pour confirmer
users-disable = Désactiver le compte
users-disabled-done = Toutes les sessions de { $name } sont fermées et la connexion n’est plus possible.
users-enabled-done = Compte réactivé.
audit-title = Journal d’activité
audit-lead = Qui a fait quoi, et quand. Rien ne peut y être modifié ni supprimé.
audit-caption = Activité, de la plus récente à la plus ancienne
audit-what = Activité
audit-about = Concerne
audit-details = Détails
audit-when = Date
audit-server = Le serveur
audit-order = Commande { $no }
audit-earning = Gain n° { $no }
audit-payout = Versement { $no }
audit-terms = Conditions

## The import of customers and partners.
import-title = Importer des personnes
import-lead = Reprenez vos clients et partenaires d’un autre système, avec leurs parrainages. Vous verrez un aperçu avant tout ajout.
import-tiles = Dans ce fichier
import-new-customers = Nouveaux clients
import-new-partners = Nouveaux partenaires
import-referred = Avec parrainage
import-known = Déjà présents
import-known-note = ignorés
import-credit = Avoirs de départ
import-good = Ce fichier est correct
import-all-known = Toutes les personnes de ce fichier sont déjà présentes
import-no-phone-caption = Personnes importées sans numéro de téléphone
import-row = Ligne
import-phone = Téléphone
import-column = Colonne
import-problem = Problème
import-ready = Rien n’a encore été ajouté. Chaque personne reçoit son propre code, et son ancien code reste valable. Pas de remise sur la première commande : elle a déjà acheté chez vous. Pour choisir un mot de passe, il lui faudra un lien que vous créez sur sa page.
import-add =
    { $n ->
        [one] Ajouter { $n } compte
       *[other] Ajouter { $n } comptes
    }
import-other-file = Choisir un autre fichier
import-problems =
    { $n ->
        [one] { $n } problème. Rien n’a été importé.
       *[other] { $n } problèmes. Rien n’a été importé.
    }
import-problems-many = { $n } problèmes, dont voici les { $most } premiers. Rien n’a été importé.
import-problems-caption = Problèmes, ligne par ligne
import-problems-note = La ligne 1 contient les en-têtes. Corrigez le fichier et envoyez-le à nouveau.
import-choose = Choisir un fichier
import-file = Fichier CSV
import-file-hint = { $most } lignes au maximum. Au-delà, arrêtez le serveur et utilisez passalong import accounts.
import-check = Vérifier le fichier
import-columns = Colonnes
import-columns-lead = La première ligne contient les en-têtes, dans l’ordre de votre choix. Séparateur : virgule ou point-virgule. Montants : 12.50 ou 12,50.
import-column-email = Les comptes qui existent déjà avec cet e-mail sont ignorés. Facultatif s’il y a un numéro de téléphone.
import-column-name = Obligatoire. Prénom et nom.
import-column-phone = Avec l’indicatif du pays, par exemple +33 6 12 34 56 78. Si deux personnes ont le même numéro, la première le garde.
import-column-role = « customer » (client) ou « partner » (partenaire) ; vide : client.
import-column-kind = Pour les partenaires : « partner » (partenaire) ou « influencer » (influenceur).
import-column-code = L’ancien code : de 1 à 32 lettres et chiffres, séparés si besoin par des tirets, des points, des tirets bas ou des espaces. Il reste valable.
import-column-referrer-code = Le code de la personne qui a parrainé, dans ce fichier ou dans votre boutique.
import-column-joined-at = Une date comme 2024-05-03 ou 03.05.2024, ou un horaire comme 2024-05-03T10:00:00Z ; vide : aujourd’hui.
import-column-credit = Avoir de départ, par exemple 12,50.
import-done =
    { $n ->
        [one] { $n } compte ajouté.
       *[other] { $n } comptes ajoutés.
    }
import-done-known =
    { $n ->
        [one] { $n } compte ajouté.
       *[other] { $n } comptes ajoutés.
    } { $known ->
        [one] { $known } existait déjà.
       *[other] { $known } existaient déjà.
    }
import-done-phones = { $done } { $phones }

## An admin views the pages of a member.
view-as-begin = Voir comme cette personne
view-as-band = Vous êtes sur les pages d’une autre personne
view-as-sees = Vous voyez ce que voit { $name } ; rien ne peut être modifié.
view-as-until = Jusqu’à { $time }.
view-as-end = Quitter

## People who share something with whoever referred them: what was found, and the look that tells whether they are different people.
flags-title = Points communs
flags-earnings = Gains
flags-lead = Personnes qui ont un point commun avec quelqu’un de leur chaîne de parrainage. Les gains sur leurs commandes restent en vérification jusqu’à votre décision. Souvent, c’est simplement une famille : approuvez d’un clic. S’il s’agit d’une seule personne, annulez ce qui est en vérification.
flags-in-review = Gains en vérification
flags-none-title = Aucun point commun
flags-none = Personne n’a le même navigateur, le même compte de versement ou le même titulaire que la personne à l’origine du parrainage.
flags-settings = Ce que nous comparons
flags-more = Affichage des { $most } plus récents sur { $open }. D’autres s’affichent à mesure que vous traitez ceux-ci.
flag-found = Constaté le { $day }
flag-same-device = { $name } et { $other } ont utilisé le même navigateur
flag-same-payee = Les versements de { $name } et { $other } vont au même compte ou à la même adresse
flag-same-holder = Les versements de { $name } et de { $other } sont au même nom, ou au nom de l’autre
flag-many-sign-ups = Inscription de { $name } avec le code de { $other }, parmi beaucoup d’autres en moins d’une heure
flag-disposable-mail = { $name } utilise une adresse e-mail jetable
flag-cleared = Personnes différentes selon { $who }, le { $day }
flag-switched-off = Clos le { $day } : ce point n’est plus comparé
flags-reason = Motif
flags-reason-example = Un couple qui partage un téléphone
flags-release =
    { $earnings ->
        [one] Approuver { $earnings } gain en vérification pour cette seule raison : { $amount }
       *[other] Approuver les { $earnings } gains en vérification pour cette seule raison : { $amount } au total
    }
flags-release-hint = Leur délai continue de courir comme avant.
flags-clear = Ce sont des personnes différentes
flags-cleared = Enregistré. Ce point ne sera plus signalé pour ces personnes.
flags-released =
    { $earnings ->
        [one] Enregistré ; { $earnings } gain de { $amount } approuvé.
       *[other] Enregistré ; { $earnings } gains approuvés, { $amount } au total.
    }
flags-person = Points communs
flags-person-lead = Les gains sur ces commandes restent en vérification jusqu’à votre décision.
flags-task =
    { $people ->
        [one] { $people } personne a des points communs avec celle qui l’a parrainée
       *[other] { $people } personnes ont des points communs avec celle qui les a parrainées
    }
flags-task-label = Voir
flags-of-review =
    { $people ->
        [one] { $people } personne a un point commun avec celle qui l’a parrainée.
       *[other] { $people } personnes ont un point commun avec celle qui les a parrainées.
    }
flags-rules-title = Autoparrainage
flags-rules-lead = Ce qui est comparé entre une personne et celle qui l’a parrainée. En cas de point commun, vous le voyez, et les gains sur ses commandes restent en vérification jusqu’à votre décision. Personne n’est empêché de s’inscrire ou d’acheter.
flags-rule-device = Le même navigateur
flags-rule-device-hint = Sur 90 jours. Les navigateurs de votre équipe et ceux connectés depuis la boutique ne comptent jamais.
flags-rule-payee = La même destination de versement
flags-rule-payee-hint = Un compte bancaire, une adresse PayPal ou une adresse postale.
flags-rule-holder = Le nom sur les coordonnées de versement
flags-rule-holder-hint = Les deux versements sont au même nom, ou l’un est au nom de l’autre personne.
flags-rule-mail = Adresses e-mail jetables
flags-rule-mail-hint = D’après une liste fournie avec chaque version.
flags-rule-sign-ups = Inscriptions par heure avec un même code : plus de
flags-rule-sign-ups-hint = Laissez vide pour ne pas limiter. Un stand sur un salon peut en amener beaucoup.
privacy-device = Ce même numéro permet aussi de repérer l’autoparrainage : à l’inscription, à la connexion ou à la commande, une empreinte en est tirée à l’aide d’un secret de ce serveur, puis conservée { $days } jours avec votre compte. { $shop } peut ainsi voir que deux comptes utilisent le même navigateur. Les navigateurs de la boutique elle-même ne sont jamais concernés.
privacy-compare = Pour la même raison, nous comparons si des personnes liées par un parrainage reçoivent leurs versements sur le même compte ou sous le même nom, et si une adresse e-mail provient d’un service d’adresses jetables. Personne n’est refusé pour cela : une personne de la boutique examine la situation.

## Orders at the shop: the list, and those of one person.
admin-orders-title = Commandes
admin-orders-csv = CSV
admin-orders-record = Enregistrer une commande
admin-orders-record-first = Enregistrer la première commande
admin-orders-search = Numéro, client, e-mail ou code
admin-orders-status = Statut
admin-orders-any-status = Tous les statuts
admin-orders-caption = Commandes, de la plus récente à la plus ancienne
admin-orders-order = Commande
admin-orders-number = N° { $number }
admin-orders-customer = Client
admin-orders-referred-by = Parrainage par
admin-orders-net-sales = Ventes nettes
admin-orders-total = Total
admin-orders-no-match = Aucune commande ne correspond à votre recherche.
admin-orders-show-all = Afficher toutes les commandes
admin-orders-none-title = Pas encore de commande
admin-orders-note = Les ventes nettes sont les achats après remises et remboursements, hors TVA, livraison et pourboires. Les rapports et les gains se calculent sur les ventes nettes.
admin-orders-no-earning =
    { $reason ->
        [nobody] sans parrainage
        [suspended] compte parrain suspendu
        [no_rate] aucun taux convenu
        [months_over] période de gains terminée
        [orders_over] nombre de commandes atteint
        [nothing_earns] aucun article éligible
        [below_minimum] sous la commande minimum
        [erased] compte parrain effacé
       *[own_order] commande personnelle
    }
admin-orders-of-person =
    { $n ->
        [0] Pas encore de commande payée
        [one] { $n } commande payée, ventes nettes { $amount }
       *[other] { $n } commandes payées, ventes nettes { $amount }
    }
admin-orders-discount-given = La remise sur la première commande s’appliquera à sa prochaine commande.

## Orders at the shop: one order.
admin-order-title = Commande { $number }
admin-order-due = { $amount } à payer
admin-order-method = Mode de paiement
admin-order-reference = Référence
admin-order-reference-hint = Par exemple un numéro de ticket.
admin-order-record-payment = Enregistrer le paiement
admin-order-items = Articles commandés
admin-order-referred-by = Parrainage par [a]{ $name }[/a]
admin-order-earning-commission = { $amount } de commission
admin-order-earning-credit = { $amount } d’avoir
admin-order-earning-none = Aucun gain sur cette commande
admin-order-earning-share = { $rate } de { $base }.
admin-order-earning-share-left = { $rate } de { $base }, après remboursements.
admin-order-earning-flat = { $amount } par commande.
admin-order-earning-flat-left = { $amount } par commande, réduit en proportion des remboursements : il reste { $left } sur { $all }.
admin-order-earning-open = Acquis une fois la commande payée.
admin-order-earning-cancelled = Aucun gain : la commande a été annulée.
admin-order-earning-reversed = Annulé par un admin.
admin-order-earning-in-review = En vérification : { $reason }.
admin-order-earning-pending = Disponible le { $day } si rien n’est retourné.
admin-order-none-nobody = Inscription de { $buyer } sans code.
admin-order-none-suspended = { $earner } a parrainé { $buyer }, mais son compte était suspendu au moment de la commande.
admin-order-none-no-rate = { $earner } a parrainé { $buyer }, mais aucun taux n’était prévu à ce moment-là.
admin-order-none-months-over = { $earner } a parrainé { $buyer }, mais sa période de gains était terminée.
admin-order-none-orders-over = { $earner } a parrainé { $buyer } et a déjà touché un gain sur le nombre maximum de commandes.
admin-order-none-nothing-earns = { $earner } a parrainé { $buyer }, mais aucun article de cette commande n’est éligible.
admin-order-none-below-minimum = { $earner } a parrainé { $buyer }, mais le montant éligible de cette commande est inférieur au minimum.
admin-order-none-erased = Le compte qui a parrainé { $buyer } a été effacé et ne gagne plus rien.
admin-order-none-own-order = { $buyer } avait un autre compte, à l’origine du parrainage de celui-ci. On ne gagne rien sur ses propres commandes.
admin-order-refunds = Remboursements
admin-order-refunds-caption = Remboursements, du plus ancien au plus récent
admin-order-refund-date = Date
admin-order-refund-how = Mode
admin-order-refund-items = Pour les articles
admin-order-refund-amount = Montant
admin-order-refund-by = par { $name }
admin-order-refund-tax = { $label } : { $amount }
admin-order-change-note = La modification garde la remise et les taux d’origine et enregistre la différence.
admin-order-cancel-note = L’annulation rend l’avoir, ainsi que la remise si aucune autre commande ne l’a utilisée.
admin-order-refund = Rembourser
admin-order-edit = Modifier la commande
admin-order-cancel = Annuler la commande
admin-order-cancel-title = Annuler la commande { $number } ?
admin-order-cancel-text = Rien n’a été payé, donc rien n’est remboursé. Remise et avoir éventuels sont rendus. La commande reste dans votre liste.
admin-order-details = Détails
admin-order-history = Historique
admin-order-system = Le système
admin-order-event = [b]{ $who }[/b] { $what }
admin-order-event-detail = [b]{ $who }[/b] { $what } : { $detail }
admin-order-customer = Client
admin-order-placed = Commande passée
admin-order-recorded-by = Enregistrée par
admin-order-the-customer = Le client
admin-order-source = Origine
admin-order-external = Numéro de commande externe
admin-order-paid-at = Payée
admin-order-paid-how = { $when }, { $how }
admin-order-cancelled-at = Annulée
admin-order-ordinal = Commande payée du client
admin-order-ordinal-number = N° { $n }
admin-order-net-sales = Ventes nettes
admin-order-net-sales-left = Ventes nettes après remboursements
admin-order-eligible = Montant éligible
admin-order-terms = Conditions
admin-order-terms-version = Version { $version } (en vigueur à la commande)
admin-order-note = Note
admin-order-payment-recorded = Paiement enregistré.
admin-order-payment-known = Ce paiement était déjà enregistré.
admin-order-cancelled = Commande annulée. Remise et avoir éventuels sont rendus.

## Orders at the shop: recording and editing one.
order-form-fix = Corrigez les champs signalés ci-dessous.
order-form-custom-amount = Montant libre
order-form-custom-amount-hint = Pour les articles absents de votre catalogue.
order-form-tax = TVA : { $rate }.
order-form-amount-kind = Le montant est
order-form-rest = Livraison, pourboire et note
order-form-shipping = Livraison
order-form-tip = Pourboire
order-form-note = Note
order-form-items = Articles
order-form-cancel = Annuler
order-edit-title = Modifier la commande { $number }
order-edit-lead = La remise, les taux et l’avoir d’origine ne changent pas. Nous enregistrons la différence.
order-edit-price-of = Prix de { $name }
order-edit-remove-hint = Mettez 0 pour retirer l’article.
order-edit-add = Ajouter des articles
order-edit-paid = Cette commande est payée. Vous verrez ensuite ce qu’il faut encaisser ou rendre.
order-edit-save = Enregistrer
order-edit-saved = Commande modifiée.
order-edit-saved-collect = Commande modifiée. Encaissez encore { $amount }.
order-edit-saved-return = Commande modifiée. Rendez { $amount }.
order-edit-saved-due = Commande modifiée. Reste à payer : { $amount }.
order-record-title = Enregistrer une commande
order-record-step-customer = Client
order-record-step-order = Commande
order-record-who = Pour qui est cette commande ?
order-record-search = Nom, e-mail, téléphone ou code
order-record-search-hint = Vous pouvez aussi scanner le code sur le téléphone du client.
order-record-find = Rechercher
order-record-newest = Derniers inscrits
order-record-found = Résultats
order-record-found-caption = Personnes pour qui enregistrer une commande
order-record-found-name = Nom
order-record-found-code = Code
order-record-found-joined = Inscription
order-record-more = Plus de { $n } résultats. Précisez votre recherche.
order-record-all-customers = Voir tous les clients
order-record-for = Commande pour { $name }
order-record-other-customer = Choisir un autre client
order-record-amount = Montant
order-record-credit = Avoir
order-record-paid = Paiement
order-record-external-hint = Celui de votre caisse ou de votre boutique en ligne. Doit être unique.
order-record-review = Vérifier la commande
order-record-review-lead = Commande pour { $name }. Pas encore enregistrée.
order-record-order = Commande
order-record-save = Enregistrer la commande
order-record-save-paid = Enregistrer comme payée
product-category = Catégorie
product-category-hint = Les produits d’une même catégorie sont regroupés à la commande.
product-picture = Photo
product-picture-now = Photo actuelle
product-picture-file = Fichier image
product-picture-hint = PNG, JPEG ou WebP, recadré en carré. { $limit }
product-picture-save = Envoyer la photo
product-picture-remove = Retirer la photo
product-picture-saved = Photo enregistrée.
product-picture-removed = Photo retirée.
products-order = Ordre
products-up = Monter { $name }
products-down = Descendre { $name }
products-order-hint = Les produits sont proposés dans cet ordre à la commande. Au bord d’une catégorie, une flèche déplace toute la catégorie.
log-field-category = catégorie
log-field-picture = photo
log-field-position = ordre
column-category = Catégorie
order-record-edit = Modifier
order-record-saved = Commande enregistrée.
order-record-saved-before = Cette commande était déjà enregistrée.

## Refunding an order.
refund-title = Rembourser la commande { $number }
refund-left = Encore remboursable : { $amount }.
refund-amount = Rembourser { $amount }
refund-how-money = En argent
refund-how-credit = En avoir
refund-how-both = { $money } en argent, { $credit } en avoir
refund-edit = Modifier
refund-by-hand = Rendez l’argent vous-même, en espèces, par carte ou par virement. Ici, on ne fait que l’enregistrer.
refund-rest = Montants et motif
refund-reason = Motif
refund-reason-hint = Conservé avec le remboursement et visible sur le relevé de la personne qui a gagné sur cette commande.
refund-review = Vérifier le remboursement
refund-cancel = Annuler
refund-recorded = Remboursement enregistré.

## Products.
products-title = Produits
products-csv = CSV
products-new = Nouveau produit
products-lead =
    { $n ->
        [one] { $n } produit en vente.
       *[other] { $n } produits en vente.
    } { $tax ->
        [included] Prix TTC.
       *[added] Prix HT.
    }
products-caption = Produits
products-name = Nom
products-tax = TVA
products-price = Prix
products-none-title = Pas encore de produit
products-none = Un simple montant suffit pour enregistrer une commande. Ajoutez des produits pour que vos clients puissent commander en ligne et que votre équipe n’ait qu’à toucher l’écran.
products-add-first = Ajouter votre premier produit
product-no-earnings = Sans gains
product-no-discount = Sans remise
product-archived = Archivé
product-name = Nom
product-name-hint = C’est le nom que voient les clients.
product-price =
    { $tax ->
        [included] Prix TTC
       *[added] Prix HT
    }
product-tax-rate = Taux de TVA
product-sku = Référence
product-sku-hint = Votre numéro d’article.
product-earns = Donne droit à commission et avoir
product-add = Ajouter le produit
product-save = Enregistrer
product-cancel = Annuler
product-restore-title = Remettre en vente
product-restore-text = Le produit revient au catalogue avec ce nom et ce prix.
product-restore = Remettre en vente
product-archive-title = Archiver le produit
product-archive-text = Le produit disparaît du catalogue. Les anciennes commandes le gardent, et vous pourrez le remettre en vente.
product-archive = Archiver
product-added = { $name } : produit ajouté.
product-saved = Enregistré. Les commandes existantes gardent leurs prix.
product-is-archived = Archivé. Les anciennes commandes le gardent.
product-is-restored = De retour au catalogue.

## Settings: the shop, its look and its address.
settings-title = Réglages
settings-shop-save = Enregistrer la boutique
settings-saved = Enregistré.
settings-shop = Boutique
settings-name = Nom
settings-name-hint = Affiché sur chaque page, invitation et carte.
settings-contact = Coordonnées
settings-contact-hint = Affichées au bas de chaque page et sur les pages d’aide. Adresse, téléphone ou horaires d’ouverture.
settings-currency = Devise
settings-currency-hint = Ne peut plus changer dès qu’il existe des commandes ou des prix.
settings-time-zone = Fuseau horaire
settings-time-zone-hint = Sert aux dates et aux rapports. En changer déplace les anciennes inscriptions d’un jour à l’autre, pas les anciens scans.
settings-language = Langue
settings-language-hint = Pour les cartes imprimées, les relevés, votre équipe et les visiteurs dont le navigateur préfère une autre langue.
settings-colour = Couleur principale
settings-colour-typed = Code hexadécimal
settings-colour-typed-hint = Prioritaire sur le sélecteur de couleur.
settings-colour-save = Enregistrer la couleur
settings-colour-moved = Nous ajustons votre couleur pour qu’elle reste lisible en mode clair et en mode sombre.
settings-colour-fine = Votre couleur est lisible en mode clair et en mode sombre.
settings-swatch-light = Mode clair : { $colour }
settings-swatch-dark = Mode sombre : { $colour }
settings-swatch-join = S’inscrire
settings-swatch-off = −{ $rate }
settings-logo = Logo
settings-logo-now = Logo actuel
settings-logo-hint = PNG, JPEG ou WebP, de préférence en largeur. { $limit } Remplace le nom en haut de chaque page.
settings-logo-save = Envoyer le logo
settings-logo-remove = Retirer le logo
settings-logo-removed = Logo retiré.
settings-address = Adresse web
settings-address-lead = Imprimée sur chaque carte et utilisée dans chaque lien. Ne la modifiez que si vous changez de nom de domaine.
settings-address-working = Fonctionne
settings-address-working-text = Vérifiée le { $day } : elle fonctionne.
settings-address-confirmed = Confirmée
settings-address-confirmed-text = Confirmée à la main le { $day }.
settings-address-unchecked = Pas encore vérifiée
settings-address-unchecked-text = Nous la vérifierons avant l’impression.
settings-address-fixed = Elle est définie dans la configuration du serveur ([b]--base-url[/b], [b]PASSALONG_BASE_URL[/b] ou [b]base_url[/b] dans config.toml). C’est là qu’il faut la modifier.
settings-address-field = Adresse
settings-address-field-hint = Par exemple https://shop.example. Après un changement, il faudra peut-être vous reconnecter.
settings-address-stranded = Ces codes ont été imprimés avec une autre adresse. Ils ne fonctionneront plus si elle ne mène plus ici :
settings-address-batch =
    { $n ->
        [one] [a]{ $name }[/a] : { $n } code, imprimé le { $day } avec { $address }
       *[other] [a]{ $name }[/a] : { $n } codes, imprimés le { $day } avec { $address }
    }
settings-address-confirm = Saisissez { $address } pour confirmer
settings-address-save = Enregistrer l’adresse
settings-address-former = Anciennes adresses
settings-address-until = Jusqu’au { $day }

## Settings: the terms of the program.
settings-terms = Conditions du programme
settings-terms-lead = En vigueur depuis le { $day }. Les changements valent pour les nouvelles commandes ; les commandes existantes gardent leurs conditions.
settings-terms-partner = Commission des partenaires
settings-terms-partner-hint = Un pourcentage des achats de leurs clients parrainés, ou un montant fixe par commande.
settings-terms-influencer = Commission des influenceurs
settings-terms-influencer-hint = Pour les influenceurs.
settings-terms-customer = Avoir pour les clients
settings-terms-customer-hint = Pour les clients qui parrainent leurs amis.
settings-terms-discount = Remise sur la première commande
settings-terms-discount-hint = Pour toute inscription avec un code.
settings-terms-waiting = Délai
settings-terms-waiting-hint = Nombre de jours entre le paiement et la mise à disposition. { $most } au maximum.
settings-terms-days = jours
settings-terms-more = Autres règles
settings-terms-lasts = Durée des gains sur chaque client
settings-terms-lasts-lead = Sans limite, pour les premières commandes payées d’un client, ou pendant les premiers mois après son inscription.
settings-terms-lasts-partner = Gains des partenaires
settings-terms-lasts-influencer = Gains des influenceurs
settings-terms-lasts-customer = Gains des clients
settings-terms-forever = Sans limite
settings-terms-first-orders = Premières commandes
settings-terms-first-months = Premiers mois
settings-terms-unit-label = { $what } : en pourcentage ou en montant par commande
settings-terms-span-label = { $what } sur chaque client
settings-terms-number-label = { $what } : nombre de commandes ou de mois
settings-terms-cap = Plafond par commande
settings-terms-minimum-order = Commande minimum
settings-terms-discount-cap = Remise maximum
settings-terms-discount-days = Valable pendant
settings-terms-discount-days-hint = Après l’inscription. Laissez vide pour ne pas limiter.
settings-terms-credit = Avoir
settings-terms-credit-share = Peut couvrir jusqu’à
settings-terms-credit-share-hint = D’une commande. { $all } : la commande entière.
settings-terms-credit-days = Expire après
settings-terms-credit-days-hint = À partir du jour où il est disponible. Laissez vide pour qu’il n’expire jamais.
settings-terms-orders = Commandes et versements
settings-terms-review = Vérifier les gains de plus de
settings-terms-review-hint = Ils restent en vérification jusqu’à leur approbation. Laissez vide pour n’en vérifier aucun.
settings-terms-timeout = Annuler les commandes impayées après
settings-terms-timeout-hint = Remise et avoir réservés sont rendus.
settings-terms-payout = Versement minimum
settings-terms-payout-hint = Les soldes inférieurs sont reportés.
settings-terms-saved = Enregistré. Les nouvelles conditions valent pour les commandes passées à partir de maintenant.
settings-terms-same = Aucune modification à enregistrer.

## Settings: earlier terms, rule by rule.
settings-versions =
    { $n ->
        [one] { $n } version précédente
       *[other] { $n } versions précédentes
    }
settings-version-span = Du { $from } au { $to }
settings-version-summary =
    { $days ->
        [0] Partenaires { $partner }, influenceurs { $influencer }, clients { $customer }, première commande { $discount }, sans délai
        [one] Partenaires { $partner }, influenceurs { $influencer }, clients { $customer }, première commande { $discount }, délai de { $days } jour
       *[other] Partenaires { $partner }, influenceurs { $influencer }, clients { $customer }, première commande { $discount }, délai de { $days } jours
    }
settings-version-changed = modifié ensuite
settings-rule-partners = Gains des partenaires
settings-rule-influencers = Gains des influenceurs
settings-rule-customers = Gains des clients
settings-rule-earned = { $what }
settings-rule-earned-credit = { $what }, sous forme d’avoir
settings-rule-nothing = Rien
settings-rule-newcomers = Pour les nouveaux clients
settings-rule-discount = { $what }
settings-rule-no-discount = Aucune remise
settings-rule-waiting = Délai
settings-rule-waiting-days =
    { $n ->
        [0] Aucun
        [one] { $n } jour après le paiement
       *[other] { $n } jours après le paiement
    }
settings-rule-review = Vérification avant versement
settings-rule-review-above = Gains de plus de { $amount }
settings-rule-no-review = Aucune
settings-rule-credit-share = L’avoir peut couvrir
settings-rule-credit-share-of = { $rate } d’une commande
settings-rule-credit-days = Expiration de l’avoir
settings-rule-credit-days-after =
    { $n ->
        [one] { $n } jour après sa mise à disposition
       *[other] { $n } jours après sa mise à disposition
    }
settings-rule-credit-never = Jamais
settings-rule-timeout = Commandes impayées
settings-rule-timeout-after =
    { $n ->
        [one] Annulées après { $n } jour
       *[other] Annulées après { $n } jours
    }
settings-rule-payout = Versement minimum
settings-rule-payout-from = À partir de { $amount }
settings-rule-payout-any = Tout montant

## Settings: prices, partners and scans.
settings-prices = Prix et TVA
settings-prices-include = Prix affichés TTC
settings-prices-include-hint = Les clients paient le prix affiché. Si l’option est désactivée, la TVA s’y ajoute. Les commandes existantes ne changent pas.
settings-tax-rate = Taux de TVA habituel
settings-tax-rate-hint = Pour les montants libres et les produits sans taux propre.
settings-rules = Partenaires et scans
settings-approve-partners = Valider les nouveaux partenaires
settings-approve-partners-hint = Les nouveaux partenaires attendent votre validation sous Candidatures ; leur code leur est réservé. Si l’option est désactivée, ils reçoivent un code aussitôt.
settings-fold-scans = Ignorer les scans répétés
settings-fold-scans-hint =
    { $minutes ->
        [one] Plusieurs scans d’un code par le même téléphone en { $minutes } minute comptent pour un seul. Utilise un cookie de courte durée (indiqué sur votre page de confidentialité).
       *[other] Plusieurs scans d’un code par le même téléphone en { $minutes } minutes comptent pour un seul. Utilise un cookie de courte durée (indiqué sur votre page de confidentialité).
    }

## Backups: a page of the settings.
backups-title = Sauvegardes
backups-lead = Une sauvegarde est une copie de tout. Chacune est ouverte et vérifiée après son écriture.
backups-now = Sauvegarder maintenant
backups-made = Sauvegarde faite et vérifiée.
backups-going = Sauvegarde en cours. Rechargez cette page dans quelques minutes pour voir le résultat.
backups-running = Une sauvegarde est en cours.
backups-caption = Sauvegardes, de la plus récente à la plus ancienne
backups-when = Date
backups-by = Motif
backups-by-schedule = Programmée
backups-by-button = À la demande
backups-result = Résultat
backups-size = Taille
backups-none = Pas encore de sauvegarde. La première se fera à l’heure programmée, ou à votre demande.
backups-good = Correcte
backups-gone = Supprimée à la main
backups-no-room = Disque plein
backups-not-written = Échec
backups-promise-broken = À examiner
backups-worry-no-room = Il n’y avait plus de place pour la dernière sauvegarde. Libérez de l’espace sur le disque, puis sauvegardez.
backups-worry-not-written = La dernière sauvegarde a échoué. La raison se trouve dans le journal du serveur.
backups-worry-promise-broken = La dernière sauvegarde est complète, mais la vérification y a trouvé un problème, qui existe donc aussi dans votre boutique. Lancez « passalong check » sur le serveur.
backups-worry-overdue = Aucune sauvegarde depuis le { $day }. La raison se trouve dans le journal du serveur.
backups-schedule = Programmation
backups-hour = Chaque jour après
backups-hour-hint = Dans l’heure qui suit. Si le serveur est éteint, elle se fait au prochain démarrage.
backups-never = Jamais
backups-keep = Conserver
backups-keep-hint = Nombre de sauvegardes programmées à conserver, { $most } au maximum. Les plus anciennes sont supprimées. Celles faites à votre demande restent jusqu’à ce que vous les supprimiez.
backups-schedule-save = Enregistrer
backups-schedule-saved = Programmation enregistrée.
backups-away = Gardez une copie ailleurs
backups-away-text = Une sauvegarde sur le même disque protège d’une fausse manœuvre, mais pas d’une panne du disque ni d’un vol de l’ordinateur. Téléchargez-en une de temps en temps, ou copiez le dossier ailleurs chaque nuit.
backups-folder = Dossier :
backup-title = Sauvegarde
backup-download = Télécharger
backup-download-text = Une sauvegarde contient tous les noms, adresses et comptes. Gardez-la là où personne d’autre que vous ne peut la lire.
backup-password = Votre mot de passe
settings-backups = Sauvegardes
settings-backups-text = L’heure des sauvegardes, celles qui existent, et un bouton pour en faire une tout de suite.
settings-backups-open = Voir les sauvegardes

## The manual, as it came with the program.
help-title = Aide
help-lead = Fournie avec votre version de Passalong, elle fonctionne hors ligne.
help-contents = Sur cette page
help-about-running = Installation, mise en ligne, sauvegardes, mises à jour, changement d’ordinateur et dépannage.
help-about-people = Qui peut faire quoi, et comment ajouter, modifier, suspendre, fusionner et effacer des personnes.
help-about-counting = Ce qui compte comme scan et comment chaque centime est calculé.
help-about-bookkeeping = Taxes, ventes, soldes et versements sous forme de fichiers.
help-about-performance = Le comportement avec un grand nombre de personnes et de commandes.

## The choice of a language, in the footer of public pages and on /accounts.
language-label = Langue
language-browser = Langue de mon navigateur
language-shop = Langue de la boutique
language-save = Enregistrer la langue
language-saved = Enregistré.

## What `passalong import accounts` prints.

cli-email-taken = Un compte existe déjà avec cet e-mail. « passalong admin reset-password » lui donne un nouveau mot de passe.
cli-admin-created = { $name } est maintenant admin et se connecte avec { $email }.
cli-email-unknown = Aucun compte pouvant se connecter n’a l’e-mail { $email }.
cli-password-set = { $email } a un nouveau mot de passe et est déconnecté partout.
cli-reset-link = Si des essais erronés de tiers bloquent le nouveau mot de passe, ce lien connecte la première personne qui l’ouvre dans les { $minutes } minutes :
cli-password = Mot de passe :
cli-password-again = Mot de passe, encore une fois :
cli-passwords-differ = Les deux mots de passe sont différents. Rien n’a été modifié.
cli-restored = { $file } est en place.
cli-restore-kept = La base de données précédente est conservée sous { $file }.
cli-restore-not-compared = Il n’y avait pas de fichier { $file } pour la comparer.
cli-import-rows = { $n } lignes
cli-import-row = ligne { NUMBER($row, useGrouping: "false") } : { $what }
cli-import-cell = ligne { NUMBER($row, useGrouping: "false") }, { $column } : { $what }
cli-import-more-phones =
    { $n ->
        [one] et une autre personne sans numéro de téléphone, car quelqu’un d’autre l’a déjà
       *[other] et { $n } autres personnes sans numéro de téléphone, car quelqu’un d’autre l’a déjà
    }
cli-import-would-add = tout est en ordre : ajouts possibles { $added }, déjà présents { $known }
cli-import-added = ajoutés : { $added }, déjà présents : { $known }
cli-import-problems =
    { $n ->
        [one] un problème ; rien n’a été modifié
       *[other] { $n } problèmes ; rien n’a été modifié
    }

## Look: invitation and sharing

preview-shop-title = Programme de parrainage chez { $shop }
picture-inviter = { $inviter } vous invite
picture-invited-to = Une invitation chez { $shop }
picture-invited = Une invitation pour vous
picture-scan = Inscrivez-vous avec mon code
home-friends-credit = Amis : un avoir
home-partners-cash = Partenaires : de l’argent
join-partner-paid = Votre commission vous est versée en argent.
share-more = Autres façons de partager
share-story = Image pour story
referrals-to-payout = Encore { $amount } avant votre prochain versement. Les versements commencent à { $minimum }.
referrals-in-payout = C’est assez pour un versement : il fera partie du prochain.
referrals-week = Nouveau cette semaine
referrals-week-note = inscriptions ces 7 derniers jours
referrals-people-all = Voir les { $all }
referrals-milestone-first = { $name } est votre premier parrainage. Bravo !
referrals-milestone = { $name } est votre { $n }e parrainage. Merci d’en parler autour de vous !
referrals-needs-payee = C’est assez pour un versement. Indiquez vos [a]coordonnées de versement[/a] pour le recevoir.

## Look: paper
## What stands on cards and posters is in the shop's language. The two lines are at most 60 characters long and bear no figure.

card-line-partner = Parlez de nous et gagnez de l’argent
card-line-influencer = Parlez-en à votre communauté et gagnez de l’argent
print-own-line = { $name } vous invite.

batch-new-line-hint = Imprimée en grand, par ex. « Faites goûter notre pain, gagnez de l’argent ». Laissez vide pour notre accroche. N’indiquez aucun taux : le papier ne change pas quand vos conditions changent.
card-preview-label = Aperçu d’une carte
card-preview-note = Le code n’est qu’un exemple. Vous choisirez le papier et le modèle à l’impression.
batch-print-not-yet = L’aperçu est libre. Pour imprimer, votre boutique a besoin d’une adresse https:// publique : { $address } n’en est pas une.
batch-print-other-paper = Autres formats de papier
batch-print-design = Modèle
print-design =
    { $design ->
        [ticket] Ticket
        [picture] Motif
       *[plain] Sobre
    }
batch-print-logo = Logo au centre des codes QR
batch-print-logo-hint = Les codes contiennent alors plus de réserve et se scannent toujours bien.
batch-print-no-logo = [a]Ajoutez votre logo[/a] pour le voir sur vos cartes et vos affiches.
batch-print-mixed = D’abord { $unclaimed } codes libres, puis { $claimed } attribués. Un code attribué parraine pour la personne à qui il appartient : ne le remettez qu’à elle.

## Look: first week, set-up, settings

setup-country = Pays
setup-country-other = Autre pays
setup-country-fill = Remplir
setup-country-hint = Remplit ce qui est courant dans ce pays. Vous pouvez tout modifier.
setup-paper-a4 = Remplit ce qui est courant dans ce pays ; vous pouvez tout modifier. Les cartes s’impriment sur du papier A4.
setup-paper-letter = Remplit ce qui est courant dans ce pays ; vous pouvez tout modifier. Les cartes s’impriment sur du papier US Letter.
setup-language = Langue
setup-language-hint = Pour votre équipe, les cartes et les relevés.
setup-tax-one = { $rate } est courant dans votre pays. Laissez vide si vous ne facturez pas de TVA.
setup-tax-two = { $first } ou { $second } est courant dans votre pays. Laissez vide si vous ne facturez pas de TVA.
setup-tax-include-hint = Comme sur vos étiquettes. Sinon, la TVA s’ajoute.
setup-sample = Votre invitation
setup-sample-note = Ce que l’on voit en scannant un code. Ajoutez votre couleur et votre logo plus tard, dans les réglages.
setup-sample-shop = Votre boutique
setup-sample-friend = Pat
settings-tab-shop = Boutique
settings-tab-brand = Marque
settings-tab-program = Programme
settings-tab-orders = Commandes et TVA
settings-tab-address = Adresse
settings-program-save = Enregistrer le programme
settings-orders-save = Enregistrer commandes et TVA
settings-colour-pick = Couleur
settings-colour-looks = Aperçu
settings-logo-file = Image
settings-address-state = Adresse actuelle
settings-example-title = Par exemple
settings-example = Une commande de { $order } : l’ami paie { $pays }, Pat gagne { $earns }.
settings-example-note = La première commande d’un ami parrainé par Pat, partenaire. Calculé comme toute vraie commande.
settings-example-order = Commande
settings-example-discount = Remise première commande
settings-example-pays = L’ami paie
settings-example-tax = Dont TVA
settings-example-partner = Un partenaire gagne
settings-example-influencer = Un influenceur gagne
settings-example-customer = Un client gagne, en avoir
settings-example-keep = Il vous reste, commission d’un partenaire déduite
first-week-title = Votre première semaine
first-week-progress = { $done } sur { $all } terminés
first-week-hide = Masquer
first-week-done = Terminé
first-week-batch = Premières cartes
first-week-shop = Configurer votre boutique
first-week-shop-text = Nom, devise et taux.
first-week-shop-link = Réglages
first-week-address = Préparer votre adresse web
first-week-address-text = Elle figure sur chaque carte imprimée : elle doit être publique et commencer par https.
first-week-address-link = Vérifier l’adresse
first-week-cards = Imprimer { $n } cartes
first-week-cards-text = Pour votre comptoir et pour ceux qui aiment votre boutique.
first-week-cards-link = Créer des cartes
first-week-partner = Gagner votre premier partenaire
first-week-partner-text = La première personne qui scanne une carte peut garder son code, le partager et gagner.
first-week-partner-link = Voir les cartes
first-week-sale = Saisir votre première vente
first-week-sale-text = Cherchez ou ajoutez le client, puis indiquez ses achats.
first-week-sale-link = Saisir une commande
log-field-first-week = liste de la première semaine
language-name = Français
language-formats = fr-FR
currency-name =
    { $code ->
        [AED] dirham des Émirats arabes unis
        [AFN] afghani afghan
        [ALL] lek albanais
        [AMD] dram arménien
        [AOA] kwanza angolais
        [ARS] peso argentin
        [AUD] dollar australien
        [AWG] florin arubais
        [AZN] manat azéri
        [BAM] mark convertible bosniaque
        [BBD] dollar barbadien
        [BDT] taka bangladeshi
        [BHD] dinar bahreïni
        [BIF] franc burundais
        [BMD] dollar bermudien
        [BND] dollar brunéien
        [BOB] boliviano bolivien
        [BRL] réal brésilien
        [BSD] dollar bahaméen
        [BTN] ngultrum bouthanais
        [BWP] pula botswanais
        [BYN] rouble biélorusse
        [BZD] dollar bélizéen
        [CAD] dollar canadien
        [CDF] franc congolais
        [CHF] franc suisse
        [CLP] peso chilien
        [CNY] yuan renminbi chinois
        [COP] peso colombien
        [CRC] colón costaricain
        [CUP] peso cubain
        [CVE] escudo capverdien
        [CZK] couronne tchèque
        [DJF] franc djiboutien
        [DKK] couronne danoise
        [DOP] peso dominicain
        [DZD] dinar algérien
        [EGP] livre égyptienne
        [ERN] nafka érythréen
        [ETB] birr éthiopien
        [EUR] euro
        [FJD] dollar fidjien
        [FKP] livre des îles Malouines
        [GBP] livre sterling
        [GEL] lari géorgien
        [GHS] cédi ghanéen
        [GIP] livre de Gibraltar
        [GMD] dalasi gambien
        [GNF] franc guinéen
        [GTQ] quetzal guatémaltèque
        [GYD] dollar du Guyana
        [HKD] dollar de Hong Kong
        [HNL] lempira hondurien
        [HTG] gourde haïtienne
        [HUF] forint hongrois
        [IDR] roupie indonésienne
        [ILS] nouveau shekel israélien
        [INR] roupie indienne
        [IQD] dinar irakien
        [IRR] riyal iranien
        [ISK] couronne islandaise
        [JMD] dollar jamaïcain
        [JOD] dinar jordanien
        [JPY] yen japonais
        [KES] shilling kényan
        [KGS] som kirghize
        [KHR] riel cambodgien
        [KMF] franc comorien
        [KPW] won nord-coréen
        [KRW] won sud-coréen
        [KWD] dinar koweïtien
        [KYD] dollar des îles Caïmans
        [KZT] tenge kazakh
        [LAK] kip laotien
        [LBP] livre libanaise
        [LKR] roupie srilankaise
        [LRD] dollar libérien
        [LSL] loti lesothan
        [LYD] dinar libyen
        [MAD] dirham marocain
        [MDL] leu moldave
        [MGA] ariary malgache
        [MKD] denar macédonien
        [MMK] kyat myanmarais
        [MNT] tugrik mongol
        [MOP] pataca macanaise
        [MRU] ouguiya mauritanien
        [MUR] roupie mauricienne
        [MVR] rufiyaa maldivienne
        [MWK] kwacha malawite
        [MXN] peso mexicain
        [MYR] ringgit malais
        [MZN] metical mozambicain
        [NAD] dollar namibien
        [NGN] naira nigérian
        [NIO] córdoba oro nicaraguayen
        [NOK] couronne norvégienne
        [NPR] roupie népalaise
        [NZD] dollar néo-zélandais
        [OMR] riyal omanais
        [PAB] balboa panaméen
        [PEN] sol péruvien
        [PGK] kina papouan-néo-guinéen
        [PHP] peso philippin
        [PKR] roupie pakistanaise
        [PLN] zloty polonais
        [PYG] guaraní paraguayen
        [QAR] riyal qatari
        [RON] leu roumain
        [RSD] dinar serbe
        [RUB] rouble russe
        [RWF] franc rwandais
        [SAR] riyal saoudien
        [SBD] dollar des îles Salomon
        [SCR] roupie des Seychelles
        [SDG] livre soudanaise
        [SEK] couronne suédoise
        [SGD] dollar de Singapour
        [SHP] livre de Sainte-Hélène
        [SLE] leone sierra-léonais
        [SOS] shilling somalien
        [SRD] dollar surinamais
        [SSP] livre sud-soudanaise
        [STN] dobra santoméen
        [SVC] colón salvadorien
        [SYP] livre syrienne
        [SZL] lilangeni swazi
        [THB] baht thaïlandais
        [TJS] somoni tadjik
        [TMT] nouveau manat turkmène
        [TND] dinar tunisien
        [TOP] pa’anga tongan
        [TRY] livre turque
        [TTD] dollar de Trinité-et-Tobago
        [TWD] nouveau dollar taïwanais
        [TZS] shilling tanzanien
        [UAH] hryvnia ukrainienne
        [UGX] shilling ougandais
        [USD] dollar des États-Unis
        [UYU] peso uruguayen
        [UZS] sum ouzbek
        [VND] dông vietnamien
        [VUV] vatu vanuatuan
        [WST] tala samoan
        [XAF] franc CFA (BEAC)
        [XCD] dollar des Caraïbes orientales
        [XCG] florin caribéen
        [XOF] franc CFA (BCEAO)
        [XPF] franc CFP
        [YER] riyal yéménite
        [ZAR] rand sud-africain
        [ZMW] kwacha zambien
        [ZWG] or du Zimbabwe
       *[other] { $code }
    }

## Look: home

home-good-morning = Bonjour, { $name }
home-good-afternoon = Bonjour, { $name }
home-good-evening = Bonsoir, { $name }
home-record-order = Enregistrer une commande
home-print-cards = Imprimer des cartes
home-sales = Ventes issues du parrainage, 30 derniers jours
home-up-by = ▲ { $percent } % par rapport aux 30 jours précédents ({ $was })
home-down-by = ▼ { $percent } % par rapport aux 30 jours précédents ({ $was })
home-up = ▲ contre { $was } les 30 jours précédents
home-down = ▼ contre { $was } les 30 jours précédents
home-even = Autant que les 30 jours précédents
home-share = Part de vos ventes
home-share-note = sur { $value } de ventes nettes
home-cost = Coût des récompenses
home-cost-note = { $percent } de ces ventes
home-by-code = Scans → inscriptions
home-by-code-note =
    { $scans ->
        [one] { $n } sur { $scans } scan
       *[other] { $n } sur { $scans } scans
    }
home-hint = Ventes nettes aux clients parrainés, remises et remboursements déduits. Le coût comprend les commissions et les avoirs gagnés ces jours-là, annulations déduites.
home-chart = Ventes issues du parrainage par jour
home-chart-label = Ventes issues du parrainage
task-payday =
    { $n ->
        [one] Verser { $amount } à { $n } partenaire
       *[other] Verser { $amount } à { $n } partenaires
    }
task-payday-below =
    { $n ->
        [one] { $n } autre reste sous le minimum de { $minimum }.
       *[other] { $n } autres restent sous le minimum de { $minimum }.
    }
admin-home-pay = Payer les partenaires
task-application = { $name } souhaite devenir partenaire
task-application-since = Candidature : { $when }
admin-home-view-applications = Voir les candidatures
admin-home-review-earnings = Vérifier les gains
admin-home-review-people = Vérifier les personnes
task-old-address-one = Leurs codes ne fonctionnent que tant que { $address } mène ici.
task-old-address-many = Leurs codes ne fonctionnent que tant que ces adresses mènent ici.
overview-all-partners = Voir tous les partenaires
overview-all-customers = Voir tous les clients
overview-all-batches = Voir tous les lots

## Look: order form and products

order-pick-usual = Habituels
order-pick-other = Autres
order-pick-all = Tous
order-pick-search = Rechercher un produit
order-pick-categories = Catégories
order-pick-none = Aucun produit ne correspond.
order-pick-add = Ajouter
order-pick-add-one = Ajouter : { $name }
order-pick-less = Un de moins : { $name }
order-cart-items =
    { $n ->
        [one] 1 article
        [many] { $n } articles
       *[other] { $n } articles
    }
order-cart-empty = Aucun article pour l’instant.
order-cart-sum = Sous-total
order-cart-note-off = La page suivante indique le total après remise et avoir.
order-cart-note-tax = La TVA est ajoutée à la page suivante.
order-cart-note-both = La page suivante ajoute la TVA et déduit la remise et l’avoir.
order-more-actions = Plus d’actions
order-form-more = Livraison, pourboire, dates et notes
order-record-step-payment = Paiement
order-record-details = Détails de la commande
order-record-how-paid = Comment la commande a-t-elle été payée ?
order-record-save-unpaid = Enregistrer comme non payée
order-record-other-way = Autre moyen de paiement ou autre jour

## Look: lists of partners, customers, orders and codes, and a person’s page

people-total = Total
people-reach = Total, direct ou indirect
people-sort = Trier par
people-sorted-by = Tri : { $figure }
people-newest = Plus récents
people-filters = Filtres
people-referred-by = Parrainage par
people-split-head = direct / indirect
people-split = { $direct } en direct, { $indirect } en indirect
people-code = Code
people-commission = Commission
people-credit = Avoir
people-few = Seules les personnes ayant un chiffre dans cette colonne sur la période sont affichées.
people-everybody = Afficher tout le monde, du plus récent au plus ancien
people-none-in-period = Personne n’a de chiffre dans cette colonne sur la période.
people-all-figures = Tous les chiffres
people-main-figures = Chiffres principaux
partners-note-short = Total, direct et indirect s’appliquent aux inscriptions, aux commandes et aux ventes nettes. Direct : personnes inscrites avec le code du partenaire. Indirect : personnes parrainées par celles-ci, à tous les niveaux. Les scans et la commission sont ceux du partenaire lui-même. Une même commande peut compter dans plusieurs lignes.
customers-note-short = Total, direct et indirect s’appliquent aux inscriptions, aux commandes et aux ventes nettes. Direct : personnes inscrites avec le code du client. Indirect : personnes parrainées par celles-ci, à tous les niveaux. Les scans et l’avoir sont ceux du client lui-même. Une même commande peut compter dans plusieurs lignes.
admin-orders-date = Date
admin-orders-mark-paid = Marquer payée
admin-orders-mark-paid-of = Marquer payée : commande nº { $number }
person-orders-date = Date
codes-no-cards-title = Aucune carte imprimée
codes-no-cards = Les codes reçus par vos clients à l’inscription se trouvent sous « Tous les codes ».
person-more = Plus
person-scans-visitors =
    { $n ->
        [one] de { $n } visiteur
       *[other] de { $n } visiteurs
    }
person-sign-ups-share = { $share } des visiteurs
person-net-sales = Ventes nettes
person-net-sales-note = dont { $amount } en direct
person-referrals-best = Ventes nettes les plus élevées en premier
person-referrals-orders = Commandes
person-referrals-value = Ventes nettes

## Look: network and money

tree-drawing-title = Le réseau en un coup d’œil
tree-drawing-note = Depuis le début. Choisissez une branche pour voir son réseau.
tree-drawing = Réseau de { $name } en dessin : { $people }, { $amount } de ventes nettes
tree-measures = Ce que montre la largeur
tree-by-sales = Par ventes nettes
tree-by-people = Par personnes
tree-cell = { $name }, niveau { $level } : { $people }, { $amount } de ventes nettes, { $share } du réseau
tree-branch-head = Branche
tree-branch-of = parrainage de { $name }
tree-sales-head = Ventes nettes
own-network-title = Votre réseau
own-network-drawing-title = Jusqu’où votre code est allé
own-network-note = Chaque bloc est une branche : une personne que vous avez parrainée et toutes celles venues par elle. Seuls des nombres sont affichés, pour préserver la vie privée de chacun.
own-network-drawing = Votre réseau en dessin : { $people }
own-network-you = Vous
own-network-branch = Branche { $number }
own-network-others = Vos autres parrainages
own-network-others-in = Autres dans la branche { $number }
own-network-few = moins de { $n }
own-network-cell = { $name }, niveau { $level } : { $people }
own-network-figures = Votre réseau en chiffres
own-network-direct = Direct
own-network-direct-note = vos parrainages
own-network-indirect = Indirect
own-network-indirect-note = leurs parrainages
own-network-all = Réseau
own-network-all-note = personnes grâce à vous
own-network-none = Quand les personnes que vous parrainez feront venir leurs amis, votre réseau s’affichera ici.
own-network-share = Partager votre code
own-network-link = Voir votre réseau
payouts-pay =
    { $n ->
        [one] Verser { $total } à { $n } partenaire
       *[other] Verser { $total } à { $n } partenaires
    }
payouts-below =
    { $n ->
        [one] { $n } partenaire sous { $minimum } ({ $total })
       *[other] { $n } partenaires sous { $minimum } ({ $total })
    }
payouts-below-note = Ces soldes sont reportés jusqu’à ce qu’ils atteignent le minimum.
payout-new-no-one = Aucune sélection
payout-new-ticked =
    { $n ->
        [one] { $total } à { $shown } partenaire
       *[other] { $total } à { $shown } partenaires
    }
payout-new-without-script = Si vous décochez une case, le total est recalculé à la création du versement.
payment-acts = Autres actions pour { $name }
payment-act-paid = Marquer comme payé…
payment-act-failed = Paiement échoué…
payment-act-what = { $mark }, { $name }, { $amount }
payment-paid-title = Marquer le paiement comme payé
payment-failed-title = Marquer le paiement comme échoué
payment-returned-title = Marquer le paiement comme retourné
admin-earnings-until = disponible le { $date }
admin-earnings-how = { $rate } de { $base }
admin-earnings-how-flat = forfait de { $amount }, sur { $base }
admin-earnings-how-on = sur { $base }
admin-earnings-ticked =
    { $n ->
        [one] { $shown } sélection, { $total }
       *[other] { $shown } sélections, { $total }
    }
admin-earnings-jump = Décider

## Look: navigation, search, keys
nav-cards = Cartes
nav-money = Argent
nav-shop = Boutique
nav-backups = Sauvegardes
nav-waiting =
    { $n ->
        [one] { $n } en attente
       *[other] { $n } en attente
    }
account-menu = Menu du compte : { $name }
keys-title = Raccourcis clavier
keys-search = Rechercher
keys-record = Enregistrer une commande
keys-this = Cette liste
keys-on = Utiliser les raccourcis clavier
keys-close = Fermer
search-title = Recherche
search-everything = Rechercher parmi les personnes, les commandes et les codes
search-what = Nom, commande, code, e-mail ou téléphone
search-hint = Un code, un numéro de commande, un e-mail ou un numéro de téléphone complet ouvre aussitôt sa page. Vous pouvez aussi scanner un code.
search-find = Rechercher
search-results = Résultats
search-results-title = Résultats pour « { $q } »
search-nothing = Aucun résultat pour « { $q } »
search-nothing-text = Essayez avec moins de lettres ou une partie du nom.
search-new-shop = Les personnes, les commandes et les cartes apparaîtront ici dès qu’il y en aura.
search-people = Personnes
search-newest = Derniers inscrits
search-last-orders = Dernières commandes
search-head-name = Nom
search-head-code = Code
search-head-order = Prochaine commande
search-head-number = Numéro
search-head-status = Statut
search-head-total = Total
search-head-owner = Titulaire
search-order = Nouvelle commande
search-order-for = Nouvelle commande pour { $name }
search-all-customers = Tous les clients trouvés
search-all-partners = Tous les partenaires trouvés
search-all-codes = Toutes les cartes trouvées

## Commandes annoncées par d’autres systèmes

refusal-told-currency = La commande est en { $told }, et votre boutique compte dans une autre monnaie.
refusal-told-amount = Un montant de la commande manque, est négatif ou trop élevé.
refusal-told-sum = Les montants de la commande s’écartent de { $off } de son total.
refusal-told-number = La commande doit avoir un numéro de 120 caractères au plus.
refusal-told-elsewhere = Cette commande vient de { $source }. Modifiez-la là-bas : la modification arrivera ici d’elle-même.

## Connexions : webhooks d’autres systèmes

nav-connections = Connexions
subject-source = Connexion
event-source-added = a ajouté une connexion
event-source-changed = a modifié une connexion
log-field-deliveries = livraisons réessayées
log-field-makes-customers = nouveaux clients issus des commandes
log-field-secret = secret
refusal-source-name-taken = Une autre connexion porte ce nom. Choisissez-en un autre.
refusal-delivery-gone = Impossible de réessayer cet envoi : un essai est déjà en cours, ou son contenu a été supprimé.
kept-deliveries = Vos commandes telles qu’un autre système les a transmises, une semaine après leur traitement, et jusqu’à 90 jours tant que nous ne savons pas à qui elles sont
kept-deliveries-why = Pour enregistrer la commande, et la corriger en cas d’erreur

source-page = Page de commande
source-staff = Équipe
source-file = Fichier
source-api = API
source-woocommerce = WooCommerce
source-shopify = Shopify
source-stripe = Stripe
source-square = Square
source-standard = Standard Webhooks
source-woocommerce-about = Une boutique en ligne sous WordPress.
source-shopify-about = Une boutique en ligne chez Shopify.
source-stripe-about = Paiements par Checkout, liens de paiement et abonnements.
source-square-about = Paiements au comptoir ou en ligne.
source-standard-about = Votre propre logiciel, ou tout ce qui signe comme le décrit standardwebhooks.com.

connections-title = Connexions
connections-lead = Les commandes de votre boutique en ligne ou de votre caisse arrivent ici d’elles-mêmes, en quelques secondes.
connections-caption = Connexions
connections-name = Nom
connections-name-hint = Comment ces commandes sont désignées ici, par exemple « Boutique en ligne ».
connections-status = Statut
connections-last-order = Dernière commande
connections-none = Rien n’est encore connecté. Choisissez le système d’où viennent vos commandes.
connections-add-title = Connecter un système
connections-kind = Système
connections-add = Connecter

connection-working = En service
connection-silent = Rien reçu pour l’instant
connection-no-secret = Secret manquant
connection-off = Désactivée
connection-failing =
    { $count ->
        [one] { $count } échec
       *[other] { $count } échecs
    }
connection-state = État
connection-last-delivery = Dernier envoi
connection-never = Aucun pour l’instant
connection-waiting = En cours de traitement
connection-unmatched = Client inconnu
connection-replay = Réessayer
connection-replay-all =
    { $count ->
        [one] Réessayer
       *[other] Réessayer les { $count }
    }
connection-tried-again = Nouvel essai en cours. Rechargez la page dans un instant pour voir le résultat.
connection-came = Ce qui est arrivé
connection-came-none = Rien n’est encore arrivé.
connection-what = Objet
connection-result = Résultat
connection-set-up = À configurer là-bas
connection-address = Adresse
connection-address-hint = Exactement comme vous l’avez saisie chez Square. Elle fait partie de la signature.
connection-secret = Secret
connection-copy = Copier
connection-settings = Réglages
connection-secret-there = Secret fourni là-bas
connection-secret-paste = Collez-le ici. D’ici là, tout envoi est refusé.
connection-secret-kept = Un secret est enregistré. Laissez vide pour le garder.
connection-makes-customers = Ajouter comme clients les acheteurs munis d’un code de parrainage
connection-makes-customers-hint = Si non, leurs commandes attendent que vous disiez à qui elles sont.
connection-save = Enregistrer la connexion
connection-saved = Connexion enregistrée.
connection-off-title = Désactiver
connection-off-text = Plus rien n’est accepté de là-bas. Les commandes arrivées restent.
connection-off-do = Désactiver la connexion
connection-on-title = Activer
connection-on-text = Rien n’est accepté de là-bas en ce moment.
connection-on-do = Activer la connexion
connection-switched-off = La connexion est désactivée.
connection-switched-on = La connexion est activée.

connect-woocommerce-open = Dans WordPress, ouvrez WooCommerce → Réglages → Avancé → Webhooks, puis ajoutez un webhook.
connect-woocommerce-fill = Choisissez l’état « Actif » et le sujet « Commande mise à jour ». Copiez l’adresse ci-dessous dans « URL de livraison » et le secret dans « Secret », puis enregistrez.
connect-woocommerce-twice = Recommencez avec le sujet « Commande créée ».
connect-woocommerce-note = WordPress n’envoie qu’à des adresses publiques, par le port 80, 443 ou 8080. Après six échecs de suite, il désactive le webhook : remettez-le sur « Actif ».
connect-shopify-open = Dans l’interface de Shopify, ouvrez Paramètres → Notifications → Webhooks.
connect-shopify-fill = Créez un webhook avec l’événement « Order update », le format « JSON » et l’adresse ci-dessous comme URL. Recommencez pour « Order payment », « Order cancellation », « Refund create », « Dispute create » et « Dispute update ».
connect-shopify-secret = Sous la liste, Shopify affiche la clé qui signe vos webhooks. Collez-la dans « Secret fourni là-bas ».
connect-shopify-note = Les notifications de test de Shopify apparaissent ici comme ignorées : la connexion fonctionne donc.
connect-stripe-open = Dans le Dashboard de Stripe, ouvrez Developers → Webhooks et choisissez « Add destination ».
connect-stripe-fill = Choisissez ces événements : checkout.session.completed, checkout.session.async_payment_succeeded, invoice.paid, charge.refunded, charge.dispute.created et charge.dispute.closed. Copiez l’adresse ci-dessous dans « Endpoint URL ».
connect-stripe-secret = Affichez-y le « Signing secret » et collez-le dans « Secret fourni là-bas ». Il commence par whsec_.
connect-stripe-note = Les remboursements d’abonnements ne trouvent leur commande qu’avec une version de l’API antérieure au 2025-03-31. Avec une plus récente, remboursez la commande ici vous-même.
connect-square-open = Dans la Developer Console de Square, ouvrez votre application, puis Webhooks → Subscriptions, et choisissez « Add subscription ».
connect-square-fill = Copiez l’adresse ci-dessous dans « Notification URL » et choisissez les événements payment.updated, refund.updated, dispute.created et dispute.state.updated.
connect-square-secret = Ouvrez l’abonnement, copiez sa « Signature key » et collez-la dans « Secret fourni là-bas ».
connect-square-note = Square ne dit pas quelle part d’un paiement est de la taxe : elle est calculée au taux de votre boutique.
connect-standard-send = Envoyez les commandes à l’adresse ci-dessous, comme le décrit le manuel sous « Connect your shop ».
connect-standard-sign = Signez chaque envoi avec le secret ci-dessous, comme le décrit standardwebhooks.com.

inbox-waiting = En cours de traitement
inbox-applied = Enregistré
inbox-unchanged = Rien de nouveau
inbox-unmatched = Client inconnu
inbox-stranger = Pas un membre
inbox-ignored = Ignoré
inbox-failed = Échec
inbox-ignored-topic = Il ne s’agit pas de commandes.
inbox-ignored-test = C’est une commande d’essai.
inbox-ignored-deleted = La commande a été supprimée là-bas. Ici, elle reste : supprimer ne rembourse rien.
inbox-ignored-draft = La commande n’a pas encore été passée.
inbox-ignored-not-final = Le paiement ou le remboursement n’est pas encore définitif.
inbox-ignored-told-elsewhere = Un autre envoi transmet la même commande.
inbox-ignored-no-money = Aucun argent n’a été versé.
inbox-ignored-invoice-alone = La facture ne dit pas à quel paiement elle correspond et pourrait compter deux fois. Enregistrez cette commande à la main si elle manque.
inbox-unreadable = Le contenu reçu est illisible. Si cela se reproduit, demandez à l’assistance de l’expéditeur.
inbox-field-missing = Il manque « { $field } » dans ce qui est arrivé.
inbox-field-malformed = « { $field } » n’a pas de sens dans ce qui est arrivé.
inbox-field-unknown = « { $field } » n’est pas un champ connu. Vérifiez l’orthographe dans votre logiciel.
inbox-fault = Une erreur s’est produite sur ce serveur. Réessayez ; si l’échec se répète, consultez le journal du serveur.
inbox-refused = Impossible de l’enregistrer ({ $code }). Corrigez la commande là-bas, puis réessayez.
help-about-connect = Les commandes de votre boutique en ligne, de votre service de paiement ou de votre propre logiciel.

event-order-reinstated = a repris une commande annulée
no-earning-before = Avant le programme
admin-order-none-before = Elle date d’avant le programme : personne ne gagne rien dessus.
nav-unmatched = À attribuer
unmatched-title = Commandes à attribuer
unmatched-lead = Ces commandes pourraient venir de membres. Dites une fois à qui elles sont : les prochaines du même acheteur suivront.
unmatched-order = { $source }, commande { $number }
unmatched-buyer = Acheteur
unmatched-reached = Contact
unmatched-code = Code
unmatched-placed = Passée le
unmatched-total = Total
unmatched-it-is = C’est { $name }
unmatched-why-unconfirmed = { $name } a cette adresse ou ce numéro, mais rien ne l’a confirmé.
unmatched-why-unknown = Personne ne sait qui a acheté.
unmatched-why-code = Elle est arrivée avec un code qui ne renvoie à personne.
unmatched-choose = Choisir…
unmatched-none-title = Rien à attribuer
unmatched-none = Les commandes dont l’acheteur n’est pas clair attendent ici.
unmatched-more =
    { $n ->
        [one] Une autre attend.
       *[other] { $n } autres attendent.
    }
unmatched-settled =
    { $more ->
        [0] La commande est attribuée.
        [one] La commande est attribuée, et une autre du même acheteur.
       *[other] La commande est attribuée, et { $more } autres du même acheteur.
    }
unmatched-dismissed = La commande compte comme celle d’un inconnu.
unmatched-details = Ce qui a été annoncé
unmatched-who = Qui a acheté ?
unmatched-customer = Client
unmatched-customer-hint = Code, adresse e-mail, téléphone ou nom
unmatched-which = Lequel ?
unmatched-assign = Attribuer
unmatched-nobody-note = Pas un membre ? Alors elle ne compte, sans nom, que dans vos ventes totales.
unmatched-nobody = Pas un membre
## The language of a batch

batch-language = Langue des cartes
batch-language-hint = Tout ce qui est imprimé pour ces cartes est dans cette langue.

## Earnings by month

chart-month-head = Mois
referrals-months = Gains par mois
referrals-months-label = Gains
referrals-months-note = Gains en attente compris, remboursements déduits.

## The invitation in another colour

settings-colour-try = Aperçu
## Webhooks : d’autres programmes apprennent ce qui se passe.

webhooks-title = Webhooks
webhooks-lead = Informez d’autres programmes de ce qui se passe dans votre boutique, à l’instant même.
webhooks-none = Aucun webhook pour l’instant. Ajoutez l’adresse d’un programme qui doit être informé des commandes, des inscriptions ou des versements.
webhooks-add = Ajouter un webhook
webhooks-manual = Ce qui est envoyé et comment le destinataire le vérifie : [a]les webhooks dans le manuel[/a].
webhook-url = Adresse
webhook-url-hint = L’adresse à laquelle le programme reçoit les webhooks. Elle commence par https://.
webhook-events = Événements
webhook-noun-order = Commandes
webhook-noun-account = Comptes
webhook-noun-partner = Candidatures de partenaires
webhook-noun-code = Codes
webhook-noun-commission = Commissions
webhook-noun-reward = Avoirs
webhook-noun-balance = Ajustements de solde
webhook-noun-review = Vérifications de gains
webhook-noun-payout = Versements
webhook-status = État
webhook-last = Dernier envoi
webhook-on = Actif
webhook-off = Inactif
webhook-turned-off = Désactivé
webhook-not-answering = En échec
webhook-off-gone = Désactivé : le destinataire a répondu qu’il n’existe plus (410). Corrigez l’adresse ou supprimez le webhook.
webhook-off-failing =
    { $n ->
        [one] Désactivé après { $n } échec. Réparez le destinataire, puis réactivez le webhook : ce qu’il a manqué lui sera envoyé.
       *[other] Désactivé après { $n } échecs de suite. Réparez le destinataire, puis réactivez le webhook : ce qu’il a manqué lui sera envoyé.
    }
webhook-off-secret-lost = Désactivé : le secret est illisible, car le fichier secret.key manque ou a été remplacé. Remettez-le en place et réactivez le webhook, ou créez un nouveau secret.
webhook-what = Réglages
webhook-waiting =
    { $n ->
        [one] { $n } événement attend d’être envoyé.
       *[other] { $n } événements attendent d’être envoyés.
    }
webhook-save = Enregistrer
webhook-saved = Webhook enregistré.
webhook-secret = Secret
webhook-secret-lead = Il signe chaque message, ce qui permet au destinataire de savoir que le message vient de vous. Il ne peut plus être affiché. Si quelqu’un d’autre a pu le voir, créez-en un nouveau.
webhook-secret-make = Créer un nouveau secret
webhook-former-until = Les messages sont aussi signés avec l’ancien secret jusqu’au
webhook-secret-title = Secret du webhook
webhook-secret-text = Copiez ce secret dans le programme destinataire. Il lui sert à vérifier que les messages viennent de votre boutique.
webhook-secret-copy = Copier le secret
webhook-secret-once = Il n’est affiché qu’une fois. Si vous le perdez, vous pourrez en créer un nouveau.
webhook-secret-former = Il n’est affiché qu’une fois. Pendant 24 heures, les messages sont signés avec l’ancien secret et avec celui-ci, ce qui vous laisse le temps de le remplacer.
webhook-secret-done = Je l’ai copié
webhook-test = Envoyer un test
webhook-test-sent = Le test est en route. Rechargez cette page dans un instant pour voir la réponse.
webhook-sent-again = Nouvel envoi en cours. Rechargez cette page dans un instant pour voir la réponse.
webhook-log = Derniers envois
webhook-log-none = Rien n’a encore été envoyé. Envoyez un test pour voir si le destinataire répond.
webhook-turn-off-title = Désactiver ou supprimer
webhook-turn-off-text = Tant qu’un webhook est désactivé, ses événements attendent. Ils sont envoyés quand vous le réactivez.
webhook-turn-off = Désactiver
webhook-off-done = Le webhook est désactivé.
webhook-turn-on-title = Réactiver ou supprimer
webhook-turn-on-text = Ce qui s’est passé entre-temps est envoyé en premier, dans la limite de ce qui est conservé.
webhook-turn-on = Réactiver
webhook-on-done = Le webhook est actif.
webhook-remove = Supprimer le webhook
webhook-remove-question = Supprimer ce webhook ?
webhook-remove-text = Plus rien ne lui sera envoyé. Ce qui attend et la liste des envois sont supprimés.
webhook-removed = Webhook supprimé.
delivery-event = Événement
delivery-result = Résultat
delivery-again = Renvoyer
delivery-delivered = Reçu
delivery-waiting = En attente
delivery-failed = Échec
delivery-given-up = Abandonné
delivery-next = Prochain essai : { $when }
delivery-took =
    { $tries ->
        [one] { $ms } ms
       *[other] { $ms } ms, essai { $tries }
    }
delivery-answered = Le destinataire a répondu avec le statut { $status }.
delivery-moved = Le destinataire renvoie vers une autre adresse (statut { $status }). Les webhooks ne suivent pas : saisissez la nouvelle adresse.
delivery-timed-out = Pas de réponse en 15 secondes.
delivery-unknown-host = Ce serveur n’existe pas.
delivery-private-address = L’adresse mène à un réseau privé : rien n’a été envoyé.
delivery-unreachable = Le destinataire était injoignable.
delivery-not-secure = Le certificat du destinataire n’est pas valide.
delivery-not-encrypted = L’adresse n’est pas chiffrée : rien n’a été envoyé. Utilisez https://.
task-webhooks =
    { $n ->
        [one] Un webhook a été désactivé : un programme n’est plus informé de vos commandes.
       *[other] { $n } webhooks ont été désactivés : des programmes ne sont plus informés de vos commandes.
    }
admin-home-view-webhooks = Voir les webhooks
event-webhook-added = a ajouté un webhook
event-webhook-changed = a modifié un webhook
event-webhook-secret-made = a créé un nouveau secret pour un webhook
event-webhook-disabled = a désactivé un webhook
event-webhook-enabled = a réactivé un webhook
event-webhook-removed = a supprimé un webhook
event-webhook-tested = a testé un webhook
event-webhook-sent-again = a renvoyé un webhook
subject-webhook = Webhook
log-field-url = adresse
log-field-topics = événements
refusal-webhook-url-malformed = Saisissez une adresse web complète, par exemple https://shop.example/webhooks.
refusal-webhook-url-plain = Utilisez une adresse qui commence par https://.
refusal-webhooks-many = Vous pouvez avoir jusqu’à { $most } webhooks. Supprimez-en d’abord un.
refusal-topics-none = Choisissez au moins un type d’événement.
cli-restore-secrets-lost =
    { $n ->
        [one] Le secret de { $n } webhook est illisible : { $file } manque ou appartient à une autre boutique. Remettez le fichier en place, ou créez un nouveau secret dans les réglages.
       *[other] Les secrets de { $n } webhooks sont illisibles : { $file } manque ou appartient à une autre boutique. Remettez le fichier en place, ou créez de nouveaux secrets dans les réglages.
    }
## La caisse, sur un téléphone au comptoir.

nav-till = Caisse
till-who = Qui achète ?
till-find = Trouver le client
till-search = Nom, téléphone, e-mail ou code
till-scan = Scanner le code
till-scan-title = Pointez l’appareil photo vers le code
till-scan-denied = L’appareil photo n’est pas disponible. Autorisez-le dans les réglages du navigateur, ou prenez le code en photo.
till-scan-referrer = Scanner le code de la personne qui parraine
till-photo = Photo d’un code
till-photo-read = Lire le code
till-nobody = Aucun résultat. Ajoutez cette personne ici, ou laissez-la scanner un code et s’inscrire.
till-new = Nouveau client
till-credit = { $amount } d’avoir
till-suspended = Ce compte est suspendu : l’avoir ne peut pas être utilisé, et les parrainages de cette personne ne rapportent rien.
till-amount = Montant
till-pad = Pavé numérique
till-pad-point = Virgule
till-pad-back = Effacer le dernier chiffre
till-products = Choisir des produits
till-nothing = Saisissez un montant ou choisissez des produits.
till-work-out = Calculer le total
till-how = Détail du calcul
till-later = Plus tard
till-with-credit = Payer avec l’avoir
till-offline = Pas de connexion. Votre saisie est toujours là et rien n’a encore été enregistré. Réessayez dans un instant.
till-last = Dernières commandes
till-ways = Autres actions pour ce client
till-refer = Nouveau client parrainé
till-more = Livraison, pourboire ou note
till-person = Compte
till-visitor = Voir ce que voient les visiteurs
till-paid = { $amount } payés
till-to-pay = { $amount } à payer
till-commission-noted = Commission enregistrée.
till-reward-noted = Avoir enregistré pour la personne qui parraine.
till-noted-when-paid = Le parrainage sera récompensé une fois la commande payée.
till-next = Client suivant
till-order = Commande { $number }
till-again = Encore { $name }
refusal-picture-codeless = Aucun code lisible sur cette photo. Rapprochez l’appareil et tenez-le bien au-dessus du code.
till-shown = Code sur le téléphone du client, ou code PIN
till-shown-hint = Nécessaire au-delà de { $most } d’avoir. Il se trouve dans « Avoir », « Montrer à la caisse ».
till-code-title = Montrer à la caisse
till-code-lead = Laissez la boutique scanner ce code, ou dictez les chiffres, pour payer avec votre avoir.
till-code-picture = Code QR pour la caisse
till-code-changes = Il change chaque minute. Ne le montrez qu’au moment de payer.
till-code-again = Afficher un nouveau code
settings-credit-unshown = Avoir sans le code du client
settings-credit-unshown-hint = Pour utiliser plus que ce montant pour un client, l’équipe a besoin du code affiché sur son téléphone. Laissez vide pour ne jamais le demander. Les administrateurs n’en ont pas besoin.
log-field-credit-unshown = avoir sans code
refusal-credit-unshown = Au-delà de { $most } d’avoir, il faut le code affiché sur le téléphone du client. Encaissez cette commande à la caisse, ou demandez à un administrateur.
refusal-till-code-wrong = Ce n’est pas le code affiché en ce moment sur son téléphone. Il change chaque minute.
## L’API
api-title = API
api-lead = Les programmes qui travaillent seuls avec cette boutique : un site marchand, une caisse, un script. Chacun reçoit son propre jeton.
api-manual = Comment utiliser l’API
api-made = Jeton pour « { $name } »
api-made-text = Copiez-le maintenant et placez-le dans le programme. Il n’est affiché que cette fois ; nous ne gardons rien qui permettrait de le retrouver.
api-copy = Copier le jeton
api-caption = Jetons
api-name = Nom
api-name-hint = À quoi sert le jeton, par exemple « Site marchand ».
api-status = État
api-used = Dernière utilisation
api-never = Jamais
api-good = Actif
api-revoked = Révoqué
api-none = Aucun programme n’a encore de jeton.
api-add = Créer un jeton
api-scopes = Ce qu’il peut faire
api-per-minute = Requêtes par minute
api-per-minute-hint = Au-delà, elles sont refusées un court instant. { $usual } suffisent largement à la plupart des boutiques.
api-revoke = Révoquer
api-revoke-question = Révoquer « { $name } » ?
api-revoke-text = Le programme qui utilise ce jeton perd aussitôt son accès. C’est définitif, mais vous pouvez créer un autre jeton à tout moment.
api-token-revoked = Le jeton est révoqué.
scope-read = Lecture
scope-read-hint = Consulter tout ce que voient les administrateurs : personnes, commandes, codes, argent.
scope-orders = Commandes
scope-orders-hint = Passer des commandes, les enregistrer comme payées, les rembourser, les modifier et les annuler.
scope-accounts = Comptes
scope-accounts-hint = Ajouter des clients, corriger leur nom et leurs coordonnées.
scope-people = Personnes
scope-people-hint = Suspendre et effacer des personnes, changer leur parrain.
scope-codes = Codes
scope-codes-hint = Créer des cartes, désactiver et réactiver des codes, ajouter des notes.
scope-payouts = Versements
scope-payouts-hint = Créer des versements, télécharger leurs fichiers, marquer des paiements comme effectués ou échoués.
scope-webhooks = Webhooks
scope-webhooks-hint = Choisir où la boutique signale ce qui se passe.
event-token-made = a créé un jeton d’API
event-token-revoked = a révoqué un jeton d’API
subject-api-token = Jeton d’API
refusal-scopes-none = Cochez au moins une chose que le jeton peut faire.
refusal-scope-missing = Ce jeton n’y est pas autorisé : il lui manque le droit « { $scope } ».
refusal-admin-needed = Cette boutique n’a pas encore d’administrateur. Créez-en un d’abord avec « passalong admin create ».
refusal-idempotency-key-reused = Cette Idempotency-Key a déjà servi pour une autre requête. Utilisez une nouvelle clé pour chaque modification.
kept-api-answers = Ce que nous avons répondu à votre sujet aux programmes de la boutique
kept-api-answers-why = pour qu’un programme qui demande deux fois ne fasse rien en double
cli-token-made = Le jeton { $number } pour « { $name } » est créé. Il n’est affiché que cette fois :
cli-tokens-none = Il n’y a pas encore de jeton.
cli-token-revoked = Le jeton { $number } est révoqué.
cli-token-unknown = il n’y a pas de jeton { $number } ; voir « passalong token list »
refusal-product-unknown = Le catalogue ne contient pas ce produit.
refusal-line-unknown = Cette commande n’a pas de ligne { $line }.
api-token-missing = Envoyez un jeton : « Authorization: Bearer pa_… ».
api-token-wrong = Ce jeton est inconnu ou a été révoqué.
api-key-malformed = Une Idempotency-Key compte de 1 à 255 caractères.
api-json-malformed = Le contenu n’est pas du JSON lisible.
api-json-expected = Le contenu doit être du JSON : « Content-Type: application/json ».
api-body-large = Le contenu est trop volumineux : { $most } Kio au plus.
api-field-unknown = Il n’y a pas de champ « { $name } » ici.
api-field-missing = Le champ « { $name } » manque.
api-field-malformed = Ce n’est pas ce que ce champ attend.
api-cursor-malformed = Ce curseur ne mène nulle part. Recommencez sans curseur.
api-method-not-allowed = Cette adresse accepte d’autres méthodes : voir l’en-tête Allow.
api-request-malformed = La requête est illisible.
api-not-found = Il n’y a rien de tel ici.
api-fault = Quelque chose s’est cassé chez nous. C’est noté dans le journal.
api-page-title = API
api-page-lead = Comment les programmes parlent à { $shop } : tout ce que l’équipe fait sur les pages de la boutique, en JSON.
api-page-base = Tous les appels se trouvent sous cette adresse :
api-page-document = La même chose en document OpenAPI 3.1
api-page-token-title = D’abord un jeton
api-page-token = Un administrateur le crée sous Réglages → Connexions → API, ou dans le terminal. Il n’est affiché qu’une fois. La dernière ligne de cette commande est le jeton :
api-page-first = Placez-le dans une variable et demandez à voir la boutique :
api-page-scopes = Un jeton peut faire ce pour quoi il a un droit, et rien d’autre. Chaque appel ci-dessous indique celui qu’il lui faut.
api-page-written-title = Comment les choses s’écrivent
api-page-money = Les montants sont des nombres décimaux sous forme de texte, comme "12.50", dans la seule devise de la boutique, indiquée une fois par document. Les pourcentages aussi sont du texte : "7.5".
api-page-times = Les instants sont en UTC, comme "2026-11-03T13:02:00Z". Les jours sont ceux de la boutique, comme "2026-11-03".
api-page-ids = Les ids sont du texte. Gardez-les tels quels.
api-page-unknown = Un champ qu’un appel ne connaît pas est refusé avec son chemin. De nouveaux champs peuvent apparaître dans les réponses à tout moment.
api-page-order-title = Une commande, payée aussitôt
api-page-order = Le client est désigné par id, email, phone ou code. La remise sur la première commande s’applique d’elle-même ; son parrain gagne dès que la commande est payée.
api-page-once-title = La même modification une seule fois
api-page-once = Envoyez une Idempotency-Key avec chaque POST : un mot à vous, par exemple un UUID. Si aucune réponse n’arrive, renvoyez la même chose avec la même clé. La modification n’est faite qu’une fois, et vous recevez la même réponse pendant sept jours. La même clé avec un autre contenu est refusée avec 409.
api-page-lists-title = Longues listes
api-page-lists = Les listes acceptent « limit », jusqu’à 200, et « cursor ». Envoyez le « next_cursor » d’une page comme « cursor » de la suivante, jusqu’à ce qu’il soit null. L’en-tête Link contient l’adresse entière. Les listes de commandes et de comptes acceptent aussi « updated_since », un instant comme 2026-11-03T13:00:00Z : ce qui a changé depuis, le changement le plus ancien d’abord.
api-page-problems-title = Quand quelque chose ne va pas
api-page-problems = Chaque refus a un statut, un code qui ne change jamais et un pointeur vers chaque champ en cause. La phrase est en anglais, ou dans la langue d’Accept-Language.
api-page-limits-title = À quel rythme
api-page-limits = Un jeton peut faire { $usual } requêtes par minute, ou le nombre choisi pour lui. Au-delà, la réponse est 429, et Retry-After indique combien de secondes attendre.
api-page-needs = Droit :
api-page-shop = La boutique
api-page-accounts = Membres
api-page-people = Décisions concernant des personnes
api-page-codes = Codes et cartes
api-page-orders = Commandes
api-page-payouts = Écritures et versements
api-page-reports = Rapports


## Coupons: discount and store credit at a web shop's own checkout.

coupons-title = Utiliser dans la boutique en ligne
coupons-lead = Avec un code de bon, vous utilisez votre remise ou votre avoir au moment de payer dans la boutique en ligne.
coupons-none-title = Rien à utiliser pour l’instant
coupons-none = Dès que vous aurez une remise sur la première commande ou un avoir qu’une boutique en ligne accepte, vous obtiendrez un code ici.
coupon-discount = Votre remise sur la première commande
coupon-discount-make = Obtenir mon code
coupon-credit = Votre avoir
coupon-credit-available = Vous pouvez utiliser { $amount }.
coupon-credit-of = { $amount } d’avoir
coupon-credit-rules = Le montant est mis de côté pendant { $days } jours. Ce qu’une commande n’utilise pas revient à votre avoir.
coupon-amount = Montant
coupon-credit-make = Obtenir un code
coupon-place = Boutique en ligne
coupon-copy = Copier le code
coupon-how = Saisissez le code au moment de payer chez { $place }. Il sert une seule fois.
coupon-wait = Le code est en chemin vers { $place } et pourra bientôt y servir.
coupon-until = Il est valable jusqu’au { $day }.
coupon-works = Prêt à servir
coupon-on-its-way = En chemin
coupon-take-back = Reprendre
coupon-take-back-of = Reprendre { $code }
coupon-taken-back = C’est repris. Vous pouvez maintenant l’utiliser ailleurs.
coupon-made = Votre code est prêt.
coupons-link = Utiliser dans la boutique en ligne
coupons-shop-title = Remise et avoir dans cette boutique
coupons-shop-lead = Les membres obtiennent des codes à usage unique pour le paiement dans cette boutique. Une commande avec un tel code utilise leur remise sur la première commande ou est payée avec leur avoir.
coupons-shop-takes = Les membres peuvent utiliser leur remise et leur avoir ici
coupons-shop-takes-hint = Ils trouvent le code dans leur compte. Il est valable dès que cette boutique le connaît.
coupons-shop-open = Configurer les bons
coupons-shop-file-title = Annoncer les nouveaux codes à la boutique
coupons-shop-standing = Codes en cours
coupons-shop-waiting = Pas encore transmis
coupons-shop-file = Le fichier contient ce qui a changé depuis le précédent : les codes à ajouter, chacun à usage unique, et les codes à retirer. Importez-le dans les bons de la boutique en ligne dès que vous l’avez téléchargé : à partir de là, les membres voient leurs codes comme prêts à servir.
coupons-shop-file-do = Télécharger les nouveaux codes
event-coupons-handed-over = a téléchargé les nouveaux bons de
## Orders out of a file: the page, the command, and what is refused there.

refusal-orders-many = Ici, { $most } lignes maximum à la fois. Au-delà, arrêtez le serveur et lancez passalong import orders.
refusal-order-twice-in-file = La ligne { NUMBER($row, useGrouping: "false") } porte le même numéro de commande avec un autre contenu. Gardez l’une des deux.
refusal-buyer-missing = Indiquez l’acheteur par son e-mail, son téléphone ou son propre code.
refusal-status-unknown = Indiquez « paid », « refunded » ou « cancelled » ; vide : payée.
refusal-zero-or-one = Indiquez 1 pour oui ou 0 pour non.
refusal-paid-before-placed = Une commande ne peut pas être payée avant d’être passée.
refusal-credit-in-file = L’avoir utilisé dans un autre système ne peut pas être importé. Laissez cette case vide.
column-file-row = Ligne
column-file-column = Colonne
column-result = Résultat
orders-import-link = Importer
orders-import-title = Importer des commandes
orders-import-lead = Reprenez les commandes d’un autre système. Vous verrez l’effet de chaque ligne avant tout enregistrement.
orders-import-new = Nouvelle
orders-import-changed = Mise à jour
orders-import-same = Déjà présente
orders-import-unmatched = Non attribuée
orders-import-stranger = Non-membre
orders-import-refused = Non importée
orders-import-why-stranger = L’acheteur n’est pas membre, ou ne l’était pas encore. La commande ne compte que dans vos ventes totales.
orders-import-tile-new = Nouvelles commandes
orders-import-tile-changed = Mises à jour
orders-import-tile-same = Déjà présentes
orders-import-tile-same-note = ignorées
orders-import-tile-unmatched = Non attribuées
orders-import-tile-strangers = Non-membres
orders-import-tile-strangers-note = seulement comptées
orders-import-tile-refused = Non importées
orders-import-ready = Rien n’a encore été enregistré
orders-import-nothing = Rien de nouveau dans ce fichier
orders-import-past = Ces commandes appartiennent au passé : elles ne rapportent rien à personne et n’utilisent aucune remise sur la première commande.
orders-import-earn = Ces commandes rapportent des gains
orders-import-earn-sum = Selon les conditions de votre programme : { $commission } de commission et { $credit } d’avoir. Ce choix ne pourra plus être fait ensuite.
orders-import-do =
    { $n ->
        [one] Importer { $n } commande
       *[other] Importer { $n } commandes
    }
orders-import-results = Télécharger les résultats
orders-import-rows = L’effet de chaque ligne
orders-import-order = Commande
orders-import-result = Résultat
orders-import-shown = { $most } lignes sur { $n }, celles à revoir d’abord. Le fichier des résultats les contient toutes.
orders-import-header = L’en-tête, ligne 1, pose problème. Rien n’a été importé.
orders-import-file-hint = { $most } lignes au maximum. Au-delà, arrêtez le serveur et utilisez passalong import orders.
orders-import-source = Nom de l’autre système
orders-import-source-hint = Par exemple « Ancienne boutique ». Gardez toujours le même nom : une commande est reconnue à ce nom et à son numéro.
orders-import-makes-customers = Ajouter les acheteurs inconnus
orders-import-makes-customers-hint = Seulement ceux qui viennent avec un code de parrainage : ils deviennent clients, parrainés par son titulaire.
orders-import-columns-lead = La première ligne contient les en-têtes, dans l’ordre de votre choix. Obligatoires : external_id, placed_at, items_total et l’une des colonnes customer_email, customer_phone, customer_code.
orders-import-column-external-id = Obligatoire. Le numéro de la commande dans l’autre système.
orders-import-column-source = Un autre nom de système pour cette ligne ; vide : le nom ci-dessus.
orders-import-column-placed-at = Obligatoire. Une date comme 2024-05-03 ou 03.05.2024, ou un horaire comme 2024-05-03T10:00:00Z.
orders-import-column-paid-at = Date du paiement ; vide : celle de la commande.
orders-import-column-customer-email = L’e-mail de l’acheteur.
orders-import-column-customer-phone = Son téléphone, avec l’indicatif du pays.
orders-import-column-customer-code = Son propre code. Il l’emporte sur l’e-mail et le téléphone.
orders-import-column-customer-name = Son nom, s’il est ajouté comme client.
orders-import-column-referral-code = Le code de la personne qui l’a parrainé.
orders-import-column-items-total = Obligatoire. Les articles avant toute remise, par exemple 42,00.
orders-import-column-discount = La remise sur les articles.
orders-import-column-shipping = La livraison, taxe comprise.
orders-import-column-tax = La taxe sur les articles ; vide : au taux de votre boutique.
orders-import-column-prices-include-tax = 1 si les articles et la remise comprennent la taxe, 0 sinon ; vide : selon les réglages de votre boutique.
orders-import-column-currency = La devise de votre boutique, ou vide.
orders-import-column-status = « paid », « refunded » ou « cancelled » ; vide : payée.
orders-import-column-refunded-amount = Le montant remboursé, taxe comprise. Vide avec « refunded » : la totalité.
orders-import-column-refunded-at = Date du remboursement ; vide : celle du paiement.
orders-import-column-credit-used = À laisser vide : l’avoir d’un autre système ne peut pas être importé.
orders-import-column-note = Une note sur la commande.
orders-import-done =
    { $n ->
        [one] { $n } commande importée.
       *[other] { $n } commandes importées.
    } { $unmatched ->
        [0] { "" }
        [one] { $unmatched } reste à attribuer.
       *[other] { $unmatched } restent à attribuer.
    } { $refused ->
        [0] { "" }
        [one] { $refused } ligne n’a pas été importée.
       *[other] { $refused } lignes n’ont pas été importées.
    }
cli-import-orders-rows = { $n } lignes sur { $all }
cli-import-orders-would = { $new } seraient nouvelles, { $changed } mises à jour, { $same } déjà présentes, { $unmatched } non attribuées, { $strangers } de non-membres
cli-import-orders-done = { $new } nouvelles, { $changed } mises à jour, { $same } déjà présentes, { $unmatched } non attribuées, { $strangers } de non-membres
cli-import-orders-earned = gains : { $commission } de commission, { $credit } d’avoir
cli-import-orders-refused =
    { $n ->
        [one] { $n } ligne a été refusée
       *[other] { $n } lignes ont été refusées
    }

## A WooCommerce shop that is asked for its orders.

refusal-key-missing = Saisissez la clé client et le secret client.
connection-unanswered = Pas de réponse
polling-title = Récupérer les commandes
polling-lead = Pour une boutique dont les webhooks n’arrivent pas ici, par exemple sur votre propre réseau. Ses commandes nouvelles et modifiées sont récupérées toutes les cinq minutes.
polling-off = Si les webhooks ne passent pas, les commandes de cette boutique peuvent être récupérées.
polling-on = Toutes les cinq minutes depuis { $url }.
polling-set-up = Configurer
polling-change = Modifier
polling-last = Dernière récupération
polling-now = Récupérer maintenant
polling-stop = Ne plus récupérer
polling-step-key = Dans WordPress, ouvrez WooCommerce → Réglages → Avancé → API REST et choisissez « Ajouter une clé ».
polling-step-read = Réglez les autorisations sur « Lecture » et choisissez « Générer une clé API ».
polling-step-paste = Copiez la clé client et le secret client dans les champs ci-dessous. WooCommerce ne les affiche qu’une fois.
polling-url = Adresse de la boutique
polling-url-hint = Telle que vos visiteurs l’ouvrent, avec https://.
polling-key = Clé client
polling-key-hint = Commence par ck_.
polling-key-kept = Enregistrée et chiffrée. Laissez vide pour la garder.
polling-secret = Secret client
polling-secret-hint = Commence par cs_.
polling-private = La boutique est sur notre propre réseau
polling-private-hint = Autorise des adresses comme 192.168.1.20. Le https y est aussi nécessaire.
polling-past = Les commandes des { $days } derniers jours sont récupérées d’abord. Celles d’avant cette connexion ne rapportent rien.
polling-save = Enregistrer et récupérer
polling-saved = Enregistré. Les commandes seront récupérées d’ici une minute.
polling-hurried = Les commandes seront récupérées d’ici une minute.
polling-stopped = Les commandes ne sont plus récupérées.
polling-unknown-host = L’adresse de la boutique est introuvable. Vérifiez-la.
polling-private-address = L’adresse est sur un réseau privé. Si votre boutique s’y trouve, cochez « La boutique est sur notre propre réseau ».
polling-not-encrypted = L’adresse n’est pas chiffrée. Utilisez https:// : WooCommerce n’accepte cette clé que là.
polling-not-secure = Le certificat de la boutique n’est pas valable pour son adresse. Renouvelez-le, ou utilisez l’adresse pour laquelle il a été établi.
polling-timed-out = La boutique a mis trop de temps à répondre. Nous réessaierons.
polling-unreachable = La boutique est injoignable. Nous réessaierons.
polling-moved = La boutique renvoie vers une autre adresse. Saisissez celle-là, par exemple avec ou sans www.
polling-denied = La boutique refuse la clé. Créez-en une avec l’autorisation « Lecture » et collez les deux parties ici.
polling-no-shop = Il n’y a pas de WooCommerce à cette adresse. Vérifiez l’adresse, et que les permaliens de WordPress ne sont pas réglés sur « Simple ».
polling-busy = La boutique est surchargée et nous demande d’attendre. Nous réessaierons.
polling-answered = La boutique a répondu par l’erreur { $status }. Nous réessaierons.
polling-unreadable = La réponse de la boutique n’est pas une liste de commandes. Vérifiez l’adresse, et qu’aucune page de maintenance ne s’interpose.
polling-too-large = La réponse de la boutique est trop volumineuse pour être lue.
polling-secret-lost = La clé enregistrée est illisible sans le fichier de clé avec lequel elle a été chiffrée. Collez de nouveau les deux parties.
log-field-polling = récupération des commandes
## Orders that programs tell of

refusal-sources-many = Des programmes annoncent déjà des commandes sous { $most } noms. Utilisez l’un d’eux.
refusal-external-id-taken = Ce numéro y est déjà celui d’un autre membre.
refusal-told-refund-plain = Pour une commande chiffrée par un autre système, n’envoyez que le montant remboursé : les articles et le motif restent là-bas.
refusal-told-refund-unnumbered = Donnez au remboursement son numéro (external_id), ou envoyez la somme de tous les remboursements jusqu’ici (refunded).
refusal-told-only = Ceci ne vaut que pour les commandes chiffrées par un autre système.
log-field-external-id = numéro dans un autre système
api-page-told-title = Une commande chiffrée par votre propre système
api-page-told = Avec "priced_by": "told", la commande est gardée exactement comme votre système l’a chiffrée ; rien n’est recalculé. Envoyez dans « source » un nom pour votre système. Le numéro qu’il donne à la commande est « external_id ».
api-page-told-again = Renvoyez toute la commande dès que quelque chose y change, avec un « updated_at » plus récent : quand elle est payée, modifiée, remboursée ou annulée. La même chose une seconde fois ne change rien, un état plus ancien non plus.
api-page-told-buyer = Désignez l’acheteur par id ou code, ou par votre propre numéro, que vous envoyez dans « external_id » en ajoutant ou en modifiant un membre. Une adresse e-mail suffit si elle est confirmée, ou si la commande apporte un code de parrainage. Sinon la réponse est 202 : la commande attend sous « À attribuer » que quelqu’un de la boutique dise à qui elle est, ou bien elle vient d’un inconnu et ne compte que dans les totaux.
api-page-events = Événements et webhooks
api-page-changes = Pour savoir ce qui a changé, ne relisez pas des listes entières : demandez à GET /events ce qui est venu après la dernière réponse.
## La boutique en ligne : son adresse et le script pour ses pages

connected-tab-sources = Commandes reçues
web-shop-title = Votre boutique en ligne
web-shop-lead = Quand quelqu’un achète en ligne, le code de parrainage suit.
web-shop-where = Où vous vendez en ligne
web-shop-url = Adresse de la boutique en ligne
web-shop-url-hint = Par exemple https://shop.example. Les invitations proposent alors « Acheter en ligne », avec le code dans le lien. Laissez vide si vous ne vendez que sur place.
web-shop-save = Enregistrer la boutique en ligne
web-shop-script-title = Une ligne pour ses pages
web-shop-script-text = Collez cette ligne dans l’en-tête de chaque page de votre boutique en ligne. Elle retient pendant 30 jours le code du lien et le transmet à la caisse. Elle pèse deux kilo-octets, ne contacte personne d’autre et ne piste personne.
web-shop-consent-text = Votre boutique demande l’accord des visiteurs avant d’enregistrer des cookies ? Prenez alors cette ligne : rien n’est enregistré tant que votre bandeau ne l’autorise pas.
web-shop-manual = Pas à pas pour WooCommerce, Shopify, Stripe et d’autres : [a]Connect your shop[/a] (en anglais).
shop-online = Acheter en ligne
invitation-shop-online = Ou [a]achetez d’abord en ligne[/a] : le parrainage compte aussi pour { $inviter }.
log-field-web-shop = adresse de la boutique en ligne
connection-manual = Toutes les étapes, comment essayer et à quoi s’attendre : [a]Connect your shop[/a] (en anglais).
event-redemption-confirmed = a utilisé un avoir avec confirmation
log-field-till-code = avec le code sur le téléphone
log-field-by-admin = en tant qu’admin

## Codes PIN à la caisse

account-pin = Code PIN pour la caisse
account-pin-lead = Pour payer avec votre avoir sans votre téléphone, tapez à la caisse quatre chiffres choisis par vous.
account-pin-there = Vous en avez un.
account-pin-field = Nouveau code PIN
account-pin-hint = Quatre chiffres. Pas de suite comme 1234, pas de répétition comme 7777.
account-pin-save = Enregistrer le code PIN
account-pin-remove = Supprimer le code PIN
account-pin-saved = Code PIN enregistré.
account-pin-removed = Code PIN supprimé.
refusal-pin-malformed = Saisissez quatre chiffres.
refusal-pin-easy = Ce code est facile à deviner. Choisissez d’autres chiffres.
refusal-pin-wrong = Ce n’est pas le bon code PIN. Après cinq erreurs de suite, il est bloqué pendant 15 minutes.
refusal-pin-locked =
    { $minutes ->
        [one] Après cinq erreurs, le code PIN est bloqué encore { $minutes } minute. Utilisez le code affiché sur le téléphone.
       *[other] Après cinq erreurs, le code PIN est bloqué encore { $minutes } minutes. Utilisez le code affiché sur le téléphone.
    }
event-pin-set = a défini un code PIN
event-pin-removed = a supprimé un code PIN
log-field-pin = code PIN
log-field-customer-pin = avec le code PIN
kept-pin = Votre code PIN pour la caisse, sous forme d’empreinte, et les erreurs de saisie
kept-pin-why = Pour que vous seul puissiez dépenser votre avoir
coupons-shop-access = Transmettre les codes automatiquement
coupons-shop-access-lead = Avec une clé, les nouveaux codes arrivent dans la boutique en quelques secondes, et les codes repris y sont supprimés.
coupons-shop-last = Dernier code accepté
coupons-shop-url-shopify = L’adresse myshopify.com de la boutique
coupons-shop-key-shopify = Jeton d’accès à l’API Admin
coupons-shop-key-stripe = Clé secrète ou limitée
coupons-shop-step-write = Réglez les autorisations sur « Lecture/Écriture » et choisissez « Générer une clé d’API ».
coupons-shop-shopify-app = Dans l’interface de Shopify, ouvrez Paramètres → Applications et canaux de vente → Développer des applications et créez une application.
coupons-shop-shopify-scope = Donnez-lui les droits read_discounts et write_discounts de l’API Admin, puis installez-la.
coupons-shop-shopify-token = Copiez le jeton d’accès à l’API Admin dans le champ ci-dessous. Shopify ne l’affiche qu’une fois.
coupons-shop-stripe-key = Dans le Dashboard de Stripe, ouvrez Développeurs → Clés API et créez une clé limitée.
coupons-shop-stripe-rights = Donnez-lui le droit d’écriture sur les coupons et les codes promotionnels, puis collez-la ci-dessous.
coupons-shop-denied = La boutique refuse la clé, ou il lui manque un droit. Créez-en une nouvelle comme décrit ci-dessous.
coupons-shop-answered = La boutique n’a pas accepté un code. Nous réessaierons. Sa réponse :
coupons-shop-stop = Ne plus rien transmettre
coupons-shop-stopped = Cette boutique ne reçoit plus les codes automatiquement.
polling-holds = Montrer d’abord ce que les commandes passées rapporteraient
polling-holds-hint = Elles sont récupérées et attendent votre décision. Sinon elles arrivent tout de suite et ne rapportent rien.
polling-past-title = Commandes passées
polling-past-waits = Les commandes récupérées attendent que vous décidiez si celles du passé rapportent.
polling-past-look = Montrer ce qu’elles rapporteraient
polling-past-fetched =
    { $n ->
        [one] { $n } commande a été récupérée.
       *[other] { $n } commandes ont été récupérées.
    }
polling-past-sum = Selon les conditions de votre programme, celles d’avant cette connexion et les autres rapporteraient ensemble { $commission } de commission et { $credit } d’avoir.
polling-past-without = Le passé ne rapporte rien
polling-past-with = Le passé rapporte aussi
polling-past-decided = Enregistré. Les commandes récupérées arrivent maintenant.

## Codes PIN de l’équipe et caisses

account-pin-lead-team = Avec quatre chiffres choisis par vous, vous vous relayez sur un téléphone qu’un administrateur a configuré comme caisse. Ils n’ouvrent que la caisse.
till-switch = Changer
till-switch-title = Qui est à la caisse ?
till-switch-none = Personne dans l’équipe n’a encore de code PIN. Connectez-vous avec votre mot de passe et choisissez-en un dans votre compte.
till-switch-password = Se connecter avec un mot de passe
till-switch-pin = Votre code PIN
till-switch-open = Ouvrir la caisse
till-card-unclaimed = Personne ne s’est encore inscrit avec cette carte. Proposez au client de la scanner avec son propre téléphone.
till-own-pin = Ou votre propre code PIN
till-own-pin-hint = Vous confirmez vous-même. Le journal indique que c’était vous.
refusal-own-pin-wrong = Ce n’est pas votre code PIN. Après cinq erreurs de suite, il est bloqué pendant 15 minutes.
refusal-own-pin-locked =
    { $minutes ->
        [one] Votre code PIN est bloqué pendant encore { $minutes } minute après cinq erreurs. Patientez, connectez-vous avec votre mot de passe ou demandez à un administrateur de le débloquer.
       *[other] Votre code PIN est bloqué pendant encore { $minutes } minutes après cinq erreurs. Patientez, connectez-vous avec votre mot de passe ou demandez à un administrateur de le débloquer.
    }
refusal-no-till = Les codes PIN ne fonctionnent que dans un navigateur qu’un administrateur a configuré comme caisse. Connectez-vous avec votre mot de passe.
refusal-till-only = Un code PIN n’ouvre que la caisse. Connectez-vous avec votre mot de passe pour voir cette page.
users-pin = Code PIN
users-pin-yes = Défini
users-pin-no = Aucun
users-pin-since = Défini le { $day }.
users-pin-lead = Il ouvre les caisses et personne ne peut le voir. Pour en changer, chacun passe par la page de son compte.
users-pin-locked =
    { $minutes ->
        [one] Bloqué pendant encore { $minutes } minute après cinq erreurs.
       *[other] Bloqué pendant encore { $minutes } minutes après cinq erreurs.
    }
users-pin-unlock = Débloquer le code PIN
users-pin-removed = Le code PIN de { $name } est supprimé et ses sessions de caisse sont fermées.
users-pin-unlocked = { $name } peut de nouveau saisir son code PIN.
tills-title = Caisses
tills-lead =
    { $minutes ->
        [one] Les téléphones et ordinateurs que l’équipe partage. Chacun touche son nom et saisit son code PIN ; après { $minutes } minute sans utilisation, il est redemandé.
       *[other] Les téléphones et ordinateurs que l’équipe partage. Chacun touche son nom et saisit son code PIN ; après { $minutes } minutes sans utilisation, il est redemandé.
    }
tills-caption = Navigateurs configurés comme caisse
tills-name = Nom
tills-name-hint = Par exemple « Téléphone du comptoir ».
tills-used = Dernière utilisation
tills-never = Jamais
tills-by = Configurée par { $name } le { $day }
tills-here = Ce navigateur
tills-none = Pas encore de caisse.
tills-add = Faire de ce navigateur une caisse
tills-add-button = Configurer cette caisse
tills-add-note = Ouvrez cette page sur le téléphone qui reste au comptoir. Un code PIN n’ouvre que la caisse : pour les réglages, les rapports et les versements, chacun se connecte avec son mot de passe.
tills-enrolled = Ce navigateur est maintenant une caisse.
tills-hand-over = Ceci est « { $name } ». Vous êtes encore connecté avec votre mot de passe. Déconnectez-vous avant de passer l’appareil : il demandera qui est à la caisse.
tills-hand-over-button = Se déconnecter et passer la main
tills-take-back = Retirer la caisse
tills-take-back-question = Retirer « { $name } » ?
tills-take-back-text = Les codes PIN ne fonctionnent aussitôt plus dans ce navigateur, et toute session ouverte par code PIN s’y ferme.
tills-taken-back = La caisse est retirée.
settings-staff-confirm = Le personnel peut confirmer avec son propre code PIN
settings-staff-confirm-hint = Quand le client n’a ni son téléphone ni de code PIN. Le journal indique qui a confirmé.
event-pin-locked = a bloqué un code PIN après cinq erreurs
event-pin-unlocked = a débloqué un code PIN
event-signed-in-by-pin = a ouvert une caisse avec son code PIN
event-till-enrolled = a configuré une caisse
event-till-taken-back = a retiré une caisse
log-field-staff-confirm = confirmation par le code PIN du personnel
log-field-staff-pin = par le personnel avec son code PIN
subject-till-browser = Caisse
privacy-till-cookie =
    { $n ->
        [one] Dans un navigateur que l’équipe de la boutique utilise comme caisse, le cookie [b]{ $cookie }[/b] contenant un nombre aléatoire reste { $n } jour.
       *[other] Dans un navigateur que l’équipe de la boutique utilise comme caisse, le cookie [b]{ $cookie }[/b] contenant un nombre aléatoire reste { $n } jours.
    }
## Paiements contestés

review-reason-disputed = Le paiement est contesté chez { $where } : { $amount }
review-reason-was-disputed = Le paiement était contesté chez { $where } : { $amount }
dispute-open = En cours chez { $where } : { $amount }
dispute-won = Gagné chez { $where } : { $amount }
dispute-lost = Perdu chez { $where } : { $amount }
dispute-because = { $what } ({ $why })
dispute-reason-fraud = pas payé par le titulaire de la carte
dispute-reason-unrecognized = inconnu du titulaire de la carte
dispute-reason-not-received = non reçu
dispute-reason-not-as-described = non conforme à la description
dispute-reason-twice = payé deux fois
dispute-reason-canceled = était résilié
dispute-reason-no-refund = remboursement promis non reçu
dispute-reason-amount = montant erroné
dispute-reason-other = « { $word } »
admin-order-dispute = Litige
event-dispute-opened = a signalé que le paiement est contesté
event-dispute-won = a signalé que le litige est gagné
event-dispute-lost = a signalé que le litige est perdu

## Ce que dit check quand quelque chose cloche dans le fichier de la boutique.

check-f01 = le fichier lui-même est endommagé
check-f02 = une ligne renvoie à une autre qui n’existe pas
check-a01 = deux comptes ont la même adresse e-mail
check-a02 = la boutique est configurée, mais aucun admin ne peut se connecter
check-a05 = un compte fusionné avec un autre possède encore quelque chose, ou l’autre n’est plus lui-même un compte à part entière
check-a04 = la première commande d’une personne n’est pas une commande qu’elle a payée, ou porte de toute façon le numéro 1
check-c01 = une personne se trouve au-dessus d’elle-même dans le réseau
check-c02 = le réseau ne correspond pas à qui a parrainé qui
check-c03 = une personne s’est parrainée elle-même
check-c04 = l’origine d’une personne indique « Sans parrainage » alors que quelqu’un l’a parrainée, ou un parrainage alors que personne ne l’a fait
check-c05 = une personne qui en a parrainé une autre n’est ni partenaire ni cliente
check-k01 = un partenaire ou un client n’a pas exactement un code de parrainage, ou une personne encore candidate en a déjà un
check-k02 = un partenaire s’est inscrit avec un code libre et en a reçu un autre
check-k03 = le code d’une carte imprimée appartient à une personne qui ne s’est pas inscrite avec
check-k04 = le caractère de contrôle d’un code est faux
check-k05 = un alias est aussi le texte d’un autre code
check-k06 = un lot ne contient pas autant de codes qu’il l’indique
check-k07 = un code est réservé à une personne qui n’attend pas d’approbation
check-s01 = les scans d’un code ne correspondent pas à ses totaux par jour
check-s02 = un code a eu, un jour, plus de visiteurs que de scans
check-s03 = des scans, ou les marques des visiteurs du jour, sont illisibles
check-s04 = des scans qui n’existent pas attendent d’être comptés
check-s05 = des marques de visiteurs sont conservées plus longtemps que la clé de leur jour
check-p01 = une personne qui n’a plus le droit de se connecter l’est encore
check-p02 = une personne qui n’est pas admin consulte les pages d’une autre, ou un admin celles d’une personne qui n’est pas membre
check-p03 = une personne est connectée par code PIN sans faire partie de l’équipe ou sans en avoir un, ou dans un navigateur qui n’est plus une caisse
check-a03 = un compte est suspendu sans qu’aucune suspension soit en vigueur, ou ne l’est pas alors qu’il y en a une
check-e01 = le journal d’activité nomme un compte, un jeton ou une connexion qui n’existe pas
check-e02 = le journal d’activité parle de quelque chose qui n’existe pas
check-b01 = quelque chose est daté d’après son enregistrement
check-b02 = quelque chose est daté d’un jour déjà clôturé lors de son enregistrement
check-b03 = les comptes ne sont pas clôturés jusqu’au jour de la dernière clôture
check-b04 = un remboursement ne réduit pas les ventes nettes du total de ses lignes
check-b05 = une correction concerne une commande non payée, ou ne change rien
check-b06 = un paiement n’a pas la date de son écriture
check-b07 = des corrections ont retiré d’une commande plus de taxe ou de chiffre d’affaires d’un taux qu’elle n’en comptait au paiement
check-b08 = une correction ne correspond pas au total de ses lignes
check-b09 = une correction a ajouté une ligne que la commande n’a pas et qu’aucune correction suivante n’a retirée
check-r03 = ce qui reste d’un avoir n’est pas ce qui a été crédité moins ce qui a été utilisé
check-r04 = un avoir a été crédité sans être suivi avec ses dates, ou avec un autre montant
check-r05 = l’avoir utilisé pour une commande n’a pas été retiré de celui du client, ou ne lui a pas été rendu
check-r10 = la valeur d’un bon ne lui est pas réservée, ou l’est encore après sa fin
check-d08 = un bon porte sur la remise d’une autre personne, ou la commande d’une autre personne l’a utilisé
check-r06 = ce qu’une écriture a retiré d’un avoir n’est ni couvert ni dû
check-r07 = un avoir a été utilisé après son expiration, ou passé en perte avant
check-r08 = le dernier jour d’un avoir ne découle pas du jour où il est devenu disponible
check-r09 = une commission a été convertie en un avoir d’un autre montant, ou pour une autre personne
check-g01 = un gain sur la commande d’un client signalé a été enregistré pendant le signalement, et aucune vérification n’en fait état
check-g02 = une vérification ouverte par un signalement n’en cite aucun, ou cite celui d’une personne qui n’y a rien acheté
check-g03 = deux personnes qu’un admin a confirmées distinctes sont à nouveau signalées pour le même motif, ou une personne l’est deux fois pour un seul
check-g04 = le navigateur d’une personne de l’équipe est retenu comme celui d’un membre
check-g05 = le gain d’une commande contestée peut être versé ou utilisé sans que personne l’ait vérifié pour ce litige
check-g06 = une vérification ouverte par un litige n’en cite aucun, reste ouverte alors que ses litiges sont clos, ou cite celui d’une autre commande
check-g07 = une commande communiquée a été moins remboursée que sa source ne l’a indiqué : remboursements et litiges perdus réunis
check-o01 = les lignes d’une commande n’en font pas le total
check-o02 = les montants d’une commande ne concordent pas
check-o07 = la taxe d’une commande n’est pas celle de ses lignes et de leurs taux
check-o03 = les remboursements d’une commande ne correspondent pas à ce qu’elle indique avoir été remboursé
check-o04 = ce qui a été remboursé des ventes nettes ou du montant éligible d’une commande n’est pas ce qui l’a été de ses lignes
check-o05 = les commandes payées d’un client ne sont pas numérotées un, deux, trois
check-o06 = une commande est à la fois payée et annulée, ou payée d’aucune façon
check-o08 = la taxe par taux d’une commande n’est pas celle de ses lignes et de sa livraison
check-o09 = la taxe sur la livraison d’une commande ne correspond pas à son taux
check-o10 = une ligne a été remboursée au-delà de son montant, ou par le remboursement d’une autre commande
check-o11 = les articles d’un remboursement ne sont pas ce qui a été remboursé des lignes
check-o12 = la taxe par taux d’un remboursement n’est pas celle de ses lignes et de sa livraison
check-o13 = l’acheteur d’une commande et la personne qui y gagne ne font plus qu’un par la fusion de quelqu’un d’autre
check-d01 = une remise sur la première commande a servi à plusieurs commandes
check-d02 = une commande a utilisé la remise sur la première commande d’une autre personne, ou une remise jamais promise
check-d03 = une remise sur la première commande n’est pas celle qui a été promise
check-d04 = une remise sur la première commande est dite utilisée sans commande payée qui la porte, ou l’inverse
check-d05 = une personne a deux remises sur la première commande à utiliser
check-d06 = une remise sur la première commande reste utilisable alors qu’une commande qui pouvait l’utiliser a été payée sans elle
check-d07 = une remise sur la première commande a été déduite d’une ligne à laquelle elle ne s’applique pas
check-l01 = une écriture ne correspond pas à celle qu’elle ajuste
check-l09 = ce qui a quitté un compte lors de sa fusion n’est pas arrivé sur l’autre
check-l10 = un compte fusionné avec un autre a encore de l’argent, ou en doit
check-l02 = une commande a rapporté deux fois, ou à une personne à qui rien n’était promis
check-l03 = d’après ses conditions et ses remboursements, une commande aurait dû rapporter autre chose que ce qu’elle indique
check-l07 = les parties du gain d’une commande ne font pas ce qu’elle aurait dû rapporter
check-l08 = on a retiré d’une partie d’un gain plus qu’il n’y avait, ou il reste quelque chose d’une partie annulée
check-n01 = une commande indique qu’elle compte trop peu, ou assez, d’articles éligibles, alors que ses articles et ses conditions disent le contraire
check-n02 = une commande et les suspensions ne disent pas la même chose : la personne qui y gagne était-elle suspendue à ce moment ?
check-l04 = une vérification porte sur autre chose qu’une partie d’un gain
check-l05 = le montant d’une écriture a le mauvais signe, ou un ajustement n’a pas de motif
check-l06 = la cause d’une écriture ne correspond pas : il n’y en a pas, ou c’est le remboursement d’une autre commande ou la vérification d’un autre gain
check-r01 = l’avoir d’une commande n’a pas été utilisé comme elle l’indique
check-r02 = une personne a dépensé plus qu’elle n’avait : même des annulations n’expliquent pas ce solde négatif
check-y01 = un versement ne correspond pas aux écritures qu’il règle
check-y02 = une écriture figure dans deux versements à la fois
check-y03 = un versement règle l’écriture d’une autre personne, un versement, ou ce qui n’était pas encore disponible
check-y04 = les comptes ne disent pas d’un versement ce que dit le versement lui-même
check-y05 = un versement échoué garde ses écritures, ou un autre en a libéré
check-y06 = un gain est en vérification alors qu’un versement en attente ou effectué en contient une partie
check-y07 = un versement n’était pas couvert par ce qui était alors dû au partenaire
check-y08 = ce qu’un versement n’a pas pu régler n’a pas été reporté : les deux moitiés ne s’annulent pas, ou il manque la sienne au versement
check-v01 = un versement n’est pas son montant net plus la TVA
check-v02 = les relevés d’une année ne sont pas numérotés un, deux, trois
check-v03 = un versement effectué n’a pas exactement un relevé, ou un versement revenu n’en a pas un second qui l’annule
check-v04 = un relevé annule celui d’un autre versement, ou ne dit pas la même chose que celui qu’il annule
check-v05 = un relevé n’est pas daté du jour où son versement a été effectué ou est revenu
check-t01 = les totaux d’un compte ne sont pas ceux de son réseau (passalong check --rebuild les recalcule)
check-t02 = les chiffres par jour d’un compte ne font pas ses totaux (passalong check --rebuild les recalcule)
check-t03 = les soldes ou les gains d’un compte ne sont pas les totaux de ses écritures (passalong check --rebuild les recalcule)
check-t05 = les scans d’un compte ne sont pas ceux de son code (passalong check --rebuild les recalcule)
check-t04 = les chiffres par jour de la boutique ne correspondent pas à ce qui s’est passé (passalong check --rebuild les recalcule)
check-t06 = les partenaires et les clients sont mal comptés (passalong check --rebuild les recompte)
check-t07 = la recherche ne trouve pas une personne par son nom, son e-mail, son téléphone ou son code (passalong check --rebuild y remédie)
check-t08 = la recherche ne trouve pas une carte par son code, sa note ou son lot (passalong check --rebuild y remédie)
check-w01 = quelque chose a été enregistré dans le futur : l’horloge est fausse, ou l’était alors (Réglages : Heure)
check-x01 = un secret est illisible : le fichier de clé, secret.key, manque ou n’est pas le bon ; remettez-le en place, ou créez de nouveaux secrets

## Commandes : ce qui ne va pas avec un fichier, et que faire.

file-line = { $file } : { $reason } ; { $mend }
file-line-because = { $file } : { $reason } ({ $cause }) ; { $mend }
file-unreadable = est illisible
file-unreadable-to-its-end = est illisible jusqu’au bout
file-secrets-unreadable = ses secrets sont illisibles
file-damaged = est endommagé
file-half-written = a été interrompu en cours d’écriture
file-disk-full = il n’y a plus de place sur son disque
file-in-use = est utilisé par un autre programme
file-directory-is-a-file = est un fichier là où devrait être le répertoire de données
file-directory-not-made = le répertoire de données ne peut pas être créé
file-directory-missing = le répertoire de données n’existe pas
file-directory-not-opened = le répertoire de données ne peut pas être ouvert
file-no-file = n’est pas un fichier
file-empty = est vide
file-no-database = n’est pas une base de données SQLite, ou son début est endommagé
file-of-another-application = appartient à une autre application (identifiant { $id })
file-cut-off = est tronqué : il n’y a que { $there } octets sur { $expected }
file-not-opened = ne peut pas être ouvert
file-not-opened-for-writing = ne peut pas être ouvert en écriture
file-read-only = est en lecture seule (selon ses droits d’accès)
file-only-its-log = est absent, mais son journal est là
file-not-written = ne peut pas être écrit
file-not-locked = ne peut pas être verrouillé
file-taken = un autre passalong l’utilise
file-taken-by = un autre passalong (processus { $process }) l’utilise
file-not-made = ne peut pas être créé
file-not-put-in-place = ne peut pas être mis en place
file-missing = n’existe pas
file-of-older-version = est de la version { $version }, ce programme de la version { $ours }
file-of-newer-version = est de la version { $version }, ce programme connaît les versions jusqu’à { $ours }
file-of-development-version = vient d’une version de développement de passalong, d’une autre structure
file-half-made = n’est créé qu’à moitié
file-not-brought-up-to-date = n’a pas pu être mis à jour
file-exists = existe déjà
file-parent-missing = son répertoire n’existe pas
file-backup-under-way = une autre sauvegarde est en cours d’écriture sous ce nom
file-no-backup = n’est pas une sauvegarde de passalong
file-no-sum = ne contient pas de somme SHA-256
file-sum-differs = n’est plus tel qu’il a été écrit : sa somme SHA-256 n’est pas celle de { $sum }
file-breaks-promise = enfreint la règle { $name } : { $what } ({ $rows })
file-not-checked = ne peut pas être vérifié ({ $cause })
file-not-replaced = ne peut pas être remplacé
file-being-read = une autre commande passalong est en train de le lire
file-not-set-aside = ne peut pas être mis de côté
file-not-rebuilt = n’a pas pu être recalculé
file-nothing-imported = rien n’y a été importé
file-not-all-imported = tout n’y a pas été importé
file-demo-there = contient déjà une boutique de démonstration
file-real-shop = contient une vraie boutique
mend-restore = remettez une sauvegarde à sa place avec « passalong restore FICHIER »
mend-own-directory = donnez à passalong un répertoire à lui avec --data-dir
mend-name-and-permissions = vérifiez son nom et ses droits d’accès
mend-disk-and-room = vérifiez le disque et la place qui y reste
mend-report = réessayez ; si cela ne change rien, gardez le fichier et signalez cette ligne
mend-make-by-hand = créez-le à la main
mend-make-directory = corrigez --data-dir, ou créez-le : mkdir -m 700 -p { $directory }
mend-permissions-or-directory = corrigez ses droits d’accès ou --data-dir
mend-remove-empty = supprimez-le pour commencer une nouvelle boutique, ou restaurez une sauvegarde
mend-write-access = donnez à cet utilisateur le droit d’écrire, ou montez le disque en écriture
mend-log = remettez la base de données à côté, ou déplacez { $log } pour commencer une nouvelle boutique
mend-directory-access = donnez à cet utilisateur le droit d’écrire dans le répertoire
mend-directory-access-and-room = donnez à cet utilisateur le droit d’écrire dans le répertoire, et faites de la place sur le disque
mend-parent-permissions = vérifiez les droits d’accès de son répertoire
mend-local-disk = gardez-le sur un disque local : celui-ci ne verrouille pas les fichiers comme SQLite en a besoin
mend-stop-other = arrêtez d’abord l’autre, ou donnez à celui-ci son propre --data-dir
mend-disk = vérifiez le disque
mend-disk-and-permissions = vérifiez le disque et ses droits d’accès
mend-start-once = lancez une fois « passalong serve », ou corrigez --data-dir
mend-start-to-update = lancez une fois « passalong serve », qui le met à jour
mend-start-to-repair = lancez une fois « passalong serve », qui y remédie
mend-its-own-passalong = ouvrez-le avec le passalong qui l’a créé, ou déplacez-le pour commencer une nouvelle boutique
mend-move-away = déplacez-le pour commencer une nouvelle boutique, ou restaurez une sauvegarde
mend-newer-passalong = relancez le passalong plus récent, ou restaurez la copie qu’il a faite avant la mise à jour
mend-older-passalong = rien n’a été modifié, et { $copy } est une copie ; relancez l’ancien passalong et signalez ceci
mend-never-overwrites = une sauvegarde n’écrase jamais rien ; choisissez un autre nom
mend-make-or-choose-directory = créez le répertoire, ou choisissez-en un autre
mend-other-place = choisissez un autre emplacement
mend-other-name = choisissez un autre nom
mend-room-and-permissions = vérifiez la place sur ce disque et ses droits d’accès
mend-older-backup = lancez « passalong check » et restaurez une sauvegarde plus ancienne
mend-other-backup = utilisez une autre sauvegarde
mend-other-file = utilisez un autre fichier
mend-permissions = corrigez ses droits d’accès
mend-copy-again = recopiez-le depuis son emplacement d’origine, ou utilisez une autre sauvegarde
mend-name-a-backup = indiquez le fichier créé par « passalong backup »
mend-wait = laissez-le terminer, puis réessayez
mend-make-room = faites de la place sur son disque, puis réessayez
mend-more-files = autorisez plus de fichiers ouverts (ulimit -n), puis réessayez
mend-mount-for-writing = montez le disque en écriture
mend-access-room-and-files = donnez à cet utilisateur le droit d’écrire dans le fichier et son répertoire, montez le disque en écriture, et vérifiez la place qui y reste et le nombre de fichiers ouverts autorisé
mend-permissions-room-and-files = vérifiez ses droits d’accès et ceux de son répertoire, la place sur le disque et le nombre de fichiers ouverts autorisé
mend-memory = donnez plus de mémoire à ce programme
mend-look-at-demo = regardez-la avec « passalong serve », ou supprimez le fichier pour en créer une autre
mend-empty-directory = donnez à la démonstration un répertoire vide avec --data-dir
file-not-served = ne peut pas être servi
mend-more-threads = autorisez cet utilisateur à lancer plus de threads

## Commandes : tout ce qu’elles disent d’autre.

cli-doing = { $doing } : { $what }
cli-not-set-up = la boutique n’est pas encore configurée ; lancez « passalong serve » et ouvrez le lien affiché
cli-no-terminal = le mot de passe ne peut pas être demandé ici ({ $cause }) ; utilisez --password-stdin
cli-not-started = passalong ne peut pas démarrer : { $cause }
cli-port-taken = le port { $port } est pris par un autre programme ; choisissez-en un autre avec --port, ou arrêtez ce programme
cli-cannot-listen = passalong ne peut pas recevoir de connexions : { $cause } ; vérifiez --address et --port
cli-set-up-link = Ouvrez ce lien une seule fois pour configurer votre boutique : { $link }
cli-not-mounted = rien n’est monté dans { $directory }, et tout ce qui y serait écrit serait perdu avec ce conteneur ; montez-y un volume (docker run -v passalong:{ $directory } …), ou retirez require_mount
cli-mounts-unreadable = les montages sont illisibles ({ $cause }), alors que require_mount les exige
cli-deploy-service = le lance avec l’ordinateur, sous systemd
cli-deploy-caddy = Caddy devant lui, avec https automatique
cli-deploy-nginx = nginx devant lui
cli-deploy-image = construit une image
cli-deploy-compose = lance cette image avec son volume
cli-deploy-litestream = copie chaque modification ailleurs
cli-deploy-unknown = il n’y a pas de fichier { $name } ; il y a { $known }
cli-demo-ready = { $shop } est prête. Pour la lancer :
cli-demo-sign-in = et connectez-vous sur { $address }, tous avec le mot de passe « { $password } » :
cli-demo-owner = la propriétaire
cli-demo-till = à la caisse
cli-demo-partner = un partenaire
cli-demo-customer = un client
cli-demo-progress = { $percent } % après { $seconds } s
cli-demo-sums = 100 % après { $seconds } s ; maintenant les totaux
cli-demo-done = terminé après { $seconds } s
cli-import-not-written = { $file } ne peut pas être écrit : { $cause }

## Fichiers pour la banque : ce que lisent les bénéficiaires à côté du montant.

payout-note = Commission de { $shop }
