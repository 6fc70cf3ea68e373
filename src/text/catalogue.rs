//! What the server says, by language: each message has a name, and the code passes nothing but that name and its figures.
//!
//! A language is one file of [Project Fluent](https://projectfluent.org), embedded and parsed once. The shop may replace any
//! message by its own.

use std::collections::BTreeSet;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde::{Serialize, Serializer};
use unic_langid::LanguageIdentifier;

use crate::domain::locale::Language;
use crate::domain::money::{Currency, Money};
use crate::text::words::number;

/// A language that there is a catalogue for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Lang {
    #[default]
    English,
}

impl Lang {
    pub(crate) const ALL: [Lang; 1] = [Lang::English];

    /// `en`, as pages and file names have it.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Lang::English => "en",
        }
    }

    /// The first of these languages that there is a catalogue for, else English.
    pub(crate) fn first_of<'a>(wanted: impl IntoIterator<Item = &'a Language>) -> Lang {
        wanted.into_iter().find_map(|language| Lang::of_tag(language.as_str())).unwrap_or_default()
    }

    /// The language behind a tag such as `en-US`; `None` when there is no catalogue for it.
    pub(crate) fn of_tag(tag: &str) -> Option<Lang> {
        let language = tag.split('-').next().unwrap_or(tag);
        Lang::ALL.into_iter().find(|lang| lang.tag().eq_ignore_ascii_case(language))
    }

    fn source(self) -> &'static str {
        match self {
            Lang::English => include_str!("../../assets/locales/en.ftl"),
        }
    }
}

/// Whom something is said to: in which language, and what their amounts are counted in.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Reader {
    pub(crate) lang: Lang,
    pub(crate) currency: Option<Currency>,
}

/// A message by its name, with the figures that its sentence needs. Pages carry it as it is, and the template says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Text {
    id: &'static str,
    #[serde(serialize_with = "as_map")]
    args: Vec<(&'static str, Arg)>,
}

impl Text {
    pub(crate) fn new(id: &'static str) -> Text {
        Text { id, args: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &'static str, arg: impl Into<Arg>) -> Text {
        self.args.push((name, arg.into()));
        self
    }
}

fn as_map<S: Serializer>(args: &[(&'static str, Arg)], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_map(args.iter().map(|(name, arg)| (name, arg)))
}

/// A figure in a sentence. The reader's language decides how it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Arg {
    /// A name or a code, written as it is; or one of the cases that a message tells apart.
    Word(String),
    Count(i64),
    Money(Money),
}

/// Templates have a word as a string, a count as a number, and an amount as `{minor: 1250}`.
impl Serialize for Arg {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Arg::Word(word) => serializer.serialize_str(word),
            Arg::Count(count) => serializer.serialize_i64(*count),
            Arg::Money(amount) => serializer.collect_map([("minor", amount.minor())]),
        }
    }
}

impl Arg {
    fn value(&self, reader: Reader) -> FluentValue<'_> {
        match (self, reader.currency) {
            (Arg::Word(word), _) => word.as_str().into(),
            (Arg::Count(count), _) => count.into(),
            (Arg::Money(amount), Some(currency)) => currency.format(*amount).into(),
            (Arg::Money(amount), None) => amount.minor().into(),
        }
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

/// Every sentence in every language, with those that the shop has replaced.
pub(crate) struct Catalogue {
    books: Vec<Book>,
}

impl Catalogue {
    /// The sentences as they come with the program.
    pub(crate) fn built_in() -> Catalogue {
        Catalogue { books: Lang::ALL.into_iter().map(Book::built_in).collect() }
    }

    /// Puts the shop's own messages in the place of those of the same name. Answers what is wrong with some of them: for those
    /// the built-in sentence stays, since a shop is better off with a plain sentence than with none.
    pub(crate) fn replace(&mut self, lang: Lang, source: String) -> Vec<Slip> {
        self.book_mut(lang).replace(source)
    }

    /// A message in the reader's words.
    pub(crate) fn say(&self, reader: Reader, text: &Text) -> String {
        self.say_named(reader, text.id, &text.args)
    }

    /// The same by a name that a template gives. A name that nothing answers to is said as it is: tests find it, customers
    /// should not lose a page over it.
    pub(crate) fn say_named(&self, reader: Reader, id: &str, args: &[(impl AsRef<str>, Arg)]) -> String {
        let args: FluentArgs<'_> = args.iter().map(|(name, arg)| (name.as_ref(), arg.value(reader))).collect();
        self.book(reader.lang).say(id, &args).unwrap_or_else(|| id.to_string())
    }

