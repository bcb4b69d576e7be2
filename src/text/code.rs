//! What is said around the programs.

use super::template::{Template, template};

/// What stands around a program.
#[derive(Debug)]
pub struct Code {
    /// The section.
    pub title: &'static str,
    /// The choice of a mode.
    pub mode: &'static str,
    /// The choice of a language.
    pub languages: &'static str,
    /// What the Python is.
    pub python: &'static str,
    /// What the Rust is.
    /// Places: its file.
    pub rust: Template<1>,
    /// The lines of a program.
    /// Places: the mode.
    pub label: Template<1>,
    /// How to go from line to line without a mouse.
    pub keys: &'static str,
    /// Save it as a file.
    pub save: &'static str,
    /// Who is at a line.
    /// Places: names.
    pub here: Template<1>,
}

pub(super) static EN: Code = Code {
    title: "Program",
    mode: "Mode whose program is shown",
    languages: "Language of the program",
    python: "The same in Python. It runs as it stands in CPython 3.11 or later.",
    rust: template("This is the code that runs: {0}, compiled into this page."),
    label: template("Program of {0}"),
    keys: "The arrow keys go from line to line, and the timeline shows when tasks were there. Enter \
           selects one of these times, and the next when pressed again; Escape takes that back.",
    save: "Save the program as a file",
    here: template("here now: {0}"),
};

pub(super) static KO: Code = Code {
    title: "프로그램",
    mode: "프로그램을 볼 방식",
    languages: "프로그램 언어",
    python: "같은 일을 하는 파이썬 코드입니다. CPython 3.11 이상에서 그대로 실행됩니다.",
    rust: template(
        "실제로 실행되는 코드입니다. 이 페이지에는 {0} 파일이 컴파일되어 들어 있습니다.",
    ),
    label: template("{0} 프로그램"),
    keys: "화살표 키로 줄을 옮겨 다니면 작업이 그 줄에 있던 시간이 타임라인에 표시됩니다. Enter를 누르면 \
           그 가운데 하나를, 다시 누르면 그다음을 선택하고, Esc를 누르면 선택을 지웁니다.",
    save: "프로그램을 파일로 저장",
    here: template("지금 여기: {0}"),
};
