//! Who may import what: the table of the design, held against every file under `src/`.

mod rules;
mod scan;
mod scan_tests;

use crate::support::files;
use rules::{crates_of_the_manifest, rule_of};
use scan::{Reference, module_path, references};
use std::fs;
use std::path::Path;

/// What is wrong with a file's imports, one line each.
pub fn complaints(path: &str, source: &str, externals: &[String]) -> Vec<String> {
    let here = module_path(path);
    let Some(rule) = rule_of(&here) else {
        return vec![format!(
            "{path}: no rule for this module in the table of imports"
        )];
    };
    let found = match references(&here, source, externals) {
        Ok(found) => found,
        Err(error) => return vec![format!("{path}: {error}")],
    };
    let forbidden = |reference: &Reference| match reference {
        Reference::Inside { path, .. } => {
            path.first() != here.first() && !rule.allows_module(path) || path.is_empty()
        }
        Reference::External { name, .. } => !rule.crates.contains(&name.as_str()),
    };
    let complaint = |reference: &Reference| format!("{path}:{reference}");
    found
        .iter()
        .filter(|found| forbidden(found))
        .map(complaint)
        .collect()
}

#[test]
fn every_file_imports_only_what_it_may() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = fs::read_to_string(root.join("Cargo.toml")).expect("the manifest");
    let externals = crates_of_the_manifest(&manifest);
    let mut wrong = Vec::new();
    let files = files("src", &["rs"]);
    assert!(!files.is_empty());
    for file in files {
        let source = fs::read_to_string(&file).expect("a source file");
        let path = file.strip_prefix(root).expect("a file of ours");
        let path = path.to_string_lossy().replace('\\', "/");
        wrong.extend(complaints(&path, &source, &externals));
    }
    assert!(wrong.is_empty(), "forbidden imports:\n{}", wrong.join("\n"));
}

#[test]
fn the_root_declares_modules_and_nothing_else() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lib.rs");
    let source = fs::read_to_string(path).expect("the root of the library");
    let is_allowed = |line: &str| {
        line.is_empty()
            || line.starts_with("//")
            || line.starts_with("#[cfg(")
            || line.starts_with("pub mod ") && line.ends_with(';')
            || line.starts_with("mod ") && line.ends_with(';')
    };
    let other: Vec<_> = source.lines().filter(|line| !is_allowed(line)).collect();
    assert!(other.is_empty(), "{other:?}");
}
