//! The file that banks of the euro area take: an ISO 20022 credit transfer initiation, `pain.001.001.09`, within what the EPC's
//! guidelines for the SEPA credit transfer allow. That is the version of the present rulebooks; banks are giving up `.03`.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use sha2::{Digest, Sha256};

use crate::bank::contents::{Contents, Unfit};
use crate::bank::latin::{is_latin, latin};
use crate::domain::bank_day;
use crate::domain::money::{Currency, Money};
use crate::domain::payee::{Bic, Debtor, Iban};
use crate::domain::reads::payout_list::PayoutLine;
use crate::domain::refusal::Refusal;
use crate::domain::time::{Day, Zone};
use crate::error::{Error, Result};

const NAMESPACE: &str = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09";
/// Who has no BIC at hand says so in these words.
const NOT_PROVIDED: &str = "NOTPROVIDED";
const MOST_NAME: usize = 70;
const MOST_REMITTANCE: usize = 140;

/// The most that one transfer of the schemes carries.
const MOST_AMOUNT: Money = Money::from_minor(99_999_999_999);

/// Whether the schemes can carry this payment.
pub(super) fn fits(line: &PayoutLine) -> std::result::Result<(), Unfit> {
    match Iban::parse(&line.target) {
        Err(_) => Err(Unfit::Value),
        Ok(iban) if !iban.is_sepa() => Err(Unfit::OutsideSepa),
        Ok(_) if !is_latin(&line.holder) => Err(Unfit::NoLatinName),
        Ok(iban) if iban.needs_bic() && line.bic.is_none() => Err(Unfit::BicMissing),
        Ok(_) if line.amount > MOST_AMOUNT => Err(Unfit::AmountLarge),
        Ok(_) => Ok(()),
    }
}

/// The payments of which [`fits`] says that they can stand in it.
pub(super) fn write(contents: &Contents<'_>, lines: Vec<&PayoutLine>) -> Result<Vec<u8>> {
    let debtor = match (contents.currency.code(), contents.debtor) {
        ("EUR", Some(debtor)) => debtor,
        ("EUR", None) => return Err(Refusal::DebtorMissing.into()),
        _ => return Err(Refusal::EurosOnly.into()),
    };
    let today = contents.zone.day_of(contents.now);
    let document = Document {
        message: message(contents, &lines),
        payment: format!("P{}", contents.payout),
        // A bank refuses a day that has passed; what is late goes out as soon as banks work.
        pay_on: lines
            .first()
            .map(|first| first.pay_on)
            .filter(|day| *day >= today)
            .unwrap_or_else(|| bank_day::next(today, contents.currency)),
        total: lines.iter().map(|line| line.amount).sum(),
        lines,
        debtor,
        contents,
    };
    let bytes = document.bytes().map_err(Error::fault)?;
    Ok(bytes)
}

/// The name of the message. The same payments make the same name: a bank that is given them twice refuses the second file.
fn message(contents: &Contents<'_>, lines: &[&PayoutLine]) -> String {
    let mut digest = Sha256::new();
    for line in lines {
        digest.update(format!("{} {};", line.id, line.amount.minor()));
    }
    format!("P{}-{}", contents.payout, data_encoding::HEXUPPER.encode(&digest.finalize()[..6]))
}

struct Document<'a> {
    message: String,
    payment: String,
    pay_on: Day,
    total: Money,
    lines: Vec<&'a PayoutLine>,
    debtor: &'a Debtor,
    contents: &'a Contents<'a>,
}

type Xml = Writer<Vec<u8>>;

impl Document<'_> {
    fn bytes(&self) -> io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.create_element("Document").with_attribute(("xmlns", NAMESPACE)).write_inner_content(|xml| {
            within(xml, "CstmrCdtTrfInitn", |xml| {
                within(xml, "GrpHdr", |xml| self.header(xml))?;
                within(xml, "PmtInf", |xml| self.payment(xml))
            })
        })?;
        Ok(xml.into_inner())
    }

    fn header(&self, xml: &mut Xml) -> io::Result<()> {
        text(xml, "MsgId", &self.message)?;
        text(xml, "CreDtTm", &Zone::iso(self.contents.now))?;
        self.sums(xml)?;
        within(xml, "InitgPty", |xml| text(xml, "Nm", &latin(self.contents.shop_name, MOST_NAME)))
    }

    /// How many payments there are and what they come to, which banks count again.
    fn sums(&self, xml: &mut Xml) -> io::Result<()> {
        text(xml, "NbOfTxs", &self.lines.len().to_string())?;
        text(xml, "CtrlSum", &self.plain(self.total))
    }

    fn payment(&self, xml: &mut Xml) -> io::Result<()> {
        text(xml, "PmtInfId", &self.payment)?;
        text(xml, "PmtMtd", "TRF")?;
        text(xml, "BtchBookg", "true")?;
        self.sums(xml)?;
        within(xml, "PmtTpInf", |xml| within(xml, "SvcLvl", |xml| text(xml, "Cd", "SEPA")))?;
        within(xml, "ReqdExctnDt", |xml| text(xml, "Dt", &self.pay_on.iso()))?;
        within(xml, "Dbtr", |xml| text(xml, "Nm", &latin(&self.debtor.holder, MOST_NAME)))?;
        account(xml, "DbtrAcct", self.debtor.iban.as_str())?;
        within(xml, "DbtrAgt", |xml| bank(xml, self.debtor.bic.as_ref().map(Bic::as_str)))?;
        text(xml, "ChrgBr", "SLEV")?;
        self.lines.iter().try_for_each(|line| within(xml, "CdtTrfTxInf", |xml| self.transfer(xml, line)))
    }

    fn transfer(&self, xml: &mut Xml, line: &PayoutLine) -> io::Result<()> {
        within(xml, "PmtId", |xml| text(xml, "EndToEndId", &line.mark()))?;
        within(xml, "Amt", |xml| {
            let amount = BytesText::new(&self.plain(line.amount)).into_owned();
            xml.create_element("InstdAmt").with_attribute(("Ccy", "EUR")).write_text_content(amount).map(|_| ())
        })?;
        if let Some(bic) = &line.bic {
            within(xml, "CdtrAgt", |xml| bank(xml, Some(bic)))?;
        }
        within(xml, "Cdtr", |xml| text(xml, "Nm", &latin(&line.holder, MOST_NAME)))?;
        account(xml, "CdtrAcct", &line.target)?;
        let said = format!("{} {}", line.mark(), self.contents.note);
        within(xml, "RmtInf", |xml| text(xml, "Ustrd", &latin(&said, MOST_REMITTANCE)))
    }

    fn plain(&self, amount: Money) -> String {
        let currency: Currency = self.contents.currency;
        currency.plain(amount)
    }
}

fn within(xml: &mut Xml, name: &str, inside: impl FnOnce(&mut Xml) -> io::Result<()>) -> io::Result<()> {
    xml.create_element(name).write_inner_content(inside).map(|_| ())
}

fn text(xml: &mut Xml, name: &str, said: &str) -> io::Result<()> {
    xml.create_element(name).write_text_content(BytesText::new(said)).map(|_| ())
}

fn account(xml: &mut Xml, name: &str, iban: &str) -> io::Result<()> {
    within(xml, name, |xml| within(xml, "Id", |xml| text(xml, "IBAN", iban)))
}

fn bank(xml: &mut Xml, bic: Option<&str>) -> io::Result<()> {
    within(xml, "FinInstnId", |xml| match bic {
        Some(bic) => text(xml, "BICFI", bic),
        None => within(xml, "Othr", |xml| text(xml, "Id", NOT_PROVIDED)),
    })
}
