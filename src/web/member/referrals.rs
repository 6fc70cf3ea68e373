//! `/referrals`: a member's code first, then what it brought, then the people it brought.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::account::{Account, Role};
use crate::domain::code::{self, State};
use crate::domain::program;
use crate::domain::report::share::{self, Brought, Figures, Recruit};
use crate::domain::sign_up::APPLICATION_DAYS;
use crate::domain::time::ago;
use crate::error::Error;
use crate::web::answer::Answer;
use crate::web::chart::{self, Chart, Series};
use crate::web::frame::Frame;
use crate::web::guard::Member;
use crate::web::share::ShareView;
use crate::web::words::{count, number};

/// Days on the chart, and people on the list: the newest.
const DAYS: i32 = 30;
const MOST_PEOPLE: usize = 50;

pub(super) fn routes() -> Vec<Route> {
    routes![referrals]
}

#[derive(Serialize)]
struct Data {
    share: ShareView,
    /// The shop has switched the code off.
    is_disabled: bool,
    tiles: Vec<Tile>,
    chart: Chart,
    people: Vec<Person>,
    /// What is left out of the list; empty when nothing is.
    more_people: String,
    network: String,
}

#[derive(Serialize)]
struct Tile {
    label: &'static str,
    figure: String,
    note: String,
}

#[derive(Serialize)]
struct Person {
    name: String,
    joined: String,
    joined_exactly: String,
    brought: String,
}

/// What a partner sees who has no code yet.
#[derive(Serialize)]
struct Waiting {
    applied: String,
    until: String,
    days: i64,
}

#[get("/referrals")]
async fn referrals(me: Member, frame: Frame) -> Answer {
    let Member(me) = me;
    if me.waits() {
        return waiting(&frame, &me);
    }
    let (app, now) = (&frame.app, frame.app.now());
    let (today, my) = (app.today(), me.clone());
    let read = app.db.read(move |conn| {
        let row = code::of_owner(conn, my.id)?.ok_or(Error::Missing)?;
        let (_, terms) = program::current(conn)?;
        let figures = share::figures(conn, row.id)?;
        let brought = share::brought(conn, my.id)?;
        let days = share::days(conn, Some(row.id), Some(my.id), today.plus(1 - DAYS), today)?;
        let recruits = share::recruits(conn, my.id, MOST_PEOPLE)?;
        let told = if my.role == Role::Partner { share::partners_sponsored(conn, my.id)? } else { 0 };
        Ok((row, terms, figures, brought, days, recruits, told))
    });
    let (row, terms, figures, brought, days, recruits, told) = read.await?;
    let shop = frame.shop()?;
    let person = |recruit: Recruit| Person {
        name: recruit.name,
        joined: ago(recruit.joined_at, now, &shop.zone),
        joined_exactly: shop.zone.date_time(recruit.joined_at),
        brought: number(recruit.brought),
    };
    let data = Data {
        share: ShareView::new(shop, &me, &row.code, &terms),
        is_disabled: row.state(now) == State::Disabled,
        tiles: tiles(&figures, &brought, told),
        chart: chart_of(&days),
        more_people: rest(recruits.len(), brought.direct),
        people: recruits.into_iter().map(person).collect(),
        network: network(&brought),
    };
    frame.page("member/referrals.html", &data)
}

fn waiting(frame: &Frame, me: &Account) -> Answer {
    let zone = &frame.shop()?.zone;
    let data = Waiting {
        applied: zone.date(me.created_at),
        until: zone.date(me.created_at.plus_days(APPLICATION_DAYS)),
        days: APPLICATION_DAYS,
    };
    frame.page("member/waiting.html", &data)
}

fn tiles(figures: &Figures, brought: &Brought, told: i64) -> Vec<Tile> {
    let tile = |label, figure, note: &str| Tile { label, figure, note: note.to_owned() };
    let percent = share::conversion_percent(brought.direct, figures.uniques);
    let mut tiles = vec![
        tile("Scans", number(figures.scans), "of your code and your link"),
        tile("Unique scans", number(figures.uniques), "a visitor counts once a day"),
        tile("Accounts created", number(brought.direct), "by people you invited"),
        tile("Conversion", percent.map_or("–".to_owned(), |percent| format!("{percent} %")), "of visitors joined"),
    ];
    if told > 0 {
        tiles.push(tile("Partners you told", number(told), "of the program"));
    }
    tiles
}

fn chart_of(days: &[share::DayFigures]) -> Chart {
    let labels: Vec<String> = days.iter().map(|figures| figures.day.short()).collect();
    let values = |figure: fn(&share::DayFigures) -> i64| -> Vec<u64> {
        days.iter().map(|day| u64::try_from(figure(day)).unwrap_or(0)).collect()
    };
    let (scans, accounts) = (values(|day| day.scans), values(|day| day.accounts));
    let series = [Series { label: "Scans", values: &scans }, Series { label: "Accounts created", values: &accounts }];
    chart::daily("Scans and accounts created in the last 30 days", &labels, &series, chart::count)
}

fn rest(shown: usize, all: i64) -> String {
    let shown = i64::try_from(shown).unwrap_or(i64::MAX);
    if all > shown { format!("The newest {} of {}.", number(shown), count(all, "person", "people")) } else { String::new() }
}

/// The network in one friendly sentence.
fn network(brought: &Brought) -> String {
    let people = |n| count(n, "person", "people");
    match (brought.direct, brought.indirect) {
        (0, 0) => String::new(),
        (direct, 0) => format!("You brought {}. When they invite friends of their own, you will see it here.", people(direct)),
        (direct, indirect) => format!(
            "You brought {}, and they brought {} more: {} are here because of you.",
            people(direct),
            number(indirect),
            people(direct + indirect)
        ),
    }
}
