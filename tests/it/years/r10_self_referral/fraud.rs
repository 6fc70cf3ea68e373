//! People who refer themselves, alone or in rings: each is flagged, what their orders earn is reviewed, and none is kept from anything.

use std::time::Duration;

use super::scene::*;
use crate::support::client::Person;
use crate::support::shop::Shop;
use crate::support::staff::choose_password;
use crate::years::r08_people::{added, correct as correct_record, link, take_over};

const DAY: Duration = Duration::from_secs(86_400);

/// Somebody who is two people, and the rule that finds it.
type Case = (&'static str, &'static str, fn(&Shop, u64) -> Person);

fn names(n: u64, many: usize) -> Vec<String> {
    (1..=many).map(|at| format!("Link{at} Case{n}")).collect()
}

fn pat(shop: &Shop, n: u64) -> Person {
    partner(shop, &format!("Pat Case{n}"))
}

/// The one who buys, made in a browser.
fn sock(shop: &Shop, n: u64, browser: &Person, referrer: &Person) -> Person {
    let person = shop.person(&format!("Sock Case{n}"));
    joins(shop, &person, browser, Some(referrer));
    person
}

fn own_sock(shop: &Shop, n: u64, referrer: &Person) -> Person {
    customer(shop, &format!("Sock Case{n}"), Some(referrer))
}

