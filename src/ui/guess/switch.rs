//! The switch, and what is said of a line that was moved.

use crate::derive::{grouped, isolated};
use crate::model::View;
use crate::text::Lang;
use crate::ui::contract::{Intent, PageProps};
use yew::{Callback, Html, html};

/// Whether the reader predicts first.
pub(in crate::ui) fn switch(lang: Lang, view: View, on: &Callback<Intent>) -> Html {
    let other = View {
        predict_first: !view.predict_first,
        ..view
    };
    html! {
        <label class="check predict-first">
            <input type="checkbox" data-testid="predict-first" checked={view.predict_first}
                onchange={on.reform(move |_| Intent::Look { from: view, to: other })} />
            <span>{ lang.words().guess.switch }</span>
        </label>
    }
}

/// Where the line that was moved last stands now; nothing once something else was done.
pub(in crate::ui) fn moved(props: &PageProps) -> Option<String> {
    let question = props.question.as_ref()?;
    let place = props.guess.moved?;
    let line = *question.order(&props.guess).get(place)?;
    let text = isolated(question.lines.get(line)?.text.clone());
    let number = |number: usize| grouped(number as u64);
    let words = &props.lang.words().guess;
    Some(
        words
            .moved
            .with([&text, &number(place + 1), &number(question.lines.len())]),
    )
}
