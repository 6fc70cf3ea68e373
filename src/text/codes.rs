//! What people call the codes that are stored, for files: each beside its code, so that a program reads the one and a bookkeeper the
//! other.

use crate::domain::api_token::Scope;
use crate::domain::code::CodeStatus;
use crate::domain::event::{Action, Subject};
use crate::domain::ledger::{BalanceKind, EntryChange, EntryKind};
use crate::domain::order::{NoEarning, OrderStatus, PaymentMethod};
use crate::domain::payee::PayoutMethod;
use crate::domain::payout::{OwedStatus, PayoutStatus};
use crate::domain::reads::statement::EntryStatus;
use crate::domain::roles::{PartnerKind, ReferralType, Role};
use crate::text::catalogue::Text;
use crate::text::events;
use crate::text::table::Word;

pub(crate) fn order_status(status: OrderStatus) -> Word {
    let text = match status {
        OrderStatus::Placed => Text::new("order-status-placed"),
        OrderStatus::Paid => Text::new("order-status-paid"),
        OrderStatus::PartlyRefunded => Text::new("order-status-partly-refunded"),
        OrderStatus::Refunded => Text::new("order-status-refunded"),
        OrderStatus::Cancelled => Text::new("order-status-cancelled"),
    };
    Word { code: status.as_str(), text }
}

/// How an order was paid.
pub(crate) fn payment_method(method: PaymentMethod) -> Word {
    let text = match method {
        PaymentMethod::Cash => Text::new("payment-method-cash"),
        PaymentMethod::Card => Text::new("payment-method-card"),
        PaymentMethod::Transfer => Text::new("payment-method-transfer"),
        PaymentMethod::Credit => Text::new("payment-method-credit"),
        PaymentMethod::Other => Text::new("payment-method-other"),
    };
    Word { code: method.as_str(), text }
}

/// Why nobody earns on an order.
pub(crate) fn no_earning(reason: NoEarning) -> Word {
    let text = match reason {
        NoEarning::Nobody => Text::new("no-earning-nobody"),
        NoEarning::Suspended => Text::new("no-earning-suspended"),
        NoEarning::NoRate => Text::new("no-earning-no-rate"),
        NoEarning::MonthsOver => Text::new("no-earning-months-over"),
        NoEarning::OrdersOver => Text::new("no-earning-orders-over"),
        NoEarning::NothingEarns => Text::new("no-earning-nothing-earns"),
        NoEarning::BelowMinimum => Text::new("no-earning-below-minimum"),
        NoEarning::Erased => Text::new("no-earning-erased"),
        NoEarning::OwnOrder => Text::new("no-earning-own-order"),
        NoEarning::Before => Text::new("no-earning-before"),
    };
    Word { code: reason.as_str(), text }
}

pub(crate) fn balance_kind(kind: BalanceKind) -> Word {
    let text = match kind {
        BalanceKind::Commission => Text::new("balance-kind-commission"),
        BalanceKind::Credit => Text::new("balance-kind-credit"),
    };
    Word { code: kind.as_str(), text }
}

pub(crate) fn entry_kind(kind: EntryKind) -> Word {
    let text = match kind {
        EntryKind::Commission => Text::new("entry-kind-commission"),
        EntryKind::Reward => Text::new("entry-kind-reward"),
        EntryKind::Redemption => Text::new("entry-kind-redemption"),
        EntryKind::Payout => Text::new("entry-kind-payout"),
        EntryKind::Adjustment => Text::new("entry-kind-adjustment"),
        EntryKind::Expiry => Text::new("entry-kind-expiry"),
        EntryKind::Carry => Text::new("entry-kind-carry"),
        EntryKind::Forfeit => Text::new("entry-kind-forfeit"),
        EntryKind::Merge => Text::new("entry-kind-merge"),
        EntryKind::Conversion => Text::new("entry-kind-conversion"),
    };
    Word { code: kind.as_str(), text }
}

/// What happened, so that an entry was posted.
pub(crate) fn entry_change(change: EntryChange) -> Word {
    let text = match change {
        EntryChange::Placed => Text::new("entry-change-placed"),
        EntryChange::Correction => Text::new("entry-change-correction"),
        EntryChange::Refund => Text::new("entry-change-refund"),
        EntryChange::Reversal => Text::new("entry-change-reversal"),
        EntryChange::Return => Text::new("entry-change-return"),
        EntryChange::Expiry => Text::new("entry-change-expiry"),
        EntryChange::Opening => Text::new("entry-change-opening"),
        EntryChange::Typed => Text::new("entry-change-typed"),
    };
    Word { code: change.as_str(), text }
}

