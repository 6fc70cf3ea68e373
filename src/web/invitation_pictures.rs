//! `/og/<code>.png` and `/story/<code>.png`: the ticket of an invitation as a picture, for chats and for stories. In the shop's language,
//! whoever asks; cached for a year under what it says; never counted.
//!
//! A card that nobody has claimed has no picture of its own: whoever could ask for it by guessing would find cards to claim. All cards
//! share the one of [`Invited::Partner`].

use std::sync::Arc;

use data_encoding::HEXLOWER;
use rocket::http::ContentType;
use rocket::response::{Redirect, Responder};
use rocket::{Route, State, get, routes};
use sha2::{Digest, Sha256};

use crate::app::App;
use crate::domain::account::{self, Account};
use crate::domain::code::{self, Code, CodeLookup, CodeRow};
use crate::domain::program::{self, Terms};
use crate::domain::roles::PartnerKind;
use crate::domain::shop::{self, Shop};
use crate::error::{Error, Result};
use crate::print::drawable;
use crate::print::invitation::{self, Scan, Shape, Ticket};
use crate::print::qr::Size;
use crate::text::catalogue::Text;
use crate::text::offer::{self, Whose};
use crate::web::asset::{self, Cached};
use crate::web::brand;
use crate::web::chat_picture::{ChatPicture, Likeness};
use crate::web::kit::guard::Client;
use crate::web::kit::response::Failed;
use crate::web::qr_pictures;
use crate::web::site::Site;

pub(super) fn routes() -> Vec<Route> {
    routes![chat_picture, story_picture]
}

/// Whose invitation a picture is of.
#[derive(Clone, Copy)]
enum Invited<'a> {
    /// To shop, in the name of the owner of a code.
    Friend { code: &'a Code, inviter: &'a str },
    /// To become a partner, by any card.
    Partner(PartnerKind),
    /// To the program, from the shop's first page.
    Shop,
}

/// Of which invitation somebody asks for a picture, by the name of the file.
enum Asked {
    Code(Box<(CodeRow, Account)>),
    Partner(PartnerKind),
    Shop,
}

impl Asked {
    fn invited(&self) -> Invited<'_> {
        match self {
            Asked::Code(found) => Invited::Friend { code: &found.0.code, inviter: found.1.invites_as() },
            Asked::Partner(kind) => Invited::Partner(*kind),
            Asked::Shop => Invited::Shop,
        }
    }
}

/// A picture, or the way to a simpler one.
#[derive(Responder)]
enum Drawn {
    Picture(Cached),
    Elsewhere(Redirect),
}

/// Those of every code that somebody has claimed.
pub(super) fn of_friends(app: &App, shop: &Shop, terms: &Terms, code: &Code) -> ChatPicture {
    ChatPicture::Friends(likeness(app, shop, terms, code))
}

/// That of every card that nobody has claimed.
pub(super) fn of_cards(app: &App, shop: &Shop, terms: &Terms, kind: PartnerKind) -> ChatPicture {
    ChatPicture::Common(format!("{}{}", shop.base_url, path(app, shop, terms, Invited::Partner(kind), Shape::Chat)))
}

/// The whole address of the picture for the shop's first page.
pub(super) fn shop_address(app: &App, shop: &Shop, terms: &Terms) -> String {
    format!("{}{}", shop.base_url, path(app, shop, terms, Invited::Shop, Shape::Chat))
}

/// What a friend's picture says with a name, and with one that can't be drawn.
fn likeness(app: &App, shop: &Shop, terms: &Terms, code: &Code) -> Likeness {
    let version_for =
        |inviter| version(shop, &ticket(app, shop, terms, Invited::Friend { code, inviter }, Shape::Chat), Shape::Chat);
    Likeness(["Ada", "\u{e000}"].map(version_for))
}

/// What tells a picture from every other.
fn tag(app: &App, shop: &Shop, terms: &Terms, invited: Invited<'_>, shape: Shape) -> String {
    match (invited, shape) {
        (Invited::Friend { code, inviter }, Shape::Chat) => likeness(app, shop, terms, code).tag(inviter),
        _ => version(shop, &ticket(app, shop, terms, invited, shape), shape),
    }
}

/// Where the picture for stories lies, with the path prefix.
pub(super) fn story_path(app: &App, shop: &Shop, terms: &Terms, code: &Code, inviter: &str) -> String {
    format!("{}{}", shop.base_url.path(), path(app, shop, terms, Invited::Friend { code, inviter }, Shape::Story))
}

