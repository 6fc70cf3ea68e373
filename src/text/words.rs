//! What the pages say when something is refused or fails: one sentence that says what to do. All of it stands here, so that a
//! second language is a second file.

use crate::domain::money::{Currency, Money, Rate};
use crate::domain::payee;
use crate::domain::program::Pay;
use crate::domain::refusal::Refusal;

/// A refusal in the visitor's words. Amounts in it are of the shop's currency.
pub(crate) fn sentence(refusal: &Refusal, currency: Option<Currency>) -> String {
    let fixed = match refusal {
        Refusal::NameMissing => "A name is needed.",
        Refusal::EmailMalformed => "This address seems unfinished: something like name@example.com.",
        Refusal::EmailTaken => "There is already an account with this e-mail.",
        Refusal::PhoneMalformed => "A telephone number has 6 to 15 digits, such as +49 171 234567.",
        Refusal::PhoneTaken => "There is already an account with this telephone number.",
        Refusal::PasswordWrong => "This is not your present password.",
        Refusal::PasswordsDiffer => "The two passwords differ.",
        Refusal::SignInWrong => "E-mail and password don't fit together.",
        Refusal::TermsNotAccepted => "Tick the box to agree to the terms.",
        Refusal::CodeMissing => "Type the code from the card.",
        Refusal::CodeMalformed => "A code has nine letters and digits, such as K7Q-M9X-DW9.",
        Refusal::CodeMistyped { look_alike: None } => "This code isn't right: check it letter by letter.",
        Refusal::CodeUnknown => "We don't know this code. Check it letter by letter.",
        Refusal::CodeDisabled => "This code has been switched off. Ask whoever gave it to you, or go on without one.",
        Refusal::CodeExpired => "This code has run out. Ask whoever gave it to you, or go on without one.",
        Refusal::CodeForPartners => {
            "This card makes you a partner; nobody invites with it yet. Scan it, or leave this field empty."
        }
        Refusal::CodeUnclaimed => "Nobody has claimed this code yet.",
        Refusal::AliasMalformed => "2 to 32 letters, digits and dashes.",
        Refusal::AliasTaken => "Another code already answers to this.",
        Refusal::RateMalformed => "A percentage with at most two decimals, such as 10 or 7.5.",
        Refusal::LayoutTooSmall => "The shop's address is too long for labels this small. Choose a larger layout.",
        Refusal::DateMalformed => "A date such as 2026-12-31.",
        Refusal::DatePast => "This day has passed already.",
        Refusal::CurrencyUnknown => "Choose a currency from the list.",
        Refusal::CurrencyFixed => "The currency can't change any more: there are orders, prices or amounts in it.",
        Refusal::TimeZoneUnknown => "Choose a time zone from the list, such as Europe/Berlin.",
        Refusal::AddressMalformed => "A web address such as https://shop.example.",
        Refusal::AddressFixed => "The address is set where the server is started, and can only be changed there.",
        Refusal::ColourMalformed => "A colour such as #0f6b4f.",
        Refusal::PictureUnreadable => "This file isn't a PNG, JPEG or WebP picture.",
        Refusal::ChoiceUnknown => "Choose one of the options.",
        Refusal::LinkSpent => "This link has been used or has run out.",
        Refusal::AlreadyDecided => "This has been decided already.",
        Refusal::OwnAccount => "You can't do this to your own account.",
        Refusal::LastAdmin => "The last admin has to stay.",
        Refusal::AmountUnclear => "Write this amount with its decimals, such as 1250.00, or without separators.",
        Refusal::AmountLarge => "This amount is too large.",
        Refusal::AmountMissing => "An amount is needed.",
        Refusal::SkuTaken => "Another product has this number.",
        Refusal::ReasonMissing => "Say why: the reason stays with it.",
        Refusal::PartnersOnly => "Only partners are paid in money. Customers have store credit.",
        Refusal::BasketEmpty => "Choose at least one thing, or type an amount.",
        Refusal::SumChanged => "Something has changed since you looked. These are the figures now: look again.",
        Refusal::FormStale => "This page was open for too long or came incomplete. Open it again.",
        Refusal::OrderKnown => "There is already an order with this number.",
        Refusal::OrderCancelled => "This order was cancelled. Place it again.",
        Refusal::OrderPaid => "This order has been paid. Refund it instead.",
        Refusal::OrderUnpaid => "This order has not been paid yet. Cancel it instead.",
        Refusal::NothingLeft => "All of this order has been refunded.",
        Refusal::DiscountOff => "The terms give no first-order discount at present.",
        Refusal::DiscountPromised => "They have a first-order discount to use already.",
        Refusal::AlreadyHeld => "This earning is held already.",
        Refusal::NotHeld => "This earning isn't held.",
        Refusal::InPayout => "This earning stands in a payout. Take it out there first, or adjust the balance.",
        Refusal::NothingChosen => "Tick at least one earning.",
        Refusal::LastsUnclear => "Say whether these are orders or months, or leave the number empty.",
        Refusal::CapZero => "More than nothing, or leave it empty.",
        Refusal::BalanceMoved => "Something was posted to this balance meanwhile. Look at it again, then send it.",
        Refusal::IbanMalformed => "This IBAN isn't right: check it figure by figure.",
        Refusal::BicMalformed => "A BIC has 8 or 11 letters and digits, such as DEUTDEFF.",
        Refusal::HolderMissing => "The account holder's name is needed, as the bank knows it.",
        Refusal::FormulaSign => "This can't begin with =, +, - or @.",
        Refusal::FileEmpty => "None of these payments waits any more, so there is nothing to put into the file.",
        Refusal::PayoutEmpty => "Nobody is owed enough to be paid with these choices.",
        Refusal::LineSettled => "This payment has been settled already.",
        Refusal::AlreadyThere => "They stand there already.",
        Refusal::NoReferrer => "This account can't bring anybody: choose a partner or a customer.",
        Refusal::NoSuchAccount => "There is no such account.",
        Refusal::WouldCircle => "This account stands below the one that is moved: nobody can be above themselves.",
        Refusal::RowsNone => "There are no rows in this file.",
        Refusal::NotUtf8 => "This row isn't in UTF-8. Save the file as “CSV UTF-8”.",
        Refusal::ColumnMissing => "This column is needed.",
        Refusal::ColumnTwice => "This column stands there twice.",
        Refusal::RoleUnknown => "A role is customer or partner.",
        Refusal::KindUnknown => "A kind is partner or influencer.",
        Refusal::DateFuture => "This day is yet to come.",
        Refusal::CircleInFile => "The referrers go round in a circle: following them leads back here.",
        _ => return sentence_with_figures(refusal, currency),
    };
    fixed.to_string()
}

