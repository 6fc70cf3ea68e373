//! Every way to become a member: by an invitation that a scan leads to, or organically. And the page that greets a new customer.
//!
//! A sign-up is one write: the account, its code, its place in the tree and its session. What was typed is never lost, and whoever
//! has an account already loses nothing by scanning.

mod invitation;
mod organic;
mod welcome;

use rocket::Route;
use rocket::http::CookieJar;
use rusqlite::Transaction;
use serde::Serialize;

use crate::domain::contact::{Email, PersonName, Phone};
use crate::domain::money::Currency;
use crate::domain::password::Password;
use crate::domain::program::{Discount, Terms};
use crate::domain::refusal::Refusal;
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::sign_up::{Fate, Newcomer, SignedUp};
use crate::domain::time::Timestamp;
use crate::error::Result;
use crate::text::offer::{self, Of};
use crate::text::words::percent_of;
use crate::web::kit::form::Form;
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Reply;
use crate::web::sign_in::Entry;

pub(super) fn routes() -> Vec<Route> {
    [invitation::routes(), organic::routes(), welcome::routes()].concat()
}

/// What every newcomer fills in.
struct Typed {
    name: PersonName,
    email: Email,
    phone: Option<Phone>,
    password: Password,
}

impl Typed {
    fn read(form: &mut Form) -> Option<Typed> {
        let name = form.parse("name", PersonName::parse);
        let email = form.parse("email", Email::parse);
        let phone = form.parse_optional("phone", Phone::parse);
        let password = form.parse("password", |text| Password::parse(text, Role::Customer));
        Some(Typed { name: name?, email: email?, phone: phone?, password: password? })
    }
}

/// What every partner fills in besides: that they have read what the shop promises.
fn read_consent(form: &mut Form) -> Option<()> {
    form.parse("terms", |ticked| if ticked.is_empty() { Err(Refusal::TermsNotAccepted) } else { Ok(()) })
}

/// Signs somebody up and in: one write, for which the password has been hashed before.
async fn admit<F>(
    frame: &Frame,
    client: &Client,
    cookies: &CookieJar<'_>,
    typed: Typed,
    role: Role,
    sign_up: F,
) -> Result<SignedUp>
where
    F: FnOnce(&Transaction<'_>, &Newcomer, Timestamp) -> Result<SignedUp> + Send + 'static,
{
    let app = &frame.app;
    app.limits.sign_up(client.0)?;
    let Typed { name, email, phone, password } = typed;
    let newcomer = Newcomer { name, email, phone, password: app.hasher.hash(password).await? };
    let entry = Entry::new(app, cookies, role);
    let now = app.now();
    let write = app.db.write(move |tx| {
        let signed_up = sign_up(tx, &newcomer, now)?;
        let begun = entry.start(tx, signed_up.account, now)?;
        Ok((signed_up, begun))
    });
    let (signed_up, begun) = write.await?;
    begun.hand_out(app, cookies);
    Ok(signed_up)
}

/// Where a new partner goes, and what they are told of the code they came with.
fn greet_partner(frame: &Frame, signed_up: &SignedUp) -> Reply {
    let code = signed_up.code.as_ref().map_or(String::new(), |code| code.in_words());
    match signed_up.fate {
        Fate::KeptCode => frame.go_saying("/referrals", &format!("You are a partner now, and the card's code {code} is yours.")),
        Fate::OwnCode => frame.go_saying("/referrals", &format!("You are a partner now, and {code} is your code.")),
        Fate::SomebodyWasFaster => frame.go_saying(
            "/referrals",
            &format!(
                "Somebody was faster and the card is theirs. You are a partner all the same, with a code of your own: {code}."
            ),
        ),
        Fate::Waits => frame.go("/referrals"),
    }
}

/// What the program promises, for pages that invite. A promise of nothing is left out.
#[derive(Serialize)]
pub(super) struct Offer {
    discount: Option<DiscountView>,
    /// What a customer earns on friends, as store credit; and the same in large print.
    reward: Option<String>,
    reward_headline: Option<String>,
    /// What a partner earns on those who join with their code, in money; and the same in large print.
    commission: Option<String>,
    commission_headline: Option<String>,
}

/// A newcomer's discount, as its page says it.
#[derive(Serialize)]
pub(super) struct DiscountView {
    /// `10 %`, for the button.
    percent: String,
    /// `10 % off your first order`.
    headline: String,
    /// `From €20.00, up to €5.00, within 30 days.`; nothing when it holds for any order.
    bounds: Option<String>,
    /// The same in a sentence, said to the newcomer and to whoever brings them.
    yours: String,
    theirs: String,
}

impl DiscountView {
    /// `until` is the day on which a discount that has been promised ends.
    fn of(discount: &Discount, until: Option<String>, currency: Currency) -> Option<DiscountView> {
        let bounds = [offer::bounds(discount, currency), until.map(|day| format!("until {day}"))];
        let bounds = bounds.into_iter().flatten().collect::<Vec<_>>().join(", ");
        Some(DiscountView {
            percent: percent_of(discount.rate),
            headline: offer::off(discount)?,
            bounds: (!bounds.is_empty()).then(|| format!("{}.", offer::capitalised(&bounds))),
            yours: offer::off_yours(discount, currency)?,
            theirs: offer::off_theirs(discount, currency)?,
        })
    }
}

impl Offer {
    pub(super) fn of(terms: &Terms, kind: PartnerKind, currency: Currency) -> Offer {
        let partner = match kind {
            PartnerKind::Partner => &terms.partner,
            PartnerKind::Influencer => &terms.influencer,
        };
        Offer {
            discount: DiscountView::of(&terms.discount, None, currency),
            reward: offer::earning(&terms.customer, Of::They, currency),
            reward_headline: offer::headline(&terms.customer, Of::YourFriends, currency),
            commission: offer::earning(partner, Of::They, currency),
            commission_headline: offer::headline(partner, Of::YourPeople, currency),
        }
    }
}

/// Whether what keeps a newcomer at the form is that they have an account already.
fn is_taken(error: &crate::error::Error) -> bool {
    matches!(error, crate::error::Error::Refused(Refusal::EmailTaken))
}
