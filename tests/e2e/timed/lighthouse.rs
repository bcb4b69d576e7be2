//! Lighthouse on the release, served compressed, as static hosts serve it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use brotli::enc::BrotliEncoderParams;
use serde_json::Value;
use tokio::process::Command;

use crate::harness;

/// The categories, and the least score of each. Performance is that of a mid-range phone on a slow
/// connection, which is Lighthouse's default.
const LEAST: [(&str, u32); 3] = [
    ("performance", 90),
    ("accessibility", 100),
    ("best-practices", 100),
];

/// A machine that is busy with something else spoils the performance.
const TRIES: usize = 3;

/// The page that is judged.
const PAGE: &str = "en/user-lookup/";

/// As a host compresses on the fly: the best level would flatter the page.
const QUALITY: i32 = 5;

#[test]
fn lighthouse_is_content() {
    let plain = env::var("APG_DIST").expect("APG_DIST is set; run: cargo xtask test e2e");
    let served = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/compressed");
    // What an earlier run has left may be of another release.
    let _ = fs::remove_dir_all(&served);
    compress(Path::new(&plain), &served);
    let low = harness::serving(&served, async |origin| {
        let mut low = Vec::new();
        for _ in 0..TRIES {
            low = verdict(&report(&format!("{origin}/{PAGE}")).await);
            if low.is_empty() {
                break;
            }
        }
        low
    });
    assert!(low.is_empty(), "{}", low.join("\n"));
}

/// Prints the scores and what costs points; gives those that are too low.
fn verdict(report: &Value) -> Vec<String> {
    let weight = &report["audits"]["total-byte-weight"]["displayValue"];
    println!(
        "lighthouse: {PAGE}: {}",
        weight.as_str().unwrap_or_default()
    );
    let mut low = Vec::new();
    for (category, least) in LEAST {
        let score = score(&report["categories"][category]["score"]);
        println!("lighthouse: {category:<16} {score:>3} (at least {least})");
        for audit in costly(report, category) {
            println!("    {audit}");
        }
        if score < least {
            low.push(format!("{category}: {score}, below {least}"));
        }
    }
    low
}

/// Copies the page, with a compressed copy beside every file.
fn compress(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("target can be written to");
    for entry in fs::read_dir(from).expect("the page was built") {
        let path = entry.expect("a file").path();
        let copy = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            compress(&path, &copy);
            continue;
        }
        let content = fs::read(&path).expect("a file of the page");
        let params = BrotliEncoderParams {
            quality: QUALITY,
            ..BrotliEncoderParams::default()
        };
        let mut small = Vec::new();
        brotli::BrotliCompress(&mut &*content, &mut small, &params).expect("it compresses");
        let mut beside = copy.clone().into_os_string();
        beside.push(".br");
        fs::write(PathBuf::from(beside), small).expect("target can be written to");
        fs::write(copy, content).expect("target can be written to");
    }
}

/// What Lighthouse says of an address.
async fn report(url: &str) -> Value {
    let program = env::var("LIGHTHOUSE").expect("LIGHTHOUSE is set; run: cargo xtask test e2e");
    let categories = LEAST.map(|(category, _)| category).join(",");
    let mut node = Command::new("node");
    node.args([&program, url, "--output=json", "--quiet"])
        .arg(format!("--only-categories={categories}"))
        .arg("--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run")
        .arg("--no-enable-error-reporting")
        .kill_on_drop(true);
    if let Ok(chrome) = env::var("CHROME") {
        node.env("CHROME_PATH", chrome);
    }
    let Output { stdout, stderr, .. } = node.output().await.expect("node starts");
    let report = serde_json::from_slice(&stdout);
    let report: Value =
        report.unwrap_or_else(|error| panic!("{error}:\n{}", String::from_utf8_lossy(&stderr)));
    let problem = &report["runtimeError"];
    assert!(problem.is_null(), "lighthouse could not judge: {problem}");
    report
}

/// From 0 to 100.
fn score(score: &Value) -> u32 {
    let percent = score.as_f64().unwrap_or_default() * 100.0;
    // Its scores have two digits.
    format!("{percent:.0}").parse().unwrap_or_default()
}

/// The audits of a category that cost points, with what they found.
fn costly(report: &Value, category: &str) -> Vec<String> {
    let audits = report["categories"][category]["auditRefs"].as_array();
    let counted = audits
        .into_iter()
        .flatten()
        .filter(|audit| audit["weight"].as_f64() > Some(0.0));
    let found = counted.filter_map(|audit| {
        let audit = &report["audits"][audit["id"].as_str()?];
        // Null is what does not apply.
        let points = score(Some(&audit["score"]).filter(|score| !score.is_null())?);
        let text = |name: &str| audit[name].as_str().unwrap_or_default().to_owned();
        (points < 100).then(|| format!("{points:>3} {} {}", text("title"), text("displayValue")))
    });
    found.collect()
}
