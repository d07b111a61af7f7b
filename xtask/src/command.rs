//! How a command ends, and with which exit code.

use std::fmt;
use std::process::ExitCode;

use crate::say;

/// What a command does with the arguments after its name.
pub type Action = fn(lexopt::Parser) -> anyhow::Result<()>;

/// A command failed and everything about it was printed already. Ends with this exit code.
#[derive(Debug)]
pub struct AlreadySaid(pub u8);

impl AlreadySaid {
    /// The usual failure.
    pub const FAILURE: Self = Self(1);
}

impl fmt::Display for AlreadySaid {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for AlreadySaid {}

/// Runs one of a program's commands: the one that its first argument names.
pub fn run_one_of(commands: &[(&str, Action)]) -> ExitCode {
    let mut arguments = lexopt::Parser::from_env();
    let name = arguments.raw_args().ok().and_then(|mut words| words.next());
    let name = name.unwrap_or_default();
    match commands.iter().find(|(known, _)| name == *known) {
        Some((_, action)) => exit_code(action(arguments)),
        None => {
            let names: Vec<&str> = commands.iter().map(|(name, _)| *name).collect();
            say::problem(format!("Unknown command. Commands: {}", names.join(", ")));
            ExitCode::from(2)
        }
    }
}

/// Prints the error of a command, if there is one that was not printed yet.
pub fn exit_code(result: anyhow::Result<()>) -> ExitCode {
    let Err(error) = result else { return ExitCode::SUCCESS };
    if let Some(AlreadySaid(code)) = error.downcast_ref() {
        return ExitCode::from(*code);
    }
    say::problem(format!("error: {error:#}"));
    // What was typed was not understood, or what it asked for went wrong.
    ExitCode::from(if error.is::<lexopt::Error>() { 2 } else { 1 })
}

/// The end of a command that takes no (more) arguments: anything left over is a mistake worth a word.
///
/// # Errors
/// Where an argument is left.
pub fn expect_no_more(mut arguments: lexopt::Parser) -> anyhow::Result<()> {
    match arguments.next()? {
        None => Ok(()),
        Some(extra) => Err(extra.unexpected().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_argument_ends_with_another_code_than_a_failure() {
        let mistyped = expect_no_more(lexopt::Parser::from_args(["--nonsense"]));
        for (result, code) in [
            (Ok(()), 0),
            (Err(anyhow::anyhow!("failed")), 1),
            (mistyped, 2),
            (Err(AlreadySaid(101).into()), 101),
        ] {
            assert_eq!(format!("{:?}", exit_code(result)), format!("{:?}", ExitCode::from(code)));
        }
    }
}
