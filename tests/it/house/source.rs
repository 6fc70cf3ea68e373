//! The source of the program, read as the compiler reads it: what each file names, what it says in string literals, and which
//! choices it declares. What stands under `#[cfg(test)]` may do as it likes and is passed over.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use syn::buffer::{Cursor, TokenBuffer};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::visit::{self, Visit};
use syn::{Attribute, Ident, ImplItemFn, Item, ItemMod, ItemUse, Lit, LitStr, Macro, MetaList, Token, UseTree, VisRestricted};

/// A file below `src`.
pub struct Source {
    /// From `src`: `domain/order/refund.rs`.
    pub path: String,
    pub room: String,
    /// `crate::domain::order::refund`.
    pub module: String,
    /// Every path in full, through `use`, `super` and `self`: `crate::domain::money::Money`, `rocket::http::Status`. What the
    /// file itself or the prelude defines stands as it is written.
    pub names: BTreeSet<String>,
    /// What its string literals say, those of macros too.
    pub literals: Vec<String>,
    pub choices: Vec<Choice>,
}

/// A `choice!` of the domain.
pub struct Choice {
    pub name: String,
    pub words: Vec<String>,
}

/// Every file of the program, read once.
pub fn sources() -> &'static [Source] {
    static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
        let rust = files("src").into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
        let texts: Vec<(String, String)> = rust
            .map(|path| {
                (path.strip_prefix(root().join("src")).unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
            })
            .collect();
        read(&texts)
    });
    &SOURCES
}

/// Files by their path below `src` and their text, without those that are there for tests only.
pub fn read(texts: &[(impl AsRef<str>, impl AsRef<str>)]) -> Vec<Source> {
    let mut only_for_tests = Vec::new();
    let mut sources = Vec::new();
    for (path, text) in texts {
        let (path, text) = (path.as_ref(), text.as_ref());
        let file = syn::parse_file(text).unwrap_or_else(|error| panic!("src/{path}: {error}"));
        let mut reader = Reader { module: module_of(path), ..Reader::default() };
        reader.visit_file(&file);
        only_for_tests.append(&mut reader.only_for_tests);
        sources.push(reader.source(path));
    }
    sources.retain(|source: &Source| !only_for_tests.iter().any(|module| is_below(&source.module, module)));
    sources
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder.
pub fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { found.push(path) }
        }
    }
    found.sort();
    found
}

