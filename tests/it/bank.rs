//! The files that PayPal, Wise and banks are given, to the byte; and that reading them changes nothing.
//!
//! No schema of ISO 20022 may be kept here. [`check_sepa`] holds a file against what the schema of `pain.001.001.09` and the EPC's
//! guidelines say in words: which elements, in which order, how long, in which signs, and that it adds up.

use passalong::domain::act::Act;
use passalong::domain::ledger::BalanceKind;
use passalong::domain::payee::{self, Details, Iban};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::TestRunner;
use quick_xml::Reader;
use quick_xml::events::Event;

use crate::support::shop::Shop;
use crate::support::staff::id_of;
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{PATS_IBAN, wants_bank, wants_cash, wants_paypal};

/// A shop that counts in euros.
#[track_caller]
fn open_in_euros() -> Shop {
    let shop = Shop::open();
    counts_in(&shop, "EUR");
    shop
}

#[track_caller]
fn counts_in(shop: &Shop, currency: &str) {
    let page = shop.ada().open("/admin/settings");
    shop.ada().submit(&page, "Save the shop", &[("currency", currency)]).expect_status(303);
}

/// Pat by bank, Priya by PayPal, Ivy in cash.
#[track_caller]
fn three_are_owed(shop: &Shop) -> Story<'_> {
    let story = cast(shop);
    wants_bank(story.person("Pat"), "Zoë Müller & Söhne", PATS_IBAN, "COBADEFFXXX");
    wants_paypal(story.person("Priya"), "priya@example.org");
    wants_cash(story.person("Ivy"));
    till::adjust(shop, "Pat", BalanceKind::Commission, 123_450, "Stall");
    till::adjust(shop, "Priya", BalanceKind::Commission, 2505, "Poster");
    till::adjust(shop, "Ivy", BalanceKind::Commission, 700, "Video");
    story
}

#[track_caller]
fn name_the_account(shop: &Shop) {
    let page = shop.ada().open("/admin/payouts");
    let fields = [("holder", "Corner Bakery GmbH"), ("iban", "NL91 ABNA 0417 1643 00"), ("bic", "")];
    shop.ada().submit(&page, "Save the account", &fields).expect_redirect("/admin/payouts");
}

#[track_caller]
fn mark(shop: &Shop, name: &str) -> String {
    shop.ask("SELECT 'P' || payout_id || '-' || id FROM payout_line WHERE account_id = ?1", [id_of(shop, name)])
}

#[track_caller]
fn file(shop: &Shop, name: &str) -> String {
    let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
    page.expect_status(200);
    let offered = format!("attachment; filename=\"payout-1-{name}\"");
    assert_eq!(page.header("Content-Disposition"), Some(offered.as_str()));
    assert_eq!(page.header("Cache-Control"), Some("no-store"));
    page.html().to_owned()
}

#[test]
fn s16_paypal_wise_and_generic_files_are_as_their_readers_ask() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let [pat, priya, ivy] = ["Pat", "Priya", "Ivy"].map(|name| mark(&shop, name));
    assert_eq!(
        file(&shop, "paypal.csv"),
        format!("priya@example.org,25.05,EUR,{priya},Commission from Corner Bakery,PAYPAL\r\n")
    );
    assert_eq!(
        file(&shop, "wise.csv"),
        format!(
            "name,recipientEmail,paymentReference,receiverType,amountCurrency,amount,sourceCurrency,targetCurrency,IBAN\r\n\
             Zoë Müller & Söhne,pat@example.org,{pat},PERSON,target,1234.50,EUR,EUR,DE89370400440532013000\r\n"
        )
    );
    let generic = file(&shop, "generic.csv");
    let rows: Vec<Vec<&str>> = generic.split("\r\n").map(|row| row.split(',').collect()).collect();
    assert_eq!(
        rows[0],
        [
            "payout_id",
            "line_id",
            "partner_id",
            "partner_name",
            "partner_email",
            "method",
            "account",
            "amount",
            "currency",
            "period_start",
            "period_end",
            "reference"
        ]
    );
    assert_eq!(rows.len(), 5, "a head, three payments and the last line's end\n{generic}");
    let expected = [
        ("Pat", &pat, "bank", "DE89370400440532013000", "1234.50"),
        ("Priya", &priya, "paypal", "priya@example.org", "25.05"),
        ("Ivy", &ivy, "cash", "", "7.00"),
    ];
    for (row, (name, mark, method, account, amount)) in rows[1..4].iter().zip(expected) {
        let (partner, email) = (id_of(&shop, name).to_string(), format!("{}@example.org", name.to_lowercase()));
        assert_eq!(row[0], "1");
        assert_eq!(row[2..9], [partner.as_str(), name, &email, method, account, amount, "EUR"]);
        assert!(row[9].ends_with('Z') && row[9] <= row[10], "{row:?}");
        assert_eq!(row[11], mark);
    }
}

