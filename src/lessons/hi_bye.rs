//! A single task: what async alone does not save.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::Field;

pub(super) const LESSON: Lesson = Lesson {
    slug: "hi-bye",
    group: Group::Waiting,
    title: both("Hi!와 Bye! 사이", "Between Hi! and Bye!"),
    question: both(
        "Hi!와 Bye!가 찍힌 시각은 몇 초 차이가 날까요? 태스크가 하나뿐이어도 비동기로 하면 \
         빨라질까요?",
        "How many seconds lie between the stamps of Hi! and Bye!? Does async make a task on \
         its own any faster?",
    ),
    explanation: both(
        "태스크는 await에서 기다리는 동안 이벤트 루프에 차례를 돌려줍니다. 하지만 태스크가 \
         하나뿐이면 그사이에 나아갈 다른 태스크가 없어서, 기다리는 시간은 조금도 줄지 않습니다. \
         태스크 수를 늘려 보세요. 대기가 서로 겹치므로 전체 시간은 그대로입니다.",
        "While it waits at its await, a task gives the turn back to the event loop. On its \
         own, it leaves no other task to move on meanwhile, so not a moment is saved. Raise \
         the number of tasks: their waits overlap, and the total stays what it was.",
    ),
    knobs: &[
        Knob::time(Field::Wait(0), 5_000, 100).labelled("기다리는 시간", "wait"),
        Knob::count(Field::Count(0), 10).labelled("태스크 수", "tasks"),
    ],
    scenario: |lang| {
        let rows = [Row::waiting("인사", "greeting", 1_000)];
        let words = Words {
            start: both("Hi!", "Hi!"),
            end: both("Bye!", "Bye!"),
            ..Words::SILENT
        };
        preset(rows, &words, &[GATHER], lang)
    },
};
