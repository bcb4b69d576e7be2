//! A spinner beside a slow job, on threads: nobody can cancel it from outside.

use super::preset::{Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Mode, Scenario};
use crate::text::Lang;

pub(super) const LESSON: Lesson = Lesson {
    slug: "spinner-thread",
    group: Group::Control,
    title: both("스레드로 도는 스피너", "A spinner on a thread"),
    question: both(
        "답이 나오면 스피너는 멈춰야 합니다. 느린 작업이 끝나는 바로 그 순간에 멈출까요?",
        "Once there is an answer, the spinner must stop. Does it, at the very moment the slow job \
         ends?",
    ),
    explanation: both(
        "스레드는 밖에서 취소할 수 없습니다. 메인 프로그램은 공유 플래그를 세울 뿐이고, 스피너는 \
         다음번에 다시 그리려다 그것을 보고 줄을 지운 뒤 멈춥니다. 그래서 최대 한 번 그리는 간격만큼 \
         늦고, 답은 그다음에 나옵니다.",
        "A thread cannot be cancelled from outside. The main program only sets a shared flag; the \
         spinner looks at it before each redraw, then clears its line and stops. That may be up \
         to one redraw late, and the answer comes after it.",
    ),
    knobs: KNOBS,
    scenario: |lang| spinner(Mode::Threads, lang),
};

/// The spinner has rounds enough for the longest job and the shortest redraw.
pub(super) const KNOBS: &[Knob] = &[
    Knob::time(Field::Wait(1), 5_000, 100).labelled("느린 작업", "slow job"),
    Knob::time(Field::Wait(0), 1_000, 100).labelled("다시 그리는 간격", "redraw every"),
];

/// The two of them in a mode.
pub(super) fn spinner(mode: Mode, lang: Lang) -> Scenario {
    let spinner = Row::waiting("스피너", "spinner", 100).rounds(100);
    let rows = [
        spinner.with(|job| job.background = true),
        Row::waiting("느린 작업", "slow job", 3_000),
    ];
    let words = Words {
        round: both("{redraw}{spin} 생각 중…", "{redraw}{spin} thinking…"),
        cancelled: both("{redraw}", "{redraw}"),
        last: both("답: 42", "Answer: 42"),
        ..Words::SILENT
    };
    preset(rows, &words, &[mode], lang)
}
