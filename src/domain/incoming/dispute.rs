//! What a dispute does to what its order earned: while it is open, the earning is in review; one that is lost is a refund; one that is
//! won lets the earning go on.
//!
//! | it meets | what happens |
//! |---|---|
//! | an order that is not known yet, or waits | the dispute waits, and is there when the order comes |
//! | an order of a stranger | what is lost comes off the sum of strangers; it is there should the order turn out to be a member's |
//! | an order that is not paid yet | what it earns once it is paid is in review from then on |
//! | an earning that waits, or is available | in review, for the amount and the reason that the source tells |
//! | an earning that is in review already | that review names the dispute, and stays when the dispute is won, if it has another reason |
//! | an earning that a payment holds, or that was paid out | it stays paid; a loss is owed, as after any refund |
//! | a payment that fails while the dispute is open | what it held is in review |
//! | a correction that raises the earning | the new part is in review as well |
//! | a flag that is raised or cleared meanwhile | the review goes on until neither a flag nor a dispute stands behind it |
//! | an admin who approves | the earning goes on; the same dispute told again doesn't stop it, a loss takes it back |
//! | an admin who reverses | nothing is earned any more, whatever the bank says |
//! | refunds by the shop | both are given back, up to the order's total: a bank takes a loss beside what the shop refunded |
//! | a cancelled order, or one given back in full | there is nothing to review; a loss gives nothing back |
//! | a year that is closed | a loss counts today, as a late refund does |
//! | an erased earner | there is nothing to review: they gave it up |
//! | a merge of accounts | nothing: a dispute is about its order |
//! | a coupon | credit that one holds is not taken from it; what the earning lacks then is owed, as with any review |
//!
//! Whichever way words come in, the last state is the same: an end outweighs an open dispute, and a loss outweighs both.
//!
//! What was given back by all that was told is the shop's own refunds (the largest sum told of all, or the sum of those with a number of
//! their own, whichever is more) plus what was lost, and never more than the order came to. Of an order of 100.00:
//!
//! | what is told, in any order | given back |
//! |---|---|
//! | 30.00 refunded, then 70.00 disputed and lost | 100.00 |
//! | 70.00 lost, then a refund of 30.00 | 100.00: it is told late, or the shop gave more |
//! | 70.00 lost, and the refund rises from 20.00 to 25.00 | 95.00 |
//! | an older word, of 10.00 refunded, after one of 25.00 | as before: refunds only rise, whatever the version of their order |
//! | 40.00 of it lost | 40.00; the rest goes on |
//! | two disputes, 40.00 and 30.00 lost | 70.00 |
//! | two disputes, one lost with 40.00, the other won | 40.00 |
//! | 40.00 lost, and the same dispute lost with 45.00 | 45.00: of one dispute the most that was told |
//! | 40.00 lost, and the same dispute won | 40.00: a loss is the last word |
//! | 40.00 won, and the same dispute lost | 40.00 |
//! | 100.00 refunded, and 100.00 lost | 100.00: there is no more than all |
//! | 30.00 refunded by hand here, then 70.00 lost | 70.00: what is recorded by hand is taken for a part of what is told later |

use rusqlite::Transaction;

use crate::domain::act::Act;
use crate::domain::dispute::{self, DisputeStatus, DisputeTold};
use crate::domain::earning;
use crate::domain::event::{self, Event};
use crate::domain::ids::SourceId;
use crate::domain::incoming::{Taken, order_of, strangers};
use crate::domain::order::told::record::{self, Recorded};
use crate::error::Result;

/// Takes what a source tells of a dispute. The same again changes nothing, and so does what is older than what is known.
pub fn take(tx: &Transaction<'_>, act: &Act, source: SourceId, told: &DisputeTold) -> Result<Taken> {
    let (id, is_news) = dispute::note(tx, source, told, act.now)?;
    let Some(order) = order_of(tx, source, &told.order)? else {
        let is_strangers = strangers::give_back(tx, source, &told.order)?;
        return Ok(if is_strangers { Taken::Stranger } else { Taken::Early });
    };
    if !is_news {
        return Ok(Taken::Order(Recorded::Unchanged(order)));
    }
    event::record(tx, act, &Event::Disputed { order, status: told.status, amount: told.amount })?;
    match told.status {
        DisputeStatus::Open => earning::review_disputed(tx, act, order)?,
        DisputeStatus::Won => earning::dispute_over(tx, act, id)?,
        DisputeStatus::Lost => {
            record::give_back_lost(tx, act, order, source, told)?;
            earning::dispute_over(tx, act, id)?;
        }
    }
    Ok(Taken::Order(Recorded::Changed(order)))
}
