//! Restoring a sealed copy: everything is on the other phone and the move is recorded; a faulty copy restores nothing.

use app::Event;
use app::testing::{CODE, Gift, ScriptedPhone};
use vault::{Age, Code, Entropy, Session, SpaceKind, Store};

use super::copies::{NOTE, copy_of, note, with_words};
use super::pages::{tap, taps, write};
use super::place::Place;

pub(super) const NEW: &str = "739184";

/// A copy and its recovery phrase.
struct Copied {
    from: Place,
    words: String,
    bytes: Vec<u8>,
}

fn copied() -> Copied {
    let (from, phrase) = with_words(Age::Adult);
    let bytes = copy_of(&from);
    Copied { from, words: words(&phrase), bytes }
}

pub(super) fn words(phrase: &Entropy) -> String {
    let mut words = Vec::new();
    phrase.each_word(|word, _| words.push(word.to_owned()));
    words.join(" ")
}

pub(super) fn gift(bytes: &[u8]) -> Gift {
    Gift::new("copy-2026-11-25.age", "application/octet-stream", bytes.to_vec())
}

/// Chooses the copy on the page for a forgotten code.
pub(super) fn choose(phone: &mut ScriptedPhone, gift: Gift) {
    taps(phone, &["help", "forgot", "copy"]);
    phone.gift = Some(gift);
    tap(phone, "pick");
}

fn open(phone: &mut ScriptedPhone, words: &str) {
    write(phone, words);
    tap(phone, "open");
}

/// Restores the copy, up to the new code.
fn at_the_code(phone: &mut ScriptedPhone, copied: &Copied) {
    choose(phone, gift(&copied.bytes));
    open(phone, &copied.words);
    assert!(phone.reads("All of it is here, just as it was saved."), "{}", phone.outline());
}

fn bring(phone: &mut ScriptedPhone, copied: &Copied) {
    at_the_code(phone, copied);
    phone.hold(NEW);
    phone.hold(NEW);
    assert!(phone.reads("Everything in the copy is here now."), "{}", phone.outline());
}

/// Opens the space of a code without the app, which must be closed.
fn session(place: &Place, code: &str) -> Session {
    let store = Store::open(&place.root(), place.clock.clone()).unwrap();
    let mut opening = store.begin_unlock(Code::parse(code.as_bytes()).unwrap());
    let asked = opening.challenge().unwrap();
    opening.finish(asked.ask(|_, point| Some(place.key.answer_hmac(point)))).unwrap()
}

/// Returns the folders of vaults, finished or not.
fn folders(place: &Place) -> [usize; 2] {
    let names = std::fs::read_dir(place.root()).unwrap().flatten().map(|entry| entry.file_name());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    ["v-", "n-"].map(|start| names.iter().filter(|name| name.starts_with(start)).count())
}

fn assert_nothing_came(phone: &ScriptedPhone, why: &str) {
    assert!(phone.reads(why), "{why}: {}", phone.outline());
    assert!(phone.reads("Nothing was brought back, and nothing on this phone has changed."));
}

#[test]
fn on_another_phone_everything_is_there_and_the_move_is_noted() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    bring(&mut phone, &copied);
    assert!(phone.reads("Your twelve words open it here too."));
    tap(&mut phone, "next");
    assert_eq!(phone.page().id, "home");
    tap(&mut phone, "kept");
    assert!(phone.outline().contains(NOTE), "{}", phone.outline());
    phone.send(Event::Leave);
    phone.hold(NEW);
    assert_eq!(phone.page().id, "home");
    assert!(phone.holds_nothing());
    drop(phone);
    let (before, after) = (copied.from.session(), session(&other, NEW));
    let ids = |session: &Session| -> Vec<_> {
        session.list(None, 1000).unwrap().entries.iter().map(|entry| entry.id).collect()
    };
    assert_eq!(ids(&after), ids(&before));
    let bodies = after.custody().unwrap().into_iter().filter_map(|row| row.body);
    assert!(bodies.map(|body| String::from_utf8(body).unwrap()).any(|body| body.contains("moved")));
    assert!(after.has_phrase().unwrap() && after.space_kind() == SpaceKind::Full);
    assert_eq!(folders(&other), [1, 0]);
}

#[test]
fn set_ups_first_page_leads_to_it_too() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    taps(&mut phone, &["setup", "copy"]);
    phone.gift = Some(gift(&copied.bytes));
    tap(&mut phone, "pick");
    open(&mut phone, &copied.words);
    phone.hold(NEW);
    phone.hold(NEW);
    tap(&mut phone, "next");
    assert_eq!(phone.page().id, "home", "{}", phone.outline());
}

