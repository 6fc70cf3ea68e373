//! Draws templates. Every one is embedded; a file of the same name in `branding/` beside the database takes its place.

use std::path::Path;
use std::sync::Arc;

use rust_embed::RustEmbed;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::domain::money::{Currency, Money};
use crate::error::{Error, Result};
use crate::text::catalogue::{Arg, Catalogue, Lang, Reader};

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
        tera.register_function("t", move |kwargs: Kwargs, state: &State<'_>| say(&catalogue, &kwargs, state));
        tera.add_raw_templates(all).map_err(Error::fault)?;
        Ok(Engine(tera))
    }

    pub(in crate::web) fn draw(&self, template: &str, context: &Context) -> Result<String> {
        self.0.render(template, context).map_err(|error| Error::fault(format!("{template}: {error:?}")))
    }
}

/// `t(id="orders-empty", n=3)` says a message with its figures, and `t(text=…)` one that the handler chose, in the language of
/// the page. It finds that in `frame`, so a component that says something takes `@frame`.
fn say(catalogue: &Catalogue, kwargs: &Kwargs, state: &State<'_>) -> tera::TeraResult<String> {
    let frame: Value = state.get("frame")?.ok_or_else(|| tera::Error::message("t() needs `frame` to know the language"))?;
    let word = |name: &'static str| frame.get_from_path(name).and_then(Value::as_str);
    let reader = Reader {
        lang: word("lang").and_then(Lang::of_tag).unwrap_or_default(),
        currency: word("currency").and_then(|code| Currency::parse(code).ok()),
    };
    if let Some(text) = kwargs.get::<Value>("text")? {
        let id = text.get_from_path("id").and_then(Value::as_str).unwrap_or_default();
        let args = text.get_from_path("args").and_then(Value::as_map);
        let args: Vec<_> = args.into_iter().flatten().map(|(name, value)| (name.to_string(), arg(value))).collect();
        return Ok(catalogue.say_named(reader, id, &args));
    }
    let id = kwargs.must_get::<&str>("id")?;
    let args: Vec<_> =
        kwargs.iter().map(|(name, value)| (name.to_string(), arg(value))).filter(|(name, _)| name != "id").collect();
    Ok(catalogue.say_named(reader, id, &args))
}

/// A figure as it was handed to the template: see how [`Arg`] is serialised.
fn arg(value: &Value) -> Arg {
    let minor = value.as_map().and_then(|_| value.get_from_path("minor")).and_then(Value::as_i64);
    match (minor, value.as_i64()) {
        (Some(minor), _) => Arg::Money(Money::from_minor(minor)),
        (None, Some(count)) => Arg::Count(count),
        (None, None) => Arg::Word(value.to_string()),
    }
}
