//! chromedriver, and the browser's flags.

use std::env;
use std::process::Stdio;

use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::net::{TcpListener, TcpStream};
use tokio::process::{Child, Command};

use super::Setup;
use super::page::{PATIENCE, until};

/// The flags that the tests of the app's parts use as well.
const FLAGS: &str = include_str!("../../webdriver.json");

/// A driver on a free port; dropping it ends it.
pub struct Driver {
    address: String,
    _process: Child,
}

impl Driver {
    /// Starts `CHROMEDRIVER`, or the one on PATH, and waits until it listens.
    pub async fn start() -> Self {
        let port = free_port().await;
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut process = Command::new(program)
            .args([&format!("--port={port}"), "--silent"])
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("chromedriver starts; run: cargo xtask test e2e");
        let listens = until(PATIENCE, async || {
            TcpStream::connect(("127.0.0.1", port)).await.is_ok()
        });
        tokio::select! {
            listens = listens => assert!(listens, "chromedriver does not listen"),
            status = process.wait() => panic!("chromedriver ended at once: {status:?}"),
        }
        Self {
            address: format!("http://127.0.0.1:{port}"),
            _process: process,
        }
    }

    /// Opens a browser, with a profile of its own.
    pub async fn open(&self, setup: Setup) -> Client {
        let capabilities = capabilities(setup);
        let connector = HttpConnector::new();
        Client::with_capabilities_and_connector(&self.address, &capabilities, connector)
            .await
            .unwrap_or_else(|error| panic!("the browser does not start: {error}"))
    }
}

fn capabilities(setup: Setup) -> Capabilities {
    let mut capabilities: Value =
        serde_json::from_str(FLAGS).expect("tests/webdriver.json is JSON");
    let options = &mut capabilities["goog:chromeOptions"];
    if let Ok(chrome) = env::var("CHROME") {
        options["binary"] = json!(chrome);
    }
    options["prefs"] = json!({ "intl.accept_languages": setup.lang });
    let flags = options["args"]
        .as_array_mut()
        .expect("the flags are a list");
    flags.push(json!(format!("--lang={}", setup.lang)));
    capabilities["goog:loggingPrefs"] = json!({ "browser": "ALL" });
    match capabilities {
        Value::Object(capabilities) => capabilities,
        _ => unreachable!("an object was indexed above"),
    }
}

async fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("the port has a number").port()
}
