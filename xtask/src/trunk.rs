//! Trunk, with its tools on PATH.

use std::path::PathBuf;
use std::process::Command;
use std::{env, fs};

use crate::failure::{Doing, Result};
use crate::tools::{self, Tool};

/// Trunk with one of its subcommands. It makes nothing small: `shrink` does, after it.
pub fn trunk(subcommand: &str, release: bool) -> Result<Command> {
    tools::wasm_target()?;
    let mut command = Command::new(Tool::Trunk.directory()?.join("trunk"));
    command
        .arg(subcommand)
        .arg("--skip-version-check")
        .env("PATH", tools::path(&[Tool::Trunk, Tool::WasmBindgen])?);
    // Trunk reads a value where the convention is that any value at all means "no colour".
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    if release {
        command
            .arg("--release")
            .env("CARGO_ENCODED_RUSTFLAGS", without_own_paths()?);
    }
    Ok(command)
}

/// Flags for a program whose panics name source files without this machine's folders: those are
/// nobody's business, and would be downloaded for nothing.
fn without_own_paths() -> Result<String> {
    let own = env::home_dir().map(|home| home.join(".cargo"));
    let Some(cargo) = env::var_os("CARGO_HOME").map(PathBuf::from).or(own) else {
        return Ok(String::new());
    };
    let sources = cargo.join("registry/src");
    // Cargo unpacks there what this very program is built from, so it is there.
    let entries = fs::read_dir(&sources).doing(format_args!("list {}", sources.display()))?;
    let registries = entries.filter_map(|entry| Some(entry.ok()?.path()));
    let flags = registries.map(|path| format!("--remap-path-prefix={}=", path.display()));
    // Separated as the variable wants it, so that a path may hold a space.
    Ok(flags.collect::<Vec<_>>().join("\x1f"))
}
