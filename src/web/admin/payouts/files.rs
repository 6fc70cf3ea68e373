//! The files of a payout: which there are, what each leaves out and why, and their download, which is remembered.

use std::collections::BTreeMap;

use rocket::{Route, get, routes};
use serde::Serialize;

use super::said::is_euro;
use crate::bank::{self, Contents, Unfit};
use crate::domain::ids::PayoutId;
use crate::domain::payee::{self, PayoutMethod};
use crate::domain::payout::files::{self, FileKind, HandedOut, HandingOut};
use crate::domain::reads::payout_list::{self, PayoutLine};
use crate::error::Error;
use crate::text::catalogue::Text;
use crate::web::kit::guard::Admin;
use crate::web::kit::layout::Frame;
use crate::web::kit::path::{Id, of_payout};
use crate::web::kit::response::{BankDownload, Failed};

pub(super) fn routes() -> Vec<Route> {
    routes![download]
}

/// So many payments are named in one sentence; the files' own list has them all.
const MOST_NAMED: usize = 20;

/// Where the account that the shop pays from is named.
const ACCOUNT: &str = "/admin/payouts#account";

#[derive(Serialize)]
pub(super) struct FileLink {
    kind: FileKind,
    label: Text,
    href: String,
    note: Text,
    /// When it was downloaded last, and by whom.
    before: Option<Text>,
    /// The other file with the same payments was downloaded before.
    warning: Option<Text>,
}

#[derive(Serialize)]
pub(super) struct Remark {
    text: Text,
    /// Where it can be put right.
    link: Option<RemarkLink>,
}

#[derive(Serialize)]
struct RemarkLink {
    href: &'static str,
    label: Text,
}

impl From<Text> for Remark {
    fn from(text: Text) -> Remark {
        Remark { text, link: None }
    }
}

/// The files that have something in them, and what there is to say of them: what they leave out, and why.
pub(super) fn files_of(frame: &Frame, contents: &Contents<'_>, handed: &[HandedOut]) -> (Vec<FileLink>, Vec<Remark>) {
    let waits = |method: PayoutMethod| contents.lines.iter().any(|line| line.method == method);
    let mut remarks: Vec<Remark> = Vec::new();
    let mut left_out: BTreeMap<Unfit, BTreeMap<i64, String>> = BTreeMap::new();
    let mut links = Vec::new();
    for &kind in FileKind::ALL {
        if kind == FileKind::Sepa && (!is_euro(frame) || contents.debtor.is_none()) {
            continue;
        }
        let sorted = bank::sort(kind, contents);
        for (line, unfit) in &sorted.unfit {
            left_out.entry(*unfit).or_default().insert(line.id.0, format!("{} {}", line.mark(), line.name));
        }
        if !sorted.fitting.is_empty() {
            links.push(FileLink::new(kind, &sorted.fitting, contents, handed, frame));
        }
    }
    if waits(PayoutMethod::Bank) {
        match (is_euro(frame), contents.debtor) {
            (false, _) => remarks.push(Text::new("payout-sepa-euros").into()),
            (true, None) => remarks.push(Remark {
                text: Text::new("payout-sepa-account"),
                link: Some(RemarkLink { href: ACCOUNT, label: Text::new("payout-sepa-account-link") }),
            }),
            (true, Some(_)) => {}
        }
        let has = |kind: FileKind| links.iter().any(|link| link.kind == kind);
        if has(FileKind::Sepa) && has(FileKind::Wise) {
            remarks.push(Text::new("payout-either").into());
        }
        if has(FileKind::Wise) {
            remarks.push(Text::new("payout-wise-columns").into());
        }
    }
    remarks.extend(left_out.iter().map(|(unfit, who)| left_out_in_words(*unfit, who).into()));
    (links, remarks)
}

