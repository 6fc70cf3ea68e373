//! A message by its name, and the figures in it: all that code and templates pass on.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::domain::money::{Money, Rate};
use crate::domain::time::{Day, Timestamp, Zone};

/// A message by its name, with the figures that its sentence needs. Pages carry it as it is, and the template says it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Text {
    id: Name,
    #[serde(serialize_with = "as_map")]
    args: Vec<(Name, Arg)>,
}

/// What code calls something, or a template does.
type Name = Cow<'static, str>;

impl Text {
    pub(crate) fn new(id: &'static str) -> Text {
        Text::named(id)
    }

    /// By a name that is made of something, or comes from a template.
    pub(crate) fn named(id: impl Into<Name>) -> Text {
        Text { id: id.into(), args: Vec::new() }
    }

    pub(crate) fn with(mut self, name: impl Into<Name>, arg: impl Into<Arg>) -> Text {
        self.args.push((name.into(), arg.into()));
        self
    }

    /// Its name.
    pub(crate) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn args(&self) -> impl Iterator<Item = (&str, &Arg)> {
        self.args.iter().map(|(name, arg)| (name.as_ref(), arg))
    }

    /// The same with every word that is passed, also within parts, as `written` has it.
    pub(crate) fn with_words(mut self, written: &impl Fn(&str) -> String) -> Text {
        for (_, arg) in &mut self.args {
            match arg {
                Arg::Word(word) => *word = written(word),
                Arg::Text(part) => **part = std::mem::take(&mut **part).with_words(written),
                Arg::Count(_) | Arg::Money(_) | Arg::Rate(_) | Arg::Day(_) | Arg::Clock(_) => {}
            }
        }
        self
    }
}

fn as_map<S: Serializer>(args: &[(Name, Arg)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, arg)| (name, arg)))
}

/// A figure in a sentence, or what a component shows by itself. The reader's language decides how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Arg {
    /// A name or a code, written as it is; or one of the cases that a message tells apart.
    Word(String),
    Count(i64),
    Money(Money),
    Rate(Rate),
    Day(Day),
    /// A moment to the minute, as the clock in the shop shows it: what this would be as universal time.
    Clock(Timestamp),
    /// A part of the sentence that is a message of its own.
    Text(Box<Text>),
}

/// Templates have a word as a string, a count as a number, an amount as `{minor: 1250}`, a rate as `{bp: 750}`, a day as `{day: 20500}`,
/// a moment as `{clock: 1795348800000}`.
impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Arg::Word(word) => serializer.serialize_str(word),
            Arg::Count(count) => serializer.serialize_i64(*count),
            Arg::Money(amount) => serializer.collect_map([("minor", amount.minor())]),
            Arg::Rate(rate) => serializer.collect_map([("bp", rate.bp())]),
            Arg::Day(day) => serializer.collect_map([("day", i64::from(day.number()))]),
            Arg::Clock(at) => serializer.collect_map([("clock", at.as_ms())]),
            Arg::Text(text) => text.serialize(serializer),
        }
    }
}

/// Nothing to say.
impl Default for Arg {
    fn default() -> Arg {
        Arg::Word(String::new())
    }
}

impl From<&str> for Arg {
    fn from(word: &str) -> Arg {
        Arg::Word(word.to_string())
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Arg {
        Arg::Count(count)
    }
}

impl From<Money> for Arg {
    fn from(amount: Money) -> Arg {
        Arg::Money(amount)
    }
}

impl From<Rate> for Arg {
    fn from(rate: Rate) -> Arg {
        Arg::Rate(rate)
    }
}

impl From<Day> for Arg {
    fn from(day: Day) -> Arg {
        Arg::Day(day)
    }
}

impl From<(Timestamp, &Zone)> for Arg {
    fn from((at, zone): (Timestamp, &Zone)) -> Arg {
        Arg::Clock(zone.clock(at))
    }
}

impl From<Text> for Arg {
    fn from(text: Text) -> Arg {
        Arg::Text(Box::new(text))
    }
}

impl From<String> for Arg {
    fn from(word: String) -> Arg {
        Arg::Word(word)
    }
}

impl From<&String> for Arg {
    fn from(word: &String) -> Arg {
        Arg::Word(word.clone())
    }
}
