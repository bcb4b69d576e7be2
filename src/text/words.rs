//! The table's columns: every string of the page. Numbers come in as text, ready to be read.

use super::files::Files;
use super::guess::GuessWords;
use super::locks::Locks;
use super::make::MakeWords;
use super::picture::Picture;
use super::share::ShareWords;
use super::template::Template;
use super::why::{Measures, Narration};
use super::{Code, Consoles, Embeds, Exports, Links};

/// Everything the page says, in one language.
#[derive(Debug)]
pub struct Words {
    // The frame of the page.
    /// The link that skips the header and the lesson list.
    pub skip: &'static str,
    /// What is loaded after the first screen could not be had so far.
    pub unloaded: &'static str,
    /// The lesson list, and the button that opens it.
    pub lessons: &'static str,
    /// Lessons about waiting.
    pub group_waiting: &'static str,
    /// Lessons about threads and processes.
    pub group_workers: &'static str,
    /// Lessons about CPU work and the lock.
    pub group_cpu: &'static str,
    /// Lessons about cancelling, failing, queueing.
    pub group_control: &'static str,
    /// The free-form page.
    pub group_free: &'static str,
    /// The theme is the system's.
    pub theme_auto: &'static str,
    /// The theme is light.
    pub theme_light: &'static str,
    /// The theme is dark.
    pub theme_dark: &'static str,

    // The controls.
    /// The sliders of a lesson.
    pub parameters: &'static str,
    /// How many times as fast.
    pub speed: &'static str,
    /// The speed at which nothing is run.
    pub instant: &'static str,
    /// What that means.
    pub instant_hint: &'static str,
    /// Start.
    pub run: &'static str,
    /// Start again, while running.
    pub rerun: &'static str,
    /// Stop.
    pub stop: &'static str,
    /// Put the lesson back to how it is given.
    pub reset: &'static str,
    /// So many seconds, short.
    pub seconds: Template<1>,
    /// So many seconds, to be heard.
    pub seconds_spoken: Template<1>,
    /// So many rounds.
    pub rounds_spoken: Template<1>,
    /// So many jobs.
    pub jobs_spoken: Template<1>,
    /// So many at once.
    pub limit_spoken: Template<1>,
    /// No limit.
    pub unlimited: &'static str,
    /// A slider on how long every job waits.
    pub knob_every_wait: &'static str,
    /// A slider on gather's limit.
    pub knob_limit: &'static str,

    // The editor.
    /// The disclosure of the editor.
    pub edit: &'static str,
    /// The job table.
    pub jobs: &'static str,
    /// A row of it, by its number and name.
    pub job_row: Template<2>,
    /// Column: the name.
    pub name: &'static str,
    /// Column: how often it waits.
    pub rounds: &'static str,
    /// Column: how long it computes each time.
    pub cpu: &'static str,
    /// Column: how long it waits each time.
    pub wait: &'static str,
    /// Column: how many jobs alike.
    pub count: &'static str,
    /// The disclosure of a row's rarer fields.
    pub more: &'static str,
    /// By how much waits differ.
    pub jitter: &'static str,
    /// After how much computing it gives way.
    pub yield_every: &'static str,
    /// After which round it fails.
    pub fails_after: &'static str,
    /// Its waits are blocking calls.
    pub blocking: &'static str,
    /// It is cancelled when the others have ended.
    pub background: &'static str,
    /// The action that moves a row up.
    pub move_up: Template<1>,
    /// The action that moves a row down.
    pub move_down: Template<1>,
    /// The action that copies a row.
    pub duplicate: Template<1>,
    /// The action that takes a row out.
    pub remove: Template<1>,
    /// The action that adds a row.
    pub add_job: &'static str,
    /// The name of an added job, by its number.
    pub new_job: Template<1>,
    /// The printed lines.
    pub lines: &'static str,
    /// What may stand in them.
    pub lines_hint: &'static str,
    /// Printed by the main program, before any job.
    pub line_first: &'static str,
    /// Printed by the main program when it hands in a job.
    pub line_queued: &'static str,
    /// Printed by each job when it starts.
    pub line_start: &'static str,
    /// Printed by each job in each round.
    pub line_round: &'static str,
    /// Printed by each job when it ends.
    pub line_end: &'static str,
    /// Printed by a job that is cancelled.
    pub line_cancelled: &'static str,
    /// Printed by the main program when an error reaches it.
    pub line_error: &'static str,
    /// Printed by the main program when the time is up.
    pub line_timeout: &'static str,
    /// Printed by the main program, after all jobs.
    pub line_last: &'static str,
    /// The modes that are compared.
    pub modes: &'static str,
    /// How many jobs `gather` has under way at once.
    pub limit: &'static str,
    /// What an empty limit means.
    pub limit_hint: &'static str,
    /// The time that `wait-for` gives.
    pub timeout: &'static str,
    /// How many threads the executor's pool has.
    pub pool: &'static str,
    /// How many processes there are at once.
    pub pool_processes: &'static str,
    /// How the scenario is run.
    pub options: &'static str,
    /// Where event loops run.
    pub event_loop: &'static str,
    /// On the page, unless that would freeze it.
    pub loop_auto: &'static str,
    /// On the page.
    pub loop_page: &'static str,
    /// On a worker.
    pub loop_worker: &'static str,
    /// The same as an offer.
    pub on_page: &'static str,
    /// What comes of it.
    pub on_page_hint: &'static str,
    /// The switch interval of the lock.
    pub switch_interval: &'static str,
    /// How many cores a prediction counts on.
    pub cores: &'static str,
    /// What no number means there.
    pub cores_hint: &'static str,
    /// What jitter is drawn from.
    pub seed: &'static str,
    /// Why an input was refused.
    pub refusals: Refusals,
    /// What is said of controls that are locked.
    pub locks: &'static Locks,

