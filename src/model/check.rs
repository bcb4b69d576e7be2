//! What makes the parts of a scenario one: every limit, checked here and only here.

use super::letters::is_refused;
use super::{Allowed, Field, Invalid, Job, Micros, Mode, ModeKind, Parts, Slot, limits};

/// The error names the first field that is outside its limits.
pub(super) fn check(parts: &Parts) -> Result<(), Invalid> {
    let rows = parts.jobs.len() as u64;
    whole(Field::Jobs, rows, 1, limits::ROWS)?;
    for (row, job) in parts.jobs.iter().enumerate() {
        check_job(row, job)?;
    }
    check_totals(parts)?;
    for slot in Slot::ALL {
        let line = parts.lines.get(slot);
        text(Field::Line(slot), line, 0, limits::LINE_CHARS)?;
    }
    check_options(parts)?;
    check_modes(parts)
}

fn check_job(row: usize, job: &Job) -> Result<(), Invalid> {
    text(Field::Name(row), &job.name, 1, limits::NAME_CHARS)?;
    whole(Field::Rounds(row), job.rounds.into(), 1, limits::ROUNDS)?;
    millis(Field::Cpu(row), job.cpu, 0, limits::CPU_MILLIS)?;
    millis(Field::Wait(row), job.wait, 0, limits::WAIT_MILLIS)?;
    // No wait is shorter than nothing.
    millis(Field::Jitter(row), job.jitter, 0, job.wait.as_millis())?;
    let step = job.yield_every.0;
    whole(Field::YieldEvery(row), step, 0, limits::YIELD_MICROS)?;
    if let Some(round) = job.fails_after {
        let rounds = job.rounds.into();
        whole(Field::FailsAfter(row), round.into(), 0, rounds)?;
    }
    whole(Field::Count(row), job.count.into(), 1, limits::JOBS)
}

fn check_totals(parts: &Parts) -> Result<(), Invalid> {
    let of_all = |each: fn(&Job) -> u64| -> u64 {
        let jobs = parts.jobs.iter();
        jobs.map(|job| u64::from(job.count) * each(job)).sum()
    };
    let most = |found: u64, most: u64, allowed: Allowed| {
        if found <= most {
            return Ok(());
        }
        Err(Invalid::new(Field::Jobs, found.to_string(), allowed))
    };
    let (jobs, rounds) = (of_all(|_| 1), of_all(|job| job.rounds.into()));
    most(jobs, limits::JOBS, Allowed::JobsInAll(limits::JOBS))?;
    let allowed = Allowed::RoundsInAll(limits::ROUNDS_IN_ALL);
    most(rounds, limits::ROUNDS_IN_ALL, allowed)?;
    let yields = of_all(Job::yields);
    let allowed = Allowed::YieldsInAll(limits::YIELDS_IN_ALL);
    most(yields, limits::YIELDS_IN_ALL, allowed)?;
    let cpu = Micros(of_all(|job| job.total_cpu().0));
    if cpu > limits::CPU_IN_ALL {
        let allowed = Allowed::CpuInAll(limits::CPU_IN_ALL);
        return Err(Invalid::new(Field::Jobs, cpu.to_string(), allowed));
    }
    Ok(())
}

fn check_options(parts: &Parts) -> Result<(), Invalid> {
    let options = &parts.options;
    whole(Field::Seed, options.seed.into(), 0, limits::SEED)?;
    if let Some(cores) = options.cores {
        whole(Field::Cores, cores.into(), 1, limits::CORES)?;
    }
    let interval = options.switch_interval;
    millis(Field::SwitchInterval, interval, 1, limits::SWITCH_MILLIS)
}

fn check_modes(parts: &Parts) -> Result<(), Invalid> {
    let kinds: Vec<ModeKind> = parts.modes.iter().map(|mode| mode.kind()).collect();
    let twice = (1..kinds.len()).any(|at| kinds[..at].contains(&kinds[at]));
    if kinds.is_empty() || twice {
        let found = kinds.iter().map(|kind| kind.slug()).collect::<Vec<_>>();
        let found = found.join(", ");
        return Err(Invalid::new(Field::Modes, found, Allowed::SomeModes));
    }
    let jobs = parts.jobs.iter().map(|job| job.count).sum();
    for &mode in &parts.modes {
        check_mode(mode, jobs)?;
        let length = longest(parts, mode);
        if length > limits::RUN {
            let allowed = Allowed::RunUpTo(limits::RUN);
            let field = Field::Length(mode.kind());
            return Err(Invalid::new(field, length.to_string(), allowed));
        }
    }
    Ok(())
}

