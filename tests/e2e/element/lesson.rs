//! A host's page with a real lesson in an element, and a script that asks and listens as
//! `embed::host` does for a bare frame.

use crate::harness::Page;

use super::host;

/// What `embed::host` reads and calls, on top of the element.
const SCRIPT: &str = r"
const element = document.querySelector('async-playground');
const told = [];
for (const type of ['ready', 'resize', 'statechange', 'runstart', 'task', 'console', 'runend', 'checkpoint', 'error'])
  element.addEventListener(`apg-${type}`, ({ detail }) => told.push({ type, ...detail }));
const ask = (type, { mode, ...fields }) => element[type](...Object.values(fields), ...(mode ? [{ mode }] : [])).then(
  (result) => ({ ok: true, result }), (error) => ({ ok: false, error: { ...error } }));
";

/// The HTML of such a page.
pub fn page_with(page: &Page, attributes: &str, more: &str) -> String {
    let element = format!("<async-playground load=\"eager\" {attributes}></async-playground>");
    host(
        page,
        &format!("{more}{element}<script nonce=\"host\">{SCRIPT}</script>"),
    )
}

/// Opens one, and waits until its lesson has said how high it is.
pub async fn open(page: &Page, attributes: &str, more: &str) {
    page.open_host(&page_with(page, attributes, more)).await;
    page.wait_for_js("told.some(({ type }) => type === 'resize')")
        .await;
}

/// Goes on inside the lesson.
pub async fn inside(page: &Page) {
    page.enter_embed(0).await;
    page.by_testid("embed").await;
}
