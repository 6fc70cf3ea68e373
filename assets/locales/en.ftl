### What Passalong says in English. A shop replaces a sentence by writing it into branding/locales/en.ftl beside its database,
### under the same name and with the same { $figures } or fewer.

## What the shop's rules refuse: one sentence that says what to do. refusal-email-taken tells the refusal email_taken.

refusal-name-missing = A name is needed.
refusal-name-long = At most { $most } characters.
refusal-text-long = At most { NUMBER($most, useGrouping: "false") } characters.
refusal-lines-many = At most { $most } lines.
refusal-email-malformed = This address seems unfinished: something like name@example.com.
refusal-email-taken = There is already an account with this e-mail.
refusal-phone-malformed = A telephone number has 6 to 15 digits, such as +49 171 234567.
refusal-phone-taken = There is already an account with this telephone number.
refusal-password-short = At least { $least } characters. A short sentence works well.
refusal-password-long = At most { $most } characters, fewer with accents or emoji: the rest would be ignored.
refusal-password-needed = Another e-mail or telephone number needs your password.
refusal-password-weak = This password is among the first that are tried. A few words that don't belong together work well.
refusal-password-wrong = This is not your present password.
refusal-passwords-differ = The two passwords differ.
refusal-sign-in-wrong = E-mail and password don't fit together.
refusal-terms-not-accepted = Tick the box to agree to the terms.
refusal-code-missing = Type the code from the card.
refusal-code-malformed = A code has nine letters and digits, such as K7Q-M9X-DW9.
refusal-code-mistyped =
    { $look ->
        [none] This code isn't right: check it letter by letter.
        [o] Codes have neither the letter O nor the digit 0: perhaps a D or a Q.
        [i] Codes have neither I, L nor the digit 1: perhaps a J or a 7.
       *[other] Codes never have { $symbol } in them.
    }
refusal-code-unknown = We don't know this code. Check it letter by letter.
refusal-code-disabled = This code has been switched off. Ask whoever gave it to you, or go on without one.
refusal-code-expired = This code has run out. Ask whoever gave it to you, or go on without one.
refusal-code-unclaimed = Nobody has claimed this code yet.
refusal-code-for-partners = This card makes you a partner; nobody invites with it yet. Scan it, or leave this field empty.
refusal-alias-malformed = 1 to 32 letters and digits; dashes, dots, underscores and blanks may stand between them.
refusal-alias-taken = Another code already answers to this.
refusal-rate-malformed = A percentage with at most two decimals, such as 10 or 7.5.
refusal-rate-too-high = At most { $most } %.
refusal-amount-malformed =
    { $decimals ->
        [0] A whole amount, such as 1250.
        [3] An amount with at most { $decimals } decimals, such as 12.500.
       *[other] An amount with at most { $decimals } decimals, such as 12.50.
    }
refusal-amount-unclear = Write this amount with its decimals, such as 1250.00, or without separators.
refusal-amount-large = This amount is too large.
refusal-amount-missing = An amount is needed.
refusal-amount-other = This shop counts in { $currency }. Type the amount in { $currency }.
refusal-days-malformed = A whole number of days, from 0 to { NUMBER($most, useGrouping: "false") }.
refusal-number-malformed = A whole number from { NUMBER($least, useGrouping: "false") } to { NUMBER($most, useGrouping: "false") }.
refusal-offset-malformed = Millimetres from -{ $most } to { $most }, such as 1.5.
refusal-layout-too-small = The shop's address is too long for labels this small. Choose a larger layout.
refusal-date-malformed = A date such as 2026-12-31.
refusal-date-past = This day has passed already.
refusal-date-closed = The books are closed up to { $to }. Choose a later day.
refusal-date-before-account = The customer had no account yet on this day.
refusal-date-before-payout = The payout had not been made yet on this day.
refusal-day-not-over = A day can be closed once it is over.
refusal-currency-unknown = Choose a currency from the list.
refusal-currency-fixed = The currency can't change any more: there are orders, prices or amounts in it.
refusal-time-zone-unknown = Choose a time zone from the list, such as Europe/Berlin.
refusal-time-zone-fixed = The time zone is fixed while the books are closed: another one would move orders to other days. Open the books first.
refusal-address-malformed = A web address such as https://shop.example.
refusal-address-fixed = The address is set where the server is started, and can only be changed there.
refusal-colour-malformed = A colour such as #0f6b4f.
refusal-picture-unreadable = This file isn't a PNG, JPEG or WebP picture.
refusal-picture-large = At most { NUMBER($most, useGrouping: "false") } pixels wide and high.
refusal-file-large =
    { $unit ->
        [kb] At most { $size } KB.
       *[mb] At most { $size } MB.
    }
refusal-choice-unknown = Choose one of the options.
refusal-link-spent = This link has been used or has run out.
refusal-already-decided = This has been decided already.
refusal-own-account = You can't do this to your own account.
refusal-last-admin = The last admin has to stay.
refusal-confirm-differs = Type “{ $expected }” to confirm.
refusal-too-many =
    { $minutes ->
        [one] Too many tries. Wait a minute, then try again.
       *[other] Too many tries. Wait { $minutes } minutes, then try again.
    }
