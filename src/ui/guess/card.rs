//! The card of the reader's prediction: the form until the run is over, then the comparison.

use super::form::fields;
use super::order::{Moving, order};
use super::result::result;
use crate::derive::{Question, Roster};
use crate::model::{Guess, Guessing, Scenario};
use crate::text::Lang;
use crate::ui::contract::{Intent, ModeView, PageProps, Platform};
use std::rc::Rc;
use yew::{
    Callback, Html, NodeRef, Properties, component, html, use_context, use_effect_with,
    use_node_ref, use_state_eq,
};

/// What is asked and what came.
#[derive(PartialEq, Properties)]
pub(in crate::ui) struct Props {
    /// The language.
    pub lang: Lang,
    /// The scenario that is asked about.
    pub shown: Rc<Scenario>,
    /// Its jobs.
    pub roster: Rc<Roster>,
    /// The modes.
    pub modes: Vec<ModeView>,
    /// What the reader predicts.
    pub guess: Rc<Guess>,
    /// The lines to put in order.
    pub question: Option<Rc<Question>>,
    /// Whether a run is under way: nothing can be changed then.
    pub running: bool,
    /// Whether a run is over.
    pub over: bool,
    /// What the person asked for.
    pub on: Callback<Intent>,
}

impl Props {
    /// Those of a page, whatever stands around it.
    pub(in crate::ui) fn of(page: &PageProps, roster: &Rc<Roster>) -> Self {
        Self {
            lang: page.lang,
            shown: page.shown.clone(),
            roster: roster.clone(),
            modes: page.modes.clone(),
            guess: page.guess.clone(),
            question: page.question.clone(),
            running: page.running(),
            over: page.over(),
            on: page.on.clone(),
        }
    }
}

/// The card.
#[component]
pub(in crate::ui) fn GuessCard(props: &Props) -> Html {
    let platform = use_context::<Platform>();
    let card = use_node_ref();
    let focused = use_node_ref();
    let moving = use_state_eq(Moving::default);
    {
        let focused = focused.clone();
        use_effect_with(moving.moves, move |moves| {
            if let (Some(platform), true) = (platform, *moves > 0) {
                (platform.focus)(&focused);
            }
        });
    }
    let words = &props.lang.words().guess;
    let again = {
        let (on, card) = (props.on.clone(), card.clone());
        Callback::from(move |()| {
            // The button is about to go; the card stays.
            focus(platform, &card);
            on.emit(Intent::Guess(Guessing::Again));
        })
    };
    html! {
        <section class="guess" data-testid="guess" aria-labelledby="guess-title" tabindex="-1" ref={card}>
            <h2 id="guess-title">{ words.title }</h2>
            if props.over {
                { result(props, &again) }
            } else {
                <p class="hint">{ words.how }</p>
                <div class="guess-parts">
                    { fields(props, platform) }
                    if let Some(question) = &props.question {
                        { order(props, question, &moving, &focused, platform) }
                    }
                </div>
            }
        </section>
    }
}

fn focus(platform: Option<Platform>, node: &NodeRef) {
    if let Some(platform) = platform {
        (platform.focus)(node);
    }
}
