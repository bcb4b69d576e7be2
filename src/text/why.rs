//! The columns of what is said about an outcome: sentences that explain it, names of statistics.

use super::template::Template;

/// Sentences about what happened in a run. Numbers come in as text, times as seconds; `who` is what
/// `named` or `many` makes.
#[derive(Debug)]
pub struct Narration {
    /// Jobs by their names, as the subject of a sentence.
    pub named: fn(&[String]) -> String,
    /// So many jobs, as the subject of a sentence.
    pub many: Template<1>,
    /// Stopped at that time.
    pub stopped: Template<1>,
    /// Stopped at that time with so many jobs left.
    /// Places: at, left.
    pub stopped_with: Template<2>,
    /// The time given was up.
    /// Places: at, cancelled.
    pub time_is_up: Template<2>,
    /// A job failed; what became of the others follows.
    /// Places: who, at.
    pub failed: Template<2>,
    /// The program ended with that.
    pub others_not_started: &'static str,
    /// So many others were cancelled.
    pub others_cancelled: Template<1>,
    /// So many others went on.
    pub others_went_on: Template<1>,
    /// The error was collected as a result.
    pub others_collected: &'static str,
    /// No other was left.
    pub others_over: &'static str,
    /// The loop was blocked by a job for so long while so many others could have gone on.
    /// Places: who, time, others.
    pub blocked: Template<3>,
    /// All such stretches together.
    pub blocked_in_all: Template<1>,
    /// The lock was held so many percent of the time.
    pub locked: Template<1>,
    /// And so many jobs waited for it for so long together.
    /// Places: jobs, waited.
    pub waited_for_lock: Template<2>,
    /// CPU work ran at once on so many lanes.
    /// Places: work, within, lanes.
    pub parallel: Template<3>,
    /// It was to, and was no faster.
    /// Places: work, within, lanes.
    pub crowded: Template<3>,
    /// The CPU work of so many jobs took turns.
    /// Places: jobs, work.
    pub turns: Template<2>,
    /// At most so many at once; so many others queued for up to so long.
    /// Places: most, jobs, longest.
    pub queued: Template<3>,
    /// Jobs waited at the same time.
    /// Places: who, within, sum.
    pub together: Template<3>,
    /// Jobs ran one after another, and only waited.
    /// Places: who, waits.
    pub waits_in_turn: Template<2>,
    /// Jobs ran one after another, and only computed.
    /// Places: who, work.
    pub work_in_turn: Template<2>,
    /// Jobs ran one after another, and did both.
    /// Places: who, waits, work.
    pub both_in_turn: Template<3>,
    /// Starting so many lanes took so long.
    /// Places: lanes, took.
    pub start_up: Template<2>,
    /// The longest job decided the end.
    /// Places: who, took.
    pub decided: Template<2>,
    /// All jobs together took as long as each of them.
    pub decided_by_all: Template<1>,
    /// Jobs, so many, were cancelled once all others had ended.
    /// Places: who, count, at.
    pub background: Template<3>,
    /// One job only.
    /// Places: who, took.
    pub alone: Template<2>,
    /// CPU work took longer than it is.
    /// Places: work, took.
    pub slowed: Template<2>,
    /// What was due came late.
    /// Places: for how long.
    pub late: Template<1>,
    /// No job waited or computed.
    pub no_work: &'static str,
    /// Only waits, no CPU work.
    pub only_waits: Template<1>,
    /// Only CPU work, no waits.
    pub only_work: Template<1>,
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
    pub critical_jobs: Template<1>,
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
