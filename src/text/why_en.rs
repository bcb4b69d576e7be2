//! English: what is said about an outcome.

use super::template::template;
use super::why::{Measures, Narration};

pub(super) const NARRATION: Narration = Narration {
    named: |names| match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    },
    many: template("{0} {0:job|jobs}"),
    stopped: template("The run was stopped after {0}\u{a0}s."),
    stopped_with: template(
        "The run was stopped after {0}\u{a0}s, before {1} {1:job|jobs} had ended.",
    ),
    time_is_up: template("The time was up at {0}\u{a0}s, and {1} {1:job was|jobs were} cancelled."),
    failed: template("{0} failed at {1}\u{a0}s"),
    others_not_started: ", and that ended the program: whatever came after it was never started.",
    others_cancelled: template(", and for that {0} {0:job was|jobs were} cancelled."),
    others_went_on: template(", and {0} {0:other|others} went on all the same."),
    others_collected: ": its error was kept as a result, and the program went on.",
    others_over: ": there was no other job left to go on.",
    blocked: template(
        "The loop was blocked for {1}\u{a0}s by {0} while {2} {2:other|others} could have gone on",
    ),
    blocked_in_all: template("; such stretches come to {0}\u{a0}s in all"),
    locked: template("The lock was held {0}\u{a0}% of the time"),
    waited_for_lock: template(", and {0} {0:job|jobs} waited for it: {1}\u{a0}s in all"),
    parallel: template(
        "Up to {2} jobs computed at the same time: {0}\u{a0}s of CPU work in {1}\u{a0}s.",
    ),
    crowded: template(
        "Up to {2} jobs were to compute at the same time, but {0}\u{a0}s of CPU work still took {1}\u{a0}s, no less than on one core.",
    ),
    turns: template(
        "The CPU work of {0} {0:job|jobs} took turns, one at a time: {1}\u{a0}s in all.",
    ),
    queued: template(
        "At most {0} could be under way at once, and {1} {1:other|others} had to queue, for up to {2}\u{a0}s.",
    ),
    together: template("{0} waited at the same time: waits of {2}\u{a0}s took {1}\u{a0}s."),
    waits_in_turn: template("{0} ran one after another, so their waits add up to {1}\u{a0}s."),
    work_in_turn: template("{0} ran one after another, so their CPU work adds up to {1}\u{a0}s."),
    both_in_turn: template(
        "{0} ran one after another, so {1}\u{a0}s of waiting and {2}\u{a0}s of CPU work add up.",
    ),
    start_up: template("Starting {0} {0:process|processes} took {1}\u{a0}s."),
    decided: template("The longest job decided the end: {0}, {1}\u{a0}s."),
    decided_by_all: template(
        "All jobs together took no longer than each of them alone: {0}\u{a0}s.",
    ),
    background: template(
        "{0} {1:was|were} cancelled once all others had ended; the last was over at {2}\u{a0}s.",
    ),
    alone: template(
        "There was only one job, {0}, and so nothing that its {1}\u{a0}s could overlap with.",
    ),
    late: template(
        "For {0}\u{a0}s in all nothing went on: what was due came late, as the browser or the machine was busy.",
    ),
    slowed: template(
        "{0}\u{a0}s of CPU work took {1}\u{a0}s: the rest is giving way to the loop, sharing the core, or a slow moment of the machine.",
    ),
    no_work: "The jobs neither waited nor computed: what time there is went into starting them and handing them on.",
    only_waits: template(
        "All of the {0}\u{a0}s were waiting: no CPU was needed, and a faster one would change nothing.",
    ),
    only_work: template(
        "All of the {0}\u{a0}s were CPU work: there was no wait in which others could have gone on.",
    ),
};

pub(super) const MEASURES: Measures = Measures {
    title: "Statistics",
    caption: "Statistics by mode, in seconds, as measured",
    caption_predicted: "Statistics by mode, in seconds, as predicted: nothing was measured yet",
    name: "Statistic",
    predicted: "(predicted)",
    elapsed: "Elapsed",
    prediction: "Predicted",
    difference: "Difference",
    speed_up: "Speed-up over one after another",
    waits: "Sum of waits",
    critical: "Critical path",
    critical_jobs: template("{0} {0:job|jobs}"),
    cpu: "CPU work",
    at_once: "Most jobs at once",
    stall: "Longest stall of the loop",
    lock_held: "Lock held",
    lock_waited: "Lock waited for",
    start_up: "Starting processes",
};
