//! Links and codes as people send, print and type them.

use crate::support::shop::Shop;
use crate::support::story::{self, Story};

fn invitation(story: &Story<'_>, name: &str) -> String {
    format!("/join/{}", story.code_of(name))
}

fn escaped(text: &str) -> String {
    text.bytes()
        .map(|byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") })
        .collect()
}

#[test]
fn w01_a_link_with_what_a_sentence_left_on_it_leads_to_its_invitation() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let (code, to) = (story.code_of("Pat"), invitation(&story, "Pat"));
    let ends = [
        ")",
        ",",
        "!",
        "]",
        ">",
        "\"",
        "'",
        ";",
        ":",
        "*",
        "~",
        "|",
        "…",
        "”",
        "’",
        "。",
        ").",
        ".",
        "?!",
        "»",
        "）",
        "\u{200b}",
        "\u{200e}",
        "\u{202c}",
        "\u{feff}",
        "\u{ad}",
        "\u{2060}",
        " ",
        "\u{a0}",
        "&fbclid=IwAR2x",
        "&utm_source=chat",
        "\u{fffd}",
    ];
    for end in ends {
        for address in [format!("/r/{code}{}", escaped(end)), format!("/q/{}{code}{}", escaped("\u{200e}("), escaped(end))] {
            story.shop.person("Nell").get(&address).expect_redirect(&to);
        }
    }
    // A byte of another encoding, as an old program writes ’.
    shop.person("Nell").get(&format!("/r/{code}%92")).expect_redirect(&to);
    for letters in [code.to_lowercase(), format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..])] {
        shop.person("Nell").get(&format!("/r/{letters}")).expect_redirect(&to);
    }
}

#[test]
fn w01_the_first_part_of_a_link_is_read_in_any_case_and_with_anything_behind() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let (code, to) = (story.code_of("Pat"), invitation(&story, "Pat"));
    for address in [
        format!("/Join/{code}"),
        format!("/JOIN/{code}"),
        format!("/jOIN/{code})"),
        format!("/R/{code}/"),
        format!("/r/{code}/%29."),
        format!("/q/{code}/x/y"),
    ] {
        let nell = shop.person("Nell");
        let page = nell.open(&address);
        page.expect_status(200).expect_says("Pat invites you");
    }
    assert_eq!(shop.person("Nell").open(&format!("/Join/{code}")).asked, format!("GET {to}"));
    for address in ["/C", "/c/", "/r", "/Q", "/r/"] {
        shop.person("Nell").open(address).expect_status(200).expect_says("code");
    }
    for address in ["/x/K7QM9XDW9", "/joined/K7QM9XDW9", "/rr"] {
        shop.person("Nell").get(address).expect_status(404);
    }
}

#[test]
fn w01_the_box_takes_a_link_or_a_sentence_with_a_code_in_it() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let (code, to) = (story.code_of("Pat"), invitation(&story, "Pat"));
    let words = format!("{}-{}-{}", &code[..3], &code[3..6], &code[6..]);
    let wide: String = code.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)).collect();
    let typed = [
        format!("https://shop.example/r/{code}"),
        format!("https://shop.example/r/{code}?utm_source=x&fbclid=y#top"),
        format!("HTTPS://SHOP.EXAMPLE/Q/{code}"),
        format!("shop.example/join/{code}/"),
        format!("Code: {words}"),
        format!("Pat says: use my code {}, it is good!", words.replace('-', " ")),
        format!("<https://shop.example/r/{code}>"),
        format!("Look at https://shop.example/r/{code}). "),
        wide,
        words.replace('-', "\u{ad}"),
        format!("\u{202a}{words}\u{202c}"),
        words.replace('-', "–"),
        format!("{code}\r\n"),
    ];
    for text in typed {
        shop.person("Nell").post("/c", &[("code", &text)]).expect_redirect(&to);
    }
    // Nothing is guessed inside a sentence, and what was typed stays.
    // Only the last sign: the same one elsewhere, changed as well, could make another code of it.
    let wrong = format!("Code: {}{}", &words[..words.len() - 1], if code.ends_with('2') { "3" } else { "2" });
    let page = shop.person("Nell").post("/c", &[("code", &wrong)]);
    page.expect_status(422).expect_says("nine letters and numbers");
    assert_eq!(page.form("Open invitation").value("code"), wrong);
    for nothing in ["", "…", "https://shop.example/"] {
        shop.person("Nell").post("/c", &[("code", nothing)]).expect_status(422).expect_says("Enter the code on the card.");
    }
}