    // The modes, and how their runs stand.
    /// `sequential`
    pub sequential: &'static str,
    /// `await-each`
    pub await_each: &'static str,
    /// `gather`
    pub gather: &'static str,
    /// `gather-blocking`
    pub gather_blocking: &'static str,
    /// `collect`
    pub collect: &'static str,
    /// `task-group`
    pub task_group: &'static str,
    /// `wait-for`
    pub wait_for: &'static str,
    /// `executor`
    pub executor: &'static str,
    /// `threads`
    pub threads: &'static str,
    /// `free-threads`
    pub free_threads: &'static str,
    /// `processes`
    pub processes: &'static str,
    /// `gather` with a limit.
    pub gather_limited: Template<1>,
    /// To be run once those before it have ended.
    pub queued: &'static str,
    /// Stopped by somebody.
    pub stopped: &'static str,
    /// Could not go on.
    pub failed: &'static str,
    /// Every task waits and nothing can wake one.
    pub stalled: &'static str,
    /// Not at its end after so many steps.
    pub too_many_steps: Template<1>,
    /// A worker did not start; what the browser said.
    pub lane_did_not_start: Template<1>,
    /// A worker broke; what it said.
    pub lane_broke: Template<1>,
    /// Events in an order that cannot be.
    pub illegal: Template<1>,
    /// CPU work came to a wrong sum.
    pub wrong_sum: &'static str,
    /// It would keep the page for so many seconds, of so many allowed.
    pub keeps_page: Template<2>,

