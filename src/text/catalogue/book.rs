//! The messages of one language as they come with the program, and those that the shop has put in the place of some.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock, PoisonError, RwLock};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use unic_langid::LanguageIdentifier;

use crate::text::formats::Formats;
use crate::text::lang::Lang;

/// What is said otherwise where figures are written so: American spelling.
fn said_otherwise(formats: Formats) -> Option<&'static str> {
    (formats == Formats::EnUs).then_some(include_str!("../../../assets/locales/en-US.ftl"))
}

type Bundle = FluentBundle<Arc<FluentResource>>;

/// One language.
pub(super) struct Book {
    lang: Lang,
    built_in: Pages,
    /// The shop's own file, and the messages in it that take the place of ours.
    own: RwLock<Option<Own>>,
}

struct Own {
    pages: Pages,
    replaced: BTreeSet<String>,
}

impl Book {
    pub(super) fn built_in(lang: Lang) -> Book {
        let resource = LazyLock::new(Box::new(move || parsed(lang.source())) as ReadLater);
        Book { lang, built_in: Pages { lang, resource, is_respelt: true, written: Default::default() }, own: RwLock::default() }
    }

    /// A language that comes without sentences: until it has its own, English ones stand for them.
    pub(super) fn further(lang: Lang) -> Book {
        Book { lang, ..Book::built_in(Lang::English) }
    }

    pub(super) fn lang(&self) -> Lang {
        self.lang
    }

    /// Whether the shop's own file has this message.
    pub(super) fn has_own(&self, id: &str) -> bool {
        let own = self.own.read().unwrap_or_else(PoisonError::into_inner);
        own.as_ref().is_some_and(|own| own.replaced.contains(id))
    }

    pub(super) fn say(&self, formats: Formats, id: &str, args: &FluentArgs<'_>) -> Option<String> {
        let own = self.own.read().unwrap_or_else(PoisonError::into_inner);
        let pages = match &*own {
            Some(own) if own.replaced.contains(id) => &own.pages,
            _ => &self.built_in,
        };
        let bundle = pages.written(formats);
        let pattern = bundle.get_message(id)?.value()?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    }

    pub(super) fn restore(&self) {
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub(super) fn replace(&self, source: String) -> Vec<Slip> {
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
        let resource = LazyLock::new(Box::new(move || Arc::new(resource)) as ReadLater);
        let pages = Pages { lang: self.lang, resource, is_respelt: false, written: Default::default() };
        *self.own.write().unwrap_or_else(PoisonError::into_inner) = Some(Own { pages, replaced });
        slips
    }

    /// Why a message cannot take the place of ours.
    fn refuses(&self, id: &str, pattern: &Pattern<&str>) -> Option<String> {
        let bundle = self.built_in.written(Formats::of(self.lang.tag(), None));
        let Some(ours) = bundle.get_message(id).and_then(|message| message.value()) else {
            return Some(format!("there is no message {id} to replace"));
        };
        let known = names(ours);
        let strange = names(pattern).into_iter().find(|name| !known.contains(name) && name != "NUMBER()")?;
        Some(format!("{id} knows nothing of {strange}"))
    }
}

type ReadLater = Box<dyn FnOnce() -> Arc<FluentResource> + Send>;

/// The messages of one file, read when somebody first needs them, once for each way of writing figures.
struct Pages {
    lang: Lang,
    resource: LazyLock<Arc<FluentResource>, ReadLater>,
    /// Whether our own other spellings take the place of these messages.
    is_respelt: bool,
    written: [OnceLock<Bundle>; Formats::ALL.len()],
}

impl Pages {
    fn written(&self, formats: Formats) -> &Bundle {
        self.written[formats as usize].get_or_init(|| {
            let respelt = said_otherwise(formats).filter(|_| self.is_respelt && formats.tag().starts_with(self.lang.tag()));
            bundle(self.lang, formats, std::iter::once(Arc::clone(&self.resource)).chain(respelt.map(parsed)))
        })
    }
}

pub(super) fn parsed(source: &str) -> Arc<FluentResource> {
    let resource = FluentResource::try_new(source.to_string()).map_err(|(_, errors)| errors);
    Arc::new(resource.expect("a test reads every catalogue"))
}

/// A message of the shop's own that cannot be used.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Slip {
    line: usize,
    what: String,
}

impl Slip {
    /// Of a language that nobody could choose.
    pub(super) fn nameless() -> Slip {
        Slip { line: 1, what: "a language that is added says what it is called: language-name = …".into() }
    }
}

impl fmt::Display for Slip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.what)
    }
}

fn bundle(lang: Lang, formats: Formats, resources: impl IntoIterator<Item = Arc<FluentResource>>) -> Bundle {
    let language: LanguageIdentifier = lang.tag().parse().expect("our own tags are well formed");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // The marks around every figure are for languages that run the other way.
    bundle.set_use_isolating(false);
    // Fluent takes a function without a state of its own, so that each way of writing has one.
    macro_rules! write_figures_as_in {
        ($($name:ident)*) => {
            match formats { $(Formats::$name => bundle.set_formatter(Some(|value, _| figure(Formats::$name, value))),)* }
        };
    }
    write_figures_as_in!(EnGb EnUs DeDe DeAt DeCh FrFr FrCh FrCa EsEs EsMx);
    bundle.add_builtins().expect("nothing else is called NUMBER");
    resources.into_iter().for_each(|resource| bundle.add_resource_overriding(resource));
    bundle
}

fn figure(formats: Formats, value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(count) if count.options.use_grouping => Some(formats.number(count.value as i64)),
        _ => None,
    }
}

pub(super) fn messages(resource: &FluentResource) -> impl Iterator<Item = (&str, &Pattern<&str>)> {
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
pub(super) fn names(pattern: &Pattern<&str>) -> BTreeSet<String> {
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