/// `v` changes with everything that the picture says, so that a year of caching survives another offer.
fn path(app: &App, shop: &Shop, terms: &Terms, invited: Invited<'_>, shape: Shape) -> String {
    let place = match shape {
        Shape::Chat => "og",
        Shape::Story => "story",
    };
    let v = tag(app, shop, terms, invited, shape);
    format!("/{place}/{}.png?v={v}", name_of(invited))
}

fn name_of(invited: Invited<'_>) -> &str {
    match invited {
        Invited::Friend { code, .. } => code.as_str(),
        Invited::Partner(kind) => kind.as_str(),
        Invited::Shop => "shop",
    }
}

/// What the ticket says, in the shop's language; without the logo, which is read when it is drawn.
fn ticket(app: &App, shop: &Shop, terms: &Terms, invited: Invited<'_>, shape: Shape) -> Ticket {
    let lang = app.catalogue.first_of([&shop.language]);
    let reader = app.catalogue.reader(lang, shop.country.as_ref(), Some(shop.currency));
    let say = |text: &Text| drawable(&app.catalogue.say(reader, text));
    let shown_shop = drawable(&shop.name);
    let (ground, ink) = brand::ticket(shop.accent);
    let scan = |code: &Code| Scan {
        address: qr_pictures::address_in_picture(shop, code),
        label: say(&Text::new("picture-scan")).unwrap_or_default(),
        code: code.in_words(),
        link: qr_pictures::link(shop, code).split_once("://").map_or_else(String::new, |(_, rest)| rest.to_owned()),
    };
    Ticket {
        who: say(&who(invited, shown_shop.as_deref())),
        initial: match invited {
            Invited::Friend { inviter, .. } => inviter.chars().next(),
            _ => shop.name.chars().next(),
        }
        .and_then(|first| first.to_uppercase().next()),
        offer: promise(terms, invited, shown_shop.as_deref()).as_ref().and_then(say),
        shop: shop.name.clone(),
        ground,
        ink,
        logo: None,
        scan: match invited {
            Invited::Friend { code, .. } if shape == Shape::Story => Some(scan(code)),
            _ => None,
        },
    }
}

/// Who invites to what. A name in letters that the picture's face lacks is left out.
fn who(invited: Invited<'_>, shop: Option<&str>) -> Text {
    match invited {
        Invited::Friend { inviter, .. } => match (drawable(inviter), shop) {
            (Some(inviter), Some(shop)) => Text::new("invitation-title").with("inviter", inviter).with("shop", shop),
            (Some(inviter), None) => Text::new("picture-inviter").with("inviter", inviter),
            (None, Some(shop)) => Text::new("picture-invited-to").with("shop", shop),
            (None, None) => Text::new("picture-invited"),
        },
        Invited::Partner(_) => match shop {
            Some(shop) => Text::new("preview-partner-title").with("shop", shop),
            None => Text::new("join-partner-title"),
        },
        Invited::Shop => match shop {
            Some(shop) => Text::new("preview-shop-title").with("shop", shop),
            None => Text::new("home-title"),
        },
    }
}

/// What joining brings, in large print.
fn promise(terms: &Terms, invited: Invited<'_>, shop: Option<&str>) -> Option<Text> {
    let partner = match invited {
        Invited::Partner(PartnerKind::Partner) => Some(&terms.partner),
        Invited::Partner(PartnerKind::Influencer) => Some(&terms.influencer),
        Invited::Friend { .. } | Invited::Shop => None,
    };
    match partner {
        Some(partner) => Some(offer::headline(partner, Whose::Customers).unwrap_or(Text::new("join-partner-headline"))),
        None => offer::off(&terms.discount).or_else(|| Some(Text::new("invitation-headline").with("shop", shop?))),
    }
}

/// Tells a picture from every other, by all that it says and by what draws it.
fn version(shop: &Shop, ticket: &Ticket, shape: Shape) -> String {
    let scan = ticket.scan.as_ref().map(|scan| (&scan.address, &scan.label, &scan.code, &scan.link));
    let logo = shop.has_logo.then(|| shop.changed_at.as_ms());
    let said = (&ticket.who, ticket.initial, &ticket.offer, &ticket.shop, &ticket.ground, &ticket.ink);
    let all = format!("{:?}", (shape, said, scan, logo, asset::version()));
    HEXLOWER.encode(&Sha256::digest(all)[..8])
}