refusal-sku-taken = Another product has this number.
refusal-reason-missing = Say why: the reason stays with it.
refusal-basket-empty = Choose at least one thing, or type an amount.
refusal-product-gone = “{ $name }” is no longer sold. Take it out to go on.
refusal-sum-changed = Something has changed since you looked. These are the figures now: look again.
refusal-form-stale = This page was open for too long or came incomplete. Open it again.
refusal-order-known = There is already an order with this number.
refusal-orders-unpaid = You have { $most } orders that wait for payment. Pay or cancel one of them first.
refusal-ordering-off = This shop takes its orders in person. Order at the counter: your discount and your store credit count there.
refusal-order-cancelled = This order was cancelled. Place it again.
refusal-order-paid = This order has been paid. Refund it instead.
refusal-order-unpaid = This order has not been paid yet. Cancel it instead.
refusal-nothing-left = All of this order has been refunded.
refusal-refund-large = At most { $most } is left to refund.
refusal-shipping-large = At most { $most } of the shipping is left to refund.
refusal-tip-large = At most { $most } of the tip is left to refund.
refusal-quantity-large = { $most ->
    [0] All of this has come back already.
   *[other] At most { $most } of this can still come back.
}
refusal-lines-or-goodwill = Choose what comes back, or type a plain amount: not both in one refund.
refusal-below-refunded = { $refunded } of this order has been refunded already; it can't come to less.
refusal-credit-short = There is { $available } of store credit to spend.
refusal-credit-share = Store credit can pay at most { $most } of this order.
refusal-discount-off = The terms give no first-order discount at present.
refusal-discount-promised = They have a first-order discount to use already.
refusal-already-held = This earning is held already.
refusal-not-held = This earning isn't held.
refusal-in-payout = This earning stands in a payout. Take it out there first, or adjust the balance.
refusal-iban-malformed = This IBAN isn't right: check it figure by figure.
refusal-bic-malformed = A BIC has 8 or 11 letters and digits, such as DEUTDEFF.
refusal-bic-missing = The bank's BIC is needed: this account lies outside the European Economic Area.
refusal-routing-malformed = This routing number isn't right: it has nine digits, as at the foot of a cheque.
refusal-account-number-malformed = An account number has 4 to 17 digits.
refusal-postal-address-missing = The address is needed to which the cheque is sent.
refusal-paypal-currency = PayPal accounts don't hold { $currency }, so the shop can't pay you there. Choose another way.
refusal-holder-missing = The account holder's name is needed, as the bank knows it.
refusal-formula-sign = This can't begin with =, +, - or @.
refusal-vat-id-malformed = A VAT ID begins with two letters for its country, such as DE123456789.
refusal-vat-rate-missing = Say how much VAT you charge, such as 19.
refusal-business-address-missing = A business needs its address on the statement.
refusal-tax-number-missing = A business needs its tax number or VAT ID on the statement.
refusal-vat-id-missing = Without VAT on the statement, your VAT ID has to be on it.
refusal-payout-empty = Nobody is owed enough to be paid with these choices.
refusal-payout-long = One payout takes at most { $most } payments. Untick some, and make a second one.
refusal-owed-changed = What is owed has changed since this page was opened. The amounts below are as of now: look them over and try again.
refusal-line-settled = This payment has been settled already.
refusal-file-empty = None of these payments waits any more, so there is nothing to put into the file.
refusal-file-unfit = No payment that waits fits into this file. The payout's page says why, payment by payment.
refusal-file-twice = A { $other } file with the same payments was downloaded before. Use only one of the two, or they are paid twice. If the { $other } file was never used, download this one from the payout's page.
refusal-debtor-missing = Name the account that you pay from first: a SEPA file needs it.
refusal-euros-only = A SEPA file carries euros only, and this shop counts in another currency.
refusal-nothing-chosen = Tick at least one earning.
refusal-lasts-unclear = Say whether these are orders or months, or leave the number empty.
refusal-cap-zero = More than nothing, or leave it empty.
refusal-balance-moved = Something was posted to this balance meanwhile. Look at it again, then send it.
refusal-already-there = They stand there already.
refusal-no-referrer = This account can't bring anybody: choose a partner or a customer.
refusal-number-of-two = This is the number of one account and the former code of another. Type an e-mail address or a code.
refusal-no-such-account = There is no such account.
refusal-would-circle = This account stands below the one that is moved: nobody can be above themselves.
refusal-rows-none = There are no rows in this file.
refusal-rows-many = At most { $most } rows here. For more, stop the server and use passalong import accounts.
refusal-not-utf8 = This row isn't in UTF-8. Save the file as “CSV UTF-8”.
refusal-not-a-table =
    { $kind ->
        [workbook] This is a workbook of Excel or LibreOffice, not a CSV file. Open it there, choose “Save as” and then “CSV UTF-8”.
        [pdf] This is a PDF: it shows a table and holds none. Export the people from where it came from, as CSV.
        [page] This is a web page or XML, not a CSV file, even if its name ends like a workbook’s. Open it in Excel or LibreOffice, choose “Save as” and then “CSV UTF-8”.
        [archive] This file is packed. Unpack it, and choose the CSV file that is in it.
       *[other] This is no CSV file. Open the table in Excel or LibreOffice, choose “Save as” and then “CSV UTF-8”.
    }
