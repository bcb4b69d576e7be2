//! What other pages take from the site: the script of the element, its types, and both as a package of npm.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::failure::{Doing, Result};
use crate::tools::Tool;
use crate::{shell, shrink, sizes, system};

/// Bytes of `embed.js`, compressed: it is a guest in other people's pages.
const LIMIT: usize = 4_000;
/// The element's declarations for TypeScript.
const TYPES: &str = "www/embed/embed.d.ts";
/// Where the package is put together.
const PACKAGE: &str = "target/npm";
/// Where it is packed, installed and imported on trial.
const TRIAL: &str = "target/npm-trial";
/// The packed files: what somebody who installs the package gets.
const PACKED: [&str; 6] = [
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "embed.d.ts",
    "embed.js",
    "package.json",
];

/// What stands before all else: a second copy does nothing at all, and neither does one on a server.
const ONCE: &str = "if(globalThis.customElements&&!customElements.get(\"async-playground\"))";

/// Writes script and types into the release, and puts the package together.
pub fn write(dist: &Path) -> Result {
    let script = shrink::script(Path::new("www/embed/main.js"))?;
    if !script.starts_with("(()=>{") {
        return Err("esbuild gives something other than one expression: see `ONCE`".into());
    }
    let script = format!("{ONCE}{script}");
    let size = sizes::brotli(script.as_bytes())?;
    if size > LIMIT {
        return Err(format!("embed.js is {size} bytes after brotli, of {LIMIT} allowed").into());
    }
    println!("\nembed.js: {size} bytes after brotli, of {LIMIT} allowed");
    fs::write(dist.join("embed.js"), &script).doing("write embed.js")?;
    fs::copy(TYPES, dist.join("embed.d.ts")).doing("write embed.d.ts")?;
    package(dist)
}

/// The package, tried as somebody would who installs it.
fn package(dist: &Path) -> Result {
    let package = Path::new(PACKAGE);
    make_anew(package)?;
    for (from, file) in [
        (dist, "embed.js"),
        (dist, "embed.d.ts"),
        (Path::new("www/npm"), "package.json"),
        (Path::new("www/npm"), "README.md"),
        (Path::new(""), "LICENSE-MIT"),
        (Path::new(""), "LICENSE-APACHE"),
    ] {
        fs::copy(from.join(file), package.join(file)).doing(format_args!("copy {file}"))?;
    }
    system::ensure(&[system::NODE, system::NPM])?;
    try_out(package, Path::new(TRIAL))?;
    println!("the package of npm lies in {PACKAGE}: npm pack ./{PACKAGE}");
    Ok(())
}

fn make_anew(folder: &Path) -> Result {
    if folder.exists() {
        fs::remove_dir_all(folder).doing(format_args!("remove {}", folder.display()))?;
    }
    fs::create_dir_all(folder).doing(format_args!("make {}", folder.display()))
}

/// Packs it, installs the file in a project of its own, without a network, and imports it where there is no
/// document.
fn try_out(package: &Path, trial: &Path) -> Result {
    make_anew(trial)?;
    fs::write(trial.join("package.json"), r#"{ "private": true }"#).doing("write package.json")?;
    let said = shell::output(
        Command::new("npm")
            .args(["pack", "--json", "--pack-destination"])
            .arg(fs::canonicalize(trial).doing("find the trial's folder")?)
            .current_dir(package),
    )?;
    let (file, files) = packed(&said)?;
    if files != PACKED.into_iter().map(str::to_owned).collect() {
        return Err(format!("npm packs {files:?}; it should be {PACKED:?}").into());
    }
    let install = "install --offline --ignore-scripts --no-audit --no-fund";
    shell::output(
        Command::new("npm")
            .args(install.split(' '))
            .arg(format!("./{file}"))
            .current_dir(trial),
    )?;
    let import = r#"import "async-playground-embed"; import "async-playground-embed/embed.js";"#;
    shell::output(
        Command::new("node")
            .args(["--input-type=module", "--eval", import])
            .current_dir(trial),
    )?;
    Ok(())
}

/// The file that npm says it has written, and those that are packed in it.
fn packed(said: &str) -> Result<(String, BTreeSet<String>)> {
    let said: Value = serde_json::from_str(said).doing("read what npm packs")?;
    // One package is a list of one, or in newer versions of npm an object by its name.
    let package = said.get(0).or_else(|| said.as_object()?.values().next());
    let package = package.ok_or("npm does not say what it packs")?;
    let file = package["filename"].as_str();
    let (file, files) =
        (file.zip(package["files"].as_array())).ok_or("npm does not say what it packs")?;
    let paths = files.iter().filter_map(|file| file["path"].as_str());
    Ok((file.to_owned(), paths.map(str::to_owned).collect()))
}

/// Has TypeScript use the declarations, right and wrong.
pub fn types() -> Result {
    shell::run(
        "types of the element (seconds)",
        Command::new(Tool::TypeScript.directory()?.join("tsc")).args(["-p", "tests/types"]),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_saying_what_is_packed_are_read() {
        let package =
            r#"{"filename":"a-1.tgz","files":[{"path":"b.js","size":1},{"path":"a.js"}]}"#;
        for said in [format!("[{package}]"), format!("{{\"name\":{package}}}")] {
            let (file, files) = packed(&said).expect("it is what npm says");
            assert_eq!(file, "a-1.tgz");
            assert_eq!(files.into_iter().collect::<Vec<_>>(), ["a.js", "b.js"]);
        }
        packed("[]").expect_err("no package");
    }
}
