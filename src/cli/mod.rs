//! The command line: picks a subcommand and wires the rooms.

use std::process::ExitCode;

/// Runs the command line and returns the exit code of the process.
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