refusal-quote-open = A quotation mark is opened in this row and not closed in its line. Take it away, or close it behind the same text.
refusal-quote-stray = A quotation mark stands inside of a cell. Take it away; or put quotation marks around the whole cell, and write the inner ones twice.
refusal-phone-figure = A spreadsheet has turned this number into a figure. Format the column as text, and type the number again as it is dialled, such as +49 171 234567.
refusal-date-unclear = This could be two days: which figure is the month? Write the year first, such as 2024-05-31.
refusal-date-serial = This is how a spreadsheet counts days. Format the column as a date, so that it says 2024-05-31, and save again.
refusal-column-missing = This column is needed.
refusal-column-twice = This column stands there twice.
refusal-column-unknown = There is no column “{ $name }” to import. Take it out or mend its name.
refusal-cells-differ = The header has { NUMBER($expected, useGrouping: "false") } columns, this row { NUMBER($found, useGrouping: "false") }.
refusal-role-unknown = A role is customer or partner.
refusal-kind-unknown = A kind is partner or influencer.
refusal-date-future = This day is yet to come.
refusal-code-twice-in-file = Row { NUMBER($row, useGrouping: "false") } has this code already: capitals and signs at the ends make no difference in a link.
refusal-twice-in-file = The same stands in row { NUMBER($row, useGrouping: "false") } already.
refusal-circle-in-file = The referrers go round in a circle: following them leads back here.

## An import, beside its figures: a couple with one telephone.

import-phone-shared = { $name } comes in without a telephone number: the one in row { NUMBER($first, useGrouping: "false") } has it.
import-phone-taken = { $name } comes in without a telephone number: somebody in the shop has it already.
import-phones-left-out =
    { $n ->
        [one] One person comes in without the telephone number that another has
       *[other] { $n } people come in without the telephone number that another has
    }

## What stored codes are called, in files.

yes = Yes
no = No

order-status-placed = To be paid
order-status-paid = Paid
order-status-partly-refunded = Partly refunded
order-status-refunded = Refunded
order-status-cancelled = Cancelled

payment-method-cash = Cash
payment-method-card = Card
payment-method-transfer = Bank transfer
payment-method-credit = Store credit
payment-method-other = Other

no-earning-nobody = Nobody invited the buyer
no-earning-no-rate = No rate agreed
no-earning-months-over = Their months are over
no-earning-orders-over = Their orders are over
no-earning-nothing-earns = Nothing in it earns
no-earning-below-minimum = Below the smallest order that earns

no-tax-rate = Without a rate

balance-kind-commission = Commission
balance-kind-credit = Store credit

entry-kind-commission = Commission
entry-kind-reward = Reward
entry-kind-redemption = Store credit spent
entry-kind-payout = Payout
entry-kind-adjustment = Adjustment
entry-kind-expiry = Store credit expired
entry-kind-carry = Carried to a later payout
entry-kind-conversion = Commission turned into store credit

entry-change-placed = Posted
entry-change-correction = Order corrected
entry-change-refund = Refund
entry-change-reversal = Reversed by the shop
entry-change-return = Payment came back
entry-change-expiry = Expired
entry-change-opening = Opening balance
entry-change-typed = Typed by the shop

entry-status-holding = Waiting period
entry-status-in-review = In review
entry-status-ready = Ready
entry-status-available = Available
entry-status-paid = Paid
entry-status-reversed = Reversed

payout-method-paypal = PayPal
payout-method-bank = Bank transfer
payout-method-ach = Bank transfer (ACH)
payout-method-cheque = Cheque
payout-method-cash = Cash

payout-status-waiting = Waiting
payout-status-paid = Paid
payout-status-failed = Failed
payout-status-returned = Came back

owed-status-ready = Ready
owed-status-negative = Below zero
owed-status-below-minimum = Below the minimum
owed-status-below-unit = Below one whole unit
owed-status-no-details = No payout details
owed-status-new-details = New payout details

code-status-unclaimed = Unclaimed
code-status-reserved = Reserved
code-status-claimed = Claimed
code-status-disabled = Disabled
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
counter-account-reward = Rewards granted
counter-account-redemption = Orders paid with store credit
counter-account-payout = Payments to partners
counter-account-adjustment = Adjustments
counter-account-carry = Carried to a later payout
counter-account-conversion = Commission turned into store credit
counter-account-expiry = Store credit that expired

subject-account = Account
subject-batch = Batch of codes
subject-code = Code
subject-entry = Earning
subject-order = Order
subject-payout = Payout
subject-payment = Payment of a payout
subject-product = Product
subject-shop = Shop
subject-terms = Terms

## The page of files for the bookkeeper: each with what it holds, and the question that it answers.

accounting-title = Accounting
accounting-lead = Files for your bookkeeper. Each thing stands on the day on which it happened, in the shop's time zone.
accounting-on = Balances on another day
accounting-show = Show
accounting-tiles = What these days came to
accounting-net-sales = Net sales
accounting-net-sales-note = without tax, less refunds
accounting-received = Money received
accounting-received-note = less what was given back
accounting-paid-out = Paid to partners
accounting-commission-owed = Commission owed
accounting-credit-owed = Store credit owed
accounting-at-end-of = at the end of { $day }
accounting-tax = Tax by rate
accounting-tax-note = Goods and shipping, less refunds.
accounting-tax-rate = Rate
accounting-tax-value = Net amount
accounting-tax-amount = Tax
accounting-together = Together
accounting-file = File
accounting-question = Answers
accounting-download = Download
accounting-csv = CSV
accounting-note = The files open in a spreadsheet of your country, with a total in the last row. For programs, add format=plain to a file's address: English names, codes, universal time and no total.

