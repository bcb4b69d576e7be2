//! `test`: all suites, cheapest first, up to the first that fails.

use std::fs;
use std::path::{Path, PathBuf, absolute};
use std::time::Instant;

use crate::failure::{Doing, Failure, Result};
use crate::tools::{Tool, WASM};
use crate::{build, docs, embed, hosts, shell, system, tools};

/// A part of the tests that can be run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Suite {
    /// Format and lints, natively and for the browser.
    Lint,
    /// Everything that needs no browser.
    Native,
    /// Links in documents, and the API's documentation.
    Docs,
    /// Sites of others with lessons in them, as their generators make them.
    Hosts,
    /// Parts of the app, in a browser.
    Browser,
    /// The release, in a browser.
    EndToEnd,
}

impl Suite {
    /// In the order in which they run. `deny` is none of them: its tool takes five minutes to build,
    /// and what it checks changes only with the dependencies.
    pub const ALL: [Self; 6] = [
        Self::Lint,
        Self::Native,
        Self::Docs,
        Self::Hosts,
        Self::Browser,
        Self::EndToEnd,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Lint => "lint",
            Self::Native => "native",
            Self::Docs => "docs",
            Self::Hosts => "hosts",
            Self::Browser => "browser",
            Self::EndToEnd => "e2e",
        }
    }

    /// The suite of that name.
    pub fn named(name: &str) -> Result<Self> {
        let found = Self::ALL.into_iter().find(|suite| suite.name() == name);
        found.ok_or_else(|| {
            let names = Self::ALL.map(Self::name).join(" ");
            format!("there is no suite `{name}`; there are: {names}").into()
        })
    }

    fn run(self) -> Result {
        match self {
            Self::Lint => lint(),
            Self::Native => native(),
            Self::Docs => docs::docs(),
            Self::Hosts => hosts::build().map(|_| ()),
            Self::Browser => browser(),
            Self::EndToEnd => end_to_end(),
        }
    }
}

/// Runs these suites and says how long each took.
pub fn test(suites: &[Suite]) -> Result {
    let mut summary = Vec::new();
    for suite in suites {
        println!("\n━━ {}", suite.name());
        let start = Instant::now();
        let result = suite.run();
        let outcome = if result.is_ok() { "passed" } else { "FAILED" };
        let seconds = start.elapsed().as_secs_f32();
        summary.push(format!("  {:<8} {outcome} {seconds:>7.1} s", suite.name()));
        if let Err(failure) = result {
            let summary = summary.join("\n");
            let again = format!("cargo xtask test {}", suite.name());
            return Err(format!("{failure}\n\n{summary}\n\nTo run only this: {again}").into());
        }
    }
    println!("\n{}", summary.join("\n"));
    Ok(())
}

fn lint() -> Result {
    tools::wasm_target()?;
    shell::run(
        "format",
        shell::cargo().args(["fmt", "--all", "--", "--check"]),
    )?;
    clippy(&["--workspace", "--all-targets"])?;
    // Not among "all targets", because plain `cargo test` leaves it out.
    clippy(&["--package", "async-playground", "--test", "e2e"])?;
    clippy(&[
        "--package",
        "async-playground",
        "--target",
        WASM,
        "--lib",
        "--bins",
        "--test",
        "browser",
    ])?;
    embed::types()
}

fn clippy(what: &[&str]) -> Result {
    let mut cargo = shell::cargo();
    cargo
        .arg("clippy")
        .args(what)
        .args(["--", "-D", "warnings"]);
    shell::run("lints", &mut cargo)
}

fn native() -> Result {
    system::ensure(&[system::PYTHON])?;
    shell::run(
        "tests without a browser (a minute when new)",
        shell::cargo().args(["test", "--workspace"]),
    )
}

fn browser() -> Result {
    tools::wasm_target()?;
    let browser = Browser::ensure()?;
    let runner = Tool::WasmBindgen
        .directory()?
        .join("wasm-bindgen-test-runner");
    shell::run(
        "tests of parts of the app, in a headless browser (a minute when new)",
        shell::cargo()
            .args(["test", "--target", WASM, "--test", "browser"])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            .env("CHROMEDRIVER", &browser.driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", browser.capabilities()?),
    )
}

fn end_to_end() -> Result {
    let browser = Browser::ensure()?;
    let (axe, lighthouse) = (Tool::Axe.script()?, Tool::Lighthouse.script()?);
    let hosts = hosts::build()?;
    build::build()?;
    let dist = absolute(build::DIST).doing("locate dist")?;
    let tests = |what: &str, which: &[&str]| {
        shell::run(
            what,
            shell::cargo()
                // Unoptimized: they wait for a browser, and compile in a third of the time.
                .args(["test", "--profile", "dev", "--test", "e2e"])
                .args(["--", "--nocapture"])
                .args(which)
                .env("APG_DIST", &dist)
                .env("APG_HOSTS", &hosts)
                .env("CHROME", &browser.chrome)
                .env("CHROMEDRIVER", &browser.driver)
                .env("AXE", &axe)
                .env("LIGHTHOUSE", &lighthouse),
        )
    };
    // These wait more than they work.
    tests(
        "tests of the release, in two headless browsers at a time",
        &["--test-threads=2", "--skip", TIMED],
    )?;
    tests(
        "timed tests of the release, in one headless browser at a time",
        &["--test-threads=1", TIMED],
    )
}

/// The end-to-end tests that two browsers on two cores would disturb.
const TIMED: &str = "timed::";

/// Where the browser and its driver are.
struct Browser {
    chrome: PathBuf,
    driver: PathBuf,
}

impl Browser {
    fn ensure() -> Result<Self> {
        system::ensure(&system::BROWSER)?;
        let missing = || Failure::from("there is no browser; name one with: export CHROME=…");
        Ok(Self {
            chrome: system::chrome().ok_or_else(missing)?,
            driver: system::chromedriver().ok_or_else(missing)?,
        })
    }

    /// The flags of tests/webdriver.json and this browser, in a file of its own for wasm-bindgen's runner.
    fn capabilities(&self) -> Result<PathBuf> {
        let flags =
            fs::read_to_string("tests/webdriver.json").doing("read tests/webdriver.json")?;
        let binary = format!(
            "\"binary\": {:?},\n      \"args\":",
            self.chrome.to_string_lossy()
        );
        let path = absolute(Path::new("target/webdriver.json")).doing("locate target")?;
        fs::write(&path, flags.replacen("\"args\":", &binary, 1))
            .doing(format_args!("write {}", path.display()))?;
        Ok(path)
    }
}
