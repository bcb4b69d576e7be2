//! The words of the timelines' tools: rows, zoom, what is pointed at, playback, comparison.

use super::template::{Template, template};

/// What the timelines' tools say.
#[derive(Debug)]
pub struct Picture {
    /// What a row is.
    pub rows: &'static str,
    /// A row per job.
    pub by_job: &'static str,
    /// A row per lane.
    pub by_lane: &'static str,
    /// How much time is shown at once.
    pub zoom: &'static str,
    /// Show less time at once.
    pub zoom_in: &'static str,
    /// Show more time at once.
    pub zoom_out: &'static str,
    /// Show all.
    pub fit: &'static str,
    /// Show the job that is pointed out.
    pub zoom_to_job: &'static str,
    /// What a picture is and which keys work on it.
    pub stage: &'static str,
    /// What can be done with a pointer, before anything is pointed at.
    pub hint: &'static str,
    /// A lane, by its number.
    pub lane: Template<1>,
    /// From a moment to another one.
    pub between: Template<2>,
    /// Asked for so long, took so long, the difference with its sign.
    pub asked: Template<3>,
    /// Ran so long, waited so long, was held up so long.
    pub sums: Template<3>,
    /// So many jobs are running, waiting, held up, over.
    pub counts: Template<4>,

    /// Playback.
    pub playback: &'static str,
    /// Play.
    pub play: &'static str,
    /// Pause.
    pub pause: &'static str,
    /// To the start.
    pub to_start: &'static str,
    /// One event back.
    pub step_back: &'static str,
    /// One event on.
    pub step_on: &'static str,
    /// Show all of the run again.
    pub leave: &'static str,
    /// The moment shown.
    pub moment: &'static str,
    /// How fast playback goes.
    pub pace: &'static str,
    /// Event so many of so many.
    pub event_of: Template<2>,
    /// What an event is.
    pub events: Events,

    /// Keep this run to compare with.
    pub keep: &'static str,
    /// Let the kept run go.
    pub let_go: &'static str,
    /// Heading of the comparison.
    pub compared: &'static str,
    /// Column: the mode.
    pub mode: &'static str,
    /// Column: the run that was kept.
    pub kept: &'static str,
    /// Column: this run.
    pub this: &'static str,
    /// Column: what should come out.
    pub predicted: &'static str,
    /// Column: the difference.
    pub difference: &'static str,
    /// Column: how many lines came in another order, or are others.
    pub reordered: &'static str,
    /// Column: how many jobs end at another time.
    pub changed_jobs: Template<2>,
    /// Every job ends when it did then.
    pub same_jobs: &'static str,
    /// Job by job.
    pub by_job_ends: Template<1>,
    /// Key: the run that was kept.
    pub key_kept: &'static str,

    /// The presentation view.
    pub presentation: &'static str,
    /// The list of keys.
    pub keys: &'static str,
    /// Close it.
    pub close: &'static str,
    /// Each key, and what it does.
    pub key_list: &'static [(&'static str, &'static str)],
}

/// What an event is, by the name of its job.
#[derive(Debug)]
pub struct Events {
    /// A lane is being started.
    pub lane_starting: Template<1>,
    /// A lane can run code.
    pub lane_ready: Template<1>,
    /// A task was made.
    pub spawned: Template<1>,
    /// It runs its first step.
    pub started: Template<1>,
    /// It waits for so many seconds.
    pub waits: Template<2>,
    /// It goes on after a wait.
    pub goes_on: Template<1>,
    /// It blocks its lane for so many seconds.
    pub blocks: Template<2>,
    /// It computes for so many seconds.
    pub computes: Template<2>,
    /// It has computed.
    pub computed: Template<1>,
    /// It asks for the lock.
    pub wants_lock: Template<1>,
    /// It has the lock.
    pub has_lock: Template<1>,
    /// It gives the lock back.
    pub frees_lock: Template<1>,
    /// It prints a line.
    pub prints: Template<2>,
    /// It came to its end.
    pub finished: Template<1>,
    /// It failed.
    pub failed: Template<1>,
    /// It was cancelled.
    pub cancelled: Template<1>,
    /// The main program came to its end.
    pub ended: &'static str,
    /// The main program, where an event is no job's.
    pub main: &'static str,
}

