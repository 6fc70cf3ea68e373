### What Passalong says in English. A shop replaces a sentence by writing it into branding/locales/en.ftl beside its database,
### under the same name and with the same { $figures } or fewer.

## The frame around every page, and the way through the shop.

frame-welcome = Welcome
frame-skip = Skip to main content
frame-nav = Main
frame-more = More
frame-sign-out = Sign out
frame-privacy = Privacy
frame-terms = Terms
frame-theme = Theme
frame-theme-auto = Auto
frame-theme-light = Light
frame-theme-dark = Dark
frame-crumbs = Breadcrumbs
frame-copied = Copied
frame-not-copied = Couldn’t copy
frame-select-all = Select all
frame-select-none = Select none

nav-home = Home
nav-orders = Orders
nav-partners = Partners
nav-customers = Customers
nav-payouts = Payouts
nav-accounting = Accounting
nav-products = Products
nav-earnings = Earnings
nav-applications = Applications
nav-team = Team
nav-log = Activity log
nav-settings = Settings
nav-help = Help
nav-own-account = Your account
nav-share = Share
nav-credit = Credit
nav-account = Account

## What fields, lists and dialogs have in common.

field-optional = (optional)
field-show = Show
field-hide = Hide
field-show-password = Show password
confirm-cancel = Cancel
toolbar-search = Search
toolbar-apply = Apply
tabs-label = Views
pager-label = Pages
pager-previous = Previous
pager-next = Next
pager-range = { $first }–{ $last } of { $total }
pager-many = { $first }–{ $last } of { $most }+
branch-open = Show who { $name } referred
branch-close = Hide who { $name } referred

ago-now = just now
ago-minutes =
    { $n ->
        [one] 1 minute ago
       *[other] { $n } minutes ago
    }
ago-hours =
    { $n ->
        [one] 1 hour ago
       *[other] { $n } hours ago
    }
ago-yesterday = yesterday
ago-days =
    { $n ->
        [one] 1 day ago
       *[other] { $n } days ago
    }
ago-date = { $day }

## The days that a report covers, and a figure against as many days before.

period-label = Period
period-from = From
period-to = To
period-all = All time
period-today = Today
period-days =
    { $n ->
        [one] Last day
       *[other] Last { $n } days
    }
period-month = This month
period-last-month = Last month
period-quarter = This quarter
period-last-quarter = Last quarter
period-year = This year
period-last-year = Last year
period-custom = Custom range
change-up-by = ▲ { $percent }% (was { $was })
change-down-by = ▼ { $percent }% (was { $was })
change-up = ▲ (was { $was })
change-down = ▼ (was { $was })
change-none = no change

## Charts: bars by day. { $label } is what is counted, such as “Scans”.

chart-empty = No activity in this period
chart-as-table = Show as table
chart-day-head = Day
chart-legend = { $label } [b]{ $total }[/b]
chart-figure = { $label } { $figure }
chart-figures = { $first }, { $second }
chart-day = { $day }: { $figures }
chart-days = { $title }, { $first } to { $last }: { $figures }
chart-no-days = { $title }

## A member’s code, ready to be shared.

share-your-code = Your code
share-share = Share
share-download = Download QR
share-copy-picture = Copy QR
share-copy-link = Copy link

## An order’s lines and the form that every order has.

earning-in-payout = In a payout
order-line-plain = Custom amount
order-lines-caption = Items in this order
order-lines-item = Item
order-lines-amount = Amount
paid-how =
    { $method ->
        [cash] in cash
        [card] by card
        [transfer] by bank transfer
        [credit] with store credit
       *[other] by another method
    }
paid-how-reference =
    { $method ->
        [cash] in cash, { $reference }
        [card] by card, { $reference }
        [transfer] by bank transfer, { $reference }
        [credit] with store credit, { $reference }
       *[other] by another method, { $reference }
    }
amount-with-tax = incl. tax
amount-without-tax = excl. tax
order-credit-reserved =
    { $whose ->
        [own] { $amount } of your store credit is reserved for an unpaid order.
       *[their] { $amount } of their store credit is reserved for an unpaid order.
    }
order-credit-all =
    { $whose ->
        [own] Use your { $amount } of store credit
       *[their] Use their { $amount } of store credit
    }
order-credit-all-hint = Or as much as this order needs.
order-credit-some = Use part of it
order-credit-none = Keep it for later
order-credit-amount = Amount to use
discount-saves =
    { $whose ->
        [own] { $rate } off your first order: you save { $amount }.
       *[their] { $rate } off their first order: { $amount } off.
    }
discount-open =
    { $whose ->
        [own] { $rate } off your first order.
       *[their] { $rate } off their first order.
    }
discount-open-from =
    { $whose ->
        [own] { $rate } off your first order from { $least }.
       *[their] { $rate } off their first order from { $least }.
    }
discount-open-to =
    { $whose ->
        [own] { $rate } off your first order, up to { $most }.
       *[their] { $rate } off their first order, up to { $most }.
    }
discount-open-between =
    { $whose ->
        [own] { $rate } off your first order from { $least }, up to { $most } off.
       *[their] { $rate } off their first order from { $least }, up to { $most } off.
    }
discount-reserved =
    { $whose ->
        [own] { $rate } off your first order: reserved for an unpaid order. Cancel that order to use it here.
       *[their] { $rate } off their first order: reserved for an unpaid order. Cancel that order to use it here.
    }
discount-used =
    { $whose ->
        [own] { $rate } off your first order: used on { $day }.
       *[their] { $rate } off their first order: used on { $day }.
    }
discount-missed =
    { $whose ->
        [own] { $rate } off your first order: no longer available, because an order was paid without it on { $day }.
       *[their] { $rate } off their first order: no longer available, because an order was paid without it on { $day }.
    }
discount-expired =
    { $whose ->
        [own] { $rate } off your first order: expired on { $day }.
       *[their] { $rate } off their first order: expired on { $day }.
    }

## A person’s orders, on their page in the shop.

person-orders-all = All orders
person-orders-record = Record order
person-orders-caption = Recent orders
person-orders-order = Order
person-orders-status = Status
person-orders-earner = Referred by
person-orders-value = Net sales
person-orders-total = Total
person-orders-number = No. { $number }
person-orders-no-discount = No first-order discount.
person-orders-grant = Give first-order discount
person-orders-grant-again = Give first-order discount again

## What the shop's rules refuse: one sentence that says what to do. refusal-email-taken tells the refusal email_taken.

refusal-name-missing = Enter a name.
refusal-name-long = Use up to { $most } characters.
refusal-text-long = Use up to { $most } characters.
refusal-lines-many =
    { $most ->
        [one] Use a single line.
       *[other] Use up to { $most } lines.
    }
refusal-email-malformed = Enter a full email address, like name@example.com.
refusal-email-taken = There’s already an account with this email.
refusal-contact-missing = Enter a phone number or an email.
refusal-email-needed = Enter an email. They sign in with it.
refusal-already-taken-over = They’ve already chosen a password. Create a password link instead.
refusal-one-person = There’s already an account with this email. If it’s yours, ask the shop to merge the two.
refusal-referrer-off = This person’s code is turned off right now, so no one can join with it.
refusal-choose-person = Choose a person.
refusal-view-only = You’re viewing someone else’s pages. Nothing can be changed here.
refusal-view-over = You’re no longer viewing this member’s pages. Start again from their page.
refusal-phone-malformed = Enter a phone number with 6 to 15 digits, like +49 171 234567.
refusal-phone-taken = There’s already an account with this phone number.
refusal-password-short = Use at least { $least } characters. A short sentence works well.
refusal-password-long = Use up to { $most } characters (fewer with accents or emoji).
refusal-password-needed = Enter your password to change your email or phone number.
refusal-password-weak = That password is too easy to guess. Try a few words that don’t belong together.
refusal-password-wrong = That isn’t your current password.
refusal-passwords-differ = The passwords don’t match.
refusal-sign-in-wrong = That email and password don’t match. Try again.
refusal-terms-not-accepted = Agree to the terms to continue.
refusal-code-missing = Enter the code on the card.
refusal-code-malformed = Codes have nine letters and numbers, like K7Q-M9X-DW9.
refusal-code-mistyped =
    { $look ->
        [none] That code has a typo. Check it letter by letter.
        [o] Codes never contain O or 0. Could it be a D or a Q?
        [i] Codes never contain I, L or 1. Could it be a J or a 7?
       *[other] Codes never contain { $symbol }.
    }
refusal-code-unknown = We don’t know this code. Check it letter by letter.
refusal-code-disabled = This code has been turned off. Ask the person who gave it to you, or continue without one.
refusal-code-expired = This code has expired. Ask the person who gave it to you, or continue without one.
refusal-code-unclaimed = This code hasn’t been claimed yet.
refusal-code-for-partners = This code is for becoming a partner, not for a discount. Scan the card to use it, or leave this blank.
refusal-alias-malformed = Use 1 to 32 letters and numbers. Dashes, dots, underscores and spaces can go between them.
refusal-alias-taken = That alias is already taken.
refusal-rate-malformed = Enter a percentage with up to two decimals, like 10 or 7.5.
refusal-rate-too-high = Enter at most { $most }.
refusal-amount-malformed =
    { $decimals ->
        [0] Enter a whole amount, like 1250.
        [3] Enter an amount with up to { $decimals } decimals, like 12.500.
       *[other] Enter an amount with up to { $decimals } decimals, like 12.50.
    }
refusal-amount-unclear = Enter the amount with decimals, like 1250.00, or without separators.
refusal-amount-large = That amount is too large.
refusal-amount-missing = Enter an amount.
refusal-amount-other = This shop uses { $currency }. Enter the amount in { $currency }.
refusal-days-malformed = Enter a whole number of days from 0 to { NUMBER($most, useGrouping: "false") }.
refusal-number-malformed = Enter a whole number from { NUMBER($least, useGrouping: "false") } to { NUMBER($most, useGrouping: "false") }.
refusal-offset-malformed = Enter millimetres from −{ $most } to { $most }, like 1.5.
refusal-layout-too-small = Your web address is too long for labels this small. Choose a larger layout.
refusal-date-malformed = Enter a date like 2026-12-31.
refusal-date-past = That date has already passed.
refusal-clock-is-right = The shop’s time already matches this computer’s clock. There’s nothing to set back.
refusal-account-suspended = This account is suspended. Please contact the shop.
refusal-credit-suspended = This account is suspended. Its store credit can’t be spent until the suspension is lifted.
refusal-date-closed = The books are closed through { $to }. Choose a later date.
refusal-date-before-account = The customer didn’t have an account yet on that date.
refusal-date-before-payout = That’s before the payout was created. Choose a later date.
refusal-day-not-over = You can close a day once it’s over.
refusal-currency-unknown = Choose a currency from the list.
refusal-currency-fixed = You can’t change the currency once there are orders or prices in it.
refusal-time-zone-unknown = Choose a time zone from the list, like Europe/Berlin.
refusal-time-zone-fixed = You can’t change the time zone while the books are closed, because orders would move to other days. Reopen the books first.
refusal-address-malformed = Enter a web address like https://shop.example.
refusal-address-fixed = The address is set in the server’s configuration. Change it there.
refusal-colour-malformed = Enter a colour like #0f6b4f.
refusal-picture-unreadable = Use a PNG, JPEG or WebP image.
refusal-picture-large = Use an image up to { NUMBER($most, useGrouping: "false") } pixels wide and high.
refusal-file-large =
    { $unit ->
        [kb] Use a file up to { $size } KB.
       *[mb] Use a file up to { $size } MB.
    }
refusal-backup-running = A backup is already running. Try again when it’s done.
refusal-choice-unknown = Choose one of the options.
refusal-link-spent = This link has been used or has expired.
refusal-already-decided = Someone has already decided this.
refusal-own-account = You can’t do this to your own account.
refusal-last-admin = You need at least one admin.
refusal-confirm-differs = Type “{ $expected }” to confirm.
refusal-too-many =
    { $minutes ->
        [one] Too many attempts. Wait a minute and try again.
       *[other] Too many attempts. Wait { $minutes } minutes and try again.
    }
refusal-sku-taken = Another product already uses this SKU.
refusal-reason-missing = Enter a reason. It’s kept on record.
refusal-basket-empty = Add at least one item, or enter an amount.
refusal-product-gone = “{ $name }” is no longer sold. Remove it to continue.
refusal-sum-changed = Something changed while you were on this page. Check the new total and try again.
refusal-form-stale = This page expired. Open it again and retry.
refusal-order-known = There’s already an order with this number.
refusal-orders-unpaid =
    { $most ->
        [one] You already have an unpaid order. Pay or cancel it first.
       *[other] You already have { $most } unpaid orders. Pay or cancel one of them first.
    }
refusal-ordering-off = This shop takes orders in person. Order at the counter to use your discount and store credit.
refusal-order-cancelled = This order was cancelled. Place a new one.
refusal-order-paid = This order has already been paid. Refund it instead.
refusal-order-unpaid = This order hasn’t been paid. Cancel it instead.
refusal-nothing-left = This order has been fully refunded.
refusal-refund-large = You can refund up to { $most }.
refusal-shipping-large = You can refund up to { $most } of the shipping.
refusal-tip-large = You can refund up to { $most } of the tip.
refusal-quantity-large =
    { $most ->
        [0] All of these have already been returned.
       *[other] Up to { $most } of these can still be returned.
    }
refusal-lines-or-goodwill = Choose the returned items or enter an amount, not both in one refund.
refusal-below-refunded = { $refunded } of this order has already been refunded, so the total can’t be lower.
refusal-credit-short = There’s only { $available } of store credit available.
refusal-credit-share = Up to { $most } of this order can be paid with store credit.
refusal-discount-off = There’s no first-order discount right now.
refusal-discount-promised = They already have an unused first-order discount.
refusal-coupon-discount-none = There’s no first-order discount that a coupon could be made of.
refusal-coupon-there = Your first-order discount already has a coupon.
refusal-coupons-off = This shop doesn’t take coupons any more. Please reload the page.
refusal-already-held = This is already in review.
refusal-not-held = This isn’t in review.
refusal-in-payout = This is part of a payout. Remove it from the payout first, or adjust the balance.
refusal-iban-malformed = That IBAN isn’t valid. Check it digit by digit.
refusal-bic-malformed = Enter a BIC with 8 or 11 letters and numbers, like DEUTDEFF.
refusal-bic-missing = Enter the bank’s BIC. It’s required for accounts outside the European Economic Area.
refusal-routing-malformed = That routing number isn’t valid. It has nine digits and is printed at the bottom of a cheque.
refusal-account-number-malformed = Enter an account number with 4 to 17 digits.
refusal-postal-address-missing = Enter the address to send the cheque to.
refusal-paypal-currency = PayPal accounts can’t hold { $currency }, so the shop can’t pay you there. Choose another method.
refusal-holder-missing = Enter the account holder’s name exactly as the bank has it.
refusal-formula-sign = This can’t start with =, +, - or @.
refusal-vat-id-malformed = Enter a VAT ID that starts with two letters for its country, like DE123456789.
refusal-vat-rate-missing = Enter the VAT rate you charge, like 19.
refusal-business-address-missing = Enter the business address. It appears on the statement.
refusal-tax-number-missing = Enter a tax number or VAT ID. A business needs one on the statement.
refusal-vat-id-missing = Enter your VAT ID. It’s required on a statement without VAT.
refusal-payout-empty = No one is owed enough to be paid with these settings.
refusal-payout-long = A payout can hold up to { $most } payments. Deselect some and create a second one.
refusal-owed-changed = The amounts owed changed since you opened this page. Check the new amounts below and try again.
refusal-line-settled = This payment has already been settled.
refusal-file-empty = All of these payments are already settled, so there’s nothing to export.
refusal-file-unfit = None of the open payments can go into this file. The payout’s page shows why for each one.
refusal-file-twice = A { $other } file with the same payments has already been downloaded. Use only one of the two, or people are paid twice. If the { $other } file was never used, download this one from the payout’s page.
refusal-debtor-missing = Add the account you pay from first. A SEPA file needs it.
refusal-euros-only = SEPA files only work in euros, and this shop uses another currency.
refusal-nothing-chosen = Select at least one.
refusal-lasts-unclear = Choose orders or months, or leave the number blank.
refusal-cap-zero = Enter more than 0, or leave it blank.
refusal-balance-moved = This balance changed while you were on the page. Check it and try again.
refusal-erased = This person has been erased. Only their place in the network and their figures remain.
refusal-erase-staff = Team members can’t be erased. An admin can disable their account instead.
refusal-erase-payment = A payment to this person is still open. Mark it as paid or failed first.
refusal-erase-order = An unpaid order uses their store credit. Record its payment or cancel it first.
refusal-forfeit-not-ticked = Tick the box to confirm that you’re giving this up for good.
refusal-already-there = They’re already there.
refusal-no-referrer = This account can’t refer people. Choose a partner or a customer.
refusal-number-of-two = One account has this phone number and another has it as a former code. Enter an email or a code instead.
refusal-no-such-account = We can’t find that account.
refusal-would-circle = That would make a loop: this person was referred by the one you’re moving.
refusal-merge-self = That’s the same account. Choose another one.
refusal-merge-no-member = Only partners’ and customers’ accounts can be merged.
refusal-merge-applicant = One of the two is waiting for approval. Decide on that first.
refusal-merge-partner-stays = A partner’s account has to stay. Merge the customer’s account into it.
refusal-merge-suspended = One of the two is suspended. Lift the suspension first.
refusal-merge-payment-waits = A payment to one of the two is still open. Mark it as paid or failed first.
refusal-merge-both-reserve = Both have an unpaid order that uses store credit. Record a payment or cancel one of them first.
refusal-rows-none = This file has no rows.
refusal-rows-many = Up to { $most } rows at a time here. For more, stop the server and run passalong import accounts.
refusal-not-utf8 = This row isn’t in UTF-8. Save the file as “CSV UTF-8”.
refusal-not-a-table =
    { $kind ->
        [workbook] This is an Excel or LibreOffice workbook, not a CSV file. Open it there and save it as “CSV UTF-8”.
        [pdf] This is a PDF. Export the people as CSV from wherever it came from.
        [page] This is a web page or XML, not a CSV file, even if its name looks like a workbook’s. Open it in Excel or LibreOffice and save it as “CSV UTF-8”.
        [archive] This file is compressed. Unpack it and choose the CSV file inside.
       *[other] This isn’t a CSV file. Open the table in Excel or LibreOffice and save it as “CSV UTF-8”.
    }
refusal-quote-open = A quotation mark in this row is never closed. Remove it, or close it after the same text.
refusal-quote-stray = There’s a quotation mark inside a cell. Remove it, or put the whole cell in quotation marks and double the inner ones.
refusal-phone-figure = A spreadsheet has turned this phone number into a figure. Format the column as text and type the number as it’s dialled, like +49 171 234567.
refusal-date-unclear = This could be two dates, because the day and the month aren’t clear. Put the year first, like 2024-05-31.
refusal-date-serial = This is a spreadsheet’s internal date number. Format the column as a date, so that it shows 2024-05-31, and save again.
refusal-column-missing = This column is required.
refusal-column-twice = This column appears twice.
refusal-column-unknown = “{ $name }” isn’t a column we know. Rename it or remove it.
refusal-cells-differ =
    { $found ->
        [one] The header has { NUMBER($expected, useGrouping: "false") } columns but this row has one.
       *[other] The header has { NUMBER($expected, useGrouping: "false") } columns but this row has { NUMBER($found, useGrouping: "false") }.
    }
refusal-role-unknown = Role must be customer or partner.
refusal-kind-unknown = Kind must be partner or influencer.
refusal-date-future = That date is in the future.
refusal-code-twice-in-file = Row { NUMBER($row, useGrouping: "false") } already has this code. Capitals and punctuation at the ends make no difference in a link.
refusal-twice-in-file = Same as row { NUMBER($row, useGrouping: "false") }.
refusal-circle-in-file = The referrers form a loop that leads back to this row.

## An import, beside its figures: a couple with one telephone.

import-phone-shared = { $name } is added without a phone number, because row { NUMBER($first, useGrouping: "false") } has the same one.
import-phone-taken = { $name } is added without a phone number, because someone in the shop already has it.
import-phones-left-out =
    { $n ->
        [one] 1 phone number is left out because someone else already has it.
       *[other] { $n } phone numbers are left out because someone else already has them.
    }

## What stored codes are called, in files.

yes = Yes
no = No

order-status-placed = Unpaid
order-status-paid = Paid
order-status-partly-refunded = Partially refunded
order-status-refunded = Refunded
order-status-cancelled = Cancelled

payment-method-cash = Cash
payment-method-card = Card
payment-method-transfer = Bank transfer
payment-method-credit = Store credit
payment-method-other = Other

no-earning-nobody = No referrer
no-earning-no-rate = No rate agreed
no-earning-months-over = Earning period over
no-earning-orders-over = Order limit reached
no-earning-nothing-earns = No eligible items
no-earning-below-minimum = Below minimum order
no-earning-suspended = Suspended
no-earning-erased = Account erased
no-earning-own-order = Their own order

no-tax-rate = No rate given

balance-kind-commission = Commission
balance-kind-credit = Store credit

entry-kind-commission = Commission
entry-kind-reward = Store credit earned
entry-kind-redemption = Store credit spent
entry-kind-payout = Payout
entry-kind-adjustment = Adjustment
entry-kind-expiry = Store credit expired
entry-kind-forfeit = Given up when erased
entry-kind-carry = Moved to a later payout
entry-kind-merge = Accounts merged
entry-kind-conversion = Commission converted to store credit

entry-change-placed = Posted
entry-change-correction = Order edited
entry-change-refund = Refund
entry-change-reversal = Reversed by the shop
entry-change-return = Payment returned
entry-change-expiry = Expired
entry-change-opening = Opening balance
entry-change-typed = Entered by the shop

entry-status-holding = Pending
entry-status-in-review = In review
entry-status-ready = Ready
entry-status-available = Available
entry-status-paid = Paid out
entry-status-spent = Spent
entry-status-reversed = Reversed

payout-method-paypal = PayPal
payout-method-bank = Bank transfer
payout-method-ach = Bank transfer (ACH)
payout-method-cheque = Cheque
payout-method-cash = Cash

payout-status-waiting = Unpaid
payout-status-paid = Paid
payout-status-failed = Failed
payout-status-returned = Returned

owed-status-ready = Ready
owed-status-negative = Negative balance
owed-status-below-minimum = Below minimum
owed-status-below-unit = Below one whole unit
owed-status-no-details = No payout details
owed-status-new-details = New payout details
owed-status-suspended = Suspended

code-status-unclaimed = Unclaimed
code-status-reserved = Reserved
code-status-claimed = Claimed
code-status-disabled = Turned off
code-status-suspended = Suspended
code-status-expired = Expired

role-admin = Admin
role-staff = Staff
role-partner = Partner
role-customer = Customer

partner-kind-partner = Partner
partner-kind-influencer = Influencer

referral-type-partner = Partner
referral-type-influencer = Influencer
referral-type-customer = Customer
referral-type-organic = Organic

counter-account-commission = Commission expense
counter-account-reward = Store credit granted
counter-account-redemption = Orders paid with store credit
counter-account-payout = Payments to partners
counter-account-adjustment = Adjustments
counter-account-carry = Moved to a later payout
counter-account-merge = Merged accounts
counter-account-conversion = Commission converted to store credit
counter-account-expiry = Expired store credit
counter-account-forfeit = Given up by erased people

subject-account = Account
subject-backup = Backup
subject-batch = Batch of codes
subject-code = Code
subject-entry = Earning
subject-order = Order
subject-payout = Payout
subject-payment = Payment in a payout
subject-product = Product
subject-shop = Shop
subject-terms = Terms

## The page of files for the bookkeeper: each with what it holds, and the question that it answers.

accounting-title = Accounting
accounting-lead = Files for your bookkeeping. Everything is listed on the day it happened, in the shop’s time zone.
accounting-on = Balances on another day
accounting-show = Show
accounting-tiles = Totals for these days
accounting-net-sales = Net sales
accounting-net-sales-note = without tax, less refunds
accounting-received = Money received
accounting-received-note = less refunds
accounting-paid-out = Paid to partners
accounting-commission-owed = Commission owed
accounting-credit-owed = Store credit owed
accounting-at-end-of = at the end of { $day }
accounting-tax = Tax by rate
accounting-tax-note = Goods and shipping, less refunds.
accounting-tax-rate = Rate
accounting-tax-value = Net amount
accounting-tax-amount = Tax
accounting-together = Total
accounting-file = File
accounting-question = Answers
accounting-download = Download
accounting-csv = CSV
accounting-note = The files open in your country’s spreadsheet format, with a total in the last row. For use in other programs, add format=plain to a file’s address: English names, codes, UTC times and no total.

books-sales = What was sold
books-tax = Tax by rate
books-tax-holds = Goods and shipping by tax rate: sales less refunds, before tax, and the tax on them.
books-tax-answers = How much VAT or sales tax do we owe, at which rate?
books-orders = Paid orders
books-orders-holds = Every order paid in these days, as it was paid, with net sales, tax, shipping and payment method.
books-orders-answers = Which sales make up the month?
books-corrections = Corrections
books-corrections-holds = What was added to or taken off paid orders in these days, and who did it.
books-corrections-answers = Which earlier sales were changed?
books-lines = Order lines
books-lines-holds = What was sold: product, quantity, tax rate, net amount and tax. A correction takes off the old line and adds the new one on the day it’s made.
books-lines-answers = What was sold at which tax rate?
books-refunds = Refunds
books-refunds-holds = What was refunded in these days, in money and in store credit, and why.
books-refunds-answers = What was refunded, and how?
books-payments = Payments by day and method
books-payments-holds = What came in each day in cash, by card or by transfer, less refunds.
books-payments-answers = Do the till and the bank account match the books?
books-owed = What the shop owes
books-balances = Balances on { $day }
books-balances-holds = Every partner’s and customer’s balance at the end of that day, and how much of it was still pending.
books-balances-answers = How much commission and store credit did we owe on that day?
books-commission = Commission by partner
books-commission-holds = Each partner’s opening balance, what was earned, paid out and changed in these days, and the closing balance.
books-commission-answers = What did each partner earn, and what do we still owe?
books-credit = Store credit by customer
books-credit-holds = Each customer’s opening store credit, what was earned, spent and expired in these days, and the closing balance.
books-credit-answers = How much store credit did each customer get this year?
books-journal = Journal
books-journal-holds = Every entry in every balance, with its cause, offset account, order and payout.
books-journal-answers = How did this balance come about?
books-paid = What was paid out
books-payouts = Payouts by partner and method
books-payouts-holds = What each partner was paid in these days, by bank, PayPal, cheque or cash. Returned payments are taken off on the day they came back.
books-payouts-answers = Who was paid how much last year?
books-done = Who did what
books-log = Activity log
books-log-holds = Everything that was done in these days, who did it and what changed.
books-log-answers = Who recorded, changed or approved this?

## Files for spreadsheets: the last row, and the headings. column-placed-at heads the column placed_at.

table-total = Total

column-about = About
column-account = Account
column-account-id = Account no.
column-accounts = Sign-ups
column-action = Action
column-address = Address
column-adjusts-id = Corrects entry no.
column-amount = Amount
column-amount-at-first = Original amount
column-at = Date
column-available-at = Available from
column-balance = Balance after
column-balance-kind = Balance
column-bank-reference = Bank reference
column-base = Eligible amount
column-base-at-first = Original eligible amount
column-batch = Batch
column-buyer = Buyer
column-buyer-id = Buyer no.
column-by = By
column-by-id = By no.
column-cancelled-at = Cancelled
column-cancelling-statement = Cancelled by statement
column-change = Event
column-claimed = Claimed
column-claimed-at = Claimed
column-claimed-by = Claimed by
column-closing = Balance after
column-code = Code
column-commission = Commission
column-commission-waiting = Commission pending
column-counter-account = Offset account
column-correction-id = Correction no.
column-credit = Store credit
column-credit-waiting = Store credit pending
column-currency = Currency
column-customer = Customer
column-customer-id = Customer no.
column-day = Day
column-direct-earned = Direct: earned
column-direct-orders = Direct: orders
column-direct-sign-ups = Direct: sign-ups
column-direct-value = Direct: net sales
column-discount = Discount
column-discounted = First-order discount applies
column-due = Amount due
column-earned = Earned
column-earned-at = Earned
column-earner = Earner
column-earner-id = Earner no.
column-earner-role = Earner’s role
column-earning-id = Earning no.
column-earns = Earns commission
column-email = Email
column-entry-id = Entry no.
column-expired = Expired
column-expires = Expires
column-expires-at = Expires
column-minimum = Minimum order
column-uses = Uses
column-external-number = External number
column-failed-payments = Failed payments
column-failure = Failure reason
column-fields = Fields
column-first-scan = First scan
column-flat-amount = Flat amount
column-form = Form
column-from = From
column-given-back = Refunded
column-held-because = Review reason
column-id = No.
column-indirect-earned = Indirect: earned
column-indirect-orders = Indirect: orders
column-indirect-sign-ups = Indirect: sign-ups
column-indirect-value = Indirect: net sales
column-is-in-payout = In a payout
column-items = Items
column-joined-at = Joined
column-kept = Net received
column-kind = Kind
column-last-scan = Last scan
column-left-tax = Tax owed
column-left-value = Net amount
column-line = Line
column-line-id = Payment no.
column-link = Link
column-made = Created
column-made-at = Created
column-made-by = Created by
column-method = Method
column-money = In money
column-name = Name
column-net = Net amount
column-network-earned = Network: earned
column-network-orders = Network: orders
column-network-sign-ups = Network: sign-ups
column-network-value = Network: net sales
column-no-earning = Why no commission
column-note = Note
column-wanted-on = Needed by
column-number = Order
column-opening = Balance before
column-order-id = Order
column-orders = Orders
column-other-changes = Other changes
column-owner = Owner
column-paid = Paid
column-paid-at = Paid
column-paid-out = Paid out
column-partner-email = Email
column-partner-id = Partner no.
column-partner-kind = Partner kind
column-partner-name = Partner
column-pay-on = Pay on
column-payment-method = Payment method
column-payment-reference = Payment reference
column-payments = Payments
column-payout-id = Payout
column-phone = Phone
column-placed-at = Placed
column-png = Image (PNG)
column-posted-at = Posted
column-price = Price
column-price-includes-tax = Price includes tax
column-product = Product
column-qr-address = Address in the QR code
column-quantity = Quantity
column-rate-percent = Rate (%)
column-reason = Reason
column-received = Received
column-recorded-at = Recorded
column-reference = Reference
column-referral-type = Referral type
column-referrer-id = Referrer no.
column-referrer-name = Referrer
column-refund-id = Refund no.
column-refunded = Refunded
column-refunded-tax = Tax refunded
column-refunded-value = Refunded (net)
column-retired-at = Archived
column-scans = Scans
column-shipping = Shipping
column-shipping-tax = Tax in shipping
column-sku = SKU
column-sold-tax = Tax on sales
column-sold-value = Sold (net)
column-source = Source
column-spent = Spent
column-state = Status
column-statement = Statement
column-subject = Subject
column-subject-id = Subject no.
column-svg = Image (SVG)
column-tax = Tax
column-tax-number = Tax number
column-tax-percent = Tax (%)
column-tip = Tip
column-to = To
column-total = Total
column-unique-scans = Visitors
column-usable-from = Valid from
column-value = Net sales
column-value-after-refunds = Net sales after refunds
column-vat = VAT
column-vat-id = VAT ID
column-visitors = Visitors
column-waiting = Waiting
column-with-tax = Incl. tax
column-words = Formatted code
column-year = Year

## What a page of failure says: a title, and what to do.

suspension-title = Suspend account
suspension-lead = While suspended, { $name } earns nothing on new orders, can’t be paid out or spend store credit, and their code doesn’t work. They can still sign in and keep what they’ve earned. Everything else works again once you lift the suspension.
suspension-reason = Reason
suspension-reason-hint = Only your team sees this.
suspension-suspend = Suspend { $name }
suspension-begun = { $name } is suspended.
suspension-lifted = { $name } is no longer suspended.
suspension-on = Suspended
suspension-since = Since { $since }, by { $by }: { $reason }
suspension-since-alone = Since { $since }. An admin can lift the suspension.
suspension-lift = Lift suspension
suspension-band = The shop has suspended your account. Until that’s lifted, you earn nothing on your referrals’ orders and nothing is paid out. Please contact the shop.
suspension-band-customer = The shop has suspended your account. Until that’s lifted, you can’t order or spend store credit here, and your code is turned off. Please contact the shop.