#[test]
fn w01_the_code_box_of_the_sign_up_form_reads_the_same() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let nell = shop.person("Nell");
    let page = nell.open("/join");
    let link = format!("https://shop.example/r/{code}).");
    let fields = [("name", "Nell"), ("email", "nell@example.org"), ("password", "rye bread for Nell"), ("code", link.as_str())];
    nell.submit(&page, "Join", &fields).expect_redirect("/welcome");
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account WHERE referrer_id IS NOT NULL", []), 1);
}

#[test]
fn w01_codes_of_an_earlier_system_lead_to_their_people() {
    let shop = Shop::open();
    let people = [
        ("7", "Ann"),
        ("PAT_10", "Pat"),
        ("pat.kowalski", "Kow"),
        ("SUMMER%20", "Sue"),
        ("JÜRGEN", "Jo"),
        ("PATS BAKES", "Bab"),
        ("a~b", "Tilde"),
        ("c+d", "Plus"),
        ("王小明", "Wang"),
    ];
    let rows: String =
        people.iter().map(|(code, name)| format!("{}@example.org,{name} Test,{code}\n", name.to_lowercase())).collect();
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), format!("email,name,code\n{rows}")).expect("written");
    let said = shop.command(&["import", "accounts", &file.path().display().to_string()], "");
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    for (code, name) in people {
        let sent = code.replace("%20", " ");
        for text in [sent.clone(), sent.to_lowercase(), format!("{sent}).")] {
            let page = shop.person("Nell").open(&format!("/r/{}", escaped(&text)));
            page.expect_status(200).expect_says(&format!("{name} invites you"));
        }
        let link = format!("https://old.example/aff/{}?x=y", escaped(&sent));
        let nell = shop.person("Nell");
        nell.follow(nell.post("/c", &[("code", &link)])).expect_says(&format!("{name} invites you"));
    }
    shop.person("Nell").open("/r/SUMMER%20").expect_says("Sue invites you");
    shop.person("Nell").open("/r/PATS+BAKES").expect_says("Bab invites you");
    // An alias in the middle of a sentence is nobody's: it might be any word.
    shop.person("Nell").post("/c", &[("code", "Code: PAT_10")]).expect_status(422);
}

#[test]
fn w01_two_former_codes_that_a_link_cannot_tell_apart_are_refused_by_row() {
    let shop = Shop::open();
    let refused = |codes: &[&str]| -> String {
        let rows: String = codes.iter().enumerate().map(|(n, code)| format!("p{n}@example.org,Name {n},{code}\n")).collect();
        let file = tempfile::NamedTempFile::new().expect("a file");
        std::fs::write(file.path(), format!("email,name,code\n{rows}")).expect("written");
        let said = shop.command(&["import", "accounts", &file.path().display().to_string()], "");
        assert!(!said.status.success(), "{codes:?}");
        String::from_utf8_lossy(&said.stdout).into_owned()
    };
    for codes in [["abC1", "ABc1"], ["summer", "SUMMER%20"], ["pat_", "pat"], ["pats bakes", "pats+bakes"], ["ＰＡＴ", "pat"]]
    {
        let said = refused(&codes);
        assert!(said.contains("Row 2 already has this code") && said.contains('3'), "{codes:?}: {said}");
    }
    for code in ["a/b", "a?b", "a&b", "_", &"x".repeat(33)] {
        assert!(refused(&[code]).contains("1 to 32 letters"), "{code}");
    }
}
