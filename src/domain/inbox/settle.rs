//! Doing what deliveries tell, one after another: each stands for itself, so that one that cannot be done takes nothing with it.

use rusqlite::{Transaction, named_params};

use crate::domain::act::{Act, Actor};
use crate::domain::ids::{InboxId, OrderId, SourceId};
use crate::domain::inbox::rows::DeliveryState;
use crate::domain::inbox::told::{Ignored, Told};
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// Why a delivery cannot be understood, or done: a code, and what in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub reason: &'static str,
    pub detail: String,
}

impl From<&Refusal> for Flaw {
    fn from(refusal: &Refusal) -> Flaw {
        let detail = match refusal {
            Refusal::ToldCurrency { told } => told.clone(),
            Refusal::ToldSum { off } => off.minor().to_string(),
            Refusal::DateClosed { to } => to.to_string(),
            _ => String::new(),
        };
        Flaw { reason: refusal.code(), detail }
    }
}

/// A delivery, and what it was understood to tell.
#[derive(Debug, Clone)]
pub struct Understood {
    pub id: InboxId,
    pub source: SourceId,
    pub told: std::result::Result<Told, Flaw>,
}

/// What came of doing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    pub state: DeliveryState,
    pub order: Option<OrderId>,
    /// Why somebody has to look at it, where that is so: the state is [`DeliveryState::Failed`] then.
    pub reason: Option<&'static str>,
}

/// How what a source tells is done. What is refused is kept with the refusal's code.
pub type Apply = fn(&Transaction<'_>, &Act, SourceId, &Told) -> Result<Done>;

/// What a row is left with.
struct Left<'a> {
    state: DeliveryState,
    flaw: Option<Flaw>,
    order: Option<OrderId>,
    external_id: Option<&'a str>,
}

/// Does what each delivery tells, by `apply`. What is refused is noted with its reason, and leaves nothing else behind; what is our own fault
/// undoes all, so that the caller tries them one by one.
pub fn settle(
    tx: &Transaction<'_>,
    now: Timestamp,
    zone: &Zone,
    deliveries: &[Understood],
    apply: impl Fn(&Transaction<'_>, &Act, SourceId, &Told) -> Result<Done>,
) -> Result<()> {
    for delivery in deliveries {
        let act = Act { actor: Actor::Source(delivery.source), now, at: now, zone: zone.clone() };
        let left = match &delivery.told {
            Err(flaw) => Left { state: DeliveryState::Failed, flaw: Some(flaw.clone()), order: None, external_id: None },
            Ok(Told::Ignored(ignored)) => ignored_left(*ignored),
            Ok(told) => apart(tx, || apply(tx, &act, delivery.source, told))?.map_or_else(
                |flaw| Left { state: DeliveryState::Failed, flaw: Some(flaw), order: None, external_id: order_of(told) },
                |done| Left {
                    state: done.state,
                    flaw: done.reason.map(|reason| Flaw { reason, detail: String::new() }),
                    order: done.order,
                    external_id: order_of(told),
                },
            ),
        };
        note(tx, now, delivery.id, &left)?;
    }
    Ok(())
}

/// Notes that doing a delivery fails by our own fault, so that those behind it are done.
pub fn give_up(tx: &Transaction<'_>, now: Timestamp, id: InboxId) -> Result<()> {
    let flaw = Flaw { reason: "fault", detail: String::new() };
    note(tx, now, id, &Left { state: DeliveryState::Failed, flaw: Some(flaw), order: None, external_id: None })
}

fn ignored_left(ignored: Ignored) -> Left<'static> {
    let flaw = Flaw { reason: ignored.code(), detail: String::new() };
    Left { state: DeliveryState::Ignored, flaw: Some(flaw), order: None, external_id: None }
}

/// The number of the order that something is told of.
fn order_of(told: &Told) -> Option<&str> {
    match told {
        Told::Order(order) => Some(&order.external_id),
        Told::Refund(refund) => Some(&refund.order),
        Told::Dispute(dispute) => Some(&dispute.order),
        Told::Ignored(_) => None,
    }
}

/// Does something so that it can be undone by itself: a refusal leaves nothing of it.
fn apart(tx: &Transaction<'_>, work: impl FnOnce() -> Result<Done>) -> Result<std::result::Result<Done, Flaw>> {
    tx.execute_batch("SAVEPOINT delivery")?;
    let outcome = match work() {
        Ok(done) => Ok(done),
        Err(Error::Refused(refusal)) => Err(Flaw::from(&refusal)),
        Err(Error::Missing) => Err(Flaw { reason: "missing", detail: String::new() }),
        Err(fault) => return Err(fault),
    };
    tx.execute_batch(if outcome.is_ok() { "RELEASE delivery" } else { "ROLLBACK TO delivery; RELEASE delivery" })?;
    Ok(outcome)
}

/// Writes down what became of one. What changes nothing is forgotten at once.
fn note(tx: &Transaction<'_>, now: Timestamp, id: InboxId, left: &Left<'_>) -> Result<()> {
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    tx.prepare_cached(
        "UPDATE inbox SET state = :state, reason = :reason, detail = :detail, order_id = :order, external_id = :external, settled_at = :now,
                body = iif(:state IN ('ignored', 'stranger'), NULL, body)
         WHERE id = :id AND state = 'waiting'",
    )?
    .execute(named_params! {
        ":id": id,
        ":now": now,
        ":state": left.state,
        ":reason": left.flaw.as_ref().map(|flaw| cut(flaw.reason, 40)),
        ":detail": left.flaw.as_ref().map_or_else(String::new, |flaw| cut(&flaw.detail, 300)),
        ":order": left.order,
        ":external": left.external_id.map(|number| cut(number, 250)),
    })?;
    Ok(())
}
