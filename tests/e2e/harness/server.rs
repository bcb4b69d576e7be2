//! The built page as a static host serves it: with its own headers, at the root and under a path.

use std::env;
use std::fs;
use std::path::Path;

use axum::Router;
use http::{HeaderName, HeaderValue};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The page's usual place.
pub const ROOT: &str = "/";
/// A place where only relative addresses work.
pub const SUB_PATH: &str = "/sub/path/";

/// A server on a free port of this machine; ends with the runtime.
pub struct Server {
    /// Where it is, without a slash at the end.
    pub origin: String,
}

impl Server {
    /// Serves what `APG_DIST` names.
    pub async fn start() -> Self {
        let dist = env::var("APG_DIST").expect("APG_DIST is set; run: cargo xtask test e2e");
        let files = || ServeDir::new(&dist);
        let mut app = Router::new()
            .nest_service(SUB_PATH, files())
            .fallback_service(files());
        for (name, value) in headers(Path::new(&dist)) {
            app = app.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("the port has a number");
        tokio::spawn(async move { axum::serve(listener, app).await });
        Self {
            origin: format!("http://{address}"),
        }
    }
}

/// What `_headers` asks hosts to send: so that what it forbids shows here and not only in production.
fn headers(dist: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let text = fs::read_to_string(dist.join("_headers")).expect("the page was built");
    text.lines()
        .filter(|line| line.starts_with("  "))
        .map(|line| {
            let (name, value) = line.trim().split_once(": ").expect("a header");
            let name = name.parse().expect("a header's name");
            (name, value.parse().expect("a header's value"))
        })
        .collect()
}
