//! Main programs on one event loop: coroutines in turn, tasks together, a group, a time limit.

use super::lines::print_text;
use super::rows::{Make, items, lists, statements};
use super::sequential::{close_main, error, except, in_turn, open_main};
use super::shape::{Of, Shape, seconds};
use super::writer::{Need, Part, Writer};
use crate::model::{Mode, Slot};

const JOB: Make = Make {
    list: "",
    before: "job(",
    after: ")",
};
const TASK: Make = Make {
    list: "tasks",
    before: "asyncio.create_task(job(",
    after: "))",
};

/// One turn after another, the same in every version of CPython, which a second `gather` is not.
const REST: &str = "await asyncio.wait(tasks)  # after an error, the others go on";

pub(super) fn main(w: &mut Writer, shape: &Shape) {
    w.needs(Need::Asyncio);
    open_main(w, shape, "async def main():");
    match shape.mode {
        Mode::AwaitEach => in_turn(w, shape, "await job("),
        Mode::TaskGroup => task_group(w, shape),
        _ => together(w, shape),
    }
    if shape.background != Of::None {
        w.open(&["for task in background:"]);
        w.marked(Part::Cancel, &["task.cancel()"]);
        w.close();
        w.marked(
            Part::Cancel,
            &["await asyncio.gather(*background, return_exceptions=True)"],
        );
    }
    close_main(w, shape, "asyncio.run(main())");
}

fn task_group(w: &mut Writer, shape: &Shape) {
    if shape.background != Of::None {
        w.line(&["background = []"]);
    }
    let fails = shape.is_told();
    if fails {
        w.open(&["try:"]);
    }
    w.mark(Part::Await, None);
    w.open(&["async with asyncio.TaskGroup() as group:"]);
    let member = Make {
        list: "",
        before: "group.create_task(job(",
        after: "))",
    };
    let list = "background";
    statements(w, shape, member, Make { list, ..TASK });
    w.close();
    if !fails {
        return;
    }
    w.close();
    if shape.says_error() {
        w.open(&["except* RuntimeError as errors:"]);
        w.open(&["for error in errors.exceptions:"]);
        error(w, shape, "error");
        w.close();
    } else {
        w.open(&["except* RuntimeError:"]);
        w.line(&["pass"]);
    }
    w.close();
}

/// Tasks for all, awaited together.
fn together(w: &mut Writer, shape: &Shape) {
    let collects = shape.mode == Mode::Collect;
    let raises = shape.is_told() && !collects;
    let listed = raises || shape.queues() || shape.background != Of::None;
    if listed {
        lists(w, shape, TASK);
        if shape.background == Of::All {
            return;
        }
    }
    let timeout = match shape.mode {
        Mode::WaitFor { timeout } => Some(seconds(timeout)),
        _ => None,
    };
    if raises || timeout.is_some() {
        w.open(&["try:"]);
    }
    gather(w, shape, listed, timeout.as_deref());
    if raises || timeout.is_some() {
        w.close();
    }
    if raises {
        except(w, shape, if timeout.is_some() { "" } else { REST });
    }
    if timeout.is_some() {
        w.open(&["except TimeoutError:"]);
        let line = shape.line(Slot::Timeout);
        print_text(w, Slot::Timeout, line);
        if line.is_empty() {
            w.line(&["pass"]);
        }
        w.close();
        if raises {
            w.marked(Part::Await, &[REST]);
        }
    }
    if collects && shape.is_told() && shape.says_error() {
        w.open(&["for result in results:"]);
        w.open(&["if isinstance(result, RuntimeError):"]);
        error(w, shape, "result");
        w.close();
        w.close();
    }
}

fn gather(w: &mut Writer, shape: &Shape, listed: bool, timeout: Option<&str>) {
    let collects = shape.mode == Mode::Collect;
    let results = if collects && shape.is_told() && shape.says_error() {
        "results = "
    } else {
        ""
    };
    let before = if timeout.is_some() {
        "await asyncio.wait_for(asyncio.gather("
    } else {
        "await asyncio.gather("
    };
    let after: &[&str] = &match timeout {
        Some(timeout) => ["), timeout=", timeout, ")"],
        None => [")", "", ""],
    };
    if listed {
        let together = if collects {
            "*tasks, return_exceptions=True"
        } else {
            "*tasks"
        };
        return w.marked(Part::Await, &[&[results, before, together], after].concat());
    }
    w.mark(Part::Await, None);
    w.open(&[results, before]);
    items(w, shape, JOB);
    if collects {
        w.line(&["return_exceptions=True,"]);
    }
    w.close();
    w.line(after);
}
