//! The options of the process: where it listens, where the file is, how much it takes at once.
//!
//! Promise: defaults < config file < `PASSALONG_*` < flags, and nothing is guessed. An unknown key, a value that does not fit
//! or a malformed address stops the start with one line that names the key, where it came from and how to fix it ([`layers`]).
//! What the shop decides (its name, its rates) is not here but in the database, and is edited at `/admin/settings`.
//!
//! The config file is the one given by `--config` or `PASSALONG_CONFIG`, which must exist; else `config.toml` in the data
//! directory; else `config.toml` where the command runs; else there is none. A relative path means "from where the command
//! runs", wherever it is written.

pub mod layers;

use std::net::{IpAddr, Ipv4Addr};
use std::path::{Path, PathBuf};

use ipnet::IpNet;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::domain::address::BaseUrl;

/// The name of the database inside the data directory.
pub const DATABASE: &str = "passalong.db";
/// The shortest token that opens the metrics.
const LEAST_TOKEN: usize = 16;
const DEFAULT_DATA_DIR: &str = "./data";

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
    /// The server starts only when something is mounted there.
    #[serde(serialize_with = "path_or_nothing", deserialize_with = "nothing_or_path")]
    pub require_mount: Option<PathBuf>,
    /// What opens `/metrics`; without one there is no such page.
    #[serde(serialize_with = "token_or_nothing", deserialize_with = "nothing_or_token")]
    pub metrics_token: Option<String>,
    pub bcrypt_cost: u32,
    pub log: Log,
    pub limits: Limits,
    pub scans: Scans,
    pub sessions: Sessions,
    pub retention: Retention,
    pub webhooks: Webhooks,
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

/// Whether the front of [`crate::front`] stands between the clients and the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Front {
    /// Wherever the server listens beyond the machine itself: nothing else may keep slow connections away there.
    Auto,
    On,
    Off,
}

/// How much is taken at once. A rate of 0 switches that limit off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    pub front: Front,
    /// As long as the front is on.
    pub connections_per_address: usize,
    pub sign_in_per_minute_per_address: u32,
    pub sign_in_per_minute_per_account: u32,
    pub sign_up_per_minute_per_address: u32,
    pub code_misses_per_minute_per_address: u32,
    pub code_misses_per_minute: u32,
    /// Further pictures of codes wait; those who run the shop don't.
    pub pictures_per_second_per_address: u32,
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
    /// So many scans of one code count from one address within an hour, the rest as repeats; 0 counts them all.
    pub most_per_hour_per_address: u32,
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
    /// The statements of payments name whom they paid for so many years, once that person was erased.
    pub books_years: u32,
    /// What webhooks are told of, and what came of it.
    pub event_days: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Webhooks {
    /// Private networks to which webhooks may be sent all the same, and without encryption.
    pub allowed_networks: Vec<IpNet>,
}

impl Default for Config {
    fn default() -> Self {
        Config {
            data_dir: DEFAULT_DATA_DIR.into(),
            address: Ipv4Addr::LOCALHOST.into(),
            port: 8080,
            base_url: None,
            trusted_proxies: Vec::new(),
            require_mount: None,
            metrics_token: None,
            bcrypt_cost: 12,
            log: Log { level: Level::Info, format: LogFormat::Text },
            limits: Limits {
                front: Front::Auto,
                connections_per_address: 256,
                sign_in_per_minute_per_address: 10,
                sign_in_per_minute_per_account: 10,
                sign_up_per_minute_per_address: 20,
                code_misses_per_minute_per_address: 20,
                code_misses_per_minute: 600,
                pictures_per_second_per_address: 50,
                queue_jobs: 4096,
                readers: 4,
                password_hash_jobs: 20,
                upload_bytes: 2 * 1024 * 1024,
            },
            scans: Scans { fold_minutes: 30, most_per_hour_per_address: 120, bots: Vec::new() },
            sessions: Sessions { days: 30, staff_days: 7 },
            retention: Retention { scan_days: 0, books_years: 10, event_days: 30 },
            webhooks: Webhooks { allowed_networks: Vec::new() },
        }
    }
}

impl Config {
    /// The one file that is the shop.
    pub fn database(&self) -> PathBuf {
        self.data_dir.join(DATABASE)
    }

    /// Whether clients reach the shop through the front.
    pub fn has_front(&self) -> bool {
        match self.limits.front {
            Front::Auto => !self.address.to_canonical().is_loopback(),
            Front::On => true,
            Front::Off => false,
        }
    }

    /// Whether nobody named a data directory: only then may a missing one be made, since a mistyped name must not open a new shop.
    pub fn has_default_data_dir(&self) -> bool {
        self.data_dir == Path::new(DEFAULT_DATA_DIR)
    }
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

fn path_or_nothing<S: Serializer>(path: &Option<PathBuf>, serializer: S) -> Result<S::Ok, S::Error> {
    path.as_deref().unwrap_or(Path::new("")).serialize(serializer)
}

fn nothing_or_path<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<PathBuf>, D::Error> {
    let path = PathBuf::deserialize(deserializer)?;
    Ok((!path.as_os_str().is_empty()).then_some(path))
}

fn token_or_nothing<S: Serializer>(token: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(token.as_deref().unwrap_or_default())
}

/// A short one could be guessed: nobody counts the tries.
fn nothing_or_token<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    match String::deserialize(deserializer)?.trim() {
        "" => Ok(None),
        short if short.len() < LEAST_TOKEN => Err(serde::de::Error::custom("too short")),
        token => Ok(Some(token.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_front_stands_by_itself_wherever_strangers_can_come() {
        let at = |address: &str, front| {
            let mut config = Config { address: address.parse().unwrap(), ..Config::default() };
            config.limits.front = front;
            config.has_front()
        };
        for (address, beyond) in [
            ("127.0.0.1", false),
            ("127.9.9.9", false),
            ("::1", false),
            ("::ffff:127.0.0.1", false),
            ("0.0.0.0", true),
            ("::", true),
            ("10.0.0.7", true),
        ] {
            assert_eq!([Front::Auto, Front::On, Front::Off].map(|front| at(address, front)), [beyond, true, false], "{address}");
        }
    }

    #[test]
    fn a_missing_data_directory_may_be_made_only_when_nobody_named_it() {
        assert!(Config::default().has_default_data_dir());
        assert!(!Config { data_dir: "/srv/passlong".into(), ..Config::default() }.has_default_data_dir());
        assert_eq!(Config::default().database(), Path::new("./data/passalong.db"));
    }
}
