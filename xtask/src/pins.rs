//! The version of every tool. This is the only place that names them.

use std::fs;

use crate::failure::{Doing, Result};

/// The newest that builds on this project's compiler.
pub const TRUNK: &str = "0.21.14";
/// wasm-opt, from npm.
pub const BINARYEN: &str = "132.0.0";
/// Makes JavaScript and stylesheets small, from npm.
pub const ESBUILD: &str = "0.28.2";
/// Reads the declarations of the element, from npm.
pub const TYPESCRIPT: &str = "7.0.2";
/// Judges the page's accessibility, from npm.
pub const AXE: &str = "4.14.1";
/// Judges how the page loads, from npm. The newest that runs on Node.js 20; 13 needs 22.
pub const LIGHTHOUSE: &str = "12.8.2";
/// Licences and origins.
pub const CARGO_DENY: &str = "0.20.2";

/// wasm-bindgen's tool must equal its library, so the lock file decides.
pub fn wasm_bindgen() -> Result<String> {
    let lock = fs::read_to_string("Cargo.lock").doing("read Cargo.lock")?;
    let version = lock
        .split_once("name = \"wasm-bindgen\"\nversion = \"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .ok_or("Cargo.lock has no wasm-bindgen; write it anew with: cargo update --workspace")?;
    Ok(version.0.to_owned())
}
