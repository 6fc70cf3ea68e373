//! What is kept of a person, in words: what it is, what for, and for how long.

use crate::domain::browser::KNOWN_DAYS;
use crate::domain::device::KEPT_DAYS;
use crate::domain::privacy::{Group, Item, Keep};
use crate::text::catalogue::Text;

/// What the page says above a group.
pub(crate) fn title(group: Group) -> Text {
    match group {
        Group::Looking => Text::new("kept-group-looking"),
        Group::Account => Text::new("kept-group-account"),
        Group::Code => Text::new("kept-group-code"),
        Group::Orders => Text::new("kept-group-orders"),
        Group::Money => Text::new("kept-group-money"),
        Group::Record => Text::new("kept-group-record"),
    }
}

/// What is kept, and what for.
pub(crate) fn of(item: Item) -> Option<(Text, Text)> {
    let (what, why) = match item {
        Item::Nothing => return None,
        Item::Scans => (Text::new("kept-scans"), Text::new("kept-scans-why")),
        Item::Marks => (Text::new("kept-marks"), Text::new("kept-marks-why")),
        Item::Name => (Text::new("kept-name"), Text::new("kept-name-why")),
        Item::Reached => (Text::new("kept-reached"), Text::new("kept-reached-why")),
        Item::Password => (Text::new("kept-password"), Text::new("kept-password-why")),
        Item::Pin => (Text::new("kept-pin"), Text::new("kept-pin-why")),
        Item::Role => (Text::new("kept-role"), Text::new("kept-role-why")),
        Item::Joined => (Text::new("kept-joined"), Text::new("kept-joined-why")),
        Item::SignedIn => (Text::new("kept-signed-in"), Text::new("kept-signed-in-why")),
        Item::Browsers => (Text::new("kept-browsers").with("days", i64::from(KNOWN_DAYS)), Text::new("kept-browsers-why")),
        Item::Devices => (Text::new("kept-devices").with("days", i64::from(KEPT_DAYS)), Text::new("kept-devices-why")),
        Item::Suspended => (Text::new("kept-suspended"), Text::new("kept-suspended-why")),
        Item::Flags => (Text::new("kept-flags"), Text::new("kept-flags-why")),
        Item::Links => (Text::new("kept-links"), Text::new("kept-links-why")),
        Item::ApiAnswers => (Text::new("kept-api-answers"), Text::new("kept-api-answers-why")),
        Item::Moves => (Text::new("kept-moves"), Text::new("kept-moves-why")),
        Item::Merged => (Text::new("kept-merged"), Text::new("kept-merged-why")),
        Item::Code => (Text::new("kept-code"), Text::new("kept-code-why")),
        Item::CodeNote => (Text::new("kept-code-note"), Text::new("kept-code-note-why")),
        Item::Orders => (Text::new("kept-orders"), Text::new("kept-orders-why")),
        Item::OrderNotes => (Text::new("kept-order-notes"), Text::new("kept-order-notes-why")),
        Item::Deliveries => (Text::new("kept-deliveries"), Text::new("kept-deliveries-why")),
        Item::Discount => (Text::new("kept-discount"), Text::new("kept-discount-why")),
        Item::Ledger => (Text::new("kept-ledger"), Text::new("kept-ledger-why")),
        Item::Reasons => (Text::new("kept-reasons"), Text::new("kept-reasons-why")),
        Item::Reviews => (Text::new("kept-reviews"), Text::new("kept-reviews-why")),
        Item::PayTo => (Text::new("kept-pay-to"), Text::new("kept-pay-to-why")),
        Item::TaxDetails => (Text::new("kept-tax-details"), Text::new("kept-tax-details-why")),
        Item::Payments => (Text::new("kept-payments"), Text::new("kept-payments-why")),
        Item::Statements => (Text::new("kept-statements"), Text::new("kept-statements-why")),
        Item::Counts => (Text::new("kept-counts"), Text::new("kept-counts-why")),
        Item::Deeds => (Text::new("kept-deeds"), Text::new("kept-deeds-why")),
        Item::Erased => (Text::new("kept-erased"), Text::new("kept-erased-why")),
        Item::Returning => (Text::new("kept-returning"), Text::new("kept-returning-why")),
    };
    Some((what, why))
}

/// For how long; books are kept for so many years.
pub(crate) fn how_long(keep: Keep, books_years: u32) -> Text {
    match keep {
        Keep::Day => Text::new("keep-day"),
        Keep::RunsOut => Text::new("keep-runs-out"),
        Keep::UntilErased => Text::new("keep-until-erased"),
        Keep::Stays => Text::new("keep-stays"),
        Keep::Anonymous => Text::new("keep-anonymous"),
        Keep::Books => Text::new("keep-books").with("years", i64::from(books_years)),
        Keep::Always => Text::new("keep-always"),
    }
}
