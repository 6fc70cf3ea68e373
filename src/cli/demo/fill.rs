//! A plan becomes a shop: through the shop's own verbs, or in bulk, with the same rows in the end.

use std::collections::HashMap;

use crate::domain::act::Act;
use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::bulk::{Bulk, Sale};
use super::names::{HANDED_TO, PLACES, PRODUCTS};
use super::payday;
use super::plan::{Fate, Plan, Way, What};
use crate::db::sort_in_pieces;
use crate::domain::batch::{self, Draft};
use crate::domain::code::{self, Code, CodeLookup};
use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::event::{self, Action, Event};
use crate::domain::ids::{AccountId, BatchId, CodeId, OrderId, SourceId, TermsId};
use crate::domain::money::{Money, Rate};
use crate::domain::order::{self, Credit, Payment, PaymentMethod, Placing, Refunding};
use crate::domain::password::PasswordHash;
use crate::domain::product::{self, Details};
use crate::domain::program;
use crate::domain::roles::PartnerKind;
use crate::domain::scan::{self, Counter, Via, Visit, Visitor};
use crate::domain::sign_up::{self, Application, Person};
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// How a plan is written to the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum By {
    Verbs,
    Bulk,
}

/// So many events share one transaction.
const PER_TRANSACTION: usize = 200_000;

/// Writes the whole plan. `progress` hears how many of its events are written.
pub(super) fn all(
    conn: &mut Connection,
    plan: &Plan,
    by: By,
    cast: &Cast,
    zone: &Zone,
    mut progress: impl FnMut(usize),
) -> Result<Filler> {
    let mut filler = {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        stock(&tx, &Act::by(cast.admin, plan.opened_at, zone))?;
        let filler = Filler::new(&tx, plan, by, cast, zone)?;
        tx.commit()?;
        filler
    };
    for (nth, events) in plan.events.chunks(PER_TRANSACTION).enumerate() {
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (at, what) in events {
            filler.write(&tx, plan, *what, *at)?;
        }
        tx.commit()?;
        progress((nth * PER_TRANSACTION + events.len()).min(plan.events.len()));
    }
    sort_in_pieces(conn)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    filler.end(&tx)?;
    tx.commit()?;
    Ok(filler)
}

/// Who runs the shop, and what those sign in with who are named in the end.
pub(super) struct Cast {
    pub(super) admin: AccountId,
    pub(super) staff: AccountId,
    pub(super) password: PasswordHash,
    /// Places in the plan.
    pub(super) partner: u32,
    pub(super) customer: u32,
}

fn stock(tx: &Transaction<'_>, act: &Act) -> Result<()> {
    for (name, sku, category, price, tax, earns) in PRODUCTS {
        let details = Details {
            name: name.to_string(),
            sku: Some(sku.to_string()),
            category: Some(category.to_string()),
            price: Money::from_minor(price),
            tax_rate: Rate::from_bp(tax),
            earns,
            // What earns nothing here is a gift card, which is not reduced either.
            discounted: earns,
        };
        product::create(tx, act, &details)?;
    }
    Ok(())
}

/// The numbers of cards begin here, so that they never meet those of people.
const CARDS_FROM: u64 = 10_000_000_000;

/// Writes events, and knows the ids that the accounts, codes and cards of the plan have got.
pub(super) struct Filler {
    bulk: Option<Bulk>,
    counter: Counter,
    zone: Zone,
    admin: AccountId,
    staff: AccountId,
    password: PasswordHash,
    signs_in: [u32; 2],
    terms: TermsId,
    /// By place in the plan.
    pub(super) accounts: Vec<AccountId>,
    codes: Vec<CodeId>,
    cards: HashMap<u32, CodeId>,
    orders: i64,
    visitors: u128,
}

impl Filler {
    fn new(tx: &Transaction<'_>, plan: &Plan, by: By, cast: &Cast, zone: &Zone) -> Result<Filler> {
        let bulk = if by == By::Bulk { Some(Bulk::new(tx, zone.clone())?) } else { None };
        Ok(Filler {
            bulk,
            counter: Counter::new(0, 0),
            zone: zone.clone(),
            admin: cast.admin,
            staff: cast.staff,
            password: cast.password.clone(),
            signs_in: [cast.partner, cast.customer],
            terms: program::current(tx)?.0,
            accounts: Vec::with_capacity(plan.people.len()),
            codes: Vec::with_capacity(plan.people.len()),
            cards: HashMap::new(),
            orders: 0,
            visitors: 0,
        })
    }

    fn write(&mut self, tx: &Transaction<'_>, plan: &Plan, what: What, at: Timestamp) -> Result<()> {
        match what {
            What::Print(batch) => self.print(tx, plan, batch, at),
            What::Join(person) => self.join(tx, plan, person, at),
            What::Order(order) => self.order(tx, plan, order, at),
            What::Settle(order) => self.settle(tx, plan, order, at),
            What::Payday(month) => payday::pay(tx, self.admin, month, at, &self.zone),
        }
    }