#[test]
fn downloading_marks_nothing_and_a_file_holds_only_what_still_waits() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    name_the_account(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let state = "SELECT group_concat(coalesce(paid_at, '-') || coalesce(failed_at, '-')) || (SELECT count(*) FROM entry) FROM payout_line";
    let before: String = shop.ask(state, []);
    for _ in 0..2 {
        for name in ["paypal.csv", "wise.csv", "sepa.xml", "generic.csv"] {
            file(&shop, name);
        }
    }
    assert_eq!(shop.ask::<String>(state, []), before);
    let message = |xml: &str| xml.split("MsgId>").nth(1).map(str::to_owned);
    let sepa = file(&shop, "sepa.xml");
    shop.pass(std::time::Duration::from_secs(3600));
    assert_eq!(message(&file(&shop, "sepa.xml")), message(&sepa), "a bank that gets the same payments twice can tell");

    for (name, path) in [("Pat", "paid"), ("Priya", "failed")] {
        let line: i64 = shop.ask("SELECT id FROM payout_line WHERE account_id = ?1", [id_of(&shop, name)]);
        let fields = [if path == "paid" { ("reference", "") } else { ("reason", "No such account") }];
        shop.ada().post(&format!("/admin/payouts/1/lines/{line}/{path}"), &fields).expect_status(303);
    }
    for name in ["paypal.csv", "wise.csv", "sepa.xml"] {
        let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
        page.expect_status(404).expect_says("None of these payments waits any more");
    }
    let generic = file(&shop, "generic.csv");
    assert!(generic.contains("Ivy") && !generic.contains("Pat") && !generic.contains("Priya"), "{generic}");
    for name in ["other.csv", "paypal.xml"] {
        shop.ada().get(&format!("/admin/payouts/1/{name}")).expect_status(404);
    }
    shop.ada().get("/admin/payouts/2/generic.csv").expect_status(404);
}

#[test]
fn a_value_that_a_spreadsheet_would_run_never_reaches_a_bank() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    // No page takes such details. Should one ever stand in the file all the same, it goes no further.
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE payee SET paypal = '=cmd@example.org' WHERE paypal IS NOT NULL", [])?;
        tx.execute("UPDATE payee SET holder = '@SUM(1)' WHERE iban IS NOT NULL", [])?;
        Ok(())
    });
    make(shop.ada(), &[]).expect_status(303);
    for name in ["paypal.csv", "wise.csv"] {
        let page = shop.ada().get(&format!("/admin/payouts/1/{name}"));
        page.expect_status(404).expect_says("has details that a bank file can't carry");
        assert!(!page.html().contains("=cmd") && !page.html().contains("@SUM"));
    }
    assert!(file(&shop, "generic.csv").contains(",'=cmd@example.org,"), "what people read is defused");
}

#[test]
fn a_shop_that_counts_in_yen_pays_whole_ones_and_has_no_sepa_file() {
    let shop = Shop::open();
    counts_in(&shop, "JPY");
    let story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    let page = shop.ada().open("/admin/payouts/1");
    page.expect_says("¥123,450").expect_says("A SEPA file carries euros only");
    shop.ada().get("/admin/payouts/1/sepa.xml").expect_status(404);
    shop.ada().open("/admin/payouts").expect_says("SEPA files carry euros only");
    assert!(file(&shop, "paypal.csv").contains(",2505,JPY,"));
    assert!(file(&shop, "wise.csv").contains(",target,123450,JPY,JPY,"));
    assert!(file(&shop, "generic.csv").contains(",700,JPY,"));
    story.person("Ivy").open("/referrals/payouts").expect_says("¥700");
}

