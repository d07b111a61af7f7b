//! `cargo xtask serve`: the page on this computer, built again whenever something changes.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use anyhow::{Context as _, bail};
use lexopt::ValueExt as _;

use xtask::{data_folder, environment, paths, process, say, tools};

use crate::trunk;

const USUAL_PORT: u16 = 8080;
/// How many ports after the usual one are tried before giving up.
const PORTS_TRIED: u16 = 50;
/// What a change in makes a new build. The pages and the settings are files: where an editor replaces a
/// file instead of writing to it, a change in those is seen once, and after that needs a new `serve`.
const WATCHED: &[&str] = &[
    "src",
    "crates",
    "embed-dialog",
    "host-data",
    "importer",
    "web",
    "examples",
    "index.html",
    "embed.html",
    "Cargo.toml",
];

/// Runs the command: until Ctrl-C.
pub(crate) fn run(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    let mut asked = None;
    let mut release = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            lexopt::Arg::Long("port") => asked = Some(arguments.value()?.parse::<u16>()?),
            lexopt::Arg::Long("data") => data_folder::choose(arguments.value()?.into())?,
            lexopt::Arg::Long("release") => release = true,
            other => return Err(other.unexpected().into()),
        }
    }
    let tool_folders = tools::for_building()?;
    let port = choose_port(asked)?;

    let mut command = trunk::command("serve", &tool_folders, &paths::served())?;
    command.args(["--address", "127.0.0.1", "--disable-address-lookup", "--no-autoreload"]);
    command.arg("--port").arg(port.to_string());
    command.env(environment::SERVED, "yes");
    for watched in watched() {
        command.arg("--watch").arg(watched);
    }
    if release {
        command.arg("--release");
    }
    let mut trunk = process::start(&mut command)?;
    while !trunk.has_ended() {
        if let Some(answer) = ask(port) {
            announce(port, answer);
            break;
        }
        thread::sleep(Duration::from_millis(200));
    }
    let end = trunk.wait()?;
    if !end.success() {
        bail!("the server ended ({end})");
    }
    Ok(())
}

fn watched() -> impl Iterator<Item = PathBuf> {
    let ours = WATCHED.iter().map(|name| paths::root().join(name));
    ours.chain([data_folder::folder()]).filter(|path| path.exists())
}

/// The port that was asked for, or the first free one.
fn choose_port(asked: Option<u16>) -> anyhow::Result<u16> {
    let is_free = |port: &u16| TcpListener::bind((Ipv4Addr::LOCALHOST, *port)).is_ok();
    match asked {
        Some(port) if is_free(&port) => Ok(port),
        Some(port) => {
            bail!(
                "port {port} is in use; choose another with --port, or leave it out to get a free one"
            )
        }
        None => (USUAL_PORT..USUAL_PORT + PORTS_TRIED).find(is_free).with_context(|| {
            format!(
                "every port from {USUAL_PORT} to {} is in use; choose a free one with --port",
                USUAL_PORT + PORTS_TRIED - 1
            )
        }),
    }
}

/// How the server answers a browser that opens the page.
enum Answer {
    Page,
    NoPageYet,
}

/// Asks the server for the page; `None` while it does not answer at all.
fn ask(port: u16) -> Option<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    let request = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).ok()?;
    let mut status = [0; 12];
    stream.read_exact(&mut status).ok()?;
    Some(if status.ends_with(b" 200") { Answer::Page } else { Answer::NoPageYet })
}

fn announce(port: u16, answer: Answer) {
    say::line(match answer {
        Answer::Page => format!("\n    Side by State is at http://127.0.0.1:{port}/\n"),
        Answer::NoPageYet => format!(
            "\n    The build failed, see above. Once it is fixed, the page will be at http://127.0.0.1:{port}/\n"
        ),
    });
    say::line("    Changes are built as you save them. Press Ctrl-C to stop.\n");
}
