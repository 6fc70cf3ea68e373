//! Members on the wire.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{PersonRef, cash, present};
use crate::domain::code::Code;
use crate::domain::entitlement::EntitlementStatus;
use crate::domain::ledger::Balance;
use crate::domain::money::Currency;
use crate::domain::program::Discount;
use crate::domain::reads::account_record::AccountRecord;
use crate::domain::reads::balances::AccountBalances;
use crate::domain::reads::figures::{AccountFigures, NetworkFigures};
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};

/// A partner or a customer.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct AccountView {
    id: String,
    /// `partner` or `customer`.
    role: &'static str,
    /// `partner` or `influencer`; null for customers.
    partner_kind: Option<&'static str>,
    name: String,
    email: Option<String>,
    phone: Option<String>,
    language: Option<String>,
    /// Their referral code; null while a partner waits for approval.
    code: Option<String>,
    /// The link by which they invite others.
    invite_url: Option<String>,
    /// Their numbers in other systems.
    external_ids: Vec<NumberView>,
    /// Whose code they joined by.
    referrer_id: Option<String>,
    /// `partner`, `influencer`, `customer` or `organic`: what the referrer was then.
    referral_type: Option<&'static str>,
    /// The discount on their first order, and what became of it.
    offer: Option<OfferView>,
    /// Whether they have chosen a password, and so taken their account over.
    has_password: bool,
    joined_at: String,
    approved_at: Option<String>,
    suspended_at: Option<String>,
    erased_at: Option<String>,
    /// When anything of it last changed.
    updated_at: String,
    /// The one-time link by which they choose a password, where one was asked for. It is told this once.
    #[serde(skip_serializing_if = "Option::is_none")]
    take_over_url: Option<String>,
}

/// A number that a place which orders come from has of its own for somebody.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct NumberView {
    /// The place, by name.
    source: String,
    external_id: String,
}

/// A discount on the first order.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OfferView {
    /// `open`, `reserved` by an unpaid order, `used`, `missed` or `expired`.
    status: &'static str,
    /// In percent, such as `10` or `7.5`.
    percent: String,
    /// What the goods that it applies to have to come to.
    minimum: String,
    /// It takes off no more than this.
    cap: Option<String>,
    /// When it was used, missed or ran out.
    at: Option<String>,
}

/// The link by which the owner of a code invites others.
pub(in crate::api) fn invite_url(shop: &Shop, code: &Code) -> String {
    format!("{}/r/{}", shop.base_url, code.as_str())
}

impl AccountView {
    pub(in crate::api) fn new(shop: &Shop, record: &AccountRecord) -> AccountView {
        let account = &record.account;
        AccountView {
            id: account.id.to_string(),
            role: account.role.as_str(),
            partner_kind: account.partner_kind.map(|kind| kind.as_str()),
            name: account.name.clone(),
            email: account.email.clone(),
            phone: account.phone.clone(),
            language: account.language.as_ref().map(|language| language.as_str().to_owned()),
            code: record.code.as_ref().map(|code| code.as_str().to_owned()),
            invite_url: record.code.as_ref().map(|code| invite_url(shop, code)),
            external_ids: record.numbers.iter().map(number_view).collect(),
            referrer_id: account.referrer_id.map(|id| id.to_string()),
            referral_type: account.referral_type.map(|kind| kind.as_str()),
            offer: record.offer.map(|(discount, status)| OfferView::new(shop.currency, discount, status)),
            has_password: record.has_password,
            joined_at: Zone::iso(account.created_at),
            approved_at: account.approved_at.map(Zone::iso),
            suspended_at: record.suspended_at.map(Zone::iso),
            erased_at: account.erased_at.map(Zone::iso),
            updated_at: Zone::iso(record.changed_at),
            take_over_url: None,
        }
    }

    /// The same with a one-time link.
    pub(in crate::api) fn with_link(self, shop: &Shop, token: &str) -> AccountView {
        AccountView { take_over_url: Some(format!("{}/take-over?token={token}", shop.base_url)), ..self }
    }
}

fn number_view((source, external_id): &(String, String)) -> NumberView {
    NumberView { source: source.clone(), external_id: external_id.clone() }
}

impl OfferView {
    pub(in crate::api) fn new(currency: Currency, discount: Discount, status: EntitlementStatus) -> OfferView {
        let (word, at): (_, Option<Timestamp>) = match status {
            EntitlementStatus::Open => ("open", None),
            EntitlementStatus::Reserved => ("reserved", None),
            EntitlementStatus::Used(at) => ("used", Some(at)),
            EntitlementStatus::Missed(at) => ("missed", Some(at)),
            EntitlementStatus::Expired(at) => ("expired", Some(at)),
        };
        OfferView {
            status: word,
            percent: discount.rate.percent(),
            minimum: cash(currency, discount.minimum),
            cap: discount.cap.map(|cap| cash(currency, cap)),
            at: at.map(Zone::iso),
        }
    }
}

/// What somebody's offer is, or that there is none.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct OfferDocument {
    pub(in crate::api) offer: Option<OfferView>,
}