books-sales = What was sold
books-tax = Tax by rate
books-tax-holds = Goods and shipping by tax rate: what was sold, less what came back, without tax, and the tax on it.
books-tax-answers = How much VAT or sales tax is owed for the month, at which rate?
books-orders = Paid orders
books-orders-holds = Every order that was paid in these days, as it was paid, with net sales, tax, shipping and the payment method.
books-orders-answers = Which sales make up the month?
books-corrections = Corrections
books-corrections-holds = What was added to paid orders in these days, or taken off them, and who did it.
books-corrections-answers = Which earlier sales were changed?
books-lines = Order lines
books-lines-holds = What was sold: product, quantity, tax rate, net amount and tax. A correction takes off the old line and adds the new one on its own day.
books-lines-answers = What was sold at which tax rate?
books-refunds = Refunds
books-refunds-holds = What was given back in these days, in money and in store credit, and why.
books-refunds-answers = What came back, and how was it returned?
books-payments = Payments by day and method
books-payments-holds = What came in each day in cash, by card or by transfer, less what was given back.
books-payments-answers = Do the till and the bank account agree with the books?
books-owed = What the shop owes
books-balances = Balances on { $day }
books-balances-holds = What every partner and customer had at the end of that day, and how much of it was in its waiting period.
books-balances-answers = How much commission and store credit did we owe on that day?
books-commission = Commission by partner
books-commission-holds = Each partner's balance before, what was earned, paid out and changed in these days, and the balance after.
books-commission-answers = What did each partner earn, and what is still owed?
books-credit = Store credit by customer
books-credit-holds = Each balance of store credit before, what was earned, spent and expired in these days, and the balance after.
books-credit-answers = Which rewards did each customer get this year?
books-journal = Journal
books-journal-holds = Every entry of every balance, with its cause, counter-account, order and payout.
books-journal-answers = Why is this balance what it is?
books-paid = What was paid
books-payouts = Payouts by partner and method
books-payouts-holds = What each partner received in these days, by bank, PayPal or in cash. What came back is taken off on the day on which it did.
books-payouts-answers = What was paid to whom last year?
books-done = Who did what
books-log = Activity log
books-log-holds = Everything that was done in these days, with who did it and what changed.
books-log-answers = Who recorded, changed or approved this?

## Files for spreadsheets: the last row, and the headings. column-placed-at heads the column placed_at.

table-total = Total

column-about = About
column-account = Account
column-account-id = Account no.
column-accounts = Sign-ups
column-action = What was done
column-address = Address
column-adjusts-id = Corrects entry no.
column-amount = Amount
column-amount-at-first = Amount at first
column-at = Date
column-available-at = Available from
column-balance = Balance after it
column-balance-kind = Balance
column-bank-reference = Bank's reference
column-base = Earned on
column-base-at-first = Earned on at first
column-batch = Batch
column-buyer = Buyer
column-buyer-id = Buyer no.
column-by = By
column-by-id = By no.
column-cancelled-at = Cancelled
column-cancelling-statement = Cancelled by statement
column-change = What happened
column-claimed = Claimed
column-claimed-at = Claimed
column-claimed-by = Claimed by
column-closing = Balance after
column-code = Code
column-commission = Commission
column-commission-waiting = Commission in its waiting period
column-counter-account = Counter-account
column-correction-id = Correction no.
column-credit = Store credit
column-credit-waiting = Store credit in its waiting period
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
column-earner-role = Earner's role
column-earning-id = Earning no.
column-earns = Earns
column-email = E-mail
column-entry-id = Entry no.
column-expired = Expired
column-expires = Expires
column-expires-at = Expires
column-external-number = Number elsewhere
column-failed-payments = Payments that failed
column-failure = Why it failed
column-fields = Fields
column-first-scan = First scan
column-flat-amount = Flat amount
column-form = Form
column-from = From
column-given-back = Given back
column-held-because = In review because
column-id = No.
column-indirect-earned = Indirect: earned
column-indirect-orders = Indirect: orders
column-indirect-sign-ups = Indirect: sign-ups
column-indirect-value = Indirect: net sales
column-is-in-payout = In a payout
column-items = Items
column-joined-at = Joined
column-kept = Left
column-kind = Kind
column-last-scan = Last scan
column-left-tax = Tax owed
column-left-value = Net amount
column-line = Line
column-line-id = Payment no.
column-link = Link
column-made = Made
column-made-at = Made
column-made-by = Made by
column-method = Method
column-money = In money
column-name = Name
column-net = Net amount
column-network-earned = Network: earned
column-network-orders = Network: orders
column-network-sign-ups = Network: sign-ups
column-network-value = Network: net sales
column-no-earning = Why nobody earns
column-note = Note
column-wanted-on = Wanted on
column-number = Order
column-opening = Balance before
column-order-id = Order
column-orders = Orders
column-other-changes = Other changes
column-owner = Owner
column-paid = Paid
column-paid-at = Paid
column-paid-out = Paid out
column-partner-email = E-mail
column-partner-id = Partner no.
column-partner-kind = Kind of partner
column-partner-name = Partner
column-pay-on = To be paid on
column-payment-method = Paid by
column-payment-reference = Payment reference
column-payments = Payments
column-payout-id = Payout
column-phone = Telephone
column-placed-at = Placed
column-png = Picture (PNG)
column-posted-at = Posted
column-price = Price
column-price-includes-tax = Price includes tax
column-product = Product
column-qr-address = Address in the QR code
column-quantity = Quantity
column-rate-percent = Rate in %
column-reason = Reason
column-received = Received
column-recorded-at = Recorded
column-reference = Reference
column-referral-type = Came through
column-referrer-id = Referrer no.
column-referrer-name = Referrer
column-refund-id = Refund no.
column-refunded = Refunded
column-refunded-tax = Tax refunded
column-refunded-value = Refunded, net
column-retired-at = Retired
column-scans = Scans
column-shipping = Shipping
column-shipping-tax = Tax in shipping
column-sku = Item number
column-sold-tax = Tax on it
column-sold-value = Sold, net
column-source = Source
column-spent = Spent
column-state = Status
column-statement = Statement
column-subject = Kind of thing
column-subject-id = Its no.
column-svg = Picture (SVG)
column-tax = Tax
column-tax-number = Tax number
column-tax-percent = Tax in %
column-tip = Tip
column-to = To
column-total = Total
column-unique-scans = Visitors
column-usable-from = Used from
column-value = Net sales
column-value-after-refunds = Net sales after refunds
column-vat = VAT
column-vat-id = VAT ID
column-visitors = Visitors
column-waiting = Waiting
column-with-tax = With tax
column-words = Code in groups
column-year = Year

