//! After locking, erasing, a change of code, a bundle, a sealed copy and a panic, the memory of the process, read from
//! outside, contains no key, no digit, no word and nothing that was kept.
//!
//! `ALCOVE_ROUNDS=20 tests/memory/run` for many rounds, each with other words and codes. Needs a system that lets a
//! process read the memory of its child.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;

use faults::{Place, content, number_of};
use memory::{Hit, Moment, Needles, Scene, Sort, Texts, Typed, scan};
use seal::phrase::Entropy;
use vault::{Code, Note, PictureAnswers, Record, Shown};

const HOLDER: &str = env!("CARGO_BIN_EXE_holder");

/// Kept in the vault before the scene.
const NOTE: &str = "Quixotic-harbinger wrote at dusk";
const FILE: &[u8] = b"screenshot-bytes-of-the-threat!!";

/// A vault with a note, a file, both spaces and a recovery phrase; what was typed for it; and the secrets to search
/// for.
struct Stage {
    folder: tempfile::TempDir,
    needles: Needles,
}

impl Stage {
    fn set() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::make(folder.path()).expect("a place");
        let [code, new_code, second] = [(); 3].map(|()| digits());
        let [words, new_words] = [(); 2].map(|()| Entropy::generate().expect("randomness"));
        let mut passphrase = String::new();
        (0..4).for_each(|_| passphrase.push_str(&digits()));
        make(&place, [&code, &second], &words);
        let typed = [
            (Typed::Code, code.clone()),
            (Typed::NewCode, new_code.clone()),
            (Typed::Words, sentence(&words)),
            (Typed::NewWords, sentence(&new_words)),
            (Typed::Note, NOTE.to_owned()),
            (Typed::Passphrase, passphrase.clone()),
        ];
        typed.iter().for_each(|(which, text)| {
            which.write(folder.path(), text.as_bytes()).expect("it is written down");
        });
        let mut needles = Needles::default();
        [("code", &code), ("new code", &new_code), ("passphrase", &passphrase)]
            .iter()
            .for_each(|(name, digits)| needles.typed(name, digits.as_bytes()));
        needles.phrase("words", &words, texts());
        needles.phrase("new words", &new_words, texts());
        needles.keys_of(&place, code.as_bytes()).expect("the code opens it");
        needles.kept("note", NOTE.as_bytes());
        needles.kept("file", FILE);
        Self { folder, needles }
    }
}

/// The program, and what it shows and makes: a word that is in none of them was typed.
fn texts() -> &'static Texts {
    static TEXTS: OnceLock<Texts> = OnceLock::new();
    TEXTS.get_or_init(|| {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let [content, made] = ["core/guide/content", "core/handoff"].map(|folder| root.join(folder));
        Texts::from_files(&[Path::new(HOLDER), &content, &made]).expect("texts")
    })
}

fn make(place: &Place, [code, second]: [&String; 2], words: &Entropy) {
    let store = place.open().expect("a store");
    let parse = |digits: &str| Code::parse(digits.as_bytes()).expect("digits");
    let mut opening = store.begin_create(parse(code), vault::Age::Adult).expect("a vault begins");
    let asked = opening.challenge().expect("a code is stretched");
    let session = place.answer(opening, &asked).expect("a vault");
    let note = Record::Note(Note { words: NOTE.into(), about: vec![] });
    session.add_record(&note, &content::told()).expect("a note is kept");
    let mut spec = content::spec(3);
    spec.answers = PictureAnswers { shown: Shown::WordsOnly, intimate: false };
    let mut writer = session.begin_item(&spec, &content::limits()).expect("a file is begun");
    writer.append(&FILE.repeat(100)).expect("bytes are taken");
    writer.finish().expect("a file is kept");
    session.set_phrase(words).expect("words are set");
    place.set(session.begin_second_code(parse(second)).expect("a second code")).expect("it is set");
}

