//! Processes that print their number: an order that nobody promises, and a price to start.

use super::preset::{PROCESSES, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::Field;

pub(super) const LESSON: Lesson = Lesson {
    slug: "processes",
    group: Group::Workers,
    title: both("프로세스와 번호", "Processes by number"),
    question: both(
        "프로세스마다 자기 번호를 한 번씩 출력합니다. 순서는 늘 같을까요? 첫 번호가 나오기 전의 \
         시간은 어디에 쓰일까요?",
        "Each process prints its number once. Is the order always the same? And where does the \
         time before the first number go?",
    ),
    explanation: both(
        "프로세스는 메모리를 따로 가지므로, 저마다 새로 시작해 프로그램을 불러온 뒤에야 일할 수 \
         있습니다. 타임라인 앞부분이 그 시작 비용입니다. 먼저 준비된 프로세스가 먼저 출력하니 \
         순서는 실행할 때마다 달라질 수 있습니다. 코어보다 많은 프로세스는 시작할 때도 코어를 나눠 \
         씁니다.",
        "A process has memory of its own: each has to start and load the program before it can \
         work. That start-up is the stretch at the front of the timeline. Whichever is ready \
         first prints first, so the order may differ from run to run. More processes than cores \
         share the cores even while they start.",
    ),
    knobs: &[Knob::count(Field::Count(0), 16).labelled("프로세스 수", "processes")],
    scenario: |lang| {
        let rows = [Row::waiting("프로세스", "process", 0).times(5)];
        preset(rows, &Words::NAME, &[PROCESSES], lang)
    },
};
