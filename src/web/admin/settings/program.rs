//! `/admin/settings/program`: what the program promises, whom it lets in and what it watches, with an example beside the rates.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::flag::{self, FlagRules};
use crate::domain::program::{self, MOST_HOLDING_DAYS, Terms};
use crate::domain::settings::{Program, Saved, change_program};
use crate::domain::shop::{Rules, Shop};
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::admin::settings::example::ExampleView;
use crate::web::admin::settings::flags;
use crate::web::admin::settings::section::{Section, taken};
use crate::web::admin::terms::{self, TermsVersion};
use crate::web::kit::form::{Fields, Form, Posted, joined};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::{Choice, Tab};

const TEMPLATE: &str = "admin/settings/program.html";

/// Earlier terms that the page shows: more than a shop ever has that changes them with care.
const MOST_VERSIONS: usize = 200;

pub(super) fn routes() -> Vec<Route> {
    routes![program_settings, change_program_settings]
}

#[derive(Serialize)]
struct ProgramPage {
    tabs: Vec<Tab>,
    form: Form,
    units: Vec<Choice>,
    spans: Vec<Choice>,
    currency: &'static str,
    /// The folded rules of the terms have to be seen.
    shows_more: bool,
    versions: Vec<TermsVersion>,
    versions_title: Text,
    in_force_since: String,
    most_holding_days: u32,
    fold_minutes: u32,
    example: ExampleView,
    /// What the example is drawn anew from.
    example_fields: String,
}

async fn program_page(frame: &Frame, refused: Option<Form>) -> Result<ProgramPage> {
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let (versions, rules) = frame.app.db.read(|conn| Ok((program::versions(conn, MOST_VERSIONS)?, flag::rules(conn)?))).await?;
    let terms = versions.first().map_or_else(Terms::default, |(_, terms, _)| terms.clone());
    let form = refused.unwrap_or_else(|| stored(&shop, &terms, rules));
    let earlier = terms::earlier_versions(&versions, frame);
    Ok(ProgramPage {
        tabs: Section::Program.tabs(),
        units: terms::units(shop.currency),
        spans: terms::spans(frame),
        currency: shop.currency.code(),
        shows_more: terms::shows_more(&form, shop.currency),
        form,
        in_force_since: versions.first().map_or_else(String::new, |(_, _, since)| frame.date(*since)),
        versions_title: Text::new("settings-versions").with("n", earlier.len() as i64),
        versions: earlier,
        most_holding_days: MOST_HOLDING_DAYS,
        fold_minutes: frame.app.config.scans.fold_minutes,
        example: ExampleView::of(&shop, &terms, shop.prices())?,
        example_fields: Terms::NAMES.join(" "),
    })
}

fn stored(shop: &Shop, terms: &Terms, rules: FlagRules) -> Form {
    let on = |is_on: bool| if is_on { "on".to_string() } else { String::new() };
    let mut form = terms::terms_form(terms, shop.currency);
    form.set("partner_approval", on(shop.partner_approval));
    form.set("folds_scans", on(shop.folds_scans));
    flags::fill(&mut form, rules);
    form
}

#[get("/settings/program")]
async fn program_settings(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &program_page(&frame, None).await?)
}

impl Fields for Rules {
    const NAMES: &'static [&'static str] = &["partner_approval", "folds_scans"];

    fn read(form: &mut Form) -> Option<Self> {
        Some(Rules { partner_approval: form.is_ticked("partner_approval"), folds_scans: form.is_ticked("folds_scans") })
    }
}

const NAMES: [&str; Terms::NAMES.len() + Rules::NAMES.len() + FlagRules::NAMES.len()] =
    joined(&[Terms::NAMES, Rules::NAMES, FlagRules::NAMES]);

impl Fields for Program {
    const NAMES: &'static [&'static str] = &NAMES;

    fn read(form: &mut Form) -> Option<Self> {
        let (terms, rules, flags) = (Terms::read(form), Rules::read(form), FlagRules::read(form));
        Some(Program { terms: terms?, rules: rules?, flags: flags? })
    }
}

#[post("/settings/program", data = "<posted>")]
async fn change_program_settings(admin: Admin, posted: Posted<Program>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(wanted) = value else { return frame.form_again(TEMPLATE, &program_page(&frame, Some(form)).await?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| change_program(tx, &act, &wanted)).await;
    let said = match taken(changed, &mut form, "partner_rate")? {
        None => return frame.form_again(TEMPLATE, &program_page(&frame, Some(form)).await?),
        Some(Saved::NewTerms) => Text::new("settings-terms-saved"),
        Some(Saved::Changed) => Text::new("settings-saved"),
        Some(Saved::Same) => Text::new("settings-terms-same"),
    };
    Ok(frame.go_saying(Section::Program.path(), &frame.say(&said)))
}
