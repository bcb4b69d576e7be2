//! English: what is said about an outcome.

use super::en::plural;
use super::why::{Measures, Narration};

pub(super) const NARRATION: Narration = Narration {
    named: |names| match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    },
    many: jobs,
    stopped: |at, left| match left {
        "0" => format!("The run was stopped after {at} s."),
        _ => format!(
            "The run was stopped after {at} s, before {} had ended.",
            jobs(left)
        ),
    },
    time_is_up: |at, cancelled| {
        format!(
            "The time was up at {at} s, and {} cancelled.",
            were(cancelled)
        )
    },
    failed: |who, at| format!("{who} failed at {at} s"),
    others_not_started: ", and that ended the program: whatever came after it was never started.",
    others_cancelled: |count| format!(", and for that {} cancelled.", were(count)),
    others_went_on: |count| format!(", and {} went on all the same.", others(count)),
    others_collected: ": its error was kept as a result, and the program went on.",
    others_over: ": there was no other job left to go on.",
    blocked: |who, time, count| {
        format!(
            "The loop was blocked for {time} s by {who} while {} could have gone on",
            others(count)
        )
    },
    blocked_in_all: |total| format!("; such stretches come to {total} s in all"),
    locked: |percent| format!("The lock was held {percent} % of the time"),
    waited_for_lock: |count, waited| {
        format!(", and {} waited for it: {waited} s in all", jobs(count))
    },
    parallel: |work, within, lanes| {
        format!("Up to {lanes} jobs computed at the same time: {work} s of CPU work in {within} s.")
    },
    crowded: |work, within, lanes| {
        format!(
            "Up to {lanes} jobs were to compute at the same time, but {work} s of CPU work still took {within} s, no less than on one core."
        )
    },
    turns: |count, work| {
        format!(
            "The CPU work of {} took turns, one at a time: {work} s in all.",
            jobs(count)
        )
    },
    queued: |most, count, longest| {
        format!(
            "At most {most} could be under way at once, and {} had to queue, for up to {longest} s.",
            others(count)
        )
    },
    together: |who, within, sum| {
        format!("{who} waited at the same time: waits of {sum} s took {within} s.")
    },
    waits_in_turn: |who, waits| {
        format!("{who} ran one after another, so their waits add up to {waits} s.")
    },
    work_in_turn: |who, work| {
        format!("{who} ran one after another, so their CPU work adds up to {work} s.")
    },
    both_in_turn: |who, waits, work| {
        format!(
            "{who} ran one after another, so {waits} s of waiting and {work} s of CPU work add up."
        )
    },
    start_up: |lanes, took| {
        let noun = plural(lanes, "process", "processes");
        format!("Starting {lanes} {noun} took {took} s.")
    },
    decided: |who, took| format!("The longest job decided the end: {who}, {took} s."),
    decided_by_all: |took| {
        format!("All jobs together took no longer than each of them alone: {took} s.")
    },
    background: |who, count, at| {
        let verb = plural(count, "was", "were");
        format!("{who} {verb} cancelled once all others had ended; the last was over at {at} s.")
    },
    alone: |who, took| {
        format!(
            "There was only one job, {who}, and so nothing that its {took} s could overlap with."
        )
    },
    slowed: |work, took| {
        format!(
            "{work} s of CPU work took {took} s: the rest is giving way to the loop, sharing the core, or a slow moment of the machine."
        )
    },
    no_work: "The jobs neither waited nor computed: what time there is went into starting them and handing them on.",
    only_waits: |waits| {
        format!(
            "All of the {waits} s were waiting: no CPU was needed, and a faster one would change nothing."
        )
    },
    only_work: |work| {
        format!(
            "All of the {work} s were CPU work: there was no wait in which others could have gone on."
        )
    },
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
    critical_jobs: jobs,
    cpu: "CPU work",
    at_once: "Most jobs at once",
    stall: "Longest stall of the loop",
    lock_held: "Lock held",
    lock_waited: "Lock waited for",
    start_up: "Starting processes",
};

fn jobs(count: &str) -> String {
    format!("{count} {}", plural(count, "job", "jobs"))
}

fn others(count: &str) -> String {
    format!("{count} {}", plural(count, "other", "others"))
}

fn were(count: &str) -> String {
    format!("{} {}", jobs(count), plural(count, "was", "were"))
}
