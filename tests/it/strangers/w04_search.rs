//! People are found by what they are called, however it is typed; and nobody's order is booked on somebody else by a search.

use crate::support::client::{Person, encode};
use crate::support::page::Page;
use crate::support::sheet;
use crate::support::shop::Shop;
use crate::support::story::{self, Story};
use crate::support::till;

/// What is typed, and who is meant.
const TYPED: &[(&str, &str)] = &[
    ("ömer", "Ömer Yıldız"),
    ("omer", "Ömer Yıldız"),
    ("OMER yildiz", "Ömer Yıldız"),
    ("ŁUKASZ", "Łukasz Żółć"),
    ("lukasz", "Łukasz Żółć"),
    ("zolc łuk", "Łukasz Żółć"),
    ("MÜLLER", "Müller, Petra"),
    ("Muller", "Müller, Petra"),
    ("Petra Müller", "Müller, Petra"),
    ("mul pet", "Müller, Petra"),
    ("γιώργος", "Γιώργος Παπαδόπουλος"),
    ("ΓΙΩΡΓΟΣ", "Γιώργος Παπαδόπουλος"),
    ("йоана", "Йоана Костова"),
    ("Кост ЙОАНА", "Йоана Костова"),
    ("José", "Jose\u{301} Nun\u{303}ez"),
    ("Jose\u{301} nuñez", "Jose\u{301} Nun\u{303}ez"),
    ("strasse", "Anna-Lena Groß-Straße"),
    ("annalena gross", "Anna-Lena Groß-Straße"),
    ("soren aero", "Søren Ærø"),
    ("小明", "王小明"),
    ("Bo", "Bo Ek"),
];

/// One of each of them: all customers, or all partners.
fn everybody() -> Vec<&'static str> {
    let mut names: Vec<&str> = TYPED.iter().map(|(_, name)| *name).collect();
    names.dedup();
    names
}

fn search(who: &Person, path: &str, typed: &str) -> Page {
    who.open(&format!("{path}?{}", encode(&[("q", typed)])))
}

/// Whoever is typed is on the page, and nobody else.
#[track_caller]
fn expect_only(page: &Page, typed: &str, name: &str) {
    assert!(page.says(name), "{typed:?} does not find {name} at {}\n{}", page.asked, page.text());
    for other in everybody().into_iter().filter(|other| *other != name) {
        assert!(!page.says(other), "{typed:?} finds {other} at {}", page.asked);
    }
}

#[test]
fn w04_everybody_is_found_by_their_name_on_every_list_of_customers_and_orders() {
    let shop = Shop::open();
    let names = everybody();
    let row = |(n, name): (usize, &&str)| format!("p{n}@example.org,\"{name}\"\n");
    sheet::bring_in(&shop, "email,name\n".to_owned() + &names.iter().enumerate().map(row).collect::<String>());
    for name in names {
        till::buy(&shop, name, "10.00");
    }
    for (typed, name) in TYPED {
        for path in ["/admin/customers", "/admin/orders", "/admin/codes", "/admin/orders/new"] {
            expect_only(&search(shop.ada(), path, typed), typed, name);
        }
        let file = search(shop.ada(), "/admin/customers.csv", typed);
        assert!(String::from_utf8(file.body).unwrap().contains(name), "{typed:?} does not find {name} for the file");
    }
}

#[test]
fn w04_partners_are_found_by_their_name_and_their_earnings_with_them() {
    let shop = Shop::open();
    let names = everybody();
    let rows = |(n, name): (usize, &&str)| {
        format!("p{n}@example.org,\"{name}\",partner,P-{n},\nbuyer{n}@example.org,Buyer{n},,,P-{n}\n")
    };
    let rows: String = names.iter().enumerate().map(rows).collect();
    sheet::bring_in(&shop, format!("email,name,role,code,referrer_code\n{rows}"));
    for n in 0..names.len() {
        till::buy(&shop, &format!("Buyer{n}"), "100.00");
    }
    for (typed, name) in TYPED {
        for path in ["/admin/partners", "/admin/commissions", "/admin/codes"] {
            expect_only(&search(shop.ada(), path, typed), typed, name);
        }
    }
}

/// The bakery of the report: `omer` found nobody called Ömer, and opened the order form of whoever has it in "Customer".
#[test]
fn w04_a_name_leads_straight_on_to_nobody() {
    let shop = Shop::open();
    let story = bakery(&shop);
    let find = |typed: &str| shop.ada().get(&format!("/admin/orders/new?{}", encode(&[("q", typed)])));
    for typed in ["omer", "Customer", "customer x", "cust", "till", "example.org", "171 2345", "PATSBAKE", "zz"] {
        let page = find(typed);
        page.expect_status(200);
    }
    find("omer").expect_says("Customer X");
    let pat = format!("/admin/orders/new?customer={}", shop.ask::<i64>("SELECT id FROM account WHERE name = 'Pat Till'", []));
    let code = story.code_of("Pat Till");
    let dashed = format!("{}-{} {}", &code[..3], &code[3..6], code[6..].to_lowercase());
    for whole in [
        "pat+till@example.org",
        "PAT+Till@Example.ORG",
        "pat+other@example.org",
        "pat@example.org",
        "+49 (0)171 2345678",
        "+49 171 2345678",
        "0049 171 / 23 45 678",
        "0171 2345678",
        "patsbakes",
        code.as_str(),
        dashed.as_str(),
        &format!("HTTPS://SHOP.EXAMPLE/Q/{code}/"),
    ] {
        assert_eq!(find(whole).expect_status(303).location(), pat, "{whole}");
        for path in ["/admin/customers", "/admin/orders"] {
            search(shop.ada(), path, whole).expect_says("Pat Till").expect_silent_on("Customer X");
        }
    }
    // Another Pat's name is the alias of this one: both are offered.
    story::tell(&shop, "customer Patsbakes");
    find("patsbakes").expect_status(200).expect_says("Pat Till").expect_says("Patsbakes");
}

