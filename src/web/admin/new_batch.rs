//! `/admin/codes/new`: making a set of codes for print, with the card as it will look.

use std::sync::Arc;

use rocket::{FromForm, Route, State, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::batch::{self, Draft};
use crate::domain::contact::{line, name_line};
use crate::domain::locale::Language;
use crate::domain::program;
use crate::domain::refusal::Refusal;
use crate::domain::roles::PartnerKind;
use crate::domain::shop::Shop;
use crate::domain::time::Day;
use crate::error::Error;
use crate::print::sheet::Page;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path;
use crate::web::kit::response::{Answer, Failed};
use crate::web::kit::view::Choice;
use crate::web::paper::{self, Words};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![new_batch, create_batch]
}

/// How many cards somebody prints first.
const USUAL_SIZE: &str = "10";

/// The form of a new batch, but for its expiry date, which becomes an instant in the shop's time zone.
struct BatchForm {
    draft: Draft,
    last_day: Option<Day>,
}

impl Fields for BatchForm {
    const NAMES: &'static [&'static str] =
        &["name", "partner_kind", "size", "place", "note", "landing_text", "card_text", "language", "expires"];

    fn read(form: &mut Form) -> Option<Self> {
        let name = form.parse("name", |text| name_line(text, batch::MOST_NAME));
        let partner_kind = form.parse("partner_kind", |word| PartnerKind::from_word(word).ok_or(Refusal::ChoiceUnknown));
        let size = form.parse("size", batch::parse_size);
        let place = form.parse("place", |text| line(text, batch::MOST_PLACE));
        let note = form.parse("note", |text| line(text, batch::MOST_NOTE));
        let landing_text = form.parse("landing_text", |text| line(text, batch::MOST_LANDING));
        let card_text = form.parse("card_text", |text| line(text, batch::MOST_CARD));
        let language = form.parse("language", |tag| Language::parse(tag).ok_or(Refusal::ChoiceUnknown));
        let last_day = form.parse_optional("expires", Day::typed);
        let draft = Draft {
            name: name?,
            partner_kind: partner_kind?,
            place: place?,
            note: note?,
            landing_text: landing_text?,
            card_text: card_text?,
            language: language?,
            size: size?,
            expires_at: None,
        };
        Some(BatchForm { draft, last_day: last_day? })
    }
}

#[derive(Serialize)]
struct NewBatchPage {
    form: Form,
    most: u32,
    today: String,
    kinds: [Choice; 2],
    most_card: usize,
    /// A card as it would be, filled in so far.
    card: Page,
}

async fn new_batch_page(frame: &Frame, form: Form) -> Result<NewBatchPage, Failed> {
    let (_, terms) = frame.app.db.glance(program::current).await?;
    let kind = PartnerKind::from_word(form.text("partner_kind")).unwrap_or(PartnerKind::Partner);
    let lang = frame.lang_of(&Language::parse(form.text("language")).unwrap_or(frame.shop()?.language.clone()));
    let words = Words::of_cards(frame, lang, &terms, kind, form.text("card_text"));
    Ok(NewBatchPage {
        card: paper::sample_card(frame, &words).await?,
        form,
        most_card: batch::MOST_CARD,
        most: batch::MOST_CODES,
        today: frame.app.today().iso(),
        kinds: [
            Choice::new(PartnerKind::Partner.as_str(), frame.say(&Text::new("batch-new-partners")))
                .hint(frame.say(&Text::new("batch-new-partners-hint"))),
            Choice::new(PartnerKind::Influencer.as_str(), frame.say(&Text::new("batch-new-influencers")))
                .hint(frame.say(&Text::new("batch-new-influencers-hint"))),
        ],
    })
}

/// What an address says of a new batch: the last step of the set-up asks for the first ten, and a preview holds all that was typed.
#[derive(FromForm)]
struct NewBatchQuery {
    name: Option<String>,
    partner_kind: Option<String>,
    size: Option<String>,
    place: Option<String>,
    note: Option<String>,
    landing_text: Option<String>,
    card_text: Option<String>,
    language: Option<String>,
    expires: Option<String>,
}

impl NewBatchQuery {
    fn form(self, frame: &Frame, shop: &Shop) -> Form {
        let pairs = [
            ("name", self.name),
            ("partner_kind", Some(self.partner_kind.unwrap_or_else(|| PartnerKind::Partner.as_str().to_owned()))),
            ("size", Some(self.size.unwrap_or_else(|| USUAL_SIZE.to_owned()))),
            ("place", self.place),
            ("note", self.note),
            ("landing_text", self.landing_text),
            ("card_text", self.card_text),
            ("language", Some(self.language.unwrap_or_else(|| frame.lang_of(&shop.language).tag().to_owned()))),
            ("expires", self.expires),
        ];
        Form::filled(pairs.into_iter().filter_map(|(name, value)| Some((name, value?))))
    }
}

#[get("/codes/new?<query..>")]
async fn new_batch(query: NewBatchQuery, _admin: Admin, frame: Frame) -> Answer {
    frame.page("admin/codes_new.html", &new_batch_page(&frame, query.form(&frame, frame.shop()?)).await?)
}

/// Makes the batch and shows it as it prints: to be printed is what it was made for.
#[post("/codes", data = "<posted>")]
async fn create_batch(admin: Admin, posted: Posted<BatchForm>, frame: Frame, app: &State<Arc<App>>) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(BatchForm { draft, last_day }) = value else {
        return frame.form_again("admin/codes_new.html", &new_batch_page(&frame, form).await?);
    };
    // Paper that says "until Sunday" is good on Sunday.
    let expires_at = last_day.map(|day| app.zone().start_of(day.plus(1)));
    let size = i64::from(draft.size);
    let draft = Draft { expires_at, ..draft };
    let act = app.act(admin.0.id);
    match app.db.write(move |tx| batch::create(tx, &act, &draft)).await {
        Ok(id) => {
            Ok(frame
                .go_saying(&format!("{}/print", path::of_batch(id)), &frame.say(&Text::new("batch-new-made").with("n", size))))
        }
        Err(Error::Refused(refusal)) => {
            form.refuse_where_it_belongs(&refusal, "expires");
            frame.form_again("admin/codes_new.html", &new_batch_page(&frame, form).await?)
        }
        Err(other) => Err(other.into()),
    }
}
