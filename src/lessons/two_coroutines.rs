//! Two waits: coroutines awaited in turn gain nothing, tasks do.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "two-coroutines",
    group: Group::Waiting,
    title: both("코루틴 두 개", "Two coroutines"),
    question: both(
        "코루틴 둘을 하나씩 await하면 동기 프로그램보다 빨라질까요? gather로 묶으면 몇 초가 \
         걸릴까요?",
        "Are two coroutines, awaited one by one, any faster than a synchronous program? And \
         how many seconds do they take when gathered?",
    ),
    explanation: both(
        "코루틴은 만들어 두기만 해서는 한 줄도 실행되지 않고, await해야 움직입니다. 하나씩 \
         await하면 첫 번째가 끝난 뒤에야 두 번째가 시작하므로 동기 프로그램과 같은 시간이 \
         걸립니다. gather는 코루틴마다 태스크를 만들어 이벤트 루프에 맡기므로 두 대기가 겹치고, \
         긴 쪽만큼만 걸립니다.",
        "A coroutine that has only been created does not run a single line; it moves once it \
         is awaited. Awaited in turn, the second starts only after the first has ended, so \
         it all takes as long as the synchronous program. gather makes a task of each and \
         hands both to the event loop: the waits overlap, and only the longer one counts.",
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
        let words = Words {
            start: both("{name}: 기다리기 시작", "{name}: waiting"),
            end: both("{name}: 다 기다림", "{name}: done waiting"),
            ..Words::SILENT
        };
        preset(
            rows,
            &words,
            &[Mode::Sequential, Mode::AwaitEach, GATHER],
            lang,
        )
    },
};