#[test]
fn s16_the_sepa_file_is_what_a_bank_takes() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    make(shop.ada(), &[]).expect_status(303);
    // Without the account to pay from there is no such file, and the page says where to name it.
    shop.ada().get("/admin/payouts/1/sepa.xml").expect_status(404);
    shop.ada().open("/admin/payouts/1").expect_says("name the account that you pay from");
    let page = shop.ada().open("/admin/payouts");
    let again = shop.ada().submit(&page, "Save the account", &[("holder", "Corner Bakery"), ("iban", "NL92 ABNA 0417 1643 00")]);
    again.expect_status(422).expect_says("This IBAN isn't right");
    name_the_account(&shop);
    let xml = file(&shop, "sepa.xml");
    let transfers = check_sepa(&xml);
    assert_eq!(transfers, [(mark(&shop, "Pat"), "1234.50".to_owned(), "Zoe Mueller + Soehne".to_owned())]);
    assert!(xml.contains("<IBAN>NL91ABNA0417164300</IBAN>") && xml.contains("<BICFI>COBADEFFXXX</BICFI>"), "{xml}");
    assert!(xml.contains("<Nm>Corner Bakery GmbH</Nm>") && xml.contains("NOTPROVIDED"), "{xml}");
}

#[test]
fn an_account_outside_sepa_is_left_to_the_other_files() {
    let shop = open_in_euros();
    let story = three_are_owed(&shop);
    name_the_account(&shop);
    wants_bank(story.person("Ivy"), "Ivy", "AE07 0331 2345 6789 0123 456", "");
    shop.pass(std::time::Duration::from_secs(4 * 86_400));
    make(shop.ada(), &[]).expect_status(303);
    shop.ada().open("/admin/payouts/1").expect_says("1 account lies outside SEPA");
    assert_eq!(check_sepa(&file(&shop, "sepa.xml")).len(), 1);
    assert!(file(&shop, "wise.csv").contains("AE070331234567890123456"));
}

/// Sixty-four partners with names out of all of Unicode.
#[test]
fn whatever_people_are_called_the_sepa_file_stays_within_the_rules() {
    let shop = open_in_euros();
    let _story = three_are_owed(&shop);
    name_the_account(&shop);
    let mut runner = TestRunner::deterministic();
    let names = "[\\PC&&[^=+@-]]\\PC{0,69}";
    let (mut known, mut total) = (0, 123_450);
    for at in 0..64 {
        let name: String = names.new_tree(&mut runner).unwrap_or_else(|reason| panic!("{reason}")).current();
        let Ok(holder) = payee::parse_holder(&name) else { continue };
        let person = shop.person(&format!("Partner {at}"));
        let page = person.open("/partners/join");
        let mut form =
            page.form("Join").fill_all(&[("name", &person.name), ("email", &person.email), ("password", &person.password)]);
        if form.has("terms") {
            form = form.fill("terms", "on");
        }
        person.send(&page, &form).expect_status(303);
        let account = till::account(&shop, &person.name);
        let iban = Iban::parse(PATS_IBAN).unwrap_or_else(|refusal| panic!("{refusal:?}"));
        till::write(&shop, |tx, now, zone| {
            payee::set(tx, &Act::by(account, now, zone), &Details::Bank { holder, iban, bic: None })
        });
        till::adjust(&shop, &person.name, BalanceKind::Commission, 1 + at, "Thank you");
        known += 1;
        total += 1 + at;
    }
    make(shop.ada(), &[]).expect_status(303);
    let transfers = check_sepa(&file(&shop, "sepa.xml"));
    assert_eq!(transfers.len(), known + 1);
    let sum: i64 = transfers.iter().map(|(_, amount, _)| cents(amount)).sum();
    assert_eq!(sum, total);
}

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
fn cents(amount: &str) -> i64 {
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

/// Holds a file against the published rules. Answers its transfers: reference, amount, name.
#[track_caller]
fn check_sepa(xml: &str) -> Vec<(String, String, String)> {
    assert!(xml.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"), "{xml}");
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
