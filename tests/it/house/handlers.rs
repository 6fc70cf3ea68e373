//! One domain call per handler: what a page changes is one verb of the domain, so that a program that speaks to the shop in
//! another way, such as the API, keeps the same rules by calling the same verb.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::fs;

use syn::visit::{self, Visit};
use syn::{Expr, ExprClosure, ExprMethodCall, ExprPath, Pat, Signature};

use super::layers::nothing_of;
use super::source::{files, root};

/// The methods that lend a handler the one connection that writes.
const WRITES: [&str; 2] = ["write", "change_shop"];

/// Every closure of a file that is lent it: in which function it stands, and how often it uses what it is lent.
#[derive(Default)]
struct Writes {
    function: String,
    uses: Vec<(String, usize)>,
}

impl<'ast> Visit<'ast> for Writes {
    fn visit_signature(&mut self, signature: &'ast Signature) {
        self.function = signature.ident.to_string();
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        if WRITES.iter().any(|write| call.method == write)
            && let Some(Expr::Closure(closure)) = call.args.first()
        {
            self.uses.push((self.function.clone(), uses(closure)));
        }
        visit::visit_expr_method_call(self, call);
    }
}

/// How often a closure uses what it is lent.
fn uses(closure: &ExprClosure) -> usize {
    let Some(Pat::Ident(lent)) = closure.inputs.first() else { return 0 };
    let mut counter = Uses { lent: lent.ident.to_string(), count: 0 };
    counter.visit_expr(&closure.body);
    counter.count
}

struct Uses {
    lent: String,
    count: usize,
}

impl<'ast> Visit<'ast> for Uses {
    fn visit_expr_path(&mut self, path: &'ast ExprPath) {
        self.count += usize::from(path.path.is_ident(&self.lent));
    }
}

fn writes_of(text: &str) -> Vec<(String, usize)> {
    let mut writes = Writes::default();
    writes.visit_file(&syn::parse_file(text).unwrap());
    writes.uses
}

#[test]
fn a_handler_changes_something_by_one_call_of_the_domain() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    for path in files("src/web").into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs")) {
        let writes = writes_of(&fs::read_to_string(&path).unwrap());
        seen += writes.len();
        let name = path.strip_prefix(root()).unwrap().display();
        let several = writes.iter().filter(|(_, uses)| *uses != 1);
        wrong.extend(several.map(|(function, uses)| format!("{name}: {function} makes {uses} calls where one verb should do")));
    }
    assert!(seen > 30, "only {seen} writes were found");
    nothing_of(wrong);
}

#[test]
fn calls_are_counted_through_everything_that_may_stand_around_them() {
    let text = "
        async fn one() { app.db.write(move |tx| order::pay(tx, &act, id)).await }
        async fn wrapped() { db.write(move |tx| { let verb = order::cancel(tx, id)?; Ok(verb) }); }
        async fn two() { app.change_shop(move |conn| { find(conn)?; shop::change(conn) }); }
        async fn either() { db.write(|tx| match way { Way::Up => up(tx), Way::Down => down(tx) }); }
        async fn other() { file.write(b\"tx\"); lock.write().unwrap(); }
    ";
    let uses: Vec<usize> = writes_of(text).into_iter().map(|(_, uses)| uses).collect();
    assert_eq!(uses, [1, 1, 2, 2]);
}
