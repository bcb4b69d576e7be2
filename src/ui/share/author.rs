//! What an author takes off the page of who opens the link, or does not let be changed there.

use super::sharing::{ShareChange, Sharing};
use crate::model::Control;
use crate::text::ShareWords;
use crate::ui::contract::Intent;
use yew::{Callback, Html, html};

/// A table with two boxes for each control, folded away.
pub(in crate::ui) fn author(words: &ShareWords, sharing: &Sharing, on: &Callback<Intent>) -> Html {
    let tick = |id: &str, control: Control, label: String, checked: bool, change: ShareChange| {
        let press = on.reform(move |_| Intent::Share(change.clone()));
        html! {
            <label>
                <input type="checkbox" data-testid={format!("{id}-{}", control as u8)}
                    aria-label={label} {checked} onchange={press} />
            </label>
        }
    };
    let row = |control: Control, name: &'static str| {
        let (hidden, locked) = (sharing.hidden.has(control), sharing.locked.has(control));
        html! {
            <tr key={control as u8}>
                <th scope="row">{ name }</th>
                <td>
                    { tick("hide", control, words.hide_of.with([name]), hidden,
                        ShareChange::Hide(control, !hidden)) }
                </td>
                <td>
                    if control.is_locked_alone() {
                        { tick("lock", control, words.lock_of.with([name]), locked,
                            ShareChange::Lock(control, !locked)) }
                    }
                </td>
            </tr>
        }
    };
    let group = |name: &'static str, fields: bool| {
        let all = Control::ALL.into_iter().zip(words.controls);
        html! {
            <tbody>
                <tr class="group"><th colspan="3" scope="rowgroup">{ name }</th></tr>
                for (control, name) in all.filter(|(control, _)| (*control < Control::Knobs) == fields) {
                    { row(control, name) }
                }
            </tbody>
        }
    };
    html! {
        <details class="share-part share-author" data-testid="share-author">
            <summary>{ words.author }</summary>
            <p class="hint">{ words.author_hint }</p>
            <table>
                <thead>
                    <tr>
                        <th scope="col"><span class="unseen">{ words.control }</span></th>
                        <th scope="col">{ words.hide }</th>
                        <th scope="col">{ words.lock }</th>
                    </tr>
                </thead>
                { group(words.fields, true) }
                { group(words.parts, false) }
            </table>
        </details>
    }
}
