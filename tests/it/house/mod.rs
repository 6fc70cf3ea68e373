//! The house itself: the plan that its source keeps, and the tools that the tests work with.

mod source;

mod circles;
mod glossary;
mod handlers;
mod layers;
mod sentences;
mod stored_words;
mod tooling;
