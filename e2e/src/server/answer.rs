//! The answer to each request: a file of the longest mount, as that mount's host would give it, and the probe.

use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex};

use http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY,
    CONTENT_TYPE, HOST, LOCATION,
};
use http::{HeaderName, HeaderValue, Method, Request, Response, StatusCode};
use http_body_util::{BodyExt as _, Full};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use super::listed::Listed;
use super::mount::{Mount, PLACEHOLDER};
use super::probe::PROBE;
use super::seen::{Seen, complain, lock, record};
use super::{files, html, listed, policy, probe};

const EMPTY_PAGE: &str = "<!doctype html><html lang=en><title>Empty</title>";

/// The origin of the product, also for host pages that are opened by another name of this computer.
pub(super) fn product_origin(port: u16) -> String {
    format!("http://127.0.0.1:{port}")
}

/// What is needed to answer.
#[derive(Clone)]
pub(super) struct Site {
    pub(super) mounts: Arc<[Mount]>,
    pub(super) seen: Arc<Mutex<Seen>>,
    pub(super) port: u16,
}

/// Answers one browser's connection for as long as it stays.
pub(super) async fn converse(stream: TcpStream, site: Site) {
    let service = service_fn(|request| answer(request, site.clone()));
    // A browser that goes away in the middle is no fault.
    let _ = http1::Builder::new().serve_connection(TokioIo::new(stream), service).await;
}

type Answer = Response<Full<Bytes>>;

