//! The append-only record of one run of one mode. What cannot follow is refused.

use super::{Ending, Event, EventKind, Events, JobId, LaneId, Micros, Why, limits};
use std::fmt;

/// Where a job stands after the events so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    Spawned,
    Running,
    Waiting,
    Blocking,
    Computing,
    /// It wants the lock, to go on with this.
    WantsLock(Held),
    Over,
}

/// What a job does while it has the lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Held {
    Running,
    Computing,
}

/// An event that cannot follow what came before: a bug of ours, or a message that is not from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Illegal {
    /// The event's place in the trace, from 0.
    pub seq: usize,
    /// The event.
    pub event: Event,
    /// Why it cannot stand there.
    pub why: &'static str,
}

impl fmt::Display for Illegal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "event {} at {}: {}", self.seq, self.event.at, self.why)
    }
}

impl std::error::Error for Illegal {}

/// Everything that happened in one run of one mode, in the order in which it was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trace {
    events: Events,
    /// Where each job stands, by its number.
    jobs: Vec<Option<Phase>>,
    /// When each lane was last heard of, by its number.
    lanes: Vec<Option<Micros>>,
    /// The lanes that are ready.
    ready: Vec<LaneId>,
    end: Micros,
    ended: Option<Ending>,
    /// The first event that tells of a job lost with its lane.
    lost: Option<usize>,
}

impl Trace {
    /// Nothing has happened yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// The events so far. An event's place is its sequence number.
    pub fn events(&self) -> &Events {
        &self.events
    }

    /// How the run ended, once it has.
    pub fn ended(&self) -> Option<Ending> {
        self.ended
    }

    /// The first event that tells of a job lost with its lane, where there is one.
    pub fn lost(&self) -> Option<&Event> {
        self.events.get(self.lost?)
    }

    /// When the last event so far happened.
    pub fn end(&self) -> Micros {
        self.end
    }

    /// Adds an event, or says why it cannot follow; then the trace is as before.
    pub fn push(&mut self, event: Event) -> Result<(), Illegal> {
        match self.check(&event) {
            Ok(phase) => {
                if let (Some(JobId(job)), Some(phase)) = (event.job, phase) {
                    let job = job as usize;
                    if self.jobs.len() <= job {
                        self.jobs.resize(job + 1, None);
                    }
                    self.jobs[job] = Some(phase);
                }
                match &event.kind {
                    EventKind::RunEnded(ending) => self.ended = Some(*ending),
                    EventKind::LaneReady => self.ready.push(event.lane),
                    EventKind::Failed(Why::Lost(_)) => {
                        self.lost.get_or_insert(self.events.len());
                    }
                    _ => {}
                }
                let lane = usize::from(event.lane.0);
                if self.lanes.len() <= lane {
                    self.lanes.resize(lane + 1, None);
                }
                self.lanes[lane] = Some(event.at);
                self.end = self.end.max(event.at);
                self.events.push(event);
                Ok(())
            }
            Err(why) => Err(Illegal {
                seq: self.events.len(),
                event,
                why,
            }),
        }
    }

    /// Ends the run at `at`: every job that is not over is cancelled. No effect after the end.
    pub fn stop(&mut self, at: Micros) {
        if self.ended.is_some() {
            return;
        }
        let at = at.max(self.end);
        let live: Vec<JobId> = (0..)
            .zip(&self.jobs)
            .filter(|(_, phase)| phase.is_some_and(|phase| phase != Phase::Over))
            .map(|(job, _)| JobId(job))
            .collect();
        let mut add = |job, kind| {
            let lane = LaneId::default();
            let event = Event {
                at,
                lane,
                job,
                kind,
            };
            let pushed = self.push(event);
            debug_assert_eq!(pushed, Ok(()));
        };
        for job in live {
            add(Some(job), EventKind::Cancelled);
        }
        add(None, EventKind::RunEnded(Ending::Stopped));
    }

    /// The job's phase after `event`, where it is about one.
    fn check(&self, event: &Event) -> Result<Option<Phase>, &'static str> {
        if self.ended.is_some() {
            return Err("the run has ended");
        }
        if self
            .last_heard(event.lane)
            .is_some_and(|last| last > event.at)
        {
            return Err("earlier than the event before it on its lane");
        }
        let Some(job) = event.job else {
            return self.check_main(event);
        };
        if u64::from(job.0) >= limits::JOBS {
            return Err("no run has so many jobs");
        }
        let phase = self.jobs.get(job.0 as usize).copied().flatten();
        let next = match (phase, &event.kind) {
            (None, EventKind::Spawned) => Phase::Spawned,
            (None | Some(Phase::Spawned), EventKind::Started)
            | (Some(Phase::Waiting), EventKind::WaitEnd)
            | (Some(Phase::Blocking), EventKind::BlockEnd)
            | (Some(Phase::Computing), EventKind::ComputeEnd(_))
            | (Some(Phase::WantsLock(Held::Running)), EventKind::LockTaken)
            | (Some(Phase::Running), EventKind::Printed(_) | EventKind::LockReleased) => {
                Phase::Running
            }
            // A job that is cancelled while it waits may have a last word.
            (Some(Phase::Waiting), EventKind::Printed(_))
            | (Some(Phase::Running), EventKind::WaitBegin(_)) => Phase::Waiting,
            (Some(Phase::Running), EventKind::BlockBegin(_)) => Phase::Blocking,
            // One that computes in steps may be cancelled between two, and have a last word as well.
            (Some(Phase::Running), EventKind::ComputeBegin(_))
            | (Some(Phase::Computing), EventKind::LockReleased | EventKind::Printed(_))
            | (Some(Phase::WantsLock(Held::Computing)), EventKind::LockTaken) => Phase::Computing,
            (Some(Phase::Running), EventKind::LockWanted) => Phase::WantsLock(Held::Running),
            (Some(Phase::Computing), EventKind::LockWanted) => Phase::WantsLock(Held::Computing),
            (Some(Phase::Over), _) => return Err("the job is over"),
            (Some(Phase::Running), EventKind::Finished)
            | (Some(_), EventKind::Cancelled | EventKind::Failed(_)) => Phase::Over,
            _ => return Err("the job cannot do this now"),
        };
        Ok(Some(next))
    }

    fn last_heard(&self, lane: LaneId) -> Option<Micros> {
        self.lanes.get(usize::from(lane.0)).copied().flatten()
    }

    fn check_main(&self, event: &Event) -> Result<Option<Phase>, &'static str> {
        match event.kind {
            EventKind::RunEnded(_)
                if self
                    .jobs
                    .iter()
                    .flatten()
                    .any(|phase| *phase != Phase::Over) =>
            {
                Err("a job is not over")
            }
            EventKind::LaneReady if self.ready.contains(&event.lane) => {
                Err("the lane is ready already")
            }
            EventKind::LaneStarting if self.last_heard(event.lane).is_some() => {
                Err("the lane was started already")
            }
            EventKind::LaneStarting
            | EventKind::LaneReady
            | EventKind::Printed(_)
            | EventKind::RunEnded(_) => Ok(None),
            _ => Err("only a job does this"),
        }
    }
}
