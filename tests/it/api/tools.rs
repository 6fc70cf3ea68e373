//! Tools of strangers, that know nothing of the shop but its document: a client that openapi-typescript generates buys something, and
//! Schemathesis sends whatever the document allows, and what it does not.
//!
//! `tests/run` fetches both; without them these tests say so and pass.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::{Value, json};

use super::Program;
use crate::support::counter::{count_in, sell};
use crate::support::shop::Shop;
use crate::support::story;

/// What the client does.
const CLIENT: &str = include_str!("../../api/client.ts");

/// Where a tool lies; `None` where it was not fetched.
fn tool(variable: &str) -> Option<PathBuf> {
    let path = std::env::var_os(variable).map(PathBuf::from);
    if path.is_none() {
        eprintln!("left out: {variable} is not set. tests/run fetches what this test needs.");
    }
    path
}

/// # Panics
/// When the tool does not end well.
#[track_caller]
fn run(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{command:?}\n{}\n{}", said(&output.stdout), said(&output.stderr));
    output
}

/// The document of a shop, as a file.
fn document(program: &Program, folder: &Path) -> PathBuf {
    let path = folder.join("openapi.json");
    fs::write(&path, program.get("/api/openapi.json").expect(200).to_string()).expect("the document is written");
    path
}

#[test]
fn o02_a_client_that_is_generated_from_the_document_places_pays_and_refunds() {
    let Some(tools) = tool("API_CLIENT") else { return };
    let shop = Shop::open();
    count_in(&shop, "EUR");
    let story = story::tell(&shop, "partner Pat; customer Cara via Pat");
    let program = Program::of(&shop);
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let document = document(&program, folder.path());
    std::os::unix::fs::symlink(tools.join("node_modules"), at("node_modules")).expect("the tools");
    fs::write(at("package.json"), r#"{ "type": "module" }"#).expect("a package");
    fs::write(at("client.ts"), CLIENT).expect("the client");
    let script = |path: &str| {
        let mut command = Command::new("node");
        command.current_dir(folder.path()).arg(tools.join("node_modules").join(path));
        command
    };
    run(script("openapi-typescript/bin/cli.js").arg(&document).args(["-o", "schema.d.ts"]));
    let options =
        ["--strict", "--target", "es2022", "--module", "nodenext", "--lib", "es2022,dom,dom.iterable", "--outDir", "made"];
    run(script("typescript/bin/tsc").args(options).arg("client.ts"));
    let mut client = Command::new("node");
    client.current_dir(folder.path()).arg("made/client.js").env("API_BASE", format!("{}/api/v1", shop.home));
    client.env("API_TOKEN", &program.token).env("REFERRAL_CODE", story.code_of("Pat"));
    let told: Value = serde_json::from_slice(&run(&mut client).stdout).expect("what the client was told");
    let expected = json!({
        "quoted": "90.00",
        "placed": [201, "placed", "10.00"],
        "paid": ["paid", "9.00"],
        "refunded": ["partly_refunded", "30.00", "6.00"],
        "told": [201, "told", "42.80", "4.00"],
        "gone": "refunded",
        "found": [true],
        "events": ["account.created", "commission.created", "commission.reversed", "order.paid", "order.placed", "order.refunded"],
        "wrong": [422, "credit_short", "/use_credit"],
    });
    assert_eq!(told, expected);
    assert_eq!(shop.ask::<i64>("SELECT count(*) FROM orders", []), 2);
}

#[test]
fn o02_schemathesis_finds_nothing_that_the_document_does_not_say() {
    let Some(packages) = tool("SCHEMATHESIS") else { return };
    let shop = Shop::open();
    count_in(&shop, "EUR");
    story::tell(&shop, "partner Pat; customer Cara via Pat; customer Carl via Cara");
    sell(&shop, "Rye bread", "4.20");
    let scopes = ["read", "orders", "accounts", "people", "codes", "payouts", "webhooks"];
    let mut args = vec!["token", "create", "--name", "Schemathesis", "--per-minute", "60000"];
    scopes.iter().for_each(|scope| args.extend(["--scope", scope]));
    let made = shop.command(&args, "");
    let token = String::from_utf8_lossy(&made.stdout).lines().last().expect("a token").to_owned();
    let folder = tempfile::tempdir().expect("a folder");
    let document = document(&Program::showing(&shop, &token), folder.path());
    let mut tool = Command::new("python3");
    tool.current_dir(folder.path()).env("PYTHONPATH", packages).env("NO_COLOR", "1");
    tool.args(["-c", "from schemathesis.cli import schemathesis; schemathesis()", "run"]).arg(document);
    tool.args(["--url", &format!("{}/api/v1", shop.home), "--header", &format!("Authorization: Bearer {token}")]);
    tool.args(["--phases", "examples,coverage,fuzzing", "--max-examples", "5", "--seed", "20261130", "--workers", "2"]);
    tool.args(["--checks", "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"]);
    let said = String::from_utf8_lossy(&run(&mut tool).stdout).into_owned();
    // A run that reached nothing would find nothing.
    assert!(shop.ask::<i64>("SELECT count(*) FROM orders", []) > 0 && said.contains("Test cases:"), "{said}");
}
