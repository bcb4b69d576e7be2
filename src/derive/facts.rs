//! Why a run came out as it did: the few facts that matter most, read off its trace.

use super::fact::{Fact, Who};
use super::lives::Life;
use super::lock::holds;
use super::outcome::outcome;
use super::stretches::Overlap;
use super::study::Study;
use super::timeline::{End, Row, SpanKind};
use crate::model::{Ending, JobId, Micros, Mode, Trace};

/// The most facts that are told of one run.
const MOST: usize = 4;
/// Fewer than this are filled up with what goes without saying to those who know.
const LEAST: usize = 2;
/// What was due and came late is spoken of from this part of the run on.
const LATE_PART: u64 = 20;
/// The most jobs that a fact names.
const NAMED: usize = 3;

/// The facts that matter most, in the order of their importance.
pub fn facts(trace: &Trace, mode: Mode) -> Vec<Fact> {
    let study = Study::new(trace, mode);
    let (first, background) = outcome(trace, &study.lives, mode);
    let mut facts: Vec<Fact> = [
        first,
        blocked(&study),
        locked(&study, trace),
        computed(&study, mode),
        queued(&study, mode),
        together(&study),
        one_by_one(&study),
        start_up(&study),
        late(&study, trace),
        decided(&study),
        background,
        slowed(&study),
    ]
    .into_iter()
    .flatten()
    .take(MOST)
    .collect();
    if facts.len() < LEAST {
        facts.extend(plain(&study));
    }
    facts
}

/// Those jobs, which are not to be too many to name.
pub(super) fn who(jobs: impl Iterator<Item = JobId>) -> Who {
    let mut named: Vec<JobId> = jobs.collect();
    let count = u32::try_from(named.len()).unwrap_or(u32::MAX);
    if named.len() > NAMED {
        named.clear();
    }
    Who { named, count }
}

fn blocked(study: &Study) -> Option<Fact> {
    let stall = study.stall.filter(|stall| study.counts(stall.longest))?;
    Some(Fact::Blocked {
        job: stall.job,
        longest: stall.longest,
        others: stall.others,
        total: stall.total,
    })
}

fn locked(study: &Study, trace: &Trace) -> Option<Fact> {
    let held = holds(trace, Micros::ZERO);
    let held: Micros = held.iter().map(|hold| hold.to - hold.from).sum();
    let (waited, jobs) = study.lock_waits();
    if !study.counts(held) && jobs == 0 {
        return None;
    }
    let percent = held.0.saturating_mul(100).checked_div(study.end.0);
    let percent = percent.unwrap_or(0).min(100);
    Some(Fact::Locked {
        percent,
        waited,
        jobs,
    })
}

fn computed(study: &Study, mode: Mode) -> Option<Fact> {
    let Overlap {
        sum, covered, most, ..
    } = &study.computed;
    let work = study.work();
    let worked = study.computing.work.iter();
    let jobs = worked.filter(|work| study.counts(**work)).count();
    if jobs < 2 {
        return None;
    }
    let jobs = u32::try_from(jobs).unwrap_or(u32::MAX);
    // Where there is one lane or one lock, what overlaps is the lanes' clocks or jobs that give way.
    let apart = !matches!(mode, Mode::FreeThreads | Mode::Processes { .. });
    if apart || !study.counts(*sum - *covered) {
        return Some(Fact::Turns { jobs, work });
    }
    let (lanes, within) = (*most, *covered);
    Some(if study.counts(work - within) {
        Fact::Parallel {
            lanes,
            work,
            within,
        }
    } else {
        Fact::Crowded {
            lanes,
            work,
            within,
        }
    })
}

fn queued(study: &Study, mode: Mode) -> Option<Fact> {
    let most = match mode {
        Mode::Gather { limit: Some(limit) } => limit,
        Mode::Executor { pool } | Mode::Processes { pool } => pool,
        _ => return None,
    };
    // The first so many only wait for their lanes.
    let late = |life: &Life| life.started.is_none() || life.order >= most;
    let jobs = study.rows.iter().zip(&study.lives);
    let queue = jobs.filter(|(_, life)| late(life));
    let queue = queue.map(|(row, _)| row.spent(SpanKind::Ready));
    let queue: Vec<Micros> = queue.filter(|time| study.counts(*time)).collect();
    let longest = queue.iter().copied().max()?;
    let full = study.at_once == most && study.rows.len() > most as usize;
    full.then_some(Fact::Queued {
        most,
        jobs: u32::try_from(queue.len()).unwrap_or(u32::MAX),
        longest,
    })
}

fn together(study: &Study) -> Option<Fact> {
    let Overlap {
        sum,
        covered,
        ref shared,
        ..
    } = study.waits;
    if !study.counts(sum - covered) {
        return None;
    }
    let shared = (0..).map(JobId).zip(shared);
    let shared = shared.filter(|(_, time)| study.counts(**time));
    let who = who(shared.map(|(job, _)| job));
    let within = covered;
    (who.count > 1).then_some(Fact::Together { who, within, sum })
}

fn one_by_one(study: &Study) -> Option<Fact> {
    let ran = || study.lives.iter().filter(|life| life.started.is_some());
    let (waits, work) = (study.waits.sum, study.work());
    if study.at_once != 1 || !study.counts(waits + work) {
        return None;
    }
    let who = who(ran().map(|life| life.job));
    if let (1, [job]) = (study.lives.len(), &who.named[..]) {
        let (job, took) = (*job, waits + work);
        return Some(Fact::Alone { job, took });
    }
    (who.count > 1).then_some(Fact::InTurn { who, waits, work })
}

fn start_up(study: &Study) -> Option<Fact> {
    let (lanes, took) = (study.lanes, study.starting.covered);
    study.counts(took).then_some(Fact::StartUp { lanes, took })
}

fn decided(study: &Study) -> Option<Fact> {
    // A job whose own waits and work are no shorter than the run.
    let decides = |row: &Row| {
        matches!(row.end, Some(End::Finished(_))) && !study.counts(study.end - study.own_time(row))
    };
    let awaited = |row: &&Row| !matches!(row.end, Some(End::Cancelled(_)));
    let all = study.rows.iter().filter(awaited).count();
    let mut deciding = study.rows.iter().filter(|row| decides(row));
    let first = deciding.next()?;
    let more = deciding.count();
    if study.rows.len() < 2 || !study.counts(study.end) {
        return None;
    }
    let job = match more {
        0 => Some(first.job),
        _ if more + 1 == all => None,
        _ => return None,
    };
    let took = study.end;
    Some(Fact::Decided { job, took })
}

fn late(study: &Study, trace: &Trace) -> Option<Fact> {
    let time = study.idle;
    let late = study.counts(time) && time * LATE_PART > study.end;
    // Where a run was stopped, what was under way has no end.
    let whole = trace.ended() == Some(Ending::Completed);
    (late && whole).then_some(Fact::Late { time })
}

fn slowed(study: &Study) -> Option<Fact> {
    let (work, took) = (study.work(), study.computed.covered);
    let slowed = study.computed.most == 1 && study.counts(took - work);
    slowed.then_some(Fact::Slowed { work, took })
}

fn plain(study: &Study) -> Option<Fact> {
    let (waits, work) = (study.waits.sum, study.work());
    match (study.counts(waits), study.counts(work)) {
        (false, false) if !study.lives.is_empty() => {
            (waits + work == Micros::ZERO).then_some(Fact::NoWork)
        }
        (true, _) if work == Micros::ZERO => Some(Fact::OnlyWaits { waits }),
        (_, true) if waits == Micros::ZERO => Some(Fact::OnlyWork { work }),
        _ => None,
    }
}