/// Whether a path is `top` or leads through it.
pub fn is_below(path: &str, top: &str) -> bool {
    path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Where the program begins there is nobody who could name it; everything else belongs to the library.
fn module_of(path: &str) -> String {
    match path.trim_end_matches(".rs").trim_end_matches("/mod") {
        "main" => "main".into(),
        "lib" => "crate".into(),
        module => format!("crate::{}", module.replace('/', "::")),
    }
}

#[derive(Default)]
struct Reader {
    /// Where the walk is, inline modules included.
    module: String,
    /// Paths as they are written, with the module that they are written in.
    written: Vec<(String, Vec<String>)>,
    /// What `use` makes of a word in a module.
    imports: BTreeMap<(String, String), Vec<String>>,
    modules: BTreeSet<String>,
    only_for_tests: Vec<String>,
    literals: Vec<String>,
    choices: Vec<Choice>,
}

impl Reader {
    fn source(self, path: &str) -> Source {
        let names = self.written.iter().map(|(module, path)| self.in_full(module, path).join("::")).collect();
        let room = path.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
        Source { path: path.into(), room, module: module_of(path), names, literals: self.literals, choices: self.choices }
    }

    fn in_full(&self, module: &str, path: &[String]) -> Vec<String> {
        let (first, rest) = path.split_first().unwrap();
        let parts = |module: &str| module.split("::").map(str::to_owned).collect::<Vec<_>>();
        if let Some(import) = self.imports.get(&(module.to_owned(), first.clone())).filter(|import| import[0] != *first) {
            return self.in_full(module, &[import, rest].concat());
        }
        match first.as_str() {
            "passalong" => [&parts("crate"), rest].concat(),
            "self" if rest.first().is_some_and(|next| next == "super") => self.in_full(module, rest),
            "self" => [&parts(module), rest].concat(),
            "super" => self.in_full(module.rsplit_once("::").unwrap().0, &[&["self".to_owned()], rest].concat()),
            child if self.modules.contains(&format!("{module}::{child}")) => [&parts(module), path].concat(),
            _ => path.to_vec(),
        }
    }

    /// A lower-case word by itself is a variable or a function of the file: it names nothing beyond.
    fn take(&mut self, path: Vec<String>) {
        if path.len() > 1 || path.iter().any(|word| word.starts_with(char::is_uppercase)) {
            self.written.push((self.module.clone(), path));
        }
    }

    fn take_use(&mut self, before: &[String], tree: &UseTree) {
        let with = |ident: &Ident| [before, &[ident.unraw().to_string()]].concat();
        let (path, name) = match tree {
            UseTree::Path(path) => return self.take_use(&with(&path.ident), &path.tree),
            UseTree::Group(group) => return group.items.iter().for_each(|tree| self.take_use(before, tree)),
            UseTree::Glob(_) => ([before, &["*".to_owned()]].concat(), None),
            UseTree::Name(name) if name.ident == "self" => (before.to_vec(), before.last().cloned()),
            UseTree::Name(name) => (with(&name.ident), Some(name.ident.unraw().to_string())),
            UseTree::Rename(rename) if rename.ident == "self" => (before.to_vec(), Some(rename.rename.to_string())),
            UseTree::Rename(rename) => (with(&rename.ident), Some(rename.rename.to_string())),
        };
        if let Some(name) = name {
            self.imports.insert((self.module.clone(), name), path.clone());
        }
        self.written.push((self.module.clone(), path));
    }

    /// What a macro is given is no Rust yet: its words, literals and what stands in `path::{…}` are taken as they come.
    fn take_tokens(&mut self, mut at: Cursor<'_>, before: &[String]) {
        while !at.eof() {
            if let Some((ident, next)) = at.ident() {
                let mut path = [before, &[ident.unraw().to_string()]].concat();
                at = next;
                while let Some(next) = after_colons(at) {
                    if let Some((ident, next)) = next.ident() {
                        path.push(ident.unraw().to_string());
                        at = next;
                    } else if let Some((inside, _, _, next)) = next.any_group() {
                        self.take_tokens(inside, &path);
                        at = next;
                    } else {
                        break;
                    }
                }
                self.take(path);
            } else if let Some((literal, next)) = at.literal() {
                if let Lit::Str(text) = Lit::new(literal) {
                    self.literals.push(text.value());
                }
                at = next;
            } else if let Some((inside, _, _, next)) = at.any_group() {
                self.take_tokens(inside, &[]);
                at = next;
            } else {
                at = at.token_tree().unwrap().1;
            }
        }
    }
}

fn after_colons(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let (first, at) = at.punct()?;
    let (second, at) = at.punct()?;
    (first.as_char() == ':' && second.as_char() == ':').then_some(at)
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        } else if let Item::Mod(module) = item {
            self.only_for_tests.push(format!("{}::{}", self.module, module.ident.unraw()));
        }
    }

    fn visit_impl_item_fn(&mut self, function: &'ast ImplItemFn) {
        if !is_for_tests(&function.attrs) {
            visit::visit_impl_item_fn(self, function);
        }
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        let outside = self.module.clone();
        self.module = format!("{outside}::{}", item.ident.unraw());
        self.modules.insert(self.module.clone());
        visit::visit_item_mod(self, item);
        self.module = outside;
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.take_use(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.take(path.segments.iter().map(|segment| segment.ident.unraw().to_string()).collect());
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        self.visit_path(&call.path);
        if call.path.segments.last().is_some_and(|name| name.ident == "choice") {
            self.choices.push(call.parse_body().unwrap_or_else(|error| panic!("a choice! in {}: {error}", self.module)));
        }
        self.take_tokens(TokenBuffer::new2(call.tokens.clone()).begin(), &[]);
    }

    fn visit_attribute(&mut self, attribute: &'ast Attribute) {
        // A comment says what it likes.
        if !attribute.path().is_ident("doc") {
            visit::visit_attribute(self, attribute);
        }
    }

    fn visit_meta_list(&mut self, list: &'ast MetaList) {
        self.visit_path(&list.path);
        self.take_tokens(TokenBuffer::new2(list.tokens.clone()).begin(), &[]);
    }

    fn visit_lit_str(&mut self, literal: &'ast LitStr) {
        self.literals.push(literal.value());
    }

    /// Who may see something is not named by it.
    fn visit_vis_restricted(&mut self, _: &'ast VisRestricted) {}
}

impl Parse for Choice {
    /// `/// What it is. Name { /// A case. Case = "word", … }`
    fn parse(input: ParseStream<'_>) -> syn::Result<Choice> {
        Attribute::parse_outer(input)?;
        let name = input.parse::<Ident>()?.to_string();
        let cases;
        syn::braced!(cases in input);
        let word = |case: ParseStream<'_>| {
            Attribute::parse_outer(case)?;
            case.parse::<Ident>()?;
            case.parse::<Token![=]>()?;
            Ok(case.parse::<LitStr>()?.value())
        };
        let words = Punctuated::<String, Token![,]>::parse_terminated_with(&cases, word)?;
        Ok(Choice { name, words: words.into_iter().collect() })
    }
}

