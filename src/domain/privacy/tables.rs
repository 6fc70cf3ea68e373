//! The list itself, in the order of `schema.sql`. A new column is written here, too.

/// Orders that somebody placed, as a part of a condition.
macro_rules! own_orders {
    () => {
        "IN (SELECT id FROM orders WHERE customer_id = :person)"
    };
}

mod money;
mod people;

use super::Table;

/// Every table of the file.
pub fn all() -> impl Iterator<Item = &'static Table> {
    people::PEOPLE.iter().chain(money::MONEY)
}
