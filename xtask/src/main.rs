//! The project's own commands: `serve`, `build`, `test` and `deny`.

mod failure;
mod pins;
mod shell;
mod system;
mod tools;
mod trunk;
mod build;
mod pages;
mod names;
mod order;
mod shrink;
mod sizes;
mod split;
mod styles;
mod embed;
mod course;
mod serve;
mod hosts;
mod test;
mod docs;
mod deny;

use std::env;
use std::process::ExitCode;

use failure::Result;

const USAGE: &str = "\
cargo xtask serve [--port N] [--release]   the page, rebuilt as you edit
cargo xtask build                          the release, in dist/, with its sizes
cargo xtask test [SUITE]                   everything, or one of: lint native docs hosts browser e2e
cargo xtask deny [--advisories]            licences and origins of all dependencies

What a command needs and this machine lacks is installed first.";

fn main() -> ExitCode {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[&str]) -> Result {
    shell::enter_repository()?;
    match args {
        [] | ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        ["serve", rest @ ..] => serve::serve(rest),
        ["build"] => build::build(),
        ["test"] => test::test(&test::Suite::ALL),
        ["test", name] => test::test(&[test::Suite::named(name)?]),
        ["deny"] => deny::deny(false),
        ["deny", "--advisories"] => deny::deny(true),
        other => Err(format!(
            "`{}` is not a command. There are:\n{USAGE}",
            other.join(" ")
        )
        .into()),
    }
}
