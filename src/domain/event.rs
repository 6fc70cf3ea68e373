//! What was done, as one typed value that every verb reports in the transaction of its change: the audit log is written from it.
//!
//! Promise: the log holds ids, names of fields, and amounts, rates and places in the tree before and after; never a name, an address
//! or a note. What is stored is a code; how it reads is said in `text`.

mod fields;
mod outside;
mod subject;

use rusqlite::{Connection, Transaction, named_params};

use crate::domain::act::Act;
use crate::domain::changed;
use crate::domain::dispute::DisputeStatus;
use crate::domain::ids::{
    AccountId, BackupId, BatchId, CodeId, CouponId, EntitlementId, EntryId, LineId, MoveId, OrderId, PayoutId, ProductId,
    RefundId, SourceId, TermsId, TillBrowserId, TokenId, WebhookId,
};
use crate::domain::ledger::kinds::{BalanceKind, EntryKind};
use crate::domain::money::{Money, Rate};
use crate::domain::order::model::{Confirmation, PaymentMethod};
use crate::domain::outgoing;
use crate::domain::roles::ReferralType;
use crate::domain::time::Day;
use crate::domain::values::choice;
use crate::error::Result;

choice!(
    /// What the audit log calls an event.
    Action {
        ShopSetUp = "shop_set_up",
        SettingsChanged = "settings_changed",
        TermsChanged = "terms_changed",
        AccountCreated = "account_created",
        AccountChanged = "account_changed",
        AccountDisabled = "account_disabled",
        AccountEnabled = "account_enabled",
        PasswordSet = "password_set",
        PinSet = "pin_set",
        PinRemoved = "pin_removed",
        PinLocked = "pin_locked",
        PinUnlocked = "pin_unlocked",
        SignedInByPin = "signed_in_by_pin",
        TillEnrolled = "till_enrolled",
        TillTakenBack = "till_taken_back",
        ResetLinkMade = "reset_link_made",
        CustomerAdded = "customer_added",
        AccountCorrected = "account_corrected",
        TakeOverLinkMade = "take_over_link_made",
        AccountTakenOver = "account_taken_over",
        ViewBegun = "view_begun",
        AccountExported = "account_exported",
        AccountErased = "account_erased",
        CustomerMadePartner = "customer_made_partner",
        PartnerMadeCustomer = "partner_made_customer",
        PartnerApproved = "partner_approved",
        PartnerRejected = "partner_rejected",
        BatchCreated = "batch_created",
        BatchPrinted = "batch_printed",
        BatchChanged = "batch_changed",
        CodeDisabled = "code_disabled",
        CodeEnabled = "code_enabled",
        CodeNoted = "code_noted",
        AliasAdded = "alias_added",
        ProductAdded = "product_added",
        ProductChanged = "product_changed",
        DiscountGranted = "discount_granted",
        CouponMade = "coupon_made",
        CouponEnded = "coupon_ended",
        OrderPlaced = "order_placed",
        OrderPaid = "order_paid",
        OrderCorrected = "order_corrected",
        OrderRefunded = "order_refunded",
        OrderCancelled = "order_cancelled",
        OrderReinstated = "order_reinstated",
        DisputeOpened = "dispute_opened",
        DisputeWon = "dispute_won",
        DisputeLost = "dispute_lost",
        RedemptionConfirmed = "redemption_confirmed",
        ReviewOpened = "review_opened",
        EarningApproved = "earning_approved",
        EarningReversed = "earning_reversed",
        BalanceAdjusted = "balance_adjusted",
        CommissionConverted = "commission_converted",
        PayChanged = "pay_changed",
        PayeeChanged = "payee_changed",
        PayoutMade = "payout_made",
        PayoutFileMade = "payout_file_made",
        PaymentPaid = "payment_paid",
        PaymentFailed = "payment_failed",
        AccountsImported = "accounts_imported",
        DemoMade = "demo_made",
        ReferrerCorrected = "referrer_corrected",
        AccountsMerged = "accounts_merged",
        CorrectionUndone = "correction_undone",
        BooksClosed = "books_closed",
        BooksReopened = "books_reopened",
        DateConfirmed = "date_confirmed",
        TimeSetBack = "time_set_back",
        AccountSuspended = "account_suspended",
        SuspensionLifted = "suspension_lifted",
        FlagCleared = "flag_cleared",
        BackupMade = "backup_made",
        BackupFailed = "backup_failed",
        BackupDownloaded = "backup_downloaded",
        SourceAdded = "source_added",
        SourceChanged = "source_changed",
        CouponsHandedOver = "coupons_handed_over",
        WebhookAdded = "webhook_added",
        WebhookChanged = "webhook_changed",
        WebhookSecretMade = "webhook_secret_made",
        WebhookDisabled = "webhook_disabled",
        WebhookEnabled = "webhook_enabled",
        WebhookRemoved = "webhook_removed",
        WebhookTested = "webhook_tested",
        WebhookSentAgain = "webhook_sent_again",
        TokenMade = "token_made",
        TokenRevoked = "token_revoked",
    }
);