    fn print(&mut self, tx: &Transaction<'_>, plan: &Plan, nth: u32, at: Timestamp) -> Result<()> {
        let planned = plan.batches[nth as usize];
        let (name, place, landing) = PLACES[nth as usize % PLACES.len()];
        let round = nth as usize / PLACES.len();
        let shop = crate::domain::shop::find(tx)?.ok_or(Error::Missing)?;
        let draft = Draft {
            name: if round == 0 { name.to_string() } else { format!("{name}, round {}", round + 1) },
            partner_kind: planned.kind,
            place: place.to_string(),
            note: String::new(),
            landing_text: landing.to_string(),
            card_text: String::new(),
            language: shop.language,
            size: planned.size,
            expires_at: None,
        };
        let numbers = (0..planned.size).map(|card| Code::numbered(CARDS_FROM + u64::from(planned.first_card + card)));
        let batch = batch::create_with(tx, &Act::by(self.admin, at, &self.zone), &draft, numbers)?;
        batch::mark_printed(tx, &Act::by(self.admin, at.plus_minutes(15), &self.zone), batch, shop.base_url.as_str())?;
        self.lay_out(tx, batch, planned.first_card, at)
    }

    /// Remembers the cards, and notes on some of them to whom they went.
    fn lay_out(&mut self, tx: &Transaction<'_>, batch: BatchId, first: u32, at: Timestamp) -> Result<()> {
        for (row, card) in code::of_batch(tx, batch)?.into_iter().zip(first..) {
            if card % 5 == 2 {
                code::set_note(
                    tx,
                    &Act::by(self.admin, at.plus_minutes(30), &self.zone),
                    row.id,
                    HANDED_TO[card as usize / 5 % HANDED_TO.len()],
                )?;
            }
            self.cards.insert(card, row.id);
        }
        Ok(())
    }

    fn join(&mut self, tx: &Transaction<'_>, plan: &Plan, nth: u32, at: Timestamp) -> Result<()> {
        let (name, email, phone): (PersonName, Email, Option<Phone>) = plan.name(nth);
        let password = self.signs_in.contains(&nth).then(|| self.password.clone());
        let person = Person { name: &name, email: Some(&email), phone: phone.as_ref(), password: password.as_ref() };
        let own = Code::numbered(u64::from(nth));
        let came_with = match plan.people[nth as usize].way {
            Way::Card(card) => Some((self.cards[&card], None)),
            Way::Invited(by) => Some((self.codes[by as usize], Some(self.accounts[by as usize]))),
            Way::Organic => None,
        };
        if let Some((code, _)) = came_with {
            self.scan(tx, code, plan.scans(nth))?;
        }
        let (account, code) = match (came_with, &mut self.bulk) {
            (Some((card, None)), _) => self.partner(tx, &person, card, at)?,
            (came_with, Some(bulk)) => {
                bulk.customer(tx, &person, &own, came_with.and_then(|(code, by)| Some((code, by?))), at)?
            }
            (came_with, None) => {
                let account =
                    sign_up::customer_as(tx, &Act::server(at, &self.zone), &person, came_with.map(|(code, _)| code), Some(&own))?
                        .account;
                (account, own_code(tx, account)?)
            }
        };
        self.accounts.push(account);
        self.codes.push(code);
        Ok(())
    }

    fn partner(&mut self, tx: &Transaction<'_>, person: &Person<'_>, card: CodeId, at: Timestamp) -> Result<(AccountId, CodeId)> {
        let application = Application { code: Some(card), sponsor: None, terms: self.terms, needs_approval: false };
        let account = sign_up::partner_as(tx, &Act::server(at, &self.zone), person, &application, None)?.account;
        let kind = code::find_by_id(tx, card)?.partner_kind.unwrap_or(PartnerKind::Partner);
        if let Some(bulk) = &mut self.bulk {
            bulk.know_partner(tx, account, kind)?;
        }
        payday::tell_where(tx, account, person, at)?;
        Ok((account, own_code(tx, account)?))
    }

    fn scan(&mut self, tx: &Transaction<'_>, code: CodeId, scans: Vec<(Timestamp, bool, bool)>) -> Result<()> {
        let via = |is_qr: bool| if is_qr { Via::Qr } else { Via::Link };
        if let Some(bulk) = &mut self.bulk {
            return scans
                .into_iter()
                .try_for_each(|(at, is_qr, is_robot)| bulk.scan(tx, code, (!is_robot).then(|| via(is_qr)), at));
        }
        let lookup = CodeLookup::parse(code::find_by_id(tx, code)?.code.as_str())?;
        for (at, is_qr, is_robot) in scans {
            self.visitors += 1;
            let somebody = Visitor::Person { account: None, fold: None, place: None, print: self.visitors.to_be_bytes() };
            let visitor = if is_robot { Visitor::Robot } else { somebody };
            let visit = Visit { lookup: lookup.clone(), via: via(is_qr), at, day: self.zone.day_of(at), visitor };
            self.counter.record(tx, &[visit])?;
            self.counter.settle(true);
        }
        Ok(())
    }

