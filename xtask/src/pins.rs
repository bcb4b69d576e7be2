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
/// Makes a site that lessons are embedded in, end to end.
pub const MDBOOK: &str = "0.5.4";
/// The same, from `PyPI`.
pub const MKDOCS_MATERIAL: &str = "9.8.2";
/// What that stands on, as it was resolved for it.
pub const MKDOCS_PARTS: [&str; 26] = [
    "mkdocs==1.6.1",
    "babel==2.19.0",
    "backrefs==8.3.1",
    "certifi==2026.10.19.post1",
    "charset-normalizer==3.5.3",
    "click==8.5.1",
    "colorama==0.4.6",
    "ghp-import==2.1.0",
    "idna==3.20",
    "jinja2==3.1.6",
    "markdown==3.11.3",
    "markupsafe==3.0.4",
    "mergedeep==1.3.4",
    "mkdocs-get-deps==0.2.2",
    "mkdocs-material-extensions==1.3.1",
    "packaging==26.4",
    "paginate==0.5.7",
    "pathspec==1.1.1",
    "platformdirs==4.14.8",
    "pygments==2.21.0",
    "pymdown-extensions==13.1.2",
    "python-dateutil==4.0.0",
    "pyyaml==6.0.4",
    "requests==2.34.2",
    "urllib3==2.8.0",
    "watchdog==7.1.0",
];
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
