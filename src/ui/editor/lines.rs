//! What the program prints.

use super::FormProps;
use super::field::TextField;
use crate::model::{Field, Slot};
use crate::ui::wording::slot_name;
use yew::{Html, component, html};

/// A field for each line.
#[component]
pub(super) fn Lines(props: &FormProps) -> Html {
    let words = props.lang.words();
    html! {
        <section class="part lines" aria-labelledby="lines-title">
            <h2 id="lines-title">{ words.lines }</h2>
            for slot in Slot::ALL {
                <TextField key={slot_name(words, slot)} lang={props.lang}
                    entry={props.entry(Field::Line(slot))} label={slot_name(words, slot)}
                    on={&props.on} />
            }
            <p class="hint">{ words.lines_hint }</p>
        </section>
    }
}
