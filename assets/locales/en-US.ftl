### American English: what is spelt otherwise than in en.ftl.

## Orders, products, settings and time.

clock-jumped = The clock is more than a month ahead of when this shop last ran. Until you confirm the date, no order is canceled, nothing expires and nothing is deleted. If the date is right, this happens:
clock-orders =
    { $count ->
        [one] One unpaid order is canceled.
       *[other] { $count } unpaid orders are canceled.
    }
settings-members-order-hint = Partners and customers see your products and order them on their own pages. If off, you record every order. Orders already placed stay and can still be canceled.
admin-order-earning-cancelled = Nothing was earned: the order was canceled.
admin-order-cancel-note = Canceling restores the store credit, and the discount unless another order has used it up.
admin-order-cancelled-at = Canceled
admin-order-cancelled = Order canceled. Any discount or store credit is restored.
order-form-custom-amount-hint = For items that aren’t in your catalog.
product-restore-text = It returns to the catalog with this name and price.
product-archive-text = Hides it from the catalog. Past orders keep it, and you can bring it back.
product-is-restored = Back in the catalog.
settings-colour = Accent color
settings-colour-typed-hint = Overrides the color picker.
settings-colour-save = Save color
settings-colour-moved = We adjust your color so it’s readable in light and dark mode.
settings-colour-fine = Your color is readable in light and dark mode.
settings-rule-timeout-after =
    { $n ->
        [one] Canceled after one day
       *[other] Canceled after { $n } days
    }

## Invitation, joining and the program terms.

invitation-privacy = { $shop } uses your name and email to recognize you at the counter. { $inviter } sees your first name and last initial, never your email. [a]Privacy details[/a]
join-privacy = { $shop } uses your name and email to recognize you at the counter. [a]Privacy details[/a]
promise-new-limits = The discount doesn’t apply to shipping or tips, or to some products, such as gift cards. You get it once, on the first order it can be used on; an order that’s too small leaves it for a later one. If the order that used it is canceled or fully refunded, you get it back; once another order that could have used it is paid, it’s gone.
promise-orders-timeout =
    { $n ->
        [one] An order that isn’t paid within one day is canceled. Any store credit used on it is restored, and so is the discount, unless another order has used it.
       *[other] An order that isn’t paid within { $n } days is canceled. Any store credit used on it is restored, and so is the discount, unless another order has used it.
    }

## What members see of themselves.

payee-routing-hint = Nine digits, at the bottom of your checks.
payee-cheque = Check
payee-cheque-hint = By mail.
payee-address = Mailing address
payee-tax-address = Mailing address
payee-cheque-part = Check
payee-now-cheque = Check to { $holder }, { $address }
payout-own-way-cheque = Check to { $holder }, { $address }
explain-payout-paid =
    { $method ->
        [paypal] Paid to you on { $day } by PayPal.
        [cheque] Paid to you on { $day } by check.
        [cash] Paid to you on { $day } in cash.
       *[bank] Paid to you on { $day } by bank transfer.
    }
explain-payout-going =
    { $method ->
        [paypal] In the payout of { $day }, by PayPal. It’s on its way.
        [cheque] In the payout of { $day }, by check. It’s on its way.
        [cash] In the payout of { $day }, in cash. It’s waiting for you.
       *[bank] In the payout of { $day }, by bank transfer. It’s on its way.
    }
order-own-to-pay-text = Pay at the counter or by bank transfer and quote order { $number }. If it isn’t paid by { $day }, it’s canceled automatically.
order-own-was-cancelled = Your order is canceled.
order-own-cancelled = Canceled

## Payouts, cards and accounting.

admin-payout-are-cancelled =
    { $n ->
        [one] { $n } payment canceled. The amount is back in the partner’s balance.
       *[other] { $n } payments canceled. The amounts are back in the partners’ balances.
    }
batch-new-partners-hint = Neighbors, clubs, other shops.
books-payouts-holds = What each partner was paid in these days, by bank, PayPal, check or cash. Returned payments are taken off on the day they came back.
payout-file-cheques = Checks to write
payout-method-cheque = Check
payout-statement-way =
    { $method ->
        [bank] Bank transfer to { $target }
        [paypal] PayPal to { $target }
        [ach] Transfer to account { $target }
        [cheque] Check
        [cash] Cash
       *[other] { $target }
    }

## Shared pieces, refusals and codes.

refusal-colour-malformed = Enter a color like #0f6b4f.
refusal-offset-malformed = Enter millimeters from −{ $most } to { $most }, like 1.5.
refusal-routing-malformed = That routing number isn’t valid. It has nine digits and is printed at the bottom of a check.
refusal-postal-address-missing = Enter the address to send the check to.
log-field-accent = accent color
log-field-cheque-address = check address
settings-colour-pick = Color
setup-sample-note = What people see when they scan a code. Add your color and logo later, under Settings.
api-page-told-again = Send the whole order again whenever something about it changes, with a later “updated_at”: when it is paid, edited, refunded or canceled. The same again changes nothing, and neither does an older state.
