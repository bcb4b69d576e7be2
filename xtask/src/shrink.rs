//! The release made small: wasm-opt on the wasm, what can wait in a part of its own, esbuild on JavaScript
//! and styles, and short names where wasm and JavaScript call each other.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::failure::{Doing, Result};
use crate::names::Names;
use crate::split::Split;
use crate::tools::Tool;
use crate::{order, shell};

/// What is done to the code of the wasm. Judged after brotli, where `-Oz` is larger, and so is most
/// of what saves bytes before it.
const OPTIMISE: &[&str] = &[
    "-O2",
    "--converge",
    // Functions of one caller are put into it only where they are short: where they stay apart,
    // the alike can stand together.
    "--one-caller-inline-max-function-size=60",
    // Folds sums into addresses. One that wraps then traps; it could be meant only with less than
    // 1 KiB of stack left, just before the stack's own trap.
    "--low-memory-unused",
    // With the functions' names, by which the program is split.
    "-g",
];

/// How the file of what is loaded late ends.
pub const LATE: &str = "_late.wasm";
/// Where it is done.
const WORK: &str = "target/shrink";

/// What is done last, when the functions' names are their order.
const FINISH: &[&str] = &[
    "--reorder-functions-by-name",
    "--strip-producers",
    "--strip-target-features",
];
/// The same for the part that JavaScript calls; prints what it renames.
const FINISH_FIRST: &[&str] = &["--minify-imports-and-exports-and-modules"];

/// Makes the program in `dist` small, and names it anew after its content.
pub fn program(dist: &Path) -> Result {
    println!("\n\u{25b8} making the program small (half a minute)");
    let work = Path::new(WORK);
    fs::create_dir_all(work).doing("make target/shrink")?;
    let name = program_name(dist)?;
    let [js, wasm, late] = parts(dist, &name);

    let whole = work.join("whole.wasm");
    wasm_opt(&wasm, &whole, OPTIMISE)?;
    let whole = fs::read(&whole).doing("read the wasm")?;
    let split = Split::new(&whole)?;
    let printed = finish(&split.first()?, &wasm, &[FINISH, FINISH_FIRST].concat())?;
    let names = Names::read(&printed)?;
    let small_wasm = fs::read(&wasm).doing("read the wasm")?;
    finish(&split.late(|long| names.short(long))?, &late, FINISH)?;
    let small_late = fs::read(&late).doing("read the wasm")?;
    let small_js = javascript(&js, &names, work)?;

    let (crate_name, _) = name.rsplit_once('-').unwrap_or((&name, ""));
    let new_name = format!(
        "{crate_name}-{}",
        digest(&(&small_js, small_wasm, small_late))
    );
    fs::write(&js, small_js).doing("write the JavaScript")?;
    for (old, new) in parts(dist, &name).iter().zip(parts(dist, &new_name)) {
        fs::rename(old, &new).doing(format_args!("write {}", new.display()))?;
    }
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).doing("read the built page")?;
    let page = page.replace(
        &format!("{name}_bg.wasm\"></script>"),
        &format!("{name}_bg.wasm\" data-late=\"./{name}{LATE}\"></script>"),
    );
    if !page.contains(" data-late=") {
        return Err("the page does not start the program as Trunk.toml has it".into());
    }
    fs::write(&index, page.replace(&name, &new_name)).doing("write the page")
}

/// Puts the functions into their order, and a part where it belongs.
fn finish(part: &[u8], to: &Path, passes: &[&str]) -> Result<String> {
    let ordered = Path::new(WORK).join("ordered.wasm");
    fs::write(&ordered, order::with_names(part)?).doing("write the wasm")?;
    wasm_opt(&ordered, to, passes)
}

/// A script or a stylesheet in fewer bytes.
pub fn text(file: &Path) -> Result<String> {
    shell::output(esbuild()?.arg(file))
}

/// The same, for a file that keeps its name.
pub fn in_place(file: &Path) -> Result {
    fs::write(file, text(file)?).doing(format_args!("write {}", file.display()))
}

/// A script with all that it imports, as one expression of JavaScript.
pub fn script(file: &Path) -> Result<String> {
    shell::output(esbuild()?.args(["--bundle", "--format=iife"]).arg(file))
}

/// What changes with the content: in a file's name, it lets browsers keep the file for good.
pub fn digest(content: &impl Hash) -> String {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    format!("{:016x}", hasher.finish())
}

/// The JavaScript of the wasm with these names in it, and without what nothing uses.
fn javascript(js: &Path, names: &Names, work: &Path) -> Result<String> {
    let source = fs::read_to_string(js).doing("read the JavaScript")?;
    names.can_be_put(&source)?;
    let cache = work.join("names.json");
    fs::write(&cache, names.cache()).doing("write the names")?;
    fs::write(work.join("program.js"), source).doing("write the JavaScript")?;
    // Page and workers start the program by its default export and use no other.
    let entry = work.join("entry.js");
    fs::write(&entry, "export { default } from \"./program.js\";\n").doing("write the entry")?;
    shell::output(
        esbuild()?
            .args(["--bundle", "--format=esm", "--mangle-quoted"])
            .arg(format!("--mangle-props={}", names.pattern()))
            .arg(format!("--mangle-cache={}", cache.display()))
            .arg(&entry),
    )
}

fn esbuild() -> Result<Command> {
    let mut command = Command::new(Tool::Esbuild.directory()?.join("esbuild"));
    command.args(["--minify", "--log-level=error"]);
    Ok(command)
}

fn wasm_opt(from: &Path, to: &Path, passes: &[&str]) -> Result<String> {
    let mut command = Command::new(Tool::WasmOpt.directory()?.join("wasm-opt"));
    shell::output(command.arg(from).arg("-o").arg(to).args(passes))
}

/// How Trunk has named the program.
fn program_name(dist: &Path) -> Result<String> {
    for entry in fs::read_dir(dist).doing("list the release")? {
        let file = entry.doing("list the release")?.file_name();
        if let Some(name) = file.to_string_lossy().strip_suffix("_bg.wasm") {
            return Ok(name.to_owned());
        }
    }
    Err("there is no wasm in the release; does www/index.html still link to Cargo.toml?".into())
}

/// Its JavaScript, its wasm, and the part of that that waits.
fn parts(dist: &Path, name: &str) -> [PathBuf; 3] {
    [".js", "_bg.wasm", LATE].map(|end| dist.join(format!("{name}{end}")))
}
