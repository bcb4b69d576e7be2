//! Three look-ups of several rounds each: how their lines interleave.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "user-lookup",
    group: Group::Waiting,
    title: both("사용자 조회 세 건", "Three look-ups"),
    question: both(
        "방식마다 몇 초가 걸리고, 세 번째 줄에는 무엇이 나올까요?",
        "How many seconds does each way take, and which line comes third?",
    ),
    explanation: both(
        "차례로 실행할 때도, 코루틴을 하나씩 await할 때도 한 번에 한 조회만 나아가므로 모든 \
         사용자의 대기가 더해집니다. gather로 묶으면 한 조회가 기다리는 동안 이벤트 루프가 다른 \
         조회를 진행하므로 줄이 번갈아 나오고, 짧은 조회부터 끝나 빠집니다. 전체 시간은 가장 긴 \
         조회가 정합니다.",
        "One after another, and also with coroutines awaited one by one, a single look-up \
         moves at a time, so the waits for all users add up. Gathered, the event loop moves \
         another look-up on while one waits: their lines alternate, and the shorter ones drop \
         out first. The longest look-up decides the total.",
    ),
    knobs: &[
        Knob::count(Field::Rounds(0), 12),
        Knob::count(Field::Rounds(1), 12),
        Knob::count(Field::Rounds(2), 12),
        Knob::time(Field::EveryWait, 2_000, 100).labelled("한 명당 대기", "wait per user"),
    ],
    scenario: |lang| {
        let rows = [
            Row::waiting("조회 1", "look-up 1", 1_000).rounds(5),
            Row::waiting("조회 2", "look-up 2", 1_000).rounds(7),
            Row::waiting("조회 3", "look-up 3", 1_000).rounds(3),
        ];
        let words = Words {
            round: both(
                "{rounds}명 명단: {round}번째 사용자를 찾는 중",
                "{rounds} users: looking up user {round}",
            ),
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
