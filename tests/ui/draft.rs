//! What a person has typed stays, and says why where it was refused.

use crate::render::{opened, render, tag};
use async_playground::model::{Edit, Field, ModeKind, Slot};
use async_playground::text::Lang;
use async_playground::ui::{Draft, PageProps};
use std::rc::Rc;

/// The page after typing `text` into a field, or after an edit of another kind.
fn after(lang: Lang, edit: &Edit) -> PageProps {
    let mut page = opened("user-lookup", lang);
    let error = page.scenario.edit(edit).err();
    let (field, text) = match edit {
        Edit::Set(field, text) => (*field, text.clone()),
        _ => (error.as_ref().expect("refused").field, String::new()),
    };
    let drafts = Rc::make_mut(&mut page.drafts);
    drafts.insert(field, Draft { text, error });
    page
}

fn typed(lang: Lang, field: Field, text: &str) -> String {
    render(after(lang, &Edit::Set(field, text.to_owned())))
}

#[test]
fn a_refused_number_is_explained_where_it_stands() {
    let page = typed(Lang::En, Field::Wait(1), "-5");
    let field = tag(&page, "field-wait-1");
    assert!(field.contains("value=\"-5\"") && field.contains("aria-invalid=\"true\""));
    assert!(
        field.contains("aria-describedby=\"error-wait-1\""),
        "{field}"
    );
    let sentence = "“-5” is not allowed here: a whole number from 0 to 600,000 (ms).";
    assert!(page.contains(sentence));

    let page = typed(Lang::Ko, Field::Wait(1), "-5");
    assert!(page.contains("“-5” 값은 쓸 수 없습니다. 0부터 600,000까지의 정수(ms)를 적어 주세요."));
}

#[test]
fn an_accepted_draft_is_shown_as_typed() {
    let page = typed(Lang::En, Field::Name(0), "look-up 1 ");
    let field = tag(&page, "field-name-0");
    assert!(field.contains("value=\"look-up 1 \"") && !field.contains("aria-invalid"));
}

#[test]
fn each_kind_of_refusal_has_its_sentence() {
    let cases = [
        (
            Field::Rounds(0),
            "",
            "This cannot be empty: a whole number from 1 to 1,000.",
        ),
        (
            Field::Limit,
            "x",
            "nothing, or a whole number from 1 to 10,000.",
        ),
        (
            Field::Name(0),
            "",
            "This cannot be empty: 1 to 64 characters",
        ),
        (Field::Line(Slot::Round), "a\tb", "0 to 200 characters"),
        (
            Field::Wait(0),
            "600000",
            "A run would take up to 3,010\u{a0}s: at most 600\u{a0}s.",
        ),
    ];
    for (field, text, sentence) in cases {
        let page = typed(Lang::En, field, text);
        assert!(page.contains(sentence), "{field:?} {text:?}");
    }
}

#[test]
fn an_error_about_the_whole_stands_under_its_group() {
    let mut page = opened("hi-bye", Lang::Ko);
    let edit = Edit::ToggleMode(ModeKind::Gather);
    let error = page.scenario.edit(&edit).expect_err("the only mode");
    let text = String::new();
    let draft = Draft {
        text,
        error: Some(error.clone()),
    };
    Rc::make_mut(&mut page.drafts).insert(error.field, draft);
    let page = render(page);
    assert!(page.contains("비교할 방식을 하나 이상 골라 주세요."));
}
