//! The code on a member's own telephone that changes every minute: whoever shows it stands at the counter.
//!
//! Nothing of it is kept: it is what the account and the minute come to under the key of this file. It fits the minute before and after
//! too, since it takes a moment to be read out and no two clocks agree.

use hmac::{Hmac, KeyInit, Mac};
use rusqlite::Connection;
use sha2::Sha256;

use crate::domain::ids::AccountId;
use crate::domain::time::Timestamp;
use crate::error::{Error, Result};

const LIVES_MS: i64 = 60_000;
const DIGITS: usize = 6;

/// The code that an account's telephone shows now.
pub fn now(conn: &Connection, account: AccountId, now: Timestamp) -> Result<String> {
    of_minute(conn, account, minute(now))
}

/// Whether what was typed or scanned is on the account's telephone now.
pub fn fits(conn: &Connection, account: AccountId, typed: &str, now: Timestamp) -> Result<bool> {
    let typed: String = typed.chars().filter(char::is_ascii_digit).collect();
    for minute in minute(now) - 1..=minute(now) + 1 {
        if of_minute(conn, account, minute)? == typed {
            return Ok(true);
        }
    }
    Ok(false)
}

fn minute(at: Timestamp) -> i64 {
    at.as_ms().div_euclid(LIVES_MS)
}

fn of_minute(conn: &Connection, account: AccountId, minute: i64) -> Result<String> {
    let key: Vec<u8> = conn.prepare_cached("SELECT key FROM hash_key")?.query_row([], |row| row.get("key"))?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(Error::fault)?;
    mac.update(b"till code ");
    mac.update(&account.0.to_be_bytes());
    mac.update(&minute.to_be_bytes());
    let whole: [u8; 32] = mac.finalize().into_bytes().into();
    let number = u64::from_be_bytes(whole[..8].try_into().expect("eight of thirty-two bytes"));
    Ok(format!("{:0DIGITS$}", number % 10_u64.pow(DIGITS as u32)))
}
