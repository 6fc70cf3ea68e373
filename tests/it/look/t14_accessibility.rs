//! What axe does not see: hints that stay, buttons that are buttons and can be seen to be, links that name their thing.

use crate::support::shop::Shop;
use crate::support::story;

#[test]
fn t14_a_field_keeps_its_hint_beside_what_is_wrong_with_it() {
    let shop = Shop::open();
    let page = shop.ada().open("/accounts");
    let typed = [("old_password", shop.ada().password.as_str()), ("password", "short"), ("password_again", "short")];
    let again = shop.ada().submit(&page, "Change password", &typed);
    again.expect_status(422);
    let html = again.html();
    let mut both = 0;
    for described in html.split("aria-describedby=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        for id in described.split_whitespace() {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} is named and not there");
        }
        both += usize::from(described.contains("-problem ") && described.ends_with("-hint"));
    }
    assert!(both >= 1, "no refused field has a hint\n{}", again.text());
}

#[test]
fn t14_whoever_cancels_presses_a_button() {
    let shop = Shop::open();
    story::tell(&shop, "batch \"Market\" of 1 for partners");
    let code: i64 = shop.ask("SELECT id FROM code", []);
    let page = shop.ada().open(&format!("/admin/codes/{code}"));
    let html = page.html();
    assert!(html.contains("<button type=\"button\" class=\"button needs-script\" data-close>"), "with script");
    // Without script nothing but a link takes the question away.
    assert!(html.contains("<a class=\"button no-script\" href=\"#\">"), "without");
    assert!(!html.contains("<a class=\"button\" href=\"#\""));
}

/// The two colours of a token, light and dark.
fn token(css: &str, name: &str) -> [[f64; 3]; 2] {
    let value = css.split(&format!("--{name}: light-dark(")).nth(1).and_then(|rest| rest.split(')').next()).expect("a token");
    let parse = |hex: &str| {
        let digits = hex.trim().trim_start_matches('#');
        let digits = if digits.len() == 3 { digits.chars().flat_map(|c| [c, c]).collect() } else { digits.to_owned() };
        [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&digits[at..at + 2], 16).expect("hex")) / 255.0)
    };
    let colours: Vec<[f64; 3]> = value.split(',').map(parse).collect();
    [colours[0], colours[1]]
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let luminance = |colour: [f64; 3]| {
        let linear = colour.map(|part| if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05
    };
    let (a, b) = (luminance(one), luminance(other));
    f64::max(a, b) / f64::min(a, b)
}

#[test]
fn t14_the_edge_of_a_button_and_of_a_field_can_be_seen() {
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/style.css")).expect("the stylesheet");
    for scheme in [0, 1] {
        for ground in ["paper", "raised", "sunk"] {
            let seen = contrast(token(&css, "edge")[scheme], token(&css, ground)[scheme]);
            assert!(seen >= 3.0, "--edge on --{ground}: {seen:.2}");
            let read = contrast(token(&css, "quiet")[scheme], token(&css, ground)[scheme]);
            assert!(read >= 7.0, "--quiet on --{ground}: {read:.2}");
        }
    }
    for rule in [".button {", "input, select, textarea {"] {
        let body = css.split(&format!("\n{rule}")).nth(1).and_then(|rest| rest.split('}').next()).expect(rule);
        assert!(body.contains("border: 1px solid var(--edge)"), "{rule}{body}");
    }
}

#[test]
fn t14_a_long_name_of_a_shop_takes_two_lines_of_the_frame_and_stays_whole_for_who_cannot_see() {
    let mut shop = Shop::open();
    let name = "The Very Long Name of a Bakery with a Delicatessen and a Café Beside Town Hall";
    shop.restart_after(|conn| {
        conn.execute("UPDATE shop SET name = ?1", [name]).expect("a long name");
    });
    let page = shop.ada().open("/admin");
    assert_eq!(page.text_of(".brand"), name);
    let css = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/style.css")).expect("the stylesheet");
    assert!(css.contains(".named {") && css.contains("line-clamp: 2"));
}
