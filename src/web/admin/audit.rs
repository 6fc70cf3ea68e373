//! `/admin/audit`: the audit log of who did what and when, in plain words.

use rocket::{Route, get, routes};
use serde::Serialize;

use crate::domain::money::{Currency, Money, Rate};
use crate::domain::reads::audit_log::{self, About, Line};
use crate::domain::reads::list::Cursor;
use crate::domain::time::{Timestamp, Zone, ago};
use crate::text::words::percent_of;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{NameLink, Pager};
use crate::web::kit::{listing, path};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![audit_page]
}

#[derive(Serialize)]
struct AuditPage {
    rows: Vec<AuditRow>,
    pager: Pager,
}

#[derive(Serialize)]
struct AuditRow {
    when: String,
    exactly: String,
    /// `None` for the server itself and the command line.
    who: Option<NameLink>,
    what: &'static str,
    about: Option<NameLink>,
    fields: String,
}

impl AuditRow {
    fn new(line: &Line, currency: Currency, zone: &Zone, now: Timestamp) -> AuditRow {
        AuditRow {
            when: ago(line.at, now, zone),
            exactly: zone.date_time(line.at),
            who: line.actor.as_ref().map(NameLink::from),
            what: line.action.as_str(),
            about: about(&line.about),
            fields: fields_in_words(&line.fields, currency),
        }
    }
}

fn about(about: &About) -> Option<NameLink> {
    match about {
        About::Person(person) => Some(NameLink::from(person)),
        About::Batch(id, name) => Some(NameLink::new(name, path::of_batch(*id))),
        About::Code(id, code) => Some(NameLink::new(code.in_words(), path::of_code(*id))),
        About::Order(id) => Some(NameLink::new(format!("Order {id}"), path::of_order(*id))),
        About::Earning(id) => Some(NameLink::new(format!("Earning no. {id}"), path::of_earning(*id))),
        About::Product(id, name) => Some(NameLink::new(name, format!("/admin/products/{id}"))),
        About::Payout(id) => Some(NameLink::new(format!("Payout {id}"), format!("/admin/payouts/{id}"))),
        About::Terms => Some(NameLink::new("Terms", "/admin/settings#terms")),
        About::Shop => None,
    }
}

/// The names of fields as people read them, and the amounts and rates behind them as they are written in the shop:
/// `total_minor 1000 → 900` is `total €10.00 → €9.00`, `own_rate_bp 1250` is `own rate 12.5 %`.
fn fields_in_words(fields: &str, currency: Currency) -> String {
    #[derive(Clone, Copy)]
    enum Unit {
        None,
        Minor,
        Points,
    }
    let mut unit = Unit::None;
    let mut said: Vec<String> = Vec::new();
    for word in fields.split(' ') {
        let (word, comma) = word.strip_suffix(',').map_or((word, ""), |word| (word, ","));
        let figure = word.parse::<i64>().ok();
        said.push(match (figure, unit) {
            (Some(minor), Unit::Minor) => format!("{}{comma}", currency.format(Money::from_minor(minor))),
            (Some(bp), Unit::Points) if (0..=10_000).contains(&bp) => format!("{}{comma}", percent_of(Rate::from_bp(bp))),
            (None, _) if word != "→" => {
                let (name, of) = match (word.strip_suffix("_minor"), word.strip_suffix("_bp")) {
                    (Some(name), _) => (name, Unit::Minor),
                    (_, Some(name)) => (name, Unit::Points),
                    _ => (word, Unit::None),
                };
                unit = of;
                format!("{}{comma}", name.replace('_', " "))
            }
            _ => format!("{word}{comma}"),
        });
    }
    said.join(" ")
}

#[get("/audit?<at>&<page>")]
async fn audit_page(_admin: Admin, at: Option<&str>, page: Option<usize>, frame: Frame) -> Answer {
    let cursor = at.and_then(Cursor::parse);
    let lines = frame.app.db.read(move |conn| audit_log::page(conn, cursor.as_ref(), listing::PER_PAGE)).await?;
    let (currency, zone, now) = (frame.shop()?.currency, frame.app.zone(), frame.app.now());
    let data = AuditPage {
        rows: lines.rows.iter().map(|line| AuditRow::new(line, currency, &zone, now)).collect(),
        pager: Pager::new(&lines, page.unwrap_or(1), "/admin/audit", &[]),
    };
    frame.page("admin/audit.html", &data)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_and_rates_in_the_record_are_written_as_in_the_shop() {
        let euro = Currency::parse("EUR").unwrap();
        let cases = [
            ("total_minor 1000 → 900", "total €10.00 → €9.00"),
            ("own_rate_bp 1250", "own rate 12.5\u{a0}%"),
            ("commission_minor -500", "commission −€5.00"),
            ("name, price_minor 100 → 120, earns", "name, price €1.00 → €1.20, earns"),
            ("prices_include_tax, tax_rate", "prices include tax, tax rate"),
            ("paid_at, reference", "paid at, reference"),
            ("role, name, email", "role, name, email"),
            ("cash", "cash"),
            ("", ""),
        ];
        for (fields, words) in cases {
            assert_eq!(fields_in_words(fields, euro), words);
        }
    }
}
