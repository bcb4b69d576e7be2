//! The built page as a static host serves it: with its own headers, at the root and under a path.

use std::env;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::Request;
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
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

/// A frame that speaks with its host as the app does, and has nothing to show.
const FRAME: &str = include_str!("frame.html");

/// The paths that were asked for, in their order, and the status of each answer.
#[derive(Clone, Debug, Default)]
pub struct Requests(Arc<Mutex<Vec<(String, u16)>>>);

impl Requests {
    fn note(&self, path: String, response: &Response) {
        self.lock().push((path, response.status().as_u16()));
    }

    /// Those so far.
    pub fn all(&self) -> Vec<(String, u16)> {
        self.lock().clone()
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<(String, u16)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Two servers on free ports of this machine; they end with the runtime.
pub struct Server {
    /// Where the page is, without a slash at the end.
    pub origin: String,
    /// Where somebody else's page is: it answers with the HTML that its query holds, and with the
    /// headers after it. Under `/embed/` it has a frame that is not ours.
    pub stranger: String,
    /// What was asked of the first.
    pub requests: Requests,
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
        let requests = Requests::default();
        let noted = requests.clone();
        let app = app.layer(from_fn(move |request: Request, next: Next| {
            let noted = noted.clone();
            async move {
                let path = request.uri().path().to_owned();
                let response = next.run(request).await;
                noted.note(path, &response);
                response
            }
        }));
        let origin = listen(app).await;
        let strangers = Router::new().nest("/sites", sites(&origin)).fallback(echo);
        Self {
            stranger: listen(strangers).await,
            origin,
            requests,
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

/// The query as a page and its headers.
async fn echo(uri: Uri) -> Response {
    if uri.path().starts_with("/embed/") {
        return Html(FRAME).into_response();
    }
    let query = uri.query().unwrap_or_default();
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    let html = pairs.next().map(|(html, _)| html.into_owned());
    let mut response = Html(html.unwrap_or_default()).into_response();
    for (name, value) in pairs {
        let name: HeaderName = name.parse().expect("a header's name");
        let value = value.parse().expect("a header's value");
        response.headers_mut().insert(name, value);
    }
    response
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
