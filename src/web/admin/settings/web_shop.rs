//! `/admin/settings/web-shop`: where the shop sells online, and the script by which referral codes reach the checkout there.

use rocket::{Route, get, post, routes};
use serde::Serialize;

use crate::domain::address::BaseUrl;
use crate::domain::shop;
use crate::error::{Error, Result};
use crate::text::catalogue::Text;
use crate::web::admin::settings::connected::{Connected, WEB_SHOP};
use crate::web::admin::settings::section::taken;
use crate::web::kit::form::{Fields, Form, Posted};
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Answer;
use crate::web::kit::view::Tab;
use crate::web::ref_script;

const TEMPLATE: &str = "admin/settings/web_shop.html";
const PATH: &str = WEB_SHOP;

pub(super) fn routes() -> Vec<Route> {
    routes![web_shop, change_web_shop]
}

#[derive(Serialize)]
struct WebShopPage {
    tabs: Vec<Tab>,
    form: Form,
    /// The line that stands in the web shop's pages, and the one that waits for consent.
    line: String,
    waiting_line: String,
}

fn web_shop_page(frame: &Frame, refused: Option<Form>) -> Result<WebShopPage> {
    let shop = frame.app.shop().ok_or(Error::Missing)?;
    let address = format!("{}{}", shop.base_url, ref_script::PATH);
    let stored = || Form::filled([("web_shop", shop.web_shop.as_ref().map_or_else(String::new, BaseUrl::to_string))]);
    Ok(WebShopPage {
        tabs: Connected::WebShop.tabs(),
        form: refused.unwrap_or_else(stored),
        line: format!("<script src=\"{address}\" defer></script>"),
        waiting_line: format!("<script src=\"{address}\" data-consent=\"wait\" defer></script>"),
    })
}

#[get("/settings/web-shop")]
fn web_shop(_admin: Admin, frame: Frame) -> Answer {
    frame.page(TEMPLATE, &web_shop_page(&frame, None)?)
}

struct WebShopForm(Option<BaseUrl>);

impl Fields for WebShopForm {
    const NAMES: &'static [&'static str] = &["web_shop"];

    fn read(form: &mut Form) -> Option<Self> {
        form.parse_optional("web_shop", BaseUrl::parse).map(WebShopForm)
    }
}

#[post("/settings/web-shop", data = "<posted>")]
async fn change_web_shop(admin: Admin, posted: Posted<WebShopForm>, frame: Frame) -> Answer {
    let Posted { value, mut form } = posted;
    let Some(WebShopForm(wanted)) = value else { return frame.form_again(TEMPLATE, &web_shop_page(&frame, Some(form))?) };
    let act = frame.app.act(admin.0.id);
    let changed = frame.app.change_shop(move |tx| shop::change_web_shop(tx, &act, wanted.as_ref())).await;
    match taken(changed, &mut form, "web_shop")? {
        Some(()) => Ok(frame.go_saying(PATH, &frame.say(&Text::new("settings-saved")))),
        None => frame.form_again(TEMPLATE, &web_shop_page(&frame, Some(form))?),
    }
}
