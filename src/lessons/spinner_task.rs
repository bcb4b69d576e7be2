//! The spinner and the slow job again, as tasks: cancelled where it awaits.

use super::preset::{GATHER, both};
use super::spinner_thread::{KNOBS, spinner};
use super::{Group, Lesson};

pub(super) const LESSON: Lesson = Lesson {
    slug: "spinner-task",
    group: Group::Control,
    title: both("태스크로 도는 스피너", "A spinner as a task"),
    question: both(
        "이번에는 스피너가 태스크입니다. 느린 작업이 끝나면 스피너는 언제 멈출까요?",
        "Now the spinner is a task. When does it stop, once the slow job has ended?",
    ),
    explanation: both(
        "태스크는 await에서 기다리고 있으므로 그 자리에서 취소할 수 있습니다. 메인 프로그램이 \
         취소하면 그 await에서 CancelledError가 일어나고, 스피너는 다시 그릴 때까지 기다리지 않고 \
         곧바로 줄을 지운 뒤 끝납니다. 답은 그다음에 나옵니다.",
        "A task waits at its await, and can be cancelled right there. The main program cancels \
         it, CancelledError is raised at that await, and the spinner clears its line and ends at \
         once, without waiting for its next redraw. Then the answer comes.",
    ),
    knobs: KNOBS,
    scenario: |lang| spinner(GATHER, lang),
};
