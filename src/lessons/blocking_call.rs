//! Blocking calls inside coroutines: one stops the whole event loop.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "blocking-call",
    group: Group::Workers,
    title: both("루프를 멈추는 블로킹 호출", "A call that blocks the loop"),
    question: both(
        "코루틴이 await asyncio.sleep 대신 time.sleep을 부릅니다. 똑같이 gather로 묶었을 때 몇 초가 \
         걸릴까요?",
        "The coroutines call time.sleep instead of awaiting asyncio.sleep. Gathered all the same, \
         how many seconds do they take?",
    ),
    explanation: both(
        "블로킹 호출은 끝날 때까지 이벤트 루프에 차례를 돌려주지 않습니다. 그동안 루프 전체가 멈춰 \
         다른 태스크는 시작조차 못 하므로, 대기는 차례로 실행할 때처럼 더해집니다. 이벤트 루프를 이 \
         페이지로 옮겨 실행하면 멈춤을 직접 느낄 수 있습니다. 페이지의 작은 스피너까지 멈춥니다.",
        "A blocking call does not give the turn back to the event loop until it is over. The \
         whole loop stops, no other task can even start, and the waits add up as they do one \
         after another. Move the event loop to this page to feel it: the page's little spinner \
         stops as well.",
    ),
    knobs: &[
        Knob::time(Field::Wait(0), 10_000, 500),
        Knob::time(Field::Wait(1), 10_000, 500),
    ],
    scenario: |lang| {
        let rows = [
            Row::waiting("코루틴 1", "coroutine 1", 6_000),
            Row::waiting("코루틴 2", "coroutine 2", 7_000),
        ];
        let modes = [Mode::GatherBlocking, GATHER];
        preset(rows, &Words::START_AND_END, &modes, lang)
    },
};
