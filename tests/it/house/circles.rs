//! No circle of files: of two files, at most one leads to the other, so that each can be read after those that it builds on.

use std::collections::{BTreeMap, BTreeSet};

use super::layers::nothing_of;
use super::source::{Source, read, sources};

/// For each file, the files that it names something of, and what.
type Graph<'s> = BTreeMap<&'s str, BTreeMap<&'s str, BTreeSet<&'s str>>>;

/// A path leads to the deepest module with a file. To have a child or to bring a module into sight is no arrow; to name something
/// of it is one, and so is what a child names of its parent. What a method call leads to cannot be seen.
fn graph(sources: &[Source]) -> Graph<'_> {
    let files: BTreeMap<&str, &str> = sources.iter().map(|source| (source.module.as_str(), source.path.as_str())).collect();
    let mut graph = Graph::new();
    for source in sources {
        let arrows = graph.entry(&source.path).or_default();
        for name in source.names.iter().filter(|name| !files.contains_key(name.as_str())) {
            let mut above = name.rmatch_indices("::").map(|(end, _)| &name[..end]);
            let Some(module) = above.find(|module| files.contains_key(module)) else { continue };
            if files[module] != source.path {
                let what = name[module.len()..].trim_start_matches("::").split("::").next().unwrap_or_default();
                arrows.entry(files[module]).or_default().insert(what);
            }
        }
    }
    graph
}

/// Every circle as the files that lead to each other, with the arrows between them.
fn circles(graph: &Graph<'_>) -> Vec<String> {
    let reached: BTreeMap<&str, BTreeSet<&str>> = graph.keys().map(|file| (*file, reached_from(file, graph))).collect();
    let circle_of =
        |file: &str| -> BTreeSet<&str> { reached[file].iter().copied().filter(|other| reached[other].contains(file)).collect() };
    let circles: BTreeSet<BTreeSet<&str>> = graph.keys().map(|file| circle_of(file)).filter(|circle| circle.len() > 1).collect();
    circles.iter().map(|circle| told(circle, graph)).collect()
}

fn reached_from<'s>(file: &str, graph: &Graph<'s>) -> BTreeSet<&'s str> {
    let mut reached = BTreeSet::new();
    let mut next: Vec<&str> = graph[file].keys().copied().collect();
    while let Some(file) = next.pop() {
        if reached.insert(file) {
            next.extend(graph[file].keys());
        }
    }
    reached
}

fn told(circle: &BTreeSet<&str>, graph: &Graph<'_>) -> String {
    let mut told = format!("{} files lead to each other:", circle.len());
    for from in circle {
        for (to, names) in graph[from].iter().filter(|(to, _)| circle.contains(*to)) {
            told += &format!("\n    {from} → {to}: {}", names.iter().copied().collect::<Vec<_>>().join(", "));
        }
    }
    told
}

#[test]
fn no_circle_of_files_exists() {
    nothing_of(circles(&graph(sources())));
}

#[test]
fn a_circle_would_be_found() {
    let circles_of = |texts: &[(&str, &str)]| circles(&graph(&read(texts)));
    let straight = [
        ("lib.rs", "pub mod a; mod b;"),
        ("a/mod.rs", "mod c; use crate::b::B; struct A(B);"),
        ("a/c.rs", "use super::A; use crate::b;"),
        ("b.rs", "#[cfg(test)] mod tests { use crate::a::A; }"),
    ];
    assert_eq!(circles_of(&straight), [""; 0]);
    let around = [
        ("lib.rs", "pub mod a; mod b;"),
        ("a/mod.rs", "mod c; pub use c::C; struct A;"),
        ("a/c.rs", "use super::A; use crate::b; struct C(b::B);"),
        ("b.rs", "struct B(crate::a::A);"),
    ];
    assert_eq!(
        circles_of(&around),
        ["3 files lead to each other:
    a/c.rs → a/mod.rs: A
    a/c.rs → b.rs: B
    a/mod.rs → a/c.rs: C
    b.rs → a/mod.rs: A"]
    );
}