## What a page of failure says: a title, and what to do.

failure-incomplete-title = That didn't arrive whole
failure-incomplete = The request could not be read. Go back and try again.
failure-elsewhere-title = Sent from somewhere else
failure-elsewhere = This form has to be sent from the shop's own page. Open the page again and try once more.
failure-missing-title = Nothing here
failure-missing = This page doesn't exist, or it isn't yours to see.
failure-method-title = Nothing here
failure-method = This page can't be opened that way.
failure-gone-title = No longer valid
failure-gone = This link has been used or has run out.
failure-large-title = Too large
failure-large = What was sent is larger than this page takes.
failure-not-a-form-title = Not a form
failure-not-a-form = This page takes only what its own form sends.
failure-unfit-title = That can't be done
failure-unfit = Something in the request doesn't fit. Go back and look again.
failure-too-many-title = A moment, then again
failure-too-many = There were too many tries from here. Wait a minute, then try again.
failure-busy-title = Busy right now
failure-busy = Many people are here at once. Try again in a moment; nothing was lost.
failure-broken-title = Something broke
failure-broken = It is our fault, not yours, and nothing was half-done. Try again, or tell the shop.
failure-home = Go to the start
# Under what is our own fault, so that the shop can find it in the log.
failure-reference = It was written down as { $reference }.

## Where a partner's money goes.

payee-bank = Bank transfer
payee-bank-hint = To an account with an IBAN.
payee-ach-hint = To an account in the United States.
payee-paypal = PayPal
payee-paypal-hint = To the address of your PayPal account.
payee-cheque = Cheque
payee-cheque-hint = By post.
payee-cash = Cash
payee-cash-hint = You collect it at the shop.
payee-name-not-latin = Write the name as your bank writes it, in Latin letters: as it stands here, no bank file can carry it.
payee-whom = Who is paid
payee-whom-name = Name, as the bank knows it
payee-bank-part = For a bank transfer
payee-holder = Account holder
payee-bic-hint = Needed for accounts outside the European Economic Area, such as in Switzerland or the United Kingdom.
payee-routing = Routing number
payee-routing-hint = Nine digits, at the foot of your cheques.
payee-account-number = Account number
payee-account-type = Kind of account
payee-checking = Checking
payee-savings = Savings
payee-cheque-part = For a cheque
payee-address = Postal address
payee-address-hint = As it stands on an envelope, below your name.
payee-paypal-part = For PayPal
payee-paypal-email = E-mail of your PayPal account

## What is owed, and what to know before it is paid.

owed-no-latin-name = The name “{ $name }” can't be written in Latin letters, so bank files will leave this payment out. Ask for the name as the bank writes it.
owed-no-bic = The account lies outside the European Economic Area and its BIC is missing, so a SEPA file will leave this payment out.
owed-carried = PayPal pays whole amounts of this currency only: { $payable } is paid, and { $rest } is carried to the next payment.
owed-below-unit = PayPal pays whole amounts of this currency only: this is carried to a later payout.

## When a payout is paid: the form comes with the next day on which banks work.

payout-day-euros = The bank file asks for this day. It is set to the next day on which euros move: no weekend, and no day off of European banks.
payout-day-weekends = The bank file asks for this day. Only weekends are left out: if your banks have a holiday then, choose the day after.

## Why nothing is printed yet: what would become of a phone that scans the shop's address.

print-refused-machine = It means “this very device”: a phone that scans it would open itself, not your shop.
print-refused-network = It leads only inside your own network: a customer's phone will not find it from outside.
print-refused-http = It begins with http, so browsers will warn whoever scans a code, and many will turn back.
print-refused-elsewhere = We asked for our own page there and did not get it. The name may not point here yet, or something in between answers instead.

## A list of orders, as long as there are none.

orders-none = Record one at the counter: find the customer, tap what they buy, and discount and credit work themselves out. Customers can order by themselves, too.
orders-none-counter = Record one at the counter: find the customer, tap what they buy, and discount and credit work themselves out.
orders-own-none = What you order here or at the counter stands here, with what it cost and what you saved.
orders-own-none-counter = What you order at the counter stands here, with what it cost and what you saved.

## What cards say. One paper invites twice: whoever scans it first to become a partner, and whoever scans it afterwards as a customer.
## It is printed in the shop's language, at most 60 characters long, and bears no figure that the shop's terms may change.

