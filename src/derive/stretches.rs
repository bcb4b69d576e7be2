//! Stretches of time that jobs spend alike, and how far they lie on top of each other.

use crate::model::{JobId, Micros};

/// A stretch of a job's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// Whose.
    pub job: JobId,
    /// Its start.
    pub from: Micros,
    /// Its end.
    pub to: Micros,
}

/// What some stretches come to. One of no length counts for nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Overlap {
    /// All of them added up.
    pub sum: Micros,
    /// The time in which there was at least one.
    pub covered: Micros,
    /// How many there were at most at one moment.
    pub most: u32,
    /// For how long each job's lay on another's, by the number of the job.
    pub shared: Vec<Micros>,
}

/// A moment, what changes then, and for whom: in the order in which it is gone through.
pub(super) type Edge = (Micros, usize, usize);

const ENDS: usize = 0;
const BEGINS: usize = 1;

/// What these stretches come to.
pub(super) fn overlap(stretches: &[Stretch]) -> Overlap {
    let mut edges: Vec<Edge> = Vec::new();
    let mut jobs = 0;
    for (which, stretch) in stretches.iter().enumerate() {
        jobs = jobs.max(stretch.job.0 as usize + 1);
        if stretch.from < stretch.to {
            edges.push((stretch.from, BEGINS, which));
            edges.push((stretch.to, ENDS, which));
        }
    }
    edges.sort_unstable();
    let mut all = Overlap {
        shared: vec![Micros::ZERO; jobs],
        ..Overlap::default()
    };
    let (mut open, mut last) = (0_u32, Micros::ZERO);
    // For how long there were two or more, up to now and up to the start of each.
    let mut several = Micros::ZERO;
    let mut begun = vec![Micros::ZERO; stretches.len()];
    for (at, change, which) in edges {
        let passed = at - last;
        last = at;
        all.sum += passed * open.into();
        if open > 0 {
            all.covered += passed;
        }
        if open > 1 {
            several += passed;
        }
        if change == BEGINS {
            begun[which] = several;
            open += 1;
            all.most = all.most.max(open);
        } else {
            open -= 1;
            all.shared[stretches[which].job.0 as usize] += several - begun[which];
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(job: u32, from: u64, to: u64) -> Stretch {
        Stretch {
            job: JobId(job),
            from: Micros(from),
            to: Micros(to),
        }
    }

    #[test]
    fn what_touches_does_not_overlap() {
        let found = overlap(&[stretch(0, 0, 5), stretch(1, 5, 7), stretch(1, 7, 7)]);
        let shared = vec![Micros::ZERO; 2];
        let (sum, covered, most) = (Micros(7), Micros(7), 1);
        let expected = Overlap {
            sum,
            covered,
            most,
            shared,
        };
        assert_eq!(found, expected);
    }

    #[test]
    fn each_job_knows_what_it_shared() {
        let found = overlap(&[
            stretch(0, 0, 10),
            stretch(1, 4, 6),
            stretch(2, 5, 12),
            stretch(3, 20, 21),
        ]);
        assert_eq!((found.sum, found.covered), (Micros(20), Micros(13)));
        assert_eq!(found.most, 3);
        assert_eq!(found.shared, [6, 2, 5, 0].map(Micros));
    }
}
