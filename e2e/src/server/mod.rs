//! The server that the browsers of the tests talk to: files, a strict policy, and a list of complaints.
//!
//! It serves what any host of the page would, with the policy a careful host would set, and puts nothing
//! into a page but one probe script. Whatever the probe tells, and every request for a file that is not
//! there, becomes a [`Complaint`].

mod files;
mod listed;

use std::io;
use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use anyhow::Context as _;
use http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tempfile::TempDir;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

pub(crate) use listed::{Listed, hash};

/// The policy that the page must work under, word for word what the documentation tells a host to set.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
    style-src 'self'; connect-src 'self'; img-src 'self' data:; worker-src 'self'; manifest-src 'self'; \
    base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types side-by-state";

const PROBE: &str = include_str!("probe.js");
const EMPTY_PAGE: &str = "<!doctype html><html lang=en><title>Empty</title>";
const PROBE_TAG: &str = r#"<script src="/__probe.js"></script>"#;

/// A folder that is served, and where.
#[derive(Clone)]
pub(crate) struct Mount {
    /// Where: starts and ends with `/`.
    pub(crate) at: &'static str,
    pub(crate) folder: PathBuf,
    /// Whether [`POLICY`] is sent.
    pub(crate) strict: bool,
}

/// Something that a page did and should not have done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Complaint {
    /// What sort of thing, for instance `console.error`.
    pub(crate) kind: String,
    pub(crate) text: String,
}

#[derive(Default)]
struct Seen {
    complaints: Vec<Complaint>,
    /// Files that are not given out for now, by the end of their path.
    withheld: Vec<String>,
    /// Whether nothing is answered, as if there were no network.
    silent: bool,
    /// The paths that were asked for.
    asked: Vec<String>,
    /// What is served at `/` in the place of its mount.
    instead: Option<Arc<TempDir>>,
}

/// The running server. It stops when this is dropped.
pub(crate) struct Server {
    accepting: JoinHandle<()>,
    seen: Arc<Mutex<Seen>>,
    port: u16,
    product: PathBuf,
}

