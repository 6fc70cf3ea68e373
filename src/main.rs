//! The program's door: parse the arguments, run the command, print the error, set the exit code.

fn main() -> std::process::ExitCode {
    passalong::cli::run()
}
