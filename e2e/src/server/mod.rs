//! The server that the browsers of the tests talk to: files, a strict policy, and a list of complaints.
//!
//! It serves what any host of the page would, with the policy a careful host would set, and puts nothing
//! into a page but one probe script. Whatever the probe tells, and every request for a file that is not
//! there, becomes a [`seen::Complaint`].

mod answer;
mod files;
pub(crate) mod first;
pub(crate) mod html;
pub(crate) mod listed;
pub(crate) mod mount;
pub(crate) mod policy;
pub(crate) mod probe;
pub(crate) mod seen;

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use anyhow::Context as _;
use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use answer::{Site, converse, product_origin};
use mount::Mount;
use seen::{Complaint, Seen, lock};

/// The running server. It stops when this is dropped.
pub(crate) struct Server {
    accepting: [JoinHandle<()>; 2],
    mounts: Arc<[Mount]>,
    seen: Arc<Mutex<Seen>>,
    port: u16,
    other_port: u16,
    product: PathBuf,
}

impl Server {
    /// Starts on two free ports of this computer, of which the second is there to be another origin.
    pub(crate) async fn start(mounts: Vec<Mount>) -> anyhow::Result<Self> {
        let seen = Arc::new(Mutex::new(Seen::default()));
        let (first, second) = (listen().await?, listen().await?);
        let port = first.local_addr()?.port();
        let other_port = second.local_addr()?.port();
        let product = mounts.iter().find(|mount| mount.at == "/").map(|it| it.folder.clone());
        let product = product.unwrap_or_default();
        let mounts: Arc<[Mount]> = mounts.into();
        let accepting = [first, second].map(|listener| {
            let site = Site { mounts: mounts.clone(), seen: seen.clone(), port };
            tokio::spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(converse(stream, site.clone()));
                }
            })
        });
        Ok(Self { accepting, mounts, seen, port, other_port, product })
    }

    /// The address of a path on this server.
    pub(crate) fn address(&self, path: &str) -> String {
        format!("{}{path}", product_origin(self.port))
    }

    /// The same path by another name of this computer, which makes it another origin.
    pub(crate) fn foreign_address(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    /// The same path on a third origin, which no page has any business with.
    pub(crate) fn third_address(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.other_port)
    }

    /// A mount as it is at that path now, to be changed and mounted.
    pub(crate) fn like(&self, at: &str) -> Mount {
        let seen = lock(&self.seen);
        let found = seen.mounts.iter().rev().chain(self.mounts.iter()).find(|it| it.at == at);
        found.unwrap_or_else(|| panic!("nothing is mounted at {at}")).clone()
    }

    /// Serves one more folder, or one in another way, until the scenario is over.
    pub(crate) fn mount(&self, mount: Mount) {
        lock(&self.seen).mounts.push(mount);
    }

    /// Gives out no file whose path ends like this, until the scenario is over: the server is broken there.
    pub(crate) fn withhold(&self, end_of_path: &str) {
        lock(&self.seen).withheld.push(end_of_path.to_owned());
    }

    /// Gives out this text as the list of a release, until the scenario is over.
    pub(crate) fn publish(&self, name: &str, text: &str) {
        lock(&self.seen).published.insert(name.to_owned(), text.to_owned());
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

    /// Every path that was asked for since the start of the scenario, with its query; the probe's left out.
    pub(crate) fn asked(&self) -> Vec<String> {
        lock(&self.seen).asked.clone()
    }

    /// Every request since the start of the scenario as it was sent, the probe's too: its first line, and its headers.
    pub(crate) fn heard(&self) -> Vec<String> {
        lock(&self.seen).heard.clone()
    }

    /// Whether any path that ends like this was asked for in this scenario.
    pub(crate) fn was_asked_for(&self, end_of_path: &str) -> bool {
        let path = |it: &String| it.split('?').next().unwrap_or_default().ends_with(end_of_path);
        lock(&self.seen).asked.iter().any(path)
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

async fn listen() -> anyhow::Result<TcpListener> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await;
    listener.context("cannot start the test server")
}

impl Drop for Server {
    fn drop(&mut self) {
        self.accepting.iter().for_each(JoinHandle::abort);
    }
}
