//! The file that Wise takes for many transfers at once, in the columns that its templates share. Wise changes the names of columns
//! from currency to currency: the page asks to hold them against the template that the shop downloads there.

use crate::bank::contents::{BankTable, Contents};
use crate::error::Result;

const HEAD: [&str; 9] = [
    "name",
    "recipientEmail",
    "paymentReference",
    "receiverType",
    "amountCurrency",
    "amount",
    "sourceCurrency",
    "targetCurrency",
    "IBAN",
];

/// Every transfer arrives whole: the amount is that of the partner's account.
pub(crate) fn write(contents: &Contents<'_>) -> Result<Vec<u8>> {
    let mut table = BankTable::new();
    table.head(&HEAD)?;
    let code = contents.currency.code();
    for line in contents.lines {
        let amount = contents.currency.plain(line.amount);
        table.row(line, [&line.holder, &line.email, &line.mark(), "PERSON", "target", &amount, code, code, &line.target])?;
    }
    table.bytes()
}
