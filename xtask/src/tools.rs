//! The build tools: each in a directory of its own named after its version, shared by all checkouts.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use crate::failure::{Doing, Result};
use crate::{pins, shell, system};

/// A tool this project installs for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// Packs the page.
    Trunk,
    /// Writes the JavaScript side of the wasm, and runs tests in a browser.
    WasmBindgen,
    /// Makes the wasm smaller.
    WasmOpt,
    /// Makes JavaScript and stylesheets smaller.
    Esbuild,
    /// Reads the declarations of the element.
    TypeScript,
    /// Judges the page's accessibility.
    Axe,
    /// Judges how the page loads.
    Lighthouse,
    /// Makes sites that lessons are embedded in.
    MkDocs,
    /// The same.
    MdBook,
    /// Checks licences and origins.
    CargoDeny,
}

impl Tool {
    /// The directory of its programs; installs it if it is not there.
    pub fn directory(self) -> Result<PathBuf> {
        let programs = if self.is_from_npm() {
            "node_modules/.bin"
        } else {
            "bin"
        };
        self.part(programs)
    }

    /// Its script, for what is run by Node.js or by a page; installs it if it is not there.
    pub fn script(self) -> Result<PathBuf> {
        self.part(match self {
            Self::Axe => "node_modules/axe-core/axe.min.js",
            Self::Lighthouse => "node_modules/lighthouse/cli/index.js",
            _ => return Err(format!("{self:?} has no script").into()),
        })
    }

    /// Something of it, by its place in what is installed.
    fn part(self, place: &str) -> Result<PathBuf> {
        let (package, version) = self.package()?;
        let tools = cache()?.join("tools");
        let home = tools.join(format!("{package}-{version}"));
        if !home.is_dir() {
            fs::create_dir_all(&tools).doing(format_args!("make {}", tools.display()))?;
            // Built aside and moved when whole: what was interrupted never looks installed.
            let aside = tools.join(format!(".{package}-{version}.{}", process::id()));
            if self.is_from_npm() {
                npm_install(package, &version, &aside)?;
            } else if self == Self::MkDocs {
                pip_install(package, &version, &aside)?;
            } else {
                self.cargo_install(package, &version, &aside)?;
            }
            let moved = fs::rename(&aside, &home);
            if !home.is_dir() {
                moved.doing(format_args!("move {package} to {}", home.display()))?;
            }
        }
        let part = home.join(place);
        if part.exists() {
            Ok(part)
        } else {
            let home = home.display();
            Err(format!("{package} in {home} is broken; start over with: rm -r '{home}'").into())
        }
    }

    const fn is_from_npm(self) -> bool {
        matches!(
            self,
            Self::WasmOpt | Self::Esbuild | Self::TypeScript | Self::Axe | Self::Lighthouse
        )
    }

    /// Its package, and the version of it.
    fn package(self) -> Result<(&'static str, String)> {
        Ok(match self {
            Self::Trunk => ("trunk", pins::TRUNK.to_owned()),
            Self::WasmBindgen => ("wasm-bindgen-cli", pins::wasm_bindgen()?),
            Self::WasmOpt => ("binaryen", pins::BINARYEN.to_owned()),
            Self::Esbuild => ("esbuild", pins::ESBUILD.to_owned()),
            Self::TypeScript => ("typescript", pins::TYPESCRIPT.to_owned()),
            Self::Axe => ("axe-core", pins::AXE.to_owned()),
            Self::Lighthouse => ("lighthouse", pins::LIGHTHOUSE.to_owned()),
            Self::MkDocs => ("mkdocs-material", pins::MKDOCS_MATERIAL.to_owned()),
            Self::MdBook => ("mdbook", pins::MDBOOK.to_owned()),
            Self::CargoDeny => ("cargo-deny", pins::CARGO_DENY.to_owned()),
        })
    }

    fn cargo_install(self, package: &str, version: &str, to: &Path) -> Result {
        let target = cache()?.join("build").join(format!("{package}-{version}"));
        let mut cargo = shell::cargo();
        cargo
            .args(["install", package, "--version", version, "--root"])
            .arg(to)
            .env("CARGO_TARGET_DIR", &target)
            // Half the time to build, and nobody notices in a tool.
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        // wasm-bindgen-cli's own lock file can ask for what the registry does not have.
        if self != Self::WasmBindgen {
            cargo.arg("--locked");
        }
        if self == Self::MdBook {
            // It only builds here: nothing is served, watched or searched.
            cargo.arg("--no-default-features");
        }
        shell::run(
            &format!("installing {package} {version}, once (about 5 to 10 minutes on two cores)"),
            &mut cargo,
        )?;
        // Kept after a failure, so that the next try goes on from there.
        fs::remove_dir_all(&target).doing(format_args!("remove {}", target.display()))
    }
}

fn npm_install(package: &str, version: &str, to: &Path) -> Result {
    system::ensure(&[system::NODE, system::NPM])?;
    shell::run(
        &format!("installing {package} {version}, once (seconds)"),
        Command::new("npm")
            .args(["install", "--omit=dev", "--no-audit", "--no-fund"])
            .arg("--prefix")
            .arg(to)
            // The browser is the system's.
            .env("PUPPETEER_SKIP_DOWNLOAD", "1")
            .arg(format!("{package}@{version}")),
    )
}

/// Into an environment of its own. What is run is its `python`, which finds the rest wherever it is moved
/// to; other programs in there have the place in their first line.
fn pip_install(package: &str, version: &str, to: &Path) -> Result {
    system::ensure(&[system::PYTHON, system::PYTHON_VENV])?;
    shell::run(
        &format!("making a place for {package} {version} (seconds)"),
        Command::new("python3").args(["-m", "venv"]).arg(to),
    )?;
    shell::run(
        &format!("installing {package} {version}, once (a minute)"),
        Command::new(to.join("bin/python"))
            .args(["-m", "pip", "install", "--quiet", "--no-input"])
            .arg("--disable-pip-version-check")
            .arg(format!("{package}=={version}"))
            .args(pins::MKDOCS_PARTS),
    )
}

/// PATH with these tools in front, all of them installed.
pub fn path(tools: &[Tool]) -> Result<OsString> {
    let directories: Vec<PathBuf> = tools
        .iter()
        .map(|tool| tool.directory())
        .collect::<Result<_>>()?;
    shell::path_with(&directories)
}

/// The standard library for the browser's target.
pub fn wasm_target() -> Result {
    let sysroot = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = sysroot.doing("start rustc; is Rust installed?")?.stdout;
    let sysroot = String::from_utf8_lossy(&sysroot);
    let target = Path::new(sysroot.trim()).join("lib/rustlib").join(WASM);
    if target.is_dir() {
        return Ok(());
    }
    shell::run(
        "adding the wasm target to the toolchain, once (seconds)",
        Command::new("rustup").args(["target", "add", WASM]),
    )
}

/// The target the page is built for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Where the tools live: shared by all checkouts of this project.
fn cache() -> Result<PathBuf> {
    let base = env::var_os("XDG_CACHE_HOME")
        .filter(|value| !value.is_empty())
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .ok_or(
            "there is no home directory to keep tools in; name one with: export XDG_CACHE_HOME=…",
        )?;
    Ok(base.join("async-playground"))
}