impl FileLink {
    fn new(kind: FileKind, lines: &[&PayoutLine], contents: &Contents<'_>, handed: &[HandedOut], frame: &Frame) -> FileLink {
        let last = |kind: FileKind| handed.iter().find(|one| one.kind == kind);
        let is_shared = !bank::shared(kind, contents).is_empty();
        let warning = kind.rival().and_then(last).filter(|_| is_shared).map(|rival| {
            Text::new("payout-file-rival")
                .with("other", rival.kind.name())
                .with("date", frame.date_time(rival.at))
                .with("who", rival.by.as_str())
        });
        let sure = if warning.is_some() { "?sure=yes" } else { "" };
        FileLink {
            kind,
            label: label(kind),
            href: format!("{}/{}{sure}", of_payout(contents.payout), bank::file_name(kind)),
            note: Text::new("payout-file-payments").with("n", lines.len() as i64),
            before: last(kind)
                .map(|one| Text::new("payout-file-before").with("date", frame.date_time(one.at)).with("who", one.by.as_str())),
            warning,
        }
    }
}

fn label(kind: FileKind) -> Text {
    match kind {
        FileKind::PayPal => Text::new("payout-file-paypal"),
        FileKind::Sepa => Text::new("payout-file-sepa"),
        FileKind::Wise => Text::new("payout-file-wise"),
        FileKind::Ach => Text::new("payout-file-ach"),
        FileKind::Cheque => Text::new("payout-file-cheques"),
        FileKind::Generic => Text::new("payout-file-generic"),
    }
}

/// Why payments are missing from a file, and whose they are.
fn left_out_in_words(unfit: Unfit, who: &BTreeMap<i64, String>) -> Text {
    let n = who.len() as i64;
    let mut named = who.values().take(MOST_NAMED).cloned().collect::<Vec<_>>().join(", ");
    if who.len() > MOST_NAMED {
        named.push_str(", …");
    }
    match unfit {
        Unfit::Value => Text::new("payout-left-value").with("n", n).with("who", named.as_str()),
        Unfit::NoLatinName => Text::new("payout-left-name").with("n", n).with("who", named.as_str()),
        Unfit::OutsideSepa => Text::new("payout-left-outside").with("n", n).with("who", named.as_str()),
        Unfit::BicMissing => Text::new("payout-left-bic").with("n", n).with("who", named.as_str()),
        Unfit::AmountLarge => Text::new("payout-left-large").with("n", n).with("who", named.as_str()),
        Unfit::PartOfUnit => Text::new("payout-left-part").with("n", n).with("who", named.as_str()),
    }
}

/// A file for the bank. It holds what still waits, and settles nothing; that it was downloaded is remembered. `sure` is said by
/// whoever was told that the other file with the same payments was downloaded before.
#[get("/payouts/<payout>/<file>?<sure>", rank = 5)]
async fn download(
    admin: Admin,
    payout: Id<PayoutId>,
    file: &str,
    sure: Option<&str>,
    frame: Frame,
) -> Result<BankDownload, Failed> {
    let (id, kind) = (payout.0, bank::file_kind(file).ok_or(Error::Missing)?);
    let read = frame.app.db.read(move |conn| {
        payout_list::find_payout(conn, id)?;
        Ok((payout_list::waiting_lines(conn, id)?, payee::debtor(conn)?))
    });
    let (lines, debtor) = read.await?;
    let shop = frame.shop()?;
    let note = bank::note(&frame.app.catalogue, shop);
    let contents = Contents {
        payout: id,
        lines: &lines,
        currency: shop.currency,
        shop_name: &shop.name,
        note: &note,
        debtor: debtor.as_ref(),
        zone: &shop.zone,
        now: frame.app.now(),
    };
    let written = bank::write(kind, &contents)?;
    let shared = bank::shared(kind, &contents);
    let handing = HandingOut { payout: id, kind, shared, is_sure: sure.is_some() };
    let act = frame.app.act(admin.0.id);
    frame.app.db.write(move |tx| files::hand_out(tx, &act, &handing)).await?;
    Ok(BankDownload(written))
}
