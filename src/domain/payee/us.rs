//! How money reaches somebody in the United States: an account by its routing number and its own, or a cheque by post.

use crate::domain::refusal::Refusal;
use crate::domain::values::choice;

choice!(
    /// What kind of account it is, which a transfer has to say.
    AccountType { Checking = "checking", Savings = "savings" }
);

/// The number of a bank within the United States, whose check digit fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoutingNumber(String);

impl RoutingNumber {
    /// Nine digits: the first two say which part of the country or which purpose, the last one is chosen so that the sum of all,
    /// weighted 3, 7 and 1 in turn, ends with a zero.
    pub fn parse(text: &str) -> Result<RoutingNumber, Refusal> {
        let plain = digits(text).filter(|plain| plain.len() == 9).ok_or(Refusal::RoutingMalformed)?;
        let district = plain[..2].parse().unwrap_or(0);
        let weights = [3, 7, 1].into_iter().cycle();
        let sum: u32 = plain.bytes().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
        let fits = matches!(district, 1..=12 | 21..=32 | 61..=72 | 80) && sum.is_multiple_of(10);
        if fits { Ok(RoutingNumber(plain)) } else { Err(Refusal::RoutingMalformed) }
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it was stored.
    pub(super) fn stored(text: String) -> RoutingNumber {
        RoutingNumber(text)
    }
}

/// The number of an account at such a bank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountNumber(String);

impl AccountNumber {
    /// 4 to 17 digits, as people copy them from a cheque.
    pub fn parse(text: &str) -> Result<AccountNumber, Refusal> {
        let plain = digits(text).filter(|plain| (4..=17).contains(&plain.len())).ok_or(Refusal::AccountNumberMalformed)?;
        Ok(AccountNumber(plain))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it was stored.
    pub(super) fn stored(text: String) -> AccountNumber {
        AccountNumber(text)
    }
}

/// The digits of a number that was typed with spaces or dashes; `None` when there is anything else in it.
fn digits(text: &str) -> Option<String> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace() && *sign != '-').collect();
    plain.bytes().all(|byte| byte.is_ascii_digit()).then_some(plain)
}

/// An account number as pages show it: nothing but its end, by which its owner knows it.
pub fn masked(number: &str) -> String {
    let shown = if number.len() < 8 { 2 } else { 4 };
    format!("••••{}", &number[number.len().saturating_sub(shown)..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_routing_number_has_its_district_and_its_check_digit() {
        for text in ["021000021", "0210 0002 1", "011401533", "322271627", "121000358"] {
            assert!(RoutingNumber::parse(text).is_ok(), "{text}");
        }
        for text in ["", "021000022", "02100002", "0210000210", "000000000", "991000021", "02100002a", "٠٢١٠٠٠٠٢١"] {
            assert_eq!(RoutingNumber::parse(text), Err(Refusal::RoutingMalformed), "{text}");
        }
        let number = "021000021";
        for at in 0..number.len() {
            for digit in '0'..='9' {
                let mut typed: Vec<char> = number.chars().collect();
                typed[at] = digit;
                let typed: String = typed.into_iter().collect();
                assert_eq!(RoutingNumber::parse(&typed).is_ok(), typed == number, "{typed}");
            }
        }
    }

    #[test]
    fn of_an_account_number_only_the_end_is_shown() {
        assert_eq!(AccountNumber::parse("12-3456 789").as_ref().map(AccountNumber::as_str), Ok("123456789"));
        for text in ["", "123", "123456789012345678", "12a4"] {
            assert_eq!(AccountNumber::parse(text), Err(Refusal::AccountNumberMalformed), "{text}");
        }
        assert_eq!([masked("123456789"), masked("1234")], ["••••6789", "••••34"]);
    }
}
