//! How a run ended, where that explains it: stopped, out of time, failed, cancelled.

use super::fact::{Fact, Others};
use super::facts::who;
use super::lives::{Life, Way};
use crate::model::{Ending, JobId, Micros, Mode, Trace};

/// What decided how the run ended, and whom it cancelled at its end as a matter of course.
pub(super) fn outcome(trace: &Trace, lives: &[Life], mode: Mode) -> (Option<Fact>, Option<Fact>) {
    let cancels = || lives.iter().filter_map(|life| life.end(Way::Cancelled));
    let cancelled = u32::try_from(cancels().count()).unwrap_or(u32::MAX);
    if trace.ended() == Some(Ending::Stopped) {
        let (at, left) = (trace.end(), cancels().filter(|at| *at == trace.end()));
        let left = u32::try_from(left.count()).unwrap_or(u32::MAX);
        return (Some(Fact::Stopped { at, left }), None);
    }
    let failure = failure(lives, mode);
    if let (Mode::WaitFor { timeout }, None, Some(at)) = (mode, &failure, cancels().min())
        && at >= timeout
    {
        return (Some(Fact::TimeIsUp { at, cancelled }), None);
    }
    let of_failure = matches!(
        failure,
        Some(Fact::Failed {
            others: Others::Cancelled(_),
            ..
        })
    );
    let background = if of_failure { None } else { background(lives) };
    (failure, background)
}

/// The first failure, and what became of the others.
fn failure(lives: &[Life], mode: Mode) -> Option<Fact> {
    let mut first: Option<(Micros, usize, JobId)> = None;
    for life in lives {
        if let Some(((at, seq), Way::Failed)) = life.ended
            && first.is_none_or(|(time, place, _)| (at, seq) < (time, place))
        {
            first = Some((at, seq, life.job));
        }
    }
    let (at, seq, job) = first?;
    let later = |way: Way| {
        let ends = lives.iter().filter_map(|life| life.ended);
        let later = ends.filter(|((time, place), how)| *how == way && (at, seq) < (*time, *place));
        u32::try_from(later.count()).unwrap_or(u32::MAX)
    };
    let went_on = later(Way::Finished) + later(Way::Failed);
    let others = match mode {
        Mode::Sequential | Mode::AwaitEach => Others::NotStarted,
        Mode::Collect => Others::Collected,
        Mode::TaskGroup if later(Way::Cancelled) > 0 => Others::Cancelled(later(Way::Cancelled)),
        _ if went_on > 0 => Others::WentOn(went_on),
        _ => Others::Over,
    };
    Some(Fact::Failed { job, at, others })
}

/// The jobs that were cancelled as all others had ended.
fn background(lives: &[Life]) -> Option<Fact> {
    let cancelled = || {
        let lives = lives.iter();
        lives.filter_map(|life| Some((life.job, life.end(Way::Cancelled)?)))
    };
    let at = cancelled().map(|(_, at)| at).max()?;
    let ended = |life: &Life| life.ended.is_some_and(|((end, _), _)| end <= at);
    let who = who(cancelled().map(|(job, _)| job));
    lives
        .iter()
        .all(ended)
        .then_some(Fact::Background { who, at })
}
