//! Equal waits on threads: the lock is let go of while waiting.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "io-with-gil",
    group: Group::Cpu,
    title: both("GIL과 I/O", "Waiting with the GIL"),
    question: both(
        "기다리기만 하는 작업은 GIL이 있어도 스레드로 나누면 빨라질까요?",
        "Are jobs that only wait any faster on threads, in spite of the GIL?",
    ),
    explanation: both(
        "스레드는 I/O를 기다리는 동안 GIL을 놓습니다. 그래서 대기가 서로 겹치고, gather처럼 가장 긴 \
         대기만큼만 걸립니다. I/O 바운드 작업에는 스레드도 비동기도 통하며, gather는 스레드 하나로 \
         충분합니다.",
        "A thread lets go of the GIL while it waits for I/O. So the waits overlap, and the \
         longest decides, as with gather. For I/O-bound work both threads and async will do, and \
         gather gets by on a single thread.",
    ),
    knobs: &[
        Knob::count(Field::Count(0), 10).labelled("작업 수", "jobs"),
        Knob::time(Field::Wait(0), 5_000, 100).labelled("각자 기다리는 시간", "wait of each"),
    ],
    scenario: |lang| {
        let rows = [Row::waiting("작업", "job", 1_000).times(5)];
        let modes = [Mode::Sequential, GATHER, Mode::Threads];
        preset(rows, &Words::START_AND_END, &modes, lang)
    },
};
