//! Dishes of chopping and oven time: which kitchen wins depends on how much of each.

use super::preset::{GATHER, PROCESSES, Row, Words, both, preset};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Micros, Mode};

pub(super) const LESSON: Lesson = Lesson {
    slug: "kitchen",
    group: Group::Cpu,
    title: both("요리사와 칼과 주방", "Cooks, knives and kitchens"),
    question: both(
        "요리마다 썰기(CPU)와 오븐(대기)이 섞여 있습니다. 어느 방식이 가장 빠를까요? 썰기를 늘리거나 \
         줄이면 순위가 바뀔까요?",
        "Every dish is some chopping (CPU) and some oven time (waiting). Which way is fastest? \
         Does more or less chopping change the winner?",
    ),
    explanation: both(
        "gather는 요리사 한 명입니다. 오븐은 한꺼번에 돌아도 썰기는 하나씩입니다. 스레드는 요리사가 \
         여럿이지만 칼(GIL)이 하나뿐이라 썰기가 똑같이 더해집니다. 프로세스는 주방이 여럿이라 코어 \
         수만큼 함께 썰지만, 주방부터 차려야 합니다. 그래서 오븐에 오래 두는 요리는 앞의 둘이, 많이 \
         써는 요리는 코어가 여럿일 때 프로세스가 빠릅니다.",
        "gather is one cook: ovens run together, but dishes are chopped one by one. Threads are \
         many cooks with one knife, the GIL, so the chopping adds up just the same. Processes \
         are many kitchens that chop together, on as many cores as there are, but have to be set \
         up first. So what is mostly oven goes to the first two; what is mostly chopping goes to \
         the processes, given several cores.",
    ),
    knobs: &[Knob::time(Field::Split, 300, 20)
        .from(0)
        .labelled("요리마다 써는 시간", "chopping per dish")],
    scenario: |lang| {
        let dish = Row::waiting("요리", "dish", 200).times(10);
        let rows = [dish.with(|job| job.cpu = Micros::from_millis(100))];
        let words = Words {
            start: both("{name}: 썰기 시작", "{name}: chopping"),
            end: both("{name}: 완성", "{name}: ready"),
            ..Words::SILENT
        };
        preset(rows, &words, &[GATHER, Mode::Threads, PROCESSES], lang)
    },
};
