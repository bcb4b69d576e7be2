//! Running other programs, in sight of the person who waits for them.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Doing, Result};

/// All paths in this crate are relative to the repository.
pub fn enter_repository() -> Result {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    env::set_current_dir(&root).doing(format_args!("enter {}", root.display()))
}

/// The cargo that runs this command, so that all of them use one toolchain.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Says why, shows the line, runs it, and fails when it does.
pub fn run(why: &str, command: &mut Command) -> Result {
    let line = line(command);
    println!("\n\u{25b8} {why}\n  {line}");
    let status = command.status().doing(format_args!("start `{line}`"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` failed ({status})").into())
    }
}

/// Runs it out of sight and gives what it prints; when it fails, what it said is in the error.
pub fn output(command: &mut Command) -> Result<String> {
    let program = Path::new(command.get_program()).to_owned();
    let program = program.display();
    let output = command.output().doing(format_args!("start {program}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr);
        Err(format!("{program} failed ({}):\n{said}", output.status).into())
    }
}

/// Where a program of that name is, if it is on PATH.
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .map(|directory| directory.join(program))
        .find(|candidate| candidate.is_file())
}

/// PATH with these directories in front.
pub fn path_with(directories: &[PathBuf]) -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = directories.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).doing("put the tools on PATH")
}

/// The command as one would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name();
    program
        .into_iter()
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}
