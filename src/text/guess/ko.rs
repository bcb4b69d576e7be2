//! 읽는 이의 예측, 한국어.

use super::GuessWords;
use crate::text::template::template;

pub(in crate::text) const WORDS: GuessWords = GuessWords {
    switch: "먼저 예측하기",
    title: "내 예측",
    how: "적고 싶은 만큼만 적고 실행해 보세요. 페이지의 예측은 실행이 끝난 뒤에 보여 줍니다.",
    seconds_of: template("{0}(초)"),
    refused: template(
        "“{0}” 값은 쓸 수 없습니다. 0부터 {1}까지의 수(예: 7.5)를 적거나 비워 두세요.",
    ),
    order_of: template("처음 나올 줄을 순서대로 놓아 보세요: {0}"),
    moved: template("{0}: {2}줄 가운데 {1}번째로 옮겼습니다"),
    said: template("내 예측 {0}초"),
    took: template("실제 {0}초"),
    no_end: "끝까지 실행되지 않았습니다",
    right: "맞았습니다",
    too_long: "너무 길게 잡았습니다",
    too_short: "너무 짧게 잡았습니다",
    place: "차례",
    your_order: "내 예측",
    real_order: "실제 순서",
    in_place: "제자리",
    came_in_place: template("실제로는 {0}번째"),
    nothing: "이번에는 예측을 적지 않았습니다.",
    again: "다시 예측하기",
    added_up: template("‘{0}’ 방식에서는 작업 시간을 모두 더하셨지만, 실제로는 서로 겹쳤습니다."),
    longest_decides: template(
        "‘{0}’ 방식에서는 작업이 서로 겹치므로 가장 긴 작업이 전체 시간을 정합니다.",
    ),
    one_after_another: template(
        "‘{0}’ 방식에서는 앞의 대기가 끝나야 다음 대기가 시작되므로 모두 더해집니다.",
    ),
    one_computes: template(
        "‘{0}’ 방식에서는 한 번에 한 작업만 계산할 수 있으므로 CPU 작업 시간이 모두 더해집니다.",
    ),
    not_all_at_once: template(
        "‘{0}’ 방식에서는 모든 작업이 한꺼번에 나아갈 수 없어, 차례를 기다린 작업이 있었습니다.",
    ),
    came_before: template("“{0}” 줄이 “{1}” 줄보다 먼저 나왔습니다."),
    same_source: "같은 프로그램이 두 줄을 이 순서로 출력합니다.",
    in_turn: "앞의 작업이 끝날 때까지 다음 작업은 아무것도 출력하지 않습니다.",
    same_moment: "같은 순간에는 먼저 온 차례대로 나옵니다.",
    waited_less: "기다림이 더 먼저 끝났기 때문입니다.",
};