fn sentence_with_figures(refusal: &Refusal, currency: Option<Currency>) -> String {
    let said = |amount: &Money| currency.map_or_else(|| amount.minor().to_string(), |currency| currency.format(*amount));
    match refusal {
        Refusal::AmountMalformed { decimals: 0 } => "A whole amount, such as 1250.".into(),
        Refusal::AmountMalformed { decimals } => {
            format!("An amount with at most {decimals} decimals, such as 12.{:0<1$}.", 5, *decimals as usize)
        }
        Refusal::AmountOther { currency } => format!("This shop counts in {currency}. Type the amount in {currency}."),
        Refusal::ProductGone { name } => format!("“{name}” is no longer sold. Take it out to go on."),
        Refusal::RefundLarge { most } => format!("At most {} is left to refund.", said(most)),
        Refusal::GoodsLarge { most } => format!("At most {} of it can be for goods.", said(most)),
        Refusal::GoodsSmall { least } => {
            format!("At least {} of it has to be for goods: there is no more shipping or tip.", said(least))
        }
        Refusal::BelowRefunded { refunded } => {
            format!("{} of this order has been refunded already; it can't come to less.", said(refunded))
        }
        Refusal::CreditShort { available } => format!("There is {} of store credit to spend.", said(available)),
        Refusal::CreditShare { most } => format!("Store credit can pay at most {} of this order.", said(most)),
        Refusal::NameLong { most } | Refusal::TextLong { most } => format!("At most {most} characters."),
        Refusal::PasswordShort { least } => format!("At least {least} characters. A short sentence works well."),
        Refusal::PasswordLong { most_bytes } => {
            format!("At most {most_bytes} characters, fewer with accents or emoji: the rest would be ignored.")
        }
        Refusal::CodeMistyped { look_alike: Some(symbol) } => {
            let meant = match symbol {
                'O' | '0' => "Codes have neither the letter O nor the digit 0: perhaps a D or a Q.",
                'I' | '1' | 'L' => "Codes have neither I, L nor the digit 1: perhaps a J or a 7.",
                _ => return format!("Codes never have {symbol} in them."),
            };
            meant.to_string()
        }
        Refusal::RowsMany { most } => {
            format!("At most {} rows here. For more, stop the server and use passalong import accounts.", number(*most as i64))
        }
        Refusal::ColumnUnknown { name } => format!("There is no column “{name}” to import. Take it out or mend its name."),
        Refusal::CellsDiffer { expected, found } => format!("The header has {expected} columns, this row {found}."),
        Refusal::TwiceInFile { row } => format!("The same stands in row {row} already."),
        Refusal::RateTooHigh { most_percent } => format!("At most {most_percent} %."),
        Refusal::DaysMalformed { most } => format!("A whole number of days, from 0 to {most}."),
        Refusal::NumberMalformed { least, most } => format!("A whole number from {least} to {most}."),
        Refusal::FileLarge { most_bytes } if *most_bytes < 1024 * 1024 => format!("At most {} KB.", most_bytes / 1024),
        Refusal::FileLarge { most_bytes } => format!("At most {} MB.", most_bytes / (1024 * 1024)),
        Refusal::OffsetMalformed { most_mm } => format!("Millimetres from -{most_mm} to {most_mm}, such as 1.5."),
        Refusal::PictureLarge { most_pixels } => format!("At most {most_pixels} pixels wide and high."),
        Refusal::FileValue { reference } => {
            format!("Payment {reference} has details that a bank file can't carry. Mark it as failed, and have them corrected.")
        }
        Refusal::ConfirmDiffers { expected } => format!("Type “{expected}” to confirm."),
        Refusal::TooMany { wait_s } if *wait_s <= 90 => "Too many tries. Wait a minute, then try again.".into(),
        Refusal::TooMany { wait_s } => format!("Too many tries. Wait {} minutes, then try again.", wait_s.div_ceil(60)),
        other => format!("{other:?}"),
    }
}

