//! Somebody with the phone but not the code sees the same whether or not there is a vault.

use std::collections::VecDeque;

use app::testing::{CODE, ScriptedPhone};
use app::view::{View, outline};
use app::{Act, Effect, Event, Key, Outcome};
use vault::{Age, SoftwareKey};

use super::place::Place;

const WRONG: &str = "739184";
const NOBODYS: &str = "legal winner thank year wave sausage worth useful legal winner thank yellow";

/// A step of such a person.
#[derive(Clone, Copy)]
enum Try<'a> {
    Hold(&'a str),
    Tap(&'a str),
    Write(&'a str),
}

use Try::{Hold, Tap, Write};

/// A phone in the hands of such a person, who notes everything that it shows and requests.
struct Watched {
    phone: ScriptedPhone,
    key: std::sync::Arc<SoftwareKey>,
    seen: Vec<String>,
}

impl Watched {
    fn new(place: &Place) -> Self {
        let phone = place.start();
        let seen = vec![phone.outline()];
        Self { phone, key: place.key.clone(), seen }
    }

    fn all(place: &Place, tries: &[Try<'_>]) -> Vec<String> {
        let mut watched = Self::new(place);
        tries.iter().for_each(|one| watched.attempt(*one));
        watched.seen
    }

    fn attempt(&mut self, one: Try<'_>) {
        match one {
            Hold(digits) => {
                let keys = format!("A{digits}");
                keys.chars().filter_map(Key::from_sign).for_each(|key| self.send(Event::Key(key)));
                self.send(Event::Held(Key::Equals));
            }
            Tap(id) => {
                let control =
                    self.phone.controls().into_iter().find(|it| it.id.rsplit('/').next() == Some(id));
                let control = control.unwrap_or_else(|| panic!("no {id} on:\n{}", self.phone.outline()));
                self.send(Event::Tapped(control.id));
            }
            Write(text) => {
                let rows = self.phone.page().rows;
                let field = rows.iter().find_map(|row| Some(row.fields().first()?.id.clone())).unwrap();
                self.send(Event::Typed { field, text: text.to_owned(), caret: 0 });
            }
        }
    }

    fn send(&mut self, event: Event) {
        let mut effects: VecDeque<Effect> = self.phone.app.send(event).into();
        while let Some(Effect { id, act }) = effects.pop_front() {
            self.note(&act);
            effects.extend(self.perform(id, act));
        }
        self.seen.push(outline(&self.phone.view()));
    }

    fn perform(&self, effect: u64, act: Act) -> Vec<Effect> {
        match act {
            Act::Run(task) => self.phone.app.run(task),
            Act::AnswerKeys { aliases, challenge } => {
                let answer = |_: &String| Some(answer(&self.key, &challenge));
                let outcome = Outcome::Answers(aliases.iter().map(answer).collect());
                self.phone.app.send(Event::Done { effect, outcome })
            }
            _ => Vec::new(),
        }
    }

    fn note(&mut self, act: &Act) {
        let said = match act {
            Act::Redraw => "draw".to_owned(),
            Act::Run(_) => "work".to_owned(),
            Act::AnswerKeys { aliases, challenge } => format!("ask {} {}", aliases.len(), challenge.len()),
            Act::MakeKeys { .. } => "make keys".to_owned(),
            Act::DeleteKey { .. } => "delete a key".to_owned(),
            _ => "something else".to_owned(),
        };
        self.seen.push(format!("{said}\n{}", outline(&self.phone.view())));
    }
}

fn answer(key: &SoftwareKey, challenge: &[u8]) -> Vec<u8> {
    key.expose(|key| seal::digest::hmac_sha256(key, challenge).to_vec())
}

/// The way from the calculator to the recovery phrase, and a phrase that opens nothing.
const BY_WORDS: [Try<'static>; 7] = [
    Hold("999"),
    Tap("forgot"),
    Tap("phrase"),
    Write("legal winner"),
    Tap("open"),
    Write(NOBODYS),
    Tap("open"),
];

fn wrong_then(digits: &str) -> Vec<Try<'_>> {
    [Hold(digits), Hold(digits)].into_iter().chain(BY_WORDS).collect()
}

#[test]
fn a_wrong_code_and_no_vault_look_ask_and_say_the_same_view_by_view() {
    let (none, made) = (Place::new().hidden(), Place::made().hidden());
    assert_eq!(Watched::all(&none, &wrong_then(WRONG)), Watched::all(&made, &wrong_then(WRONG)));
}

#[test]
fn a_right_code_with_no_attempt_left_looks_like_no_vault_view_by_view() {
    let (none, made) = (Place::new().hidden(), Place::made().hidden());
    let mut phone = made.start();
    (0..10).for_each(|_| phone.hold(WRONG));
    drop(phone);
    assert_eq!(Watched::all(&none, &wrong_then(CODE)), Watched::all(&made, &wrong_then(CODE)));
}

#[test]
fn a_code_of_a_place_that_was_erased_looks_like_no_vault_view_by_view() {
    let (none, made) = (Place::new().hidden(), Place::made().hidden());
    let session = made.session();
    session.erase_everything().unwrap();
    drop(session);
    drop(made.start());
    assert_eq!(Watched::all(&none, &wrong_then(CODE)), Watched::all(&made, &wrong_then(CODE)));
}

/// Makes a new vault, through the page for a forgotten code.
fn afresh<'a>(code: &'a str) -> Vec<Try<'a>> {
    let to_the_keys = ["forgot", "new", "understood", "not-said"].map(Tap);
    let refused = [Hold("123456"), Hold("1234")];
    [Hold("999")].into_iter().chain(to_the_keys).chain(refused).chain([Hold(code), Hold(code)]).collect()
}

