//! Tokens for the API from the terminal, where somebody sets up a program beside the shop.
//!
//! Promise: the token stands alone on the last line that is printed, so that a script can take it, and nowhere else.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::said::Said;
use crate::db::{Access, migrate};
use crate::domain::act::Act;
use crate::domain::api_token::{self, Draft, MOST_NAME, Scope};
use crate::domain::contact;
use crate::domain::ids::TokenId;
use crate::domain::refusal::Refusal;
use crate::domain::shop;
use crate::domain::time::Zone;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;

const DOING: &str = "token";

pub(super) fn create(config: &Config, name: &str, scopes: &[String], per_minute: u32) -> std::result::Result<(), Failure> {
    let (mut conn, speaker) = open(config, Access::Write)?;
    let refused = |error: Error| speaker.failure(DOING, &error);
    let draft = draft(name, scopes, per_minute).map_err(|refusal| refused(refusal.into()))?;
    let (id, shown) = write(&mut conn, |tx, act| api_token::create(tx, act, &draft)).map_err(refused)?;
    speaker.say(&Text::new("cli-token-made").with("name", draft.name.as_str()).with("number", id.to_string()))?;
    say(&shown)
}

fn draft(name: &str, scopes: &[String], per_minute: u32) -> std::result::Result<Draft, Refusal> {
    let name = contact::name_line(name, MOST_NAME)?;
    let scopes: Option<Vec<Scope>> = scopes.iter().map(|word| Scope::from_word(word)).collect();
    let scopes = scopes.ok_or(Refusal::ChoiceUnknown)?;
    Ok(Draft { name, scopes: if scopes.is_empty() { vec![Scope::Read] } else { scopes }, per_minute })
}

pub(super) fn list(config: &Config) -> std::result::Result<(), Failure> {
    let (conn, speaker) = open(config, Access::Read)?;
    let tokens = api_token::all(&conn).map_err(|error| speaker.failure(DOING, &error))?;
    if tokens.is_empty() {
        return speaker.say(&Text::new("cli-tokens-none"));
    }
    for token in tokens {
        let scopes: Vec<&str> = token.scopes.iter().map(|scope| scope.as_str()).collect();
        let used = token.last_used_at.map_or_else(|| "-".to_owned(), Zone::iso);
        let state = if token.revoked_at.is_some() { "revoked" } else { "good" };
        say(&format!("{}\t{}\t{}\t{used}\t{state}", token.id, token.name, scopes.join(",")))?;
    }
    Ok(())
}

pub(super) fn revoke(config: &Config, id: TokenId) -> std::result::Result<(), Failure> {
    let (mut conn, speaker) = open(config, Access::Write)?;
    match write(&mut conn, |tx, act| api_token::revoke(tx, act, id)) {
        Ok(()) => speaker.say(&Text::new("cli-token-revoked").with("number", id.to_string())),
        Err(Error::Missing) => Err(Failure::doing(DOING, Text::new("cli-token-unknown").with("number", id.to_string()))),
        Err(error) => Err(speaker.failure(DOING, &error)),
    }
}

fn open(config: &Config, access: Access) -> std::result::Result<(Connection, Speaker), Failure> {
    let conn = migrate::open_beside(&config.database(), access)?;
    let shop = shop::find(&conn).map_err(|error| Failure::of_file(&config.database(), Said::new("file-unreadable"), error))?;
    let speaker = Speaker::new(&config.data_dir, shop.as_ref());
    Ok((conn, speaker))
}

fn write<T>(conn: &mut Connection, work: impl FnOnce(&Transaction<'_>, &Act) -> Result<T>) -> Result<T> {
    let zone = shop::find(conn)?.map_or_else(Zone::utc, |shop| shop.zone);
    let act = Act::server(Clock::default().now(), &zone);
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let answer = work(&tx, &act)?;
    tx.commit()?;
    Ok(answer)
}
