//! One job fails: who hears of it, when, and what becomes of the others.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Micros, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "failures",
    group: Group::Control,
    title: both("하나가 실패하면", "When one fails"),
    question: both(
        "작업 하나가 도중에 실패합니다. 방식마다 나머지는 끝까지 갈까요? 오류는 언제 메인 프로그램에 \
         닿을까요?",
        "One job fails on its way. In each mode, do the others still finish? And when does the \
         error reach the main program?",
    ),
    explanation: both(
        "gather는 첫 오류를 바로 전하고 나머지 태스크는 계속됩니다. 오류를 모으면 \
         (return_exceptions=True) 모두 끝난 뒤에 결과와 함께 봅니다. 태스크 그룹은 나머지를 취소하고 \
         정리가 끝나면 오류를 전합니다. 시간 제한(wait_for)은 시간이 먼저 다 되면 모두 취소합니다. \
         오류가 먼저면 gather와 같고, 나머지에는 더 이상 제한이 없습니다.",
        "gather passes the first error on at once, and the other tasks go on. Collected \
         (return_exceptions=True), errors are seen among the results when all have ended. A task \
         group cancels the others, and passes the error on when they have cleaned up. With a \
         timeout (wait_for), all are cancelled if the time is up first; if the error comes \
         first, it is as with gather, and the others have no limit any more.",
    ),
    knobs: &[
        Knob::count(Field::FailsAfter(1), 2)
            .from(0)
            .labelled("실패하기 전 횟수", "rounds before the failure"),
        Knob::time(Field::Timeout, 2_500, 100).labelled("시간 제한", "timeout"),
        Knob::time(Field::EveryWait, 2_000, 100).labelled("한 번의 대기", "wait per round"),
    ],
    scenario: |lang| {
        let job = |ko, en| Row::waiting(ko, en, 1_000).rounds(2);
        let rows = [
            job("작업 1", "job 1"),
            job("작업 2", "job 2").with(|job| job.fails_after = Some(1)),
            job("작업 3", "job 3"),
        ];
        let words = Words {
            round: both("{name}: {round}번째", "{name}: round {round}"),
            cancelled: both("{name} 취소됨", "{name} cancelled"),
            error: both("메인: {name} 실패", "main: {name} failed"),
            timeout: both("메인: 시간 초과", "main: time is up"),
            last: both("메인: 끝", "main: end"),
            ..Words::START_AND_END
        };
        // Before the failure: there is none in that mode then.
        let timeout = Micros::from_millis(500);
        let modes = [
            GATHER,
            Mode::Collect,
            Mode::TaskGroup,
            Mode::WaitFor { timeout },
        ];
        preset(rows, &words, &modes, lang)
    },
};
