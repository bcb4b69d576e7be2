//! Scenarios and links drawn by chance, by the hundred thousand: what proptest would take too long for.

use crate::any::{hides, mended};
use async_playground::lessons;
use async_playground::link::encode;
use async_playground::model::{
    Control, Controls, EventLoop, Job, Lines, Look, Micros, Mode, ModeKind, Options, Parts, Rows,
    Scenario, Slot, Stamps, TimeScale, limits,
};
use async_playground::text::Lang;

/// Numbers that look like chance, the same on every run.
pub struct Draw(pub u64);

/// Texts that mean something to links, pages, programs or writing systems.
const TEXTS: [&str; 16] = [
    "A",
    "job 1",
    "작업 {name}",
    "{redraw}{spin}",
    "a,b",
    "a&b=c",
    "100%",
    "%41",
    "%25EA",
    "~2C~",
    "<script>alert(1)</script>",
    "\"'`\\",
    "👩‍💻 ß é",
    "שלום",
    "1+1 = 2.",
    " .",
];

/// Pieces of links, whole and broken.
const PIECES: [&str; 24] = [
    "&",
    "=",
    ",",
    "%",
    "%25",
    "%2",
    "~",
    "~2C",
    "+",
    "#",
    "?",
    "amp;",
    "v=1",
    "v=9",
    "n=",
    "wait=1,,2",
    "name=",
    "rows=9",
    "p=r1.",
    "p=d1.",
    "never",
    "99999999999999999999",
    "\u{202e}",
    "%EA%B0",
];

impl Draw {
    fn next(&mut self) -> u64 {
        // SplitMix64.
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).expect("it is smaller than a usize")
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Small numbers and the ends of the range more often than what lies between.
    fn number(&mut self, most: u64) -> u64 {
        match self.below(4) {
            0 => most,
            1 => self.next() % (most + 1),
            _ => self.next() % 10,
        }
    }

    fn small(&mut self, most: u64) -> u32 {
        u32::try_from(self.number(most)).expect("every limit fits")
    }

    /// Such a number within these limits, however narrow they are.
    fn within(&mut self, min: u32, most: u64) -> u32 {
        let most = u32::try_from(most).expect("every limit fits");
        self.small(most.into()).clamp(min, most)
    }

    fn millis(&mut self, most: u64) -> Micros {
        Micros::from_millis(self.number(most))
    }

    /// What a lesson gives in a language.
    pub fn given(&mut self) -> Scenario {
        let lesson = self.pick(lessons::all());
        (lesson.scenario)(self.pick(&Lang::ALL))
    }

    /// A lesson after some changes within the limits.
    pub fn scenario(&mut self, given: &Scenario) -> Scenario {
        let mut scenario = given.clone();
        for _ in 0..self.below(7) {
            let mut parts = scenario.clone().into_parts();
            self.change(&mut parts);
            // One that leads beyond the limits is not made.
            scenario = Scenario::new(parts).unwrap_or(scenario);
        }
        scenario
    }

    /// A scenario that owes nothing to a lesson: each field over all of its range, texts of any
    /// alphabet, every mode in any order.
    pub fn any(&mut self) -> Scenario {
        let rows = match self.below(300) {
            0 => 1_000,
            1..20 => 6 + self.below(40),
            _ => 1 + self.below(5),
        };
        let jobs = (0..rows).map(|_| self.job()).collect();
        let mut kinds = ModeKind::ALL.to_vec();
        let modes = (0..=self.below(kinds.len())).map(|_| {
            let kind = kinds.swap_remove(self.below(kinds.len()));
            self.in_limits(kind)
        });
        let modes = modes.collect();
        let mut lines = Lines::default();
        for slot in Slot::ALL {
            *lines.get_mut(slot) = self.text(0, limits::LINE_CHARS);
        }
        let options = Options {
            time_scale: self.pick(&TimeScale::ALL),
            seed: self.within(0, limits::SEED),
            event_loop: self.pick(&EventLoop::ALL),
            cores: (self.below(2) > 0).then(|| self.within(1, limits::CORES)),
            switch_interval: self
                .millis(limits::SWITCH_MILLIS)
                .max(Micros::from_millis(1)),
        };
        mended(Parts {
            jobs,
            modes,
            lines,
            options,
        })
    }

    fn job(&mut self) -> Job {
        let rounds = self.within(1, limits::ROUNDS);
        let wait = self.millis(limits::WAIT_MILLIS);
        Job {
            name: self.text(1, limits::NAME_CHARS),
            rounds,
            cpu: self.millis(limits::CPU_MILLIS),
            wait,
            jitter: self.millis(limits::WAIT_MILLIS).min(wait),
            yield_every: Micros(self.number(limits::YIELD_MICROS)),
            blocking: self.below(2) > 0,
            background: self.below(2) > 0,
            fails_after: (self.below(2) > 0).then(|| self.within(0, rounds.into())),
            count: self.within(1, limits::JOBS),
        }
    }

    /// A mode with any options that it takes.
    fn in_limits(&mut self, kind: ModeKind) -> Mode {
        match kind.plain() {
            Mode::Gather { .. } => Mode::Gather {
                limit: (self.below(2) > 0).then(|| self.within(1, limits::JOBS)),
            },
            Mode::WaitFor { .. } => Mode::WaitFor {
                timeout: self.millis(limits::WAIT_MILLIS).max(Micros::from_millis(1)),
            },
            Mode::Executor { .. } => Mode::Executor {
                pool: self.within(1, limits::WORKERS),
            },
            Mode::Processes { .. } => Mode::Processes {
                pool: self.within(1, limits::WORKERS),
            },
            plain => plain,
        }
    }