const CASES: &[Case] = &[
    ("a partner joins by their own link in their own browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        sock(shop, n, &pat, &pat)
    }),
    ("a customer joins once more by their own link", "same_device", |shop, n| {
        let cara = customer(shop, &format!("Cara Case{n}"), None);
        sock(shop, n, &cara, &cara)
    }),
    ("the partner signs in in the other one's browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        signs_in(&pat, &other);
        other
    }),
    ("the other one signs in in the partner's browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        signs_in(&other, &pat);
        other
    }),
    ("the other one chooses a new password in the partner's browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        let ada = shop.ada();
        let page = ada.open(&format!("/admin/customers/{}", id(shop, &other)));
        let link = ada.submit(&page, "Create password link", &[]);
        leaves(&pat);
        choose_password(shop, &pat, &link, "a wholly new sentence 7").expect_status(303);
        other
    }),
    ("a friend stands between", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let friend = line(shop, &pat, &names(n, 1));
        sock(shop, n, &pat, &friend)
    }),
    ("three stand between", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let friend = line(shop, &pat, &names(n, 3));
        sock(shop, n, &pat, &friend)
    }),
    ("twelve stand between", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let friend = line(shop, &pat, &names(n, 12));
        sock(shop, n, &pat, &friend)
    }),
    ("one browser makes a chain of customers", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let first = shop.person(&format!("First Case{n}"));
        joins(shop, &first, &pat, Some(&pat));
        assert_eq!(flags(shop, &first), "same_device");
        let second = sock(shop, n, &pat, &first);
        assert_eq!(flagged_with(shop, &second), [first.name.as_str()], "the nearest is named");
        second
    }),
    ("two months later in the same browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        shop.pass(60 * DAY);
        shop.run_jobs();
        shop.ada().forget_cookies();
        shop.ada().sign_in();
        sock(shop, n, &pat, &pat)
    }),
    ("the shop is told later who referred them", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let other = shop.person(&format!("Sock Case{n}"));
        joins(shop, &other, &pat, None);
        assert_eq!(flags(shop, &other), "", "nobody stands above");
        moves(shop, &other, Some(&pat));
        other
    }),
    ("the shop moves a whole branch below them", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let top = customer(shop, &format!("Top Case{n}"), None);
        let other = sock(shop, n, &pat, &top);
        assert_eq!(flags(shop, &other), "");
        moves(shop, &top, Some(&pat));
        other
    }),
    ("both are paid to one account", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, "Acme Trading", &iban(n));
        let other = own_sock(shop, n, &pat);
        by_bank(&other, "Acme Import", &iban(n));
        other
    }),
    ("the partner names the account later", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        by_bank(&other, "Acme Import", &iban(n));
        by_bank(&pat, "Acme Trading", &iban(n));
        other
    }),
    ("the account is written otherwise", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        let account = iban(n);
        by_bank(&pat, "Acme Trading", &account.to_lowercase());
        let other = own_sock(shop, n, &pat);
        by_bank(&other, "Acme Import", &format!("{} {} {}", &account[..4], &account[4..12], &account[12..]));
        other
    }),
    ("the partner changes to the other one's account", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        by_bank(&pat, "Acme Trading", &iban(n));
        by_bank(&other, "Acme Import", &iban(5000 + n));
        assert_eq!(flags(shop, &other), "");
        by_bank(&pat, "Acme Trading", &iban(5000 + n));
        other
    }),
    ("both have one PayPal address", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        by_paypal(&pat, &format!("money{n}@example.org"));
        let other = own_sock(shop, n, &pat);
        by_paypal(&other, &format!("MONEY{n}@example.org"));
        other
    }),
    ("the PayPal mailbox has a tag and dots", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        by_paypal(&pat, &format!("pat.money{n}@gmail.com"));
        let other = own_sock(shop, n, &pat);
        by_paypal(&other, &format!("patmoney{n}+shop@googlemail.com"));
        other
    }),
    ("a ring of four is paid to one account", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, "Acme Trading", &iban(n));
        let friend = line(shop, &pat, &names(n, 3));
        let other = own_sock(shop, n, &friend);
        by_bank(&other, "Acme Import", &iban(n));
        assert_eq!(flagged_with(shop, &other), [pat.name.as_str()]);
        other
    }),
    ("six below, and the one at the top says it last", "same_payee", |shop, n| {
        let pat = pat(shop, n);
        let friend = line(shop, &pat, &names(n, 6));
        let other = own_sock(shop, n, &friend);
        by_bank(&other, "Acme Import", &iban(n));
        by_bank(&pat, "Acme Trading", &iban(n));
        other
    }),
    ("the other one has the name of the account", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Sock Case{n}"), &iban(n));
        own_sock(shop, n, &pat)
    }),
    ("the name is in capitals and without its marks", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("ZOE MULLER CASE{n}"), &iban(n));
        customer(shop, &format!("Zoë Müller Case{n}"), Some(&pat))
    }),
    ("the last name stands first", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Anna Case{n}"), &iban(n));
        let mut anna = shop.person(&format!("Case{n}, Anna"));
        anna.email = format!("anna{n}@example.org");
        joins(shop, &anna, &anna, Some(&pat));
        anna
    }),
    ("the partner names the account after the other one has joined", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        by_bank(&pat, &format!("sock  case{n}"), &iban(n));
        other
    }),
    ("two accounts in one name", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        by_bank(&pat, &format!("Real Name{n}"), &iban(n));
        by_bank(&other, &format!("Real Name{n}"), &iban(6000 + n));
        other
    }),
    ("the other one takes the name later", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Real Name{n}"), &iban(n));
        let mut other = own_sock(shop, n, &pat);
        renames(&other, &[("name", &format!("Real Name{n}"))]);
        other.name = format!("Real Name{n}");
        other
    }),
    ("the name is that of somebody three above", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Sock Case{n}"), &iban(n));
        let friend = line(shop, &pat, &names(n, 2));
        own_sock(shop, n, &friend)
    }),
    ("the account below is in the partner's own name", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        let other = own_sock(shop, n, &pat);
        by_bank(&other, &format!("Pat Case{n}"), &iban(n));
        other
    }),
    ("a mailbox that is thrown away", "disposable_mail", |shop, n| {
        let pat = pat(shop, n);
        let mut other = shop.person(&format!("Sock Case{n}"));
        other.email = format!("case{n}@mailinator.com");
        joins(shop, &other, &other, Some(&pat));
        other
    }),
    ("a mailbox below such a service", "disposable_mail", |shop, n| {
        let pat = pat(shop, n);
        let mut other = shop.person(&format!("Sock Case{n}"));
        other.email = format!("case{n}@sub.guerrillamail.com");
        joins(shop, &other, &other, Some(&pat));
        other
    }),
    ("a mailbox that becomes such a one", "disposable_mail", |shop, n| {
        let pat = pat(shop, n);
        let mut other = own_sock(shop, n, &pat);
        let email = format!("case{n}@yopmail.com");
        renames(&other, &[("email", &email)]);
        other.email = email;
        other
    }),
    ("the shop adds them at the counter under the name of the account", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Sock Case{n}"), &iban(n));
        at_the_counter(shop, n, &pat, &format!("Sock Case{n}"))
    }),
    ("the shop corrects a name that was misheard", "same_holder", |shop, n| {
        let pat = pat(shop, n);
        by_bank(&pat, &format!("Sock Case{n}"), &iban(n));
        let mut other = at_the_counter(shop, n, &pat, &format!("Rock Case{n}"));
        let path = format!("/admin/customers/{}", id(shop, &other));
        other.name = format!("Sock Case{n}");
        correct_record(shop.ada(), &path, &[("name", &other.name)]).expect_status(303);
        other
    }),
    ("an account from the counter is taken over in the partner's browser", "same_device", |shop, n| {
        let pat = pat(shop, n);
        let other = at_the_counter(shop, n, &pat, &format!("Sock Case{n}"));
        let link = link(shop, shop.ada(), &format!("/admin/customers/{}", id(shop, &other)));
        leaves(&pat);
        take_over(&pat, &link, &[]).expect_status(303);
        other
    }),
];

