//! Becoming a member, with a scan and without.

mod invitation;
mod organic;
mod pieces;
