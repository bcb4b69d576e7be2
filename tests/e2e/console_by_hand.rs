//! A console as a hand uses it: typed into, scrolled by the wheel, clicked.

use async_playground::text::Lang;
use serde_json::json;

use crate::consoles::{choose, has_lines, has_run};
use crate::harness::{self, Setup};
use crate::keyboard::type_in;
use crate::picture::{names, reads};
use crate::pointer::{self, held};

#[test]
fn a_console_is_searched_scrolled_and_clicked_by_hand() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            has_run(page, lang, "user-lookup").await;
            pointer::press(page, "console-filter").await;
            let text = match lang {
                Lang::Ko => "7명",
                Lang::En => "7 users",
            };
            type_in(page, text).await;
            has_lines(page, "gather", 7).await;
            for _ in text.chars() {
                pointer::key(page, "Backspace", held::NONE).await;
            }
            has_lines(page, "gather", 15).await;

            choose(page, "console-view", "merged").await;
            has_lines(page, "merged", 45).await;
            let at = pointer::middle(page, "[data-testid=console-merged]").await;
            let top = "document.querySelector('[data-testid=console-merged]').scrollTop";
            for (by, moved) in [(-2_000, "=== 0"), (240, "=== 240")] {
                pointer::wheel(page, at, by, held::NONE).await;
                page.wait_for_js(&format!("{top} {moved}")).await;
            }
            let line = "const [x, y] = arguments; \
                const line = document.elementFromPoint(x, y).closest('[data-testid=line]'); \
                return [line.querySelector('.which').textContent, Number(line.dataset.job), \
                    Number(line.dataset.atUs)]";
            let line = page.js_with(line, vec![json!(at.0), json!(at.1)]).await;
            pointer::click(page, at).await;
            let (mode, job, _): (String, usize, u64) =
                serde_json::from_value(line.clone()).expect("a line");
            reads(page, &mode, &names(lang, "user-lookup")[job]).await;
            let marked = "return [...document.querySelectorAll('.line[aria-current=true]')] \
                .map(line => [line.querySelector('.which').textContent, Number(line.dataset.job), \
                    Number(line.dataset.atUs)])";
            assert_eq!(page.js(marked).await, json!([line]));
        }
    });
}
