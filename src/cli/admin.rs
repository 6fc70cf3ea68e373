//! Accounts from the terminal: the first admin without a browser, and the way back in when a password is lost.
//!
//! Promise: one write, also beside a running server; the password is never an argument, where every process list would show it.

use std::io::{self, BufRead};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::clock::Clock;
use crate::config::Config;
use crate::db::file::prepare_directory;
use crate::db::said::Said;
use crate::db::{Access, migrate};
use crate::domain::account;
use crate::domain::act::Act;
use crate::domain::contact::{Email, PersonName};
use crate::domain::password::{Password, PasswordHash};
use crate::domain::reset;
use crate::domain::roles::Role;
use crate::domain::shop;
use crate::domain::staff;
use crate::domain::time::Zone;
use crate::error::Error;
use crate::text::catalogue::Text;

pub(super) fn create(config: &Config, email: &str, name: &str, from_stdin: bool) -> Result<(), Failure> {
    let speaker = speaker(config)?;
    let refused = |error: Error| speaker.failure("admin create", &error);
    let email = Email::parse(email).map_err(|refusal| refused(refusal.into()))?;
    let name = PersonName::parse(name).map_err(|refusal| refused(refusal.into()))?;
    let mut conn = open_for_one_write(config)?;
    let password = ask_password(&speaker, from_stdin)?;
    let hash = hash(&password, Role::Admin, &[name.as_str(), email.as_str()], config).map_err(refused)?;
    let now = Clock::default().now();
    write(&mut conn, |tx| staff::create(tx, &Act::server(now, &Zone::utc()), Role::Admin, &name, &email, Some(&hash)))
        .map_err(refused)?;
    speaker.say(&Text::new("cli-admin-created").with("name", name.as_str()).with("email", email.as_str()))
}

pub(super) fn reset_password(config: &Config, email: &str, from_stdin: bool) -> Result<(), Failure> {
    const DOING: &str = "admin reset-password";
    let speaker = speaker(config)?;
    let refused = |error: Error| speaker.failure(DOING, &error);
    let email = Email::parse(email).map_err(|refusal| refused(refusal.into()))?;
    let mut conn = open_for_one_write(config)?;
    let no_such = Text::new("cli-email-unknown").with("email", email.as_str());
    let unknown = || Failure::doing(DOING, no_such);
    let whose = account::credentials(&conn, &email).map_err(refused)?.ok_or_else(unknown)?;
    let password = ask_password(&speaker, from_stdin)?;
    let hash = hash(&password, whose.role, &[email.as_str()], config).map_err(refused)?;
    let act = Act::server(Clock::default().now(), &Zone::utc());
    let link = write(&mut conn, |tx| {
        reset::set_password(tx, &act, whose.id, &hash)?;
        reset::make_link_at_server(tx, &act, whose.id)
    });
    let link = link.map_err(refused)?;
    speaker.say(&Text::new("cli-password-set").with("email", email.as_str()))?;
    let shop = shop::find(&conn).map_err(refused)?;
    let Some(at) = config.base_url.clone().or(shop.map(|shop| shop.base_url)) else { return Ok(()) };
    speaker.say(&Text::new("cli-reset-link").with("minutes", reset::RESET_LINK_MINUTES))?;
    say(&format!("{at}/password/reset?token={}", link.as_str()))
}

/// Before there is a shop, what is wrong with an e-mail is said without making its file.
fn speaker(config: &Config) -> Result<Speaker, Failure> {
    let file = config.database();
    let shop = match file.exists() {
        true => shop::find(&migrate::open_beside(&file, Access::Read)?),
        false => Ok(None),
    };
    let shop = shop.map_err(|error| Failure::of_file(&file, Said::new("file-unreadable"), error))?;
    Ok(Speaker::new(&config.data_dir, shop.as_ref()))
}

fn hash(password: &str, role: Role, known: &[&str], config: &Config) -> crate::error::Result<PasswordHash> {
    let password = Password::parse(password, role)?;
    password.expect_strong(role, known)?;
    password.hash(config.bcrypt_cost)
}

/// A new shop's file is made on the way, so that an admin can be there before the first start.
fn open_for_one_write(config: &Config) -> Result<Connection, Failure> {
    let file = config.database();
    if !file.exists() {
        prepare_directory(&config.data_dir, config.has_default_data_dir())?;
        migrate::prepare_alone(&file)?;
    }
    Ok(migrate::open_beside(&file, Access::Write)?)
}

fn write<T>(conn: &mut Connection, work: impl FnOnce(&Transaction<'_>) -> crate::error::Result<T>) -> crate::error::Result<T> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let answer = work(&tx)?;
    tx.commit()?;
    Ok(answer)
}

fn ask_password(speaker: &Speaker, from_stdin: bool) -> Result<String, Failure> {
    if from_stdin {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line).map_err(|error| Failure::of("stdin", &error))?;
        return Ok(line.trim_end_matches(['\n', '\r']).to_owned());
    }
    let no_terminal = |error: io::Error| Failure::Refused(Text::new("cli-no-terminal").with("cause", error.to_string()));
    let ask = |text| rpassword::prompt_password(format!("{} ", speaker.words(&text))).map_err(no_terminal);
    let first = ask(Text::new("cli-password"))?;
    let second = ask(Text::new("cli-password-again"))?;
    if first == second { Ok(first) } else { Err(Failure::Refused(Text::new("cli-passwords-differ"))) }
}