/// Commission becomes ready to be paid, store credit available to be spent.
pub(crate) fn entry_status(status: EntryStatus, balance: BalanceKind) -> Word {
    let text = match (status, balance) {
        (EntryStatus::Holding, _) => Text::new("entry-status-holding"),
        (EntryStatus::InReview, _) => Text::new("entry-status-in-review"),
        (EntryStatus::Available, BalanceKind::Commission) => Text::new("entry-status-ready"),
        (EntryStatus::Available, BalanceKind::Credit) => Text::new("entry-status-available"),
        (EntryStatus::Paid, BalanceKind::Commission) => Text::new("entry-status-paid"),
        (EntryStatus::Paid, BalanceKind::Credit) => Text::new("entry-status-spent"),
        (EntryStatus::Reversed, _) => Text::new("entry-status-reversed"),
    };
    Word { code: status.as_str(), text }
}

/// How a partner is paid.
pub(crate) fn payout_method(method: PayoutMethod) -> Word {
    let text = match method {
        PayoutMethod::PayPal => Text::new("payout-method-paypal"),
        PayoutMethod::Bank => Text::new("payout-method-bank"),
        PayoutMethod::Ach => Text::new("payout-method-ach"),
        PayoutMethod::Cheque => Text::new("payout-method-cheque"),
        PayoutMethod::Cash => Text::new("payout-method-cash"),
    };
    Word { code: method.as_str(), text }
}

/// Where one payment of a payout stands.
pub(crate) fn payout_status(status: PayoutStatus) -> Word {
    let text = match status {
        PayoutStatus::Waiting => Text::new("payout-status-waiting"),
        PayoutStatus::Paid => Text::new("payout-status-paid"),
        PayoutStatus::Failed => Text::new("payout-status-failed"),
        PayoutStatus::Returned => Text::new("payout-status-returned"),
    };
    Word { code: status.as_str(), text }
}

/// Whether a partner can be paid what is owed.
pub(crate) fn owed_status(status: OwedStatus) -> Word {
    let (code, text) = match status {
        OwedStatus::Ready => ("ready", Text::new("owed-status-ready")),
        OwedStatus::Negative => ("negative", Text::new("owed-status-negative")),
        OwedStatus::BelowMinimum => ("below_minimum", Text::new("owed-status-below-minimum")),
        OwedStatus::BelowUnit => ("below_unit", Text::new("owed-status-below-unit")),
        OwedStatus::NoDetails => ("no_details", Text::new("owed-status-no-details")),
        OwedStatus::Suspended => ("suspended", Text::new("owed-status-suspended")),
        OwedStatus::NewDetails(_) => ("new_details", Text::new("owed-status-new-details")),
    };
    Word { code, text }
}

pub(crate) fn code_status(status: CodeStatus) -> Word {
    let text = match status {
        CodeStatus::Unclaimed => Text::new("code-status-unclaimed"),
        CodeStatus::Reserved => Text::new("code-status-reserved"),
        CodeStatus::Claimed => Text::new("code-status-claimed"),
        CodeStatus::Suspended => Text::new("code-status-suspended"),
        CodeStatus::Disabled => Text::new("code-status-disabled"),
        CodeStatus::Expired => Text::new("code-status-expired"),
    };
    Word { code: status.as_str(), text }
}

pub(crate) fn role(role: Role) -> Word {
    let text = match role {
        Role::Admin => Text::new("role-admin"),
        Role::Staff => Text::new("role-staff"),
        Role::Partner => Text::new("role-partner"),
        Role::Customer => Text::new("role-customer"),
    };
    Word { code: role.as_str(), text }
}

pub(crate) fn partner_kind(kind: PartnerKind) -> Word {
    let text = match kind {
        PartnerKind::Partner => Text::new("partner-kind-partner"),
        PartnerKind::Influencer => Text::new("partner-kind-influencer"),
    };
    Word { code: kind.as_str(), text }
}

