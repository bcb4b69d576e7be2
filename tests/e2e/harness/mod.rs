//! What an end-to-end test stands on: the built page on a server of its own, in a browser of its own.
//!
//! ```ignore
//! #[test]
//! fn a_lesson_runs() {
//!     harness::test(Setup { lang: "ko", ..Setup::default() }, async |page| {
//!         page.open("ko/user-lookup/#n=5,7,3").await;
//!         page.click("run").await;
//!         page.wait_until("[data-testid=run]", "data-state", "done").await;
//!         assert_eq!(page.lines("console").await[2], "…");
//!     });
//! }
//! ```
//!
//! A test fails where its body panics, where the page logs an error, and where an uncaught error or a
//! blocked script is reported. Server, driver and browser end with the test, however it ends; when it
//! fails, a picture of the page is left in `target/screenshots`.

mod driver;
mod page;
mod server;
mod sites;
mod wire;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::Path;

use tokio::runtime::{Builder, Runtime};

use driver::Driver;
pub use page::{PATIENCE, Page, until};
pub use server::SUB_PATH;
use server::Server;

/// The browser that a test asks for.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    /// What the reader's browser prefers, as in `navigator.language`.
    pub lang: &'static str,
    /// Whether the reader's system is dark.
    pub dark: bool,
    /// Whether the reader's system asks for less motion.
    pub still: bool,
    /// The size of the page in CSS pixels, without the browser's own bars.
    pub size: (u32, u32),
    /// The path that the page is served under: `/`, or `/sub/path/` for a page that is not at the root.
    pub mount: &'static str,
    /// Errors in the log that the test is about, recognised by a part of their text.
    pub expected_errors: &'static [&'static str],
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            lang: "en",
            dark: false,
            still: false,
            size: (1360, 900),
            mount: server::ROOT,
            expected_errors: &[],
        }
    }
}

/// Runs a test's body on a page that is set up but has not opened anything yet.
pub fn test(setup: Setup, body: impl AsyncFnOnce(&Page)) {
    let runtime = runtime();
    let (driver, page) = runtime.block_on(async {
        let server = Server::start().await;
        let driver = Driver::start().await;
        let page = Page::new(&driver, &server, setup).await;
        (driver, page)
    });
    // The browser is closed before the test fails, or it would outlive it.
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        runtime.block_on(async {
            body(&page).await;
            page.assert_no_errors().await;
        });
    }));
    runtime.block_on(async {
        if outcome.is_err() {
            page.save_failure().await;
        }
        page.close().await;
    });
    drop(driver);
    if let Err(panic) = outcome {
        resume_unwind(panic);
    }
}

/// Serves a built page for as long as the body goes on, which is told where; for tools that bring a
/// browser of their own.
pub fn serving<T>(dist: &Path, body: impl AsyncFnOnce(&str) -> T) -> T {
    runtime().block_on(async {
        let server = Server::over(dist).await;
        body(&server.origin).await
    })
}

fn runtime() -> Runtime {
    Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime starts")
}
