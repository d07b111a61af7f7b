//! A program that runs for the tests: started in its own group, ended with all it started.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context as _, bail};
use tokio::net::TcpStream;

/// How long a program may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long a program may take to end when asked, before it is made to.
const GRACE: Duration = Duration::from_secs(3);

/// A running program. It is ended when this is dropped.
pub(super) struct Program {
    child: Child,
}

/// A command whose programs find no settings but those in a new, empty home.
pub(super) fn at_home(program: &Path, home: &Path) -> Command {
    let mut command = Command::new(program);
    command.env("HOME", home).env("TMPDIR", home);
    for (variable, folder) in
        [("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache"), ("XDG_DATA_HOME", "data")]
    {
        command.env(variable, home.join(folder));
    }
    command
}

impl Program {
    /// Starts a program; what it prints goes to a file.
    pub(super) fn start(mut command: Command, log: &Path) -> anyhow::Result<Self> {
        let log = File::options().create(true).append(true).open(log)?;
        command.stdin(Stdio::null()).stderr(log.try_clone()?);
        // Xvfb tells its display there, and its caller wants to read it.
        command.stdout(log);
        Self::spawn(command)
    }

    /// Starts a program and gives its standard output to the caller.
    pub(super) fn start_read(
        mut command: Command,
        log: &Path,
    ) -> anyhow::Result<(Self, std::process::ChildStdout)> {
        let log = File::options().create(true).append(true).open(log)?;
        command.stdin(Stdio::null()).stderr(log).stdout(Stdio::piped());
        let mut program = Self::spawn(command)?;
        let output = program.child.stdout.take().context("a program without output")?;
        Ok((program, output))
    }

    fn spawn(mut command: Command) -> anyhow::Result<Self> {
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let child = command
            .spawn()
            .with_context(|| format!("cannot start {}", command.get_program().to_string_lossy()))?;
        Ok(Self { child })
    }

    /// Waits until the program listens on a port.
    pub(super) async fn listens(&mut self, port: u16) -> anyhow::Result<()> {
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the driver ended at once ({status})");
            }
            if start.elapsed() > PATIENCE {
                bail!("the driver does not listen on port {port} after {PATIENCE:?}");
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        Ok(())
    }

    fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)) | Err(_))
    }

    /// Tells the program and what it started: by its own number, and no other.
    fn signal(&self, name: &str) {
        if cfg!(unix) {
            let group = self.child.id().to_string();
            let script = "kill -s \"$0\" -- \"-$1\"";
            let _ = Command::new("sh")
                .args(["-c", script, name, &group])
                .stderr(Stdio::null())
                .status();
        }
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.signal("TERM");
        let start = Instant::now();
        while !self.has_ended() && start.elapsed() < GRACE {
            thread::sleep(Duration::from_millis(20));
        }
        // Whoever did not listen, in the whole group.
        self.signal("KILL");
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that is free now.
pub(super) fn free_port() -> anyhow::Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no free port")?;
    Ok(listener.local_addr()?.port())
}
