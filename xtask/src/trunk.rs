//! Trunk, with its tools on PATH.

use std::env;
use std::process::Command;

use crate::failure::Result;
use crate::tools::{self, Tool};

/// Trunk with one of its subcommands. A development build needs no wasm-opt.
pub fn trunk(subcommand: &str, release: bool) -> Result<Command> {
    tools::wasm_target()?;
    let mut tools = vec![Tool::Trunk, Tool::WasmBindgen];
    if release {
        tools.push(Tool::WasmOpt);
    }
    let mut command = Command::new(Tool::Trunk.directory()?.join("trunk"));
    command
        .arg(subcommand)
        .arg("--skip-version-check")
        .env("PATH", tools::path(&tools)?);
    // Trunk reads a value where the convention is that any value at all means "no colour".
    if env::var_os("NO_COLOR").is_some() {
        command.env("NO_COLOR", "true");
    }
    if release {
        command.arg("--release");
    }
    Ok(command)
}
