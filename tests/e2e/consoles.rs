//! Consoles: filtered, stamped, merged, gone through by keys; marked where the order is another
//! than predicted; and of a hundred thousand lines.

use async_playground::text::Lang;
use serde_json::{Value, json};

use crate::harness::{self, Page, Setup};
use crate::keyboard::{focus, press};
use crate::picture::scenario;
use crate::steps::{at_speed, only_mode, open, outcome, paste, run};

/// Chooses one of several segments.
pub async fn choose(page: &Page, group: &str, value: &str) {
    let css = format!("[data-testid={group}] label:has(input[value={value}])");
    let clicked = page.find(&css).await.click().await;
    clicked.expect("it can be chosen");
    page.wait_for_js(&format!(
        "document.querySelector('[data-testid={group}] input[value={value}]').checked"
    ))
    .await;
}

/// How many lines a console has, on the page or not.
pub async fn has_lines(page: &Page, name: &str, lines: usize) {
    let css = format!("[data-testid=console-{name}]");
    page.wait_until(&css, "data-lines", &lines.to_string())
        .await;
}

/// What the lines of a console on the page have in a part of theirs.
pub async fn parts(page: &Page, name: &str, part: &str) -> Vec<String> {
    let script = "const [name, part] = arguments; \
        return [...document.querySelectorAll(`[data-testid=console-${name}] .line ${part}`)] \
            .map(found => found.textContent)";
    texts(&page.js_with(script, vec![json!(name), json!(part)]).await)
}

/// A list of texts.
pub fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().into_iter().flatten();
    list.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Has a lesson played back.
pub async fn has_run(page: &Page, lang: Lang, slug: &str) {
    open(page, lang.tag(), slug).await;
    at_speed(page, "instant").await;
    run(page).await;
}

#[test]
fn lines_are_filtered_by_text_and_by_job_and_counted() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            let words = &lang.words().consoles;
            has_run(page, lang, "user-lookup").await;
            has_lines(page, "gather", 15).await;
            let (text, job) = match lang {
                Lang::Ko => ("7명", "조회 3"),
                Lang::En => ("7 USERS", "LOOK-up 3"),
            };
            paste(page, "console-filter", text).await;
            for mode in ["gather", "sequential"] {
                has_lines(page, mode, 7).await;
                let found = words.found.with(["7", "15"]);
                assert_eq!(page.text(&format!("found-{mode}")).await, found);
                let number = parts(page, mode, ".printed").await;
                assert!(number.iter().all(|line| line.starts_with('7')));
            }
            // A name is not printed in any line of this lesson.
            paste(page, "console-filter", job).await;
            has_lines(page, "gather", 3).await;
            assert_eq!(
                page.text("found-gather").await,
                words.found.with(["3", "15"])
            );
            paste(page, "console-filter", "no such line").await;
            has_lines(page, "gather", 0).await;
            assert_eq!(
                page.text("found-gather").await,
                words.found.with(["0", "15"])
            );
            assert!(
                page.text("console-gather")
                    .await
                    .contains(words.nothing_found)
            );
            let off = page
                .attribute("[data-testid=copy-gather]", "aria-disabled")
                .await;
            assert_eq!(off.as_deref(), Some("true"));
            paste(page, "console-filter", "").await;
            has_lines(page, "gather", 15).await;
            assert_eq!(page.count("[data-testid=found-gather]").await, 0);
        }
    });
}

#[test]
fn stamps_are_from_the_start_from_the_line_before_or_by_the_clock() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            let at = parts(page, "gather", ".at").await;
            assert_eq!(at[..4], ["0.000", "0.000", "0.000", "1.000"]);
            choose(page, "console-stamps", "gap").await;
            let at = parts(page, "gather", ".at").await;
            assert_eq!(at[..4], ["+0.000", "+0.000", "+0.000", "+1.000"]);
            let at = parts(page, "sequential", ".at").await;
            assert_eq!(at[1], "+1.000");
            // A playback was at no time of day.
            choose(page, "console-stamps", "clock").await;
            assert_eq!(parts(page, "gather", ".at").await[3], "1.000");
            at_speed(page, "10").await;
            run(page).await;
            let at = parts(page, "gather", ".at").await;
            let shape = |stamp: &str| -> String {
                let sign = |letter: char| if letter.is_ascii_digit() { '0' } else { letter };
                stamp.chars().map(sign).collect()
            };
            assert!(at.iter().all(|at| shape(at) == "00:00:00.000"), "{at:?}");
            let here = "const now = new Date(), two = n => String(n).padStart(2, '0'); \
            return two(now.getHours()) + ':'";
            let hour = page.js(here).await;
            let hour = hour.as_str().unwrap_or_default();
            let last = &at[at.len() - 1];
            // Unless the hour has just become another.
            let near = last.starts_with(hour) || last[3..].starts_with("59");
            assert!(near, "{last} in hour {hour}");
        }
    });
}