/// A new customer.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct NewAccount {
    pub(in crate::api) name: String,
    /// An e-mail address or a telephone number is needed, or both.
    pub(in crate::api) email: Option<String>,
    pub(in crate::api) phone: Option<String>,
    /// The code of whoever sent them, as it is typed or as a link.
    pub(in crate::api) referral_code: Option<String>,
    /// Their number in a system of yours: the orders that it tells of are found by it.
    pub(in crate::api) external_id: Option<String>,
    /// That system, by a name of your own; `api` where it is left out.
    pub(in crate::api) source: Option<String>,
    /// Answer with a one-time link by which they choose a password.
    #[serde(default)]
    pub(in crate::api) invite: bool,
}

/// What is to be corrected. What is left out stays; null empties it.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct AccountChange {
    pub(in crate::api) name: Option<String>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub(in crate::api) email: Option<Option<String>>,
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub(in crate::api) phone: Option<Option<String>>,
    /// Their number in a system of yours.
    #[serde(default, deserialize_with = "present")]
    #[schema(value_type = Option<String>)]
    pub(in crate::api) external_id: Option<Option<String>>,
    /// That system, by a name of your own; `api` where it is left out.
    pub(in crate::api) source: Option<String>,
}

/// Why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReasonBody {
    /// For the shop alone; at most 200 characters.
    pub(in crate::api) reason: String,
}

/// Under whom somebody is to stand, and why.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ReferrerBody {
    /// The new referrer's account; null makes them organic.
    #[serde(deserialize_with = "Option::deserialize")]
    pub(in crate::api) referrer_id: Option<String>,
    /// For the shop alone; at most 200 characters.
    pub(in crate::api) reason: String,
}

/// Why somebody is erased, and what they give up.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct EraseBody {
    /// At most 200 characters.
    pub(in crate::api) reason: String,
    /// Both balances as they stand, pending amounts included: erasing gives them up for good.
    pub(in crate::api) forfeit: ForfeitBody,
}

/// What stands in both balances.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::api) struct ForfeitBody {
    pub(in crate::api) commission: String,
    pub(in crate::api) credit: String,
}

/// Both balances of a member.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BalancesView {
    /// Money that a partner is owed; null for whoever never earned any.
    commission: Option<BalanceView>,
    /// Store credit.
    credit: BalanceView,
}

/// One balance.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BalanceView {
    /// What can be spent or paid out now.
    available: String,
    /// Earned, and within the holding period.
    holding: String,
    in_review: String,
    /// Set aside for unpaid orders (credit), or in a payout that is not settled (commission).
    reserved: String,
    /// Spent (credit) or paid out (commission).
    spent: String,
    expired: String,
    /// What later earnings make up for first.
    owed_to_shop: String,
}

impl BalancesView {
    pub(in crate::api) fn new(currency: Currency, balances: &AccountBalances) -> BalancesView {
        let view = |balance: &Balance| BalanceView {
            available: cash(currency, balance.available()),
            holding: cash(currency, balance.holding),
            in_review: cash(currency, balance.in_review),
            reserved: cash(currency, balance.reserved),
            spent: cash(currency, balance.spent),
            expired: cash(currency, balance.expired),
            owed_to_shop: cash(currency, balance.short()),
        };
        BalancesView { commission: balances.commission.as_ref().map(view), credit: view(&balances.credit) }
    }
}

/// What somebody did, and what those whom they referred did: directly, and through others.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct FiguresView {
    scans: i64,
    visitors: i64,
    own_orders: i64,
    own_net_sales: String,
    /// What they earned themselves.
    earned: String,
    direct: BranchView,
    indirect: BranchView,
    network: BranchView,
}

/// What a part of somebody's network did.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct BranchView {
    sign_ups: i64,
    orders: i64,
    net_sales: String,
    earned: String,
}

impl FiguresView {
    pub(in crate::api) fn new(currency: Currency, figures: &AccountFigures) -> FiguresView {
        let branch = |of: NetworkFigures| BranchView {
            sign_ups: of.sign_ups,
            orders: of.orders,
            net_sales: cash(currency, of.value),
            earned: cash(currency, of.earned),
        };
        FiguresView {
            scans: figures.scans,
            visitors: figures.visitors,
            own_orders: figures.own_orders,
            own_net_sales: cash(currency, figures.own_value),
            earned: cash(currency, figures.own_earned),
            direct: branch(figures.direct),
            indirect: branch(figures.indirect),
            network: branch(figures.network()),
        }
    }
}

/// One row of a report of people.
#[derive(Serialize, ToSchema)]
pub(in crate::api) struct PersonFigures {
    #[serde(flatten)]
    pub(in crate::api) person: PersonRef,
    pub(in crate::api) partner_kind: Option<&'static str>,
    pub(in crate::api) code: Option<String>,
    pub(in crate::api) referrer: Option<PersonRef>,
    pub(in crate::api) joined_at: String,
    pub(in crate::api) figures: FiguresView,
}
