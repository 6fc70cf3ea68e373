//! The layers of the configuration, and the one line that says what is wrong with them.
//!
//! Promise: every value knows where it came from. A message names the key as the file writes it, the place where the value
//! was found, and what the option takes.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use figment::error::Kind;
use figment::providers::{Format, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};

use crate::config::{Config, DEFAULT_DATA_DIR};

const CONFIG_FILE: &str = "config.toml";
const PREFIX: &str = "PASSALONG_";

/// What the command line says; everything is text here, so that a flag is refused in the same words as a line of the file.
#[derive(Debug, Clone, Default)]
pub struct Flags {
    pub config: Option<PathBuf>,
    pub data_dir: Option<String>,
    pub address: Option<String>,
    pub port: Option<String>,
    pub base_url: Option<String>,
}

/// A valid configuration and where each of its values came from.
#[derive(Debug)]
pub struct Loaded {
    pub config: Config,
    figment: Figment,
}

/// One line: the key, where it came from, and how to fix it.
#[derive(Debug, PartialEq, Eq)]
pub struct ConfigError(String);

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A value may hold a line break; the message is one line all the same.
        f.write_str(&self.0.replace(['\n', '\r'], " "))
    }
}

impl std::error::Error for ConfigError {}

/// Puts the layers on top of each other and says what is wrong with the first that does not fit.
pub fn load(flags: &Flags, env: impl IntoIterator<Item = (String, String)>) -> Result<Loaded, ConfigError> {
    let mut env: BTreeMap<String, String> = env.into_iter().filter(|(name, _)| name.starts_with(PREFIX)).collect();
    let named = flags.config.clone().or_else(|| env.remove("PASSALONG_CONFIG").map(PathBuf::from));
    let defaults = Figment::from(Layer::defaults());

    let mut above = Vec::new();
    for (name, value) in &env {
        above.push(variable(&defaults, name, value, &env)?);
    }
    let given =
        [("data_dir", &flags.data_dir), ("address", &flags.address), ("port", &flags.port), ("base_url", &flags.base_url)];
    for (key, value) in given {
        if let Some(value) = value {
            above.push(Layer::one(&defaults, format!("--{}", key.replace('_', "-")), key, value));
        }
    }

    let mut figment = defaults.clone();
    if let Some(file) = find_file(named, above.iter().rev().find_map(Layer::data_dir))? {
        figment = figment.merge(Layer::file(&file)?);
    }
    for layer in above {
        figment = figment.merge(layer);
    }
    let config: Config = figment.extract().map_err(|error| explain(&figment, &error))?;
    check_ranges(&figment)?;
    Ok(Loaded { config, figment })
}

impl Loaded {
    /// Every option as a line of TOML with its origin behind it. What looks like a secret is masked.
    pub fn lines(&self) -> Vec<String> {
        let written = |key: &str| {
            let value = self.figment.find_value(key).map_or_else(|_| String::new(), |value| toml_text(&value));
            if is_secret(key) && value != "\"\"" { "\"********\"".to_owned() } else { value }
        };
        let pairs: Vec<_> =
            OPTIONS.iter().map(|option| (format!("{} = {}", option.key, written(option.key)), option.key)).collect();
        let width = pairs.iter().map(|(line, _)| line.chars().count()).max().unwrap_or(0);
        pairs.iter().map(|(line, key)| format!("{line:width$}  # {}", origin(&self.figment, key))).collect()
    }
}

/// What an option takes, in the words of the line that refuses anything else.
struct Choice {
    key: &'static str,
    takes: &'static str,
    /// The least and the most of a number.
    range: Option<(u128, u128)>,
}

const fn text(key: &'static str, takes: &'static str) -> Choice {
    Choice { key, takes, range: None }
}

const fn number(key: &'static str, least: u128, most: u128, takes: &'static str) -> Choice {
    Choice { key, takes, range: Some((least, most)) }
}

const RATE: &str = "a whole number from 0 (no limit) to 1000000";

