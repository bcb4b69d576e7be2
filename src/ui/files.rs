//! The scenario as a file: to save and to open, and what was wrong with one.

use super::contract::{Intent, Platform};
use super::icon::Icon;
use super::icon_button::plain_icon_button;
use super::wording::refusal;
use crate::derive::grouped;
use crate::lessons::Lesson;
use crate::link::{Expected, FileError, FileProblem, Json, MAX_ERRORS, to_json};
use crate::model::{Allowed, Field, Invalid, Scenario, View};
use crate::text::Lang;
use std::rc::Rc;
use yew::{Callback, Html, MouseEvent, html};

/// What is to be said about a file that somebody wanted to open.
#[derive(Clone, Debug, PartialEq)]
pub struct FileNotice {
    /// What the file is called.
    pub name: String,
    /// Whether it was opened all the same.
    pub opened: bool,
    /// What is wrong with it.
    pub errors: Vec<FileError>,
}

/// What the buttons save.
pub(super) struct Files<'a> {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// The scenario.
    pub scenario: &'a Rc<Scenario>,
    /// How it is looked at.
    pub view: View,
    /// The browser.
    pub platform: Option<Platform>,
}

/// The two buttons. The platform hears of a file that was chosen or dropped by itself.
pub(super) fn files(props: &Files<'_>) -> Html {
    let words = &props.lang.words().files;
    let Files {
        lang,
        lesson,
        view,
        platform,
        ..
    } = *props;
    let scenario = props.scenario.clone();
    let save = Callback::from(move |_: MouseEvent| {
        if let Some(platform) = platform {
            let text = to_json(lesson.slug, lang.tag(), &scenario, &view.look());
            let name = [lesson.slug, "-scenario.json"].concat();
            (platform.save)(&name, "application/json", text);
        }
    });
    html! {
        <div class="files" role="group" aria-label={words.title} data-testid="files">
            <button type="button" class="plain" data-testid="save-file" onclick={save}>
                { words.save }
            </button>
            <label class="plain file-open">
                <input type="file" class="unseen" accept=".json,application/json"
                    data-testid="open-file" />
                { words.open }
            </label>
        </div>
    }
}

/// What is seen while a file is held over the page, and what was wrong with the last one. It has a
/// place of its own, as a file can be dropped anywhere.
pub(super) fn file_notice(
    lang: Lang,
    lesson: &Lesson,
    notice: Option<&FileNotice>,
    on: &Callback<Intent>,
    to_main: &Callback<()>,
) -> Html {
    let words = lang.words();
    let dismiss = {
        let (on, to_main) = (on.clone(), to_main.clone());
        Callback::from(move |_| {
            // The button goes, and the focus would with it.
            to_main.emit(());
            on.emit(Intent::DismissFile);
        })
    };
    html! {
        <>
            <p class="drop-hint" aria-hidden="true">{ words.files.drop }</p>
            if let Some(notice) = notice {
                <div class={if notice.opened { "file-notice" } else { "file-notice refused" }} role="alert" data-testid="file-notice">
                    <div class="section-head">
                        <p>
                            <strong>{ title(lang, notice) }</strong>
                            if notice.errors.len() >= MAX_ERRORS {
                                { " " }{ words.files.first.with([&MAX_ERRORS.to_string()]) }
                            }
                        </p>
                        { plain_icon_button("file-dismiss", words.tools.close, Icon::Remove, false, dismiss) }
                    </div>
                    <ul>
                        for (place, error) in notice.errors.iter().enumerate() {
                            <li key={place} data-testid="file-error">
                                <code>{ path(lang, error) }</code>
                                <span>{ sentence(lang, lesson, error) }</span>
                            </li>
                        }
                    </ul>
                </div>
            }
        </>
    }
}

fn title(lang: Lang, notice: &FileNotice) -> String {
    let words = &lang.words().files;
    let title = if notice.opened {
        words.opened
    } else {
        words.not_opened
    };
    title.with([&notice.name])
}

fn path(lang: Lang, error: &FileError) -> String {
    match error.path.as_str() {
        "" => lang.words().files.whole.to_owned(),
        path => path.to_owned(),
    }
}

fn sentence(lang: Lang, lesson: &Lesson, error: &FileError) -> String {
    let words = &lang.words().files;
    let found = error.found.as_str();
    match &error.problem {
        FileProblem::TooLarge(most) => words.too_large.with([&grouped(most / 1_000_000)]),
        FileProblem::Unreadable => words.unreadable.to_owned(),
        FileProblem::NotJson => words.not_json.with([found]),
        FileProblem::TooDeep(most) => words.too_deep.with([&grouped((*most).into())]),
        FileProblem::TooMany(most) => words.too_many.with([&grouped((*most).into())]),
        FileProblem::NotAScenario => words.not_a_scenario.to_owned(),
        FileProblem::Newer { known } => words.newer.with([found, &known.to_string()]),
        FileProblem::Missing => words.missing.to_owned(),
        FileProblem::Unknown { allowed } => words.unknown.with([allowed]),
        FileProblem::WrongType(expected) => {
            let allowed = match expected {
                Expected::Object => words.object,
                Expected::List => words.list,
                Expected::Text => words.text,
                Expected::Flag => words.flag,
                Expected::Whole => words.number,
                Expected::WholeOrNull => words.number_or_null,
            };
            words.not_allowed.with([found, allowed])
        }
        FileProblem::NotOneOf { allowed } => words.not_allowed.with([found, allowed]),
        FileProblem::Range { min, max } => {
            // It is worded as any other time in milliseconds.
            let (min, max) = (*min, *max);
            let allowed = Allowed::Whole { min, max };
            refusal(
                lang,
                &Invalid::new(Field::EveryWait, found.to_owned(), allowed),
            )
        }
        FileProblem::Invalid(invalid) => refusal(lang, invalid),
        FileProblem::UnknownLesson => words
            .unknown_lesson
            .with([found, lesson.title.in_lang(lang)]),
    }
}

impl FileNotice {
    /// A notice about a file of that name, shown short and with all of it to be seen.
    pub fn new(name: &str, opened: bool, errors: Vec<FileError>) -> Self {
        let name = Json::Text(name.to_owned()).shown();
        Self {
            name,
            opened,
            errors,
        }
    }
}
