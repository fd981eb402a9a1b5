//! The `interim-desk` binary: hands the command line to the library.

fn main() -> std::process::ExitCode {
    interim_desk::cli::main()
}