clock-title = Time
clock-lead = Everything recorded carries the shop’s time. It follows the clock of the computer the shop runs on.
clock-look = Check the time
clock-now = Shop time
clock-fine = It matches this computer’s clock.
clock-behind = This computer’s clock says { $computer }. The last thing recorded in the shop is later than that, so the time continues from there.
clock-wrong = If this computer’s clock is wrong, set it and restart the shop.
clock-right = If it’s right, the clock was ahead for a while. Set the shop’s time back: from now on, everything gets the real time. What was recorded in the future stays as it is.
clock-password = Your password
clock-set = Set the time to { $computer }
clock-is-set = The shop follows this computer’s clock again.
clock-confirmed = Date confirmed. Everything that was on hold is done within a minute.
clock-waiting-title = Waiting for you
clock-jumped = The clock is more than a month ahead of when this shop last ran. Until you confirm the date, no order is cancelled, nothing expires and nothing is deleted. If the date is right, this happens:
clock-orders =
    { $count ->
        [one] One unpaid order is cancelled.
       *[other] { $count } unpaid orders are cancelled.
    }
clock-applications =
    { $count ->
        [one] One unanswered application is rejected.
       *[other] { $count } unanswered applications are rejected.
    }
clock-sessions =
    { $count ->
        [one] One person has to sign in again.
       *[other] { $count } people have to sign in again.
    }
clock-credit = { $amount } of store credit expires.
clock-nothing = Nothing to cancel, and nothing has expired.
clock-confirm = It’s { $now }: continue
task-full = Nothing can be saved: the disk is full. Free some space and the shop continues by itself.
task-disk-failed = Nothing can be saved: the disk has failed. Check the disk, then restart the shop.
task-file-gone = Nothing can be saved: the database was removed, moved or replaced while the shop was running. Put it back, then restart the shop.
task-log-large = Another program has been reading an old state of the database for so long that its log takes up { $size } MB{ $readers ->
    [none] {""}
   *[other] : { $readers }
 }. Close it before the disk is full.
task-behind = This computer’s clock is behind the last entry in the shop.
task-doubted = The clock has jumped ahead by more than a month. Until you check the date, unpaid orders stay open and nothing expires.

failure-incomplete-title = Something went missing on the way
failure-incomplete = We couldn’t read that request. Go back and try again.
failure-elsewhere-title = This form has to be sent from here
failure-elsewhere = Open the page again and resend the form.
failure-view-only-title = Nothing can be changed here
failure-view-only = Go back, or stop viewing to make changes as yourself.
failure-view-over-title = No longer viewing
failure-view-over = You can view a member’s pages for up to half an hour. Viewing also ends when you sign out.
failure-missing-title = Page not found
failure-missing = This page doesn’t exist, or you don’t have access to it.
failure-method-title = Page not found
failure-method = This page can’t be opened that way.
failure-gone-title = No longer valid
failure-gone = This link has been used or has expired.
failure-large-title = Too large
failure-large = That file or form is too large.
failure-not-a-form-title = Something isn’t right
failure-not-a-form = Use the form on the page to send this.
failure-unfit-title = That didn’t work
failure-unfit = Something in that request isn’t right. Go back and check it.
failure-too-many-title = One moment
failure-too-many = Too many attempts. Wait a minute and try again.
failure-busy-title = We’re busy right now
failure-busy = We’re very busy right now. Try again in a moment. Nothing was lost.
failure-full-title = Nothing can be saved
failure-full = The shop can’t save anything right now because its disk is full. Nothing you sent was saved. Try again later, or let the shop know.
failure-unsure-title = Check before you try again
failure-unsure = We couldn’t confirm that this was saved. Check before you try again.
failure-refusing-title = Nothing can be saved
failure-refusing = The shop can’t save anything right now because its disk has failed. Nothing you sent was saved. Please let the shop know.
failure-broken-title = Something went wrong
failure-broken = That’s on us, not you, and nothing was saved halfway. Try again, or let the shop know.
failure-home = Go to the home page
# Under what is our own fault, so that the shop can find it in the log.
failure-reference = Reference: { $reference }

## Where a partner's money goes.

payee-bank = Bank transfer
payee-bank-hint = To an account with an IBAN.
payee-ach-hint = To an account in the United States.
payee-paypal = PayPal
payee-paypal-hint = To your PayPal account.
payee-cheque = Cheque
payee-cheque-hint = By post.
payee-cash = Cash
payee-cash-hint = Pick it up at the shop.
payee-name-not-latin = Enter the name as your bank writes it, in Latin letters: bank files can’t include the name as it is now.
payee-whom = Payee
payee-whom-name = Name on the account
payee-bank-part = Bank transfer
payee-holder = Account holder
payee-bic-hint = Needed for accounts outside the European Economic Area, such as in Switzerland or the United Kingdom.
payee-routing = Routing number
payee-routing-hint = Nine digits, at the bottom of your cheques.
payee-account-number = Account number
payee-account-type = Account type
payee-checking = Checking
payee-savings = Savings
payee-cheque-part = Cheque
payee-address = Postal address
payee-address-hint = As on an envelope, below your name.
payee-paypal-part = PayPal
payee-paypal-email = PayPal email

## Earnings, as the shop reads them: the list of all, and the page of one.

admin-earnings-title = Earnings
admin-earnings-lead = Commission and store credit earned from referrals, including corrections.
admin-earnings-csv = CSV
admin-earnings-kinds = Kinds of earnings
admin-earnings-all = All earnings
admin-earnings-commission = Commission
admin-earnings-credit = Store credit
admin-earnings-search = Name, email or code
admin-earnings-status = Status
admin-earnings-any-status = Any status
admin-earnings-pending = Pending
admin-earnings-in-review = In review
admin-earnings-ready = Ready or available
admin-earnings-paid = Paid out or spent
admin-earnings-reversed = Reversed
admin-earnings-caption = Earnings, { $range }
admin-earnings-earner = Earned by
admin-earnings-order = Order
admin-earnings-amount = Amount
admin-earnings-earned = Date
admin-earnings-select =
    { $kind ->
        [reward] Select store credit no. { NUMBER($no, useGrouping: "false") } of { $name }
       *[commission] Select commission no. { NUMBER($no, useGrouping: "false") } of { $name }
    }
admin-earnings-number =
    { $kind ->
        [reward] Store credit no. { NUMBER($no, useGrouping: "false") }
       *[commission] Commission no. { NUMBER($no, useGrouping: "false") }
    }
admin-earnings-of-order = Order { $order }
admin-earnings-buyer = by [a]{ $name }[/a]
admin-earnings-originally = originally { $amount }
admin-earnings-count =
    { $n ->
        [one] { $n } earning
       *[other] { $n } earnings
    }
admin-earnings-many = More than { $n } earnings
admin-earnings-total = Total
admin-earnings-decide = Decide on the selected earnings
admin-earnings-selected = With selected
admin-earnings-select-all = Select all
admin-earnings-reason = Reason
admin-earnings-reason-example = Why you review or reverse them
admin-earnings-reason-hint = Required to put in review or reverse. Kept on record.
admin-earnings-review = Put in review
admin-earnings-approve = Approve
admin-earnings-reverse = Reverse
admin-earnings-decide-note = Approving ends the review; the waiting period still applies. Reversing is permanent.
admin-earnings-no-match = No earnings match. Try fewer words or a different filter.
admin-earnings-show-all = Show all
admin-earnings-none-title = No earnings yet
admin-earnings-none = When someone who joined with a code pays for an order, the earning appears here.
admin-earnings-approved =
    { $n ->
        [one] { $n } earning approved.
       *[other] { $n } earnings approved.
    }
admin-earnings-reviewed =
    { $n ->
        [one] { $n } earning put in review.
       *[other] { $n } earnings put in review.
    }
admin-earnings-reversed-now =
    { $n ->
        [one] { $n } earning reversed.
       *[other] { $n } earnings reversed.
    }
# $numbers is one number, or several such as "31, 35"; $why is a sentence.
admin-earnings-not = Not no. { $numbers }: { $why }

admin-earning-title =
    { $kind ->
        [reward] Store credit { NUMBER($no, useGrouping: "false") }
       *[commission] Commission { NUMBER($no, useGrouping: "false") }
    }
admin-earning-calculation = Calculation
admin-earning-earner = Earned by
admin-earning-on = Order
admin-earning-order = [a]Order { $order }[/a] by [a2]{ $buyer }[/a2]
admin-earning-reckoning = From the order to the amount
admin-earning-step = Step
admin-earning-amount = Amount
admin-earning-entries = Entries
admin-earning-entries-caption = The earning and what changed it later, oldest first
admin-earning-entry = Entry
admin-earning-net-sales = Net sales
admin-earning-posted = Date
admin-earning-earned = Earned
admin-earning-refund = Refund
admin-earning-reversal = Reversed
admin-earning-correction = Correction
admin-earning-entry-number = no. { NUMBER($no, useGrouping: "false") }
admin-earning-entry-why = no. { NUMBER($no, useGrouping: "false") }, { $reason }
admin-earning-total = Total
admin-earning-review = Review
admin-earning-approve-note = Approving ends the review. The waiting period still applies.
admin-earning-approve = Approve
admin-earning-reason = Reason
admin-earning-reason-hint = Kept on record and shown to the person who earned it.
admin-earning-put-in-review = Put in review
admin-earning-reverse = Reverse
admin-earning-review-note = While it’s in review, it can’t be paid or spent.
admin-earning-reverse-note = Reversing is permanent and sets it to zero.
admin-earning-reviews = Reviews
admin-earning-review-open = In review
admin-earning-review-approved = Approved
admin-earning-review-reversed = Reversed
admin-earning-opened = { $date }, by { $who }
admin-earning-opened-by-rule = { $date }, by an automatic rule
admin-earning-approved-by = Approved on { $date } by { $who }
admin-earning-approved-by-rule = Approved on { $date } by an automatic rule
admin-earning-reversed-by = Reversed on { $date } by { $who }
admin-earning-reversed-by-rule = Reversed on { $date } by an automatic rule
# $what says who closed the review, and when.
admin-earning-closed-why = { $what }: { $note }
admin-earning-final-reversed = It was reversed. Whatever happens to the order, it won’t earn anything again.
admin-earning-final-payout = It’s part of a payout. To correct it now, add an adjustment on the person’s statement.
admin-earning-now-approved = Approved. The waiting period still applies.
admin-earning-now-in-review = In review. It can’t be paid or spent until you approve it.
admin-earning-now-reversed = Reversed. This can’t be undone.

## Payouts, as the shop reads them: what is owed, what was paid, the page of one and of a new one.

admin-payouts-title = Payouts
admin-payouts-lead = What you owe partners and what you’ve paid.
admin-payouts-by-year = By year
admin-payouts-csv = CSV
admin-payouts-tiles = What you owe now
admin-payouts-tile-ready = Ready to pay
admin-payouts-tile-left-out = Can’t be paid yet
admin-payouts-tile-below = Below minimum
admin-payouts-tile-open = In open payouts
admin-payouts-partners =
    { $n ->
        [one] { $n } partner
       *[other] { $n } partners
    }
admin-payouts-unpaid =
    { $n ->
        [one] { $n } unpaid payment
       *[other] { $n } unpaid payments
    }
admin-payouts-owed = Owed now
admin-payouts-owed-caption = What you owe each partner, largest amount first
admin-payouts-partner = Partner
admin-payouts-pay-to = Pay to
admin-payouts-status = Status
admin-payouts-amount-owed = Owed
admin-payouts-rest = The rest
admin-payouts-more =
    { $n ->
        [one] …and { $n } partner with less. Export for the full list.
       *[other] …and { $n } partners with less. Export for the full list.
    }
admin-payouts-none-owed = You don’t owe anything right now. Commission becomes payable after its waiting period.
admin-payouts-past = Past payouts
admin-payouts-past-caption = Payouts, newest first
admin-payouts-payout = Payout
admin-payouts-created = Created
admin-payouts-pay-date = Pay date
admin-payouts-payments = Payments
admin-payouts-total = Total
admin-payouts-none = No payouts yet. A payout pays many partners at once and gives you the files for your bank and PayPal.
admin-payouts-account = Your bank account
admin-payouts-account-for = Used in SEPA files for your bank.
admin-payouts-account-now = Now: { $holder }, { $iban }.
admin-payouts-account-without = Without it, pay by PayPal, cash or manual transfer.
admin-payouts-account-change = Change account
admin-payouts-account-add = Add account
admin-payouts-account-holder = Account holder
admin-payouts-account-iban = IBAN
admin-payouts-account-bic = BIC
admin-payouts-account-save = Save account
admin-payouts-account-saved = Your bank account is saved.
admin-payouts-no-sepa = SEPA only works with euros, so there’s no bank file for your currency. Pay by PayPal, Wise or cash, or make the transfers yourself from the CSV file.
admin-payouts-back = Back to payouts
# One after the other, as in "3 paid, 1 unpaid".
admin-payouts-n-paid = { $n } paid
admin-payouts-n-unpaid = { $n } unpaid
admin-payouts-n-failed = { $n } failed
admin-payouts-open = Open
admin-payouts-nothing-paid = Nothing paid
admin-payouts-completed = Completed
admin-owed-shared =
    { $n ->
        [one] { $n } other partner uses the same account.
       *[other] { $n } other partners use the same account.
    }
admin-owed-overpaid = Overpaid after refunds. Future earnings cover it first.
admin-owed-below = Below the { $minimum } minimum; carries over.
admin-owed-ask-details = No payout details yet.
admin-owed-new-details = New payout details take effect on { $date }.

admin-payout-name = Payout { NUMBER($id, useGrouping: "false") }
admin-payout-lead = Created { $day } by { $who } · Pay date { $pay_on }
admin-payout-lead-note = Created { $day } by { $who } · Pay date { $pay_on } · { $note }
admin-payout-tiles = Summary
admin-payout-tile-all = All payments
admin-payout-tile-paid = Paid
admin-payout-tile-unpaid = Unpaid
admin-payout-tile-failed = Failed
admin-payout-n-payments =
    { $n ->
        [one] { $n } payment
       *[other] { $n } payments
    }
admin-payout-none-failed = none
admin-payout-back-in-balance = back in balance
admin-payout-step-pay = 1. Pay
admin-payout-step-mark = 2. Mark as paid
admin-payout-mark-lead = Mark all at once after the bank has processed the file, or one by one below.
admin-payout-mark-each = Mark each payment below once it’s gone through.
admin-payout-group =
    { $n ->
        [one] { $method }: { $n } payment, { $total }
       *[other] { $method }: { $n } payments, { $total }
    }
admin-payout-bank-reference = Bank reference
admin-payout-reference-hint = Shown on every partner’s statement.
admin-payout-mark-all = Mark all as paid
admin-payout-payments = Payments
admin-payout-csv = CSV
admin-payout-caption = Payments in this payout, by name
admin-payout-partner = Partner
admin-payout-pay-to = Pay to
admin-payout-amount = Amount
admin-payout-status = Status
admin-payout-actions = Update
admin-payout-it-returned = Payment returned…
admin-payout-reference = Reference
admin-payout-mark-paid = Mark as paid
admin-payout-what-happened = What happened
admin-payout-mark-failed = Mark as failed
admin-payout-mark-returned = Mark as returned
admin-payout-fail-hint = The amount goes back to the partner’s balance.
admin-payout-cancel = Cancel unpaid payments
admin-payout-cancel-lead = The amounts go back to the partners’ balances for the next payout. Only do this if you haven’t sent the file to your bank.
admin-payout-cancel-reason = Reason
admin-payout-cancel-do = Cancel payments
admin-payout-outcome-paid = { $day }
admin-payout-outcome-reference = { $day }, { $reference }
admin-payout-outcome-failed = { $day }: { $why }
admin-payout-is-paid = Payment { $mark } is marked as paid.
admin-payout-is-failed = Payment { $mark } didn’t go through. The amount is back in the partner’s balance.
admin-payout-are-paid =
    { $n ->
        [one] { $n } payment marked as paid.
       *[other] { $n } payments marked as paid.
    }
admin-payout-are-cancelled =
    { $n ->
        [one] { $n } payment cancelled. The amount is back in the partner’s balance.
       *[other] { $n } payments cancelled. The amounts are back in the partners’ balances.
    }

payout-new-title = New payout
payout-new-lead = Review who gets paid. No money moves until you upload a file to your bank or pay manually.
payout-new-minimum = Minimum payout
payout-new-minimum-hint = Smaller balances carry over to the next payout.
payout-new-update = Update list
payout-new-ready = Ready to pay
payout-new-caption = Partners who get paid
payout-new-partner = Partner
payout-new-pay-to = Pay to
payout-new-amount = Amount
payout-new-rest = The rest
payout-new-more =
    { $n ->
        [one] { $n } partner is left for the next payout. One payout has up to { $most } payments.
       *[other] { $n } partners are left for the next payout. One payout has up to { $most } payments.
    }
payout-new-when = When
payout-new-pay-date = Pay date
payout-new-note = Note
payout-new-note-hint = For you. Partners don’t see it.
payout-new-create = Create payout
payout-new-cancel = Cancel
payout-new-keeps = Each partner is paid their full balance, using their payout details as of now.
payout-new-nobody = No one qualifies for this payout.
payout-new-left-out =
    { $n ->
        [one] Not included: { $n } partner ({ $total })
       *[other] Not included: { $n } partners ({ $total })
    }
payout-new-left-out-caption = Partners who aren’t included, and why
payout-new-why = Why
payout-new-owed = Owed
payout-new-made =
    { $n ->
        [one] Payout { NUMBER($id, useGrouping: "false") } created with { $n } payment.
       *[other] Payout { NUMBER($id, useGrouping: "false") } created with { $n } payments.
    }

## What is owed, and what to know before it is paid.

owed-no-latin-name = The name “{ $name }” can’t be written in Latin letters, so bank files will leave this payment out. Ask for the name as their bank writes it.
owed-no-bic = The account is outside the European Economic Area and has no BIC, so a SEPA file will leave this payment out.
owed-carried = PayPal only pays whole amounts in this currency: { $payable } is paid now, and { $rest } carries over to the next payout.
owed-below-unit = PayPal only pays whole amounts in this currency, so this carries over to a later payout.
owed-suspended = Suspended. Nothing is paid out until you lift the suspension.

## When a payout is paid: the form comes with the next day on which banks work.

payout-day-euros = Used in the bank file. It’s set to the next business day for euro transfers: no weekends and no bank holidays.
payout-day-weekends = Used in the bank file. Only weekends are skipped: if it’s a bank holiday, choose the day after.

## Why nothing is printed yet: what would become of a phone that scans the shop's address.

print-refused-machine = It only works on this computer: a phone that scans the code would look for the shop on itself.
print-refused-network = It only works on your own network: customers’ phones can’t reach it from outside.
print-refused-http = It starts with http, so browsers warn people who scan a code, and many will turn back.
print-refused-elsewhere = We tried to open it and didn’t reach this shop. The domain may not point here yet, or something in between answers instead.

## A list of orders, as long as there are none.

orders-none = Record one at the counter: find the customer and tap what they’re buying. Discounts and credit are applied for you. Customers can also order online.
orders-none-counter = Record one at the counter: find the customer and tap what they’re buying. Discounts and credit are applied for you.
orders-own-none = Orders you place here or at the counter appear here, with what you paid and saved.
orders-own-none-counter = Orders you place at the counter appear here, with what you paid and saved.

## Cards and codes, as the shop reads them: the lists, the page of one code, of one batch and of a new one.

codes-title = Cards
codes-csv = CSV
codes-new-batch = New batch
codes-tab-codes = Codes
codes-tab-batches = Batches
codes-none-title = No codes yet
codes-none = Print a few cards and give them to well-connected people. The first person to scan a card becomes a partner and keeps its code.
codes-print-first = Print your first cards
# What their batch is called, unless the shop says otherwise.
codes-first-cards = First cards
codes-list = Codes
codes-search = Code, name, note or batch
codes-status = Status
codes-any-status = Any status
codes-origin = Origin
codes-all-origins = All codes
codes-printed = Printed cards
codes-organic = Made at sign-up
codes-batch = Batch
codes-any-batch = Any batch
codes-sort = Sort by
codes-newest = Newest first
codes-most-scans = Most scans first
codes-last-scanned = Recently scanned
codes-caption = Codes, { $range }
codes-code = Code
codes-owner = Owner
codes-scans = Scans
codes-visitors = Visitors
codes-sign-ups = Sign-ups
codes-last-scan = Last scan
codes-link = Link
codes-since = since { $day }
codes-applied = waiting for approval
codes-copy-link = Copy link
codes-copy-link-of = Copy link of { $code }
codes-no-match = No codes match. Try fewer words or a different filter.
codes-show-all = Show all codes

code-page-the-code = The code
code-page-copy-picture = Copy picture
code-page-download = Download the picture
code-page-png = PNG, { NUMBER($pixels, useGrouping: "false") } pixels
code-page-svg = SVG, for print
code-page-scans = Scans
code-page-scans-note = repeats within 30 minutes count once
code-page-visitors = Visitors
code-page-visitors-note = counted once a day
code-page-sign-ups = Sign-ups
code-page-sign-ups-none = none yet
code-page-sign-ups-share = { $share } of visitors
code-page-sign-ups-more = more than the visitors we can tell apart
code-page-last-scan = Last scan
code-page-never = never
code-page-first-scan = first { $day }
code-page-month = Last 30 days
code-page-chart = Scans per day
code-page-chart-sign-ups = Scans and sign-ups per day
code-page-sources = Where scans came from
code-page-by-picture = QR code
code-page-by-link = Link
code-page-typed = Typed
code-page-uncounted = Not counted
code-page-repeats = Repeats within 30 minutes
code-page-bots = Bots and link previews
code-page-own = Owner and staff
code-page-blocked = While turned off or expired
code-page-about = About this code
code-page-batch = Batch
code-page-no-batch = None (created at sign-up)
code-page-created = Created
code-page-expires = Expires
code-page-owner = Owner
code-page-claimed = Claimed
code-page-claimed-after = { $date }, after { $time }
code-page-turned-off = Turned off
code-page-links = Custom links
code-page-given-to = Given to
code-page-given-to-hint = Who you gave this card to. Only your team sees it.
code-page-save-note = Save note
code-page-note-saved = Note saved.
code-page-link = Custom link
code-page-link-lead = Add a word that’s easier to say, like PATSBAKES. The printed code still works.
code-page-link-label = Word
code-page-link-hint = 1 to 32 letters and numbers, with dashes, dots, underscores or spaces in between. This can’t be undone.
code-page-link-add = Add link
code-page-link-added = { $word } now leads here.
code-page-on-title = Turn this code back on
code-page-on-lead = Scans lead to the invitation again. Past results stay.
code-page-on = Turn on
code-page-is-on = The code is back on.
code-page-off-title = Turn off this code
code-page-off-lead = For lost cards or misused links. Past results stay, and you can turn it back on.
code-page-off-ask = Turn off…
code-page-off-question = Turn off this code?
code-page-off-claimed = No one can join with it until you turn it back on.
code-page-off-unclaimed = Anyone who scans it will see that it’s no longer valid.
code-page-off-confirm = Type { $code } to confirm
code-page-off = Turn off code
code-page-is-off = The code is turned off.
code-page-means-claimed = Anyone who scans it is invited by { $owner } to join as a customer.
code-page-means-reserved = Reserved for { $name }, who is waiting for approval.
code-page-means-reserved-until = Reserved until { $day } for { $name }, who is waiting for approval.
code-page-means-suspended = Its owner is suspended. Anyone who scans it sees that it’s no longer valid and how to join without it.
code-page-means-off = Anyone who scans it sees that it’s no longer valid and how to join without it.
code-page-means-expired = It expired before anyone claimed it. Anyone who scans it is told so.
code-page-means-unclaimed = The first person to scan it can become a partner and keep this code.

batch-list-title = Batches
batch-list-caption = Batches, { $range }
batch-list-batch = Batch
batch-list-created = Created
batch-list-codes = Cards
batch-list-scanned = Scanned
batch-list-claimed = Claimed
batch-list-referred = Customers referred
batch-list-none-title = No batches yet
batch-list-none = A batch is a set of cards you print together, such as the cards for a market day.
batch-about =
    { $kind ->
        [influencer] For influencers
       *[partner] For partners
    }
batch-about-place =
    { $kind ->
        [influencer] For influencers, { $place }
       *[partner] For partners, { $place }
    }
batch-lead = { $about } · Created { $day }
batch-csv = CSV
batch-print = Print cards
batch-former-address = These cards were printed with your old address, { $address }. They only work while that address still points here.
batch-about-title = About this batch
batch-note = Note
batch-message = Message on the invitation
batch-quoted = “{ $text }”
batch-last-printed = Last printed
batch-last-printed-with = { $date }, with { $address }
batch-cards = Cards
batch-scanned = Scanned
batch-claimed = Claimed
batch-claimed-after = { $share }, after { $time } on average
batch-referred = Customers referred
batch-referred-note = direct and indirect
batch-no-expiry = never expire
batch-expired = expired { $day }
batch-expires = expire { $day }
# How long it took until a card was claimed; $n counts whole days.
batch-days =
    { $n ->
        [0] less than a day
        [one] { $n } day
       *[other] { $n } days
    }
# The same with a decimal, such as 2.4 days.
batch-days-exactly = { $days } days
batch-new-title = New batch
batch-new-lead = A set of cards to print and hand out. The first person to scan a card becomes a partner and keeps its code.
batch-new-name = Name
batch-new-name-hint = Only you see this, e.g. Spring market cards.
batch-new-who = Who are they for?
batch-new-partners = Partners
batch-new-partners-hint = Neighbours, clubs, other shops.
batch-new-influencers = Influencers
batch-new-influencers-hint = People with an online audience. They have their own rate.
batch-new-size = Number of cards
batch-new-size-hint = 1 to 500. You can always make more.
batch-new-expires = Expires
batch-new-expires-hint = At the end of that day. Claimed codes never expire.
batch-new-message = Message on the invitation
batch-new-message-hint = Shown to people who scan, e.g. Thanks for helping at the spring market.
batch-new-place = Where you hand them out
batch-new-note = Note
batch-new-note-hint = Only your team sees this.
batch-new-create = Create cards
batch-new-cancel = Cancel
batch-new-made =
    { $n ->
        [one] { $n } code created.
       *[other] { $n } codes created.
    }

## Printing a batch: the layouts, the sheet, and what stands on it.

batch-print-title = Print { $batch }
batch-print-heading = Print
batch-print-last = Last printed or downloaded { $date }.
batch-print-layout = Layout
layout-name =
    { $layout ->
        [labels-24] 24 labels, 63.5 × 33.9 mm
        [labels-21] 21 labels, 63.5 × 38.1 mm
        [cards-a4] 10 cards, 85 × 55 mm
        [labels-30] 30 labels, 1 × 2⅝ in
        [cards-letter] 10 cards, 2 × 3½ in
        [tent] Table tent
       *[poster] Tear-off poster (8 tabs)
    }
layout-hint =
    { $layout ->
        [labels-24] A4, such as Avery L7159
        [labels-21] A4, such as Avery L7160
        [cards-a4] A4, with cut marks, or pre-cut such as Sigel LP798
        [labels-30] US Letter, such as Avery 5160
        [cards-letter] US Letter, with cut marks, or pre-cut such as Avery 5371
        [tent] A6, folded once, one code per sheet
        [poster-letter] US Letter, one code per sheet
       *[poster-a4] A4, one code per sheet
    }
layout-paper =
    { $paper ->
        [letter] US Letter
        [a6] A6
       *[a4] A4
    }
batch-print-which = Which codes
batch-print-unclaimed = Unclaimed codes ({ $n })
batch-print-all = All active codes ({ $n })
batch-print-start = Start at label
batch-print-start-hint = Skip labels you’ve already used
batch-print-right = Shift right
batch-print-right-hint = Left: { $example }
batch-print-down = Shift down
batch-print-down-hint = Up: { $example }
batch-print-go = Print
batch-print-preview = Preview
batch-print-test-page = Test page
batch-print-note = We’ll record that you printed this batch with this address. Print a test page first to check the alignment.
batch-print-first-sheet = Preview of sheet 1.
batch-print-nothing = Nothing to print with these options.
batch-print-no-codes = No codes match.
batch-print-outcome = { $codes ->
        [one] { $codes } code
       *[other] { $codes } codes
    } on { $sheets ->
        [one] { $sheets } sheet
       *[other] { $sheets } sheets
    } of { $paper }
batch-print-test-outcome = Frames and rulers, no codes
batch-print-change = Change layout
batch-print-dialog = In the print dialog choose { $paper }, 100% (“Actual size”), no headers or footers. Scan one printed code before you hand any out.
batch-print-unchecked = No one has confirmed that { $address } works from outside. You chose to print anyway: scan a printed code before you hand any out.
sheet-of = Sheet { $sheet } of { $sheets }
sheet-test = Test page with rulers
# On paper, in the shop's language.
paper-test-title = Test page
paper-test-scale = Print this page at 100% (“Actual size”), without “Fit to page”. Check both scales with a ruler: 10 should be at exactly 10 cm.
paper-test-labels = Hold the page against a sheet of labels, in front of a window. The frames should match the labels. If everything is off, measure how far and enter it as the shift to the right and down.
paper-typing = No camera? Enter the code at
print-refused-title = Not ready to print
print-refused-heading = Before you print: check your web address
print-refused-address = Every printed code would lead to [b]{ $address }[/b]. { $reason }
print-refused-first = You can’t change a code once it’s on paper. Set your public address first.
print-refused-settings = Open settings
print-refused-again = Check again
print-refused-anyway = Print anyway
print-refused-anyway-lead = If you’re sure the address is right (for example, your router blocks the check, or you only use codes in-house), type it to continue.
print-refused-type = The shop’s address
print-refused-type-hint = Type { $address }
print-refused-print = Print with this address
print-refused-member = The shop hasn’t set up its public web address yet. For now, share your link or show the code on your phone.
print-refused-back = Back to your code

## What cards say. A card invites twice: the first person to scan it to become a partner, and everyone after that to become a customer.
## It is printed in the shop's language, at most 60 characters long, and bears no figure that the shop's terms may change.

card-text = Scan for a discount, or to become a partner
# As long as there is no first-order discount.
card-text-join = Scan to join, or to become a partner

batch-card-text = Line on the cards
batch-card-text-hint = Printed in big letters. Leave blank for “{ $usual }”. Leave out rates: paper stays the same when your terms change.
batch-card-text-keeps = Cards you’ve already printed stay as they are.
batch-card-text-save = Save cards
batch-card-text-saved = Saved. New cards will say this.

## The files of a payout: what each is, what it leaves out, and whether it was downloaded before.

payout-files-lead = Files contain the unpaid payments. Downloading one doesn’t mark anything as paid.
payout-file-paypal = PayPal Payouts
payout-file-sepa = SEPA bank file
payout-file-wise = Wise
payout-file-ach = ACH transfers
payout-file-cheques = Cheques to write
payout-file-generic = All payments as CSV
payout-file-payments =
    { $n ->
        [one] { $n } payment.
       *[other] { $n } payments.
    }
payout-file-before = Last downloaded on { $date } by { $who }.
payout-file-rival = The { $other } file with the same payments was downloaded on { $date } by { $who }. Use only one of the two: if your bank gets both, everyone is paid twice.
payout-file-download = Download
payout-file-anyway = Download anyway
payout-either = SEPA and Wise carry the same payments: use one or the other.
payout-sepa-euros = SEPA files only work with euros.
payout-sepa-account = Add your bank account to get a SEPA file.
payout-sepa-account-link = Add account
payout-wise-columns = Wise changes its template now and then. Compare with the latest one before uploading.
# $who lists payments, such as "P1-3 Pat, P1-4 Priya".
payout-left-value =
    { $n ->
        [one] { $n } payment isn’t included because a bank file can’t carry its details: { $who }. Mark it as failed and ask for new details.
       *[other] { $n } payments aren’t included because a bank file can’t carry their details: { $who }. Mark them as failed and ask for new details.
    }
payout-left-name =
    { $n ->
        [one] { $n } account holder’s name can’t be written in Latin letters, so bank files leave the payment out: { $who }. Ask for the name as the bank writes it.
       *[other] { $n } account holders’ names can’t be written in Latin letters, so bank files leave the payments out: { $who }. Ask for the names as the banks write them.
    }
payout-left-outside =
    { $n ->
        [one] { $n } account is outside SEPA and appears only in the other files: { $who }.
       *[other] { $n } accounts are outside SEPA and appear only in the other files: { $who }.
    }
payout-left-bic =
    { $n ->
        [one] { $n } account is outside the European Economic Area and has no BIC, so the SEPA file leaves the payment out: { $who }.
       *[other] { $n } accounts are outside the European Economic Area and have no BIC, so the SEPA file leaves the payments out: { $who }.
    }
