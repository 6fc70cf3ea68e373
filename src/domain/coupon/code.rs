//! What a coupon is called at a checkout: `PA-` and nine symbols of the alphabet of referral codes, so that a mistyped one is nobody's.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

use crate::domain::code::Code;
use crate::error::Result;

const PREFIX: &str = "PA";

/// A well-formed code of a coupon, in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouponCode(String);

impl CouponCode {
    /// A new one, from the operating system's generator.
    pub(super) fn random() -> Result<CouponCode> {
        Ok(CouponCode(format!("{PREFIX}-{}", Code::random()?.as_str())))
    }

    /// Reads what a web shop tells, which may have changed its case or left the dash out. `None`: it is no coupon of ours.
    pub fn parse(text: &str) -> Option<CouponCode> {
        let capitals = text.trim().to_ascii_uppercase();
        let code = Code::parse(capitals.strip_prefix(PREFIX)?).ok()?;
        Some(CouponCode(format!("{PREFIX}-{}", code.as_str())))
    }

    /// As it is typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ToSql for CouponCode {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

impl FromSql for CouponCode {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        CouponCode::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn o05_a_coupon_is_read_in_any_case_and_no_referral_code_is_one() {
        let code = CouponCode::random().unwrap();
        assert_eq!(code.as_str().len(), 12);
        assert_eq!(CouponCode::parse(&code.as_str().to_lowercase()), Some(code.clone()));
        assert_eq!(CouponCode::parse(&format!(" {} ", code.as_str())), Some(code.clone()));
        assert_eq!(CouponCode::parse(&code.as_str().replace('-', "")), Some(code.clone()));
        let mut mistyped = code.as_str().to_owned();
        let last = mistyped.pop().unwrap();
        mistyped.push(if last == '2' { '3' } else { '2' });
        for other in [&code.as_str()[3..], "SUMMER10", "PA-", mistyped.as_str()] {
            assert_eq!(CouponCode::parse(other), None, "{other}");
        }
    }
}