/// The field that a refusal of the domain is about, where every form calls it the same.
pub(crate) fn field(refusal: &Refusal) -> Option<&'static str> {
    Some(match refusal {
        Refusal::NameMissing | Refusal::NameLong { .. } => "name",
        Refusal::EmailMalformed | Refusal::EmailTaken => "email",
        Refusal::PhoneMalformed | Refusal::PhoneTaken => "phone",
        Refusal::PasswordShort { .. } | Refusal::PasswordLong { .. } => "password",
        Refusal::CurrencyFixed => "currency",
        _ => return None,
    })
}

/// What a page of failure says: title and text.
pub(crate) fn failure(status: u16) -> (&'static str, &'static str) {
    match status {
        400 => ("That didn't arrive whole", "The request could not be read. Go back and try again."),
        403 => (
            "Sent from somewhere else",
            "This form has to be sent from the shop's own page. Open the page again and try once more.",
        ),
        404 => ("Nothing here", "This page doesn't exist, or it isn't yours to see."),
        405 => ("Nothing here", "This page can't be opened that way."),
        410 => ("No longer valid", "This link has been used or has run out."),
        413 => ("Too large", "What was sent is larger than this page takes."),
        415 => ("Not a form", "This page takes only what its own form sends."),
        422 => ("That can't be done", "Something in the request doesn't fit. Go back and look again."),
        429 => ("A moment, then again", "There were too many tries from here. Wait a minute, then try again."),
        503 => ("Busy right now", "Many people are here at once. Try again in a moment; nothing was lost."),
        _ => ("Something broke", "It is our fault, not yours, and nothing was half-done. Try again, or tell the shop."),
    }
}

/// A reason as somebody typed it, ending like a sentence.
pub(crate) fn as_sentence(reason: &str) -> String {
    let is_whole = reason.ends_with(['.', '!', '?', '…']);
    if is_whole { reason.to_string() } else { format!("{reason}.") }
}

/// How a partner is paid.
pub(crate) fn method_word(method: payee::Method) -> &'static str {
    match method {
        payee::Method::PayPal => "PayPal",
        payee::Method::Bank => "Bank transfer",
        payee::Method::Cash => "Cash",
    }
}

/// The same within a sentence.
pub(crate) fn by_method(method: payee::Method) -> &'static str {
    match method {
        payee::Method::PayPal => "by PayPal",
        payee::Method::Bank => "by bank transfer",
        payee::Method::Cash => "in cash",
    }
}

/// What somebody gets for an order: `10 %`, or `€2.00 for each order`.
pub(crate) fn pay(pay: Pay, currency: Currency) -> String {
    match pay {
        Pay::Share(rate) => percent_of(rate),
        Pay::Flat(amount) => format!("{} for each order", currency.format(amount)),
    }
}

/// A rate as pages say it: `7.5 %`, with a space that does not break.
pub(crate) fn percent_of(rate: Rate) -> String {
    format!("{}\u{a0}%", rate.percent())
}

/// One thing, or so many: `1 scan`, `1,204 scans`.
pub(crate) fn count(n: i64, one: &str, many: &str) -> String {
    format!("{} {}", number(n), if n == 1 { one } else { many })
}

/// A part of a whole: `23 %`. Never all or nothing unless it is: `under 1 %`, `99 %`.
pub(crate) fn percent(part: i64, whole: i64) -> String {
    match (part, whole) {
        (_, ..=0) | (..=0, _) => "0 %".into(),
        (part, whole) if part >= whole => "100 %".into(),
        (part, whole) => match (part * 200 + whole) / (whole * 2) {
            0 => "under 1 %".into(),
            rounded => format!("{} %", rounded.min(99)),
        },
    }
}

/// A figure with its thousands set apart: `12,480`.
pub(crate) fn number(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut said = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if n < 0 {
        said.push('−');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            said.push(',');
        }
        said.push(digit);
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_set_apart() {
        assert_eq!(
            [0, 7, 999, 1000, 12_480, 1_234_567, -4200].map(number),
            ["0", "7", "999", "1,000", "12,480", "1,234,567", "−4,200"]
        );
        assert_eq!(
            [(0, 0), (0, 8), (1, 8), (1, 500), (27, 40), (499, 500), (500, 500)].map(|(part, whole)| percent(part, whole)),
            ["0 %", "0 %", "13 %", "under 1 %", "68 %", "99 %", "100 %"]
        );
        assert_eq!((count(1, "scan", "scans"), count(0, "scan", "scans")), ("1 scan".into(), "0 scans".into()));
    }
}
