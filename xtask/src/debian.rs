//! Installing packages of Debian and its like, where this system and this user allow it: as root, or with a sudo
//! that asks nothing. Which packages, and how to tell that one is there, is their users' matter.

use std::process::Command;
use std::time::Instant;

use xtask::{process, say};

/// Installs packages. What cannot be installed is reported, and found missing by whoever needs it.
pub(crate) fn install(missing: &[&str], takes: &str) {
    if missing.is_empty() {
        return;
    }
    let Some(apt) = apt_get() else {
        say::line(format!("(not installing {}: that needs apt-get, and root)", missing.join(", ")));
        return;
    };
    say::line(format!("Installing {} with apt-get: about {takes}, once.", missing.join(", ")));
    let start = Instant::now();
    // In our own group of programs, unlike all others: sudo wants to be in front at a terminal.
    let succeeds =
        |arguments: &[&str]| call(&apt, arguments).status().is_ok_and(|status| status.success());
    // A list that cannot be renewed may still be good enough.
    succeeds(&["update", "-q"]);
    let install = ["install", "-y", "-q", "--no-install-recommends"];
    if !succeeds(&[&install[..], missing].concat()) {
        // One that this system does not have must not keep the others away.
        for package in missing {
            if !succeeds(&[&install[..], &[package]].concat()) {
                say::line(format!("(apt-get cannot install {package})"));
            }
        }
    }
    say::line(format!("Installing took {:.0} s.", start.elapsed().as_secs_f64()));
}

/// How apt-get is called here, if it can be without asking anybody.
fn apt_get() -> Option<Vec<&'static str>> {
    process::find("apt-get")?;
    let is_root =
        process::stdout_of(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0");
    if is_root {
        return Some(vec!["apt-get"]);
    }
    process::stdout_of(Command::new("sudo").args(["-n", "true"]))?;
    Some(vec!["sudo", "-n", "apt-get"])
}

fn call(apt: &[&str], arguments: &[&str]) -> Command {
    let mut command = Command::new(apt[0]);
    command.args(&apt[1..]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
