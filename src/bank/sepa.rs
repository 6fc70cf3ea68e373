//! The file that banks of the euro area take: an ISO 20022 credit transfer initiation, `pain.001.001.09`, within what the EPC's
//! guidelines for the SEPA credit transfer allow. That is the version of the present rulebooks; banks are giving up `.03`.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use sha2::{Digest, Sha256};

use crate::bank::contents::Contents;
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

/// Whether the SEPA schemes reach this payment's account.
pub(crate) fn reaches(line: &PayoutLine) -> bool {
    Iban::parse(&line.target).is_ok_and(|iban| iban.is_sepa())
}

pub(crate) fn write(contents: &Contents<'_>) -> Result<Vec<u8>> {
    // A shop that counts in anything but euros is offered no such file.
    let (Some(debtor), "EUR") = (contents.debtor, contents.currency.code()) else { return Err(Error::Missing) };
    let lines: Vec<&PayoutLine> = contents.lines.iter().filter(|line| reaches(line)).collect();
    let Some(first) = lines.first() else { return Err(Refusal::FileEmpty.into()) };
    let document = Document {
        message: message(contents, &lines),
        payment: format!("P{}", contents.payout),
        // A bank refuses a day that has passed.
        pay_on: first.pay_on.max(contents.zone.day_of(contents.now)),
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
        let said = format!("{} Commission from {}", line.mark(), self.contents.shop_name);
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

/// A text in the signs that every bank of the schemes takes, at most `most` of them. Letters lose their marks as each language
/// writes them without; what has no Latin form becomes a dot, so that no name becomes empty. A slash neither begins nor ends a text
/// and never twice in a row, which the schemes keep for themselves.
fn latin(text: &str, most: usize) -> String {
    let mut plain = String::with_capacity(text.len());
    for sign in text.chars() {
        plain.push_str(&latin_sign(sign));
    }
    while plain.contains("//") {
        plain = plain.replace("//", "/");
    }
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let cut: String = words.trim_matches('/').chars().take(most).collect();
    let tidy = cut.trim().trim_end_matches('/').trim_end();
    if tidy.is_empty() { ".".into() } else { tidy.into() }
}

fn latin_sign(sign: char) -> Cow<'static, str> {
    let plain = match sign {
        'a'..='z' | 'A'..='Z' | '0'..='9' | '/' | '-' | '?' | ':' | '(' | ')' | '.' | ',' | '\'' | '+' | ' ' => {
            return Cow::Owned(sign.to_string());
        }
        'Ä' | 'Æ' => "Ae",
        'Ö' | 'Ø' | 'Œ' => "Oe",
        'Ü' => "Ue",
        'ä' | 'æ' => "ae",
        'ö' | 'ø' | 'œ' => "oe",
        'ü' => "ue",
        'ß' => "ss",
        'ẞ' => "SS",
        'Å' => "A",
        'å' => "a",
        'Þ' => "Th",
        'þ' => "th",
        'Ð' | 'Đ' | 'Ď' => "D",
        'ð' | 'đ' | 'ď' => "d",
        'À'..='Ã' | 'Ā' | 'Ă' | 'Ą' | 'Ǎ' => "A",
        'à'..='ã' | 'ā' | 'ă' | 'ą' | 'ǎ' => "a",
        'Ç' | 'Ć' | 'Ĉ' | 'Ċ' | 'Č' => "C",
        'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
        'È'..='Ë' | 'Ē' | 'Ĕ' | 'Ė' | 'Ę' | 'Ě' => "E",
        'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
        'Ĝ' | 'Ğ' | 'Ġ' | 'Ģ' => "G",
        'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
        'Ĥ' | 'Ħ' => "H",
        'ĥ' | 'ħ' => "h",
        'Ì'..='Ï' | 'Ĩ' | 'Ī' | 'Ĭ' | 'Į' | 'İ' => "I",
        'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
        'Ĵ' => "J",
        'ĵ' => "j",
        'Ķ' => "K",
        'ķ' => "k",
        'Ĺ' | 'Ļ' | 'Ľ' | 'Ŀ' | 'Ł' => "L",
        'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
        'Ñ' | 'Ń' | 'Ņ' | 'Ň' => "N",
        'ñ' | 'ń' | 'ņ' | 'ň' => "n",
        'Ò'..='Õ' | 'Ō' | 'Ŏ' | 'Ő' => "O",
        'ò'..='õ' | 'ō' | 'ŏ' | 'ő' => "o",
        'Ŕ' | 'Ŗ' | 'Ř' => "R",
        'ŕ' | 'ŗ' | 'ř' => "r",
        'Ś' | 'Ŝ' | 'Ş' | 'Š' | 'Ș' => "S",
        'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
        'Ţ' | 'Ť' | 'Ŧ' | 'Ț' => "T",
        'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
        'Ù'..='Û' | 'Ũ' | 'Ū' | 'Ŭ' | 'Ů' | 'Ű' | 'Ų' => "U",
        'ù'..='û' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
        'Ŵ' => "W",
        'ŵ' => "w",
        'Ý' | 'Ŷ' | 'Ÿ' => "Y",
        'ý' | 'ŷ' | 'ÿ' => "y",
        'Ź' | 'Ż' | 'Ž' => "Z",
        'ź' | 'ż' | 'ž' => "z",
        '&' => "+",
        '’' | '‘' | '`' | '´' => "'",
        '–' | '—' | '_' => "-",
        _ if sign.is_whitespace() => " ",
        _ => ".",
    };
    Cow::Borrowed(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_written_as_a_bank_takes_them() {
        for (name, plain) in [
            ("Käthe Größe", "Kaethe Groesse"),
            ("Łukasz Żółć & Søn", "Lukasz Zolc + Soen"),
            ("//Pat // Kowalski//", "Pat / Kowalski"),
            ("山田太郎", "...."),
            ("", "."),
            ("Ștefan “the baker” O’Hara", "Stefan .the baker. O'Hara"),
        ] {
            assert_eq!(latin(name, MOST_NAME), plain, "{name}");
        }
        assert_eq!(latin(&"ä".repeat(60), MOST_NAME).len(), 70);
    }

    proptest! {
        #[test]
        fn whatever_a_name_is_the_banks_alphabet_holds_it(name in "\\PC{0,120}") {
            let plain = latin(&name, MOST_NAME);
            prop_assert!((1..=MOST_NAME).contains(&plain.len()), "{plain:?}");
            prop_assert!(plain.chars().all(|c| c.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(c)), "{plain:?}");
            prop_assert!(!plain.contains("//") && !plain.starts_with(['/', ' ']) && !plain.ends_with(['/', ' ']), "{plain:?}");
        }
    }
}
