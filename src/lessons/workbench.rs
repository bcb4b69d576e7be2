//! The free-form page: something to start from, and everything to change.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Lesson};
use crate::model::Mode;

pub(super) const LESSON: Lesson = Lesson {
    slug: "workbench",
    group: Group::Free,
    title: both("자유 실습", "Workbench"),
    question: both(
        "작업과 대기 시간, 실행 방식을 마음대로 바꿔 보세요. 실행하기 전에, 방식마다 몇 초가 \
         걸릴지 맞혀 볼까요?",
        "Change the jobs, their waits and the modes as you like. Before you run it: how many \
         seconds will each way take?",
    ),
    explanation: both(
        "기다리기만 하는 작업들은 차례로 실행하면 대기를 모두 더한 만큼, gather로 묶으면 가장 긴 \
         작업만큼 걸립니다. gather로 동시에 진행하는 작업 수를 제한하면 둘 사이 어딘가에서 \
         끝납니다.",
        "Jobs that only wait take the sum of all waits one after another, and as long as the \
         longest job when gathered. With a limit on how many gather may have under way at \
         once, the end lies somewhere between the two.",
    ),
    knobs: &[],
    scenario: |lang| {
        let rows = [
            Row::waiting("새 메일 확인", "check mail", 1_500),
            Row::waiting("날씨 조회", "fetch weather", 600).rounds(2),
            Row::waiting("사진 내려받기", "download photos", 700).rounds(4),
            Row::waiting("백업 올리기", "upload backup", 1_200).rounds(3),
        ];
        let words = Words {
            first: both("메인: 시작합니다", "main: starting"),
            start: both("{name}: 시작", "{name}: started"),
            round: both(
                "{name}: {rounds}단계 중 {round}단계",
                "{name}: step {round} of {rounds}",
            ),
            end: both("{name}: 완료", "{name}: finished"),
            last: both("메인: 모두 끝났습니다", "main: everything is finished"),
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
