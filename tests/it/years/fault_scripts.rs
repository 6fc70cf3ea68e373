//! The scripts of tests/faults, a few tries of each, on this very build. `tests/run faults` tries much more.

use std::process::Command;

#[test]
fn no_fault_does_harm_and_every_control_is_noticed() {
    let output = Command::new("python3")
        .args(["tests/faults/run.py", "--quick", "--binary", env!("CARGO_BIN_EXE_passalong")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("PASSALONG_LIVES")
        .env_remove("PASSALONG_SEED")
        .output()
        .unwrap_or_else(|error| panic!("python3 is missing: run tests/run, which installs it ({error})"));
    let (said, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    println!("{said}{complained}");
    assert!(output.status.success(), "a fault does harm, or a control was not noticed:\n{said}{complained}");
}