card-text = Scan for a discount, or to become a partner
# As long as there is no first-order discount.
card-text-join = Scan to join, or to become a partner

batch-card-text = Said on the cards
batch-card-text-hint = Left empty: “{ $usual }”. One that is claimed invites customers, so it should suit both.
batch-card-text-keeps = Cards that are printed already keep what they say.
batch-card-text-save = Keep this text
batch-card-text-saved = The next cards say this.

## The files of a payout: what each is, what it leaves out, and whether it was downloaded before.

payout-files-lead = A file holds the payments that still wait. Downloading one marks nothing as paid.
payout-file-paypal = PayPal Payouts
payout-file-sepa = SEPA bank file
payout-file-wise = Wise
payout-file-ach = ACH transfers
payout-file-cheques = Cheques to write
payout-file-generic = All of them as CSV
payout-file-payments =
    { $n ->
        [one] 1 payment.
       *[other] { $n } payments.
    }
payout-file-before = Downloaded last on { $date } by { $who }.
payout-file-rival = The { $other } file with the same payments was downloaded on { $date } by { $who }. Use only one of the two: if a bank gets both, they are paid twice.
payout-file-download = Download
payout-file-anyway = Download all the same
payout-either = SEPA and Wise carry the same payments: use one or the other.
payout-sepa-euros = A SEPA file carries euros only, so there is none for this shop.
payout-sepa-account = For a SEPA file, name the account that you pay from.
payout-sepa-account-link = Name it
payout-wise-columns = Wise changes its columns now and then: compare the file with the template that you download there.
# $who lists payments, such as "P1-3 Pat, P1-4 Priya".
payout-left-value =
    { $n ->
        [one] 1 payment has details that a bank file can't carry, and is left out: { $who }. Mark it as failed, and have them corrected.
       *[other] { $n } payments have details that a bank file can't carry, and are left out: { $who }. Mark them as failed, and have them corrected.
    }
payout-left-name =
    { $n ->
        [one] 1 account holder's name can't be written in Latin letters, and bank files leave the payment out: { $who }. Ask for the name as the bank writes it.
       *[other] { $n } account holders' names can't be written in Latin letters, and bank files leave the payments out: { $who }. Ask for the names as the bank writes them.
    }
payout-left-outside =
    { $n ->
        [one] 1 account lies outside SEPA, and is in the other files only: { $who }.
       *[other] { $n } accounts lie outside SEPA, and are in the other files only: { $who }.
    }
payout-left-bic =
    { $n ->
        [one] 1 account lies outside the European Economic Area, and its BIC is missing, so the SEPA file leaves the payment out: { $who }.
       *[other] { $n } accounts lie outside the European Economic Area, and their BICs are missing, so the SEPA file leaves the payments out: { $who }.
    }
payout-left-part =
    { $n ->
        [one] 1 payment is no whole amount, which PayPal needs in this currency, and is left out: { $who }. Mark it as failed and pay it in the next payout.
       *[other] { $n } payments are no whole amounts, which PayPal needs in this currency, and are left out: { $who }. Mark them as failed and pay them in the next payout.
    }
