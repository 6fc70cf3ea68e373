//! `/till/<code or number>`: the till card of somebody who buys. What they have to spend, an amount or products, what it comes to
//! while it is typed, and the ways to pay.
//!
//! The buttons carry what was shown: an order that would come to something else is not placed, but shown again.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::auth::limits::Tries;
use crate::domain::account::Account;
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::entitlement::EntitlementStatus;
use crate::domain::ids::{AccountId, ProductId, SourceId};
use crate::domain::money::Money;
use crate::domain::order::{self, Cart, Checkout, Credit, PaymentMethod, Plain, Seen, Taken};
use crate::domain::pin::{self, Pin};
use crate::domain::product::{self, Product};
use crate::domain::reads::buyers::{self, Shown};
use crate::domain::reads::order_list::{self, OrderFilter, OrderRow, Purchaser};
use crate::domain::reads::usual;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::suspension;
use crate::error::Error;
use crate::text::Voice;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::{AtTheTill, Client};
use crate::web::kit::layout::Frame;
use crate::web::kit::order_form::{self, MOST_USUAL, OrderChoices, discount_sentence, order_badge, pricing};
use crate::web::kit::path::{Id, ORDERS, TILL, href, of_buyer, of_order, of_person};
use crate::web::kit::picks::QUANTITY;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::{Badge, Moment};
use crate::web::till::find::to_card;
use crate::web::till::sum::{SumView, sum_of};

const TEMPLATE: &str = "till/card.html";
/// So many of the last orders are shown.
const MOST_ORDERS: usize = 3;

pub(super) fn routes() -> Vec<Route> {
    routes![till_card, work_out, take_order]
}

/// Which button of the card was pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TillStep {
    /// Show what it comes to.
    WorkOut,
    /// Place it, paid in this way, at the sums that were shown; `None` is paid later.
    Take(Option<PaymentMethod>, Seen),
}

/// An order as the card describes it. A typed amount holds tax or not as the shop writes its prices.
struct TillForm {
    step: TillStep,
    key: String,
    quantities: Vec<(ProductId, u32)>,
    amount: Option<Money>,
    credit: Credit,
    /// The code on the buyer's telephone.
    shown: Option<String>,
    /// By which whoever sells answers for the credit that is spent.
    own_pin: Option<Pin>,
}

impl Fields for TillForm {
    const NAMES: &'static [&'static str] =
        &["step", "key", "amount", "credit", "credit_amount", "shown", "own_pin", "seen_total", "seen_credit"];
    const NUMBERED: &'static [&'static str] = &[QUANTITY];

    fn read(form: &mut Form) -> Option<Self> {
        let (step, key) = (read_step(form), order_form::read_key(form));
        let (quantities, amount) = (order_form::read_quantities(form), form.parse_optional_amount("amount"));
        let credit = order_form::read_credit(form);
        let shown = Some(form.text("shown").trim().to_owned()).filter(|shown| !shown.is_empty());
        let own_pin = form.parse_optional("own_pin", |typed| Pin::read(typed).ok_or(Refusal::PinMalformed));
        // It is not shown again.
        form.set("own_pin", String::new());
        let (quantities, own_pin) = (quantities?, own_pin?);
        Some(TillForm { step: step?, key: key?, quantities, amount: amount?, credit: credit?, shown, own_pin })
    }
}

fn read_step(form: &mut Form) -> Option<TillStep> {
    let paid = match form.text("step") {
        "cash" => Some(PaymentMethod::Cash),
        "card" => Some(PaymentMethod::Card),
        "later" => None,
        _ => return Some(TillStep::WorkOut),
    };
    if let (Some(total), Some(credit)) = (form.parse_amount("seen_total"), form.parse_amount("seen_credit")) {
        return Some(TillStep::Take(paid, Seen { total, credit }));
    }
    form.refuse_whole(&Refusal::FormStale);
    None
}

impl TillForm {
    fn cart(&self, frame: &Frame) -> Cart {
        let includes_tax = frame.shop.as_ref().is_some_and(|shop| shop.prices_include_tax);
        let amount = self.amount.filter(|amount| !amount.is_zero());
        Cart {
            quantities: self.quantities.clone(),
            plain: amount.map(|amount| Plain { amount, includes_tax }),
            ..Cart::default()
        }
    }
}

