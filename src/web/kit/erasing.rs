//! What erasing somebody comes to, as the person themselves and the shop are told before it is done; and the file of all that is kept.

use rocket::http::ContentType;
use serde::Serialize;

use crate::domain::account::Account;
use crate::domain::erase::{self, Preview};
use crate::domain::ids::AccountId;
use crate::domain::ledger::Forfeited;
use crate::domain::money::Money;
use crate::domain::reads::person_file::{each_row, sections};
use crate::text::catalogue::Text;
use crate::text::person_file;
use crate::text::refusal::Problem;
use crate::web::kit::form::Form;
use crate::web::kit::layout::Frame;
use crate::web::kit::response::{Download, Failed};

#[derive(Serialize)]
pub(in crate::web) struct ErasePoints {
    goes: Vec<Text>,
    stays: Vec<Text>,
    /// What is given up as the page says it, in minor units: another sum is looked at first.
    commission: i64,
    credit: i64,
    refusal: Option<Problem>,
}

impl ErasePoints {
    pub(in crate::web) fn new(found: &Preview, books_years: u32) -> ErasePoints {
        let mut goes = vec![Text::new("erase-goes-name"), Text::new("erase-goes-code"), Text::new("erase-goes-typed")];
        let Forfeited { commission, credit } = found.gives_up;
        if commission > Money::ZERO {
            goes.push(Text::new("erase-goes-commission").with("amount", commission));
        } else if commission < Money::ZERO {
            goes.push(Text::new("erase-goes-commission-owed").with("amount", -commission));
        }
        if credit > Money::ZERO {
            goes.push(Text::new("erase-goes-credit").with("amount", credit));
        } else if credit < Money::ZERO {
            goes.push(Text::new("erase-goes-credit-owed").with("amount", -credit));
        }
        let mut stays = vec![
            Text::new("erase-stays-orders").with("n", found.orders),
            Text::new("erase-stays-people").with("n", found.people),
        ];
        if found.statements > 0 {
            stays.push(Text::new("erase-stays-statements").with("n", found.statements).with("years", i64::from(books_years)));
        }
        stays.extend([Text::new("erase-stays-record"), Text::new("erase-stays-backups")]);
        ErasePoints {
            goes,
            stays,
            commission: commission.minor(),
            credit: credit.minor(),
            refusal: found.refusal.as_ref().map(Problem::from),
        }
    }
}

/// What the page had said is given up. What is no figure was never on a page.
pub(in crate::web) fn seen(form: &Form) -> Forfeited {
    let amount = |name| Money::from_minor(form.text(name).parse().unwrap_or(i64::MAX));
    Forfeited { commission: amount("commission"), credit: amount("credit") }
}

/// Everything that is kept about a member, as a file, and the record that it was handed out.
pub(in crate::web) async fn everything(frame: &Frame, actor: &Account, id: AccountId) -> Result<Download, Failed> {
    let (act, currency, folder) = (frame.app.act(actor.id), frame.shop()?.currency, frame.app.config.data_dir.clone());
    frame.app.db.write(move |tx| erase::record_export(tx, &act, id)).await?;
    let written = frame.app.db.read(move |conn| {
        let mut rows = |section: &_, row: &mut dyn FnMut(_) -> _| each_row(conn, section, id, currency, row);
        person_file::write(&folder, &sections(), currency.code(), &mut rows)
    });
    Ok(Download { name: format!("person-{id}.zip"), content_type: ContentType::ZIP, contents: written.await? })
}
