//! Figures in words: a percentage, a count of things, a large number.

use crate::domain::money::{Currency, Rate};
use crate::domain::payee;
use crate::domain::price::Line;
use crate::domain::program::Pay;

/// A reason as somebody typed it, ending like a sentence.
pub(crate) fn as_sentence(reason: &str) -> String {
    let is_whole = reason.ends_with(['.', '!', '?', '…']);
    if is_whole { reason.to_string() } else { format!("{reason}.") }
}

/// `1 waits for approval`, beside a count of partners, since whoever waits is none yet; `None` where nobody does.
pub(crate) fn waiting_for_approval(waiting: i64) -> Option<String> {
    (waiting > 0).then(|| format!("{} for approval", count(waiting, "waits", "wait")))
}

/// How a partner is paid.
pub(crate) fn method_word(method: payee::PayoutMethod) -> &'static str {
    match method {
        payee::PayoutMethod::PayPal => "PayPal",
        payee::PayoutMethod::Bank | payee::PayoutMethod::Ach => "Bank transfer",
        payee::PayoutMethod::Cheque => "Cheque",
        payee::PayoutMethod::Cash => "Cash",
    }
}

/// The same within a sentence.
pub(crate) fn by_method(method: payee::PayoutMethod) -> &'static str {
    match method {
        payee::PayoutMethod::PayPal => "by PayPal",
        payee::PayoutMethod::Bank | payee::PayoutMethod::Ach => "by bank transfer",
        payee::PayoutMethod::Cheque => "by cheque",
        payee::PayoutMethod::Cash => "in cash",
    }
}

/// What somebody gets for an order: `10 %`, or `€2.00 for each order`.
pub(crate) fn pay(pay: Pay, currency: Currency) -> String {
    match pay {
        Pay::Share(rate) => percent_of(rate),
        Pay::Flat(amount) => format!("{} for each order", currency.format(amount)),
    }
}

/// A rate as pages say it: `7.5 %`, with a space that does not break.
pub(crate) fn percent_of(rate: Rate) -> String {
    format!("{}\u{a0}%", rate.percent())
}

/// What a line of an order is called that names nothing.
pub(crate) const PLAIN_AMOUNT: &str = "Amount";

/// What a line of an order is called; a plain amount names nothing.
pub(crate) fn item_name(line: &Line) -> &str {
    line.name.as_deref().unwrap_or(PLAIN_AMOUNT)
}

/// One thing, or so many: `1 scan`, `1,204 scans`.
pub(crate) fn count(n: i64, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// A part of a whole: `23 %`. Never all or nothing unless it is: `under 1 %`, `99 %`.
pub(crate) fn percent(part: i64, whole: i64) -> String {
    match (part, whole) {
        (_, ..=0) | (..=0, _) => "0 %".into(),
        (part, whole) if part >= whole => "100 %".into(),
        (part, whole) => match (part * 200 + whole) / (whole * 2) {
            0 => "under 1 %".into(),
            rounded => format!("{} %", rounded.min(99)),
        },
    }
}

/// A figure with its thousands set apart: `12,480`.
pub(crate) fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        said.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_set_apart() {
        assert_eq!(
            [0, 7, 999, 1000, 12_480, 1_234_567, -4200].map(number),
            ["0", "7", "999", "1,000", "12,480", "1,234,567", "−4,200"]
        );
        assert_eq!(
            [(0, 0), (0, 8), (1, 8), (1, 500), (27, 40), (499, 500), (500, 500)].map(|(part, whole)| percent(part, whole)),
            ["0 %", "0 %", "13 %", "under 1 %", "68 %", "99 %", "100 %"]
        );
        assert_eq!((count(1, "scan", "scans"), count(0, "scan", "scans")), ("1 scan".into(), "0 scans".into()));
    }
}
