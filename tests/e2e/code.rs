//! The program beside its run: its tabs, what an edit leaves alone, who is at a line, the way from a
//! line to the timeline and back, copying and saving.

use std::path::Path;

use async_playground::python::program;
use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::copying::clipboard;
use crate::exports::{CATCH, saved};
use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, focus_is_on, press};
use crate::picture::{canvas, scenario, spot};
use crate::pointer::{self, held};
use crate::steps::{at_speed, before_all, drawn as whole, edit, open, paste, run, turn_to};

/// The lines of the program that are on the page.
const LINES: &str = "[...document.querySelectorAll('[data-testid=code-line]')]";

/// The program as it can be read, without numbers and signs.
async fn read(page: &Page) -> String {
    let script = format!(
        "return {LINES}.map(line => line.querySelector('code').textContent + '\\n').join('')"
    );
    page.js(&script)
        .await
        .as_str()
        .unwrap_or_default()
        .to_owned()
}

/// The program of a lesson as it is given, in that mode.
fn written(lang: Lang, slug: &str, mode: &str) -> String {
    let scenario = scenario(lang, slug);
    let mode = scenario.modes.iter().find(|one| one.kind().slug() == mode);
    program(&scenario, *mode.expect("a mode of the lesson")).text
}

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/run")
        .join(name);
    std::fs::read_to_string(path).expect("a file of run")
}

async fn reads(page: &Page, expect: &str) {
    let same = harness::until(harness::PATIENCE, async || read(page).await == expect).await;
    assert!(same, "{}\nis not\n{expect}", read(page).await);
}

/// Chooses the mode whose program is read.
async fn choose(page: &Page, mode: &str) {
    let css = format!("[data-testid=code-mode] label:has(input[value={mode}])");
    pointer::area(page, &css).await;
    page.find(&css)
        .await
        .click()
        .await
        .expect("it can be chosen");
    page.wait_until("[data-testid=listing]", "data-mode", mode)
        .await;
}

/// The place of the first line with this text, from 0.
async fn place(page: &Page, text: &str) -> u64 {
    let script =
        format!("return {LINES}.findIndex(line => line.textContent.includes(arguments[0]))");
    let place = page.js_with(&script, vec![json!(text)]).await;
    place
        .as_u64()
        .unwrap_or_else(|| panic!("no line has {text}"))
}

#[test]
fn tabs_are_gone_through_by_keys_and_the_rust_is_the_file() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = lang.words().code;
            open(page, lang.tag(), "user-lookup").await;
            assert_eq!(page.text("code-tab-python").await, "Python");
            reads(page, &written(lang, "user-lookup", "gather")).await;
            assert_eq!(page.text("code-note").await, words.python);
            focus(page, "code-tab-python").await;
            for (key, tab) in [
                ("ArrowRight", "rust"),
                ("ArrowRight", "python"),
                ("ArrowLeft", "rust"),
                ("Home", "python"),
                ("End", "rust"),
            ] {
                pointer::key(page, key, held::NONE).await;
                let tab = format!("code-tab-{tab}");
                focus_is_on(page, &tab).await;
                page.wait_until(&format!("[data-testid={tab}]"), "aria-selected", "true")
                    .await;
                assert_eq!(page.count("[role=tab][aria-selected=true]").await, 1);
                assert_eq!(page.count("[role=tab][tabindex='0']").await, 1);
            }
            reads(page, &file("gather.rs")).await;
            assert_eq!(
                page.text("code-note").await,
                words.rust.with(["src/run/gather.rs"])
            );
            for (mode, name) in [
                ("sequential", "sequential.rs"),
                ("await-each", "await_each.rs"),
            ] {
                choose(page, mode).await;
                reads(page, &file(name)).await;
            }
            page.click("code-tab-python").await;
            reads(page, &written(lang, "user-lookup", "await-each")).await;
        }
    });
}

