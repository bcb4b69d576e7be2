//! 한국어.

use super::Links;
use crate::text::template::template;

pub(in crate::text) const LINKS: Links = Links {
    title: "이 링크의 일부는 쓸 수 없었습니다",
    instead: "아래 항목은 실습의 처음 값으로 두었고, 나머지는 링크에 적힌 그대로입니다.",
    dismiss: "알림 닫기",
    unknown_lesson: template("“{0}” 실습은 없습니다. 첫 번째 실습을 열었습니다."),
    unknown_key: "이 페이지가 모르는 항목입니다.",
    twice: "여러 번 적혀 있어 처음 것만 썼습니다.",
    not_one_of: template("“{0}” 값은 쓸 수 없습니다. 쓸 수 있는 값: {1}"),
    not_a_number: template("정수여야 하는데 “{0}” 값이 적혀 있습니다."),
    cut_off: "끝까지 적혀 있지 않습니다. 링크의 일부가 잘린 듯합니다.",
    too_many: template("{0}이라고 적혀 있지만 {1}까지만 됩니다."),
    newer: template(
        "이 링크의 버전은 {0}이고, 이 페이지는 버전 {1}까지 압니다. 새로 고치면 새 페이지가 열릴 수 \
         있습니다.",
    ),
    too_long: template("링크가 {0}바이트입니다. {1}바이트까지만 읽습니다."),
    broken: "풀 수 없습니다. 링크의 일부가 잘린 듯합니다.",
};
