//! A kept entry: what it says, what is known about it, how to see it, and how to remove it.

mod facts;
mod related;
mod removing;
mod shown;

use std::sync::Arc;

use vault::{EntryId, Imported, Record, Session, State, StoreError};

use super::draw::button;
use super::kept::MissingFold;
use super::{Ask, Destination, Done, Draw, FormRequest, Next, Page};
use crate::found::Content;
use crate::messages;
use crate::view::{Control, Icon, Row, RowKind, Span, Tone, Weight};
use crate::world::World;
use removing::Removing;
use shown::Shown;

pub(crate) struct Item {
    id: EntryId,
    content: Option<Content>,
    shown: Shown,
    removing: Removing,
    missing: MissingFold,
    said: Option<&'static str>,
    problem: Option<&'static str>,
    is_busy: bool,
}

impl Item {
    pub(crate) fn new(id: EntryId) -> Self {
        Self {
            id,
            content: None,
            shown: Shown::default(),
            removing: Removing::default(),
            missing: MissingFold::default(),
            said: None,
            problem: None,
            is_busy: false,
        }
    }

    fn notices(&self, draw: &mut Draw<'_>, content: &Content, world: &World) {
        match (self.problem, self.said, state_about(content.entry.summary.state)) {
            (Some(problem), _, _) => {
                draw.notice(Tone::Danger, problem);
            }
            (None, Some(said), _) => {
                draw.notice(Tone::Good, said);
            }
            (None, None, Some(state)) => {
                draw.notice(Tone::Care, state);
            }
            (None, None, None) => {}
        }
        self.missing.draw(draw, &content.missing, world);
    }

    fn draw_whole(&self, draw: &mut Draw<'_>, content: &Content, world: &World) {
        let entry = &content.entry;
        self.notices(draw, content, world);
        facts::draw_words(draw, world, &entry.record);
        self.shown.draw(draw, world, entry);
        draw.push("facts", RowKind::Facts(facts::of(world, entry)));
        related::draw_leads(draw, world, entry);
        if entry.file.is_some() {
            draw.leads("check", "item-check", Some(Icon::Check));
        }
        related::draw_notes(draw, world, &content.notes);
        draw.leads("note", "item-note", Some(Icon::Note));
        let is_unfinished = entry.summary.state == State::Unfinished;
        if is_unfinished {
            draw.leads("resume", "item-resume", Some(Icon::Add));
        }
        let word = if is_unfinished { "item-discard" } else { "item-remove" };
        let remove = button("remove", word, Weight::QuietDanger, world);
        draw.tap(Control { icon: Some(Icon::Trash), ..remove });
    }

    fn work(&mut self, world: &mut World, work: impl FnOnce(&Arc<Session>) -> Done + Send + 'static) -> Next {
        if !self.is_busy {
            self.is_busy = true;
            (self.said, self.problem) = (None, None);
            world.ask(Ask::Work(Box::new(work)));
        }
        Next::Stay
    }

    fn check(&mut self, world: &mut World) -> Next {
        let id = self.id;
        self.work(world, move |session| Done::Did(session.verify(id)))
    }

    fn remove(&mut self, world: &mut World) -> Next {
        // From here on nothing may read it.
        self.shown.close();
        let id = self.id;
        self.work(world, move |session| Done::Did(session.remove(id)))
    }

    fn forget(&mut self, world: &mut World) -> Next {
        let id = self.id;
        self.work(world, move |session| Done::Did(session.forget_removed(id)))
    }

    fn show(&mut self, world: &mut World) -> Next {
        let Some(content) = &self.content else { return Next::Stay };
        let (id, kind) = (self.id, content.entry.summary.kind);
        self.work(world, move |session| Done::Seen(shown::look(session, id, kind)))
    }

    fn tapped_whole(&mut self, control: &str, world: &mut World) -> Next {
        if let Some(id) = related::entry_of(control) {
            return Next::go(Self::new(id));
        }
        match control {
            "check" => self.check(world),
            "show" => self.show(world),
            "note" => Next::open(Destination::Form(FormRequest::NoteAbout(self.id))),
            "resume" => self.resume(),
            "remove" => {
                self.removing = Removing::Sure;
                Next::Stay
            }
            _ => {
                if !self.missing.tapped(control) {
                    self.shown.tapped(control, world);
                }
                Next::Stay
            }
        }
    }

    /// Continues an unfinished file from the same source.
    fn resume(&self) -> Next {
        let kind = self.content.as_ref().map(|content| content.entry.summary.kind);
        let request = kind.and_then(|kind| FormRequest::resumed(self.id, kind));
        request.map_or(Next::Stay, |request| Next::open(Destination::Form(request)))
    }

