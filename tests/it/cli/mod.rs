//! The commands, run as the owner runs them.

pub mod commands;
mod demo;
mod import;