impl Server {
    /// Starts on a free port of this computer.
    pub(crate) async fn start(mounts: Vec<Mount>) -> anyhow::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
        let listener = listener.context("cannot start the test server")?;
        let port = listener.local_addr()?.port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let product = mounts.iter().find(|mount| mount.at == "/").map(|it| it.folder.clone());
        let (mounts, told): (Arc<[Mount]>, _) = (mounts.into(), seen.clone());
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, mounts.clone(), told.clone()));
            }
        });
        Ok(Self { accepting, seen, port, product: product.unwrap_or_default() })
    }

    /// The address of a path on this server.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// The same path by another name of this computer, which makes it another origin.
    pub(crate) fn foreign_address(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// Gives out no file whose path ends like this, until the scenario is over: the server is broken there.
    pub(crate) fn withhold(&self, end_of_path: &str) {
        lock(&self.seen).withheld.push(end_of_path.to_owned());
    }

    /// Gives no answer to anything, until the scenario is over: there is no network. Only the probe can
    /// still tell what it sees.
    pub(crate) fn stop_answering(&self) {
        lock(&self.seen).silent = true;
    }

    /// Serves another folder at `/`, until the scenario is over.
    pub(crate) fn serve_instead(&self, folder: Arc<TempDir>) {
        lock(&self.seen).instead = Some(folder);
    }

    /// Whether any path that ends like this was asked for in this scenario.
    pub(crate) fn was_asked_for(&self, end_of_path: &str) -> bool {
        lock(&self.seen).asked.iter().any(|path| path.ends_with(end_of_path))
    }

    /// The folder that is served at `/` as long as nothing is served instead.
    pub(crate) fn product(&self) -> &Path {
        &self.product
    }

    /// What the pages have done wrong since this was last asked.
    pub(crate) fn take_complaints(&self) -> Vec<Complaint> {
        std::mem::take(&mut lock(&self.seen).complaints)
    }

    /// As if just started.
    pub(crate) fn forget(&self) {
        *lock(&self.seen) = Seen::default();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers one browser's connection for as long as it stays.
async fn converse(stream: TcpStream, mounts: Arc<[Mount]>, seen: Arc<Mutex<Seen>>) {
    let service = service_fn(|request| answer(request, mounts.clone(), seen.clone()));
    // A browser that goes away in the middle is no fault.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

type Answer = Response<Full<Bytes>>;

async fn answer(
    request: Request<Incoming>,
    mounts: Arc<[Mount]>,
    seen: Arc<Mutex<Seen>>,
) -> io::Result<Answer> {
    let path = files::decoded_path(request.uri().path());
    if lock(&seen).silent && !path.starts_with("/__probe") {
        // The connection ends without a word.
        return Err(io::ErrorKind::ConnectionReset.into());
    }
    let response = match path.as_str() {
        "/__probe/record" => {
            if request.method() == Method::POST {
                let body = request.into_body().collect().await.map(|body| body.to_bytes());
                record(&body.unwrap_or_default(), &seen);
            }
            with_status(StatusCode::NO_CONTENT, Vec::new())
        }
        "/__probe.js" => {
            with_header(with_status(StatusCode::OK, PROBE.into()), CONTENT_TYPE, files::SCRIPT)
        }
        "/__probe/empty" => {
            with_header(with_status(StatusCode::OK, EMPTY_PAGE.into()), CONTENT_TYPE, files::PAGE)
        }
        path => file(path, &mounts, &seen),
    };
    Ok(with_header(response, CACHE_CONTROL, "no-store"))
}

/// A file below one of the mounts, the most exact mount first.
fn file(path: &str, mounts: &[Mount], seen: &Mutex<Seen>) -> Answer {
    lock(seen).asked.push(path.to_owned());
    let withheld = lock(seen).withheld.iter().any(|end| path.ends_with(end.as_str()));
    let mount = mounts.iter().filter(|it| path.starts_with(it.at)).max_by_key(|it| it.at.len());
    let found = mount.filter(|_| !withheld).and_then(|mount| {
        let instead = lock(seen).instead.clone().filter(|_| mount.at == "/");
        let folder = instead.map_or_else(|| mount.folder.clone(), |it| it.path().to_owned());
        let (file, bytes) = files::read(&folder, &path[mount.at.len()..])?;
        Some((mount, folder, file, bytes))
    });
    let Some((mount, folder, file, bytes)) = found else {
        // A file that a scenario withholds is meant to be missing, and browsers ask for an icon unasked.
        if !withheld && path != "/favicon.ico" {
            complain(seen, "missing file", path);
        }
        return with_status(StatusCode::NOT_FOUND, "There is no such file.".into());
    };
    let kind = files::content_type(&file);
    let bytes = match kind {
        files::PAGE => with_probe(bytes),
        _ if file.ends_with("sw.js") => {
            let script = String::from_utf8_lossy(&bytes);
            listed::for_pages_as_sent(&script, &folder, with_probe).map_or(bytes.clone(), Vec::from)
        }
        _ => bytes,
    };
    let response = with_header(with_status(StatusCode::OK, bytes), CONTENT_TYPE, kind);
    if mount.strict { with_header(response, CONTENT_SECURITY_POLICY, POLICY) } else { response }
}

/// The page with the probe as the first thing in its head.
fn with_probe(page: Vec<u8>) -> Vec<u8> {
    let page = String::from_utf8_lossy(&page).into_owned();
    let after_head =
        page.find("<head").and_then(|start| Some(start + page[start..].find('>')? + 1));
    match after_head {
        Some(place) => format!("{}{PROBE_TAG}{}", &page[..place], &page[place..]).into_bytes(),
        None => format!("{PROBE_TAG}{page}").into_bytes(),
    }
}

fn record(body: &[u8], seen: &Mutex<Seen>) {
    let told: Option<serde_json::Value> = serde_json::from_slice(body).ok();
    match told {
        Some(told) => {
            let part = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
            complain(seen, &part("kind"), &format!("{} [on {}]", part("text"), part("page")));
        }
        None => complain(seen, "unreadable report of the probe", &String::from_utf8_lossy(body)),
    }
}

fn complain(seen: &Mutex<Seen>, kind: &str, text: &str) {
    let complaint = Complaint { kind: kind.to_owned(), text: text.to_owned() };
    let complaints = &mut lock(seen).complaints;
    // Some browsers ask for a missing file twice: that is no second fault.
    if !complaints.contains(&complaint) {
        complaints.push(complaint);
    }
}

fn with_status(status: StatusCode, body: Vec<u8>) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(body)));
    *answer.status_mut() = status;
    answer
}

fn with_header(mut answer: Answer, name: HeaderName, value: &'static str) -> Answer {
    answer.headers_mut().insert(name, HeaderValue::from_static(value));
    answer
}

/// The folders of a test run: the product under two addresses, and the harness's own pages.
pub(crate) fn usual_mounts(dist: &Path, fixtures: &Path) -> Vec<Mount> {
    let mount = |at, folder: &Path, strict| Mount { at, folder: folder.to_owned(), strict };
    vec![
        mount("/", dist, true),
        mount("/some/sub/path/", dist, true),
        mount("/__fixtures/", fixtures, true),
        mount("/__fixtures-without-policy/", fixtures, false),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_probe_comes_first_in_the_head() {
        let page = with_probe(b"<!doctype html><head lang=x><title>T</title></head>".to_vec());
        let page = String::from_utf8(page).unwrap();
        assert!(
            page.starts_with(&format!("<!doctype html><head lang=x>{PROBE_TAG}<title>")),
            "{page}"
        );
    }
}
