//! Why it came out as it did: sentences from the run itself, then the lesson's explanation.

use super::contract::ModeView;
use super::narration::narrate;
use super::wording::mode_name;
use crate::derive::{Roster, facts};
use crate::lessons::Lesson;
use crate::model::{Status, Trace};
use crate::text::Lang;
use std::rc::Rc;
use yew::{Html, Properties, component, html};

/// What is explained.
#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The language.
    pub lang: Lang,
    /// The lesson.
    pub lesson: &'static Lesson,
    /// Who the jobs are.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
}

/// The section after the run. A component, as the facts are not to be looked for again on every
/// draw.
#[component]
pub(super) fn Why(props: &Props) -> Html {
    let (words, modes) = (props.lang.words(), &props.modes);
    let over = |status| matches!(status, Status::Finished | Status::Failed | Status::Stopped);
    if modes.is_empty() || !modes.iter().all(|view| over(view.status)) {
        return Html::default();
    }
    let finished = modes.iter().all(|view| view.status == Status::Finished);
    html! {
        <section class="why" data-testid="why" aria-labelledby="why-title">
            <h2 id="why-title">{ words.why }</h2>
            for (view, trace) in modes.iter().filter_map(ran) {
                { mode(props, view, trace) }
            }
            if finished {
                <p data-testid="explanation">{ props.lesson.explanation.in_lang(props.lang) }</p>
            }
        </section>
    }
}

/// A mode with what it left, where it left anything.
fn ran(view: &ModeView) -> Option<(&ModeView, &Trace)> {
    let trace = view.whole.as_ref().or(view.measured.as_ref())?;
    (!trace.events().is_empty()).then_some((view, trace))
}

fn mode(props: &Props, view: &ModeView, trace: &Trace) -> Html {
    let (words, slug) = (props.lang.words(), view.mode.kind().slug());
    let title = format!("why-{slug}-title");
    let sentences = narrate(words, &props.roster, &facts(trace, view.mode));
    html! {
        <div class="why-mode" key={slug}>
            <h3 id={title.clone()}>{ mode_name(words, view.mode) }</h3>
            <ul data-testid={format!("why-{slug}")} aria-labelledby={title}>
                for (place, sentence) in sentences.into_iter().enumerate() {
                    <li key={place}>{ sentence }</li>
                }
            </ul>
        </div>
    }
}