payout-left-part =
    { $n ->
        [one] { $n } payment isn’t included because PayPal only pays whole amounts in this currency: { $who }. Mark it as failed and pay it in the next payout.
       *[other] { $n } payments aren’t included because PayPal only pays whole amounts in this currency: { $who }. Mark them as failed and pay them in the next payout.
    }
payout-left-large =
    { $n ->
        [one] { $n } payment is too large for one SEPA transfer and appears only in the other files: { $who }.
       *[other] { $n } payments are too large for one SEPA transfer and appear only in the other files: { $who }.
    }

## The statement of a payment, printed for the books of both sides.

payout-statement-title =
    { $kind ->
        [gutschrift] Self-billing statement (Gutschrift)
        [self_billing] Self-billing statement
       *[plain] Statement of commission
    }
payout-statement-cancels-title =
    { $kind ->
        [gutschrift] Cancellation of a self-billing statement (Gutschrift)
        [self_billing] Cancellation of a self-billing statement
       *[plain] Cancellation of a statement of commission
    }
payout-statement-issuer = From
payout-statement-partner = To
payout-statement-number = Number
payout-statement-date = Date
payout-statement-returned = Returned on
payout-statement-payment = Payment
payout-statement-period = Period
payout-statement-period-days = { $from } to { $until }
payout-statement-how = Paid by
payout-statement-way =
    { $method ->
        [bank] Bank transfer to { $target }
        [paypal] PayPal to { $target }
        [ach] Transfer to account { $target }
        [cheque] Cheque
        [cash] Cash
       *[other] { $target }
    }
payout-statement-reference = Reference
payout-statement-tax-number = Tax number { $number }
payout-statement-vat-id = VAT ID { $number }
payout-statement-subject = Commission for customers whom { $partner } referred to { $shop }.
payout-statement-cancels = This cancels statement { $number } of { $day }, because the payment was returned. { $reason }
payout-statement-item = Commission
payout-statement-amount = Amount
payout-statement-order = Order { $order }
payout-statement-correction = Correction of order { $order }
payout-statement-carried = Carried over, because PayPal only pays whole amounts
payout-statement-merged = From another account of the same person
payout-statement-adjustment = Adjustment by the shop
payout-statement-share = { $rate } of { $base }
payout-statement-flat = { $amount } per order
payout-statement-left = { $base } of it remains.
payout-statement-net = Net amount
payout-statement-vat = VAT { $rate }
payout-statement-total = Paid
payout-statement-total-back = Returned
payout-statement-small-business =
    { $country ->
        [DE] No VAT is charged: small business under § 19 UStG.
        [AT] No VAT is charged: small business under § 6 (1) no. 27 UStG.
       *[other] No VAT is charged: small business.
    }
payout-statement-reverse-charge = Reverse charge: the recipient of the service owes the VAT.
payout-statement-back = Back
payout-statement-print = To print this page or save it as a PDF, use your browser’s menu.
payout-statement-cancelled-by = The payment was returned. Statement { $number } cancels this one.

## Where statements and the VAT on commission are spoken of elsewhere.

payout-statement-link = Statement { $number }
payout-with-vat = With VAT
payout-plus-vat = plus { $amount } VAT
payout-of-it-vat = including { $amount } VAT
payout-shop-address-missing = Some of these partners are businesses, so their statements have to show your shop’s address and its tax number or VAT ID. Add them before you mark payments as paid: a statement doesn’t change afterwards.
payout-shop-address-link = Add them

## What a partner says of themselves for the statements of their payments.

payee-tax-title = Your statements
payee-tax-lead = You get a numbered statement for every payout. It shows your name and the details below, as they are when the payout is made.
payee-tax-lead-eu = Businesses must give their address, and their tax number or VAT ID.
payee-tax-address = Postal address
payee-tax-address-hint = As it should be printed. If you’re paid through a company, start with its name.
payee-tax-number = Tax number
payee-tax-number-us = Taxpayer ID (SSN, ITIN or EIN)
payee-tax-number-us-hint = The shop needs it, with your address, for Form 1099 if it pays you $2,000 or more in a year.
payee-tax-vat-id = VAT ID
payee-tax-status = VAT
payee-tax-status-none = I’m a private individual
payee-tax-status-none-hint = No VAT.
payee-tax-status-small = I’m a small business that doesn’t charge VAT
payee-tax-status-small-hint = You’re exempt, for example under § 19 UStG in Germany.
payee-tax-status-registered = I charge VAT
payee-tax-status-registered-hint = The shop pays it on top of your commission.
payee-tax-status-reverse = I’m a business in another EU country
payee-tax-status-reverse-hint = Reverse charge: the shop accounts for the VAT itself.
payee-tax-rate = VAT rate
payee-tax-rate-hint = Only if you charge VAT.
payee-tax-holds = A change of VAT status applies to payouts made from now on.
payee-tax-save = Save statement details
payee-tax-saved = Saved.

## What the shop says of itself for the same.

shop-tax-title = Statements and tax
shop-tax-lead = Partners get a numbered statement for every payout. It names both sides as they are when you mark it as paid, and doesn’t change afterwards.
shop-tax-lead-eu = In the European Union it needs your address, and your tax number or VAT ID, as soon as a partner is a business.
shop-tax-country = Country
shop-tax-country-hint = Determines what statements must say, their paper size and how files are written.
shop-tax-country-none = Other or not specified
shop-tax-address = Postal address
shop-tax-address-hint = As it should be printed. Start with the company’s name if it’s different.
shop-tax-number = Tax number
shop-tax-number-us = Taxpayer number (EIN)
shop-tax-vat-id = VAT ID
country =
    { $code ->
        [AE] United Arab Emirates
        [AT] Austria
        [AU] Australia
        [BE] Belgium
        [BG] Bulgaria
        [BR] Brazil
        [CA] Canada
        [CH] Switzerland
        [CY] Cyprus
        [CZ] Czechia
        [DE] Germany
        [DK] Denmark
        [EE] Estonia
        [ES] Spain
        [FI] Finland
        [FR] France
        [GB] United Kingdom
        [GR] Greece
        [HK] Hong Kong
        [HR] Croatia
        [HU] Hungary
        [ID] Indonesia
        [IE] Ireland
        [IL] Israel
        [IN] India
        [IS] Iceland
        [IT] Italy
        [JP] Japan
        [KR] South Korea
        [LI] Liechtenstein
        [LT] Lithuania
        [LU] Luxembourg
        [LV] Latvia
        [MT] Malta
        [MX] Mexico
        [MY] Malaysia
        [NL] Netherlands
        [NO] Norway
        [NZ] New Zealand
        [PH] Philippines
        [PL] Poland
        [PT] Portugal
        [RO] Romania
        [SE] Sweden
        [SG] Singapore
        [SI] Slovenia
        [SK] Slovakia
        [TH] Thailand
        [TR] Türkiye
        [US] United States
        [VN] Vietnam
        [ZA] South Africa
       *[other] { $code }
    }

## What was paid in a year, for those who have to report it.

payout-years-title = Payouts by year
payout-years-lead = What each partner was paid per calendar year, by the date you marked it paid.
payout-years-csv = CSV
payout-years-tabs = Years
payout-years-caption = Paid in { $year }, by partner and method
payout-years-paypal-caption = Paid through PayPal in { $year }
payout-years-none = No payouts in { $year }.
payout-years-partner = Partner
payout-years-method = Method
payout-years-payments = Payments
payout-years-paid = Paid
payout-years-total = Total
payout-years-other = Many countries require a business to report what it pays to one person above a limit. These totals are for your accountant: we don’t file anything for you. Returned payments are taken off in the year they came back.
payout-years-us = Anyone you paid { $limit } or more in { $year } other than through PayPal gets a Form 1099-NEC from you. PayPal itself reports what went through PayPal, on Form 1099-K. We don’t file anything for you: these totals, with addresses and taxpayer numbers in the file, are for your accountant. Returned payments are taken off in the year they came back.
payout-years-us-later = From 2027 the limit rises with inflation: ask your accountant what it is for { $year }.
payout-years-paypal = Through PayPal
payout-years-form = Form { $form }

## What the shop promises, on invitations, share cards and in the terms.

# Parts of a sentence: "you earn { $earning } as store credit". "They" are those of whom the sentence has just spoken.
offer-share-always = { $rate } of everything they buy
offer-share-orders =
    { $n ->
        [one] { $rate } of their first order
       *[other] { $rate } of their first { $n } orders
    }
offer-share-months =
    { $n ->
        [one] { $rate } of everything they buy in their first month
       *[other] { $rate } of everything they buy in their first { $n } months
    }
offer-flat-always = { $amount } every time they order
offer-flat-orders =
    { $n ->
        [one] { $amount } for their first order
       *[other] { $amount } on each of their first { $n } orders
    }
offer-flat-months =
    { $n ->
        [one] { $amount } every time they order in their first month
       *[other] { $amount } every time they order in their first { $n } months
    }
# The same with what bounds it.
offer-from = { $earning } (on orders of { $from } or more)
offer-up-to = { $earning } (up to { $cap } per order)
offer-from-up-to = { $earning } (on orders of { $from } or more, up to { $cap } per order)
offer-up-to-value = { $earning } (never more than the order’s value)
offer-from-up-to-value = { $earning } (on orders of { $from } or more, never more than the order’s value)
# Large print.
offer-headline-share-always =
    { $who ->
        [friends] Earn { $rate } of everything your friends buy
       *[customers] Earn { $rate } of everything your customers buy
    }
offer-headline-share-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Earn { $rate } of your friends’ first order
               *[other] Earn { $rate } of your friends’ first { $n } orders
            }
       *[customers]
            { $n ->
                [one] Earn { $rate } of your customers’ first order
               *[other] Earn { $rate } of your customers’ first { $n } orders
            }
    }
offer-headline-share-months =
    { $who ->
        [friends]
            { $n ->
                [one] Earn { $rate } of everything your friends buy in their first month
               *[other] Earn { $rate } of everything your friends buy in their first { $n } months
            }
       *[customers]
            { $n ->
                [one] Earn { $rate } of everything your customers buy in their first month
               *[other] Earn { $rate } of everything your customers buy in their first { $n } months
            }
    }
offer-headline-flat-always =
    { $who ->
        [friends] Earn { $amount } every time your friends order
       *[customers] Earn { $amount } every time your customers order
    }
offer-headline-flat-orders =
    { $who ->
        [friends]
            { $n ->
                [one] Earn { $amount } for your friends’ first order
               *[other] Earn { $amount } on each of your friends’ first { $n } orders
            }
       *[customers]
            { $n ->
                [one] Earn { $amount } for your customers’ first order
               *[other] Earn { $amount } on each of your customers’ first { $n } orders
            }
    }
offer-headline-flat-months =
    { $who ->
        [friends]
            { $n ->
                [one] Earn { $amount } every time your friends order in their first month
               *[other] Earn { $amount } every time your friends order in their first { $n } months
            }
       *[customers]
            { $n ->
                [one] Earn { $amount } every time your customers order in their first month
               *[other] Earn { $amount } every time your customers order in their first { $n } months
            }
    }
# The first-order discount: a headline, and a part of a sentence such as "you get { $off }".
offer-off-yours = { $rate } off your first order
offer-off-yours-bounded = { $rate } off your first order ({ $bounds })
offer-off-theirs = { $rate } off their first order
offer-off-theirs-bounded = { $rate } off their first order ({ $bounds })
# What bounds it, in brackets, as a list.
offer-bound-minimum = on orders of { $minimum } or more
offer-bound-cap = up to { $cap }
offer-bound-days =
    { $n ->
        [one] within a day of joining
       *[other] within { $n } days of joining
    }
offer-bounds-two = { $one }, { $two }
offer-bounds-three = { $one }, { $two }, { $three }
# The same below the headline, one after another.
offer-rule-minimum = On orders of { $minimum } or more.
offer-rule-cap = Up to { $cap } off.
offer-rule-days =
    { $n ->
        [one] Use it within a day of joining.
       *[other] Use it within { $n } days of joining.
    }
offer-rule-until = Use it by { $day }.

## The invitation, and the page of a member who opens one.

invitation-title = { $inviter } invites you to { $shop }
invitation-who = [b]{ $inviter }[/b] invites you to [b]{ $shop }[/b]
invitation-headline = Join { $shop }
invitation-earn = You’ll also get your own code to share: when friends use it, you earn { $earning } as store credit.
invitation-your-code = You’ll also get your own code to share with friends.
invitation-preview = Preview: this is what visitors see. Your visit isn’t counted and the form is turned off.
invitation-privacy = { $shop } uses your name and email to recognise you at the counter. { $inviter } sees your first name and last initial, never your email. [a]Privacy details[/a]
invitation-partner = Want to earn money by spreading the word? [a]Become a partner[/a].
card-claim = Claim card [b]{ $code }[/b] from [b]{ $shop }[/b]
card-becomes-yours = Become a partner and this card’s code becomes yours to share.
card-approval = { $shop } reviews every application. Your card is reserved in the meantime.
card-taken-title = This card is already taken
card-taken = Someone has applied to become a partner with this card ({ $code }) and { $shop } is reviewing it. You can still join without it.
card-taken-join = Join as a customer
scanned-own-title = This is your own code
scanned-own = Friends who scan it see your invitation. Your own visits aren’t counted.
scanned-member-title = You’re already a member
scanned-member = { $inviter }’s invitation is for new customers. Nothing has changed on your account.
scanned-unclaimed-title = This card hasn’t been claimed
scanned-unclaimed = You already have a code, so you can’t claim it. Pass the card on to someone who’d like to be a partner.
scanned-unclaimed-waiting = You can’t add it while your application is being reviewed.
scanned-reserved = Someone has applied with it. Nothing has changed on your account.
scanned-your-page = Go to your page
# What chats show of a link.
preview-join = Join with this link.
preview-join-off = { $off } when you join with this link.
preview-partner-title = Become a { $shop } partner
preview-partner = Spread the word about us.
preview-partner-earn = Refer customers and earn { $earning }.

## Joining, and the shop’s first page.

home-title = Referral program
home-who = Referral program at [b]{ $shop }[/b]
home-headline = Bring a friend
home-join = Join and get your own code to share.
home-have-got-code = Got a code from a friend? Use it to join, then share your own.
home-friends = Friends
home-friends-earn = For friends you refer, you earn credit to spend here: { $earning }.
home-friends-join = Your friends use your code to join.
home-have-code = I have a code
home-partners = Partners
home-partners-earn = For customers you refer, you’re paid in money: { $earning }.
home-partners-join = Refer people and see what it leads to.
join-title = Join
join-button = Join
join-button-discount = Join and get { $rate } off
join-who = [b]{ $shop }[/b] referral program
join-your-code = You get your own code to share.
join-friends-get = Friends who join with it get { $off }.
join-everyone-gets = Everyone who joins with it gets { $off }.
join-earn = When friends use it, you earn { $earning } as store credit.
join-code = Invite code
join-code-hint = With a friend’s code you get { $off }.
join-name = Name
join-email = Email
join-sign-in-instead = Sign in instead
join-password = Password
join-add-phone = Add a phone number
join-phone = Phone
join-phone-hint = So the shop can find you at the counter.
join-terms = I agree to the [a]program terms[/a].
join-privacy = { $shop } uses your name and email to recognise you at the counter. [a]Privacy details[/a]
join-member = Already a member? [a]Sign in[/a].
join-partner-title = Become a partner
join-partner-who = Become a [b]{ $shop }[/b] partner
join-partner-headline = Refer customers
join-partner-your-code = You get your own code to show and share.
join-partner-earn = When customers join with it, you earn commission: { $earning }.
join-partner-button = Join as a partner
join-partner-approval = { $shop } reviews every application, so it may take a few days to get your code.
join-partner-privacy = { $shop } uses your name and email to run the program. [a]Privacy details[/a]
join-just-shop = Just want to shop? [a]Join as a customer[/a].
partner-greeting = You’re now a partner. Your code is { $code }.
partner-greeting-card = You’re now a partner. The code { $code } on your card is yours.
partner-greeting-late = Someone claimed that card just before you. You’re still a partner, with your own code: { $code }.
welcome-title = Welcome
welcome-name = Welcome, { $name }
welcome-who = Welcome, [b]{ $name }[/b]. It’s good to have you.
welcome-member = You’re now a member of { $shop }. It’s good to have you.
welcome-saved = It’s waiting for you: just give your name at { $shop } when you order.
welcome-saved-thanks = A gift from { $inviter }: just give your name at { $shop } when you order.
welcome-your-code = Your code to share
welcome-find = It’s always on [a]your page[/a], along with how often it was scanned and who joined.

## Typing a code, and codes that lead nowhere.

type-code-page = Enter a code
type-code-title = Have a code?
type-code-lead = Enter it as shown on the card or in the message. Dashes and capitals don’t matter.
type-code-label = Code
type-code-button = Open invitation
type-code-none = No code? [a]Join without one[/a].
dead-end-unknown = Something’s off with that code
dead-end-gone = This invitation is no longer valid
dead-end-join = Join without a code
dead-end-again = Try the code again
dead-end-another = Another code
dead-end-join-or-write = [a]Join without a code[/a], or ask { $shop }: { $contact }
dead-end-join-or-ask = [a]Join without a code[/a], or ask at { $shop }.
dead-end-write = Or ask { $shop }: { $contact }
dead-end-ask = Or ask at { $shop }.

## A member’s code, and every way to share it.

share-title = Your code
# Followed by the link.
share-message = I like { $shop }. Join with my link:
share-message-off = { $off } at { $shop } with my link:
share-friends-join = Friends use it to join.
share-friends-get = Friends who use it get { $off }.
share-you-earn = You earn { $earning }.
share-you-earn-credit = You earn { $earning } as store credit.
share-print = Print a card
share-email = Email
share-svg = SVG for print
share-off = Your code [b]{ $code }[/b] has been turned off, so no one can join with it. Everything you’ve earned so far is still yours. Ask the shop why.
share-off-write = Your code [b]{ $code }[/b] has been turned off, so no one can join with it. Everything you’ve earned so far is still yours. Ask the shop: { $contact }

## Signing in, and a forgotten password.

sign-in = Sign in
sign-in-elsewhere = This shop’s address is [a]{ $address }[/a]. If you can’t sign in here, use that address.
sign-in-email = Email
sign-in-password = Password
sign-in-new = New here? [a]Join as a customer[/a] or [a2]become a partner[/a2].
forgot-title = Forgot your password?
forgot-ask =
    { $n ->
        [one] Ask at { $shop }. They’ll give you a link that works once, for one minute, so you can choose a new password.
       *[other] Ask at { $shop }. They’ll give you a link that works once, for { $n } minutes, so you can choose a new password.
    }
forgot-admin = Run this shop? Another admin can create a link for you. Otherwise, run [b]{ $command }[/b] with your email on the shop’s computer.
forgot-back = Back to sign in
reset-title = Choose a new password
reset-for = For { $email }
reset-password = New password
reset-button = Set password
reset-note = You’ll be signed out everywhere else.
reset-done = Password changed. You’ve been signed out everywhere else.
link-spent-page = No longer valid
link-spent-title = This link is no longer valid
link-spent =
    { $n ->
        [one] Password links work once and expire after one minute. Ask { $shop } for a new one.
       *[other] Password links work once and expire after { $n } minutes. Ask { $shop } for a new one.
    }

## The terms of the program in full.

promise-title = Program terms
promise-lead = What { $shop } promises, in plain words.
promise-questions = Questions: { $contact }
promise-new-title = New customers
promise-new-invited = If you join with someone’s code, we record that they invited you.
promise-new-off = Anyone who joins with a code gets { $rate } off their first order.
promise-new-minimum = The items it applies to must total at least { $minimum }.
promise-new-cap = The discount is capped at { $cap }.
promise-new-days =
    { $n ->
        [one] The order must be placed within one day of joining.
       *[other] The order must be placed within { $n } days of joining.
    }
promise-new-limits = The discount doesn’t apply to shipping or tips, or to some products, such as gift cards. You get it once, on the first order it can be used on; an order that’s too small leaves it for a later one. If the order that used it is cancelled or fully refunded, you get it back; once another order that could have used it is paid, it’s gone.
promise-new-code = The code you join with is the one that counts. Scanning another one later changes nothing.
promise-customers-title = Customers who refer friends
promise-customers-earn = Every customer has their own code. When friends join with it, the customer earns store credit: { $earning }.
promise-customers-nothing = Every customer has their own code. It doesn’t earn anything at the moment.
promise-credit-any = Store credit can pay for any part of an order.
promise-credit-share = Store credit can pay for up to { $rate } of an order.
promise-credit-expires =
    { $n ->
        [one] It expires one day after it becomes available.
       *[other] It expires { $n } days after it becomes available.
    }
promise-credit-lasts = It doesn’t expire.
promise-credit-no-cash = It can’t be exchanged for cash.
promise-partners-title = Partners and influencers
promise-partners-earn = When customers join with a partner’s code, the partner earns commission: { $earning }.
promise-partners-nothing = Partners don’t earn anything at the moment.
promise-influencers-same = Influencers earn the same.
promise-influencers-earn = When customers join with an influencer’s code, the influencer earns commission: { $earning }.
promise-influencers-nothing = Influencers don’t earn anything at the moment.
promise-partners-purchases = Only purchases earn commission. Referring another partner does not.
promise-partners-minimum = Partners are paid once they’re owed { $minimum } or more. Smaller amounts carry over.
promise-partners-approval =
    { $days ->
        [one] { $shop } reviews every application. If you applied with a card, it’s reserved for you for one day.
       *[other] { $shop } reviews every application. If you applied with a card, it’s reserved for you for { $days } days.
    }
promise-calculated-title = How earnings are calculated
promise-calculated = Earnings are calculated on an order’s net value: the price of the items after discounts, excluding tax, shipping and tips. Paying with store credit doesn’t reduce anyone’s earnings. Some products, such as gift cards, don’t earn anything. Each earning is rounded once, to the smallest unit of the currency, with halves rounded up.
promise-recalculated = After a refund, the earning is recalculated and the difference is taken back; if it’s already been paid or spent, it comes out of future earnings.
promise-small-orders = Where an order has to reach a minimum or sets a limit, its value is that of the items in it that earn, when it’s paid or after a correction. An order that’s too small to earn still counts as one of a customer’s orders.
promise-when-title = When you get your earnings
promise-when-paid = Earnings are available as soon as the order is paid.
promise-when-days =
    { $n ->
        [one] Earnings become available one day after the order is paid, in case something is returned.
       *[other] Earnings become available { $n } days after the order is paid, in case something is returned.
    }
promise-when-reviewed = Earnings over { $limit } are also reviewed by { $shop } before they’re released.
promise-orders-title = Orders
promise-orders-timeout =
    { $n ->
        [one] An order that isn’t paid within one day is cancelled. Any store credit used on it is restored, and so is the discount, unless another order has used it.
       *[other] An order that isn’t paid within { $n } days is cancelled. Any store credit used on it is restored, and so is the discount, unless another order has used it.
    }
promise-changes-title = Changes
promise-changes = { $shop } may change these terms. Changes apply to orders placed from then on; earlier orders keep the terms they were placed under. If you’ve agreed a different rate with { $shop }, you get that instead. You can’t earn on your own purchases, and a code that is misused may be turned off.

## Setting up the shop.

setup-title = Set up your shop
setup-lead = One page, and you’re done. You can change everything later (the currency only until your first order).
setup-fix = Fix the fields marked below.
setup-you = You
setup-you-note = Your admin account. You can add your team later.
setup-your-name = Your name
setup-email = Email
setup-password = Password
setup-shop = Your shop
setup-shop-name = Shop name
setup-shop-name-hint = As your customers know it. It’s on every invitation.
setup-currency = Currency
setup-currency-hint = Can’t be changed after your first order.
setup-zone = Time zone
setup-zone-hint = Used for dates and reports.
setup-tax = Usual tax rate
setup-tax-hint = Leave blank if you charge no tax. Commission is calculated before tax.
setup-address = Web address
setup-address-hint = The address printed on every card. Choose one you’ll keep.
setup-address-fixed = Set in the server configuration.
setup-address-local = This address only works on your network. Fine for trying things out. To print cards you’ll need a public https:// address.
setup-offer = Your offer
setup-offer-note = These are typical. You can change them any time; changes apply to new orders only.
setup-partners = Partners earn
setup-influencers = Influencers earn
setup-partners-hint = Of what their customers buy.
setup-customers = Customers earn
setup-customers-hint = Of what their friends buy, as store credit.
setup-discount = New customers get
setup-discount-hint = Off their first order, when someone invites them.
setup-waiting = Waiting period
setup-waiting-hint = Days after payment before earnings are released, in case of returns.
setup-days = days
setup-button = Finish setup
setup-done = { $shop } is ready. Here’s your first week.
set-up-already-page = Already set up
set-up-already-title = This shop is already set up
set-up-already = The setup link only works once. You can change everything in settings.
not-set-up-page = Not set up yet
not-set-up-title = This shop isn’t set up yet
not-set-up = Is it yours? Open the setup link the server printed when it started. Restart the server to get a new one.
not-set-up-admin = Already created an admin on the command line? [a]Sign in[/a] and continue from there.

## What /privacy says, besides its list of what is kept.

privacy-title = Privacy
privacy-lead = What { $shop } keeps about you here, and who sees it.
privacy-looking-title = When you’re just looking
privacy-looking = When you scan a code or follow someone’s link, we count one scan: which code, when, and whether by QR code, link or typing. It doesn’t identify you.
privacy-looking-deleted =
    { $n ->
        [one] Individual scans are deleted after one day; the daily counts stay.
       *[other] Individual scans are deleted after { $n } days; the daily counts stay.
    }
privacy-visitor = To count each visitor once a day, we make a fingerprint from your IP address and browser, or from the cookie below, mixed with a secret that changes daily. The address itself is never stored. For up to three seconds, the fingerprint is stored next to the code you scanned; then the two are separated. Fingerprint and secret are deleted at the end of the day; after that, no one can tell whose visit it was.
privacy-visit-cookie =
    { $n ->
        [one] So that opening the same page twice counts once, and two people who share an IP address count as two, the cookie [b]{ $cookie }[/b] with a random number stays in your browser until the end of the day. The number isn’t stored on the server, which remembers a visit for one minute so that repeats count once.
       *[other] So that opening the same page twice counts once, and two people who share an IP address count as two, the cookie [b]{ $cookie }[/b] with a random number stays in your browser until the end of the day. The number isn’t stored on the server, which remembers a visit for { $n } minutes so that repeats count once.
    }
privacy-signed-in-title = When you’re signed in
privacy-session-cookie = While you’re signed in, the cookie [b]{ $cookie }[/b] holds a random number; the server keeps a hash of it until you sign out or it expires.
privacy-said-cookie = Short messages such as “Saved” are passed to the next page in the cookie [b]{ $cookie }[/b], then deleted.
privacy-language-cookie = If you choose a language in the footer, the cookie [b]{ $cookie }[/b] remembers it for a year.
privacy-browser-cookie =
    { $n ->
        [one] The cookie [b]{ $cookie }[/b] with another random number stays for one day, so that strangers who try wrong passwords can’t lock you out. It doesn’t give access to anything.
       *[other] The cookie [b]{ $cookie }[/b] with another random number stays for { $n } days, so that strangers who try wrong passwords can’t lock you out. It doesn’t give access to anything.
    }
privacy-theme = If you choose a light or dark theme, only your browser remembers it.
privacy-limits = To prevent password guessing and made-up scans, the server remembers how often an IP address has tried, for a minute or two, and how often it has scanned a code, for an hour or two. This is never stored.
privacy-sees-title = Who sees what
privacy-sees-shop = The people who run { $shop } can see your account.
privacy-sees-referrer = The person who referred you sees your first name, your last initial, when you joined, how many people you’ve referred and, since they may earn on it, the number, date and value of each order you’ve paid and how much of it was refunded, but never what you bought.
privacy-sees-friends = Friends you invite see your first name, or the name you choose to show.
privacy-sees-log = An activity log records which staff member changed what and when, by number, but not the content.
privacy-third-title = Who doesn’t
privacy-third = These pages load nothing from third parties: no ads, no analytics, no fonts from elsewhere. Nothing is sold or shared.
privacy-kept-title = What we keep, why, and for how long
privacy-kept-lead = This list is complete: the program is tested against it.
privacy-backups = Backups hold the same data as on the day they were made. If you’ve been erased, older backups still include you until they’re deleted; newer ones don’t. If the shop copies its records to another machine as they change, that copy is a backup, too.
privacy-choices-title = Your choices
privacy-choices = On your own page you can change your name, email and phone number, download everything we keep about you, and have it erased.
privacy-choices-write = { $shop } will also do it for you if you ask: { $contact }.
privacy-choices-ask = { $shop } will also do it for you if you ask at the counter.
privacy-erased = When you’re erased, your place in the referral network, your orders and every amount stay, but without your name. The activity log keeps the number of your account, which no longer points to anyone.

## What is kept of people, as /privacy says it: what, what for, for how long.

kept-group-looking = When you’re just looking
kept-group-account = Your account
kept-group-code = Your code
kept-group-orders = Your orders
kept-group-money = Your earnings
kept-group-record = What the shop records
kept-scans = For each scan: which code, when, and whether by QR code, link or typing. For each day: how often a code was scanned
kept-scans-why = To count scans
kept-marks = A fingerprint of your IP address and browser, or of a cookie
kept-marks-why = To count each visitor once a day
kept-name = Your name, how your invitation names you, and the language you chose
kept-name-why = To know and greet you, and to show who invites
kept-reached = Your email and phone number, and what the counter can find you by
kept-reached-why = To sign you in, to reach you, and to prevent duplicate accounts
kept-password = Your password, as a hash that can’t be reversed
kept-password-why = To let only you in
kept-role = Whether you’re a partner or a customer, when the shop approved you, and any rate agreed with you personally
kept-role-why = To know what you earn
kept-joined = When you joined, the code you joined with, and who referred you, directly and indirectly
kept-joined-why = So that the person who referred you earns on your orders
kept-signed-in = A hash of the cookie of each browser you’re signed in with, since when and for how long
kept-signed-in-why = To keep you signed in
kept-browsers = A hash of the cookie of each browser you’ve signed in with, and when you last did: { $days } days
kept-browsers-why = So that strangers who try wrong passwords can’t lock you out
kept-links = A hash of each link for choosing a password or taking over your account, and when it was created and used
kept-links-why = So that it works only once
kept-devices = A keyed hash of the browser you signed up, signed in or ordered with: { $days } days
kept-devices-why = To detect people who refer themselves
kept-suspended = When the shop suspended you, and until when
kept-suspended-why = So that nothing is earned in the meantime
kept-flags = When a check for self-referral found something, which check, and whose account yours was compared with
kept-flags-why = To prevent fraud
kept-moves = When the shop corrected who referred you, and from whom to whom
kept-moves-why = To explain and undo a correction
kept-merged = That another account of yours was merged into this one, when and why
kept-merged-why = To find the orders, codes and payouts of both in one place
kept-code = Your code, since when you’ve had it, and whether it’s turned off
kept-code-note = What the shop noted about your code, and other words that lead to it
kept-code-why = So that your link works
kept-code-note-why = To find your code
kept-counts = How often your code was scanned, how many people you referred, and their sales, by day
kept-counts-why = To show you and the shop what your code does
kept-orders = What you ordered, when and for how much, what was corrected and refunded, how you paid, and the order’s number in another system
kept-orders-why = To process your orders and keep the books
kept-order-notes = Your note on an order, and a reference for your payment
kept-order-notes-why = To process the order
kept-discount = The first-order discount you were promised, the coupons you made for web shops, and what became of them
kept-discount-why = To give it once
kept-ledger = Every amount you earned, spent, were paid or gave up, and for which order
kept-ledger-why = To pay what you’re owed, and to explain it
kept-reasons = Why the shop corrected, refunded or reversed something, as typed
kept-reasons-why = To explain it
kept-reviews = When the shop reviewed an earning before it was released, and the result
kept-reviews-why = To prevent fraud
kept-pay-to = Where your money goes: bank account, PayPal address, or postal address
kept-pay-to-why = To pay you
kept-tax-details = Your postal address, tax number and VAT ID, if you gave them
kept-tax-details-why = For your statements
kept-payments = Each payout to you: how much, when, where to, and its reference
kept-payments-why = For the books
kept-statements = The statement for each payout, with your name, address and tax numbers at the time
kept-statements-why = For the books, yours and the shop’s
kept-deeds = Who did what and when, by number, but not the content
kept-deeds-why = So that no change goes unseen
kept-erased = When an account was erased, and why the shop did it
kept-erased-why = So that no one looks for what’s gone
kept-returning = A keyed hash of the email and phone number of an account that was erased or merged, if it had a discount or a purchase
kept-returning-why = So that no one gets the first-order discount twice
keep-day = Until the end of the day
keep-runs-out = Until it expires or you sign out, at the latest until you’re erased
keep-until-erased = Until you’re erased
keep-stays = It stays; once you’re erased, without your name
keep-anonymous = It stays: it never names you
keep-books =
    { $years ->
        [one] One year after the payout, even if you’re erased before then
       *[other] { $years } years after the payout, even if you’re erased before then
    }
