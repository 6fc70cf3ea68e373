//! A SEPA file held against the official schema of `pain.001.001.09`, and against what the EPC's guidelines say in words: which
//! elements, in which order, how long, in which signs, and that it adds up.
//!
//! The schema may not be kept here. `tests/run` fetches it, and the program that validates by it; a plain `cargo test` makes do
//! with the words.

use std::env;
use std::io::Write;
use std::process::{Command, Stdio};

use passalong::domain::ledger::BalanceKind;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::{file, name_the_account, open_in_euros};
use crate::support::story::cast;
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{PATS_IBAN, wants_bank};

/// An element, what stands in it, and its children.
#[derive(Debug, Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    #[track_caller]
    fn read(xml: &str) -> Element {
        let mut reader = Reader::from_str(xml);
        let mut open = vec![Element::default()];
        loop {
            match reader.read_event().unwrap_or_else(|error| panic!("not XML: {error}\n{xml}")) {
                Event::Start(start) => open.push(Element {
                    name: start.name().as_ref().to_owned(),
                    attributes: start
                        .attributes()
                        .map(|one| one.unwrap_or_else(|error| panic!("{error}")))
                        .map(|one| {
                            let value = one.value.as_ref().to_owned();
                            (one.key.as_ref().to_owned(), value)
                        })
                        .collect(),
                    ..Element::default()
                }),
                Event::End(_) => {
                    let done = open.pop().unwrap_or_default();
                    open.last_mut().unwrap_or_else(|| panic!("more ends than beginnings")).children.push(done);
                }
                Event::Text(text) => {
                    open.last_mut().unwrap_or_else(|| panic!("text outside")).text.push_str(text.trim_matches(['\n', ' ']));
                }
                Event::GeneralRef(name) => {
                    let sign = match &*name {
                        "apos" => '\'',
                        "amp" => '&',
                        other => panic!("&{other}; has no place in such a file"),
                    };
                    open.last_mut().unwrap_or_else(|| panic!("text outside")).text.push(sign);
                }
                Event::Decl(_) => {}
                Event::Eof => break,
                other => panic!("{other:?} has no place in such a file"),
            }
        }
        assert_eq!(open.len(), 1, "more beginnings than ends");
        open.remove(0).children.remove(0)
    }

    /// The children, which have to have these names in this order. `?` may be missing, `*` comes once or more.
    #[track_caller]
    fn has(&self, names: &[&str]) -> &Element {
        let mut left = self.children.iter().map(|child| child.name.as_str()).peekable();
        for name in names {
            let plain = name.trim_end_matches(['?', '*']);
            let mut count = 0;
            while left.peek() == Some(&plain) && (count == 0 || name.ends_with('*')) {
                left.next();
                count += 1;
            }
            assert!(count > 0 || name.ends_with('?'), "{} lacks {plain}: {self:?}", self.name);
        }
        assert_eq!(left.next(), None, "{} has more than it may, or in another order", self.name);
        self
    }

    #[track_caller]
    fn child(&self, name: &str) -> &Element {
        self.children.iter().find(|child| child.name == name).unwrap_or_else(|| panic!("{} lacks {name}", self.name))
    }

    /// The text at the end of a path, of a length that fits and in the signs that every bank takes.
    #[track_caller]
    fn said(&self, path: &str, most: usize) -> &str {
        let end = path.split('/').fold(self, |element, name| element.child(name));
        assert!(end.children.is_empty(), "{path} holds more than a text");
        let length = end.text.chars().count();
        assert!((1..=most).contains(&length), "{path} has {length} signs: {:?}", end.text);
        assert!(end.text.chars().all(|c| c.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(c)), "{path}: {:?}", end.text);
        assert!(!end.text.starts_with('/') && !end.text.ends_with('/') && !end.text.contains("//"), "{path}: {:?}", end.text);
        &end.text
    }
}