/// Every option in the order of config.toml. Tests keep the three (struct, file and list) equal.
const OPTIONS: [Choice; 31] = [
    text("data_dir", "the path of a directory"),
    text("address", "an IP address such as 127.0.0.1 or 0.0.0.0"),
    number("port", 0, 65535, "a whole number from 0 (any free port) to 65535"),
    text("base_url", "a full web address such as https://shop.example, without a query or user name"),
    text("trusted_proxies", "a list of networks such as 127.0.0.1/32 or 10.0.0.0/8"),
    text("require_mount", "the path of a directory"),
    text("metrics_token", "at least 16 letters and digits, such as what `openssl rand -hex 32` prints"),
    number("bcrypt_cost", 4, 16, "a whole number from 4 (tests only) to 16"),
    text("log.level", "one of error, warn, info, debug, trace"),
    text("log.format", "one of text, json"),
    text("limits.front", "one of auto, on, off"),
    number("limits.connections_per_address", 0, 1_000_000, RATE),
    number("limits.sign_in_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.sign_in_per_minute_per_account", 0, 1_000_000, RATE),
    number("limits.sign_up_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.code_misses_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.code_misses_per_minute", 0, 1_000_000, RATE),
    number("limits.pictures_per_second_per_address", 0, 1_000_000, RATE),
    number("limits.queue_jobs", 1, 1_000_000, "a whole number from 1 to 1000000"),
    number("limits.readers", 1, 64, "a whole number from 1 to 64"),
    number("limits.password_hash_jobs", 1, 1000, "a whole number from 1 to 1000"),
    number("limits.upload_bytes", 1024, 64 * 1024 * 1024, "a whole number of bytes from 1024 to 67108864"),
    number("scans.fold_minutes", 0, 1440, "a whole number of minutes from 0 (off) to 1440"),
    number("scans.most_per_hour_per_address", 0, 1_000_000, "a whole number of scans from 0 (off) to 1000000"),
    text("scans.bots", "a list of texts such as [\"ShopMonitor\"]"),
    number("sessions.days", 1, 400, "a whole number of days from 1 to 400"),
    number("sessions.staff_days", 1, 400, "a whole number of days from 1 to 400"),
    number("retention.scan_days", 0, 36_500, "a whole number of days from 0 (keep forever) to 36500"),
    number("retention.books_years", 1, 100, "a whole number of years from 1 to 100"),
    number("retention.event_days", 1, 3650, "a whole number of days from 1 to 3650"),
    text("webhooks.allowed_networks", "a list of networks such as 192.168.0.0/16 or fd00::/8"),
];

/// One source of values, with the name that a message gives it.
struct Layer {
    origin: String,
    dict: Dict,
}

impl Layer {
    fn defaults() -> Layer {
        let value = Value::serialize(Config::default()).expect("the defaults are plain values");
        Layer { origin: "default".to_owned(), dict: value.into_dict().expect("a struct has keys") }
    }

    fn one(defaults: &Figment, origin: String, key: &str, text: &str) -> Layer {
        let value = typed(defaults.find_value(key).ok().as_ref(), text);
        let dict = key.rsplit('.').fold(value, |inner, part| Value::from(Dict::from([(part.to_owned(), inner)]))).into_dict();
        Layer { origin, dict: dict.expect("a key has at least one part") }
    }

    fn file(path: &Path) -> Result<Layer, ConfigError> {
        let shown = path.display();
        let text = std::fs::read_to_string(path).map_err(|error| {
            ConfigError(format!("the config file {shown} cannot be read: {error}; mend --config or the file"))
        })?;
        let dict = Toml::from_str::<Dict>(&text).map_err(|error| {
            let line = error.span().map_or(1, |span| text[..span.start.min(text.len())].matches('\n').count() + 1);
            ConfigError(format!(
                "{shown} line {line} is not TOML: {}; every line is `key = value` or `[section]`",
                error.message().trim()
            ))
        })?;
        Ok(Layer { origin: format!("{shown}"), dict })
    }

    fn data_dir(&self) -> Option<PathBuf> {
        self.dict.get("data_dir").and_then(Value::as_str).map(PathBuf::from)
    }
}

impl Provider for Layer {
    fn metadata(&self) -> Metadata {
        Metadata::named(self.origin.clone())
    }

    fn data(&self) -> figment::Result<Map<Profile, Dict>> {
        Ok(Profile::Default.collect(self.dict.clone()))
    }
}

/// `PASSALONG_LIMITS__QUEUE_JOBS` is `limits.queue_jobs`; with `_FILE` behind it, the value is read from that file.
fn variable(defaults: &Figment, name: &str, value: &str, env: &BTreeMap<String, String>) -> Result<Layer, ConfigError> {
    let origin = format!("environment variable {name}");
    let key = |name: &str| name[PREFIX.len()..].to_ascii_lowercase().replace("__", ".");
    let Some(direct) = name.strip_suffix("_FILE") else {
        return Ok(Layer::one(defaults, origin, &key(name), value));
    };
    if env.contains_key(direct) {
        return Err(ConfigError(format!("{direct} and {name} are both set in the environment; keep one of them")));
    }
    let text = std::fs::read_to_string(value)
        .map_err(|error| ConfigError(format!("the file {value} named by {origin} cannot be read: {error}")))?;
    Ok(Layer::one(defaults, origin, &key(direct), text.trim()))
}

/// Text takes the type of the option's default. Text that does not fit stays text, so that extracting it names the key.
fn typed(default: Option<&Value>, text: &str) -> Value {
    match default {
        Some(Value::Num(..)) => text.trim().parse::<u64>().map_or_else(|_| Value::from(text), Value::from),
        Some(Value::Array(..)) if !text.trim_start().starts_with('[') => {
            text.split(',').map(str::trim).filter(|part| !part.is_empty()).map(Value::from).collect::<Vec<_>>().into()
        }
        Some(Value::Array(..)) => text.parse().unwrap_or_else(|_| Value::from(text)),
        _ => Value::from(text),
    }
}