async fn answer(request: Request<Incoming>, site: Site) -> io::Result<Answer> {
    let host = request.headers().get(HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let origin = format!("http://{host}");
    let path = files::decoded_path(request.uri().path());
    lock(&site.seen).heard.push(as_sent(&request));
    if lock(&site.seen).silent && !path.starts_with("/__probe") {
        // The connection ends without a word.
        return Err(io::ErrorKind::ConnectionReset.into());
    }
    let response = match path.as_str() {
        "/__probe/record" => {
            if request.method() == Method::POST {
                let body = request.into_body().collect().await.map(|body| body.to_bytes());
                record(&body.unwrap_or_default(), &site.seen);
            }
            // A frame without an origin may tell things too, and hear that it was heard.
            let heard = with_status(StatusCode::NO_CONTENT, Vec::new());
            with_header(heard, ACCESS_CONTROL_ALLOW_ORIGIN, "*")
        }
        "/__probe.js" => {
            let at = request.uri().query().unwrap_or_default();
            let first = site.mounted(|it| it.at == at).map(|it| it.first).unwrap_or_default();
            let script = format!("{PROBE}\n{first}");
            with_header(with_status(StatusCode::OK, script.into()), CONTENT_TYPE, files::SCRIPT)
        }
        "/__probe/empty" => {
            with_header(with_status(StatusCode::OK, EMPTY_PAGE.into()), CONTENT_TYPE, files::PAGE)
        }
        path => {
            let asked = request.uri().path_and_query().map_or(path, |asked| asked.as_str());
            lock(&site.seen).asked.push(asked.to_owned());
            file(path, &origin, &site)
        }
    };
    Ok(with_header(response, CACHE_CONTROL, "no-store"))
}

/// A request without its body.
fn as_sent<Body>(request: &Request<Body>) -> String {
    let mut sent = format!("{} {}", request.method(), request.uri());
    for (name, value) in request.headers() {
        sent.push_str(&format!("\n{name}: {}", String::from_utf8_lossy(value.as_bytes())));
    }
    sent
}

impl Site {
    /// The mount that has the longest path of those that match; of two with the same, the later.
    fn mounted(&self, matches: impl Fn(&Mount) -> bool) -> Option<Mount> {
        let seen = lock(&self.seen);
        let all = self.mounts.iter().chain(&seen.mounts);
        all.filter(|it| matches(it)).max_by_key(|it| it.at.len()).cloned()
    }
}

/// A file below one of the mounts.
fn file(path: &str, origin: &str, site: &Site) -> Answer {
    let mount = site.mounted(|it| path.starts_with(&it.at));
    let whole = format!("{path}.html");
    let path = match &mount {
        Some(mount) if mount.drops_endings => {
            if let Some(short) = path.strip_suffix(".html") {
                return leading_to(short);
            }
            let is_page = files::read(&mount.folder, &whole[mount.at.len()..]).is_some();
            if is_page { whole.as_str() } else { path }
        }
        _ => path,
    };
    let ends = |ends: &[String]| ends.iter().any(|end| path.ends_with(end.as_str()));
    let withheld =
        ends(&lock(&site.seen).withheld) || mount.as_ref().is_some_and(|it| ends(&it.lacks));
    let name = path.rsplit('/').next().unwrap_or_default();
    if let Some(list) = lock(&site.seen).published.get(name).filter(|_| !withheld) {
        return with_status(StatusCode::OK, list.clone().into());
    }
    let found = mount.filter(|_| !withheld).and_then(|mount| {
        let instead = lock(&site.seen).instead.clone().filter(|_| mount.at == "/");
        let folder = instead.map_or_else(|| mount.folder.clone(), |it| it.path().to_owned());
        let (file, bytes) = files::read(&folder, &path[mount.at.len()..])?;
        Some((mount, folder, file, bytes))
    });
    let Some((mount, folder, file, bytes)) = found else {
        // A file that a scenario withholds is meant to be missing, and browsers ask for an icon unasked.
        if !withheld && path != "/favicon.ico" {
            complain(&site.seen, "missing file", path);
        }
        return with_status(StatusCode::NOT_FOUND, "There is no such file.".into());
    };
    let kind = files::content_type(&file);
    let kind = mount.wasm_type.filter(|_| kind == files::WASM).unwrap_or(kind);
    let sent = |name: &str, page: Vec<u8>| match is_taken_away(Path::new(name)) {
        true => page,
        false => rewritten(page, files::PAGE, origin, &mount, site.port),
    };
    let bytes = if mount.is_packed || is_taken_away(&file) {
        bytes
    } else if file.ends_with("sw.js") {
        let script = String::from_utf8_lossy(&bytes);
        let script = listed::for_pages_as_sent(&script, &folder, sent);
        if let Some(listed) = script.as_deref().and_then(Listed::read) {
            let name = format!("release-{}.json", listed.name());
            lock(&site.seen).published.insert(name, listed.text());
        }
        script.map_or(bytes, Vec::from)
    } else {
        rewritten(bytes, kind, origin, &mount, site.port)
    };
    let mut response = with_header(with_status(StatusCode::OK, bytes), CONTENT_TYPE, kind);
    if mount.is_packed {
        response = with_header(response, CONTENT_ENCODING, "gzip");
    }
    if mount.for_everyone {
        response = with_header(response, ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if let Some(policy) = &mount.policy {
        let policy = policy.replace("<product>", &product_origin(site.port));
        let with_probe = || {
            policy::with_probe(
                &policy,
                &probe::script_address(origin),
                Some(&probe::record_address(origin)),
            )
        };
        let policy = if mount.is_packed { policy } else { with_probe() };
        if let Ok(value) = HeaderValue::from_str(&policy) {
            response.headers_mut().insert(CONTENT_SECURITY_POLICY, value);
        }
    }
    response
}

/// Whether it is the one file, which pages fetch to hand it out: it has to stay as it is.
fn is_taken_away(file: &Path) -> bool {
    file.ends_with("side-by-state.html") || file.ends_with("side-by-state-full.html")
}

/// A page with the probe in it; in a host's files, the product's address where the placeholder is.
fn rewritten(bytes: Vec<u8>, kind: &str, origin: &str, mount: &Mount, port: u16) -> Vec<u8> {
    let is_page = kind == files::PAGE;
    if !is_page && (mount.names.is_none() || kind != files::SCRIPT) {
        return bytes;
    }
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    let product = product_origin(port);
    if let Some(path) = &mount.names {
        let release = format!("{PLACEHOLDER}app/");
        text = text.replace(&release, &format!("{product}{path}{}/", mount.release));
        text = text.replace(PLACEHOLDER, &format!("{product}{path}"));
    }
    if !is_page {
        return text.into_bytes();
    }
    if mount.names_itself {
        text = html::with_policy(&text, |policy| {
            policy.replace("'self'", &format!("'self' {origin}"))
        });
    }
    let (script, record) = (probe::script_address(origin), probe::record_address(origin));
    let may_ask = if mount.names.is_some() { product.as_str() } else { "" };
    let tag = format!(r#"<script src="{script}?{}" data-may-ask="{may_ask}"></script>"#, mount.at);
    let probe = html::Probe { tag: &tag, script: &script, record: Some(&record) };
    html::with_probe(&text, &probe).into_bytes()
}

fn with_status(status: StatusCode, body: Vec<u8>) -> Answer {
    let mut answer = Response::new(Full::new(Bytes::from(body)));
    *answer.status_mut() = status;
    answer
}

fn leading_to(path: &str) -> Answer {
    let mut answer = with_status(StatusCode::PERMANENT_REDIRECT, Vec::new());
    if let Ok(value) = HeaderValue::from_str(path) {
        answer.headers_mut().insert(LOCATION, value);
    }
    answer
}

fn with_header(mut answer: Answer, name: HeaderName, value: &'static str) -> Answer {
    answer.headers_mut().insert(name, HeaderValue::from_static(value));
    answer
}
