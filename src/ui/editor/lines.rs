//! What the program prints.

use super::FormProps;
use super::field::text_field;
use crate::model::{Field, Slot};
use crate::ui::wording::slot_name;
use yew::{Html, html};

/// A field for each line.
pub(super) fn lines(props: &FormProps) -> Html {
    let words = props.lang.words();
    html! {
        <section class="part lines" aria-labelledby="lines-title">
            <h2 id="lines-title">{ words.lines }</h2>
            for slot in Slot::ALL {
                { text_field(props, Field::Line(slot), slot_name(words, slot), None) }
            }
            <p class="hint">{ words.lines_hint }</p>
        </section>
    }
}