choice!(
    /// The table whose row an event is about.
    Subject {
        Account = "account",
        ApiToken = "api_token",
        Backup = "backup",
        Batch = "batch",
        Code = "code",
        Entry = "entry",
        Order = "orders",
        Payout = "payout",
        Payment = "payout_line",
        Product = "product",
        Shop = "shop",
        Source = "source",
        Terms = "terms",
        TillBrowser = "till_browser",
        Webhook = "webhook",
    }
);

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    ShopSetUp,
    /// Columns of the shop.
    SettingsChanged {
        fields: Vec<&'static str>,
    },
    TermsChanged {
        terms: TermsId,
        fields: Vec<&'static str>,
    },
    /// Somebody who runs the shop.
    AccountCreated(AccountId),
    /// A partner or a customer joined. Their account is the record: the log does not repeat it.
    SignedUp(AccountId),
    AccountChanged(AccountId),
    AccountDisabled(AccountId),
    AccountEnabled(AccountId),
    PasswordSet(AccountId),
    PinSet(AccountId),
    PinRemoved(AccountId),
    /// After five wrong tries in a row.
    PinLocked(AccountId),
    /// Before its quarter of an hour was over.
    PinUnlocked(AccountId),
    /// Somebody who runs the shop is at a till.
    SignedInByPin(AccountId),
    /// A browser is a till from now on.
    TillEnrolled(TillBrowserId),
    TillTakenBack(TillBrowserId),
    ResetLinkMade(AccountId),
    /// A customer whom the shop added.
    CustomerAdded(AccountId),
    /// The shop corrected a member's record.
    AccountCorrected {
        account: AccountId,
        fields: Vec<&'static str>,
    },
    TakeOverLinkMade(AccountId),
    AccountTakenOver(AccountId),
    /// An admin looks at what this member sees.
    ViewBegun(AccountId),
    /// Everything that is kept about somebody was handed out.
    AccountExported(AccountId),
    /// With what they gave up of each balance.
    AccountErased {
        account: AccountId,
        commission: Money,
        credit: Money,
    },
    /// With the pay that was agreed with them alone, if there was one.
    CustomerMadePartner {
        account: AccountId,
        had_own_pay: bool,
    },
    PartnerMadeCustomer {
        account: AccountId,
        had_own_pay: bool,
    },
    PartnerApproved(AccountId),
    PartnerRejected(AccountId),
    BatchCreated(BatchId),
    BatchPrinted(BatchId),
    /// What its paper says from now on.
    BatchChanged {
        batch: BatchId,
        fields: Vec<&'static str>,
    },
    CodeDisabled(CodeId),
    CodeEnabled(CodeId),
    CodeNoted(CodeId),
    AliasAdded(CodeId),
    ProductAdded(ProductId),
    ProductChanged {
        product: ProductId,
        price: (Money, Money),
        fields: Vec<&'static str>,
    },
    DiscountGranted {
        account: AccountId,
        entitlement: EntitlementId,
    },
    /// A member means to use their discount or their store credit at a web shop.
    CouponMade {
        account: AccountId,
        coupon: CouponId,
    },
    /// An order carried it, it was taken back, or its last day was over.
    CouponEnded {
        account: AccountId,
        coupon: CouponId,
    },
    OrderPlaced(OrderId),
    OrderPaid {
        order: OrderId,
        method: PaymentMethod,
    },
    /// The total before and after.
    OrderCorrected {
        order: OrderId,
        total: (Money, Money),
    },
    /// What had been refunded before and after.
    OrderRefunded {
        order: OrderId,
        refund: RefundId,
        refunded: (Money, Money),
    },
    OrderCancelled(OrderId),
    /// It was off, and goes on after all: another system said so.
    OrderReinstated(OrderId),
    /// The buyer wants so much back through their bank, or the bank has decided.
    Disputed {
        order: OrderId,
        status: DisputeStatus,
        amount: Money,
    },
    /// Much of the buyer's store credit was spent on an order with their word, or somebody's who answers for it.
    RedemptionConfirmed {
        order: OrderId,
        credit: Money,
        how: Confirmation,
    },
    ReviewOpened(EntryId),
    EarningApproved(EntryId),
    EarningReversed(EntryId),
    CommissionConverted {
        account: AccountId,
        amount: Money,
    },
    BalanceAdjusted {
        account: AccountId,
        entry: EntryId,
        balance: BalanceKind,
        amount: Money,
    },
    /// What one earner gets in place of the terms, as a rate or a flat amount; neither goes back to the terms.
    PayChanged {
        account: AccountId,
        rate: Option<Rate>,
        flat: Option<Money>,
    },
    PayeeChanged {
        account: AccountId,
        fields: Vec<&'static str>,
    },
    PayoutMade(PayoutId),
    /// A file of it was downloaded.
    PayoutFileMade {
        payout: PayoutId,
        kind: &'static str,
    },
    PaymentPaid(LineId),
    PaymentFailed(LineId),
    AccountsImported {
        added: u64,
        known: u64,
    },
    DemoMade,
    ReferrerCorrected {
        account: AccountId,
        correction: MoveId,
        from: Place,
        to: Place,
    },
    /// The loser is a shell since, and points at the winner.
    AccountsMerged {
        winner: AccountId,
        loser: AccountId,
    },
    CorrectionUndone {
        account: AccountId,
        correction: MoveId,
    },
    /// An admin has looked at what the rules against self-referral found about somebody: these are different people.
    FlagCleared(AccountId),
    /// The last day that is closed, before and after. A day that moves back opens what was closed.
    BooksClosed {
        from: Option<Day>,
        to: Option<Day>,
    },
    AccountSuspended(AccountId),
    SuspensionLifted(AccountId),
    /// After a jump of the clock: what waited for it may go on.
    DateConfirmed,
    /// What is recorded from now on takes the real time again.
    TimeSetBack,
    BackupMade(BackupId),
    /// None was written, or what was written has a flaw.
    BackupFailed(BackupId),
    BackupDownloaded(BackupId),
    /// Another system that tells of orders.
    SourceAdded(SourceId),
    SourceChanged {
        source: SourceId,
        fields: Vec<&'static str>,
    },
    /// Somebody took a file of what a web shop has to know of its coupons.
    CouponsHandedOver(SourceId),
    /// A pre-registered code became somebody's. Their account and the code are the record.
    CodeClaimed(CodeId),
    /// An entry of the ledger was posted, which is the record.
    Posted {
        entry: EntryId,
        kind: EntryKind,
        amount: Money,
    },
    WebhookAdded(WebhookId),
    WebhookChanged {
        webhook: WebhookId,
        fields: Vec<&'static str>,
    },
    WebhookSecretMade(WebhookId),
    WebhookDisabled(WebhookId),
    WebhookEnabled(WebhookId),
    WebhookRemoved(WebhookId),
    WebhookTested(WebhookId),
    /// Something that it had got, or had not, was sent again.
    WebhookSentAgain(WebhookId),
    /// A program was given a token for the API.
    TokenMade(TokenId),
    TokenRevoked(TokenId),
}

