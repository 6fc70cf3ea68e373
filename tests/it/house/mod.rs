//! The house itself: the plan that its source keeps, and the tools that the tests work with.

mod layers;
mod tooling;
