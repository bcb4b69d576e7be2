//! The parts of a table that all of them share.

use yew::{Html, html};

/// The head: what the columns are called.
pub(super) fn head(columns: &[&str]) -> Html {
    html! {
        <thead>
            <tr>
                for column in columns {
                    <th key={*column} scope="col">{ *column }</th>
                }
            </tr>
        </thead>
    }
}

/// The cells of a row, behind its own head.
pub(super) fn cells(texts: Vec<String>) -> Html {
    texts.into_iter().enumerate().map(cell).collect()
}

fn cell((place, text): (usize, String)) -> Html {
    html! { <td key={place}>{ text }</td> }
}
