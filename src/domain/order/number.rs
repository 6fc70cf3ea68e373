//! The number by which people know an order: six signs of the code alphabet, such as `K7QM9X`.
//!
//! It is the order's row id, spread over all such texts by a fixed step, so that no number tells how many orders there are and
//! neighbours look different. Nothing has to be stored or looked up: the column `orders.number` computes the same from the same id.

use std::fmt;

use crate::domain::ids::OrderId;

/// The alphabet of codes: nothing that is read wrong.
const SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH: usize = 6;
/// How many numbers there are, 31 to the power of 6; the step shares no factor with it, so that every id has a number of its own.
const NUMBERS: i64 = 887_503_681;
const STEP: i64 = 548_510_357;
const START: i64 = 271_828_183;

/// What an order is called on pages, paper and the telephone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OrderNumber([u8; LENGTH]);

impl OrderId {
    /// What people call this order.
    pub fn number(self) -> OrderNumber {
        let mut left = (self.0.rem_euclid(NUMBERS) * STEP + START) % NUMBERS;
        let mut signs = [0; LENGTH];
        for sign in signs.iter_mut().rev() {
            *sign = SIGNS[usize::try_from(left % 31).expect("a remainder of 31 is small")];
            left /= 31;
        }
        OrderNumber(signs)
    }
}

impl OrderNumber {
    /// Reads a number as people type it, in any case, with spaces and dashes; `None` for anything else.
    pub fn parse(text: &str) -> Option<OrderNumber> {
        let mut signs = [0; LENGTH];
        let mut typed = text.bytes().filter(|byte| !matches!(byte, b' ' | b'-' | b'#')).map(|byte| byte.to_ascii_uppercase());
        for sign in &mut signs {
            *sign = typed.next().filter(|byte| SIGNS.contains(byte))?;
        }
        typed.next().is_none().then_some(OrderNumber(signs))
    }

    /// The order that has this number, if there is one.
    pub fn id(self) -> OrderId {
        let value = self
            .0
            .iter()
            .fold(0, |value, sign| value * 31 + SIGNS.iter().position(|known| known == sign).map_or(0, |at| at as i64));
        // Undoes the step: its inverse is found by Euclid's algorithm once and fits in 64 bits.
        OrderId((value - START).rem_euclid(NUMBERS) * inverse(STEP, NUMBERS) % NUMBERS)
    }
}

/// What `step` has to be multiplied with to come to 1, modulo `modulus`.
const fn inverse(step: i64, modulus: i64) -> i64 {
    let (mut a, mut b, mut x, mut y) = (step, modulus, 1_i64, 0_i64);
    while b != 0 {
        let quotient = a / b;
        (a, b) = (b, a % b);
        (x, y) = (y, x - quotient * y);
    }
    x.rem_euclid(modulus)
}

impl fmt::Display for OrderNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(std::str::from_utf8(&self.0).expect("the signs are ASCII"))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_order_has_a_number_of_its_own_that_leads_back_to_it() {
        let mut seen = HashSet::new();
        for id in (1..20_000).chain(9_999_990..10_000_010).chain(NUMBERS - 5..NUMBERS) {
            let number = OrderId(id).number();
            assert!(seen.insert(number), "{id}");
            assert_eq!(OrderNumber::parse(&number.to_string()).map(OrderNumber::id), Some(OrderId(id)));
        }
    }

    #[test]
    fn a_number_is_read_as_people_type_it() {
        let number = OrderId(1).number();
        let typed = number.to_string().to_lowercase();
        assert_eq!(OrderNumber::parse(&format!(" #{}-{} ", &typed[..3], &typed[3..])), Some(number));
        for text in ["", "12345", "1234567", "ABCDE0", "ABCDEI", "O1"] {
            assert_eq!(OrderNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn the_file_computes_the_same_number() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        conn.execute_batch(include_str!("../../../schema.sql")).unwrap();
        let expression: String = conn
            .query_row("SELECT sql FROM sqlite_schema WHERE name = 'orders'", [], |row| row.get(0))
            .map(|sql: String| {
                let from = sql.find("GENERATED ALWAYS AS").unwrap() + "GENERATED ALWAYS AS".len();
                sql[from..sql.find(" VIRTUAL").unwrap()].to_string()
            })
            .unwrap();
        for id in [1, 2, 3, 31, 1000, 5_000_000, NUMBERS - 1] {
            let sql = format!("SELECT {expression} FROM (SELECT {id} AS id)");
            let computed: String = conn.query_row(&sql, [], |row| row.get(0)).unwrap();
            assert_eq!(computed, OrderId(id).number().to_string(), "{id}");
        }
    }
}
