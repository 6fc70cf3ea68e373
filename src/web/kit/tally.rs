//! What is ticked in a form, in a sentence that the script counts again with every tick: the component `tally`. The script knows no
//! language: it is handed the sentence for none, one and many, and an amount as this reader writes it.

use serde::Serialize;

use crate::domain::money::Money;
use crate::text::catalogue::{Arg, Text};
use crate::web::kit::layout::Frame;
use crate::web::kit::response::Failed;

/// What stands for the number and for the sum in a sentence.
const NUMBER: &str = "{n}";
const SUM: &str = "{sum}";

/// Nine digits that differ, so that what stands between them are the marks of this way of writing.
const SAMPLE: Money = Money::from_minor(123_456_789);

#[derive(Serialize)]
pub(in crate::web) struct Tally {
    none: String,
    one: String,
    many: String,
    sample: String,
    decimals: u32,
}

impl Tally {
    /// `sentence` takes the number that chooses the form, and what is said for the number and the sum.
    pub(in crate::web) fn new(frame: &Frame, none: &Text, sentence: impl Fn(i64, Arg, Arg) -> Text) -> Result<Tally, Failed> {
        let of = |n: i64| frame.say(&sentence(n, NUMBER.into(), SUM.into()));
        Ok(Tally {
            none: frame.say(none),
            one: of(1),
            many: of(2),
            sample: frame.money(SAMPLE),
            decimals: frame.shop()?.currency.decimals(),
        })
    }

    /// The sentence as it begins.
    pub(in crate::web) fn text(
        frame: &Frame,
        none: &Text,
        sentence: impl Fn(i64, Arg, Arg) -> Text,
        amounts: &[Money],
    ) -> String {
        match i64::try_from(amounts.len()).unwrap_or(i64::MAX) {
            0 => frame.say(none),
            n => frame.say(&sentence(n, n.into(), amounts.iter().copied().sum::<Money>().into())),
        }
    }
}
