//! Plays a scene on a vault, with the same heap as the phones' library, and pauses where it is to be examined.
//!
//! `holder FOLDER SCENE`: reports each moment in a line, and continues when it receives a byte.

use std::alloc::System;
use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::os::fd::AsFd as _;
use std::path::Path;
use std::process::ExitCode;

use memory::{Moment, Scene, run};
use zeroizing_alloc::ZeroAlloc;

#[global_allocator]
static HEAP: ZeroAlloc<System> = ZeroAlloc(System);

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    let scene = args.get(2).and_then(|name| Scene::of(name));
    let (Some(folder), Some(scene)) = (args.get(1), scene) else { return ExitCode::from(2) };
    // As in the shipped library: the default hook keeps what the stack held while it looks up symbols.
    std::panic::set_hook(Box::new(|_| ()));
    match run(Path::new(folder), scene, &mut |moment| wait(moment)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => writeln!(io::stdout(), "failed: {why}").map_or(ExitCode::from(3), |()| ExitCode::FAILURE),
    }
}

fn wait(moment: Moment) -> io::Result<()> {
    writeln!(io::stdout(), "{}", moment.name())?;
    io::stdout().flush()?;
    let mut byte = [0];
    File::from(io::stdin().as_fd().try_clone_to_owned()?).read_exact(&mut byte)
}