/// Sixteen digits that are not a weak code.
fn digits() -> String {
    loop {
        let random = Entropy::generate().expect("randomness");
        let digits: String =
            random.expose(|bits| bits.iter().map(|byte| char::from(b'0' + byte % 10)).collect());
        if vault::weak_code(digits.as_bytes()).is_none() {
            return digits;
        }
    }
}

fn sentence(entropy: &Entropy) -> String {
    let mut words = Vec::new();
    entropy.each_word(|word, _| words.push(word.to_owned()));
    words.join(" ")
}

/// The process that plays a scene.
struct Holder {
    child: Child,
    go_on: ChildStdin,
    says: BufReader<ChildStdout>,
}

impl Holder {
    fn start(stage: &Stage, scene: Scene) -> Self {
        let mut command = Command::new(HOLDER);
        let command = command.arg(stage.folder.path()).arg(scene.name());
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let go_on = child.stdin.take().expect("it listens");
        let says = BufReader::new(child.stdout.take().expect("it speaks"));
        Self { child, go_on, says }
    }

    /// Waits until that moment, and searches.
    fn look(&mut self, moment: Moment, needles: &Needles) -> Vec<Hit> {
        let mut said = String::new();
        self.says.read_line(&mut said).expect("it says where it is");
        assert_eq!(said.trim_end(), moment.name());
        let hits = scan(self.child.id(), needles).expect("its memory may be read");
        self.go_on.write_all(b"+").expect("it goes on");
        hits
    }
}

impl Drop for Holder {
    fn drop(&mut self) {
        let _ended = self.child.kill().and_then(|()| self.child.wait());
    }
}

fn names(hits: &[Hit]) -> BTreeSet<&str> {
    hits.iter().map(|hit| hit.name.as_str()).collect()
}

fn leaves_nothing(scene: Scene) {
    for _ in 0..number_of("ALCOVE_ROUNDS", 1) {
        let stage = Stage::set();
        let mut holder = Holder::start(&stage, scene);
        let there = holder.look(Moment::Started, &stage.needles);
        // Words that are in the program anyway are no evidence.
        let needles = stage.needles.without(&names(&there).into_iter().collect::<Vec<_>>());
        let asked = holder.look(Moment::Asked, &needles.of(Sort::Typed));
        let is_typed = |name: &&str| match scene {
            Scene::ByWords => name.starts_with("words, "),
            _ => ["code", "what the phone's key is asked"].contains(name),
        };
        let typed = names(&asked).into_iter().filter(is_typed).count();
        assert!(typed >= 2, "the search finds {:?} of what is typed", names(&asked));
        let open = holder.look(Moment::Open, &needles.of(Sort::Held));
        for needed in ["own root key", "note", "file"] {
            assert!(names(&open).contains(needed), "the search does not find {needed} in an open one");
        }
        let typed = holder.look(Moment::Done, &needles.of(Sort::Typed));
        assert_eq!(typed, vec![], "{scene:?}, still open");
        let left = holder.look(Moment::Locked, &needles);
        assert_eq!(left, vec![], "{scene:?}, locked");
    }
}

#[test]
fn a_locking_after_work_leaves_nothing() {
    leaves_nothing(Scene::Work);
}

#[test]
fn a_locking_after_an_opening_by_words_leaves_nothing() {
    leaves_nothing(Scene::ByWords);
}

#[test]
fn a_change_of_code_and_words_leaves_nothing_of_what_was_typed_and_a_locking_no_key() {
    leaves_nothing(Scene::Change);
}

#[test]
fn a_bundle_leaves_nothing_after_a_locking() {
    leaves_nothing(Scene::Bundle);
}

#[test]
fn a_bundle_sealed_by_words_leaves_nothing_of_them() {
    leaves_nothing(Scene::SealedBundle);
}

#[test]
fn a_sealed_copy_leaves_nothing_after_a_locking() {
    leaves_nothing(Scene::Copy);
}

#[test]
fn a_panic_with_everything_in_hand_leaves_nothing_typed_and_a_locking_after_it_nothing() {
    leaves_nothing(Scene::Panic);
}

#[test]
fn an_erasing_leaves_nothing() {
    leaves_nothing(Scene::Erase);
}
