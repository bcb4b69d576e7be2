//! A row of the job table, and the single jobs that it stands for.

use super::Micros;

/// One row of the job table: `count` jobs alike, each doing `rounds` rounds of printing a line,
/// computing and waiting.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Job {
    /// What it is called in the console and on the timeline.
    pub name: String,
    /// How often it computes and waits.
    pub rounds: u32,
    /// How long it computes in each round, on a core of its own; whole milliseconds.
    pub cpu: Micros,
    /// How long it waits in each round, after computing; whole milliseconds.
    pub wait: Micros,
    /// By how much a wait may be shorter or longer, drawn anew for each; whole milliseconds.
    pub jitter: Micros,
    /// After how much computing a coroutine gives way to its event loop; zero is never. Other
    /// programs have no loop to give way to.
    pub yield_every: Micros,
    /// Whether its waits are blocking calls, also where it is a coroutine.
    pub blocking: bool,
    /// Whether it is cancelled once all others have ended.
    pub background: bool,
    /// After which round it fails, if it does; 0 is before the first.
    pub fails_after: Option<u32>,
    /// How many jobs this row stands for.
    pub count: u32,
}

impl Job {
    /// One job of that name that waits once.
    pub fn waiting(name: &str, wait: Micros) -> Self {
        Self {
            name: name.to_owned(),
            rounds: 1,
            cpu: Micros::ZERO,
            wait,
            jitter: Micros::ZERO,
            yield_every: Micros::ZERO,
            blocking: false,
            background: false,
            fails_after: None,
            count: 1,
        }
    }

    /// One job of that name that computes once.
    pub fn computing(name: &str, cpu: Micros) -> Self {
        Self {
            cpu,
            ..Self::waiting(name, Micros::ZERO)
        }
    }

    /// How long one of these jobs waits in all, at most.
    pub fn total_wait(&self) -> Micros {
        (self.wait + self.jitter) * u64::from(self.rounds)
    }

    /// How long one of these jobs computes in all.
    pub fn total_cpu(&self) -> Micros {
        self.cpu * u64::from(self.rounds)
    }

    /// How often one of these jobs gives way while it computes.
    pub fn yields(&self) -> u64 {
        let each = self.cpu.0.checked_div(self.yield_every.0);
        each.unwrap_or(0) * u64::from(self.rounds)
    }
}

/// A single job of a run: its place when all rows are counted out, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JobId(pub u32);

/// A single job of a run, with the row it comes from.
#[derive(Clone, Copy, Debug)]
pub struct Instance<'a> {
    /// Which job of the run it is.
    pub id: JobId,
    /// The row's place in the job table, from 0.
    pub row: usize,
    /// The row.
    pub job: &'a Job,
    /// Which of the row's jobs it is, from 1; 0 where the row stands for one job only.
    pub copy: u32,
}

impl Instance<'_> {
    /// The row's name, numbered where the row stands for several jobs.
    pub fn name(&self) -> String {
        match self.copy {
            0 => self.job.name.clone(),
            copy => format!("{} {copy}", self.job.name),
        }
    }

    /// How long it waits in this round: the same for the same seed, in every mode.
    pub fn wait(&self, seed: u32, round: u32) -> Micros {
        let jitter = self.job.jitter.as_millis();
        if jitter == 0 {
            return self.job.wait;
        }
        let place = u64::from(seed) << 32 ^ u64::from(self.id.0) << 12 ^ u64::from(round);
        let drawn = scattered(place) % (2 * jitter + 1);
        self.job.wait - self.job.jitter + Micros::from_millis(drawn)
    }
}

/// A number that looks like chance (`SplitMix64`: G. L. Steele, D. Lea, C. H. Flood, "Fast
/// splittable pseudorandom number generators", OOPSLA 2014).
fn scattered(place: u64) -> u64 {
    let mut z = place.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn jitter_stays_within_its_bounds_and_differs() {
        let job = Job {
            jitter: Micros::from_millis(300),
            ..Job::waiting("a", Micros::from_millis(700))
        };
        let wait = |id| {
            let (id, copy) = (JobId(id), 0);
            let job = &job;
            Instance {
                id,
                row: 0,
                job,
                copy,
            }
            .wait(7, 1)
        };
        let waits: Vec<_> = (0..100).map(wait).collect();
        let (low, high) = (Micros::from_millis(400), Micros::from_millis(1_000));
        assert!(waits.iter().all(|wait| (low..=high).contains(wait)));
        assert!(waits.iter().any(|wait| *wait != waits[0]));
        assert_eq!(wait(3), wait(3));
    }
}
