//! Three equal waits, one after another and together.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "three-tasks",
    group: Group::Waiting,
    title: both("태스크 세 개", "Three tasks"),
    question: both(
        "A, B, C가 똑같은 시간만큼 기다립니다. 방식마다 모두 몇 초가 걸리고, 세 번째 줄에는 \
         무엇이 나올까요?",
        "A, B and C wait equally long. How many seconds does each way take, and which line \
         comes third?",
    ),
    explanation: both(
        "차례로 실행하면 A가 끝나야 B가 시작하므로 기다리는 시간이 모두 더해집니다. gather로 \
         묶으면 셋이 먼저 다 시작한 다음 같은 시간을 함께 기다리고, 대기 시간이 같으니 시작한 \
         순서대로 끝납니다. 메인 프로그램의 두 줄은 어느 방식에서나 맨 앞과 맨 뒤에 나옵니다.",
        "One after another, B does not start before A has finished, so the waits add up. \
         Gathered, all three start first and then wait through the same stretch of time; \
         equal waits end in the order in which they began. The main program's two lines \
         frame both.",
    ),
    knobs: &[
        Knob::time(Field::EveryWait, 5_000, 100).labelled("각자 기다리는 시간", "wait of each")
    ],
    scenario: |lang| {
        let rows = [
            Row::waiting("A", "A", 2_000),
            Row::waiting("B", "B", 2_000),
            Row::waiting("C", "C", 2_000),
        ];
        let words = Words {
            first: both("메인: 출발합니다", "main: off we go"),
            last: both("메인: 모두 마쳤습니다", "main: all done"),
            ..Words::START_AND_END
        };
        let modes = [Mode::Sequential, GATHER];
        preset(rows, &words, &modes, lang)
    },
};
