//! `/join/<code>`: the invitation that a scan leads to. An unclaimed code invites a partner, who keeps it; a claimed one invites
//! a customer, in the name of its owner. Never counted: the scan was, before.

use std::sync::Arc;

use rocket::http::{CookieJar, Status};
use rocket::{Route, State as Shared, get, post, routes};
use serde::Serialize;

use crate::app::App;
use crate::domain::account::Account;
use crate::domain::code::{CodeLookup, CodeStatus};
use crate::domain::reads::invitation::{self, Invitation};
use crate::domain::refusal::Refusal;
use crate::domain::roles::{PartnerKind, Role};
use crate::domain::shop::Shop;
use crate::domain::sign_up::Joining;
use crate::error::{Error, Result};
use crate::print::pattern::Pattern;
use crate::text::catalogue::Text;
use crate::web::chat_picture::ChatPicture;
use crate::web::dead_end::dead_end;
use crate::web::invitation_pictures;
use crate::web::join::newcomer::{NewcomerForm, admit, greet_partner, is_taken, read_consent};
use crate::web::join::offer::{OfferView, ticket_pattern};
use crate::web::join::organic;
use crate::web::join::pieces::{Own, Said};
use crate::web::join::preview::PreviewCard;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Client;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Page, Reply};
use crate::web::qr_pictures;
use crate::web::share::ShareView;
use crate::web::visitor::{self, Caller};

pub(super) fn routes() -> Vec<Route> {
    routes![invitation_page, sign_up_customer, sign_up_partner]
}

/// What all invitations say.
#[derive(Serialize)]
struct InvitationPage<'a> {
    form: &'a Form,
    offer: OfferView,
    /// See [`Own`].
    code: &'a str,
    code_in_words: &'a str,
    inviter: Option<&'a str>,
    initial: &'a str,
    /// What the shop wrote for the invitation of these cards.
    landing_text: Option<&'a str>,
    needs_approval: bool,
    is_taken: bool,
    /// See [`Shop::web_shop_by`].
    web_shop: Option<String>,
    /// Somebody who runs the shop is looking: the form is only shown.
    is_preview: bool,
    /// For the previews that chats show.
    card: PreviewCard,
    pattern: Pattern,
}

#[get("/join/<text>")]
async fn invitation_page(text: &str, cookies: &CookieJar<'_>, client: Client, frame: Frame, app: &Shared<Arc<App>>) -> Answer {
    if frame.shop.is_none() {
        return Ok(frame.go("/"));
    }
    visitor::recognise(app, cookies);
    show_invitation(&frame, &client, text, Status::Ok, None, false).await
}

/// The invitation of a code where it was asked for by another address, for a program that only looks where a link leads.
pub(in crate::web) async fn show(frame: &Frame, client: &Client, text: &str) -> Answer {
    show_invitation(frame, client, text, Status::Ok, None, false).await
}

/// The page of a code: an invitation, a word to those who have joined already, or a way on from a code that leads nowhere. `form` is
/// what somebody has typed already.
async fn show_invitation(
    frame: &Frame,
    client: &Client,
    text: &str,
    status: Status,
    form: Option<Form>,
    is_taken: bool,
) -> Answer {
    let lookup = match CodeLookup::parse(text) {
        Ok(lookup) => lookup,
        Err(refusal) => return dead_end(frame, text, Some(refusal), Some(client.0)),
    };
    let (app, me, now) = (Arc::clone(&frame.app), frame.me.clone(), frame.app.now());
    // A handful of single rows: sooner done here than handed to another thread.
    let read = move |conn: &_| invitation::read_invitation(conn, &app.known_terms, &lookup, me.as_ref(), now);
    let found = match frame.app.db.glance(read).await {
        Ok(found) => found,
        Err(Error::Refused(refusal)) => return dead_end(frame, text, Some(refusal), Some(client.0)),
        Err(other) => return Err(other.into()),
    };
    match &frame.me {
        Some(me) if me.role.is_member() => member_page(frame, frame.shop()?, me, &found),
        _ => invite(frame, status, &found, form, is_taken),
    }
}

