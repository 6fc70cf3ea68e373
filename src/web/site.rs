//! What only pages share, beside the [`App`]: the templates, and when the shop's address was last tried.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Mutex;

use crate::app::App;
use crate::error::Result;
use crate::web::kit::engine::Engine;
use crate::web::pictures::Pictures;

pub(super) struct Site {
    pub(super) engine: Engine,
    pub(super) pictures: Pictures,
    /// The address that was last tried in vain, and when. One request at a time tries it, so that nobody can make the server knock
    /// at its own door all day.
    pub(super) tried: Mutex<Option<(String, Instant)>>,
}

impl Site {
    pub(super) fn new(app: &App) -> Result<Site> {
        let engine = Engine::new(&app.config.data_dir, Arc::clone(&app.catalogue))?;
        Ok(Site { engine, pictures: Pictures::new(), tried: Mutex::default() })
    }
}
