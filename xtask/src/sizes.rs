//! What the page weighs, and the limit for what is loaded first.

use std::fs;
use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::failure::{Doing, Result};
use crate::shrink;

/// Bytes of HTML, CSS, JavaScript and wasm, compressed, until the page works.
const LIMIT: usize = 340_000;

/// Prints the size of every file; fails when the first load is over the limit.
pub fn weigh(dist: &Path) -> Result {
    let index = fs::read_to_string(dist.join("index.html")).doing("read the built page")?;
    let mut files = Vec::new();
    list(dist, &mut files)?;
    files.sort();

    println!("\n{:>9} {:>9}", "raw", "brotli");
    let mut first = 0;
    for file in &files {
        let content = fs::read(file).doing(format_args!("read {}", file.display()))?;
        let compressed = brotli(&content)?;
        let name = file.strip_prefix(dist).unwrap_or(file).to_string_lossy();
        let counts = name == "index.html" || (is_first(file) && index.contains(&*name));
        if counts {
            first += compressed;
        }
        let mark = if counts { "*" } else { " " };
        println!("{:>9} {compressed:>9} {mark} {name}", content.len());
    }
    println!("{:>9} {first:>9} * loaded first, of {LIMIT} allowed\n", "");
    if first > LIMIT {
        let over = first - LIMIT;
        return Err(format!("the first load is {over} bytes over its limit of {LIMIT}").into());
    }
    Ok(())
}

fn list(directory: &Path, files: &mut Vec<PathBuf>) -> Result {
    let listing = || format!("list {}", directory.display());
    for entry in fs::read_dir(directory).doing(listing())? {
        let path = entry.doing(listing())?.path();
        if path.is_dir() {
            list(&path, files)?;
        } else {
            files.push(path);
        }
    }
    Ok(())
}

/// Whether it is code, and not loaded late.
fn is_first(file: &Path) -> bool {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let is_code = [".css", ".js", ".wasm"]
        .iter()
        .any(|end| name.ends_with(end));
    is_code && !name.ends_with(shrink::LATE)
}

/// The size after brotli at its highest level, as hosts serve it.
pub fn brotli(content: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams {
        quality: 11,
        ..BrotliEncoderParams::default()
    };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &params).doing("compress a file")?;
    Ok(compressed.len())
}
