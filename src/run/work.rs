//! CPU work: steps of a generator whose result can be foretold, so that nobody can skip it unseen.
//!
//! A step is `x → a·x + c`, one after another, each waiting for the last. Many steps at once are
//! again such a step, found in as many halvings as the number of steps has digits: that is how a
//! sum is checked without doing the work again. (F. B. Brown, "Random number generation with
//! arbitrary strides", Transactions of the American Nuclear Society, 1994.)

use crate::model::{Checksum, JobId, Machine, Micros, TimeScale};

/// Knuth's multiplier and increment for 64 bits (MMIX).
const A: u64 = 6_364_136_223_846_793_005;
const C: u64 = 1_442_695_040_888_963_407;

/// How many steps there are to scenario time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// Steps in a millisecond of real time.
    pub steps_per_milli: u32,
    /// Scenario time per real time.
    pub factor: u32,
}

impl Rate {
    /// That of a machine, at a speed.
    pub fn new(machine: &Machine, scale: TimeScale) -> Self {
        Self {
            steps_per_milli: machine.steps_per_milli,
            factor: scale.factor().unwrap_or(1),
        }
    }

    fn steps(self, time: Micros) -> u64 {
        let steps = time.0.saturating_mul(self.steps_per_milli.into());
        steps / 1_000 / u64::from(self.factor.max(1))
    }
}

/// A stretch of work, done piece by piece.
#[derive(Clone, Debug)]
pub struct Work {
    rate: Rate,
    done: Micros,
    state: u64,
}

impl Work {
    /// The work of a job; the same in each round.
    pub fn new(job: JobId, rate: Rate) -> Self {
        Self {
            rate,
            done: Micros::ZERO,
            state: u64::from(job.0),
        }
    }

    /// How much of it is done.
    pub fn done(&self) -> Micros {
        self.done
    }

    /// Does it, step by step, until so much is done.
    pub fn run(&mut self, until: Micros) {
        self.state = run(self.state, self.steps_to(until));
        self.done = self.done.max(until);
    }

    /// As if it had been done.
    pub fn skip(&mut self, until: Micros) {
        self.state = skipped(self.state, self.steps_to(until));
        self.done = self.done.max(until);
    }

    /// What it has come to.
    pub fn checksum(&self) -> Checksum {
        Checksum(self.state)
    }

    fn steps_to(&self, until: Micros) -> u64 {
        let done = self.rate.steps(self.done);
        self.rate.steps(until).saturating_sub(done)
    }
}

/// What a job's work of that length must come to.
pub fn expected(job: JobId, rate: Rate, length: Micros) -> Checksum {
    let mut work = Work::new(job, rate);
    work.skip(length);
    work.checksum()
}

/// So many steps from `state`, one by one. Not inlined: the same code wherever it is called from.
#[inline(never)]
pub fn run(mut state: u64, steps: u64) -> u64 {
    for _ in 0..steps {
        state = state.wrapping_mul(A).wrapping_add(C);
    }
    state
}

/// The same, at once.
fn skipped(state: u64, mut steps: u64) -> u64 {
    let (mut all_a, mut all_c) = (1_u64, 0_u64);
    let (mut a, mut c) = (A, C);
    while steps > 0 {
        if steps & 1 == 1 {
            all_a = all_a.wrapping_mul(a);
            all_c = all_c.wrapping_mul(a).wrapping_add(c);
        }
        c = c.wrapping_mul(a.wrapping_add(1));
        a = a.wrapping_mul(a);
        steps >>= 1;
    }
    state.wrapping_mul(all_a).wrapping_add(all_c)
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate {
        steps_per_milli: 777,
        factor: 2,
    };

    #[test]
    fn skipping_comes_to_the_same_as_doing() {
        for steps in [0, 1, 2, 3, 10, 1_000, 65_537] {
            assert_eq!(skipped(5, steps), run(5, steps), "{steps}");
        }
    }

    #[test]
    fn pieces_come_to_the_same_as_the_whole() {
        let whole = expected(JobId(3), RATE, Micros(12_345));
        let mut work = Work::new(JobId(3), RATE);
        for until in (0..=12_345).step_by(5) {
            work.run(Micros(until));
        }
        assert_eq!(work.checksum(), whole);
        assert_ne!(work.checksum(), expected(JobId(4), RATE, Micros(12_345)));
    }
}