keep-always = As long as the shop keeps its records

## What is known of somebody, and erasing it.

person-known-lead = They have a right to a copy of it, and to have it erased.
person-export = Download everything (ZIP)
person-erase = Erase …
account-known = Your data
account-known-lead = Everything the shop stores about you in one file: as tables, and in a format for programs.
account-export = Download your data (ZIP)
account-erase = Erase my account …
erase-title = Erase { $name }?
erase-own-title = Erase your account?
erase-lead = This can’t be undone.
erase-goes = What is erased
erase-stays = What is kept
erase-goes-name = Name, email, phone number, password, payout and tax details, and every session.
erase-goes-code = The code stops working: anyone who scans it sees that it’s no longer valid. Former codes and custom words stop working too.
erase-goes-typed = Notes on orders, payment references and reasons you entered.
erase-goes-commission = Commission of { $amount } is forfeited.
erase-goes-commission-owed = Commission of { $amount } owed to the shop is written off.
erase-goes-credit = Store credit of { $amount } is forfeited.
erase-goes-credit-owed = Store credit of { $amount } owed to the shop is written off.
erase-stays-orders =
    { $n ->
        [0] There are no orders.
        [one] 1 order, without a name.
       *[other] { $n } orders, without a name.
    }
erase-stays-people =
    { $n ->
        [0] No one signed up with the code.
        [one] The person who signed up with the code stays; no one earns on their future orders.
       *[other] The { $n } people who signed up with the code stay; no one earns on their future orders.
    }
erase-stays-statements =
    { $n ->
        [one] The statement of 1 payout keeps the name, address and account for { $years } years, as bookkeeping rules require.
       *[other] The statements of { $n } payouts keep the name, address and account for { $years } years, as bookkeeping rules require.
    }
erase-stays-record = The activity log, which contains numbers but no names; and a keyed hash of the email and phone number, so the first-order discount is only given once.
erase-stays-backups = Backups made earlier, for as long as the shop keeps them.
erase-reason = Reason
erase-reason-hint = Kept in the activity log. Don’t name anyone here.
erase-confirm = Type “{ $name }” to confirm
erase-button = Erase permanently
erase-done = Erased. Only their place in the network and their amounts are kept.
erase-password = Your password
erase-own-button = Erase my account for good
erase-own-done = Your account has been erased. Thank you for being here.
erase-tick = I understand that this can’t be undone.
erase-tick-commission = I give up my commission of { $commission } and understand that this can’t be undone.
erase-tick-credit = I give up my store credit of { $credit } and understand that this can’t be undone.
erase-tick-both = I give up my commission of { $commission } and my store credit of { $credit }, and understand that this can’t be undone.

## Settings.

settings-members-order = Customers can order online
settings-members-order-hint = Partners and customers see your products and order them on their own pages. If off, you record every order. Orders already placed stay and can still be cancelled.
settings-shipping-tax = Shipping tax rate
settings-shipping-tax-hint = Leave blank to use the rate of most items in the order.

## What an order comes to.

bill-items = Items
bill-items-net = Items (excl. tax)
bill-discount = First-order discount ({ $rate })
bill-discount-plain = First-order discount
bill-tax =
    { $rate ->
        [told] Tax
       *[other] Tax ({ $rate })
    }
bill-tax-added = Tax
bill-shipping = Shipping
bill-tip = Tip
bill-total = Total
bill-tax-inside =
    { $rate ->
        [told] Includes tax
       *[other] Includes { $rate } tax
    }
bill-credit = Store credit
bill-due = Amount due
bill-paid = Paid
refund-back = Items returned
refund-back-hint = Enter how many of each come back. Price, tax and earnings are reversed with them.
refund-back-left = { $left } of { $all } left
refund-goodwill = Or a custom amount
refund-goodwill-hint = For items that the customer keeps, e.g. after a late delivery. Spread across the remaining items: up to { $most }.
refund-shipping-hint = Up to { $most }. Doesn’t affect earnings.
refund-everything = Refund everything
refund-line = { $count } × { $name }
refund-as-goodwill = For items that are kept
refund-shipping = Shipping
refund-tip = Tip
refund-earns-less = { $name }’s earnings
refund-credit = Refund as store credit
refund-money = Refund in money
order-earned-parts = Earnings on this order
order-earned-part = Earned
order-earned-amount = Amount
order-earned-paid = When it was paid
order-earned-correction = Added by a later edit
tax-by-rate = Tax by rate
tax-by-rate-rate = Rate
tax-by-rate-value = Excl. tax
tax-by-rate-tax = Tax
tax-by-rate-note = Items and shipping. Tips aren’t taxed.
tax-rate =
    { $rate ->
        [told] As reported
       *[other] { $rate }
    }
order-line-with-tax = incl. { $rate } tax
order-line-without-tax = plus { $rate } tax

## What was done, behind the name of who did it: "Ada corrected an order".

event-shop-set-up = set up the shop
event-settings-changed = changed the settings
event-terms-changed = changed the terms
event-account-created = created an account
event-account-changed = changed an account
event-account-disabled = disabled an account
event-account-enabled = enabled an account
event-password-set = set a password
event-reset-link-made = created a password link
event-customer-added = added a customer
event-account-corrected = updated someone’s details
event-take-over-link-made = created a sign-up link
event-account-taken-over = set a password and took over their account
event-view-begun = viewed a member’s pages
event-account-exported = exported a person’s data
event-account-erased = erased a person
event-customer-made-partner = made a customer a partner
event-partner-made-customer = made a partner a customer
event-partner-approved = approved a partner
event-partner-rejected = declined a partner
event-batch-created = created a batch
event-batch-printed = printed a batch
event-batch-changed = changed a batch
event-code-disabled = turned off a code
event-code-enabled = turned on a code
event-code-noted = added a note to a code
event-alias-added = added an alias
event-product-added = added a product
event-product-changed = changed a product
event-discount-granted = gave a first-order discount
event-coupon-made = made a coupon for a web shop
event-coupon-ended = ended a coupon for a web shop
event-order-placed = placed an order
event-order-paid = recorded a payment
event-order-corrected = edited an order
event-order-refunded = refunded an order
event-order-cancelled = cancelled an order
event-review-opened = put an earning in review
event-earning-approved = approved an earning
event-earning-reversed = reversed an earning
event-balance-adjusted = adjusted a balance
event-commission-converted = converted commission to store credit
event-pay-changed = changed someone’s rate
event-payee-changed = changed payout details
event-payout-made = created a payout
event-payout-file-made = downloaded a payout file
event-payment-paid = marked a payment as paid
event-payment-failed = marked a payment as failed
event-accounts-imported = imported accounts
event-demo-made = created a demo shop
event-referrer-corrected = changed a referrer
event-accounts-merged = merged two accounts
event-correction-undone = undid a referrer change
event-books-closed = closed the books
event-books-reopened = reopened the books
event-date-confirmed = confirmed the date after the clock jumped
event-time-set-back = reset the shop’s time to the computer’s clock
event-account-suspended = suspended an account
event-suspension-lifted = lifted a suspension
event-flag-cleared = confirmed that two flagged people are different
event-backup-made = made a backup
event-backup-failed = tried to make a backup
event-backup-downloaded = downloaded a backup

## What an entry of the activity log changed: fields, each with its figure, or with the figure before and after.

log-field-value = { $field } { $value }
log-field-change = { $field } { $before } → { $after }
log-fields = { $first }, { $rest }
log-none = none
log-field-accent = accent colour
log-field-account = account
log-field-added = added
log-field-address = address
log-field-alias = alias
log-field-amount = amount
log-field-approved-at = approval
log-field-backup-hour = backup time
log-field-backup-keep = backups to keep
log-field-base-url = web address
log-field-base-url-typed-at = web address confirmed by hand
log-field-card-text = card text
log-field-cleared-at = review
log-field-closed-to = closed through
log-field-commission = commission
log-field-contact = contact details
log-field-corrected-at = edited on
log-field-country = country
log-field-credit = store credit
log-field-credit-days = store credit expiry
log-field-credit-share = store credit limit
log-field-currency = currency
log-field-customer = customer terms
log-field-debtor-bic = your BIC
log-field-debtor-holder = your account holder
log-field-debtor-iban = your IBAN
log-field-disabled-at = status
log-field-discount = first-order discount
log-field-discounted = first-order discount applies
log-field-earns = earns commission
log-field-email = email
log-field-failed-at = failed on
log-field-failure = failure reason
log-field-flags-device = same-browser check
log-field-flags-holder = account-name check
log-field-flags-mail = disposable-email check
log-field-flags-payee = payout-details check
log-field-flags-sign-ups = sign-up limit
log-field-folds-scans = repeat scans
log-field-holding-days = waiting period
log-field-influencer = influencer terms
log-field-known = already there
log-field-logo = logo
log-field-members-order = self-service ordering
log-field-name = name
log-field-note = note
log-field-order-timeout-days = unpaid order limit
log-field-own-flat = own flat amount
log-field-own-rate = own rate
log-field-paid-at = paid on
log-field-partner = partner terms
log-field-partner-approval = partner approval
log-field-partner-kind = partner kind
log-field-password = password
log-field-payout-minimum = payout minimum
log-field-phone = phone
log-field-placed-at = placed on
log-field-price = price
log-field-prices-include-tax = prices include tax
log-field-printed-at = printed
log-field-reference = reference
log-field-referral-type = referral type
log-field-referrer-id = referrer no.
log-field-refunded = refunded
log-field-refunded-at = refunded on
log-field-retired-at = archived
log-field-review-above = review threshold
log-field-role = role
log-field-shipping-tax-rate = shipping tax rate
log-field-shown-name = display name
log-field-sku = SKU
log-field-suspended-at = suspension
log-field-tax-number = tax number
log-field-tax-rate = tax rate
log-field-terms-id = terms version
log-field-time-zone = time zone
log-field-language = language
log-field-total = total
log-field-trusted-at = date confirmed
log-field-vat-id = VAT ID
log-field-vat-rate = VAT rate
log-field-vat-status = VAT status
log-field-account-number = account number
log-field-account-type = account type
log-field-bic = BIC
log-field-cheque-address = cheque address
log-field-holder = account holder
log-field-iban = IBAN
log-field-method = payout method
log-field-paypal = PayPal account
log-field-routing = routing number

## The day of an event, on the shop's own forms.

day-hint = Leave blank for now. An earlier date counts on that day.
day-sold = Sold on
day-paid = Paid on
day-paid-hint = Leave blank for the day of the sale.
day-refunded = Refunded on
day-corrected = Edited on
day-corrected-hint = Leave blank for now. The difference counts on this day; earlier reports stay the same.
day-paid-out = Paid on
day-failed = Failed on

## The day on which somebody would like to have what they order.

day-wanted = Needed by
day-wanted-hint = The date the customer would like to have it.
day-wanted-own = When would you like it?
order-value-ordered = { $amount } ordered
order-wanted = Needed by { $day }.
order-wanted-own = You’d like it by { $day }.
day-came-back = Returned on

## What the shop's home page says of the last 30 days.

overview-sold =
    { $refunds ->
        [0] Net sales in this period: { $value }.
        [one] Net sales in this period: { $value }, after 1 refund of { $refunded }.
       *[other] Net sales in this period: { $value }, after { $refunds } refunds of { $refunded } in total.
    }

## Closing the books: a part of the settings.

books-title = Closed books
books-lead = Up to the closed day, nothing can be recorded, edited or refunded, so your reports for that time stay as they are. Anything found later counts on a later day.
books-none = No period is closed.
books-closed = Closed up to { $day }.
books-day = Close up to
books-day-hint = A day that’s over, such as the last day of a year. Leave blank to reopen everything.
books-reason = Reason
books-reason-hint = Required to reopen. Shown on this page.
books-save = Save closing
books-history = Earlier closings
books-history-closed = Closed up to { $day } by { $who }
books-history-closed-why = Closed up to { $day } by { $who }: { $reason }
books-history-opened = Reopened by { $who }
books-history-opened-why = Reopened by { $who }: { $reason }

## What pages say of payments.

payment-fallen = { $fallen } of this payment was reversed after the payout was created. Mark it as failed and create a new payout, or pay it and let future earnings cover it.

## Store credit, amount by amount.

credit-lots = Expiry dates
credit-lots-caption = Your store credit by expiry date: what expires first is used first
credit-lots-amount = Amount
credit-lots-until = Expires
credit-lot-until = { $day }
credit-lot-for-ever = Never expires
credit-lot-in-review = In review. Its expiry date is set once it’s approved.
credit-lot-from = Available from { $day }

## The terms of the program: what one kind of earner gets for an order.

terms-bounds = An order below the minimum earns nothing. A fixed amount is never more than the eligible amount of the order, unless you allow it.
terms-earns-from = Minimum order
terms-flat-above = Pay the fixed amount in full, even on smaller orders

## Why a partner earned nothing on an order of someone they referred.

unearned-no-rate = There was no rate when this order was placed.
unearned-suspended = Your account was suspended when this order was placed.
unearned-months-over = You earn on this person for a limited number of months, which has passed.
unearned-orders-over = You’ve already earned on the maximum number of this person’s orders.
unearned-nothing-earns = Nothing in this order is eligible.
unearned-below-minimum = The eligible amount of this order is below the minimum.
unearned-reversed = The shop reversed this.
unearned-refunded = Everything eligible in this order was refunded.
unearned-too-small = Your share would round down to zero.

terms-discount-minimum-hint = The total of eligible items before the discount.

## Products and what is ordered.

product-counts = Eligibility
product-discounted = First-order discount applies
product-gift-card = Turn both off for gift cards and deposits: they earn nothing and take no discount.
order-line-earns-nothing = not eligible
order-line-no-discount = no first-order discount
order-line-neither = not eligible, no first-order discount

## What becomes of the first-order discount when an order doesn't take it, on the page that checks the order.

discount-nowhere = The first-order discount doesn’t apply to anything in this order, so it stays available for a later one.
discount-below = The first-order discount applies to eligible items from { $least }. It stays available for a later order.
discount-too-small = This order is too small for the first-order discount, so it stays available for a later one.
discount-used-up = Once this order is paid, the discount is used up, even if the other order is cancelled later.
discount-left-alone = It stays reserved for that order.

## What members see of themselves: their account.

account-title = Your account
account-details = Your details
account-name = Name
account-shown-name = Name on your invitation
account-shown-name-hint = Leave blank to use your first name: “{ $name } invites you”.
account-email = Email
account-phone = Phone
account-your-password = Your password
account-your-password-hint = Required to change your email or phone, so no one can take over an account that’s left open.
account-save = Save
account-saved = Saved.
account-password = Password
account-password-current = Current password
account-password-new = New password
account-password-again = Confirm new password
account-password-elsewhere = You’ll be signed out everywhere else.
account-password-change = Change password
account-password-changed = Password changed. You’ve been signed out everywhere else.
account-payout = Payout details
account-payout-lead = Where the shop sends your commission.
account-payout-open = View or edit
account-about = About you
account-type = Account type
account-since = Member since
account-referred-by = Referred by
account-referred-by-no-one = No one (you joined on your own)
account-referred-by-card = No one (you joined with the shop’s card { $code })
account-referred-by-partner = { $name } (partner)
account-referred-by-influencer = { $name } (influencer)
account-referred-by-customer = { $name } (customer)
account-sign-out-everywhere = Sign out everywhere
account-signed-out = You’ve been signed out everywhere.

## What members see of themselves: their referrals.

referrals-title = Your referrals
referrals-crumb = Referrals
referrals-scans = Scans
referrals-scans-note = of your code and link
referrals-visitors = Visitors
referrals-visitors-note = counted once a day
referrals-sign-ups = Sign-ups
referrals-sign-ups-note = people you referred
referrals-conversion = Conversion
referrals-conversion-note = of visitors signed up
referrals-orders = Orders
referrals-paid-orders = Paid orders
referrals-paid-orders-note = from people you referred
referrals-sales = Net sales
referrals-sales-note = without tax, after refunds
referrals-partners = Partners you referred
referrals-partners-note = to the program
referrals-commission = Commission
referrals-credit = Store credit
referrals-payouts = Payouts
referrals-statement = Statement
referrals-all-earnings = All earnings
referrals-latest-caption = Latest earnings, newest first
referrals-nothing-earned = Nothing earned yet. When someone who joined with your code pays for an order, your share appears here.
referrals-credit-too = You also have { $amount } of [a]store credit[/a].
referrals-days = Last 30 days
referrals-chart = Scans and sign-ups in the last 30 days
referrals-people = People you referred
referrals-people-caption = People you referred, newest first
referrals-name = Name
referrals-joined = Joined
referrals-people-none = No one yet. Show a friend your code or send them the link. They’ll appear here when they join.
referrals-network-direct =
    { $direct ->
        [one] You’ve referred one person. When they refer friends of their own, you’ll see it here.
       *[other] You’ve referred { $direct } people. When they refer friends of their own, you’ll see it here.
    }
# So few that a number could say who referred whom.
referrals-network-few =
    { $direct ->
        [one] You’ve referred one person, and they’re starting to refer friends too.
       *[other] You’ve referred { $direct } people, and they’re starting to refer friends too.
    }
referrals-network =
    { $direct ->
        [one] You’ve referred one person, and they’ve referred { $indirect } more. That’s { $all } people thanks to you.
       *[other] You’ve referred { $direct } people, and they’ve referred { $indirect } more. That’s { $all } people thanks to you.
    }

waiting-title = Application received
waiting-lead = Thanks for applying to be a partner. The shop reviews every application.
waiting-next = What happens next
waiting-applied = Applied
waiting-until = Reply by
waiting-yes = Once you’re approved, your code appears here. If you applied with a printed card, its code is reserved for you.
waiting-no = If you aren’t approved within { $days } days, you’ll have a customer account instead, with your own code to share with friends.
waiting-questions = Questions? { $contact }

## What members see of themselves: figures of what they earned.

earned-pending = Pending
earned-pending-note = available after the waiting period
earned-pending-review = including { $amount } in review
earned-ready = Ready
earned-ready-note = ready to be paid out
earned-ready-next = in the next payout
earned-ready-going = including { $amount } on its way
earned-ready-short = { $amount } overpaid; your next earnings cover it first
earned-paid = Paid out
earned-paid-note = so far
earned-total = Total earned
earned-total-note = cleared, after refunds
earned-short = You’re { $amount } below zero after refunds. Your next earnings will cover it.
credit-available = Available
credit-available-note = to spend on your next order
credit-available-reserved = plus { $amount } reserved for unpaid orders and coupons
credit-spent = Spent
credit-spent-note = on your orders
credit-expired = Expired
credit-expired-note = past its expiry date

## What members see of themselves: what they earned, entry by entry.

entries-title = Your earnings
entries-lead = Every cent, and how it was calculated.
entries-csv = CSV
entries-tabs = Earnings
entries-tab-earned = Earned
entries-tab-nothing = Earned nothing
entries-unearned-caption = Paid orders from people you referred that earned you nothing, newest first
entries-unearned-none = You’ve earned on every paid order so far.
entries-order = Order
entries-reason = Reason
entries-paid = Paid
entries-value = Net sales
entries-status = Status
entries-status-all = All statuses
entries-status-pending = Pending
entries-status-in-review = In review
entries-status-available = Ready or available
entries-status-paid = Paid out
entries-status-reversed = Reversed
entries-show = Show
entries-caption = Earnings and corrections, newest first
entries-earning = Earning
entries-date = Date
entries-amount = Amount
entries-no-match = No earnings match these filters.
entries-show-all = Show all earnings
entries-none-title = No earnings yet
entries-none = When someone who joined with your code pays for an order, your share appears here, with how it was calculated.
entries-share = Share your code
# Beside “Pending” and “Ready”.
entries-until = until { $day }
entries-in-payout = in a payout
entry-how = How it was calculated
entry-history = History
entry-history-caption = This earning and what followed it, oldest first
entry-entry = Entry
entry-total = Total
entry-payout-statement = Statement for this payout

## What an entry of a balance is called, and how it was calculated in short.

entry-buyer-order = { $buyer }, order { $order }
entry-order = Order { $order }
entry-adjusted = Adjusted by the shop
entry-spent = Spent on order { $order }
entry-returned = Returned from order { $order }
entry-converted = Converted to store credit
entry-from-commission = From your commission
entry-expired = Expired
entry-forfeited = Forfeited
entry-moved-on = Moved to the next payout
entry-moved-here = Moved from an earlier payout
entry-merged = Merged with your other account
entry-paid-out = Paid out
entry-payout-returned = Payout returned
entry-payout-failed = The payout didn’t go through
entry-reason = { $reason }
entry-basis-share =
    { $kind ->
        [reward] Store credit, { $rate } of { $base }
       *[commission] Commission, { $rate } of { $base }
    }
entry-basis-rate =
    { $kind ->
        [reward] Store credit, { $rate }
       *[commission] Commission, { $rate }
    }
entry-basis-flat =
    { $kind ->
        [reward] Store credit, { $amount } per order
       *[commission] Commission, { $amount } per order
    }

## How an entry came about. To its earner, the way from the scan to the payout; to the shop, the calculation from the order to the amount.

explain-nothing-left = { $basis }. Fully reversed.
explain-left = { $basis }. { $amount } remaining.
explain-change = { $change }, on { $day }
explain-status-holding = Pending until { $day }.
explain-status-review = In review. It can’t be paid or spent until it’s approved.
explain-status-review-holding = In review. Its waiting period also runs until { $day }.
explain-status-available = Available since { $day }.
explain-status-ready = Ready since { $day }.
explain-status-in-payout = In a payout that hasn’t been paid yet.
explain-status-paid = Paid out.
explain-status-paid-on = Paid out on { $day }.
explain-status-reversed = Reversed.
explain-scan = Scan
# The code follows.
explain-scan-code = { $buyer } joined with your code:
explain-scan-recorded = The shop recorded that you referred { $buyer }.
explain-sign-up = Sign-up
explain-sign-up-text = { $buyer } joined on { $day }.
explain-order = Order
explain-order-one-day = Order { $order }, placed and paid on { $paid }: net sales { $value }.
explain-order-two-days = Order { $order }, placed on { $placed }, paid on { $paid }: net sales { $value }.
explain-order-net = Net sales: items after discounts, excluding tax, shipping and tips.
explain-order-refunded = It has been fully refunded.
explain-order-partly-refunded = { $refunded } has been refunded: { $left } remaining.
explain-sales = Net sales
explain-sales-text = Paid on { $day }, excluding tax, shipping and tips
explain-eligible = Eligible amount
explain-eligible-rest = The rest is for items that don’t earn anything
explain-eligible-all = All of it: { $amount }.
explain-eligible-part = { $amount }. The rest is for items that don’t earn anything.
explain-eligible-left = { $amount } after refunds.
explain-rate = Rate
explain-rate-agreed-share = { $rate } of { $base }, agreed with { $earner }
explain-rate-agreed-share-rounded = { $rate } of { $base }, agreed with { $earner }; { $exact } before rounding
explain-rate-agreed-flat = { $amount } per order, agreed with { $earner }
explain-rate-agreed-flat-bounded = { $amount } per order, agreed with { $earner }, but no more than the eligible amount
explain-rate-terms-share = { $rate } of { $base }, under the terms in effect since { $day }
explain-rate-terms-share-rounded = { $rate } of { $base }, under the terms in effect since { $day }; { $exact } before rounding
explain-rate-terms-flat = { $amount } per order, under the terms in effect since { $day }
explain-rate-terms-flat-bounded = { $amount } per order, under the terms in effect since { $day }, but no more than the eligible amount
explain-rate-own-share = { $rate }: your agreed rate when the order was placed.
explain-rate-own-flat = { $amount } per order: your agreed rate when the order was placed.
explain-rate-program-share = { $rate }: the program rate when the order was placed (terms version { $version }, in effect since { $day }).
explain-rate-program-flat = { $amount } per order: the program rate when the order was placed (terms version { $version }, in effect since { $day }).
explain-lasts-orders =
    { $n ->
        [one] You earn on each person’s first paid order; this was number { $ordinal }.
       *[other] You earn on each person’s first { $n } paid orders; this was number { $ordinal }.
    }
explain-lasts-months =
    { $n ->
        [one] You earn on what each person orders in their first month after joining.
       *[other] You earn on what each person orders in their first { $n } months after joining.
    }
explain-cap = Cap per order
explain-cap-most = At most { $cap } per order
explain-cap-amount = { $cap }.
explain-cap-without = Without the cap: { $amount }.
explain-calculation = Calculation
explain-calculation-capped = { $amount }, the cap per order.
explain-calculation-share = { $rate } of { $base } is { $result }.
explain-calculation-share-rounded = { $rate } of { $base } is { $exact }, rounded to { $result }.
explain-calculation-flat = { $amount } for the order.
explain-calculation-flat-whole = { $amount }, regardless of the order total.
explain-calculation-flat-bounded = { $amount }, limited to the eligible amount of the order.
explain-calculation-in-proportion = { $full } × { $left } ÷ { $base } is { $result }.
explain-calculation-after-refund = After the refund: { $calculation }
explain-refunds = Refunds
explain-refunds-text = { $amount } of the eligible amount was refunded
explain-parts = Other parts
explain-parts-before = Earned on the order before this correction, and listed separately
explain-parts-after = Added by corrections to the order, and listed separately
explain-parts-before-amount = Earned on the order before this correction, and listed separately: { $amount }.
explain-parts-after-amount = Added by corrections to the order, and listed separately: { $amount }.
explain-reversed = Reversed
explain-reversed-text = By the shop
explain-total = Total
explain-total-no-wait-payment = No waiting period: available from the payment on
explain-total-no-wait-correction = No waiting period: available from the correction on
explain-total-wait-payment =
    { $n ->
        [one] Available on { $day }, one day after the payment
       *[other] Available on { $day }, { $n } days after the payment
    }
explain-total-wait-correction =
    { $n ->
        [one] Available on { $day }, one day after the correction
       *[other] Available on { $day }, { $n } days after the correction
    }
explain-waiting = Waiting period
explain-waiting-none-payment = None: it counts from the payment on { $day }.
explain-waiting-none-correction = None: it counts from the correction on { $day }.
explain-waiting-running =
    { $n ->
        [one] One day, from { $from } to { $until }, in case something is returned.
       *[other] { $n } days, from { $from } to { $until }, in case something is returned.
    }
explain-waiting-over =
    { $n ->
        [one] One day, from { $from } to { $until }. It’s over.
       *[other] { $n } days, from { $from } to { $until }. They’re over.
    }
explain-review = In review
explain-review-text = In review since { $day }. It can’t be paid or spent until it’s approved.
explain-reviewed = Reviewed
explain-reviewed-text = Put in review on { $opened }, approved on { $closed }.
explain-review-reversed-text = Reversed by the shop on { $day }.
explain-reason = Reason: { $reason }
explain-payout = Payout
explain-payout-paid =
    { $method ->
        [paypal] Paid to you on { $day } by PayPal.
        [cheque] Paid to you on { $day } by cheque.
        [cash] Paid to you on { $day } in cash.
       *[bank] Paid to you on { $day } by bank transfer.
    }
explain-payout-going =
    { $method ->
        [paypal] In the payout of { $day }, by PayPal. It’s on its way.
        [cheque] In the payout of { $day }, by cheque. It’s on its way.
        [cash] In the payout of { $day }, in cash. It’s waiting for you.
       *[bank] In the payout of { $day }, by bank transfer. It’s on its way.
    }
explain-payout-reference = Reference: { $reference }
explain-ready = Ready
explain-ready-text = It’ll be in your next payout.
explain-available = Available
explain-available-text = You can spend it on your next order.
explain-available-expires = It expires on { $day }.
explain-adjusted = Adjusted
explain-adjusted-text = The shop adjusted your balance on { $at }.
explain-forfeited-text = Your data was erased on { $at }.
explain-expired-text = Expired on { $at }.
explain-converted-text = Converted on { $at }.
explain-moved = Moved
explain-moved-text = PayPal only pays whole amounts in this currency. What was left over on { $at } goes into a later payout.
explain-moved-note = Both entries together come to zero.
explain-merged = Merged
explain-merged-text = Two of your accounts were merged on { $at }. This is the balance of the other one.
explain-spent = Spent
explain-spent-text = Used towards order { $order } on { $at }.
explain-spent-returned-text = Returned from order { $order } on { $at }.
explain-paid-out-text = Paid out on { $at }.
explain-payout-returned-text = Returned on { $at }.

## Why an earning is in review.

review-reason-large = Above the limit in the terms
review-reason-same-device = Same browser as someone who referred them
review-reason-same-payee = Paid to the same place as someone who referred them
review-reason-same-holder = Same name as in someone’s payout details
review-reason-many-sign-ups = Many sign-ups with this code within an hour
review-reason-disposable-mail = Throwaway email address
review-reason-flagged = Shared details
review-reasons = { $first }; { $others }

## What members see of themselves: store credit.

credit-title = Your store credit
credit-csv = CSV
credit-use = Use it on your next order
credit-rules = Store credit can pay for any part of an order. It doesn’t expire.
credit-rules-expiring = Store credit can pay for any part of an order. Expiry dates are shown below. Credit that expires first is used first.
credit-rules-share = Store credit can pay up to { $share } of an order. It doesn’t expire.
credit-rules-share-expiring = Store credit can pay up to { $share } of an order. Expiry dates are shown below. Credit that expires first is used first.
credit-statement = Statement
credit-statement-caption = Everything that happened to your store credit, newest first
credit-what = Description
credit-status = Status
credit-date = Date
credit-amount = Amount
credit-balance = Balance
credit-expires-on = expires on { $day }
credit-none-title = No store credit yet
credit-none = Store credit you receive appears here.
credit-none-earns = When friends join with your code, you earn { $offer }. It appears here.
credit-balance-note = The balance includes pending credit. You can only spend what’s available.

## What members see of themselves: payouts.

payouts-own-title = Payouts
payouts-own-tiles = Your commission
payouts-own-to = Where it goes
payouts-own-goes-to = Paid to: { $to }.
payouts-own-goes-to-from = Paid to: { $to }. New details take effect { $from }.
payouts-own-change = Change
payouts-own-nowhere = Tell the shop where to send your money. [a]Add your payout details[/a]
payouts-own-caption = Payouts, newest first
payouts-own-date = Date
payouts-own-status = Status
payouts-own-method = Payment method
payouts-own-reference = Reference
payouts-own-amount = Amount
payouts-own-none = No payouts yet. Commission is paid in the next payout after its waiting period.
payouts-own-see-referrals = See your referrals
payouts-own-years = By year
payouts-own-year =
    { $n ->
        [one] One payout
       *[other] { $n } payouts
    }
payout-own-going = On its way
payout-own-paid = Paid out
payout-own-failed = Failed
payout-own-returned = Returned
payout-own-pay-on = To be paid on { $day }.
# $reason is as the shop typed it.
payout-own-owed-again = The amount has been added back to your balance. Reason: { $reason }
payout-own-title = Payout { $mark }
payout-own-print = Print
payout-own-this = This payout
payout-own-from = From
payout-own-to = To
payout-own-period = Period
payout-own-period-days = { $from } to { $until }
payout-own-paid-on = Paid on
payout-own-to-be-paid-on = To be paid on
payout-own-way-bank = Bank transfer to { $holder }, { $account }
payout-own-way-ach = Bank transfer to { $holder }, account { $account }
payout-own-way-cheque = Cheque to { $holder }, { $address }
payout-own-way-paypal = PayPal to { $email }
payout-own-way-cash = Cash
payout-own-items = What’s included
payout-own-items-caption = Earnings and corrections in this payout
payout-own-what = Description
payout-own-base = Amount earned on
payout-own-rate = Rate
payout-own-flat = { $amount } per order
payout-own-total = Total
payout-own-order = Order { $order }
payout-own-correction = Correction to order { $order }
payout-own-adjustment = Adjustment by the shop
payout-own-merged = From your other account
payout-own-left = { $amount } remaining.
payout-own-left-because = { $reason } ({ $amount } remaining)

