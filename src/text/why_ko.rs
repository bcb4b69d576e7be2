//! 한국어: 결과를 설명하는 말.

use super::template::template;
use super::why::{Measures, Narration};

pub(super) const NARRATION: Narration = Narration {
    named: |names| {
        let names: Vec<_> = names.iter().map(|name| format!("“{name}”")).collect();
        format!("{} 작업이", names.join(", "))
    },
    many: template("작업 {0}개가"),
    stopped: template("실행이 {0}초에 중지되었습니다."),
    stopped_with: template("실행이 {0}초에 중지되어 작업 {1}개가 끝나지 못했습니다."),
    time_is_up: template("{0}초에 제한 시간이 다 되어 작업 {1}개가 취소되었습니다."),
    failed: template("{0} {1}초에 실패했습니다."),
    others_not_started: " 프로그램도 거기서 끝나, 그다음 작업은 시작하지 않았습니다.",
    others_cancelled: template(" 그래서 나머지 작업 {0}개가 취소되었습니다."),
    others_went_on: template(" 나머지 작업 {0}개는 그대로 계속되었습니다."),
    others_collected: " 오류는 결과로 모아 두었고 프로그램은 계속되었습니다.",
    others_over: " 이어서 진행할 다른 작업은 남아 있지 않았습니다.",
    blocked: template(
        "{0} 이벤트 루프를 {1}초 동안 막아, 나아갈 수 있던 다른 작업 {2}개가 기다렸습니다",
    ),
    blocked_in_all: template("(이렇게 막힌 시간은 모두 {0}초)"),
    locked: template("전체 시간의 {0}% 동안 락이 잡혀 있었습니다"),
    waited_for_lock: template(". 작업 {0}개가 락을 기다린 시간은 모두 더해 {1}초입니다"),
    parallel: template(
        "최대 {2}개 작업이 동시에 계산하여 {0}초 분량의 CPU 작업을 {1}초 만에 마쳤습니다.",
    ),
    crowded: template(
        "최대 {2}개 작업이 함께 계산했지만 {0}초 분량의 CPU 작업에 {1}초가 걸려, 코어 하나로 할 때보다 빠르지 않았습니다.",
    ),
    turns: template("작업 {0}개의 CPU 작업은 한 번에 하나씩만 진행되어 모두 {1}초가 되었습니다."),
    queued: template(
        "한 번에 최대 {0}개까지만 진행할 수 있어, 다른 작업 {1}개가 길게는 {2}초까지 차례를 기다렸습니다.",
    ),
    together: template(
        "{0} 같은 시간에 함께 기다렸습니다. 대기를 모두 더하면 {2}초이지만 실제로는 {1}초가 걸렸습니다.",
    ),
    waits_in_turn: template(
        "{0} 하나씩 차례로 실행되어, 대기 시간이 모두 더해져 {1}초가 되었습니다.",
    ),
    work_in_turn: template(
        "{0} 하나씩 차례로 실행되어, 계산 시간이 모두 더해져 {1}초가 되었습니다.",
    ),
    both_in_turn: template(
        "{0} 하나씩 차례로 실행되어, 대기 {1}초와 계산 {2}초가 모두 더해졌습니다.",
    ),
    start_up: template("프로세스 {0}개를 시작하는 데 {1}초가 들었습니다."),
    decided: template("가장 오래 걸린 {0} 전체 시간을 정했습니다. {1}초입니다."),
    decided_by_all: template(
        "모든 작업을 함께 실행해도 하나만 실행할 때와 같은 {0}초가 걸렸습니다.",
    ),
    background: template("다른 작업이 모두 끝나자 {0} 취소되어 {2}초에 마무리되었습니다.{1:|}"),
    alone: template("{0} 혼자 실행되어, {1}초 동안 겹쳐서 진행할 다른 작업이 없었습니다."),
    late: template(
        "모두 {0}초 동안은 아무것도 진행되지 않았습니다. 브라우저나 컴퓨터가 바빠서, 할 일이 제때 시작되지 못했습니다.",
    ),
    slowed: template(
        "{0}초 분량의 CPU 작업에 {1}초가 걸렸습니다. 나머지는 차례를 넘기거나, 코어를 나눠 쓰거나, 기기가 잠시 느려져서 든 시간입니다.",
    ),
    no_work: "작업들은 기다리지도 계산하지도 않았습니다. 걸린 시간은 작업을 시작하고 넘기는 데 든 시간입니다.",
    only_waits: template(
        "{0}초가 모두 대기 시간입니다. CPU를 쓰지 않았으므로 CPU가 더 빨라도 달라지지 않습니다.",
    ),
    only_work: template(
        "{0}초가 모두 계산 시간입니다. 그사이에 다른 작업을 진행할 대기 시간이 없었습니다.",
    ),
};

pub(super) const MEASURES: Measures = Measures {
    title: "통계",
    caption: "방식별 통계(초), 측정한 값",
    caption_predicted: "방식별 통계(초), 예측한 값. 아직 측정하지 않았습니다.",
    name: "항목",
    predicted: "(예측)",
    elapsed: "걸린 시간",
    prediction: "예측",
    difference: "차이",
    speed_up: "차례로 실행할 때보다 빠른 정도",
    waits: "대기 시간의 합",
    critical: "임계 경로",
    critical_jobs: template("작업 {0}개"),
    cpu: "CPU 작업",
    at_once: "동시에 진행된 작업(최대)",
    stall: "루프가 가장 오래 막힌 시간",
    lock_held: "락을 쥔 시간",
    lock_waited: "락을 기다린 시간",
    start_up: "프로세스를 시작한 시간",
};
