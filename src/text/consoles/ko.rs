//! 한국어.

use super::Consoles;
use crate::text::template::template;

pub(in crate::text) const CONSOLES: Consoles = Consoles {
    main: "main",
    keys: "화살표 키로 줄을 옮겨 다닐 수 있습니다. Enter를 누르면 그 줄이 출력된 시점을 타임라인에서 \
           보여 주고, Esc를 누르면 표시를 지웁니다.",
    stamps: "줄 앞의 시간",
    since_start: "시작부터",
    since_start_hint: "실행을 시작한 뒤로 지난 시간(초)입니다.",
    since_line: "앞줄부터",
    since_line_hint: "바로 앞줄이 출력된 뒤로 지난 시간(초)입니다.",
    clock: "시각",
    clock_hint: "줄이 출력된 실제 시각입니다. 재생에는 실제 시각이 없어 시작부터 지난 시간을 보여 \
                 줍니다.",
    filter: "찾기",
    filter_hint: "글 또는 작업 이름",
    found: template("{1}줄 가운데 {0}줄"),
    nothing_found: "찾는 말이 글이나 작업 이름에 들어 있는 줄이 없습니다.",
    copy: "복사",
    copied: "복사됨",
    copy_failed: "복사 실패",
    moved: template("순서가 다른 줄 {0}개"),
    unpredicted: template("예측에 없던 줄 {0}개"),
    moved_line: "예측과 순서가 다름",
    unpredicted_line: "예측에 없던 줄",
};
