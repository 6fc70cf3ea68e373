//! What PayPal can pay: the currencies that an account there holds, and in which amounts.

use crate::domain::money::{Currency, Money};

/// Currencies of a PayPal balance, by PayPal's own list.
const HELD: &[&str] = &[
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY", "MXN", "MYR", "NOK", "NZD", "PHP",
    "PLN", "SEK", "SGD", "THB", "TWD", "USD",
];

/// Of them, those that PayPal pays without decimals, whether the currency has any or not.
const WHOLE: &[&str] = &["HUF", "JPY", "TWD"];

/// Whether a PayPal account can hold this currency.
pub fn holds(currency: Currency) -> bool {
    HELD.contains(&currency.code())
}

/// The smallest amount that PayPal pays, of which every payment is a multiple.
pub fn unit(currency: Currency) -> Money {
    Money::from_minor(if WHOLE.contains(&currency.code()) { 10_i64.pow(currency.decimals()) } else { 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_paypal_holds_is_known_by_its_code() {
        let currency = |code| Currency::parse(code).unwrap();
        assert!(HELD.iter().all(|code| holds(currency(code))) && HELD.is_sorted() && HELD.len() == 24);
        assert!(["ISK", "INR", "TRY", "KWD"].iter().all(|code| !holds(currency(code))));
        assert_eq!(["HUF", "TWD", "JPY", "EUR"].map(|code| unit(currency(code)).minor()), [100, 100, 1, 1]);
    }
}
