//! An order is corrected: what it holds changes, while its discount, credit and earning keep their terms.

use rusqlite::{Connection, Transaction};

use crate::domain::act::Act;
use crate::domain::earning::Cause;
use crate::domain::entitlement;
use crate::domain::event::{self, Event};
use crate::domain::ids::{ItemId, OrderId};
use crate::domain::money::Money;
use crate::domain::order::checkout::{Cart, Pricing, Seen, lines};
use crate::domain::order::difference;
use crate::domain::order::items::{self, Item, items};
use crate::domain::order::model::{Amounts, NoEarning, Order, PricedBy, find, source_name, too_little_earns};
use crate::domain::order::pay::{dated_by_staff, pay_with_credit};
use crate::domain::order::tax;
use crate::domain::order::write::write;
use crate::domain::price::{Basket, Line, Priced};
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::error::Result;

/// What an order is corrected to.
#[derive(Debug, Clone)]
pub struct Edit {
    pub basket: Basket,
    pub note: String,
}

/// Corrects what an order holds. Discount, credit and earning keep their terms; the difference is posted. The first line is the one that
/// was the first, and so on.
pub fn edit(tx: &Transaction<'_>, act: &Act, id: OrderId, edit: &Edit) -> Result<()> {
    let kept: Vec<ItemId> = items(tx, id)?.into_iter().map(|item| item.id).collect();
    let kept: Vec<_> = (0..edit.basket.lines.len()).map(|at| kept.get(at).copied()).collect();
    edit_lines(tx, act, id, edit, &kept)
}

/// The same, where `kept` says which line of the order each was.
fn edit_lines(tx: &Transaction<'_>, act: &Act, id: OrderId, edit: &Edit, kept: &[Option<ItemId>]) -> Result<()> {
    let before = find(tx, id)?;
    let items_before = items(tx, id)?;
    if before.cancelled_at.is_some() {
        return Err(Refusal::OrderCancelled.into());
    }
    if before.priced_by == PricedBy::Told {
        return Err(Refusal::ToldElsewhere { source: source_name(tx, before.source)? }.into());
    }
    // It counts as never placed, and its discount may stand behind another order by act.now.
    if before.is_refunded() {
        return Err(Refusal::NothingLeft.into());
    }
    let act = &dated_by_staff(tx, act, &before)?;
    let discountable = edit.basket.discountable()?;
    let reduction = match before.entitlement {
        Some(entitlement) => entitlement::discount(tx, entitlement)?.off(discountable),
        None => Money::ZERO,
    };
    // Once there is shipping its rate is as frozen as its price.
    let shipping_tax_rate = before.amounts.shipping_tax_rate.or(edit.basket.shipping_tax_rate);
    let priced = Basket { shipping_tax_rate, ..edit.basket.clone() }.price(reduction)?;
    let terms = program::version(tx, before.terms)?;
    let share_most = priced.total.share(terms.credit_share);
    let credit = before.amounts.credit.min(share_most);
    let amounts = Amounts::new(&priced, credit);
    let mut after = Order {
        amounts,
        note: edit.note.clone(),
        entitlement: before.entitlement.filter(|_| !reduction.is_zero()),
        ..before.clone()
    };
    if let Some(earner) = after.earner
        && after.no_earning.is_none_or(NoEarning::is_of_goods)
    {
        after.no_earning = too_little_earns(amounts.base, terms.of(earner.kind));
    }
    rewrite(
        tx,
        act,
        (&before, &items_before),
        &after,
        &Rewritten { lines: &edit.basket.lines, external_ids: &[], kept, priced: &priced },
    )?;
    if after.paid_at.is_none() && amounts.due().is_zero() {
        pay_with_credit(tx, act, id)?;
    }
    Ok(())
}

/// The lines of a corrected order: what a source calls them, which line of it each was, and what they come to.
pub(super) struct Rewritten<'a> {
    pub(super) lines: &'a [Line],
    pub(super) external_ids: &'a [Option<String>],
    pub(super) kept: &'a [Option<ItemId>],
    pub(super) priced: &'a Priced,
}

