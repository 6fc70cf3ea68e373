//! Draws templates. Every one is embedded; a file of the same name in `branding/` beside the database takes its place.

use std::path::Path;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::domain::money::{Currency, Money, Rate};
use crate::domain::time::{Day, Timestamp};
use crate::error::{Error, Result};
use crate::text::catalogue::{Arg, Catalogue, Reader, Text};
use crate::text::formats::Formats;
use crate::text::manual;

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

/// All templates, parsed once at the start.
pub(in crate::web) struct Engine(Tera);

impl Engine {
    pub(in crate::web) fn new(data_dir: &Path, catalogue: Arc<Catalogue>) -> Result<Engine> {
        let embedded = Templates::iter().map(|name| {
            let file = Templates::get(&name).expect("an embedded template that was just listed");
            (name.to_string(), String::from_utf8_lossy(&file.data).into_owned())
        });
        let branding = data_dir.join("branding");
        let all: Vec<(String, String)> = embedded
            .map(|(name, text)| {
                let own = std::fs::read_to_string(branding.join(&name));
                (name, own.unwrap_or(text))
            })
            .collect();
        let mut tera = Tera::new();
        let rich = Arc::clone(&catalogue);
        tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| say(&catalogue, &kwargs, state));
        tera.register_function("rich", move |kwargs: Kwargs, state: &State<'_>| say_with_markup(&rich, &kwargs, state));
        tera.register_function("manual", |kwargs: Kwargs, state: &State<'_>| manual_text(&kwargs, state));
        tera.add_raw_templates(all).map_err(Error::fault)?;
        Ok(Engine(tera))
    }

    pub(in crate::web) fn draw(&self, template: &str, context: &Context) -> Result<String> {
        self.0.render(template, context).map_err(|error| Error::fault(format!("{template}: {error:?}")))
    }
}

/// `t(id="orders-empty", n=3)` says a message with its figures, and `t(text=…)` what the handler chose, in the language of
/// the page: a message, a figure, or a word that is written as it is. It finds the language in `frame`, so a component that says
/// something takes `@frame`.
fn say(catalogue: &Catalogue, kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<String> {
    if let Some(chosen) = kwargs.get::<Value>("text")? {
        return Ok(catalogue.written(reader(catalogue, state)?, &arg(&chosen)));
    }
    Ok(catalogue.say(reader(catalogue, state)?, &asked(kwargs)?))
}

/// `rich(id="join-note", shop=…, href="/privacy")` says a message in which `[b]…[/b]` is bold and `[a]…[/a]` leads to `href`
/// (`[a2]…[/a2]` to `href2`); `rich(text=…, href=…)` one that the handler chose. With `beside=true` a link opens
/// beside the page. Nothing that is passed is markup, whatever is in it.
fn say_with_markup(catalogue: &Catalogue, kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<Value> {
    // What is passed shows its brackets as they are; this character is in no name.
    const BRACKET: char = '\u{e000}';
    let without_marks = |word: &str| word.replace('[', &BRACKET.to_string());
    let text = asked(kwargs)?.with_words(&without_marks);
    let mut html = escaped(&catalogue.say(reader(catalogue, state)?, &text));
    let opens = if kwargs.get::<bool>("beside")?.unwrap_or_default() { " target=\"_blank\" rel=\"noopener\"" } else { "" };
    for (tag, name) in [("a", "href"), ("a2", "href2")] {
        if let Some(href) = kwargs.get::<&str>(name)? {
            html = html
                .replace(&format!("[{tag}]"), &format!("<a href=\"{}\"{opens}>", escaped(&without_marks(href))))
                .replace(&format!("[/{tag}]"), "</a>");
        }
    }
    Ok(Value::safe_string(&html.replace("[b]", "<b>").replace("[/b]", "</b>").replace(BRACKET, "[")))
}

fn escaped(text: &str) -> String {
    let mut html = Vec::with_capacity(text.len());
    tera::escape_html(text, &mut html).expect("memory takes it");
    String::from_utf8(html).expect("what was text stays text")
}

fn reader(catalogue: &Catalogue, state: &State<'_>) -> tera::TeraResult<Reader> {
    let frame: Value = state.get("frame")?.ok_or_else(|| tera::Error::message("t() needs `frame` to know the language"))?;
    let word = |name: &'static str| frame.get_from_path(name).and_then(Value::as_str);
    Ok(Reader {
        lang: word("lang").and_then(|tag| catalogue.lang(tag)).unwrap_or_default(),
        formats: word("formats").and_then(Formats::of_tag).unwrap_or_default(),
        currency: word("currency").and_then(|code| Currency::parse(code).ok()),
    })
}

fn asked(kwargs: &Kwargs) -> tera::TeraResult<Text> {
    if let Some(text) = kwargs.get::<Value>("text")? {
        return Ok(text_of(&text));
    }
    let id = kwargs.must_get::<&str>("id")?.to_owned();
    let is_figure = |name: &str| !matches!(name, "id" | "href" | "href2" | "beside");
    let figures = kwargs.iter().map(|(name, value)| (name.to_string(), value)).filter(|(name, _)| is_figure(name));
    Ok(figures.fold(Text::named(id), |text, (name, value)| text.with(name, arg(value))))
}

/// `manual(name="running")` is the text of a page of the manual. It came with the program and holds no tags but those that were made of
/// its Markdown: the one thing that a template takes as it is.
fn manual_text(kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<Value> {
    let frame: Option<Value> = state.get("frame")?;
    let at =
        frame.as_ref().and_then(|frame| frame.get_from_path("at").and_then(Value::as_str).map(str::to_owned)).unwrap_or_default();
    let page = manual::page(kwargs.must_get::<&str>("name")?, &at);
    Ok(Value::safe_string(&page.ok_or_else(|| tera::Error::message("no such page of the manual"))?.html))
}

/// A message as it was handed to the template: see how [`Text`] is serialised.
fn text_of(text: &Value) -> Text {
    let id = text.get_from_path("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let args = text.get_from_path("args").and_then(Value::as_map);
    args.into_iter().flatten().fold(Text::named(id), |text, (name, value)| text.with(name.to_string(), arg(value)))
}

/// A figure as it was handed to the template: see how [`Arg`] is serialised.
fn arg(value: &Value) -> Arg {
    if value.as_map().is_none() {
        return value.as_i64().map_or_else(|| Arg::Word(value.to_string()), Arg::Count);
    }
    let of = |name: &str| value.get_from_path(name).and_then(Value::as_i64);
    match (of("minor"), of("bp"), of("day"), of("clock")) {
        (Some(minor), ..) => Arg::Money(Money::from_minor(minor)),
        (_, Some(bp), ..) => Arg::Rate(Rate::from_bp(bp.clamp(0, 10_000))),
        (_, _, Some(day), _) => Arg::Day(Day::from_number(i32::try_from(day).unwrap_or_default())),
        (.., Some(at)) => Arg::Clock(Timestamp::from_ms(at)),
        _ => Arg::Text(Box::new(text_of(value))),
    }
}
