### Was Passalong auf Deutsch sagt. Ein Geschäft ersetzt einen Satz in branding/locales/de.ftl neben seiner Datenbank.

## The frame around every page, and the way through the shop.
frame-welcome = Willkommen
frame-skip = Zum Inhalt springen
frame-nav = Hauptmenü
frame-more = Mehr
frame-sign-out = Ausloggen
frame-privacy = Datenschutz
frame-terms = Bedingungen
frame-theme = Darstellung
frame-theme-auto = Automatisch
frame-theme-light = Hell
frame-theme-dark = Dunkel
frame-crumbs = Seitenpfad
frame-copied = Kopiert
frame-not-copied = Kopieren nicht möglich
frame-select-all = Alle auswählen
frame-select-none = Keine auswählen
nav-home = Start
nav-orders = Bestellungen
nav-partners = Partner
nav-customers = Kunden
nav-payouts = Auszahlungen
nav-accounting = Buchhaltung
nav-products = Produkte
nav-earnings = Vergütungen
nav-applications = Bewerbungen
nav-team = Team
nav-log = Protokoll
nav-settings = Einstellungen
nav-help = Hilfe
nav-own-account = Ihr Konto
nav-share = Teilen
nav-credit = Guthaben
nav-account = Konto

## What fields, lists and dialogs have in common.
field-optional = (optional)
field-show = Anzeigen
field-hide = Verbergen
field-show-password = Passwort anzeigen
confirm-cancel = Abbrechen
toolbar-search = Suchen
toolbar-apply = Anwenden
tabs-label = Ansichten
pager-label = Seiten
pager-previous = Zurück
pager-next = Weiter
pager-range = { $first }–{ $last } von { $total }
pager-many = { $first }–{ $last } von über { $most }
branch-open = Empfehlungen von { $name } einblenden
branch-close = Empfehlungen von { $name } ausblenden
ago-now = gerade eben
ago-minutes =
    { $n ->
        [one] vor 1 Minute
       *[other] vor { $n } Minuten
    }
ago-hours =
    { $n ->
        [one] vor 1 Stunde
       *[other] vor { $n } Stunden
    }
ago-yesterday = gestern
ago-days =
    { $n ->
        [one] vor 1 Tag
       *[other] vor { $n } Tagen
    }
ago-date = { $day }

## The days that a report covers, and a figure against as many days before.
period-label = Zeitraum
period-from = Von
period-to = Bis
period-all = Seit Beginn
period-today = Heute
period-days =
    { $n ->
        [one] Letzter Tag
       *[other] Letzte { $n } Tage
    }
period-month = Dieser Monat
period-last-month = Letzter Monat
period-quarter = Dieses Quartal
period-last-quarter = Letztes Quartal
period-year = Dieses Jahr
period-last-year = Letztes Jahr
period-custom = Eigener Zeitraum
change-up-by = ▲ { $percent } % (vorher { $was })
change-down-by = ▼ { $percent } % (vorher { $was })
change-up = ▲ (vorher { $was })
change-down = ▼ (vorher { $was })
change-none = unverändert

## Charts: bars by day. { $label } is what is counted, such as “Scans”.
chart-empty = In diesem Zeitraum war nichts los
chart-as-table = Als Tabelle anzeigen
chart-day-head = Tag
chart-legend = { $label } [b]{ $total }[/b]
chart-figure = { $label } { $figure }
chart-figures = { $first }, { $second }
chart-day = { $day }: { $figures }
chart-days = { $title }, { $first } bis { $last }: { $figures }
chart-no-days = { $title }

## A member’s code, ready to be shared.
share-your-code = Ihr Code
share-share = Teilen
share-download = QR-Code laden
share-copy-picture = QR-Code kopieren
share-copy-link = Link kopieren

## An order’s lines and the form that every order has.
earning-in-payout = In einer Auszahlung
order-line-plain = Freier Betrag
order-lines-caption = Artikel dieser Bestellung
order-lines-item = Artikel
order-lines-amount = Betrag
paid-how =
    { $method ->
        [cash] bar
        [card] mit Karte
        [transfer] per Überweisung
        [credit] mit Guthaben
       *[other] auf andere Weise
    }
paid-how-reference =
    { $method ->
        [cash] bar, { $reference }
        [card] mit Karte, { $reference }
        [transfer] per Überweisung, { $reference }
        [credit] mit Guthaben, { $reference }
       *[other] auf andere Weise, { $reference }
    }
amount-with-tax = inkl. MwSt.
amount-without-tax = ohne MwSt.
order-credit-reserved =
    { $whose ->
        [own] { $amount } von Ihrem Guthaben sind für eine unbezahlte Bestellung reserviert.
       *[their] { $amount } vom Guthaben sind für eine unbezahlte Bestellung reserviert.
    }
order-credit-all =
    { $whose ->
        [own] Ihr Guthaben von { $amount } einlösen
       *[their] Guthaben von { $amount } einlösen
    }
order-credit-all-hint = Oder so viel, wie für diese Bestellung nötig ist.
order-credit-some = Einen Teil einlösen
order-credit-none = Für später aufheben
order-credit-amount = Einzulösender Betrag
discount-saves =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung: Sie sparen { $amount }.
       *[their] { $rate } Rabatt auf die erste Bestellung: { $amount } weniger.
    }
discount-open =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung.
       *[their] { $rate } Rabatt auf die erste Bestellung.
    }
discount-open-from =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung ab { $least }.
       *[their] { $rate } Rabatt auf die erste Bestellung ab { $least }.
    }
discount-open-to =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung, höchstens { $most }.
       *[their] { $rate } Rabatt auf die erste Bestellung, höchstens { $most }.
    }
discount-open-between =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung ab { $least }, höchstens { $most }.
       *[their] { $rate } Rabatt auf die erste Bestellung ab { $least }, höchstens { $most }.
    }
discount-reserved =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung: für eine unbezahlte Bestellung reserviert. Stornieren Sie diese, um ihn hier zu nutzen.
       *[their] { $rate } Rabatt auf die erste Bestellung: für eine unbezahlte Bestellung reserviert. Stornieren Sie diese, um ihn hier zu nutzen.
    }
discount-used =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung: am { $day } eingelöst.
       *[their] { $rate } Rabatt auf die erste Bestellung: am { $day } eingelöst.
    }
discount-missed =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung: nicht mehr möglich, weil am { $day } eine Bestellung ohne ihn bezahlt wurde.
       *[their] { $rate } Rabatt auf die erste Bestellung: nicht mehr möglich, weil am { $day } eine Bestellung ohne ihn bezahlt wurde.
    }
discount-expired =
    { $whose ->
        [own] { $rate } Rabatt auf Ihre erste Bestellung: am { $day } verfallen.
       *[their] { $rate } Rabatt auf die erste Bestellung: am { $day } verfallen.
    }

## A person’s orders, on their page in the shop.
person-orders-all = Alle Bestellungen
person-orders-record = Bestellung erfassen
person-orders-caption = Letzte Bestellungen
person-orders-order = Bestellung
person-orders-status = Status
person-orders-earner = Empfohlen von
person-orders-value = Nettoumsatz
person-orders-total = Gesamt
person-orders-number = Nr. { $number }
person-orders-no-discount = Kein Erstbestellrabatt.
person-orders-grant = Erstbestellrabatt geben
person-orders-grant-again = Erstbestellrabatt erneut geben

## What the shop's rules refuse: one sentence that says what to do. refusal-email-taken tells the refusal email_taken.
refusal-name-missing = Geben Sie einen Namen ein.
refusal-name-long = Höchstens { $most } Zeichen sind möglich.
refusal-text-long = Höchstens { $most } Zeichen sind möglich.
refusal-lines-many =
    { $most ->
        [one] Schreiben Sie alles in eine Zeile.
       *[other] Höchstens { $most } Zeilen sind möglich.
    }
refusal-email-malformed = Geben Sie eine vollständige E-Mail-Adresse ein, etwa name@example.com.
refusal-email-taken = Mit dieser E-Mail-Adresse gibt es schon ein Konto.
refusal-contact-missing = Geben Sie eine Telefonnummer oder E-Mail-Adresse ein.
refusal-email-needed = Geben Sie eine E-Mail-Adresse ein. Damit loggt sich die Person ein.
refusal-already-taken-over = Das Passwort ist schon gewählt. Erstellen Sie stattdessen einen Passwort-Link.
refusal-one-person = Mit dieser E-Mail-Adresse gibt es schon ein Konto. Ist es Ihres, bitten Sie das Geschäft, beide zusammenzuführen.
refusal-referrer-off = Der Code dieser Person ist gerade deaktiviert, damit kann niemand mitmachen.
refusal-choose-person = Wählen Sie eine Person.
refusal-view-only = Sie sehen die Seiten einer anderen Person. Hier lässt sich nichts ändern.
refusal-view-over = Sie sehen die Seiten dieser Person nicht mehr. Beginnen Sie auf ihrer Seite neu.
refusal-phone-malformed = Geben Sie eine Telefonnummer mit 6 bis 15 Ziffern ein, etwa +49 171 234567.
refusal-phone-taken = Mit dieser Telefonnummer gibt es schon ein Konto.
refusal-password-short = Mindestens { $least } Zeichen, bitte. Ein kurzer Satz eignet sich gut.
refusal-password-long = Höchstens { $most } Zeichen sind möglich (mit Umlauten oder Emojis weniger).
refusal-password-needed = Geben Sie Ihr Passwort ein, um E-Mail-Adresse oder Telefonnummer zu ändern.
refusal-password-weak = Dieses Passwort ist zu leicht zu erraten. Nehmen Sie ein paar Wörter, die nichts miteinander zu tun haben.
refusal-password-wrong = Das ist nicht Ihr aktuelles Passwort.
refusal-passwords-differ = Die Passwörter stimmen nicht überein.
refusal-sign-in-wrong = E-Mail-Adresse und Passwort passen nicht zusammen. Versuchen Sie es noch einmal.
refusal-terms-not-accepted = Stimmen Sie den Bedingungen zu, um fortzufahren.
refusal-code-missing = Geben Sie den Code von der Karte ein.
refusal-code-malformed = Ein Code hat neun Buchstaben und Ziffern, etwa K7Q-M9X-DW9.
refusal-code-mistyped =
    { $look ->
        [none] In diesem Code ist ein Tippfehler. Prüfen Sie ihn Zeichen für Zeichen.
        [o] Codes enthalten nie O oder 0. Ist es vielleicht ein D oder Q?
        [i] Codes enthalten nie I, L oder 1. Ist es vielleicht ein J oder eine 7?
       *[other] Codes enthalten nie { $symbol }.
    }
refusal-code-unknown = Diesen Code kennen wir nicht. Prüfen Sie ihn Zeichen für Zeichen.
refusal-code-disabled = Dieser Code ist deaktiviert. Fragen Sie die Person, von der Sie ihn haben, oder machen Sie ohne Code weiter.
refusal-code-expired = Dieser Code ist abgelaufen. Fragen Sie die Person, von der Sie ihn haben, oder machen Sie ohne Code weiter.
refusal-code-unclaimed = Dieser Code gehört noch niemandem.
refusal-code-for-partners = Mit diesem Code wird man Partner, einen Rabatt gibt er nicht. Scannen Sie dafür die Karte oder lassen Sie das Feld leer.
refusal-alias-malformed = Erlaubt sind 1 bis 32 Buchstaben und Ziffern, dazwischen auch Bindestriche, Punkte, Unterstriche und Leerzeichen.
refusal-alias-taken = Dieser Wunschlink ist schon vergeben.
refusal-rate-malformed = Geben Sie einen Prozentsatz mit höchstens zwei Nachkommastellen ein, etwa 10 oder 7,5.
refusal-rate-too-high = Geben Sie höchstens { $most } ein.
refusal-amount-malformed =
    { $decimals ->
        [0] Geben Sie einen ganzen Betrag ein, etwa 1250.
        [3] Geben Sie einen Betrag mit höchstens { $decimals } Nachkommastellen ein, etwa 12,500.
       *[other] Geben Sie einen Betrag mit höchstens { $decimals } Nachkommastellen ein, etwa 12,50.
    }
refusal-amount-unclear = Geben Sie den Betrag mit Nachkommastellen ein, etwa 1250,00, oder ganz ohne Trennzeichen.
refusal-amount-large = Dieser Betrag ist zu hoch.
refusal-amount-missing = Geben Sie einen Betrag ein.
refusal-amount-other = Dieses Geschäft rechnet in { $currency }. Geben Sie den Betrag in { $currency } ein.
refusal-days-malformed = Geben Sie eine ganze Zahl von 0 bis { NUMBER($most, useGrouping: "false") } Tagen ein.
refusal-number-malformed = Geben Sie eine ganze Zahl von { NUMBER($least, useGrouping: "false") } bis { NUMBER($most, useGrouping: "false") } ein.
refusal-offset-malformed = Geben Sie Millimeter von −{ $most } bis { $most } ein, etwa 1,5.
refusal-layout-too-small = Ihre Webadresse ist für so kleine Etiketten zu lang. Wählen Sie ein größeres Format.
refusal-date-malformed = Geben Sie ein Datum wie 2026-12-31 ein.
refusal-date-past = Dieses Datum ist schon vorbei.
refusal-clock-is-right = Die Uhrzeit des Geschäfts stimmt schon mit der dieses Computers überein. Es gibt nichts zurückzustellen.
refusal-account-suspended = Dieses Konto ist gesperrt. Bitte wenden Sie sich an das Geschäft.
refusal-credit-suspended = Dieses Konto ist gesperrt. Das Guthaben lässt sich erst wieder einlösen, wenn die Sperre aufgehoben ist.
refusal-date-closed = Die Bücher sind bis { $to } abgeschlossen. Wählen Sie ein späteres Datum.
refusal-date-before-account = An diesem Tag gab es das Kundenkonto noch nicht.
refusal-date-before-payout = An diesem Tag gab es die Auszahlung noch nicht. Wählen Sie ein späteres Datum.
refusal-day-not-over = Ein Tag lässt sich erst abschließen, wenn er vorbei ist.
refusal-currency-unknown = Wählen Sie eine Währung aus der Liste.
refusal-currency-fixed = Sobald es Bestellungen oder Preise gibt, lässt sich die Währung nicht mehr ändern.
refusal-time-zone-unknown = Wählen Sie eine Zeitzone aus der Liste, etwa Europe/Berlin.
refusal-time-zone-fixed = Solange Bücher abgeschlossen sind, lässt sich die Zeitzone nicht ändern: Bestellungen würden auf andere Tage fallen. Öffnen Sie die Bücher zuerst wieder.
refusal-address-malformed = Geben Sie eine Webadresse wie https://shop.example ein.
refusal-address-fixed = Die Adresse steht in der Konfiguration des Servers. Ändern Sie sie dort.
refusal-colour-malformed = Geben Sie eine Farbe wie #0f6b4f ein.
refusal-picture-unreadable = Nehmen Sie ein Bild im Format PNG, JPEG oder WebP.
refusal-picture-large = Nehmen Sie ein Bild mit höchstens { NUMBER($most, useGrouping: "false") } Pixeln Breite und Höhe.
refusal-file-large =
    { $unit ->
        [kb] Nehmen Sie eine Datei mit höchstens { $size } KB.
       *[mb] Nehmen Sie eine Datei mit höchstens { $size } MB.
    }
refusal-backup-running = Es läuft schon eine Sicherung. Versuchen Sie es danach noch einmal.
refusal-choice-unknown = Wählen Sie eine der Möglichkeiten.
refusal-link-spent = Dieser Link ist schon benutzt oder abgelaufen.
refusal-already-decided = Darüber ist schon entschieden.
refusal-own-account = Mit Ihrem eigenen Konto geht das nicht.
refusal-last-admin = Mindestens ein Admin muss bleiben.
refusal-confirm-differs = Geben Sie zur Bestätigung „{ $expected }“ ein.
refusal-too-many =
    { $minutes ->
        [one] Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es noch einmal.
       *[other] Zu viele Versuche. Warten Sie { $minutes } Minuten und versuchen Sie es noch einmal.
    }
refusal-sku-taken = Diese Artikelnummer hat schon ein anderes Produkt.
refusal-reason-missing = Geben Sie einen Grund an. Er wird festgehalten.
refusal-basket-empty = Wählen Sie mindestens einen Artikel aus oder geben Sie einen Betrag ein.
refusal-product-gone = „{ $name }“ wird nicht mehr verkauft. Entfernen Sie den Artikel, um fortzufahren.
refusal-sum-changed = Inzwischen hat sich etwas geändert. Prüfen Sie den neuen Gesamtbetrag und versuchen Sie es noch einmal.
refusal-form-stale = Diese Seite ist abgelaufen. Öffnen Sie sie neu und versuchen Sie es noch einmal.
refusal-order-known = Eine Bestellung mit dieser Nummer gibt es schon.
refusal-orders-unpaid =
    { $most ->
        [one] Sie haben schon eine unbezahlte Bestellung. Bezahlen oder stornieren Sie diese zuerst.
       *[other] Sie haben schon { $most } unbezahlte Bestellungen. Bezahlen oder stornieren Sie zuerst eine davon.
    }
refusal-ordering-off = Hier wird vor Ort bestellt. Rabatt und Guthaben lösen Sie an der Kasse ein.
refusal-order-cancelled = Diese Bestellung ist storniert. Geben Sie eine neue auf.
refusal-order-paid = Diese Bestellung ist schon bezahlt. Erstatten Sie sie stattdessen.
refusal-order-unpaid = Diese Bestellung ist noch nicht bezahlt. Stornieren Sie sie stattdessen.
refusal-nothing-left = Diese Bestellung ist vollständig erstattet.
refusal-refund-large = Höchstens { $most } lassen sich erstatten.
refusal-shipping-large = Vom Versand lassen sich höchstens { $most } erstatten.
refusal-tip-large = Vom Trinkgeld lassen sich höchstens { $most } erstatten.
refusal-quantity-large =
    { $most ->
        [0] Davon ist schon alles zurückgegeben.
       *[other] Davon lassen sich höchstens noch { $most } zurückgeben.
    }
refusal-lines-or-goodwill = Wählen Sie die zurückgegebenen Artikel oder geben Sie einen Betrag ein, nicht beides in einer Erstattung.
refusal-below-refunded = Von dieser Bestellung sind schon { $refunded } erstattet, weniger darf der Gesamtbetrag nicht sein.
refusal-credit-short = Es sind nur { $available } Guthaben verfügbar.
refusal-credit-share = Bei dieser Bestellung lassen sich höchstens { $most } mit Guthaben bezahlen.
refusal-discount-off = Zurzeit gibt es keinen Erstbestellrabatt.
refusal-discount-promised = Ein Erstbestellrabatt steht schon bereit und ist noch nicht eingelöst.
refusal-coupon-discount-none = Es gibt keinen Erstbestellrabatt, für den ein Gutscheincode erstellt werden könnte.
refusal-coupon-there = Für Ihren Erstbestellrabatt gibt es schon einen Gutscheincode.
refusal-coupons-off = Dieser Onlineshop nimmt keine Gutscheincodes mehr an. Bitte laden Sie die Seite neu.
refusal-already-held = Das ist schon in Prüfung.
refusal-not-held = Das ist nicht in Prüfung.
refusal-in-payout = Das gehört zu einer Auszahlung. Nehmen Sie es dort zuerst heraus oder passen Sie den Saldo an.
refusal-iban-malformed = Diese IBAN ist nicht gültig. Prüfen Sie sie Ziffer für Ziffer.
refusal-bic-malformed = Geben Sie eine BIC mit 8 oder 11 Buchstaben und Ziffern ein, etwa DEUTDEFF.
refusal-bic-missing = Geben Sie die BIC der Bank ein. Für Konten außerhalb des Europäischen Wirtschaftsraums ist sie nötig.
refusal-routing-malformed = Diese Routing-Nummer ist nicht gültig. Sie hat neun Ziffern und steht auf dem Scheck unten.
refusal-account-number-malformed = Geben Sie eine Kontonummer mit 4 bis 17 Ziffern ein.
refusal-postal-address-missing = Geben Sie die Anschrift ein, an die der Scheck gehen soll.
refusal-paypal-currency = PayPal-Konten führen kein Geld in { $currency }, das Geschäft kann Ihnen dort also nichts auszahlen. Wählen Sie einen anderen Weg.
refusal-holder-missing = Geben Sie den Namen genau so ein, wie das Konto bei der Bank geführt wird.
refusal-formula-sign = Am Anfang sind =, +, - und @ nicht erlaubt.
refusal-vat-id-malformed = Geben Sie eine USt-IdNr. ein, die mit dem Länderkürzel beginnt, etwa DE123456789.
refusal-vat-rate-missing = Geben Sie den Umsatzsteuersatz ein, den Sie berechnen, etwa 19.
refusal-business-address-missing = Geben Sie die Geschäftsanschrift ein. Sie steht auf der Abrechnung.
refusal-tax-number-missing = Geben Sie eine Steuernummer oder USt-IdNr. ein. Gewerbliche Abrechnungen brauchen eine davon.
refusal-vat-id-missing = Geben Sie Ihre USt-IdNr. ein. Auf einer Abrechnung ohne Umsatzsteuer ist sie Pflicht.
refusal-payout-empty = Mit diesen Einstellungen ist für niemanden genug offen.
refusal-payout-long = Eine Auszahlung umfasst höchstens { $most } Zahlungen. Wählen Sie einige ab und erstellen Sie eine zweite.
refusal-owed-changed = Die offenen Beträge haben sich geändert, seit Sie diese Seite geöffnet haben. Prüfen Sie die neuen Beträge unten und versuchen Sie es noch einmal.
refusal-line-settled = Diese Zahlung ist schon erledigt.
refusal-file-empty = Alle diese Zahlungen sind schon erledigt, es gibt nichts zu exportieren.
refusal-file-unfit = Keine der offenen Zahlungen passt in diese Datei. Die Gründe stehen auf der Seite der Auszahlung.
refusal-file-twice = Eine { $other }-Datei mit denselben Zahlungen wurde schon heruntergeladen. Verwenden Sie nur eine von beiden, sonst wird doppelt gezahlt. Wurde die { $other }-Datei nie verwendet, laden Sie diese hier auf der Seite der Auszahlung herunter.
refusal-debtor-missing = Hinterlegen Sie zuerst das Konto, von dem Sie zahlen. Ohne dieses gibt es keine SEPA-Datei.
refusal-euros-only = SEPA-Dateien gibt es nur in Euro, dieses Geschäft rechnet in einer anderen Währung.
refusal-nothing-chosen = Wählen Sie mindestens einen Eintrag aus.
refusal-lasts-unclear = Wählen Sie Bestellungen oder Monate, oder lassen Sie die Zahl leer.
refusal-cap-zero = Geben Sie mehr als 0 ein oder lassen Sie das Feld leer.
refusal-balance-moved = Dieser Saldo hat sich inzwischen geändert. Prüfen Sie ihn und versuchen Sie es noch einmal.
refusal-erased = Diese Person ist gelöscht. Nur ihr Platz im Netzwerk und ihre Zahlen bleiben.
refusal-erase-staff = Wer zum Team gehört, lässt sich nicht löschen. Ein Admin kann das Konto stattdessen deaktivieren.
refusal-erase-payment = Eine Zahlung an diese Person ist noch offen. Markieren Sie sie zuerst als bezahlt oder fehlgeschlagen.
refusal-erase-order = Das Guthaben steckt noch in einer unbezahlten Bestellung. Erfassen Sie zuerst die Zahlung oder stornieren Sie die Bestellung.
refusal-forfeit-not-ticked = Bestätigen Sie mit dem Häkchen, dass Sie endgültig darauf verzichten.
refusal-already-there = Die Person steht schon dort.
refusal-no-referrer = Dieses Konto kann niemanden werben. Wählen Sie einen Partner oder Kunden.
refusal-number-of-two = Ein Konto hat diese Telefonnummer, ein anderes hatte sie früher als Code. Geben Sie eine E-Mail-Adresse oder einen Code ein.
refusal-no-such-account = Dieses Konto finden wir nicht.
refusal-would-circle = So entstünde ein Kreis: Diese Person wurde von der geworben, die Sie verschieben.
refusal-merge-self = Das ist dasselbe Konto. Wählen Sie ein anderes.
refusal-merge-no-member = Nur Konten von Partnern und Kunden lassen sich zusammenführen.
refusal-merge-applicant = Zu einem der beiden Konten ist noch eine Bewerbung offen. Entscheiden Sie zuerst darüber.
refusal-merge-partner-stays = Das Partnerkonto muss bleiben. Führen Sie das Kundenkonto damit zusammen.
refusal-merge-suspended = Eines der beiden Konten ist gesperrt. Heben Sie zuerst die Sperre auf.
refusal-merge-payment-waits = Eine Zahlung an eines der beiden Konten ist noch offen. Markieren Sie sie zuerst als bezahlt oder fehlgeschlagen.
refusal-merge-both-reserve = Beide haben eine unbezahlte Bestellung mit Guthaben. Erfassen Sie zuerst eine Zahlung oder stornieren Sie eine der beiden.
refusal-rows-none = Diese Datei hat keine Zeilen.
refusal-rows-many = Hier gehen höchstens { $most } Zeilen auf einmal. Für mehr halten Sie den Server an und führen passalong import accounts aus.
refusal-not-utf8 = Diese Zeile ist nicht in UTF-8. Speichern Sie die Datei als „CSV UTF-8“.
refusal-not-a-table =
    { $kind ->
        [workbook] Das ist eine Arbeitsmappe aus Excel oder LibreOffice, keine CSV-Datei. Öffnen Sie sie dort und speichern Sie sie als „CSV UTF-8“.
        [pdf] Das ist ein PDF. Exportieren Sie die Personen als CSV aus dem Programm, aus dem es stammt.
        [page] Das ist eine Webseite oder XML, keine CSV-Datei, auch wenn der Name nach Arbeitsmappe aussieht. Öffnen Sie sie in Excel oder LibreOffice und speichern Sie sie als „CSV UTF-8“.
        [archive] Diese Datei ist komprimiert. Entpacken Sie sie und wählen Sie die CSV-Datei darin.
       *[other] Das ist keine CSV-Datei. Öffnen Sie die Tabelle in Excel oder LibreOffice und speichern Sie sie als „CSV UTF-8“.
    }
refusal-quote-open = Ein Anführungszeichen in dieser Zeile wird nie geschlossen. Entfernen Sie es oder schließen Sie es nach demselben Text.
refusal-quote-stray = Mitten in einer Zelle steht ein Anführungszeichen. Entfernen Sie es, oder setzen Sie die ganze Zelle in Anführungszeichen und verdoppeln Sie die inneren.
refusal-phone-figure = Die Tabellenkalkulation hat aus dieser Telefonnummer eine Zahl gemacht. Formatieren Sie die Spalte als Text und schreiben Sie die Nummer, wie man sie wählt, etwa +49 171 234567.
refusal-date-unclear = Tag und Monat sind hier nicht eindeutig. Schreiben Sie das Jahr zuerst, etwa 2024-05-31.
refusal-date-serial = Das ist die interne Datumszahl einer Tabellenkalkulation. Formatieren Sie die Spalte als Datum, sodass 2024-05-31 zu sehen ist, und speichern Sie noch einmal.
refusal-column-missing = Diese Spalte ist erforderlich.
refusal-column-twice = Diese Spalte kommt zweimal vor.
refusal-column-unknown = Die Spalte „{ $name }“ kennen wir nicht. Benennen Sie sie um oder entfernen Sie sie.
refusal-cells-differ =
    { $found ->
        [one] Die Kopfzeile hat { NUMBER($expected, useGrouping: "false") } Spalten, diese Zeile aber nur eine.
       *[other] Die Kopfzeile hat { NUMBER($expected, useGrouping: "false") } Spalten, diese Zeile aber { NUMBER($found, useGrouping: "false") }.
    }
refusal-role-unknown = Als Rolle ist nur customer oder partner möglich.
refusal-kind-unknown = Als Art ist nur partner oder influencer möglich.
refusal-date-future = Dieses Datum liegt in der Zukunft.
refusal-code-twice-in-file = Diesen Code hat schon Zeile { NUMBER($row, useGrouping: "false") }. Groß- und Kleinschreibung sowie Satzzeichen am Anfang und Ende machen in einem Link keinen Unterschied.
refusal-twice-in-file = Wie Zeile { NUMBER($row, useGrouping: "false") }.
refusal-circle-in-file = Die Empfehlungen in der Datei bilden einen Kreis, der zu dieser Zeile zurückführt.

## An import, beside its figures: a couple with one telephone.
import-phone-shared = { $name } kommt ohne Telefonnummer dazu, weil Zeile { NUMBER($first, useGrouping: "false") } dieselbe hat.
import-phone-taken = { $name } kommt ohne Telefonnummer dazu, weil in Ihrem Geschäft schon jemand diese Nummer hat.
import-phones-left-out =
    { $n ->
        [one] 1 Telefonnummer wird weggelassen, weil sie schon jemand anderes hat.
       *[other] { $n } Telefonnummern werden weggelassen, weil sie schon jemand anderes hat.
    }

## What stored codes are called, in files.
yes = Ja
no = Nein
order-status-placed = Unbezahlt
order-status-paid = Bezahlt
order-status-partly-refunded = Teilweise erstattet
order-status-refunded = Erstattet
order-status-cancelled = Storniert
payment-method-cash = Bar
payment-method-card = Karte
payment-method-transfer = Überweisung
payment-method-credit = Guthaben
payment-method-other = Andere
no-earning-nobody = Ohne Empfehlung
no-earning-no-rate = Kein Satz vereinbart
no-earning-months-over = Zeitraum vorbei
no-earning-orders-over = Höchstzahl an Bestellungen erreicht
no-earning-nothing-earns = Keine anrechenbaren Artikel
no-earning-below-minimum = Unter Mindestbestellwert
no-earning-suspended = Gesperrt
no-earning-erased = Konto gelöscht
no-earning-own-order = Eigene Bestellung
no-tax-rate = Ohne Angabe
balance-kind-commission = Provision
balance-kind-credit = Guthaben
entry-kind-commission = Provision
entry-kind-reward = Guthaben verdient
entry-kind-redemption = Guthaben eingelöst
entry-kind-payout = Auszahlung
entry-kind-adjustment = Anpassung
entry-kind-expiry = Guthaben verfallen
entry-kind-forfeit = Verzicht bei Löschung
entry-kind-carry = Auf spätere Auszahlung verschoben
entry-kind-merge = Konten zusammengeführt
entry-kind-conversion = Provision in Guthaben umgewandelt
entry-change-placed = Gebucht
entry-change-correction = Bestellung geändert
entry-change-refund = Erstattung
entry-change-reversal = Vom Geschäft storniert
entry-change-return = Zahlung zurückgekommen
entry-change-expiry = Verfallen
entry-change-opening = Anfangssaldo
entry-change-typed = Vom Geschäft eingetragen
entry-status-holding = Ausstehend
entry-status-in-review = In Prüfung
entry-status-ready = Bereit
entry-status-available = Verfügbar
entry-status-paid = Ausgezahlt
entry-status-spent = Eingelöst
entry-status-reversed = Storniert
payout-method-paypal = PayPal
payout-method-bank = Überweisung
payout-method-ach = Überweisung (ACH)
payout-method-cheque = Scheck
payout-method-cash = Bar
payout-status-waiting = Offen
payout-status-paid = Bezahlt
payout-status-failed = Fehlgeschlagen
payout-status-returned = Zurückgekommen
owed-status-ready = Bereit
owed-status-negative = Negativer Saldo
owed-status-below-minimum = Unter Mindestbetrag
owed-status-below-unit = Unter einer ganzen Einheit
owed-status-no-details = Keine Auszahlungsdaten
owed-status-new-details = Neue Auszahlungsdaten
owed-status-suspended = Gesperrt
code-status-unclaimed = Frei
code-status-reserved = Reserviert
code-status-claimed = Vergeben
code-status-disabled = Deaktiviert
code-status-suspended = Gesperrt
code-status-expired = Abgelaufen
role-admin = Admin
role-staff = Personal
role-partner = Partner
role-customer = Kunde
partner-kind-partner = Partner
partner-kind-influencer = Influencer
referral-type-partner = Partner
referral-type-influencer = Influencer
referral-type-customer = Kunde
referral-type-organic = Organisch
counter-account-commission = Provisionsaufwand
counter-account-reward = Gewährtes Guthaben
counter-account-redemption = Mit Guthaben bezahlte Bestellungen
counter-account-payout = Zahlungen an Partner
counter-account-adjustment = Anpassungen
counter-account-carry = Auf spätere Auszahlung verschoben
counter-account-merge = Zusammengeführte Konten
counter-account-conversion = In Guthaben umgewandelte Provision
counter-account-expiry = Verfallenes Guthaben
counter-account-forfeit = Verzicht gelöschter Personen
subject-account = Konto
subject-backup = Sicherung
subject-batch = Kartensatz
subject-code = Code
subject-entry = Vergütung
subject-order = Bestellung
subject-payout = Auszahlung
subject-payment = Zahlung einer Auszahlung
subject-product = Produkt
subject-shop = Geschäft
subject-terms = Bedingungen

## The page of files for the bookkeeper: each with what it holds, and the question that it answers.
accounting-title = Buchhaltung
accounting-lead = Dateien für Ihre Buchhaltung. Alles steht unter dem Tag, an dem es geschah, in der Zeitzone des Geschäfts.
accounting-on = Salden an einem anderen Tag
accounting-show = Anzeigen
accounting-tiles = Summen dieser Tage
accounting-net-sales = Nettoumsatz
accounting-net-sales-note = ohne MwSt., abzüglich Erstattungen
accounting-received = Geldeingang
accounting-received-note = abzüglich Erstattungen
accounting-paid-out = An Partner ausgezahlt
accounting-commission-owed = Offene Provision
accounting-credit-owed = Offenes Guthaben
accounting-at-end-of = Stand Ende { $day }
accounting-tax = MwSt. nach Satz
accounting-tax-note = Waren und Versand, abzüglich Erstattungen.
accounting-tax-rate = Satz
accounting-tax-value = Nettobetrag
accounting-tax-amount = MwSt.
accounting-together = Gesamt
accounting-file = Datei
accounting-question = Antwort auf
accounting-download = Herunterladen
accounting-csv = CSV
accounting-note = Die Dateien öffnen sich im Tabellenformat Ihres Landes, mit der Summe in der letzten Zeile. Für andere Programme hängen Sie format=plain an die Adresse einer Datei: englische Namen, Codes, Zeiten in UTC und keine Summe.
books-sales = Was verkauft wurde
books-tax = MwSt. nach Satz
books-tax-holds = Waren und Versand nach Steuersatz: Verkäufe abzüglich Erstattungen, netto, und die MwSt. darauf.
books-tax-answers = Wie viel Umsatzsteuer schulden wir, zu welchem Satz?
books-orders = Bezahlte Bestellungen
books-orders-holds = Jede in diesen Tagen bezahlte Bestellung, so wie sie bezahlt wurde, mit Nettoumsatz, MwSt., Versand und Zahlungsart.
books-orders-answers = Aus welchen Verkäufen setzt sich der Monat zusammen?
books-corrections = Korrekturen
books-corrections-holds = Was in diesen Tagen bei bezahlten Bestellungen dazukam oder wegfiel, und durch wen.
books-corrections-answers = Welche früheren Verkäufe wurden geändert?
books-lines = Bestellpositionen
books-lines-holds = Was verkauft wurde: Produkt, Menge, Steuersatz, Nettobetrag und MwSt. Eine Korrektur nimmt an ihrem Tag die alte Position heraus und setzt die neue ein.
books-lines-answers = Was wurde zu welchem Steuersatz verkauft?
books-refunds = Erstattungen
books-refunds-holds = Was in diesen Tagen in Geld und in Guthaben erstattet wurde, und warum.
books-refunds-answers = Was wurde erstattet, und wie?
books-payments = Zahlungen nach Tag und Zahlungsart
books-payments-holds = Was an jedem Tag bar, per Karte oder per Überweisung einging, abzüglich Erstattungen.
books-payments-answers = Stimmen Kasse und Bankkonto mit den Büchern überein?
books-owed = Was das Geschäft schuldet
books-balances = Salden am { $day }
books-balances-holds = Der Saldo aller Partner und Kunden am Ende dieses Tages, und wie viel davon noch ausstand.
books-balances-answers = Wie viel Provision und Guthaben schuldeten wir an diesem Tag?
books-commission = Provision nach Partner
books-commission-holds = Für jeden Partner der Anfangssaldo, was in diesen Tagen verdient, ausgezahlt und geändert wurde, und der Endsaldo.
books-commission-answers = Was hat jeder Partner verdient, und was schulden wir noch?
books-credit = Guthaben nach Kunde
books-credit-holds = Für alle Kunden das Guthaben am Anfang, was in diesen Tagen verdient, eingelöst und verfallen ist, und das Guthaben am Ende.
books-credit-answers = Wie viel Guthaben ging dieses Jahr an wen?
books-journal = Journal
books-journal-holds = Jede Buchung auf jedem Saldo, mit Anlass, Gegenkonto, Bestellung und Auszahlung.
books-journal-answers = Wie kam dieser Saldo zustande?
books-paid = Was ausgezahlt wurde
books-payouts = Auszahlungen nach Partner und Zahlungsart
books-payouts-holds = Was jeder Partner in diesen Tagen per Überweisung, PayPal, Scheck oder bar erhielt. Zurückgekommene Zahlungen werden am Tag ihrer Rückkehr abgezogen.
books-payouts-answers = Wer hat letztes Jahr wie viel erhalten?
books-done = Wer was getan hat
books-log = Protokoll
books-log-holds = Alles, was in diesen Tagen getan wurde, durch wen, und was sich geändert hat.
books-log-answers = Wer hat das erfasst, geändert oder freigegeben?

## Files for spreadsheets: the last row, and the headings. column-placed-at heads the column placed_at.
table-total = Gesamt
column-about = Betrifft
column-account = Konto
column-account-id = Kontonr.
column-accounts = Anmeldungen
column-action = Aktion
column-address = Adresse
column-adjusts-id = Korrigiert Buchung Nr.
column-amount = Betrag
column-amount-at-first = Ursprünglicher Betrag
column-at = Datum
column-available-at = Verfügbar ab
column-balance = Saldo danach
column-balance-kind = Saldo
column-bank-reference = Bankreferenz
column-base = Anrechenbarer Betrag
column-base-at-first = Ursprünglich anrechenbarer Betrag
column-batch = Kartensatz
column-buyer = Gekauft von
column-buyer-id = Gekauft von (Nr.)
column-by = Durch
column-by-id = Durch (Nr.)
column-cancelled-at = Storniert am
column-cancelling-statement = Stornoabrechnung
column-change = Ereignis
column-claimed = Vergeben am
column-claimed-at = Vergeben am
column-claimed-by = Vergeben an
column-closing = Saldo danach
column-code = Code
column-commission = Provision
column-commission-waiting = Provision ausstehend
column-counter-account = Gegenkonto
column-correction-id = Korrektur Nr.
column-credit = Guthaben
column-credit-waiting = Guthaben ausstehend
column-currency = Währung
column-customer = Kunde
column-customer-id = Kundennr.
column-day = Tag
column-direct-earned = Direkt: verdient
column-direct-orders = Direkt: Bestellungen
column-direct-sign-ups = Direkt: Anmeldungen
column-direct-value = Direkt: Nettoumsatz
column-discount = Rabatt
column-discounted = Erstbestellrabatt gilt
column-due = Zu zahlen
column-earned = Verdient
column-earned-at = Verdient am
column-earner = Verdient von
column-earner-id = Verdient von (Nr.)
column-earner-role = Verdient von (Rolle)
column-earning-id = Vergütung Nr.
column-earns = Bringt Provision
column-email = E-Mail
column-entry-id = Buchung Nr.
column-expired = Verfallen
column-expires = Gültig bis
column-expires-at = Gültig bis
column-minimum = Mindestbestellwert
column-uses = Einlösungen
column-external-number = Externe Nummer
column-failed-payments = Fehlgeschlagene Zahlungen
column-failure = Grund des Fehlschlags
column-fields = Felder
column-first-scan = Erster Scan
column-flat-amount = Fester Betrag
column-form = Formular
column-from = Von
column-given-back = Erstattet
column-held-because = Prüfgrund
column-id = Nr.
column-indirect-earned = Indirekt: verdient
column-indirect-orders = Indirekt: Bestellungen
column-indirect-sign-ups = Indirekt: Anmeldungen
column-indirect-value = Indirekt: Nettoumsatz
column-is-in-payout = In einer Auszahlung
column-items = Artikel
column-joined-at = Dabei seit
column-kept = Verbleibt
column-kind = Art
column-last-scan = Letzter Scan
column-left-tax = Geschuldete MwSt.
column-left-value = Nettobetrag
column-line = Position
column-line-id = Zahlung Nr.
column-link = Link
column-made = Erstellt am
column-made-at = Erstellt am
column-made-by = Erstellt von
column-method = Zahlungsart
column-money = In Geld
column-name = Name
column-net = Nettobetrag
column-network-earned = Netzwerk: verdient
column-network-orders = Netzwerk: Bestellungen
column-network-sign-ups = Netzwerk: Anmeldungen
column-network-value = Netzwerk: Nettoumsatz
column-no-earning = Warum keine Provision
column-note = Notiz
column-wanted-on = Gewünscht am
column-number = Bestellung
column-opening = Saldo davor
column-order-id = Bestellung
column-orders = Bestellungen
column-other-changes = Andere Änderungen
column-owner = Inhaber
column-paid = Bezahlt
column-paid-at = Bezahlt am
column-paid-out = Ausgezahlt
column-partner-email = E-Mail
column-partner-id = Partnernr.
column-partner-kind = Partnerart
column-partner-name = Partner
column-pay-on = Zahlungsdatum
column-payment-method = Zahlungsart
column-payment-reference = Zahlungsreferenz
column-payments = Zahlungen
column-payout-id = Auszahlung
column-phone = Telefon
column-placed-at = Bestellt am
column-png = Bild (PNG)
column-posted-at = Gebucht am
column-price = Preis
column-price-includes-tax = Preis inkl. MwSt.
column-product = Produkt
column-qr-address = Adresse im QR-Code
column-quantity = Menge
column-rate-percent = Satz (%)
column-reason = Grund
column-received = Eingegangen
column-recorded-at = Erfasst am
column-reference = Referenz
column-referral-type = Empfehlungsart
column-referrer-id = Empfohlen von (Nr.)
column-referrer-name = Empfohlen von
column-refund-id = Erstattung Nr.
column-refunded = Erstattet
column-refunded-tax = MwSt. erstattet
column-refunded-value = Erstattet (netto)
column-retired-at = Archiviert am
column-scans = Scans
column-shipping = Versand
column-shipping-tax = MwSt. im Versand
column-sku = Artikelnummer
column-sold-tax = MwSt. verkauft
column-sold-value = Verkauft (netto)
column-source = Empfehlungsart
column-spent = Eingelöst
column-state = Status
column-statement = Abrechnung
column-subject = Gegenstand
column-subject-id = Gegenstand Nr.
column-svg = Bild (SVG)
column-tax = MwSt.
column-tax-number = Steuernummer
column-tax-percent = MwSt. (%)
column-tip = Trinkgeld
column-to = Bis
column-total = Gesamt
column-unique-scans = Besucher
column-usable-from = Gültig ab
column-value = Nettoumsatz
column-value-after-refunds = Nettoumsatz nach Erstattungen
column-vat = USt
column-vat-id = USt-IdNr.
column-visitors = Besucher
column-waiting = Offen
column-with-tax = Inkl. MwSt.
column-words = Code in Gruppen
column-year = Jahr

## What a page of failure says: a title, and what to do.
suspension-title = Konto sperren
suspension-lead = Solange die Sperre gilt, verdient { $name } an neuen Bestellungen nichts, erhält keine Auszahlung und kann kein Guthaben einlösen. Auch der Code funktioniert nicht. Einloggen geht weiterhin, und was verdient ist, bleibt erhalten. Alles andere geht wieder, sobald Sie die Sperre aufheben.
suspension-reason = Grund
suspension-reason-hint = Das sieht nur Ihr Team.
suspension-suspend = { $name } sperren
suspension-begun = { $name } ist gesperrt.
suspension-lifted = { $name } ist nicht mehr gesperrt.
suspension-on = Gesperrt
suspension-since = Seit { $since }, durch { $by }: { $reason }
suspension-since-alone = Seit { $since }. Ein Admin kann die Sperre aufheben.
suspension-lift = Sperre aufheben
suspension-band = Das Geschäft hat Ihr Konto gesperrt. Bis zur Aufhebung verdienen Sie an den Bestellungen aus Ihren Empfehlungen nichts, und es wird nichts ausgezahlt. Bitte wenden Sie sich an das Geschäft.
suspension-band-customer = Das Geschäft hat Ihr Konto gesperrt. Bis zur Aufhebung können Sie hier nicht bestellen und kein Guthaben einlösen, und Ihr Code ist deaktiviert. Bitte wenden Sie sich an das Geschäft.
clock-title = Uhrzeit
clock-lead = Alles Erfasste trägt die Uhrzeit des Geschäfts. Sie folgt der Uhr des Computers, auf dem Passalong läuft.
clock-look = Uhrzeit prüfen
clock-now = Uhrzeit des Geschäfts
clock-fine = Sie stimmt mit der Uhr dieses Computers überein.
clock-behind = Die Uhr dieses Computers zeigt { $computer }. Der letzte Eintrag im Geschäft ist später, deshalb läuft die Zeit von dort weiter.
clock-wrong = Geht die Uhr dieses Computers falsch, stellen Sie sie und starten Sie Passalong neu.
clock-right = Geht sie richtig, ist sie eine Weile vorgegangen. Stellen Sie die Uhrzeit des Geschäfts zurück: Ab jetzt erhält alles die wirkliche Zeit. Was in der Zukunft erfasst wurde, bleibt, wie es ist.
clock-password = Ihr Passwort
clock-set = Uhrzeit auf { $computer } stellen
clock-is-set = Das Geschäft folgt wieder der Uhr dieses Computers.
clock-confirmed = Datum bestätigt. Was aufgeschoben war, ist in einer Minute erledigt.
clock-waiting-title = Wartet auf Sie
clock-jumped = Die Uhr ist dem letzten Betrieb dieses Geschäfts um mehr als einen Monat voraus. Bis Sie das Datum bestätigen, wird keine Bestellung storniert, nichts verfällt und nichts wird gelöscht. Stimmt das Datum, geschieht Folgendes:
clock-orders =
    { $count ->
        [one] Eine unbezahlte Bestellung wird storniert.
       *[other] { $count } unbezahlte Bestellungen werden storniert.
    }
clock-applications =
    { $count ->
        [one] Eine unbeantwortete Bewerbung wird abgelehnt.
       *[other] { $count } unbeantwortete Bewerbungen werden abgelehnt.
    }
clock-sessions =
    { $count ->
        [one] Eine Person muss sich neu einloggen.
       *[other] { $count } Personen müssen sich neu einloggen.
    }
clock-credit = { $amount } Guthaben verfallen.
clock-nothing = Es ist nichts zu stornieren, und nichts ist verfallen.
clock-confirm = { $now } stimmt: weiter
task-full = Es lässt sich nichts speichern: Die Festplatte ist voll. Schaffen Sie Platz, dann läuft Passalong von selbst weiter.
task-disk-failed = Es lässt sich nichts speichern: Die Festplatte ist ausgefallen. Prüfen Sie sie und starten Sie Passalong neu.
task-file-gone = Es lässt sich nichts speichern: Die Datenbank wurde im laufenden Betrieb entfernt, verschoben oder ersetzt. Legen Sie sie zurück und starten Sie Passalong neu.
task-log-large = Ein anderes Programm liest schon so lange einen alten Stand der Datenbank, dass deren Logdatei { $size } MB belegt{ $readers ->
    [none] {""}
   *[other] : { $readers }
 }. Beenden Sie das Programm, bevor die Festplatte voll ist.
task-behind = Die Uhr dieses Computers geht gegenüber dem letzten Eintrag im Geschäft nach.
task-doubted = Die Uhr ist um mehr als einen Monat vorgesprungen. Bis Sie das Datum prüfen, bleiben unbezahlte Bestellungen offen und nichts verfällt.
failure-incomplete-title = Unterwegs ging etwas verloren
failure-incomplete = Wir konnten diese Anfrage nicht lesen. Gehen Sie zurück und versuchen Sie es noch einmal.
failure-elsewhere-title = Dieses Formular lässt sich nur von hier absenden
failure-elsewhere = Öffnen Sie die Seite neu und senden Sie das Formular noch einmal ab.
failure-view-only-title = Hier lässt sich nichts ändern
failure-view-only = Gehen Sie zurück, oder beenden Sie die Ansicht, um selbst etwas zu ändern.
failure-view-over-title = Ansicht beendet
failure-view-over = Die Seiten einer anderen Person sehen Sie höchstens eine halbe Stunde lang. Auch beim Ausloggen endet die Ansicht.
failure-missing-title = Seite nicht gefunden
failure-missing = Diese Seite gibt es nicht, oder Sie haben keinen Zugriff darauf.
failure-method-title = Seite nicht gefunden
failure-method = So lässt sich diese Seite nicht öffnen.
failure-gone-title = Nicht mehr gültig
failure-gone = Dieser Link ist schon benutzt oder abgelaufen.
failure-large-title = Zu groß
failure-large = Diese Datei oder dieses Formular ist zu groß.
failure-not-a-form-title = Da stimmt etwas nicht
failure-not-a-form = Senden Sie das über das Formular auf der Seite.
failure-unfit-title = Das hat nicht geklappt
failure-unfit = An dieser Anfrage stimmt etwas nicht. Gehen Sie zurück und prüfen Sie sie.
failure-too-many-title = Einen Moment
failure-too-many = Zu viele Versuche. Warten Sie eine Minute und versuchen Sie es noch einmal.
failure-busy-title = Gerade ist viel los
failure-busy = Gerade ist sehr viel los. Versuchen Sie es gleich noch einmal. Verloren ging nichts.
failure-full-title = Es lässt sich nichts speichern
failure-full = Das Geschäft kann gerade nichts speichern, weil seine Festplatte voll ist. Nichts von dem, was Sie gesendet haben, wurde gespeichert. Versuchen Sie es später noch einmal oder sagen Sie dem Geschäft Bescheid.
failure-unsure-title = Erst prüfen, dann noch einmal versuchen
failure-unsure = Wir konnten nicht bestätigen, dass das gespeichert wurde. Prüfen Sie es, bevor Sie es noch einmal versuchen.
failure-refusing-title = Es lässt sich nichts speichern
failure-refusing = Das Geschäft kann gerade nichts speichern, weil seine Festplatte ausgefallen ist. Nichts von dem, was Sie gesendet haben, wurde gespeichert. Bitte sagen Sie dem Geschäft Bescheid.
failure-broken-title = Etwas ist schiefgegangen
failure-broken = Das liegt an uns, nicht an Ihnen, und nichts wurde nur halb gespeichert. Versuchen Sie es noch einmal oder sagen Sie dem Geschäft Bescheid.
failure-home = Zur Startseite
failure-reference = Kennung: { $reference }

## Where a partner's money goes.
payee-bank = Überweisung
payee-bank-hint = Auf ein Konto mit IBAN.
payee-ach-hint = Auf ein Konto in den USA.
payee-paypal = PayPal
payee-paypal-hint = Auf Ihr PayPal-Konto.
payee-cheque = Scheck
payee-cheque-hint = Per Post.
payee-cash = Bar
payee-cash-hint = Zum Abholen im Geschäft.
payee-name-not-latin = Geben Sie den Namen in lateinischen Buchstaben ein, so wie Ihre Bank ihn schreibt: In der jetzigen Schreibweise passt er nicht in Bankdateien.
payee-whom = Zahlung an
payee-whom-name = Name zum Konto
payee-bank-part = Überweisung
payee-holder = Kontoinhaber
payee-bic-hint = Nötig für Konten außerhalb des Europäischen Wirtschaftsraums, etwa in der Schweiz oder in Großbritannien.
payee-routing = Routing-Nummer
payee-routing-hint = Neun Ziffern, unten auf Ihren Schecks.
payee-account-number = Kontonummer
payee-account-type = Kontoart
payee-checking = Girokonto
payee-savings = Sparkonto
payee-cheque-part = Scheck
payee-address = Postanschrift
payee-address-hint = Wie auf einem Umschlag, unter Ihrem Namen.
payee-paypal-part = PayPal
payee-paypal-email = E-Mail bei PayPal

## Earnings, as the shop reads them: the list of all, and the page of one.
admin-earnings-title = Vergütungen
admin-earnings-lead = Provision und Guthaben aus Empfehlungen, einschließlich Korrekturen.
admin-earnings-csv = CSV
admin-earnings-kinds = Arten von Vergütungen
admin-earnings-all = Alle Vergütungen
admin-earnings-commission = Provision
admin-earnings-credit = Guthaben
admin-earnings-search = Name, E-Mail oder Code
admin-earnings-status = Status
admin-earnings-any-status = Jeder Status
admin-earnings-pending = Ausstehend
admin-earnings-in-review = In Prüfung
admin-earnings-ready = Bereit oder verfügbar
admin-earnings-paid = Ausgezahlt oder eingelöst
admin-earnings-reversed = Storniert
admin-earnings-caption = Vergütungen, { $range }
admin-earnings-earner = Verdient von
admin-earnings-order = Bestellung
admin-earnings-amount = Betrag
admin-earnings-earned = Datum
admin-earnings-select =
    { $kind ->
        [reward] Guthaben Nr. { NUMBER($no, useGrouping: "false") } von { $name } auswählen
       *[commission] Provision Nr. { NUMBER($no, useGrouping: "false") } von { $name } auswählen
    }
admin-earnings-number =
    { $kind ->
        [reward] Guthaben Nr. { NUMBER($no, useGrouping: "false") }
       *[commission] Provision Nr. { NUMBER($no, useGrouping: "false") }
    }
admin-earnings-of-order = Bestellung { $order }
admin-earnings-buyer = von [a]{ $name }[/a]
admin-earnings-originally = ursprünglich { $amount }
admin-earnings-count =
    { $n ->
        [one] { $n } Vergütung
       *[other] { $n } Vergütungen
    }
admin-earnings-many = Mehr als { $n } Vergütungen
admin-earnings-total = Gesamt
admin-earnings-decide = Über ausgewählte Vergütungen entscheiden
admin-earnings-selected = Für ausgewählte
admin-earnings-select-all = Alle auswählen
admin-earnings-reason = Grund
admin-earnings-reason-example = Warum prüfen oder stornieren?
admin-earnings-reason-hint = Nötig für „In Prüfung nehmen“ und „Stornieren“. Wird festgehalten.
admin-earnings-review = In Prüfung nehmen
admin-earnings-approve = Freigeben
admin-earnings-reverse = Stornieren
admin-earnings-decide-note = Freigeben beendet die Prüfung, die Wartefrist läuft weiter. Stornieren ist endgültig.
admin-earnings-no-match = Keine passenden Vergütungen. Versuchen Sie es mit weniger Wörtern oder einem anderen Filter.
admin-earnings-show-all = Alle anzeigen
admin-earnings-none-title = Noch keine Vergütungen
admin-earnings-none = Sobald jemand, der mit einem Code mitmacht, eine Bestellung bezahlt, erscheint die Vergütung hier.
admin-earnings-approved =
    { $n ->
        [one] { $n } Vergütung freigegeben.
       *[other] { $n } Vergütungen freigegeben.
    }
admin-earnings-reviewed =
    { $n ->
        [one] { $n } Vergütung in Prüfung genommen.
       *[other] { $n } Vergütungen in Prüfung genommen.
    }
admin-earnings-reversed-now =
    { $n ->
        [one] { $n } Vergütung storniert.
       *[other] { $n } Vergütungen storniert.
    }
admin-earnings-not = Nr. { $numbers } nicht: { $why }
admin-earning-title =
    { $kind ->
        [reward] Guthaben { NUMBER($no, useGrouping: "false") }
       *[commission] Provision { NUMBER($no, useGrouping: "false") }
    }
admin-earning-calculation = Berechnung
admin-earning-earner = Verdient von
admin-earning-on = Bestellung
admin-earning-order = [a]Bestellung { $order }[/a] von [a2]{ $buyer }[/a2]
admin-earning-reckoning = Von der Bestellung zum Betrag
admin-earning-step = Schritt
admin-earning-amount = Betrag
admin-earning-entries = Buchungen
admin-earning-entries-caption = Die Vergütung und ihre späteren Änderungen, älteste zuerst
admin-earning-entry = Buchung
admin-earning-net-sales = Nettoumsatz
admin-earning-posted = Datum
admin-earning-earned = Verdient
admin-earning-refund = Erstattung
admin-earning-reversal = Storniert
admin-earning-correction = Korrektur
admin-earning-entry-number = Nr. { NUMBER($no, useGrouping: "false") }
admin-earning-entry-why = Nr. { NUMBER($no, useGrouping: "false") }, { $reason }
admin-earning-total = Gesamt
admin-earning-review = Prüfung
admin-earning-approve-note = Freigeben beendet die Prüfung. Die Wartefrist läuft weiter.
admin-earning-approve = Freigeben
admin-earning-reason = Grund
admin-earning-reason-hint = Wird festgehalten und der Person gezeigt, die daran verdient.
admin-earning-put-in-review = In Prüfung nehmen
admin-earning-reverse = Stornieren
admin-earning-review-note = Solange etwas in Prüfung ist, wird es weder ausgezahlt noch eingelöst.
admin-earning-reverse-note = Stornieren ist endgültig und setzt den Betrag auf null.
admin-earning-reviews = Prüfungen
admin-earning-review-open = In Prüfung
admin-earning-review-approved = Freigegeben
admin-earning-review-reversed = Storniert
admin-earning-opened = { $date }, durch { $who }
admin-earning-opened-by-rule = { $date }, durch eine automatische Regel
admin-earning-approved-by = Freigegeben am { $date } durch { $who }
admin-earning-approved-by-rule = Freigegeben am { $date } durch eine automatische Regel
admin-earning-reversed-by = Storniert am { $date } durch { $who }
admin-earning-reversed-by-rule = Storniert am { $date } durch eine automatische Regel
admin-earning-closed-why = { $what }: { $note }
admin-earning-final-reversed = Storniert. Was auch mit der Bestellung geschieht, sie bringt keine Vergütung mehr.
admin-earning-final-payout = Gehört zu einer Auszahlung. Korrigieren lässt sich das jetzt nur mit einer Anpassung im Kontoauszug der Person.
admin-earning-now-approved = Freigegeben. Die Wartefrist läuft weiter.
admin-earning-now-in-review = In Prüfung. Bis Sie freigeben, lässt sich das weder auszahlen noch einlösen.
admin-earning-now-reversed = Storniert. Das lässt sich nicht rückgängig machen.

## Payouts, as the shop reads them: what is owed, what was paid, the page of one and of a new one.
admin-payouts-title = Auszahlungen
admin-payouts-lead = Was Sie Partnern schulden und was Sie ausgezahlt haben.
admin-payouts-by-year = Nach Jahr
admin-payouts-csv = CSV
admin-payouts-tiles = Was Sie jetzt schulden
admin-payouts-tile-ready = Bereit zur Auszahlung
admin-payouts-tile-left-out = Noch nicht auszahlbar
admin-payouts-tile-below = Unter Mindestbetrag
admin-payouts-tile-open = In offenen Auszahlungen
admin-payouts-partners =
    { $n ->
        [one] { $n } Partner
       *[other] { $n } Partner
    }
admin-payouts-unpaid =
    { $n ->
        [one] { $n } offene Zahlung
       *[other] { $n } offene Zahlungen
    }
admin-payouts-owed = Jetzt offen
admin-payouts-owed-caption = Was Sie jedem Partner schulden, höchster Betrag zuerst
admin-payouts-partner = Partner
admin-payouts-pay-to = Zahlung an
admin-payouts-status = Status
admin-payouts-amount-owed = Offen
admin-payouts-rest = Die übrigen
admin-payouts-more =
    { $n ->
        [one] … und { $n } Partner mit weniger. Die ganze Liste gibt es als Export.
       *[other] … und { $n } Partner mit weniger. Die ganze Liste gibt es als Export.
    }
admin-payouts-none-owed = Zurzeit schulden Sie nichts. Provision wird erst nach der Wartefrist auszahlbar.
admin-payouts-past = Bisherige Auszahlungen
admin-payouts-past-caption = Auszahlungen, neueste zuerst
admin-payouts-payout = Auszahlung
admin-payouts-created = Erstellt
admin-payouts-pay-date = Zahlungsdatum
admin-payouts-payments = Zahlungen
admin-payouts-total = Gesamt
admin-payouts-none = Noch keine Auszahlungen. Mit einer Auszahlung bezahlen Sie viele Partner auf einmal und erhalten die Dateien für Ihre Bank und PayPal.
admin-payouts-account = Ihr Bankkonto
admin-payouts-account-for = Für SEPA-Dateien an Ihre Bank.
admin-payouts-account-now = Derzeit: { $holder }, { $iban }.
admin-payouts-account-without = Ohne Konto zahlen Sie per PayPal, bar oder überweisen selbst.
admin-payouts-account-change = Konto ändern
admin-payouts-account-add = Konto hinzufügen
admin-payouts-account-holder = Kontoinhaber
admin-payouts-account-iban = IBAN
admin-payouts-account-bic = BIC
admin-payouts-account-save = Konto speichern
admin-payouts-account-saved = Ihr Bankkonto ist gespeichert.
admin-payouts-no-sepa = SEPA gibt es nur in Euro, für Ihre Währung also keine Bankdatei. Zahlen Sie per PayPal, Wise oder bar, oder überweisen Sie selbst anhand der CSV-Datei.
admin-payouts-back = Zurück zu den Auszahlungen
admin-payouts-n-paid = { $n } bezahlt
admin-payouts-n-unpaid = { $n } offen
admin-payouts-n-failed = { $n } fehlgeschlagen
admin-payouts-open = Offen
admin-payouts-nothing-paid = Nichts bezahlt
admin-payouts-completed = Abgeschlossen
admin-owed-shared =
    { $n ->
        [one] { $n } anderer Partner nutzt dasselbe Konto.
       *[other] { $n } andere Partner nutzen dasselbe Konto.
    }
admin-owed-overpaid = Nach Erstattungen überzahlt. Künftige Vergütungen gleichen das zuerst aus.
admin-owed-below = Unter dem Mindestbetrag von { $minimum }; wird übertragen.
admin-owed-ask-details = Noch keine Auszahlungsdaten.
admin-owed-new-details = Neue Auszahlungsdaten gelten ab { $date }.
admin-payout-name = Auszahlung { NUMBER($id, useGrouping: "false") }
admin-payout-lead = Erstellt am { $day } von { $who } · Zahlungsdatum { $pay_on }
admin-payout-lead-note = Erstellt am { $day } von { $who } · Zahlungsdatum { $pay_on } · { $note }
admin-payout-tiles = Überblick
admin-payout-tile-all = Alle Zahlungen
admin-payout-tile-paid = Bezahlt
admin-payout-tile-unpaid = Offen
admin-payout-tile-failed = Fehlgeschlagen
admin-payout-n-payments =
    { $n ->
        [one] { $n } Zahlung
       *[other] { $n } Zahlungen
    }
admin-payout-none-failed = keine
admin-payout-back-in-balance = wieder im Saldo
admin-payout-step-pay = 1. Bezahlen
admin-payout-step-mark = 2. Als bezahlt markieren
admin-payout-mark-lead = Alle auf einmal, sobald die Bank die Datei ausgeführt hat, oder unten einzeln.
admin-payout-mark-each = Markieren Sie unten jede Zahlung, sobald sie ausgeführt ist.
admin-payout-group =
    { $n ->
        [one] { $method }: { $n } Zahlung, { $total }
       *[other] { $method }: { $n } Zahlungen, { $total }
    }
admin-payout-bank-reference = Bankreferenz
admin-payout-reference-hint = Steht auf der Abrechnung jedes Partners.
admin-payout-mark-all = Alle als bezahlt markieren
admin-payout-payments = Zahlungen
admin-payout-csv = CSV
admin-payout-caption = Zahlungen dieser Auszahlung, nach Name
admin-payout-partner = Partner
admin-payout-pay-to = Zahlung an
admin-payout-amount = Betrag
admin-payout-status = Status
admin-payout-actions = Ändern
admin-payout-it-returned = Zurückgekommen …
admin-payout-reference = Referenz
admin-payout-mark-paid = Als bezahlt markieren
admin-payout-what-happened = Was ist passiert?
admin-payout-mark-failed = Als fehlgeschlagen markieren
admin-payout-mark-returned = Als zurückgekommen markieren
admin-payout-fail-hint = Der Betrag geht zurück in den Saldo des Partners.
admin-payout-cancel = Offene Zahlungen zurückziehen
admin-payout-cancel-lead = Die Beträge gehen für die nächste Auszahlung zurück in die Salden der Partner. Tun Sie das nur, wenn Sie die Datei nicht an Ihre Bank gesendet haben.
admin-payout-cancel-reason = Grund
admin-payout-cancel-do = Zahlungen zurückziehen
admin-payout-outcome-paid = { $day }
admin-payout-outcome-reference = { $day }, { $reference }
admin-payout-outcome-failed = { $day }: { $why }
admin-payout-is-paid = Zahlung { $mark } ist als bezahlt markiert.
admin-payout-is-failed = Zahlung { $mark } ist fehlgeschlagen. Der Betrag ist wieder im Saldo des Partners.
admin-payout-are-paid =
    { $n ->
        [one] { $n } Zahlung als bezahlt markiert.
       *[other] { $n } Zahlungen als bezahlt markiert.
    }
admin-payout-are-cancelled =
    { $n ->
        [one] { $n } Zahlung zurückgezogen. Der Betrag ist wieder im Saldo des Partners.
       *[other] { $n } Zahlungen zurückgezogen. Die Beträge sind wieder in den Salden der Partner.
    }
payout-new-title = Neue Auszahlung
payout-new-lead = Prüfen Sie, wer Geld erhält. Es fließt erst, wenn Sie eine Datei bei Ihrer Bank hochladen oder selbst zahlen.
payout-new-minimum = Mindestbetrag
payout-new-minimum-hint = Kleinere Salden werden auf die nächste Auszahlung übertragen.
payout-new-update = Liste aktualisieren
payout-new-ready = Bereit zur Auszahlung
payout-new-caption = Partner, die Geld erhalten
payout-new-partner = Partner
payout-new-pay-to = Zahlung an
payout-new-amount = Betrag
payout-new-rest = Die übrigen
payout-new-more =
    { $n ->
        [one] { $n } Partner bleibt für die nächste Auszahlung. Eine Auszahlung umfasst höchstens { $most } Zahlungen.
       *[other] { $n } Partner bleiben für die nächste Auszahlung. Eine Auszahlung umfasst höchstens { $most } Zahlungen.
    }
payout-new-when = Wann
payout-new-pay-date = Zahlungsdatum
payout-new-note = Notiz
payout-new-note-hint = Für Sie. Partner sehen sie nicht.
payout-new-create = Auszahlung erstellen
payout-new-cancel = Abbrechen
payout-new-keeps = Jeder Partner erhält den vollen Saldo, nach den jetzt hinterlegten Auszahlungsdaten.
payout-new-nobody = Für diese Auszahlung kommt niemand infrage.
payout-new-left-out =
    { $n ->
        [one] Nicht dabei: { $n } Partner ({ $total })
       *[other] Nicht dabei: { $n } Partner ({ $total })
    }
payout-new-left-out-caption = Partner, die nicht dabei sind, und warum
payout-new-why = Warum
payout-new-owed = Offen
payout-new-made =
    { $n ->
        [one] Auszahlung { NUMBER($id, useGrouping: "false") } mit { $n } Zahlung erstellt.
       *[other] Auszahlung { NUMBER($id, useGrouping: "false") } mit { $n } Zahlungen erstellt.
    }

## What is owed, and what to know before it is paid.
owed-no-latin-name = Der Name „{ $name }“ lässt sich nicht in lateinischer Schrift schreiben. Bankdateien lassen diese Zahlung deshalb aus. Fragen Sie nach dem Namen, wie ihn die Bank schreibt.
owed-no-bic = Das Konto liegt außerhalb des Europäischen Wirtschaftsraums und hat keine BIC. Eine SEPA-Datei lässt diese Zahlung deshalb aus.
owed-carried = PayPal zahlt in dieser Währung nur ganze Beträge: Jetzt werden { $payable } ausgezahlt, { $rest } kommen in die nächste Auszahlung.
owed-below-unit = PayPal zahlt in dieser Währung nur ganze Beträge. Dieser Betrag kommt deshalb in eine spätere Auszahlung.
owed-suspended = Gesperrt. Bis Sie die Sperre aufheben, wird nichts ausgezahlt.

## When a payout is paid: the form comes with the next day on which banks work.
payout-day-euros = Steht in der Bankdatei. Vorgegeben ist der nächste Bankarbeitstag für Euro-Überweisungen, also kein Wochenende und kein Bankfeiertag.
payout-day-weekends = Steht in der Bankdatei. Nur Wochenenden werden übersprungen: Fällt der Tag auf einen Bankfeiertag, wählen Sie den Tag danach.

## Why nothing is printed yet: what would become of a phone that scans the shop's address.
print-refused-machine = Diese Adresse funktioniert nur auf diesem Computer: Ein Handy, das den Code scannt, würde bei sich selbst suchen.
print-refused-network = Diese Adresse funktioniert nur in Ihrem eigenen Netzwerk: Von außen ist sie für die Handys Ihrer Kundschaft nicht erreichbar.
print-refused-http = Diese Adresse beginnt mit http. Browser warnen deshalb alle, die einen Code scannen, und viele kehren um.
print-refused-elsewhere = Wir haben versucht, diese Adresse zu öffnen, und sind nicht bei diesem Geschäft gelandet. Vielleicht zeigt die Domain noch nicht hierher, oder etwas dazwischen antwortet.

## A list of orders, as long as there are none.
orders-none = Erfassen Sie eine an der Kasse: Kundenkonto suchen und antippen, was gekauft wird. Rabatt und Guthaben werden automatisch verrechnet. Bestellt werden kann auch online.
orders-none-counter = Erfassen Sie eine an der Kasse: Kundenkonto suchen und antippen, was gekauft wird. Rabatt und Guthaben werden automatisch verrechnet.
orders-own-none = Was Sie hier oder an der Kasse bestellen, erscheint hier, mit dem, was Sie bezahlt und gespart haben.
orders-own-none-counter = Was Sie an der Kasse bestellen, erscheint hier, mit dem, was Sie bezahlt und gespart haben.

## Cards and codes, as the shop reads them: the lists, the page of one code, of one batch and of a new one.
codes-title = Karten
codes-csv = CSV
codes-new-batch = Neuer Kartensatz
codes-tab-codes = Codes
codes-tab-batches = Kartensätze
codes-none-title = Noch keine Codes
codes-none = Drucken Sie ein paar Karten und geben Sie sie Menschen, die viele andere kennen. Wer eine Karte als Erstes scannt, wird Partner und behält ihren Code.
codes-print-first = Erste Karten drucken
codes-first-cards = Erste Karten
codes-list = Codes
codes-search = Code, Name, Notiz oder Kartensatz
codes-status = Status
codes-any-status = Jeder Status
codes-origin = Herkunft
codes-all-origins = Alle Codes
codes-printed = Gedruckte Karten
codes-organic = Bei Anmeldung erstellt
codes-batch = Kartensatz
codes-any-batch = Alle Kartensätze
codes-sort = Sortieren nach
codes-newest = Neueste zuerst
codes-most-scans = Meiste Scans zuerst
codes-last-scanned = Zuletzt gescannt
codes-caption = Codes, { $range }
codes-code = Code
codes-owner = Inhaber
codes-scans = Scans
codes-visitors = Besucher
codes-sign-ups = Anmeldungen
codes-last-scan = Letzter Scan
codes-link = Link
codes-since = seit { $day }
codes-applied = Bewerbung offen
codes-copy-link = Link kopieren
codes-copy-link-of = Link von { $code } kopieren
codes-no-match = Keine passenden Codes. Versuchen Sie es mit weniger Wörtern oder einem anderen Filter.
codes-show-all = Alle Codes anzeigen
code-page-the-code = Der Code
code-page-copy-picture = Bild kopieren
code-page-download = Bild herunterladen
code-page-png = PNG, { NUMBER($pixels, useGrouping: "false") } Pixel
code-page-svg = SVG, zum Drucken
code-page-scans = Scans
code-page-scans-note = Wiederholungen innerhalb von 30 Minuten zählen einmal
code-page-visitors = Besucher
code-page-visitors-note = einmal pro Tag gezählt
code-page-sign-ups = Anmeldungen
code-page-sign-ups-none = noch keine
code-page-sign-ups-share = { $share } der Besucher
code-page-sign-ups-more = mehr als unterscheidbare Besucher
code-page-last-scan = Letzter Scan
code-page-never = nie
code-page-first-scan = erster am { $day }
code-page-month = Letzte 30 Tage
code-page-chart = Scans pro Tag
code-page-chart-sign-ups = Scans und Anmeldungen pro Tag
code-page-sources = Woher die Scans kamen
code-page-by-picture = QR-Code
code-page-by-link = Link
code-page-typed = Eingetippt
code-page-uncounted = Nicht gezählt
code-page-repeats = Wiederholungen innerhalb von 30 Minuten
code-page-bots = Bots und Linkvorschauen
code-page-own = Inhaber und Team
code-page-blocked = Solange deaktiviert oder abgelaufen
code-page-about = Über diesen Code
code-page-batch = Kartensatz
code-page-no-batch = Keiner (bei der Anmeldung erstellt)
code-page-created = Erstellt
code-page-expires = Gültig bis
code-page-owner = Inhaber
code-page-claimed = Vergeben
code-page-claimed-after = { $date }, nach { $time }
code-page-turned-off = Deaktiviert
code-page-links = Wunschlinks
code-page-given-to = Gegeben an
code-page-given-to-hint = Wem Sie diese Karte gegeben haben. Das sieht nur Ihr Team.
code-page-save-note = Notiz speichern
code-page-note-saved = Notiz gespeichert.
code-page-link = Wunschlink
code-page-link-lead = Ergänzen Sie ein Wort, das sich leichter sagen lässt, z. B. PATSBACKSTUBE. Der gedruckte Code gilt weiterhin.
code-page-link-label = Wort
code-page-link-hint = 1 bis 32 Buchstaben und Ziffern, dazwischen auch Bindestriche, Punkte, Unterstriche oder Leerzeichen. Das lässt sich nicht rückgängig machen.
code-page-link-add = Link hinzufügen
code-page-link-added = { $word } führt jetzt hierher.
code-page-on-title = Diesen Code wieder aktivieren
code-page-on-lead = Scans führen wieder zur Einladung. Bisherige Ergebnisse bleiben erhalten.
code-page-on = Aktivieren
code-page-is-on = Der Code ist wieder aktiv.
code-page-off-title = Diesen Code deaktivieren
code-page-off-lead = Für verlorene Karten oder missbrauchte Links. Bisherige Ergebnisse bleiben erhalten, und Sie können ihn jederzeit wieder aktivieren.
code-page-off-ask = Deaktivieren …
code-page-off-question = Diesen Code deaktivieren?
code-page-off-claimed = Bis Sie ihn wieder aktivieren, kann niemand damit mitmachen.
code-page-off-unclaimed = Wer ihn scannt, sieht, dass er nicht mehr gilt.
code-page-off-confirm = Zum Bestätigen { $code } eingeben
code-page-off = Code deaktivieren
code-page-is-off = Der Code ist deaktiviert.
code-page-means-claimed = Wer ihn scannt, wird von { $owner } eingeladen, als Kunde mitzumachen.
code-page-means-reserved = Reserviert für { $name }; die Bewerbung ist noch offen.
code-page-means-reserved-until = Bis { $day } reserviert für { $name }; die Bewerbung ist noch offen.
code-page-means-suspended = Das zugehörige Konto ist gesperrt. Wer den Code scannt, sieht, dass er nicht mehr gilt und wie man ohne ihn mitmacht.
code-page-means-off = Wer ihn scannt, sieht, dass er nicht mehr gilt und wie man ohne ihn mitmacht.
code-page-means-expired = Er ist abgelaufen, bevor er vergeben war. Wer ihn scannt, erfährt das.
code-page-means-unclaimed = Wer ihn als Erstes scannt, kann Partner werden und diesen Code behalten.
batch-list-title = Kartensätze
batch-list-caption = Kartensätze, { $range }
batch-list-batch = Kartensatz
batch-list-created = Erstellt
batch-list-codes = Karten
batch-list-scanned = Gescannt
batch-list-claimed = Vergeben
batch-list-referred = Geworbene Kunden
batch-list-none-title = Noch keine Kartensätze
batch-list-none = Ein Kartensatz besteht aus Karten, die Sie zusammen drucken, z. B. für einen Markttag.
batch-about =
    { $kind ->
        [influencer] Für Influencer
       *[partner] Für Partner
    }
batch-about-place =
    { $kind ->
        [influencer] Für Influencer, { $place }
       *[partner] Für Partner, { $place }
    }
batch-lead = { $about } · Erstellt am { $day }
batch-csv = CSV
batch-print = Karten drucken
batch-former-address = Diese Karten wurden mit Ihrer alten Adresse { $address } gedruckt. Sie funktionieren nur, solange diese Adresse noch hierher zeigt.
batch-about-title = Über diesen Kartensatz
batch-note = Notiz
batch-message = Nachricht auf der Einladung
batch-quoted = „{ $text }“
batch-last-printed = Zuletzt gedruckt
batch-last-printed-with = { $date }, mit { $address }
batch-cards = Karten
batch-scanned = Gescannt
batch-claimed = Vergeben
batch-claimed-after = { $share }, im Schnitt nach { $time }
batch-referred = Geworbene Kunden
batch-referred-note = direkt und indirekt
batch-no-expiry = unbegrenzt gültig
batch-expired = abgelaufen am { $day }
batch-expires = gültig bis { $day }
batch-days =
    { $n ->
        [0] weniger als einem Tag
        [one] { $n } Tag
       *[other] { $n } Tagen
    }
batch-days-exactly = { $days } Tagen
batch-new-title = Neuer Kartensatz
batch-new-lead = Karten zum Drucken und Verteilen. Wer eine Karte als Erstes scannt, wird Partner und behält ihren Code.
batch-new-name = Name
batch-new-name-hint = Das sehen nur Sie, z. B. Karten Frühlingsmarkt.
batch-new-who = Für wen sind sie?
batch-new-partners = Partner
batch-new-partners-hint = Nachbarschaft, Vereine, andere Geschäfte.
batch-new-influencers = Influencer
batch-new-influencers-hint = Menschen mit Publikum im Netz. Für sie gilt ein eigener Satz.
batch-new-size = Anzahl der Karten
batch-new-size-hint = 1 bis 500. Weitere können Sie jederzeit erstellen.
batch-new-expires = Gültig bis
batch-new-expires-hint = Bis zum Ende dieses Tages. Vergebene Codes laufen nie ab.
batch-new-message = Nachricht auf der Einladung
batch-new-message-hint = Zu sehen für alle, die scannen, z. B. Danke für die Hilfe beim Frühlingsmarkt.
batch-new-place = Wo Sie sie verteilen
batch-new-note = Notiz
batch-new-note-hint = Das sieht nur Ihr Team.
batch-new-create = Karten erstellen
batch-new-cancel = Abbrechen
batch-new-made =
    { $n ->
        [one] { $n } Code erstellt.
       *[other] { $n } Codes erstellt.
    }

## Printing a batch: the layouts, the sheet, and what stands on it.
batch-print-title = { $batch } drucken
batch-print-heading = Drucken
batch-print-last = Zuletzt gedruckt oder heruntergeladen: { $date }.
batch-print-layout = Layout
layout-name =
    { $layout ->
        [labels-24] 24 Etiketten, 63,5 × 33,9 mm
        [labels-21] 21 Etiketten, 63,5 × 38,1 mm
        [cards-a4] 10 Karten, 85 × 55 mm
        [labels-30] 30 Etiketten, 1 × 2⅝ Zoll
        [cards-letter] 10 Karten, 2 × 3½ Zoll
        [tent] Tischaufsteller
       *[poster] Abreißzettel (8 Streifen)
    }
layout-hint =
    { $layout ->
        [labels-24] A4, z. B. Avery L7159
        [labels-21] A4, z. B. Avery L7160
        [cards-a4] A4, mit Schnittmarken, oder vorgestanzt, z. B. Sigel LP798
        [labels-30] US Letter, z. B. Avery 5160
        [cards-letter] US Letter, mit Schnittmarken, oder vorgestanzt, z. B. Avery 5371
        [tent] A6, einmal gefaltet, ein Code pro Blatt
        [poster-letter] US Letter, ein Code pro Blatt
       *[poster-a4] A4, ein Code pro Blatt
    }
layout-paper =
    { $paper ->
        [letter] US Letter
        [a6] A6
       *[a4] A4
    }
batch-print-which = Welche Codes
batch-print-unclaimed = Freie Codes ({ $n })
batch-print-all = Alle aktiven Codes ({ $n })
batch-print-start = Ab Etikett
batch-print-start-hint = Schon benutzte Etiketten überspringen
batch-print-right = Nach rechts versetzen
batch-print-right-hint = Nach links: { $example }
batch-print-down = Nach unten versetzen
batch-print-down-hint = Nach oben: { $example }
batch-print-go = Drucken
batch-print-preview = Vorschau
batch-print-test-page = Testseite
batch-print-note = Wir halten fest, dass Sie diesen Kartensatz mit dieser Adresse gedruckt haben. Drucken Sie zuerst eine Testseite, um die Ausrichtung zu prüfen.
batch-print-first-sheet = Vorschau von Blatt 1.
batch-print-nothing = Mit diesen Einstellungen gibt es nichts zu drucken.
batch-print-no-codes = Keine passenden Codes.
batch-print-outcome = { $codes ->
        [one] { $codes } Code
       *[other] { $codes } Codes
    } auf { $sheets ->
        [one] { $sheets } Blatt
       *[other] { $sheets } Blatt
    } { $paper }
batch-print-test-outcome = Rahmen und Lineale, keine Codes
batch-print-change = Layout ändern
batch-print-dialog = Wählen Sie im Druckdialog { $paper }, 100 % („Tatsächliche Größe“), ohne Kopf- und Fußzeilen. Scannen Sie einen gedruckten Code, bevor Sie etwas verteilen.
batch-print-unchecked = Niemand hat bestätigt, dass { $address } von außen funktioniert. Sie drucken trotzdem: Scannen Sie einen gedruckten Code, bevor Sie etwas verteilen.
sheet-of = Blatt { $sheet } von { $sheets }
sheet-test = Testseite mit Linealen
paper-test-title = Testseite
paper-test-scale = Drucken Sie diese Seite mit 100 % („Tatsächliche Größe“), ohne „An Seite anpassen“. Prüfen Sie beide Skalen mit einem Lineal: Die 10 muss genau bei 10 cm liegen.
paper-test-labels = Halten Sie die Seite vor einem Fenster an einen Etikettenbogen. Die Rahmen sollten auf den Etiketten liegen. Ist alles verschoben, messen Sie, wie weit, und geben Sie das als Versatz nach rechts und unten ein.
paper-typing = Keine Kamera? Code eingeben auf
print-refused-title = Noch nicht druckbereit
print-refused-heading = Vor dem Drucken: Prüfen Sie Ihre Webadresse
print-refused-address = Jeder gedruckte Code würde zu [b]{ $address }[/b] führen. { $reason }
print-refused-first = Ein gedruckter Code lässt sich nicht mehr ändern. Legen Sie zuerst Ihre öffentliche Adresse fest.
print-refused-settings = Einstellungen öffnen
print-refused-again = Erneut prüfen
print-refused-anyway = Trotzdem drucken
print-refused-anyway-lead = Wenn Sie sicher sind, dass die Adresse stimmt (weil z. B. Ihr Router die Prüfung blockiert oder die Codes nur im Haus gebraucht werden), geben Sie sie ein, um fortzufahren.
print-refused-type = Adresse des Geschäfts
print-refused-type-hint = { $address } eingeben
print-refused-print = Mit dieser Adresse drucken
print-refused-member = Das Geschäft hat seine öffentliche Webadresse noch nicht eingerichtet. Teilen Sie vorerst Ihren Link oder zeigen Sie den Code auf dem Handy.
print-refused-back = Zurück zu Ihrem Code

## What cards say. A card invites twice: the first person to scan it to become a partner, and everyone after that to become a customer.

## It is printed in the shop's language, at most 60 characters long, and bears no figure that the shop's terms may change.
card-text = Scannen: Rabatt erhalten oder Partner werden
card-text-join = Scannen: mitmachen oder Partner werden
batch-card-text = Zeile auf den Karten
batch-card-text-hint = Wird groß gedruckt. Leer lassen für „{ $usual }“. Nennen Sie keine Prozente oder Beträge: Gedrucktes bleibt, auch wenn sich Ihre Bedingungen ändern.
batch-card-text-keeps = Schon gedruckte Karten bleiben, wie sie sind.
batch-card-text-save = Karten speichern
batch-card-text-saved = Gespeichert. So sehen alle neuen Karten aus.

## The files of a payout: what each is, what it leaves out, and whether it was downloaded before.
payout-files-lead = Die Dateien enthalten die noch offenen Zahlungen. Mit dem Herunterladen wird nichts als bezahlt markiert.
payout-file-paypal = PayPal Payouts
payout-file-sepa = SEPA-Bankdatei
payout-file-wise = Wise
payout-file-ach = ACH-Überweisungen
payout-file-cheques = Auszustellende Schecks
payout-file-generic = Alle Zahlungen als CSV
payout-file-payments =
    { $n ->
        [one] { $n } Zahlung.
       *[other] { $n } Zahlungen.
    }
payout-file-before = Zuletzt heruntergeladen am { $date } von { $who }.
payout-file-rival = Die Datei { $other } mit denselben Zahlungen wurde am { $date } von { $who } heruntergeladen. Verwenden Sie nur eine der beiden: Erhält Ihre Bank beide, wird alles doppelt ausgezahlt.
payout-file-download = Herunterladen
payout-file-anyway = Trotzdem herunterladen
payout-either = SEPA und Wise enthalten dieselben Zahlungen: Verwenden Sie nur eine der beiden Dateien.
payout-sepa-euros = SEPA-Dateien gibt es nur für Euro.
payout-sepa-account = Für eine SEPA-Datei fehlt noch Ihr Bankkonto.
payout-sepa-account-link = Konto hinzufügen
payout-wise-columns = Wise ändert seine Vorlage ab und zu. Vergleichen Sie mit der neuesten, bevor Sie die Datei hochladen.
payout-left-value =
    { $n ->
        [one] { $n } Zahlung fehlt, weil ihre Angaben nicht in eine Bankdatei passen: { $who }. Markieren Sie sie als fehlgeschlagen und bitten Sie um neue Angaben.
       *[other] { $n } Zahlungen fehlen, weil ihre Angaben nicht in eine Bankdatei passen: { $who }. Markieren Sie sie als fehlgeschlagen und bitten Sie um neue Angaben.
    }
payout-left-name =
    { $n ->
        [one] { $n } Name lässt sich nicht in lateinischer Schrift schreiben, deshalb lassen Bankdateien die Zahlung aus: { $who }. Fragen Sie nach dem Namen, wie ihn die Bank schreibt.
       *[other] { $n } Namen lassen sich nicht in lateinischer Schrift schreiben, deshalb lassen Bankdateien die Zahlungen aus: { $who }. Fragen Sie nach den Namen, wie die Banken sie schreiben.
    }
payout-left-outside =
    { $n ->
        [one] { $n } Konto liegt außerhalb des SEPA-Raums und steht nur in den anderen Dateien: { $who }.
       *[other] { $n } Konten liegen außerhalb des SEPA-Raums und stehen nur in den anderen Dateien: { $who }.
    }
payout-left-bic =
    { $n ->
        [one] { $n } Konto liegt außerhalb des Europäischen Wirtschaftsraums und hat keine BIC, deshalb lässt die SEPA-Datei die Zahlung aus: { $who }.
       *[other] { $n } Konten liegen außerhalb des Europäischen Wirtschaftsraums und haben keine BIC, deshalb lässt die SEPA-Datei die Zahlungen aus: { $who }.
    }
payout-left-part =
    { $n ->
        [one] { $n } Zahlung fehlt, weil PayPal in dieser Währung nur ganze Beträge zahlt: { $who }. Markieren Sie sie als fehlgeschlagen und nehmen Sie sie in die nächste Auszahlung.
       *[other] { $n } Zahlungen fehlen, weil PayPal in dieser Währung nur ganze Beträge zahlt: { $who }. Markieren Sie sie als fehlgeschlagen und nehmen Sie sie in die nächste Auszahlung.
    }
payout-left-large =
    { $n ->
        [one] { $n } Zahlung ist zu groß für eine einzelne SEPA-Überweisung und steht nur in den anderen Dateien: { $who }.
       *[other] { $n } Zahlungen sind zu groß für eine einzelne SEPA-Überweisung und stehen nur in den anderen Dateien: { $who }.
    }

## The statement of a payment, printed for the books of both sides.
payout-statement-title =
    { $kind ->
        [gutschrift] Gutschrift
        [self_billing] Gutschrift (Self-Billing)
       *[plain] Provisionsabrechnung
    }
payout-statement-cancels-title =
    { $kind ->
        [gutschrift] Storno einer Gutschrift
        [self_billing] Storno einer Gutschrift (Self-Billing)
       *[plain] Storno einer Provisionsabrechnung
    }
payout-statement-issuer = Von
payout-statement-partner = An
payout-statement-number = Nummer
payout-statement-date = Datum
payout-statement-returned = Zurückgekommen am
payout-statement-payment = Zahlung
payout-statement-period = Zeitraum
payout-statement-period-days = { $from } bis { $until }
payout-statement-how = Zahlungsart
payout-statement-way =
    { $method ->
        [bank] Überweisung an { $target }
        [paypal] PayPal an { $target }
        [ach] Überweisung auf Konto { $target }
        [cheque] Scheck
        [cash] Bar
       *[other] { $target }
    }
payout-statement-reference = Referenz
payout-statement-tax-number = Steuernummer { $number }
payout-statement-vat-id = USt-IdNr. { $number }
payout-statement-subject = Provision für Kunden, die { $partner } für { $shop } geworben hat.
payout-statement-cancels = Storniert die Abrechnung { $number } vom { $day }, weil die Zahlung zurückgekommen ist. { $reason }
payout-statement-item = Provision
payout-statement-amount = Betrag
payout-statement-order = Bestellung { $order }
payout-statement-correction = Korrektur der Bestellung { $order }
payout-statement-carried = Übertrag, weil PayPal nur ganze Beträge zahlt
payout-statement-merged = Aus einem anderen Konto derselben Person
payout-statement-adjustment = Anpassung durch das Geschäft
payout-statement-share = { $rate } von { $base }
payout-statement-flat = { $amount } pro Bestellung
payout-statement-left = Davon bleiben { $base }.
payout-statement-net = Nettobetrag
payout-statement-vat = USt { $rate }
payout-statement-total = Ausgezahlt
payout-statement-total-back = Zurückgekommen
payout-statement-small-business =
    { $country ->
        [DE] Keine Umsatzsteuer: Steuerbefreiung für Kleinunternehmer nach § 19 UStG.
        [AT] Keine Umsatzsteuer: Steuerbefreiung für Kleinunternehmer nach § 6 Abs. 1 Z 27 UStG.
       *[other] Keine Umsatzsteuer: Kleinunternehmen.
    }
payout-statement-reverse-charge = Steuerschuldnerschaft des Leistungsempfängers (Reverse Charge).
payout-statement-back = Zurück
payout-statement-print = Drucken oder als PDF speichern können Sie diese Seite über das Menü Ihres Browsers.
payout-statement-cancelled-by = Die Zahlung ist zurückgekommen. Abrechnung { $number } storniert diese hier.

## Where statements and the VAT on commission are spoken of elsewhere.
payout-statement-link = Abrechnung { $number }
payout-with-vat = Mit USt
payout-plus-vat = zzgl. { $amount } USt
payout-of-it-vat = inkl. { $amount } USt
payout-shop-address-missing = Einige dieser Partner sind Unternehmen. Auf ihren Abrechnungen müssen Ihre Anschrift und Ihre Steuernummer oder USt-IdNr. stehen. Tragen Sie beides ein, bevor Sie Zahlungen als bezahlt markieren: Danach ändert sich eine Abrechnung nicht mehr.
payout-shop-address-link = Eintragen

## What a partner says of themselves for the statements of their payments.
payee-tax-title = Ihre Abrechnungen
payee-tax-lead = Zu jeder Auszahlung erhalten Sie eine nummerierte Abrechnung. Darauf stehen Ihr Name und die Angaben unten, so wie sie am Tag der Auszahlung hinterlegt sind.
payee-tax-lead-eu = Unternehmen müssen Anschrift und Steuernummer oder USt-IdNr. angeben.
payee-tax-address = Postanschrift
payee-tax-address-hint = So, wie sie gedruckt werden soll. Läuft die Auszahlung über eine Firma, beginnen Sie mit deren Namen.
payee-tax-number = Steuernummer
payee-tax-number-us = US-Steuernummer (SSN, ITIN oder EIN)
payee-tax-number-us-hint = Das Geschäft braucht sie und Ihre Anschrift für das Formular 1099, wenn es Ihnen im Jahr $2,000 oder mehr zahlt.
payee-tax-vat-id = USt-IdNr.
payee-tax-status = Umsatzsteuer
payee-tax-status-none = Ich bin Privatperson
payee-tax-status-none-hint = Keine Umsatzsteuer.
payee-tax-status-small = Ich falle unter die Kleinunternehmerregelung
payee-tax-status-small-hint = Sie sind befreit, in Deutschland z. B. nach § 19 UStG.
payee-tax-status-registered = Ich berechne Umsatzsteuer
payee-tax-status-registered-hint = Das Geschäft zahlt sie zusätzlich zu Ihrer Provision.
payee-tax-status-reverse = Ich bin ein Unternehmen in einem anderen EU-Land
payee-tax-status-reverse-hint = Reverse Charge: Das Geschäft führt die Umsatzsteuer selbst ab.
payee-tax-rate = Umsatzsteuersatz
payee-tax-rate-hint = Nur, wenn Sie Umsatzsteuer berechnen.
payee-tax-holds = Eine Änderung bei der Umsatzsteuer gilt ab der nächsten Auszahlung.
payee-tax-save = Angaben speichern
payee-tax-saved = Gespeichert.

## What the shop says of itself for the same.
shop-tax-title = Abrechnungen und Steuer
shop-tax-lead = Partner erhalten zu jeder Auszahlung eine nummerierte Abrechnung. Darauf stehen die Angaben beider Seiten, wie sie sind, wenn Sie die Zahlung als bezahlt markieren. Danach ändert sie sich nicht mehr.
shop-tax-lead-eu = In der Europäischen Union muss sie Ihre Anschrift und Ihre Steuernummer oder USt-IdNr. enthalten, sobald ein Partner ein Unternehmen ist.
shop-tax-country = Land
shop-tax-country-hint = Bestimmt, was auf Abrechnungen stehen muss, ihr Papierformat und wie Dateien geschrieben werden.
shop-tax-country-none = Anderes oder keine Angabe
shop-tax-address = Postanschrift
shop-tax-address-hint = So, wie sie gedruckt werden soll. Heißt die Firma anders, beginnen Sie mit ihrem Namen.
shop-tax-number = Steuernummer
shop-tax-number-us = US-Steuernummer (EIN)
shop-tax-vat-id = USt-IdNr.
country =
    { $code ->
        [AE] Vereinigte Arabische Emirate
        [AT] Österreich
        [AU] Australien
        [BE] Belgien
        [BG] Bulgarien
        [BR] Brasilien
        [CA] Kanada
        [CH] Schweiz
        [CY] Zypern
        [CZ] Tschechien
        [DE] Deutschland
        [DK] Dänemark
        [EE] Estland
        [ES] Spanien
        [FI] Finnland
        [FR] Frankreich
        [GB] Vereinigtes Königreich
        [GR] Griechenland
        [HK] Hongkong
        [HR] Kroatien
        [HU] Ungarn
        [ID] Indonesien
        [IE] Irland
        [IL] Israel
        [IN] Indien
        [IS] Island
        [IT] Italien
        [JP] Japan
        [KR] Südkorea
        [LI] Liechtenstein
        [LT] Litauen
        [LU] Luxemburg
        [LV] Lettland
        [MT] Malta
        [MX] Mexiko
        [MY] Malaysia
        [NL] Niederlande
        [NO] Norwegen
        [NZ] Neuseeland
        [PH] Philippinen
        [PL] Polen
        [PT] Portugal
        [RO] Rumänien
        [SE] Schweden
        [SG] Singapur
        [SI] Slowenien
        [SK] Slowakei
        [TH] Thailand
        [TR] Türkei
        [US] Vereinigte Staaten
        [VN] Vietnam
        [ZA] Südafrika
       *[other] { $code }
    }

## What was paid in a year, for those who have to report it.
payout-years-title = Auszahlungen nach Jahr
payout-years-lead = Was jeder Partner pro Kalenderjahr erhalten hat, nach dem Tag, an dem Sie die Zahlung als bezahlt markiert haben.
payout-years-csv = CSV
payout-years-tabs = Jahre
payout-years-caption = Im Jahr { $year } ausgezahlt, nach Partner und Zahlungsart
payout-years-paypal-caption = Im Jahr { $year } über PayPal ausgezahlt
payout-years-none = Im Jahr { $year } gab es keine Auszahlungen.
payout-years-partner = Partner
payout-years-method = Zahlungsart
payout-years-payments = Zahlungen
payout-years-paid = Ausgezahlt
payout-years-total = Gesamt
payout-years-other = In vielen Ländern müssen Unternehmen melden, was sie einer Person über eine Grenze hinaus zahlen. Diese Summen sind für Ihre Steuerberatung: Wir melden nichts für Sie. Zurückgekommene Zahlungen werden in dem Jahr abgezogen, in dem sie zurückkamen.
payout-years-us = Alle, denen Sie im Jahr { $year } auf anderem Weg als über PayPal { $limit } oder mehr gezahlt haben, erhalten von Ihnen ein Formular 1099-NEC. Was über PayPal lief, meldet PayPal selbst mit Formular 1099-K. Wir melden nichts für Sie: Diese Summen, in der Datei mit Anschriften und Steuernummern, sind für Ihre Steuerberatung. Zurückgekommene Zahlungen werden in dem Jahr abgezogen, in dem sie zurückkamen.
payout-years-us-later = Ab 2027 steigt die Grenze mit der Inflation: Fragen Sie Ihre Steuerberatung, wie hoch sie im Jahr { $year } ist.
payout-years-paypal = Über PayPal
payout-years-form = Formular { $form }

## What the shop promises, on invitations, share cards and in the terms.
offer-share-always = { $rate } von jedem Einkauf
offer-share-orders =
    { $n ->
        [one] { $rate } von der ersten Bestellung
       *[other] { $rate } von den ersten { $n } Bestellungen
    }
offer-share-months =
    { $n ->
        [one] { $rate } von jedem Einkauf im ersten Monat
       *[other] { $rate } von jedem Einkauf in den ersten { $n } Monaten
    }
offer-flat-always = { $amount } für jede Bestellung
offer-flat-orders =
    { $n ->
        [one] { $amount } für die erste Bestellung
       *[other] { $amount } für jede der ersten { $n } Bestellungen
    }
offer-flat-months =
    { $n ->
        [one] { $amount } für jede Bestellung im ersten Monat
       *[other] { $amount } für jede Bestellung in den ersten { $n } Monaten
    }
offer-from = { $earning } (ab { $from } Bestellwert)
offer-up-to = { $earning } (höchstens { $cap } pro Bestellung)
offer-from-up-to = { $earning } (ab { $from } Bestellwert, höchstens { $cap } pro Bestellung)
offer-up-to-value = { $earning } (höchstens der Bestellwert)
offer-from-up-to-value = { $earning } (ab { $from } Bestellwert, höchstens der Bestellwert)
offer-headline-share-always =
    { $who ->
        [friends] Verdienen Sie { $rate } an jedem Einkauf Ihrer Freunde
       *[customers] Verdienen Sie { $rate } an jedem Einkauf Ihrer Kunden
    }
offer-headline-share-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Verdienen Sie { $rate } an der ersten Bestellung Ihrer Freunde
               *[other] Verdienen Sie { $rate } an den ersten { $n } Bestellungen Ihrer Freunde
            }
       *[customers]
            { $n ->
                [one] Verdienen Sie { $rate } an der ersten Bestellung Ihrer Kunden
               *[other] Verdienen Sie { $rate } an den ersten { $n } Bestellungen Ihrer Kunden
            }
    }
offer-headline-share-months =
    { $who ->
        [friends]
            { $n ->
                [one] Verdienen Sie { $rate } an jedem Einkauf Ihrer Freunde im ersten Monat
               *[other] Verdienen Sie { $rate } an jedem Einkauf Ihrer Freunde in den ersten { $n } Monaten
            }
       *[customers]
            { $n ->
                [one] Verdienen Sie { $rate } an jedem Einkauf Ihrer Kunden im ersten Monat
               *[other] Verdienen Sie { $rate } an jedem Einkauf Ihrer Kunden in den ersten { $n } Monaten
            }
    }
offer-headline-flat-always =
    { $who ->
        [friends] Verdienen Sie { $amount } an jeder Bestellung Ihrer Freunde
       *[customers] Verdienen Sie { $amount } an jeder Bestellung Ihrer Kunden
    }
offer-headline-flat-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Verdienen Sie { $amount } an der ersten Bestellung Ihrer Freunde
               *[other] Verdienen Sie je { $amount } an den ersten { $n } Bestellungen Ihrer Freunde
            }
       *[customers]
            { $n ->
                [one] Verdienen Sie { $amount } an der ersten Bestellung Ihrer Kunden
               *[other] Verdienen Sie je { $amount } an den ersten { $n } Bestellungen Ihrer Kunden
            }
    }
offer-headline-flat-months =
    { $who ->
        [friends]
            { $n ->
                [one] Verdienen Sie { $amount } an jeder Bestellung Ihrer Freunde im ersten Monat
               *[other] Verdienen Sie { $amount } an jeder Bestellung Ihrer Freunde in den ersten { $n } Monaten
            }
       *[customers]
            { $n ->
                [one] Verdienen Sie { $amount } an jeder Bestellung Ihrer Kunden im ersten Monat
               *[other] Verdienen Sie { $amount } an jeder Bestellung Ihrer Kunden in den ersten { $n } Monaten
            }
    }
offer-off-yours = { $rate } Rabatt auf die erste Bestellung
offer-off-yours-bounded = { $rate } Rabatt auf die erste Bestellung ({ $bounds })
offer-off-theirs = { $rate } Rabatt auf die erste Bestellung
offer-off-theirs-bounded = { $rate } Rabatt auf die erste Bestellung ({ $bounds })
offer-bound-minimum = ab { $minimum } Bestellwert
offer-bound-cap = höchstens { $cap }
offer-bound-days =
    { $n ->
        [one] innerhalb eines Tages nach der Anmeldung
       *[other] innerhalb von { $n } Tagen nach der Anmeldung
    }
offer-bounds-two = { $one }, { $two }
offer-bounds-three = { $one }, { $two }, { $three }
offer-rule-minimum = Ab { $minimum } Bestellwert.
offer-rule-cap = Höchstens { $cap } Rabatt.
offer-rule-days =
    { $n ->
        [one] Einzulösen innerhalb eines Tages nach der Anmeldung.
       *[other] Einzulösen innerhalb von { $n } Tagen nach der Anmeldung.
    }
offer-rule-until = Einzulösen bis { $day }.

## The invitation, and the page of a member who opens one.
invitation-title = { $inviter } lädt Sie ein: { $shop }
invitation-who = [b]{ $inviter }[/b] lädt Sie ein: [b]{ $shop }[/b]
invitation-headline = Bei { $shop } mitmachen
invitation-earn = Sie bekommen auch einen eigenen Code zum Weitergeben. Nutzen ihn Freunde, erhalten Sie Guthaben: { $earning }.
invitation-your-code = Sie bekommen auch einen eigenen Code zum Weitergeben an Freunde.
invitation-preview = Vorschau: So sehen Besucher diese Seite. Ihr Besuch wird nicht gezählt, das Formular ist abgeschaltet.
invitation-privacy = { $shop } nutzt Ihren Namen und Ihre E-Mail-Adresse, um Sie an der Kasse zu erkennen. { $inviter } sieht Ihren Vornamen und den ersten Buchstaben Ihres Nachnamens, nie Ihre E-Mail-Adresse. [a]Mehr zum Datenschutz[/a]
invitation-partner = Mit Weitersagen Geld verdienen? [a]Partner werden[/a].
card-claim = Karte [b]{ $code }[/b] von [b]{ $shop }[/b] übernehmen
card-becomes-yours = Werden Sie Partner, dann gehört der Code dieser Karte Ihnen, und Sie können ihn weitergeben.
card-approval = { $shop } prüft jede Bewerbung. So lange bleibt Ihre Karte reserviert.
card-taken-title = Diese Karte ist schon vergeben
card-taken = Mit dieser Karte ({ $code }) hat sich schon jemand als Partner beworben, und { $shop } prüft die Bewerbung. Mitmachen können Sie auch ohne sie.
card-taken-join = Als Kunde mitmachen
scanned-own-title = Das ist Ihr eigener Code
scanned-own = Freunde, die ihn scannen, sehen Ihre Einladung. Ihre eigenen Besuche werden nicht gezählt.
scanned-member-title = Sie sind schon dabei
scanned-member = Die Einladung von { $inviter } ist für neue Kunden. An Ihrem Konto hat sich nichts geändert.
scanned-unclaimed-title = Diese Karte ist noch frei
scanned-unclaimed = Sie haben schon einen Code und können die Karte deshalb nicht übernehmen. Geben Sie sie an jemanden weiter, der gern Partner wäre.
scanned-unclaimed-waiting = Solange Ihre Bewerbung geprüft wird, können Sie diese Karte nicht hinzufügen.
scanned-reserved = Jemand hat sich damit beworben. An Ihrem Konto hat sich nichts geändert.
scanned-your-page = Zu Ihrer Seite
preview-join = Mit diesem Link mitmachen.
preview-join-off = { $off } beim Mitmachen über diesen Link.
preview-partner-title = Partner von { $shop } werden
preview-partner = Empfehlen Sie uns weiter.
preview-partner-earn = Werben Sie Kunden für uns und verdienen Sie { $earning }.

## Joining, and the shop’s first page.
home-title = Empfehlungsprogramm
home-who = Empfehlungsprogramm von [b]{ $shop }[/b]
home-headline = Bringen Sie Freunde mit
home-join = Machen Sie mit: Sie bekommen einen eigenen Code zum Weitergeben.
home-have-got-code = Sie haben einen Code von Freunden? Machen Sie damit mit, und geben Sie dann Ihren eigenen weiter.
home-friends = Freunde
home-friends-earn = Für geworbene Freunde erhalten Sie Guthaben zum Einkaufen: { $earning }.
home-friends-join = Ihre Freunde machen mit Ihrem Code mit.
home-have-code = Ich habe einen Code
home-partners = Partner
home-partners-earn = Für geworbene Kunden erhalten Sie Geld: { $earning }.
home-partners-join = Empfehlen Sie uns weiter und sehen Sie, was daraus wird.
join-title = Mitmachen
join-button = Mitmachen
join-button-discount = Mitmachen und { $rate } sparen
join-who = Empfehlungsprogramm von [b]{ $shop }[/b]
join-your-code = Sie bekommen einen eigenen Code zum Weitergeben.
join-friends-get = Freunde, die damit mitmachen, erhalten { $off }.
join-everyone-gets = Alle, die damit mitmachen, erhalten { $off }.
join-earn = Nutzen ihn Freunde, erhalten Sie Guthaben: { $earning }.
join-code = Empfehlungscode
join-code-hint = Mit einem Code von Freunden erhalten Sie { $off }.
join-name = Name
join-email = E-Mail
join-sign-in-instead = Stattdessen einloggen
join-password = Passwort
join-add-phone = Telefonnummer hinzufügen
join-phone = Telefon
join-phone-hint = Damit man Sie an der Kasse findet.
join-terms = Ich stimme den [a]Programmbedingungen[/a] zu.
join-privacy = { $shop } nutzt Ihren Namen und Ihre E-Mail-Adresse, um Sie an der Kasse zu erkennen. [a]Mehr zum Datenschutz[/a]
join-member = Schon dabei? [a]Einloggen[/a].
join-partner-title = Partner werden
join-partner-who = Partner von [b]{ $shop }[/b] werden
join-partner-headline = Werben Sie Kunden
join-partner-your-code = Sie bekommen einen eigenen Code zum Zeigen und Weitergeben.
join-partner-earn = Machen Kunden damit mit, verdienen Sie Provision: { $earning }.
join-partner-button = Partner werden
join-partner-approval = { $shop } prüft jede Bewerbung. Bis Sie Ihren Code bekommen, können einige Tage vergehen.
join-partner-privacy = { $shop } nutzt Ihren Namen und Ihre E-Mail-Adresse für dieses Programm. [a]Mehr zum Datenschutz[/a]
join-just-shop = Nur einkaufen? [a]Als Kunde mitmachen[/a].
partner-greeting = Sie sind jetzt Partner. Ihr Code ist { $code }.
partner-greeting-card = Sie sind jetzt Partner. Der Code { $code } auf Ihrer Karte gehört Ihnen.
partner-greeting-late = Bei dieser Karte war jemand knapp schneller. Partner sind Sie trotzdem, mit eigenem Code: { $code }.
welcome-title = Willkommen
welcome-name = Willkommen, { $name }
welcome-who = Willkommen, [b]{ $name }[/b]. Schön, dass Sie da sind.
welcome-member = Sie sind jetzt bei { $shop } dabei. Schön, dass Sie da sind.
welcome-saved = Das wartet schon auf Sie: Nennen Sie bei { $shop } beim Bestellen einfach Ihren Namen.
welcome-saved-thanks = Ein Geschenk von { $inviter }: Nennen Sie bei { $shop } beim Bestellen einfach Ihren Namen.
welcome-your-code = Ihr Code zum Weitergeben
welcome-find = Sie finden ihn jederzeit auf [a]Ihrer Seite[/a]. Dort steht auch, wie oft er gescannt wurde und wer mitmacht.

## Typing a code, and codes that lead nowhere.
type-code-page = Code eingeben
type-code-title = Sie haben einen Code?
type-code-lead = Geben Sie ihn so ein, wie er auf der Karte oder in der Nachricht steht. Bindestriche und Großschreibung spielen keine Rolle.
type-code-label = Code
type-code-button = Einladung öffnen
type-code-none = Kein Code? [a]Ohne Code mitmachen[/a].
dead-end-unknown = Mit diesem Code stimmt etwas nicht
dead-end-gone = Diese Einladung gilt nicht mehr
dead-end-join = Ohne Code mitmachen
dead-end-again = Code noch einmal eingeben
dead-end-another = Anderer Code
dead-end-join-or-write = [a]Ohne Code mitmachen[/a] oder bei { $shop } nachfragen: { $contact }
dead-end-join-or-ask = [a]Ohne Code mitmachen[/a] oder bei { $shop } nachfragen.
dead-end-write = Oder bei { $shop } nachfragen: { $contact }
dead-end-ask = Oder bei { $shop } nachfragen.

## A member’s code, and every way to share it.
share-title = Ihr Code
share-message = Ich kaufe gern bei { $shop }. Hier ist mein Link zum Mitmachen:
share-message-off = { $off } bei { $shop } mit meinem Link:
share-friends-join = Freunde machen damit mit.
share-friends-get = Freunde, die ihn nutzen, erhalten { $off }.
share-you-earn = Sie verdienen { $earning }.
share-you-earn-credit = Sie erhalten Guthaben: { $earning }.
share-print = Karte drucken
share-email = E-Mail
share-svg = SVG zum Drucken
share-off = Ihr Code [b]{ $code }[/b] wurde deaktiviert, niemand kann mehr damit mitmachen. Was Sie bisher verdient haben, gehört weiterhin Ihnen. Fragen Sie im Geschäft nach dem Grund.
share-off-write = Ihr Code [b]{ $code }[/b] wurde deaktiviert, niemand kann mehr damit mitmachen. Was Sie bisher verdient haben, gehört weiterhin Ihnen. Fragen Sie im Geschäft nach: { $contact }

## Signing in, and a forgotten password.
sign-in = Einloggen
sign-in-elsewhere = Die Adresse dieses Geschäfts ist [a]{ $address }[/a]. Klappt das Einloggen hier nicht, nutzen Sie diese Adresse.
sign-in-email = E-Mail
sign-in-password = Passwort
sign-in-new = Neu hier? [a]Als Kunde mitmachen[/a] oder [a2]Partner werden[/a2].
forgot-title = Passwort vergessen?
forgot-ask =
    { $n ->
        [one] Fragen Sie bei { $shop } nach. Dort bekommen Sie einen Link, mit dem Sie ein neues Passwort wählen. Er gilt einmal und eine Minute lang.
       *[other] Fragen Sie bei { $shop } nach. Dort bekommen Sie einen Link, mit dem Sie ein neues Passwort wählen. Er gilt einmal und { $n } Minuten lang.
    }
forgot-admin = Ist das Ihr Geschäft? Ein anderer Admin kann Ihnen einen Link erstellen. Sonst führen Sie auf dem Computer des Geschäfts [b]{ $command }[/b] mit Ihrer E-Mail-Adresse aus.
forgot-back = Zurück zum Login
reset-title = Neues Passwort wählen
reset-for = Für { $email }
reset-password = Neues Passwort
reset-button = Passwort speichern
reset-note = Auf allen anderen Geräten werden Sie ausgeloggt.
reset-done = Passwort geändert. Auf allen anderen Geräten sind Sie ausgeloggt.
link-spent-page = Nicht mehr gültig
link-spent-title = Dieser Link gilt nicht mehr
link-spent =
    { $n ->
        [one] Passwort-Links gelten einmal und nur eine Minute lang. Fragen Sie bei { $shop } nach einem neuen.
       *[other] Passwort-Links gelten einmal und nur { $n } Minuten lang. Fragen Sie bei { $shop } nach einem neuen.
    }

## The terms of the program in full.
promise-title = Programmbedingungen
promise-lead = Was { $shop } zusagt, in klaren Worten.
promise-questions = Fragen: { $contact }
promise-new-title = Neue Kunden
promise-new-invited = Wer mit einem Code mitmacht, gilt als eingeladen von der Person, der er gehört. Das halten wir fest.
promise-new-off = Wer mit einem Code mitmacht, erhält { $rate } Rabatt auf die erste Bestellung.
promise-new-minimum = Die rabattfähigen Artikel müssen zusammen mindestens { $minimum } kosten.
promise-new-cap = Der Rabatt beträgt höchstens { $cap }.
promise-new-days =
    { $n ->
        [one] Bestellt werden muss innerhalb eines Tages nach der Anmeldung.
       *[other] Bestellt werden muss innerhalb von { $n } Tagen nach der Anmeldung.
    }
promise-new-limits = Der Rabatt gilt nicht für Versand und Trinkgeld und nicht für manche Produkte, z. B. Geschenkgutscheine. Sie erhalten ihn einmal, auf die erste Bestellung, für die er infrage kommt; ist eine Bestellung zu klein, bleibt er für eine spätere. Wird die Bestellung, für die er genutzt wurde, storniert oder ganz erstattet, bekommen Sie ihn zurück; sobald eine andere Bestellung bezahlt ist, für die er infrage gekommen wäre, ist er verbraucht.
promise-new-code = Es zählt der Code, mit dem Sie mitmachen. Wenn Sie später einen anderen scannen, ändert das nichts.
promise-customers-title = Kunden, die Freunde werben
promise-customers-earn = Alle Kunden haben einen eigenen Code. Machen Freunde damit mit, gibt es dafür Guthaben: { $earning }.
promise-customers-nothing = Alle Kunden haben einen eigenen Code. Zurzeit gibt es dafür kein Guthaben.
promise-credit-any = Mit Guthaben lässt sich eine Bestellung ganz oder teilweise bezahlen.
promise-credit-share = Mit Guthaben lassen sich bis zu { $rate } einer Bestellung bezahlen.
promise-credit-expires =
    { $n ->
        [one] Es verfällt einen Tag, nachdem es verfügbar wurde.
       *[other] Es verfällt { $n } Tage, nachdem es verfügbar wurde.
    }
promise-credit-lasts = Es verfällt nicht.
promise-credit-no-cash = Es wird nicht bar ausgezahlt.
promise-partners-title = Partner und Influencer
promise-partners-earn = Machen Kunden mit dem Code eines Partners mit, gibt es dafür Provision: { $earning }.
promise-partners-nothing = Für Partner gibt es zurzeit keine Provision.
promise-influencers-same = Für Influencer gilt dasselbe.
promise-influencers-earn = Machen Kunden mit dem Code eines Influencers mit, gibt es dafür Provision: { $earning }.
promise-influencers-nothing = Für Influencer gibt es zurzeit keine Provision.
promise-partners-purchases = Provision gibt es nur für Einkäufe, nicht für das Werben anderer Partner.
promise-partners-minimum = Ausgezahlt wird, sobald einem Partner { $minimum } oder mehr zustehen. Kleinere Beträge werden übertragen.
promise-partners-approval =
    { $days ->
        [one] { $shop } prüft jede Bewerbung. Haben Sie sich mit einer Karte beworben, bleibt sie einen Tag für Sie reserviert.
       *[other] { $shop } prüft jede Bewerbung. Haben Sie sich mit einer Karte beworben, bleibt sie { $days } Tage für Sie reserviert.
    }
promise-calculated-title = Wie Vergütungen berechnet werden
promise-calculated = Provision und Guthaben werden vom Nettoumsatz einer Bestellung berechnet: dem Preis der Artikel nach Rabatt, ohne MwSt., Versand und Trinkgeld. Wer mit Guthaben bezahlt, mindert damit keine Vergütung. Für manche Produkte, z. B. Geschenkgutscheine, gibt es nichts. Jede Vergütung wird einmal gerundet, auf die kleinste Einheit der Währung, ab der Hälfte aufwärts.
promise-recalculated = Nach einer Erstattung wird die Vergütung neu berechnet. Was zu viel war, wird zurückgenommen oder, wenn es schon ausgezahlt oder eingelöst ist, mit künftigen Vergütungen verrechnet.
promise-small-orders = Wo ein Mindestbestellwert gilt oder der Bestellwert eine Grenze setzt, zählen nur die anrechenbaren Artikel, mit ihrem Wert beim Bezahlen oder nach einer Korrektur. Auch eine Bestellung, die für eine Vergütung zu klein ist, zählt als eine der Bestellungen.
promise-when-title = Wann Sie Ihre Vergütung erhalten
promise-when-paid = Vergütungen sind verfügbar, sobald die Bestellung bezahlt ist.
promise-when-days =
    { $n ->
        [one] Vergütungen werden einen Tag nach der Bezahlung verfügbar, falls etwas zurückgegeben wird.
       *[other] Vergütungen werden { $n } Tage nach der Bezahlung verfügbar, falls etwas zurückgegeben wird.
    }
promise-when-reviewed = Vergütungen über { $limit } prüft { $shop } außerdem, bevor sie freigegeben werden.
promise-orders-title = Bestellungen
promise-orders-timeout =
    { $n ->
        [one] Eine Bestellung, die nicht innerhalb eines Tages bezahlt wird, wird storniert. Eingesetztes Guthaben wird wieder gutgeschrieben, und auch der Rabatt gilt wieder, sofern er nicht für eine andere Bestellung genutzt wurde.
       *[other] Eine Bestellung, die nicht innerhalb von { $n } Tagen bezahlt wird, wird storniert. Eingesetztes Guthaben wird wieder gutgeschrieben, und auch der Rabatt gilt wieder, sofern er nicht für eine andere Bestellung genutzt wurde.
    }
promise-changes-title = Änderungen
promise-changes = { $shop } kann diese Bedingungen ändern. Änderungen gelten für Bestellungen ab diesem Zeitpunkt; für frühere gelten die Bedingungen, zu denen sie aufgegeben wurden. Haben Sie mit { $shop } etwas anderes vereinbart, gilt das. Für eigene Einkäufe gibt es keine Vergütung, und ein missbrauchter Code kann deaktiviert werden.

## Setting up the shop.
setup-title = Ihr Geschäft einrichten
setup-lead = Eine Seite, und Sie sind fertig. Alles lässt sich später ändern (die Währung nur bis zur ersten Bestellung).
setup-fix = Korrigieren Sie die markierten Felder.
setup-you = Sie
setup-you-note = Ihr Admin-Konto. Ihr Team können Sie später hinzufügen.
setup-your-name = Ihr Name
setup-email = E-Mail
setup-password = Passwort
setup-shop = Ihr Geschäft
setup-shop-name = Name des Geschäfts
setup-shop-name-hint = So, wie Ihre Kundschaft es kennt. Der Name steht auf jeder Einladung.
setup-currency = Währung
setup-currency-hint = Nach der ersten Bestellung nicht mehr zu ändern.
setup-zone = Zeitzone
setup-zone-hint = Für Datumsangaben und Berichte.
setup-tax = Üblicher MwSt.-Satz
setup-tax-hint = Leer lassen, wenn Sie keine MwSt. berechnen. Provision wird vom Preis ohne MwSt. berechnet.
setup-address = Webadresse
setup-address-hint = Die Adresse, die auf jeder Karte steht. Wählen Sie eine, die Sie behalten.
setup-address-fixed = In der Serverkonfiguration festgelegt.
setup-address-local = Diese Adresse funktioniert nur in Ihrem Netzwerk. Zum Ausprobieren reicht das. Um Karten zu drucken, brauchen Sie eine öffentliche Adresse mit https://.
setup-offer = Ihr Angebot
setup-offer-note = Das sind übliche Werte. Sie können sie jederzeit ändern; Änderungen gelten nur für neue Bestellungen.
setup-partners = Partner verdienen
setup-influencers = Influencer verdienen
setup-partners-hint = Von dem, was ihre Kunden kaufen.
setup-customers = Kunden verdienen
setup-customers-hint = Von dem, was ihre Freunde kaufen, als Guthaben.
setup-discount = Neue Kunden erhalten
setup-discount-hint = Rabatt auf die erste Bestellung, wenn jemand sie einlädt.
setup-waiting = Wartefrist
setup-waiting-hint = Tage nach der Bezahlung, bis Vergütungen freigegeben werden, falls etwas zurückgegeben wird.
setup-days = Tage
setup-button = Einrichtung abschließen
setup-done = { $shop } ist startklar. Das steht in der ersten Woche an.
set-up-already-page = Schon eingerichtet
set-up-already-title = Dieses Geschäft ist schon eingerichtet
set-up-already = Der Einrichtungslink funktioniert nur einmal. In den Einstellungen können Sie alles ändern.
not-set-up-page = Noch nicht eingerichtet
not-set-up-title = Dieses Geschäft ist noch nicht eingerichtet
not-set-up = Ist es Ihres? Öffnen Sie den Einrichtungslink, den der Server beim Start ausgegeben hat. Für einen neuen Link starten Sie den Server neu.
not-set-up-admin = Sie haben schon auf der Kommandozeile einen Admin angelegt? [a]Loggen Sie sich ein[/a] und machen Sie dort weiter.

## What /privacy says, besides its list of what is kept.
privacy-title = Datenschutz
privacy-lead = Was { $shop } hier über Sie speichert und wer es sieht.
privacy-looking-title = Wenn Sie sich nur umsehen
privacy-looking = Wenn Sie einen Code scannen oder einem Link folgen, zählen wir einen Scan: welcher Code, wann und ob per QR-Code, Link oder Eintippen. Sie sind daran nicht zu erkennen.
privacy-looking-deleted =
    { $n ->
        [one] Einzelne Scans werden nach einem Tag gelöscht; die Tageszahlen bleiben.
       *[other] Einzelne Scans werden nach { $n } Tagen gelöscht; die Tageszahlen bleiben.
    }
privacy-visitor = Um jeden Besucher einmal pro Tag zu zählen, bilden wir einen Fingerabdruck aus Ihrer IP-Adresse und Ihrem Browser oder aus dem Cookie unten, vermischt mit einem Geheimnis, das täglich wechselt. Die Adresse selbst wird nie gespeichert. Höchstens drei Sekunden lang steht der Fingerabdruck neben dem gescannten Code; dann wird beides getrennt. Fingerabdruck und Geheimnis werden am Ende des Tages gelöscht; danach kann niemand mehr sagen, wessen Besuch es war.
privacy-visit-cookie =
    { $n ->
        [one] Damit es einmal zählt, wenn Sie dieselbe Seite zweimal öffnen, und zwei Personen mit derselben IP-Adresse als zwei zählen, bleibt das Cookie [b]{ $cookie }[/b] mit einer Zufallszahl bis zum Ende des Tages in Ihrem Browser. Die Zahl wird auf dem Server nicht gespeichert; er merkt sich einen Besuch eine Minute lang, damit Wiederholungen einmal zählen.
       *[other] Damit es einmal zählt, wenn Sie dieselbe Seite zweimal öffnen, und zwei Personen mit derselben IP-Adresse als zwei zählen, bleibt das Cookie [b]{ $cookie }[/b] mit einer Zufallszahl bis zum Ende des Tages in Ihrem Browser. Die Zahl wird auf dem Server nicht gespeichert; er merkt sich einen Besuch { $n } Minuten lang, damit Wiederholungen einmal zählen.
    }
privacy-signed-in-title = Wenn Sie eingeloggt sind
privacy-session-cookie = Solange Sie eingeloggt sind, enthält das Cookie [b]{ $cookie }[/b] eine Zufallszahl; der Server speichert davon einen Hash, bis Sie sich ausloggen oder sie abläuft.
privacy-said-cookie = Kurze Meldungen wie „Gespeichert“ gelangen im Cookie [b]{ $cookie }[/b] auf die nächste Seite und werden dann gelöscht.
privacy-language-cookie = Wenn Sie unten auf der Seite eine Sprache wählen, merkt sich das Cookie [b]{ $cookie }[/b] diese ein Jahr lang.
privacy-browser-cookie =
    { $n ->
        [one] Das Cookie [b]{ $cookie }[/b] mit einer weiteren Zufallszahl bleibt einen Tag, damit Fremde, die falsche Passwörter ausprobieren, Sie nicht aussperren können. Zugang verschafft es nicht.
       *[other] Das Cookie [b]{ $cookie }[/b] mit einer weiteren Zufallszahl bleibt { $n } Tage, damit Fremde, die falsche Passwörter ausprobieren, Sie nicht aussperren können. Zugang verschafft es nicht.
    }
privacy-theme = Wählen Sie eine helle oder dunkle Darstellung, merkt sich das nur Ihr Browser.
privacy-limits = Gegen das Erraten von Passwörtern und gegen erfundene Scans merkt sich der Server, wie oft von einer IP-Adresse aus ein Login versucht wurde (ein bis zwei Minuten lang) und wie oft ein Code gescannt wurde (ein bis zwei Stunden lang). Gespeichert wird das nie.
privacy-sees-title = Wer was sieht
privacy-sees-shop = Das Team von { $shop } kann Ihr Konto sehen.
privacy-sees-referrer = Wer Sie geworben hat, sieht Ihren Vornamen, den ersten Buchstaben Ihres Nachnamens, seit wann Sie dabei sind, wie viele Menschen Sie geworben haben und, weil es dafür eine Vergütung geben kann, Nummer, Datum und Wert jeder Bestellung, die Sie bezahlt haben, und wie viel davon erstattet wurde, aber nie, was Sie gekauft haben.
privacy-sees-friends = Freunde, die Sie einladen, sehen Ihren Vornamen oder den Namen, den Sie dafür wählen.
privacy-sees-log = Ein Protokoll hält fest, wer im Team wann was geändert hat, mit Nummern, aber ohne die Inhalte.
privacy-third-title = Wer nichts sieht
privacy-third = Diese Seiten laden nichts von Dritten: keine Werbung, keine Analysedienste, keine fremden Schriften. Nichts wird verkauft oder weitergegeben.
privacy-kept-title = Was wir speichern, warum und wie lange
privacy-kept-lead = Diese Liste ist vollständig: Das Programm wird daran geprüft.
privacy-backups = Sicherungen enthalten dieselben Daten wie am Tag, an dem sie gemacht wurden. Wurden Ihre Daten gelöscht, sind sie in älteren Sicherungen noch enthalten, bis auch diese gelöscht werden, in neueren nicht. Kopiert das Geschäft seine Daten laufend auf einen anderen Rechner, ist auch diese Kopie eine Sicherung.
privacy-choices-title = Was Sie selbst tun können
privacy-choices = Auf Ihrer Seite können Sie Name, E-Mail-Adresse und Telefonnummer ändern, alles herunterladen, was wir über Sie speichern, und es löschen lassen.
privacy-choices-write = { $shop } macht das auf Anfrage auch für Sie: { $contact }.
privacy-choices-ask = { $shop } macht das auch für Sie, wenn Sie an der Kasse fragen.
privacy-erased = Werden Ihre Daten gelöscht, bleiben Ihr Platz im Empfehlungsnetzwerk, Ihre Bestellungen und alle Beträge erhalten, aber ohne Ihren Namen. Das Protokoll behält die Nummer Ihres Kontos, die dann auf niemanden mehr verweist.

## What is kept of people, as /privacy says it: what, what for, for how long.
kept-group-looking = Wenn Sie sich nur umsehen
kept-group-account = Ihr Konto
kept-group-code = Ihr Code
kept-group-orders = Ihre Bestellungen
kept-group-money = Ihre Vergütungen
kept-group-record = Was das Geschäft festhält
kept-scans = Zu jedem Scan: welcher Code, wann und ob per QR-Code, Link oder Eingabe. Zu jedem Tag: wie oft ein Code gescannt wurde
kept-scans-why = Um Scans zu zählen
kept-marks = Ein Fingerabdruck Ihrer IP-Adresse und Ihres Browsers oder eines Cookies
kept-marks-why = Um jeden Besucher nur einmal pro Tag zu zählen
kept-name = Ihr Name, wie Ihre Einladung Sie nennt und welche Sprache Sie gewählt haben
kept-name-why = Um Sie zu kennen und zu begrüßen und zu zeigen, wer einlädt
kept-reached = Ihre E-Mail-Adresse und Telefonnummer und woran man Sie an der Kasse findet
kept-reached-why = Damit Sie sich einloggen können, wir Sie erreichen und niemand doppelte Konten anlegt
kept-password = Ihr Passwort, als Hash, der sich nicht zurückrechnen lässt
kept-password-why = Damit nur Sie Zugang haben
kept-role = Ob Sie Partner oder Kunde sind, wann das Geschäft Ihre Bewerbung angenommen hat und ob mit Ihnen ein eigener Satz vereinbart ist
kept-role-why = Um zu wissen, was Sie verdienen
kept-joined = Wann und mit welchem Code Sie sich angemeldet haben und wer Sie direkt oder indirekt geworben hat
kept-joined-why = Damit an Ihren Bestellungen verdient, wer Sie geworben hat
kept-signed-in = Ein Hash des Cookies jedes Browsers, in dem Sie eingeloggt sind, seit wann und bis wann
kept-signed-in-why = Damit Sie eingeloggt bleiben
kept-browsers = Ein Hash des Cookies jedes Browsers, in dem Sie sich eingeloggt haben, und wann zuletzt: { $days } Tage
kept-browsers-why = Damit Fremde Sie nicht mit falschen Passwörtern aussperren können
kept-links = Ein Hash jedes Links, mit dem Sie ein Passwort wählen oder Ihr Konto übernehmen, und wann er erstellt und benutzt wurde
kept-links-why = Damit er nur einmal funktioniert
kept-devices = Ein Hash mit geheimem Schlüssel für den Browser, in dem Sie sich angemeldet, eingeloggt oder bestellt haben: { $days } Tage
kept-devices-why = Um zu erkennen, wenn jemand sich selbst wirbt
kept-suspended = Wann und bis wann das Geschäft Sie gesperrt hat
kept-suspended-why = Damit in dieser Zeit nichts verdient wird
kept-flags = Wann eine Prüfung auf Selbstwerbung etwas gefunden hat, welche Prüfung es war und mit wessen Konto Ihres verglichen wurde
kept-flags-why = Um Betrug zu verhindern
kept-moves = Wann das Geschäft korrigiert hat, wer Sie geworben hat, und von wem zu wem
kept-moves-why = Um eine Korrektur zu erklären und rückgängig zu machen
kept-merged = Dass ein weiteres Konto von Ihnen mit diesem zusammengeführt wurde, wann und warum
kept-merged-why = Um Bestellungen, Codes und Auszahlungen beider Konten an einem Ort zu finden
kept-code = Ihr Code, seit wann Sie ihn haben und ob er deaktiviert ist
kept-code-note = Was das Geschäft zu Ihrem Code notiert hat und welche anderen Wörter zu ihm führen
kept-code-why = Damit Ihr Link funktioniert
kept-code-note-why = Um Ihren Code zu finden
kept-counts = Wie oft Ihr Code gescannt wurde, wie viele Personen Sie geworben haben und deren Umsatz, nach Tagen
kept-counts-why = Um Ihnen und dem Geschäft zu zeigen, was Ihr Code bewirkt
kept-orders = Was Sie wann und für wie viel bestellt haben, was geändert und erstattet wurde, wie Sie bezahlt haben und die Nummer der Bestellung in einem anderen System
kept-orders-why = Um Ihre Bestellungen zu bearbeiten und die Bücher zu führen
kept-order-notes = Ihre Anmerkung zu einer Bestellung und eine Referenz zu Ihrer Zahlung
kept-order-notes-why = Um die Bestellung zu bearbeiten
kept-discount = Der Erstbestellrabatt, der Ihnen zugesagt wurde, Ihre Gutscheincodes für Onlineshops und was daraus wurde
kept-discount-why = Um ihn einmal zu gewähren
kept-ledger = Jeder Betrag, den Sie verdient, eingelöst oder ausgezahlt bekommen oder auf den Sie verzichtet haben, und für welche Bestellung
kept-ledger-why = Um zu zahlen, was Ihnen zusteht, und es zu erklären
kept-reasons = Warum das Geschäft etwas geändert, erstattet oder storniert hat, im Wortlaut
kept-reasons-why = Um es zu erklären
kept-reviews = Wann das Geschäft eine Vergütung vor der Freigabe geprüft hat und mit welchem Ergebnis
kept-reviews-why = Um Betrug zu verhindern
kept-pay-to = Wohin Ihr Geld geht: Bankkonto, PayPal-Adresse oder Postanschrift
kept-pay-to-why = Um Ihnen Geld auszuzahlen
kept-tax-details = Ihre Postanschrift, Steuernummer und USt-IdNr., wenn Sie sie angegeben haben
kept-tax-details-why = Für Ihre Abrechnungen
kept-payments = Jede Auszahlung an Sie: wie viel, wann, wohin und mit welcher Referenz
kept-payments-why = Für die Buchführung
kept-statements = Die Abrechnung zu jeder Auszahlung, mit Ihrem Namen, Ihrer Anschrift und Ihren Steuernummern zu dieser Zeit
kept-statements-why = Für die Buchführung, Ihre und die des Geschäfts
kept-deeds = Wer wann was getan hat, mit Nummern, aber ohne den Inhalt
kept-deeds-why = Damit keine Änderung unbemerkt bleibt
kept-erased = Wann ein Konto gelöscht wurde und warum das Geschäft es getan hat
kept-erased-why = Damit niemand sucht, was es nicht mehr gibt
kept-returning = Ein Hash mit geheimem Schlüssel aus E-Mail-Adresse und Telefonnummer eines gelöschten oder zusammengeführten Kontos, wenn es einen Rabatt oder einen Einkauf hatte
kept-returning-why = Damit niemand den Erstbestellrabatt zweimal bekommt
keep-day = Bis zum Ende des Tages
keep-runs-out = Bis es abläuft oder Sie sich ausloggen, längstens bis zur Löschung Ihrer Daten
keep-until-erased = Bis zur Löschung Ihrer Daten
keep-stays = Bleibt, nach der Löschung Ihrer Daten ohne Ihren Namen
keep-anonymous = Bleibt: Ihr Name steht nie dabei
keep-books =
    { $years ->
        [one] Ein Jahr nach der Auszahlung, auch wenn Ihre Daten vorher gelöscht werden
       *[other] { $years } Jahre nach der Auszahlung, auch wenn Ihre Daten vorher gelöscht werden
    }
keep-always = So lange, wie das Geschäft seine Unterlagen aufbewahrt

## What is known of somebody, and erasing it.
person-known-lead = Wer hier ein Konto hat, kann eine Kopie dieser Daten und ihre Löschung verlangen.
person-export = Alles herunterladen (ZIP)
person-erase = Löschen …
account-known = Ihre Daten
account-known-lead = Alles, was das Geschäft über Sie speichert, in einer Datei: als Tabellen und in einem Format für Programme.
account-export = Daten herunterladen (ZIP)
account-erase = Konto löschen …
erase-title = { $name } löschen?
erase-own-title = Ihr Konto löschen?
erase-lead = Das lässt sich nicht rückgängig machen.
erase-goes = Was gelöscht wird
erase-stays = Was bleibt
erase-goes-name = Name, E-Mail, Telefonnummer, Passwort, Auszahlungs- und Steuerdaten und alle Sitzungen.
erase-goes-code = Der Code gilt nicht mehr: Wer ihn scannt, erfährt das. Auch frühere Codes und Wunschlinks funktionieren nicht mehr.
erase-goes-typed = Anmerkungen zu Bestellungen, Zahlungsreferenzen und Begründungen, die Sie eingegeben haben.
erase-goes-commission = Provision von { $amount } verfällt.
erase-goes-commission-owed = Zu viel gezahlte Provision von { $amount } wird abgeschrieben.
erase-goes-credit = Guthaben von { $amount } verfällt.
erase-goes-credit-owed = Zu viel eingelöstes Guthaben von { $amount } wird abgeschrieben.
erase-stays-orders =
    { $n ->
        [0] Es gibt keine Bestellungen.
        [one] 1 Bestellung, ohne Namen.
       *[other] { $n } Bestellungen, ohne Namen.
    }
erase-stays-people =
    { $n ->
        [0] Mit dem Code hat sich niemand angemeldet.
        [one] Wer sich mit dem Code angemeldet hat, bleibt; an künftigen Bestellungen verdient niemand mehr.
       *[other] Die { $n } Personen, die sich mit dem Code angemeldet haben, bleiben; an ihren künftigen Bestellungen verdient niemand mehr.
    }
erase-stays-statements =
    { $n ->
        [one] Die Abrechnung zu 1 Auszahlung behält Name, Anschrift und Konto { $years } Jahre lang, wie es die Buchführung verlangt.
       *[other] Die Abrechnungen zu { $n } Auszahlungen behalten Name, Anschrift und Konto { $years } Jahre lang, wie es die Buchführung verlangt.
    }
erase-stays-record = Das Protokoll, das Nummern, aber keine Namen enthält, und ein Hash mit geheimem Schlüssel aus E-Mail und Telefonnummer, damit es den Erstbestellrabatt nur einmal gibt.
erase-stays-backups = Bisherige Sicherungen, solange das Geschäft sie aufbewahrt.
erase-reason = Grund
erase-reason-hint = Steht danach im Protokoll. Nennen Sie hier keine Namen.
erase-confirm = Zur Bestätigung „{ $name }“ eingeben
erase-button = Endgültig löschen
erase-done = Gelöscht. Nur der Platz im Netzwerk und die Beträge bleiben.
erase-password = Ihr Passwort
erase-own-button = Mein Konto endgültig löschen
erase-own-done = Ihr Konto ist gelöscht. Danke, dass Sie dabei waren.
erase-tick = Mir ist klar, dass sich das nicht rückgängig machen lässt.
erase-tick-commission = Ich verzichte auf meine Provision von { $commission }. Mir ist klar, dass sich das nicht rückgängig machen lässt.
erase-tick-credit = Ich verzichte auf mein Guthaben von { $credit }. Mir ist klar, dass sich das nicht rückgängig machen lässt.
erase-tick-both = Ich verzichte auf meine Provision von { $commission } und mein Guthaben von { $credit }. Mir ist klar, dass sich das nicht rückgängig machen lässt.

## Settings.
settings-members-order = Kunden können online bestellen
settings-members-order-hint = Partner und Kunden sehen Ihre Produkte und bestellen auf ihren eigenen Seiten. Ist das ausgeschaltet, erfassen Sie jede Bestellung selbst. Vorhandene Bestellungen bleiben und lassen sich weiterhin stornieren.
settings-shipping-tax = MwSt.-Satz für Versand
settings-shipping-tax-hint = Leer lassen, damit der Satz der meisten Artikel in der Bestellung gilt.

## What an order comes to.
bill-items = Artikel
bill-items-net = Artikel (netto)
bill-discount = Erstbestellrabatt ({ $rate })
bill-discount-plain = Erstbestellrabatt
bill-tax =
    { $rate ->
        [told] MwSt.
       *[other] MwSt. ({ $rate })
    }
bill-tax-added = MwSt.
bill-shipping = Versand
bill-tip = Trinkgeld
bill-total = Gesamt
bill-tax-inside =
    { $rate ->
        [told] Inkl. MwSt.
       *[other] Inkl. { $rate } MwSt.
    }
bill-credit = Guthaben
bill-due = Zu zahlen
bill-paid = Bezahlt
refund-back = Zurückgegebene Artikel
refund-back-hint = Geben Sie ein, wie viel jeweils zurückkommt. Preis, MwSt. und Vergütungen verringern sich entsprechend.
refund-back-left = noch { $left } von { $all }
refund-goodwill = Oder ein freier Betrag
refund-goodwill-hint = Für Artikel, die beim Kunden bleiben, etwa nach verspäteter Lieferung. Wird auf die übrigen Artikel verteilt: höchstens { $most }.
refund-shipping-hint = Höchstens { $most }. Ändert nichts an den Vergütungen.
refund-everything = Alles erstatten
refund-line = { $count } × { $name }
refund-as-goodwill = Für Artikel, die beim Kunden bleiben
refund-shipping = Versand
refund-tip = Trinkgeld
refund-earns-less = Vergütung von { $name }
refund-credit = Erstattung als Guthaben
refund-money = Erstattung in Geld
order-earned-parts = Vergütung aus dieser Bestellung
order-earned-part = Verdient
order-earned-amount = Betrag
order-earned-paid = Bei Bezahlung
order-earned-correction = Durch spätere Änderung
tax-by-rate = MwSt. nach Satz
tax-by-rate-rate = Satz
tax-by-rate-value = Netto
tax-by-rate-tax = MwSt.
tax-by-rate-note = Artikel und Versand. Trinkgeld wird nicht besteuert.
tax-rate =
    { $rate ->
        [told] Wie gemeldet
       *[other] { $rate }
    }
order-line-with-tax = inkl. { $rate } MwSt.
order-line-without-tax = zzgl. { $rate } MwSt.

## What was done, behind the name of who did it: "Ada corrected an order".
event-shop-set-up = hat das Geschäft eingerichtet
event-settings-changed = hat die Einstellungen geändert
event-terms-changed = hat die Bedingungen geändert
event-account-created = hat ein Konto angelegt
event-account-changed = hat ein Konto geändert
event-account-disabled = hat ein Konto deaktiviert
event-account-enabled = hat ein Konto aktiviert
event-password-set = hat ein Passwort festgelegt
event-reset-link-made = hat einen Passwort-Link erstellt
event-customer-added = hat ein Kundenkonto angelegt
event-account-corrected = hat die Angaben zu einer Person geändert
event-take-over-link-made = hat einen Link zur Kontoübernahme erstellt
event-account-taken-over = hat ein Passwort festgelegt und das Konto übernommen
event-view-begun = hat die Seiten einer Person angesehen
event-account-exported = hat die Daten einer Person heruntergeladen
event-account-erased = hat eine Person gelöscht
event-customer-made-partner = hat ein Kundenkonto zum Partnerkonto gemacht
event-partner-made-customer = hat ein Partnerkonto zum Kundenkonto gemacht
event-partner-approved = hat eine Bewerbung angenommen
event-partner-rejected = hat eine Bewerbung abgelehnt
event-batch-created = hat einen Kartensatz erstellt
event-batch-printed = hat einen Kartensatz gedruckt
event-batch-changed = hat einen Kartensatz geändert
event-code-disabled = hat einen Code deaktiviert
event-code-enabled = hat einen Code aktiviert
event-code-noted = hat eine Notiz zu einem Code geschrieben
event-alias-added = hat einen Wunschlink hinzugefügt
event-product-added = hat ein Produkt hinzugefügt
event-product-changed = hat ein Produkt geändert
event-discount-granted = hat einen Erstbestellrabatt gewährt
event-coupon-made = hat einen Gutscheincode für einen Onlineshop erstellt
event-coupon-ended = hat einen Gutscheincode für einen Onlineshop beendet
event-order-placed = hat eine Bestellung aufgegeben
event-order-paid = hat eine Zahlung erfasst
event-order-corrected = hat eine Bestellung geändert
event-order-refunded = hat eine Bestellung erstattet
event-order-cancelled = hat eine Bestellung storniert
event-review-opened = hat eine Vergütung in Prüfung genommen
event-earning-approved = hat eine Vergütung freigegeben
event-earning-reversed = hat eine Vergütung storniert
event-balance-adjusted = hat einen Saldo angepasst
event-commission-converted = hat Provision in Guthaben umgewandelt
event-pay-changed = hat den Satz einer Person geändert
event-payee-changed = hat Auszahlungsdaten geändert
event-payout-made = hat eine Auszahlung erstellt
event-payout-file-made = hat eine Auszahlungsdatei heruntergeladen
event-payment-paid = hat eine Zahlung als bezahlt markiert
event-payment-failed = hat eine Zahlung als fehlgeschlagen markiert
event-accounts-imported = hat Konten importiert
event-demo-made = hat ein Demo-Geschäft angelegt
event-referrer-corrected = hat eine Empfehlung korrigiert
event-accounts-merged = hat zwei Konten zusammengeführt
event-correction-undone = hat die Korrektur einer Empfehlung rückgängig gemacht
event-books-closed = hat die Bücher abgeschlossen
event-books-reopened = hat die Bücher wieder geöffnet
event-date-confirmed = hat nach einem Sprung der Uhr das Datum bestätigt
event-time-set-back = hat die Zeit des Geschäfts auf die Uhr des Computers zurückgestellt
event-account-suspended = hat ein Konto gesperrt
event-suspension-lifted = hat eine Sperre aufgehoben
event-flag-cleared = hat bestätigt, dass zwei auffällige Konten verschiedenen Personen gehören
event-backup-made = hat eine Sicherung erstellt
event-backup-failed = konnte keine Sicherung erstellen
event-backup-downloaded = hat eine Sicherung heruntergeladen

## What an entry of the activity log changed: fields, each with its figure, or with the figure before and after.
log-field-value = { $field } { $value }
log-field-change = { $field } { $before } → { $after }
log-fields = { $first }, { $rest }
log-none = leer
log-field-accent = Akzentfarbe
log-field-account = Konto
log-field-added = hinzugefügt
log-field-address = Adresse
log-field-alias = Wunschlink
log-field-amount = Betrag
log-field-approved-at = Annahme
log-field-backup-hour = Sicherung um
log-field-backup-keep = aufbewahrte Sicherungen
log-field-base-url = Webadresse
log-field-base-url-typed-at = Webadresse von Hand bestätigt
log-field-card-text = Kartentext
log-field-cleared-at = Prüfung
log-field-closed-to = abgeschlossen bis
log-field-commission = Provision
log-field-contact = Kontaktdaten
log-field-corrected-at = geändert am
log-field-country = Land
log-field-credit = Guthaben
log-field-credit-days = Verfall von Guthaben
log-field-credit-share = Höchstanteil für Guthaben
log-field-currency = Währung
log-field-customer = Bedingungen für Kunden
log-field-debtor-bic = eigene BIC
log-field-debtor-holder = eigener Kontoinhaber
log-field-debtor-iban = eigene IBAN
log-field-disabled-at = Status
log-field-discount = Erstbestellrabatt
log-field-discounted = mit Erstbestellrabatt
log-field-earns = mit Provision
log-field-email = E-Mail
log-field-failed-at = fehlgeschlagen am
log-field-failure = Grund des Fehlschlags
log-field-flags-device = Prüfung auf gleichen Browser
log-field-flags-holder = Prüfung der Kontoinhaber
log-field-flags-mail = Prüfung auf Wegwerfadressen
log-field-flags-payee = Prüfung der Auszahlungsdaten
log-field-flags-sign-ups = Grenze für Anmeldungen
log-field-folds-scans = wiederholte Scans
log-field-holding-days = Wartefrist
log-field-influencer = Bedingungen für Influencer
log-field-known = schon vorhanden
log-field-logo = Logo
log-field-members-order = Online-Bestellung
log-field-name = Name
log-field-note = Notiz
log-field-order-timeout-days = Frist für unbezahlte Bestellungen
log-field-own-flat = eigener fester Betrag
log-field-own-rate = eigener Satz
log-field-paid-at = bezahlt am
log-field-partner = Bedingungen für Partner
log-field-partner-approval = Bewerbungen prüfen
log-field-partner-kind = Partnerart
log-field-password = Passwort
log-field-payout-minimum = Mindestbetrag für Auszahlungen
log-field-phone = Telefon
log-field-placed-at = bestellt am
log-field-price = Preis
log-field-prices-include-tax = Preise inkl. MwSt.
log-field-printed-at = gedruckt
log-field-reference = Referenz
log-field-referral-type = Empfehlungsart
log-field-referrer-id = Empfohlen von (Nr.)
log-field-refunded = erstattet
log-field-refunded-at = erstattet am
log-field-retired-at = archiviert
log-field-review-above = Grenze für Prüfung
log-field-role = Rolle
log-field-shipping-tax-rate = MwSt.-Satz für Versand
log-field-shown-name = angezeigter Name
log-field-sku = Artikelnummer
log-field-suspended-at = Sperre
log-field-tax-number = Steuernummer
log-field-tax-rate = MwSt.-Satz
log-field-terms-id = Fassung der Bedingungen
log-field-time-zone = Zeitzone
log-field-language = Sprache
log-field-total = Gesamt
log-field-trusted-at = Datum bestätigt
log-field-vat-id = USt-IdNr.
log-field-vat-rate = USt-Satz
log-field-vat-status = USt-Status
log-field-account-number = Kontonummer
log-field-account-type = Kontoart
log-field-bic = BIC
log-field-cheque-address = Anschrift für Schecks
log-field-holder = Kontoinhaber
log-field-iban = IBAN
log-field-method = Zahlungsart
log-field-paypal = PayPal-Konto
log-field-routing = Routing-Nummer

## The day of an event, on the shop's own forms.
day-hint = Leer lassen für jetzt. Ein früheres Datum zählt für den Tag, den Sie eingeben.
day-sold = Verkauft am
day-paid = Bezahlt am
day-paid-hint = Leer lassen für den Tag des Verkaufs.
day-refunded = Erstattet am
day-corrected = Geändert am
day-corrected-hint = Leer lassen für jetzt. Die Differenz zählt an diesem Tag; frühere Berichte ändern sich nicht.
day-paid-out = Ausgezahlt am
day-failed = Fehlgeschlagen am

## The day on which somebody would like to have what they order.
day-wanted = Gewünscht zum
day-wanted-hint = Wann der Kunde die Bestellung haben möchte.
day-wanted-own = Wann hätten Sie es gern?
order-value-ordered = { $amount } bestellt
order-wanted = Gewünscht zum { $day }.
order-wanted-own = Ihr Wunschtermin: { $day }.
day-came-back = Zurückgekommen am

## What the shop's home page says of the last 30 days.
overview-sold =
    { $refunds ->
        [0] Nettoumsatz in diesem Zeitraum: { $value }.
        [one] Nettoumsatz in diesem Zeitraum: { $value }, nach 1 Erstattung über { $refunded }.
       *[other] Nettoumsatz in diesem Zeitraum: { $value }, nach { $refunds } Erstattungen über insgesamt { $refunded }.
    }

## Closing the books: a part of the settings.
books-title = Abgeschlossene Bücher
books-lead = Bis zum Abschlusstag lässt sich nichts mehr erfassen, ändern oder erstatten. So bleiben Ihre Berichte für diese Zeit, wie sie sind. Was sich später findet, zählt an einem späteren Tag.
books-none = Kein Zeitraum ist abgeschlossen.
books-closed = Abgeschlossen bis { $day }.
books-day = Abschließen bis
books-day-hint = Ein vergangener Tag, etwa der letzte eines Jahres. Leer lassen, um alles wieder zu öffnen.
books-reason = Grund
books-reason-hint = Zum Öffnen nötig. Steht dann auf dieser Seite.
books-save = Abschluss speichern
books-history = Frühere Abschlüsse
books-history-closed = Abgeschlossen bis { $day } von { $who }
books-history-closed-why = Abgeschlossen bis { $day } von { $who }: { $reason }
books-history-opened = Wieder geöffnet von { $who }
books-history-opened-why = Wieder geöffnet von { $who }: { $reason }

## What pages say of payments.
payment-fallen = { $fallen } dieser Zahlung wurden storniert, nachdem die Auszahlung erstellt war. Markieren Sie sie als fehlgeschlagen und erstellen Sie eine neue Auszahlung, oder zahlen Sie sie aus und verrechnen Sie den Rest mit künftigen Vergütungen.

## Store credit, amount by amount.
credit-lots = Wann es verfällt
credit-lots-caption = Ihr Guthaben nach Verfallsdatum: Was zuerst verfällt, wird zuerst eingelöst
credit-lots-amount = Betrag
credit-lots-until = Verfällt am
credit-lot-until = { $day }
credit-lot-for-ever = Verfällt nie
credit-lot-in-review = In Prüfung. Das Verfallsdatum steht nach der Freigabe fest.
credit-lot-from = Verfügbar ab { $day }

## The terms of the program: what one kind of earner gets for an order.
terms-bounds = Eine Bestellung unter dem Mindestbestellwert bringt keine Vergütung. Ein fester Betrag ist nie höher als der anrechenbare Betrag der Bestellung, außer Sie lassen es zu.
terms-earns-from = Mindestbestellwert
terms-flat-above = Festen Betrag auch bei kleineren Bestellungen voll zahlen

## Why a partner earned nothing on an order of someone they referred.
unearned-no-rate = Als diese Bestellung aufgegeben wurde, gab es keinen Satz.
unearned-suspended = Als diese Bestellung aufgegeben wurde, war Ihr Konto gesperrt.
unearned-months-over = An dieser Person verdienen Sie nur für eine bestimmte Zahl von Monaten, und diese sind vorbei.
unearned-orders-over = An dieser Person haben Sie schon an der Höchstzahl der Bestellungen verdient.
unearned-nothing-earns = Nichts in dieser Bestellung ist anrechenbar.
unearned-below-minimum = Der anrechenbare Betrag dieser Bestellung liegt unter dem Mindestbestellwert.
unearned-reversed = Das Geschäft hat diese Vergütung storniert.
unearned-refunded = Alles Anrechenbare in dieser Bestellung wurde erstattet.
unearned-too-small = Ihr Anteil ist so klein, dass er auf null gerundet würde.
terms-discount-minimum-hint = Summe der anrechenbaren Artikel vor dem Rabatt.

## Products and what is ordered.
product-counts = Anrechnung
product-discounted = Erstbestellrabatt gilt
product-gift-card = Für Geschenkgutscheine und Anzahlungen beides ausschalten: Sie bringen keine Vergütung und werden nicht rabattiert.
order-line-earns-nothing = nicht anrechenbar
order-line-no-discount = ohne Erstbestellrabatt
order-line-neither = nicht anrechenbar, ohne Erstbestellrabatt

## What becomes of the first-order discount when an order doesn't take it, on the page that checks the order.
discount-nowhere = Der Erstbestellrabatt gilt für nichts in dieser Bestellung und bleibt für eine spätere erhalten.
discount-below = Der Erstbestellrabatt gilt ab { $least } für anrechenbare Artikel. Er bleibt für eine spätere Bestellung erhalten.
discount-too-small = Diese Bestellung ist zu klein für den Erstbestellrabatt. Er bleibt für eine spätere erhalten.
discount-used-up = Sobald diese Bestellung bezahlt ist, ist der Rabatt verbraucht, auch wenn die andere Bestellung später storniert wird.
discount-left-alone = Er bleibt für die andere Bestellung reserviert.

## What members see of themselves: their account.
account-title = Ihr Konto
account-details = Ihre Angaben
account-name = Name
account-shown-name = Name auf Ihrer Einladung
account-shown-name-hint = Leer lassen, damit Ihr Vorname erscheint: „{ $name } lädt Sie ein“.
account-email = E-Mail
account-phone = Telefon
account-your-password = Ihr Passwort
account-your-password-hint = Nötig, um E-Mail oder Telefon zu ändern. So kann niemand ein offen gelassenes Konto übernehmen.
account-save = Speichern
account-saved = Gespeichert.
account-password = Passwort
account-password-current = Aktuelles Passwort
account-password-new = Neues Passwort
account-password-again = Neues Passwort wiederholen
account-password-elsewhere = Auf allen anderen Geräten werden Sie ausgeloggt.
account-password-change = Passwort ändern
account-password-changed = Passwort geändert. Auf allen anderen Geräten sind Sie ausgeloggt.
account-payout = Auszahlungsdaten
account-payout-lead = Wohin das Geschäft Ihre Provision zahlt.
account-payout-open = Ansehen oder ändern
account-about = Über Sie
account-type = Kontoart
account-since = Dabei seit
account-referred-by = Empfohlen von
account-referred-by-no-one = Niemandem (ohne Code angemeldet)
account-referred-by-card = Niemandem (mit der Karte { $code } des Geschäfts angemeldet)
account-referred-by-partner = { $name } (Partner)
account-referred-by-influencer = { $name } (Influencer)
account-referred-by-customer = { $name } (Kunde)
account-sign-out-everywhere = Überall ausloggen
account-signed-out = Sie sind überall ausgeloggt.

## What members see of themselves: their referrals.
referrals-title = Ihre Empfehlungen
referrals-crumb = Empfehlungen
referrals-scans = Scans
referrals-scans-note = Ihres Codes und Links
referrals-visitors = Besucher
referrals-visitors-note = einmal pro Tag gezählt
referrals-sign-ups = Anmeldungen
referrals-sign-ups-note = von Ihnen geworben
referrals-conversion = Anmeldequote
referrals-conversion-note = der Besucher haben sich angemeldet
referrals-orders = Bestellungen
referrals-paid-orders = Bezahlte Bestellungen
referrals-paid-orders-note = aus Ihren Empfehlungen
referrals-sales = Nettoumsatz
referrals-sales-note = ohne MwSt., nach Erstattungen
referrals-partners = Geworbene Partner
referrals-partners-note = für das Programm
referrals-commission = Provision
referrals-credit = Guthaben
referrals-payouts = Auszahlungen
referrals-statement = Kontoauszug
referrals-all-earnings = Alle Vergütungen
referrals-latest-caption = Letzte Vergütungen, neueste zuerst
referrals-nothing-earned = Noch keine Vergütungen. Sobald jemand, der mit Ihrem Code mitmacht, eine Bestellung bezahlt, erscheint hier Ihr Anteil.
referrals-credit-too = Sie haben außerdem { $amount } [a]Guthaben[/a].
referrals-days = Letzte 30 Tage
referrals-chart = Scans und Anmeldungen der letzten 30 Tage
referrals-people = Von Ihnen geworben
referrals-people-caption = Von Ihnen geworben, neueste zuerst
referrals-name = Name
referrals-joined = Dabei seit
referrals-people-none = Noch niemand. Zeigen Sie Freunden Ihren Code oder schicken Sie ihnen den Link. Wer mitmacht, erscheint hier.
referrals-network-direct =
    { $direct ->
        [one] Sie haben eine Person geworben. Wenn sie selbst Freunde wirbt, sehen Sie es hier.
       *[other] Sie haben { $direct } Personen geworben. Wenn sie selbst Freunde werben, sehen Sie es hier.
    }
referrals-network-few =
    { $direct ->
        [one] Sie haben eine Person geworben, und sie wirbt inzwischen auch selbst.
       *[other] Sie haben { $direct } Personen geworben, und sie werben inzwischen auch selbst.
    }
referrals-network =
    { $direct ->
        [one] Sie haben eine Person geworben, und durch sie kamen { $indirect } weitere dazu. Das sind { $all } Personen dank Ihnen.
       *[other] Sie haben { $direct } Personen geworben, und durch sie kamen { $indirect } weitere dazu. Das sind { $all } Personen dank Ihnen.
    }
waiting-title = Bewerbung eingegangen
waiting-lead = Danke für Ihre Bewerbung als Partner. Das Geschäft prüft jede Bewerbung.
waiting-next = So geht es weiter
waiting-applied = Beworben am
waiting-until = Antwort bis
waiting-yes = Sobald Ihre Bewerbung angenommen ist, erscheint hier Ihr Code. Haben Sie sich mit einer Karte beworben, ist deren Code für Sie reserviert.
waiting-no = Wird Ihre Bewerbung nicht innerhalb von { $days } Tagen angenommen, bekommen Sie stattdessen ein Kundenkonto, mit eigenem Code für Ihre Freunde.
waiting-questions = Fragen? { $contact }

## What members see of themselves: figures of what they earned.
earned-pending = Ausstehend
earned-pending-note = nach der Wartefrist verfügbar
earned-pending-review = davon { $amount } in Prüfung
earned-ready = Bereit
earned-ready-note = bereit zur Auszahlung
earned-ready-next = mit der nächsten Auszahlung
earned-ready-going = davon { $amount } unterwegs
earned-ready-short = { $amount } zu viel gezahlt; neue Vergütungen gleichen das zuerst aus
earned-paid = Ausgezahlt
earned-paid-note = bisher
earned-total = Insgesamt verdient
earned-total-note = freigegeben, nach Erstattungen
earned-short = Nach Erstattungen sind Sie mit { $amount } im Minus. Ihre nächsten Vergütungen gleichen das aus.
credit-available = Verfügbar
credit-available-note = für Ihre nächste Bestellung
credit-available-reserved = dazu { $amount } für unbezahlte Bestellungen und Gutscheincodes reserviert
credit-spent = Eingelöst
credit-spent-note = für Ihre Bestellungen
credit-expired = Verfallen
credit-expired-note = Verfallsdatum überschritten

## What members see of themselves: what they earned, entry by entry.
entries-title = Ihre Vergütungen
entries-lead = Jeder Cent, und wie er zustande kam.
entries-csv = CSV
entries-tabs = Vergütungen
entries-tab-earned = Verdient
entries-tab-nothing = Ohne Vergütung
entries-unearned-caption = Bezahlte Bestellungen aus Ihren Empfehlungen, an denen Sie nichts verdient haben, neueste zuerst
entries-unearned-none = Bisher haben Sie an jeder bezahlten Bestellung verdient.
entries-order = Bestellung
entries-reason = Grund
entries-paid = Bezahlt am
entries-value = Nettoumsatz
entries-status = Status
entries-status-all = Alle
entries-status-pending = Ausstehend
entries-status-in-review = In Prüfung
entries-status-available = Bereit oder verfügbar
entries-status-paid = Ausgezahlt
entries-status-reversed = Storniert
entries-show = Anzeigen
entries-caption = Vergütungen und Korrekturen, neueste zuerst
entries-earning = Vergütung
entries-date = Datum
entries-amount = Betrag
entries-no-match = Zu diesen Filtern gibt es keine Vergütungen.
entries-show-all = Alle Vergütungen anzeigen
entries-none-title = Noch keine Vergütungen
entries-none = Sobald jemand, der mit Ihrem Code mitmacht, eine Bestellung bezahlt, erscheint hier Ihr Anteil samt Berechnung.
entries-share = Code teilen
entries-until = bis { $day }
entries-in-payout = in einer Auszahlung
entry-how = So wurde sie berechnet
entry-history = Verlauf
entry-history-caption = Diese Vergütung und was danach kam, älteste zuerst
entry-entry = Buchung
entry-total = Gesamt
entry-payout-statement = Abrechnung dieser Auszahlung

## What an entry of a balance is called, and how it was calculated in short.
entry-buyer-order = { $buyer }, Bestellung { $order }
entry-order = Bestellung { $order }
entry-adjusted = Vom Geschäft angepasst
entry-spent = Eingelöst für Bestellung { $order }
entry-returned = Zurück aus Bestellung { $order }
entry-converted = In Guthaben umgewandelt
entry-from-commission = Aus Ihrer Provision
entry-expired = Verfallen
entry-forfeited = Bei Löschung verfallen
entry-moved-on = In die nächste Auszahlung übertragen
entry-moved-here = Aus einer früheren Auszahlung übertragen
entry-merged = Mit Ihrem anderen Konto zusammengeführt
entry-paid-out = Ausgezahlt
entry-payout-returned = Auszahlung zurückgekommen
entry-payout-failed = Auszahlung fehlgeschlagen
entry-reason = { $reason }
entry-basis-share =
    { $kind ->
        [reward] Guthaben, { $rate } von { $base }
       *[commission] Provision, { $rate } von { $base }
    }
entry-basis-rate =
    { $kind ->
        [reward] Guthaben, { $rate }
       *[commission] Provision, { $rate }
    }
entry-basis-flat =
    { $kind ->
        [reward] Guthaben, { $amount } pro Bestellung
       *[commission] Provision, { $amount } pro Bestellung
    }

## How an entry came about. To its earner, the way from the scan to the payout; to the shop, the calculation from the order to the amount.
explain-nothing-left = { $basis }. Vollständig storniert.
explain-left = { $basis }. Davon bleiben { $amount }.
explain-change = { $change }, am { $day }
explain-status-holding = Ausstehend bis { $day }.
explain-status-review = In Prüfung. Bis zur Freigabe wird nichts ausgezahlt oder eingelöst.
explain-status-review-holding = In Prüfung. Außerdem läuft die Wartefrist bis { $day }.
explain-status-available = Verfügbar seit { $day }.
explain-status-ready = Bereit seit { $day }.
explain-status-in-payout = In einer Auszahlung, die noch offen ist.
explain-status-paid = Ausgezahlt.
explain-status-paid-on = Ausgezahlt am { $day }.
explain-status-reversed = Storniert.
explain-scan = Scan
explain-scan-code = { $buyer } hat sich mit Ihrem Code angemeldet:
explain-scan-recorded = Das Geschäft hat erfasst, dass Sie { $buyer } geworben haben.
explain-sign-up = Anmeldung
explain-sign-up-text = { $buyer } ist seit { $day } dabei.
explain-order = Bestellung
explain-order-one-day = Bestellung { $order }, aufgegeben und bezahlt am { $paid }: Nettoumsatz { $value }.
explain-order-two-days = Bestellung { $order }, aufgegeben am { $placed }, bezahlt am { $paid }: Nettoumsatz { $value }.
explain-order-net = Nettoumsatz: Artikel nach Rabatten, ohne MwSt., Versand und Trinkgeld.
explain-order-refunded = Sie wurde vollständig erstattet.
explain-order-partly-refunded = { $refunded } wurden erstattet: Es bleiben { $left }.
explain-sales = Nettoumsatz
explain-sales-text = Bezahlt am { $day }, ohne MwSt., Versand und Trinkgeld
explain-eligible = Anrechenbarer Betrag
explain-eligible-rest = Der Rest entfällt auf nicht anrechenbare Artikel
explain-eligible-all = Alles: { $amount }.
explain-eligible-part = { $amount }. Der Rest entfällt auf nicht anrechenbare Artikel.
explain-eligible-left = { $amount } nach Erstattungen.
explain-rate = Satz
explain-rate-agreed-share = { $rate } von { $base }, vereinbart mit { $earner }
explain-rate-agreed-share-rounded = { $rate } von { $base }, vereinbart mit { $earner }; { $exact } vor dem Runden
explain-rate-agreed-flat = { $amount } pro Bestellung, vereinbart mit { $earner }
explain-rate-agreed-flat-bounded = { $amount } pro Bestellung, vereinbart mit { $earner }, höchstens der anrechenbare Betrag
explain-rate-terms-share = { $rate } von { $base }, nach den Bedingungen vom { $day }
explain-rate-terms-share-rounded = { $rate } von { $base }, nach den Bedingungen vom { $day }; { $exact } vor dem Runden
explain-rate-terms-flat = { $amount } pro Bestellung, nach den Bedingungen vom { $day }
explain-rate-terms-flat-bounded = { $amount } pro Bestellung, nach den Bedingungen vom { $day }, höchstens der anrechenbare Betrag
explain-rate-own-share = { $rate }: Ihr vereinbarter Satz zur Zeit der Bestellung.
explain-rate-own-flat = { $amount } pro Bestellung: Ihr vereinbarter Satz zur Zeit der Bestellung.
explain-rate-program-share = { $rate }: der Satz des Programms zur Zeit der Bestellung (Bedingungen, Fassung { $version }, gültig seit { $day }).
explain-rate-program-flat = { $amount } pro Bestellung: der Satz des Programms zur Zeit der Bestellung (Bedingungen, Fassung { $version }, gültig seit { $day }).
explain-lasts-orders =
    { $n ->
        [one] Sie verdienen an der ersten bezahlten Bestellung jeder Person; das war Nummer { $ordinal }.
       *[other] Sie verdienen an den ersten { $n } bezahlten Bestellungen jeder Person; das war Nummer { $ordinal }.
    }
explain-lasts-months =
    { $n ->
        [one] Sie verdienen an allem, was jede Person im ersten Monat nach der Anmeldung bestellt.
       *[other] Sie verdienen an allem, was jede Person in den ersten { $n } Monaten nach der Anmeldung bestellt.
    }
explain-cap = Höchstbetrag pro Bestellung
explain-cap-most = Höchstens { $cap } pro Bestellung
explain-cap-amount = { $cap }.
explain-cap-without = Ohne Höchstbetrag: { $amount }.
explain-calculation = Berechnung
explain-calculation-capped = { $amount }, der Höchstbetrag pro Bestellung.
explain-calculation-share = { $rate } von { $base } sind { $result }.
explain-calculation-share-rounded = { $rate } von { $base } sind { $exact }, gerundet { $result }.
explain-calculation-flat = { $amount } für die Bestellung.
explain-calculation-flat-whole = { $amount }, unabhängig vom Bestellwert.
explain-calculation-flat-bounded = { $amount }, begrenzt auf den anrechenbaren Betrag der Bestellung.
explain-calculation-in-proportion = { $full } × { $left } ÷ { $base } sind { $result }.
explain-calculation-after-refund = Nach der Erstattung: { $calculation }
explain-refunds = Erstattungen
explain-refunds-text = { $amount } des anrechenbaren Betrags wurden erstattet
explain-parts = Weitere Teile
explain-parts-before = Vor dieser Änderung an der Bestellung verdient, einzeln aufgeführt
explain-parts-after = Durch Änderungen an der Bestellung dazugekommen, einzeln aufgeführt
explain-parts-before-amount = Vor dieser Änderung an der Bestellung verdient, einzeln aufgeführt: { $amount }.
explain-parts-after-amount = Durch Änderungen an der Bestellung dazugekommen, einzeln aufgeführt: { $amount }.
explain-reversed = Storniert
explain-reversed-text = Vom Geschäft
explain-total = Gesamt
explain-total-no-wait-payment = Ohne Wartefrist: ab der Zahlung verfügbar
explain-total-no-wait-correction = Ohne Wartefrist: ab der Änderung verfügbar
explain-total-wait-payment =
    { $n ->
        [one] Verfügbar ab { $day }, einen Tag nach der Zahlung
       *[other] Verfügbar ab { $day }, { $n } Tage nach der Zahlung
    }
explain-total-wait-correction =
    { $n ->
        [one] Verfügbar ab { $day }, einen Tag nach der Änderung
       *[other] Verfügbar ab { $day }, { $n } Tage nach der Änderung
    }
explain-waiting = Wartefrist
explain-waiting-none-payment = Keine: Der Betrag zählt ab der Zahlung am { $day }.
explain-waiting-none-correction = Keine: Der Betrag zählt ab der Änderung am { $day }.
explain-waiting-running =
    { $n ->
        [one] Ein Tag, vom { $from } bis { $until }, falls etwas zurückkommt.
       *[other] { $n } Tage, vom { $from } bis { $until }, falls etwas zurückkommt.
    }
explain-waiting-over =
    { $n ->
        [one] Ein Tag, vom { $from } bis { $until }. Er ist vorbei.
       *[other] { $n } Tage, vom { $from } bis { $until }. Sie sind vorbei.
    }
explain-review = In Prüfung
explain-review-text = Seit { $day } in Prüfung. Bis zur Freigabe wird nichts ausgezahlt oder eingelöst.
explain-reviewed = Geprüft
explain-reviewed-text = Seit { $opened } in Prüfung, freigegeben am { $closed }.
explain-review-reversed-text = Vom Geschäft am { $day } storniert.
explain-reason = Grund: { $reason }
explain-payout = Auszahlung
explain-payout-paid =
    { $method ->
        [paypal] Am { $day } per PayPal an Sie ausgezahlt.
        [cheque] Am { $day } per Scheck an Sie ausgezahlt.
        [cash] Am { $day } bar an Sie ausgezahlt.
       *[bank] Am { $day } per Überweisung an Sie ausgezahlt.
    }
explain-payout-going =
    { $method ->
        [paypal] In der Auszahlung vom { $day }, per PayPal. Das Geld ist unterwegs.
        [cheque] In der Auszahlung vom { $day }, per Scheck. Er ist unterwegs.
        [cash] In der Auszahlung vom { $day }, in bar. Das Geld liegt für Sie bereit.
       *[bank] In der Auszahlung vom { $day }, per Überweisung. Das Geld ist unterwegs.
    }
explain-payout-reference = Referenz: { $reference }
explain-ready = Bereit
explain-ready-text = Kommt mit Ihrer nächsten Auszahlung.
explain-available = Verfügbar
explain-available-text = Sie können den Betrag bei Ihrer nächsten Bestellung einlösen.
explain-available-expires = Er verfällt am { $day }.
explain-adjusted = Angepasst
explain-adjusted-text = Das Geschäft hat Ihren Saldo am { $at } angepasst.
explain-forfeited-text = Ihre Daten wurden am { $at } gelöscht.
explain-expired-text = Verfallen am { $at }.
explain-converted-text = Umgewandelt am { $at }.
explain-moved = Übertragen
explain-moved-text = PayPal zahlt in dieser Währung nur ganze Beträge. Was am { $at } übrig blieb, kommt in eine spätere Auszahlung.
explain-moved-note = Beide Buchungen zusammen ergeben null.
explain-merged = Zusammengeführt
explain-merged-text = Am { $at } wurden zwei Ihrer Konten zusammengeführt. Das ist der Saldo des anderen.
explain-spent = Eingelöst
explain-spent-text = Für Bestellung { $order } am { $at } eingelöst.
explain-spent-returned-text = Am { $at } aus Bestellung { $order } zurückgekommen.
explain-paid-out-text = Ausgezahlt am { $at }.
explain-payout-returned-text = Zurückgekommen am { $at }.

## Why an earning is in review.
review-reason-large = Über der Grenze in den Bedingungen
review-reason-same-device = Gleicher Browser wie die werbende Person
review-reason-same-payee = Gleiches Auszahlungsziel wie die werbende Person
review-reason-same-holder = Gleicher Name wie in den Auszahlungsdaten einer anderen Person
review-reason-many-sign-ups = Viele Anmeldungen mit diesem Code in einer Stunde
review-reason-disposable-mail = Wegwerf-E-Mail-Adresse
review-reason-flagged = Gemeinsamkeiten
review-reasons = { $first }; { $others }

## What members see of themselves: store credit.
credit-title = Ihr Guthaben
credit-csv = CSV
credit-use = Bei der nächsten Bestellung einlösen
credit-rules = Mit Guthaben können Sie eine Bestellung ganz oder teilweise bezahlen. Es verfällt nicht.
credit-rules-expiring = Mit Guthaben können Sie eine Bestellung ganz oder teilweise bezahlen. Wann es verfällt, steht unten. Was zuerst verfällt, wird zuerst eingelöst.
credit-rules-share = Mit Guthaben können Sie bis zu { $share } einer Bestellung bezahlen. Es verfällt nicht.
credit-rules-share-expiring = Mit Guthaben können Sie bis zu { $share } einer Bestellung bezahlen. Wann es verfällt, steht unten. Was zuerst verfällt, wird zuerst eingelöst.
credit-statement = Kontoauszug
credit-statement-caption = Alle Bewegungen auf Ihrem Guthaben, neueste zuerst
credit-what = Vorgang
credit-status = Status
credit-date = Datum
credit-amount = Betrag
credit-balance = Saldo
credit-expires-on = verfällt am { $day }
credit-none-title = Noch kein Guthaben
credit-none = Ihr Guthaben erscheint hier, sobald Sie welches bekommen.
credit-none-earns = Machen Freunde mit Ihrem Code mit, verdienen Sie { $offer }. Das erscheint dann hier.
credit-balance-note = Der Saldo enthält auch ausstehendes Guthaben. Einlösen können Sie nur, was verfügbar ist.

## What members see of themselves: payouts.
payouts-own-title = Auszahlungen
payouts-own-tiles = Ihre Provision
payouts-own-to = Wohin das Geld geht
payouts-own-goes-to = Auszahlung an: { $to }.
payouts-own-goes-to-from = Auszahlung an: { $to }. Neue Angaben gelten ab { $from }.
payouts-own-change = Ändern
payouts-own-nowhere = Geben Sie an, wohin Ihr Geld gehen soll. [a]Auszahlungsdaten eintragen[/a]
payouts-own-caption = Auszahlungen, neueste zuerst
payouts-own-date = Datum
payouts-own-status = Status
payouts-own-method = Zahlungsart
payouts-own-reference = Referenz
payouts-own-amount = Betrag
payouts-own-none = Noch keine Auszahlungen. Provision kommt nach der Wartefrist in die nächste Auszahlung.
payouts-own-see-referrals = Empfehlungen ansehen
payouts-own-years = Nach Jahr
payouts-own-year =
    { $n ->
        [one] Eine Auszahlung
       *[other] { $n } Auszahlungen
    }
payout-own-going = Unterwegs
payout-own-paid = Ausgezahlt
payout-own-failed = Fehlgeschlagen
payout-own-returned = Zurückgekommen
payout-own-pay-on = Wird am { $day } gezahlt.
payout-own-owed-again = Der Betrag ist wieder in Ihrem Saldo. Grund: { $reason }
payout-own-title = Auszahlung { $mark }
payout-own-print = Drucken
payout-own-this = Diese Auszahlung
payout-own-from = Von
payout-own-to = An
payout-own-period = Zeitraum
payout-own-period-days = { $from } bis { $until }
payout-own-paid-on = Ausgezahlt am
payout-own-to-be-paid-on = Auszahlung am
payout-own-way-bank = Überweisung an { $holder }, { $account }
payout-own-way-ach = Überweisung an { $holder }, Konto { $account }
payout-own-way-cheque = Scheck an { $holder }, { $address }
payout-own-way-paypal = PayPal an { $email }
payout-own-way-cash = Bar
payout-own-items = Enthalten
payout-own-items-caption = Vergütungen und Korrekturen in dieser Auszahlung
payout-own-what = Vorgang
payout-own-base = Anrechenbar
payout-own-rate = Satz
payout-own-flat = { $amount } pro Bestellung
payout-own-total = Gesamt
payout-own-order = Bestellung { $order }
payout-own-correction = Korrektur zu Bestellung { $order }
payout-own-adjustment = Anpassung durch das Geschäft
payout-own-merged = Aus Ihrem anderen Konto
payout-own-left = Es bleiben { $amount }.
payout-own-left-because = { $reason } (es bleiben { $amount })
payee-title = Auszahlungsdaten
payee-lead = Wohin das Geschäft zahlt, was Sie verdienen.
payee-now = Derzeit: { $now }.
payee-now-later = Derzeit: { $now }. Gilt ab { $from }; bis dahin wird nichts ausgezahlt.
payee-now-paypal = PayPal, { $email }
payee-now-bank = Überweisung, { $account }
payee-now-ach = Überweisung, Konto { $account }
payee-now-cheque = Scheck an { $holder }, { $address }
payee-now-cash = Bar, im Geschäft
payee-method = Zahlungsart
payee-iban = IBAN
payee-bic = BIC
payee-confirm = Bestätigen
payee-password = Aktuelles Passwort
payee-password-hint = Zu Ihrer Sicherheit gelten Änderungen erst nach { $hours } Stunden. So kann niemand, der in Ihr Konto gelangt, Ihr Geld umleiten.
payee-save = Auszahlungsdaten speichern
payee-saved = Gespeichert.
payee-saved-later = Gespeichert. Die neuen Angaben gelten ab { $from }.

## What members see of themselves: cards and posters to print.
print-own-cards = Ihre Karten
print-own-poster = Ihr Plakat
print-own-lead = Mit 100 % drucken (nicht „an Seite anpassen“) und an den Marken schneiden.
print-own-print = Drucken
print-own-tabs = Was gedruckt wird
print-own-cards-a4 = Karten, A4
print-own-cards-letter = Karten, US Letter
print-own-poster-a4 = Plakat, A4
print-own-poster-letter = Plakat, US Letter
print-own-call = Scannen und bei { $shop } mitmachen.
print-own-call-discount = Scannen und bei der ersten Bestellung { $rate } sparen.
print-own-offer = Angebot vom { $day }. Es gelten die Programmbedingungen.

## What members see of themselves: orders.
orders-own-title = Ihre Bestellungen
orders-own-new = Neue Bestellung
orders-own-caption = Ihre Bestellungen, neueste zuerst
orders-own-order = Bestellung
orders-own-status = Status
orders-own-total = Gesamt
orders-own-due = Zu zahlen
orders-own-number = Nr. { $number }
orders-own-none-title = Noch keine Bestellungen
orders-own-place = Jetzt bestellen
order-own-title = Bestellung { $number }
order-own-label = Ihre Bestellung
order-own-note = Ihre Anmerkung: { $note }
order-own-refunds = Erstattungen
order-own-refund-money = [b]{ $amount }[/b] in Geld
order-own-refund-credit = [b]{ $amount }[/b] als Guthaben
order-own-refund-both = [b]{ $amount }[/b]: { $money } in Geld, { $credit } als Guthaben
order-own-cancel = Bestellung stornieren
order-own-cancel-title = Bestellung { $number } stornieren
order-own-cancel-text = Sie zahlen nichts. Rabatt und Guthaben, die Sie eingesetzt haben, bekommen Sie zurück.
order-own-cancel-button = Bestellung stornieren
order-own-was-cancelled = Ihre Bestellung ist storniert.
order-own-to-pay = { $due } zu zahlen
order-own-to-pay-text = Zahlen Sie an der Kasse oder per Überweisung und geben Sie dabei Bestellung { $number } an. Ist sie bis { $day } nicht bezahlt, wird sie automatisch storniert.
order-own-paid = { $amount } bezahlt
order-own-paid-with-credit = Vollständig mit Guthaben bezahlt.
order-own-paid-text =
    { $method ->
        [cash] Am { $day } bar bezahlt.
        [card] Am { $day } mit Karte bezahlt.
        [transfer] Am { $day } per Überweisung bezahlt.
        [credit] Am { $day } mit Guthaben bezahlt.
       *[other] Am { $day } bezahlt.
    }
order-own-partly-refunded = { $refunded } von { $total } erstattet
order-own-partly-refunded-text = Der Rest der Bestellung bleibt, wie er ist.
order-own-refunded = { $refunded } erstattet
order-own-refunded-text = Diese Bestellung wurde vollständig erstattet.
order-own-cancelled = Storniert
order-own-cancelled-text = Nichts zu zahlen. Rabatt und Guthaben, die Sie eingesetzt haben, sind wieder auf Ihrem Konto.
order-new-title = Neue Bestellung
order-new-what = Was darf es sein?
order-new-credit = Guthaben
order-new-your-credit = Ihr Guthaben
order-new-note = Anmerkung für das Geschäft
order-new-review = Bestellung prüfen
order-new-off-title = An der Kasse bestellen
order-new-off = Bestellt wird hier vor Ort. Zeigen Sie an der Kasse Ihren Code, um Rabatt und Guthaben zu nutzen. Ihre Bestellung erscheint dann hier.
order-new-off-code = Code zeigen
order-new-placed = Bestellung aufgegeben.
order-new-placed-before = Diese Bestellung ist schon aufgegeben.
order-review-title = Bestellung prüfen
order-review-lead = Noch haben Sie nicht bestellt.
order-review-place = Bestellung aufgeben
order-review-change = Bestellung ändern
order-review-pay = Sie zahlen an der Kasse oder per Überweisung, nicht online.

## Commission as store credit.
convert-title = Als Guthaben nehmen
convert-text = { $amount } Provision sind bereit. Statt sie auszahlen zu lassen, können Sie damit im Geschäft einkaufen: Sie wird eins zu eins zu Guthaben und verfällt nie. Das lässt sich nicht rückgängig machen.
convert-button = { $amount } in Guthaben umwandeln
convert-done = { $amount } sind jetzt Guthaben.
commission-too = Sie haben außerdem { $amount } Provision.
commission-too-link = Auszahlungen ansehen

## People: the shop adds somebody, corrects their details, hands their account over.
person-name = Name
person-phone = Telefon
person-email = E-Mail
person-holder = { $name } ansehen
customer-new = Kundenkonto anlegen
customer-new-lead = Für jemanden an der Kasse. Den eigenen Code gibt es sofort; das Konto lässt sich später mit einem Link übernehmen.
customer-new-contact = Mindestens eins von beiden eingeben.
customer-new-referrer = Empfohlen von
customer-new-referrer-hint = Name, Code, Telefon oder E-Mail der Person, die geworben hat. Leer lassen, wenn es niemand war.
customer-new-which = Wer hat geworben?
customer-new-button = Kundenkonto anlegen
customer-added = { $name } hat jetzt ein Konto.
order-nobody = Kein Treffer. Eine Bestellung braucht ein Kundenkonto: Legen Sie es hier an oder lassen Sie die Person einen Code scannen und sich anmelden.
take-over-title = Noch kein Passwort
take-over-lead = Erstellen Sie einen Einmal-Link, mit dem { $name } dieses Konto übernimmt: Dort wird ein Passwort gewählt und eine fehlende E-Mail-Adresse ergänzt. Der Link wird nur einmal angezeigt und gilt { $days } Tage.
take-over-make = Übernahme-Link erstellen
take-over-link-lasts = Wird nur einmal angezeigt, funktioniert nur einmal und gilt { $days } Tage. Ältere Links für { $name } funktionieren nicht mehr.
reset-link-lasts = Wird nur einmal angezeigt, funktioniert nur einmal und gilt { $minutes } Minuten. Ältere Links für { $name } funktionieren nicht mehr.
take-over-page = Konto übernehmen
take-over-page-lead = { $shop } hat für { $name } ein Konto angelegt. Wählen Sie ein Passwort, und es gehört Ihnen.
take-over-email = Sie loggen sich mit { $email } ein.
take-over-email-hint = Damit loggen Sie sich ein.
take-over-password = Passwort
password-hint = Mindestens { $least } Zeichen. Ein kurzer Satz eignet sich gut.
take-over-button = Konto übernehmen
take-over-done = Das Konto gehört jetzt Ihnen.
take-over-spent = Dieser Link gilt nicht mehr
take-over-spent-text = Mit einem solchen Link lässt sich ein Konto einmal übernehmen, { $days } Tage lang. Bitten Sie { $shop } um einen neuen.
correct-title = Angaben ändern
correct-email-hint = Dient zum Einloggen. Eine Änderung loggt die Person überall aus und macht für sie erstellte Links ungültig.
correct-save = Angaben speichern
correct-saved = Angaben gespeichert.
correct-same = Nichts geändert.

## A customer becomes a partner, or a partner a customer.
role-link = Rolle ändern
role-to-partner = { $name } zum Partner machen
role-to-customer = { $name } zum Kunden machen
role-changes = Was sich ändert
role-stays = Was bleibt
role-partner-earns = Neue Bestellungen der geworbenen Personen bringen Provision, die ausgezahlt wird. Bisher brachten sie Guthaben: { $now }.
role-partner-joins = Neue Anmeldungen mit dem Code zählen als von einem Partner geworben.
role-customer-earns = Neue Bestellungen der geworbenen Personen bringen Guthaben: { $then }. Bisher brachten sie Provision: { $now }.
role-customer-joins = Neue Anmeldungen mit dem Code zählen als von einem Kunden geworben.
role-own-pay = Der eigene Satz endet. Einen neuen können Sie auf der Seite der Person festlegen.
role-links = Unbenutzte Passwort-Links der Person funktionieren nicht mehr.
role-code = Der Code funktioniert weiter. Eine noch freie Karte bleibt frei.
role-people =
    { $n ->
        [0] Der Platz im Netzwerk.
        [one] Der Platz im Netzwerk und die geworbene Person.
       *[other] Der Platz im Netzwerk und die { $n } geworbenen Personen.
    }
role-open-orders =
    { $n ->
        [one] 1 unbezahlte Bestellung bringt ein, was bei der Bestellung zugesagt war.
       *[other] { $n } unbezahlte Bestellungen bringen ein, was bei der Bestellung zugesagt war.
    }
role-past = Die bisherigen Vergütungen und die Empfehlungsart der geworbenen Personen.
role-commission = Provision von { $amount }, auch ausstehende: Sie wird wie bisher ausgezahlt.
role-credit = Guthaben von { $amount }, auch ausstehendes: Es lässt sich wie bisher einlösen.
role-discount = Ein noch nicht genutzter Erstbestellrabatt, falls es einen gibt.
role-kind = Partnerart
role-kind-partner = Partner
role-kind-influencer = Influencer
role-terms = { $name } hat den aktuellen Programmbedingungen zugestimmt
role-make-partner = Zum Partner machen
role-make-customer = Zum Kunden machen
role-made-partner = { $name } hat jetzt ein Partnerkonto.
role-made-customer = { $name } hat jetzt ein Kundenkonto.
merge-link = Mit anderem Konto zusammenführen
merge-title = { $name } mit anderem Konto zusammenführen
merge-lead = Wenn jemand zwei Konten hat. Das lässt sich nicht rückgängig machen, prüfen Sie also zuerst die Vorschau.
merge-other = Anderes Konto
merge-other-hint = Name, Code, E-Mail oder Telefonnummer.
merge-which = Welches?
merge-look = Vorschau anzeigen
merge-who = Welches Konto bleibt
merge-stays = Bleibt:
merge-goes = Wird damit zusammengeführt:
merge-other-way = Das andere behalten
merge-partner-stays = Das Konto eines Partners bleibt immer.
merge-comes = Was übernommen wird
merge-orders =
    { $n ->
        [0] Keine Bestellungen: Das andere Konto hat keine.
        [one] 1 Bestellung des anderen Kontos, mit späteren Erstattungen und Änderungen.
       *[other] { $n } Bestellungen des anderen Kontos, mit späteren Erstattungen und Änderungen.
    }
merge-people =
    { $n ->
        [one] Die vom anderen Konto geworbene Person und alle unter ihr: zusammen { $network }.
       *[other] Die { $n } vom anderen Konto geworbenen Personen und alle unter ihnen: zusammen { $network }.
    }
merge-people-elsewhere =
    { $n ->
        [one] Ein Konto steht im Netzwerk über dem anderen. Die vom zusammengeführten Konto geworbene Person zählt künftig als geworben von { $to }, mit allen unter ihr: zusammen { $network }.
       *[other] Ein Konto steht im Netzwerk über dem anderen. Die { $n } vom zusammengeführten Konto geworbenen Personen zählen künftig als geworben von { $to }, mit allen unter ihnen: zusammen { $network }.
    }
merge-people-nowhere =
    { $n ->
        [one] Ein Konto steht im Netzwerk über dem anderen. Die vom zusammengeführten Konto geworbene Person gilt künftig als von niemandem geworben. Alle unter ihr bleiben bei ihr: zusammen { $network }.
       *[other] Ein Konto steht im Netzwerk über dem anderen. Die { $n } vom zusammengeführten Konto geworbenen Personen gelten künftig als von niemandem geworben. Alle unter ihnen bleiben bei ihnen: zusammen { $network }.
    }
merge-commission = Provision von { $amount }, auch ausstehende, verfügbar an denselben Tagen wie bisher.
merge-credit = Guthaben von { $amount }, auch ausstehendes. Es verfällt an denselben Tagen wie bisher.
merge-code = Der Code von { $loser }, seine Scans und frühere Codes: Sie führen künftig zu dem Konto, das bleibt.
merge-email-comes = E-Mail und Passwort des anderen Kontos, weil dieses keine hat.
merge-phone-comes = Die Telefonnummer des anderen Kontos, weil dieses keine hat.
merge-payee-comes = Die Auszahlungsdaten des anderen Kontos, weil dieses keine hat.
merge-remains = Was bleibt und was endet
merge-name = Name, Code und „Empfohlen von“ bleiben, wie sie bei { $winner } sind.
merge-email-freed = Die E-Mail bleibt. Die des anderen Kontos wird für ein neues Konto frei.
merge-phone-freed = Die Telefonnummer bleibt. Die des anderen Kontos wird für ein neues Konto frei.
merge-payee-goes = Die Auszahlungsdaten bleiben. Die des anderen Kontos werden gelöscht.
merge-no-password = Das Konto, das bleibt, hat noch kein Passwort. Erstellen Sie auf seiner Seite einen Link, mit dem sich eines wählen lässt.
merge-right-winners = Der Erstbestellrabatt des Kontos, das bleibt, gilt weiter. Der des anderen Kontos endet.
merge-right-losers = Der Erstbestellrabatt des anderen Kontos gilt weiter.
merge-right-missed = Der Erstbestellrabatt endet: Eines der Konten hat ihn schon genutzt oder verpasst.
merge-unpaid =
    { $n ->
        [one] 1 unbezahlte Bestellung bringt nichts ein: Wer kauft und wer geworben hat, ist dieselbe Person.
       *[other] { $n } unbezahlte Bestellungen bringen nichts ein: Wer kauft und wer geworben hat, ist dieselbe Person.
    }
merge-payments = Bisherige Auszahlungen bleiben im Kontoauszug des anderen Kontos, verlinkt auf der Seite des Kontos, das bleibt.
merge-sign-in = In das andere Konto kann sich niemand mehr einloggen, und dafür erstellte Links funktionieren nicht mehr.
merge-on-each-other = Ein Konto hat an den Bestellungen des anderen { $amount } verdient. Davon ist noch nichts ausgezahlt.
merge-reverses = Diese Vergütungen stornieren
merge-reverses-hint = Sonst bleiben sie bestehen.
merge-reason = Grund
merge-reason-hint = Steht danach im Protokoll.
merge-do = Endgültig zusammenführen
merge-back = Zurück
merge-done = Das Konto von { $loser } wurde mit dem von { $winner } zusammengeführt.
merge-former = Zusammengeführte Konten
merge-former-lead = Weitere Konten derselben Person. Ihre Codes führen hierher.
merge-former-statement = Kontoauszug und Auszahlungen
merge-former-when = { $date }: { $reason }

## The shop's home page.
admin-home-title = Start
admin-home-welcome-title = Willkommen
admin-home-welcome = Beginnen Sie mit ein paar gedruckten Karten. Wer eine als Erstes scannt, wird Partner, gibt den Code weiter und bringt Ihnen Kunden. Hier sehen Sie, was daraus wird.
admin-home-print-first = Erste Codes drucken
admin-home-tasks = Zu erledigen
admin-home-owed = Was Sie schulden
admin-home-all-time = Seit Beginn
admin-home-owed-partners = Provision für Partner
admin-home-owed-partners-ready = bereit zur Auszahlung
admin-home-owed-partners-in-payouts = dazu { $amount } in offenen Auszahlungen
admin-home-pending = Ausstehend
admin-home-pending-note = { $commission } Provision, { $credit } Guthaben
admin-home-credit = Guthaben
admin-home-credit-note = verfügbar
admin-home-scans = Scans
admin-home-new-customers = Neue Kunden
admin-home-cards = Erstellte Karten
admin-home-cards-unclaimed = Freie Karten
admin-home-partners = Partner
admin-home-customers = Kunden
admin-home-view-orders = Unbezahlte Bestellungen ansehen
admin-home-open-settings = Einstellungen öffnen
admin-home-view-batch = Kartensatz ansehen
admin-home-view-batches = Kartensätze ansehen
admin-home-view-backups = Sicherungen ansehen
admin-home-check-time = Uhrzeit prüfen
task-applications =
    { $n ->
        [one] 1 weitere Bewerbung als Partner
       *[other] { $n } weitere Bewerbungen als Partner
    }
task-reviews =
    { $n ->
        [one] 1 Vergütung zu prüfen ({ $amount })
       *[other] { $n } Vergütungen zu prüfen (insgesamt { $amount })
    }
task-unpaid =
    { $n ->
        [one] 1 unbezahlte Bestellung, { $amount }
       *[other] { $n } unbezahlte Bestellungen, { $amount }
    }
task-address-not-public = Sie können noch keine Codes drucken: { $address } ist keine öffentliche Adresse mit https://.
task-address-unseen = Sie können noch keine Codes drucken: Wir konnten Ihr Geschäft unter { $address } nicht erreichen.
task-no-codes = Sie haben noch keine Codes erstellt.
task-old-address =
    { $n ->
        [one] Auf den Karten von „{ $batch }“ steht eine alte Webadresse
       *[other] Auf den Karten von { $n } Kartensätzen steht eine alte Webadresse
    }
overview-way = Vom Scan zum Stammkunden
overview-way-note = Letzte 30 Tage im Vergleich zu den 30 davor. Prozente beziehen sich auf die Scans. Bestellungen sind die aller Kunden und zählen, sobald sie bezahlt sind.
overview-visitors =
    { $n ->
        [one] 1 Besucher
       *[other] { $n } Besucher
    }
overview-signed-up = Anmeldungen mit Code
overview-first-orders = Erste Bestellungen
overview-repeat-orders = Folgebestellungen
overview-share-and-change = { $share }, { $change }
overview-share = { $share }
overview-change = { $change }
overview-last-30 = Letzte 30 Tage
overview-all-time = Seit Beginn
overview-sign-ups = Anmeldungen
overview-net-sales = Nettoumsatz
overview-partners = Top-Partner
overview-partners-caption = Partner nach dem Nettoumsatz ihres Netzwerks in den letzten 30 Tagen
overview-partners-none = In den letzten 30 Tagen kein Umsatz durch Partner.
overview-customers = Top-Kunden
overview-customers-caption = Kunden nach dem Nettoumsatz ihres Netzwerks seit Beginn
overview-customers-none = Noch kein Kunde hat jemanden geworben.
overview-batches = Top-Kartensätze
overview-batches-caption = Kartensätze mit ihren Partnern, Anmeldungen und ihrem Nettoumsatz
overview-batch = Kartensatz
overview-batch-cards = Karten
overview-batch-partners = Partner
overview-releases = Bald fällige Provision
overview-release-by = Bis { $day }

## The lists of partners and customers.
people-search = Name, E-Mail, Telefon oder Code
people-csv = CSV
people-direct = Direkt
people-indirect = Indirekt
people-network = Netzwerk
people-name = Name
people-joined = Dabei seit
people-scans = Scans
people-sign-ups = Anmeldungen
people-orders = Bestellungen
people-net-sales = Nettoumsatz
people-earnings = Vergütungen
people-own = Eigene Vergütungen
people-direct-sign-ups = Direkte Anmeldungen
people-direct-orders = Direkte Bestellungen
people-direct-net-sales = Direkter Nettoumsatz
people-direct-earnings = Direkte Vergütungen
people-indirect-sign-ups = Indirekte Anmeldungen
people-indirect-orders = Indirekte Bestellungen
people-indirect-net-sales = Indirekter Nettoumsatz
people-indirect-earnings = Indirekte Vergütungen
people-network-sign-ups = Anmeldungen im Netzwerk
people-network-orders = Bestellungen im Netzwerk
people-network-net-sales = Nettoumsatz im Netzwerk
people-network-earnings = Vergütungen im Netzwerk
people-pending-approval = Bewerbung offen
people-waiting =
    { $n ->
        [one] dazu 1 Bewerbung
       *[other] dazu { $n } Bewerbungen
    }
people-pay-share = { $rate } vom Nettoumsatz
people-pay-flat = { $amount } pro Bestellung
partners-title = Partner
partners-create-codes = Karten drucken
partners-tiles = Summen, alles einmal gezählt
partners-matching = Gefundene Partner
partners-direct-note = { $n } direkt
partners-earnings = Provision und Guthaben
partners-kind = Art
partners-all-kinds = Alle Partner
partners-only-partners = Partner
partners-only-influencers = Influencer
partners-caption = Partner mit ihren direkten und indirekten Empfehlungen
partners-none-match = Keine Partner gefunden.
partners-show-all = Alle Partner anzeigen
partners-empty-title = Noch keine Partner
partners-empty = Wer eine gedruckte Karte scannt, kann Partner werden und behält ihren Code. Wer sich auf Ihrer Website anmeldet, bekommt einen eigenen.
partners-print-first = Erste Codes drucken
partners-note = Direkt: mit dem Code des Partners angemeldet. Indirekt: von diesen Personen geworben, über beliebig viele Ebenen. Netzwerk: beides. Bestellungen und Nettoumsatz zählen am Tag der Zahlung, Erstattungen und Korrekturen an ihrem eigenen Tag. Vergütungen sind alle Provisionen und Guthaben aus diesen Bestellungen, eigene Vergütungen der Anteil des Partners. Eine Bestellung kann in mehreren Zeilen zählen, deshalb ergeben die Zeilen zusammen nicht die Summen oben.
customers-title = Kunden
customers-import = Importieren
customers-tiles = Kunden nach Empfehlungsart
customers-by-partners = Von Partnern geworben
customers-by-influencers = Von Influencern geworben
customers-by-customers = Von Kunden geworben
customers-no-referrer = Ohne Empfehlung
customers-referred-by = Zu sehen sind Personen, die [a]{ $name }[/a] geworben hat. [a2]Alle Kunden anzeigen[/a2]
customers-referrer =
    { $source ->
        [partner] Partner: [a]{ $name }[/a]
        [influencer] Influencer: [a]{ $name }[/a]
       *[customer] Kunde: [a]{ $name }[/a]
    }
customers-source = Empfehlungsart
customers-any-source = Alle Empfehlungsarten
customers-show = Anzeigen
customers-all = Alle Kunden
customers-who-referred = Hat jemanden geworben
customers-caption = Kunden, wer sie geworben hat und ihre Empfehlungen
customers-none-match = Keine Kunden gefunden. Tipp: Sie können auch den Code auf dem Handy scannen.
customers-show-all = Alle Kunden anzeigen
customers-empty-title = Noch keine Kunden
customers-empty = Kunden machen mit dem Code von Partnern oder Freunden mit oder ganz von selbst. Alle bekommen sofort einen eigenen Code.
customers-view-partners = Partner ansehen
customers-note = Unter „Empfohlen von“ steht, wer diesen Kunden geworben hat und ob als Partner, Influencer oder Kunde. Direkt: mit dem Code des Kunden angemeldet. Indirekt: von diesen Personen geworben, über beliebig viele Ebenen. Netzwerk: beides. Bestellungen und Nettoumsatz zählen am Tag der Zahlung, Erstattungen und Korrekturen an ihrem eigenen Tag. Vergütungen sind alle Provisionen und Guthaben aus diesen Bestellungen, eigene Vergütungen der Anteil des Kunden. Eine Bestellung kann in mehreren Zeilen zählen, deshalb lassen sich die Zeilen nicht zusammenzählen.

## The page of one partner or customer.
person-view-network = Netzwerk ansehen
person-line = Wer { $name } geworben hat
person-line-between =
    { $n ->
        [one] +1 dazwischen
       *[other] +{ $n } dazwischen
    }
person-waits = Die Bewerbung von { $name } ist noch offen, einen Code gibt es noch nicht.
person-figures = Zahlen seit Beginn
person-details = Details
person-password-lead = Ein Link für ein neues Passwort, einmal gültig, { $minutes } Minuten lang. Vergewissern Sie sich, dass es die richtige Person ist.
person-password-make = Passwort-Link erstellen
person-code = Code
person-code-also = auch
person-code-off = Deaktiviert
person-code-suspended = Gesperrt
person-code-view = Code ansehen
person-erased = Gelöscht
person-suspended = Gesperrt
person-confirmed = Bestätigt
person-joined = Dabei seit
person-source = Empfehlungsart
person-referrer = Empfohlen von
person-name-and-id = { $name }, Nr. { $id }
person-no-referrer = Ohne Empfehlung
person-joined-with = Angemeldet mit Code
person-joined-with-batch = { $code }, gedruckt für { $batch }
person-told-by = Davon gehört durch
person-approved = Angenommen
person-not-approved = Noch nicht
person-partners-referred = Geworbene Partner
person-shown-name = Name auf der Einladung
person-password = Passwort
person-password-missing = Noch keins
person-id = Kontonummer
person-scans = Scans
person-sign-ups = Anmeldungen
person-sign-ups-note = direkt, mit diesem Code
person-network = Netzwerk
person-network-note = direkt und indirekt
person-chart = Letzte 30 Tage
person-channels = Alle Scans bisher: { $qr } über QR-Code, { $link } über Link, { $typed } eingetippt.
person-excluded =
    Nicht gezählt: { $repeats ->
        [one] 1 Wiederholung
       *[other] { $repeats } Wiederholungen
    }, { $bots ->
        [one] 1 Bot oder Linkvorschau
       *[other] { $bots } Bots und Linkvorschauen
    }, { $own ->
        [one] 1 eigener Besuch oder einer des Teams
       *[other] { $own } eigene Besuche und solche des Teams
    }, { $off ->
        [one] 1 Besuch bei deaktiviertem Code
       *[other] { $off } Besuche bei deaktiviertem Code
    }.
person-referrals =
    { $n ->
        [one] 1 direkte Empfehlung
       *[other] { $n } direkte Empfehlungen
    }
person-referrals-view = Alle ansehen
person-referrals-caption = Personen, die { $name } direkt geworben hat
person-referrals-name = Name
person-referrals-network = Netzwerk
person-referrals-joined = Dabei seit
person-referrals-none = Mit diesem Code hat sich noch niemand angemeldet.
password-link-title = Passwort-Link
password-link-for = Ein Link für { $name }
password-link-label = Link
password-link-show = Lassen Sie { $name } diesen Code scannen oder schicken Sie den Link. Das Passwort wählt { $name } selbst.
password-link-secret = Wer diesen Link hat, kann sich als { $name } einloggen. Geben Sie ihn sonst niemandem.
password-link-picture = QR-Code des Links für { $name }
password-link-done = Fertig

## What somebody has with the shop.
balance-title = Geld
balance-statement = Kontoauszug
balance-adjust = Anpassen
balance-earns = Verdient { $usual } (Standardsatz).
balance-earns-own = Verdient { $own } (eigener Satz; Standard ist { $usual }).
balance-change-rate = Satz ändern
balance-commission = Provision
balance-ready = Bereit
balance-ready-note = noch in keiner Auszahlung
balance-in-payout = In einer Auszahlung
balance-in-payout-note = noch nicht ausgezahlt
balance-pending = Ausstehend
balance-pending-note = in der Wartefrist
balance-in-review = In Prüfung
balance-in-review-note = wartet auf Ihre Freigabe
balance-paid-out = Ausgezahlt
balance-paid-out-note = in abgeschlossenen Auszahlungen
balance-earned = Insgesamt verdient
balance-earned-note = nach der Wartefrist
balance-credit = Guthaben
balance-available = Verfügbar
balance-available-note = kann eingelöst werden
balance-reserved = Reserviert
balance-reserved-note = für unbezahlte Bestellungen
balance-credit-pending = Ausstehendes Guthaben
balance-credit-in-review = Guthaben in Prüfung
balance-spent = Eingelöst
balance-spent-note = für Bestellungen
balance-expired = Verfallen
balance-below-zero = { $amount } im Minus. Künftige Vergütungen gleichen das zuerst aus.
statement-title = Kontoauszug von { $name }
statement-lead = Buchungen lassen sich nicht ändern. Korrekturen kommen als neue Buchungen dazu.
statement-csv = CSV
statement-balances = Salden
statement-entries = Buchungen
statement-caption = Alle Buchungen zu diesem Saldo, neueste zuerst
statement-what = Buchung
statement-status = Status
statement-order = Bestellung
statement-order-no = Bestellung { $no }
statement-posted = Datum
statement-amount = Betrag
statement-balance = Saldo
statement-empty = Noch keine Buchungen.
statement-note = Der Saldo enthält auch Ausstehendes. Auszahlen oder einlösen lässt sich nur, was verfügbar ist.
statement-adjust-title = Saldo anpassen
statement-adjust-lead = Gilt sofort. { $name } sieht den Grund.
statement-direction = Gutschreiben oder abziehen
statement-add = Gutschreiben
statement-subtract = Abziehen
statement-reason = Grund
statement-reason-hint = Zum Beispiel „Im März doppelt gezahlt“ oder „Für die kaputte Torte“.
statement-adjust = Saldo anpassen
statement-adjusted = Saldo angepasst. { $amount } verfügbar.
statement-adjusted-below-zero = Saldo angepasst. Er liegt jetzt { $amount } im Minus; künftige Vergütungen gleichen das zuerst aus.
statement-rate-title = Satz von { $name }
statement-rate-note = Änderungen gelten für neue Bestellungen.
statement-rate = Eigener Satz
statement-rate-hint = Ein Prozentsatz vom Nettoumsatz oder ein fester Betrag pro Bestellung. Für Dauer und Höchstbetrag gelten die Programmbedingungen.
statement-rate-save = Satz speichern
statement-rate-standard = Standardsatz verwenden: { $usual }
statement-rate-saved = Satz gespeichert: { $pay } für neue Bestellungen.
statement-rate-restored = Für neue Bestellungen gilt wieder der Standardsatz.
statement-entry-commission = Provision
statement-entry-reward = Guthaben verdient
statement-entry-refunded = Bestellung erstattet
statement-entry-reversed = Storniert
statement-entry-corrected = Bestellung geändert
statement-entry-spent = Eingelöst
statement-entry-spent-back = Guthaben zurückgebucht
statement-entry-paid-out = Ausgezahlt
statement-entry-payout-back = Auszahlung zurückgekommen
statement-entry-opening = Anfangssaldo
statement-entry-adjusted = Anpassung
statement-entry-expired = Verfallen
statement-entry-given-up = Verzicht
statement-entry-converted = In Guthaben umgewandelt
statement-entry-from-commission = Aus Provision umgewandelt
statement-entry-merged = Mit anderem Konto zusammengeführt
statement-entry-from-merged = Aus einem zusammengeführten Konto
statement-entry-kept-back = Unter dem Mindestbetrag, auf die nächste Auszahlung übertragen
statement-entry-kept-over = Aus einer früheren Auszahlung übertragen

## Somebody's network.
tree-title = Netzwerk von { $name }
tree-change-referrer = Empfehlung ändern
tree-line = Wer { $name } geworben hat
tree-show = Anwenden
tree-figures = Zahlen des Netzwerks
tree-direct = Direkt
tree-indirect = Indirekt
tree-network = Netzwerk
tree-people =
    { $n ->
        [one] 1 Person
       *[other] { $n } Personen
    }
tree-orders =
    { $n ->
        [one] 1 Bestellung, { $amount }
       *[other] { $n } Bestellungen, { $amount }
    }
tree-cost = Kosten
tree-cost-note = Provision und Guthaben
tree-cost-share = Provision und Guthaben, { $share } vom Nettoumsatz
tree-own = Vergütungen von { $name }
tree-chart = Nettoumsatz pro Tag
tree-chart-network = Netzwerk
tree-chart-direct = Direkt
tree-levels = Nach Ebene
tree-levels-caption = Personen auf jeder Ebene im Netzwerk von { $name }
tree-level = Ebene
tree-share = Anteil
tree-people-head = Personen
tree-level-direct = Direkt
tree-level-no = Ebene { $level }
tree-levels-nearest = Zu sehen sind nur die nächsten { $n } Personen.
tree-branches =
    { $n ->
        [one] 1 direkte Empfehlung
       *[other] { $n } direkte Empfehlungen
    }
tree-branches-note = Seit Beginn, höchster Umsatz zuerst
tree-more = { $n } weitere
tree-empty = Noch keine Empfehlungen.
referrer-title = Wer hat { $name } geworben?
referrer-lead = Alle, die diese Person geworben hat, ziehen mit um. Bisherige Vergütungen bleiben, wie sie sind, und einen neuen Rabatt gibt es nicht.
referrer-now = Bisher empfohlen von
referrer-now-whom =
    { $source ->
        [partner] [a]{ $referrer }[/a] (Partner)
        [influencer] [a]{ $referrer }[/a] (Influencer)
       *[customer] [a]{ $referrer }[/a] (Kunde)
    }
referrer-now-none = Niemandem: { $name } kam ohne Empfehlung.
referrer-plan-to = { $name } wechselt zu { $to }
referrer-plan-to-none = { $name } steht künftig ganz oben, ohne Empfehlung
referrer-plan-people =
    { $n ->
        [0] Sonst zieht niemand um.
        [one] 1 weitere Person zieht mit um.
       *[other] { $n } weitere Personen ziehen mit um.
    }
referrer-plan-orders =
    { $n ->
        [one] Berichte ändern sich auch rückwirkend: 1 Bestellung ({ $amount }) zieht um.
       *[other] Berichte ändern sich auch rückwirkend: { $n } Bestellungen ({ $amount }) ziehen um.
    }
referrer-plan-above =
    { $losing ->
        [one] 1 Konto darüber verliert diese Zahlen
       *[other] { $losing } Konten darüber verlieren diese Zahlen
    }, { $gaining ->
        [one] 1 Konto bekommt sie dazu.
       *[other] { $gaining } Konten bekommen sie dazu.
    }
referrer-plan-source =
    { $source ->
        [partner] Als Empfehlungsart gilt dann: Partner.
        [influencer] Als Empfehlungsart gilt dann: Influencer.
        [organic] Als Empfehlungsart gilt dann: Ohne Empfehlung.
       *[customer] Als Empfehlungsart gilt dann: Kunde.
    }
referrer-back = Zurück
referrer-change = Empfehlung ändern
referrer-correct = Empfehlung korrigieren
referrer-correct-hint = Code, E-Mail oder Kontonummer der Person, die geworben hat. Leer lassen, wenn es niemand war.
referrer-reason = Grund
referrer-reason-hint = Steht danach im Protokoll.
referrer-preview = Vorschau anzeigen
referrer-made = Frühere Änderungen
referrer-made-caption = Änderungen dieser Empfehlung, neueste zuerst
referrer-made-when = Datum
referrer-made-from = Vorher
referrer-made-to = Nachher
referrer-made-people = Personen
referrer-made-by = Durch
referrer-made-no-one = Niemand
referrer-undo = Rückgängig
referrer-undone-on = Rückgängig gemacht am { $date }
referrer-changed = Empfehlung geändert.
referrer-undone = Rückgängig gemacht.

## Applications, the team, the activity log.
applications-title = Bewerbungen
applications-lead = Wer Partner werden möchte. Lehnen Sie ab, bleibt die Person Kunde, und ihre Karte ist wieder frei.
applications-caption = Offene Bewerbungen
applications-name = Name
applications-kind = Art
applications-code = Reservierter Code
applications-code-new = ein neuer
applications-since = Seit
applications-until = Bis
applications-decide = Entscheiden
applications-approve = Annehmen
applications-approve-name = Bewerbung von { $name } annehmen
applications-decline = Ablehnen
applications-decline-name = Bewerbung von { $name } ablehnen
applications-days =
    { $days ->
        [one] Nach 1 Tag werden Bewerbungen automatisch abgelehnt.
       *[other] Nach { $days } Tagen werden Bewerbungen automatisch abgelehnt.
    }
applications-none-title = Keine Bewerbungen
applications-none = Neue Bewerbungen erscheinen hier. Möchten Sie alle automatisch annehmen, schalten Sie die Prüfung aus.
applications-off-title = Neue Partner werden automatisch angenommen
applications-off = Neue Partner bekommen ihren Code gleich bei der Anmeldung. Möchten Sie jede Bewerbung erst prüfen, schalten Sie die Prüfung ein.
applications-settings = In den Einstellungen ändern
applications-approved = { $name } ist jetzt Partner mit dem Code { $code }.
applications-declined = Die Bewerbung von { $name } ist abgelehnt, das Kundenkonto bleibt. Die Karte ist wieder frei.
users-title = Team
users-lead = Wer im Geschäft arbeitet. Teammitglieder haben keinen Code und kommen in Berichten nicht vor.
users-caption = Wer im Geschäft arbeitet
users-name = Name
users-email = E-Mail
users-role = Rolle
users-status = Status
users-since = Seit
users-admin = Admin
users-admin-hint = Darf alles.
users-staff = Personal
users-staff-hint = Darf Bestellungen erfassen, korrigieren, stornieren und erstatten, Zahlungen annehmen, Personen suchen, Codes und Netzwerke ansehen und bei Passwörtern helfen. Keine Einstellungen, Produkte oder Exporte, keine Vergütungen, Auszahlungen oder Bewerbungen.
users-add-title = Teammitglied hinzufügen
users-add = Hinzufügen und Passwort-Link erstellen
users-add-note = Sie bekommen einen Link zum Weitergeben, über den sich ein Passwort wählen lässt.
users-active = Aktiv
users-disabled = Deaktiviert
users-no-password = Noch kein Passwort
users-password = Passwort
users-password-lead = Erstellen Sie einen Einmal-Link, mit dem { $name } ein neues Passwort wählt. Er läuft in { $minutes } Minuten ab.
users-password-make = Passwort-Link erstellen
users-is-me = Das sind Sie. Nur ein anderer Admin kann Ihr Konto deaktivieren.
users-enable-title = Konto von { $name } aktivieren
users-enable-lead = Das bisherige Passwort gilt weiter.
users-enable = Konto aktivieren
users-disable-title = Dieses Konto deaktivieren
users-disable-lead = { $name } wird sofort überall ausgeloggt und kann sich nicht mehr einloggen. Was die Person getan hat, bleibt im Protokoll. Sie können das Konto später wieder aktivieren.
users-disable-confirm = Zur Bestätigung „{ $name }“ eingeben
users-disable = Konto deaktivieren
users-disabled-done = { $name } ist überall ausgeloggt und kann sich nicht mehr einloggen.
users-enabled-done = Konto aktiviert.
audit-title = Protokoll
audit-lead = Wer wann was getan hat. Einträge lassen sich weder ändern noch löschen.
audit-caption = Einträge, neueste zuerst
audit-what = Vorgang
audit-about = Betrifft
audit-details = Details
audit-when = Zeit
audit-server = Der Server
audit-order = Bestellung { $no }
audit-earning = Vergütung Nr. { $no }
audit-payout = Auszahlung { $no }
audit-terms = Bedingungen

## The import of customers and partners.
import-title = Personen importieren
import-lead = Übernehmen Sie Kunden und Partner aus einem anderen System, auch mit der Angabe, wer wen geworben hat. Bevor etwas angelegt wird, sehen Sie eine Vorschau.
import-tiles = In dieser Datei
import-new-customers = Neue Kunden
import-new-partners = Neue Partner
import-referred = Geworben
import-known = Schon da
import-known-note = übersprungen
import-credit = Anfangsguthaben
import-good = Diese Datei ist in Ordnung
import-all-known = Alle in dieser Datei sind schon da
import-no-phone-caption = Personen, die ohne Telefonnummer importiert werden
import-row = Zeile
import-phone = Telefon
import-column = Spalte
import-problem = Problem
import-ready = Noch ist nichts angelegt. Alle bekommen einen eigenen Code, und alte Codes gelten weiter. Den Erstbestellrabatt bekommt niemand, denn alle haben schon bei Ihnen gekauft. Das Passwort wählt jede Person über einen Link, den Sie auf ihrer Seite erstellen.
import-add =
    { $n ->
        [one] 1 Konto anlegen
       *[other] { $n } Konten anlegen
    }
import-other-file = Andere Datei wählen
import-problems =
    { $n ->
        [one] 1 Problem. Es wurde nichts importiert.
       *[other] { $n } Probleme. Es wurde nichts importiert.
    }
import-problems-many = { $n } Probleme, hier die ersten { $most }. Es wurde nichts importiert.
import-problems-caption = Probleme, Zeile für Zeile
import-problems-note = Zeile 1 ist die Kopfzeile. Korrigieren Sie die Datei und laden Sie sie noch einmal hoch.
import-choose = Datei wählen
import-file = CSV-Datei
import-file-hint = Bis zu { $most } Zeilen. Sind es mehr, halten Sie den Server an und verwenden Sie passalong import accounts.
import-check = Datei prüfen
import-columns = Spalten
import-columns-lead = Die erste Zeile ist die Kopfzeile, die Reihenfolge ist egal. Komma oder Semikolon als Trennzeichen; Beträge als 12.50 oder 12,50.
import-column-email = Gibt es schon ein Konto mit dieser E-Mail, wird die Zeile übersprungen. Darf leer sein, wenn eine Telefonnummer da ist.
import-column-name = Erforderlich. Vor- und Nachname.
import-column-phone = Mit Ländervorwahl, z. B. +49 171 234567. Haben zwei Personen dieselbe Nummer, behält sie die erste.
import-column-role = „customer“ (Kunde) oder „partner“; leer bedeutet Kunde.
import-column-kind = Bei Partnern: „partner“ oder „influencer“.
import-column-code = Der alte Code: 1 bis 32 Buchstaben und Ziffern, dazwischen Bindestriche, Punkte, Unterstriche oder Leerzeichen. Er führt weiter zur selben Person.
import-column-referrer-code = Der Code der Person, die geworben hat, aus dieser Datei oder aus Ihrem Geschäft.
import-column-joined-at = Ein Datum wie 2024-05-03 oder 03.05.2024 oder ein Zeitpunkt wie 2024-05-03T10:00:00Z; leer bedeutet heute.
import-column-credit = Anfangsguthaben, z. B. 12,50.
import-done =
    { $n ->
        [one] 1 Konto angelegt.
       *[other] { $n } Konten angelegt.
    }
import-done-known =
    { $n ->
        [one] 1 Konto angelegt.
       *[other] { $n } Konten angelegt.
    } { $known ->
        [one] 1 war schon da.
       *[other] { $known } waren schon da.
    }
import-done-phones = { $done } { $phones }

## An admin views the pages of a member.
view-as-begin = Als diese Person ansehen
view-as-band = Sie sehen die Seiten einer anderen Person
view-as-sees = Sie sehen, was { $name } sieht; ändern lässt sich nichts.
view-as-until = Bis { $time }.
view-as-end = Ansicht beenden

## People who share something with whoever referred them: what was found, and the look that tells whether they are different people.
flags-title = Gemeinsamkeiten
flags-earnings = Vergütungen
flags-lead = Personen, die etwas mit jemandem gemeinsam haben, durch den sie direkt oder indirekt geworben wurden. Die Vergütungen aus ihren Bestellungen bleiben in Prüfung, bis Sie entscheiden. Oft ist es einfach eine Familie: Geben Sie alles mit einem Klick frei. Ist es ein und dieselbe Person, stornieren Sie, was in Prüfung ist.
flags-in-review = Vergütungen in Prüfung
flags-none-title = Keine Gemeinsamkeiten
flags-none = Bei niemandem stimmen Browser, Auszahlungskonto oder Kontoinhaber mit denen der Person überein, von der die Empfehlung kam.
flags-settings = Was wir vergleichen
flags-more = Hier die neuesten { $most } von { $open }. Weitere rücken nach, sobald Sie diese erledigt haben.
flag-found = Gefunden am { $day }
flag-same-device = { $name } und { $other } haben denselben Browser benutzt
flag-same-payee = { $name } und { $other } bekommen ihr Geld auf dasselbe Konto oder an dieselbe Adresse
flag-same-holder = { $name } und { $other }: Eine Auszahlung läuft auf den Namen der anderen Person, oder beide laufen auf denselben
flag-many-sign-ups = { $name } kam mit dem Code von { $other }, als sich damit innerhalb einer Stunde viele anmeldeten
flag-disposable-mail = { $name } benutzt eine Wegwerf-E-Mail-Adresse
flag-cleared = Am { $day } als verschiedene Personen bestätigt von { $who }
flag-switched-off = Beendet am { $day }: Das wird nicht mehr verglichen
flags-reason = Grund
flags-reason-example = Ein Paar mit gemeinsamem Handy
flags-release =
    { $earnings ->
        [one] Die 1 Vergütung freigeben, die nur deshalb in Prüfung ist: { $amount }
       *[other] Die { $earnings } Vergütungen freigeben, die nur deshalb in Prüfung sind: insgesamt { $amount }
    }
flags-release-hint = Die Wartefrist läuft weiter wie bisher.
flags-clear = Das sind verschiedene Personen
flags-cleared = Gespeichert. Diese Personen fallen deswegen nicht mehr auf.
flags-released =
    { $earnings ->
        [one] Gespeichert und 1 Vergütung von { $amount } freigegeben.
       *[other] Gespeichert und { $earnings } Vergütungen freigegeben, insgesamt { $amount }.
    }
flags-person = Gemeinsamkeiten
flags-person-lead = Die Vergütungen aus diesen Bestellungen bleiben in Prüfung, bis Sie entscheiden.
flags-task =
    { $people ->
        [one] 1 Person hat Gemeinsamkeiten mit der Person, die sie geworben hat
       *[other] { $people } Personen haben Gemeinsamkeiten mit der Person, die sie geworben hat
    }
flags-task-label = Ansehen
flags-of-review =
    { $people ->
        [one] 1 Person hat etwas mit der Person gemeinsam, die sie geworben hat.
       *[other] { $people } Personen haben etwas mit der Person gemeinsam, die sie geworben hat.
    }
flags-rules-title = Selbstwerbung
flags-rules-lead = Woran wir Personen mit denen vergleichen, die sie geworben haben. Gibt es eine Gemeinsamkeit, sehen Sie es, und die Vergütungen aus den Bestellungen sind in Prüfung, bis Sie entscheiden. Mitmachen und kaufen können trotzdem alle.
flags-rule-device = Derselbe Browser
flags-rule-device-hint = Innerhalb von 90 Tagen. Browser Ihres Teams und solche im Geschäft selbst zählen nie.
flags-rule-payee = Dasselbe Auszahlungsziel
flags-rule-payee-hint = Ein Bankkonto, eine PayPal-Adresse oder eine Postanschrift.
flags-rule-holder = Der Name bei den Auszahlungsdaten
flags-rule-holder-hint = Eine Auszahlung läuft auf den Namen der anderen Person, oder beide laufen auf denselben.
flags-rule-mail = Wegwerf-E-Mail-Adressen
flags-rule-mail-hint = Nach einer Liste, die mit jeder Version kommt.
flags-rule-sign-ups = Mehr Anmeldungen pro Stunde mit einem Code als
flags-rule-sign-ups-hint = Leer lassen für keine Grenze. Bei einem Messestand können es viele sein.
privacy-device = Dieselbe Zahl verrät auch, wenn jemand sich selbst wirbt: Wenn Sie mitmachen, sich einloggen oder bestellen, wird aus ihr mit einem Geheimnis dieses Servers ein Fingerabdruck gebildet und { $days } Tage bei Ihrem Konto aufbewahrt. So sieht { $shop }, wenn zwei Konten denselben Browser benutzen. Von Browsern im Geschäft selbst wird nie ein Fingerabdruck gebildet.
privacy-compare = Aus demselben Grund vergleichen wir, ob Personen, die einander geworben haben, ihr Geld auf dasselbe Konto oder unter demselben Namen bekommen und ob eine E-Mail-Adresse von einem Wegwerfdienst stammt. Abgewiesen wird deshalb niemand: Jemand im Geschäft sieht es sich an.

## Orders at the shop: the list, and those of one person.
admin-orders-title = Bestellungen
admin-orders-csv = CSV
admin-orders-record = Bestellung erfassen
admin-orders-record-first = Erste Bestellung erfassen
admin-orders-search = Nummer, Kunde, E-Mail oder Code
admin-orders-status = Status
admin-orders-any-status = Jeder Status
admin-orders-caption = Bestellungen, neueste zuerst
admin-orders-order = Bestellung
admin-orders-number = Nr. { $number }
admin-orders-customer = Kunde
admin-orders-referred-by = Empfohlen von
admin-orders-net-sales = Nettoumsatz
admin-orders-total = Gesamt
admin-orders-no-match = Keine Bestellungen gefunden.
admin-orders-show-all = Alle Bestellungen anzeigen
admin-orders-none-title = Noch keine Bestellungen
admin-orders-note = Nettoumsatz ist, was nach Rabatten und Erstattungen gekauft wurde, ohne MwSt., Versand und Trinkgeld. Auf ihm beruhen Berichte und Vergütungen.
admin-orders-no-earning =
    { $reason ->
        [nobody] ohne Empfehlung
        [suspended] werbende Person gesperrt
        [no_rate] kein Satz vereinbart
        [months_over] Zeitraum vorbei
        [orders_over] Höchstzahl an Bestellungen erreicht
        [nothing_earns] keine anrechenbaren Artikel
        [below_minimum] unter dem Mindestbestellwert
        [erased] Konto der werbenden Person gelöscht
       *[own_order] eigene Bestellung
    }
admin-orders-of-person =
    { $n ->
        [0] Noch keine bezahlten Bestellungen
        [one] Eine bezahlte Bestellung, Nettoumsatz { $amount }
       *[other] { $n } bezahlte Bestellungen, Nettoumsatz { $amount }
    }
admin-orders-discount-given = Für die nächste Bestellung gilt der Erstbestellrabatt.

## Orders at the shop: one order.
admin-order-title = Bestellung { $number }
admin-order-due = { $amount } zu zahlen
admin-order-method = Zahlungsart
admin-order-reference = Referenz
admin-order-reference-hint = Zum Beispiel eine Belegnummer.
admin-order-record-payment = Zahlung erfassen
admin-order-items = Bestellte Artikel
admin-order-referred-by = Empfohlen von [a]{ $name }[/a]
admin-order-earning-commission = { $amount } Provision
admin-order-earning-credit = { $amount } Guthaben
admin-order-earning-none = Keine Vergütung für diese Bestellung
admin-order-earning-share = { $rate } von { $base }.
admin-order-earning-share-left = { $rate } von { $base }, nach Erstattungen.
admin-order-earning-flat = { $amount } pro Bestellung.
admin-order-earning-flat-left = { $amount } pro Bestellung, anteilig um Erstattungen gekürzt: { $left } von { $all } bleiben.
admin-order-earning-open = Wird verdient, sobald die Bestellung bezahlt ist.
admin-order-earning-cancelled = Nichts verdient: Die Bestellung wurde storniert.
admin-order-earning-reversed = Von einem Admin storniert.
admin-order-earning-in-review = In Prüfung: { $reason }.
admin-order-earning-pending = Verfügbar am { $day }, wenn nichts zurückgegeben wird.
admin-order-none-nobody = { $buyer } macht ohne Code mit.
admin-order-none-suspended = { $earner } hat { $buyer } geworben, war aber zum Zeitpunkt der Bestellung gesperrt.
admin-order-none-no-rate = { $earner } hat { $buyer } geworben, aber damals galt kein Satz.
admin-order-none-months-over = { $earner } hat { $buyer } geworben, aber die Monate, in denen daran verdient wird, waren vorbei.
admin-order-none-orders-over = { $earner } hat { $buyer } geworben und schon an der Höchstzahl der Bestellungen verdient.
admin-order-none-nothing-earns = { $earner } hat { $buyer } geworben, aber nichts in dieser Bestellung ist anrechenbar.
admin-order-none-below-minimum = { $earner } hat { $buyer } geworben, aber der anrechenbare Betrag liegt unter dem Mindestbestellwert.
admin-order-none-erased = Das Konto, das { $buyer } geworben hat, wurde gelöscht und verdient nicht mehr.
admin-order-none-own-order = { $buyer } hatte ein anderes Konto, das dieses geworben hat. An eigenen Bestellungen verdient niemand.
admin-order-refunds = Erstattungen
admin-order-refunds-caption = Erstattungen, älteste zuerst
admin-order-refund-date = Datum
admin-order-refund-how = Art
admin-order-refund-items = Für Artikel
admin-order-refund-amount = Betrag
admin-order-refund-by = durch { $name }
admin-order-refund-tax = { $label }: { $amount }
admin-order-change-note = Beim Bearbeiten bleiben Rabatt und Sätze, wie sie waren; erfasst wird der Unterschied.
admin-order-cancel-note = Beim Stornieren kommt das Guthaben zurück, auch der Rabatt, wenn ihn keine andere Bestellung verbraucht hat.
admin-order-refund = Erstatten
admin-order-edit = Bestellung bearbeiten
admin-order-cancel = Bestellung stornieren
admin-order-cancel-title = Bestellung { $number } stornieren?
admin-order-cancel-text = Es ist nichts bezahlt, also wird nichts erstattet. Rabatt und Guthaben kommen zurück. Die Bestellung bleibt in Ihrer Liste.
admin-order-details = Details
admin-order-history = Verlauf
admin-order-system = Das System
admin-order-event = [b]{ $who }[/b] { $what }
admin-order-event-detail = [b]{ $who }[/b] { $what }: { $detail }
admin-order-customer = Kunde
admin-order-placed = Bestellt
admin-order-recorded-by = Erfasst von
admin-order-the-customer = Der Kunde
admin-order-source = Empfehlungsart
admin-order-external = Externe Bestellnummer
admin-order-paid-at = Bezahlt
admin-order-paid-how = { $when }, { $how }
admin-order-cancelled-at = Storniert
admin-order-ordinal = Bezahlte Bestellung des Kunden
admin-order-ordinal-number = Nr. { $n }
admin-order-net-sales = Nettoumsatz
admin-order-net-sales-left = Nettoumsatz nach Erstattungen
admin-order-eligible = Anrechenbarer Betrag
admin-order-terms = Bedingungen
admin-order-terms-version = Fassung { $version } (galt bei der Bestellung)
admin-order-note = Notiz
admin-order-payment-recorded = Zahlung erfasst.
admin-order-payment-known = Diese Zahlung war schon erfasst.
admin-order-cancelled = Bestellung storniert. Rabatt und Guthaben sind zurückgebucht.

## Orders at the shop: recording and editing one.
order-form-fix = Korrigieren Sie die markierten Felder.
order-form-custom-amount = Freier Betrag
order-form-custom-amount-hint = Für Artikel, die nicht im Katalog stehen.
order-form-tax = Die MwSt. beträgt { $rate }.
order-form-amount-kind = Betrag ist
order-form-rest = Versand, Trinkgeld und Notiz
order-form-shipping = Versand
order-form-tip = Trinkgeld
order-form-note = Notiz
order-form-items = Artikel
order-form-cancel = Abbrechen
order-edit-title = Bestellung { $number } bearbeiten
order-edit-lead = Rabatt, Sätze und Guthaben bleiben, wie sie waren. Wir erfassen den Unterschied.
order-edit-price-of = Preis von { $name }
order-edit-remove-hint = Mit 0 entfernen.
order-edit-add = Artikel hinzufügen
order-edit-paid = Diese Bestellung ist bezahlt. Als Nächstes sehen Sie, was Sie kassieren oder zurückgeben.
order-edit-save = Änderungen speichern
order-edit-saved = Bestellung geändert.
order-edit-saved-collect = Bestellung geändert. Kassieren Sie noch { $amount }.
order-edit-saved-return = Bestellung geändert. Geben Sie { $amount } zurück.
order-edit-saved-due = Bestellung geändert. { $amount } zu zahlen.
order-record-title = Bestellung erfassen
order-record-step-customer = Kunde
order-record-step-order = Bestellung
order-record-who = Für wen ist die Bestellung?
order-record-search = Name, E-Mail, Telefon oder Code
order-record-search-hint = Sie können auch den Code auf dem Handy scannen.
order-record-find = Suchen
order-record-newest = Neueste Kunden
order-record-found = Treffer
order-record-found-caption = Personen, für die Sie eine Bestellung erfassen können
order-record-found-name = Name
order-record-found-code = Code
order-record-found-joined = Dabei seit
order-record-more = Mehr als { $n } Treffer. Tippen Sie weiter.
order-record-all-customers = Alle Kunden ansehen
order-record-for = Bestellung für { $name }
order-record-other-customer = Anderen Kunden wählen
order-record-amount = Betrag
order-record-credit = Guthaben
order-record-paid = Zahlung
order-record-external-hint = Aus Ihrer Kasse oder Ihrem Onlineshop. Jede Nummer nur einmal.
order-record-review = Bestellung prüfen
order-record-review-lead = Bestellung für { $name }. Noch nicht gespeichert.
order-record-order = Bestellung
order-record-save = Bestellung speichern
order-record-save-paid = Als bezahlt speichern
product-category = Kategorie
product-category-hint = Produkte einer Kategorie stehen auf Bestellseiten beisammen.
product-picture = Bild
product-picture-now = Aktuelles Bild
product-picture-file = Bilddatei
product-picture-hint = PNG, JPEG oder WebP, wird quadratisch zugeschnitten. { $limit }
product-picture-save = Bild hochladen
product-picture-remove = Bild entfernen
product-picture-saved = Bild gespeichert.
product-picture-removed = Bild entfernt.
products-order = Reihenfolge
products-up = { $name } nach oben
products-down = { $name } nach unten
products-order-hint = So stehen die Produkte auf Bestellseiten. Am Rand einer Kategorie verschiebt ein Pfeil die ganze Kategorie.
log-field-category = Kategorie
log-field-picture = Bild
log-field-position = Reihenfolge
column-category = Kategorie
order-record-edit = Bearbeiten
order-record-saved = Bestellung gespeichert.
order-record-saved-before = Diese Bestellung war schon gespeichert.

## Refunding an order.
refund-title = Bestellung { $number } erstatten
refund-left = Es können noch { $amount } erstattet werden.
refund-amount = { $amount } erstatten
refund-how-money = In Geld
refund-how-credit = Als Guthaben
refund-how-both = { $money } in Geld, { $credit } als Guthaben
refund-edit = Bearbeiten
refund-by-hand = Geben Sie das Geld selbst zurück: bar, auf die Karte oder per Überweisung. Hier wird es nur erfasst.
refund-rest = Beträge und Grund
refund-reason = Grund
refund-reason-hint = Bleibt bei der Erstattung und steht im Kontoauszug der Person, die an der Bestellung verdient hat.
refund-review = Erstattung prüfen
refund-cancel = Abbrechen
refund-recorded = Erstattung erfasst.

## Products.
products-title = Produkte
products-csv = CSV
products-new = Neues Produkt
products-lead =
    { $n ->
        [one] Ein Produkt im Verkauf.
       *[other] { $n } Produkte im Verkauf.
    } { $tax ->
        [included] Preise inklusive MwSt.
       *[added] Preise ohne MwSt.
    }
products-caption = Produkte
products-name = Name
products-tax = MwSt.
products-price = Preis
products-none-title = Noch keine Produkte
products-none = Bestellungen können Sie auch nur mit einem Betrag erfassen. Mit Produkten kann Ihre Kundschaft online bestellen, und an der Kasse genügt ein Antippen.
products-add-first = Erstes Produkt hinzufügen
product-no-earnings = Ohne Vergütung
product-no-discount = Ohne Rabatt
product-archived = Archiviert
product-name = Name
product-name-hint = Unter diesem Namen sieht es Ihre Kundschaft.
product-price =
    { $tax ->
        [included] Preis inklusive MwSt.
       *[added] Preis ohne MwSt.
    }
product-tax-rate = MwSt.-Satz
product-sku = Artikelnummer
product-sku-hint = Ihre eigene Nummer für das Produkt.
product-earns = Bringt Provision und Guthaben
product-add = Produkt hinzufügen
product-save = Speichern
product-cancel = Abbrechen
product-restore-title = Wieder verkaufen
product-restore-text = Es kommt mit diesem Namen und Preis zurück in den Katalog.
product-restore = Zurückholen
product-archive-title = Produkt archivieren
product-archive-text = Es verschwindet aus dem Katalog. In bisherigen Bestellungen bleibt es, und Sie können es zurückholen.
product-archive = Archivieren
product-added = { $name } hinzugefügt.
product-saved = Gespeichert. Vorhandene Bestellungen behalten ihre Preise.
product-is-archived = Archiviert. In bisherigen Bestellungen bleibt es.
product-is-restored = Wieder im Katalog.

## Settings: the shop, its look and its address.
settings-title = Einstellungen
settings-shop-save = Geschäft speichern
settings-saved = Gespeichert.
settings-shop = Geschäft
settings-name = Name
settings-name-hint = Steht auf jeder Seite, Einladung und Karte.
settings-contact = Kontaktdaten
settings-contact-hint = Steht unten auf jeder Seite und auf Hilfeseiten. Adresse, Telefonnummer oder Öffnungszeiten.
settings-currency = Währung
settings-currency-hint = Lässt sich nicht mehr ändern, sobald es Bestellungen oder Preise gibt.
settings-time-zone = Zeitzone
settings-time-zone-hint = Für Datumsangaben und Berichte. Eine Änderung verschiebt bisherige Anmeldungen auf andere Tage; bisherige Scans bleiben, wo sie sind.
settings-language = Sprache
settings-language-hint = Für gedruckte Karten, Abrechnungen, Ihr Team und alle, deren Browser eine andere Sprache bevorzugt.
settings-colour = Akzentfarbe
settings-colour-typed = Hex-Code
settings-colour-typed-hint = Hat Vorrang vor der Farbauswahl.
settings-colour-save = Farbe speichern
settings-colour-moved = Wir passen Ihre Farbe so an, dass sie im hellen und im dunklen Modus lesbar ist.
settings-colour-fine = Ihre Farbe ist im hellen und im dunklen Modus lesbar.
settings-swatch-light = Heller Modus: { $colour }
settings-swatch-dark = Dunkler Modus: { $colour }
settings-swatch-join = Mitmachen
settings-swatch-off = { $rate } Rabatt
settings-logo = Logo
settings-logo-now = Aktuelles Logo
settings-logo-hint = PNG, JPEG oder WebP, am besten im Querformat. { $limit } Ersetzt den Namen oben auf jeder Seite.
settings-logo-save = Logo hochladen
settings-logo-remove = Logo entfernen
settings-logo-removed = Logo entfernt.
settings-address = Webadresse
settings-address-lead = Steht auf jeder Karte und in jedem Link. Ändern Sie sie nur, wenn Sie auf eine neue Domain umziehen.
settings-address-working = Funktioniert
settings-address-working-text = Am { $day } geprüft und in Ordnung.
settings-address-confirmed = Bestätigt
settings-address-confirmed-text = Am { $day } von Hand bestätigt.
settings-address-unchecked = Noch nicht geprüft
settings-address-unchecked-text = Wir prüfen sie, bevor Sie drucken.
settings-address-fixed = Sie steht in der Konfiguration des Servers ([b]--base-url[/b], [b]PASSALONG_BASE_URL[/b] oder [b]base_url[/b] in config.toml). Ändern Sie sie dort.
settings-address-field = Adresse
settings-address-field-hint = Zum Beispiel https://shop.example. Nach einer Änderung müssen Sie sich vielleicht neu einloggen.
settings-address-stranded = Diese Karten sind mit einer anderen Adresse gedruckt. Sie funktionieren nur, solange diese noch hierher führt:
settings-address-batch =
    { $n ->
        [one] [a]{ $name }[/a]: ein Code, gedruckt am { $day } mit { $address }
       *[other] [a]{ $name }[/a]: { $n } Codes, gedruckt am { $day } mit { $address }
    }
settings-address-confirm = Zur Bestätigung { $address } eingeben
settings-address-save = Adresse speichern
settings-address-former = Frühere Adressen
settings-address-until = Bis { $day }

## Settings: the terms of the program.
settings-terms = Programmbedingungen
settings-terms-lead = Gültig seit { $day }. Änderungen gelten für neue Bestellungen; für vorhandene bleibt es bei den alten Bedingungen.
settings-terms-partner = Provision für Partner
settings-terms-partner-hint = Ein Prozentsatz von jedem Einkauf geworbener Kunden oder ein fester Betrag pro Bestellung.
settings-terms-influencer = Provision für Influencer
settings-terms-influencer-hint = Für Influencer.
settings-terms-customer = Guthaben für Kunden
settings-terms-customer-hint = Für Kunden, die Freunde werben.
settings-terms-discount = Erstbestellrabatt
settings-terms-discount-hint = Für alle, die mit einem Code mitmachen.
settings-terms-waiting = Wartefrist
settings-terms-waiting-hint = Tage zwischen Zahlung und Freigabe. Höchstens { $most }.
settings-terms-days = Tage
settings-terms-more = Weitere Regeln
settings-terms-lasts = Wie lange an jedem Kunden verdient wird
settings-terms-lasts-lead = Unbegrenzt, an den ersten bezahlten Bestellungen oder in den ersten Monaten nach der Anmeldung.
settings-terms-lasts-partner = Partner verdienen
settings-terms-lasts-influencer = Influencer verdienen
settings-terms-lasts-customer = Kunden verdienen
settings-terms-forever = Unbegrenzt
settings-terms-first-orders = Erste Bestellungen
settings-terms-first-months = Erste Monate
settings-terms-unit-label = { $what }: als Prozentsatz oder Betrag pro Bestellung
settings-terms-span-label = { $what } an jedem Kunden
settings-terms-number-label = { $what }: Anzahl der Bestellungen oder Monate
settings-terms-cap = Höchstbetrag pro Bestellung
settings-terms-minimum-order = Mindestbestellwert
settings-terms-discount-cap = Höchstrabatt
settings-terms-discount-days = Gültig für
settings-terms-discount-days-hint = Ab der Anmeldung. Leer lassen für unbegrenzt.
settings-terms-credit = Guthaben
settings-terms-credit-share = Deckt höchstens
settings-terms-credit-share-hint = Anteil an einer Bestellung. { $all } heißt: die ganze.
settings-terms-credit-days = Verfällt nach
settings-terms-credit-days-hint = Gerechnet ab dem Tag, an dem es verfügbar wird. Leer lassen, damit es nie verfällt.
settings-terms-orders = Bestellungen und Auszahlungen
settings-terms-review = Vergütungen prüfen über
settings-terms-review-hint = Sie bleiben in Prüfung, bis jemand sie freigibt. Leer lassen, um nichts zu prüfen.
settings-terms-timeout = Unbezahlte Bestellungen stornieren nach
settings-terms-timeout-hint = Reservierter Rabatt oder reserviertes Guthaben kommt zurück.
settings-terms-payout = Mindestbetrag für Auszahlungen
settings-terms-payout-hint = Kleinere Beträge werden übertragen.
settings-terms-saved = Gespeichert. Die neuen Bedingungen gelten für Bestellungen ab jetzt.
settings-terms-same = Keine Änderungen zu speichern.

## Settings: earlier terms, rule by rule.
settings-versions =
    { $n ->
        [one] Eine frühere Fassung
       *[other] { $n } frühere Fassungen
    }
settings-version-span = { $from } bis { $to }
settings-version-summary =
    { $days ->
        [0] Partner { $partner }, Influencer { $influencer }, Kunden { $customer }, erste Bestellung { $discount }, keine Wartefrist
        [one] Partner { $partner }, Influencer { $influencer }, Kunden { $customer }, erste Bestellung { $discount }, Wartefrist 1 Tag
       *[other] Partner { $partner }, Influencer { $influencer }, Kunden { $customer }, erste Bestellung { $discount }, Wartefrist { $days } Tage
    }
settings-version-changed = später geändert
settings-rule-partners = Partner verdienen
settings-rule-influencers = Influencer verdienen
settings-rule-customers = Kunden verdienen
settings-rule-earned = { $what }
settings-rule-earned-credit = { $what }, als Guthaben
settings-rule-nothing = Nichts
settings-rule-newcomers = Neue Kunden erhalten
settings-rule-discount = { $what }
settings-rule-no-discount = Keinen Rabatt
settings-rule-waiting = Wartefrist
settings-rule-waiting-days =
    { $n ->
        [0] Keine
        [one] Ein Tag ab Zahlung
       *[other] { $n } Tage ab Zahlung
    }
settings-rule-review = Prüfung vor Auszahlung
settings-rule-review-above = Vergütungen über { $amount }
settings-rule-no-review = Keine
settings-rule-credit-share = Guthaben deckt höchstens
settings-rule-credit-share-of = { $rate } einer Bestellung
settings-rule-credit-days = Guthaben verfällt
settings-rule-credit-days-after =
    { $n ->
        [one] Einen Tag nachdem es verfügbar wird
       *[other] { $n } Tage nachdem es verfügbar wird
    }
settings-rule-credit-never = Nie
settings-rule-timeout = Unbezahlte Bestellungen
settings-rule-timeout-after =
    { $n ->
        [one] Nach einem Tag storniert
       *[other] Nach { $n } Tagen storniert
    }
settings-rule-payout = Mindestbetrag für Auszahlungen
settings-rule-payout-from = Ab { $amount }
settings-rule-payout-any = Jeder Betrag

## Settings: prices, partners and scans.
settings-prices = Preise und MwSt.
settings-prices-include = Preise inkl. MwSt.
settings-prices-include-hint = Ihre Kundschaft zahlt den angegebenen Preis. Ist das ausgeschaltet, kommt die MwSt. dazu. Vorhandene Bestellungen ändern sich nicht.
settings-tax-rate = Üblicher MwSt.-Satz
settings-tax-rate-hint = Für freie Beträge und Produkte ohne eigenen Satz.
settings-rules = Partner und Scans
settings-approve-partners = Bewerbungen prüfen
settings-approve-partners-hint = Neue Partner stehen unter „Bewerbungen“, bis Sie sie annehmen; ihr Code ist so lange reserviert. Ist das ausgeschaltet, bekommen sie sofort einen Code.
settings-fold-scans = Wiederholte Scans nicht zählen
settings-fold-scans-hint =
    { $minutes ->
        [one] Scannt dasselbe Handy einen Code innerhalb einer Minute mehrmals, zählt das einmal. Dafür gibt es ein kurzlebiges Cookie (steht auf Ihrer Datenschutzseite).
       *[other] Scannt dasselbe Handy einen Code innerhalb von { $minutes } Minuten mehrmals, zählt das einmal. Dafür gibt es ein kurzlebiges Cookie (steht auf Ihrer Datenschutzseite).
    }

## Backups: a page of the settings.
backups-title = Sicherungen
backups-lead = Eine Sicherung ist eine Kopie von allem. Jede wird nach dem Schreiben geöffnet und geprüft.
backups-now = Jetzt sichern
backups-made = Sicherung erstellt und geprüft.
backups-going = Die Sicherung läuft. Laden Sie diese Seite in ein paar Minuten neu, um das Ergebnis zu sehen.
backups-running = Gerade läuft eine Sicherung.
backups-caption = Sicherungen, neueste zuerst
backups-when = Erstellt
backups-by = Anlass
backups-by-schedule = Nach Zeitplan
backups-by-button = Von Hand
backups-result = Ergebnis
backups-size = Größe
backups-none = Noch keine Sicherungen. Die erste entsteht zur eingestellten Stunde oder wenn Sie selbst sichern.
backups-good = In Ordnung
backups-gone = Von Hand entfernt
backups-no-room = Festplatte voll
backups-not-written = Fehlgeschlagen
backups-promise-broken = Bitte prüfen
backups-worry-no-room = Für die letzte Sicherung war kein Platz. Schaffen Sie Platz auf der Festplatte und sichern Sie dann neu.
backups-worry-not-written = Die letzte Sicherung ist fehlgeschlagen. Warum, steht im Log des Servers.
backups-worry-promise-broken = Die letzte Sicherung ist vollständig, aber die Prüfung hat darin einen Fehler gefunden, den also auch Ihr Geschäft hat. Führen Sie auf dem Server „passalong check“ aus.
backups-worry-overdue = Seit { $day } gab es keine Sicherung. Warum, steht im Log des Servers.
backups-schedule = Zeitplan
backups-hour = Täglich ab
backups-hour-hint = Innerhalb dieser Stunde. Ist der Server aus, beim nächsten Start.
backups-never = Nie
backups-keep = Aufbewahren
backups-keep-hint = Wie viele Sicherungen nach Zeitplan bleiben, höchstens { $most }. Ältere werden entfernt. Von Hand erstellte bleiben, bis Sie sie entfernen.
backups-schedule-save = Zeitplan speichern
backups-schedule-saved = Zeitplan gespeichert.
backups-away = Eine Kopie anderswo aufbewahren
backups-away-text = Eine Sicherung auf derselben Festplatte hilft nach einem Versehen, aber nicht, wenn die Festplatte kaputtgeht oder der Computer gestohlen wird. Laden Sie ab und zu eine herunter oder kopieren Sie den Ordner jede Nacht an einen anderen Ort.
backups-folder = Ordner:
backup-title = Sicherung
backup-download = Herunterladen
backup-download-text = Eine Sicherung enthält alle Namen, Adressen und Konten. Bewahren Sie sie so auf, dass nur Sie sie lesen können.
backup-password = Ihr Passwort
settings-backups = Sicherungen
settings-backups-text = Wann gesichert wird, welche Sicherungen es gibt und ein Knopf, um sofort zu sichern.
settings-backups-open = Sicherungen ansehen

## The manual, as it came with the program.
help-title = Hilfe
help-lead = Gehört zu Ihrer Version von Passalong und funktioniert auch offline.
help-contents = Auf dieser Seite
help-about-running = Installieren, online gehen, Sicherungen, Updates, Umzug auf einen anderen Computer und Hilfe bei Problemen.
help-about-people = Wer was darf, und wie Sie Personen hinzufügen, ändern, sperren, zusammenführen und löschen.
help-about-counting = Was als Scan zählt und wie jeder Cent berechnet wird.
help-about-bookkeeping = Steuern, Verkäufe, Salden und Auszahlungen als Dateien.
help-about-performance = Wie schnell alles bei vielen Personen und Bestellungen läuft.

## The choice of a language, in the footer of public pages and on /accounts.
language-label = Sprache
language-browser = Sprache meines Browsers
language-shop = Sprache des Geschäfts
language-save = Sprache speichern
language-saved = Gespeichert.

## What `passalong import accounts` prints.

cli-email-taken = Mit dieser E-Mail-Adresse gibt es bereits ein Konto. „passalong admin reset-password“ gibt ihm ein neues Passwort.
cli-admin-created = { $name } ist jetzt Admin und meldet sich mit { $email } an.
cli-email-unknown = Kein Konto, das sich anmelden kann, hat die E-Mail-Adresse { $email }.
cli-password-set = { $email } hat ein neues Passwort und ist überall abgemeldet.
cli-reset-link = Falls fremde Fehlversuche das neue Passwort blockieren: Dieser Link meldet die erste Person an, die ihn innerhalb von { $minutes } Minuten öffnet:
cli-password = Passwort:
cli-password-again = Passwort wiederholen:
cli-passwords-differ = Die beiden Passwörter sind verschieden. Nichts wurde geändert.
cli-restored = { $file } ist eingespielt.
cli-restore-kept = Die bisherige Datenbank bleibt als { $file } erhalten.
cli-restore-not-compared = Es gab keine Datei { $file } zum Vergleichen.
cli-import-rows = { $n } Zeilen
cli-import-row = Zeile { NUMBER($row, useGrouping: "false") }: { $what }
cli-import-cell = Zeile { NUMBER($row, useGrouping: "false") }, { $column }: { $what }
cli-import-more-phones =
    { $n ->
        [one] und eine weitere Person ohne Telefonnummer, die schon jemand anderes hat
       *[other] und { $n } weitere Personen ohne Telefonnummer, die schon jemand anderes hat
    }
cli-import-would-add = alles in Ordnung: { $added } kämen hinzu, { $known } sind schon da
cli-import-added = { $added } hinzugefügt, { $known } waren schon da
cli-import-problems =
    { $n ->
        [one] ein Fehler; nichts wurde geändert
       *[other] { $n } Fehler; nichts wurde geändert
    }

## Look: invitation and sharing

preview-shop-title = Empfehlungsprogramm von { $shop }
picture-inviter = { $inviter } lädt Sie ein
picture-invited-to = Eine Einladung zu { $shop }
picture-invited = Eine Einladung für Sie
picture-scan = Mit meinem Code mitmachen
home-friends-credit = Freunde: Guthaben
home-partners-cash = Partner: Geld
join-partner-paid = Ihre Provision wird Ihnen in Geld ausgezahlt.
share-more = Weitere Möglichkeiten
share-story = Bild für die Story
referrals-to-payout = Noch { $amount } bis zur nächsten Auszahlung. Ausgezahlt wird ab { $minimum }.
referrals-in-payout = Das reicht für eine Auszahlung: Es kommt mit der nächsten.
referrals-week = Neu diese Woche
referrals-week-note = Anmeldungen in den letzten 7 Tagen
referrals-people-all = Alle { $all } anzeigen
referrals-milestone-first = { $name } ist Ihre erste Empfehlung. Glückwunsch!
referrals-milestone = { $name } ist Ihre { $n }. Empfehlung. Danke fürs Weitersagen!
referrals-needs-payee = Das reicht für eine Auszahlung. Geben Sie Ihre [a]Auszahlungsdaten[/a] an, damit Sie das Geld erhalten.

## Look: paper
## What stands on cards and posters is in the shop's language. The two lines are at most 60 characters long and bear no figure.

card-line-partner = Weiterempfehlen und Geld verdienen
card-line-influencer = Ihrem Publikum empfehlen und Geld verdienen
print-own-line = { $name } lädt Sie ein.

batch-new-line-hint = Wird groß gedruckt, z. B. „Unser Brot empfehlen, Geld verdienen“. Leer lassen für unsere Zeile. Nennen Sie keine Prozente oder Beträge: Gedrucktes bleibt, auch wenn sich Ihre Bedingungen ändern.
card-preview-label = Vorschau einer Karte
card-preview-note = Der Code ist nur ein Muster. Papier und Gestaltung wählen Sie beim Drucken.
batch-print-not-yet = Ansehen können Sie alles. Zum Drucken braucht Ihr Geschäft eine öffentliche https://-Adresse: { $address } ist keine.
batch-print-other-paper = Andere Papierformate
batch-print-design = Gestaltung
print-design =
    { $design ->
        [ticket] Ticket
        [picture] Muster
       *[plain] Schlicht
    }
batch-print-logo = Logo in der Mitte der QR-Codes
batch-print-logo-hint = Die Codes enthalten dann mehr Reserve und lassen sich weiterhin gut scannen.
batch-print-no-logo = [a]Laden Sie Ihr Logo hoch[/a], dann steht es auf Karten und Plakaten.
batch-print-mixed = Erst { $unclaimed } freie, dann { $claimed } vergebene Codes. Ein vergebener Code wirbt Kunden für die Person, der er gehört: Geben Sie ihn nur ihr.

## Look: first week, set-up, settings

setup-country = Land
setup-country-other = Anderes Land
setup-country-fill = Ausfüllen
setup-country-hint = Füllt aus, was dort üblich ist. Sie können alles ändern.
setup-paper-a4 = Füllt aus, was dort üblich ist; Sie können alles ändern. Karten werden auf A4 gedruckt.
setup-paper-letter = Füllt aus, was dort üblich ist; Sie können alles ändern. Karten werden auf US-Letter gedruckt.
setup-language = Sprache
setup-language-hint = Für Ihr Team, Karten und Abrechnungen.
setup-tax-one = In Ihrem Land sind { $rate } üblich. Leer lassen, wenn Sie keine MwSt. berechnen.
setup-tax-two = In Ihrem Land sind { $first } oder { $second } üblich. Leer lassen, wenn Sie keine MwSt. berechnen.
setup-tax-include-hint = Wie auf Ihren Preisschildern. Wenn aus, kommt die MwSt. hinzu.
setup-sample = Ihre Einladung
setup-sample-note = Das sehen alle, die einen Code scannen. Farbe und Logo fügen Sie später unter Einstellungen hinzu.
setup-sample-shop = Ihr Geschäft
setup-sample-friend = Pat
settings-tab-shop = Geschäft
settings-tab-brand = Marke
settings-tab-program = Programm
settings-tab-orders = Bestellungen und MwSt.
settings-tab-address = Adresse
settings-program-save = Programm speichern
settings-orders-save = Bestellungen und MwSt. speichern
settings-colour-pick = Farbe
settings-colour-looks = So sieht es aus
settings-logo-file = Bild
settings-address-state = Aktuelle Adresse
settings-example-title = Zum Beispiel
settings-example = Eine Bestellung über { $order }: Der geworbene Freund zahlt { $pays }, Pat verdient { $earns }.
settings-example-note = Die erste Bestellung eines Freundes, den Pat als Partner geworben hat. Berechnet wie jede echte Bestellung.
settings-example-order = Bestellung
settings-example-discount = Rabatt auf die erste Bestellung
settings-example-pays = Der Freund zahlt
settings-example-tax = Davon MwSt.
settings-example-partner = Ein Partner verdient
settings-example-influencer = Ein Influencer verdient
settings-example-customer = Ein Kunde verdient, als Guthaben
settings-example-keep = Ihnen bleibt, nach Provision eines Partners
first-week-title = Ihre erste Woche
first-week-progress = { $done } von { $all } erledigt
first-week-hide = Ausblenden
first-week-done = Erledigt
first-week-batch = Erste Karten
first-week-shop = Ihr Geschäft einrichten
first-week-shop-text = Name, Währung und Sätze.
first-week-shop-link = Einstellungen
first-week-address = Webadresse bereitmachen
first-week-address-text = Sie steht auf jeder gedruckten Karte und muss deshalb öffentlich sein und mit https beginnen.
first-week-address-link = Adresse prüfen
first-week-cards = { $n } Karten drucken
first-week-cards-text = Für die Theke und für alle, die Ihr Geschäft mögen.
first-week-cards-link = Karten erstellen
first-week-partner = Den ersten Partner gewinnen
first-week-partner-text = Wer eine Karte zuerst scannt, kann den Code behalten, ihn teilen und damit verdienen.
first-week-partner-link = Karten ansehen
first-week-sale = Den ersten Verkauf erfassen
first-week-sale-text = Kunden suchen oder anlegen, dann eingeben, was gekauft wurde.
first-week-sale-link = Bestellung erfassen
log-field-first-week = Liste der ersten Woche
language-name = Deutsch
language-formats = de-DE
currency-name =
    { $code ->
        [AED] VAE-Dirham
        [AFN] Afghanischer Afghani
        [ALL] Albanischer Lek
        [AMD] Armenischer Dram
        [AOA] Angolanischer Kwanza
        [ARS] Argentinischer Peso
        [AUD] Australischer Dollar
        [AWG] Aruba-Florin
        [AZN] Aserbaidschan-Manat
        [BAM] Konvertible Mark Bosnien und Herzegowina
        [BBD] Barbados-Dollar
        [BDT] Bangladesch-Taka
        [BHD] Bahrain-Dinar
        [BIF] Burundi-Franc
        [BMD] Bermuda-Dollar
        [BND] Brunei-Dollar
        [BOB] Bolivianischer Boliviano
        [BRL] Brasilianischer Real
        [BSD] Bahamas-Dollar
        [BTN] Bhutan-Ngultrum
        [BWP] Botswanischer Pula
        [BYN] Weißrussischer Rubel
        [BZD] Belize-Dollar
        [CAD] Kanadischer Dollar
        [CDF] Kongo-Franc
        [CHF] Schweizer Franken
        [CLP] Chilenischer Peso
        [CNY] Renminbi Yuan
        [COP] Kolumbianischer Peso
        [CRC] Costa-Rica-Colón
        [CUP] Kubanischer Peso
        [CVE] Cabo-Verde-Escudo
        [CZK] Tschechische Krone
        [DJF] Dschibuti-Franc
        [DKK] Dänische Krone
        [DOP] Dominikanischer Peso
        [DZD] Algerischer Dinar
        [EGP] Ägyptisches Pfund
        [ERN] Eritreischer Nakfa
        [ETB] Äthiopischer Birr
        [EUR] Euro
        [FJD] Fidschi-Dollar
        [FKP] Falkland-Pfund
        [GBP] Britisches Pfund
        [GEL] Georgischer Lari
        [GHS] Ghanaischer Cedi
        [GIP] Gibraltar-Pfund
        [GMD] Gambia-Dalasi
        [GNF] Guinea-Franc
        [GTQ] Guatemaltekischer Quetzal
        [GYD] Guyana-Dollar
        [HKD] Hongkong-Dollar
        [HNL] Honduras-Lempira
        [HTG] Haitianische Gourde
        [HUF] Ungarischer Forint
        [IDR] Indonesische Rupiah
        [ILS] Israelischer Neuer Schekel
        [INR] Indische Rupie
        [IQD] Irakischer Dinar
        [IRR] Iranischer Rial
        [ISK] Isländische Krone
        [JMD] Jamaika-Dollar
        [JOD] Jordanischer Dinar
        [JPY] Japanischer Yen
        [KES] Kenia-Schilling
        [KGS] Kirgisischer Som
        [KHR] Kambodschanischer Riel
        [KMF] Komoren-Franc
        [KPW] Nordkoreanischer Won
        [KRW] Südkoreanischer Won
        [KWD] Kuwait-Dinar
        [KYD] Kaiman-Dollar
        [KZT] Kasachischer Tenge
        [LAK] Laotischer Kip
        [LBP] Libanesisches Pfund
        [LKR] Sri-Lanka-Rupie
        [LRD] Liberianischer Dollar
        [LSL] Loti
        [LYD] Libyscher Dinar
        [MAD] Marokkanischer Dirham
        [MDL] Moldau-Leu
        [MGA] Madagaskar-Ariary
        [MKD] Mazedonischer Denar
        [MMK] Myanmarischer Kyat
        [MNT] Mongolischer Tögrög
        [MOP] Macao-Pataca
        [MRU] Mauretanischer Ouguiya
        [MUR] Mauritius-Rupie
        [MVR] Malediven-Rufiyaa
        [MWK] Malawi-Kwacha
        [MXN] Mexikanischer Peso
        [MYR] Malaysischer Ringgit
        [MZN] Mosambikanischer Metical
        [NAD] Namibia-Dollar
        [NGN] Nigerianischer Naira
        [NIO] Nicaragua-Córdoba
        [NOK] Norwegische Krone
        [NPR] Nepalesische Rupie
        [NZD] Neuseeland-Dollar
        [OMR] Omanischer Rial
        [PAB] Panamaischer Balboa
        [PEN] Peruanischer Sol
        [PGK] Papua-neuguineischer Kina
        [PHP] Philippinischer Peso
        [PKR] Pakistanische Rupie
        [PLN] Polnischer Złoty
        [PYG] Paraguayischer Guaraní
        [QAR] Katar-Riyal
        [RON] Rumänischer Leu
        [RSD] Serbischer Dinar
        [RUB] Russischer Rubel
        [RWF] Ruanda-Franc
        [SAR] Saudi-Rial
        [SBD] Salomonen-Dollar
        [SCR] Seychellen-Rupie
        [SDG] Sudanesisches Pfund
        [SEK] Schwedische Krone
        [SGD] Singapur-Dollar
        [SHP] St.-Helena-Pfund
        [SLE] Sierra-leonischer Leone
        [SOS] Somalia-Schilling
        [SRD] Suriname-Dollar
        [SSP] Südsudanesisches Pfund
        [STN] São-toméischer Dobra
        [SVC] El Salvador Colon
        [SYP] Syrisches Pfund
        [SZL] Swasiländischer Lilangeni
        [THB] Thailändischer Baht
        [TJS] Tadschikistan-Somoni
        [TMT] Turkmenistan-Manat
        [TND] Tunesischer Dinar
        [TOP] Tongaischer Paʻanga
        [TRY] Türkische Lira
        [TTD] Trinidad-und-Tobago-Dollar
        [TWD] Neuer Taiwan-Dollar
        [TZS] Tansania-Schilling
        [UAH] Ukrainische Hrywnja
        [UGX] Uganda-Schilling
        [USD] US-Dollar
        [UYU] Uruguayischer Peso
        [UZS] Usbekistan-Sum
        [VND] Vietnamesischer Dong
        [VUV] Vanuatu-Vatu
        [WST] Samoanischer Tala
        [XAF] CFA-Franc (BEAC)
        [XCD] Ostkaribischer Dollar
        [XCG] Karibischer Gulden
        [XOF] CFA-Franc (BCEAO)
        [XPF] CFP-Franc
        [YER] Jemen-Rial
        [ZAR] Südafrikanischer Rand
        [ZMW] Kwacha
        [ZWG] Simbabwe-Gold
       *[other] { $code }
    }

## Look: home

home-good-morning = Guten Morgen, { $name }
home-good-afternoon = Guten Tag, { $name }
home-good-evening = Guten Abend, { $name }
home-record-order = Bestellung erfassen
home-print-cards = Karten drucken
home-sales = Umsatz durch Empfehlungen, letzte 30 Tage
home-up-by = ▲ { $percent } % gegenüber den 30 Tagen davor ({ $was })
home-down-by = ▼ { $percent } % gegenüber den 30 Tagen davor ({ $was })
home-up = ▲ nach { $was } in den 30 Tagen davor
home-down = ▼ nach { $was } in den 30 Tagen davor
home-even = So viel wie in den 30 Tagen davor
home-share = Anteil am Umsatz
home-share-note = von { $value } Nettoumsatz
home-cost = Kosten
home-cost-note = { $percent } dieses Umsatzes
home-by-code = Scans → Anmeldungen
home-by-code-note =
    { $scans ->
        [one] { $n } aus 1 Scan
       *[other] { $n } aus { $scans } Scans
    }
home-hint = Nettoumsatz mit geworbenen Kunden, nach Rabatten und Erstattungen. Kosten sind Provision und Guthaben, die in diesen Tagen verdient wurden, abzüglich Storniertem.
home-chart = Umsatz durch Empfehlungen pro Tag
home-chart-label = Umsatz durch Empfehlungen
task-payday =
    { $n ->
        [one] { $amount } an 1 Partner auszahlen
       *[other] { $amount } an { $n } Partner auszahlen
    }
task-payday-below =
    { $n ->
        [one] 1 weiterer liegt unter dem Mindestbetrag von { $minimum }.
       *[other] { $n } weitere liegen unter dem Mindestbetrag von { $minimum }.
    }
admin-home-pay = Auszahlung erstellen
task-application = { $name } möchte ins Partnerprogramm
task-application-since = Beworben: { $when }
admin-home-view-applications = Bewerbungen ansehen
admin-home-review-earnings = Vergütungen prüfen
admin-home-review-people = Personen prüfen
task-old-address-one = Ihre Codes funktionieren nur, solange { $address } hierher führt.
task-old-address-many = Ihre Codes funktionieren nur, solange diese Adressen hierher führen.
overview-all-partners = Alle Partner ansehen
overview-all-customers = Alle Kunden ansehen
overview-all-batches = Alle Kartensätze ansehen

## Look: order form and products

order-pick-usual = Zuletzt gekauft
order-pick-other = Sonstiges
order-pick-all = Alle
order-pick-search = Produkte suchen
order-pick-categories = Kategorien
order-pick-none = Kein passendes Produkt.
order-pick-add = Hinzufügen
order-pick-add-one = Hinzufügen: { $name }
order-pick-less = Eins weniger: { $name }
order-cart-items =
    { $n ->
        [one] 1 Artikel
       *[other] { $n } Artikel
    }
order-cart-empty = Noch nichts ausgewählt.
order-cart-sum = Zwischensumme
order-cart-note-off = Die nächste Seite zeigt die Summe nach Rabatt und Guthaben.
order-cart-note-tax = Auf der nächsten Seite kommt die MwSt. hinzu.
order-cart-note-both = Auf der nächsten Seite kommt die MwSt. hinzu, Rabatt und Guthaben gehen ab.
order-more-actions = Mehr Aktionen
order-form-more = Versand, Trinkgeld, Termine und Notizen
order-record-step-payment = Zahlung
order-record-details = Angaben zur Bestellung
order-record-how-paid = Wie wurde bezahlt?
order-record-save-unpaid = Als unbezahlt speichern
order-record-other-way = Andere Zahlungsart oder früherer Tag

## Look: lists of partners, customers, orders and codes, and a person’s page

people-total = Gesamt
people-reach = Gesamt, direkt oder indirekt
people-sort = Sortieren nach
people-sorted-by = Sortierung: { $figure }
people-newest = Neueste zuerst
people-filters = Filter
people-referred-by = Empfohlen von
people-split-head = direkt / indirekt
people-split = { $direct } direkt, { $indirect } indirekt
people-code = Code
people-commission = Provision
people-credit = Guthaben
people-few = Aufgeführt sind nur Personen mit einem Wert in dieser Spalte und diesem Zeitraum.
people-everybody = Alle anzeigen, neueste zuerst
people-none-in-period = In diesem Zeitraum hat niemand einen Wert in dieser Spalte.
people-all-figures = Alle Zahlen
people-main-figures = Wichtigste Zahlen
partners-note-short = Gesamt, direkt und indirekt gelten für Anmeldungen, Bestellungen und Nettoumsatz. Direkt: mit dem Code des Partners angemeldet. Indirekt: von diesen Personen geworben, über beliebig viele Ebenen. Scans und Provision sind die des Partners selbst. Eine Bestellung kann in mehreren Zeilen zählen.
customers-note-short = Gesamt, direkt und indirekt gelten für Anmeldungen, Bestellungen und Nettoumsatz. Direkt: mit dem Code des Kunden angemeldet. Indirekt: von diesen Personen geworben, über beliebig viele Ebenen. Scans und Guthaben sind die des Kunden selbst. Eine Bestellung kann in mehreren Zeilen zählen.
admin-orders-date = Datum
admin-orders-mark-paid = Zahlung erfassen
admin-orders-mark-paid-of = Zahlung erfassen: Bestellung Nr. { $number }
person-orders-date = Datum
codes-no-cards-title = Noch keine gedruckten Karten
codes-no-cards = Die Codes, die Ihre Kunden bei der Anmeldung erhalten haben, finden Sie unter „Alle Codes“.
person-more = Mehr
person-scans-visitors =
    { $n ->
        [one] von einem Besucher
       *[other] von { $n } Besuchern
    }
person-sign-ups-share = { $share } der Besucher
person-net-sales = Nettoumsatz
person-net-sales-note = davon { $amount } direkt
person-referrals-best = Höchster Nettoumsatz zuerst
person-referrals-orders = Bestellungen
person-referrals-value = Nettoumsatz

## Look: network and money

tree-drawing-title = Das Netzwerk auf einen Blick
tree-drawing-note = Seit Beginn. Wählen Sie einen Zweig, um sein Netzwerk zu sehen.
tree-drawing = Netzwerk von { $name } als Zeichnung: { $people }, { $amount } Nettoumsatz
tree-measures = Was die Breite zeigt
tree-by-sales = Nach Nettoumsatz
tree-by-people = Nach Personen
tree-cell = { $name }, Ebene { $level }: { $people }, { $amount } Nettoumsatz, { $share } des Netzwerks
tree-branch-head = Zweig
tree-branch-of = geworben von { $name }
tree-sales-head = Nettoumsatz
own-network-title = Ihr Netzwerk
own-network-drawing-title = Wie weit Ihr Code gekommen ist
own-network-note = Jeder Block ist ein Zweig: jemand, den Sie geworben haben, und alle, die dadurch dazukamen. Zum Schutz aller stehen hier nur Zahlen.
own-network-drawing = Ihr Netzwerk als Zeichnung: { $people }
own-network-you = Sie
own-network-branch = Zweig { $number }
own-network-others = Alle anderen, die Sie geworben haben
own-network-others-in = Übrige in Zweig { $number }
own-network-few = weniger als { $n }
own-network-cell = { $name }, Ebene { $level }: { $people }
own-network-figures = Ihr Netzwerk in Zahlen
own-network-direct = Direkt
own-network-direct-note = von Ihnen geworben
own-network-indirect = Indirekt
own-network-indirect-note = durch sie dazugekommen
own-network-all = Netzwerk
own-network-all-note = Personen dank Ihnen
own-network-none = Wenn die Personen, die Sie werben, selbst Freunde mitbringen, sehen Sie hier Ihr Netzwerk.
own-network-share = Code teilen
own-network-link = Ihr Netzwerk ansehen
payouts-pay =
    { $n ->
        [one] { $total } an { $n } Partner auszahlen
       *[other] { $total } an { $n } Partner auszahlen
    }
payouts-below =
    { $n ->
        [one] { $n } Partner unter { $minimum } ({ $total })
       *[other] { $n } Partner unter { $minimum } ({ $total })
    }
payouts-below-note = Diese Beträge werden übertragen, bis der Mindestbetrag erreicht ist.
payout-new-no-one = Niemand ausgewählt
payout-new-ticked =
    { $n ->
        [one] { $total } an { $shown } Partner
       *[other] { $total } an { $shown } Partner
    }
payout-new-without-script = Wenn Sie ein Häkchen entfernen, wird die Summe beim Erstellen der Auszahlung neu berechnet.
payment-acts = Weitere Aktionen für { $name }
payment-act-paid = Als bezahlt markieren …
payment-act-failed = Zahlung fehlgeschlagen …
payment-act-what = { $mark }, { $name }, { $amount }
payment-paid-title = Zahlung als bezahlt markieren
payment-failed-title = Zahlung als fehlgeschlagen markieren
payment-returned-title = Zahlung als zurückgekommen markieren
admin-earnings-until = verfügbar ab { $date }
admin-earnings-how = { $rate } von { $base }
admin-earnings-how-flat = { $amount } pauschal, auf { $base }
admin-earnings-how-on = auf { $base }
admin-earnings-ticked =
    { $n ->
        [one] { $shown } ausgewählt, { $total }
       *[other] { $shown } ausgewählt, { $total }
    }
admin-earnings-jump = Entscheiden

## Look: navigation, search, keys
nav-cards = Karten
nav-money = Geld
nav-shop = Geschäft
nav-backups = Sicherungen
nav-waiting =
    { $n ->
        [one] eins wartet
       *[other] { $n } warten
    }
account-menu = Kontomenü: { $name }
keys-title = Tastenkürzel
keys-search = Suchen
keys-record = Bestellung erfassen
keys-this = Diese Liste
keys-on = Tastenkürzel verwenden
keys-close = Schließen
search-title = Suche
search-everything = Personen, Bestellungen und Codes suchen
search-what = Name, Bestellung, Code, E-Mail oder Telefon
search-hint = Ein ganzer Code, eine Bestellnummer, E-Mail-Adresse oder Telefonnummer öffnet gleich die passende Seite. Sie können auch einen Code scannen.
search-find = Suchen
search-results = Treffer
search-results-title = Treffer für „{ $q }“
search-nothing = Nichts gefunden für „{ $q }“
search-nothing-text = Versuchen Sie es mit weniger Buchstaben oder einem Teil des Namens.
search-new-shop = Hier erscheinen Personen, Bestellungen und Karten, sobald es welche gibt.
search-people = Personen
search-newest = Neu dabei
search-last-orders = Neueste Bestellungen
search-head-name = Name
search-head-code = Code
search-head-order = Nächste Bestellung
search-head-number = Nummer
search-head-status = Status
search-head-total = Summe
search-head-owner = Gehört zu
search-order = Neue Bestellung
search-order-for = Neue Bestellung für { $name }
search-all-customers = Alle passenden Kunden
search-all-partners = Alle passenden Partner
search-all-codes = Alle passenden Karten

## Bestellungen, die andere Systeme melden

refusal-told-currency = Die Bestellung ist in { $told }, Ihr Geschäft rechnet in einer anderen Währung.
refusal-told-amount = Ein Betrag der Bestellung fehlt, ist negativ oder zu groß.
refusal-told-sum = Die Beträge der Bestellung weichen um { $off } von ihrer Summe ab.
refusal-told-number = Die Bestellung braucht eine Nummer mit höchstens 120 Zeichen.
refusal-told-elsewhere = Diese Bestellung kommt aus { $source }. Ändern Sie sie dort, dann kommt die Änderung von selbst hier an.

## Verbindungen: Webhooks anderer Systeme

nav-connections = Verbindungen
subject-source = Verbindung
event-source-added = hat eine Verbindung hinzugefügt
event-source-changed = hat eine Verbindung geändert
log-field-deliveries = Lieferungen erneut versucht
log-field-makes-customers = neue Kunden aus Bestellungen
log-field-secret = Geheimnis
refusal-source-name-taken = So heißt schon eine andere Verbindung. Wählen Sie einen anderen Namen.
refusal-delivery-gone = Diese Meldung lässt sich nicht erneut versuchen: Das geschieht gerade schon, oder ihr Inhalt ist gelöscht.
kept-deliveries = Ihre Bestellungen, wie ein anderes System sie gemeldet hat: eine Woche nach der Verarbeitung und bis zu 90 Tage, solange wir nicht wissen, wem sie gehören
kept-deliveries-why = Um die Bestellung zu erfassen und sie zu berichtigen, falls etwas schiefging

source-page = Bestellseite
source-staff = Team
source-file = Datei
source-api = API
source-woocommerce = WooCommerce
source-shopify = Shopify
source-stripe = Stripe
source-square = Square
source-standard = Standard Webhooks
source-woocommerce-about = Ein Onlineshop mit WordPress.
source-shopify-about = Ein Onlineshop bei Shopify.
source-stripe-about = Zahlungen mit Checkout, Zahlungslinks und Abonnements.
source-square-about = Zahlungen an der Kasse oder online.
source-standard-about = Ihre eigene Software oder alles, was so signiert, wie es standardwebhooks.com beschreibt.

connections-title = Verbindungen
connections-lead = Bestellungen aus Ihrem Onlineshop oder Ihrer Kasse kommen hier von selbst an, innerhalb von Sekunden.
connections-caption = Verbindungen
connections-name = Name
connections-name-hint = So werden die Bestellungen hier bezeichnet, zum Beispiel „Onlineshop“.
connections-status = Status
connections-last-order = Letzte Bestellung
connections-none = Noch ist nichts verbunden. Wählen Sie das System, aus dem Ihre Bestellungen kommen.
connections-add-title = System verbinden
connections-kind = System
connections-add = Verbinden

connection-working = Läuft
connection-silent = Noch nichts empfangen
connection-no-secret = Geheimnis fehlt
connection-off = Aus
connection-failing =
    { $count ->
        [one] { $count } fehlgeschlagen
       *[other] { $count } fehlgeschlagen
    }
connection-state = Wie es läuft
connection-last-delivery = Letzte Meldung
connection-never = Noch keine
connection-waiting = In Verarbeitung
connection-unmatched = Kunde unbekannt
connection-replay = Erneut versuchen
connection-replay-all =
    { $count ->
        [one] Erneut versuchen
       *[other] Alle { $count } erneut versuchen
    }
connection-tried-again = Wird erneut versucht. Laden Sie die Seite gleich neu, um das Ergebnis zu sehen.
connection-came = Was ankam
connection-came-none = Bisher ist nichts angekommen.
connection-what = Was
connection-result = Ergebnis
connection-set-up = Dort einrichten
connection-address = Adresse
connection-address-hint = Genau so, wie Sie sie bei Square eingetragen haben. Sie ist Teil der Signatur.
connection-secret = Geheimnis
connection-copy = Kopieren
connection-settings = Einstellungen
connection-secret-there = Geheimnis von dort
connection-secret-paste = Fügen Sie es hier ein. Bis dahin wird jede Meldung abgewiesen.
connection-secret-kept = Eines ist gespeichert. Leer lassen, um es zu behalten.
connection-makes-customers = Käufer mit Empfehlungscode als Kunden anlegen
connection-makes-customers-hint = Aus: Ihre Bestellungen warten, bis Sie sagen, wem sie gehören.
connection-save = Verbindung speichern
connection-saved = Verbindung gespeichert.
connection-off-title = Ausschalten
connection-off-text = Von dort wird nichts mehr angenommen. Bestellungen, die angekommen sind, bleiben.
connection-off-do = Verbindung ausschalten
connection-on-title = Einschalten
connection-on-text = Von dort wird zurzeit nichts angenommen.
connection-on-do = Verbindung einschalten
connection-switched-off = Die Verbindung ist aus.
connection-switched-on = Die Verbindung ist an.

connect-woocommerce-open = Öffnen Sie in WordPress WooCommerce → Einstellungen → Erweitert → Webhooks und fügen Sie einen Webhook hinzu.
connect-woocommerce-fill = Stellen Sie den Status auf „Aktiv“ und das Thema auf „Bestellung aktualisiert“. Kopieren Sie die Adresse von unten in das Feld für die URL („Delivery URL“) und das Geheimnis in das Feld „Secret“, und speichern Sie.
connect-woocommerce-twice = Wiederholen Sie das mit dem Thema „Bestellung erstellt“.
connect-woocommerce-note = WordPress sendet nur an öffentliche Adressen, über Port 80, 443 oder 8080. Nach sechs Fehlern in Folge schaltet es den Webhook ab: Stellen Sie ihn dort wieder auf „Aktiv“.
connect-shopify-open = Öffnen Sie in der Shopify-Verwaltung Einstellungen → Benachrichtigungen → Webhooks.
connect-shopify-fill = Erstellen Sie einen Webhook mit dem Ereignis „Order update“, dem Format „JSON“ und der Adresse von unten als URL. Wiederholen Sie das für „Order payment“, „Order cancellation“, „Refund create“, „Dispute create“ und „Dispute update“.
connect-shopify-secret = Unter der Liste zeigt Shopify den Schlüssel, mit dem Ihre Webhooks signiert werden. Fügen Sie ihn bei „Geheimnis von dort“ ein.
connect-shopify-note = Testbenachrichtigungen von Shopify erscheinen hier als ignoriert: Dann funktioniert die Verbindung.
connect-stripe-open = Öffnen Sie im Stripe-Dashboard Developers → Webhooks und wählen Sie „Add destination“.
connect-stripe-fill = Wählen Sie diese Ereignisse: checkout.session.completed, checkout.session.async_payment_succeeded, invoice.paid, charge.refunded, charge.dispute.created und charge.dispute.closed. Kopieren Sie die Adresse von unten in „Endpoint URL“.
connect-stripe-secret = Blenden Sie dort das „Signing secret“ ein und fügen Sie es bei „Geheimnis von dort“ ein. Es beginnt mit whsec_.
connect-stripe-note = Erstattungen von Abonnements finden ihre Bestellung nur mit API-Versionen vor 2025-03-31. Erstatten Sie die Bestellung bei neueren hier selbst.
connect-square-open = Öffnen Sie in der Developer Console von Square Ihre Anwendung, dann Webhooks → Subscriptions, und wählen Sie „Add subscription“.
connect-square-fill = Kopieren Sie die Adresse von unten in „Notification URL“ und wählen Sie die Ereignisse payment.updated, refund.updated, dispute.created und dispute.state.updated.
connect-square-secret = Öffnen Sie das Abonnement, kopieren Sie den „Signature key“ und fügen Sie ihn bei „Geheimnis von dort“ ein.
connect-square-note = Square sagt nicht, wie viel einer Zahlung Steuer ist: Sie wird mit dem Steuersatz Ihres Shops berechnet.
connect-standard-send = Senden Sie Bestellungen an die Adresse unten, wie es im Handbuch unter „Connect your shop“ steht.
connect-standard-sign = Signieren Sie jede Meldung mit dem Geheimnis unten, wie es standardwebhooks.com beschreibt.

inbox-waiting = In Verarbeitung
inbox-applied = Erfasst
inbox-unchanged = Nichts Neues
inbox-unmatched = Kunde unbekannt
inbox-stranger = Kein Mitglied
inbox-ignored = Ignoriert
inbox-failed = Fehlgeschlagen
inbox-ignored-topic = Es geht nicht um Bestellungen.
inbox-ignored-test = Es ist eine Testbestellung.
inbox-ignored-deleted = Die Bestellung wurde dort gelöscht. Hier bleibt sie: Durch das Löschen wird nichts erstattet.
inbox-ignored-draft = Die Bestellung ist noch nicht aufgegeben.
inbox-ignored-not-final = Die Zahlung oder Erstattung ist noch nicht endgültig.
inbox-ignored-told-elsewhere = Eine andere Meldung betrifft dieselbe Bestellung.
inbox-ignored-no-money = Es ist kein Geld geflossen.
inbox-ignored-invoice-alone = Die Rechnung sagt nicht, zu welcher Zahlung sie gehört, und könnte doppelt zählen. Erfassen Sie die Bestellung von Hand, falls sie fehlt.
inbox-unreadable = Was ankam, ist nicht lesbar. Wenn das wieder vorkommt, fragen Sie den Support des Absenders.
inbox-field-missing = In dem, was ankam, fehlt „{ $field }“.
inbox-field-malformed = „{ $field }“ ergibt in dem, was ankam, keinen Sinn.
inbox-field-unknown = „{ $field }“ ist kein bekanntes Feld. Prüfen Sie die Schreibweise in Ihrer Software.
inbox-fault = Auf diesem Server ist etwas schiefgegangen. Versuchen Sie es erneut; wenn es wieder fehlschlägt, sehen Sie im Protokoll des Servers nach.
inbox-refused = Es konnte nicht erfasst werden ({ $code }). Berichtigen Sie die Bestellung dort und versuchen Sie es erneut.
help-about-connect = Bestellungen aus Ihrem Onlineshop, Zahlungsdienst oder Ihrer eigenen Software.

event-order-reinstated = hat eine stornierte Bestellung wieder aufgenommen
no-earning-before = Vor dem Programm
admin-order-none-before = Sie ist aus der Zeit vor dem Programm, daran verdient niemand.
nav-unmatched = Ohne Zuordnung
unmatched-title = Bestellungen ohne Zuordnung
unmatched-lead = Diese Bestellungen könnten von Mitgliedern sein. Sagen Sie einmal, von wem; spätere Bestellungen derselben Person folgen.
unmatched-order = { $source }, Bestellung { $number }
unmatched-buyer = Käufer
unmatched-reached = Kontakt
unmatched-code = Code
unmatched-placed = Bestellt
unmatched-total = Summe
unmatched-it-is = Das ist { $name }
unmatched-why-unconfirmed = { $name } hat diese E-Mail-Adresse oder Telefonnummer, aber sie ist nicht bestätigt.
unmatched-why-unknown = Niemand weiß, wer das gekauft hat.
unmatched-why-code = Sie kam mit einem Code, der zu niemandem gehört.
unmatched-choose = Auswählen …
unmatched-none-title = Nichts zuzuordnen
unmatched-none = Hier warten Bestellungen, bei denen unklar ist, wer gekauft hat.
unmatched-more =
    { $n ->
        [one] Eine weitere wartet.
       *[other] { $n } weitere warten.
    }
unmatched-settled =
    { $more ->
        [0] Die Bestellung ist zugeordnet.
        [one] Die Bestellung ist zugeordnet und eine weitere derselben Person.
       *[other] Die Bestellung ist zugeordnet und { $more } weitere derselben Person.
    }
unmatched-dismissed = Die Bestellung zählt als die eines Fremden.
unmatched-details = Was gemeldet wurde
unmatched-who = Wer hat gekauft?
unmatched-customer = Kunde
unmatched-customer-hint = Code, E-Mail-Adresse, Telefonnummer oder Name
unmatched-which = Wer davon?
unmatched-assign = Zuordnen
unmatched-nobody-note = Kein Mitglied? Dann zählt sie ohne Namen nur in Ihrem gesamten Umsatz.
unmatched-nobody = Kein Mitglied
## The language of a batch

batch-language = Sprache der Karten
batch-language-hint = Alles, was für diese Karten gedruckt wird, ist in dieser Sprache.

## Earnings by month

chart-month-head = Monat
referrals-months = Verdienst pro Monat
referrals-months-label = Verdient
referrals-months-note = Mit Ausstehendem, abzüglich Erstattungen.

## The invitation in another colour

settings-colour-try = Vorschau
## Webhooks: andere Programme erfahren, was geschieht.

webhooks-title = Webhooks
webhooks-lead = Andere Programme erfahren sofort, was in Ihrem Geschäft geschieht.
webhooks-none = Noch keine Webhooks. Fügen Sie die Adresse eines Programms hinzu, das von Bestellungen, Anmeldungen oder Auszahlungen erfahren soll.
webhooks-add = Webhook hinzufügen
webhooks-manual = Was gesendet wird und wie der Empfänger es prüft: [a]Webhooks im Handbuch[/a].
webhook-url = Adresse
webhook-url-hint = Unter dieser Adresse empfängt das Programm Webhooks. Sie beginnt mit https://.
webhook-events = Ereignisse
webhook-noun-order = Bestellungen
webhook-noun-account = Konten
webhook-noun-partner = Partnerbewerbungen
webhook-noun-code = Codes
webhook-noun-commission = Provisionen
webhook-noun-reward = Guthaben
webhook-noun-balance = Korrekturen von Salden
webhook-noun-review = Prüfungen von Vergütungen
webhook-noun-payout = Auszahlungen
webhook-status = Status
webhook-last = Letzte Zustellung
webhook-on = Ein
webhook-off = Aus
webhook-turned-off = Abgeschaltet
webhook-not-answering = Gestört
webhook-off-gone = Abgeschaltet: Der Empfänger hat geantwortet, dass es ihn nicht mehr gibt (410). Korrigieren Sie die Adresse oder entfernen Sie den Webhook.
webhook-off-failing =
    { $n ->
        [one] Nach 1 Fehlversuch abgeschaltet. Beheben Sie die Störung beim Empfänger und schalten Sie den Webhook wieder ein: Was er verpasst hat, wird dann gesendet.
       *[other] Nach { $n } Fehlversuchen in Folge abgeschaltet. Beheben Sie die Störung beim Empfänger und schalten Sie den Webhook wieder ein: Was er verpasst hat, wird dann gesendet.
    }
webhook-off-secret-lost = Abgeschaltet: Der geheime Schlüssel lässt sich nicht lesen, weil die Datei secret.key fehlt oder ersetzt wurde. Legen Sie sie zurück und schalten Sie den Webhook wieder ein, oder erzeugen Sie einen neuen Schlüssel.
webhook-what = Einstellungen
webhook-waiting =
    { $n ->
        [one] 1 Ereignis wartet auf die Zustellung.
       *[other] { $n } Ereignisse warten auf die Zustellung.
    }
webhook-save = Speichern
webhook-saved = Webhook gespeichert.
webhook-secret = Geheimer Schlüssel
webhook-secret-lead = Damit ist jede Nachricht signiert, sodass der Empfänger erkennt, dass sie von Ihnen kommt. Er lässt sich nicht noch einmal anzeigen. Wenn ihn jemand anderes gesehen haben könnte, erzeugen Sie einen neuen.
webhook-secret-make = Neuen Schlüssel erzeugen
webhook-former-until = Nachrichten sind zusätzlich mit dem bisherigen Schlüssel signiert bis
webhook-secret-title = Geheimer Schlüssel des Webhooks
webhook-secret-text = Kopieren Sie diesen Schlüssel in das empfangende Programm. Es prüft damit, ob Nachrichten wirklich von Ihrem Geschäft kommen.
webhook-secret-copy = Schlüssel kopieren
webhook-secret-once = Er wird nur dieses eine Mal angezeigt. Wenn Sie ihn verlieren, können Sie einen neuen erzeugen.
webhook-secret-former = Er wird nur dieses eine Mal angezeigt. In den nächsten 24 Stunden sind Nachrichten mit dem bisherigen und mit diesem Schlüssel signiert, sodass Sie Zeit zum Umstellen haben.
webhook-secret-done = Kopiert
webhook-test = Test senden
webhook-test-sent = Der Test ist unterwegs. Laden Sie diese Seite gleich neu, um die Antwort zu sehen.
webhook-sent-again = Wird erneut gesendet. Laden Sie diese Seite gleich neu, um die Antwort zu sehen.
webhook-log = Letzte Zustellungen
webhook-log-none = Noch nichts gesendet. Senden Sie einen Test, um zu sehen, ob der Empfänger antwortet.
webhook-turn-off-title = Ausschalten oder entfernen
webhook-turn-off-text = Solange ein Webhook aus ist, warten seine Ereignisse. Sie werden gesendet, wenn Sie ihn wieder einschalten.
webhook-turn-off = Ausschalten
webhook-off-done = Der Webhook ist aus.
webhook-turn-on-title = Einschalten oder entfernen
webhook-turn-on-text = Zuerst wird gesendet, was inzwischen geschehen ist, soweit es noch aufbewahrt wird.
webhook-turn-on = Einschalten
webhook-on-done = Der Webhook ist ein.
webhook-remove = Webhook entfernen
webhook-remove-question = Diesen Webhook entfernen?
webhook-remove-text = Es wird nichts mehr an ihn gesendet. Was noch wartet und die Liste der Zustellungen werden gelöscht.
webhook-removed = Webhook entfernt.
delivery-event = Ereignis
delivery-result = Ergebnis
delivery-again = Erneut senden
delivery-delivered = Zugestellt
delivery-waiting = Wartet
delivery-failed = Fehlgeschlagen
delivery-given-up = Aufgegeben
delivery-next = Nächster Versuch: { $when }
delivery-took =
    { $tries ->
        [one] { $ms } ms
       *[other] { $ms } ms, Versuch { $tries }
    }
delivery-answered = Der Empfänger hat mit Status { $status } geantwortet.
delivery-moved = Der Empfänger verweist auf eine andere Adresse (Status { $status }). Webhooks folgen nicht: Tragen Sie die neue Adresse ein.
delivery-timed-out = Keine Antwort innerhalb von 15 Sekunden.
delivery-unknown-host = Diesen Server gibt es nicht.
delivery-private-address = Die Adresse führt in ein privates Netz, deshalb wurde nichts gesendet.
delivery-unreachable = Der Empfänger war nicht erreichbar.
delivery-not-secure = Das Zertifikat des Empfängers ist ungültig.
delivery-not-encrypted = Die Adresse ist nicht verschlüsselt, deshalb wurde nichts gesendet. Verwenden Sie https://.
task-webhooks =
    { $n ->
        [one] Ein Webhook wurde abgeschaltet: Ein Programm erfährt nichts mehr von Ihren Bestellungen.
       *[other] { $n } Webhooks wurden abgeschaltet: Programme erfahren nichts mehr von Ihren Bestellungen.
    }
admin-home-view-webhooks = Webhooks ansehen
event-webhook-added = hat einen Webhook hinzugefügt
event-webhook-changed = hat einen Webhook geändert
event-webhook-secret-made = hat einen neuen Schlüssel für einen Webhook erzeugt
event-webhook-disabled = hat einen Webhook ausgeschaltet
event-webhook-enabled = hat einen Webhook eingeschaltet
event-webhook-removed = hat einen Webhook entfernt
event-webhook-tested = hat einen Webhook getestet
event-webhook-sent-again = hat einen Webhook erneut gesendet
subject-webhook = Webhook
log-field-url = Adresse
log-field-topics = Ereignisse
refusal-webhook-url-malformed = Geben Sie eine vollständige Webadresse ein, zum Beispiel https://shop.example/webhooks.
refusal-webhook-url-plain = Verwenden Sie eine Adresse, die mit https:// beginnt.
refusal-webhooks-many = Höchstens { $most } Webhooks sind möglich. Entfernen Sie zuerst einen.
refusal-topics-none = Wählen Sie mindestens eine Art von Ereignis aus.
cli-restore-secrets-lost =
    { $n ->
        [one] Der geheime Schlüssel von 1 Webhook lässt sich nicht lesen: { $file } fehlt oder gehört zu einem anderen Geschäft. Legen Sie die Datei zurück oder erzeugen Sie unter „Einstellungen“ einen neuen Schlüssel.
       *[other] Die geheimen Schlüssel von { $n } Webhooks lassen sich nicht lesen: { $file } fehlt oder gehört zu einem anderen Geschäft. Legen Sie die Datei zurück oder erzeugen Sie unter „Einstellungen“ neue Schlüssel.
    }
## Die Kasse, auf einem Handy am Tresen.

nav-till = Kasse
till-who = Wer kauft ein?
till-find = Kunden finden
till-search = Name, Telefon, E-Mail oder Code
till-scan = Code scannen
till-scan-title = Kamera auf den Code richten
till-scan-denied = Die Kamera ist nicht verfügbar. Erlauben Sie sie in den Einstellungen des Browsers oder fotografieren Sie den Code.
till-scan-referrer = Code der empfehlenden Person scannen
till-photo = Foto eines Codes
till-photo-read = Code lesen
till-nobody = Kein Treffer. Legen Sie das Konto hier an oder lassen Sie die Person einen Code scannen und sich anmelden.
till-new = Neuer Kunde
till-credit = { $amount } Guthaben
till-suspended = Dieses Konto ist gesperrt: Guthaben lässt sich nicht einlösen, und für Empfehlungen dieser Person wird nichts vergütet.
till-amount = Betrag
till-pad = Zifferntasten
till-pad-point = Komma
till-pad-back = Letzte Ziffer löschen
till-products = Produkte wählen
till-nothing = Geben Sie einen Betrag ein oder wählen Sie Produkte.
till-work-out = Summe berechnen
till-how = So setzt sich das zusammen
till-later = Später
till-with-credit = Mit Guthaben bezahlen
till-offline = Keine Verbindung. Ihre Eingaben sind noch da, gespeichert ist noch nichts. Versuchen Sie es gleich noch einmal.
till-last = Letzte Bestellungen
till-ways = Mehr zu diesem Kunden
till-refer = Neuer Kunde auf Empfehlung
till-more = Versand, Trinkgeld oder Notiz
till-person = Konto
till-visitor = Ansehen, was Besucher sehen
till-paid = { $amount } bezahlt
till-to-pay = { $amount } zu zahlen
till-commission-noted = Provision vorgemerkt.
till-reward-noted = Guthaben für die empfehlende Person vorgemerkt.
till-noted-when-paid = Sobald bezahlt ist, wird die Empfehlung vergütet.
till-next = Nächster Kunde
till-order = Bestellung { $number }
till-again = Noch einmal { $name }
refusal-picture-codeless = Auf diesem Foto ist kein Code zu lesen. Gehen Sie mit der Kamera näher heran und halten Sie sie gerade über den Code.
till-shown = Code auf dem Handy des Kunden oder PIN
till-shown-hint = Nötig für mehr als { $most } Guthaben. Zu finden unter „Guthaben“, „An der Kasse zeigen“.
till-code-title = An der Kasse zeigen
till-code-lead = Lassen Sie das Geschäft diesen Code scannen oder sagen Sie die Ziffern, um mit Ihrem Guthaben zu bezahlen.
till-code-picture = QR-Code für die Kasse
till-code-changes = Er wechselt jede Minute. Zeigen Sie ihn nur beim Bezahlen.
till-code-again = Neuen Code zeigen
settings-credit-unshown = Guthaben ohne Code des Kunden
settings-credit-unshown-hint = Um für einen Kunden mehr als diesen Betrag einzulösen, braucht Ihr Team den Code auf dessen Handy. Leer lassen, um nie danach zu fragen. Admins werden nicht gefragt.
log-field-credit-unshown = Guthaben ohne Code
refusal-credit-unshown = Für mehr als { $most } Guthaben ist der Code auf dem Handy des Kunden nötig. Nehmen Sie die Bestellung an der Kasse auf oder fragen Sie einen Admin.
refusal-till-code-wrong = Das ist nicht der Code, der gerade auf dem Handy steht. Er wechselt jede Minute.
## Die API
api-title = API
api-lead = Programme, die selbstständig mit diesem Shop arbeiten: ein Webshop, eine Kasse, ein Skript. Jedes bekommt ein eigenes Token.
api-manual = So funktioniert die API
api-made = Token für „{ $name }“
api-made-text = Kopieren Sie es jetzt und tragen Sie es im Programm ein. Es wird nur dieses eine Mal angezeigt; wir bewahren nichts auf, woraus es sich wiederherstellen ließe.
api-copy = Token kopieren
api-caption = Tokens
api-name = Name
api-name-hint = Wofür das Token ist, zum Beispiel „Webshop“.
api-status = Status
api-used = Zuletzt benutzt
api-never = Nie
api-good = Aktiv
api-revoked = Widerrufen
api-none = Noch hat kein Programm ein Token.
api-add = Token anlegen
api-scopes = Was es darf
api-per-minute = Anfragen pro Minute
api-per-minute-hint = Was darüber hinausgeht, wird kurz abgewiesen. { $usual } reichen den meisten Shops völlig.
api-revoke = Widerrufen
api-revoke-question = „{ $name }“ widerrufen?
api-revoke-text = Das Programm mit diesem Token wird sofort ausgesperrt. Das lässt sich nicht rückgängig machen, aber Sie können jederzeit ein neues Token anlegen.
api-token-revoked = Das Token ist widerrufen.
scope-read = Lesen
scope-read-hint = Alles ansehen, was Admins sehen: Personen, Bestellungen, Codes, Geld.
scope-orders = Bestellungen
scope-orders-hint = Bestellungen aufgeben, als bezahlt erfassen, erstatten, ändern und stornieren.
scope-accounts = Konten
scope-accounts-hint = Kunden hinzufügen, Namen und Kontaktdaten berichtigen.
scope-people = Personen
scope-people-hint = Personen sperren und löschen und ändern, wer sie empfohlen hat.
scope-codes = Codes
scope-codes-hint = Karten anlegen, Codes aus- und einschalten, Notizen schreiben.
scope-payouts = Auszahlungen
scope-payouts-hint = Auszahlungen anlegen, ihre Dateien herunterladen, Zahlungen als bezahlt oder gescheitert erfassen.
scope-webhooks = Webhooks
scope-webhooks-hint = Festlegen, wohin der Shop meldet, was geschieht.
event-token-made = hat ein API-Token angelegt
event-token-revoked = hat ein API-Token widerrufen
subject-api-token = API-Token
refusal-scopes-none = Wählen Sie mindestens eines aus, was das Token darf.
refusal-scope-missing = Dieses Token darf das nicht: Ihm fehlt das Recht „{ $scope }“.
refusal-admin-needed = Dieser Shop hat noch keinen Admin. Legen Sie zuerst einen mit „passalong admin create“ an.
refusal-idempotency-key-reused = Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt. Nehmen Sie für jede Änderung einen neuen.
kept-api-answers = Was wir Programmen des Shops über Sie geantwortet haben
kept-api-answers-why = damit ein Programm, das zweimal fragt, nichts doppelt tut
cli-token-made = Token { $number } für „{ $name }“ ist angelegt. Es wird nur dieses eine Mal angezeigt:
cli-tokens-none = Es gibt noch keine Tokens.
cli-token-revoked = Token { $number } ist widerrufen.
cli-token-unknown = ein Token { $number } gibt es nicht; siehe „passalong token list“
refusal-product-unknown = Dieses Produkt gibt es im Katalog nicht.
refusal-line-unknown = Diese Bestellung hat keine Position { $line }.
api-token-missing = Senden Sie ein Token mit: „Authorization: Bearer pa_…“.
api-token-wrong = Dieses Token ist nicht bekannt oder wurde widerrufen.
api-key-malformed = Ein Idempotency-Key hat 1 bis 255 Zeichen.
api-json-malformed = Der Inhalt ist kein lesbares JSON.
api-json-expected = Der Inhalt muss JSON sein: „Content-Type: application/json“.
api-body-large = Der Inhalt ist zu groß: höchstens { $most } KiB.
api-field-unknown = Ein Feld „{ $name }“ gibt es hier nicht.
api-field-missing = Das Feld „{ $name }“ fehlt.
api-field-malformed = So etwas passt nicht in dieses Feld.
api-cursor-malformed = Dieser Cursor führt nirgendwohin. Beginnen Sie ohne ihn von vorn.
api-method-not-allowed = Diese Adresse kennt andere Methoden: siehe die Kopfzeile Allow.
api-request-malformed = Die Anfrage lässt sich nicht lesen.
api-not-found = So etwas gibt es hier nicht.
api-fault = Bei uns ist etwas schiefgegangen. Es steht im Protokoll.
api-page-title = API
api-page-lead = So sprechen Programme mit { $shop }: Was das Team auf den Seiten des Shops tut, geht hier in JSON.
api-page-base = Alle Aufrufe liegen unter dieser Adresse:
api-page-document = Dasselbe als OpenAPI-3.1-Dokument
api-page-token-title = Zuerst ein Token
api-page-token = Ein Admin legt es unter Einstellungen → Verbindungen → API an oder im Terminal. Es wird einmal angezeigt. Die letzte Zeile dieses Befehls ist das Token:
api-page-first = Legen Sie es in einer Variablen ab und fragen Sie nach dem Shop:
api-page-scopes = Ein Token darf das, wofür es Rechte hat, und sonst nichts. Unten steht bei jedem Aufruf, welches er braucht.
api-page-written-title = Schreibweisen
api-page-money = Beträge sind Dezimalzahlen als Text, zum Beispiel "12.50", in der einen Währung des Shops, die in jedem Dokument einmal steht. Auch Prozente sind Text: "7.5".
api-page-times = Zeitpunkte sind in UTC, zum Beispiel "2026-11-03T13:02:00Z". Tage sind die des Shops, zum Beispiel "2026-11-03".
api-page-ids = Ids sind Text. Lassen Sie sie, wie sie sind.
api-page-unknown = Ein Feld, das ein Aufruf nicht kennt, wird mit seinem Pfad abgelehnt. In Antworten können jederzeit neue Felder erscheinen.
api-page-order-title = Eine Bestellung, gleich bezahlt
api-page-order = Wer kauft, wird mit id, email, phone oder code genannt. Der Rabatt auf die erste Bestellung geht von selbst ab; wer die Person empfohlen hat, verdient, sobald bezahlt ist.
api-page-once-title = Dieselbe Änderung nur einmal
api-page-once = Senden Sie mit jedem POST einen Idempotency-Key: ein eigenes Wort, zum Beispiel eine UUID. Kommt keine Antwort an, senden Sie dasselbe noch einmal mit demselben Schlüssel. Die Änderung geschieht einmal, und sieben Tage lang bekommen Sie dieselbe Antwort. Derselbe Schlüssel mit anderem Inhalt wird mit 409 abgelehnt.
api-page-lists-title = Lange Listen
api-page-lists = Listen nehmen „limit“ bis 200 und „cursor“. Senden Sie den „next_cursor“ einer Seite als „cursor“ der nächsten, bis er null ist. Die Kopfzeile Link enthält die ganze Adresse. Listen von Bestellungen und Konten nehmen auch „updated_since“, einen Zeitpunkt wie 2026-11-03T13:00:00Z: was sich seitdem geändert hat, die älteste Änderung zuerst.
api-page-problems-title = Wenn etwas nicht stimmt
api-page-problems = Jede Ablehnung hat einen Status, einen Code, der sich nie ändert, und einen Verweis auf jedes Feld, das nicht stimmt. Der Satz ist auf Englisch oder in der Sprache von Accept-Language.
api-page-limits-title = Wie oft
api-page-limits = Ein Token darf { $usual } Anfragen pro Minute stellen oder so viele, wie eingestellt sind. Darüber hinaus lautet die Antwort 429, und Retry-After nennt die Sekunden bis zum nächsten Versuch.
api-page-needs = Recht:
api-page-shop = Der Shop
api-page-accounts = Mitglieder
api-page-people = Entscheidungen über Personen
api-page-codes = Codes und Karten
api-page-orders = Bestellungen
api-page-payouts = Buchungen und Auszahlungen
api-page-reports = Berichte


## Coupons: discount and store credit at a web shop's own checkout.

coupons-title = Im Onlineshop einlösen
coupons-lead = Mit einem Gutscheincode nehmen Sie Ihren Rabatt oder Ihr Guthaben mit zur Kasse des Onlineshops.
coupons-none-title = Noch nichts einzulösen
coupons-none = Sobald Sie einen Erstbestellrabatt oder Guthaben haben, das ein Onlineshop annimmt, bekommen Sie hier einen Code dafür.
coupon-discount = Ihr Erstbestellrabatt
coupon-discount-make = Code holen
coupon-credit = Ihr Guthaben
coupon-credit-available = Sie können { $amount } einlösen.
coupon-credit-of = { $amount } Guthaben
coupon-credit-rules = Der Betrag wird { $days } Tage lang zurückgelegt. Was eine Bestellung nicht braucht, kommt zurück auf Ihr Guthaben.
coupon-amount = Betrag
coupon-credit-make = Code holen
coupon-place = Onlineshop
coupon-copy = Code kopieren
coupon-how = Geben Sie den Code an der Kasse von { $place } ein. Er gilt einmal.
coupon-wait = Der Code ist auf dem Weg zu { $place } und lässt sich dort in Kürze einlösen.
coupon-until = Er gilt bis { $day }.
coupon-works = Einlösbar
coupon-on-its-way = Unterwegs
coupon-take-back = Zurücknehmen
coupon-take-back-of = { $code } zurücknehmen
coupon-taken-back = Zurückgenommen. Sie können es jetzt anderswo einlösen.
coupon-made = Ihr Code ist da.
coupons-link = Im Onlineshop einlösen
coupons-shop-title = Rabatt und Guthaben in diesem Shop
coupons-shop-lead = Mitglieder bekommen Gutscheincodes für die Kasse dieses Shops, die einmal gelten. Eine Bestellung mit so einem Code löst den Erstbestellrabatt ein oder wird mit Guthaben bezahlt.
coupons-shop-takes = Mitglieder dürfen Rabatt und Guthaben hier einlösen
coupons-shop-takes-hint = Sie bekommen den Code in ihrem Konto. Er gilt, sobald dieser Shop ihn kennt.
coupons-shop-open = Gutscheincodes einrichten
coupons-shop-file-title = Dem Shop neue Codes mitteilen
coupons-shop-standing = Offene Codes
coupons-shop-waiting = Noch nicht übergeben
coupons-shop-file = Die Datei enthält, was sich seit der letzten geändert hat: Codes, die dazukommen und je einmal gelten, und Codes, die wegfallen. Übernehmen Sie sie gleich nach dem Herunterladen in die Gutscheine des Onlineshops: Ab dann sehen Mitglieder ihre Codes als einlösbar.
coupons-shop-file-do = Neue Codes herunterladen
event-coupons-handed-over = hat die neuen Gutscheincodes heruntergeladen von
## Orders out of a file: the page, the command, and what is refused there.

refusal-orders-many = Hier gehen höchstens { $most } Zeilen auf einmal. Für mehr halten Sie den Server an und führen passalong import orders aus.
refusal-order-twice-in-file = Zeile { NUMBER($row, useGrouping: "false") } hat dieselbe Bestellnummer mit anderem Inhalt. Behalten Sie eine von beiden.
refusal-buyer-missing = Nennen Sie, wer bestellt hat: mit E-Mail, Telefonnummer oder eigenem Code.
refusal-status-unknown = Möglich sind „paid“, „refunded“ und „cancelled“; leer bedeutet bezahlt.
refusal-zero-or-one = Schreiben Sie 1 für ja oder 0 für nein.
refusal-paid-before-placed = Vor der Bestellung kann sie nicht bezahlt worden sein.
refusal-credit-in-file = Guthaben, das in einem anderen System eingelöst wurde, lässt sich nicht importieren. Lassen Sie das Feld leer.
column-file-row = Zeile
column-file-column = Spalte
column-result = Ergebnis
orders-import-link = Importieren
orders-import-title = Bestellungen importieren
orders-import-lead = Übernehmen Sie Bestellungen aus einem anderen System. Bevor etwas gespeichert wird, sehen Sie, was jede Zeile bewirkt.
orders-import-new = Neu
orders-import-changed = Aktualisiert
orders-import-same = Schon da
orders-import-unmatched = Nicht zugeordnet
orders-import-stranger = Kein Mitglied
orders-import-refused = Nicht importiert
orders-import-why-stranger = Wer bestellt hat, ist kein Mitglied oder war noch keines. Die Bestellung zählt nur für Ihren Gesamtumsatz.
orders-import-tile-new = Neue Bestellungen
orders-import-tile-changed = Aktualisiert
orders-import-tile-same = Schon da
orders-import-tile-same-note = übersprungen
orders-import-tile-unmatched = Nicht zugeordnet
orders-import-tile-strangers = Keine Mitglieder
orders-import-tile-strangers-note = nur gezählt
orders-import-tile-refused = Nicht importiert
orders-import-ready = Noch ist nichts gespeichert
orders-import-nothing = In dieser Datei ist nichts Neues
orders-import-past = Diese Bestellungen sind Vergangenheit: Niemand verdient daran, und kein Erstbestellrabatt wird verbraucht.
orders-import-earn = An diesen Bestellungen wird verdient
orders-import-earn-sum = Nach den Konditionen Ihres Programms sind das { $commission } Provision und { $credit } Guthaben. Nachträglich geht das nicht mehr.
orders-import-do =
    { $n ->
        [one] 1 Bestellung importieren
       *[other] { $n } Bestellungen importieren
    }
orders-import-results = Ergebnisse herunterladen
orders-import-rows = Was jede Zeile bewirkt
orders-import-order = Bestellung
orders-import-result = Ergebnis
orders-import-shown = { $most } von { $n } Zeilen, die mit Problemen zuerst. Alle stehen in der Datei mit den Ergebnissen.
orders-import-header = Mit der Kopfzeile, Zeile 1, stimmt etwas nicht. Importiert wurde nichts.
orders-import-file-hint = Bis zu { $most } Zeilen. Sind es mehr, halten Sie den Server an und verwenden Sie passalong import orders.
orders-import-source = Name des anderen Systems
orders-import-source-hint = Zum Beispiel „Alter Shop“. Nehmen Sie immer denselben Namen: An ihm und an ihrer Nummer wird eine Bestellung wiedererkannt.
orders-import-makes-customers = Unbekannte Käufer anlegen
orders-import-makes-customers-hint = Nur wer mit einem Empfehlungscode kommt: als Kunde, geworben von dessen Inhaber.
orders-import-columns-lead = Die erste Zeile ist die Kopfzeile, die Reihenfolge ist egal. Nötig sind external_id, placed_at, items_total und eines von customer_email, customer_phone, customer_code.
orders-import-column-external-id = Erforderlich. Die Nummer der Bestellung im anderen System.
orders-import-column-source = Ein anderer Name des Systems für diese Zeile; leer bedeutet der Name oben.
orders-import-column-placed-at = Erforderlich. Ein Datum wie 2024-05-03 oder 03.05.2024 oder ein Zeitpunkt wie 2024-05-03T10:00:00Z.
orders-import-column-paid-at = Wann sie bezahlt wurde; leer bedeutet mit der Bestellung.
orders-import-column-customer-email = Die E-Mail-Adresse der Person, die bestellt hat.
orders-import-column-customer-phone = Ihre Telefonnummer, mit Ländervorwahl.
orders-import-column-customer-code = Ihr eigener Code. Er geht vor E-Mail und Telefonnummer.
orders-import-column-customer-name = Ihr Name, falls sie als Kunde angelegt wird.
orders-import-column-referral-code = Der Code der Person, die sie geworben hat.
orders-import-column-items-total = Erforderlich. Die Waren vor jedem Rabatt, z. B. 42,00.
orders-import-column-discount = Was von den Waren abgezogen wurde.
orders-import-column-shipping = Der Versand samt Steuer.
orders-import-column-tax = Die Steuer auf die Waren; leer bedeutet nach dem Steuersatz Ihres Geschäfts.
orders-import-column-prices-include-tax = 1, wenn Waren und Rabatt die Steuer enthalten, sonst 0; leer bedeutet wie in Ihren Einstellungen.
orders-import-column-currency = Die Währung Ihres Geschäfts oder leer.
orders-import-column-status = „paid“, „refunded“ oder „cancelled“; leer bedeutet bezahlt.
orders-import-column-refunded-amount = Was erstattet wurde, samt Steuer. Leer bei „refunded“ bedeutet alles.
orders-import-column-refunded-at = Wann es erstattet wurde; leer bedeutet mit der Zahlung.
orders-import-column-credit-used = Bleibt leer: Guthaben eines anderen Systems lässt sich nicht importieren.
orders-import-column-note = Eine Notiz zur Bestellung.
orders-import-done =
    { $n ->
        [one] 1 Bestellung importiert.
       *[other] { $n } Bestellungen importiert.
    } { $unmatched ->
        [0] { "" }
        [one] 1 ist noch zuzuordnen.
       *[other] { $unmatched } sind noch zuzuordnen.
    } { $refused ->
        [0] { "" }
        [one] 1 Zeile wurde nicht importiert.
       *[other] { $refused } Zeilen wurden nicht importiert.
    }
cli-import-orders-rows = { $n } von { $all } Zeilen
cli-import-orders-would = { $new } wären neu, { $changed } aktualisiert, { $same } schon da, { $unmatched } nicht zugeordnet, { $strangers } nicht von Mitgliedern
cli-import-orders-done = { $new } neu, { $changed } aktualisiert, { $same } schon da, { $unmatched } nicht zugeordnet, { $strangers } nicht von Mitgliedern
cli-import-orders-earned = verdient: { $commission } Provision, { $credit } Guthaben
cli-import-orders-refused =
    { $n ->
        [one] 1 Zeile wurde abgelehnt
       *[other] { $n } Zeilen wurden abgelehnt
    }

## A WooCommerce shop that is asked for its orders.

refusal-key-missing = Geben Sie sowohl den Consumer key als auch das Consumer secret ein.
connection-unanswered = Keine Antwort
polling-title = Bestellungen abholen
polling-lead = Für einen Shop, dessen Webhooks hier nicht ankommen, etwa in Ihrem eigenen Netz. Neue und geänderte Bestellungen werden alle fünf Minuten abgeholt.
polling-off = Wenn Webhooks nicht durchkommen, lassen sich die Bestellungen dieses Shops auch abholen.
polling-on = Alle fünf Minuten von { $url }.
polling-set-up = Einrichten
polling-change = Ändern
polling-last = Zuletzt abgeholt
polling-now = Jetzt abholen
polling-stop = Nicht mehr abholen
polling-step-key = Öffnen Sie in WordPress WooCommerce → Einstellungen → Erweitert → REST-API und wählen Sie „Schlüssel hinzufügen“.
polling-step-read = Stellen Sie die Berechtigungen auf „Lesen“ und wählen Sie „API-Schlüssel generieren“.
polling-step-paste = Kopieren Sie Consumer key und Consumer secret in die Felder unten. WooCommerce zeigt sie nur einmal.
polling-url = Adresse des Shops
polling-url-hint = Wie Besucher sie öffnen, mit https://.
polling-key = Consumer key
polling-key-hint = Beginnt mit ck_.
polling-key-kept = Verschlüsselt gespeichert. Leer lassen, um ihn zu behalten.
polling-secret = Consumer secret
polling-secret-hint = Beginnt mit cs_.
polling-private = Der Shop steht in unserem eigenen Netz
polling-private-hint = Erlaubt Adressen wie 192.168.1.20. Auch dort ist https nötig.
polling-past = Zuerst werden die Bestellungen der letzten { $days } Tage abgeholt. An denen von vor dieser Verbindung verdient niemand.
polling-save = Speichern und abholen
polling-saved = Gespeichert. Die Bestellungen werden innerhalb einer Minute abgeholt.
polling-hurried = Die Bestellungen werden innerhalb einer Minute abgeholt.
polling-stopped = Bestellungen werden nicht mehr abgeholt.
polling-unknown-host = Die Adresse des Shops ist nicht zu finden. Prüfen Sie sie auf Tippfehler.
polling-private-address = Die Adresse liegt in einem privaten Netz. Steht Ihr Shop dort, haken Sie „Der Shop steht in unserem eigenen Netz“ an.
polling-not-encrypted = Die Adresse ist nicht verschlüsselt. Nehmen Sie https://: Nur dort nimmt WooCommerce diesen Schlüssel an.
polling-not-secure = Das Zertifikat des Shops gilt nicht für seine Adresse. Erneuern Sie es, oder nehmen Sie die Adresse, für die es ausgestellt ist.
polling-timed-out = Der Shop hat zu lange nicht geantwortet. Wir versuchen es wieder.
polling-unreachable = Der Shop ist nicht erreichbar. Wir versuchen es wieder.
polling-moved = Der Shop verweist auf eine andere Adresse. Geben Sie diese ein, zum Beispiel mit oder ohne www.
polling-denied = Der Shop lehnt den Schlüssel ab. Erstellen Sie einen neuen mit der Berechtigung „Lesen“ und fügen Sie beide Teile hier ein.
polling-no-shop = Unter dieser Adresse gibt es kein WooCommerce. Prüfen Sie die Adresse, und ob die Permalinks in WordPress nicht auf „Einfach“ stehen.
polling-busy = Der Shop ist ausgelastet und bittet um Geduld. Wir versuchen es wieder.
polling-answered = Der Shop hat mit Fehler { $status } geantwortet. Wir versuchen es wieder.
polling-unreadable = Die Antwort des Shops ist keine Liste von Bestellungen. Prüfen Sie die Adresse, und ob eine Wartungsseite im Weg ist.
polling-too-large = Die Antwort des Shops ist zu groß, um gelesen zu werden.
polling-secret-lost = Der gespeicherte Schlüssel lässt sich ohne die Schlüsseldatei, mit der er verschlüsselt wurde, nicht lesen. Fügen Sie beide Teile neu ein.
log-field-polling = Abholen der Bestellungen
## Orders that programs tell of

refusal-sources-many = Programme melden schon unter { $most } Namen Bestellungen. Nehmen Sie einen davon.
refusal-external-id-taken = Diese Nummer gehört dort schon einem anderen Mitglied.
refusal-told-refund-plain = Senden Sie zu einer Bestellung, die ein anderes System berechnet hat, nur den erstatteten Betrag: Artikel und Grund bleiben dort.
refusal-told-refund-unnumbered = Geben Sie der Erstattung ihre Nummer (external_id) oder senden Sie die Summe aller bisherigen Erstattungen (refunded).
refusal-told-only = Das gibt es nur bei Bestellungen, die ein anderes System berechnet hat.
log-field-external-id = Nummer in einem anderen System
api-page-told-title = Eine Bestellung, die Ihr eigenes System berechnet hat
api-page-told = Mit "priced_by": "told" bleibt die Bestellung genau so, wie Ihr System sie berechnet hat; hier wird nichts noch einmal gerechnet. Senden Sie als „source“ einen Namen für Ihr System. Dessen eigene Nummer für die Bestellung ist „external_id“.
api-page-told-again = Senden Sie die ganze Bestellung noch einmal, sobald sich an ihr etwas ändert, mit einem späteren „updated_at“: wenn sie bezahlt, geändert, erstattet oder storniert wird. Dasselbe noch einmal ändert nichts, ein älterer Stand auch nicht.
api-page-told-buyer = Nennen Sie, wer gekauft hat, mit id oder code oder mit Ihrer eigenen Nummer, die Sie als „external_id“ senden, wenn Sie ein Mitglied anlegen oder ändern. Eine E-Mail-Adresse genügt, wenn sie bestätigt ist oder die Bestellung einen Empfehlungscode mitbringt. Sonst lautet die Antwort 202: Die Bestellung wartet unter „Ohne Zuordnung“, bis jemand im Geschäft sagt, von wem sie ist, oder sie ist von Fremden und zählt nur in den Summen.
api-page-events = Ereignisse und Webhooks
api-page-changes = Um zu erfahren, was sich geändert hat, lesen Sie nicht ganze Listen noch einmal: Fragen Sie GET /events nach dem, was nach der letzten Antwort kam.
## Der Webshop: seine Adresse und das Skript für seine Seiten

connected-tab-sources = Eingehende Bestellungen
web-shop-title = Ihr Webshop
web-shop-lead = Kauft jemand online, kommt der Empfehlungscode mit.
web-shop-where = Wo Sie online verkaufen
web-shop-url = Adresse des Webshops
web-shop-url-hint = Zum Beispiel https://shop.example. Auf Einladungen steht dann „Online einkaufen“, mit dem Code im Link. Leer lassen, wenn Sie nur vor Ort verkaufen.
web-shop-save = Webshop speichern
web-shop-script-title = Eine Zeile für seine Seiten
web-shop-script-text = Fügen Sie diese Zeile in den Kopf jeder Seite Ihres Webshops ein. Sie merkt sich den Code aus dem Link 30 Tage lang und gibt ihn an die Kasse weiter. Sie ist zwei Kilobyte klein, fragt niemanden sonst und verfolgt niemanden.
web-shop-consent-text = Fragt Ihr Webshop, bevor er Cookies speichert? Dann nehmen Sie diese Zeile: Gespeichert wird erst, wenn Ihr Einwilligungs-Banner es erlaubt.
web-shop-manual = Schritt für Schritt für WooCommerce, Shopify, Stripe und andere: [a]Connect your shop[/a] (auf Englisch).
shop-online = Online einkaufen
invitation-shop-online = Oder erst [a]online einkaufen[/a]: Die Empfehlung zählt auch dann für { $inviter }.
log-field-web-shop = Adresse des Webshops
connection-manual = Alle Schritte, wie Sie es ausprobieren und was zu beachten ist: [a]Connect your shop[/a] (auf Englisch).
event-redemption-confirmed = hat Guthaben mit Bestätigung eingelöst
log-field-till-code = mit dem Code auf dem Handy
log-field-by-admin = als Admin

## PINs an der Kasse

account-pin = PIN für die Kasse
account-pin-lead = Damit zahlen Sie mit Guthaben, auch wenn Sie Ihr Handy nicht dabeihaben: vier eigene Ziffern, die Sie an der Kasse eintippen.
account-pin-there = Sie haben eine.
account-pin-field = Neue PIN
account-pin-hint = Vier Ziffern. Keine Reihe wie 1234, keine Wiederholung wie 7777.
account-pin-save = PIN speichern
account-pin-remove = PIN entfernen
account-pin-saved = PIN gespeichert.
account-pin-removed = PIN entfernt.
refusal-pin-malformed = Geben Sie vier Ziffern ein.
refusal-pin-easy = Diese PIN ist leicht zu erraten. Wählen Sie andere Ziffern.
refusal-pin-wrong = Das ist nicht die PIN. Nach fünf falschen Versuchen in Folge ist sie für 15 Minuten gesperrt.
refusal-pin-locked =
    { $minutes ->
        [one] Nach fünf falschen Versuchen ist die PIN noch eine Minute gesperrt. Nehmen Sie den Code auf dem Handy.
       *[other] Nach fünf falschen Versuchen ist die PIN noch { $minutes } Minuten gesperrt. Nehmen Sie den Code auf dem Handy.
    }
event-pin-set = hat eine PIN festgelegt
event-pin-removed = hat eine PIN entfernt
log-field-pin = PIN
log-field-customer-pin = mit der PIN
kept-pin = Ihre PIN für die Kasse, als Hash, und falsche Versuche
kept-pin-why = Damit nur Sie Ihr Guthaben ausgeben
coupons-shop-access = Codes automatisch übermitteln
coupons-shop-access-lead = Mit einem Schlüssel kommen neue Codes in Sekunden im Shop an, und zurückgenommene werden dort gelöscht.
coupons-shop-last = Letzter übernommener Code
coupons-shop-url-shopify = Die myshopify.com-Adresse des Shops
coupons-shop-key-shopify = Admin-API-Zugangstoken
coupons-shop-key-stripe = Geheimer oder eingeschränkter Schlüssel
coupons-shop-step-write = Stellen Sie die Berechtigungen auf „Lesen/Schreiben“ und wählen Sie „API-Schlüssel generieren“.
coupons-shop-shopify-app = Öffnen Sie in Shopify Einstellungen → Apps und Vertriebskanäle → Apps entwickeln und erstellen Sie eine App.
coupons-shop-shopify-scope = Geben Sie ihr die Admin-API-Rechte read_discounts und write_discounts und installieren Sie sie.
coupons-shop-shopify-token = Kopieren Sie das Admin-API-Zugangstoken in das Feld unten. Shopify zeigt es nur einmal.
coupons-shop-stripe-key = Öffnen Sie im Stripe-Dashboard Entwickler → API-Schlüssel und erstellen Sie einen eingeschränkten Schlüssel.
coupons-shop-stripe-rights = Geben Sie ihm Schreibzugriff auf Coupons und Promotion-Codes und fügen Sie ihn unten ein.
coupons-shop-denied = Der Shop lehnt den Schlüssel ab, oder ihm fehlt ein Recht. Erstellen Sie einen neuen, wie unten beschrieben.
coupons-shop-answered = Der Shop hat einen Code nicht angenommen. Wir versuchen es wieder. Er sagt:
coupons-shop-stop = Keine Codes mehr übermitteln
coupons-shop-stopped = An diesen Shop werden keine Codes mehr automatisch übermittelt.
polling-holds = Zuerst zeigen, was frühere Bestellungen einbrächten
polling-holds-hint = Sie werden abgeholt und warten, bis Sie entschieden haben. Sonst kommen sie sofort und niemand verdient daran.
polling-past-title = Frühere Bestellungen
polling-past-waits = Die abgeholten Bestellungen warten, bis Sie entscheiden, ob an früheren verdient wird.
polling-past-look = Zeigen, was sie einbrächten
polling-past-fetched =
    { $n ->
        [one] 1 Bestellung wurde abgeholt.
       *[other] { $n } Bestellungen wurden abgeholt.
    }
polling-past-sum = Nach den Konditionen Ihres Programms brächten die von vor dieser Verbindung und die übrigen zusammen { $commission } Provision und { $credit } Guthaben ein.
polling-past-without = An früheren verdient niemand
polling-past-with = Auch an früheren wird verdient
polling-past-decided = Gespeichert. Die abgeholten Bestellungen kommen jetzt herein.

## PINs des Teams und Kassen

account-pin-lead-team = Mit vier eigenen Ziffern wechseln Sie sich an einem Handy ab, das ein Admin als Kasse eingerichtet hat. Sie öffnen nur die Kasse.
till-switch = Wechseln
till-switch-title = Wer steht an der Kasse?
till-switch-none = Im Team hat noch niemand eine PIN. Loggen Sie sich mit Ihrem Passwort ein und legen Sie unter „Konto“ eine fest.
till-switch-password = Mit Passwort einloggen
till-switch-pin = Ihre PIN
till-switch-open = Kasse öffnen
till-card-unclaimed = Mit dieser Karte hat sich noch niemand registriert. Lassen Sie den Kunden sie mit dem eigenen Handy scannen.
till-own-pin = Oder Ihre eigene PIN
till-own-pin-hint = Sie bestätigen es selbst. Im Protokoll steht, dass Sie es waren.
refusal-own-pin-wrong = Das ist nicht Ihre PIN. Nach fünf falschen Versuchen in Folge ist sie für 15 Minuten gesperrt.
refusal-own-pin-locked =
    { $minutes ->
        [one] Ihre PIN ist nach fünf falschen Versuchen noch eine Minute gesperrt. Warten Sie, loggen Sie sich mit Ihrem Passwort ein oder lassen Sie sie von einem Admin entsperren.
       *[other] Ihre PIN ist nach fünf falschen Versuchen noch { $minutes } Minuten gesperrt. Warten Sie, loggen Sie sich mit Ihrem Passwort ein oder lassen Sie sie von einem Admin entsperren.
    }
refusal-no-till = PINs gelten nur in einem Browser, den ein Admin als Kasse eingerichtet hat. Loggen Sie sich mit Ihrem Passwort ein.
refusal-till-only = Eine PIN öffnet nur die Kasse. Loggen Sie sich für diese Seite mit Ihrem Passwort ein.
users-pin = PIN
users-pin-yes = Festgelegt
users-pin-no = Keine
users-pin-since = Festgelegt am { $day }.
users-pin-lead = Sie öffnet die Kassen, und niemand kann sie sehen. Eine andere legt die Person auf ihrer eigenen Kontoseite fest.
users-pin-locked =
    { $minutes ->
        [one] Nach fünf falschen Versuchen noch eine Minute gesperrt.
       *[other] Nach fünf falschen Versuchen noch { $minutes } Minuten gesperrt.
    }
users-pin-unlock = PIN entsperren
users-pin-removed = Die PIN von { $name } ist entfernt, und die Person ist an allen Kassen ausgeloggt.
users-pin-unlocked = { $name } kann die PIN wieder eingeben.
tills-title = Kassen
tills-lead =
    { $minutes ->
        [one] Handys und Computer, die sich das Team teilt. Wer verkauft, tippt auf den eigenen Namen und gibt die PIN ein; nach einer Minute ohne Nutzung wird wieder gefragt.
       *[other] Handys und Computer, die sich das Team teilt. Wer verkauft, tippt auf den eigenen Namen und gibt die PIN ein; nach { $minutes } Minuten ohne Nutzung wird wieder gefragt.
    }
tills-caption = Als Kasse eingerichtete Browser
tills-name = Name
tills-name-hint = Zum Beispiel „Handy am Tresen“.
tills-used = Zuletzt genutzt
tills-never = Noch nie
tills-by = Eingerichtet von { $name } am { $day }
tills-here = Dieser Browser
tills-none = Noch keine Kassen.
tills-add = Diesen Browser zur Kasse machen
tills-add-button = Kasse einrichten
tills-add-note = Öffnen Sie diese Seite auf dem Handy, das am Tresen bleibt. Eine PIN öffnet nur die Kasse: Für Einstellungen, Berichte und Auszahlungen loggen sich alle mit ihrem Passwort ein.
tills-enrolled = Dieser Browser ist jetzt eine Kasse.
tills-hand-over = Das ist „{ $name }“. Sie sind noch mit Ihrem Passwort eingeloggt. Loggen Sie sich aus, bevor Sie das Gerät weitergeben; dann wird gefragt, wer an der Kasse steht.
tills-hand-over-button = Ausloggen und weitergeben
tills-take-back = Kasse entfernen
tills-take-back-question = „{ $name }“ entfernen?
tills-take-back-text = PINs gelten in diesem Browser sofort nicht mehr, und wer dort mit PIN eingeloggt ist, wird ausgeloggt.
tills-taken-back = Die Kasse ist entfernt.
settings-staff-confirm = Das Personal darf mit der eigenen PIN bestätigen
settings-staff-confirm-hint = Wenn der Kunde weder sein Handy dabei noch eine PIN hat. Im Protokoll steht, wer bestätigt hat.
event-pin-locked = hat eine PIN nach fünf falschen Versuchen gesperrt
event-pin-unlocked = hat eine PIN entsperrt
event-signed-in-by-pin = hat sich mit der PIN an einer Kasse eingeloggt
event-till-enrolled = hat eine Kasse eingerichtet
event-till-taken-back = hat eine Kasse entfernt
log-field-staff-confirm = Bestätigung mit der PIN des Personals
log-field-staff-pin = vom Personal mit eigener PIN
subject-till-browser = Kasse
privacy-till-cookie =
    { $n ->
        [one] In einem Browser, den das Team des Geschäfts als Kasse nutzt, bleibt das Cookie [b]{ $cookie }[/b] mit einer Zufallszahl einen Tag lang.
       *[other] In einem Browser, den das Team des Geschäfts als Kasse nutzt, bleibt das Cookie [b]{ $cookie }[/b] mit einer Zufallszahl { $n } Tage lang.
    }
## Angefochtene Zahlungen

review-reason-disputed = Die Zahlung ist bei { $where } angefochten: { $amount }
review-reason-was-disputed = Die Zahlung war bei { $where } angefochten: { $amount }
dispute-open = Offen bei { $where }: { $amount }
dispute-won = Gewonnen bei { $where }: { $amount }
dispute-lost = Verloren bei { $where }: { $amount }
dispute-because = { $what } ({ $why })
dispute-reason-fraud = nicht vom Karteninhaber bezahlt
dispute-reason-unrecognized = dem Karteninhaber nicht bekannt
dispute-reason-not-received = nicht erhalten
dispute-reason-not-as-described = nicht wie beschrieben
dispute-reason-twice = doppelt bezahlt
dispute-reason-canceled = war gekündigt
dispute-reason-no-refund = zugesagte Erstattung fehlt
dispute-reason-amount = falscher Betrag
dispute-reason-other = „{ $word }“
admin-order-dispute = Zahlungsanfechtung
event-dispute-opened = hat gemeldet, dass die Zahlung angefochten wird
event-dispute-won = hat gemeldet, dass die Anfechtung abgewehrt ist
event-dispute-lost = hat gemeldet, dass die Anfechtung verloren ist

## Was check sagt, wenn in der Datei des Geschäfts etwas nicht stimmt.

check-f01 = die Datei selbst ist beschädigt
check-f02 = eine Zeile verweist auf eine, die es nicht gibt
check-a01 = zwei Konten haben dieselbe E-Mail-Adresse
check-a02 = das Geschäft ist eingerichtet, aber kein Admin kann sich einloggen
check-a05 = ein Konto, das mit einem anderen zusammengeführt wurde, besitzt noch etwas, oder das andere ist selbst keines mehr
check-a04 = als erste Bestellung einer Person gilt eine, die sie nicht bezahlt hat, oder ohnehin ihre Nummer 1
check-c01 = jemand steht im Netzwerk über sich selbst
check-c02 = das Netzwerk stimmt nicht damit überein, wer wen geworben hat
check-c03 = jemand hat sich selbst geworben
check-c04 = die Empfehlungsart einer Person lautet „Ohne Empfehlung“, obwohl jemand sie geworben hat, oder nennt eine, obwohl niemand sie geworben hat
check-c05 = jemand, der andere geworben hat, ist weder Partner noch Kunde
check-k01 = ein Partner oder Kunde hat nicht genau einen Empfehlungscode, oder wer sich erst bewirbt, hat schon einen
check-k02 = ein Partner hat sich mit einem freien Code angemeldet und einen anderen bekommen
check-k03 = der Code einer gedruckten Karte gehört jemandem, der sich nicht damit angemeldet hat
check-k04 = das Prüfzeichen eines Codes ist falsch
check-k05 = ein Wunschlink ist zugleich der Text eines anderen Codes
check-k06 = ein Kartensatz enthält nicht so viele Codes, wie er angibt
check-k07 = ein Code ist für jemanden reserviert, der nicht auf die Freigabe wartet
check-s01 = die Scans eines Codes ergeben nicht seine Tageszahlen
check-s02 = ein Code hatte an einem Tag mehr Besucher als Scans
check-s03 = Scans oder die Merkmale der heutigen Besucher lassen sich nicht lesen
check-s04 = es sollen noch Scans gezählt werden, die es nicht gibt
check-s05 = Merkmale von Besuchern werden länger aufbewahrt als der Schlüssel ihres Tages
check-p01 = jemand ist eingeloggt, der sich nicht mehr einloggen darf
check-p02 = jemand, der kein Admin ist, sieht die Seiten einer anderen Person, oder ein Admin die von jemandem, der nicht dabei ist
check-p03 = jemand ist mit PIN eingeloggt, der nicht zum Team gehört oder keine hat, oder in einem Browser, der keine Kasse mehr ist
check-a03 = ein Konto ist gesperrt, ohne dass eine Sperre gilt, oder ist es nicht, obwohl eine gilt
check-e01 = das Protokoll nennt ein Konto, ein Token oder eine Verbindung, die es nicht gibt
check-e02 = das Protokoll spricht von etwas, das es nicht gibt
check-b01 = etwas trägt ein späteres Datum als seine Eintragung
check-b02 = etwas trägt das Datum eines Tages, der bei der Eintragung schon abgeschlossen war
check-b03 = die Bücher sind nicht bis zum Tag des letzten Abschlusses abgeschlossen
check-b04 = eine Erstattung senkt den Nettoumsatz nicht um die Summe ihrer Positionen
check-b05 = eine Korrektur gehört zu einer unbezahlten Bestellung oder ändert nichts
check-b06 = eine Zahlung hat nicht das Datum ihrer Buchung
check-b07 = Korrekturen haben einer Bestellung mehr Steuer oder Nettoumsatz eines Satzes abgezogen, als mit ihr bezahlt wurde
check-b08 = eine Korrektur ergibt nicht die Summe ihrer Positionen
check-b09 = eine Korrektur hat eine Position hinzugefügt, die in der Bestellung fehlt und die keine spätere entfernt hat
check-r03 = der Rest eines Guthabens ist nicht, was gutgeschrieben, abzüglich dessen, was verbraucht wurde
check-r04 = Guthaben wurde gutgeschrieben, ohne mit seinen Fristen geführt zu werden, oder mit einem anderen Betrag
check-r05 = das in einer Bestellung eingelöste Guthaben wurde beim Kunden nicht abgezogen oder ihm nicht zurückgegeben
check-r10 = der Wert eines Gutscheincodes ist nicht reserviert oder ist es nach dessen Ende noch immer
check-d08 = ein Gutscheincode gehört zum Rabatt einer anderen Person, oder die Bestellung einer anderen hat ihn eingelöst
check-r06 = was eine Buchung jemandem vom Guthaben abgezogen hat, ist weder gedeckt noch als Schuld geführt
check-r07 = Guthaben wurde nach seinem Verfall eingelöst oder vorher ausgebucht
check-r08 = der letzte Tag eines Guthabens ergibt sich nicht aus dem Tag, ab dem es verfügbar war
check-r09 = Provision wurde in Guthaben über einen anderen Betrag oder für eine andere Person umgewandelt
check-g01 = für die Bestellung eines auffälligen Kunden wurde eine Vergütung gebucht, ohne dass eine Prüfung die Auffälligkeit nennt
check-g02 = eine Prüfung wegen einer Auffälligkeit nennt keine, oder sie nennt die einer Person, die dort nichts gekauft hat
check-g03 = zwei Personen, die ein Admin als verschieden bestätigt hat, fallen wieder aus demselben Grund auf, oder jemand fällt zweimal aus einem auf
check-g04 = der Browser von jemandem aus dem Team ist als der eines Mitglieds gemerkt
check-g05 = was eine angefochtene Bestellung eingebracht hat, lässt sich auszahlen oder einlösen, ohne dass es wegen der Anfechtung geprüft wurde
check-g06 = eine Prüfung wegen einer Anfechtung nennt keine, ist nach deren Ende noch offen oder nennt die einer anderen Bestellung
check-g07 = von einer gemeldeten Bestellung wurde weniger zurückgegeben, als ihre Quelle gemeldet hat: Erstattungen und verlorene Anfechtungen zusammen
check-o01 = die Positionen einer Bestellung ergeben nicht die Bestellung
check-o02 = die Beträge einer Bestellung gehen nicht auf
check-o07 = die Steuer einer Bestellung passt nicht zu ihren Positionen und deren Sätzen
check-o03 = die Erstattungen einer Bestellung ergeben nicht, was laut ihr erstattet wurde
check-o04 = was vom Nettoumsatz oder vom anrechenbaren Betrag einer Bestellung erstattet wurde, ist nicht, was von ihren Positionen erstattet wurde
check-o05 = die bezahlten Bestellungen eines Kunden sind nicht eins, zwei, drei nummeriert
check-o06 = eine Bestellung ist zugleich bezahlt und storniert, oder auf keine Weise bezahlt
check-o08 = die Steuer einer Bestellung je Satz ist nicht die ihrer Positionen und ihres Versands
check-o09 = die Steuer auf den Versand einer Bestellung passt nicht zu ihrem Satz
check-o10 = von einer Position wurde mehr erstattet, als da war, oder durch die Erstattung einer anderen Bestellung
check-o11 = die Ware einer Erstattung ist nicht, was von den Positionen erstattet wurde
check-o12 = die Steuer einer Erstattung je Satz ist nicht die ihrer Positionen und ihres Versands
check-o13 = Käufer und Vergüteter einer Bestellung wurden durch die Zusammenführung anderer Personen zu einer
check-d01 = ein Erstbestellrabatt wurde in mehr als einer Bestellung eingelöst
check-d02 = eine Bestellung hat den Erstbestellrabatt einer anderen Person genutzt oder einen, der nie zugesagt wurde
check-d03 = ein Erstbestellrabatt ist nicht der zugesagte
check-d04 = ein Erstbestellrabatt gilt als eingelöst, ohne dass eine bezahlte Bestellung ihn hat, oder umgekehrt
check-d05 = jemand hat zwei ungenutzte Erstbestellrabatte
check-d06 = ein Erstbestellrabatt ist noch einlösbar, obwohl eine Bestellung, die ihn hätte nutzen können, ohne ihn bezahlt wurde
check-d07 = ein Erstbestellrabatt wurde von einer Position abgezogen, für die er nicht gilt
check-l01 = eine Buchung passt nicht zu der, die sie anpasst
check-l09 = was bei einer Zusammenführung das eine Konto verlassen hat, kam beim anderen nicht an
check-l10 = ein Konto, das mit einem anderen zusammengeführt wurde, hat noch Geld oder schuldet welches
check-l02 = eine Bestellung wurde zweimal vergütet, oder jemandem, dem es nicht zugesagt war
check-l03 = eine Bestellung hätte nach ihren Bedingungen und Erstattungen anders vergütet werden müssen, als sie angibt
check-l07 = die Teile der Vergütung einer Bestellung ergeben nicht, was sie hätte einbringen sollen
check-l08 = einem Teil einer Vergütung wurde mehr abgezogen, als da war, oder von einem stornierten Teil blieb etwas übrig
check-n01 = laut Bestellung ist in ihr zu wenig oder genug anrechenbar, ihre Ware und ihre Bedingungen sagen etwas anderes
check-n02 = eine Bestellung und die Sperren sagen Verschiedenes darüber, ob der Vergütete bei der Bestellung gesperrt war
check-l04 = eine Prüfung betrifft etwas anderes als einen Teil einer Vergütung
check-l05 = der Betrag einer Buchung hat das falsche Vorzeichen, oder einer Anpassung fehlt die Begründung
check-l06 = der Anlass einer Buchung passt nicht: Er fehlt, oder es ist die Erstattung einer anderen Bestellung oder die Prüfung einer anderen Vergütung
check-r01 = das Guthaben einer Bestellung wurde nicht so eingelöst, wie sie angibt
check-r02 = jemand hat mehr ausgegeben, als da war: Auch Stornos erklären den negativen Saldo nicht
check-y01 = eine Auszahlung ergibt nicht die Summe der Buchungen, die sie begleicht
check-y02 = eine Buchung steht zugleich in zwei Auszahlungen
check-y03 = eine Auszahlung begleicht die Buchung einer anderen Person, eine Auszahlung oder etwas, das noch nicht verfügbar war
check-y04 = die Bücher sagen über eine Auszahlung etwas anderes als die Auszahlung selbst
check-y05 = eine fehlgeschlagene Auszahlung hält ihre Buchungen fest, oder eine andere hat welche freigegeben
check-y06 = eine Vergütung ist in Prüfung, obwohl eine offene oder ausgeführte Auszahlung einen Teil davon enthält
check-y07 = eine Auszahlung war nicht durch das gedeckt, was dem Partner damals zustand
check-y08 = was eine Auszahlung nicht begleichen konnte, wurde nicht vorgetragen: Die beiden Hälften heben sich nicht auf, oder der Auszahlung fehlt ihre
check-v01 = eine Auszahlung ist nicht ihr Nettobetrag plus Umsatzsteuer
check-v02 = die Abrechnungen eines Jahres sind nicht eins, zwei, drei nummeriert
check-v03 = eine ausgeführte Auszahlung hat nicht genau eine Abrechnung, oder einer zurückgekommenen fehlt die Stornoabrechnung
check-v04 = eine Abrechnung storniert die einer anderen Auszahlung oder sagt etwas anderes als die stornierte
check-v05 = eine Abrechnung trägt nicht das Datum des Tages, an dem die Auszahlung ausgeführt wurde oder zurückkam
check-t01 = die Summen eines Kontos sind nicht, was sein Netzwerk geleistet hat (passalong check --rebuild berechnet sie neu)
check-t02 = die Tageszahlen eines Kontos ergeben nicht seine Summen (passalong check --rebuild berechnet sie neu)
check-t03 = die Salden oder Vergütungen eines Kontos sind nicht die Summen seiner Buchungen (passalong check --rebuild berechnet sie neu)
check-t05 = die Scans eines Kontos sind nicht die seines Codes (passalong check --rebuild berechnet sie neu)
check-t04 = die Tageszahlen des Geschäfts ergeben nicht, was geschehen ist (passalong check --rebuild berechnet sie neu)
check-t06 = Partner und Kunden sind falsch gezählt (passalong check --rebuild zählt sie neu)
check-t07 = die Suche findet jemanden nicht nach Name, E-Mail-Adresse, Telefonnummer oder Code (passalong check --rebuild behebt das)
check-t08 = die Suche findet eine Karte nicht nach Code, Notiz oder Kartensatz (passalong check --rebuild behebt das)
check-w01 = etwas wurde in der Zukunft eingetragen: Die Uhr geht jetzt falsch oder ging damals falsch (Einstellungen: Uhrzeit)
check-x01 = ein geheimer Schlüssel lässt sich nicht lesen: Die Schlüsseldatei secret.key fehlt oder ist eine andere; legen Sie sie zurück oder erzeugen Sie neue Schlüssel

## Befehle: was mit einer Datei nicht stimmt und was zu tun ist.

file-line = { $file }: { $reason }; { $mend }
file-line-because = { $file }: { $reason } ({ $cause }); { $mend }
file-unreadable = lässt sich nicht lesen
file-unreadable-to-its-end = lässt sich nicht bis zum Ende lesen
file-secrets-unreadable = die Geheimnisse darin lassen sich nicht lesen
file-damaged = ist beschädigt
file-half-written = wurde beim Schreiben unterbrochen
file-disk-full = auf dem Datenträger ist kein Platz mehr
file-in-use = wird von einem anderen Programm benutzt
file-directory-is-a-file = ist eine Datei, wo das Datenverzeichnis sein sollte
file-directory-not-made = das Datenverzeichnis lässt sich nicht anlegen
file-directory-missing = das Datenverzeichnis gibt es nicht
file-directory-not-opened = das Datenverzeichnis lässt sich nicht öffnen
file-no-file = ist keine Datei
file-empty = ist leer
file-no-database = ist keine SQLite-Datenbank, oder ihr Anfang ist beschädigt
file-of-another-application = gehört einem anderen Programm (Kennung { $id })
file-cut-off = ist abgeschnitten: { $there } von { $expected } Bytes sind da
file-not-opened = lässt sich nicht öffnen
file-not-opened-for-writing = lässt sich nicht zum Schreiben öffnen
file-read-only = ist schreibgeschützt (so sagen es die Zugriffsrechte)
file-only-its-log = fehlt, das Protokoll dazu ist aber da
file-not-written = lässt sich nicht schreiben
file-not-locked = lässt sich nicht sperren
file-taken = ein anderes passalong benutzt sie gerade
file-taken-by = ein anderes passalong (Prozess { $process }) benutzt sie gerade
file-not-made = lässt sich nicht anlegen
file-not-put-in-place = lässt sich nicht an ihren Platz bringen
file-missing = gibt es nicht
file-of-older-version = hat Version { $version }, dieses Programm Version { $ours }
file-of-newer-version = hat Version { $version }, dieses Programm kennt Versionen bis { $ours }
file-of-development-version = stammt von einer Entwicklungsversion von passalong mit anderem Aufbau
file-half-made = ist nur halb angelegt
file-not-brought-up-to-date = ließ sich nicht auf den neuen Stand bringen
file-exists = gibt es schon
file-parent-missing = ihr Verzeichnis gibt es nicht
file-backup-under-way = unter diesem Namen wird gerade eine andere Sicherung geschrieben
file-no-backup = ist keine Sicherung von passalong
file-no-sum = enthält keine SHA-256-Prüfsumme
file-sum-differs = ist nicht mehr, wie sie geschrieben wurde: Ihre SHA-256-Prüfsumme ist nicht die in { $sum }
file-breaks-promise = verletzt Regel { $name }: { $what } ({ $rows })
file-not-checked = lässt sich nicht prüfen ({ $cause })
file-not-replaced = lässt sich nicht ersetzen
file-being-read = ein anderer passalong-Befehl liest sie gerade
file-not-set-aside = lässt sich nicht beiseitelegen
file-not-rebuilt = ließ sich nicht neu berechnen
file-nothing-imported = es wurde nichts importiert
file-not-all-imported = es wurde nicht alles importiert
file-demo-there = enthält schon ein Demo-Geschäft
file-real-shop = enthält ein echtes Geschäft
mend-restore = spielen Sie mit „passalong restore DATEI“ eine Sicherung ein
mend-own-directory = geben Sie passalong mit --data-dir ein eigenes Verzeichnis
mend-name-and-permissions = prüfen Sie Name und Zugriffsrechte
mend-disk-and-room = prüfen Sie den Datenträger und den Platz darauf
mend-report = versuchen Sie es erneut; ändert das nichts, heben Sie die Datei auf und melden Sie diese Zeile
mend-make-by-hand = legen Sie es von Hand an
mend-make-directory = berichtigen Sie --data-dir oder legen Sie es an: mkdir -m 700 -p { $directory }
mend-permissions-or-directory = berichtigen Sie die Zugriffsrechte oder --data-dir
mend-remove-empty = löschen Sie die Datei für ein neues Geschäft oder spielen Sie eine Sicherung ein
mend-write-access = geben Sie diesem Benutzer Schreibrecht oder hängen Sie den Datenträger zum Schreiben ein
mend-log = legen Sie die Datenbank wieder daneben oder verschieben Sie { $log } für ein neues Geschäft
mend-directory-access = geben Sie diesem Benutzer Schreibrecht für das Verzeichnis
mend-directory-access-and-room = geben Sie diesem Benutzer Schreibrecht für das Verzeichnis und schaffen Sie Platz auf dem Datenträger
mend-parent-permissions = prüfen Sie die Zugriffsrechte des Verzeichnisses
mend-local-disk = legen Sie die Datei auf einen lokalen Datenträger: Dieser sperrt Dateien nicht so, wie SQLite es braucht
mend-stop-other = beenden Sie erst das andere oder geben Sie diesem ein eigenes --data-dir
mend-disk = prüfen Sie den Datenträger
mend-disk-and-permissions = prüfen Sie den Datenträger und die Zugriffsrechte
mend-start-once = starten Sie einmal „passalong serve“ oder berichtigen Sie --data-dir
mend-start-to-update = starten Sie einmal „passalong serve“, das bringt sie auf den neuen Stand
mend-start-to-repair = starten Sie einmal „passalong serve“, das behebt es
mend-its-own-passalong = öffnen Sie sie mit dem passalong, von dem sie stammt, oder verschieben Sie sie für ein neues Geschäft
mend-move-away = verschieben Sie sie für ein neues Geschäft oder spielen Sie eine Sicherung ein
mend-newer-passalong = starten Sie wieder das neuere passalong oder spielen Sie die Kopie ein, die es vor dem Update gemacht hat
mend-older-passalong = es wurde nichts geändert, und { $copy } ist eine Kopie; starten Sie das ältere passalong und melden Sie dies
mend-never-overwrites = eine Sicherung überschreibt nie etwas; wählen Sie einen anderen Namen
mend-make-or-choose-directory = legen Sie das Verzeichnis an oder wählen Sie ein anderes
mend-other-place = wählen Sie einen anderen Ort
mend-other-name = wählen Sie einen anderen Namen
mend-room-and-permissions = prüfen Sie den Platz auf dem Datenträger und die Zugriffsrechte
mend-older-backup = führen Sie „passalong check“ aus und spielen Sie eine ältere Sicherung ein
mend-other-backup = nehmen Sie eine andere Sicherung
mend-other-file = nehmen Sie eine andere Datei
mend-permissions = berichtigen Sie die Zugriffsrechte
mend-copy-again = kopieren Sie sie noch einmal von ihrem Ursprungsort oder nehmen Sie eine andere Sicherung
mend-name-a-backup = nennen Sie die Datei, die „passalong backup“ geschrieben hat
mend-wait = warten Sie, bis das fertig ist, und versuchen Sie es erneut
mend-make-room = schaffen Sie Platz auf dem Datenträger und versuchen Sie es erneut
mend-more-files = erlauben Sie mehr offene Dateien (ulimit -n) und versuchen Sie es erneut
mend-mount-for-writing = hängen Sie den Datenträger zum Schreiben ein
mend-access-room-and-files = geben Sie diesem Benutzer Schreibrecht für die Datei und ihr Verzeichnis, hängen Sie den Datenträger zum Schreiben ein und prüfen Sie den Platz darauf und wie viele Dateien offen sein dürfen
mend-permissions-room-and-files = prüfen Sie die Zugriffsrechte der Datei und ihres Verzeichnisses, den Platz auf dem Datenträger und wie viele Dateien offen sein dürfen
mend-memory = geben Sie diesem Programm mehr Arbeitsspeicher
mend-look-at-demo = sehen Sie es mit „passalong serve“ an oder löschen Sie die Datei, um ein neues anzulegen
mend-empty-directory = geben Sie der Demo mit --data-dir ein eigenes, leeres Verzeichnis
file-not-served = lässt sich nicht bereitstellen
mend-more-threads = erlauben Sie diesem Benutzer mehr Threads

## Befehle: was sie sonst noch sagen.

cli-doing = { $doing }: { $what }
cli-not-set-up = das Geschäft ist noch nicht eingerichtet; starten Sie „passalong serve“ und öffnen Sie den Link, der dann erscheint
cli-no-terminal = nach dem Passwort lässt sich hier nicht fragen ({ $cause }); nehmen Sie --password-stdin
cli-not-started = passalong kann nicht starten: { $cause }
cli-port-taken = Port { $port } ist von einem anderen Programm belegt; wählen Sie mit --port einen anderen oder beenden Sie das andere Programm
cli-cannot-listen = passalong kann keine Verbindungen annehmen: { $cause }; prüfen Sie --address und --port
cli-set-up-link = Öffnen Sie diesen Link einmal, um Ihr Geschäft einzurichten: { $link }
cli-not-mounted = in { $directory } ist nichts eingehängt, und alles, was dort geschrieben wird, ginge mit diesem Container verloren; hängen Sie dort ein Volume ein (docker run -v passalong:{ $directory } …) oder nehmen Sie require_mount heraus
cli-mounts-unreadable = was eingehängt ist, lässt sich nicht lesen ({ $cause }), obwohl require_mount es verlangt
cli-deploy-service = startet es mit dem Computer, unter systemd
cli-deploy-caddy = Caddy davor, mit https von selbst
cli-deploy-nginx = nginx davor
cli-deploy-image = baut ein Image
cli-deploy-compose = startet dieses Image mit seinem Volume
cli-deploy-litestream = kopiert jede Änderung an einen anderen Ort
cli-deploy-unknown = eine Datei { $name } gibt es nicht; es gibt { $known }
cli-demo-ready = { $shop } ist fertig. So starten Sie:
cli-demo-sign-in = und loggen Sie sich unter { $address } ein, alle mit dem Passwort „{ $password }“:
cli-demo-owner = Inhaberin
cli-demo-till = an der Kasse
cli-demo-partner = Partner
cli-demo-customer = Kunde
cli-demo-progress = { $percent } % nach { $seconds } s
cli-demo-sums = 100 % nach { $seconds } s; jetzt die Summen
cli-demo-done = fertig nach { $seconds } s
cli-import-not-written = { $file } lässt sich nicht schreiben: { $cause }

## Dateien für die Bank: was die Empfänger neben dem Betrag lesen.

payout-note = Provision von { $shop }
