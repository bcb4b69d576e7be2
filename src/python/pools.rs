//! Pools that jobs are handed to: threads behind an event loop, and processes.

use super::rows::{Make, items, lists, statements};
use super::sequential::{close_main, except, open_main};
use super::shape::{Of, Shape};
use super::writer::{Need, Part, Writer};
use crate::model::Mode;

const CALL: Make = Make {
    list: "calls",
    before: "loop.run_in_executor(pool, job, ",
    after: ")",
};
const SUBMIT: Make = Make {
    list: "calls",
    before: "pool.submit(job, ",
    after: ")",
};

pub(super) fn threads(w: &mut Writer, shape: &Shape) {
    w.needs(Need::Asyncio);
    w.needs(Need::ThreadPool);
    open_main(w, shape, "async def main():");
    w.line(&["loop = asyncio.get_running_loop()"]);
    open_pool(w, shape, "ThreadPoolExecutor", "");
    let told = shape.is_told();
    if told || shape.queues() || shape.background != Of::None {
        lists(w, shape, CALL);
        if told {
            w.open(&["try:"]);
        }
        if shape.background != Of::All {
            w.marked(Part::Await, &["await asyncio.gather(*calls)"]);
        }
        if told {
            w.close();
            let rest = "await asyncio.wait(calls)  # the others go on";
            except(w, shape, rest);
        }
        if shape.background != Of::None {
            w.needs(Need::Threading);
            w.needs(Need::Done);
            end_background(w);
        }
    } else {
        w.mark(Part::Await, None);
        w.open(&["await asyncio.gather("]);
        items(w, shape, CALL);
        w.close();
        w.line(&[")"]);
    }
    w.close();
    close_main(w, shape, "asyncio.run(main())");
}

pub(super) fn processes(w: &mut Writer, shape: &Shape) {
    w.needs(Need::ProcessPool);
    let behind = shape.background != Of::None;
    let told = shape.says_error();
    if behind {
        w.needs(Need::Multiprocessing);
        w.section();
        w.open(&["def prepare(event):"]);
        w.line(&["global done"]);
        w.line(&["done = event  # set once the background is to end"]);
        w.close();
    }
    open_main(w, shape, "def main():");
    if behind {
        w.line(&["done = multiprocessing.Event()"]);
    }
    if !behind && !told {
        w.mark(Part::Await, None);
        open_pool(w, shape, "ProcessPoolExecutor", "");
        let list = "";
        let make = Make { list, ..SUBMIT };
        statements(w, shape, make, make);
    } else {
        let prepares = if behind {
            ", initializer=prepare, initargs=(done,)"
        } else {
            ""
        };
        open_pool(w, shape, "ProcessPoolExecutor", prepares);
        lists(w, shape, SUBMIT);
    }
    if told {
        w.needs(Need::AsCompleted);
        w.open(&["try:"]);
        w.mark(Part::Await, None);
        w.open(&["for call in as_completed(calls):"]);
        w.line(&["call.result()"]);
        w.close();
        w.close();
        except(w, shape, "");
    }
    if behind {
        if shape.background != Of::All {
            w.needs(Need::Wait);
            w.marked(Part::Await, &["wait(calls)"]);
        }
        end_background(w);
    }
    w.close();
    close_main(w, shape, "");
}

fn open_pool(w: &mut Writer, shape: &Shape, class: &str, more: &str) {
    let size = match shape.mode {
        Mode::Executor { pool } | Mode::Processes { pool } => pool.to_string(),
        _ => String::new(),
    };
    w.open(&["with ", class, "(max_workers=", &size, more, ") as pool:"]);
}

/// Those that have not started never do; the others end when they next look.
fn end_background(w: &mut Writer) {
    w.open(&["for call in background:"]);
    w.marked(Part::Cancel, &["call.cancel()"]);
    w.close();
    w.marked(Part::Cancel, &["done.set()"]);
}
