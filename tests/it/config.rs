//! Every layer of the configuration, and the one line that each mistake gets.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails there")]

use std::path::PathBuf;

use passalong::config::layers::{Flags, Loaded, load};
use passalong::config::{Config, Level};

use crate::cli::commands::{Place, one_line, stdout};

type Env = &'static [(&'static str, &'static str)];

fn shipped() -> PathBuf {
    concat!(env!("CARGO_MANIFEST_DIR"), "/config.toml").into()
}

/// Loads a config file of this text, with these variables.
fn with(text: &str, env: &[(&str, &str)], flags: Flags) -> Result<Loaded, String> {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("shop.toml");
    std::fs::write(&file, text).unwrap();
    let env = env.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let loaded = load(&Flags { config: Some(file.clone()), ..flags }, env);
    loaded.map_err(|error| error.to_string().replace(&file.display().to_string(), "shop.toml"))
}

fn refused(text: &str, env: &[(&str, &str)]) -> String {
    let line = with(text, env, Flags::default()).expect_err(text);
    assert!(!line.contains('\n'), "{line}");
    line
}

#[test]
fn config_toml_states_every_option_at_its_default() {
    let loaded = load(&Flags { config: Some(shipped()), ..Flags::default() }, []).unwrap();
    assert_eq!(loaded.config, Config::default());
    for line in loaded.lines() {
        assert!(line.ends_with("/config.toml"), "not in config.toml: {line}");
    }
}

#[test]
fn every_option_in_config_toml_has_a_comment_above_it() {
    let text = std::fs::read_to_string(shipped()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| line.contains(" = ") && !line.starts_with('#')) {
        assert!(lines[at - 1].starts_with("# "), "{line}");
    }
}

#[test]
fn flags_beat_the_environment_beats_the_file_beats_the_default() {
    let file = "port = 1001\naddress = \"127.0.0.2\"\n[limits]\nreaders = 7\n";
    let env =
        [("PASSALONG_PORT", "1002"), ("PASSALONG_LIMITS__QUEUE_JOBS", "99"), ("PASSALONG_LOG__LEVEL", "debug"), ("OTHER", "x")];
    let loaded = with(file, &env, Flags { port: Some("1003".into()), ..Flags::default() }).unwrap();
    assert_eq!(loaded.config.port, 1003);
    assert_eq!(loaded.config.address.to_string(), "127.0.0.2");
    assert_eq!((loaded.config.limits.readers, loaded.config.limits.queue_jobs), (7, 99));
    assert_eq!(loaded.config.log.level, Level::Debug);
    assert_eq!(loaded.config.sessions, Config::default().sessions);
    assert_eq!(with(file, &env, Flags::default()).unwrap().config.port, 1002);
    assert_eq!(with(file, &[], Flags::default()).unwrap().config.port, 1001);
}

#[test]
fn text_from_the_environment_takes_the_type_of_its_option() {
    let env = [
        ("PASSALONG_TRUSTED_PROXIES", "10.0.0.0/8, ::1/128"),
        ("PASSALONG_SCANS__BOTS", "[\"ShopMonitor\", \"a, b\"]"),
        ("PASSALONG_DATA_DIR", "2026"),
        ("PASSALONG_BASE_URL", "HTTPS://Shop.Example/"),
    ];
    let config = with("", &env, Flags::default()).unwrap().config;
    assert_eq!(config.trusted_proxies.len(), 2);
    assert_eq!(config.scans.bots, ["ShopMonitor", "a, b"]);
    assert_eq!(config.data_dir, PathBuf::from("2026"));
    assert_eq!(config.base_url.unwrap().as_str(), "https://shop.example");
    assert_eq!(with("", &[("PASSALONG_BASE_URL", "")], Flags::default()).unwrap().config.base_url, None);
}

#[test]
fn a_value_can_stand_in_a_file_of_its_own() {
    let place = Place::new();
    let secret = place.path("url");
    std::fs::write(&secret, "https://shop.example\n").unwrap();
    let path = secret.to_str().unwrap();
    let config = with("", &[("PASSALONG_BASE_URL_FILE", path)], Flags::default()).unwrap().config;
    assert_eq!(config.base_url.unwrap().as_str(), "https://shop.example");
    let both = refused("", &[("PASSALONG_BASE_URL_FILE", path), ("PASSALONG_BASE_URL", "https://a.example")]);
    assert!(both.contains("PASSALONG_BASE_URL and PASSALONG_BASE_URL_FILE"), "{both}");
    let missing = refused("", &[("PASSALONG_PORT_FILE", "/nowhere/port")]);
    assert!(missing.contains("/nowhere/port") && missing.contains("PASSALONG_PORT_FILE"), "{missing}");
    std::fs::write(&secret, "many").unwrap();
    let wrong = refused("", &[("PASSALONG_PORT_FILE", path)]);
    assert!(wrong.contains("`port = \"many\"` in environment variable PASSALONG_PORT_FILE"), "{wrong}");
}

