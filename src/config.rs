//! The options of the process: where it listens, where the file stands, how much it takes at once.
//!
//! Promise: defaults < config file < `PASSALONG_*` < flags, and nothing is guessed. An unknown key, a value that does not fit
//! or an address that is none stops the start with one line that names the key, where it came from and the mend. What the
//! shop decides (its name, its rates) is not here but in the database, and is edited at `/admin/settings`.
//!
//! The config file is the one given by `--config` or `PASSALONG_CONFIG`, which must exist; else `config.toml` in the data
//! directory; else `config.toml` where the command runs; else there is none. A relative path means "from where the command
//! runs", wherever it is written.

use std::collections::BTreeMap;
use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use figment::error::Kind;
use figment::providers::{Format, Serialized, Toml};
use figment::value::{Dict, Map, Value};
use figment::{Figment, Metadata, Profile, Provider};
use ipnet::IpNet;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::address::BaseUrl;

/// The name of the database inside the data directory, and of the config file there or where the command runs.
pub const DATABASE: &str = "passalong.db";
const CONFIG_FILE: &str = "config.toml";
const DEFAULT_DATA_DIR: &str = "./data";
const PREFIX: &str = "PASSALONG_";

/// Every option, valid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    pub data_dir: PathBuf,
    pub address: IpAddr,
    pub port: u16,
    /// When given, the settings page shows it and cannot change it.
    #[serde(serialize_with = "base_url_or_nothing", deserialize_with = "nothing_or_base_url")]
    pub base_url: Option<BaseUrl>,
    /// Only a peer within one of these is believed about the address and scheme of the client behind it.
    pub trusted_proxies: Vec<IpNet>,
    pub bcrypt_cost: u32,
    pub log: Log,
    pub limits: Limits,
    pub scans: Scans,
    pub sessions: Sessions,
    pub retention: Retention,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Log {
    pub level: Level,
    pub format: LogFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    Text,
    Json,
}

/// How much is taken at once. A rate of 0 switches that limit off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub sign_in_per_minute_per_address: u32,
    pub sign_in_per_minute_per_account: u32,
    pub sign_up_per_minute_per_address: u32,
    pub code_misses_per_minute_per_address: u32,
    pub code_misses_per_minute: u32,
    pub queue_jobs: usize,
    pub readers: u32,
    pub password_hash_jobs: usize,
    pub upload_bytes: u64,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scans {
    /// For so long, one visitor's scans of one code count once; 0 counts every scan.
    pub fold_minutes: u32,
    /// Parts of user agents that are not people, besides the built-in list.
    pub bots: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sessions {
    pub days: u32,
    pub staff_days: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retention {
    /// Single scans older than this are pruned, their daily counts stay; 0 keeps everything.
    pub scan_days: u32,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            data_dir: DEFAULT_DATA_DIR.into(),
            address: Ipv4Addr::LOCALHOST.into(),
            port: 8080,
            base_url: None,
            trusted_proxies: Vec::new(),
            bcrypt_cost: 12,
            log: Log { level: Level::Info, format: LogFormat::Text },
            limits: Limits {
                sign_in_per_minute_per_address: 10,
                sign_in_per_minute_per_account: 10,
                sign_up_per_minute_per_address: 20,
                code_misses_per_minute_per_address: 20,
                code_misses_per_minute: 600,
                queue_jobs: 4096,
                readers: 4,
                password_hash_jobs: 20,
                upload_bytes: 2 * 1024 * 1024,
            },
            scans: Scans { fold_minutes: 30, bots: Vec::new() },
            sessions: Sessions { days: 30, staff_days: 7 },
            retention: Retention { scan_days: 0 },
        }
    }
}

impl Config {
    /// The one file that is the shop.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join(DATABASE)
    }

    /// Whether nobody named a data directory: only then may a missing one be made, since a mistyped name must not open a new shop.
    pub fn has_default_data_dir(&self) -> bool {
        self.data_dir == Path::new(DEFAULT_DATA_DIR)
    }
}

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

/// One line: the key, where it came from, and the mend.
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
    let defaults = Figment::from(Serialized::defaults(Config::default()));

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
            if is_secret(key) { "\"********\"".to_owned() } else { value }
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
const OPTIONS: [Choice; 22] = [
    text("data_dir", "the path of a directory"),
    text("address", "an IP address such as 127.0.0.1 or 0.0.0.0"),
    number("port", 0, 65535, "a whole number from 0 (any free port) to 65535"),
    text("base_url", "a full web address such as https://shop.example, without a query or user name"),
    text("trusted_proxies", "a list of networks such as 127.0.0.1/32 or 10.0.0.0/8"),
    number("bcrypt_cost", 4, 16, "a whole number from 4 (tests only) to 16"),
    text("log.level", "one of error, warn, info, debug, trace"),
    text("log.format", "one of text, json"),
    number("limits.sign_in_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.sign_in_per_minute_per_account", 0, 1_000_000, RATE),
    number("limits.sign_up_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.code_misses_per_minute_per_address", 0, 1_000_000, RATE),
    number("limits.code_misses_per_minute", 0, 1_000_000, RATE),
    number("limits.queue_jobs", 1, 1_000_000, "a whole number from 1 to 1000000"),
    number("limits.readers", 1, 64, "a whole number from 1 to 64"),
    number("limits.password_hash_jobs", 1, 1000, "a whole number from 1 to 1000"),
    number("limits.upload_bytes", 1024, 64 * 1024 * 1024, "a whole number of bytes from 1024 to 67108864"),
    number("scans.fold_minutes", 0, 1440, "a whole number of minutes from 0 (off) to 1440"),
    text("scans.bots", "a list of texts such as [\"ShopMonitor\"]"),
    number("sessions.days", 1, 400, "a whole number of days from 1 to 400"),
    number("sessions.staff_days", 1, 400, "a whole number of days from 1 to 400"),
    number("retention.scan_days", 0, 36_500, "a whole number of days from 0 (keep for ever) to 36500"),
];

/// One source of values, with the name that a message gives it.
struct Layer {
    origin: String,
    dict: Dict,
}

impl Layer {
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

/// `PASSALONG_LIMITS__QUEUE_JOBS` is `limits.queue_jobs`; with `_FILE` behind it, the value stands in that file.
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
        if !value.to_u128().is_some_and(|number| (least..=most).contains(&number)) {
            return Err(misfit(figment, option.key));
        }
    }
    Ok(())
}

fn explain(figment: &Figment, error: &figment::Error) -> ConfigError {
    let path = error.path.join(".");
    if let Kind::UnknownField(field, _) = &error.kind {
        let key = if path == *field || path.ends_with(&format!(".{field}")) || path.is_empty() {
            if path.is_empty() { field.clone() } else { path }
        } else {
            format!("{path}.{field}")
        };
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
    match figment.find_metadata(key) {
        Some(metadata) if metadata.name.starts_with("figment::") || metadata.name == "Default" => "default".to_owned(),
        Some(metadata) => metadata.name.to_string(),
        None => "the configuration".to_owned(),
    }
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

/// No option of today is a secret; the next one that is must not need a reminder.
fn is_secret(key: &str) -> bool {
    ["secret", "password", "token"].iter().any(|word| key.contains(word)) && !key.starts_with("limits.")
}

fn toml_text(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn base_url_or_nothing<S: Serializer>(url: &Option<BaseUrl>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(url.as_ref().map_or("", BaseUrl::as_str))
}

fn nothing_or_base_url<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<BaseUrl>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.trim().is_empty() {
        return Ok(None);
    }
    BaseUrl::parse(&text).map(Some).map_err(|_| serde::de::Error::custom("not a web address"))
}
