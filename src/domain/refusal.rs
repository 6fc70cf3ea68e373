//! What the shop's rules refuse: the visitor can do something about it.

use crate::domain::money::Money;

/// Defines the refusals together with their codes, so that none can be without one.
macro_rules! refusals {
    (
        $(#[$doc:meta])* $name:ident {
            $($(#[$case_doc:meta])* $case:ident $({ $($field:ident: $type:ty),+ })? = $code:literal),+ $(,)?
        }
    ) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum $name { $($(#[$case_doc])* $case $({ $($field: $type),+ })?),+ }

        impl $name {
            /// The word by which programs know this refusal. It never changes, whatever the sentence for people says.
            pub fn code(&self) -> &'static str {
                match self { $($name::$case $({ $($field: _),+ })? => $code),+ }
            }

            /// One of each, with empty figures.
            #[cfg(test)]
            pub(crate) fn samples() -> Vec<$name> {
                vec![$($name::$case $({ $($field: <$type>::default()),+ })?),+]
            }
        }
    };
}

refusals! {
    /// Everything that the shop's rules may refuse, with the figures that the sentence needs.
    ///
    /// Closed, and data rather than text, so that it can be tested and translated: `text::refusal` says which message tells it.
    Refusal {
        NameMissing = "name_missing",
        NameLong { most: usize } = "name_long",
        TextLong { most: usize } = "text_long",
        LinesMany { most: usize } = "lines_many",
        EmailMalformed = "email_malformed",
        EmailTaken = "email_taken",
        /// Neither an e-mail nor a telephone number.
        ContactMissing = "contact_missing",
        /// Of somebody who signs in by it, or is to.
        EmailNeeded = "email_needed",
        /// There is a password already.
        AlreadyTakenOver = "already_taken_over",
        /// The e-mail of somebody who takes an account over belongs to another account: they may be the same person.
        OnePerson = "one_person",
        /// Nobody joins by a code that is off.
        ReferrerOff = "referrer_off",
        /// Several people fit what was typed.
        ChoosePerson = "choose_person",
        /// An admin looks at a member's pages, where nothing can be changed.
        ViewOnly = "view_only",
        ViewOver = "view_over",
        PhoneMalformed = "phone_malformed",
        PhoneTaken = "phone_taken",
        PasswordShort { least: usize } = "password_short",
        PasswordLong { most_bytes: usize } = "password_long",
        PasswordNeeded = "password_needed",
        PasswordWeak = "password_weak",
        PasswordWrong = "password_wrong",
        PasswordsDiffer = "passwords_differ",
        SignInWrong = "sign_in_wrong",
        TermsNotAccepted = "terms_not_accepted",
        CodeMissing = "code_missing",
        CodeMalformed = "code_malformed",
        /// The check character does not fit; `look_alike` is a letter or digit that was probably misread.
        CodeMistyped { look_alike: Option<char> } = "code_mistyped",
        CodeUnknown = "code_unknown",
        CodeDisabled = "code_disabled",
        CodeExpired = "code_expired",
        CodeUnclaimed = "code_unclaimed",
        /// A card that makes its finder a partner: nobody can invite customers with it yet.
        CodeForPartners = "code_for_partners",
        AliasMalformed = "alias_malformed",
        AliasTaken = "alias_taken",
        RateMalformed = "rate_malformed",
        RateTooHigh { most_percent: u32 } = "rate_too_high",
        AmountMalformed { decimals: u32 } = "amount_malformed",
        /// `1.250` could be one and a quarter, or one thousand two hundred and fifty.
        AmountUnclear = "amount_unclear",
        AmountLarge = "amount_large",
        AmountMissing = "amount_missing",
        /// An amount in another currency than the shop's.
        AmountOther { currency: &'static str } = "amount_other",
        /// What another system tells of an order is in another currency than the shop's.
        ToldCurrency { told: String } = "told_currency",
        /// It tells an amount that no order has.
        ToldAmount = "told_amount",
        /// Its parts don't add up to its total.
        ToldSum { off: Money } = "told_sum",
        /// It has no number there, or one that is too long.
        ToldNumber = "told_number",
        /// The order was told by another system, and is corrected there.
        ToldElsewhere { source: String } = "told_elsewhere",
        /// A web shop is asked with a key of its own.
        KeyMissing = "key_missing",
        /// Another connection has this name.
        SourceNameTaken = "source_name_taken",
        /// Programs tell of orders under so many names already.
        SourcesMany { most: i64 } = "sources_many",
        /// Another member has this number at the source.
        ExternalIdTaken = "external_id_taken",
        /// Of an order that another system priced, a refund says how much and nothing else.
        ToldRefundPlain = "told_refund_plain",
        /// A field that is for orders which another system priced.
        ToldOnly = "told_only",
        /// Such a refund has a number of its own, or is the sum of all so far.
        ToldRefundUnnumbered = "told_refund_unnumbered",
        /// What a delivery told has been forgotten, or it is being tried already.
        DeliveryGone = "delivery_gone",
        DaysMalformed { most: u32 } = "days_malformed",
        NumberMalformed { least: u32, most: u32 } = "number_malformed",
        OffsetMalformed { most_mm: u32 } = "offset_malformed",
        /// The address makes codes that would be too fine for this layout.
        LayoutTooSmall = "layout_too_small",
        DateMalformed = "date_malformed",
        DatePast = "date_past",
        /// The books are closed up to this day, in days since 1970.
        /// The shop has suspended the account: the shop alone orders for it.
        AccountSuspended = "account_suspended",
        /// Nobody spends the credit of a suspended account.
        CreditSuspended = "credit_suspended",
        /// The clock is not ahead of the computer's, so that there is nothing to set back.
        ClockIsRight = "clock_is_right",
        DateClosed { to: i32 } = "date_closed",
        /// A day before the buyer had an account.
        DateBeforeAccount = "date_before_account",
        /// A payment on a day before its payout was made.
        DateBeforePayout = "date_before_payout",
        /// A day can be closed once it is over.
        DayNotOver = "day_not_over",
        CurrencyUnknown = "currency_unknown",
        CurrencyFixed = "currency_fixed",
        TimeZoneUnknown = "time_zone_unknown",
        /// Another one would move what is dated on closed days.
        TimeZoneFixed = "time_zone_fixed",
        AddressMalformed = "address_malformed",
        AddressFixed = "address_fixed",
        ColourMalformed = "colour_malformed",
        PictureUnreadable = "picture_unreadable",
        /// No code can be read in a photograph.
        PictureCodeless = "picture_codeless",
        PictureLarge { most_pixels: u32 } = "picture_large",
        FileLarge { most_bytes: u64 } = "file_large",
        BackupRunning = "backup_running",
        ChoiceUnknown = "choice_unknown",
        LinkSpent = "link_spent",
        AlreadyDecided = "already_decided",
        OwnAccount = "own_account",
        LastAdmin = "last_admin",
        ConfirmDiffers { expected: String } = "confirm_differs",
        TooMany { wait_s: u64 } = "too_many",
        SkuTaken = "sku_taken",
        ReasonMissing = "reason_missing",
        /// Only partners are paid in money.
        BasketEmpty = "basket_empty",
        /// It was retired since the page was opened.
        ProductGone { name: String } = "product_gone",
        /// The order comes to something else by now than what was shown.
        SumChanged = "sum_changed",
        /// A form without what its page put into it.
        FormStale = "form_stale",
        OrderKnown = "order_known",
        /// Of one account, which places them itself.
        OrdersUnpaid { most: u32 } = "orders_unpaid",
        /// The shop takes orders at the counter alone.
        OrderingOff = "ordering_off",
        OrderCancelled = "order_cancelled",
        OrderPaid = "order_paid",
        OrderUnpaid = "order_unpaid",
        NothingLeft = "nothing_left",
        RefundLarge { most: Money } = "refund_large",
        ShippingLarge { most: Money } = "shipping_large",
        TipLarge { most: Money } = "tip_large",
        /// Of one line of an order.
        QuantityLarge { most: u32 } = "quantity_large",
        /// Both lines and a plain amount for goods.
        LinesOrGoodwill = "lines_or_goodwill",
        BelowRefunded { refunded: Money } = "below_refunded",
        CreditShort { available: Money } = "credit_short",
        /// The terms let credit pay only a part of an order.
        CreditShare { most: Money } = "credit_share",
        /// Staff spend that much credit only with the code on its owner's telephone.
        CreditUnshown { most: Money } = "credit_unshown",
        TillCodeWrong = "till_code_wrong",
        PinMalformed = "pin_malformed",
        /// Everybody tries it first.
        PinEasy = "pin_easy",
        PinWrong = "pin_wrong",
        PinLocked { minutes: i64 } = "pin_locked",
        /// The same of somebody who types their own.
        OwnPinWrong = "own_pin_wrong",
        OwnPinLocked { minutes: i64 } = "own_pin_locked",
        /// A PIN opens nothing in a browser that is no till.
        NoTill = "no_till",
        /// Whoever is signed in by PIN sees no page but those of the till.
        TillOnly = "till_only",
        DiscountOff = "discount_off",
        /// They have no first-order discount that a coupon could be made of.
        CouponDiscountNone = "coupon_discount_none",
        /// The discount has a coupon already.
        CouponThere = "coupon_there",
        /// The web shop takes no coupons, or is not there any more.
        CouponsOff = "coupons_off",
        DiscountPromised = "discount_promised",
        AlreadyHeld = "already_held",
        NotHeld = "not_held",
        InPayout = "in_payout",
        IbanMalformed = "iban_malformed",
        BicMalformed = "bic_malformed",
        /// Outside the European Economic Area an IBAN does not tell the bank.
        BicMissing = "bic_missing",
        /// A routing number of the United States.
        RoutingMalformed = "routing_malformed",
        AccountNumberMalformed = "account_number_malformed",
        /// A cheque has to be sent somewhere.
        PostalAddressMissing = "postal_address_missing",
        /// PayPal accounts hold no such currency.
        PaypalCurrency { currency: &'static str } = "paypal_currency",
        HolderMissing = "holder_missing",
        /// A bank would run it for a formula, or a spreadsheet before the bank.
        FormulaSign = "formula_sign",
        VatIdMalformed = "vat_id_malformed",
        /// Whoever charges VAT says at which rate.
        VatRateMissing = "vat_rate_missing",
        /// The statement of a business names its address, and a number by which the tax office knows it.
        BusinessAddressMissing = "business_address_missing",
        TaxNumberMissing = "tax_number_missing",
        VatIdMissing = "vat_id_missing",
        PayoutEmpty = "payout_empty",
        /// One payout takes no more payments than this.
        PayoutLong { most: usize } = "payout_long",
        /// What somebody is owed is not what was seen when they were chosen.
        OwedChanged = "owed_changed",
        LineSettled = "line_settled",
        FileEmpty = "file_empty",
        /// Payments wait, and none of them has details that this file can carry.
        FileUnfit = "file_unfit",
        /// The other file with the same payments was downloaded before.
        FileTwice { other: &'static str } = "file_twice",
        /// A SEPA file names the account that it pays from.
        DebtorMissing = "debtor_missing",
        /// A SEPA file carries nothing but euros.
        EurosOnly = "euros_only",
        /// No earning was ticked.
        NothingChosen = "nothing_chosen",
        /// A number without saying of what.
        LastsUnclear = "lasts_unclear",
        /// A cap of nothing is none.
        CapZero = "cap_zero",
        /// Something was posted since the page was opened.
        BalanceMoved = "balance_moved",
        /// Nothing is left of this person but their place and their money.
        Erased = "erased",
        /// Somebody who runs the shop is no member who could be erased.
        EraseStaff = "erase_staff",
        /// A payment to them waits.
        ErasePayment = "erase_payment",
        /// An order of theirs that is not paid yet reserves store credit.
        EraseOrder = "erase_order",
        /// What somebody gives up has to be ticked.
        ForfeitNotTicked = "forfeit_not_ticked",
        AlreadyThere = "already_there",
        NoReferrer = "no_referrer",
        NoSuchAccount = "no_such_account",
        NumberOfTwo = "number_of_two",
        /// Somebody can't stand below themselves.
        WouldCircle = "would_circle",
        /// Two accounts that are to become one.
        MergeSelf = "merge_self",
        MergeNoMember = "merge_no_member",
        MergeApplicant = "merge_applicant",
        MergePartnerStays = "merge_partner_stays",
        MergeSuspended = "merge_suspended",
        MergePaymentWaits = "merge_payment_waits",
        MergeBothReserve = "merge_both_reserve",
        /// A file that is imported: nothing in it, too much of it, or not what it should be.
        RowsNone = "rows_none",
        RowsMany { most: u64 } = "rows_many",
        /// A file of orders.
        OrdersMany { most: u64 } = "orders_many",
        OrderTwiceInFile { row: u64 } = "order_twice_in_file",
        /// A row of orders that names no buyer.
        BuyerMissing = "buyer_missing",
        StatusUnknown = "status_unknown",
        /// A column that takes nothing but 0 and 1.
        ZeroOrOne = "zero_or_one",
        PaidBeforePlaced = "paid_before_placed",
        /// Credit that was spent in another system is no credit of ours.
        CreditInFile = "credit_in_file",
        NotUtf8 = "not_utf8",
        /// A file of another kind: a workbook, a PDF.
        NotATable { kind: &'static str } = "not_a_table",
        /// A quotation mark that is not closed in its line.
        QuoteOpen = "quote_open",
        /// A quotation mark inside a cell that it does not stand around.
        QuoteStray = "quote_stray",
        /// A telephone number that a spreadsheet took for an amount.
        PhoneFigure = "phone_figure",
        /// `5/1/2024`, and nothing says which of the two is the day.
        DateUnclear = "date_unclear",
        /// A day as a spreadsheet counts it.
        DateSerial = "date_serial",
        ColumnMissing = "column_missing",
        ColumnTwice = "column_twice",
        ColumnUnknown { name: String } = "column_unknown",
        CellsDiffer { expected: usize, found: usize } = "cells_differ",
        RoleUnknown = "role_unknown",
        KindUnknown = "kind_unknown",
        DateFuture = "date_future",
        CodeTwiceInFile { row: u64 } = "code_twice_in_file",
        TwiceInFile { row: u64 } = "twice_in_file",
        CircleInFile = "circle_in_file",
        WebhookUrlMalformed = "webhook_url_malformed",
        /// Without encryption, where that is not taken.
        WebhookUrlPlain = "webhook_url_plain",
        WebhooksMany { most: i64 } = "webhooks_many",
        TopicsNone = "topics_none",
        /// A token for the API that may do nothing.
        ScopesNone = "scopes_none",
        /// A token that was not given what a call needs.
        ScopeMissing { scope: &'static str } = "scope_missing",
        /// A shop that nobody runs yet.
        AdminNeeded = "admin_needed",
        /// No product is called or numbered so.
        ProductUnknown = "product_unknown",
        /// An order has no line of this number.
        LineUnknown { line: i64 } = "line_unknown",
        /// The key of another call.
        IdempotencyKeyReused = "idempotency_key_reused",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_code_is_the_name_of_its_case_and_of_no_other() {
        let samples = Refusal::samples();
        for refusal in &samples {
            let written = format!("{refusal:?}");
            let case = written.split([' ', '{']).next().unwrap_or_default();
            let mut code = String::new();
            for c in case.chars() {
                if c.is_uppercase() && !code.is_empty() {
                    code.push('_');
                }
                code.push(c.to_ascii_lowercase());
            }
            assert_eq!(refusal.code(), code);
            assert!(code.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'), "{code}");
        }
        let codes: BTreeSet<&str> = samples.iter().map(Refusal::code).collect();
        assert_eq!(codes.len(), samples.len());
    }
}