    // The timeline.
    /// Its tools, playback, comparison.
    pub tools: &'static Picture,
    /// The timeline.
    pub timeline: &'static str,
    /// The picture of one mode, by its name and its number of jobs.
    pub picture: Template<2>,
    /// Several jobs to a line, at most so many.
    pub jobs_per_line: Template<1>,
    /// Before the predicted seconds.
    pub predicted: &'static str,
    /// So many times as fast as one after another.
    pub faster: Template<1>,
    /// So many times as slow as one after another.
    pub slower: Template<1>,
    /// As fast as one after another.
    pub same_time: &'static str,
    /// The key to the picture.
    pub key: &'static str,
    /// Key: the prediction.
    pub key_predicted: &'static str,
    /// Key: running.
    pub key_running: &'static str,
    /// Key: waiting.
    pub key_waiting: &'static str,
    /// Key: waiting in a blocking call.
    pub key_blocking: &'static str,
    /// Key: waiting for the lock.
    pub key_locked: &'static str,
    /// Key: a lane that is being started.
    pub key_starting: &'static str,
    /// Key: the row of the lock.
    pub key_lock: &'static str,
    /// Key: held up.
    pub key_ready: &'static str,
    /// Key: the end.
    pub key_finished: &'static str,
    /// Key: cancelled.
    pub key_cancelled: &'static str,
    /// Key: failed.
    pub key_failed: &'static str,
    /// For so many percent of the time, the lock was held.
    pub lock_held: Template<1>,
    /// The page is about to freeze.
    pub freezes: &'static str,
    /// So many workers compute on so many cores.
    pub crowded: Template<2>,
    /// So many more jobs than the key names.
    pub more_jobs: Template<1>,
    /// The disclosure of the table.
    pub as_table: &'static str,
    /// The table shows the prediction of this mode.
    pub table_predicted: Template<1>,
    /// The table shows the measurement of this mode.
    pub table_measured: Template<1>,
    /// Column: the job.
    pub job: &'static str,
    /// Column: when it started, in seconds.
    pub started: &'static str,
    /// Column: when it ended, in seconds.
    pub ended: &'static str,
    /// Column: how long it waited, in seconds.
    pub waited: &'static str,
    /// Column: how long it waited for the lock, in seconds.
    pub waited_for_lock: &'static str,
    /// Behind the end of a job that was cancelled.
    pub cancelled: &'static str,
    /// The first so many of so many jobs.
    pub table_capped: Template<2>,
    /// The run shown is of an earlier scenario.
    pub note_outdated: &'static str,
    /// What is shown as measured was not measured.
    pub note_played_back: &'static str,
    /// The browser slowed the page's timers.
    pub note_throttled: &'static str,
    /// Real costs count several times over.
    pub note_scaled: &'static str,

    // The consoles and what follows.
    /// The console.
    pub console: &'static str,
    /// The console of a mode.
    pub console_of: Template<1>,
    /// How the consoles are laid out.
    pub console_view: &'static str,
    /// A console for each mode.
    pub by_mode: &'static str,
    /// One console for all modes.
    pub merged: &'static str,
    /// Nothing was printed yet.
    pub console_empty: &'static str,
    /// What stands around the lines.
    pub consoles: Consoles,
    /// What stands around the programs.
    pub code: &'static Code,
    /// What is said of an address that could not be taken as a whole.
    pub links: Links,
    /// What is saved.
    pub exports: Exports,
    /// The words of an embed.
    pub embeds: Embeds,
    /// Above the explanation.
    pub why: &'static str,
    /// Sentences about what happened.
    pub narration: Narration,
    /// The statistics.
    pub measures: Measures,
    /// Status: under way.
    pub status_running: &'static str,
    /// Status: at its end; the modes with their times.
    pub status_finished: Template<1>,
    /// Status: stopped after so many seconds.
    pub status_stopped: Template<1>,
    /// Status: failed; the mode.
    pub status_failed: Template<1>,
    /// The reader's own prediction.
    pub guess: GuessWords,
    /// The share panel.
    pub share: ShareWords,
    /// Scenario files.
    pub files: Files,
    /// Making an embed.
    pub make: MakeWords,
}

/// Why an input was refused: what was found, and what is allowed.
#[derive(Debug)]
pub struct Refusals {
    /// Nothing was found.
    pub empty: &'static str,
    /// What was found.
    pub not_allowed: Template<1>,
    /// The unit of a number.
    pub unit: Template<1>,
    /// After one of the first two, a whole number from `min` to `max`, and its unit or nothing.
    /// Places: refused, min, max, unit.
    pub whole: Template<4>,
    /// The same, or nothing.
    /// Places: refused, min, max.
    pub empty_or_whole: Template<3>,
    /// A text of `min` to `max` characters, all of them printable.
    /// Places: refused, min, max.
    pub text: Template<3>,
    /// At most `max` rows of the job table, at least one.
    /// Places: found, max.
    pub rows: Template<2>,
    /// At most `max` jobs in all.
    /// Places: found, max.
    pub jobs: Template<2>,
    /// At most `max` rounds in all.
    /// Places: found, max.
    pub rounds: Template<2>,
    /// At most `max` times giving way in all.
    /// Places: found, max.
    pub yields: Template<2>,
    /// At most `max` seconds of CPU work in all.
    /// Places: found, max.
    pub cpu: Template<2>,
    /// At most `max` workers.
    /// Places: found, max.
    pub workers: Template<2>,
    /// At least one mode.
    pub modes: &'static str,
    /// No run longer than `max` seconds.
    /// Places: found, max.
    pub length: Template<2>,
}
