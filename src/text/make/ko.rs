//! 수업 자료에 넣는 페이지, 한국어.

use super::{Dialects, MakeWords};
use crate::text::ShareForm;
use crate::text::template::template;

pub(in crate::text) const WORDS: MakeWords = MakeWords {
    title: "수업 자료에 넣기",
    intro: "읽는 사람이 보게 될 모습으로 레슨을 맞추고, 미리 보기로 확인한 다음 코드를 복사해 페이지에 붙여 넣으세요.",
    back: "레슨으로 돌아가기",
    values: "레슨과 조건",
    shown: "보이는 방식",
    lang: "언어",
    view: ("보여 줄 부분", ["모두", "타임라인", "콘솔", "조건"]),
    mode: ("읽는 사람이 할 수 있는 일", ["조건 바꾸기", "실행만"]),
    theme: ("테마", ["페이지를 따라", "밝게", "어둡게"]),
    load: ("불러오는 때", ["보일 때", "누를 때", "바로"]),
    run: ("실행하는 때", ["누를 때", "처음 보일 때"]),
    load_hint: "누를 때 불러오기는 HTML 요소에서만 되고, 프레임에서는 되지 않습니다.",
    height: "높이(픽셀)",
    height_hint: "비워 두면 내용에 맞춰집니다. 프레임은 460픽셀이 됩니다.",
    height_refused: template(
        "“{0}” 값은 쓸 수 없습니다. {1}부터 {2}까지의 정수를 적거나 비워 두세요.",
    ),
    predict: "읽는 사람이 먼저 예측하기",
    preview: "미리 보기",
    preview_of: template("미리 보기: {0}"),
    code: "코드",
    dialect: "넣을 곳",
    dialects: Dialects {
        iframe: (
            "HTML 프레임",
            "프레임을 쓸 수 있는 HTML이면 어디에나 넣을 수 있습니다. 주소, 크기, 제목만 남기는 학습 관리 시스템에서도 됩니다.",
        ),
        element: (
            "HTML 요소",
            "페이지의 테마를 따르고, 내용에 맞춰 높이가 바뀌며, 누를 때 불러올 수도 있습니다. 스크립트는 페이지마다 한 번이면 됩니다.",
        ),
        link: (
            "링크",
            "레슨을 따로 여는 링크입니다. 이메일, 메신저, 발표 자료에 알맞습니다.",
        ),
        markdown: (
            "마크다운",
            "이슈나 메신저처럼 마크다운에 HTML을 쓸 수 없는 곳에 넣는 링크입니다.",
        ),
        mkdocs: (
            "MkDocs",
            "마크다운 문서에 그대로 넣고 위아래에 빈 줄을 두세요. 인스턴트 내비게이션에서도 작동합니다.",
        ),
        jekyll: (
            "Jekyll",
            "파일은 사이트에 하나만 있으면 됩니다. 그다음에는 레슨마다 한 줄씩 넣으세요.",
        ),
        mdbook: (
            "mdBook",
            "마크다운 문서에 그대로 넣고 위아래에 빈 줄을 두세요.",
        ),
        docusaurus: (
            "Docusaurus",
            "JSX를 읽는 MDX용입니다. 스타일이 객체로 되어 있습니다.",
        ),
        jupyter: (
            "Jupyter",
            "코드 셀에 넣으세요. 마크다운 셀에서는 프레임이 지워집니다.",
        ),
        notion: ("Notion", "주소를 붙여 넣고 임베드를 고르세요."),
    },
    once: "사이트에 한 번: _includes/async-playground.html",
    in_page: "페이지에",
    form: ShareForm {
        title: "코드",
        copy: "코드 복사",
        outdated: "복사해 둔 코드는 지금 화면과 다릅니다. 다시 복사해 주세요.",
    },
};