payee-title = Payout details
payee-lead = Where the shop sends what you earn.
payee-now = Current: { $now }.
payee-now-later = Current: { $now }. Takes effect { $from }; no payouts until then.
payee-now-paypal = PayPal, { $email }
payee-now-bank = Bank transfer, { $account }
payee-now-ach = Bank transfer, account { $account }
payee-now-cheque = Cheque to { $holder }, { $address }
payee-now-cash = Cash, at the shop
payee-method = Payment method
payee-iban = IBAN
payee-bic = BIC
payee-confirm = Confirm
payee-password = Current password
payee-password-hint = For your security, changes take effect after { $hours } hours, so someone who gets into your account can’t redirect your money.
payee-save = Save payout details
payee-saved = Saved.
payee-saved-later = Saved. Your new details take effect { $from }.

## What members see of themselves: cards and posters to print.

print-own-cards = Your cards
print-own-poster = Your poster
print-own-lead = Print at 100% (not “fit to page”) and cut along the marks.
print-own-print = Print
print-own-tabs = What to print
print-own-cards-a4 = Cards, A4
print-own-cards-letter = Cards, US Letter
print-own-poster-a4 = Poster, A4
print-own-poster-letter = Poster, US Letter
# On the paper.
print-own-call = Scan to join { $shop }.
print-own-call-discount = Scan to get { $rate } off your first order.
print-own-offer = Offer as of { $day }. Terms apply.

## What members see of themselves: orders.

orders-own-title = Your orders
orders-own-new = New order
orders-own-caption = Your orders, newest first
orders-own-order = Order
orders-own-status = Status
orders-own-total = Total
orders-own-due = You pay
orders-own-number = No. { $number }
orders-own-none-title = No orders yet
orders-own-place = Place an order
order-own-title = Order { $number }
order-own-label = Your order
order-own-note = Your note: { $note }
order-own-refunds = Refunds
order-own-refund-money = [b]{ $amount }[/b] in money
order-own-refund-credit = [b]{ $amount }[/b] as store credit
order-own-refund-both = [b]{ $amount }[/b]: { $money } in money, { $credit } as store credit
order-own-cancel = Cancel this order
order-own-cancel-title = Cancel order { $number }
order-own-cancel-text = You won’t be charged. Any discount or store credit you used goes back to your account.
order-own-cancel-button = Cancel order
order-own-was-cancelled = Your order is cancelled.
order-own-to-pay = { $due } to pay
order-own-to-pay-text = Pay at the counter or by bank transfer and quote order { $number }. If it isn’t paid by { $day }, it’s cancelled automatically.
order-own-paid = { $amount } paid
order-own-paid-with-credit = Paid in full with store credit.
order-own-paid-text =
    { $method ->
        [cash] Paid in cash on { $day }.
        [card] Paid by card on { $day }.
        [transfer] Paid by bank transfer on { $day }.
        [credit] Paid with store credit on { $day }.
       *[other] Paid on { $day }.
    }
order-own-partly-refunded = { $refunded } of { $total } refunded
order-own-partly-refunded-text = The rest of the order is unchanged.
order-own-refunded = { $refunded } refunded
order-own-refunded-text = This order was fully refunded.
order-own-cancelled = Cancelled
order-own-cancelled-text = Nothing to pay. Any discount or store credit you used is back in your account.
order-new-title = New order
order-new-what = What would you like?
order-new-credit = Store credit
order-new-your-credit = Your store credit
order-new-note = Note for the shop
order-new-review = Review order
order-new-off-title = Order at the counter
order-new-off = This shop takes orders in person. Show your code at the counter to use your discount and store credit. Your order will appear here.
order-new-off-code = Show my code
order-new-placed = Order placed.
order-new-placed-before = This order has already been placed.
order-review-title = Review your order
order-review-lead = Your order hasn’t been placed yet.
order-review-place = Place order
order-review-change = Edit order
order-review-pay = You’ll pay at the counter or by bank transfer, not online.

## Commission as store credit.

convert-title = Take it as store credit
convert-text = { $amount } of commission is ready. Instead of being paid, you can spend it in the shop: it becomes store credit one to one, and never expires. This can’t be undone.
convert-button = Convert { $amount } to store credit
convert-done = { $amount } is now store credit.
commission-too = You also have { $amount } of commission.
commission-too-link = See your payouts

## People: the shop adds somebody, corrects their details, hands their account over.

person-name = Name
person-phone = Phone
person-email = Email
# Beside a phone number or an e-mail that another account has.
person-holder = View { $name }
customer-new = Add customer
customer-new-lead = For someone at the counter. They get their own code right away, and can take over the account later with a link.
customer-new-contact = Enter at least one of the two.
customer-new-referrer = Referred by
customer-new-referrer-hint = Name, code, phone or email of the person who referred them. Leave blank if no one did.
customer-new-which = Who referred them?
customer-new-button = Add customer
customer-added = { $name } now has an account.
order-nobody = No match. An order needs a customer account: add one here, or let them scan a code and sign up.
take-over-title = No password yet
take-over-lead = Create a one-time link so { $name } can take over this account: they choose a password and add an email if it’s missing. It’s shown once and expires in { $days } days.
take-over-make = Create take-over link
take-over-link-lasts = Shown only once, works only once, and expires in { $days } days. Older links for { $name } no longer work.
reset-link-lasts = Shown only once, works only once, and expires in { $minutes } minutes. Older links for { $name } no longer work.
take-over-page = Take over your account
take-over-page-lead = { $shop } has created an account for { $name }. Choose a password, and it’s yours.
take-over-email = You sign in as { $email }.
take-over-email-hint = You’ll sign in with it.
take-over-password = Password
password-hint = At least { $least } characters. A short sentence works well.
take-over-button = Take over the account
take-over-done = The account is now yours.
take-over-spent = This link is no longer valid
take-over-spent-text = A link to take over an account works once, for { $days } days. Ask { $shop } for a new one.
correct-title = Edit details
correct-email-hint = They sign in with it. Changing it signs them out everywhere and disables links made for them.
correct-save = Save details
correct-saved = Details saved.
correct-same = Nothing changed.

## A customer becomes a partner, or a partner a customer.

role-link = Change role
role-to-partner = Make { $name } a partner
role-to-customer = Make { $name } a customer
role-changes = What changes
role-stays = What stays
role-partner-earns = New orders by the people they referred earn commission, paid in money. Until now they earned store credit: { $now }.
role-partner-joins = New sign-ups with their code count as referred by a partner.
role-customer-earns = New orders by the people they referred earn store credit: { $then }. Until now they earned commission: { $now }.
role-customer-joins = New sign-ups with their code count as referred by a customer.
role-own-pay = Their custom rate ends. You can set a new one on their page.
role-links = Unused password links made for them stop working.
role-code = Their code keeps working. If they have an unclaimed printed card, it stays unclaimed.
role-people =
    { $n ->
        [0] Their place in the network.
        [one] Their place in the network, and the person they referred.
       *[other] Their place in the network, and the { $n } people they referred.
    }
role-open-orders =
    { $n ->
        [one] 1 unpaid order earns what was promised when it was placed.
       *[other] { $n } unpaid orders earn what was promised when they were placed.
    }
role-past = Their past earnings, and the source of the people they referred.
role-commission = Commission of { $amount }, including pending: it’s paid out as before.
role-credit = Store credit of { $amount }, including pending: they can spend it as before.
role-discount = An unused first-order discount, if they have one.
role-kind = Type of partner
role-kind-partner = Partner
role-kind-influencer = Influencer
role-terms = { $name } has agreed to the current program terms
role-make-partner = Make partner
role-make-customer = Make customer
role-made-partner = { $name } is now a partner.
role-made-customer = { $name } is now a customer.

merge-link = Merge with another account
merge-title = Merge { $name } with another account
merge-lead = For one person with two accounts. This can’t be undone, so check the preview first.
merge-other = Other account
merge-other-hint = Their name, code, email or phone number.
merge-which = Which one?
merge-look = Preview merge
merge-who = Which account stays
merge-stays = Stays:
merge-goes = Merged into it:
merge-other-way = Keep the other one
merge-partner-stays = A partner’s account always stays.
merge-comes = What moves over
merge-orders =
    { $n ->
        [0] No orders: the other account has none.
        [one] 1 order of the other account, with later refunds and corrections.
       *[other] { $n } orders of the other account, with later refunds and corrections.
    }
merge-people =
    { $n ->
        [one] The person the other account referred, and everyone below them: { $network } in total.
       *[other] The { $n } people the other account referred, and everyone below them: { $network } in total.
    }
merge-people-elsewhere =
    { $n ->
        [one] One account is above the other in the network. The person referred by the merged account will count as referred by { $to }, with everyone below: { $network } in total.
       *[other] One account is above the other in the network. The { $n } people referred by the merged account will count as referred by { $to }, with everyone below: { $network } in total.
    }
merge-people-nowhere =
    { $n ->
        [one] One account is above the other in the network. The person referred by the merged account will have no referrer. Everyone below stays with them: { $network } in total.
       *[other] One account is above the other in the network. The { $n } people referred by the merged account will have no referrer. Everyone below stays with them: { $network } in total.
    }
merge-commission = Commission of { $amount }, including pending, available on the same days as before.
merge-credit = Store credit of { $amount }, including pending. It expires on the same days as before.
merge-code = { $loser }’s code, its scans and former codes: they lead to the account that stays.
merge-email-comes = The email and password of the other account, since this one has none.
merge-phone-comes = The phone number of the other account, since this one has none.
merge-payee-comes = The payout details of the other account, since this one has none.
merge-remains = What stays and what ends
merge-name = { $winner }’s name, code and referrer stay.
merge-email-freed = Their email stays. The other account’s email can be used for a new account.
merge-phone-freed = Their phone number stays. The other account’s number can be used for a new account.
merge-payee-goes = Their payout details stay. The other account’s are deleted.
merge-no-password = The account that stays has no password yet. Create a link on its page so they can choose one.
merge-right-winners = The first-order discount of the account that stays can still be used. The other account’s discount ends.
merge-right-losers = The other account’s first-order discount can still be used.
merge-right-missed = The first-order discount ends: one of the accounts has already used or missed it.
merge-unpaid =
    { $n ->
        [one] 1 unpaid order earns nothing: buyer and referrer are the same person.
       *[other] { $n } unpaid orders earn nothing: buyer and referrer are the same person.
    }
merge-payments = Past payouts stay on the other account’s statement, which is linked from the page of the account that stays.
merge-sign-in = No one can sign in to the other account anymore, and links made for it stop working.
merge-on-each-other = One account has earned { $amount } on the other’s orders. None of it has been paid out yet.
merge-reverses = Reverse these earnings
merge-reverses-hint = Otherwise they stay.
merge-reason = Reason
merge-reason-hint = Kept in the activity log.
merge-do = Merge permanently
merge-back = Back
merge-done = { $loser } was merged into { $winner }.
merge-former = Merged accounts
merge-former-lead = Other accounts of the same person. Their codes lead here.
merge-former-statement = Statement and payouts
merge-former-when = { $date }: { $reason }

## The shop's home page.

admin-home-title = Home
admin-home-welcome-title = Welcome
admin-home-welcome = Start with a few printed cards. The first person to scan one becomes a partner, shares that code, and brings you customers. You’ll see it all here.
admin-home-print-first = Print your first codes
admin-home-tasks = To do
admin-home-owed = What you owe
admin-home-all-time = All time
admin-home-owed-partners = Owed to partners
admin-home-owed-partners-ready = ready to pay
admin-home-owed-partners-in-payouts = plus { $amount } in open payouts
admin-home-pending = Pending
admin-home-pending-note = { $commission } commission, { $credit } store credit
admin-home-credit = Store credit
admin-home-credit-note = available to spend
admin-home-scans = Scans
admin-home-new-customers = New customers
admin-home-cards = Cards made
admin-home-cards-unclaimed = Unclaimed cards
admin-home-partners = Partners
admin-home-customers = Customers
admin-home-view-orders = View unpaid orders
admin-home-open-settings = Open settings
admin-home-view-batch = View batch
admin-home-view-batches = View batches
admin-home-view-backups = View backups
admin-home-check-time = Check the time
task-applications =
    { $n ->
        [one] 1 more partner application
       *[other] { $n } more partner applications
    }
task-reviews =
    { $n ->
        [one] 1 earning to review ({ $amount })
       *[other] { $n } earnings to review ({ $amount } in total)
    }
task-unpaid =
    { $n ->
        [one] 1 unpaid order, { $amount }
       *[other] { $n } unpaid orders, { $amount }
    }
task-address-not-public = You can’t print codes yet: { $address } isn’t a public https:// address.
task-address-unseen = You can’t print codes yet: we couldn’t reach your shop at { $address }.
task-no-codes = You haven’t made any codes yet.
task-old-address =
    { $n ->
        [one] The cards of “{ $batch }” carry an old web address
       *[other] The cards of { $n } batches carry an old web address
    }

overview-way = From scan to regular customer
overview-way-note = Last 30 days vs. the 30 before. Percentages are of scans. Orders are those of all customers and count when paid.
overview-visitors =
    { $n ->
        [one] 1 visitor
       *[other] { $n } visitors
    }
overview-signed-up = Sign-ups with a code
overview-first-orders = First orders
overview-repeat-orders = Repeat orders
overview-share-and-change = { $share }, { $change }
overview-share = { $share }
overview-change = { $change }
overview-last-30 = Last 30 days
overview-all-time = All time
overview-sign-ups = Sign-ups
overview-net-sales = Net sales
overview-partners = Top partners
overview-partners-caption = Partners by their network’s net sales in the last 30 days
overview-partners-none = No sales from partners in the last 30 days.
overview-customers = Top customers
overview-customers-caption = Customers by their network’s net sales of all time
overview-customers-none = No customer has referred anyone yet.
overview-batches = Top batches
overview-batches-caption = Batches with their partners, sign-ups and net sales
overview-batch = Batch
overview-batch-cards = Cards
overview-batch-partners = Partners
overview-releases = Commission becoming payable
overview-release-by = By { $day }

## The lists of partners and customers.

people-search = Name, email, phone or code
people-csv = CSV
people-direct = Direct
people-indirect = Indirect
people-network = Network
people-name = Name
people-joined = Joined
people-scans = Scans
people-sign-ups = Sign-ups
people-orders = Orders
people-net-sales = Net sales
people-earnings = Earnings
people-own = Own earnings
people-direct-sign-ups = Direct sign-ups
people-direct-orders = Direct orders
people-direct-net-sales = Direct net sales
people-direct-earnings = Direct earnings
people-indirect-sign-ups = Indirect sign-ups
people-indirect-orders = Indirect orders
people-indirect-net-sales = Indirect net sales
people-indirect-earnings = Indirect earnings
people-network-sign-ups = Network sign-ups
people-network-orders = Network orders
people-network-net-sales = Network net sales
people-network-earnings = Network earnings
people-pending-approval = Pending approval
people-waiting =
    { $n ->
        [one] plus 1 application
       *[other] plus { $n } applications
    }
people-pay-share = { $rate } of net sales
people-pay-flat = { $amount } per order

partners-title = Partners
partners-create-codes = Print cards
partners-tiles = Totals, counted once
partners-matching = Matching partners
partners-direct-note = { $n } direct
partners-earnings = Commission and credit
partners-kind = Kind
partners-all-kinds = All partners
partners-only-partners = Partners
partners-only-influencers = Influencers
partners-caption = Partners with their direct and indirect referrals
partners-none-match = No partners match your search.
partners-show-all = Show all partners
partners-empty-title = No partners yet
partners-empty = Partners join by scanning a printed card and keep its code. People who sign up on your website get their own.
partners-print-first = Print your first codes
partners-note = Direct: signed up with the partner’s code. Indirect: referred by those people, at any level. Network: both. Orders and net sales count on the day of payment, refunds and corrections on their own day. Earnings are all the commission and store credit on those orders; own earnings are the partner’s share. One order can count in several rows, so the rows don’t add up to the totals above.

customers-title = Customers
customers-import = Import
customers-tiles = Customers by source
customers-by-partners = Referred by partners
customers-by-influencers = Referred by influencers
customers-by-customers = Referred by customers
customers-no-referrer = No referrer
customers-referred-by = Showing people referred by [a]{ $name }[/a]. [a2]Show all customers[/a2]
customers-referrer =
    { $source ->
        [partner] Partner: [a]{ $name }[/a]
        [influencer] Influencer: [a]{ $name }[/a]
       *[customer] Customer: [a]{ $name }[/a]
    }
customers-source = Source
customers-any-source = Any source
customers-show = Show
customers-all = All customers
customers-who-referred = Has referred someone
customers-caption = Customers, their source and their referrals
customers-none-match = No customers match. Tip: you can also scan the code on their phone.
customers-show-all = Show all customers
customers-empty-title = No customers yet
customers-empty = Customers join with a partner’s or friend’s code, or on their own. Everyone gets their own code right away.
customers-view-partners = View partners
customers-note = “Referred by” shows who referred this customer, and what that person was at the time. Direct: signed up with the customer’s code. Indirect: referred by those people, at any level. Network: both. Orders and net sales count on the day of payment, refunds and corrections on their own day. Earnings are all the commission and store credit on those orders; own earnings are the customer’s share. One order can count in several rows, so the rows don’t add up.

## The page of one partner or customer.

person-view-network = View network
person-line = Who referred { $name }
person-line-between =
    { $n ->
        [one] +1 in between
       *[other] +{ $n } in between
    }
person-waits = { $name } is waiting for approval and has no code yet.
person-figures = All-time figures
person-details = Details
person-password-lead = A one-time link for choosing a new password. Works for { $minutes } minutes. Make sure it’s really them.
person-password-make = Create password link
person-code = Code
person-code-also = also
person-code-off = Disabled
person-code-suspended = Suspended
person-code-view = View code
person-erased = Erased
person-suspended = Suspended
person-confirmed = Confirmed
person-joined = Joined
person-source = Source
person-referrer = Referred by
person-name-and-id = { $name }, no. { $id }
person-no-referrer = No referrer
person-joined-with = Joined with code
person-joined-with-batch = { $code }, printed for { $batch }
person-told-by = Heard about us from
person-approved = Approved
person-not-approved = Not yet
person-partners-referred = Partners referred
person-shown-name = Name on invitation
person-password = Password
person-password-missing = Not set yet
person-id = Account ID
person-scans = Scans
person-sign-ups = Sign-ups
person-sign-ups-note = directly, with this code
person-network = Network
person-network-note = direct and indirect
person-chart = Last 30 days
person-channels = All scans so far: { $qr } from QR codes, { $link } from links, { $typed } typed.
person-excluded =
    Excluded: { $repeats ->
        [one] 1 repeat
       *[other] { $repeats } repeats
    }, { $bots ->
        [one] 1 bot or preview
       *[other] { $bots } bots and previews
    }, { $own ->
        [one] 1 own or staff visit
       *[other] { $own } own or staff visits
    }, { $off ->
        [one] 1 visit while the code was off
       *[other] { $off } visits while the code was off
    }.
person-referrals =
    { $n ->
        [one] 1 direct referral
       *[other] { $n } direct referrals
    }
person-referrals-view = View all
person-referrals-caption = People { $name } referred directly
person-referrals-name = Name
person-referrals-network = Network
person-referrals-joined = Joined
person-referrals-none = No one has joined with this code yet.
password-link-title = Password link
password-link-for = A link for { $name }
password-link-label = Link
password-link-show = Ask { $name } to scan this, or send them the link. They choose their own password.
password-link-secret = Anyone with this link can sign in as { $name }. Don’t share it with anyone else.
password-link-picture = QR code of the link for { $name }
password-link-done = Done

## What somebody has with the shop.

balance-title = Money
balance-statement = Statement
balance-adjust = Adjust
balance-earns = Earns { $usual } (standard rate).
balance-earns-own = Earns { $own } (custom rate; the standard rate is { $usual }).
balance-change-rate = Change rate
balance-commission = Commission
balance-ready = Ready
balance-ready-note = not in a payout yet
balance-in-payout = In a payout
balance-in-payout-note = not paid out yet
balance-pending = Pending
balance-pending-note = waiting period
balance-in-review = In review
balance-in-review-note = needs your approval
balance-paid-out = Paid out
balance-paid-out-note = in completed payouts
balance-earned = Total earned
balance-earned-note = after the waiting period
balance-credit = Store credit
balance-available = Available
balance-available-note = can be spent
balance-reserved = Reserved
balance-reserved-note = for unpaid orders
balance-credit-pending = Pending credit
balance-credit-in-review = Credit in review
balance-spent = Spent
balance-spent-note = on orders
balance-expired = Expired
balance-below-zero = { $amount } below zero. Future earnings cover it first.

statement-title = { $name }’s statement
statement-lead = Entries can’t be changed. Corrections are added as new entries.
statement-csv = CSV
statement-balances = Balances
statement-entries = Entries
statement-caption = All entries of this balance, newest first
statement-what = Entry
statement-status = Status
statement-order = Order
statement-order-no = Order { $no }
statement-posted = Date
statement-amount = Amount
statement-balance = Balance
statement-empty = No entries yet.
statement-note = The balance includes pending amounts. Only available amounts can be paid or spent.
statement-adjust-title = Adjust balance
statement-adjust-lead = Takes effect immediately. { $name } will see the reason.
statement-direction = Add or subtract
statement-add = Add
statement-subtract = Subtract
statement-reason = Reason
statement-reason-hint = For example “Paid twice in March” or “For the broken cake”.
statement-adjust = Adjust balance
statement-adjusted = Balance adjusted. { $amount } available.
statement-adjusted-below-zero = Balance adjusted. It’s { $amount } below zero now; future earnings cover it first.
statement-rate-title = { $name }’s rate
statement-rate-note = Changes apply to new orders.
statement-rate = Custom rate
statement-rate-hint = A percentage of net sales or a fixed amount per order. Duration and cap follow the program terms.
statement-rate-save = Save rate
statement-rate-standard = Use standard rate: { $usual }
statement-rate-saved = Rate saved: { $pay } for new orders.
statement-rate-restored = Standard rate restored for new orders.
statement-entry-commission = Commission
statement-entry-reward = Store credit earned
statement-entry-refunded = Order refunded
statement-entry-reversed = Reversed
statement-entry-corrected = Order corrected
statement-entry-spent = Spent
statement-entry-spent-back = Store credit returned
statement-entry-paid-out = Paid out
statement-entry-payout-back = Payout returned
statement-entry-opening = Opening balance
statement-entry-adjusted = Adjustment
statement-entry-expired = Expired
statement-entry-given-up = Given up
statement-entry-converted = Converted to store credit
statement-entry-from-commission = Converted from commission
statement-entry-merged = Merged into another account
statement-entry-from-merged = From a merged account
statement-entry-kept-back = Below minimum, kept for the next payout
statement-entry-kept-over = Kept from an earlier payout

## Somebody's network.

tree-title = { $name }’s network
tree-change-referrer = Change referrer
tree-line = Who referred { $name }
tree-show = Apply
tree-figures = Figures of the network
tree-direct = Direct
tree-indirect = Indirect
tree-network = Network
tree-people =
    { $n ->
        [one] 1 person
       *[other] { $n } people
    }
tree-orders =
    { $n ->
        [one] 1 order, { $amount }
       *[other] { $n } orders, { $amount }
    }
tree-cost = Reward cost
tree-cost-note = commission and store credit
tree-cost-share = commission and store credit, { $share } of net sales
tree-own = Earned by { $name }
tree-chart = Net sales per day
tree-chart-network = Network
tree-chart-direct = Direct
tree-levels = By level
tree-levels-caption = People at each level of { $name }’s network
tree-level = Level
tree-share = Share
tree-people-head = People
tree-level-direct = Direct
tree-level-no = Level { $level }
tree-levels-nearest = Showing the nearest { $n } people.
tree-branches =
    { $n ->
        [one] 1 direct referral
       *[other] { $n } direct referrals
    }
tree-branches-note = All time, highest sales first
tree-more = { $n } more
tree-empty = No referrals yet.

referrer-title = Who referred { $name }?
referrer-lead = Everyone they referred moves with them. Past earnings don’t change, and no new discount is given.
referrer-now = Current referrer
referrer-now-whom =
    { $source ->
        [partner] [a]{ $referrer }[/a] (Partner)
        [influencer] [a]{ $referrer }[/a] (Influencer)
       *[customer] [a]{ $referrer }[/a] (Customer)
    }
referrer-now-none = No one: { $name } joined without a referral.
referrer-plan-to = { $name } moves to { $to }
referrer-plan-to-none = { $name } moves to the top level, without a referrer
referrer-plan-people =
    { $n ->
        [0] No one else moves.
        [one] 1 more person moves.
       *[other] { $n } more people move.
    }
referrer-plan-orders =
    { $n ->
        [one] Reports change for all past dates: 1 order ({ $amount }) moves.
       *[other] Reports change for all past dates: { $n } orders ({ $amount }) move.
    }
referrer-plan-above =
    { $losing ->
        [one] 1 account above loses these figures
       *[other] { $losing } accounts above lose these figures
    }, { $gaining ->
        [one] 1 account gains them.
       *[other] { $gaining } accounts gain them.
    }
referrer-plan-source =
    { $source ->
        [partner] The source becomes Partner.
        [influencer] The source becomes Influencer.
        [organic] The source becomes No referrer.
       *[customer] The source becomes Customer.
    }
referrer-back = Back
referrer-change = Change referrer
referrer-correct = Correct referrer
referrer-correct-hint = Their code, email or account number. Leave blank if no one referred them.
referrer-reason = Reason
referrer-reason-hint = Kept in the activity log.
referrer-preview = Preview change
referrer-made = Earlier changes
referrer-made-caption = Changes of this referrer, newest first
referrer-made-when = Date
referrer-made-from = From
referrer-made-to = To
referrer-made-people = People
referrer-made-by = By
referrer-made-no-one = No one
referrer-undo = Undo
referrer-undone-on = Undone on { $date }
referrer-changed = Referrer changed.
referrer-undone = Undone.

## Applications, the team, the activity log.

applications-title = Applications
applications-lead = People who’ve applied to be partners. If you decline someone they stay a customer, and their card can be claimed again.
applications-caption = Open applications
applications-name = Name
applications-kind = Kind
applications-code = Reserved code
applications-code-new = a new one
applications-since = Since
applications-until = Until
applications-decide = Decide
applications-approve = Approve
applications-approve-name = Approve { $name }
applications-decline = Decline
applications-decline-name = Decline { $name }
applications-days =
    { $days ->
        [one] Applications are declined automatically after 1 day.
       *[other] Applications are declined automatically after { $days } days.
    }
applications-none-title = No applications
applications-none = New applications appear here. To let everyone in automatically, turn off approval.
applications-off-title = New partners are approved automatically
applications-off = New partners get their code as soon as they sign up. To review each one first, turn on approval.
applications-settings = Change in settings
applications-approved = { $name } is now a partner with the code { $code }.
applications-declined = { $name } was declined and stays a customer. The card can be claimed again.

users-title = Team
users-lead = People who run the shop. Team members don’t have codes and don’t appear in reports.
users-caption = People who run the shop
users-name = Name
users-email = Email
users-role = Role
users-status = Status
users-since = Since
users-admin = Admin
users-admin-hint = Full access.
users-staff = Staff
users-staff-hint = Can record, correct, cancel and refund orders and take payments, find people, view codes and networks and help with passwords. No settings, products or exports, and no earnings, payouts or applications.
users-add-title = Add team member
users-add = Add and create password link
users-add-note = You’ll get a link to give them so they can choose a password.
users-active = Active
users-disabled = Disabled
users-no-password = No password yet
users-password = Password
users-password-lead = Create a one-time link so { $name } can choose a new password. It expires in { $minutes } minutes.
users-password-make = Create password link
users-is-me = This is you. Only another admin can disable your account.
users-enable-title = Enable { $name }’s account
users-enable-lead = They sign in with the same password as before.
users-enable = Enable account
users-disable-title = Disable this account
users-disable-lead = { $name } is signed out everywhere right away and can’t sign in anymore. Their activity stays in the log. You can enable the account again later.
users-disable-confirm = Type “{ $name }” to confirm
users-disable = Disable account
users-disabled-done = { $name } is signed out everywhere and can’t sign in anymore.
users-enabled-done = Account enabled.

audit-title = Activity log
audit-lead = Who did what, and when. Entries can’t be edited or deleted.
audit-caption = Activity, newest first
audit-what = Activity
audit-about = About
audit-details = Details
audit-when = When
audit-server = The server
audit-order = Order { $no }
audit-earning = Earning no. { $no }
audit-payout = Payout { $no }
audit-terms = Terms

## The import of customers and partners.

import-title = Import people
import-lead = Bring customers and partners over from another system, including who referred them. You’ll see a preview before anything is added.
import-tiles = In this file
import-new-customers = New customers
import-new-partners = New partners
import-referred = Referred
import-known = Already here
import-known-note = skipped
import-credit = Opening store credit
import-good = This file looks good
import-all-known = Everyone in this file is already here
import-no-phone-caption = People who are imported without a phone number
import-row = Row
import-phone = Phone
import-column = Column
import-problem = Problem
import-ready = Nothing has been added yet. Everyone gets their own code, and their old code keeps working. No one gets a first-order discount: they’ve bought from you before. They’ll choose a password with a link you create on their page.
import-add =
    { $n ->
        [one] Add 1 account
       *[other] Add { $n } accounts
    }
import-other-file = Choose another file
import-problems =
    { $n ->
        [one] 1 problem. Nothing was imported.
       *[other] { $n } problems. Nothing was imported.
    }
import-problems-many = { $n } problems; showing the first { $most }. Nothing was imported.
import-problems-caption = Problems, row by row
import-problems-note = Row 1 is the header. Fix the file and upload it again.
import-choose = Choose a file
import-file = CSV file
import-file-hint = Up to { $most } rows. For more, stop the server and use passalong import accounts.
import-check = Check file
import-columns = Columns
import-columns-lead = The first row is the header; any order works. Commas or semicolons as separators; 12.50 or 12,50 for amounts.
import-column-email = Existing accounts with this email are skipped. Can be blank if there’s a phone number.
import-column-name = Required. First and last name.
import-column-phone = With country code, e.g. +49 171 234567. If two people share a number, the first one keeps it.
import-column-role = “customer” or “partner”; blank means customer.
import-column-kind = For partners: “partner” or “influencer”.
import-column-code = Their old code: 1 to 32 letters and digits, with dashes, dots, underscores or spaces in between. It keeps leading to them.
import-column-referrer-code = The code of the person who referred them, in this file or in your shop.
import-column-joined-at = A date such as 2024-05-03 or 03.05.2024, or a time such as 2024-05-03T10:00:00Z; blank means today.
import-column-credit = Opening store credit, e.g. 12.50.
import-done =
    { $n ->
        [one] 1 account added.
       *[other] { $n } accounts added.
    }
import-done-known =
    { $n ->
        [one] 1 account added.
       *[other] { $n } accounts added.
    } { $known ->
        [one] 1 was already here.
       *[other] { $known } were already here.
    }
import-done-phones = { $done } { $phones }

## An admin views the pages of a member.

view-as-begin = View as this member
view-as-band = You are viewing someone else’s pages
view-as-sees = You see what { $name } sees; nothing can be changed.
view-as-until = Until { $time }.
view-as-end = Stop viewing

## People who share something with whoever referred them: what was found, and the look that tells whether they are different people.

flags-title = Shared details
flags-earnings = Earnings
flags-lead = People who share something with someone above them in their referral line. Earnings on their orders stay in review until you decide. It’s often just a family: approve with one click. If it’s one person, reverse what is in review.
flags-in-review = Earnings in review
flags-none-title = No shared details
flags-none = No one shares a browser, a payout account or the name on it with the person who referred them.
flags-settings = What we compare
flags-more = Showing the latest { $most } of { $open }. More appear as you clear these.
flag-found = Found on { $day }
flag-same-device = { $name } and { $other } used the same browser
flag-same-payee = { $name } and { $other } are paid to the same account or address
flag-same-holder = { $name } and { $other }: one is paid in the other’s name, or both in the same name
flag-many-sign-ups = { $name } signed up with { $other }’s code when many others did within an hour
flag-disposable-mail = { $name } uses a disposable email address
flag-cleared = Cleared as different people by { $who } on { $day }
flag-switched-off = Ended on { $day }: this is no longer compared
flags-reason = Reason
flags-reason-example = A couple sharing one phone
flags-release =
    { $earnings ->
        [one] Approve the 1 earning that is in review only because of this: { $amount }
       *[other] Approve the { $earnings } earnings that are in review only because of this: { $amount } in total
    }
