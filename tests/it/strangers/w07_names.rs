//! People are called by their name, whatever their script; nobody learns more of it than they were promised; and no name looks like
//! another or like none.

use crate::support::page::Page;
use crate::support::sheet::{bring_in, choose};
use crate::support::shop::Shop;
use crate::support::story;

/// Brings somebody in by a file, under a code of their own.
fn bring(shop: &Shop, name: &str, code: &str, referrer: &str) {
    let mailbox = code.to_lowercase();
    let quoted = name.replace('"', "\"\"");
    bring_in(shop, format!("email,name,code,referrer_code\n{mailbox}@example.org,\"{quoted}\",{code},{referrer}\n"));
}

fn invitation(shop: &Shop, code: &str) -> Page {
    let page = shop.person(&format!("Reader of {code}")).scan(code);
    page.expect_status(200);
    page
}

#[test]
fn w07_the_invitation_says_the_first_name_wherever_it_stands() {
    let shop = Shop::open();
    for (n, (name, first)) in [
        ("Müller, Petra", "Petra"),
        ("Müller,Petra", "Petra"),
        ("van der Berg, Jan Willem", "Jan"),
        ("Petra Müller, PhD", "Petra"),
        ("Dr. Petra Müller", "Petra"),
        ("Petra Müller", "Petra"),
        ("王小明", "王小明"),
        ("petra.mueller@example.net", "petra"),
    ]
    .into_iter()
    .enumerate()
    {
        let code = format!("NAME-{n}");
        bring(&shop, name, &code, "");
        let page = invitation(&shop, &code);
        page.expect_says(&format!("{first} invites you"));
        assert!(page.html().contains(&format!("content=\"{first} invites you")), "{name}: the preview says another name");
        for hidden in ["Müller,", "Dr. invites", "Berg", "example.net"] {
            page.expect_silent_on(hidden);
        }
    }
}

#[test]
fn w07_a_referrer_sees_a_first_name_and_an_initial_or_one_letter() {
    let shop = Shop::open();
    let story = story::tell(&shop, "partner Pat");
    let code = story.code_of("Pat");
    let people = [
        ("Petra Müller", "Petra M.", "Müller"),
        ("Schmidt, Karla", "Karla S.", "Schmidt"),
        ("王小明", "王.", "小明"),
        ("Suharto", "S.", "uharto"),
        ("lukas_nowak", "L.", "nowak"),
        ("olga.nagy@example.net", "O.", "nagy"),
        ("olga@example.net Nagy", "O. N.", "example.net"),
        ("山田　太郎", "山田 太.", "太郎"),
        ("Ömer", "Ö.", "mer"),
    ];
    for (n, (name, ..)) in people.iter().enumerate() {
        bring(&shop, name, &format!("FRIEND-{n}"), &code);
    }
    let buyer: String = shop.ask("SELECT name FROM account WHERE name = 'Petra Müller'", []);
    crate::support::till::buy(&shop, &buyer, "100.00");
    let pat = story.person("Pat");
    for path in ["/referrals", "/referrals/entries", "/referrals/export.csv"] {
        let page = pat.open(path);
        for (name, short, hidden) in people.iter().filter(|(name, ..)| *name != "Ömer") {
            assert!(!page.html().contains(hidden), "{path} tells {hidden:?} of {name}");
            if path == "/referrals" {
                assert!(page.says(short), "{path} does not say {short:?}\n{}", page.text());
            }
        }
    }
    pat.open("/referrals").expect_says("Ö.").expect_silent_on("Ömer");
}

#[test]
fn w07_joiners_stay_where_scripts_need_them_and_go_elsewhere() {
    let shop = Shop::open();
    for (n, (typed, kept)) in [
        ("ශ්\u{200d}රී මාලි", "ශ්\u{200d}රී මාලි"),
        ("می\u{200c}خواهم", "می\u{200c}خواهم"),
        ("👨\u{200d}👩\u{200d}👧 Novak", "👨\u{200d}👩\u{200d}👧 Novak"),
        ("র\u{200d}্যাব", "র\u{200d}্যাব"),
        ("Pa\u{200d}t Bl\u{200c}om", "Pat Blom"),
        ("\u{202e}Pat\u{202c} \u{2066}Blom\u{2069}", "Pat Blom"),
        ("Pat\u{ad} \u{200b}Blom\u{feff}\u{2060}", "Pat Blom"),
        ("Pat\u{3164}Blom\u{2800}", "Pat Blom"),
        ("Pat\u{fe0f} Blom\u{e0041}", "Pat Blom"),
        ("\u{5d3}\u{5d5}\u{5d3}\u{200f} \u{5db}\u{5d4}\u{5df}\u{61c}", "\u{5d3}\u{5d5}\u{5d3} \u{5db}\u{5d4}\u{5df}"),
    ]
    .into_iter()
    .enumerate()
    {
        bring(&shop, typed, &format!("JOIN-{n}"), "");
        let sql = "SELECT name FROM account WHERE email = ?1";
        assert_eq!(shop.ask::<String>(sql, [format!("join-{n}@example.org")]), kept, "{typed:?}");
    }
}

#[test]
fn w07_what_nobody_sees_is_no_name() {
    let shop = Shop::open();
    for (n, empty) in [
        "\u{3164}",
        "\u{2800}\u{2800}",
        "\u{115f}\u{1160}",
        "\u{ffa0}",
        "\u{200d}",
        "\u{200f}\u{202e}",
        "\u{301}",
        "\u{fe0f}",
        "\u{34f}\u{ad}",
    ]
    .into_iter()
    .enumerate()
    {
        choose(&shop, format!("email,name\nx@example.org,\"{empty}\"\n")).expect_status(422).expect_refusal("name_missing");
        let page = shop.person(&format!("Nobody{n}")).open("/join");
        let fields = [("name", empty), ("email", "nobody@example.org"), ("password", "rye bread and salt 7")];
        shop.person(&format!("Nobody{n}")).submit(&page, "Join", &fields).expect_status(422).expect_refusal("name_missing");
    }
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM account", []), 1);
}