#[test]
fn an_edit_is_followed_and_what_did_not_change_stays_the_same() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            reads(page, &written(lang, "user-lookup", "gather")).await;
            page.js(&format!("window.lines = {LINES}")).await;
            turn_to(page, 0, "6").await;
            page.wait_for_js(&format!(
                "{LINES}.some(line => line.textContent.includes('rounds=6'))"
            ))
            .await;
            let kept = format!(
                "const now = {LINES}; return [now.length, \
                 now.filter((line, at) => line === lines[at]).length, \
                 now.filter(line => line.classList.contains('new')).length]"
            );
            let found = page.js(&kept).await;
            let all = found[0].as_u64().unwrap_or_default();
            assert!(all > 10, "{found}");
            assert_eq!(found, json!([all, all - 1, 1]));
            // A line more: those below move, and are the same all the same.
            edit(page).await;
            pointer::press(page, "duplicate-0").await;
            page.wait_for_js(&format!("{LINES}.length === {}", all + 1))
                .await;
            let still = format!("return {LINES}.filter(line => lines.includes(line)).length");
            let still = page.js(&still).await.as_u64();
            assert!(still >= Some(all - 1), "{still:?} of {all}");
        }
    });
}

#[test]
fn the_lines_that_tasks_are_at_follow_playback_and_run() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "three-tasks").await;
            assert_eq!(page.count(".code-line[aria-current]").await, 0);
            let now = "[...document.querySelectorAll('.code-line[aria-current=true] code')].map(line => line.textContent.trim()).join('|')";
            let waiting =
                format!("{now}.startsWith('await asyncio.sleep(wait)|await asyncio.gather(')");
            // Of a prediction, from before its first event: each job prints, until all of them wait.
            pointer::press(page, "to-start").await;
            page.wait_for_js(&format!("{now} === ''")).await;
            let event = "document.querySelector('[data-testid=event]').textContent";
            let mut printed = false;
            for _ in 0..24 {
                let before = page.js(&format!("return {event}")).await;
                pointer::press(page, "step-on").await;
                page.wait_for_js(&format!("{event} !== {before}")).await;
                let seen = page.js(&format!("return {now}.includes('print(')")).await;
                printed |= seen == json!(true);
            }
            assert!(printed, "a job that has just printed is at that line");
            page.wait_for_js(&waiting).await;
            at_speed(page, "1").await;
            pointer::press(page, "run").await;
            page.wait_for_js(&waiting).await;
            let line = format!("{LINES}.find(line => line.ariaCurrent === 'true')");
            let signs = page
                .js(&format!("return {line}.querySelectorAll('.swatch').length"))
                .await;
            assert_eq!(signs, json!(3));
            let title = page.js(&format!("return {line}.title")).await;
            let here = lang.words().code.here;
            let names = crate::picture::names(lang, "three-tasks").join(", ");
            assert_eq!(title, json!(here.with([&names])));
            page.wait_for_js("document.querySelector('[data-testid=mode-sequential]').dataset.status === 'finished'").await;
            page.wait_for_js(&format!("{now} === ''")).await;
        }
    });
}

async fn drawn(page: &Page, mode: &str) -> Value {
    let script = "return document.querySelector(arguments[0]).toDataURL()";
    page.js_with(script, vec![json!(canvas(mode))]).await
}

