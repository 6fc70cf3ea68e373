//! One mailbox and one telephone number have one account, however they are typed.

use crate::support::client::Person;
use crate::support::page::Page;
use crate::support::shop::Shop;
use crate::support::story;

/// A shop in Germany, where `0171 …` is a number of its own country.
fn german_shop() -> Shop {
    let shop = Shop::open();
    let page = shop.ada().open("/admin/settings/orders");
    let form = page.form("Save orders and tax").fill("country", "DE");
    shop.ada().send(&page, &form).expect_status(303);
    shop
}

fn join(person: &Person, email: &str, phone: &str) -> Page {
    let page = person.open("/join");
    let fields = [("name", "Ida Berg"), ("email", email), ("phone", phone), ("password", "four loaves under the bridge")];
    person.submit(&page, "Join", &fields)
}

#[test]
fn w05_a_mailbox_is_the_same_in_punycode_in_full_width_and_as_a_link() {
    let shop = Shop::open();
    join(&shop.person("Ida"), "ida@bücher.example", "").expect_redirect("/welcome");
    let same = [
        "ida@xn--bcher-kva.example",
        "IDA@BÜCHER.EXAMPLE",
        "ida@bu\u{308}cher.example",
        "ｉｄａ@bücher.example",
        "ida＠bücher。example",
        "\u{200b}ida@bücher.example\u{feff}",
        "mailto:ida@bücher.example",
        "<ida@bücher.example>",
        "ida+shop@bücher.example.",
    ];
    for email in same {
        join(&shop.person("Thief"), email, "").expect_status(422).expect_refusal("email_taken");
        let fields = [("email", email), ("password", "four loaves under the bridge")];
        shop.person("Ida").post("/sign-in", &fields).expect_redirect("/referrals");
    }
    join(&shop.person("Fay"), "fay@faß.example", "").expect_redirect("/welcome");
    join(&shop.person("Fay"), "fay@xn--fa-hia.example", "").expect_status(422).expect_refusal("email_taken");
    join(&shop.person("Fay"), "fay@fass.example", "").expect_redirect("/welcome");
    join(&shop.person("Vic"), "vic.tim@gmail.com", "").expect_redirect("/welcome");
    join(&shop.person("Vic"), "victim@ｇmail.com", "").expect_status(422).expect_refusal("email_taken");
}

#[test]
fn w05_a_number_is_the_same_with_marks_brackets_and_the_digits_of_another_script() {
    let shop = german_shop();
    join(&shop.person("Ida"), "ida@example.org", "0171 5550000").expect_redirect("/welcome");
    let same = [
        "+49 171 5550000",
        "+49171 5550000",
        "0049-171-5550000",
        "49 171 5550000",
        "+49 (0)171 5550000",
        "tel:+49-171-5550000",
        "\u{202a}+49 171 5550000\u{202c}",
        "+49–171–5550000",
        "+٤٩ ١٧١ ٥٥٥٠٠٠٠",
    ];
    for (n, phone) in same.iter().enumerate() {
        let refused = join(&shop.person("Thief"), &format!("t{n}@example.org"), phone);
        refused.expect_status(422).expect_refusal("phone_taken");
        assert_eq!(refused.form("Join").value("phone"), *phone, "what was typed is kept");
    }
    join(&shop.person("Jo"), "jo@example.org", "0171 5550001").expect_redirect("/welcome");
    join(&shop.person("Amy"), "amy@example.org", "+43 171 5550000").expect_redirect("/welcome");
    // Found at the till in any of them.
    for typed in ["0171 5550000", "+49171 5550000", "tel:+49-171-5550000"] {
        let found = shop.ada().get(&format!("/admin/orders/new?q={}", rocket::http::RawStr::new(typed).percent_encode()));
        assert!(shop.ada().follow(found).says("Ida Berg"), "{typed}");
    }
}

#[test]
fn w05_nobody_refers_themselves_by_another_spelling_of_their_mailbox() {
    let shop = Shop::open();
    let story = story::tell(&shop, "stranger Nell");
    join(&shop.person("Ida"), "ida@bücher.example", "").expect_redirect("/welcome");
    let code: String = shop.ask("SELECT code FROM code JOIN account ON account.id = owner_id WHERE name = 'Ida Berg'", []);
    let again = story.person("Nell");
    let page = again.scan(&code);
    let fields = [("name", "Ida B"), ("email", "ida@xn--bcher-kva.example"), ("password", "four loaves under the bridge")];
    again.submit(&page, "Join", &fields).expect_status(422).expect_refusal("email_taken");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE referrer_id IS NOT NULL", []), 0);
}

#[test]
fn w05_an_import_compares_both_as_the_forms_do() {
    let shop = german_shop();
    join(&shop.person("Ida"), "ida@bücher.example", "0171 5550000").expect_redirect("/welcome");
    let import = |rows: &str| {
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), format!("email,name,phone\n{rows}")).expect("written");
        let said = shop.command(&["import", "accounts", &file.path().display().to_string()], "");
        (said.status.success(), String::from_utf8_lossy(&said.stdout).into_owned())
    };
    let (done, said) = import("ida@xn--bcher-kva.example,Ida Berg,\n");
    assert!(done && said.contains("0 added"), "{said}");
    // Another person with her number comes in without it, and is named.
    let (done, said) = import("otto@example.org,Otto Berg,+49 (0)171 5550000\n");
    assert!(done && said.contains("Otto Berg"), "{said}");
    assert_eq!(shop.ask::<Option<String>>("SELECT phone FROM account WHERE name = 'Otto Berg'", []), None);
    let (done, said) = import("p@example.org,Per,491711234567.0\n");
    assert!(!done && said.contains("row 2, phone"), "{said}");
    let (done, said) = import("a@bücher.example,Ann,\nA@XN--BCHER-KVA.example,Ann,\n");
    assert!(!done && said.contains("row 3, email"), "{said}");
}