    fn order(&mut self, tx: &Transaction<'_>, plan: &Plan, nth: u32, at: Timestamp) -> Result<()> {
        let buyer = self.accounts[plan.orders[nth as usize].buyer as usize];
        let purchase = plan.purchase(nth);
        let is_paid = !matches!(plan.fate(nth), Fate::Later(_) | Fate::Cancelled(_));
        let (source, actor) = if purchase.is_online { (SourceId::PAGE, buyer) } else { (SourceId::STAFF, self.staff) };
        let reference = if purchase.method == PaymentMethod::Card { format!("Receipt {}", nth + 1) } else { String::new() };
        let id = match &mut self.bulk {
            Some(bulk) if is_paid => {
                let sale = Sale {
                    customer: buyer,
                    basket: &purchase.basket,
                    spends_credit: purchase.spends_credit,
                    source,
                    recorded_by: Some(actor).filter(|actor| *actor != buyer),
                    method: purchase.method,
                    reference: &reference,
                    at,
                };
                bulk.sell(tx, &sale)?
            }
            _ => {
                let placing = Placing {
                    customer: buyer,
                    basket: purchase.basket,
                    credit: if purchase.spends_credit { Credit::All } else { Credit::NONE },
                    source,
                    external_id: None,
                    request_key: None,
                    note: String::new(),
                    wanted_on: None,
                    placed_at: at,
                };
                let id = order::place(tx, &Act::by(actor, at, &self.zone), &placing)?.id;
                if is_paid {
                    let payment = Payment { method: purchase.method, reference, paid_at: at };
                    order::pay(tx, &Act::by(actor, at, &self.zone), id, &payment)?;
                }
                self.look_again(tx, buyer)?;
                id
            }
        };
        self.orders += 1;
        debug_assert_eq!(id, OrderId(self.orders), "orders are written one after the other");
        Ok(())
    }

    /// What became of an order that was not paid at once, or came back.
    fn settle(&mut self, tx: &Transaction<'_>, plan: &Plan, nth: u32, at: Timestamp) -> Result<()> {
        let id = OrderId(i64::from(nth) + 1);
        let before = order::find(tx, id)?;
        let back = |back| Refunding { reason: plan.reason(nth).to_string(), ..back };
        match plan.fate(nth) {
            Fate::Later(_) => {
                let payment =
                    Payment { method: PaymentMethod::Transfer, reference: format!("Transfer {}", nth + 1), paid_at: at };
                order::pay(tx, &Act::by(self.staff, at, &self.zone), id, &payment)?;
            }
            // Credit had paid all of it, and so it was never open.
            Fate::Cancelled(_) if before.paid_at.is_some() => {}
            Fate::Cancelled(_) => order::cancel(tx, &Act::by(before.customer, at, &self.zone), id)?,
            Fate::PartBack(_, percent) => {
                let part = before.amounts.goods().share(Rate::from_bp(i64::from(percent) * 100));
                if !part.is_zero() {
                    order::refund(tx, &Act::by(self.staff, at, &self.zone), id, &back(Refunding::goodwill(part)))?;
                }
            }
            Fate::AllBack(_) if before.amounts.total.is_zero() => {}
            Fate::AllBack(_) => order::refund(tx, &Act::by(self.staff, at, &self.zone), id, &back(Refunding::everything()))?,
            Fate::AtOnce => {}
        }
        self.look_again(tx, before.customer)
    }

    fn look_again(&mut self, tx: &Transaction<'_>, account: AccountId) -> Result<()> {
        match &mut self.bulk {
            Some(bulk) => bulk.look_again(tx, account),
            None => Ok(()),
        }
    }

    fn end(&mut self, tx: &Transaction<'_>) -> Result<()> {
        if let Some(bulk) = self.bulk.take() {
            bulk.finish(tx)?;
        }
        // Visits later today are counted by the running server.
        scan::close_day(tx)
    }
}

fn own_code(tx: &Transaction<'_>, account: AccountId) -> Result<CodeId> {
    code::of_owner(tx, account)?.map(|row| row.id).ok_or(Error::Missing)
}

/// Marks the file as one that may be thrown away.
pub(super) fn sign(tx: &Transaction<'_>, now: Timestamp) -> Result<()> {
    event::record(tx, &Act::server(now, &Zone::utc()), &Event::DemoMade)
}

/// Whether a shop was made up.
pub(super) fn is_signed(conn: &Connection) -> Result<bool> {
    event::has(conn, Action::DemoMade)
}
