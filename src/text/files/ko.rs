//! 시나리오 파일, 한국어.

use super::Files;
use crate::text::template::template;

pub(in crate::text) const FILES: Files = Files {
    title: "시나리오 파일",
    save: "파일로 저장",
    open: "파일 열기",
    drop: "여기에 놓으면 파일을 엽니다",
    not_opened: template("{0} 파일을 열지 않았습니다. 지금 시나리오는 그대로입니다."),
    opened: template("{0} 파일을 열었습니다."),
    first: template("처음 {0}개의 오류입니다."),
    whole: "파일",
    too_large: template("{0}MB보다 큰 파일은 열 수 없습니다."),
    unreadable: "브라우저가 이 파일을 읽지 못했습니다.",
    not_json: template("JSON 형식이 아닙니다. {0}"),
    too_deep: template("값이 {0}단계보다 깊이 들어 있습니다."),
    too_many: template("값이 {0}개보다 많습니다."),
    not_a_scenario: "시나리오 파일이 아닙니다. 시나리오 파일에는 \"format\": \"async-playground\"가 있습니다.",
    newer: template(
        "파일의 버전은 {0}인데 이 페이지는 버전 {1}까지 압니다. 페이지를 새로 고쳐 최신 버전에서 열어 주세요.",
    ),
    missing: "꼭 있어야 하는데 없습니다.",
    unknown: template("없는 항목입니다. 여기에 쓸 수 있는 항목: {0}."),
    not_allowed: template("적힌 값: {0}. 쓸 수 있는 값: {1}."),
    object: "객체 {…}",
    list: "목록 […]",
    text: "따옴표로 묶은 글",
    flag: "true 또는 false",
    number: "정수",
    number_or_null: "정수 또는 null",
    unknown_lesson: template("{0} 레슨은 여기에 없습니다. 시나리오를 ‘{1}’에서 열었습니다."),
};
