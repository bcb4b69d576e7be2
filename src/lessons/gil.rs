//! Equal CPU jobs: with the lock, without it, and in processes.

use super::preset::{PROCESSES, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "gil",
    group: Group::Cpu,
    title: both("GIL", "The GIL"),
    question: both(
        "똑같은 CPU 작업들을 스레드로 나누면 빨라질까요? GIL이 없다면, 또는 프로세스라면 어떨까요?",
        "Are equal CPU jobs any faster on threads? And without the GIL, or as processes?",
    ),
    explanation: both(
        "GIL은 파이썬 코드를 한 번에 한 스레드만 실행하게 하는 잠금입니다. 타임라인에서 보듯 \
         스레드들이 번갈아 쥐므로 CPU 작업은 겹치지 않고, 주고받는 비용만 조금 더해집니다. GIL 없는 \
         스레드와 프로세스는 코어 수만큼 병렬로 계산합니다. 다만 프로세스는 먼저 시작하는 데 시간이 \
         들어, 작업이 작을수록 이득이 줄어듭니다.",
        "The GIL (global interpreter lock) lets only one thread at a time run Python code. The \
         timeline shows who holds it: threads take turns, so CPU work never overlaps, and \
         handing the lock over costs a little. Without it, and in processes, jobs compute in \
         parallel on as many cores as there are. But processes have to start first: the smaller \
         the jobs, the smaller the gain.",
    ),
    knobs: &[
        Knob::count(Field::Count(0), 8).labelled("작업 수", "jobs"),
        Knob::time(Field::Cpu(0), 2_000, 20).labelled("각자 계산하는 시간", "CPU work of each"),
    ],
    scenario: |lang| {
        let rows = [Row::computing("계산", "job", 1_000).times(2)];
        let modes = [
            Mode::Sequential,
            Mode::Threads,
            Mode::FreeThreads,
            PROCESSES,
        ];
        preset(rows, &Words::START_AND_END, &modes, lang)
    },
};
