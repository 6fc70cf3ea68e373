//! `/admin/rewards`: the earnings of customers alone, in store credit. The same list as `/admin/commissions`.

use rocket::{Route, get, routes};

use crate::domain::ledger::Kind;
use crate::web::admin::commissions::{Asked, Wanted, download, show};
use crate::web::kit::form::Form;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Answer, Download, Failed};

pub(in crate::web) fn routes() -> Vec<Route> {
    routes![list, file]
}

#[get("/rewards?<asked..>")]
async fn list(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Answer {
    let wanted = Wanted::new(&asked, Some(Kind::Reward), &frame);
    frame.page("admin/commissions.html", &show(&frame, wanted, Form::default()).await?)
}

#[get("/rewards.csv?<asked..>")]
async fn file(_admin: Admin, asked: Asked<'_>, frame: Frame) -> Result<Download, Failed> {
    download(&frame, Wanted::new(&asked, Some(Kind::Reward), &frame), "rewards.csv").await
}