    /// A text of so many characters: most are short, some as long as can be.
    fn text(&mut self, min: usize, max: usize) -> String {
        let length = match self.below(8) {
            0 => max,
            _ => min + self.below(10),
        };
        (0..length).map(|_| self.char()).collect()
    }

    /// A character of a text: what means something to links and programs, or any of any alphabet.
    fn char(&mut self) -> char {
        const ODD: [char; 24] = [
            '%', '&', '=', ',', '+', '#', '~', ' ', '.', '{', '}', '<', '"', '\'', '\\', '2', 'C',
            '가', 'ㄱ', 'א', '\u{fe0f}', '\u{200d}', '👩', '𐍈',
        ];
        loop {
            let code = match self.below(4) {
                0 => return self.pick(&ODD),
                1 => 0x11_0000,
                2 => 0x80,
                _ => 0x3000,
            };
            let code = u32::try_from(self.below(code)).unwrap_or_default();
            if let Some(char) = char::from_u32(code).filter(|char| !hides(*char)) {
                return char;
            }
        }
    }

    fn change(&mut self, parts: &mut Parts) {
        let row = self.below(parts.jobs.len());
        let own = parts.jobs[row].clone();
        let job = &mut parts.jobs[row];
        match self.below(19) {
            0 => job.rounds = self.small(limits::ROUNDS),
            1 => job.wait = self.millis(limits::WAIT_MILLIS),
            2 => job.cpu = self.millis(limits::CPU_MILLIS),
            3 => job.jitter = self.millis(1_000),
            4 => job.yield_every = Micros(self.number(limits::YIELD_MICROS)),
            5 => job.blocking ^= true,
            6 => job.background ^= true,
            7 => job.fails_after = (self.below(2) > 0).then_some(self.small(3)),
            8 => job.count = self.small(limits::JOBS),
            9 => self.pick(&TEXTS).clone_into(&mut job.name),
            10 => parts.jobs.push(own),
            11 => drop(parts.jobs.remove(row)),
            12 => self
                .pick(&TEXTS)
                .clone_into(parts.lines.get_mut(self.pick(&Slot::ALL))),
            13 => {
                let count = 1 + self.below(4);
                parts.modes = (0..count).map(|_| self.mode()).collect();
            }
            14 => parts.options.time_scale = self.pick(&TimeScale::ALL),
            15 => parts.options.seed = self.small(limits::SEED),
            16 => parts.options.event_loop = self.pick(&EventLoop::ALL),
            17 => parts.options.cores = (self.below(2) > 0).then_some(self.small(limits::CORES)),
            _ => parts.options.switch_interval = self.millis(limits::SWITCH_MILLIS),
        }
    }

    fn mode(&mut self) -> Mode {
        match self.pick(&ModeKind::ALL).plain() {
            Mode::Gather { .. } => Mode::Gather {
                limit: (self.below(2) > 0).then_some(self.small(limits::JOBS)),
            },
            Mode::WaitFor { .. } => Mode::WaitFor {
                timeout: self.millis(limits::WAIT_MILLIS),
            },
            Mode::Executor { .. } => Mode::Executor {
                pool: self.small(limits::WORKERS),
            },
            Mode::Processes { .. } => Mode::Processes {
                pool: self.small(limits::WORKERS),
            },
            plain => plain,
        }
    }

    /// Any way to show it.
    pub fn look(&mut self) -> Look {
        if self.below(2) > 0 {
            return Look::default();
        }
        let mut controls = || {
            let bits = self.next() & self.next() & self.next();
            let all = Control::ALL.into_iter().zip(0..);
            all.fold(Controls::NONE, |some, (control, place)| {
                some.with(control, bits >> place & 1 > 0)
            })
        };
        let (hidden, locked) = (controls(), controls());
        Look {
            rows: self.pick(&[Rows::Jobs, Rows::Lanes]),
            merged: self.below(2) > 0,
            stamps: self.pick(&[Stamps::Relative, Stamps::Gap, Stamps::Clock]),
            predict_first: self.below(2) > 0,
            presentation: self.below(2) > 0,
            at: (self.below(2) > 0).then_some(self.millis(limits::RUN.as_millis())),
            hidden,
            locked,
        }
    }

    /// A link that somebody has changed, or something that never was one.
    pub fn mutated(&mut self, given: &Scenario) -> String {
        let mut link = String::new();
        if self.below(3) > 0 {
            let (scenario, look) = (self.scenario(given), self.look());
            link = encode(given, &scenario, &look);
        }
        for _ in 0..=self.below(8) {
            let mut at = self.below(link.len() + 1);
            while !link.is_char_boundary(at) {
                at -= 1;
            }
            match self.below(5) {
                0 => link.truncate(at),
                1 => link.insert_str(at, self.pick(&PIECES)),
                2 => link.insert(at, char::from(u8::try_from(self.below(128)).unwrap_or(0))),
                3 => {
                    let rest = link.split_off(at);
                    link.push_str(rest.get(1..).unwrap_or_default());
                }
                _ => {
                    let rest = link.split_off(at);
                    link.insert_str(0, &rest);
                }
            }
        }
        link
    }
}
