//! The ghost of the prediction in the picture: ahead of the live edge, and of nothing that is to be guessed.

use async_playground::text::Lang;
use serde_json::json;

use crate::harness::{self, Page, Setup};
use crate::picture::canvas;
use crate::pointer;
use crate::steps::{all_are, at_speed, open};

/// How much of the first row of the picture of `gather` is drawn between two shares of its width, in
/// percent; and where on it a second is.
const DRAWN: &str = "const drawn = (from, to) => { \
        const canvas = document.querySelector('[data-testid=stage-gather] canvas'); \
        const ratio = canvas.height / canvas.getBoundingClientRect().height; \
        const [left, width] = [from, to - from].map(share => Math.round(share * canvas.width)); \
        const [top, height] = [10, 14].map(down => Math.round(down * ratio)); \
        const { data } = canvas.getContext('2d').getImageData(left, top, width, height); \
        const seen = data.filter((_, place) => place % 4 === 3).filter(alpha => alpha > 0); \
        return 400 * seen.length / data.length; \
    }; \
    const share = second => { \
        const { fromUs, toUs } = document.querySelector('[data-testid=axis]').dataset; \
        return (1e6 * second - fromUs) / (toUs - fromUs); \
    };";

/// Runs, and looks once while the live edge is between one and three seconds: what is drawn of the
/// first row, which ends at five, just behind the edge, and what ahead of it.
async fn while_running(page: &Page) -> (f64, f64) {
    let script = format!(
        "const [done] = arguments; {DRAWN} \
        const region = document.querySelector('[data-testid=mode-gather]'); \
        const look = () => {{ \
            const at = Number(region.dataset.elapsedUs || 0) / 1e6; \
            if (region.dataset.status !== 'running' || at < 1) return requestAnimationFrame(look); \
            const behind = drawn(share(at - 0.8), share(at - 0.2)); \
            const ahead = drawn(share(at + 0.4), share(at + 1.2)); \
            done(at < 3 ? [behind, ahead] : null); \
        }}; \
        look()"
    );
    for _ in 0..3 {
        page.js("scrollTo(0, 0)").await;
        page.click("run").await;
        // What is out of sight is not drawn.
        pointer::area(page, &canvas("gather")).await;
        let shares = page.js_async(&script, Vec::new()).await;
        page.js("scrollTo(0, 0)").await;
        page.click("stop").await;
        all_are(page, "stopped").await;
        // A busy machine may draw nothing for two seconds.
        if shares != json!(null) {
            let share = |place: usize| shares[place].as_f64().expect("a share");
            return (share(0), share(1));
        }
    }
    panic!("nothing is drawn between one second and three");
}

#[test]
fn a_ghost_is_ahead_of_the_live_edge_unless_one_predicts_first() {
    harness::test(Setup::default(), async |page| {
        for lang in Lang::ALL {
            open(page, lang.tag(), "user-lookup").await;
            at_speed(page, "1").await;
            pointer::area(page, &canvas("gather")).await;
            let before = format!("{DRAWN} return drawn(share(3.2), share(4.8))");
            let before = page.js(&before).await;
            assert!(before.as_f64() > Some(90.0), "{before} %");
            let (behind, before) = while_running(page).await;
            assert!(behind > 90.0 && before > 90.0, "{behind} % {before} %");

            // What is yet to come is the reader's to say: there is the grid, and nothing else.
            open(page, lang.tag(), "user-lookup").await;
            page.click("predict-first").await;
            page.by_testid("guess").await;
            page.wait_for_js("!document.querySelector('[data-predicted-us]')")
                .await;
            let (behind, before) = while_running(page).await;
            assert!(behind > 90.0 && before < 10.0, "{behind} % {before} %");
        }
    });
}