/// A place in the tree: the referrer, and what that makes of whoever is below.
pub type Place = (Option<AccountId>, ReferralType);

/// Reports what was done, in the transaction that did it: to the audit log, and to the programs that listen.
pub fn record(tx: &Transaction<'_>, act: &Act, event: &Event) -> Result<()> {
    if let Some((topic, about)) = event.told_outside() {
        outgoing::tell(tx, act, topic, about)?;
    }
    event.note_change(tx, act)?;
    let Some((action, subject, id)) = event.subject() else { return Ok(()) };
    let (actor, actor_id) = act.actor.columns();
    tx.prepare_cached(
        "INSERT INTO audit (at, actor, actor_id, action, subject, subject_id, fields)
         VALUES (:at, :actor, :actor_id, :action, :subject, :subject_id, :fields)",
    )?
    .execute(named_params! {
        ":at": act.now,
        ":actor": actor,
        ":actor_id": actor_id,
        ":action": action,
        ":subject": subject,
        ":subject_id": id,
        ":fields": event.fields_as_told(act.told()),
    })?;
    Ok(())
}

impl Event {
    /// Notes what changed by it, for programs that ask what is new.
    fn note_change(&self, tx: &Transaction<'_>, act: &Act) -> Result<()> {
        match self {
            Event::ViewBegun(_) | Event::AccountExported(_) => Ok(()),
            Event::SignedUp(id) => changed::account(tx, *id, act.now),
            Event::ReviewOpened(entry) | Event::EarningApproved(entry) | Event::EarningReversed(entry) => {
                changed::order_of_entry(tx, *entry, act.now)
            }
            Event::AccountErased { account, .. } => {
                changed::orders_of(tx, *account, act.now)?;
                changed::account(tx, *account, act.now)
            }
            Event::AccountsMerged { winner, loser } => {
                changed::orders_of(tx, *winner, act.now)?;
                changed::orders_of(tx, *loser, act.now)?;
                changed::account(tx, *loser, act.now)?;
                changed::account(tx, *winner, act.now)
            }
            _ => match self.subject() {
                Some((_, Subject::Order, Some(id))) => changed::order(tx, OrderId(id), act.now),
                Some((_, Subject::Account, Some(id))) => changed::account(tx, AccountId(id), act.now),
                _ => Ok(()),
            },
        }
    }
}

/// Whether something was ever done.
pub fn has(conn: &Connection, action: Action) -> Result<bool> {
    Ok(conn.query_row(
        "SELECT EXISTS (SELECT 1 FROM audit WHERE action = :action)",
        named_params! {":action": action},
        |row| row.get(0),
    )?)
}
