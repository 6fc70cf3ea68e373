//! What is stored is a code and never a sentence, and the schema allows the very words that the domain knows.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::nothing_of;
use super::source::sources;
use crate::support::file::SCHEMA;

/// Where each stored choice is stored, as `module::Name` in the domain and `table.column`.
const STORED: &[(&str, &[&str])] = &[
    ("act::ActorKind", &["audit.actor"]),
    ("roles::PartnerKind", &["account.partner_kind", "batch.partner_kind", "code.partner_kind"]),
    ("roles::ReferralType", &["account.referral_type", "account_move.from_type", "account_move.to_type"]),
    ("roles::Role", &["account.role"]),
    ("api_token::Scope", &["api_token_scope.scope"]),
    ("backup::Flaw", &["backup.flaw"]),
    ("backup::MadeBy", &["backup.made_by"]),
    ("delivery::Failure", &["delivery.failure"]),
    ("event::Action", &["audit.action"]),
    ("outgoing::topic::Topic", &["webhook_topic.topic"]),
    ("webhook::OffReason", &["webhook.disabled_reason"]),
    ("reset::LinkKind", &["reset_link.kind"]),
    ("event::Subject", &["audit.subject"]),
    ("ledger::kinds::BalanceKind", &["entry.balance_kind"]),
    ("ledger::kinds::EntryChange", &["entry.change"]),
    ("ledger::kinds::EntryKind", &["entry.kind"]),
    ("order::model::PaymentMethod", &["orders.payment_method"]),
    ("order::model::NoEarning", &["orders.no_earning"]),
    ("order::model::PricedBy", &["orders.priced_by"]),
    ("incoming::waiting::WaitingReason", &["waiting_order.reason"]),
    ("payout::files::FileKind", &["payout_file.kind"]),
    ("payee::us::AccountType", &["payee.account_type", "payout_line.account_type"]),
    ("payee::PayoutMethod", &["payee.method", "payout_line.method"]),
    ("tax_details::VatStatus", &["payee_tax.vat_status", "payout_line.vat_status"]),
    ("roles::EarnerKind", &["terms_rate.earner_kind", "orders.earner_kind"]),
    ("flag::FlagRule", &["account_flag.rule"]),
    ("review::Outcome", &["review.outcome"]),
    ("review::Rule", &["review.rule"]),
    ("dispute::DisputeStatus", &["dispute.status"]),
    ("source::SourceKind", &["source.kind"]),
    ("inbox::rows::DeliveryState", &["inbox.state"]),
    ("polling::PollFailure", &["polling.failure"]),
];

/// Choices that are derived, asked for or decided, and never stored.
const NEVER_STORED: &[&str] = &[
    "code::CodeStatus",
    "scan::log::Via",
    "order::model::OrderStatus",
    "payout::PayoutStatus",
    "reads::code_list::CodeSort",
    "reads::statement::entries::EntryStatus",
    "reads::statement::unearned::UnearnedReason",
    "reads::people_list::filter::PeopleSort",
    "reads::people_list::filter::Reach",
    "earning::Decision",
    "privacy::Item",
    "privacy::Group",
];

fn is_code(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_lowercase()) && word.chars().all(|c| c.is_ascii_lowercase() || c == '_')
}

/// Every choice of the domain, as `module::Name`, with its words.
fn choices() -> BTreeMap<String, BTreeSet<String>> {
    let mut found = BTreeMap::new();
    for source in sources() {
        let module = source.module.trim_start_matches("crate::domain::");
        let choices = source.choices.iter();
        found.extend(choices.map(|choice| (format!("{module}::{}", choice.name), choice.words.iter().cloned().collect())));
    }
    found
}

/// The checks of each table, with its name; whatever follows one before the next comes with it.
fn written_checks() -> Vec<(String, String)> {
    let lines = SCHEMA.lines().map(|line| line.split("--").next().unwrap_or_default());
    let schema = lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ");
    let tables = schema.split("CREATE TABLE ").skip(1).filter_map(|text| text.split(';').next());
    let of_table = |table: &str| {
        let name = table.split(' ').next().unwrap_or_default();
        table.split("CHECK (").skip(1).map(|check| (name.to_owned(), check.trim_start().to_owned())).collect::<Vec<_>>()
    };
    tables.flat_map(of_table).collect()
}

/// Every list of words in a CHECK, with its table and what stands before it there: in most cases the name of its column.
fn checks() -> Vec<(String, BTreeSet<String>)> {
    let checks = written_checks();
    let whole =
        checks.iter().filter_map(|(table, check)| one_of(check).map(|(column, words)| (format!("{table}.{column}"), words)));
    whole.chain(behind_in()).collect()
}

/// The lists that stand behind IN.
fn behind_in() -> Vec<(String, BTreeSet<String>)> {
    let mut found = Vec::new();
    for (table, check) in written_checks() {
        for (at, before) in check.match_indices(" IN (") {
            let list = check[at + before.len()..].split(')').next().unwrap_or_default();
            let words = list.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
            found.push((format!("{table}.{}", &check[..at]), words));
        }
    }
    found
}

/// The column and the words of a CHECK that is nothing but `column = 'word' OR column = 'word'` and so on.
fn one_of(check: &str) -> Option<(&str, BTreeSet<String>)> {
    let (column, _) = check.split_once(" = '")?;
    let choices = check.split(')').next()?.split(" OR ");
    let words = choices.map(|choice| choice.strip_prefix(column)?.strip_prefix(" = '")?.strip_suffix('\''));
    let words = words.map(|word| word.map(str::to_owned)).collect::<Option<BTreeSet<_>>>()?;
    (words.len() > 1).then_some((column, words))
}

/// What stands behind IN is put into a table of its own, at every insert: of three words or more that takes longer than the row.
#[test]
fn no_check_makes_a_table_of_its_words() {
    let long = behind_in().into_iter().filter(|(_, words)| words.len() > 2);
    nothing_of(long.map(|(place, words)| format!("{place} IN {words:?}: compare it with each")).collect());
}

#[test]
fn a_stored_word_is_a_code() {
    let (choices, checks) = (choices(), checks());
    assert!(choices.len() > 10 && checks.len() > 10, "{choices:?} {checks:?}");
    let lists = choices.iter().chain(checks.iter().map(|(place, words)| (place, words)));
    let wrong = lists.flat_map(|(place, words)| {
        words.iter().filter(|word| !is_code(word)).map(move |word| format!("{place}: {word:?} is no code"))
    });
    nothing_of(wrong.collect());
}

#[test]
fn a_stored_choice_is_what_its_column_allows() {
    let choices = choices();
    let mut columns = BTreeMap::new();
    for (column, words) in checks() {
        // A column says what it may hold before other lines say when.
        columns.entry(column).or_insert(words);
    }
    let mut wrong = Vec::new();
    for name in choices.keys() {
        if !NEVER_STORED.contains(&name.as_str()) && !STORED.iter().any(|(stored, _)| stored == name) {
            wrong.push(format!("{name} is neither stored in a column here, nor said to be never stored"));
        }
    }
    for name in STORED.iter().map(|(name, _)| name).chain(NEVER_STORED).filter(|name| !choices.contains_key(**name)) {
        wrong.push(format!("{name} has a line here and is no choice"));
    }
    for (name, stored_in) in STORED {
        for column in *stored_in {
            let (words, allowed) = (choices.get(*name), columns.get(*column));
            if words.is_some() && words != allowed {
                wrong.push(format!("{column} allows {allowed:?}, and {name} is {words:?}"));
            }
        }
    }
    nothing_of(wrong);
}
