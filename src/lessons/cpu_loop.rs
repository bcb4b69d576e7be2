//! One long count, plain and giving way: what async costs where nothing waits.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson, Unit};
use crate::model::{Field, Micros, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "cpu-loop",
    group: Group::Cpu,
    title: both("긴 계산 하나", "One long count"),
    question: both(
        "세기만 하는 CPU 작업을 비동기로 바꾸면 빨라질까요? 이벤트 루프에 더 자주 차례를 넘기면 \
         어떻게 될까요?",
        "Does a job that only counts get any faster as a task? And when it gives way to the event \
         loop more often?",
    ),
    explanation: both(
        "계산에는 기다리는 시간이 없어 겹칠 것도 없습니다. 동기 프로그램은 끝까지 세기만 하지만, \
         태스크는 조금 셀 때마다 await로 이벤트 루프에 차례를 넘기고 그때마다 비용을 치릅니다. 자주 \
         넘길수록 느려지는 대신, 그사이에 다른 태스크가 움직일 수 있습니다. CPU 바운드 작업을 \
         빠르게 하려면 비동기가 아니라 여러 코어가 필요합니다.",
        "Counting has no wait in it, so nothing can overlap. The synchronous program just counts \
         to the end; the task gives way to the event loop with an await every so often, and pays \
         for it each time: the more often, the slower. In return, other tasks may move in \
         between. What makes CPU-bound work faster is more cores, not async.",
    ),
    knobs: &[
        Knob {
            unit: Unit::Micros,
            ..Knob::time(Field::YieldEvery(0), 200, 2)
        }
        .labelled("차례를 넘기는 간격", "gives way every"),
        Knob::time(Field::Cpu(0), 2_000, 100).labelled("계산 시간", "time to count"),
    ],
    scenario: |lang| {
        let count = Row::computing("세기", "count", 2_000);
        let rows = [count.with(|job| job.yield_every = Micros(20))];
        let modes = [Mode::Sequential, GATHER];
        preset(rows, &Words::START_AND_END, &modes, lang)
    },
};