fn find_file(named: Option<PathBuf>, data_dir: Option<PathBuf>) -> Result<Option<PathBuf>, ConfigError> {
    if let Some(file) = named {
        return match file.is_file() {
            true => Ok(Some(file)),
            false => {
                Err(ConfigError(format!("the config file {} does not exist; mend --config or PASSALONG_CONFIG", file.display())))
            }
        };
    }
    let beside_data = data_dir.unwrap_or_else(|| DEFAULT_DATA_DIR.into()).join(CONFIG_FILE);
    Ok([beside_data, PathBuf::from(CONFIG_FILE)].into_iter().find(|file| file.is_file()))
}

/// Numbers that fit their type but make no sense.
fn check_ranges(figment: &Figment) -> Result<(), ConfigError> {
    for option in &OPTIONS {
        let (Some((least, most)), Ok(value)) = (option.range, figment.find_value(option.key)) else { continue };
        let number = value.to_u128().or_else(|| value.to_i128().and_then(|signed| u128::try_from(signed).ok()));
        if !number.is_some_and(|number| (least..=most).contains(&number)) {
            return Err(misfit(figment, option.key));
        }
    }
    Ok(())
}

fn explain(figment: &Figment, error: &figment::Error) -> ConfigError {
    let path = error.path.join(".");
    if let Kind::UnknownField(field, _) = &error.kind {
        // figment's path ends with the field for some sources and with its section for others.
        let named = path == *field || path.ends_with(&format!(".{field}"));
        let key = if named { path } else { [path.as_str(), field].join(".").trim_start_matches('.').to_owned() };
        let meant = nearest(&key).map_or_else(
            || "`passalong config show` lists every option".to_owned(),
            |option| format!("did you mean `{option}`?"),
        );
        return ConfigError(format!("unknown option `{key}` in {}; {meant}", origin(figment, &key)));
    }
    misfit(figment, &path)
}

/// `key = value` is not what the option takes. A list's message names the list, not its third element.
fn misfit(figment: &Figment, path: &str) -> ConfigError {
    let option = OPTIONS.iter().find(|option| path == option.key || path.starts_with(&format!("{}.", option.key)));
    let key = option.map_or(path, |option| option.key);
    let takes = option.map_or("a section of options", |option| option.takes);
    let value = match figment.find_value(key) {
        Ok(_) if is_secret(key) => "********".to_owned(),
        Ok(value) => toml_text(&value),
        Err(_) => String::new(),
    };
    ConfigError(format!("`{key} = {value}` in {} does not fit; it takes {takes}", origin(figment, key)))
}

fn origin(figment: &Figment, key: &str) -> String {
    figment.find_metadata(key).map_or_else(|| "the configuration".to_owned(), |metadata| metadata.name.to_string())
}

/// The option that was probably meant: a few slips of the key away, or the same last word in another section.
fn nearest(key: &str) -> Option<&'static str> {
    let last = |key: &str| key.rsplit('.').next().map(str::to_owned);
    let close = OPTIONS.iter().map(|option| (strsim::damerau_levenshtein(key, option.key), option.key)).min()?;
    if close.0 <= 1 + key.len() / 5 {
        return Some(close.1);
    }
    OPTIONS.iter().map(|option| option.key).find(|option| last(option) == last(key))
}

/// An option that is a secret must not need a reminder.
fn is_secret(key: &str) -> bool {
    ["secret", "password", "token"].iter().any(|word| key.contains(word)) && !key.starts_with("limits.")
}

fn toml_text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys_of(dict: &Dict, above: &str, keys: &mut Vec<String>) {
        for (key, value) in dict {
            match value {
                Value::Dict(_, section) => keys_of(section, &format!("{above}{key}."), keys),
                _ => keys.push(format!("{above}{key}")),
            }
        }
    }

    #[test]
    fn the_list_of_options_is_the_struct() {
        let mut of_struct = Vec::new();
        keys_of(&Layer::defaults().dict, "", &mut of_struct);
        let mut listed: Vec<_> = OPTIONS.iter().map(|option| option.key.to_owned()).collect();
        of_struct.sort();
        listed.sort();
        assert_eq!(listed, of_struct);
    }

    #[test]
    fn no_option_ends_like_the_variable_that_names_a_file() {
        assert!(OPTIONS.iter().all(|option| !option.key.ends_with("_file")));
    }

    #[test]
    fn what_looks_like_a_secret_is_one_but_a_limit_is_not() {
        assert!(is_secret("smtp.password") && is_secret("metrics.token"));
        assert!(!is_secret("limits.password_hash_jobs"));
    }

    #[test]
    fn a_slip_finds_the_option_and_nonsense_finds_none() {
        assert_eq!(nearest("prot"), Some("port"));
        assert_eq!(nearest("limits.queu_jobs"), Some("limits.queue_jobs"));
        assert_eq!(nearest("queue_jobs"), Some("limits.queue_jobs"));
        assert_eq!(nearest("colour"), None);
    }
}
