//! What the program prints.

use super::FormProps;
use super::field::text_field;
use crate::model::{Control, Field, Slot};
use crate::ui::wording::slot_name;
use yew::{Html, html};

/// A field for each line.
pub(super) fn lines(props: &FormProps) -> Html {
    let words = props.lang.words();
    let group = props.shown(&[Control::Lines]);
    if group.is_empty() {
        return Html::default();
    }
    html! {
        <section class="part lines" aria-labelledby="lines-title">
            <h2 id="lines-title">{ words.lines }</h2>
            { props.lock(group) }
            for slot in Slot::ALL {
                { text_field(props, Field::Line(slot), slot_name(words, slot), None) }
            }
            <p class="hint">{ words.lines_hint }</p>
        </section>
    }
}
