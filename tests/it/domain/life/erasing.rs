//! The end of a random life: everybody who can be is erased, whatever became of them, and then orders are paid, refunded and cancelled,
//! payments come back, and credit runs out. Tree and figures stay as they were, and nobody who was erased is ever owed anything again.

use std::collections::BTreeMap;

use passalong::domain::act::Act;
use passalong::domain::check;
use passalong::domain::erase;
use passalong::domain::ids::{AccountId, LineId, OrderId, PayoutId};
use passalong::domain::ledger;
use passalong::domain::order::{self, Payment, PaymentMethod, Refunding};
use passalong::domain::payout;
use passalong::domain::time::Timestamp;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::Life;

/// What erasing must not change: who stands below whom, what was sold and what it brought, for everybody and for the shop.
const FIGURES: &str = "SELECT (SELECT group_concat(descendant_id || ' ' || depth || ' ' || ancestor_id) FROM ancestry)
    || (SELECT group_concat(account_id || ' ' || own_orders || ' ' || own_value_minor || ' ' || own_earned_minor || ' ' || direct_sign_ups
                            || ' ' || direct_earned_minor || ' ' || indirect_value_minor) FROM account_total)
    || (SELECT coalesce(group_concat(day || ' ' || orders || ' ' || value_minor || ' ' || earned_minor || ' ' || referred_value_minor), '') FROM shop_day)";

impl Life {
    pub(super) fn end(mut self) -> Result<(), TestCaseError> {
        let figures = |life: &Life| life.conn.query_row(FIGURES, [], |row| row.get::<_, Option<String>>(0)).unwrap();
        let before = figures(&self);
        let act = Act::by(AccountId(1), Timestamp::from_ms(self.model.now), &self.zone);
        let members =
            self.numbers("SELECT id FROM account WHERE role IN ('partner', 'customer') AND merged_into_id IS NULL ORDER BY id");
        let mut refused: BTreeMap<&'static str, usize> = BTreeMap::new();
        for id in members.into_iter().map(AccountId) {
            let found = erase::preview(&self.conn, id, act.now).unwrap();
            match found.refusal {
                Some(refusal) => *refused.entry(refusal.code()).or_default() += 1,
                None => {
                    self.change(|tx| erase::erase(tx, &act, id, found.gives_up, "Asked for it")).unwrap();
                }
            }
        }
        prop_assert!(refused.keys().all(|code| ["erase_payment", "erase_order"].contains(code)), "{:?}", refused);
        prop_assert_eq!(before, figures(&self), "erasing changed a figure");
        self.expect_nothing_owed("erasing")?;
        self.model.now += 40 * 86_400_000;
        let act = Act::by(AccountId(1), Timestamp::from_ms(self.model.now), &self.zone);
        for (at, id) in self.numbers("SELECT id FROM orders ORDER BY id").into_iter().map(OrderId).enumerate() {
            let payment = Payment { method: PaymentMethod::Cash, reference: String::new(), paid_at: act.now };
            // What is cancelled, refunded or paid already is refused or stays as it is.
            let _ = match at % 3 {
                0 => self.change(|tx| order::cancel(tx, &act, id)),
                _ => self.change(|tx| order::pay(tx, &act, id, &payment).map(drop)),
            };
            let _ = self.change(|tx| order::refund(tx, &act, id, &Refunding::everything()));
        }
        for line in self.numbers("SELECT id FROM payout_line WHERE failed_at IS NULL ORDER BY id") {
            let payout = self.numbers(&format!("SELECT payout_id FROM payout_line WHERE id = {line}"))[0];
            self.change(|tx| payout::fail_line(tx, &act, PayoutId(payout), LineId(line), "Came back")).unwrap();
        }
        self.change(|tx| ledger::expire_credit(tx, &act)).unwrap();
        self.expect_nothing_owed("what came later")?;
        self.tell_the_rest();
        self.expect_nothing_owed("what was told later")
    }

    fn expect_nothing_owed(&self, after: &str) -> Result<(), TestCaseError> {
        let owed = self.numbers(
            "SELECT account_id FROM account_total JOIN account ON account.id = account_id
             WHERE erased_at IS NOT NULL AND (commission_minor <> 0 OR credit_minor <> 0)
             UNION SELECT lot.account_id FROM credit_lot AS lot JOIN account ON account.id = lot.account_id
             WHERE erased_at IS NOT NULL AND lot.left_minor > 0
             UNION SELECT credit_debt.account_id FROM credit_debt JOIN account ON account.id = credit_debt.account_id
             WHERE erased_at IS NOT NULL",
        );
        prop_assert!(owed.is_empty(), "after {} something is left to {:?}", after, owed);
        let broken = check::all(&self.conn).unwrap();
        prop_assert!(broken.is_empty(), "after {}: {:#?}", after, broken);
        Ok(())
    }

    fn numbers(&self, sql: &str) -> Vec<i64> {
        let mut found = self.conn.prepare(sql).unwrap();
        found.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }
}