fn is_for_tests(attributes: &[Attribute]) -> bool {
    let says_test = |attribute: &Attribute| attribute.parse_args::<Ident>().is_ok_and(|word| word == "test");
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg") && says_test(attribute))
}

fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(syn::ItemConst { attrs, .. })
        | Item::Enum(syn::ItemEnum { attrs, .. })
        | Item::Fn(syn::ItemFn { attrs, .. })
        | Item::Impl(syn::ItemImpl { attrs, .. })
        | Item::Macro(syn::ItemMacro { attrs, .. })
        | Item::Mod(ItemMod { attrs, .. })
        | Item::Static(syn::ItemStatic { attrs, .. })
        | Item::Struct(syn::ItemStruct { attrs, .. })
        | Item::Trait(syn::ItemTrait { attrs, .. })
        | Item::Type(syn::ItemType { attrs, .. })
        | Item::Use(ItemUse { attrs, .. }) => attrs,
        _ => &[],
    }
}

#[test]
fn this_reader_sees_what_the_compiler_sees() {
    let texts = [
        (
            "domain/order/mod.rs",
            r##"
            //! rocket::a
            mod refund;
            #[cfg(test)]
            mod tests;
            use crate::{domain::{money::{self, Money}, time as when}, db};
            pub use refund::Refund;
            /// rocket::b
            #[derive(serde::Serialize)]
            pub(in crate::web) struct Order<'a>(&'a super::code::Code);
            fn pay() {
                // rocket::c "SELECT c"
                let rocket = ('"', '\'', "SELECT \"d\"", r#"SELECT "e""#);
                rocket.launch(refund);
                when::now::<money::Rate>(|_| self::pay());
                tx.execute(named_params! {":f": when::Day::from(::std::env::var("SELECT g")), ":h": x!(clap::{Arg, builder::Str})});
            }
            #[cfg(test)]
            fn only_here() { rocket::i("SELECT i") }
            "##,
        ),
        ("domain/order/tests.rs", "use rocket::j;"),
        ("domain/order/refund.rs", "use super::super::account; fn back() { account::find(super::pay); }"),
        ("main.rs", "fn main() { passalong::cli::run() }"),
    ];
    let sources = read(&texts);
    let names = |at: usize| sources[at].names.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(
        names(0),
        [
            "clap::Arg",
            "clap::builder::Str",
            "crate::db",
            "crate::domain::code::Code",
            "crate::domain::money",
            "crate::domain::money::Money",
            "crate::domain::money::Rate",
            "crate::domain::order::pay",
            "crate::domain::order::refund::Refund",
            "crate::domain::time",
            "crate::domain::time::Day::from",
            "crate::domain::time::now",
            "serde::Serialize",
            "std::env::var",
        ]
    );
    assert_eq!(sources[0].literals, ["SELECT \"d\"", "SELECT \"e\"", ":f", "SELECT g", ":h"]);
    assert_eq!(names(1), ["crate::domain::account", "crate::domain::account::find", "crate::domain::order::pay"]);
    assert_eq!(names(2), ["crate::cli::run"]);
    assert_eq!(sources.len(), 3);
}
