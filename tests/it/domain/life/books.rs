//! The books of a random life: what was sold stays as it was paid with.

use passalong::domain::money::Money;
use passalong::domain::reads::books::{Corrections, OrderLines, PaidOrders, Span};
use passalong::domain::reads::stretch::Stretches;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::Life;
use super::till::order_id;
use crate::support::model::money::Order;

impl Life {
    /// The books show every order as it was paid with, whatever became of it; with the corrections they come to what it is now.
    pub fn compare_books(&self) -> Result<(), TestCaseError> {
        let ever = Span::of(None, &self.zone);
        let (orders, lines) = (all(PaidOrders::of(ever), &self.conn), all(OrderLines::of(ever), &self.conn));
        let real = orders.iter().map(|row| {
            let of = row.amounts;
            (row.id, [of.value, of.tax, of.shipping_tax, of.total, of.credit].map(Money::minor))
        });
        let paid = || {
            let paid = self.model.money.orders.iter().enumerate();
            paid.filter_map(|(id, told)| Some((order_id(id), told.paid_with.as_ref()?)))
        };
        let told = paid().map(|(id, (cost, _, credit))| (id, [cost.value, cost.tax, cost.shipping_tax, cost.total, *credit]));
        prop_assert_eq!(real.collect::<Vec<_>>(), told.collect::<Vec<_>>(), "orders as they were paid with");
        let (of_payments, of_corrections): (Vec<_>, Vec<_>) = lines.iter().partition(|row| row.correction.is_none());
        let real = of_payments.iter().map(|row| (row.order, row.quantity, row.price.minor(), row.value.minor(), row.tax.minor()));
        let told = paid().flat_map(|(id, (cost, things, _))| {
            things.iter().zip(&cost.lines).map(move |(thing, (value, tax))| (id, thing.quantity, thing.price, *value, *tax))
        });
        prop_assert_eq!(real.collect::<Vec<_>>(), told.collect::<Vec<_>>(), "lines as they were paid for");
        let corrections = all(Corrections::of(ever), &self.conn);
        let real: i64 = corrections.iter().map(|row| row.amounts.total.minor()).sum();
        let now = |told: &Order| told.cost().total - told.paid_with.as_ref().map_or(0, |(cost, ..)| cost.total);
        let told: i64 = self.model.money.orders.iter().filter(|told| told.paid.is_some()).map(now).sum();
        prop_assert_eq!(real, told, "what corrections added");
        let of_lines: Money = of_corrections.iter().map(|row| row.value + row.tax).sum();
        let of_orders: Money = corrections.iter().map(|row| row.amounts.value + row.amounts.tax).sum();
        prop_assert_eq!(of_lines, of_orders, "lines of corrections");
        Ok(())
    }
}

/// A whole file, a few rows at a time.
fn all<R: Stretches>(mut file: R, conn: &rusqlite::Connection) -> Vec<R::Row> {
    let mut all = Vec::new();
    loop {
        let rows = file.next(conn, 3).unwrap();
        if rows.is_empty() {
            return all;
        }
        all.extend(rows);
    }
}
