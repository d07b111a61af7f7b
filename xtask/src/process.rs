//! Running other programs: finding them on the PATH, reading what they answer, ending them with us.
//!
//! Not here: which programs, and with what arguments.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context as _, bail};

/// The cargo that runs us, or the one on the PATH.
pub fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The variable that has cargo leave the folder of this machine's crates out of the WebAssembly, whose panics name
/// source files: what is published says nothing of who built it, and is the same wherever it is built.
pub fn without_paths() -> Option<(&'static str, String)> {
    let crates = registry().join("src");
    // Cargo parts the flags in this variable at spaces.
    let crates = crates.to_str().filter(|path| !path.contains(char::is_whitespace))?;
    let flag = format!("--remap-path-prefix={crates}=crates");
    Some(("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flag))
}

/// Where cargo keeps what it got from a registry.
pub fn registry() -> PathBuf {
    let home = env::home_dir().unwrap_or_default().join(".cargo");
    env::var_os("CARGO_HOME").map_or(home, PathBuf::from).join("registry")
}

/// A program on the PATH, under any of the names the system gives it (`npm` is `npm.cmd` on Windows).
pub fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).find_map(|folder| in_folder(&folder, program))
}

/// A program in one folder, under any of the names the system gives it.
pub fn in_folder(folder: &Path, program: &str) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ".bat"] } else { &[""] };
    endings
        .iter()
        .map(|ending| folder.join(format!("{program}{ending}")))
        .find(|file| file.is_file())
}

/// The PATH with some folders before all others.
pub fn path_with(first: &[PathBuf]) -> anyhow::Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(first.iter().cloned().chain(env::split_paths(&rest)))
        .context("a folder on the PATH has a character that a PATH cannot hold")
}

/// What a program prints on its standard output, or `None` where it cannot be run or fails.
pub fn stdout_of(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program to its end, its output going where ours goes.
pub fn run(command: &mut Command) -> anyhow::Result<ExitStatus> {
    start(command)?.wait()
}

/// Runs a program that has to succeed.
pub fn run_checked(command: &mut Command) -> anyhow::Result<()> {
    let status = run(command)?;
    if !status.success() {
        bail!("“{}” failed ({status})", shown(command));
    }
    Ok(())
}

/// A command line as a person would type it.
pub fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    std::iter::once(program)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// The programs that are running for us now, by process id.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());
static LISTENING: AtomicBool = AtomicBool::new(false);

/// A program that is running for us. It ends when this is dropped, and when we have to end.
pub struct Running {
    child: Child,
}

/// Starts a program and leaves it running.
pub fn start(command: &mut Command) -> anyhow::Result<Running> {
    end_with_us();
    // A group of its own, so that what the program starts in its turn can be ended together with it.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(command, 0);
    // Which also means that none may ask the person at the terminal anything.
    let child = command
        .stdin(Stdio::null())
        .spawn()
        .with_context(|| format!("cannot start “{}”", command.get_program().to_string_lossy()))?;
    with_running(|running| running.push(child.id()));
    Ok(Running { child })
}

impl Running {
    /// Waits for its end.
    pub fn wait(mut self) -> anyhow::Result<ExitStatus> {
        self.child.wait().context("lost sight of a program that was started")
    }

    /// Its standard output, where it was asked for with a pipe, and not taken before.
    pub fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// Whether it has ended by itself.
    pub fn has_ended(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(Some(_)) | Err(_))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if !self.has_ended() {
            ask_to_end(self.child.id());
            let _ = self.child.wait();
        }
        let id = self.child.id();
        with_running(|running| running.retain(|other| *other != id));
    }
}

/// On Ctrl-C, or on a signal to end, asks what we started to end too, and ends.
fn end_with_us() {
    if LISTENING.swap(true, Ordering::SeqCst) {
        return;
    }
    let heard = ctrlc::set_handler(|| {
        with_running(|running| running.iter().for_each(|id| ask_to_end(*id)));
        std::process::exit(130);
    });
    // Without it, Ctrl-C still reaches the whole group of programs: nothing to tell anyone.
    drop(heard);
}

/// Asks a program, and what it has started, to end.
fn ask_to_end(id: u32) {
    let id = id.to_string();
    let mut command = if cfg!(windows) {
        let mut command = Command::new("taskkill");
        command.args(["/T", "/F", "/PID", &id]);
        command
    } else {
        // The shell's own `kill`: small systems have no program of that name.
        let mut command = Command::new("sh");
        command.args(["-c", "kill -s TERM -- \"-$0\"", &id]);
        command
    };
    let _ = command.output();
}

fn with_running(act: impl FnOnce(&mut Vec<u32>)) {
    let mut running = RUNNING.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    act(&mut running);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_one_would_type_it() {
        let mut command = Command::new("some/folder/trunk");
        command.args(["serve", "--port", "8080"]);
        assert_eq!(shown(&command), "trunk serve --port 8080");
    }

    #[test]
    fn a_program_that_is_not_there_is_not_found() {
        assert_eq!(find("no-program-has-this-name"), None);
        assert!(find("cargo").is_some());
    }
}