payout-left-large =
    { $n ->
        [one] 1 payment is larger than one SEPA transfer may be, and is in the other files only: { $who }.
       *[other] { $n } payments are larger than one SEPA transfer may be, and are in the other files only: { $who }.
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
payout-statement-returned = Came back on
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
payout-statement-subject = Commission for customers who came to { $shop } through { $partner }.
payout-statement-cancels = This cancels statement { $number } of { $day }: the payment came back. { $reason }
payout-statement-item = Commission
payout-statement-amount = Amount
payout-statement-order = Order { $order }
payout-statement-correction = Correction of order { $order }
payout-statement-carried = Carried, since PayPal pays whole amounts only
payout-statement-adjustment = Adjustment by the shop
payout-statement-share = { $rate } of { $base }
payout-statement-flat = { $amount } for each order
payout-statement-left = { $base } of it is left.
payout-statement-net = Net amount
payout-statement-vat = VAT { $rate }
payout-statement-total = Paid
payout-statement-total-back = Taken back
payout-statement-small-business =
    { $country ->
        [DE] No VAT is charged: small business under § 19 UStG.
        [AT] No VAT is charged: small business under § 6 (1) no. 27 UStG.
       *[other] No VAT is charged: small business.
    }
payout-statement-reverse-charge = Reverse charge: the VAT is owed by the recipient of the service.
payout-statement-back = Back
payout-statement-print = Print this page from your browser’s menu, or save it as a PDF there.
payout-statement-cancelled-by = The payment came back. Statement { $number } cancels this one.

## Where statements and the VAT on commission are spoken of elsewhere.

payout-statement-link = Statement { $number }
payout-with-vat = With VAT
payout-plus-vat = plus { $amount } VAT
payout-of-it-vat = { $amount } of it VAT
payout-shop-address-missing = Some of these partners are businesses: their statements name your shop’s address and its tax number or VAT ID. Add them before you mark payments as paid; what stands on a statement then stays.
payout-shop-address-link = Add them

## What a partner says of themselves for the statements of their payments.

payee-tax-title = On your statements
payee-tax-lead = You get a numbered statement for every payment. It shows your name and what you say here, as it is when the payment is made.
payee-tax-lead-eu = A business has to give its address, and its tax number or VAT ID.
payee-tax-address = Postal address
payee-tax-address-hint = As it should be printed. If you are paid through a company, begin with its name.
payee-tax-number = Tax number
payee-tax-number-us = Taxpayer number (SSN, ITIN or EIN)
payee-tax-number-us-hint = The shop needs it, with your address, for Form 1099 if it pays you $2,000 or more in a year.
payee-tax-vat-id = VAT ID
payee-tax-status = VAT
payee-tax-status-none = I am a private person
payee-tax-status-none-hint = No VAT.
payee-tax-status-small = I am a small business without VAT
payee-tax-status-small-hint = You are exempt from charging it, as under § 19 UStG in Germany.
payee-tax-status-registered = I charge VAT
payee-tax-status-registered-hint = The shop pays it on top of your commission.
payee-tax-status-reverse = I am a business in another country of the EU
payee-tax-status-reverse-hint = Reverse charge: the shop accounts for the VAT itself.
payee-tax-rate = VAT rate
payee-tax-rate-hint = If you charge VAT.
payee-tax-holds = A change of VAT holds for payouts that the shop makes from now on.
payee-tax-save = Save for my statements
payee-tax-saved = Saved for your statements.

## What the shop says of itself for the same.

shop-tax-title = Statements and tax
shop-tax-lead = Partners get a numbered statement for every payment. It names both sides as they are when you mark the payment as paid, and keeps saying so.
shop-tax-lead-eu = In the European Union it needs your address, and your tax number or VAT ID, as soon as a partner is a business.
shop-tax-country = Country
shop-tax-country-hint = Decides what a statement has to say, the size of its paper, and how files are written.
shop-tax-country-none = Another one, or not said
shop-tax-address = Postal address
shop-tax-address-hint = As it should be printed. Begin with the company’s name if it is another one.
shop-tax-number = Tax number
shop-tax-number-us = Taxpayer number (EIN)
shop-tax-vat-id = VAT ID
shop-tax-save = Save statements and tax
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

payout-years-other = Many countries ask a business to report what it pays to one person above a limit. These totals are for your accountant: nothing is filed for you. What came back is taken off in the year in which it did.
payout-years-us = Whoever received { $limit } or more in { $year } other than through PayPal gets Form 1099-NEC from you. What went through PayPal is reported by PayPal itself, on Form 1099-K. Nothing is filed for you: these totals, with addresses and taxpayer numbers in the file, are for your accountant. What came back is taken off in the year in which it did.
payout-years-us-later = From 2027 on the limit follows inflation: ask what it is in { $year }.
payout-years-paypal = Through PayPal
payout-years-form = Form { $form }

## What /privacy says of partners who are paid.

privacy-paid = Of partners who want to be paid, where their money goes is kept, and what they say of themselves for their statements: postal address, tax number, VAT ID. The statement of a payment keeps all of that as it was when it was given, since both sides need it for their books.

## Settings.

settings-members-order = Members order by themselves
settings-members-order-hint = Partners and customers find what you sell on their pages and order it there. Without it you record every order; orders that were placed stay, and can still be cancelled.
settings-shipping-tax = Tax rate of shipping
settings-shipping-tax-hint = Empty: that of most of the goods in the order.

## What an order comes to.

bill-amount = { $amount }
bill-items = Items
bill-items-net = Items, without tax
bill-discount = First-order discount, { $percent } %
bill-discount-plain = First-order discount
bill-tax = { $percent ->
    [told] Tax
   *[other] Tax, { $percent } %
}
bill-tax-added = Tax on prices without it
bill-shipping = Shipping
bill-tip = Tip
bill-total = Total
bill-tax-inside = { $percent ->
    [told] Tax in it
   *[other] Tax in it, { $percent } %
}
bill-credit = Store credit
bill-due = To pay
bill-paid = Paid
refund-back = What comes back
refund-back-hint = How many of each. Its price, its tax and what was earned on it go back with it.
refund-back-left = { $left } of { $all } left
refund-goodwill = Or a plain amount
refund-goodwill-hint = For goods that stay, such as a late delivery. It is spread over what is left of them: at most { $most }.
refund-shipping-hint = At most { $most }. Lowers nobody's earning.
refund-everything = All that is left
refund-line = { $count } × { $name }
refund-as-goodwill = For goods that stay
refund-shipping = Shipping
refund-tip = Tip
refund-earns-less = { $name } earns less
refund-credit = Back as store credit
refund-money = Back in money
order-earned-parts = What was earned, and when
order-earned-part = Earned
order-earned-amount = Amount
order-earned-paid = When it was paid
order-earned-correction = Added by a correction
tax-by-rate = Tax by rate
tax-by-rate-rate = Rate
tax-by-rate-value = Without tax
tax-by-rate-tax = Tax
tax-by-rate-note = Goods and shipping. A tip has no tax.
tax-rate = { $percent ->
    [told] As told
   *[other] { $percent } %
}
order-line-with-tax = with { $percent } % tax
order-line-without-tax = plus { $percent } % tax

## What was done, behind the name of who did it: "Ada corrected an order".

event-shop-set-up = set up the shop
event-settings-changed = changed the settings
event-terms-changed = changed the terms
event-account-created = created an account
event-account-changed = changed an account
event-account-disabled = disabled an account
event-account-enabled = enabled an account
event-password-set = set a password
event-reset-link-made = made a reset link
event-partner-approved = approved a partner
event-partner-rejected = turned a partner down
event-batch-created = created a batch
event-batch-printed = printed a batch
event-batch-changed = changed a batch
event-code-disabled = disabled a code
event-code-enabled = enabled a code
event-code-noted = noted on a code
event-alias-added = added an alias
event-product-added = added a product
event-product-changed = changed a product
event-discount-granted = granted a first-order discount
event-order-placed = placed an order
event-order-paid = recorded a payment
event-order-corrected = corrected an order
event-order-refunded = refunded an order
event-order-cancelled = cancelled an order
event-review-opened = held an earning
event-earning-approved = let an earning pass
event-earning-reversed = voided an earning
event-balance-adjusted = adjusted a balance
event-commission-converted = turned commission into store credit
event-pay-changed = changed an earner's rate
event-payee-changed = changed payout details
event-payout-made = made a payout
event-payout-file-made = downloaded a payout's file
event-payment-paid = marked a payment as paid
event-payment-failed = marked a payment as failed
event-accounts-imported = imported accounts
event-demo-made = made up a demo shop
event-referrer-corrected = corrected a referrer
event-correction-undone = took back a corrected referrer
event-books-closed = closed the books
event-books-reopened = opened closed books again

## The day of an event, on the shop's own forms.

day-hint = Empty is now. An earlier day counts on that day.
day-sold = Sold on
day-paid = Paid on
day-paid-hint = Empty is the day of the sale.
day-refunded = Given back on
day-corrected = Corrected on
day-corrected-hint = Empty is now. The difference counts on this day; what was reported before stays.
day-paid-out = Paid on
day-failed = Failed on

## The day on which somebody would like to have what they order.

day-wanted = Wanted on
day-wanted-hint = The day on which they would like to have it.
day-wanted-own = When would you like to have it?
order-value-ordered = ordered { $amount }
order-wanted = Wanted on { $day }.
order-wanted-own = You would like to have it on { $day }.
day-came-back = Came back on

## What the shop's home page says of the last 30 days.

overview-sold =
    { $refunds ->
        [0] Net sales of these days: { $value }.
        [one] Net sales of these days: { $value }, after one refund of { $refunded }.
       *[other] Net sales of these days: { $value }, after { $refunds } refunds of { $refunded } in all.
    }

## Closing the books: a part of the settings.

books-title = Closed books
books-lead = Up to the closed day nothing can be recorded, corrected or given back any more, so that the reports of that time stay as they are. What comes to light later counts on a later day.
books-none = Nothing is closed.
books-closed = Closed up to { $day }.
books-day = Close up to
books-day-hint = A day that is over, such as the last one of a year. Empty opens everything again.
books-reason = Why
books-reason-hint = Needed to open what was closed. It stays on this page.
books-save = Save the closing
books-history = Earlier closings
books-history-closed = Closed up to { $day } by { $who }
books-history-opened = Opened by { $who }

## What pages say of payments.

payment-fallen = { $fallen } of what this pays was taken back after it was made. Mark it as failed and make a new payout, or pay it: later earnings then make up for it.

## Store credit, amount by amount.

credit-lots = When it runs out
credit-lots-caption = What is left of your store credit, amount by amount: what runs out first is spent first
credit-lots-amount = Amount
credit-lots-until = Last day
credit-lot-until = { $day }
credit-lot-for-ever = Never runs out
credit-lot-in-review = In review by the shop: no day counts until that is over
credit-lot-from = Can be spent from { $day }

## The terms of the program: what one kind of earner gets for an order.

terms-bounds = An order earns nothing when what earns in it comes to less than the smallest order that earns. A flat amount is never more than what earns in the order, unless you say so.
terms-earns-from = Smallest order that earns
terms-flat-above = A flat amount is paid in full, even where the order comes to less

## Why a partner earned nothing on an order of somebody whom they brought.

unearned-no-rate = No pay was promised when it was placed.
unearned-months-over = The months in which you earn on this person were over.
unearned-orders-over = The orders on which you earn on this person were used up.
unearned-nothing-earns = Nothing in it is of the kind that somebody earns on.
unearned-below-minimum = What earns in it comes to less than the smallest order that earns.
unearned-reversed = The shop took the earning back.
unearned-refunded = All of it that earns was refunded.
unearned-too-small = Too little: your share is less than half of the smallest coin.

terms-discount-minimum-hint = What the goods that it applies to cost before the discount.

## Products and what is ordered.

product-counts = What it counts for
product-discounted = The first-order discount applies to it
product-gift-card = Untick both for a gift card or a deposit: it earns nothing and takes no discount.
order-line-earns-nothing = earns nothing
order-line-no-discount = no first-order discount
order-line-neither = earns nothing, no first-order discount

## What becomes of the first-order discount when an order doesn't take it, on the page that checks the order.

discount-nowhere = The first-order discount applies to nothing in this order, which leaves it for a later one.
discount-below = The first-order discount begins at { $least } of the goods that it applies to. This order leaves it for a later one.
discount-too-small = The first-order discount comes to nothing on so small an order, which leaves it for a later one.
discount-used-up = Once this order is paid, the discount is used up, even if that other one is cancelled later.
discount-left-alone = This order leaves it alone.

## Commission as store credit.

convert-title = Take it as store credit
convert-text = { $amount } of commission is ready. You can spend it in the shop instead of being paid: it becomes store credit, one for one, and never expires. This can't be undone.
convert-button = Turn { $amount } into store credit
convert-done = { $amount } is store credit now.
commission-too = You also have commission of { $amount }.
commission-too-link = See your payments
