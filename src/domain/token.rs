//! Random tokens for cookies and one-time links. The person holds the token, the database only its hash.

use std::fmt::Write as _;

use rusqlite::ToSql;
use rusqlite::types::ToSqlOutput;
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};

/// 256 random bits from the operating system, as 43 letters and digits that fit in a link and a cookie.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A new one.
    pub fn new() -> Result<Token> {
        let mut bits = [0; 32];
        getrandom::fill(&mut bits).map_err(Error::fault)?;
        Ok(Token(data_encoding::BASE64URL_NOPAD.encode(&bits)))
    }

    /// What goes into the link or the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What is stored.
    pub fn hash(&self) -> TokenHash {
        TokenHash::of(&self.0)
    }
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Token(…)")
    }
}

/// The SHA-256 of a token: a token is random enough that a fast hash keeps it secret.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct TokenHash([u8; 32]);

impl TokenHash {
    /// Of whatever text somebody sent as a token.
    pub fn of(text: &str) -> TokenHash {
        TokenHash(Sha256::digest(text.as_bytes()).into())
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether this is the hash of `text`. Two hashes are compared, never two tokens: how soon they differ tells nothing about
    /// how much of a guess was right.
    pub fn fits(&self, text: &str) -> bool {
        *self == TokenHash::of(text)
    }
}

impl std::fmt::Debug for TokenHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_char('…')
    }
}

impl ToSql for TokenHash {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_slice()))
    }
}
