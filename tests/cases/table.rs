//! The table of what errors and cancellation come to: who still prints, when the error arrives, how
//! each job ends. One table for the simulated host, the browser's, and CPython.

use super::semantics::{Case, case, job};
use async_playground::model::{Micros, Mode};

const ALL: Mode = Mode::Gather { limit: None };
const ONE: Mode = Mode::Gather { limit: Some(1) };
const TWO: Mode = Mode::Gather { limit: Some(2) };

const fn within(millis: u64) -> Mode {
    Mode::WaitFor {
        timeout: Micros::from_millis(millis),
    }
}

/// The table. Processes take 30 ms more to start on the machine that predictions suppose.
pub const TABLE: &[Case] = &[
    case(
        "an error ends a sequence",
        Mode::Sequential,
        &[job("a", 1, 40), job("b", 2, 40).fails(1), job("c", 1, 40)],
        ("main a+ a1 a. b+ b1 !b end", 80, ".!-"),
    ),
    case(
        "an error ends coroutines awaited in turn",
        Mode::AwaitEach,
        &[job("a", 1, 40), job("b", 2, 40).fails(1), job("c", 1, 40)],
        ("main a+ a1 a. b+ b1 !b end", 80, ".!-"),
    ),
    case(
        "an error before the first round",
        Mode::AwaitEach,
        &[job("a", 1, 40).fails(0), job("b", 1, 40)],
        ("main a+ !a end", 0, "!-"),
    ),
    case(
        "gather passes the error on and the others go on",
        ALL,
        &[job("a", 1, 40), job("b", 2, 80).fails(1), job("c", 2, 120)],
        ("main a+ a1 b+ b1 c+ c1 a. !b c2 c. end", 240, ".!."),
    ),
    case(
        "gather, error before the first round",
        ALL,
        &[job("a", 1, 80), job("b", 1, 40).fails(0)],
        ("main a+ a1 b+ !b a. end", 80, ".!"),
    ),
    case(
        "gather, error after the last round",
        ALL,
        &[job("a", 1, 80), job("b", 1, 40).fails(1)],
        ("main a+ a1 b+ b1 !b a. end", 80, ".!"),
    ),
    case(
        "of two errors gather passes on the first",
        ALL,
        &[
            job("a", 1, 80).fails(1),
            job("b", 1, 40).fails(1),
            job("c", 1, 120),
        ],
        ("main a+ a1 b+ b1 c+ c1 !b c. end", 120, "!!."),
    ),
    case(
        "two errors in one moment",
        ALL,
        &[
            job("a", 1, 40).fails(1),
            job("b", 1, 40).fails(1),
            job("c", 1, 80),
        ],
        ("main a+ a1 b+ b1 c+ c1 !a c. end", 80, "!!."),
    ),
    case(
        "with a limit the next one starts before the error arrives",
        TWO,
        &[job("a", 1, 40).fails(1), job("b", 1, 120), job("c", 1, 40)],
        ("main a+ a1 b+ b1 c+ c1 !a c. b. end", 120, "!.."),
    ),
    case(
        "no waiting at all",
        ALL,
        &[job("a", 2, 0), job("b", 1, 0).fails(1)],
        ("main a+ a1 b+ b1 a2 a. !b end", 0, ".!"),
    ),
    case(
        "blocking calls let nobody in between",
        Mode::GatherBlocking,
        &[job("a", 1, 40).fails(1), job("b", 1, 30)],
        ("main a+ a1 b+ b1 b. !a end", 70, "!."),
    ),
    case(
        "collect looks at errors in the end",
        Mode::Collect,
        &[job("a", 1, 40), job("b", 2, 80).fails(1), job("c", 2, 120)],
        ("main a+ a1 b+ b1 c+ c1 a. c2 c. !b end", 240, ".!."),
    ),
    case(
        "collect keeps the order of the table",
        Mode::Collect,
        &[job("a", 1, 120).fails(1), job("b", 1, 40).fails(1)],
        ("main a+ a1 b+ b1 !a !b end", 120, "!!"),
    ),
    case(
        "a task group cancels the others",
        Mode::TaskGroup,
        &[job("a", 1, 40), job("b", 2, 80).fails(1), job("c", 2, 120)],
        ("main a+ a1 b+ b1 c+ c1 a. cx !b end", 80, ".!x"),
    ),
    case(
        "a task group without an error",
        Mode::TaskGroup,
        &[job("a", 1, 40), job("b", 1, 80)],
        ("main a+ a1 b+ b1 a. b. end", 80, ".."),
    ),
    case(
        "a task group has both errors of one moment",
        Mode::TaskGroup,
        &[
            job("a", 1, 40).fails(1),
            job("b", 1, 40).fails(1),
            job("c", 1, 80),
        ],
        ("main a+ a1 b+ b1 c+ c1 cx !a !b end", 40, "!!x"),
    )
    .tied(),
    case(
        "a task group and a task outside it",
        Mode::TaskGroup,
        &[
            job("s", 100, 40).background(),
            job("a", 1, 60).fails(1),
            job("b", 1, 200),
        ],
        ("main s+ s1 a+ a1 b+ b1 s2 bx !a sx end", 60, "x!x"),
    ),
    case(
        "when the time is up all are cancelled",
        within(100),
        &[job("a", 1, 40), job("b", 1, 200), job("c", 3, 60)],
        ("main a+ a1 b+ b1 c+ c1 a. c2 bx cx !time end", 100, ".xx"),
    ),
    case(
        "an error before the time is up",
        within(150),
        &[job("a", 1, 40).fails(1), job("b", 1, 250)],
        ("main a+ a1 b+ b1 !a b. end", 250, "!."),
    ),
    case(
        "all done before the time is up",
        within(400),
        &[job("a", 1, 40)],
        ("main a+ a1 a. end", 40, "."),
    ),
    case(
        "time is no matter of a task outside",
        within(100),
        &[job("s", 100, 40).background(), job("a", 1, 200)],
        ("main s+ s1 a+ a1 s2 s3 ax !time sx end", 100, "xx"),
    ),
    case(
        "a task of the background is cancelled at its await",
        ALL,
        &[job("s", 100, 40).background(), job("w", 1, 100)],
        ("main s+ s1 w+ w1 s2 s3 w. sx end", 100, "x."),
    ),
    case(
        "a task of the background that ends by itself",
        ALL,
        &[job("s", 1, 40).background(), job("w", 1, 100)],
        ("main s+ s1 w+ w1 s. w. end", 100, ".."),
    ),
    case(
        "nobody hears of an error in the background",
        ALL,
        &[job("s", 1, 40).background().fails(1), job("w", 1, 100)],
        ("main s+ s1 w+ w1 w. end", 100, "!."),
    ),
    case(
        "nothing but background",
        ALL,
        &[job("s", 2, 40).background()],
        ("main end", 0, "x"),
    ),
    case(
        "cancelled before it started",
        ONE,
        &[
            job("w", 1, 40),
            job("s", 1, 40).background(),
            job("t", 1, 40).background(),
        ],
        ("main w+ w1 w. s+ s1 sx end", 40, ".xx"),
    ),
    case(
        "an error ends its own thread",
        Mode::Threads,
        &[job("a", 1, 40), job("b", 1, 80).fails(1), job("c", 1, 160)],
        ("main a+ a1 b+ b1 c+ c1 a. c. end", 160, ".!."),
    )
    .free(),
    case(
        "the same without a lock",
        Mode::FreeThreads,
        &[job("a", 1, 40), job("b", 1, 80).fails(1), job("c", 1, 160)],
        ("main a+ a1 b+ b1 c+ c1 a. c. end", 160, ".!."),
    )
    .free(),
    case(
        "a thread ends at its next look",
        Mode::Threads,
        &[job("s", 100, 1_000).background(), job("w", 1, 1_500)],
        ("main s+ s1 w+ w1 s2 w. sx end", 2_000, "x."),
    )
    .free(),
    case(
        "what waits for a thread of the pool goes on",
        Mode::Executor { pool: 1 },
        &[job("a", 1, 40).fails(1), job("b", 1, 40)],
        ("main a+ a1 b+ b1 !a b. end", 80, "!."),
    )
    .free(),
    case(
        "more jobs than threads in the pool",
        Mode::Executor { pool: 2 },
        &[job("a", 1, 80), job("b", 1, 40), job("c", 1, 80)],
        ("main a+ a1 b+ b1 b. c+ c1 a. c. end", 120, "..."),
    )
    .free(),
    case(
        "an error in a process",
        Mode::Processes { pool: 2 },
        &[job("a", 1, 40), job("b", 1, 40).fails(1)],
        ("main a+ a1 b+ b1 !b a. end", 70, ".!"),
    )
    .free(),
];
