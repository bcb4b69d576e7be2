//! Threads that print their number: an order that nobody promises.

use super::preset::{Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "threads",
    group: Group::Workers,
    title: both("스레드와 번호", "Threads by number"),
    question: both(
        "스레드마다 자기 번호를 한 번씩 출력합니다. 여러 번 실행해도 순서는 늘 같을까요?",
        "Each thread prints its number once. Is the order the same in every run?",
    ),
    explanation: both(
        "시작된 스레드가 실제로 언제 실행될지는 운영체제가 정합니다. 그래서 번호는 빠짐없이 한 번씩 \
         나오지만 순서는 실행할 때마다 달라질 수 있고, 예측은 시작한 순서를 보여 줄 뿐입니다. 순서가 \
         중요하면 프로그램이 join이나 락, 큐로 직접 맞춰야 합니다.",
        "The operating system decides when a thread that was started really runs. Every number \
         comes out exactly once, but the order may differ from run to run; the prediction only \
         shows the order of starting. A program that needs an order has to see to it, with a \
         join, a lock or a queue.",
    ),
    knobs: &[Knob::count(Field::Count(0), 16).labelled("스레드 수", "threads")],
    scenario: |lang| {
        let rows = [Row::waiting("스레드", "thread", 0).times(5)];
        preset(rows, &Words::NAME, &[Mode::Threads], lang)
    },
};
