//! The core's own rate, for `tests/bench/boundary` to hold Kotlin's and Swift's against: `keep FOLDER MIB TIMES` keeps so
//! many MiB so many times in a new folder below FOLDER and prints the rate of each in MiB a second.

use std::error::Error;
use std::io::Write;
use std::sync::Arc;
use std::time::Instant;

use vault::{
    Age, Allowance, Code, Imported, ItemSpec, Limits, PictureAnswers, Record, Session, Shown, SoftwareKey,
    Store, SystemClock, Told, Zone,
};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, mib, times] = arguments.as_slice() else {
        return Err("usage: keep FOLDER MIB TIMES".into());
    };
    let place = tempfile::tempdir_in(folder)?;
    let store = Store::open(&place.path().join("files"), Arc::new(SystemClock))?;
    let session = create(&store)?;
    let push = vec![7; 1 << 20];
    for _ in 0..times.parse::<u32>()? {
        let rate = keep(&session, &push, mib.parse()?)?;
        writeln!(std::io::stdout(), "{rate:.0}")?;
    }
    Ok(())
}

fn create(store: &Store) -> Result<Session, Box<dyn Error>> {
    let mut opening = store.begin_create(Code::parse(b"48391027")?, Age::Adult)?;
    let challenge = opening.challenge()?;
    let key = SoftwareKey::make()?;
    Ok(opening.finish(challenge.ask(|_, point| Some(key.answer_hmac(point))))?)
}

fn keep(session: &Session, push: &[u8], mib: u32) -> Result<f64, Box<dyn Error>> {
    let all =
        Allowance { item_bytes: 1 << 40, total_bytes: 1 << 41, sound: true, video: true, any_file: true };
    let spec = ItemSpec {
        record: Record::Recording(Imported::default()),
        told: Told::typed(Zone::UTC),
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    };
    let start = Instant::now();
    let mut writer = session.begin_item(&spec, &Limits { adult: all, under_18: all })?;
    for _ in 0..mib {
        writer.append(push)?;
    }
    let id = writer.finish()?;
    let seconds = start.elapsed().as_secs_f64();
    session.remove(id)?;
    Ok(f64::from(mib) / seconds)
}
