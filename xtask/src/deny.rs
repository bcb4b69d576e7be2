//! `deny`: licences, duplicates and origins of all dependencies; with a network also known flaws.

use crate::failure::Result;
use crate::shell;
use crate::tools::{self, Tool};

/// Checks what deny.toml asks for.
pub fn deny(advisories: bool) -> Result {
    let mut command = shell::cargo();
    command
        .args(["deny", "check", "bans", "licenses", "sources"])
        .env("PATH", tools::path(&[Tool::CargoDeny])?);
    if advisories {
        command.arg("advisories");
    }
    shell::run(
        "licences and origins of all dependencies (seconds)",
        &mut command,
    )
}
