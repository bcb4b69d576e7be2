//! Requests of different lengths: asked in one order, answered in another.

use super::preset::{GATHER, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "request-order",
    group: Group::Waiting,
    title: both("요청과 응답의 순서", "Order of requests"),
    question: both(
        "1, 2, 3 순서로 요청합니다. 방식마다 응답은 어떤 순서로 오고, 모두 몇 초가 걸릴까요?",
        "Requests 1, 2 and 3 are made in that order. In which order does each way get its \
         answers, and after how many seconds the last one?",
    ),
    explanation: both(
        "차례로 실행하면 응답을 받은 뒤에야 다음 요청을 보내므로, 응답도 요청한 순서대로 옵니다. \
         gather로 묶으면 요청을 모두 먼저 보내 놓고 기다리므로, 빨리 준비된 응답부터 옵니다. \
         응답이 오는 순서가 바뀌어도 gather가 돌려주는 결과 목록은 요청한 순서를 지킵니다.",
        "One after another, the next request is sent only after the last answer, so answers \
         come in the order asked. Gathered, all requests are sent before any waiting is over, \
         and whichever answer is ready first comes first. Whatever that order is, the list of \
         results that gather returns keeps the order asked.",
    ),
    knobs: &[
        Knob::time(Field::Wait(0), 5_000, 100),
        Knob::time(Field::Wait(1), 5_000, 100),
        Knob::time(Field::Wait(2), 5_000, 100),
    ],
    scenario: |lang| {
        let rows = [
            Row::waiting("요청 1", "request 1", 1_000),
            Row::waiting("요청 2", "request 2", 3_000),
            Row::waiting("요청 3", "request 3", 2_000),
        ];
        let words = Words {
            start: both("{name}: 보냄", "{name}: sent"),
            end: both("{name}: 응답 도착", "{name}: answered"),
            ..Words::SILENT
        };
        let modes = [Mode::Sequential, GATHER];
        preset(rows, &words, &modes, lang)
    },
};