/// The invitation itself: in pieces for whoever only looks at it, drawn whole where something on it is theirs alone.
fn invite(frame: &Frame, status: Status, found: &Invitation, form: Option<Form>, is_taken: bool) -> Answer {
    let invite = Invite { frame, shop: frame.shop.as_ref().ok_or(Error::Missing)?, found };
    let code = found.row.code.as_str();
    let html = if form.is_none() && frame.is_for_everybody(&invitation_path(code)) {
        let draw = |own: &Own| invite.draw(own);
        let kept = frame.site.invitations.page(invite.shop, invite.said(), || invite.picture(), draw)?;
        kept.around(&invite.own(kept.picture()), draw)?
    } else {
        invite.draw_with(&invite.own(&invite.picture()), &form.unwrap_or_default(), is_taken)?
    };
    Ok(Reply::Page(Page { status, html }))
}

/// The invitation of a code to somebody who is not a member.
struct Invite<'a> {
    frame: &'a Frame,
    shop: &'a Arc<Shop>,
    found: &'a Invitation,
}

impl Invite<'_> {
    /// Who invites; nobody with a card that nobody has claimed, or that waits for the shop's word.
    fn inviter(&self) -> Option<&str> {
        let owner = self.found.owner.as_ref().filter(|_| self.found.state == CodeStatus::Claimed);
        owner.map(Account::invites_as)
    }

    fn kind(&self) -> PartnerKind {
        self.found.row.partner_kind.unwrap_or(PartnerKind::Partner)
    }

    /// What the shop wrote for the invitation of these cards.
    fn landing_text(&self) -> &str {
        self.found.batch.as_ref().map_or("", |batch| &batch.landing_text)
    }

    fn template(&self) -> &'static str {
        match (self.inviter(), self.found.state) {
            (Some(_), _) => "join/customer.html",
            (None, CodeStatus::Reserved) => "join/reserved.html",
            (None, _) => "join/partner.html",
        }
    }

    fn said(&self) -> Said {
        Said {
            template: self.template(),
            has_inviter: self.inviter().is_some(),
            kind: self.kind(),
            reader: self.frame.reader(),
            edition: self.frame.app.catalogue.edition(),
            terms: self.found.terms.clone(),
            landing_text: self.landing_text().to_owned(),
        }
    }

    fn picture(&self) -> ChatPicture {
        let (app, terms, code) = (&self.frame.app, &self.found.terms, &self.found.row.code);
        match self.inviter() {
            Some(_) => invitation_pictures::of_friends(app, self.shop, terms, code),
            None => invitation_pictures::of_cards(app, self.shop, terms, self.kind()),
        }
    }

    fn own(&self, picture: &ChatPicture) -> Own {
        let (code, inviter) = (&self.found.row.code, self.inviter());
        let first = inviter.and_then(|name| name.chars().next());
        Own {
            code: code.as_str().to_owned(),
            code_in_words: code.in_words(),
            inviter: inviter.map(str::to_owned),
            initial: first.map_or(String::new(), |first| first.to_uppercase().to_string()),
            link: qr_pictures::link(self.shop, code),
            picture: picture.address(self.shop, code, inviter),
        }
    }

    fn draw(&self, own: &Own) -> Result<String> {
        self.draw_with(own, &Form::default(), false)
    }

    /// The whole page by its template, at the address of its code.
    fn draw_with(&self, own: &Own, form: &Form, is_taken: bool) -> Result<String> {
        let (frame, terms) = (self.frame, &self.found.terms);
        let offer = OfferView::of(terms, self.kind());
        let page = InvitationPage {
            form,
            code: &own.code,
            code_in_words: &own.code_in_words,
            inviter: own.inviter.as_deref(),
            initial: &own.initial,
            landing_text: Some(self.landing_text()).filter(|text| !text.is_empty()),
            needs_approval: self.shop.partner_approval,
            is_taken,
            web_shop: self.shop.web_shop_by(),
            is_preview: frame.me.is_some(),
            card: match &own.inviter {
                Some(inviter) => PreviewCard::of_friend(frame, self.shop, own, inviter, &offer),
                None => PreviewCard::of_card(frame, self.shop, own, &offer),
            },
            pattern: ticket_pattern(self.shop),
            offer,
        };
        // A code is letters and digits: nothing in it has to be written otherwise in an address.
        frame.draw_at(&format!("/join/{}", own.code), self.template(), &page)
    }
}

/// What a member reads who scans a code: nothing changes for them, and here is their own.
#[derive(Serialize)]
struct MemberPage {
    title: Text,
    text: Text,
    /// Where they shop online with this code.
    web_shop: Option<String>,
    share: Option<ShareView>,
}