#[test]
fn one_console_for_all_modes_says_whose_a_line_is() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            assert_eq!(page.count(".log").await, 3);
            assert_eq!(parts(page, "gather", ".which").await.len(), 0);
            choose(page, "console-view", "merged").await;
            has_lines(page, "merged", 45).await;
            assert_eq!(page.count(".log").await, 1);
            let which = parts(page, "merged", ".which").await;
            for mode in ["sequential", "await-each", "gather"] {
                let own = which.iter().filter(|which| *which == mode);
                assert_eq!(own.count(), 15, "{mode}");
            }
            let times =
                "return [...document.querySelectorAll('.line')].map(l => Number(l.dataset.atUs))";
            let times = page.js(times).await;
            let times: Vec<_> = times
                .as_array()
                .into_iter()
                .flatten()
                .map(Value::as_u64)
                .collect();
            assert!(times.is_sorted(), "{times:?}");
            choose(page, "console-view", "by-mode").await;
            has_lines(page, "gather", 15).await;
        }
    });
}

#[test]
fn marks_tell_jobs_apart_beside_their_colour() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            let script = "const seen = {}; \
            for (const line of document.querySelectorAll('[data-testid=console-gather] .line')) \
                (seen[line.dataset.job] ??= new Set()).add(line.querySelector('.swatch').getAttribute('class')); \
            return Object.values(seen).map(classes => [...classes])";
            let found = page.js(script).await;
            let jobs = found.as_array().expect("a list");
            assert_eq!(jobs.len(), 3, "{found}");
            for (place, job) in jobs.iter().enumerate() {
                let classes = texts(job);
                assert_eq!(classes.len(), 1, "one look per job: {found}");
                let mark = format!("mark-{}", place + 1);
                assert!(classes[0].contains(&mark), "{found}");
            }
        }
    });
}

/// The place of the line that the keys are at, from 0; -1 where there is none.
const MARKED: &str = "[...document.querySelectorAll('[data-testid=console-gather] .line')] \
    .findIndex(line => line.classList.contains('marked'))";

#[test]
fn keys_go_from_line_to_line_and_show_the_moment() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            focus(page, "console-gather").await;
            let marked = async |place: i32| {
                page.wait_for_js(&format!("{MARKED} === {place}")).await;
            };
            marked(-1).await;
            for (key, place) in [
                ("ArrowDown", 0),
                ("ArrowDown", 1),
                ("End", 14),
                ("ArrowDown", 14),
                ("ArrowUp", 13),
                ("Home", 0),
                ("ArrowUp", 0),
                ("ArrowDown", 1),
            ] {
                press(page, key).await;
                marked(place).await;
            }
            let active = "const log = document.querySelector('[data-testid=console-gather]'); \
                return document.getElementById(log.getAttribute('aria-activedescendant')).textContent";
            let active = page.js(active).await;
            let second = outcome(page, "gather").await.lines[1].clone();
            assert!(active.as_str().is_some_and(|text| text.ends_with(&second)));
            assert_eq!(page.count(".line[aria-current]").await, 0);
            press(page, "Enter").await;
            page.wait_for_js(&format!("{MARKED} === 1 && [...document.querySelectorAll('[data-testid=console-gather] .line')][1].ariaCurrent === 'true'")).await;
            let job = match lang {
                Lang::Ko => "조회 2",
                Lang::En => "look-up 2",
            };
            page.wait_for_js(&format!(
                "document.querySelector('[data-testid=detail-gather]').textContent.includes('{job}')"
            ))
            .await;
            press(page, "Escape").await;
            marked(-1).await;
            assert_eq!(page.count(".line[aria-current]").await, 0);
            page.wait_for_js("document.activeElement.dataset.testid === 'console-gather'")
                .await;
            // Of a list that is longer than its room, the marked line can be seen.
            press(page, "Home").await;
            marked(0).await;
            let seen = "(() => { const log = document.querySelector('[data-testid=console-gather]').getBoundingClientRect(), \
                line = document.querySelector('.line.marked').getBoundingClientRect(); \
                return line.top >= log.top - 1 && line.bottom <= log.bottom + 1 })()";
            page.wait_for_js(seen).await;
            press(page, "End").await;
            marked(14).await;
            page.wait_for_js(seen).await;
        }
    });
}

/// A machine that is said to compute many times as fast as it does: what computes comes later than
/// predicted, and so behind what only waits.
#[test]
fn a_line_out_of_the_predicted_order_is_marked() {
    harness::test(Setup::default(), async |page| {
        open(page, "en", "gil").await;
        page.wait_for_js("localStorage.getItem('machine')").await;
        page.js(
            "const machine = localStorage.getItem('machine').split(' '); \
             machine[2] = String(Number(machine[2]) * 40); \
             localStorage.setItem('machine', machine.join(' '))",
        )
        .await;
        for lang in Lang::ALL {
            let words = &lang.words().consoles;
            open(page, lang.tag(), "workbench").await;
            edit_rows(page).await;
            run(page).await;
            has_lines(page, "free-threads", 2).await;
            let lines = parts(page, "free-threads", ".printed").await;
            let [waits, computes] = ["waits", "computes"].map(|name| {
                let ends = |line: &String| line.starts_with(name) && line.ends_with('!');
                lines.iter().position(ends).expect("it ends")
            });
            assert!(waits < computes, "{lines:?}");
            assert_eq!(
                page.text("moved-free-threads").await,
                words.moved.with(["1"]),
                "{lines:?}"
            );
            let marked =
                "return [...document.querySelectorAll('.line.moved')].map(line => line.title)";
            assert_eq!(texts(&page.js(marked).await), [words.moved_line]);
            assert!(page.text("console-free-threads").await.contains('!'));
        }
    });
}