/// What the referrer was, at sign-up.
pub(crate) fn referral_type(kind: ReferralType) -> Word {
    let text = match kind {
        ReferralType::Partner => Text::new("referral-type-partner"),
        ReferralType::Influencer => Text::new("referral-type-influencer"),
        ReferralType::Customer => Text::new("referral-type-customer"),
        ReferralType::Organic => Text::new("referral-type-organic"),
    };
    Word { code: kind.as_str(), text }
}

/// What stands on the other side of an entry in a bookkeeper's books; a payment goes out by its method.
pub(crate) fn counter_account(kind: EntryKind, method: Option<PayoutMethod>) -> Word {
    match (kind, method) {
        (EntryKind::Commission, _) => Word { code: "commission_expense", text: Text::new("counter-account-commission") },
        (EntryKind::Reward, _) => Word { code: "reward_expense", text: Text::new("counter-account-reward") },
        (EntryKind::Redemption, _) => Word { code: "orders", text: Text::new("counter-account-redemption") },
        (EntryKind::Payout, Some(method)) => payout_method(method),
        (EntryKind::Payout, None) => Word { code: "payments", text: Text::new("counter-account-payout") },
        (EntryKind::Adjustment, _) => Word { code: "adjustments", text: Text::new("counter-account-adjustment") },
        (EntryKind::Conversion, _) => Word { code: "converted", text: Text::new("counter-account-conversion") },
        (EntryKind::Carry, _) => Word { code: "carried", text: Text::new("counter-account-carry") },
        (EntryKind::Forfeit, _) => Word { code: "forfeited", text: Text::new("counter-account-forfeit") },
        (EntryKind::Merge, _) => Word { code: "merged", text: Text::new("counter-account-merge") },
        (EntryKind::Expiry, _) => Word { code: "expired_credit", text: Text::new("counter-account-expiry") },
    }
}

/// What a deed was about.
pub(crate) fn subject(subject: Subject) -> Word {
    let text = match subject {
        Subject::Account => Text::new("subject-account"),
        Subject::ApiToken => Text::new("subject-api-token"),
        Subject::Backup => Text::new("subject-backup"),
        Subject::Batch => Text::new("subject-batch"),
        Subject::Code => Text::new("subject-code"),
        Subject::Entry => Text::new("subject-entry"),
        Subject::Order => Text::new("subject-order"),
        Subject::Payout => Text::new("subject-payout"),
        Subject::Payment => Text::new("subject-payment"),
        Subject::Product => Text::new("subject-product"),
        Subject::Shop => Text::new("subject-shop"),
        Subject::Source => Text::new("subject-source"),
        Subject::Webhook => Text::new("subject-webhook"),
        Subject::Terms => Text::new("subject-terms"),
        Subject::TillBrowser => Text::new("subject-till-browser"),
    };
    Word { code: subject.as_str(), text }
}

/// What a token for the API lets a program do.
pub(crate) fn scope(scope: Scope) -> Word {
    let text = match scope {
        Scope::Read => Text::new("scope-read"),
        Scope::Orders => Text::new("scope-orders"),
        Scope::Accounts => Text::new("scope-accounts"),
        Scope::People => Text::new("scope-people"),
        Scope::Codes => Text::new("scope-codes"),
        Scope::Payouts => Text::new("scope-payouts"),
        Scope::Webhooks => Text::new("scope-webhooks"),
    };
    Word { code: scope.as_str(), text }
}

/// The same in a sentence.
pub(crate) fn scope_hint(scope: Scope) -> Text {
    match scope {
        Scope::Read => Text::new("scope-read-hint"),
        Scope::Orders => Text::new("scope-orders-hint"),
        Scope::Accounts => Text::new("scope-accounts-hint"),
        Scope::People => Text::new("scope-people-hint"),
        Scope::Codes => Text::new("scope-codes-hint"),
        Scope::Payouts => Text::new("scope-payouts-hint"),
        Scope::Webhooks => Text::new("scope-webhooks-hint"),
    }
}

/// What was done.
pub(crate) fn action(action: Action) -> Word {
    Word { code: action.as_str(), text: events::done(action) }
}

/// Tax that another system told without its rate.
pub(crate) fn no_rate() -> Word {
    Word { code: "", text: Text::new("no-tax-rate") }
}

/// Programs read 1 and 0.
pub(crate) fn yes_or_no(is_so: bool) -> Word {
    if is_so { Word { code: "1", text: Text::new("yes") } } else { Word { code: "0", text: Text::new("no") } }
}