#[derive(Serialize)]
struct TillCardPage {
    name: String,
    contact: String,
    path: String,
    /// Their page, the order form for whatever else an order may have, and where somebody is added whom they sent.
    person: String,
    more: String,
    refer: Option<String>,
    /// What whoever scans their code sees.
    visitor: Option<String>,
    is_suspended: bool,
    /// What became of their discount, where it can't be used any more.
    discount_gone: Option<Text>,
    credit: Option<Text>,
    last: Vec<LastOrder>,
    #[serde(flatten)]
    choices: OrderChoices,
    /// Said beside the code on their telephone, where staff need it.
    shows: Option<Text>,
    /// They may answer for it with a PIN of their own.
    own_pin: bool,
    currency: &'static str,
    /// The rate of a typed amount, and whether it is in it.
    tax: Option<Text>,
    has_picked: bool,
    sum: SumView,
    form: Form,
}

/// One of their last orders, in a line.
#[derive(Serialize)]
struct LastOrder {
    href: String,
    number: String,
    total: String,
    status: Badge,
    placed: Moment,
}

/// What the card shows of its buyer.
struct Standing {
    buyer: Purchaser,
    code: Option<Code>,
    is_suspended: bool,
    last: Vec<OrderRow>,
    products: Vec<Product>,
    usual: Vec<ProductId>,
    /// Whoever sells has a PIN.
    has_own_pin: bool,
}

async fn read(frame: &Frame, id: AccountId) -> Result<Standing, Failed> {
    let (now, me) = (frame.app.now(), frame.me.as_ref().map(|me| me.id));
    let read = frame.app.db.read(move |conn| {
        let filter = OrderFilter { customer: Some(id), per_page: MOST_ORDERS, ..OrderFilter::default() };
        Ok(Standing {
            buyer: order_list::purchaser(conn, id, now)?,
            code: code::of_owner(conn, id)?.map(|row| row.code),
            is_suspended: suspension::since(conn, id)?.is_some(),
            last: order_list::order_chunk(conn, &filter)?.rows,
            products: product::all(conn)?,
            usual: usual::usual(conn, id, MOST_USUAL)?,
            has_own_pin: me.map_or(Ok(false), |me| pin::has(conn, me))?,
        })
    });
    let standing = read.await?;
    // Whoever runs the shop buys nothing here.
    if standing.buyer.account.role.is_member() { Ok(standing) } else { Err(Error::Missing.into()) }
}

impl TillCardPage {
    fn new(frame: &Frame, standing: &Standing, sum: SumView, form: Form) -> Result<TillCardPage, Failed> {
        let shop = frame.shop()?;
        let Standing { buyer, code, is_suspended, last, products, usual, has_own_pin } = standing;
        let Account { id, role, ref name, .. } = buyer.account;
        let available = buyer.credit.available();
        let is_gone = matches!(buyer.discount, Some((_, EntitlementStatus::Used(_))));
        let tax = match shop.prices_include_tax {
            true => Text::new("order-line-with-tax").with("rate", shop.tax_rate),
            false => Text::new("order-line-without-tax").with("rate", shop.tax_rate),
        };
        Ok(TillCardPage {
            name: name.clone(),
            contact: buyer.account.contact().to_owned(),
            path: of_buyer(id),
            person: of_person(role, id),
            more: href(&format!("{ORDERS}/new"), &[("customer", &id.to_string())]),
            refer: code.as_ref().map(|code| href(&format!("{TILL}/new"), &[("by", code.as_str())])),
            visitor: code.as_ref().map(|code| format!("/join/{}", code.as_str())),
            is_suspended: *is_suspended,
            discount_gone: discount_sentence(buyer.discount.as_ref(), Voice::Admin, &shop.zone).filter(|_| is_gone),
            credit: (!available.is_zero()).then(|| Text::new("till-credit").with("amount", available)),
            last: last.iter().map(|row| LastOrder::new(row, frame)).collect(),
            choices: OrderChoices::new(shop, products, usual, buyer, Voice::Admin),
            shows: shop
                .credit_unshown
                .filter(|_| !available.is_zero() && frame.me.as_ref().is_some_and(|me| me.role == Role::Staff))
                .map(|most| Text::new("till-shown-hint").with("most", most)),
            own_pin: shop.staff_confirm && *has_own_pin,
            currency: shop.currency.code(),
            tax: Some(tax).filter(|_| shop.tax_rate.bp() > 0),
            has_picked: !form.numbered(QUANTITY).iter().all(|(_, many)| many.is_empty()),
            sum,
            form,
        })
    }
}

