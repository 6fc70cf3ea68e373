//! `tests/run screenshots`: every page, on a phone and on a desk, in light and in dark, into `screenshots/` with a page that shows
//! them in rows. For a human look; nothing is compared.

use std::fmt::Write as _;
use std::fs;
use std::thread;

use super::language::Language;
use super::pages::{self, Stage};
use super::story::Story;
use super::window::{Desk, Phone, Theme, Window, screenshots};

#[test]
#[ignore = "makes pictures for a human look: tests/run screenshots"]
fn screenshots_of_every_page() {
    for stage in Stage::ALL {
        let shop = stage.open();
        let story = stage.tell(&shop);
        if stage != Stage::Bare {
            Language::asked_for().is_chosen_by_all(&shop);
        }
        thread::scope(|scope| {
            scope.spawn(|| shoot_all(&Phone::open(&shop), &story, stage, "phone"));
            scope.spawn(|| shoot_all(&Desk::open(&shop), &story, stage, "desk"));
        });
    }
    let names: Vec<&str> = Stage::ALL.iter().flat_map(|stage| stage.pages()).map(|(name, ..)| *name).collect();
    fs::write(screenshots().join("index.html"), overview(&names)).expect("the overview of screenshots");
}

/// Every page of a stage in both themes; what is made for paper also as it lies there.
fn shoot_all(window: &Window<'_>, story: &Story<'_>, stage: Stage, device: &str) {
    for (name, path, who) in stage.pages() {
        pages::hand_to(window, story, who);
        pages::open(window, story, (path, who), Language::asked_for());
        for (theme, suffix) in [(Theme::Dark, "dark"), (Theme::Light, "light")] {
            window.theme(theme).screenshot(&format!("{name}.{device}.{suffix}"));
        }
        if device == "desk" && name.starts_with("print") {
            window.on_paper().screenshot(&format!("{name}.paper"));
            window.theme(Theme::Light);
        }
    }
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
                "<a href={name}.{device}.{theme}.png><img class={device} loading=lazy src={name}.{device}.{theme}.png alt='{device}, {theme}'></a>"
            );
        }
        page.push_str("</div>");
    }
    page
}
