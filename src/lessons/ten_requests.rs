//! Ten requests of about equal length: a pool of threads, and no thread at all.

use super::preset::{EXECUTOR, GATHER, Row, Words, both, preset_with};
use super::{Group, Knob, Lesson};
use crate::model::{Field, Micros, Mode, Options};

/// No wait is shorter than nothing.
const JITTER_MILLIS: u32 = 300;

pub(super) const LESSON: Lesson = Lesson {
    slug: "ten-requests",
    group: Group::Workers,
    title: both("요청 열 개", "Ten requests"),
    question: both(
        "응답까지 조금씩 다르게 걸리는 요청이 열 개 있습니다. 방식마다 몇 초쯤 걸릴까요? 풀의 \
         스레드를 5개로 줄이면 어떻게 될까요?",
        "Ten requests, some answered a little sooner than others. About how many seconds does \
         each way take? And with 5 threads in the pool?",
    ),
    explanation: both(
        "차례로 실행하면 모든 대기가 더해집니다. executor는 블로킹 요청을 풀의 스레드에 맡깁니다. \
         스레드가 열 개 이상이면 모두 함께 기다려 가장 긴 요청만큼만 걸리고, 모자라면 스레드가 빌 \
         때마다 다음 요청이 시작되어 여러 차례로 나뉩니다. gather는 스레드 하나로 모두 함께 \
         기다립니다. 대기 시간은 시드가 같으면 늘 같습니다.",
        "One after another, all waits add up. An executor hands blocking requests to the threads \
         of a pool: ten or more wait for all requests at once, and the longest decides; with \
         fewer, the next request starts when a thread is free, in waves. gather waits for all \
         of them on a single thread. The same seed always gives the same waits.",
    ),
    knobs: &[
        Knob::count(Field::Pool, 16).labelled("풀의 스레드 수", "threads in the pool"),
        Knob::time(Field::Wait(0), 2_000, 100)
            .from(JITTER_MILLIS)
            .labelled("평균 대기", "wait on average"),
        Knob::count(Field::Seed, 20).labelled("시드", "seed"),
    ],
    scenario: |lang| {
        let jitter = Micros::from_millis(JITTER_MILLIS.into());
        let request = Row::waiting("요청", "request", 700).times(10);
        let rows = [request.with(|job| job.jitter = jitter)];
        let words = Words {
            end: both("{name}: 응답 도착", "{name}: answered"),
            ..Words::SILENT
        };
        let modes = [Mode::Sequential, GATHER, EXECUTOR];
        // Of the seeds on offer, this one comes closest to 7 s against 1 s.
        let options = Options {
            seed: 7,
            ..Options::default()
        };
        preset_with(options, rows, &words, &modes, lang)
    },
};
