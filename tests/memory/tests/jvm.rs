//! Searches a Java machine's memory after locking, from outside: the library leaves no key, digit or word in it; the
//! machine itself keeps copies of the strings that crossed until it needs the space. Run by name: `tests/memory/jvm`.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Duration;

use faults::{Place, content};
use memory::{Hit, Needles, scan};
use vault::{Age, Code, Note, Record};

const CODE: &str = "58204173";
const WORDS: &str = "Quixotic-harbinger wrote at dusk";
/// How often the machine is asked to collect garbage.
const COLLECTIONS: usize = 3;

struct Machine {
    child: Child,
    go_on: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Machine {
    fn start(place: &Place) -> Self {
        let set = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name}: see tests/memory/jvm"));
        let mut java = Command::new("java");
        java.arg(format!("-Djna.library.path={}", set("ALCOVE_KIT"))).args(["-Xmx512m", "-cp"]);
        java.arg(set("ALCOVE_CLASSES")).arg("kit.Holder").arg(place.folder());
        let mut child = java.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("java");
        let go_on = child.stdin.take().expect("it listens");
        let says = BufReader::new(child.stdout.take().expect("it speaks"));
        let mut machine = Self { child, go_on, says };
        assert_eq!(machine.hears(), "ready");
        machine
    }

    fn hears(&mut self) -> String {
        let mut line = String::new();
        self.says.read_line(&mut line).expect("a line");
        line.trim_end().to_owned()
    }

    fn does(&mut self, what: &str) -> String {
        writeln!(self.go_on, "{what}").expect("it is told");
        self.hears()
    }

    fn look(&self, needles: &Needles) -> BTreeMap<String, usize> {
        std::thread::sleep(Duration::from_millis(500));
        let hits: Vec<Hit> = scan(self.child.id(), needles).expect("its memory may be read");
        let mut counts = BTreeMap::new();
        hits.into_iter().for_each(|hit| *counts.entry(hit.name).or_default() += 1);
        counts
    }
}

impl Drop for Machine {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

fn made() -> (tempfile::TempDir, Place) {
    let folder = tempfile::tempdir().expect("a folder");
    let place = Place::make(folder.path()).expect("a place");
    let store = place.open().expect("a store");
    let code = Code::parse(CODE.as_bytes()).expect("digits");
    let mut opening = store.begin_create(code, Age::Adult).expect("a vault begins");
    let asked = opening.challenge().expect("a code is stretched");
    let session = place.answer(opening, &asked).expect("a vault");
    let note = Record::Note(Note { words: WORDS.into(), about: vec![] });
    session.add_record(&note, &content::told()).expect("a note is kept");
    drop((session, store));
    (folder, place)
}

/// Returns it as bytes, and as the two bytes per letter that a Java string may have.
fn both(needles: &mut Needles, name: &str, text: &str) {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    needles.kept(name, text.as_bytes());
    needles.kept(&format!("{name}, two bytes a letter"), &wide);
}

fn looked_for(place: &Place) -> Needles {
    let mut needles = Needles::default();
    needles.keys_of(place, CODE.as_bytes()).expect("the code opens it");
    both(&mut needles, "code", CODE);
    both(&mut needles, "code, as the display shows it", "58,204,173");
    both(&mut needles, "words", WORDS);
    needles
}

#[test]
#[ignore = "needs a Java machine and the kit: tests/memory/jvm"]
fn after_a_locking_a_java_machine_holds_no_key() {
    let (_folder, place) = made();
    let needles = looked_for(&place);
    let mut machine = Machine::start(&place);
    assert_eq!(machine.look(&needles), BTreeMap::new(), "before anything was typed");
    machine.does("code");
    for digit in CODE.chars() {
        machine.does(&digit.to_string());
    }
    say("typed", &machine.look(&needles));
    assert_eq!(machine.does("hold"), "home");
    let page = machine.does("read");
    let open = machine.look(&needles);
    say("open", &open);
    for needed in ["own root key", "words"] {
        assert!(open.contains_key(needed), "the search does not find {needed} in an open one, on {page}");
    }
    assert_eq!(machine.does("lock"), "cover");
    for collections in 0..=COLLECTIONS {
        let left = machine.look(&needles);
        say(&format!("locked, {collections} collections"), &left);
        let strings = |name: &&String| name.starts_with("code") || name.starts_with("words");
        assert_eq!(left.keys().filter(|name| !strings(name)).collect::<Vec<_>>(), Vec::<&String>::new());
        machine.does("collect");
    }
}

#[expect(clippy::print_stdout, reason = "what is found is what is asked for by hand")]
fn say(when: &str, found: &BTreeMap<String, usize>) {
    println!("{when}: {found:?}");
}