/// Pat has bought once, with an alias, a tag and a zero; so has Customer X.
fn bakery(shop: &Shop) -> Story<'_> {
    let story = story::tell(shop, "customer \"Pat Till\"; customer \"Customer X\"");
    let page = story.person("Pat Till").open("/account");
    let fields = [
        ("email", "pat+till@example.org"),
        ("phone", "+49 (0)171 23 45 678"),
        ("profile_password", &story.person("Pat Till").password),
    ];
    let mut form = page.form("Save");
    for (name, value) in fields.into_iter().filter(|(name, _)| page.form("Save").has(name)) {
        form = form.fill(name, value);
    }
    story.person("Pat Till").send(&page, &form).expect_status(303);
    let code: i64 =
        shop.ask("SELECT code.id FROM code JOIN account ON account.id = owner_id WHERE account.name = 'Pat Till'", []);
    let page = shop.ada().open(&format!("/admin/codes/{code}"));
    shop.ada().submit(&page, "Add link", &[("alias", "PATSBAKES")]).expect_status(303);
    for name in ["Pat Till", "Customer X"] {
        till::buy(shop, name, "10.00");
    }
    story
}

#[test]
fn w04_parts_of_an_address_a_number_and_a_code_are_found_together_with_a_name() {
    let shop = Shop::open();
    let story = bakery(&shop);
    let code = story.code_of("Pat Till").to_lowercase();
    for typed in [
        "pat+till@exa",
        "till 1712345",
        "0171 23",
        "+49 171 23",
        "+49 (0)171 23",
        "0049171",
        "2345678 pat",
        "bakes till",
        "PATS-BAKES",
        &code[..5],
        &format!("{} TILL", &code[3..]),
    ] {
        search(shop.ada(), "/admin/customers", typed).expect_says("Pat Till").expect_silent_on("Customer X");
    }
}

#[test]
fn w04_nothing_that_is_typed_is_a_command() {
    let shop = Shop::open();
    let _bakery = bakery(&shop);
    for typed in
        ["\"", "pat \"", "pat OR x", "NEAR(pat till)", "pat*", "key:pat", "-pat", "^pat", "'; DROP", "%", "_", "…", "🥐", "\\"]
    {
        for path in
            ["/admin/customers", "/admin/partners", "/admin/orders", "/admin/commissions", "/admin/codes", "/admin/orders/new"]
        {
            search(shop.ada(), path, typed).expect_status(200);
        }
    }
    for typed in ["%", "_", "…", "🥐", "\"\"", "pat OR x"] {
        search(shop.ada(), "/admin/customers", typed).expect_silent_on("Pat Till");
    }
    for typed in ["pat*", "-pat", "^pat", "(pat) 'till'", "\"pat till\""] {
        search(shop.ada(), "/admin/customers", typed).expect_says("Pat Till");
    }
    let long = "pat till ".repeat(400);
    search(shop.ada(), "/admin/customers", &long).expect_says("Pat Till");
}

#[test]
fn w04_a_new_name_is_found_and_the_old_one_is_not() {
    let shop = Shop::open();
    let story = story::tell(&shop, "customer Ömer");
    let page = story.person("Ömer").open("/account");
    let form = page.form("Save").fill("name", "Şükrü Gül");
    story.person("Ömer").send(&page, &form).expect_status(303);
    search(shop.ada(), "/admin/customers", "sukru").expect_says("Şükrü Gül");
    search(shop.ada(), "/admin/customers", "omer").expect_silent_on("Şükrü Gül");
}

#[test]
fn w04_orders_are_found_by_their_number_and_that_of_the_web_shop() {
    let shop = Shop::open();
    story::tell(&shop, "customer Cara; customer Olga");
    let first = till::buy(&shop, "Cara", "10.00");
    till::buy(&shop, "Olga", "10.00");
    till::write(&shop, |tx, _, _| {
        tx.execute("UPDATE orders SET external_id = 'WC-80017' WHERE id = ?1", [first])?;
        Ok(())
    });
    let number = till::number(first.0);
    for typed in [number.as_str(), "WC-80017", "wc-800", "80017", "cara"] {
        search(shop.ada(), "/admin/orders", typed).expect_says("Cara").expect_silent_on("Olga");
    }
}

#[test]
fn w04_cards_are_found_by_their_note_and_their_set() {
    let shop = Shop::open();
    let story = story::tell(&shop, "batch \"Münchner Straße\" of 2 for partners; batch \"Łódź\" of 1 for partners");
    let card: i64 = shop.ask("SELECT id FROM code WHERE code = ?1", [story.card(3)]);
    let page = shop.ada().open(&format!("/admin/codes/{card}"));
    shop.ada().submit(&page, "Save note", &[("note", "für Ömer")]).expect_status(303);
    let written = |code: &str| format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
    let (munich, lodz) = (written(story.card(1)), written(story.card(3)));
    for (typed, there, not) in [
        ("munchner", &munich, &lodz),
        ("strasse MÜNCH", &munich, &lodz),
        ("lodz", &lodz, &munich),
        ("omer", &lodz, &munich),
        ("für lodz", &lodz, &munich),
        (lodz.as_str(), &lodz, &munich),
        (&story.card(3)[2..7], &lodz, &munich),
    ] {
        search(shop.ada(), "/admin/codes", typed).expect_says(there).expect_silent_on(not);
    }
}