impl LastOrder {
    fn new(row: &OrderRow, frame: &Frame) -> LastOrder {
        LastOrder {
            href: of_order(row.id),
            number: row.id.number().to_string(),
            total: frame.money(row.total),
            status: order_badge(row.state),
            placed: Moment::ago(row.placed_at, frame.app.now(), &frame.app.zone()),
        }
    }
}

#[get("/till/<who>?<p>")]
async fn till_card(_staff: AtTheTill, who: &str, p: Option<&str>, frame: Frame) -> Answer {
    let text = who.to_string();
    let shown = frame.app.db.read(move |conn| match text.parse() {
        Ok(number) if number > 0 => Ok(buyers::standing(conn, AccountId(number))?.map(Shown::Buyer)),
        _ => CodeLookup::parse(&text).map_or(Ok(None), |lookup| buyers::shown(conn, &lookup)),
    });
    let id = match shown.await? {
        Some(Shown::Buyer(id)) if id.to_string() == who => id,
        Some(Shown::Buyer(id)) => return Ok(frame.go(&href(&of_buyer(id), &[("p", p.unwrap_or_default())]))),
        Some(Shown::Card(id)) => return Ok(to_card(&frame, id)),
        None => return Ok(frame.go(&href(TILL, &[("q", who)]))),
    };
    let standing = read(&frame, id).await?;
    let shown = p.unwrap_or_default().to_string();
    let form = Form::filled([("key", order_form::new_key()?), ("credit", "none".to_string()), ("shown", shown)]);
    frame.page(TEMPLATE, &TillCardPage::new(&frame, &standing, SumView::default(), form)?)
}

/// What the order comes to so far, for the script that asks while somebody types.
#[derive(Serialize)]
struct SumPart {
    sum: SumView,
    form: Form,
}

/// A POST although nothing changes: what is bought belongs in no address.
#[post("/till/<account>/sum", data = "<posted>")]
async fn work_out(_staff: AtTheTill, account: Id<AccountId>, posted: Posted<TillForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let (now, id) = (frame.app.now(), account.0);
    let buyer = frame.app.db.read(move |conn| order_list::purchaser(conn, id, now)).await?;
    let worked_out = match &value {
        Some(typed) => sum_of(&frame, &buyer, (typed.cart(&frame), typed.credit), &form).await,
        None => Ok(SumView::default()),
    };
    let sum = match worked_out {
        Ok(sum) => sum,
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            SumView::default()
        }
        Err(error) => return Err(error.into()),
    };
    let problem = ["basket", "amount", "credit", "credit_amount"].iter().find_map(|name| form.problem(name)).cloned();
    frame.page("till/sum.html", &SumPart { sum: sum.with(problem), form: Form::default() })
}

#[post("/till/<account>", data = "<posted>")]
async fn take_order(staff: AtTheTill, account: Id<AccountId>, posted: Posted<TillForm>, client: Client, frame: Frame) -> Answer {
    let Posted { value, form } = posted;
    let customer = account.0;
    let Some(typed) = value else { return card_again(&frame, customer, None, form).await };
    // The browser's Back sends the form once more: what was placed with it is shown, and nothing is placed again.
    if let Some(placed) = order_form::placed_with(&frame, customer, &typed.key).await? {
        return Ok(frame.go(&format!("{TILL}/paid/{placed}")));
    }
    match typed.step {
        TillStep::WorkOut => show_sum(&frame, customer, &typed, form).await,
        TillStep::Take(paid, seen) => {
            let checkout = checkout(&frame, customer, &typed, paid, seen)?;
            place(&frame, &client, &staff.0, checkout, &typed, form).await
        }
    }
}

