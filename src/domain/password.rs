//! Passwords: refused when too short or longer than bcrypt can read, never cut, only ever stored as a hash.
//!
//! Hashing takes a tenth of a second and more by design: callers run it off the async threads, in a bounded pool.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::error::{Error, Result};

/// What somebody typed to be let in by, within the limits for their role.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// bcrypt reads 72 bytes, one of which it needs itself.
    const MOST_BYTES: usize = 71;

    /// At least 8 characters for customers and partners, 12 for those who run the shop.
    pub fn least(role: Role) -> usize {
        match role {
            Role::Admin | Role::Staff => 12,
            Role::Partner | Role::Customer => 8,
        }
    }

    /// A new password for somebody of this role. Letters with marks are the same however a keyboard puts them together.
    pub fn parse(text: &str, role: Role) -> std::result::Result<Password, Refusal> {
        let least = Self::least(role);
        let text = composed(text);
        if text.chars().count() < least {
            Err(Refusal::PasswordShort { least })
        } else if text.len() > Self::MOST_BYTES || text.contains('\0') {
            Err(Refusal::PasswordLong { most_bytes: Self::MOST_BYTES })
        } else {
            Ok(Password(text))
        }
    }

    /// Refuses one that is among the first to be tried: common words and rows of keys, or what the owner or the shop is called. At
    /// least 2 of zxcvbn's 4 for members, 3 for those who run the shop (decision 79).
    pub fn expect_strong(&self, role: Role, known: &[&str]) -> std::result::Result<(), Refusal> {
        let least = if role.runs_the_shop() { Score::Three } else { Score::Two };
        let words: Vec<&str> =
            known.iter().flat_map(|text| text.split(|c: char| !c.is_alphanumeric())).chain(known.iter().copied()).collect();
        if zxcvbn(&self.0, &words).score() < least { Err(Refusal::PasswordWeak) } else { Ok(()) }
    }

    /// Whether a text could be a password at all: longer ones are no try, and need not be compared.
    pub fn is_possible(text: &str) -> bool {
        composed(text).len() <= Self::MOST_BYTES && !text.contains('\0')
    }

    /// Slow on purpose.
    pub fn hash(&self, cost: u32) -> Result<PasswordHash> {
        bcrypt::non_truncating_hash(&self.0, cost).map(PasswordHash).map_err(Error::fault)
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// A text with each letter and its marks in one piece (NFC), as it is hashed.
fn composed(text: &str) -> String {
    text.nfc().collect()
}

/// What is stored.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(String);

impl PasswordHash {
    /// A hash that no password fits, of the same cost: checking it takes as long as checking a real one, so that the time of an
    /// answer does not tell whether an account exists. Made up, not computed, so that a start need not wait for it.
    pub fn nobody(cost: u32) -> Result<PasswordHash> {
        const ALPHABET: &[u8; 64] = b"./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        let mut salt_and_digest = [0; 53];
        getrandom::fill(&mut salt_and_digest).map_err(Error::fault)?;
        for symbol in &mut salt_and_digest {
            *symbol = ALPHABET[usize::from(*symbol) % ALPHABET.len()];
        }
        // The last symbol of each part stands for fewer than six bits.
        salt_and_digest[21] = b'.';
        salt_and_digest[52] = b'.';
        Ok(PasswordHash(format!("$2b${cost:02}${}", String::from_utf8_lossy(&salt_and_digest))))
    }

    /// Slow on purpose. Typed text that could never be a password fits no hash.
    pub fn fits(&self, typed: &str) -> bool {
        bcrypt::non_truncating_verify(composed(typed), &self.0).unwrap_or(false)
    }
}

impl std::fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

impl ToSql for PasswordHash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.as_str().into())
    }
}

impl FromSql for PasswordHash {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        String::column_result(value).map(PasswordHash)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_refused_rather_than_cut() {
        assert_eq!(Password::parse("short", Role::Customer), Err(Refusal::PasswordShort { least: 8 }));
        assert_eq!(Password::parse("elevenchars", Role::Admin), Err(Refusal::PasswordShort { least: 12 }));
        assert!(Password::parse(&"x".repeat(71), Role::Customer).is_ok());
        assert_eq!(Password::parse(&"x".repeat(72), Role::Customer), Err(Refusal::PasswordLong { most_bytes: 71 }));
        assert_eq!(Password::parse(&"🥖".repeat(25), Role::Customer), Err(Refusal::PasswordLong { most_bytes: 71 }));
    }

    #[test]
    fn a_hash_fits_its_password_only() {
        let hash = Password::parse("correct horse", Role::Partner).unwrap().hash(4).unwrap();
        assert!(hash.fits("correct horse"));
        assert!(!hash.fits("correct horses"));
        assert!(!hash.fits(&"x".repeat(100)));
    }

    #[test]
    fn checking_nobodys_hash_is_real_work_that_fits_nothing() {
        for _ in 0..50 {
            let nobody = PasswordHash::nobody(4).unwrap();
            // Not an error that would be answered sooner than a wrong password.
            assert!(matches!(bcrypt::non_truncating_verify("correct horse", &nobody.0), Ok(false)), "{}", nobody.0);
            assert!(!nobody.fits(""));
        }
    }
}
