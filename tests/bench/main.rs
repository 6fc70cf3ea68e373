//! `cargo bench`: what the shop costs, each figure beside its yardstick in one run, as a table. `cargo bench -- scans` runs the
//! part whose name holds that word. It reports and never fails: a slow machine is not a broken shop.
//!
//! The servers run in this process and the load in another, so that this process's CPU time is the servers'. Everything happens
//! in temporary folders and on 127.0.0.1; the whole takes less than six minutes on two cores.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench that cannot go on stops there, and a table is printed")]
#![allow(unreachable_pub, reason = "pub marks what a part of the bench may use; nothing leaves this binary")]

mod api;
mod attacks;
mod codes;
mod hooks;
mod house;
mod load;
mod network;
mod orders;
mod process;
mod scans;
mod tree;

use std::io::Write;

/// One line of the table.
pub struct Line {
    pub figure: &'static str,
    pub what: String,
    pub ours: String,
    pub yardstick: String,
    /// What was reached, in the unit of the goal.
    pub reached: f64,
    pub goal: Goal,
}

/// What performance.md asks for.
#[derive(Clone, Copy)]
pub enum Goal {
    AtLeast(f64),
    AtMost(f64),
    /// Nothing: the figure is worth knowing.
    Told,
}

type Part = (&'static str, fn() -> Vec<Line>);

const PARTS: &[Part] = &[
    ("scans", scans::bench),
    ("tree", tree::bench),
    ("orders", orders::bench),
    ("network", network::bench),
    ("codes", codes::bench),
    ("pictures", house::pictures),
    ("sign-in", house::sign_ins),
    ("process", process::bench),
    ("api", api::bench),
    ("attacks", attacks::bench),
    ("hooks", hooks::bench),
];

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|first| first == load::CHILD) {
        return load::child(&arguments[1..]);
    }
    let wanted = arguments.iter().find(|argument| !argument.starts_with('-'));
    println!("{:<5}{:<60}{:>16}{:>16}{:>10}{:>10}", "", "", "ours", "yardstick", "reached", "goal");
    for (name, bench) in PARTS {
        if wanted.is_none_or(|wanted| name.contains(wanted.as_str())) {
            for line in bench() {
                say(&line);
            }
        }
    }
}

fn say(line: &Line) {
    let said = |sign: &str, goal: f64| format!("{sign} {}", (goal * 100.0).round() / 100.0);
    let (goal, met) = match line.goal {
        Goal::AtLeast(goal) => (said("≥", goal), line.reached >= goal),
        Goal::AtMost(goal) => (said("≤", goal), line.reached <= goal),
        Goal::Told => ("–".to_owned(), true),
    };
    let mark = if met { "" } else { "  missed" };
    let Line { figure, what, ours, yardstick, reached, .. } = line;
    println!("{figure:<5}{what:<60}{ours:>16}{yardstick:>16}{reached:>10.2}{goal:>10}{mark}");
    let _ = std::io::stdout().flush();
}

/// The middle one.
pub fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
