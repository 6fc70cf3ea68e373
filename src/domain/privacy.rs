//! What the shop's file keeps of a person: every column of every table, what it is kept for, and how long. The page about privacy, the
//! files that somebody is handed who asks, and what erasing them leaves all follow this one list; a test holds it against the schema.

pub mod tables;

use crate::domain::values::choice;

choice!(
    /// One thing that is kept, as people speak of it.
    Item {
        /// Says nothing of anybody: numbers by which rows hang together, the shop's own settings.
        Nothing = "nothing",
        Scans = "scans",
        Marks = "marks",
        Name = "name",
        Reached = "reached",
        Password = "password",
        Pin = "pin",
        Role = "role",
        Joined = "joined",
        SignedIn = "signed_in",
        Browsers = "browsers",
        Devices = "devices",
        Links = "links",
        ApiAnswers = "api_answers",
        Suspended = "suspended",
        Moves = "moves",
        Merged = "merged",
        Code = "code",
        CodeNote = "code_note",
        Orders = "orders",
        OrderNotes = "order_notes",
        /// What other systems deliver, until it is done.
        Deliveries = "deliveries",
        Discount = "discount",
        Ledger = "ledger",
        Reasons = "reasons",
        Reviews = "reviews",
        Flags = "flags",
        PayTo = "pay_to",
        TaxDetails = "tax_details",
        Payments = "payments",
        Statements = "statements",
        Counts = "counts",
        Deeds = "deeds",
        Erased = "erased",
        Returning = "returning",
    }
);

choice!(
    /// What somebody does when something is kept.
    Group { Looking = "looking", Account = "account", Code = "code", Orders = "orders", Money = "money", Record = "record" }
);

/// How long something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// To the end of the day.
    Day,
    /// Until it has run out.
    RunsOut,
    /// Until the person is erased.
    UntilErased,
    /// It stays, and names nobody once the person is erased.
    Stays,
    /// It stays and never named anybody.
    Anonymous,
    /// As books are kept: `retention.books_years`, from the day of the payment on.
    Books,
    /// For as long as the shop uses this program.
    Always,
}

impl Item {
    /// Where the page speaks of it; nowhere of what says nothing.
    pub fn group(self) -> Option<Group> {
        Some(match self {
            Item::Nothing => return None,
            Item::Scans | Item::Marks => Group::Looking,
            Item::Name | Item::Reached | Item::Password | Item::Pin | Item::Role | Item::Joined => Group::Account,
            Item::SignedIn | Item::Browsers | Item::Devices | Item::Links | Item::ApiAnswers => Group::Account,
            Item::Code | Item::CodeNote | Item::Counts => Group::Code,
            Item::Orders | Item::OrderNotes | Item::Deliveries | Item::Discount => Group::Orders,
            Item::Ledger | Item::Reasons | Item::Reviews => Group::Money,
            Item::PayTo | Item::TaxDetails | Item::Payments | Item::Statements => Group::Money,
            Item::Moves | Item::Merged | Item::Suspended | Item::Flags | Item::Deeds | Item::Erased | Item::Returning => {
                Group::Record
            }
        })
    }

    /// How long it is kept.
    pub fn keep(self) -> Keep {
        match self {
            Item::Marks => Keep::Day,
            Item::SignedIn | Item::Browsers | Item::Devices | Item::Links | Item::ApiAnswers | Item::Deliveries => Keep::RunsOut,
            Item::Name | Item::Reached | Item::Password | Item::Pin | Item::CodeNote | Item::OrderNotes => Keep::UntilErased,
            Item::Reasons | Item::PayTo | Item::TaxDetails => Keep::UntilErased,
            Item::Role | Item::Joined | Item::Code | Item::Orders | Item::Discount => Keep::Stays,
            Item::Ledger | Item::Reviews | Item::Counts | Item::Moves | Item::Merged => Keep::Stays,
            Item::Suspended | Item::Flags => Keep::Stays,
            Item::Scans | Item::Nothing => Keep::Anonymous,
            Item::Payments | Item::Statements => Keep::Books,
            Item::Deeds | Item::Erased | Item::Returning => Keep::Always,
        }
    }
}

/// A table of the file.
pub struct Table {
    pub name: &'static str,
    /// Which of its rows are of the person `:person`, as a condition. `None`: none is anybody's own.
    pub whose: Option<&'static str>,
    /// All its columns, by what they say.
    pub columns: &'static [(Item, &'static [&'static str])],
    /// Columns that are handed out in other words, so that nothing of anybody else goes along: the column, the name, the words.
    pub said: &'static [(&'static str, &'static str, &'static str)],
    /// Columns that say something of a person and are not handed out: hashes, and what is about somebody else as well.
    pub held: &'static [&'static str],
}

impl Table {
    /// One of which no row is anybody's own.
    const fn nobodys(name: &'static str, columns: &'static [(Item, &'static [&'static str])]) -> Table {
        Table { name, whose: None, columns, said: &[], held: &[] }
    }

    /// What is handed out of it: the name of each column, and the expression behind it.
    pub fn handed_out(&self) -> Vec<(&'static str, &'static str)> {
        let all = self.columns.iter().filter(|(item, _)| *item != Item::Nothing).flat_map(|(_, columns)| columns.iter());
        all.filter(|column| !self.held.contains(column))
            .map(|column| match self.said.iter().find(|(said, ..)| said == column) {
                Some((_, name, words)) => (*name, *words),
                None => (*column, *column),
            })
            .collect()
    }
}