flags-release-hint = Their waiting period continues as before.
flags-clear = These are different people
flags-cleared = Saved. These people won’t be flagged for this again.
flags-released =
    { $earnings ->
        [one] Saved, and 1 earning of { $amount } was approved.
       *[other] Saved, and { $earnings } earnings were approved, { $amount } in total.
    }
flags-person = Shared details
flags-person-lead = Earnings on these orders stay in review until you decide.
flags-task =
    { $people ->
        [one] 1 person shares details with the person who referred them
       *[other] { $people } people share details with the person who referred them
    }
flags-task-label = Review
flags-of-review =
    { $people ->
        [one] 1 person shares something with the person who referred them.
       *[other] { $people } people share something with the person who referred them.
    }
flags-rules-title = Self-referral
flags-rules-lead = How people are compared with those who referred them. If they share something, you’ll see it, and what their orders earn is in review until you decide. No one is stopped from joining or buying.
flags-rule-device = The same browser
flags-rule-device-hint = Within 90 days. Browsers used by your staff and at the shop’s own address never count.
flags-rule-payee = The same payout destination
flags-rule-payee-hint = A bank account, a PayPal address or a postal address.
flags-rule-holder = The name on the payout details
flags-rule-holder-hint = One is paid in the other’s name, or both in the same name.
flags-rule-mail = Disposable email addresses
flags-rule-mail-hint = From a list that comes with each version.
flags-rule-sign-ups = More sign-ups per hour with one code than
flags-rule-sign-ups-hint = Leave blank for no limit. A stall at a fair may bring in many.
privacy-device = The same number also shows when someone refers themselves: when you join, sign in or order, a fingerprint is made from it with a secret of this server and kept with your account for { $days } days. That lets { $shop } see when two accounts use the same browser. Browsers at the shop itself are never fingerprinted.
privacy-compare = For the same reason, we compare whether people who referred each other are paid to the same account or under the same name, and whether an email address comes from a disposable email service. No one is turned away for it: someone at the shop reviews it.

## Orders at the shop: the list, and those of one person.

admin-orders-title = Orders
admin-orders-csv = CSV
admin-orders-record = Record order
admin-orders-record-first = Record the first order
admin-orders-search = Number, customer, email or code
admin-orders-status = Status
admin-orders-any-status = Any status
admin-orders-caption = Orders, newest first
admin-orders-order = Order
admin-orders-number = No. { $number }
admin-orders-customer = Customer
admin-orders-referred-by = Referred by
admin-orders-net-sales = Net sales
admin-orders-total = Total
admin-orders-no-match = No orders match your search.
admin-orders-show-all = Show all orders
admin-orders-none-title = No orders yet
admin-orders-note = Net sales are what was bought after discounts and refunds, without tax, shipping and tips. Reports and earnings are based on net sales.
admin-orders-no-earning =
    { $reason ->
        [nobody] no referrer
        [suspended] referrer suspended
        [no_rate] no rate agreed
        [months_over] earning period over
        [orders_over] order limit reached
        [nothing_earns] no eligible items
        [below_minimum] below the minimum order
        [erased] referrer’s account erased
       *[own_order] own order
    }
admin-orders-of-person =
    { $n ->
        [0] No paid orders yet
        [one] One paid order, net sales { $amount }
       *[other] { $n } paid orders, net sales { $amount }
    }
admin-orders-discount-given = Their next order gets the first-order discount.

## Orders at the shop: one order.

admin-order-title = Order { $number }
admin-order-due = { $amount } due
admin-order-method = Payment method
admin-order-reference = Reference
admin-order-reference-hint = Such as a receipt number.
admin-order-record-payment = Record payment
admin-order-items = Ordered items
admin-order-referred-by = Referred by [a]{ $name }[/a]
admin-order-earning-commission = { $amount } commission
admin-order-earning-credit = { $amount } store credit
admin-order-earning-none = No earnings on this order
admin-order-earning-share = { $rate } of { $base }.
admin-order-earning-share-left = { $rate } of { $base }, after refunds.
admin-order-earning-flat = { $amount } per order.
admin-order-earning-flat-left = { $amount } per order, reduced in proportion to refunds: { $left } of { $all } is left.
admin-order-earning-open = Earned once the order is paid.
admin-order-earning-cancelled = Nothing was earned: the order was cancelled.
admin-order-earning-reversed = Reversed by an admin.
admin-order-earning-in-review = In review: { $reason }.
admin-order-earning-pending = Available on { $day } if nothing is returned.
admin-order-none-nobody = { $buyer } joined without a code.
admin-order-none-suspended = { $earner } referred { $buyer } but was suspended when this was ordered.
admin-order-none-no-rate = { $earner } referred { $buyer }, but there was no rate at the time.
admin-order-none-months-over = { $earner } referred { $buyer }, but the months in which they earn were over.
admin-order-none-orders-over = { $earner } referred { $buyer } and has already earned on the maximum number of their orders.
admin-order-none-nothing-earns = { $earner } referred { $buyer }, but no item in this order is eligible.
admin-order-none-below-minimum = { $earner } referred { $buyer }, but the eligible amount of this order is below the minimum.
admin-order-none-erased = The account that referred { $buyer } was erased and no longer earns.
admin-order-none-own-order = { $buyer } had another account, which referred this one. No one earns on their own orders.
admin-order-refunds = Refunds
admin-order-refunds-caption = Refunds, oldest first
admin-order-refund-date = Date
admin-order-refund-how = Method
admin-order-refund-items = For items
admin-order-refund-amount = Amount
admin-order-refund-by = by { $name }
admin-order-refund-tax = { $label }: { $amount }
admin-order-change-note = Editing keeps the original discount and rates and records the difference.
admin-order-cancel-note = Cancelling restores the store credit, and the discount unless another order has used it up.
admin-order-refund = Refund
admin-order-edit = Edit order
admin-order-cancel = Cancel order
admin-order-cancel-title = Cancel order { $number }?
admin-order-cancel-text = Nothing has been paid, so nothing is refunded. Any discount or store credit is restored. The order stays in your list.
admin-order-details = Details
admin-order-history = History
admin-order-system = The system
admin-order-event = [b]{ $who }[/b] { $what }
admin-order-event-detail = [b]{ $who }[/b] { $what }: { $detail }
admin-order-customer = Customer
admin-order-placed = Placed
admin-order-recorded-by = Recorded by
admin-order-the-customer = The customer
admin-order-source = Source
admin-order-external = External order number
admin-order-paid-at = Paid
admin-order-paid-how = { $when }, { $how }
admin-order-cancelled-at = Cancelled
admin-order-ordinal = Customer’s paid order
admin-order-ordinal-number = No. { $n }
admin-order-net-sales = Net sales
admin-order-net-sales-left = Net sales after refunds
admin-order-eligible = Eligible amount
admin-order-terms = Terms
admin-order-terms-version = Version { $version } (in effect when ordered)
admin-order-note = Note
admin-order-payment-recorded = Payment recorded.
admin-order-payment-known = This payment was already recorded.
admin-order-cancelled = Order cancelled. Any discount or store credit is restored.

## Orders at the shop: recording and editing one.

order-form-fix = Fix the fields marked below.
order-form-custom-amount = Custom amount
order-form-custom-amount-hint = For items that aren’t in your catalogue.
order-form-tax = Tax is { $rate }.
order-form-amount-kind = Amount is
order-form-rest = Shipping, tip and note
order-form-shipping = Shipping
order-form-tip = Tip
order-form-note = Note
order-form-items = Items
order-form-cancel = Cancel
order-edit-title = Edit order { $number }
order-edit-lead = The original discount, rates and store credit stay the same. We’ll record the difference.
order-edit-price-of = Price of { $name }
order-edit-remove-hint = Set to 0 to remove.
order-edit-add = Add items
order-edit-paid = This order is paid. Next, you’ll see what to collect or give back.
order-edit-save = Save changes
order-edit-saved = Order updated.
order-edit-saved-collect = Order updated. Collect { $amount } more.
order-edit-saved-return = Order updated. Give { $amount } back.
order-edit-saved-due = Order updated. { $amount } due.
order-record-title = Record order
order-record-step-customer = Customer
order-record-step-order = Order
order-record-who = Who is this order for?
order-record-search = Name, email, phone or code
order-record-search-hint = You can also scan the code on their phone.
order-record-find = Find
order-record-newest = Newest customers
order-record-found = Matches
order-record-found-caption = People to record an order for
order-record-found-name = Name
order-record-found-code = Code
order-record-found-joined = Joined
order-record-more = More than { $n } matches. Keep typing.
order-record-all-customers = See all customers
order-record-for = Order for { $name }
order-record-other-customer = Choose another customer
order-record-amount = Amount
order-record-credit = Store credit
order-record-paid = Payment
order-record-external-hint = From your till or online shop. Must be unique.
order-record-review = Review order
order-record-review-lead = Order for { $name }. Not saved yet.
order-record-order = Order
order-record-save = Save order
order-record-save-paid = Save as paid
product-category = Category
product-category-hint = Products of one category appear together on order forms.
product-picture = Picture
product-picture-now = Current picture
product-picture-file = Image file
product-picture-hint = PNG, JPEG or WebP. It’s cropped to a square. { $limit }
product-picture-save = Upload picture
product-picture-remove = Remove picture
product-picture-saved = Picture saved.
product-picture-removed = Picture removed.
products-order = Position
products-up = Move { $name } up
products-down = Move { $name } down
products-order-hint = Order forms list products this way. At the edge of a category, an arrow moves the whole category.
log-field-category = category
log-field-picture = picture
log-field-position = position
column-category = Category
order-record-edit = Edit
order-record-saved = Order saved.
order-record-saved-before = This order was already saved.

## Refunding an order.

refund-title = Refund order { $number }
refund-left = { $amount } can still be refunded.
refund-amount = Refund { $amount }
refund-how-money = In money
refund-how-credit = As store credit
refund-how-both = { $money } in money, { $credit } as store credit
refund-edit = Edit
refund-by-hand = Give the money back yourself, in cash, by card or by transfer. This only records it.
refund-rest = Amounts and reason
refund-reason = Reason
refund-reason-hint = Kept with the refund and shown on the statement of the person who earned on it.
refund-review = Review refund
refund-cancel = Cancel
refund-recorded = Refund recorded.

## Products.

products-title = Products
products-csv = CSV
products-new = New product
products-lead =
    { $n ->
        [one] One product for sale.
       *[other] { $n } products for sale.
    } { $tax ->
        [included] Prices include tax.
       *[added] Prices are without tax.
    }
products-caption = Products
products-name = Name
products-tax = Tax
products-price = Price
products-none-title = No products yet
products-none = You can record orders with just an amount. Add products so customers can order online and staff can tap instead of type.
products-add-first = Add your first product
product-no-earnings = Doesn’t earn
product-no-discount = No discount
product-archived = Archived
product-name = Name
product-name-hint = Customers see this name.
product-price =
    { $tax ->
        [included] Price including tax
       *[added] Price without tax
    }
product-tax-rate = Tax rate
product-sku = SKU
product-sku-hint = Your item number.
product-earns = Earns commission and store credit
product-add = Add product
product-save = Save
product-cancel = Cancel
product-restore-title = Sell it again
product-restore-text = It returns to the catalogue with this name and price.
product-restore = Bring back
product-archive-title = Archive product
product-archive-text = Hides it from the catalogue. Past orders keep it, and you can bring it back.
product-archive = Archive
product-added = { $name } added.
product-saved = Saved. Existing orders keep their prices.
product-is-archived = Archived. Past orders keep it.
product-is-restored = Back in the catalogue.

## Settings: the shop, its look and its address.

settings-title = Settings
settings-shop-save = Save shop
settings-saved = Saved.
settings-shop = Shop
settings-name = Name
settings-name-hint = Shown on every page, invitation and card.
settings-contact = Contact details
settings-contact-hint = Shown at the bottom of every page and on help pages. Address, phone number or opening hours.
settings-currency = Currency
settings-currency-hint = Can’t be changed once there are orders or prices.
settings-time-zone = Time zone
settings-time-zone-hint = Used for dates and reports. Changing it moves past sign-ups to new days; past scans stay put.
settings-language = Language
settings-language-hint = For printed cards, statements, your team, and anyone whose browser prefers a language we don’t have.
settings-colour = Accent colour
settings-colour-typed = Hex code
settings-colour-typed-hint = Overrides the colour picker.
settings-colour-save = Save colour
settings-colour-moved = We adjust your colour so it’s readable in light and dark mode.
settings-colour-fine = Your colour is readable in light and dark mode.
settings-swatch-light = Light mode: { $colour }
settings-swatch-dark = Dark mode: { $colour }
settings-swatch-join = Join
settings-swatch-off = { $rate } off
settings-logo = Logo
settings-logo-now = Current logo
# $limit is the sentence that says how large a file may be.
settings-logo-hint = PNG, JPEG or WebP; landscape works best. { $limit } Replaces the name at the top of every page.
settings-logo-save = Upload logo
settings-logo-remove = Remove logo
settings-logo-removed = Logo removed.
settings-address = Web address
settings-address-lead = Printed on every card and used in every link. Only change it if you move to a new domain.
settings-address-working = Working
settings-address-working-text = Checked and working on { $day }.
settings-address-confirmed = Confirmed
settings-address-confirmed-text = Confirmed manually on { $day }.
settings-address-unchecked = Not checked yet
settings-address-unchecked-text = We’ll check it before you print.
settings-address-fixed = It’s set in the server configuration ([b]--base-url[/b], [b]PASSALONG_BASE_URL[/b] or [b]base_url[/b] in config.toml). Change it there.
settings-address-field = Address
settings-address-field-hint = Such as https://shop.example. After a change you may have to sign in again.
settings-address-stranded = These were printed with another address. They’ll stop working unless it still points here:
settings-address-batch =
    { $n ->
        [one] [a]{ $name }[/a]: one code, printed on { $day } with { $address }
       *[other] [a]{ $name }[/a]: { $n } codes, printed on { $day } with { $address }
    }
settings-address-confirm = Type { $address } to confirm
settings-address-save = Save address
settings-address-former = Former addresses
settings-address-until = Until { $day }

## Settings: the terms of the program.

settings-terms = Program terms
settings-terms-lead = In effect since { $day }. Changes apply to new orders; existing orders keep their terms.
settings-terms-partner = Partner commission
settings-terms-partner-hint = A percentage of what their referrals buy, or a fixed amount per order.
settings-terms-influencer = Influencer commission
settings-terms-influencer-hint = For influencers.
settings-terms-customer = Customer store credit
settings-terms-customer-hint = For customers who refer friends.
settings-terms-discount = First-order discount
settings-terms-discount-hint = For anyone who joins with a code.
settings-terms-waiting = Waiting period
settings-terms-waiting-hint = Days between payment and release. At most { $most }.
settings-terms-days = days
settings-terms-more = More rules
settings-terms-lasts = How long people earn from each customer
settings-terms-lasts-lead = Forever, for a customer’s first few paid orders, or for their first few months after joining.
settings-terms-lasts-partner = Partners earn
settings-terms-lasts-influencer = Influencers earn
settings-terms-lasts-customer = Customers earn
settings-terms-forever = Forever
settings-terms-first-orders = First orders
settings-terms-first-months = First months
# What a screen reader says of the fields beside "Partners earn".
settings-terms-unit-label = { $what }: as a percentage or an amount per order
settings-terms-span-label = { $what } from each customer
settings-terms-number-label = { $what }: number of orders or months
settings-terms-cap = Cap per order
settings-terms-minimum-order = Minimum order
settings-terms-discount-cap = Maximum discount
settings-terms-discount-days = Valid for
settings-terms-discount-days-hint = After joining. Leave blank for no limit.
settings-terms-credit = Store credit
settings-terms-credit-share = Can cover up to
settings-terms-credit-share-hint = Of an order. { $all } means all of it.
settings-terms-credit-days = Expires after
settings-terms-credit-days-hint = After it becomes available. Leave blank to never expire.
settings-terms-orders = Orders and payouts
settings-terms-review = Review earnings over
settings-terms-review-hint = They stay in review until someone approves them. Leave blank to review none.
settings-terms-timeout = Cancel unpaid orders after
settings-terms-timeout-hint = Any reserved discount or credit is restored.
settings-terms-payout = Minimum payout
settings-terms-payout-hint = Smaller balances carry over.
settings-terms-saved = Saved. The new terms apply to orders placed from now on.
settings-terms-same = No changes to save.

## Settings: earlier terms, rule by rule.

settings-versions =
    { $n ->
        [one] One earlier version
       *[other] { $n } earlier versions
    }
settings-version-span = { $from } to { $to }
settings-version-summary =
    { $days ->
        [0] Partners { $partner }, influencers { $influencer }, customers { $customer }, first order { $discount }, no waiting period
        [one] Partners { $partner }, influencers { $influencer }, customers { $customer }, first order { $discount }, waiting period 1 day
       *[other] Partners { $partner }, influencers { $influencer }, customers { $customer }, first order { $discount }, waiting period { $days } days
    }
settings-version-changed = later changed
settings-rule-partners = Partners earn
settings-rule-influencers = Influencers earn
settings-rule-customers = Customers earn
settings-rule-earned = { $what }
settings-rule-earned-credit = { $what }, as store credit
settings-rule-nothing = Nothing
settings-rule-newcomers = New customers get
settings-rule-discount = { $what }
settings-rule-no-discount = No discount
settings-rule-waiting = Waiting period
settings-rule-waiting-days =
    { $n ->
        [0] None
        [one] One day from payment
       *[other] { $n } days from payment
    }
settings-rule-review = Review before payout
settings-rule-review-above = Earnings over { $amount }
settings-rule-no-review = None
settings-rule-credit-share = Store credit can cover
settings-rule-credit-share-of = { $rate } of an order
settings-rule-credit-days = Store credit expires
settings-rule-credit-days-after =
    { $n ->
        [one] One day after it becomes available
       *[other] { $n } days after it becomes available
    }
settings-rule-credit-never = Never
settings-rule-timeout = Unpaid orders
settings-rule-timeout-after =
    { $n ->
        [one] Cancelled after one day
       *[other] Cancelled after { $n } days
    }
settings-rule-payout = Minimum payout
settings-rule-payout-from = { $amount } or more
settings-rule-payout-any = Any amount

## Settings: prices, partners and scans.

settings-prices = Prices and tax
settings-prices-include = Prices include tax
settings-prices-include-hint = Customers pay the listed price. If off, tax is added on top. Existing orders don’t change.
settings-tax-rate = Usual tax rate
settings-tax-rate-hint = For custom amounts and products without their own rate.
settings-rules = Partners and scans
settings-approve-partners = Approve new partners
settings-approve-partners-hint = New partners wait under Applications until you approve them; their code is reserved for them. If off, they get a code right away.
settings-fold-scans = Ignore repeat scans
settings-fold-scans-hint =
    { $minutes ->
        [one] Scans of one code by the same phone within a minute count as one. Uses a short-lived cookie (listed on your privacy page).
       *[other] Scans of one code by the same phone within { $minutes } minutes count as one. Uses a short-lived cookie (listed on your privacy page).
    }

## Backups: a page of the settings.

backups-title = Backups
backups-lead = A backup is a copy of everything. Each one is opened and checked after it’s written.
backups-now = Back up now
backups-made = Backup made and checked.
backups-going = Making the backup. Reload this page in a few minutes to see the result.
backups-running = A backup is being made.
backups-caption = Backups, newest first
backups-when = Made
backups-by = Reason
backups-by-schedule = Scheduled
backups-by-button = On request
backups-result = Result
backups-size = Size
backups-none = No backups yet. The first one is made at the scheduled hour, or when you ask for it.
backups-good = Good
backups-gone = Removed manually
backups-no-room = Disk full
backups-not-written = Failed
backups-promise-broken = Needs attention
backups-worry-no-room = There was no room for the last backup. Free some space on the disk, then back up now.
backups-worry-not-written = The last backup failed. See the server’s log for the reason.
backups-worry-promise-broken = The last backup is complete, but the check found a problem in it, and so in your shop. Run “passalong check” on the server.
backups-worry-overdue = There has been no backup since { $day }. See the server’s log for the reason.
backups-schedule = Schedule
backups-hour = Every day after
backups-hour-hint = Within the hour. If the server is off, it’s made at the next start.
backups-never = Never
backups-keep = Keep
backups-keep-hint = How many scheduled backups to keep, at most { $most }. Older ones are removed. Those you asked for stay until you remove them.
backups-schedule-save = Save schedule
backups-schedule-saved = Schedule saved.
backups-away = Keep a copy elsewhere
backups-away-text = A backup on the same disk helps after a mistake, but not if the disk breaks or the computer is stolen. Download one now and then, or copy the folder to another place every night.
backups-folder = Folder:
backup-title = Backup
backup-download = Download
backup-download-text = A backup contains every name, address and account. Keep it where only you can read it.
backup-password = Your password
settings-backups = Backups
settings-backups-text = When backups are made, which ones there are, and a button to make one now.
settings-backups-open = See backups

## The manual, as it came with the program.

help-title = Help
help-lead = This comes with your version of Passalong and works offline.
help-contents = On this page
help-about-running = Installing, going online, backups, updates, moving to another computer, and solving problems.
help-about-people = Who may do what, and adding, changing, suspending, merging and erasing people.
help-about-counting = What counts as a scan, and how every cent is calculated.
help-about-bookkeeping = Taxes, sales, balances and payouts as files.
help-about-performance = How it performs with many people and orders.

## The choice of a language, in the footer of public pages and on /accounts.

language-label = Language
language-browser = My browser’s language
language-shop = The shop’s language
language-save = Save language
language-saved = Saved.

## What `passalong import accounts` prints.

cli-email-taken = There is already an account with this email. “passalong admin reset-password” gives it a new password.
cli-admin-created = { $name } is now an admin and signs in as { $email }.
cli-email-unknown = No account that can sign in has the email { $email }.
cli-password-set = { $email } has a new password and is signed out everywhere.
cli-reset-link = If someone’s wrong attempts block the new password, this link signs in the first person who opens it within { $minutes } minutes:
cli-password = Password:
cli-password-again = Password again:
cli-passwords-differ = The two passwords are different. Nothing was changed.
cli-restored = { $file } is in place.
cli-restore-kept = The database from before is kept as { $file }.
cli-restore-not-compared = There was no { $file } to compare it with.
cli-import-rows = { $n } rows
cli-import-row = row { NUMBER($row, useGrouping: "false") }: { $what }
cli-import-cell = row { NUMBER($row, useGrouping: "false") }, { $column }: { $what }
cli-import-more-phones =
    { $n ->
        [one] and one more person without a phone number that someone else has
       *[other] and { $n } more people without a phone number that someone else has
    }
cli-import-would-add = nothing is wrong: { $added } would be added, { $known } are there already
cli-import-added = { $added } added, { $known } were there already
cli-import-problems =
    { $n ->
        [one] one problem; nothing was changed
       *[other] { $n } problems; nothing was changed
    }

## Look: invitation and sharing

preview-shop-title = Referral program at { $shop }
picture-inviter = { $inviter } invites you
picture-invited-to = You’re invited to { $shop }
picture-invited = You’re invited
picture-scan = Join with my code
home-friends-credit = Friends: store credit
home-partners-cash = Partners: cash
join-partner-paid = Your commission is paid out in money.
share-more = More ways to share
share-story = Story picture
referrals-to-payout = { $amount } to go until your next payout. Payouts start at { $minimum }.
referrals-in-payout = Enough for a payout: it comes with the shop’s next one.
referrals-week = New this week
referrals-week-note = sign-ups in the last 7 days
referrals-people-all = See all { $all }
referrals-milestone-first = { $name } is the first friend you referred. Well done!
referrals-milestone = { $name } is your { $n }th friend. Thank you for spreading the word!
referrals-needs-payee = Enough for a payout. Add your [a]payout details[/a] so the shop can pay you.

## Look: paper
## What stands on cards and posters is in the shop's language. The two lines are at most 60 characters long and bear no figure.

card-line-partner = Share what you love, earn cash
card-line-influencer = Tell your followers, earn cash
print-own-line = { $name } invites you.

batch-new-line-hint = Printed in big letters, such as “Share our bread, earn cash”. Leave blank for our own line. Leave out rates: paper stays the same when your terms change.
card-preview-label = Preview of a card
card-preview-note = The code is only a sample. You choose paper and design when you print.
batch-print-not-yet = Preview as much as you like. To print, your shop needs a public https:// address: { $address } isn’t one.
batch-print-other-paper = Other paper sizes
batch-print-design = Design
print-design =
    { $design ->
        [ticket] Ticket
        [picture] Pattern
       *[plain] Plain
    }
batch-print-logo = Logo in the middle of the QR codes
batch-print-logo-hint = The codes then hold more to spare, so they still scan well.
batch-print-no-logo = [a]Upload your logo[/a] to see it on your cards and posters.
batch-print-mixed = { $unclaimed } unclaimed, then { $claimed } claimed. A claimed code refers customers for its owner, so only give those to the owner.

## Look: first week, set-up, settings

setup-country = Country
setup-country-other = Another country
setup-country-fill = Fill in
setup-country-hint = Fills in what’s usual there. You can change all of it.
setup-paper-a4 = Fills in what’s usual there; you can change all of it. Cards print on A4 paper.
setup-paper-letter = Fills in what’s usual there; you can change all of it. Cards print on US Letter paper.
setup-language = Language
setup-language-hint = For your team, cards and statements.
setup-tax-one = { $rate } is usual in your country. Leave blank if you charge no tax.
setup-tax-two = { $first } or { $second } is usual in your country. Leave blank if you charge no tax.
setup-tax-include-hint = As on your price tags. If off, tax is added on top.
setup-sample = Your invitation
setup-sample-note = What people see when they scan a code. Add your colour and logo later, under Settings.
setup-sample-shop = Your shop
setup-sample-friend = Pat
settings-tab-shop = Shop
settings-tab-brand = Brand
settings-tab-program = Program
settings-tab-orders = Orders and tax
settings-tab-address = Address
settings-program-save = Save program
settings-orders-save = Save orders and tax
settings-colour-pick = Colour
settings-colour-looks = How it looks
settings-logo-file = Picture
settings-address-state = Current address
settings-example-title = For example
settings-example = A { $order } order: the friend pays { $pays }, Pat earns { $earns }.
settings-example-note = A friend’s first order, referred by Pat, a partner. Calculated like every real order.
settings-example-order = Order
settings-example-discount = First-order discount
settings-example-pays = The friend pays
settings-example-tax = Of which tax
settings-example-partner = A partner earns
settings-example-influencer = An influencer earns
settings-example-customer = A customer earns, as store credit
settings-example-keep = You keep, after a partner’s commission
first-week-title = Your first week
first-week-progress = { $done } of { $all } done
first-week-hide = Hide this
first-week-done = Done
first-week-batch = First cards
first-week-shop = Set up your shop
first-week-shop-text = Name, currency and rates.
first-week-shop-link = Settings
first-week-address = Get your web address ready
first-week-address-text = Every printed card carries it, so it has to be public and start with https.
first-week-address-link = Check address
first-week-cards = Print { $n } cards
first-week-cards-text = For your counter, and for people who like your shop.
first-week-cards-link = Make cards
first-week-partner = Win your first partner
first-week-partner-text = The first person to scan a card can keep its code, share it and earn.
first-week-partner-link = See cards
first-week-sale = Record your first sale
first-week-sale-text = Find or add the customer, then enter what they bought.
first-week-sale-link = Record an order
log-field-first-week = first-week list
language-name = English
language-formats = en-GB
currency-name =
    { $code ->
        [AED] United Arab Emirates Dirham
        [AFN] Afghan Afghani
        [ALL] Albanian Lek
        [AMD] Armenian Dram
        [AOA] Angolan Kwanza
        [ARS] Argentine Peso
        [AUD] Australian Dollar
        [AWG] Aruban Florin
        [AZN] Azerbaijani Manat
        [BAM] Bosnia-Herzegovina Convertible Mark
        [BBD] Barbadian Dollar
        [BDT] Bangladeshi Taka
        [BHD] Bahraini Dinar
        [BIF] Burundian Franc
        [BMD] Bermudan Dollar
        [BND] Brunei Dollar
        [BOB] Bolivian Boliviano
        [BRL] Brazilian Real
        [BSD] Bahamian Dollar
        [BTN] Bhutanese Ngultrum
        [BWP] Botswanan Pula
        [BYN] Belarusian Ruble
        [BZD] Belize Dollar
        [CAD] Canadian Dollar
        [CDF] Congolese Franc
        [CHF] Swiss Franc
        [CLP] Chilean Peso
        [CNY] Chinese Yuan
        [COP] Colombian Peso
        [CRC] Costa Rican Colón
        [CUP] Cuban Peso
        [CVE] Cape Verdean Escudo
        [CZK] Czech Koruna
        [DJF] Djiboutian Franc
        [DKK] Danish Krone
        [DOP] Dominican Peso
        [DZD] Algerian Dinar
        [EGP] Egyptian Pound
        [ERN] Eritrean Nakfa
        [ETB] Ethiopian Birr
        [EUR] Euro
        [FJD] Fijian Dollar
        [FKP] Falkland Islands Pound
        [GBP] British Pound
        [GEL] Georgian Lari
        [GHS] Ghanaian Cedi
        [GIP] Gibraltar Pound
        [GMD] Gambian Dalasi
        [GNF] Guinean Franc
        [GTQ] Guatemalan Quetzal
        [GYD] Guyanaese Dollar
        [HKD] Hong Kong Dollar
        [HNL] Honduran Lempira
        [HTG] Haitian Gourde
        [HUF] Hungarian Forint
        [IDR] Indonesian Rupiah
        [ILS] Israeli New Shekel
        [INR] Indian Rupee
        [IQD] Iraqi Dinar
        [IRR] Iranian Rial
        [ISK] Icelandic Króna
        [JMD] Jamaican Dollar
        [JOD] Jordanian Dinar
        [JPY] Japanese Yen
        [KES] Kenyan Shilling
        [KGS] Kyrgyz Som
        [KHR] Cambodian Riel
        [KMF] Comorian Franc
        [KPW] North Korean Won
        [KRW] South Korean Won
        [KWD] Kuwaiti Dinar
        [KYD] Cayman Islands Dollar
        [KZT] Kazakhstani Tenge
        [LAK] Laotian Kip
        [LBP] Lebanese Pound
        [LKR] Sri Lankan Rupee
        [LRD] Liberian Dollar
        [LSL] Lesotho Loti
        [LYD] Libyan Dinar
        [MAD] Moroccan Dirham
        [MDL] Moldovan Leu
        [MGA] Malagasy Ariary
        [MKD] Macedonian Denar
        [MMK] Myanmar Kyat
        [MNT] Mongolian Tugrik
        [MOP] Macanese Pataca
        [MRU] Mauritanian Ouguiya
        [MUR] Mauritian Rupee
        [MVR] Maldivian Rufiyaa
        [MWK] Malawian Kwacha
        [MXN] Mexican Peso
        [MYR] Malaysian Ringgit
        [MZN] Mozambican Metical
        [NAD] Namibian Dollar
        [NGN] Nigerian Naira
        [NIO] Nicaraguan Córdoba
        [NOK] Norwegian Krone
        [NPR] Nepalese Rupee
        [NZD] New Zealand Dollar
        [OMR] Omani Rial
        [PAB] Panamanian Balboa
        [PEN] Peruvian Sol
        [PGK] Papua New Guinean Kina
        [PHP] Philippine Peso
        [PKR] Pakistani Rupee
        [PLN] Polish Zloty
        [PYG] Paraguayan Guarani
        [QAR] Qatari Riyal
        [RON] Romanian Leu
        [RSD] Serbian Dinar
        [RUB] Russian Ruble
        [RWF] Rwandan Franc
        [SAR] Saudi Riyal
        [SBD] Solomon Islands Dollar
        [SCR] Seychellois Rupee
        [SDG] Sudanese Pound
        [SEK] Swedish Krona
        [SGD] Singapore Dollar
        [SHP] St. Helena Pound
        [SLE] Sierra Leonean Leone
        [SOS] Somali Shilling
        [SRD] Surinamese Dollar
        [SSP] South Sudanese Pound
        [STN] São Tomé & Príncipe Dobra
        [SVC] Salvadoran Colón
        [SYP] Syrian Pound
        [SZL] Swazi Lilangeni
        [THB] Thai Baht
        [TJS] Tajikistani Somoni
        [TMT] Turkmenistani Manat
        [TND] Tunisian Dinar
        [TOP] Tongan Paʻanga
        [TRY] Turkish Lira
        [TTD] Trinidad & Tobago Dollar
        [TWD] New Taiwan Dollar
        [TZS] Tanzanian Shilling
        [UAH] Ukrainian Hryvnia
        [UGX] Ugandan Shilling
        [USD] US Dollar
        [UYU] Uruguayan Peso
        [UZS] Uzbekistani Som
        [VED] Bolívar Soberano
        [VND] Vietnamese Dong
        [VUV] Vanuatu Vatu
        [WST] Samoan Tala
        [XAF] Central African CFA Franc
        [XCD] East Caribbean Dollar
        [XCG] Caribbean guilder
        [XOF] West African CFA Franc
        [XPF] CFP Franc
        [YER] Yemeni Rial
        [ZAR] South African Rand
        [ZMW] Zambian Kwacha
        [ZWG] Zimbabwean Gold
       *[other] { $code }
    }