pub(super) static EN: Picture = Picture {
    rows: "Rows",
    by_job: "Jobs",
    by_lane: "Threads",
    zoom: "Zoom",
    zoom_in: "Zoom in",
    zoom_out: "Zoom out",
    fit: "Show all",
    zoom_to_job: "Zoom to the selected job",
    stage: "Arrow keys go from stretch to stretch and from job to job. Press ? for all keys.",
    hint: "Point at a bar to read it. Drag its end to change the job; Ctrl and the wheel zoom.",
    lane: template("thread {0}"),
    between: template("{0}–{1}\u{a0}s"),
    asked: template("asked {0}, took {1}\u{a0}s ({2})"),
    sums: template("in all ran {0}, waited {1}, held up {2}\u{a0}s"),
    counts: template("{0} running · {1} waiting · {2} held up · {3} over"),
    playback: "Playback",
    play: "Play",
    pause: "Pause",
    to_start: "To the start",
    step_back: "One event back",
    step_on: "One event on",
    leave: "Show the whole run",
    moment: "Moment shown",
    pace: "Speed of playback",
    event_of: template("event {0} of {1}"),
    events: Events {
        lane_starting: template("thread {0} is being started"),
        lane_ready: template("thread {0} is ready"),
        spawned: template("{0} is ready to start"),
        started: template("{0} starts"),
        waits: template("{0} waits {1}\u{a0}s"),
        goes_on: template("{0} goes on"),
        blocks: template("{0} blocks for {1}\u{a0}s"),
        computes: template("{0} computes for {1}\u{a0}s"),
        computed: template("{0} has computed"),
        wants_lock: template("{0} asks for the lock"),
        has_lock: template("{0} has the lock"),
        frees_lock: template("{0} gives the lock back"),
        prints: template("{0} prints: {1}"),
        finished: template("{0} is finished"),
        failed: template("{0} fails"),
        cancelled: template("{0} is cancelled"),
        ended: "the program ends",
        main: "the main program",
    },
    keep: "Keep to compare",
    let_go: "Stop comparing",
    compared: "Compared with the kept run",
    mode: "Mode",
    kept: "Kept (s)",
    this: "This run (s)",
    predicted: "Predicted (s)",
    difference: "Difference",
    reordered: "Lines in another place",
    changed_jobs: template("{0} of {1} jobs end at another time"),
    same_jobs: "every job ends at the same time",
    by_job_ends: template("Ends of the jobs: {0}"),
    key_kept: "the kept run (strip)",
    presentation: "Presentation view",
    keys: "Keys",
    close: "Close",
    key_list: &[
        ("Ctrl + Enter", "Run"),
        ("Ctrl + .", "Stop"),
        ("?", "This list"),
        ("← →", "On a timeline: the stretch before or after"),
        ("↑ ↓", "The job above or below"),
        ("Home, End", "The job’s first or last stretch"),
        ("+ − 0", "Zoom in, zoom out, show all"),
        ("Shift + ← →", "Move what is seen"),
        ("Enter", "Zoom to the job"),
        (
            "Alt + ← →",
            "Make the job shorter or longer; with Shift in larger steps",
        ),
        ("Space", "Play or pause"),
        (", .", "One event back or on"),
        (
            "Esc",
            "Select nothing, close this list, leave the presentation view",
        ),
    ],
};

pub(super) static KO: Picture = Picture {
    rows: "행",
    by_job: "작업별",
    by_lane: "스레드별",
    zoom: "보이는 범위",
    zoom_in: "확대",
    zoom_out: "축소",
    fit: "전체 보기",
    zoom_to_job: "선택한 작업으로 확대",
    stage: "화살표 키로 구간과 작업 사이를 옮겨 다닙니다. 모든 키는 ?를 누르면 나옵니다.",
    hint: "막대를 가리키면 내용이 나옵니다. 막대 끝을 끌면 작업이 바뀌고, Ctrl과 휠로 확대합니다.",
    lane: template("스레드 {0}"),
    between: template("{0}–{1}초"),
    asked: template("요청 {0}초, 실제 {1}초 ({2})"),
    sums: template("합계: 실행 {0}, 대기 {1}, 밀림 {2}초"),
    counts: template("실행 {0} · 대기 {1} · 밀림 {2} · 끝 {3}"),
    playback: "다시 보기",
    play: "재생",
    pause: "일시 정지",
    to_start: "처음으로",
    step_back: "한 사건 뒤로",
    step_on: "한 사건 앞으로",
    leave: "실행 전체 보기",
    moment: "보이는 시점",
    pace: "다시 보기 속도",
    event_of: template("사건 {1}개 중 {0}번째"),
    events: Events {
        lane_starting: template("스레드 {0}을(를) 띄우는 중입니다"),
        lane_ready: template("스레드 {0}이(가) 준비되었습니다"),
        spawned: template("{0}: 시작할 준비가 되었습니다"),
        started: template("{0}: 시작합니다"),
        waits: template("{0}: {1}초 기다립니다"),
        goes_on: template("{0}: 다시 이어 갑니다"),
        blocks: template("{0}: {1}초 동안 막고 있습니다"),
        computes: template("{0}: {1}초 동안 계산합니다"),
        computed: template("{0}: 계산을 마쳤습니다"),
        wants_lock: template("{0}: 락을 요청합니다"),
        has_lock: template("{0}: 락을 얻었습니다"),
        frees_lock: template("{0}: 락을 놓습니다"),
        prints: template("{0}: 출력 “{1}”"),
        finished: template("{0}: 끝났습니다"),
        failed: template("{0}: 실패했습니다"),
        cancelled: template("{0}: 취소되었습니다"),
        ended: "프로그램이 끝났습니다",
        main: "메인 프로그램",
    },
    keep: "비교하려고 남기기",
    let_go: "비교 끝내기",
    compared: "남겨 둔 실행과 비교",
    mode: "방식",
    kept: "남긴 실행 (초)",
    this: "이번 실행 (초)",
    predicted: "예측 (초)",
    difference: "차이",
    reordered: "자리가 바뀐 줄",
    changed_jobs: template("작업 {1}개 중 {0}개가 다른 때에 끝납니다"),
    same_jobs: "모든 작업이 같은 때에 끝납니다",
    by_job_ends: template("작업이 끝난 때: {0}"),
    key_kept: "남긴 실행 (아래 띠)",
    presentation: "발표 화면",
    keys: "키보드",
    close: "닫기",
    key_list: &[
        ("Ctrl + Enter", "실행"),
        ("Ctrl + .", "정지"),
        ("?", "이 목록"),
        ("← →", "타임라인에서 앞뒤 구간으로"),
        ("↑ ↓", "위아래 작업으로"),
        ("Home, End", "작업의 첫 구간이나 마지막 구간으로"),
        ("+ − 0", "확대, 축소, 전체 보기"),
        ("Shift + ← →", "보이는 곳 옮기기"),
        ("Enter", "그 작업으로 확대"),
        ("Alt + ← →", "작업을 짧게 또는 길게, Shift와 함께 크게"),
        ("Space", "재생 또는 일시 정지"),
        (", .", "한 사건 뒤로 또는 앞으로"),
        ("Esc", "선택 없애기, 이 목록 닫기, 발표 화면 끝내기"),
    ],
};
