//! What only pages share, beside the [`App`]: the templates, and when the shop's address was last tried.

use std::sync::Arc;
use std::time::Instant;

use tokio::sync::Mutex;

use crate::app::App;
use crate::error::Result;
use crate::web::join::pieces::Invitations;
use crate::web::kit::engine::Engine;
use crate::web::kit::requests::Requests;
use crate::web::pictures::Pictures;

pub(super) struct Site {
    pub(super) engine: Engine,
    /// Pages of invitations that are put together rather than drawn.
    pub(super) invitations: Invitations,
    pub(super) pictures: Pictures,
    /// Those of invitations, which have a queue of their own: they take longer, and nobody who wants a code waits for them.
    pub(super) drawings: Pictures,
    /// What was answered since the start.
    pub(super) requests: Arc<Requests>,
    /// The address that was last tried in vain, and when. One request at a time tries it, so that nobody can make the server knock
    /// at its own door all day.
    pub(super) tried: Mutex<Option<(String, Instant)>>,
}

impl Site {
    pub(super) fn new(app: &App) -> Result<Site> {
        let engine = Engine::new(&app.config.data_dir, Arc::clone(&app.catalogue))?;
        let (pictures, drawings) = (Pictures::of_codes(), Pictures::of_invitations());
        Ok(Site {
            engine,
            invitations: Invitations::default(),
            pictures,
            drawings,
            requests: Arc::default(),
            tried: Mutex::default(),
        })
    }
}
