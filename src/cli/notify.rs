//! What systemd is told where it has started the server: when it listens, when it stops, and, if it wants to know, that it lives.
//! Elsewhere nobody listens, and nothing is said.

use std::time::Duration;

use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Orbit, Rocket};
use sd_notify::NotifyState;

/// Tells the service manager how the server is.
pub(super) struct ServiceManager;

#[rocket::async_trait]
impl Fairing for ServiceManager {
    fn info(&self) -> Info {
        Info { name: "service manager", kind: Kind::Liftoff | Kind::Shutdown }
    }

    async fn on_liftoff(&self, _: &Rocket<Orbit>) {
        tell(NotifyState::Ready);
        if let Some(patience) = sd_notify::watchdog_enabled() {
            // Twice in the time after which it would be taken for dead.
            tokio::spawn(live(patience / 2));
        }
    }

    async fn on_shutdown(&self, _: &Rocket<Orbit>) {
        tell(NotifyState::Stopping);
    }
}

/// As long as this task gets its turn, requests get theirs.
async fn live(pause: Duration) {
    let mut ticks = tokio::time::interval(pause);
    loop {
        ticks.tick().await;
        tell(NotifyState::Watchdog);
    }
}

fn tell(state: NotifyState<'_>) {
    if let Err(error) = sd_notify::notify(&[state]) {
        tracing::warn!(%error, "the service manager could not be told");
    }
}
