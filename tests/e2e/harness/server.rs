//! The built page as a static host serves it: with its own headers, at the root and under a path.

use std::env;
use std::fs;
use std::path::Path;

use axum::Router;
use axum::response::Html;
use http::{HeaderName, HeaderValue, Uri};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;
use url::form_urlencoded;

use super::sites::sites;

/// The page's usual place.
pub const ROOT: &str = "/";
/// A place where only relative addresses work.
pub const SUB_PATH: &str = "/sub/path/";

/// Two servers on free ports of this machine; they end with the runtime.
pub struct Server {
    /// Where the page is, without a slash at the end.
    pub origin: String,
    /// Where somebody else's page is: it answers with the HTML that its query holds.
    pub stranger: String,
}

impl Server {
    /// Serves what `APG_DIST` names.
    pub async fn start() -> Self {
        let dist = env::var("APG_DIST").expect("APG_DIST is set; run: cargo xtask test e2e");
        Self::over(Path::new(&dist)).await
    }

    /// Serves a built page; compressed, where a compressed copy lies beside a file.
    pub async fn over(dist: &Path) -> Self {
        let missing = || ServeFile::new(dist.join("404.html"));
        let files = || {
            let files = ServeDir::new(dist).precompressed_br();
            files.not_found_service(missing())
        };
        let mut app = Router::new()
            .nest_service(SUB_PATH, files())
            .fallback_service(files());
        for (name, value) in headers(dist) {
            app = app.layer(SetResponseHeaderLayer::overriding(name, value));
        }
        let origin = listen(app).await;
        let strangers = Router::new().nest("/sites", sites(&origin)).fallback(echo);
        Self {
            stranger: listen(strangers).await,
            origin,
        }
    }
}

/// Serves on a free port, and says where.
async fn listen(app: Router) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("the port has a number");
    tokio::spawn(async move { axum::serve(listener, app).await });
    format!("http://{address}")
}

/// The query as a page.
async fn echo(uri: Uri) -> Html<String> {
    let query = uri.query().unwrap_or_default();
    let html = form_urlencoded::parse(query.as_bytes()).next();
    Html(html.map(|(html, _)| html.into_owned()).unwrap_or_default())
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
