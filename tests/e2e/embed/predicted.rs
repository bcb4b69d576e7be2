//! Predict first in an embed: what the host is told of it.

use serde_json::json;

use super::host::{connected, inside, outside, refusal, result, run_is_over, told};
use crate::harness::{self, Setup};

#[test]
fn what_a_reader_predicts_comes_to_checkpoints() {
    harness::test(Setup::default(), async |page| {
        connected(page, "", "en/user-lookup/#v=1&predict&speed=2&mode=read").await;
        assert_eq!(
            refusal(page, "seek", json!({ "t_us": 1 })).await,
            "held-back"
        );
        assert_eq!(
            refusal(page, "export", json!({ "format": "svg" })).await,
            "held-back"
        );
        inside(page).await;
        page.keys("[data-testid=guess-seconds-sequential]", "15")
            .await;
        page.keys("[data-testid=guess-seconds-gather]", "14").await;
        outside(page).await;
        result(page, "run", json!({})).await;
        run_is_over(page).await;
        page.wait_for_js("told.filter(({ type }) => type === 'checkpoint').length === 2")
            .await;
        let found = told(page, "checkpoint").await;
        assert_eq!(found[0]["id"], json!("user-lookup/sequential/seconds"));
        assert_eq!(
            (&found[0]["success"], &found[0]["score"]),
            (&json!(true), &json!(1))
        );
        assert_eq!(found[1]["id"], json!("user-lookup/gather/seconds"));
        assert_eq!(found[1]["success"], json!(false));
        let score = found[1]["score"].as_f64().unwrap_or_default();
        assert!(score > 0.4 && score < 0.7, "{score}");
        assert_eq!(found[1]["statement"]["result"]["response"], json!("14.000"));
        assert_eq!(found[1]["statement"]["actor"], json!(null));
    });
}
