//! What is said of controls that the author of a link has locked.

/// What is said of them.
#[derive(Debug)]
pub struct Locks {
    /// All controls of a group are locked, or a job's length is.
    pub all: &'static str,
    /// Some of them are.
    pub some: &'static str,
    /// What can be done with a pointer where no job's end can be dragged, as that is locked.
    pub hint: &'static str,
    /// The same where nothing is said of dragging.
    pub hint_still: &'static str,
}

pub(super) static EN: Locks = Locks {
    all: "locked by the author",
    some: "partly locked by the author",
    hint: "Point at a bar to read it; Ctrl and the wheel zoom. The author has locked how long jobs take.",
    hint_still: "Point at a bar to read it; Ctrl and the wheel zoom.",
};

pub(super) static KO: Locks = Locks {
    all: "작성자가 고정함",
    some: "작성자가 일부를 고정함",
    hint: "막대를 가리키면 내용이 나오고, Ctrl과 휠로 확대합니다. 작업의 길이는 작성자가 고정했습니다.",
    hint_still: "막대를 가리키면 내용이 나오고, Ctrl과 휠로 확대합니다.",
};
