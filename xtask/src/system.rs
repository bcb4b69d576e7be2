//! What comes from the system's package manager: Node.js, Python, the browser and its driver, Korean
//! fonts, librsvg, Jekyll.

use std::env;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::failure::{Doing, Result};
use crate::shell;

/// Something the system provides.
#[derive(Clone, Copy)]
pub struct Package {
    debian: &'static str,
    is_there: fn() -> bool,
}

/// Runs wasm-opt, esbuild, TypeScript and Lighthouse, which npm ships as scripts.
pub const NODE: Package = Package {
    debian: "nodejs",
    is_there: || shell::find("node").is_some(),
};
/// Installs wasm-opt, esbuild, TypeScript, axe-core and Lighthouse.
pub const NPM: Package = Package {
    debian: "npm",
    is_there: || shell::find("npm").is_some(),
};
/// Whom the native tests ask how Python behaves: 3.11 or later.
pub const PYTHON: Package = Package {
    debian: "python3",
    is_there: || {
        let script = "import sys; sys.exit(sys.version_info < (3, 11))";
        let asked = Command::new("python3").args(["-c", script]).status();
        asked.is_ok_and(|status| status.success())
    },
};
/// Has `MkDocs` installed apart from the system's own Python.
pub const PYTHON_VENV: Package = Package {
    debian: "python3-venv",
    is_there: || {
        let script = "import ensurepip, venv";
        let asked = Command::new("python3")
            .args(["-c", script])
            .stderr(Stdio::null())
            .status();
        asked.is_ok_and(|status| status.success())
    },
};
/// Makes a site that lessons are embedded in, end to end.
pub const JEKYLL: Package = Package {
    debian: "jekyll",
    is_there: || shell::find("jekyll").is_some(),
};
/// What a test in a browser needs.
pub const BROWSER: [Package; 4] = [
    Package {
        debian: "chromium",
        is_there: || chrome().is_some(),
    },
    Package {
        debian: "chromium-driver",
        is_there: || chromedriver().is_some(),
    },
    Package {
        debian: "fonts-noto-cjk",
        is_there: has_korean_font,
    },
    // Draws the pictures that the page saves, as a judge beside the browser.
    Package {
        debian: "librsvg2-bin",
        is_there: || shell::find("rsvg-convert").is_some(),
    },
];

/// The browser: `$CHROME`, or what is on PATH.
pub fn chrome() -> Option<PathBuf> {
    named_or_found("CHROME", &["chromium", "chromium-browser", "google-chrome"])
}

/// Its driver: `$CHROMEDRIVER`, or what is on PATH.
pub fn chromedriver() -> Option<PathBuf> {
    named_or_found("CHROMEDRIVER", &["chromedriver"])
}

fn named_or_found(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .or_else(|| programs.iter().find_map(|program| shell::find(program)))
}

/// Without fontconfig to ask, the fonts count as missing, and their package brings no harm.
fn has_korean_font() -> bool {
    // Elsewhere the system brings its own.
    !cfg!(target_os = "linux")
        || Command::new("fc-list")
            .arg(":lang=ko")
            .output()
            .is_ok_and(|fonts| !fonts.stdout.is_empty())
}

/// Installs what is missing where that needs no password, and says what to type where it does.
pub fn ensure(packages: &[Package]) -> Result {
    let missing = || packages.iter().filter(|package| !(package.is_there)());
    let mut names: Vec<&str> = missing().map(|package| package.debian).collect();
    if names.is_empty() {
        return Ok(());
    }
    if names.contains(&"fonts-noto-cjk") && shell::find("fc-list").is_none() {
        names.push("fontconfig");
    }
    let install = format!("apt-get install -y {}", names.join(" "));
    if !(shell::find("apt-get").is_some() && is_root()) {
        return Err(format!("this machine lacks something; type: sudo {install}").into());
    }
    let apt = || {
        let mut command = Command::new("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    shell::run(
        "asking for the system's package lists (seconds)",
        apt().arg("update"),
    )?;
    shell::run(
        "installing what the system lacks, once (a minute or two)",
        apt()
            .args(["install", "-y", "--no-install-recommends"])
            .args(&names),
    )?;
    match missing().next() {
        None => Ok(()),
        Some(package) => Err(format!(
            "{} is installed but cannot be found; look at the output of: {install}",
            package.debian
        )
        .into()),
    }
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().doing("start id");
    id.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
}