## Look: home

home-good-morning = Good morning, { $name }
home-good-afternoon = Good afternoon, { $name }
home-good-evening = Good evening, { $name }
home-record-order = Record an order
home-print-cards = Print cards
home-sales = Sales from referrals, last 30 days
home-up-by = ▲ { $percent }% on the 30 days before ({ $was })
home-down-by = ▼ { $percent }% on the 30 days before ({ $was })
home-up = ▲ from { $was } in the 30 days before
home-down = ▼ from { $was } in the 30 days before
home-even = Same as in the 30 days before
home-share = Share of all sales
home-share-note = of { $value } net sales
home-cost = Reward cost
home-cost-note = { $percent } of these sales
home-by-code = Scans → sign-ups
home-by-code-note =
    { $scans ->
        [one] { $n } from 1 scan
       *[other] { $n } from { $scans } scans
    }
home-hint = Net sales to customers who have a referrer, after discounts and refunds. The cost is the commission and store credit earned in these days, less what was reversed.
home-chart = Sales from referrals per day
home-chart-label = Sales from referrals
task-payday =
    { $n ->
        [one] Pay 1 partner { $amount }
       *[other] Pay { $n } partners { $amount }
    }
task-payday-below =
    { $n ->
        [one] 1 more is below the { $minimum } minimum.
       *[other] { $n } more are below the { $minimum } minimum.
    }
admin-home-pay = Pay partners
task-application = { $name } wants to be a partner
task-application-since = Applied { $when }
admin-home-view-applications = View applications
admin-home-review-earnings = Review earnings
admin-home-review-people = Review people
task-old-address-one = Their codes only work while { $address } still leads here.
task-old-address-many = Their codes only work while those addresses still lead here.
overview-all-partners = View all partners
overview-all-customers = View all customers
overview-all-batches = View all batches

## Look: order form and products

order-pick-usual = Usual
order-pick-other = Other
order-pick-all = All
order-pick-search = Search products
order-pick-categories = Categories
order-pick-none = No products match.
order-pick-add = Add
order-pick-add-one = Add { $name }
order-pick-less = One less: { $name }
order-cart-items =
    { $n ->
        [one] 1 item
       *[other] { $n } items
    }
order-cart-empty = Nothing added yet.
order-cart-sum = Subtotal
order-cart-note-off = The next page shows the total after discount and store credit.
order-cart-note-tax = The next page adds tax.
order-cart-note-both = The next page adds tax and takes off discount and store credit.
order-more-actions = More actions
order-form-more = Shipping, tip, dates and notes
order-record-step-payment = Payment
order-record-details = Order details
order-record-how-paid = How was it paid?
order-record-save-unpaid = Save order as unpaid
order-record-other-way = Another method or an earlier day

## Look: lists of partners, customers, orders and codes, and a person’s page

people-total = Total
people-reach = Total, direct or indirect
people-sort = Sort by
people-sorted-by = Sort: { $figure }
people-newest = Newest
people-filters = Filters
people-referred-by = Referred by
people-split-head = direct / indirect
people-split = { $direct } direct, { $indirect } indirect
people-code = Code
people-commission = Commission
people-credit = Store credit
people-few = Only people with a figure in this column during this period are listed.
people-everybody = Show everyone, newest first
people-none-in-period = No one has a figure in this column during this period.
people-all-figures = All figures
people-main-figures = Main figures
partners-note-short = Total, direct and indirect apply to sign-ups, orders and net sales. Direct: people who signed up with the partner’s code. Indirect: people referred by them, at any level. Scans and commission are the partner’s own. One order can count in several rows.
customers-note-short = Total, direct and indirect apply to sign-ups, orders and net sales. Direct: people who signed up with the customer’s code. Indirect: people referred by them, at any level. Scans and store credit are the customer’s own. One order can count in several rows.
admin-orders-date = Date
admin-orders-mark-paid = Mark paid
admin-orders-mark-paid-of = Mark paid: order no. { $number }
person-orders-date = Date
codes-no-cards-title = No printed cards yet
codes-no-cards = The codes your customers got at sign-up are listed under “All codes”.
person-more = More
person-scans-visitors =
    { $n ->
        [one] from one visitor
       *[other] from { $n } visitors
    }
person-sign-ups-share = { $share } of visitors
person-net-sales = Net sales
person-net-sales-note = { $amount } direct
person-referrals-best = Those with the highest net sales first
person-referrals-orders = Orders
person-referrals-value = Net sales

## Look: network and money

tree-drawing-title = The network at a glance
tree-drawing-note = All time. Choose a branch to see its network.
tree-drawing = { $name }’s network as a drawing: { $people }, { $amount } in net sales
tree-measures = What the widths show
tree-by-sales = By net sales
tree-by-people = By people
tree-cell = { $name }, level { $level }: { $people }, { $amount } in net sales, { $share } of the network
tree-branch-head = Branch
tree-branch-of = referred by { $name }
tree-sales-head = Net sales
own-network-title = Your network
own-network-drawing-title = How far your code has gone
own-network-note = Each block is a branch: someone you referred, and everyone who came through them. Only counts are shown, to keep everyone’s privacy.
own-network-drawing = Your network as a drawing: { $people }
own-network-you = You
own-network-branch = Branch { $number }
own-network-others = Everyone else you referred
own-network-others-in = Others in branch { $number }
own-network-few = fewer than { $n }
own-network-cell = { $name }, level { $level }: { $people }
own-network-figures = Your network in figures
own-network-direct = Direct
own-network-direct-note = people you referred
own-network-indirect = Indirect
own-network-indirect-note = people they referred
own-network-all = Network
own-network-all-note = people thanks to you
own-network-none = When the people you refer bring friends of their own, your network appears here.
own-network-share = Share your code
own-network-link = See your network
payouts-pay =
    { $n ->
        [one] Pay { $total } to { $n } partner
       *[other] Pay { $total } to { $n } partners
    }
payouts-below =
    { $n ->
        [one] { $n } partner below { $minimum } ({ $total })
       *[other] { $n } partners below { $minimum } ({ $total })
    }
payouts-below-note = These balances carry over until they reach the minimum.
payout-new-no-one = No one selected
payout-new-ticked =
    { $n ->
        [one] { $total } to { $shown } partner
       *[other] { $total } to { $shown } partners
    }
payout-new-without-script = If you clear a checkbox, the total is recalculated when you create the payout.
payment-acts = More for { $name }
payment-act-paid = Mark as paid…
payment-act-failed = Payment failed…
payment-act-what = { $mark }, { $name }, { $amount }
payment-paid-title = Mark payment as paid
payment-failed-title = Mark payment as failed
payment-returned-title = Mark payment as returned
admin-earnings-until = available on { $date }
admin-earnings-how = { $rate } of { $base }
admin-earnings-how-flat = { $amount } flat, on { $base }
admin-earnings-how-on = on { $base }
admin-earnings-ticked =
    { $n ->
        [one] { $shown } selected, { $total }
       *[other] { $shown } selected, { $total }
    }
admin-earnings-jump = Decide

## Look: navigation, search, keys
nav-cards = Cards
nav-money = Money
nav-shop = Shop
nav-backups = Backups
nav-waiting =
    { $n ->
        [one] one waiting
       *[other] { $n } waiting
    }
account-menu = Account menu: { $name }
keys-title = Keyboard shortcuts
keys-search = Search
keys-record = Record an order
keys-this = This list
keys-on = Use keyboard shortcuts
keys-close = Close
search-title = Search
search-everything = Search people, orders and codes
search-what = Name, order, code, email or phone
search-hint = A whole code, order number, email or phone number opens its page right away. You can scan a code, too.
search-find = Search
search-results = Results
search-results-title = Results for “{ $q }”
search-nothing = Nothing found for “{ $q }”
search-nothing-text = Try fewer letters, or a part of the name.
search-new-shop = People, orders and cards appear here once there are some.
search-people = People
search-newest = New people
search-last-orders = Latest orders
search-head-name = Name
search-head-code = Code
search-head-order = Next order
search-head-number = Number
search-head-status = Status
search-head-total = Total
search-head-owner = Owner
search-order = New order
search-order-for = New order for { $name }
search-all-customers = All matching customers
search-all-partners = All matching partners
search-all-codes = All matching cards

## Orders that other systems tell of

refusal-told-currency = The order is in { $told }, and your shop uses another currency.
refusal-told-amount = An amount of the order is missing, negative or too large.
refusal-told-sum = The order’s amounts are off from its total by { $off }.
refusal-told-number = The order needs a number of at most 120 characters.
refusal-told-elsewhere = This order comes from { $source }. Change it there, and the change arrives here by itself.

## Connections: webhooks from other systems

nav-connections = Connections
subject-source = Connection
event-source-added = added a connection
event-source-changed = changed a connection
log-field-deliveries = deliveries tried again
log-field-makes-customers = new customers from orders
log-field-secret = secret
refusal-source-name-taken = Another connection has this name. Choose a different one.
refusal-delivery-gone = This delivery can’t be tried again: it’s being tried already, or what it said has been deleted.
kept-deliveries = Your orders as another system reported them, for a week after they’re processed, and up to 90 days while we can’t tell whose they are
kept-deliveries-why = To record the order, and to correct it if something went wrong

source-page = Order page
source-staff = Staff
source-file = File
source-api = API
source-woocommerce = WooCommerce
source-shopify = Shopify
source-stripe = Stripe
source-square = Square
source-standard = Standard Webhooks
source-woocommerce-about = A web shop on WordPress.
source-shopify-about = A web shop on Shopify.
source-stripe-about = Payments with Checkout, payment links and subscriptions.
source-square-about = Payments at the counter or online.
source-standard-about = Your own software, or anything that signs the way standardwebhooks.com describes.

connections-title = Connections
connections-lead = Orders from your web shop or till arrive here by themselves, within seconds.
connections-caption = Connections
connections-name = Name
connections-name-hint = How the orders are labeled here, such as “Web shop”.
connections-status = Status
connections-last-order = Last order
connections-none = Nothing is connected yet. Choose the system your orders come from.
connections-add-title = Connect a system
connections-kind = System
connections-add = Connect

connection-working = Working
connection-silent = Nothing received yet
connection-no-secret = Secret missing
connection-off = Off
connection-failing =
    { $count ->
        [one] { $count } failed
       *[other] { $count } failed
    }
connection-state = How it’s doing
connection-last-delivery = Last delivery
connection-never = None yet
connection-waiting = Being processed
connection-unmatched = Customer unknown
connection-replay = Try again
connection-replay-all =
    { $count ->
        [one] Try it again
       *[other] Try all { $count } again
    }
connection-tried-again = Trying again. Reload this page in a moment to see the result.
connection-came = What came in
connection-came-none = Nothing has come in yet.
connection-what = What
connection-result = Result
connection-set-up = Set it up there
connection-address = Address
connection-address-hint = Exactly as you entered it at Square. It’s part of the signature.
connection-secret = Secret
connection-copy = Copy
connection-settings = Settings
connection-secret-there = Secret from there
connection-secret-paste = Paste it here. Until then, every delivery is turned away.
connection-secret-kept = One is saved. Leave blank to keep it.
connection-makes-customers = Add buyers who used a referral code as customers
connection-makes-customers-hint = Off: their orders wait until you say whose they are.
connection-save = Save connection
connection-saved = Connection saved.
connection-off-title = Turn off
connection-off-text = Nothing more is accepted from there. Orders that have arrived stay.
connection-off-do = Turn off connection
connection-on-title = Turn on
connection-on-text = Nothing is accepted from there at the moment.
connection-on-do = Turn on connection
connection-switched-off = The connection is off.
connection-switched-on = The connection is on.

connect-woocommerce-open = In WordPress, open WooCommerce → Settings → Advanced → Webhooks and choose “Add webhook”.
connect-woocommerce-fill = Set “Status” to “Active” and “Topic” to “Order updated”. Copy the address below into “Delivery URL” and the secret into “Secret”, then save.
connect-woocommerce-twice = Do the same once more with the topic “Order created”.
connect-woocommerce-note = WordPress only delivers to public addresses, on port 80, 443 or 8080. After six failures in a row it turns the webhook off: set it to “Active” again there.
connect-shopify-open = In Shopify’s admin, open Settings → Notifications → Webhooks.
connect-shopify-fill = Choose “Create webhook” with the event “Order update”, the format “JSON” and the address below as “URL”. Do the same for “Order payment”, “Order cancellation”, “Refund create”, “Dispute create” and “Dispute update”.
connect-shopify-secret = Below the list, Shopify shows the key that your webhooks are signed with. Paste it into “Secret from there”.
connect-shopify-note = Test notifications from Shopify are shown here as ignored: that means the connection works.
connect-stripe-open = In Stripe’s Dashboard, open Developers → Webhooks and choose “Add destination”.
connect-stripe-fill = Select these events: checkout.session.completed, checkout.session.async_payment_succeeded, invoice.paid, charge.refunded, charge.dispute.created and charge.dispute.closed. Copy the address below into “Endpoint URL”.
connect-stripe-secret = Reveal the “Signing secret” there and paste it into “Secret from there”. It begins with whsec_.
connect-stripe-note = Refunds of subscriptions only find their order with API versions before 2025-03-31. With newer ones, refund the order here yourself.
connect-square-open = In Square’s Developer Console, open your application, then Webhooks → Subscriptions, and choose “Add subscription”.
connect-square-fill = Copy the address below into “Notification URL” and select the events payment.updated, refund.updated, dispute.created and dispute.state.updated.
connect-square-secret = Open the subscription, copy its “Signature key” and paste it into “Secret from there”.
connect-square-note = Square doesn’t say how much of a payment is tax: it’s calculated with your shop’s tax rate.
connect-standard-send = Send orders to the address below, as described in the manual under “Connect your shop”.
connect-standard-sign = Sign every delivery with the secret below, as standardwebhooks.com describes.

inbox-waiting = Being processed
inbox-applied = Recorded
inbox-unchanged = Nothing new
inbox-unmatched = Customer unknown
inbox-stranger = Not a member
inbox-ignored = Ignored
inbox-failed = Failed
inbox-ignored-topic = It isn’t about orders.
inbox-ignored-test = It’s a test order.
inbox-ignored-deleted = The order was deleted there. Here it stays: deleting pays nothing back.
inbox-ignored-draft = The order hasn’t been placed yet.
inbox-ignored-not-final = The payment or refund isn’t final yet.
inbox-ignored-told-elsewhere = Another delivery reports the same order.
inbox-ignored-no-money = No money changed hands.
inbox-ignored-invoice-alone = The invoice doesn’t say which payment it belongs to, so it could count twice. Record this order by hand if it’s missing.
inbox-unreadable = What came isn’t readable. If this happens again, ask the sender’s support.
inbox-field-missing = “{ $field }” is missing from what came.
inbox-field-malformed = “{ $field }” in what came makes no sense.
inbox-field-unknown = “{ $field }” isn’t a known field. Check its spelling in your software.
inbox-fault = Something went wrong on this server. Try again; if it fails again, see the server’s log.
inbox-refused = It couldn’t be recorded ({ $code }). Correct the order there, then try again.
help-about-connect = Orders from your web shop, payment service or own software.

event-order-reinstated = took up a cancelled order again
no-earning-before = Before the program
admin-order-none-before = It’s from before the program, so no one earns on it.
nav-unmatched = Unmatched
unmatched-title = Unmatched orders
unmatched-lead = These orders could belong to members. Say whose they are once; later orders of the same buyer follow.
unmatched-order = { $source }, order { $number }
unmatched-buyer = Buyer
unmatched-reached = Contact
unmatched-code = Code
unmatched-placed = Placed
unmatched-total = Total
unmatched-it-is = It’s { $name }
unmatched-why-unconfirmed = { $name } has this email or phone number, but it isn’t confirmed.
unmatched-why-unknown = No one knows who bought this.
unmatched-why-code = It came with a code that refers to no one.
unmatched-choose = Choose…
unmatched-none-title = Nothing to match
unmatched-none = Orders whose buyer is unclear wait here.
unmatched-more =
    { $n ->
        [one] One more waits.
       *[other] { $n } more wait.
    }
unmatched-settled =
    { $more ->
        [0] The order is matched.
        [one] The order is matched, and one more of the same buyer.
       *[other] The order is matched, and { $more } more of the same buyer.
    }
unmatched-dismissed = The order counts as a stranger’s.
unmatched-details = What was told
unmatched-who = Who bought it?
unmatched-customer = Customer
unmatched-customer-hint = Code, email, phone or name
unmatched-which = Which one?
unmatched-assign = Match
unmatched-nobody-note = Not a member? Then it counts only in your total sales, without a name.
unmatched-nobody = Not a member
## The language of a batch

batch-language = Language of the cards
batch-language-hint = Everything printed for these cards is in this language.

## Earnings by month

chart-month-head = Month
referrals-months = Earned per month
referrals-months-label = Earned
referrals-months-note = With pending earnings, less what was refunded.

## The invitation in another colour

settings-colour-try = Preview
## Webhooks: other programs that are told of what happens.

webhooks-title = Webhooks
webhooks-lead = Tell other programs what happens in your shop, the moment it happens.
webhooks-none = No webhooks yet. Add the address of a program that wants to know about orders, sign-ups or payouts.
webhooks-add = Add webhook
webhooks-manual = What is sent, and how a receiver checks it: [a]Webhooks in the manual[/a].
webhook-url = Address
webhook-url-hint = Where the program receives webhooks, starting with https://.
webhook-events = Events
webhook-noun-order = Orders
webhook-noun-account = Accounts
webhook-noun-partner = Partner applications
webhook-noun-code = Codes
webhook-noun-commission = Commission
webhook-noun-reward = Store credit
webhook-noun-balance = Balance adjustments
webhook-noun-review = Reviews of earnings
webhook-noun-payout = Payouts
webhook-status = Status
webhook-last = Last delivery
webhook-on = On
webhook-off = Off
webhook-turned-off = Turned off
webhook-not-answering = Failing
webhook-off-gone = Turned off: the receiver answered that it’s gone for good (410). Correct the address or remove the webhook.
webhook-off-failing =
    { $n ->
        [one] Turned off after 1 failed try. Fix the receiver, then turn the webhook on again: what it missed is sent then.
       *[other] Turned off after { $n } failed tries in a row. Fix the receiver, then turn the webhook on again: what it missed is sent then.
    }
webhook-off-secret-lost = Turned off: the secret can’t be read because the file secret.key is missing or has been replaced. Put it back and turn the webhook on again, or make a new secret.
webhook-what = Settings
webhook-waiting =
    { $n ->
        [one] 1 event is waiting to be delivered.
       *[other] { $n } events are waiting to be delivered.
    }
webhook-save = Save
webhook-saved = Webhook saved.
webhook-secret = Secret
webhook-secret-lead = Every message is signed with it, so the receiver can tell that it comes from you. It can’t be shown again. If someone else may have seen it, make a new one.
webhook-secret-make = Make new secret
webhook-former-until = Messages are also signed with the previous secret until
webhook-secret-title = Webhook secret
webhook-secret-text = Copy this secret into the receiving program. It uses the secret to check that messages come from your shop.
webhook-secret-copy = Copy secret
webhook-secret-once = It’s shown only once. If you lose it, you can make a new one.
webhook-secret-former = It’s shown only once. For the next 24 hours, messages are signed with both the previous secret and this one, so you have time to change it.
webhook-secret-done = I’ve copied it
webhook-test = Send a test
webhook-test-sent = The test is on its way. Reload this page in a moment to see the answer.
webhook-sent-again = It’s being sent again. Reload this page in a moment to see the answer.
webhook-log = Latest deliveries
webhook-log-none = Nothing has been sent yet. Send a test to see whether the receiver answers.
webhook-turn-off-title = Turn off or remove
webhook-turn-off-text = While a webhook is off, its events wait. They’re sent when you turn it on again.
webhook-turn-off = Turn off
webhook-off-done = The webhook is off.
webhook-turn-on-title = Turn on or remove
webhook-turn-on-text = Events that happened in the meantime are sent first, as long as they’re still kept.
webhook-turn-on = Turn on
webhook-on-done = The webhook is on.
webhook-remove = Remove webhook
webhook-remove-question = Remove this webhook?
webhook-remove-text = Nothing more is sent to it. What’s waiting and the list of deliveries are deleted.
webhook-removed = Webhook removed.
delivery-event = Event
delivery-result = Result
delivery-again = Send again
delivery-delivered = Delivered
delivery-waiting = Waiting
delivery-failed = Failed
delivery-given-up = Given up
delivery-next = Next try: { $when }
delivery-took =
    { $tries ->
        [one] { $ms } ms
       *[other] { $ms } ms, try { $tries }
    }
delivery-answered = The receiver answered with status { $status }.
delivery-moved = The receiver pointed to another address (status { $status }). Webhooks don’t follow: enter the new address.
delivery-timed-out = No answer within 15 seconds.
delivery-unknown-host = There’s no such host.
delivery-private-address = The address leads into a private network, so nothing was sent.
delivery-unreachable = The receiver couldn’t be reached.
delivery-not-secure = The receiver’s certificate isn’t valid.
delivery-not-encrypted = The address isn’t encrypted, so nothing was sent. Use https://.
task-webhooks =
    { $n ->
        [one] A webhook has been turned off: a program no longer hears about your orders.
       *[other] { $n } webhooks have been turned off: programs no longer hear about your orders.
    }
admin-home-view-webhooks = View webhooks
event-webhook-added = added a webhook
event-webhook-changed = changed a webhook
event-webhook-secret-made = made a new secret for a webhook
event-webhook-disabled = turned off a webhook
event-webhook-enabled = turned on a webhook
event-webhook-removed = removed a webhook
event-webhook-tested = tested a webhook
event-webhook-sent-again = sent a webhook again
subject-webhook = Webhook
log-field-url = address
log-field-topics = events
refusal-webhook-url-malformed = Enter a full web address, like https://shop.example/webhooks.
refusal-webhook-url-plain = Use an address that starts with https://.
refusal-webhooks-many = You can have up to { $most } webhooks. Remove one first.
refusal-topics-none = Select at least one kind of event.
cli-restore-secrets-lost =
    { $n ->
        [one] The secret of 1 webhook can’t be read: { $file } is missing or is another shop’s. Put it back, or make a new secret under Settings.
       *[other] The secrets of { $n } webhooks can’t be read: { $file } is missing or is another shop’s. Put it back, or make new secrets under Settings.
    }
## The till, on a telephone at the counter.

nav-till = Till
till-who = Who’s buying?
till-find = Find the customer
till-search = Name, phone, email or code
till-scan = Scan code
till-scan-title = Point the camera at the code
till-scan-denied = The camera isn’t available. Allow it in your browser’s settings, or take a photo of the code.
till-scan-referrer = Scan the code of who referred them
till-photo = Photo of a code
till-photo-read = Read the code
till-nobody = No match. Add them here, or let them scan a code and sign up.
till-new = New customer
till-credit = { $amount } store credit
till-suspended = This account is suspended: store credit can’t be used, and orders placed now earn nothing for anyone this person refers.
till-amount = Amount
till-pad = Number pad
till-pad-point = Decimal point
till-pad-back = Delete the last digit
till-products = Choose products
till-nothing = Enter an amount or choose products.
till-work-out = Work out the total
till-how = How this is worked out
till-later = Later
till-with-credit = Pay with store credit
till-offline = No connection. What you entered is still here, and nothing has been saved yet. Try again in a moment.
till-last = Latest orders
till-ways = More for this customer
till-refer = New customer referred by them
till-more = Shipping, tip or note
till-person = Account
till-visitor = See what a visitor sees
till-paid = { $amount } paid
till-to-pay = { $amount } to pay
till-commission-noted = Commission noted.
till-reward-noted = Store credit noted for the person who referred them.
till-noted-when-paid = The person who referred them earns on it once it’s paid.
till-next = Next customer
till-order = Order { $number }
till-again = { $name } again
refusal-picture-codeless = There’s no readable code in this photo. Hold the camera closer, and straight above the code.
till-shown = Code on the customer’s phone, or their PIN
till-shown-hint = Needed for more than { $most } of store credit. They’ll find it under “Store credit”, “Show at the counter”.
till-code-title = Show at the counter
till-code-lead = Let the shop scan this, or read the digits out, to pay with your store credit.
till-code-picture = QR code for the counter
till-code-changes = It changes every minute. Only show it when you’re paying.
till-code-again = Show a new code
settings-credit-unshown = Store credit without the customer’s code
settings-credit-unshown-hint = To spend more than this for a customer, staff need the code on that customer’s phone. Leave blank to never ask. Admins aren’t asked.
log-field-credit-unshown = store credit without a code
refusal-credit-unshown = More than { $most } of store credit needs the code on the customer’s phone. Take this order at the till, or ask an admin.
refusal-till-code-wrong = That isn’t the code on their phone right now. It changes every minute.
## The API
api-title = API
api-lead = Programs that work with this shop by themselves: a web shop, a till, a script. Each gets a token of its own.
api-manual = How to use the API
api-made = Token for “{ $name }”
api-made-text = Copy it now and put it into the program. It is shown this once only; we keep nothing that could be turned back into it.
api-copy = Copy token
api-caption = Tokens
api-name = Name
api-name-hint = What the token is for, such as “Web shop”.
api-status = Status
api-used = Last used
api-never = Never
api-good = Active
api-revoked = Revoked
api-none = No program has a token yet.
api-add = Make a token
api-scopes = What it may do
api-per-minute = Requests per minute
api-per-minute-hint = More than this are turned away for a moment. { $usual } is plenty for most shops.
api-revoke = Revoke
api-revoke-question = Revoke “{ $name }”?
api-revoke-text = The program that uses this token is shut out at once. This can’t be undone, but you can make a new token at any time.
api-token-revoked = The token is revoked.
scope-read = Read
scope-read-hint = Look at everything that an admin sees: people, orders, codes, money.
scope-orders = Orders
scope-orders-hint = Place, record as paid, refund, edit and cancel orders.
scope-accounts = Accounts
scope-accounts-hint = Add customers and correct their names and contact details.
scope-people = People
scope-people-hint = Suspend and erase people and change who referred them.
scope-codes = Codes
scope-codes-hint = Make cards, turn codes off and on, and add notes.
scope-payouts = Payouts
scope-payouts-hint = Make payouts, download their files and mark payments as paid or failed.
scope-webhooks = Webhooks
scope-webhooks-hint = Choose where the shop reports what happens.
event-token-made = made an API token
event-token-revoked = revoked an API token
subject-api-token = API token
refusal-scopes-none = Tick at least one thing that the token may do.
refusal-scope-missing = This token may not do that: it lacks the scope “{ $scope }”.
refusal-admin-needed = This shop has no admin yet. Make one with “passalong admin create” first.
refusal-idempotency-key-reused = This Idempotency-Key was used for another request. Use a new key for each change.
kept-api-answers = What we answered to the shop’s own programs about you
kept-api-answers-why = so that a program that asks twice doesn’t do anything twice
cli-token-made = Token { $number } for “{ $name }” is made. It is shown this once only:
cli-tokens-none = There are no tokens yet.
cli-token-revoked = Token { $number } is revoked.
cli-token-unknown = there is no token { $number }; see “passalong token list”
refusal-product-unknown = The catalogue has no such product.
refusal-line-unknown = This order has no line { $line }.
api-token-missing = Send a token: “Authorization: Bearer pa_…”.
api-token-wrong = This token is not known, or it was revoked.
api-key-malformed = An Idempotency-Key has 1 to 255 characters.
api-json-malformed = The body is no JSON that can be read.
api-json-expected = The body has to be JSON: “Content-Type: application/json”.
api-body-large = The body is too large: { $most } KiB at most.
api-field-unknown = There is no field “{ $name }” here.
api-field-missing = The field “{ $name }” is missing.
api-field-malformed = This is not what the field takes.
api-cursor-malformed = This cursor leads nowhere. Start again without one.
api-method-not-allowed = This address has other methods: see the Allow header.
api-request-malformed = The request can’t be read.
api-not-found = There is no such thing here.
api-fault = Something of ours broke. It is in the log.
api-page-title = API
api-page-lead = How programs speak to { $shop }: everything the shop’s own people do on its pages, in JSON.
api-page-base = All calls are below this address:
api-page-document = The same as an OpenAPI 3.1 document
api-page-token-title = A token first
api-page-token = An admin makes one under Settings → Connections → API, or in the terminal. It is shown once. The last line of this command is the token:
api-page-first = Put it into a variable, and ask who the shop is:
api-page-scopes = A token may do what it has scopes for, and nothing else. Each call below names the one that it needs.
api-page-written-title = How things are written
api-page-money = Amounts are decimal strings, such as "12.50", in the shop’s one currency, which stands once in each document. Percentages are strings, too: "7.5".
api-page-times = Instants are in UTC, such as "2026-11-03T13:02:00Z". Days are the shop’s own, such as "2026-11-03".
api-page-ids = Ids are strings. Keep them as they are.
api-page-unknown = A field that a call doesn’t know is refused with its path. New fields may appear in answers at any time.
api-page-order-title = An order, paid at once
api-page-order = The customer is named by id, email, phone or code. The discount on a first order is taken off by itself; the person who referred the customer earns as soon as the order is paid.
api-page-once-title = The same change once
api-page-once = Send an Idempotency-Key with each POST: a word of your own, such as a UUID. When no answer arrives, send the same again with the same key. The change is made once, and you get the same answer for seven days. The same key with another body is refused with 409.
api-page-lists-title = Long lists
api-page-lists = Lists take “limit”, up to 200, and “cursor”. Send the “next_cursor” of one page as the “cursor” of the next, until it is null. The Link header holds the whole address. Lists of orders and accounts also take “updated_since”, an instant such as 2026-11-03T13:00:00Z: what has changed since then, oldest change first.
api-page-problems-title = When something is wrong
api-page-problems = Every refusal has a status, a code that never changes, and a pointer to each field that is wrong. The sentence is in English, or in the language of Accept-Language.
api-page-limits-title = How often
api-page-limits = A token may make { $usual } requests a minute, or what was chosen for it. Beyond that the answer is 429, and Retry-After says for how many seconds to wait.
api-page-needs = Scope:
api-page-shop = The shop
api-page-accounts = Members
api-page-people = Decisions about people
api-page-codes = Codes and cards
api-page-orders = Orders
api-page-payouts = Entries and payouts
api-page-reports = Reports


## Coupons: discount and store credit at a web shop's own checkout.

coupons-title = Use in the web shop
coupons-lead = A coupon code takes your discount or your store credit to the web shop’s checkout.
coupons-none-title = Nothing to use yet
coupons-none = Once you have a first-order discount or store credit that a web shop takes, you can get a code for it here.
coupon-discount = Your first-order discount
coupon-discount-make = Get my code
coupon-credit = Your store credit
coupon-credit-available = You can use { $amount }.
coupon-credit-of = { $amount } of store credit
coupon-credit-rules = The amount is set aside for { $days } days. What an order doesn’t use goes back to your store credit.
coupon-amount = Amount
coupon-credit-make = Get a code
coupon-place = Web shop
coupon-copy = Copy code
coupon-how = Enter the code at the checkout of { $place }. It works once.
coupon-wait = The code is on its way to { $place }; you can use it there shortly.
coupon-until = It works until { $day }.
coupon-works = Ready to use
coupon-on-its-way = On its way
coupon-take-back = Take back
coupon-take-back-of = Take back { $code }
coupon-taken-back = Taken back. You can use it elsewhere now.
coupon-made = Your code is made.
coupons-link = Use in the web shop
coupons-shop-title = Discount and store credit in this shop
coupons-shop-lead = Members get single-use coupon codes for this shop’s checkout. An order with such a code uses up their first-order discount or is paid with their store credit.
coupons-shop-takes = Members may use their discount and their store credit here
coupons-shop-takes-hint = They get a code in their account. It works as soon as this shop knows it.
coupons-shop-open = Set up coupons
coupons-shop-file-title = Bring new codes into the shop
coupons-shop-standing = Active codes
coupons-shop-waiting = Not in the shop yet
coupons-shop-file = The file lists what changed since the last one: codes to add, each good for one use, and codes to remove. Bring it into the web shop’s coupons right after you download it: members see their codes as ready from then on.
coupons-shop-file-do = Download the new codes
event-coupons-handed-over = downloaded the new coupons of
## Orders out of a file: the page, the command, and what is refused there.

