//! Scenario files: the buttons, and what is said about a file that was not opened. The document on
//! files says the same.

use crate::json::{converted, with};
use crate::render::{element, opened, render, sharing, tag};
use async_playground::link::{FileError, FileProblem, MAX_DEPTH, MAX_VALUES, from_json};
use async_playground::text::Lang;
use async_playground::ui::{FileNotice, PageProps};
use std::fs;
use std::path::Path;
use std::rc::Rc;

fn page(lang: Lang, notice: FileNotice) -> String {
    render(PageProps {
        file: Some(Rc::new(notice)),
        ..opened("workbench", lang)
    })
}

/// What the page says of these errors, one by one, as a reader sees it.
fn told(lang: Lang, errors: Vec<FileError>) -> Vec<String> {
    let page = page(lang, FileNotice::new("mine.json", false, errors));
    let items = page.split("data-testid=\"file-error\"").skip(1);
    let seen = items.map(|item| {
        let item = item.split("</li>").next().unwrap_or_default();
        let text: String = (item.split('<'))
            .filter_map(|piece| Some(piece.split_once('>')?.1))
            .fold(String::new(), |all, text| all + text + " ");
        let text = text.replace("&lt;", "<").replace("&gt;", ">");
        let text = text.replace("&quot;", "\"").replace("&amp;", "&");
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    seen.collect()
}

fn document() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/files.md");
    fs::read_to_string(path).expect("the document")
}

/// A place such as `scenario.jobs[3].name` as a JSON pointer.
fn pointer(path: &str) -> String {
    let steps = path.split(['.', '[', ']']).filter(|step| !step.is_empty());
    steps.fold(String::new(), |all, step| all + "/" + step)
}

#[test]
fn the_buttons_stand_in_the_panel_in_both_languages() {
    for (lang, save, open) in [
        (Lang::Ko, "파일로 저장", "파일 열기"),
        (Lang::En, "Save as file", "Open a file"),
    ] {
        let closed = render(opened("user-lookup", lang));
        assert!(!closed.contains("save-file"));
        let page = render(sharing(lang, "https://example.org/"));
        assert!(element(&page, "save-file").contains(save));
        let field = tag(&page, "open-file");
        assert!(
            field.contains("type=\"file\"") && field.contains(".json"),
            "{field}"
        );
        assert!(page.contains(open));
        assert!(!page.contains("file-notice"));
    }
}

#[test]
fn a_notice_is_heard_and_can_be_closed() {
    let errors = vec![FileError {
        path: "scenario.jobs[3].wait_ms".to_owned(),
        found: "<b>".to_owned(),
        problem: FileProblem::Missing,
    }];
    for lang in Lang::ALL {
        let page = page(
            lang,
            FileNotice::new("a\u{202e}<i>.json", false, errors.clone()),
        );
        assert!(tag(&page, "file-notice").contains("role=\"alert\""));
        assert!(tag(&page, "file-dismiss").contains("aria-label"));
        assert!(
            page.contains("\"a\\u{202e}&lt;i&gt;.json\""),
            "the name is told whole"
        );
        assert!(page.contains("scenario.jobs[3].wait_ms"));
    }
}

#[test]
fn all_errors_but_the_first_twenty_are_left_out_and_that_is_told() {
    let error = FileError {
        path: "x".to_owned(),
        found: String::new(),
        problem: FileProblem::Missing,
    };
    let page = |count: usize| {
        page(
            Lang::En,
            FileNotice::new("a", false, vec![error.clone(); count]),
        )
    };
    assert!(page(20).contains("the first 20 errors"));
    assert!(!page(19).contains("the first"));
}

#[test]
fn the_document_s_example_opens() {
    let document = document();
    let example = document.split("```json\n").nth(1).expect("an example");
    let example = example.split("```").next().expect("its end");
    let example = serde_json::from_str(example).expect("JSON");
    let content = from_json(&converted(&example)).expect("a scenario file");
    assert_eq!(content.scenario.count(), 5);
}

#[test]
fn the_document_says_of_errors_what_the_page_says() {
    let document = document();
    let mut rows = 0;
    for line in document.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [path, found, said] = cells[..] else {
            panic!("three cells: {line}");
        };
        let value = serde_json::from_str(found.trim_matches('`')).expect("JSON");
        let file = with(&pointer(path.trim_matches('`')), value);
        let errors = from_json(&converted(&file)).expect_err("an error");
        let told = told(Lang::En, errors);
        let [told] = &told[..] else {
            panic!("one error of {line}: {told:?}");
        };
        let (place, told) = told.split_once(' ').expect("a place and a sentence");
        assert_eq!(told, said, "at {place}");
        rows += 1;
    }
    assert_eq!(rows, 19);
    let problem = |found: &str, problem| {
        let (path, found) = (String::new(), found.to_owned());
        FileError {
            path,
            found,
            problem,
        }
    };
    let whole = [
        problem("", FileProblem::TooLarge(4_000_000)),
        problem("", FileProblem::Unreadable),
        problem("", FileProblem::TooDeep(MAX_DEPTH)),
        problem("", FileProblem::TooMany(MAX_VALUES)),
        problem("\"no-such\"", FileProblem::UnknownLesson),
    ];
    for told in told(Lang::En, whole.to_vec()) {
        let sentence = told.strip_prefix("The file ").expect("no place in it");
        assert!(document.contains(&format!("| {sentence} |")), "{sentence}");
    }
}

#[test]
fn korean_says_the_same() {
    let file = with("/scenario/jobs/0/rounds", serde_json::json!(0));
    let errors = from_json(&converted(&file)).expect_err("an error");
    assert_eq!(
        told(Lang::Ko, errors),
        ["scenario.jobs[0].rounds “0” 값은 쓸 수 없습니다. 1부터 1,000까지의 정수를 적어 주세요."]
    );
    let file = with("/lang", serde_json::json!("fr"));
    let errors = from_json(&converted(&file)).expect_err("an error");
    assert_eq!(
        told(Lang::Ko, errors),
        ["lang 적힌 값: \"fr\". 쓸 수 있는 값: \"ko\", \"en\"."]
    );
}
