//! What other systems have delivered, as it came, until it is understood and done.
//!
//! Promise: a delivery that was answered is on disk, once, and nothing that one of them tells keeps another from being heard. What was
//! told is kept no longer than it is needed.

mod apply;
mod rows;
mod settle;
mod told;

pub use apply::apply;
pub use rows::{
    Arrived, Delivery, DeliveryState, Light, Waiting, forget, forget_person, held, latest, lights, receive, replay, replay_all,
    waiting,
};
pub use settle::{Apply, Done, Flaw, Understood, give_up, settle};
pub use told::{DisputeStatus, DisputeTold, Ignored, RefundTold, Told};
