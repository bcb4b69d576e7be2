//! 한국어.

use super::consoles;
use super::guess;
use super::picture;
use super::why_ko::{MEASURES, NARRATION};
use super::words::{Refusals, Words};

pub(super) static WORDS: Words = Words {
    skip: "본문으로 건너뛰기",
    lessons: "레슨",
    group_waiting: "기다림",
    group_workers: "스레드와 프로세스",
    group_cpu: "CPU 작업과 GIL",
    group_control: "취소, 실패, 대기열",
    group_free: "직접 만들기",
    theme_auto: "테마: 시스템 설정",
    theme_light: "테마: 밝게",
    theme_dark: "테마: 어둡게",

    parameters: "조건",
    speed: "속도",
    instant: "즉시",
    instant_hint: "실제로 실행하지 않습니다. 예측을 그대로 보여 주며, 측정한 값이 아닙니다.",
    run: "실행",
    rerun: "처음부터 다시 실행",
    stop: "중지",
    reset: "초기화",
    seconds: |seconds| format!("{seconds}초"),
    seconds_spoken: |seconds| format!("{seconds}초"),
    rounds_spoken: |rounds| format!("{rounds}번"),
    jobs_spoken: |jobs| format!("작업 {jobs}개"),
    limit_spoken: |limit| format!("한 번에 {limit}개"),
    unlimited: "제한 없음",
    knob_every_wait: "한 번의 대기",
    knob_limit: "한 번에",

    edit: "모두 직접 고치기",
    jobs: "작업",
    job_row: |number, name| format!("작업 {number}: {name}"),
    name: "이름",
    rounds: "횟수",
    cpu: "CPU(ms)",
    wait: "대기(ms)",
    count: "개수",
    more: "더 보기",
    jitter: "편차 ±(ms)",
    yield_every: "차례를 넘기는 간격(µs)",
    fails_after: "몇 번째 뒤에 실패",
    blocking: "블로킹 호출",
    background: "백그라운드",
    move_up: |name| format!("{name} 위로 옮기기"),
    move_down: |name| format!("{name} 아래로 옮기기"),
    duplicate: |name| format!("{name} 복제하기"),
    remove: |name| format!("{name} 삭제하기"),
    add_job: "작업 추가",
    new_job: |number| format!("작업 {number}"),
    lines: "출력할 줄",
    lines_hint: "{name}은 작업의 이름, {rounds}는 횟수, {round}는 지금이 몇 번째인지로 바뀝니다. \
                 {spin}은 여러 번 도는 작업에서 돌아가는 막대가 되고, 맨 앞의 {redraw}는 그 작업의 \
                 지난 줄을 지우고 다시 그립니다. 비워 두면 출력하지 않습니다.",
    line_first: "맨 처음, 메인 프로그램이",
    line_queued: "작업을 맡길 때, 메인 프로그램이",
    line_start: "작업을 시작할 때",
    line_round: "매번 기다리기 전에",
    line_end: "작업이 끝날 때",
    line_cancelled: "작업이 취소될 때",
    line_error: "오류가 메인 프로그램에 닿을 때",
    line_timeout: "시간이 다 됐을 때, 메인 프로그램이",
    line_last: "맨 끝, 메인 프로그램이",
    modes: "비교할 방식",
    limit: "gather: 한 번에 실행할 작업 수",
    limit_hint: "비워 두면 제한이 없습니다.",
    timeout: "wait-for: 시간 제한(ms)",
    pool: "executor: 풀의 스레드 수",
    pool_processes: "한꺼번에 둘 프로세스 수",
    options: "실행 방법",
    event_loop: "이벤트 루프",
    loop_auto: "자동",
    loop_page: "이 페이지",
    loop_worker: "워커",
    on_page: "이벤트 루프를 이 페이지에서 실행",
    on_page_hint: "루프를 막는 일이 페이지도 멈춥니다. 최대 5초입니다.",
    switch_interval: "GIL 전환 간격(ms)",
    cores: "예측에 쓸 코어 수",
    cores_hint: "비워 두면 이 기기의 코어 수입니다.",
    seed: "편차의 시드",
    refusals: Refusals {
        whole: |found, min, max, unit| {
            let unit = if unit.is_empty() {
                String::new()
            } else {
                format!("({unit})")
            };
            format!(
                "{} {min}부터 {max}까지의 정수{unit}를 적어 주세요.",
                refused(found)
            )
        },
        empty_or_whole: |found, min, max| {
            format!(
                "{} 비워 두거나 {min}부터 {max}까지의 정수를 적어 주세요.",
                refused(found)
            )
        },
        text: |found, min, max| {
            format!(
                "{} 보이는 글자로 {min}자부터 {max}자까지 적어 주세요.",
                refused(found)
            )
        },
        rows: |found, max| {
            format!("표를 {found}줄로 만들 수 없습니다. 1줄부터 {max}줄까지 됩니다.")
        },
        jobs: |found, max| format!("작업이 모두 {found}개가 됩니다. {max}개까지 됩니다."),
        rounds: |found, max| format!("횟수가 모두 {found}번이 됩니다. {max}번까지 됩니다."),
        yields: |found, max| format!("차례를 모두 {found}번 넘기게 됩니다. {max}번까지 됩니다."),
        cpu: |found, max| format!("CPU 작업이 모두 {found}초가 됩니다. {max}초까지 됩니다."),
        workers: |found, max| format!("워커가 한꺼번에 {found}개 필요합니다. {max}개까지 됩니다."),
        modes: "비교할 방식을 하나 이상 골라 주세요.",
        length: |found, max| format!("실행이 최대 {found}초 걸리게 됩니다. {max}초까지 됩니다."),
    },

    sequential: "하나씩 차례로",
    await_each: "비동기, 하나씩 await",
    gather: "비동기, gather",
    gather_blocking: "비동기, gather, 블로킹 호출",
    collect: "비동기, gather, 오류 모으기",
    task_group: "비동기, 태스크 그룹",
    wait_for: "비동기, gather, 시간 제한",
    executor: "비동기, 스레드 풀에 맡기기",
    threads: "스레드, GIL 있음",
    free_threads: "스레드, GIL 없음",
    processes: "프로세스",
    gather_limited: |limit| format!("비동기, gather, 한 번에 {limit}개"),
    queued: "차례를 기다림",
    stopped: "중지됨",
    failed: "실패",
    stalled: "모든 태스크가 기다리고 있어 아무것도 깨울 수 없습니다.",
    too_many_steps: |steps| format!("{steps}단계가 지나도 끝나지 않았습니다."),
    lane_did_not_start: |why| format!("워커를 시작하지 못했습니다: {why}"),
    lane_broke: |why| format!("워커가 실행 중에 멈췄습니다: {why}"),
    illegal: |why| format!("있을 수 없는 순서로 이벤트가 왔습니다: {why}"),
    wrong_sum: "CPU 작업의 합이 맞지 않습니다. 이번 측정은 믿을 수 없습니다.",
    keeps_page: |found, most| {
        format!(
            "이 페이지를 {found}초 동안 붙잡게 됩니다. {most}초까지만 됩니다. 속도를 높이거나 이벤트 루프를 워커에서 실행해 주세요."
        )
    },

    tools: &picture::KO,
    timeline: "타임라인",
    picture: |mode, jobs| {
        format!("{mode} 타임라인, 작업 {jobs}개. 아래 표에 같은 내용이 있습니다.")
    },
    jobs_per_line: |jobs| format!("한 줄이 작업을 최대 {jobs}개까지 나타냅니다."),
    predicted: "예측",
    faster: |times| format!("{times}배 빠름"),
    slower: |times| format!("{times}배 느림"),
    same_time: "같은 시간",
    key: "범례",
    key_predicted: "예측",
    key_running: "실행",
    key_waiting: "대기(루프는 비어 있음)",
    key_blocking: "대기(스레드가 막힘)",
    key_locked: "락을 기다림",
    key_starting: "시작되는 중",
    key_lock: "락을 쥔 작업(맨 아랫줄)",
    key_ready: "차례를 기다림",
    key_finished: "완료",
    key_cancelled: "취소",
    key_failed: "실패",
    lock_held: |percent| format!("전체 시간의 {percent}% 동안 락이 잡혀 있었습니다."),
    freezes: "이 방식은 이 페이지에서 실행되어 잠시 페이지를 멈춥니다. 돌아가는 표시가 어떻게 되는지 보세요.",
    crowded: |lanes, cores| {
        format!(
            "워커 {lanes}개가 코어 {cores}개에서 번갈아 계산합니다. 이 측정값은 기기에 따라 달라집니다."
        )
    },
    more_jobs: |more| format!("외 {more}개"),
    as_table: "표로 보기",
    table_predicted: |mode| format!("{mode}, 예측한 값"),
    table_measured: |mode| format!("{mode}, 측정한 값"),
    job: "작업",
    started: "시작(초)",
    ended: "끝(초)",
    waited: "대기(초)",
    waited_for_lock: "락 대기(초)",
    cancelled: "취소됨",
    table_capped: |shown, all| format!("작업 {all}개 가운데 처음 {shown}개입니다."),
    note_outdated: "지금 보이는 것은 값을 바꾸기 전의 실행입니다. 실행을 누르면 새 값으로 측정합니다.",
    note_played_back: "측정이 아니라 재생입니다. 이 속도에서는 예측을 실행한 것처럼 보여 줍니다.",
    note_throttled: "실행하는 동안 페이지가 가려져 브라우저가 타이머를 늦췄습니다. 정확히 재려면 다시 실행해 주세요.",
    note_scaled: "이 속도에서는 실제로 드는 시간(워커 시작, 락 넘기기, 차례 넘기기)이 몇 배로 계산됩니다.",

    console: "콘솔",
    console_of: |mode| format!("콘솔: {mode}"),
    console_view: "콘솔 보기",
    by_mode: "방식별",
    merged: "합쳐서",
    console_empty: "프로그램이 출력하는 내용이 여기에 나타납니다.",
    consoles: consoles::KO,
    why: "왜 그럴까요",
    narration: NARRATION,
    measures: MEASURES,
    status_running: "실행 중",
    status_finished: |modes| format!("완료: {modes}"),
    status_stopped: |after| format!("{after}초 뒤에 중지함"),
    status_failed: |mode| format!("실패: {mode}"),
    guess: guess::ko::WORDS,
};

fn refused(found: &str) -> String {
    if found.is_empty() {
        "비워 둘 수 없습니다.".to_owned()
    } else {
        format!("“{found}” 값은 쓸 수 없습니다.")
    }
}
