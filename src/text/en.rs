//! English.

use super::consoles;
use super::guess;
use super::picture;
use super::why_en::{MEASURES, NARRATION};
use super::words::{Refusals, Words};

pub(super) static WORDS: Words = Words {
    skip: "Skip to the lesson",
    lessons: "Lessons",
    group_waiting: "Waiting",
    group_workers: "Threads and processes",
    group_cpu: "CPU work and the GIL",
    group_control: "Cancelling, failing, queueing",
    group_free: "Your own",
    theme_auto: "Theme: as the system",
    theme_light: "Theme: light",
    theme_dark: "Theme: dark",

    parameters: "Parameters",
    speed: "Speed",
    instant: "Instant",
    instant_hint: "Nothing is run: the prediction is played back, and nothing is measured.",
    run: "Run",
    rerun: "Run again from the start",
    stop: "Stop",
    reset: "Reset",
    seconds: |seconds| format!("{seconds} s"),
    seconds_spoken: |seconds| format!("{seconds} seconds"),
    rounds_spoken: |rounds| format!("{rounds} {}", plural(rounds, "round", "rounds")),
    jobs_spoken: |jobs| format!("{jobs} {}", plural(jobs, "job", "jobs")),
    limit_spoken: |limit| format!("{limit} at once"),
    unlimited: "no limit",
    knob_every_wait: "wait per round",
    knob_limit: "at once",

    edit: "Edit everything",
    jobs: "Jobs",
    job_row: |number, name| format!("Job {number}: {name}"),
    name: "Name",
    rounds: "Rounds",
    cpu: "CPU (ms)",
    wait: "Wait (ms)",
    count: "Count",
    more: "More",
    jitter: "Jitter ± (ms)",
    yield_every: "Gives way every (µs)",
    fails_after: "Fails after round",
    blocking: "blocking calls",
    background: "in the background",
    move_up: |name| format!("Move {name} up"),
    move_down: |name| format!("Move {name} down"),
    duplicate: |name| format!("Duplicate {name}"),
    remove: |name| format!("Remove {name}"),
    add_job: "Add a job",
    new_job: |number| format!("job {number}"),
    lines: "Printed lines",
    lines_hint: "{name} becomes the job’s name, {rounds} its number of rounds and {round} the round \
                 it is in. {spin} turns with the rounds, where there are several; {redraw} at the \
                 start draws over the job’s last such line. An empty line prints nothing.",
    line_first: "First, by the main program",
    line_queued: "When a job is handed in, by the main program",
    line_start: "When a job starts",
    line_round: "In each round, before the wait",
    line_end: "When a job ends",
    line_cancelled: "When a job is cancelled",
    line_error: "When an error reaches the main program",
    line_timeout: "When the time is up, by the main program",
    line_last: "Last, by the main program",
    modes: "Modes compared",
    limit: "gather: jobs at once",
    limit_hint: "Empty: no limit.",
    timeout: "wait-for: time limit (ms)",
    pool: "executor: threads in the pool",
    pool_processes: "processes at once",
    options: "How it is run",
    event_loop: "Event loop",
    loop_auto: "automatic",
    loop_page: "on this page",
    loop_worker: "on a worker",
    on_page: "Run the event loop on this page",
    on_page_hint: "What blocks the loop then freezes the page, for 5 s at most.",
    switch_interval: "Switch interval of the GIL (ms)",
    cores: "Cores of the prediction",
    cores_hint: "Empty: as many as this machine has.",
    seed: "Seed of the jitter",
    refusals: Refusals {
        whole: |found, min, max, unit| {
            let unit = if unit.is_empty() {
                String::new()
            } else {
                format!(" ({unit})")
            };
            format!(
                "{} a whole number from {min} to {max}{unit}.",
                refused(found)
            )
        },
        empty_or_whole: |found, min, max| {
            format!(
                "{} nothing, or a whole number from {min} to {max}.",
                refused(found)
            )
        },
        text: |found, min, max| {
            format!(
                "{} {min} to {max} characters, all of them printable.",
                refused(found)
            )
        },
        rows: |found, max| format!("The table cannot have {found} rows: from 1 to {max}."),
        jobs: |found, max| format!("That makes {found} jobs in all: at most {max}."),
        rounds: |found, max| format!("That makes {found} rounds in all: at most {max}."),
        yields: |found, max| format!("That gives way {found} times in all: at most {max}."),
        cpu: |found, max| format!("That makes {found} s of CPU work in all: at most {max} s."),
        workers: |found, max| format!("That takes {found} workers at once: at most {max}."),
        modes: "At least one mode has to be compared.",
        length: |found, max| format!("A run would take up to {found} s: at most {max} s."),
    },

    sequential: "one after another",
    await_each: "async, awaited in turn",
    gather: "async, gathered",
    gather_blocking: "async, gathered, blocking calls",
    collect: "async, gathered, errors collected",
    task_group: "async, task group",
    wait_for: "async, gathered, with a time limit",
    executor: "async, handed to a thread pool",
    threads: "threads, with the GIL",
    free_threads: "threads, without a GIL",
    processes: "processes",
    gather_limited: |limit| format!("async, gathered, {limit} at once"),
    queued: "waiting its turn",
    stopped: "stopped",
    failed: "failed",
    stalled: "Every task is waiting and nothing can wake one.",
    too_many_steps: |steps| format!("It had not come to its end after {steps} steps."),
    lane_did_not_start: |why| format!("A worker did not start: {why}"),
    lane_broke: |why| format!("A worker broke while it ran: {why}"),
    illegal: |why| format!("Events came in an order that cannot be: {why}"),
    wrong_sum: "CPU work came to a wrong sum: this measurement cannot be trusted.",
    keeps_page: |found, most| {
        format!(
            "It would keep this page for {found} s; {most} s are allowed. Choose a higher speed, or run the event loop on a worker."
        )
    },

    tools: &picture::EN,
    timeline: "Timeline",
    picture: |mode, jobs| {
        let noun = plural(jobs, "job", "jobs");
        format!("Timeline of {mode}: {jobs} {noun}. The table below says the same.")
    },
    jobs_per_line: |jobs| format!("Each line stands for up to {jobs} jobs."),
    predicted: "predicted",
    faster: |times| format!("{times}× faster"),
    slower: |times| format!("{times}× slower"),
    same_time: "same time",
    key: "Key",
    key_predicted: "predicted",
    key_running: "running",
    key_waiting: "waiting, loop free",
    key_blocking: "waiting, thread blocked",
    key_locked: "waits for the lock",
    key_starting: "being started",
    key_lock: "who holds the lock (lowest row)",
    key_ready: "held up",
    key_finished: "finished",
    key_cancelled: "cancelled",
    key_failed: "failed",
    lock_held: |percent| format!("The lock was held {percent} % of the time."),
    freezes: "This mode runs on the page itself and freezes it for a while: see what becomes of this spinner.",
    crowded: |lanes, cores| {
        format!(
            "{lanes} workers compute on {cores} cores: they take turns, and this measurement depends on the machine."
        )
    },
    more_jobs: |more| format!("and {more} more"),
    as_table: "As a table",
    table_predicted: |mode| format!("{mode}, as predicted"),
    table_measured: |mode| format!("{mode}, as measured"),
    job: "Job",
    started: "Started (s)",
    ended: "Ended (s)",
    waited: "Waited (s)",
    waited_for_lock: "For the lock (s)",
    cancelled: "cancelled",
    table_capped: |shown, all| format!("The first {shown} of {all} jobs."),
    note_outdated: "This is the run with the earlier values. Run measures the new ones.",
    note_played_back: "Played back, not measured: at this speed the prediction is shown as if it \
                       had been run.",
    note_throttled: "The page was hidden during the run, so the browser slowed its timers. Run \
                     again for a fair measurement.",
    note_scaled: "At this speed, what costs real time counts several times over: starting workers, passing the lock on, giving way.",

    console: "Console",
    console_of: |mode| format!("Console: {mode}"),
    console_view: "Consoles",
    by_mode: "By mode",
    merged: "Merged",
    console_empty: "What the program prints appears here.",
    consoles: consoles::EN,
    why: "Why",
    narration: NARRATION,
    measures: MEASURES,
    status_running: "Running",
    status_finished: |modes| format!("Finished: {modes}"),
    status_stopped: |after| format!("Stopped after {after} s"),
    status_failed: |mode| format!("Failed: {mode}"),
    guess: guess::en::WORDS,
};

pub(super) fn plural<'a>(number: &str, one: &'a str, many: &'a str) -> &'a str {
    if number == "1" { one } else { many }
}

fn refused(found: &str) -> String {
    if found.is_empty() {
        "This cannot be empty:".to_owned()
    } else {
        format!("“{found}” is not allowed here:")
    }
}
