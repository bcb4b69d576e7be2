//! The words of a lesson in somebody else's page.

/// What is said there and nowhere else.
#[derive(Debug)]
pub struct Embeds {
    /// The link to the page of the lesson, with what is shown.
    pub full_page: &'static str,
    /// What that link does besides.
    pub new_tab: &'static str,
    /// Nothing can be changed here.
    pub read_only: &'static str,
}

pub(super) const EN: Embeds = Embeds {
    full_page: "Open the full page",
    new_tab: "in a new tab",
    read_only: "Here it can be run and looked at; to change it, open the full page.",
};

pub(super) const KO: Embeds = Embeds {
    full_page: "전체 페이지 열기",
    new_tab: "새 탭",
    read_only: "여기서는 실행하고 살펴보기만 할 수 있습니다. 바꾸려면 전체 페이지를 여세요.",
};
