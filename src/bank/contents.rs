//! What every file of a payout is made of, and the table that most of them are.

use csv::{Terminator, Writer, WriterBuilder};

use crate::domain::ids::PayoutId;
use crate::domain::money::Currency;
use crate::domain::payee::{Debtor, begins_formula};
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Timestamp, Zone};
use crate::error::{Error, Result};

/// What a file is made of.
pub(crate) struct Contents<'a> {
    pub(crate) payout: PayoutId,
    pub(crate) lines: &'a [PayoutLine],
    pub(crate) currency: Currency,
    pub(crate) shop_name: &'a str,
    pub(crate) debtor: Option<&'a Debtor>,
    pub(crate) zone: &'a Zone,
    pub(crate) now: Timestamp,
}

/// A CSV file for a bank: RFC 4180, and no value that begins like a formula.
pub(super) struct BankTable(Writer<Vec<u8>>);

impl BankTable {
    pub(super) fn new() -> BankTable {
        BankTable(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    pub(super) fn head(&mut self, names: &[&str]) -> Result<()> {
        self.0.write_record(names).map_err(Error::fault)
    }

    pub(super) fn row<const N: usize>(&mut self, line: &PayoutLine, cells: [&str; N]) -> Result<()> {
        if cells.iter().any(|cell| begins_formula(cell)) {
            return Err(Refusal::FileValue { reference: line.mark() }.into());
        }
        self.0.write_record(cells).map_err(Error::fault)
    }

    pub(super) fn bytes(self) -> Result<Vec<u8>> {
        self.0.into_inner().map_err(|error| Error::fault(error.into_error()))
    }
}