    fn book(&self, lang: Lang) -> &Book {
        let found = self.books.iter().find(|book| book.lang == lang);
        found.expect("a book was made for every language")
    }

    fn book_mut(&mut self, lang: Lang) -> &mut Book {
        let found = self.books.iter_mut().find(|book| book.lang == lang);
        found.expect("a book was made for every language")
    }
}

type Bundle = FluentBundle<FluentResource>;

/// One language.
struct Book {
    lang: Lang,
    built_in: Bundle,
    /// The shop's own file, and the messages in it that take the place of ours.
    own: Option<(Bundle, BTreeSet<String>)>,
}

impl Book {
    fn built_in(lang: Lang) -> Book {
        let resource = FluentResource::try_new(lang.source().to_string()).map_err(|(_, errors)| errors);
        let built_in = bundle(lang, resource.expect("a test reads every catalogue"));
        Book { lang, built_in, own: None }
    }

    fn say(&self, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let bundle = match &self.own {
            Some((bundle, replaced)) if replaced.contains(id) => bundle,
            _ => &self.built_in,
        };
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }

    fn replace(&mut self, source: String) -> Vec<Slip> {
        let mut slips = Vec::new();
        let resource = FluentResource::try_new(source).unwrap_or_else(|(rest, errors)| {
            let line = |at: usize| rest.source().bytes().take(at).filter(|byte| *byte == b'\n').count() + 1;
            slips.extend(errors.iter().map(|error| Slip { line: line(error.pos.start), what: error.kind.to_string() }));
            rest
        });
        let mut replaced = BTreeSet::new();
        for (id, pattern) in messages(&resource) {
            match self.refuses(id, pattern) {
                None => drop(replaced.insert(id.to_string())),
                Some(what) => slips.push(Slip { line: line_of(resource.source(), id), what }),
            }
        }
        slips.sort_by_key(|slip| slip.line);
        self.own = Some((bundle(self.lang, resource), replaced));
        slips
    }

    /// Why a message cannot take the place of ours.
    fn refuses(&self, id: &str, pattern: &Pattern<&str>) -> Option<String> {
        let Some(ours) = self.built_in.get_message(id).and_then(|message| message.value()) else {
            return Some(format!("there is no message {id} to replace"));
        };
        let known = names(ours);
        let strange = names(pattern).into_iter().find(|name| !known.contains(name) && name != "NUMBER()")?;
        Some(format!("{id} knows nothing of {strange}"))
    }
}

/// A message of the shop's own that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    line: usize,
    what: String,
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

fn bundle(lang: Lang, resource: FluentResource) -> Bundle {
    let language: LanguageIdentifier = lang.tag().parse().expect("our own tags are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around every figure are for languages that run the other way.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(count) if count.options.use_grouping => Some(number(count.value as i64)),
        _ => None,
    }));
    bundle.add_builtins().expect("nothing else is called NUMBER");
    bundle.add_resource_overriding(resource);
    bundle
}

fn messages(resource: &FluentResource) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
    resource.entries().filter_map(|entry| match entry {
        Entry::Message(message) => Some((message.id.name, message.value.as_ref()?)),
        _ => None,
    })
}

fn line_of(source: &str, id: &str) -> usize {
    let is_it = |line: &str| line.strip_prefix(id).is_some_and(|rest| rest.trim_start().starts_with('='));
    source.lines().position(is_it).map_or(1, |at| at + 1)
}

/// What a message builds on: `$most`, `NUMBER()`, other messages and `-terms`.
fn names(pattern: &Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, found),
        Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    let in_arguments = |arguments: &CallArguments<&str>, found: &mut BTreeSet<String>| {
        arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        arguments.named.iter().for_each(|argument| in_inline(&argument.value, found));
    };
    match inline {
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::VariableReference { id } => drop(found.insert(format!("${}", id.name))),
        InlineExpression::MessageReference { id, .. } => drop(found.insert(id.name.to_string())),
        InlineExpression::FunctionReference { id, arguments } => {
            found.insert(format!("{}()", id.name));
            in_arguments(arguments, found);
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            found.insert(format!("-{}", id.name));
            arguments.iter().for_each(|arguments| in_arguments(arguments, found));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, found),
    }
}

#[cfg(test)]
mod tests;
