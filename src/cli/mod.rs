//! The commands: what the owner types, and what the process answers.
//!
//! Promise: a command that fails says so in one line on stderr and ends with exit code 1 (2 when it was typed wrongly); stdout
//! carries nothing but what was asked for, so that scripts can read it.

mod admin;
mod care;
mod demo;
mod deploy;
mod failure;
mod import;
mod import_orders;
mod mount;
mod notify;
mod say;
mod serve;
mod speaker;
mod token;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, CommandFactory, Parser, Subcommand};
use clap_complete::Shell;

use crate::cli::failure::Failure;
use crate::cli::say::say;
use crate::cli::speaker::Speaker;
use crate::config::layers::{self, ConfigError, Flags, Loaded};
use crate::domain::ids::TokenId;

/// A referral program server for one shop: one program, one database file.
#[derive(Debug, Parser)]
#[command(name = "passalong", version, about, after_help = AFTER_HELP)]
struct Typed {
    #[command(flatten)]
    process: Process,
    #[command(subcommand)]
    command: Option<Command>,
}

const AFTER_HELP: &str = "Without a command it serves. Options can also stand in config.toml or in the environment as PASSALONG_*; \
                          flags win. `passalong config show` prints what is in force.";

/// Options of the process, the same for every command.
#[derive(Debug, Args)]
struct Process {
    /// Directory of passalong.db [default: ./data]
    #[arg(long, value_name = "DIR", global = true)]
    data_dir: Option<String>,
    /// Config file [default: config.toml in the data directory, else here]
    #[arg(long, value_name = "FILE", global = true)]
    config: Option<PathBuf>,
    /// IP address to listen on [default: 127.0.0.1]
    #[arg(long, value_name = "IP", global = true)]
    address: Option<String>,
    /// Port to listen on [default: 8080]
    #[arg(long, value_name = "N", global = true)]
    port: Option<String>,
    /// The shop's public web address, such as https://shop.example
    #[arg(long, value_name = "URL", global = true)]
    base_url: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the server (also what happens without a command)
    Serve,
    /// Make an admin, or give somebody a new password
    #[command(subcommand)]
    Admin(AdminCommand),
    /// Let programs speak to the API, and stop them
    #[command(subcommand)]
    Token(TokenCommand),
    /// Ask the database whether everything that must hold does
    Check {
        /// Print the answer as JSON
        #[arg(long)]
        json: bool,
        /// First recompute the sums that reports read; the server must be stopped
        #[arg(long)]
        rebuild: bool,
    },
    /// Copy the database to a new file, also while the server runs
    Backup { file: PathBuf },
    /// Put a backup in the place of the database; the server must be stopped
    Restore { file: PathBuf },
    /// Make up a believable shop in an empty data directory; the server must be stopped
    Demo {
        /// How many partners and customers
        #[arg(long, value_name = "N", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..=5_000_000))]
        accounts: u32,
        /// How many orders
        #[arg(long, value_name = "N", default_value_t = 3_000, value_parser = clap::value_parser!(u32).range(0..=20_000_000))]
        orders: u32,
        /// The same seed makes the same shop on the same day
        #[arg(long, value_name = "S", default_value_t = 1)]
        seed: u64,
        /// Write the rows in bulk, as is done above 20,000 of either
        #[arg(long, hide = true)]
        in_bulk: bool,
    },
    /// Add what another system knew; the server must be stopped
    #[command(subcommand)]
    Import(ImportCommand),
    /// Ask the running server whether it is well (for containers)
    Healthcheck,
    /// Print a file that puts the shop on the web, or which there are: for systemd, Caddy, nginx, Docker, Litestream
    Deploy { name: Option<String> },
    /// Look at the configuration
    #[command(subcommand)]
    Config(ConfigCommand),
    /// Print a completion script, to be read by your shell at its start
    Completions { shell: Shell },
    /// Print the version
    Version,
}

#[derive(Debug, Subcommand)]
enum AdminCommand {
    /// Make an account that may do everything
    Create {
        /// What they sign in with
        #[arg(long)]
        email: String,
        /// What they are called
        #[arg(long)]
        name: String,
        /// Read the password from the first line of standard input instead of asking
        #[arg(long)]
        password_stdin: bool,
    },
    /// Give an account a new password and end its sessions
    ResetPassword {
        /// Whose
        #[arg(long)]
        email: String,
        /// Read the password from the first line of standard input instead of asking
        #[arg(long)]
        password_stdin: bool,
    },
}

#[derive(Debug, Subcommand)]
enum TokenCommand {
    /// Make a token; what the program shows is printed once, alone on the last line
    Create {
        /// What it is for, as you will find it in the list
        #[arg(long)]
        name: String,
        /// What it may do: read, orders, accounts, people, codes, payouts, webhooks [default: read]
        #[arg(long = "scope", value_name = "SCOPE")]
        scopes: Vec<String>,
        /// At most so many requests a minute
        #[arg(long, value_name = "N", default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..=60_000))]
        per_minute: u32,
    },
    /// Print every token: its number, name, scopes, last use and state
    List,
    /// End a token for good
    Revoke {
        /// Its number in the list
        number: i64,
    },
}

