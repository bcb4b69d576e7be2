//! Workers alike: the order in which they start and finish.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::Field;

pub(super) const LESSON: Lesson = Lesson {
    slug: "numbered-workers",
    group: Group::Waiting,
    title: both("번호가 붙은 워커들", "Numbered workers"),
    question: both(
        "워커들은 어떤 순서로 시작하고 어떤 순서로 끝날까요? 모두 몇 초가 걸릴까요?",
        "In which order do the workers start, and in which do they finish? How many seconds \
         does it take in all?",
    ),
    explanation: both(
        "gather는 적힌 순서대로 태스크를 만들고, 이벤트 루프는 그 순서대로 첫 단계를 실행합니다. \
         대기 시간이 같으면 먼저 건 타이머가 먼저 울리므로 끝나는 순서도 같습니다. 워커가 \
         늘어도 대기가 서로 겹치므로 전체 시간은 늘지 않습니다.",
        "gather makes the tasks in the order given, and the event loop runs their first steps \
         in that order. Where the waits are equal, the timer that was set first goes off \
         first, so they finish in the same order. More workers do not take longer: their \
         waits overlap.",
    ),
    knobs: &[
        Knob::count(Field::Count(0), 12).labelled("워커 수", "workers"),
        Knob::time(Field::Wait(0), 5_000, 100).labelled("기다리는 시간", "wait of each"),
    ],
    scenario: |lang| {
        let rows = [Row::waiting("워커", "worker", 1_000).times(3)];
        let words = Words {
            start: both("{name}: 일을 시작합니다", "{name}: starting work"),
            end: both("{name}: 일을 마쳤습니다", "{name}: work done"),
            ..Words::SILENT
        };
        preset(rows, &words, &[GATHER], lang)
    },
};