#[test]
fn a_mistake_is_one_line_with_the_key_the_place_and_the_mend() {
    let wrong: [(&str, Env, &str); 15] = [
        ("prot = 1", &[], "unknown option `prot` in shop.toml; did you mean `port`?"),
        ("[limits]\nqueu_jobs = 1", &[], "unknown option `limits.queu_jobs` in shop.toml; did you mean `limits.queue_jobs`?"),
        ("queue_jobs = 1", &[], "unknown option `queue_jobs` in shop.toml; did you mean `limits.queue_jobs`?"),
        ("[shop]\nname = 1", &[], "unknown option `shop` in shop.toml; `passalong config show` lists every option"),
        ("", &[("PASSALONG_PROT", "1")], "unknown option `prot` in environment variable PASSALONG_PROT; did you mean `port`?"),
        (
            "port = \"x\"",
            &[],
            "`port = \"x\"` in shop.toml does not fit; it takes a whole number from 0 (any free port) to 65535",
        ),
        ("port = 65536", &[], "`port = 65536` in shop.toml does not fit"),
        ("bcrypt_cost = 31", &[], "`bcrypt_cost = 31` in shop.toml does not fit; it takes a whole number from 4"),
        ("[limits]\nreaders = 0", &[], "`limits.readers = 0` in shop.toml does not fit; it takes a whole number from 1 to 64"),
        (
            "",
            &[("PASSALONG_LIMITS__READERS", "-1")],
            "`limits.readers = \"-1\"` in environment variable PASSALONG_LIMITS__READERS",
        ),
        (
            "trusted_proxies = [\"10.0.0.0/8\", \"x\"]",
            &[],
            "`trusted_proxies = [\"10.0.0.0/8\",\"x\"]` in shop.toml does not fit; it takes a list",
        ),
        ("[log]\nlevel = \"loud\"", &[], "`log.level = \"loud\"` in shop.toml does not fit; it takes one of error, warn"),
        (
            "base_url = \"shop.example\"",
            &[],
            "in shop.toml does not fit; it takes a full web address such as https://shop.example",
        ),
        (
            "",
            &[("PASSALONG_LOG", "debug")],
            "`log = \"debug\"` in environment variable PASSALONG_LOG does not fit; it takes a section",
        ),
        ("port = 1\nport = = 2", &[], "shop.toml line 2 is not TOML"),
    ];
    for (text, env, said) in wrong {
        let line = refused(text, env);
        assert!(line.contains(said), "{text:?} {env:?}\n  said {line}\n  not  {said}");
    }
}

#[test]
fn the_file_is_the_named_one_else_in_the_data_directory_else_here() {
    let place = Place::new();
    let port = |args: &[&str]| {
        let shown = stdout(&place.run(&[&["config", "show"], args].concat()));
        shown.lines().find(|line| line.starts_with("port =")).unwrap().split_whitespace().nth(2).unwrap().to_owned()
    };
    assert_eq!(port(&[]), "8080");
    std::fs::write(place.path("config.toml"), "port = 1").unwrap();
    assert_eq!(port(&[]), "1");
    std::fs::write(place.path("data/config.toml"), "port = 2").unwrap();
    assert_eq!(port(&[]), "2");
    std::fs::write(place.path("named.toml"), "port = 3").unwrap();
    assert_eq!(port(&["--config", "named.toml"]), "3");
    std::fs::create_dir(place.path("other")).unwrap();
    std::fs::write(place.path("other/config.toml"), "port = 4").unwrap();
    assert_eq!(port(&["--data-dir", "other"]), "4");
    assert!(one_line(&place.run(&["config", "show", "--config", "none.toml"])).contains("none.toml does not exist"));
    let by_variable = place.command(&["config", "show"]).env("PASSALONG_CONFIG", "named.toml").output().unwrap();
    assert!(stdout(&by_variable).contains("# named.toml"));
}

#[test]
fn every_command_that_reads_the_configuration_refuses_a_wrong_one() {
    let place = Place::new();
    std::fs::write(place.path("config.toml"), "prot = 1").unwrap();
    for args in [&["serve"][..], &[], &["check"], &["backup", "x"], &["restore", "x"], &["healthcheck"], &["config", "show"]] {
        let line = one_line(&place.run(args));
        assert!(line.contains("unknown option `prot` in config.toml"), "{args:?}: {line}");
    }
    std::fs::remove_file(place.path("config.toml")).unwrap();
    let flag = one_line(&place.run(&["serve", "--base-url", "ftp://shop.example"]));
    assert!(flag.contains("`base_url = \"ftp://shop.example\"` in --base-url does not fit"), "{flag}");
    assert!(!place.db().exists());
}

#[test]
fn config_show_is_toml_with_an_origin_behind_every_line() {
    let place = Place::new();
    let shown = place.command(&["config", "show", "--port", "9"]).env("PASSALONG_SCANS__BOTS", "a \"b\",c").output().unwrap();
    let text = stdout(&shown);
    assert!(text.lines().any(|line| line.starts_with("port = 9 ") && line.ends_with("# --port")), "{text}");
    assert!(text.contains("# environment variable PASSALONG_SCANS__BOTS") && text.contains("# default"), "{text}");
    std::fs::write(place.path("again.toml"), &text).unwrap();
    let again = place.run(&["config", "show", "--config", "again.toml"]);
    let values =
        |text: &str| text.lines().map(|line| line.split("  # ").next().unwrap().trim_end().to_owned()).collect::<Vec<_>>();
    // The work factor comes from the environment of these tests in both.
    assert_eq!(values(&stdout(&again)), values(&text));
}
