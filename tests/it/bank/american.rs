//! A shop in the United States: accounts by routing number, cheques by post, and no IBAN anywhere.

use passalong::domain::ledger::BalanceKind;

use super::{counts_in, file, mark};
use crate::support::shop::Shop;
use crate::support::story::{Story, cast};
use crate::support::till;
use crate::web::admin::payouts::make;
use crate::web::member::payee::{PATS_IBAN, wants, wants_paypal};

/// Pat by transfer, Priya by cheque, Ivy by PayPal.
#[track_caller]
fn open_in_america(shop: &Shop) -> Story<'_> {
    till::write(shop, |tx, _, _| {
        tx.execute("UPDATE shop SET country = 'US'", [])?;
        Ok(())
    });
    counts_in(shop, "USD");
    cast(shop)
}

const PATS_ACCOUNT: [(&str, &str); 5] = [
    ("method", "ach"),
    ("holder", "Pat Kowalski"),
    ("routing", "021 000 021"),
    ("account_number", "1234-56789"),
    ("account_type", "savings"),
];

#[test]
fn m14_americans_are_paid_by_routing_number_or_by_cheque() {
    let shop = Shop::open();
    let story = open_in_america(&shop);
    let (pat, priya) = (story.person("Pat"), story.person("Priya"));
    pat.open("/accounts/payout").expect_silent_on("IBAN").expect_says("Routing number");
    wants(pat, &PATS_ACCOUNT).expect_redirect("/accounts/payout");
    wants(
        priya,
        &[("method", "cheque"), ("holder", "Priya Shah"), ("cheque_address", "12 Main St\r\n\r\n Springfield, IL 62701")],
    )
    .expect_redirect("/accounts/payout");
    wants_paypal(story.person("Ivy"), "ivy@example.org");
    pat.open("/accounts/payout").expect_says("Current: Bank transfer, account ••••6789.");
    priya.open("/accounts/payout").expect_says("Current: Check to Priya Shah, 12 Main St, Springfield, IL 62701.");
    for (name, amount) in [("Pat", 123_450), ("Priya", 2505), ("Ivy", 700)] {
        till::adjust(&shop, name, BalanceKind::Commission, amount, "Stall");
    }
    let ada = shop.ada();
    for path in ["/admin/payouts", "/admin/payouts/new"] {
        ada.open(path).expect_says("••••6789").expect_silent_on("123456789");
    }
    make(ada, &[]).expect_status(303);
    ada.open("/admin/payouts/1").expect_says("••••6789").expect_silent_on("123456789").expect_silent_on("SEPA");

    let (pats, priyas) = (mark(&shop, "Pat"), mark(&shop, "Priya"));
    assert_eq!(
        file(&shop, "ach.csv"),
        format!(
            "recipient_name,routing_number,account_number,account_type,amount,currency,reference,recipient_email\r\n\
             Pat Kowalski,021000021,123456789,savings,1234.50,USD,{pats},pat@example.org\r\n"
        )
    );
    let today: String = shop.ask("SELECT date(pay_on * 86400, 'unixepoch') FROM payout", []);
    assert_eq!(
        file(&shop, "cheques.csv"),
        format!(
            "payee_name,address,amount,currency,date,reference,memo\r\n\
             Priya Shah,\"12 Main St, Springfield, IL 62701\",25.05,USD,{today},{priyas},Commission from Corner Bakery\r\n"
        )
    );
    assert_eq!(file(&shop, "paypal.csv").lines().count(), 1);
    assert_eq!(file(&shop, "generic.csv").lines().count(), 4);
    for name in ["wise.csv", "sepa.xml"] {
        ada.get(&format!("/admin/payouts/1/{name}")).expect_status(422).expect_refusal("file_empty");
    }
    // The payment keeps where it goes, whatever is said later.
    wants(pat, &[("method", "cash")]).expect_status(303);
    assert!(file(&shop, "ach.csv").contains(",021000021,123456789,savings,"));
    let statement = pat.open(&format!("/referrals/payouts/{}", pats.rsplit('-').next().unwrap_or_default()));
    statement.expect_says("Bank transfer to Pat Kowalski, account ••••6789").expect_silent_on("123456789");
}

#[test]
fn what_is_wrong_with_an_american_account_is_said_beside_its_field() {
    let shop = Shop::open();
    let story = open_in_america(&shop);
    let pat = story.person("Pat");
    for (field, value, code) in [
        ("routing", "021000022", "routing_malformed"),
        ("routing", "", "routing_malformed"),
        ("account_number", "12", "account_number_malformed"),
        ("holder", "", "holder_missing"),
    ] {
        let fields = PATS_ACCOUNT.map(|(name, text)| (name, if name == field { value } else { text }));
        let again = wants(pat, &fields);
        again.expect_status(422).expect_refusal(code);
        if field == "routing" {
            assert_eq!(again.form("Save payout details").value(field), value, "what was typed is kept");
        }
    }
    let gold = PATS_ACCOUNT.map(|(name, text)| (name, if name == "account_type" { "gold" } else { text }));
    let gold = [gold.as_slice(), &[("password", &pat.password)]].concat();
    pat.post("/accounts/payout", &gold).expect_status(422).expect_refusal("choice_unknown");
    let cheque = |address| wants(pat, &[("method", "cheque"), ("holder", "Pat"), ("cheque_address", address)]);
    cheque(" \n ").expect_status(422).expect_refusal("postal_address_missing");
    cheque("=1+1\nSpringfield").expect_status(422).expect_refusal("formula_sign");
    // Nobody is paid there by IBAN, and elsewhere nobody by cheque.
    let iban = [("method", "bank"), ("holder", "Pat"), ("iban", PATS_IBAN), ("bic", ""), ("password", pat.password.as_str())];
    pat.post("/accounts/payout", &iban).expect_status(422).expect_refusal("choice_unknown");
    let elsewhere = Shop::open();
    let story = cast(&elsewhere);
    let pat = story.person("Pat");
    pat.open("/accounts/payout").expect_silent_on("Routing number");
    let fields = [("method", "cheque"), ("holder", "Pat"), ("cheque_address", "12 Main St"), ("password", pat.password.as_str())];
    pat.post("/accounts/payout", &fields).expect_status(422).expect_refusal("choice_unknown");
}