#[derive(Debug, Subcommand)]
enum ImportCommand {
    /// Partners and customers with their tree, from a CSV file
    Accounts {
        /// With the columns email, name, phone, role, kind, code, referrer_code, joined_at, opening_credit; a name and an email or a phone are needed
        file: PathBuf,
        /// Say what is wrong, and change nothing
        #[arg(long)]
        dry_run: bool,
    },
    /// Orders, from a CSV file; the same file again changes nothing
    Orders(ImportedOrders),
}

#[derive(Debug, Args)]
struct ImportedOrders {
    /// With the columns external_id, placed_at, items_total and one of customer_email, customer_phone, customer_code; the import page
    /// names all of them
    file: PathBuf,
    /// What the other system is called, for rows without a source of their own
    #[arg(long, value_name = "NAME")]
    source: String,
    /// Let these orders earn as if they came in today; otherwise the past earns nothing
    #[arg(long)]
    earn: bool,
    /// Make customers of buyers whom the shop doesn't know and who brought a referral code
    #[arg(long)]
    add_customers: bool,
    /// Write what came of each row to this CSV file
    #[arg(long, value_name = "FILE")]
    results: Option<PathBuf>,
    /// Say what would come of it, and change nothing
    #[arg(long)]
    dry_run: bool,
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Print every option that is in force and where it came from; secrets are masked
    Show,
}

/// Runs what was typed.
pub fn run() -> ExitCode {
    let typed = match Typed::try_parse() {
        Ok(typed) => typed,
        Err(answer) => {
            // Help and version come this way as well. A closed pipe is no reason to complain.
            let _ = answer.print();
            return ExitCode::from(u8::try_from(answer.exit_code()).unwrap_or(2));
        }
    };
    match obey(typed) {
        Ok(()) => ExitCode::SUCCESS,
        Err(line) => {
            if let Some(line) = line {
                let _ = writeln!(io::stderr(), "{line}");
            }
            ExitCode::FAILURE
        }
    }
}

/// Does what was typed, or says why not in one line; `None` when everything has been said already.
fn obey(typed: Typed) -> Result<(), Option<String>> {
    let told_anywhere = |failure: Failure| Speaker::anywhere().line(&failure);
    let command = typed.command.unwrap_or(Command::Serve);
    if let Some(answered) = answer_alone(&command) {
        return answered.map_err(told_anywhere);
    }
    let loaded = load(typed.process).map_err(|error| told_anywhere(Failure::of("configuration", &error)))?;
    let (data_dir, file) = (loaded.config.data_dir.clone(), loaded.config.database());
    carry_out(command, loaded).map_err(|failure| Speaker::beside(&data_dir, &file).line(&failure))
}

/// What needs no configuration.
fn answer_alone(command: &Command) -> Option<Result<(), Failure>> {
    match command {
        Command::Deploy { name } => Some(deploy::deploy(name.as_deref(), &Speaker::anywhere())),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Typed::command(), "passalong", &mut script);
            Some(say(String::from_utf8_lossy(&script).trim_end()))
        }
        Command::Version => Some(say(concat!("passalong ", env!("CARGO_PKG_VERSION")))),
        _ => None,
    }
}

fn carry_out(command: Command, loaded: Loaded) -> Result<(), Failure> {
    let config = &loaded.config;
    match command {
        Command::Serve => serve::serve(loaded.config),
        Command::Admin(AdminCommand::Create { email, name, password_stdin }) => {
            admin::create(config, &email, &name, password_stdin)
        }
        Command::Admin(AdminCommand::ResetPassword { email, password_stdin }) => {
            admin::reset_password(config, &email, password_stdin)
        }
        Command::Token(TokenCommand::Create { name, scopes, per_minute }) => token::create(config, &name, &scopes, per_minute),
        Command::Token(TokenCommand::List) => token::list(config),
        Command::Token(TokenCommand::Revoke { number }) => token::revoke(config, TokenId(number)),
        Command::Check { json, rebuild } => care::check(config, json, rebuild),
        Command::Backup { file } => care::backup(config, &file),
        Command::Restore { file } => care::restore(config, &file),
        Command::Demo { accounts, orders, seed, in_bulk } => {
            demo::demo(config, demo::DemoSize { accounts, orders, seed }, in_bulk)
        }
        Command::Import(ImportCommand::Accounts { file, dry_run }) => import::accounts(config, &file, dry_run),
        Command::Import(ImportCommand::Orders(wanted)) => {
            let ImportedOrders { file, source, earn, add_customers, results, dry_run } = wanted;
            let wanted = import_orders::Wanted { file, source, earn, add_customers, results, is_rehearsal: dry_run };
            import_orders::orders(config, &wanted)
        }
        Command::Healthcheck => care::healthcheck(config),
        Command::Config(ConfigCommand::Show) => say(&loaded.lines().join("\n")),
        Command::Deploy { .. } | Command::Completions { .. } | Command::Version => Ok(()),
    }
}

fn load(process: Process) -> Result<Loaded, ConfigError> {
    let Process { data_dir, config, address, port, base_url } = process;
    let env =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.to_string_lossy().into_owned())));
    layers::load(&Flags { config, data_dir, address, port, base_url }, env)
}