fn check_mode(mode: Mode, jobs: u32) -> Result<(), Invalid> {
    match mode {
        Mode::Gather { limit: Some(limit) } => {
            whole(Field::Limit, limit.into(), 1, limits::JOBS)?;
        }
        Mode::WaitFor { timeout } => millis(Field::Timeout, timeout, 1, limits::WAIT_MILLIS)?,
        Mode::Executor { pool } => whole(Field::Pool, pool.into(), 1, limits::WORKERS)?,
        Mode::Processes { pool } => whole(Field::Processes, pool.into(), 1, limits::WORKERS)?,
        _ => {}
    }
    let workers = u64::from(mode.lanes(jobs));
    if workers > limits::WORKERS {
        let allowed = Allowed::WorkersUpTo(limits::WORKERS);
        let field = Field::Workers(mode.kind());
        return Err(Invalid::new(field, workers.to_string(), allowed));
    }
    Ok(())
}

/// What a mode takes at most. With at most k jobs at once, whichever job ends last starts no later
/// than the others' time spread over k (R. L. Graham, "Bounds for Certain Multiprocessing
/// Anomalies", 1966). What keeps a lane may have to wait for all that others keep theirs for: as on
/// a machine with one core.
fn longest(parts: &Parts, mode: Mode) -> Micros {
    let chain = |job: &Job| job.total_wait() + job.total_cpu();
    let sum: Micros = (parts.jobs.iter())
        .map(|job| chain(job) * job.count.into())
        .sum();
    let max = parts.jobs.iter().map(chain).max().unwrap_or_default();
    let blocking = |job: &Job| job.blocking || mode == Mode::GatherBlocking;
    let kept = |job: &Job| {
        if mode.is_event_loop() && blocking(job) {
            chain(job)
        } else {
            job.total_cpu()
        }
    };
    let kept: Micros = (parts.jobs.iter())
        .map(|job| kept(job) * job.count.into())
        .sum();
    let spread = |lanes: u32| max + Micros((sum - max).0 / u64::from(lanes.max(1)));
    match mode {
        Mode::Sequential | Mode::AwaitEach => sum,
        Mode::Gather { limit: Some(limit) } => sum.min(spread(limit) + kept),
        Mode::Executor { pool } | Mode::Processes { pool } => sum.min(spread(pool) + kept),
        _ => sum.min(max + kept),
    }
}

/// Whole milliseconds: neither a field nor a link can say anything finer.
fn millis(field: Field, found: Micros, min: u64, max: u64) -> Result<(), Invalid> {
    let millis = found.as_millis();
    if Micros::from_millis(millis) == found {
        return whole(field, millis, min, max);
    }
    let found = format!("{millis}.{:03}", found.0 % 1_000);
    Err(Invalid::new(field, found, Allowed::Whole { min, max }))
}

/// The text, with what cannot be seen as its escape.
pub(super) fn visible(text: &str) -> String {
    let mut visible = String::new();
    for char in text.chars() {
        if is_refused(char) && !char.is_control() {
            visible.extend(char.escape_unicode());
        } else {
            visible.extend(char.escape_debug());
        }
    }
    visible
}

fn whole(field: Field, found: u64, min: u64, max: u64) -> Result<(), Invalid> {
    if (min..=max).contains(&found) {
        return Ok(());
    }
    let allowed = Allowed::Whole { min, max };
    Err(Invalid::new(field, found.to_string(), allowed))
}

fn text(field: Field, found: &str, min: usize, max: usize) -> Result<(), Invalid> {
    let chars = found.chars().count();
    if (min..=max).contains(&chars) && !found.chars().any(is_refused) {
        return Ok(());
    }
    let allowed = Allowed::Text { min, max };
    Err(Invalid::new(field, Invalid::shortened(found), allowed))
}