/// The size is always the same; `v` is only there so that a change of what it says changes the link.
#[get("/og/<name>?<v>")]
async fn chat_picture(
    name: &str,
    v: Option<&str>,
    client: Client,
    app: &State<Arc<App>>,
    site: &State<Arc<Site>>,
) -> std::result::Result<Drawn, Failed> {
    let (asked, terms) = find(name, true, &client, app).await?;
    show(&asked, &terms, Shape::Chat, v, &client, app, site).await
}

#[get("/story/<name>?<v>")]
async fn story_picture(
    name: &str,
    v: Option<&str>,
    client: Client,
    app: &State<Arc<App>>,
    site: &State<Arc<Site>>,
) -> std::result::Result<Drawn, Failed> {
    let (asked, terms) = find(name, false, &client, app).await?;
    show(&asked, &terms, Shape::Story, v, &client, app, site).await
}

/// Whose picture it is, and what joining brings today. Guessing codes is limited here as everywhere.
async fn find(name: &str, with_common: bool, client: &Client, app: &App) -> Result<(Asked, Terms)> {
    let text = name.strip_suffix(".png").ok_or(Error::Missing)?.to_owned();
    let now = app.now();
    let found = app.db.glance(move |conn| {
        let (_, terms) = program::current(conn)?;
        let asked = match text.as_str() {
            "shop" if with_common => Some(Asked::Shop),
            word if with_common && PartnerKind::from_word(word).is_some() => PartnerKind::from_word(word).map(Asked::Partner),
            _ => {
                let lookup = CodeLookup::parse(&text).ok();
                let row = lookup.map(|lookup| code::find(conn, &lookup)).transpose()?.flatten();
                match row.filter(|row| row.status(now).leads_on().is_ok()) {
                    Some(row) => {
                        let owner = row.owner_id.map(|owner| account::find(conn, owner)).transpose()?;
                        owner.map(|owner| Asked::Code(Box::new((row, owner))))
                    }
                    None => None,
                }
            }
        };
        Ok(asked.map(|asked| (asked, terms)))
    });
    match found.await? {
        Some(found) => Ok(found),
        None => {
            app.limits.code_miss(&client.0, now)?;
            Err(Error::Missing)
        }
    }
}

async fn show(
    asked: &Asked,
    terms: &Terms,
    shape: Shape,
    v: Option<&str>,
    client: &Client,
    app: &App,
    site: &Site,
) -> std::result::Result<Drawn, Failed> {
    let shop = app.shop().ok_or(Error::Missing)?;
    let ticket = ticket(app, &shop, terms, asked.invited(), shape);
    let tag = tag(app, &shop, terms, asked.invited(), shape);
    if v != Some(tag.as_str()) {
        // What says something else by now is not kept for a year under an old name.
        let here = path(app, &shop, terms, asked.invited(), shape);
        return Ok(Drawn::Elsewhere(Redirect::temporary(format!("{}{here}", shop.base_url.path()))));
    }
    // Whoever asks without end waits between two pictures, and the processor is everybody's meanwhile.
    while let Some(wait) = app.limits.picture_wait(&client.0, app.now()) {
        tokio::time::sleep(wait).await;
    }
    let logo = if shop.has_logo { app.db.read(shop::logo).await? } else { None };
    let ticket = Ticket { logo, ..ticket };
    match site.drawings.get(tag.clone(), move || invitation::png(&ticket, shape)).await {
        Ok(bytes) => Ok(Drawn::Picture(Cached { content_type: ContentType::PNG, bytes: bytes.to_vec(), tag, is_private: false })),
        Err(error) => simpler(&shop, asked, error).map(Drawn::Elsewhere),
    }
}

/// In place of a picture for which there is no room now: the plain one of the code, or the shop's logo.
fn simpler(shop: &Shop, asked: &Asked, error: Error) -> std::result::Result<Redirect, Failed> {
    match asked {
        Asked::Code(found) => Ok(Redirect::temporary(qr_pictures::png(shop, &found.0.code, Size::Medium))),
        _ if shop.has_logo => {
            let (at, v) = (shop.base_url.path(), shop.changed_at.as_ms());
            Ok(Redirect::temporary(format!("{at}/logo.png?v={v}")))
        }
        _ => Err(error.into()),
    }
}