#[test]
fn starting_afresh_looks_asks_and_says_the_same_view_by_view_whether_there_is_a_vault_or_not() {
    let (none, made) = (Place::new().hidden(), Place::made().hidden());
    assert_eq!(Watched::all(&none, &afresh("58204173")), Watched::all(&made, &afresh("58204173")));
}

const LOOKING_ROUND: [&str; 3] = ["58204173", "26401583", "90361725"];

/// Does everything that somebody can do who knows 999: types guessed codes and phrases, changes settings, and makes
/// vaults until there is no room.
fn by_999(place: &Place) -> Vec<String> {
    let mut seen = Vec::new();
    for own in LOOKING_ROUND {
        let mut watched = Watched::new(place);
        wrong_then(WRONG).into_iter().for_each(|one| watched.attempt(one));
        watched.send(Event::Leave);
        afresh(own).into_iter().for_each(|one| watched.attempt(one));
        watched.send(Event::Leave);
        seen.extend(watched.seen);
    }
    seen
}

#[test]
fn somebody_with_999_cannot_shut_the_owner_out() {
    let place = Place::of(Age::Adult).hidden();
    by_999(&place);
    let mut phone = place.start();
    // Ten wrong codes: the owner waits, as set-up says.
    (0..12).for_each(|_| phone.hold(WRONG));
    phone.hold(CODE);
    assert!(phone.is_covered());
    place.clock.wait(15 * 60 * 1000);
    phone.hold(CODE);
    assert_eq!(phone.page().id, "home");
    phone.send(Event::Leave);
    phone.hold("999");
    assert_eq!(phone.page().id, "help", "the way to help stays open");
}

#[test]
fn somebody_with_999_learns_nothing_until_the_table_is_full() {
    let (none, made) = (Place::new().hidden(), Place::made().hidden());
    let (without, with) = (by_999(&none), by_999(&made));
    let first_difference = without.iter().zip(&with).position(|(one, other)| one != other);
    let at = first_difference.unwrap();
    assert!(with[at].contains("There's no room for another one on this phone."), "{}", with[at]);
    assert!(at > without.len() * 2 / 3 && with.len() < without.len());
}

#[test]
fn what_a_stranger_starts_opens_nothing_of_the_owners() {
    let place = Place::made().hidden();
    super::shelf::with(&place, &[super::shelf::note("of the owner")]);
    by_999(&place);
    let mut phone = place.start();
    phone.hold(LOOKING_ROUND[0]);
    assert!(matches!(phone.view(), View::Page(_)));
    phone.tap("What I kept");
    assert!(!phone.outline().contains("of the owner"));
}