fn member_page(frame: &Frame, shop: &Shop, me: &Account, found: &Invitation) -> Answer {
    let (title, text) = match (&found.owner, found.state) {
        (Some(owner), _) if owner.id == me.id => (Text::new("scanned-own-title"), Text::new("scanned-own")),
        (Some(owner), _) => (Text::new("scanned-member-title"), Text::new("scanned-member").with("inviter", owner.invites_as())),
        (None, CodeStatus::Unclaimed) if found.mine.is_none() => {
            (Text::new("scanned-unclaimed-title"), Text::new("scanned-unclaimed-waiting"))
        }
        (None, CodeStatus::Unclaimed) => (Text::new("scanned-unclaimed-title"), Text::new("scanned-unclaimed")),
        (None, _) => (Text::new("card-taken-title"), Text::new("scanned-reserved")),
    };
    let share = found.mine.as_ref().map(|(code, earns)| ShareView::new(frame, shop, me, code, &found.terms, earns));
    let web_shop = shop.web_shop_by().filter(|_| found.owner.is_some()).map(|by| by + found.row.code.as_str());
    frame.page("join/member.html", &MemberPage { title, text, web_shop, share })
}

#[post("/join/<text>/customer", data = "<posted>")]
async fn sign_up_customer(
    text: &str,
    posted: Posted<NewcomerForm>,
    client: Client,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> Answer {
    sign_up_by_code(&frame, &client, cookies, text, None, posted).await
}

struct PartnerForm(NewcomerForm);

impl Fields for PartnerForm {
    const NAMES: &'static [&'static str] = &["name", "email", "phone", "password", "terms"];

    fn read(form: &mut Form) -> Option<Self> {
        let typed = NewcomerForm::read(form);
        read_consent(form).and(typed).map(PartnerForm)
    }
}

#[post("/join/<text>/partner", data = "<posted>")]
async fn sign_up_partner(
    text: &str,
    posted: Posted<PartnerForm>,
    client: Client,
    caller: Caller,
    cookies: &CookieJar<'_>,
    frame: Frame,
) -> Answer {
    let posted = Posted { value: posted.value.map(|PartnerForm(typed)| typed), form: posted.form };
    sign_up_by_code(&frame, &client, cookies, text, Some(caller), posted).await
}

/// Signs up a newcomer with the code at this address: a partner by how they look to the scans, a customer without. Once the code has stopped inviting, the form without a code takes what was typed.
async fn sign_up_by_code(
    frame: &Frame,
    client: &Client,
    cookies: &CookieJar<'_>,
    text: &str,
    caller: Option<Caller>,
    posted: Posted<NewcomerForm>,
) -> Answer {
    let role = if caller.is_some() { Role::Partner } else { Role::Customer };
    if frame.me.is_some() {
        return Ok(frame.go(&invitation_path(text)));
    }
    let Posted { value, mut form } = posted;
    let Some(typed) = value else {
        return show_invitation(frame, client, text, Status::UnprocessableEntity, Some(form), false).await;
    };
    let lookup = CodeLookup::parse(text)?;
    let joining = match caller {
        Some(caller) => Joining::Partner { card: lookup, scanned_as: caller.print(&frame.app, cookies) },
        None => Joining::Invited(lookup),
    };
    let error = match admit(frame, client, cookies, typed, role, joining).await {
        Ok(signed_up) if role == Role::Partner => return Ok(greet_partner(frame, &signed_up)),
        Ok(_) => return Ok(frame.go("/welcome")),
        Err(error) => error,
    };
    let (is_taken, is_dead) = (is_taken(&error), is_dead(&error));
    let status = form.set_back(error, "code")?;
    match (is_dead, role) {
        (false, _) => show_invitation(frame, client, text, status, Some(form), is_taken).await,
        (true, Role::Partner) => organic::partner_page(frame, status, form, false).await,
        (true, _) => organic::customer_page(frame, status, form, false).await,
    }
}

/// The invitation's own address, for whatever text somebody sent as a code.
fn invitation_path(text: &str) -> String {
    format!("/join/{}", rocket::http::RawStr::new(text).percent_encode())
}

/// Whether the code itself has stopped inviting since the page was opened.
fn is_dead(error: &Error) -> bool {
    matches!(error, Error::Refused(Refusal::CodeDisabled | Refusal::CodeExpired | Refusal::CodeUnknown))
}
