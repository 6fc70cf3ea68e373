//! `/language`: in which language somebody reads their pages, as they choose it on `/accounts`.

use rocket::{Route, post, routes};

use crate::domain::account;
use crate::domain::locale::Language;
use crate::text::catalogue::Text;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::SignedIn;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;

pub(super) fn routes() -> Vec<Route> {
    routes![choose]
}

/// The language that was chosen; `None` is whatever the browser prefers, and for whoever works for the shop the shop's.
struct LanguageForm(Option<Language>);

impl Fields for LanguageForm {
    const NAMES: &'static [&'static str] = &["language"];

    fn read(form: &mut Form) -> Option<Self> {
        match form.text("language") {
            "" => Some(LanguageForm(None)),
            tag => Some(LanguageForm(Some(Language::parse(tag)?))),
        }
    }
}

#[post("/language", data = "<posted>")]
async fn choose(me: SignedIn, mut frame: Frame, posted: Posted<LanguageForm>) -> Answer {
    // The page offers what there is: anything else was made up.
    let Some(LanguageForm(language)) = posted.value else { return Ok(frame.go("/accounts")) };
    let id = me.0.id;
    let spoken = language.as_ref().and_then(|language| frame.app.catalogue.lang(language.as_str()));
    if language.is_some() && spoken.is_none() {
        return Ok(frame.go("/accounts"));
    }
    frame.app.db.write(move |tx| account::speak(tx, id, language.as_ref())).await?;
    // What was done is said in the new language already.
    frame.lang = spoken.unwrap_or(frame.lang);
    Ok(frame.go_saying("/accounts", &frame.say(&Text::new("language-saved"))))
}
