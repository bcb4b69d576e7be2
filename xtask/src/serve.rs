//! `serve`: the page on this machine, rebuilt as one edits.

use std::net::TcpListener;

use crate::failure::{Doing, Result};
use crate::{build, shell, trunk};

/// Runs until interrupted.
pub fn serve(args: &[&str]) -> Result {
    let mut port = 8080_u16;
    let mut release = false;
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match *arg {
            "--release" => release = true,
            "--port" => {
                let value = args
                    .next()
                    .ok_or("--port needs a number, as in: --port 8080")?;
                port = value.parse().doing(format_args!("use port `{value}`"))?;
            }
            other => {
                return Err(format!("serve knows --port N and --release, not `{other}`").into());
            }
        }
    }
    // Trunk would notice only after the first build.
    TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        let other = port.wrapping_add(1).max(1024);
        format!("port {port} is not free ({error}); type: cargo xtask serve --port {other}")
    })?;
    build::stylesheets_are_linked()?;
    let mut command = trunk::trunk("serve", release)?;
    // Not `dist`: a release that was built stays what it is.
    command.args(["--dist", "target/serve", "--port", &port.to_string()]);
    println!(
        "\nThe page will be at http://127.0.0.1:{port}/ (first build: a minute; then seconds; Ctrl+C ends)"
    );
    std::fs::create_dir_all("target/serve").doing("make target/serve")?;
    shell::run("serving the page", &mut command)
}
