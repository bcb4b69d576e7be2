//! What stands above the functions: what is imported, constants, and what it means to compute.

use super::shape::Shape;
use super::writer::{Need, Writer};
use crate::model::{Job, Mode, ModeKind};

pub(super) fn header(w: &mut Writer, body: &Writer, shape: &Shape) {
    if shape.mode.kind() == ModeKind::FreeThreads {
        w.line(&[
            "# For a Python without the lock: python3.13t, where sys._is_gil_enabled() is False.",
        ]);
    }
    imports(w, body);
    constants(w, body, shape);
    if body.has(Need::Work) {
        w.section();
        w.open(&["def work(seconds):"]);
        w.line(&["\"\"\"Computes for so long.\"\"\""]);
        w.line(&["end = time.thread_time() + seconds"]);
        w.open(&["while time.thread_time() < end:"]);
        w.line(&["pass"]);
        w.close();
        w.close();
    }
    if body.has(Need::Steps) {
        w.section();
        w.open(&["async def work_in_steps(seconds, step):"]);
        w.line(&[
            "\"\"\"Computes for so long, and gives way to the event loop after each step.\"\"\"",
        ]);
        w.open(&["while seconds > 0:"]);
        w.line(&["work(min(step, seconds))"]);
        w.line(&["await asyncio.sleep(0)"]);
        w.line(&["seconds = round(seconds - step, 6)"]);
        w.close();
        w.close();
    }
}

fn imports(w: &mut Writer, body: &Writer) {
    for (need, line) in [
        (Need::Asyncio, "import asyncio"),
        (Need::Multiprocessing, "import multiprocessing"),
        (Need::Threading, "import threading"),
        (Need::Time, "import time"),
    ] {
        if body.has(need) {
            w.line(&[line]);
        }
    }
    let mut names = String::new();
    for (need, name) in [
        (Need::ProcessPool, "ProcessPoolExecutor"),
        (Need::ThreadPool, "ThreadPoolExecutor"),
        (Need::AsCompleted, "as_completed"),
        (Need::Wait, "wait"),
    ] {
        if body.has(need) {
            if !names.is_empty() {
                names.push_str(", ");
            }
            names.push_str(name);
        }
    }
    if !names.is_empty() {
        w.line(&["from concurrent.futures import ", &names]);
    }
}

fn constants(w: &mut Writer, body: &Writer, shape: &Shape) {
    // Written apart, to know whether there are any.
    let mut own = Writer::default();
    if let Mode::Gather { limit: Some(limit) } = shape.mode {
        let limit = limit.to_string();
        own.line(&[
            "limit = asyncio.Semaphore(",
            &limit,
            ")  # so many jobs at once",
        ]);
    }
    if body.has(Need::Done) {
        own.line(&["done = threading.Event()  # set once the background is to end"]);
    }
    if body.has(Need::Redraw) {
        own.line(&["REDRAW = \"\\r\\x1b[K\"  # back to the start of the line, and clear it"]);
    }
    if body.has(Need::Strokes) {
        own.line(&["STROKES = \"|/-\\\\\""]);
    }
    for (row, job) in shape.scenario.jobs.iter().enumerate() {
        if shape.is_listed(job) {
            list(&mut own, shape, row, job);
        }
    }
    if own.lines() > 0 {
        if w.lines() > 0 {
            w.end_line();
        }
        w.append(own);
    }
}

/// The waits of a row's jobs: a list, or a list of lists where each job has several.
fn list(w: &mut Writer, shape: &Shape, row: usize, job: &Job) {
    const PER_LINE: usize = 10;
    w.line(&["# Drawn by chance, and listed: every run has the same."]);
    w.open(&[&shape.list_name(row), " = ["]);
    if job.count > 1 && shape.has_lists() {
        for one in shape.of_row(row) {
            w.line(&["[", &shape.waits_of(&one).join(", "), "],"]);
        }
    } else {
        let all = shape.of_row(row).flat_map(|one| shape.waits_of(&one));
        for some in all.collect::<Vec<_>>().chunks(PER_LINE) {
            w.line(&[&some.join(", "), ","]);
        }
    }
    w.close();
    w.line(&["]"]);
}
