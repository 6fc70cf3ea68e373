//! Telling web shops of coupons: the new ones are made there, and those that ended without an order are taken away.
//!
//! Promise: what a web shop has taken is written down right after; where the server stops between the two, the shop is told the same again
//! and says that it knows it. A shop that fails is told again ever later, and its page says why.

mod shop;
mod shopify;
mod stripe;
mod woocommerce;

use std::sync::Arc;
use std::time::Duration;

use tokio::task::spawn_blocking;

use self::shop::{Ask, Shop, Told, Trouble};
use super::post::{self, Call};
use super::{poll, reach};
use crate::app::App;
use crate::auth::secret_box::COUPONS;
use crate::domain::act::Act;
use crate::domain::coupon;
use crate::domain::coupon::news::{self, News};
use crate::domain::coupon_key::{self as access, Access};
use crate::domain::polling::PollFailure;
use crate::domain::source::SourceKind;
use crate::error::{Error, Result};

/// So often it is looked whether a shop has to be told something.
const LOOK: Duration = Duration::from_secs(5);
/// A shop that has not answered by then has failed.
const PATIENCE: Duration = Duration::from_secs(30);
/// So many bytes of an answer are listened to, and so many coupons one shop is told of in one go.
const MOST_BYTES: u64 = 1024 * 1024;
const MOST_NEWS: usize = 100;

/// Tells until the server stops.
pub async fn run(app: Arc<App>) {
    loop {
        if let Err(error) = round(&app).await {
            app.note_failed_job();
            tracing::error!(%error, "web shops cannot be told of coupons; it is tried again");
        }
        tokio::time::sleep(LOOK).await;
    }
}

/// Ends the coupons whose time is over, and tells every shop that is to be told something.
pub async fn round(app: &Arc<App>) -> Result<()> {
    let now = app.now();
    let act = Act::server(now, &app.zone());
    if app.db.read(move |conn| coupon::has_run_out(conn, now)).await? {
        app.db.write(move |tx| coupon::run_out(tx, &act).map(|_| ())).await?;
    }
    for access in app.db.read(move |conn| access::due(conn, now)).await? {
        let (source, now) = (access.source, app.now());
        if let Err(Trouble { failure, detail }) = tell_all(app, &access).await? {
            tracing::warn!(source = source.0, failure = failure.as_str(), "a web shop could not be told of coupons");
            app.db.write(move |tx| access::note_failed(tx, now, source, failure, &detail)).await?;
        }
    }
    Ok(())
}

async fn tell_all(app: &Arc<App>, access: &Access) -> Result<Told<()>> {
    let Some(key) = app.secrets.open(COUPONS, &access.key)?.and_then(|key| String::from_utf8(key).ok()) else {
        return Ok(Err(PollFailure::SecretLost.into()));
    };
    let source = access.source;
    let read = move |conn: &_| {
        Ok((crate::domain::shop::find(conn)?.ok_or(Error::Missing)?.currency, news::of_source(conn, source, MOST_NEWS)?))
    };
    let (currency, all) = app.db.read(read).await?;
    for news in all {
        let allowed = &app.config.webhooks.allowed_networks;
        let found = match access.allows_private {
            true => reach::reach_inside(&access.url, allowed).await,
            false => reach::reach(&access.url, allowed).await,
        };
        let addresses = match found {
            Ok(addresses) => addresses,
            Err(failure) => return Ok(Err(poll::poll_failure(failure).into())),
        };
        let shop = Shop { kind: access.kind, url: access.url.clone(), key: key.clone(), currency };
        let (id, is_new) = (news.coupon.id, news.is_new);
        let ask = move |call: Call| {
            post::call(Call { addresses: addresses.clone(), patience: PATIENCE, most_bytes: MOST_BYTES, ..call })
                .map_err(|failure| Trouble::from(poll::poll_failure(failure)))
        };
        let told = spawn_blocking(move || tell(&shop, &news, &ask)).await.map_err(Error::fault)?;
        let external_id = match told {
            Ok(external_id) => external_id,
            Err(trouble) => return Ok(Err(trouble)),
        };
        let now = app.now();
        app.db
            .write(move |tx| {
                news::note(tx, id, is_new, external_id.as_deref(), now)?;
                access::note_told(tx, now, source)
            })
            .await?;
    }
    Ok(Ok(()))
}

/// Tells a shop one thing. Answers what it calls a new coupon.
fn tell(shop: &Shop, news: &News, ask: Ask<'_>) -> Told<Option<String>> {
    match (shop.kind, news.is_new) {
        (SourceKind::Woocommerce, true) => woocommerce::add(shop, news, ask).map(Some),
        (SourceKind::Woocommerce, false) => woocommerce::remove(shop, news, ask).map(|()| None),
        (SourceKind::Shopify, true) => shopify::add(shop, news, ask).map(Some),
        (SourceKind::Shopify, false) => shopify::remove(shop, news, ask).map(|()| None),
        (SourceKind::Stripe, true) => stripe::add(shop, news, ask).map(Some),
        (SourceKind::Stripe, false) => stripe::remove(shop, news, ask).map(|()| None),
        _ => Err(PollFailure::NoShop.into()),
    }
}