    fn did(&mut self, result: Result<(), StoreError>) {
        match result {
            Ok(()) if self.removing == Removing::Not => self.said = Some("item-whole"),
            Ok(()) => self.removing = self.removing.on(),
            Err(error) => {
                self.problem = Some(messages::error(&error));
                self.removing = self.removing.undone();
            }
        }
    }

    fn read(&mut self, read: Result<Content, StoreError>) {
        match read {
            Ok(content) => self.content = Some(content),
            Err(error) => self.problem = Some(messages::error(&error)),
        }
    }
}

impl Page for Item {
    fn id(&self) -> &'static str {
        "item"
    }

    fn title(&self, world: &World) -> String {
        let kind = self.content.as_ref().map(|content| messages::kind(content.entry.summary.kind));
        world.word(kind.unwrap_or("item-title"))
    }

    fn rows(&self, world: &World) -> Vec<Row> {
        let mut draw = Draw::new(world);
        let problem = self.problem.filter(|_| self.removing != Removing::Not || self.content.is_none());
        if let Some(problem) = problem {
            draw.notice(Tone::Danger, problem);
        }
        match &self.content {
            _ if self.removing != Removing::Not => self.removing.draw(&mut draw),
            Some(content) => self.draw_whole(&mut draw, content, world),
            None if self.problem.is_none() => {
                draw.small("kept-reading");
            }
            None => {}
        }
        draw.rows()
    }

    fn entered(&mut self, world: &mut World) {
        self.shown.stop();
        if self.removing.is_over() {
            return;
        }
        let id = self.id;
        world.ask(Ask::Work(Box::new(move |session| Done::Read(Box::new(read(session, id))))));
    }

    fn tapped(&mut self, control: &str, world: &mut World) -> Next {
        match (self.removing, control) {
            (Removing::Not, _) => self.tapped_whole(control, world),
            (Removing::Sure | Removing::Again, "cancel") => {
                self.removing = Removing::Not;
                Next::Stay
            }
            (Removing::Sure, "remove") => {
                self.removing = Removing::Again;
                Next::Stay
            }
            (Removing::Again, "remove") => self.remove(world),
            (Removing::Removed, "forget") => self.forget(world),
            (Removing::Removed | Removing::Forgotten, "done") => Next::Back,
            _ => Next::Stay,
        }
    }

    fn moved(&mut self, media: u64, position_ms: u64, _world: &mut World) {
        self.shown.moved(media, position_ms);
    }

    fn back(&mut self, _world: &mut World) -> Next {
        if matches!(self.removing, Removing::Sure | Removing::Again) {
            self.removing = Removing::Not;
            return Next::Stay;
        }
        Next::Back
    }

    fn done(&mut self, done: Done, world: &mut World) -> Next {
        match done {
            Done::Read(read) => self.read(*read),
            Done::Seen(seen) => {
                self.is_busy = false;
                let length = self.content.as_ref().map_or(0, |content| content.entry.summary.length);
                self.problem = self.shown.take(seen, (self.id, length), world);
            }
            Done::Did(result) => {
                self.is_busy = false;
                self.did(result);
            }
            Done::Performed(outcome) => self.problem = self.shown.ended(&outcome),
            _ => {}
        }
        Next::Stay
    }

    fn is_inside(&self) -> bool {
        true
    }
}

/// Reads an entry, which the vault records, and the summaries of its notes, which it does not.
fn read(session: &Arc<Session>, id: EntryId) -> Result<Content, StoreError> {
    let entry = session.entry(id)?;
    let notes = session.lines(&entry.notes)?;
    let missing = session.list(None, 1)?.missing;
    Ok(Content { entry, notes, missing })
}

/// Returns the message for an entry that is not whole.
const fn state_about(state: State) -> Option<&'static str> {
    match state {
        State::Kept => None,
        State::Unfinished => Some("kept-unfinished-about"),
        State::Damaged => Some("kept-damaged-about"),
    }
}

/// Returns what is known of a file.
fn file_of(record: &Record) -> Option<&Imported> {
    match record {
        Record::Screenshot(file) | Record::Recording(file) | Record::Document(file) | Record::Sound(file) => {
            Some(file)
        }
        _ => None,
    }
}

/// Sets someone's words apart, in their own direction.
fn quoted(words: &str) -> Vec<Span> {
    vec![Span::Quoted(words.to_owned())]
}
