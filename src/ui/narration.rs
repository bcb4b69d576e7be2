//! The facts of a run as sentences, for those who read them and those who hear them.

use crate::derive::{Fact, Others, Roster, Who, about, grouped};
use crate::model::{JobId, Micros};
use crate::text::{Narration, Words};

/// A sentence per fact.
pub(super) fn narrate(words: &Words, roster: &Roster, facts: &[Fact]) -> Vec<String> {
    let say = Speaker {
        words: &words.narration,
        roster,
    };
    facts.iter().map(|fact| say.fact(fact)).collect()
}

struct Speaker<'a> {
    words: &'a Narration,
    roster: &'a Roster,
}

impl Speaker<'_> {
    fn job(&self, job: JobId) -> String {
        (self.words.named)(&[self.roster.shown(job)])
    }

    fn who(&self, who: &Who) -> String {
        if who.named.is_empty() {
            return self.words.many.with([&number(who.count)]);
        }
        let names: Vec<_> = who
            .named
            .iter()
            .map(|job| self.roster.shown(*job))
            .collect();
        (self.words.named)(&names)
    }

    fn fact(&self, fact: &Fact) -> String {
        let words = self.words;
        match fact {
            Fact::Stopped { at, left: 0 } => words.stopped.with([&about(*at)]),
            Fact::Stopped { at, left } => words.stopped_with.with([&about(*at), &number(*left)]),
            Fact::TimeIsUp { at, cancelled } => {
                words.time_is_up.with([&about(*at), &number(*cancelled)])
            }
            Fact::Failed { job, at, others } => {
                words.failed.with([&self.job(*job), &about(*at)]) + &self.others(*others)
            }
            Fact::Blocked {
                job,
                longest,
                others,
                total,
            } => self.blocked(*job, *longest, *others, *total),
            Fact::Locked {
                percent,
                waited,
                jobs,
            } => self.locked(*percent, *waited, *jobs),
            Fact::Parallel {
                lanes,
                work,
                within,
            } => words
                .parallel
                .with([&about(*work), &about(*within), &number(*lanes)]),
            Fact::Crowded {
                lanes,
                work,
                within,
            } => words
                .crowded
                .with([&about(*work), &about(*within), &number(*lanes)]),
            Fact::Turns { jobs, work } => words.turns.with([&number(*jobs), &about(*work)]),
            Fact::Queued {
                most,
                jobs,
                longest,
            } => words
                .queued
                .with([&number(*most), &number(*jobs), &about(*longest)]),
            Fact::Together { who, within, sum } => {
                words
                    .together
                    .with([&self.who(who), &about(*within), &about(*sum)])
            }
            Fact::InTurn { who, waits, work } => self.in_turn(who, *waits, *work),
            Fact::StartUp { lanes, took } => words.start_up.with([&number(*lanes), &about(*took)]),
            Fact::Decided { job, took } => match job {
                Some(job) => words.decided.with([&self.job(*job), &about(*took)]),
                None => words.decided_by_all.with([&about(*took)]),
            },
            Fact::Background { who, at } => {
                words
                    .background
                    .with([&self.who(who), &number(who.count), &about(*at)])
            }
            Fact::Alone { job, took } => words.alone.with([&self.job(*job), &about(*took)]),
            Fact::Late { time } => words.late.with([&about(*time)]),
            Fact::Slowed { work, took } => words.slowed.with([&about(*work), &about(*took)]),
            Fact::NoWork => words.no_work.to_owned(),
            Fact::OnlyWaits { waits } => words.only_waits.with([&about(*waits)]),
            Fact::OnlyWork { work } => words.only_work.with([&about(*work)]),
        }
    }

    fn others(&self, others: Others) -> String {
        let words = self.words;
        match others {
            Others::NotStarted => words.others_not_started.to_owned(),
            Others::Cancelled(jobs) => words.others_cancelled.with([&number(jobs)]),
            Others::WentOn(jobs) => words.others_went_on.with([&number(jobs)]),
            Others::Collected => words.others_collected.to_owned(),
            Others::Over => words.others_over.to_owned(),
        }
    }

    fn blocked(&self, job: JobId, longest: Micros, others: u32, total: Micros) -> String {
        let (longest, total) = (about(longest), about(total));
        let mut text = self
            .words
            .blocked
            .with([&self.job(job), &longest, &number(others)]);
        if longest != total {
            text += &self.words.blocked_in_all.with([&total]);
        }
        text + "."
    }

    fn locked(&self, percent: u64, waited: Micros, jobs: u32) -> String {
        let mut text = self.words.locked.with([&grouped(percent)]);
        if jobs > 0 {
            text += &self
                .words
                .waited_for_lock
                .with([&number(jobs), &about(waited)]);
        }
        text + "."
    }

    fn in_turn(&self, who: &Who, waits: Micros, work: Micros) -> String {
        let (words, who) = (self.words, self.who(who));
        if work == Micros::ZERO {
            words.waits_in_turn.with([&who, &about(waits)])
        } else if waits == Micros::ZERO {
            words.work_in_turn.with([&who, &about(work)])
        } else {
            words.both_in_turn.with([&who, &about(waits), &about(work)])
        }
    }
}

fn number(number: u32) -> String {
    grouped(number.into())
}
