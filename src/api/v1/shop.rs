//! The shop and what it sells.

use rocket::{Route, get, routes};

use crate::api::answer::{Answer, Document, Listed};
use crate::api::caller::Read;
use crate::api::json::shop::{ProductView, ShopView};
use crate::domain::product;
use crate::domain::program;

pub(super) fn routes() -> Vec<Route> {
    routes![shop, products]
}

/// The shop
///
/// Its name, addresses and currency, and the terms that are in force.
#[utoipa::path(get, path = "/shop", tag = "shop", operation_id = "getShop", security(("token" = ["read"])),
    responses((status = 200, description = "The shop", body = Document<ShopView>)))]
#[get("/shop")]
pub(in crate::api) async fn shop(caller: Read) -> Answer {
    let Read(caller) = caller;
    let (_, terms) = caller.app.db.read(program::current).await?;
    caller.tell(ShopView::new(&caller.shop, &terms))
}

/// The catalogue
///
/// Everything that was ever sold; what is sold now comes first.
#[utoipa::path(get, path = "/products", tag = "shop", operation_id = "listProducts", security(("token" = ["read"])),
    responses((status = 200, description = "All products", body = Listed<ProductView>)))]
#[get("/products")]
pub(in crate::api) async fn products(caller: Read) -> Answer {
    let Read(caller) = caller;
    let all = caller.app.db.read(product::all).await?;
    caller.list(all.iter().map(|one| ProductView::new(caller.shop.currency, one)).collect(), None)
}
