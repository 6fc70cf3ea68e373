//! What is said of a file, by the name of its message: this room has no words of its own, and the owner reads their language.

/// A message by its name, with what is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub id: &'static str,
    pub args: Vec<(&'static str, String)>,
}

impl Said {
    pub const fn new(id: &'static str) -> Said {
        Said { id, args: Vec::new() }
    }

    pub fn with(mut self, name: &'static str, arg: impl ToString) -> Said {
        self.args.push((name, arg.to_string()));
        self
    }
}