/// Minor units of an amount with two decimals, of at most 18 digits.
#[track_caller]
pub fn cents(amount: &str) -> i64 {
    let (units, decimals) = amount.split_once('.').unwrap_or_else(|| panic!("{amount} has no decimals"));
    assert!(decimals.len() == 2 && units.len() + 2 <= 18 && !units.is_empty(), "{amount}");
    let figures = format!("{units}{decimals}");
    assert!(figures.bytes().all(|byte| byte.is_ascii_digit()), "{amount}");
    figures.parse().unwrap_or_else(|_| panic!("{amount}"))
}

#[track_caller]
fn check_iban(account: &Element) {
    let iban = account.has(&["Id"]).child("Id").has(&["IBAN"]).said("IBAN", 34);
    // [A-Z]{2}[0-9]{2}[A-Z0-9]{1,30}, and the check digits.
    let fits = iban.bytes().enumerate().all(|(at, byte)| match at {
        0 | 1 => byte.is_ascii_uppercase(),
        2 | 3 => byte.is_ascii_digit(),
        _ => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
    });
    assert!(fits && iban.len() > 4, "{iban}");
    let moved = format!("{}{}", &iban[4..], &iban[..4]);
    let digits: String = moved.chars().map(|c| c.to_digit(36).unwrap_or(99).to_string()).collect();
    assert_eq!(digits.bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97), 1, "{iban}");
}

#[track_caller]
fn check_bank(agent: &Element) {
    let bank = agent.has(&["FinInstnId"]).child("FinInstnId");
    match bank.children[0].name.as_str() {
        "BICFI" => {
            let bic = bank.has(&["BICFI"]).said("BICFI", 11);
            assert!(matches!(bic.len(), 8 | 11) && bic[4..6].bytes().all(|byte| byte.is_ascii_uppercase()), "{bic}");
        }
        _ => assert_eq!(bank.has(&["Othr"]).child("Othr").has(&["Id"]).said("Id", 35), "NOTPROVIDED"),
    }
}

