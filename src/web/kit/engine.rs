//! Draws templates. Every one is embedded; a file of the same name in `branding/` beside the database takes its place.

use std::path::Path;

use rust_embed::RustEmbed;
use tera::{Context, Tera};

use crate::error::{Error, Result};

#[derive(RustEmbed)]
#[folder = "templates"]
struct Templates;

/// All templates, parsed once at the start.
pub(in crate::web) struct Engine(Tera);

impl Engine {
    pub(in crate::web) fn new(data_dir: &Path) -> Result<Engine> {
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
        tera.add_raw_templates(all).map_err(Error::fault)?;
        Ok(Engine(tera))
    }

    pub(in crate::web) fn draw(&self, template: &str, context: &Context) -> Result<String> {
        self.0.render(template, context).map_err(|error| Error::fault(format!("{template}: {error:?}")))
    }
}
