//! What years do to a shop: disks, clocks and stops, and what the law and the counter ask about people. One file an item.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

mod fault_scripts;
mod r01_advice;
mod r02_clock;
mod r03_housekeeping;
mod r04_true_answers;
mod r05_file_gone;
mod r06_backups;
mod r06_litestream;
mod r07_running;
pub mod r08_merge;
mod r08_people;
mod r08_phone_only;
mod r08_roles;
mod r08_suspension;
mod r08_view_as;
mod r09_erase;
mod r09_export;
mod r09_merged;
mod r09_money;
mod r10_self_referral;

use crate::cli::commands::{Place, Server};
use crate::support::client::Person;
use crate::support::page::Page;

/// A real process with a small shop, and its owner in front of it.
struct Desk {
    place: Place,
    server: Option<Server>,
    owner: Person,
}

impl Desk {
    fn open() -> Desk {
        Desk::open_with(&[])
    }

    fn open_with(flags: &[&str]) -> Desk {
        let place = Place::new();
        let made = place.run(&["demo", "--accounts", "20", "--orders", "20"]);
        assert!(made.status.success(), "{made:?}");
        let server = place.serve_after("true", flags);
        let mut owner = Person::new(&format!("http://127.0.0.1:{}", server.port), "Owner");
        (owner.email, owner.password) = ("owner@example.org".into(), "sesame spelt sesame 1477".into());
        Desk { place, server: Some(server), owner }
    }

    fn server(&self) -> &Server {
        self.server.as_ref().expect("a server")
    }

    fn port(&self) -> u16 {
        self.server().port.parse().expect("a port")
    }

    /// Something that has to be stored: the owner signs in.
    #[track_caller]
    fn change(&self) {
        self.try_change().expect_status(303);
    }

    fn try_change(&self) -> Page {
        self.owner.forget_cookies();
        self.owner.post("/sign-in", &[("email", &self.owner.email), ("password", &self.owner.password)])
    }

    /// SIGTERM, and the exit code.
    fn stop(&mut self) -> Option<i32> {
        self.server.take().expect("a server").stop()
    }

    /// The exit code of a server that has been told to stop.
    fn wait(&mut self) -> Option<i32> {
        self.server.take().expect("a server").wait()
    }
}
