//! The sites that `cargo xtask test e2e` has made by the generators of others, served from their origin.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, StatusCode, Uri, header};

/// What stands in them for the address of the page, and for their own.
const PLAYGROUND: &str = "https://playground.invalid/";
const HOST: &str = "https://host.invalid/";

/// Serves what `APG_HOSTS` names, below `/sites`, with lessons from this origin.
pub fn sites(playground: &str) -> Router {
    let folder = env::var_os("APG_HOSTS").map(PathBuf::from);
    let playground = format!("{playground}/");
    Router::new().fallback(move |uri: Uri, headers: HeaderMap| {
        let file = folder
            .as_deref()
            .and_then(|folder| file(folder, uri.path()));
        let playground = playground.clone();
        async move { answer(file, &playground, &headers) }
    })
}

/// The file of a path; none outside the folder.
fn file(folder: &Path, path: &str) -> Option<PathBuf> {
    let mut file = folder.to_owned();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        if part.starts_with('.') {
            return None;
        }
        file.push(part);
    }
    if file.is_dir() {
        file.push("index.html");
    }
    file.is_file().then_some(file)
}

fn answer(file: Option<PathBuf>, playground: &str, headers: &HeaderMap) -> Response {
    let missing = || {
        let mut response = Response::new(Body::empty());
        *response.status_mut() = StatusCode::NOT_FOUND;
        response
    };
    let read = |file: PathBuf| fs::read(&file).ok().map(|content| (file, content));
    let Some((file, content)) = file.and_then(read) else {
        return missing();
    };
    let ending = file.extension().and_then(|ending| ending.to_str());
    let (kind, is_page) = match ending.unwrap_or_default() {
        "html" => ("text/html; charset=utf-8", true),
        "xml" => ("application/xml", true),
        "css" => ("text/css", false),
        "js" => ("text/javascript", false),
        "json" => ("application/json", false),
        "svg" => ("image/svg+xml", false),
        "png" => ("image/png", false),
        "woff2" => ("font/woff2", false),
        _ => ("application/octet-stream", false),
    };
    let content = if is_page {
        let host = headers
            .get(header::HOST)
            .and_then(|host| host.to_str().ok());
        let own = format!("http://{}/sites/", host.unwrap_or_default());
        let text = String::from_utf8_lossy(&content);
        text.replace(PLAYGROUND, playground)
            .replace(HOST, &own)
            .into_bytes()
    } else {
        content
    };
    let mut response = Response::new(Body::from(content));
    let kind = header::HeaderValue::from_static(kind);
    response.headers_mut().insert(header::CONTENT_TYPE, kind);
    response
}