/// A customer whom the shop adds, with an e-mail.
fn at_the_counter(shop: &Shop, n: u64, referrer: &Person, name: &str) -> Person {
    let mut person = shop.person(name);
    person.email = format!("counter{n}@example.org");
    let code: String = shop.ask("SELECT code FROM code WHERE owner_id = ?1", [id(shop, referrer)]);
    added(shop, shop.ada(), name, &[("email", &person.email), ("referrer", &code)]);
    person
}

#[test]
fn r10_thirty_who_refer_themselves_are_flagged_and_none_is_blocked() {
    let shop = Shop::open();
    assert!(CASES.len() >= 30, "{}", CASES.len());
    let mut wrong = Vec::new();
    for (n, (what, rule, live)) in (1..).zip(CASES) {
        let buyer = live(&shop, n);
        if flags(&shop, &buyer) != *rule {
            wrong.push(format!("{what}: {:?} and not {rule}", flags(&shop, &buyer)));
            continue;
        }
        let order = buys(&shop, &buyer, "50.00");
        if !earned(&shop, order) || !is_reviewed(&shop, order) {
            wrong.push(format!("{what}: what it earned is not reviewed"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn r10_a_rush_of_sign_ups_by_one_code_is_flagged_where_the_shop_wants_it() {
    let shop = Shop::open();
    let ada = shop.ada();
    let page = ada.open("/admin/settings/program");
    let refused = ada.submit(&page, "Save program", &[("sign_ups", "0")]);
    refused.expect_status(422).expect_refusal("number_malformed");
    ada.submit(&page, "Save program", &[("sign_ups", "3")]).expect_status(303);
    let pat = partner(&shop, "Pat");
    let olga = partner(&shop, "Olga");
    let early = customer(&shop, "Early", Some(&pat));
    shop.pass(Duration::from_secs(3601));
    let three: Vec<Person> = ["One", "Two", "Three"].iter().map(|name| customer(&shop, name, Some(&pat))).collect();
    let elsewhere = customer(&shop, "Elsewhere", Some(&olga));
    assert!(three.iter().chain([&early, &elsewhere]).all(|one| flags(&shop, one).is_empty()));
    let fourth = customer(&shop, "Four", Some(&pat));
    assert!(three.iter().chain([&fourth]).all(|one| flags(&shop, one) == "many_sign_ups"), "those who came first as well");
    assert!([&early, &elsewhere].iter().all(|one| flags(&shop, one).is_empty()));
    assert_eq!(looks(&shop), 1, "one look for all of them");
    // Somebody who looked clears all of them, and who joins after them is another one.
    assert_eq!(clears_all(&shop), 1);
    let fifth = customer(&shop, "Five", Some(&pat));
    assert_eq!((flags(&shop, &fifth).as_str(), flags(&shop, &fourth).as_str()), ("many_sign_ups", ""));
}

#[test]
fn r10_american_accounts_and_postal_addresses_are_compared_as_well() {
    let shop = Shop::open();
    let ada = shop.ada();
    ada.submit(&ada.open("/admin/settings"), "Save shop", &[("currency", "USD")]).expect_status(303);
    ada.submit(&ada.open("/admin/settings/orders"), "Save orders and tax", &[("country", "US")]).expect_status(303);
    let ach = |number: &'static str, holder: &'static str| {
        vec![
            ("method", "ach"),
            ("holder", holder),
            ("routing", "021000021"),
            ("account_number", number),
            ("account_type", "checking"),
        ]
    };
    let pat = partner(&shop, "Pat");
    is_paid(&pat, &ach("123456789", "Acme Trading"));
    let cara = customer(&shop, "Cara", Some(&pat));
    is_paid(&cara, &ach("123456789", "Acme Import"));
    let carl = customer(&shop, "Carl", Some(&pat));
    is_paid(&carl, &ach("987654321", "Somebody Else"));
    assert_eq!((flags(&shop, &cara).as_str(), flags(&shop, &carl).as_str()), ("same_payee", ""));
    let olga = partner(&shop, "Olga");
    is_paid(&olga, &[("method", "cheque"), ("holder", "Olga Post"), ("cheque_address", "12 Main St.\nSpringfield, IL 62701")]);
    let oleg = customer(&shop, "Oleg", Some(&olga));
    is_paid(&oleg, &[("method", "cheque"), ("holder", "Oleg Post"), ("cheque_address", "12 MAIN ST\nSPRINGFIELD IL 62701")]);
    assert_eq!(flags(&shop, &oleg), "same_payee");
}
