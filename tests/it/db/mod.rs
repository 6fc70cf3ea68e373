//! The file: its schema, its one writer, and what happens when something goes wrong around it.

mod faults;
mod schema;
pub mod writer;
