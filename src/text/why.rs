//! The columns of what is said about an outcome: sentences that explain it, names of statistics.

/// Sentences about what happened in a run. Numbers come in as text, times as seconds; `who` is what
/// `named` or `many` makes.
#[derive(Debug)]
pub struct Narration {
    /// Jobs by their names, as the subject of a sentence.
    pub named: fn(&[String]) -> String,
    /// So many jobs, as the subject of a sentence.
    pub many: fn(count: &str) -> String,
    /// Stopped at that time with so many jobs left.
    pub stopped: fn(at: &str, left: &str) -> String,
    /// The time given was up.
    pub time_is_up: fn(at: &str, cancelled: &str) -> String,
    /// A job failed; what became of the others follows.
    pub failed: fn(who: &str, at: &str) -> String,
    /// The program ended with that.
    pub others_not_started: &'static str,
    /// So many others were cancelled.
    pub others_cancelled: fn(count: &str) -> String,
    /// So many others went on.
    pub others_went_on: fn(count: &str) -> String,
    /// The error was collected as a result.
    pub others_collected: &'static str,
    /// No other was left.
    pub others_over: &'static str,
    /// The loop was blocked by a job for so long while so many others could have gone on.
    pub blocked: fn(who: &str, time: &str, others: &str) -> String,
    /// All such stretches together.
    pub blocked_in_all: fn(total: &str) -> String,
    /// The lock was held so many percent of the time.
    pub locked: fn(percent: &str) -> String,
    /// And so many jobs waited for it for so long together.
    pub waited_for_lock: fn(jobs: &str, waited: &str) -> String,
    /// CPU work ran at once on so many lanes.
    pub parallel: fn(work: &str, within: &str, lanes: &str) -> String,
    /// It was to, and was no faster.
    pub crowded: fn(work: &str, within: &str, lanes: &str) -> String,
    /// The CPU work of so many jobs took turns.
    pub turns: fn(jobs: &str, work: &str) -> String,
    /// At most so many at once; so many others queued for up to so long.
    pub queued: fn(most: &str, jobs: &str, longest: &str) -> String,
    /// Jobs waited at the same time.
    pub together: fn(who: &str, within: &str, sum: &str) -> String,
    /// Jobs ran one after another, and only waited.
    pub waits_in_turn: fn(who: &str, waits: &str) -> String,
    /// Jobs ran one after another, and only computed.
    pub work_in_turn: fn(who: &str, work: &str) -> String,
    /// Jobs ran one after another, and did both.
    pub both_in_turn: fn(who: &str, waits: &str, work: &str) -> String,
    /// Starting so many lanes took so long.
    pub start_up: fn(lanes: &str, took: &str) -> String,
    /// The longest job decided the end.
    pub decided: fn(who: &str, took: &str) -> String,
    /// All jobs together took as long as each of them.
    pub decided_by_all: fn(took: &str) -> String,
    /// Jobs, so many, were cancelled once all others had ended.
    pub background: fn(who: &str, count: &str, at: &str) -> String,
    /// One job only.
    pub alone: fn(who: &str, took: &str) -> String,
    /// CPU work took longer than it is.
    pub slowed: fn(work: &str, took: &str) -> String,
    /// No job waited or computed.
    pub no_work: &'static str,
    /// Only waits, no CPU work.
    pub only_waits: fn(waits: &str) -> String,
    /// Only CPU work, no waits.
    pub only_work: fn(work: &str) -> String,
}

/// The names of the statistics, and what stands around them.
#[derive(Debug)]
pub struct Measures {
    /// Above them, and on what opens them.
    pub title: &'static str,
    /// The table shows measurements, as far as there are any, and else predictions.
    pub caption: &'static str,
    /// The same before anything was measured.
    pub caption_predicted: &'static str,
    /// The column of the names.
    pub name: &'static str,
    /// Below the name of a mode that is shown as predicted beside others that are not.
    pub predicted: &'static str,
    /// The measured time.
    pub elapsed: &'static str,
    /// The predicted time.
    pub prediction: &'static str,
    /// The one less the other.
    pub difference: &'static str,
    /// How many times as fast as one after another.
    pub speed_up: &'static str,
    /// All waits added up.
    pub waits: &'static str,
    /// The critical path.
    pub critical: &'static str,
    /// So many jobs are on it.
    pub critical_jobs: fn(count: &str) -> String,
    /// CPU work done.
    pub cpu: &'static str,
    /// Most jobs at once.
    pub at_once: &'static str,
    /// The longest stall of the event loop.
    pub stall: &'static str,
    /// For how long the lock was held.
    pub lock_held: &'static str,
    /// For how long it was waited for.
    pub lock_waited: &'static str,
    /// How long lanes were being started.
    pub start_up: &'static str,
}