/// Two jobs: one computes 30 ms and one waits 100 ms; each prints when it ends.
async fn edit_rows(page: &Page) {
    for row in [3, 2] {
        page.click(&format!("remove-{row}")).await;
        page.wait_for_js(&format!(
            "!document.querySelector('[data-testid=job-{row}]')"
        ))
        .await;
    }
    for (row, name, cpu, wait) in [(0, "computes", "30", "0"), (1, "waits", "0", "100")] {
        paste(page, &format!("field-name-{row}"), name).await;
        paste(page, &format!("field-rounds-{row}"), "1").await;
        paste(page, &format!("field-cpu-{row}"), cpu).await;
        paste(page, &format!("field-wait-{row}"), wait).await;
    }
    page.js("for (const part of document.querySelectorAll('.editor details')) part.open = true")
        .await;
    for (slot, text) in [
        ("first", ""),
        ("start", ""),
        ("round", ""),
        ("end", "{name}!"),
        ("last", ""),
    ] {
        paste(page, &format!("field-line-{slot}"), text).await;
    }
    only_mode(page, "free-threads").await;
}

#[test]
fn a_hundred_thousand_lines_are_scrolled_through() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "workbench").await;
            paste(page, "field-wait-0", "1").await;
            paste(page, "field-rounds-0", "2").await;
            paste(page, "field-count-0", "9000").await;
            choose(page, "console-view", "merged").await;
            at_speed(page, "instant").await;
            run(page).await;
            let count = "return Number(document.querySelector('[data-testid=console-merged]').dataset.lines)";
            let count = page.js(count).await.as_u64().expect("a number");
            assert!(count > 100_000, "{count}");
            let range = async || {
                let script = "const at = [...document.querySelectorAll('[data-testid=console-merged] .line')] \
                .map(line => Number(line.ariaPosInSet)); return [Math.min(...at), Math.max(...at), at.length]";
                let range = page.js(script).await;
                let number = |place: usize| range[place].as_u64().expect("a number");
                (number(0), number(1), number(2))
            };
            // It has followed the end.
            page.wait_for_js(&format!(
            "[...document.querySelectorAll('[data-testid=console-merged] .line')].at(-1).ariaPosInSet === '{count}'"
        ))
        .await;
            let last = parts(page, "merged", ".printed").await;
            let end = match lang {
                Lang::Ko => "메인: 모두 끝났습니다",
                Lang::En => "main: everything is finished",
            };
            assert_eq!(last.last().map(String::as_str), Some(end));
            let (_, _, drawn) = range().await;
            assert!(drawn < 150, "{drawn} lines are on the page");
            assert!(page.count("[data-testid=console-merged] *").await < 1_500);

            // Half way, as a wheel or the scrollbar does it.
            for share in [2_u64, 4] {
                let script = format!(
                    "const log = document.querySelector('[data-testid=console-merged]'); log.scrollTop = log.scrollHeight / {share}"
                );
                page.js(&script).await;
                let seen = "(() => { const log = document.querySelector('[data-testid=console-merged]'); \
                const box = log.getBoundingClientRect(); \
                const line = document.elementFromPoint(box.left + 60, box.top + box.height / 2)?.closest('.line'); \
                return line ? Number(line.ariaPosInSet) : 0 })()";
                page.js("document.querySelector('[data-testid=console-merged]').scrollIntoView({ block: 'center' })").await;
                let near = count / share;
                page.wait_for_js(&format!("Math.abs({seen} - {near}) < 40"))
                    .await;
                let (first, end, drawn) = range().await;
                assert!(
                    first < near && near < end + 20 && drawn < 150,
                    "{first} {end}"
                );
            }
            // Lines are as high as the list's sums take them for.
            let heights = "const log = document.querySelector('[data-testid=console-merged]'); \
            return [...log.querySelectorAll('.line')].every(line => line.offsetHeight === 24)";
            assert_eq!(page.js(heights).await, json!(true));
            focus(page, "console-merged").await;
            press(page, "Home").await;
            page.wait_for_js("document.querySelector('.line.marked')?.ariaPosInSet === '1'")
                .await;
            let first = parts(page, "merged", ".printed").await;
            assert_eq!(
                first[0],
                match lang {
                    Lang::Ko => "메인: 시작합니다",
                    Lang::En => "main: starting",
                }
            );
            press(page, "End").await;
            page.wait_for_js(&format!(
                "document.querySelector('.line.marked')?.ariaPosInSet === '{count}'"
            ))
            .await;
            // A name among a hundred thousand lines.
            let name = &scenario(lang, "workbench").jobs[0].name;
            paste(page, "console-filter", &format!("{name} 8999")).await;
            has_lines(page, "merged", 12).await;
        }
    });
}