#[test]
fn what_is_read_is_the_same_whether_anything_is_set_up_or_not() {
    let copied = copied();
    let seen = |place: Place| {
        let mut phone = place.start();
        let mut seen = Vec::new();
        taps(&mut phone, &["help", "forgot", "copy"]);
        seen.push(phone.outline());
        phone.gift = Some(gift(&copied.bytes));
        tap(&mut phone, "pick");
        seen.push(phone.outline());
        open(&mut phone, "legal winner thank year wave sausage worth useful legal winner thank yellow");
        seen.push(phone.outline());
        open(&mut phone, &copied.words);
        seen.push(phone.outline());
        phone.hold(NEW);
        phone.hold(NEW);
        seen.push(phone.outline());
        seen
    };
    assert_eq!(seen(Place::new()), seen(Place::made()));
}

#[test]
fn where_the_words_open_something_here_new_ones_are_made() {
    let copied = copied();
    let mut phone = copied.from.start();
    bring(&mut phone, &copied);
    let said = "Your twelve words already open something on this phone. So make new ones for this.";
    assert!(phone.reads(said), "{}", phone.outline());
    tap(&mut phone, "next");
    assert_eq!(phone.page().id, "settings-phrase");
    drop(phone);
    assert!(!session(&copied.from, NEW).has_phrase().unwrap());
    assert!(session(&copied.from, CODE).has_phrase().unwrap());
}

#[test]
fn wrong_words_bring_nothing_and_are_put_right_without_choosing_again() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    choose(&mut phone, gift(&copied.bytes));
    open(&mut phone, "legal winner thank");
    assert!(phone.reads("That's 3 words. There should be twelve."), "{}", phone.outline());
    open(&mut phone, "legal winner thank year wave sausage worth useful legal winner thank yellow");
    assert_nothing_came(&phone, "These words don't open this copy. Check each word and its place.");
    assert_eq!(folders(&other), [0, 0]);
    open(&mut phone, &copied.words);
    assert!(phone.reads("All of it is here, just as it was saved."), "{}", phone.outline());
}

#[test]
fn what_is_cut_short_altered_or_no_copy_brings_nothing() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    let mut altered = copied.bytes.clone();
    let at = altered.len() - 40;
    altered[at] ^= 1;
    let cut = copied.bytes[..copied.bytes.len() - 1].to_vec();
    taps(&mut phone, &["help", "forgot", "copy"]);
    for bytes in [altered, cut, b"age-encryption.org/v1\n".to_vec(), vec![7; 70_000], Vec::new()] {
        phone.gift = Some(gift(&bytes));
        tap(&mut phone, "pick");
        open(&mut phone, &copied.words);
        let why = "This file is cut short, has been changed, or isn't a sealed copy.";
        assert_nothing_came(&phone, why);
        assert_eq!(folders(&other), [0, 0]);
    }
    assert!(phone.holds_nothing());
}

#[test]
fn a_file_that_cannot_be_read_to_its_end_brings_nothing() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    choose(&mut phone, Gift { breaks_after: Some(0), ..gift(&copied.bytes) });
    open(&mut phone, &copied.words);
    assert_nothing_came(&phone, "The file couldn't be read to its end.");
    assert_eq!(folders(&other), [0, 0]);
}

fn long() -> Copied {
    let (from, phrase) = with_words(Age::Adult);
    let session = from.session();
    let noise =
        (0..400_000).map(|at: u32| char::from(b'a' + u8::try_from(at.wrapping_mul(at) % 23).unwrap()));
    let noise: String = noise.collect();
    (0..8).for_each(|_| note(&session, &noise));
    drop(session);
    let bytes = copy_of(&from);
    Copied { from, words: words(&phrase), bytes }
}

#[test]
fn one_that_is_stopped_brings_nothing_and_can_begin_again() {
    let copied = long();
    let other = Place::new();
    let mut phone = other.start();
    phone.feeds = false;
    choose(&mut phone, gift(&copied.bytes));
    open(&mut phone, &copied.words);
    assert!(phone.feed_one());
    assert!(phone.outline().contains("% read"), "{}", phone.outline());
    tap(&mut phone, "stop");
    assert_nothing_came(&phone, "Stopped.");
    while phone.feed_one() {}
    assert_eq!(folders(&other), [0, 0]);
    phone.feeds = true;
    phone.gift = Some(gift(&copied.bytes));
    tap(&mut phone, "pick");
    open(&mut phone, &copied.words);
    assert!(phone.reads("All of it is here, just as it was saved."), "{}", phone.outline());
}