/// What the official schema says of a file: `None` without `tests/run`, which fetches it.
#[track_caller]
fn validate(xml: &str) -> Option<Result<(), String>> {
    let schema = env::var("PAIN_XSD").ok()?;
    let mut command = Command::new("xmllint");
    command.args(["--noout", "--nonet", "--schema", &schema, "-"]);
    let running = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut running =
        running.unwrap_or_else(|error| panic!("xmllint is missing: run tests/run, which installs libxml2-utils ({error})"));
    let mut input = running.stdin.take().unwrap_or_else(|| panic!("xmllint reads no input"));
    input.write_all(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    drop(input);
    let done = running.wait_with_output().unwrap_or_else(|error| panic!("{error}"));
    let said = String::from_utf8_lossy(&done.stderr).into_owned();
    // 3 and 4 are a file that does not fit; everything else is the tool's own trouble.
    match done.status.code() {
        Some(0) => Some(Ok(())),
        Some(3 | 4) => Some(Err(said)),
        code => panic!("xmllint ends with {code:?}: PAIN_XSD={schema}\n{said}"),
    }
}

#[test]
fn m14_the_official_schema_tells_a_wrong_file_from_a_right_one() {
    let shop = open_in_euros();
    let story = cast(&shop);
    wants_bank(story.person("Pat"), "Γιώργος Παπαδόπουλος", PATS_IBAN, "COBADEFFXXX");
    wants_bank(story.person("Priya"), "Priya", "CH93 0076 2011 6238 5295 7", "CRESCHZZ80A");
    for name in ["Pat", "Priya"] {
        till::adjust(&shop, name, BalanceKind::Commission, 123_450, "Stall");
    }
    name_the_account(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let xml = file(&shop, "sepa.xml");
    assert_eq!(check_sepa(&xml).len(), 2);
    let Some(right) = validate(&xml) else {
        println!("not validated: tests/run fetches the official schema");
        return;
    };
    assert_eq!(right, Ok(()));
    for (part, wrong) in [
        ("<BICFI>COBADEFFXXX", "<BICFI>cobadeffxxx"),
        ("<PmtMtd>TRF</PmtMtd>", ""),
        ("Ccy=\"EUR\"", "Ccy=\"euro\""),
        ("<EndToEndId>", "<EndToEndId>far more than thirty-five signs stand here "),
    ] {
        assert!(xml.contains(part), "{part}");
        let said = validate(&xml.replace(part, wrong));
        assert!(matches!(said, Some(Err(_))), "{wrong}: {said:?}");
    }
}

/// Holds a file against the published rules. Answers its transfers: reference, amount, name.
#[track_caller]
pub fn check_sepa(xml: &str) -> Vec<(String, String, String)> {
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{xml}");
    if let Some(Err(said)) = validate(xml) {
        panic!("the official schema refuses it: {said}\n{xml}");
    }
    let document = Element::read(xml);
    assert_eq!(document.name, "Document");
    assert_eq!(document.attributes, [("xmlns".to_owned(), "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09".to_owned())]);
    let initiation = document.has(&["CstmrCdtTrfInitn"]).child("CstmrCdtTrfInitn").has(&["GrpHdr", "PmtInf"]);
    let head = initiation.child("GrpHdr").has(&["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"]);
    head.said("MsgId", 35);
    let at = &head.child("CreDtTm").text;
    assert!(at.len() == 20 && at.as_bytes()[10] == b'T' && at.ends_with('Z'), "{at}");
    head.child("InitgPty").has(&["Nm"]).said("Nm", 70);

    let info = initiation.child("PmtInf").has(&[
        "PmtInfId",
        "PmtMtd",
        "BtchBookg?",
        "NbOfTxs?",
        "CtrlSum?",
        "PmtTpInf?",
        "ReqdExctnDt",
        "Dbtr",
        "DbtrAcct",
        "DbtrAgt",
        "UltmtDbtr?",
        "ChrgBr?",
        "CdtTrfTxInf*",
    ]);
    info.said("PmtInfId", 35);
    assert_eq!(info.said("PmtMtd", 3), "TRF");
    assert!(["true", "false"].contains(&info.said("BtchBookg", 5)));
    assert_eq!(info.said("PmtTpInf/SvcLvl/Cd", 4), "SEPA");
    assert_eq!(info.said("ChrgBr", 4), "SLEV");
    let day = info.child("ReqdExctnDt").has(&["Dt"]).said("Dt", 10);
    assert!(day.len() == 10 && day.split('-').map(str::len).eq([4, 2, 2]), "{day}");
    info.child("Dbtr").has(&["Nm"]).said("Nm", 70);
    check_iban(info.child("DbtrAcct"));
    check_bank(info.child("DbtrAgt"));

    let mut transfers = Vec::new();
    for transfer in info.children.iter().filter(|child| child.name == "CdtTrfTxInf") {
        transfer.has(&["PmtId", "Amt", "CdtrAgt?", "Cdtr", "CdtrAcct", "RmtInf?"]);
        let reference = transfer.child("PmtId").has(&["EndToEndId"]).said("EndToEndId", 35);
        let amount = transfer.child("Amt").has(&["InstdAmt"]).child("InstdAmt");
        assert_eq!(amount.attributes, [("Ccy".to_owned(), "EUR".to_owned())]);
        // The schemes take amounts from 0.01 to 999999999.99.
        assert!((1..=99_999_999_999).contains(&cents(&amount.text)), "{}", amount.text);
        if transfer.children.iter().any(|child| child.name == "CdtrAgt") {
            check_bank(transfer.child("CdtrAgt"));
        }
        let name = transfer.child("Cdtr").has(&["Nm"]).said("Nm", 70);
        check_iban(transfer.child("CdtrAcct"));
        transfer.child("RmtInf").has(&["Ustrd"]).said("Ustrd", 140);
        transfers.push((reference.to_owned(), amount.text.clone(), name.to_owned()));
    }
    let references: std::collections::BTreeSet<&str> = transfers.iter().map(|(reference, ..)| reference.as_str()).collect();
    assert_eq!(references.len(), transfers.len(), "every payment has a reference of its own");
    let sum: i64 = transfers.iter().map(|(_, amount, _)| cents(amount)).sum();
    for part in [head, info] {
        assert_eq!(part.said("NbOfTxs", 15), transfers.len().to_string());
        assert_eq!(cents(part.said("CtrlSum", 19)), sum);
    }
    transfers
}
