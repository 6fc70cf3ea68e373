//! `tests/run screenshots`: every page, on a phone and on a desk, in light and in dark, into `screenshots/` with a page that shows
//! them in rows. For a human look; nothing is compared.

use std::fmt::Write as _;
use std::fs;

use super::shop::Shop;
use super::story::{self, Story};
use super::window::{Desk, Phone, Theme, Window, screenshots};

/// Name, path, who looks. `{Pat}` stands for Pat's code, `{card 2}` for a card that nobody has claimed yet. A new page is a new line.
const PAGES: &[(&str, &str, &str)] = &[
    ("invitation-partner", "/join/{card 2}", "stranger"),
    ("invitation-customer", "/join/{Pat}", "stranger"),
    ("home", "/", "stranger"),
    ("terms", "/terms", "stranger"),
    ("privacy", "/privacy", "stranger"),
    ("type-a-code", "/c", "stranger"),
    ("unknown-code", "/join/23456789O", "stranger"),
    ("nothing-here", "/nowhere", "stranger"),
    ("password-forgot", "/password/forgot", "stranger"),
    ("password-spent", "/password/reset?token=spent", "stranger"),
    ("welcome", "/welcome", "Cara"),
    ("own-code", "/join/{Pat}", "Pat"),
    ("member-finds-a-card", "/join/{card 2}", "Cara"),
    ("invitation-preview", "/join/{Pat}", "Ada"),
    ("join", "/join", "stranger"),
    ("partners-join", "/partners/join", "stranger"),
    ("sign-in", "/sign-in", "stranger"),
    ("referrals-partner", "/referrals", "Pat"),
    ("referrals-customer", "/referrals", "Cara"),
    ("admin-codes", "/admin/codes", "Ada"),
];

#[test]
#[ignore = "makes pictures for a human look: tests/run screenshots"]
fn screenshots_of_every_page() {
    let shop = Shop::open();
    let story = story::cast(&shop);
    for (device, window) in [("phone", Phone::open(&shop)), ("desk", Desk::open(&shop))] {
        for (name, path, who) in PAGES {
            shoot(&window, &story, device, name, &fill_in(path, &story), who);
        }
    }
    let names: Vec<&str> = PAGES.iter().map(|(name, _, _)| *name).collect();
    fs::write(screenshots().join("index.html"), overview(&names)).expect("the overview of screenshots");
}

/// One page in both themes.
fn shoot(window: &Window<'_>, story: &Story<'_>, device: &str, name: &str, path: &str, who: &str) {
    match who {
        "stranger" => window.sign_in_as(&story.shop.person("Stranger")),
        name => window.sign_in_as(story.person(name)),
    };
    for (theme, suffix) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        window.theme(theme).open(path);
        window.screenshot(&format!("{name}.{device}.{suffix}"));
    }
    if name.starts_with("print") {
        window.on_paper().screenshot(&format!("{name}.paper"));
    }
}

/// Puts the codes of the story into a path.
fn fill_in(path: &str, story: &Story<'_>) -> String {
    let Some((before, (what, after))) = path.split_once('{').and_then(|(before, rest)| Some((before, rest.split_once('}')?)))
    else {
        return path.to_owned();
    };
    let code = match what.strip_prefix("card ") {
        Some(number) => story.card(number.parse().expect("the number of a card")).to_owned(),
        None => story.code_of(what),
    };
    format!("{before}{code}{after}")
}

/// All pictures in rows, to be looked at side by side.
fn overview(names: &[&str]) -> String {
    let mut page =
        String::from("<!doctype html><meta charset=utf-8><title>Screenshots</title><style>body{font:15px system-ui;margin:24px}");
    page.push_str("div{display:flex;gap:16px;align-items:start;margin-bottom:48px}img{border:1px solid #999}.phone{width:195px}.desk{width:720px}</style>");
    for name in names {
        let _ = write!(page, "<h2>{name}</h2><div>");
        for (device, theme) in [("phone", "light"), ("phone", "dark"), ("desk", "light"), ("desk", "dark")] {
            let _ = write!(
                page,
                "<a href={name}.{device}.{theme}.png><img class={device} src={name}.{device}.{theme}.png alt='{device}, {theme}'></a>"
            );
        }
        page.push_str("</div>");
    }
    page
}