#[test]
fn a_locking_in_the_middle_brings_nothing_and_it_can_begin_again() {
    let copied = long();
    let other = Place::new();
    let mut phone = other.start();
    phone.feeds = false;
    choose(&mut phone, gift(&copied.bytes));
    open(&mut phone, &copied.words);
    assert!(phone.feed_one());
    phone.app.lock_now();
    assert!(phone.is_covered());
    while phone.feed_one() {}
    phone.hold("999");
    assert_eq!(phone.page().id, "help");
    assert_eq!(folders(&other), [0, 0]);
    phone.feeds = true;
    taps(&mut phone, &["forgot", "copy"]);
    phone.gift = Some(gift(&copied.bytes));
    tap(&mut phone, "pick");
    open(&mut phone, &copied.words);
    assert!(phone.reads("All of it is here, just as it was saved."), "{}", phone.outline());
}

#[test]
fn left_before_there_is_a_code_nothing_stays_of_it() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    at_the_code(&mut phone, &copied);
    assert_eq!(folders(&other), [0, 1]);
    phone.send(Event::Leave);
    assert!(phone.is_covered());
    assert_eq!(folders(&other), [0, 0]);
    phone.hold("999");
    taps(&mut phone, &["forgot", "copy"]);
    phone.gift = Some(gift(&copied.bytes));
    tap(&mut phone, "pick");
    open(&mut phone, &copied.words);
    phone.send(Event::Back);
    assert_nothing_came(&phone, "Stopped.");
    assert_eq!(folders(&other), [0, 0]);
}

#[test]
fn left_while_its_code_is_being_set_it_is_all_there_or_not_at_all() {
    let copied = copied();
    let other = Place::new();
    let mut phone = other.start();
    at_the_code(&mut phone, &copied);
    phone.performs = false;
    phone.hold(NEW);
    phone.hold(NEW);
    phone.app.lock_now();
    phone.performs = true;
    phone.perform_all();
    phone.hold("999");
    drop(phone);
    let mut phone = other.start();
    phone.send(Event::Leave);
    phone.hold(NEW);
    let [made, making] = folders(&other);
    assert!(making == 0 && (made == 1) != phone.is_covered(), "{made}: {}", phone.outline());
}

#[test]
fn an_easy_code_and_one_that_opens_something_are_refused_and_another_will_do() {
    let copied = copied();
    let other = Place::made();
    let mut phone = other.start();
    at_the_code(&mut phone, &copied);
    phone.hold("123456");
    assert!(phone.reads("Digits in a row are easy to guess. Choose another code."));
    phone.hold(CODE);
    phone.hold(CODE);
    assert!(phone.reads("Choose another code."), "{}", phone.outline());
    phone.hold(NEW);
    phone.hold(NEW);
    assert!(phone.reads("Everything in the copy is here now."), "{}", phone.outline());
    phone.send(Event::Leave);
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
}

#[test]
fn where_there_is_no_room_nothing_is_brought_back_and_that_is_said() {
    let copied = copied();
    let other = Place::new();
    for code in ["748392", "582916", "936471"] {
        let store = Store::open(&other.root(), other.clock.clone()).unwrap();
        store.prepare().unwrap();
        let mut opening = store.begin_create(Code::parse(code.as_bytes()).unwrap(), Age::Adult).unwrap();
        let asked = opening.challenge().unwrap();
        drop(opening.finish(asked.ask(|_, point| Some(other.key.answer_hmac(point)))).unwrap());
    }
    let mut phone = other.start();
    choose(&mut phone, gift(&copied.bytes));
    open(&mut phone, &copied.words);
    assert_nothing_came(&phone, "There's no room for another one on this phone. Nothing has changed.");
    assert_eq!(folders(&other), [3, 0]);
}

#[test]
fn what_somebody_under_18_kept_comes_back_as_theirs() {
    let (from, phrase) = with_words(Age::Under18);
    let copied = Copied { words: words(&phrase), bytes: copy_of(&from), from };
    let other = Place::new();
    let mut phone = other.start();
    bring(&mut phone, &copied);
    drop(phone);
    assert_eq!(session(&other, NEW).age().unwrap(), Age::Under18);
}

/// A folder with room for that many MiB; `None` where mounting is not allowed. Dropping it unmounts it.
struct Small(std::path::PathBuf);

impl Small {
    fn mount(folder: std::path::PathBuf, mebibytes: u32) -> Option<Self> {
        std::fs::create_dir_all(&folder).unwrap();
        let size = format!("size={mebibytes}m,mode=0700");
        let mount = std::process::Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(&folder)
            .output();
        mount.is_ok_and(|done| done.status.success()).then_some(Self(folder))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _unmounted = std::process::Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn on_a_full_disk_nothing_is_brought_back_and_that_is_said() {
    let copied = long();
    let other = Place::new();
    // Only the superuser may mount a small disk.
    let Some(_small) = Small::mount(other.root(), 3) else { return };
    let mut phone = other.start();
    choose(&mut phone, gift(&copied.bytes));
    open(&mut phone, &copied.words);
    assert_nothing_came(&phone, "Your phone is full. Free up some space, then try again.");
    assert_eq!(folders(&other), [0, 0]);
}
