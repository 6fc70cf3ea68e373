//! What an invariant is: a name, and a query that must return no rows.

/// Something that is always true of the shop's file.
pub struct Invariant {
    /// Short and stable, for scripts and for talking about it. What is wrong when a row comes back says the message of this name:
    /// `check-s01` for S01.
    pub name: &'static str,
    /// Returns the rows that break it.
    pub sql: &'static str,
}

impl Invariant {
    /// Whether it walks through all tables and indexes, and does not sort.
    pub fn is_of_the_file(&self) -> bool {
        self.name.starts_with('F')
    }
}