refusal-orders-many = Up to { $most } rows at a time here. For more, stop the server and run passalong import orders.
refusal-order-twice-in-file = Row { NUMBER($row, useGrouping: "false") } has the same order number with other content. Keep one of the two.
refusal-buyer-missing = Name the buyer by email, phone or their own code.
refusal-status-unknown = Use “paid”, “refunded” or “cancelled”; blank means paid.
refusal-zero-or-one = Use 1 for yes or 0 for no.
refusal-paid-before-placed = It can’t be paid before it was placed.
refusal-credit-in-file = Store credit spent in another system can’t be imported. Leave this blank.
column-file-row = Row
column-file-column = Column
column-result = Result
orders-import-link = Import
orders-import-title = Import orders
orders-import-lead = Bring in orders from another system. You’ll see what each row does before anything is saved.
orders-import-new = New
orders-import-changed = Updated
orders-import-same = Already here
orders-import-unmatched = Unmatched
orders-import-stranger = Not a member
orders-import-refused = Not imported
orders-import-why-stranger = The buyer isn’t a member, or wasn’t one yet. The order counts only in your total sales.
orders-import-tile-new = New orders
orders-import-tile-changed = Updated
orders-import-tile-same = Already here
orders-import-tile-same-note = skipped
orders-import-tile-unmatched = Unmatched
orders-import-tile-strangers = Not members
orders-import-tile-strangers-note = only counted
orders-import-tile-refused = Not imported
orders-import-ready = Nothing has been saved yet
orders-import-nothing = Nothing in this file is new
orders-import-past = These orders are the past: no one earns anything on them, and no first-order discount is used up.
orders-import-earn = Earn on these orders
orders-import-earn-sum = By your program’s terms that’s { $commission } in commission and { $credit } in store credit. It can’t be ticked later.
orders-import-do =
    { $n ->
        [one] Import 1 order
       *[other] Import { $n } orders
    }
orders-import-results = Download results
orders-import-rows = What each row does
orders-import-order = Order
orders-import-result = Result
orders-import-shown = Showing { $most } of { $n } rows, those with a problem first. The download has all of them.
orders-import-header = Something is wrong with the header, row 1. Nothing was imported.
orders-import-file-hint = Up to { $most } rows. For more, stop the server and use passalong import orders.
orders-import-source = Name of the other system
orders-import-source-hint = For example “Old shop”. Use the same name each time: an order is recognized by this name and its number.
orders-import-makes-customers = Add buyers you don’t know yet
orders-import-makes-customers-hint = Only those who come with a referral code: they become customers, referred by its owner.
orders-import-columns-lead = The first row is the header; any order works. Required: external_id, placed_at, items_total, and one of customer_email, customer_phone, customer_code.
orders-import-column-external-id = Required. The order’s number in the other system.
orders-import-column-source = Another name for the system in this row; blank means the name above.
orders-import-column-placed-at = Required. A date such as 2024-05-03 or 03.05.2024, or a time such as 2024-05-03T10:00:00Z.
orders-import-column-paid-at = When it was paid; blank means when it was placed.
orders-import-column-customer-email = The buyer’s email.
orders-import-column-customer-phone = The buyer’s phone, with country code.
orders-import-column-customer-code = The buyer’s own code. Wins over email and phone.
orders-import-column-customer-name = The buyer’s name, where they’re added as a customer.
orders-import-column-referral-code = The code of the person who referred the buyer.
orders-import-column-items-total = Required. The goods before any discount, e.g. 42.00.
orders-import-column-discount = What was taken off the goods.
orders-import-column-shipping = Shipping, with its tax.
orders-import-column-tax = The tax on the goods; blank means by your shop’s tax rate.
orders-import-column-prices-include-tax = 1 if goods and discount include the tax, 0 if not; blank means as in your shop’s settings.
orders-import-column-currency = Your shop’s currency, or blank.
orders-import-column-status = “paid”, “refunded” or “cancelled”; blank means paid.
orders-import-column-refunded-amount = What was given back, with tax. Blank with “refunded” means everything.
orders-import-column-refunded-at = When it was given back; blank means when it was paid.
orders-import-column-credit-used = Leave blank: credit from another system can’t be imported.
orders-import-column-note = A note on the order.
orders-import-done =
    { $n ->
        [one] 1 order imported.
       *[other] { $n } orders imported.
    } { $unmatched ->
        [0] { "" }
        [one] 1 needs to be matched.
       *[other] { $unmatched } need to be matched.
    } { $refused ->
        [0] { "" }
        [one] 1 row was not imported.
       *[other] { $refused } rows were not imported.
    }
cli-import-orders-rows = { $n } of { $all } rows
cli-import-orders-would = { $new } would be new, { $changed } updated, { $same } already here, { $unmatched } unmatched, { $strangers } not by members
cli-import-orders-done = { $new } new, { $changed } updated, { $same } already here, { $unmatched } unmatched, { $strangers } not by members
cli-import-orders-earned = earned: { $commission } in commission, { $credit } in store credit
cli-import-orders-refused =
    { $n ->
        [one] 1 row was refused
       *[other] { $n } rows were refused
    }

## A WooCommerce shop that is asked for its orders.

refusal-key-missing = Enter both the consumer key and the consumer secret.
connection-unanswered = No answer
polling-title = Fetch orders
polling-lead = For a shop that can’t reach this one by webhooks, such as one in your own network. Its new and changed orders are fetched every five minutes.
polling-off = If webhooks can’t get through, this shop’s orders can be fetched instead.
polling-on = Every five minutes from { $url }.
polling-set-up = Set up
polling-change = Change
polling-last = Last fetched
polling-now = Fetch now
polling-stop = Stop fetching
polling-step-key = In WordPress, open WooCommerce → Settings → Advanced → REST API and choose “Add key”.
polling-step-read = Set Permissions to “Read” and choose “Generate API key”.
polling-step-paste = Copy the consumer key and the consumer secret into the fields below. WooCommerce shows them only once.
polling-url = Address of the shop
polling-url-hint = As visitors open it, with https://.
polling-key = Consumer key
polling-key-hint = Begins with ck_.
polling-key-kept = Saved and encrypted. Leave blank to keep it.
polling-secret = Consumer secret
polling-secret-hint = Begins with cs_.
polling-private = The shop is in our own network
polling-private-hint = Allows addresses such as 192.168.1.20. It needs https there as well.
polling-past = The orders of the last { $days } days are fetched first. Those from before this connection earn nothing.
polling-save = Save and fetch
polling-saved = Saved. Orders are fetched within a minute.
polling-hurried = Orders are fetched within a minute.
polling-stopped = Orders are no longer fetched.
polling-unknown-host = The shop’s address can’t be found. Check it for typos.
polling-private-address = The address is inside a private network. If that’s where your shop is, tick “The shop is in our own network”.
polling-not-encrypted = The address isn’t encrypted. Use https://: WooCommerce takes this key only there.
polling-not-secure = The shop’s certificate isn’t valid for its address. Renew it, or use the address it was made for.
polling-timed-out = The shop took too long to answer. We’ll try again.
polling-unreachable = The shop can’t be reached. We’ll try again.
polling-moved = The shop sends us on to another address. Enter that one, for example with or without www.
polling-denied = The shop refuses the key. Create a new one with “Read” permission and paste both parts here.
polling-no-shop = There’s no WooCommerce at this address. Check the address, and that permalinks in WordPress aren’t set to “Plain”.
polling-busy = The shop is busy and asked us to wait. We’ll try again.
polling-answered = The shop answered with error { $status }. We’ll try again.
polling-unreadable = The shop’s answer isn’t a list of orders. Check that the address is right and no maintenance page is in the way.
polling-too-large = The shop’s answer is too large to be read.
polling-secret-lost = The saved key can’t be read without the key file it was encrypted with. Paste both parts again.
log-field-polling = fetching of orders
## Orders that programs tell of

refusal-sources-many = Programs already tell of orders under { $most } names. Use one of those.
refusal-external-id-taken = Another member has this number there.
refusal-told-refund-plain = Of an order that another system has priced, send only how much was given back: its items and the reason stay there.
refusal-told-refund-unnumbered = Give the refund its number (external_id), or send the sum of all refunds so far (refunded).
refusal-told-only = This is only for orders that another system has priced.
log-field-external-id = number in another system
api-page-told-title = An order that your own system has priced
api-page-told = With "priced_by": "told" the order is kept exactly as your system has priced it; nothing is calculated again. Send a name for your system as “source”. Its own number for the order is “external_id”.
api-page-told-again = Send the whole order again whenever something about it changes, with a later “updated_at”: when it is paid, edited, refunded or cancelled. The same again changes nothing, and neither does an older state.
api-page-told-buyer = Name the customer by id or code, or by your own number for them, which you send as “external_id” when you add or change a member. An email address is enough if it is confirmed, or if the order brings a referral code. Otherwise the answer is 202: the order waits under “Unmatched” until someone in the shop says whose it is, or it is a stranger’s and counts only in the totals.
api-page-events = Events and webhooks
api-page-changes = To learn what has changed, don’t read whole lists again: ask GET /events for what came after the last answer.
## The web shop: its address, and the script for its pages

connected-tab-sources = Incoming orders
web-shop-title = Your web shop
web-shop-lead = When someone shops online, the referral code comes along.
web-shop-where = Where you sell online
web-shop-url = Web shop address
web-shop-url-hint = Such as https://shop.example. Invitations then say “Shop online”, with the code in the link. Leave blank if you sell at the counter only.
web-shop-save = Save web shop
web-shop-script-title = One line for its pages
web-shop-script-text = Paste this line into the head of every page of your web shop. It remembers the code from the link for 30 days and passes it to the checkout. It’s two kilobytes, contacts no one else and doesn’t track anyone.
web-shop-consent-text = Does your web shop ask visitors before it stores cookies? Then use this line: nothing is stored until your consent tool allows it.
web-shop-manual = Step by step for WooCommerce, Shopify, Stripe and others: [a]Connect your shop[/a].
shop-online = Shop online
invitation-shop-online = Or [a]shop online[/a] first: your order still counts for { $inviter }.
log-field-web-shop = web shop address
connection-manual = Every step, how to try it and what to expect: [a]Connect your shop[/a].
event-redemption-confirmed = spent store credit with confirmation
log-field-till-code = with the code on their phone
log-field-by-admin = as an admin

## PINs at the till

account-pin = PIN for the till
account-pin-lead = To pay with store credit without your phone, type four digits of your own at the counter.
account-pin-there = You have one.
account-pin-field = New PIN
account-pin-hint = Four digits. No sequence like 1234, no repeats like 7777.
account-pin-save = Save PIN
account-pin-remove = Remove PIN
account-pin-saved = PIN saved.
account-pin-removed = PIN removed.
refusal-pin-malformed = Enter four digits.
refusal-pin-easy = That one is easy to guess. Choose other digits.
refusal-pin-wrong = That isn’t their PIN. After five wrong tries in a row it’s locked for 15 minutes.
refusal-pin-locked =
    { $minutes ->
        [one] The PIN is locked for another minute after five wrong tries. Use the code on their phone.
       *[other] The PIN is locked for another { $minutes } minutes after five wrong tries. Use the code on their phone.
    }
event-pin-set = set a PIN
event-pin-removed = removed a PIN
log-field-pin = PIN
log-field-customer-pin = with their PIN
kept-pin = Your PIN for the till, as a hash, and wrong tries at it
kept-pin-why = To let only you spend your store credit
coupons-shop-access = Send codes automatically
coupons-shop-access-lead = With a key, new codes reach the shop within seconds, and codes that are taken back are removed there.
coupons-shop-last = Last code sent
coupons-shop-url-shopify = The shop’s myshopify.com address
coupons-shop-key-shopify = Admin API access token
coupons-shop-key-stripe = Secret or restricted key
coupons-shop-step-write = Set Permissions to “Read/Write” and choose “Generate API key”.
coupons-shop-shopify-app = In Shopify’s admin, open Settings → Apps and sales channels → Develop apps and create an app.
coupons-shop-shopify-scope = Give it the Admin API scopes read_discounts and write_discounts, and install it.
coupons-shop-shopify-token = Copy the Admin API access token into the field below. Shopify shows it only once.
coupons-shop-stripe-key = In Stripe’s Dashboard, open Developers → API keys and create a restricted key.
coupons-shop-stripe-rights = Give it write access to Coupons and Promotion codes, and paste it below.
coupons-shop-denied = The shop refuses the key, or the key lacks a permission. Create a new one as described below.
coupons-shop-answered = The shop didn’t take a code. We’ll try again. It said:
coupons-shop-stop = Stop sending codes
coupons-shop-stopped = Codes are no longer sent to this shop automatically.
polling-holds = Show me first what past orders would earn
polling-holds-hint = They’re fetched and wait until you’ve decided. Otherwise they come in right away and earn nothing.
polling-past-title = Past orders
polling-past-waits = The fetched orders wait until you decide whether past ones earn.
polling-past-look = Show what they’d earn
polling-past-fetched =
    { $n ->
        [one] 1 order has been fetched.
       *[other] { $n } orders have been fetched.
    }
polling-past-sum = By your program’s terms, those from before this connection and the others together would earn { $commission } in commission and { $credit } in store credit.
polling-past-without = Past orders earn nothing
polling-past-with = Past orders earn as well
polling-past-decided = Saved. The fetched orders are coming in now.

## Staff PINs and tills

account-pin-lead-team = With four digits of your own you take turns on a phone that an admin has set up as a till. They open the till only.
till-switch = Switch
till-switch-title = Who is at the till?
till-switch-none = No one on the team has a PIN yet. Sign in with your password and choose one under your account.
till-switch-password = Sign in with a password
till-switch-pin = Your PIN
till-switch-open = Open till
till-card-unclaimed = No one has joined with this card yet. Let the customer scan it with their own phone to join.
till-own-pin = Or your own PIN
till-own-pin-hint = You confirm it yourself. The activity log shows that it was you.
refusal-own-pin-wrong = That isn’t your PIN. After five wrong tries in a row it’s locked for 15 minutes.
refusal-own-pin-locked =
    { $minutes ->
        [one] Your PIN is locked for another minute after five wrong tries. Wait, sign in with your password, or ask an admin to unlock it.
       *[other] Your PIN is locked for another { $minutes } minutes after five wrong tries. Wait, sign in with your password, or ask an admin to unlock it.
    }
refusal-no-till = PINs only work in a browser that an admin has set up as a till. Sign in with your password.
refusal-till-only = A PIN opens the till only. Sign in with your password to see this page.
users-pin = PIN
users-pin-yes = Set
users-pin-no = None
users-pin-since = Set on { $day }.
users-pin-lead = It opens the tills, and no one can see it. To choose another, they use their own account page.
users-pin-locked =
    { $minutes ->
        [one] Locked for another minute after five wrong tries.
       *[other] Locked for another { $minutes } minutes after five wrong tries.
    }
users-pin-unlock = Unlock PIN
users-pin-removed = { $name }’s PIN is removed, and they’re signed out of every till.
users-pin-unlocked = { $name } can try the PIN again.
tills-title = Tills
tills-lead =
    { $minutes ->
        [one] Phones and computers that the team shares. Each person taps their name and types their PIN; after one minute without use, it asks again.
       *[other] Phones and computers that the team shares. Each person taps their name and types their PIN; after { $minutes } minutes without use, it asks again.
    }
tills-caption = Browsers set up as a till
tills-name = Name
tills-name-hint = For example “Counter phone”.
tills-used = Last used
tills-never = Never
tills-by = Set up by { $name } on { $day }
tills-here = This browser
tills-none = No tills yet.
tills-add = Make this browser a till
tills-add-button = Set up this till
tills-add-note = Open this page on the phone that stays at the counter. A PIN opens the till only: for settings, reports and payouts, everyone signs in with their password.
tills-enrolled = This browser is a till now.
tills-hand-over = This is “{ $name }”. You’re still signed in with your password. Sign out before you hand it over, and it asks who is at the till.
tills-hand-over-button = Sign out and hand over
tills-take-back = Remove till
tills-take-back-question = Remove “{ $name }”?
tills-take-back-text = PINs stop working in that browser right away, and anyone signed in there by PIN is signed out.
tills-taken-back = The till is removed.
settings-staff-confirm = Staff can confirm it with their own PIN
settings-staff-confirm-hint = When the customer has neither their phone nor a PIN. The activity log shows who confirmed it.
event-pin-locked = locked a PIN after five wrong tries
event-pin-unlocked = unlocked a PIN
event-signed-in-by-pin = signed in at a till by PIN
event-till-enrolled = set up a till
event-till-taken-back = removed a till
log-field-staff-confirm = staff confirm with their own PIN
log-field-staff-pin = by staff with their own PIN
subject-till-browser = Till
privacy-till-cookie =
    { $n ->
        [one] In a browser that the shop’s team uses as a till, the cookie [b]{ $cookie }[/b] with a random number stays for one day.
       *[other] In a browser that the shop’s team uses as a till, the cookie [b]{ $cookie }[/b] with a random number stays for { $n } days.
    }
## Disputed payments

review-reason-disputed = The payment is disputed at { $where }: { $amount }
review-reason-was-disputed = The payment was disputed at { $where }: { $amount }
dispute-open = Open at { $where }: { $amount }
dispute-won = Won at { $where }: { $amount }
dispute-lost = Lost at { $where }: { $amount }
dispute-because = { $what } ({ $why })
dispute-reason-fraud = not paid by the cardholder
dispute-reason-unrecognized = not recognized by the cardholder
dispute-reason-not-received = not received
dispute-reason-not-as-described = not as described
dispute-reason-twice = paid twice
dispute-reason-canceled = was canceled
dispute-reason-no-refund = promised refund missing
dispute-reason-amount = wrong amount
dispute-reason-other = “{ $word }”
admin-order-dispute = Dispute
event-dispute-opened = reported that the payment is disputed
event-dispute-won = reported that the dispute was won
event-dispute-lost = reported that the dispute was lost

## What check says when something in the shop’s file is not as it must be.

check-f01 = the file itself is damaged
check-f02 = a row refers to one that doesn’t exist
check-a01 = two accounts share one email address
check-a02 = the shop is set up, but has no admin who can sign in
check-a05 = an account that was merged into another still owns something, or the one it was merged into doesn’t stand on its own
check-a04 = someone’s first order isn’t one they paid, or is order number 1 anyway
check-c01 = someone stands above themselves in the network
check-c02 = the network doesn’t match who referred whom
check-c03 = someone is their own referrer
check-c04 = someone’s source says “no referrer” although they have one, or names one although they have none
check-c05 = a referrer is neither a partner nor a customer
check-k01 = a partner or customer doesn’t have exactly one referral code, or an applicant already has one
check-k02 = a partner signed up with a free code and got another one
check-k03 = a printed card’s code belongs to someone who didn’t sign up with it
check-k04 = a code’s check character is wrong
check-k05 = an alias is also the text of another code
check-k06 = a batch doesn’t hold as many codes as it says
check-k07 = a code is reserved for someone who isn’t waiting for approval
check-s01 = a code’s scans don’t add up to its daily counts
check-s02 = a code had more visitors on a day than scans
check-s03 = scans, or the marks of today’s visitors, can’t be read
check-s04 = scans that aren’t there are waiting to be counted
check-s05 = marks of visitors are kept longer than their day’s key
check-p01 = someone who may not sign in is still signed in
check-p02 = someone who isn’t an admin is viewing another person’s pages, or an admin those of someone who isn’t a member
check-p03 = someone is signed in by PIN who doesn’t run the shop or has no PIN, or in a browser that is no longer a till
check-a03 = an account is suspended with no suspension in force, or isn’t although one is
check-e01 = the activity log names an account, token or connection that doesn’t exist
check-e02 = the activity log speaks of something that doesn’t exist
check-b01 = something is dated after it was recorded
check-b02 = something is dated on a day that was already closed when it was recorded
check-b03 = the books aren’t closed through the day of the last closing
check-b04 = a refund doesn’t lower net sales by what its lines come to
check-b05 = a correction was recorded for an unpaid order, or without any effect
check-b06 = a payment isn’t dated as its entry in the books
check-b07 = corrections took more tax or more net sales of a rate off an order than it was paid with
check-b08 = a correction doesn’t come to what its lines do
check-b09 = a correction added a line that the order doesn’t have and no later correction removed
check-r03 = what’s left of a store credit isn’t what came in minus what was used
check-r04 = store credit came in without being kept with its dates, or with another amount
check-r05 = the store credit used on an order wasn’t taken from the customer’s credit, or wasn’t given back to it
check-r10 = a coupon’s worth isn’t reserved for it, or is still reserved after its end
check-d08 = a coupon is for another person’s discount, or another person’s order used it
check-r06 = what an entry took off someone’s store credit is neither covered nor owed
check-r07 = store credit was spent after it had expired, or written off before
check-r08 = the last day of a store credit doesn’t follow from the day it became available
check-r09 = commission was turned into another amount of store credit, or into another person’s
check-g01 = an earning on a flagged buyer’s order was posted while the flag was open, and no review names the flag
check-g02 = a review opened by a flag names none, or names a flag on someone who bought nothing there
check-g03 = two people whom an admin has confirmed as different are flagged again for the same reason, or someone is flagged twice for one
check-g04 = a browser used by someone who runs the shop is remembered as a member’s
check-g05 = what a disputed order earned can be paid out or spent, and no one has reviewed it for that dispute
check-g06 = a review opened by a dispute names none, is still open although its disputes are over, or names another order’s dispute
check-g07 = less of a told order was given back than its source has told: what was refunded, and what was lost to disputes
check-o01 = an order’s lines don’t add up to it
check-o02 = an order’s amounts don’t add up
check-o07 = an order’s tax isn’t what its lines and their rates make it
check-o03 = an order’s refunds don’t add up to what it says was refunded
check-o04 = what was refunded of an order’s net sales or eligible amount isn’t what was refunded of its lines
check-o05 = a buyer’s paid orders aren’t numbered one, two, three
check-o06 = an order is both paid and cancelled, or paid in no way
check-o08 = an order’s tax by rate isn’t that of its lines and its shipping
check-o09 = the tax on an order’s shipping isn’t what its rate makes it
check-o10 = more of a line was refunded than there was, or by another order’s refund
check-o11 = a refund’s goods aren’t what was refunded of the lines
check-o12 = a refund’s tax by rate isn’t that of its lines and its shipping
check-o13 = an order’s buyer and earner became one person by the merge of someone else
check-d01 = a first-order discount was used on more than one order
check-d02 = an order used another person’s first-order discount, or one that was never promised
check-d03 = a first-order discount isn’t what was promised
check-d04 = a first-order discount counts as used without a paid order that has it, or the other way round
check-d05 = someone has two unused first-order discounts
check-d06 = a first-order discount can still be used although an order that could have used it was paid without it
check-d07 = a first-order discount was taken off a line that it doesn’t apply to
check-l01 = an entry doesn’t fit the one it adjusts
check-l09 = what left an account when it was merged didn’t arrive at the other one
check-l10 = an account that was merged into another still has money, or owes some
check-l02 = an order earned twice, or for someone it wasn’t promised to
check-l03 = an order should have earned something else by its terms and refunds than it says
check-l07 = the parts of an order’s earning don’t come to what it should have earned
check-l08 = more was taken off part of an earning than there was, or something was left of a reversed part
check-n01 = an order says that too little in it is eligible to earn, or that enough is, and its goods and terms say otherwise
check-n02 = an order and the suspensions disagree on whether its earner was suspended when it was placed
check-l04 = a review is of something other than a part of an earning
check-l05 = an entry’s amount has the wrong sign, or an adjustment has no reason
check-l06 = an entry’s cause doesn’t fit: there’s none, or it’s another order’s refund or another earning’s review
check-r01 = an order’s store credit wasn’t spent as the order says
check-r02 = someone spent more than they had: not even reversals explain the balance below zero
check-y01 = a payout doesn’t come to the entries it pays
check-y02 = an entry is in two payouts at once
check-y03 = a payout pays another person’s entry, a payout, or what wasn’t available yet
check-y04 = the books don’t say the same about a payout as the payout itself
check-y05 = a failed payout keeps its entries, or another one let some go
check-y06 = an earning is in review although a waiting or completed payout holds part of it
check-y07 = a payout wasn’t covered by what the partner was owed when it was made
check-y08 = what a payout couldn’t pay wasn’t carried over: its two halves don’t cancel out, or the payout lacks its own
check-v01 = a payout isn’t its net amount plus the VAT on it
check-v02 = a year’s statements aren’t numbered one, two, three
check-v03 = a completed payout doesn’t have exactly one statement, or one that came back doesn’t have another that cancels it
check-v04 = a statement cancels another payout’s statement, or doesn’t say the same as the one it cancels
check-v05 = a statement isn’t dated on the day its payout was made or came back
check-t01 = an account’s totals aren’t what its network did (passalong check --rebuild recomputes them)
check-t02 = an account’s daily figures don’t add up to its totals (passalong check --rebuild recomputes them)
check-t03 = an account’s balances or earnings aren’t the sums of its entries (passalong check --rebuild recomputes them)
check-t05 = an account’s scans aren’t those of its code (passalong check --rebuild recomputes them)
check-t04 = the shop’s daily figures don’t add up to what happened (passalong check --rebuild recomputes them)
check-t06 = partners and customers are counted wrong (passalong check --rebuild recomputes them)
check-t07 = the search can’t find someone by their name, email, phone or code (passalong check --rebuild repairs it)
check-t08 = the search can’t find a card by its code, note or batch (passalong check --rebuild repairs it)
check-w01 = something was recorded in the future: the clock is wrong now, or it was then (Settings: Time)
check-x01 = a secret can’t be read: the key file, secret.key, is missing or another one; put it back, or make new secrets

## Commands: what is wrong with a file, and what to do.

file-line = { $file }: { $reason }; { $mend }
file-line-because = { $file }: { $reason } ({ $cause }); { $mend }
file-unreadable = cannot be read
file-unreadable-to-its-end = cannot be read to its end
file-secrets-unreadable = its secrets cannot be read
file-damaged = is damaged
file-half-written = was cut off while it was written
file-disk-full = has no room left on its disk
file-in-use = is in use by another program
file-directory-is-a-file = is a file where the data directory should be
file-directory-not-made = the data directory cannot be made
file-directory-missing = the data directory does not exist
file-directory-not-opened = the data directory cannot be opened
file-no-file = is not a file
file-empty = is empty
file-no-database = is not a SQLite database, or its beginning is damaged
file-of-another-application = belongs to another application (id { $id })
file-cut-off = is cut off: { $there } of { $expected } bytes are there
file-not-opened = cannot be opened
file-not-opened-for-writing = cannot be opened for writing
file-read-only = is read-only (its permissions say so)
file-only-its-log = is missing, but its log is there
file-not-written = cannot be written
file-not-locked = cannot be locked
file-taken = another passalong is using it
file-taken-by = another passalong (process { $process }) is using it
file-not-made = cannot be made
file-not-put-in-place = cannot be put in place
file-missing = does not exist
file-of-older-version = is of version { $version }, this program of version { $ours }
file-of-newer-version = is of version { $version }, this program knows versions up to { $ours }
file-of-development-version = was made by a development version of passalong with another schema
file-half-made = is only half made
file-not-brought-up-to-date = could not be updated
file-exists = already exists
file-parent-missing = its directory does not exist
file-backup-under-way = another backup is being written under this name
file-no-backup = is not a backup of passalong
file-no-sum = holds no SHA-256
file-sum-differs = is not as it was written: its SHA-256 is not the one in { $sum }
file-breaks-promise = breaks promise { $name }: { $what } ({ $rows })
file-not-checked = cannot be checked ({ $cause })
file-not-replaced = cannot be replaced
file-being-read = another passalong command is reading it
file-not-set-aside = cannot be set aside
file-not-rebuilt = could not be recomputed
file-nothing-imported = nothing was imported into it
file-not-all-imported = not everything was imported into it
file-demo-there = holds a demo shop already
file-real-shop = holds a real shop
mend-restore = put a backup in its place with “passalong restore FILE”
mend-own-directory = give passalong a directory of its own with --data-dir
mend-name-and-permissions = check its name and its permissions
mend-disk-and-room = check the disk and the room on it
mend-report = try again; if that changes nothing, keep the file and report this line
mend-make-by-hand = make it by hand
mend-make-directory = fix --data-dir, or make it: mkdir -m 700 -p { $directory }
mend-permissions-or-directory = fix its permissions or --data-dir
mend-remove-empty = remove it to begin a new shop, or restore a backup
mend-write-access = give this user write access, or mount the disk for writing
mend-log = put the database back beside it, or move { $log } away to begin a new shop
mend-directory-access = give this user write access to the directory
mend-directory-access-and-room = give this user write access to the directory, and make room on the disk
mend-parent-permissions = check the permissions of its directory
mend-local-disk = keep it on a local disk: this one doesn’t lock files as SQLite needs it
mend-stop-other = stop that one first, or give this one its own --data-dir
mend-disk = check the disk
mend-disk-and-permissions = check the disk and its permissions
mend-start-once = start “passalong serve” once, or fix --data-dir
mend-start-to-update = start “passalong serve” once, which brings it up to date
mend-start-to-repair = start “passalong serve” once, which puts it right
mend-its-own-passalong = open it with the passalong that made it, or move it away to begin a new shop
mend-move-away = move it away to begin a new shop, or restore a backup
mend-newer-passalong = run the newer passalong again, or restore the copy it made before the update
mend-older-passalong = nothing was changed, and { $copy } is a copy; run the older passalong and report this
mend-never-overwrites = a backup never overwrites; choose another name
mend-make-or-choose-directory = make the directory, or choose another
mend-other-place = choose another place
mend-other-name = choose another name
mend-room-and-permissions = check the room on that disk and its permissions
mend-older-backup = run “passalong check” and restore an older backup
mend-other-backup = use another backup
mend-other-file = use another file
mend-permissions = fix its permissions
mend-copy-again = copy it again from where it was made, or use another backup
mend-name-a-backup = name the file that “passalong backup” has made
mend-wait = let that one finish, then try again
mend-make-room = make room on its disk, then try again
mend-more-files = let more files be open (ulimit -n), then try again
mend-mount-for-writing = mount the disk for writing
mend-access-room-and-files = give this user write access to it and its directory, mount the disk for writing, and check the room on it and how many files may be open
mend-permissions-room-and-files = check its permissions and those of its directory, the room on the disk, and how many files may be open
mend-memory = give this program more memory
mend-look-at-demo = look at it with “passalong serve”, or remove the file to make another
mend-empty-directory = give the demo an empty directory of its own with --data-dir
file-not-served = cannot be served
mend-more-threads = let this user start more threads

## Commands: everything else that they say.

cli-doing = { $doing }: { $what }
cli-not-set-up = the shop has not been set up yet; start “passalong serve” and open the link that it prints
cli-no-terminal = the password can’t be asked for here ({ $cause }); use --password-stdin
cli-not-started = passalong cannot start: { $cause }
cli-port-taken = port { $port } is taken by another program; choose another with --port or stop that one
cli-cannot-listen = cannot listen: { $cause }; check --address and --port
cli-set-up-link = Open this link once to set up your shop: { $link }
cli-not-mounted = nothing is mounted at { $directory }, and everything written there would be lost with this container; mount a volume there (docker run -v passalong:{ $directory } …), or take away require_mount
cli-mounts-unreadable = what is mounted cannot be read ({ $cause }), as require_mount asks for
cli-deploy-service = starts it with the computer, under systemd
cli-deploy-caddy = Caddy in front of it, with https by itself
cli-deploy-nginx = nginx in front of it
cli-deploy-image = builds an image
cli-deploy-compose = runs that image with its volume
cli-deploy-litestream = copies every change to another place
cli-deploy-unknown = there is no file { $name }; there are { $known }
cli-demo-ready = { $shop } is ready. Start it:
cli-demo-sign-in = and sign in at { $address }, everyone with the password “{ $password }”:
cli-demo-owner = the owner
cli-demo-till = at the till
cli-demo-partner = a partner
cli-demo-customer = a customer
cli-demo-progress = { $percent } % after { $seconds } s
cli-demo-sums = 100 % after { $seconds } s; now the sums
cli-demo-done = done after { $seconds } s
cli-import-not-written = { $file } cannot be written: { $cause }

## Files for the bank: what the people who are paid read beside the amount.

payout-note = Commission from { $shop }
