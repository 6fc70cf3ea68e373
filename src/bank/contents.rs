//! What every file of a payout is made of, why a payment can't stand in one, and the table that most of them are.

use csv::{Terminator, Writer, WriterBuilder};

use crate::domain::ids::PayoutId;
use crate::domain::money::Currency;
use crate::domain::payee::{Debtor, begins_formula};
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::shop::Shop;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};
use crate::text::catalogue::{Catalogue, Text};

/// What a file is made of.
pub(crate) struct Contents<'a> {
    pub(crate) payout: PayoutId,
    /// All payments that wait. Each file takes its own.
    pub(crate) lines: &'a [PayoutLine],
    pub(crate) currency: Currency,
    pub(crate) shop_name: &'a str,
    /// As [`note`] says it.
    pub(crate) note: &'a str,
    pub(crate) debtor: Option<&'a Debtor>,
    pub(crate) zone: &'a Zone,
    pub(crate) now: Timestamp,
}

/// What everybody who is paid by a file reads beside the amount: in the shop's language, since a file is of many.
pub(crate) fn note(catalogue: &Catalogue, shop: &Shop) -> String {
    let reader = catalogue.reader(catalogue.first_of([&shop.language]), shop.country.as_ref(), Some(shop.currency));
    catalogue.say(reader, &Text::new("payout-note").with("shop", shop.name.as_str()))
}

/// Why a payment can't stand in a file. The others in it are paid all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unfit {
    /// A value that a bank's program, or a spreadsheet on the way to it, would run or misread.
    Value,
    /// No bank would know the account holder: no letter of the name can be written in Latin.
    NoLatinName,
    /// No SEPA transfer reaches the account.
    OutsideSepa,
    /// The account's IBAN does not tell its bank, and nobody gave the BIC.
    BicMissing,
    /// More than one transfer carries.
    AmountLarge,
    /// PayPal pays this currency in whole units only.
    PartOfUnit,
}

/// A CSV file for a bank: RFC 4180, and no value that begins like a formula.
pub(super) struct BankTable(Writer<Vec<u8>>);

impl BankTable {
    pub(super) fn new() -> BankTable {
        BankTable(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    pub(super) fn row(&mut self, cells: &[impl AsRef<str>]) -> Result<()> {
        self.0.write_record(cells.iter().map(AsRef::as_ref)).map_err(Error::fault)
    }

    pub(super) fn bytes(self) -> Result<Vec<u8>> {
        self.0.into_inner().map_err(|error| Error::fault(error.into_error()))
    }
}

/// The cells of a payment, unless one of them must not stand in a bank's file.
pub(super) fn harmless<const N: usize>(cells: [String; N]) -> std::result::Result<[String; N], Unfit> {
    let is_odd = |cell: &String| begins_formula(cell) || cell.chars().any(char::is_control);
    if cells.iter().any(is_odd) { Err(Unfit::Value) } else { Ok(cells) }
}