async fn show_sum(frame: &Frame, customer: AccountId, typed: &TillForm, mut form: Form) -> Answer {
    let standing = read(frame, customer).await?;
    match sum_of(frame, &standing.buyer, (typed.cart(frame), typed.credit), &form).await {
        Ok(sum) => frame.page(TEMPLATE, &TillCardPage::new(frame, &standing, sum, form)?),
        Err(Error::Refused(refusal)) => {
            form.refuse(order_form::field_of(&refusal), &refusal);
            frame.form_again(TEMPLATE, &TillCardPage::new(frame, &standing, SumView::default(), form)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// The card with what was typed and what is wrong with it; and with what it comes to now, where that can be said.
async fn card_again(frame: &Frame, customer: AccountId, typed: Option<&TillForm>, form: Form) -> Answer {
    let standing = read(frame, customer).await?;
    let sum = match typed {
        Some(typed) => sum_of(frame, &standing.buyer, (typed.cart(frame), typed.credit), &form).await.unwrap_or_default(),
        None => SumView::default(),
    };
    frame.form_again(TEMPLATE, &TillCardPage::new(frame, &standing, sum, form)?)
}

/// What is placed: the order as it was typed, at the sums that were shown.
fn checkout(
    frame: &Frame,
    customer: AccountId,
    typed: &TillForm,
    paid: Option<PaymentMethod>,
    seen: Seen,
) -> Result<Checkout, Failed> {
    Ok(Checkout {
        customer,
        cart: typed.cart(frame),
        pricing: pricing(frame.shop()?),
        credit: typed.credit,
        source: SourceId::STAFF,
        external_id: None,
        request_key: typed.key.clone(),
        note: String::new(),
        wanted_on: None,
        seen,
        browser: None,
        payment: paid.map(|method| (method, String::new(), None)),
    })
}

async fn place(frame: &Frame, client: &Client, staff: &Account, checkout: Checkout, typed: &TillForm, mut form: Form) -> Answer {
    let (customer, now) = (checkout.customer, frame.app.now());
    let shown = match (&typed.shown, typed.shown.as_deref().and_then(Pin::read), &typed.own_pin) {
        (None, _, Some(pin)) => order::Shown::StaffPin(frame.app.secrets.pin(staff.id, pin)?),
        (None, _, None) => order::Shown::Nothing,
        (Some(_), Some(pin), _) => order::Shown::Pin(frame.app.secrets.pin(customer, &pin)?),
        (Some(code), None, _) => order::Shown::Code(code.clone()),
    };
    let tries = Tries::TillCode(customer);
    if matches!(shown, order::Shown::Code(_))
        && let Err(refusal) = frame.app.limits.may_try(&client.0, &tries, now)
    {
        form.refuse_whole(&refusal);
        return card_again(frame, customer, Some(typed), form).await;
    }
    let act = frame.app.act(staff.id);
    match frame.app.db.write(move |tx| order::checkout_shown(tx, &act, &checkout, &shown)).await {
        Ok(Taken::Placed(placed)) => Ok(frame.go(&format!("{TILL}/paid/{}", placed.id))),
        Ok(Taken::Unconfirmed(refusal)) | Err(Error::Refused(refusal)) => {
            let is_shown_again = match refusal {
                Refusal::SumChanged => {
                    form.refuse_whole(&refusal);
                    true
                }
                Refusal::CreditUnshown { .. } | Refusal::TillCodeWrong | Refusal::PinWrong | Refusal::PinLocked { .. } => {
                    if refusal == Refusal::TillCodeWrong {
                        frame.app.limits.note_wrong(&client.0, &tries, now);
                    }
                    form.refuse("shown", &refusal);
                    true
                }
                Refusal::OwnPinWrong | Refusal::OwnPinLocked { .. } => {
                    form.refuse("own_pin", &refusal);
                    true
                }
                _ => {
                    form.refuse(order_form::field_of(&refusal), &refusal);
                    false
                }
            };
            card_again(frame, customer, Some(typed).filter(|_| is_shown_again), form).await
        }
        Err(error) => Err(error.into()),
    }
}