/// Writes a corrected order with its lines, and notes the difference where it was paid. Nothing falls below what was given back of it.
pub(super) fn rewrite(
    tx: &Transaction<'_>,
    act: &Act,
    (before, items_before): (&Order, &[Item]),
    after: &Order,
    Rewritten { lines, external_ids, kept, priced }: &Rewritten<'_>,
) -> Result<()> {
    let (id, amounts) = (before.id, &after.amounts);
    let corrected: Vec<_> = kept.iter().zip(*lines).zip(&priced.lines).collect();
    let is_line_below = |item: &Item| {
        let now = corrected.iter().find(|((kept, _), _)| **kept == Some(item.id));
        !item.back.is_nothing() && now.is_none_or(|((_, line), split)| is_below_refunded(item, line, **split))
    };
    if is_rest_below_refunded(before, amounts) || items_before.iter().any(is_line_below) {
        return Err(Refusal::BelowRefunded { refunded: before.refunded }.into());
    }
    items::replace(tx, id, items_before, kept, (lines, external_ids), &priced.lines)?;
    let by_rate = tax::differences(&tax::taxes(tx, id)?, &priced.taxes);
    tax::keep(tx, id, &priced.taxes)?;
    write(tx, act, before, after, Cause::Correction)?;
    if before.paid_at.is_some() {
        difference::note(tx, act, (before, items_before), after, &by_rate)?;
    }
    event::record(tx, act, &Event::OrderCorrected { order: id, total: (before.amounts.total, amounts.total) })
}

/// Whether a line would come to less than what came back of it, or be another: then the rest could never be refunded to the last cent.
fn is_below_refunded(item: &Item, line: &Line, (value, tax): (Money, Money)) -> bool {
    let is_another = line.tax_rate != item.line.tax_rate || line.earns != item.line.earns;
    is_another || line.quantity < item.back.quantity || value < item.back.value || tax < item.back.tax
}

/// The same of shipping, tip, store credit and money.
fn is_rest_below_refunded(before: &Order, now: &Amounts) -> bool {
    now.shipping - now.shipping_tax < before.refunded_shipping - before.refunded_shipping_tax
        || now.shipping_tax < before.refunded_shipping_tax
        || now.tip < before.refunded_tip()
        || now.credit < before.credit_back
        || now.due() < before.refunded - before.credit_back
}

/// A line of an order as it is corrected.
#[derive(Debug, Clone)]
pub struct Kept {
    /// None takes it out.
    pub quantity: u32,
    /// Only a line that names no product may cost something else.
    pub price: Option<Money>,
}

/// What an order is corrected to: its own lines with new quantities, and what is added.
#[derive(Debug, Clone)]
pub struct Correction {
    /// One for each line of the order, in its order.
    pub kept: Vec<Kept>,
    /// Shipping and tip are the order's as they should be.
    pub added: Cart,
    pub note: String,
    /// The order as it stood when this was typed.
    pub seen: Seen,
}

/// Corrects an order that stands as it was seen, and answers it as it then is. The same correction again changes nothing.
pub fn correct(tx: &Transaction<'_>, act: &Act, id: OrderId, correction: &Correction, pricing: Pricing) -> Result<Order> {
    let before = find(tx, id)?;
    let items_before = items(tx, id)?;
    let lines_before: Vec<Line> = items_before.iter().map(|item| item.line.clone()).collect();
    let basket = corrected(tx, &lines_before, correction, pricing)?;
    let is_same = basket.lines == lines_before
        && basket.shipping == before.amounts.shipping
        && basket.tip == before.amounts.tip
        && correction.note == before.note;
    if is_same && before.cancelled_at.is_none() {
        return Ok(before);
    }
    if Seen::from(&before.amounts) != correction.seen || lines_before.len() != correction.kept.len() {
        return Err(Refusal::SumChanged.into());
    }
    let stays = items_before.iter().zip(&correction.kept).filter(|(_, kept)| kept.quantity > 0);
    let mut kept: Vec<_> = stays.map(|(item, _)| Some(item.id)).collect();
    kept.resize(basket.lines.len(), None);
    edit_lines(tx, act, id, &Edit { basket, note: correction.note.clone() }, &kept)?;
    find(tx, id)
}

fn corrected(conn: &Connection, before: &[Line], correction: &Correction, pricing: Pricing) -> Result<Basket> {
    let kept = before.iter().zip(&correction.kept).filter(|(_, kept)| kept.quantity > 0);
    let kept = kept.map(|(line, kept)| Line {
        quantity: kept.quantity,
        price: kept.price.filter(|_| line.product.is_none()).unwrap_or(line.price),
        ..line.clone()
    });
    let mut all: Vec<Line> = kept.collect();
    all.extend(lines(conn, &correction.added, pricing)?);
    let Cart { shipping, tip, .. } = correction.added;
    Ok(Basket { lines: all, shipping, shipping_tax_rate: pricing.shipping_tax_rate, tip })
}
