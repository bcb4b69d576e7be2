//! Mails after sign-ups: the time until an answer against the time until all is done.

use super::preset::{Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "mail-queue",
    group: Group::Control,
    title: both("메일 대기열", "Mail queue"),
    question: both(
        "가입마다 메일을 한 통 보냅니다. 보낸 뒤에 답할 때와, 바로 답하고 뒤에서 k통씩 보낼 때: \
         마지막 가입자는 언제 답을 받고, 메일은 언제 다 나갈까요?",
        "Every sign-up needs a mail. Answering after the mail, or at once while k workers send \
         the mails: when does the last person have an answer, and when are all mails out?",
    ),
    explanation: both(
        "차례로 실행하면 앞사람들과 자기 메일이 모두 나간 뒤에야 답을 받으므로, 마지막 사람의 응답 \
         시간이 곧 전체 완료 시간입니다. 대기열에 넣으면 모두 바로 답을 받고, 메일은 세마포어가 \
         허락하는 k통씩 나갑니다. k는 완료 시간만 바꾸고 응답 시간은 바꾸지 않습니다.",
        "One after another, people are answered once all mails before theirs and their own are \
         out: the last one's response time is the completion time. With a queue everybody is \
         answered at once, and the mails go out k at a time, as the semaphore allows. k changes \
         the completion time only, never the response time.",
    ),
    knobs: &[
        Knob::count(Field::Limit, 10).labelled("한 번에 보내는 메일(k)", "mails at once (k)"),
        Knob::count(Field::Count(0), 10).labelled("가입 수", "sign-ups"),
        Knob::time(Field::Wait(0), 5_000, 100).labelled("메일 한 통", "time per mail"),
    ],
    scenario: |lang| {
        let rows = [Row::waiting("가입", "sign-up", 2_000).times(6)];
        let words = Words {
            queued: both(
                "{name}: 환영합니다! (메일은 대기열에)",
                "{name}: welcome! (mail queued)",
            ),
            start: both("{name}: 메일 보내는 중", "{name}: sending mail"),
            end: both("{name}: 메일 보냄", "{name}: mail sent"),
            ..Words::SILENT
        };
        let modes = [Mode::Sequential, Mode::Gather { limit: Some(2) }];
        preset(rows, &words, &modes, lang)
    },
};