#[test]
fn a_line_and_its_times_point_at_each_other() {
    let setup = Setup {
        // Timelines and program are seen at once.
        size: (1360, 1500),
        ..Setup::default()
    };
    harness::test(setup, async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "three-tasks").await;
            at_speed(page, "instant").await;
            run(page).await;
            pointer::hover(page, (2.0, 2.0)).await;
            let before = drawn(page, "gather").await;
            let other = drawn(page, "sequential").await;
            let wait = place(page, "await asyncio.sleep(wait)").await;
            let line = format!("[data-testid=code-line]:nth-of-type({})", wait + 1);
            let at = pointer::middle(page, &line).await;
            pointer::hover(page, at).await;
            let changed = async || drawn(page, "gather").await != before;
            assert!(
                harness::until(harness::PATIENCE, changed).await,
                "its times are pointed out"
            );
            assert_eq!(drawn(page, "sequential").await, other);
            pointer::hover(page, (2.0, 2.0)).await;
            let back = async || drawn(page, "gather").await == before;
            assert!(
                harness::until(harness::PATIENCE, back).await,
                "and no longer"
            );

            // By keys: to the line, to its first time, to its next.
            focus(page, "listing").await;
            press(page, "Home").await;
            for _ in 0..wait {
                press(page, "ArrowDown").await;
            }
            page.wait_for_js(&format!("{LINES}[{wait}].classList.contains('marked')"))
                .await;
            assert!(
                harness::until(harness::PATIENCE, changed).await,
                "a line with the keys at it"
            );
            let names = crate::picture::names(lang, "three-tasks");
            for name in &names[..2] {
                press(page, "Enter").await;
                crate::picture::reads(page, "gather", name).await;
            }
            page.wait_for_js(&format!("{LINES}[{wait}].classList.contains('spot')"))
                .await;
            press(page, "Escape").await;
            page.wait_for_js("!document.querySelector('.code-line.spot, .code-line.marked')")
                .await;

            // From a bar to its line, in whichever mode.
            let at = spot(page, "gather", 1.0, 1).await;
            pointer::hover(page, at).await;
            page.wait_for_js(&format!("{LINES}[{wait}].classList.contains('spot')"))
                .await;
            let at = spot(page, "sequential", 1.0, 0).await;
            pointer::click(page, at).await;
            page.wait_until("[data-testid=listing]", "data-mode", "sequential")
                .await;
            let blocks = place(page, "time.sleep(wait)").await;
            page.wait_for_js(&format!("{LINES}[{blocks}].ariaCurrent === 'location'"))
                .await;
        }
    });
}

#[test]
fn programs_are_copied_and_saved() {
    harness::test(Setup::default(), async |page| {
        let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        page.devtools("Browser.grantPermissions", all).await;
        before_all(page, CATCH).await;
        for lang in Lang::ALL {
            open(page, lang.tag(), "three-tasks").await;
            let python = written(lang, "three-tasks", "gather");
            pointer::press(page, "copy-code").await;
            let spoken = format!(
                "document.querySelector('[data-testid=copy-code] + [role=status]').textContent === '{}'",
                lang.words().consoles.copied
            );
            page.wait_for_js(&spoken).await;
            assert_eq!(clipboard(page).await, python);
            let (name, mime, text) = saved(page, "code").await;
            assert_eq!(
                (&*name, &*mime),
                ("three-tasks-gather.py", "text/x-python;charset=utf-8")
            );
            assert_eq!(text, python);
            page.click("code-tab-rust").await;
            reads(page, &file("gather.rs")).await;
            let (name, _, text) = saved(page, "code").await;
            assert_eq!((&*name, text), ("gather.rs", file("gather.rs")));
        }
    });
}

#[test]
fn what_a_name_holds_is_text_in_the_program() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "hi-bye").await;
        edit(page).await;
        paste(page, "field-name-0", "\"); import os # <img src=x>").await;
        page.wait_for_js(&format!(
            "{LINES}.some(line => line.querySelector('.s')?.textContent === '\"\\\\\"); import os # <img src=x>\"')"
        ))
        .await;
        assert_eq!(page.count("[data-testid=listing] img").await, 0);
        assert_eq!(page.count("[data-testid=listing] .c").await, 0);
    });
}

#[test]
fn the_end_of_a_long_program_is_reached() {
    harness::test(Setup::default(), async |page| {
        page.open("en/workbench/#v=1&rows=1000&n=2&wait=100&modes=gather")
            .await;
        whole(page).await;
        let lines = page.attribute("[data-testid=listing]", "data-lines").await;
        let lines: usize = lines
            .and_then(|lines| lines.parse().ok())
            .expect("a number");
        assert!(lines > 1_000, "{lines}");
        let on_page = page.count("[data-testid=code-line]").await;
        assert!((20..120).contains(&on_page), "{on_page}");
        focus(page, "listing").await;
        press(page, "End").await;
        page.wait_for_js(&format!(
            "{LINES}.at(-1).textContent.includes('asyncio.run(main())')"
        ))
        .await;
        let on_page = page.count("[data-testid=code-line]").await;
        assert!((20..120).contains(&on_page), "{on_page}");
    });
}
