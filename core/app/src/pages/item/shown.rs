//! A kept file, shown or played only once the person asks.

use std::sync::Arc;

use vault::{Entry, EntryId, Kind, Session, StoreError};
use zeroize::Zeroizing;

use crate::Act;
use crate::event::Outcome;
use crate::found::Seen;
use crate::media::OpenMedia;
use crate::messages;
use crate::pages::draw::control;
use crate::pages::{Ask, Draw};
use crate::view::{Control, ControlKind, Icon, Media, MediaKind, RowKind, Span, Weight};
use crate::world::World;

/// The longest text laid out at once, in bytes.
const MOST_TEXT: usize = 1 << 16;
/// The largest picture shown, in bytes.
const MOST_PICTURE: u64 = 32 << 20;

const STEP_MS: u64 = 10_000;

const PICTURES: [&[u8]; 2] = [&[0x89, b'P', b'N', b'G'], &[0xFF, 0xD8, 0xFF]];

#[derive(Default)]
pub(super) struct Shown {
    words: Option<(Zeroizing<String>, bool)>,
    media: Option<(OpenMedia, MediaKind)>,
    is_playing: bool,
    position_ms: u64,
}

/// Classifies a file by its first bytes.
pub(super) fn look(session: &Arc<Session>, id: EntryId, kind: Kind) -> Result<Seen, StoreError> {
    match kind {
        Kind::Recording => return Ok(Seen::Media(Arc::clone(session), MediaKind::Film)),
        Kind::Sound => return Ok(Seen::Media(Arc::clone(session), MediaKind::Sound)),
        _ => {}
    }
    let mut bytes = Zeroizing::new(vec![0; MOST_TEXT + 1]);
    let (read, is_cut) = read_up_to(session, id, &mut bytes)?;
    let bytes = bytes.get(..read).unwrap_or_default();
    if PICTURES.iter().any(|sign| bytes.starts_with(sign)) || kind == Kind::Screenshot {
        return Ok(Seen::Media(Arc::clone(session), MediaKind::Picture));
    }
    Ok(words(bytes, is_cut).map_or(Seen::Nothing, |words| Seen::Words(words, is_cut)))
}

// Stops when the buffer is full or the file ends. A lost part ends it too, if anything came before.
fn read_up_to(session: &Session, id: EntryId, bytes: &mut [u8]) -> Result<(usize, bool), StoreError> {
    let mut done = 0;
    while let Some(rest) = bytes.get_mut(done..).filter(|rest| !rest.is_empty()) {
        match session.read(id, done as u64, rest) {
            Ok(0) => break,
            Ok(read) => done += read,
            Err(StoreError::Damaged(_)) if done > 0 => return Ok((done, true)),
            Err(error) => return Err(error),
        }
    }
    Ok((done, false))
}

/// Returns the text of a file that is nothing else and fits on a page.
fn words(bytes: &[u8], is_cut: bool) -> Option<Zeroizing<String>> {
    let is_plain = bytes.iter().all(|byte| *byte >= b' ' || matches!(byte, b'\t' | b'\n' | 0x0C | b'\r'));
    if !is_plain || bytes.is_empty() || bytes.len() > MOST_TEXT {
        return None;
    }
    let whole = match std::str::from_utf8(bytes) {
        Ok(words) => words,
        // The cut may have split the last letter.
        Err(error) if is_cut && bytes.len() - error.valid_up_to() < 4 => {
            std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?
        }
        Err(_) => return None,
    };
    Some(Zeroizing::new(whole.to_owned()))
}

impl Shown {
    pub(super) fn draw(&self, draw: &mut Draw<'_>, world: &World, entry: &Entry) {
        if entry.file.is_none() {
            return;
        }
        if let Some((words, is_cut)) = &self.words {
            draw.push("words", RowKind::Text(vec![Span::Quoted(words.to_string())]));
            if *is_cut {
                draw.small("item-rest-lost");
            }
            draw.button("close", "common-close", Weight::Quiet);
        } else if let Some((media, kind)) = &self.media {
            self.draw_media(draw, world, entry, media, *kind);
        } else {
            let plays = matches!(entry.summary.kind, Kind::Recording | Kind::Sound);
            draw.button("show", if plays { "item-play" } else { "item-show" }, Weight::Secondary);
        }
    }

    fn draw_media(
        &self,
        draw: &mut Draw<'_>,
        world: &World,
        entry: &Entry,
        media: &OpenMedia,
        kind: MediaKind,
    ) {
        let name = world.word(messages::kind(entry.summary.kind));
        let label =
            if entry.summary.title.is_empty() { name } else { format!("{name}: {}", entry.summary.title) };
        let plays = kind != MediaKind::Picture;
        let word = if self.is_playing { "item-pause" } else { "item-play" };
        let play = control("play", world.word(word), ControlKind::Button(Weight::Secondary));
        let play = plays.then_some(Control { is_on: self.is_playing, ..play });
        let (id, length, position_ms) = (media.id, media.length, self.position_ms);
        draw.push("media", RowKind::Media(Box::new(Media { id, kind, length, label, play, position_ms })));
        if plays {
            draw.button("earlier", "item-earlier", Weight::Quiet).button(
                "later",
                "item-later",
                Weight::Quiet,
            );
        }
        draw.leads("close", "common-close", Some(Icon::Hide));
    }

    /// Takes what was found; returns the message if none of it can be shown.
    pub(super) fn take(
        &mut self,
        seen: Result<Seen, StoreError>,
        (id, length): (EntryId, u64),
        world: &mut World,
    ) -> Option<&'static str> {
        match seen {
            Ok(Seen::Words(words, is_cut)) => self.words = Some((words, is_cut)),
            Ok(Seen::Media(_, MediaKind::Picture)) if length > MOST_PICTURE => {
                return Some("item-too-large");
            }
            Ok(Seen::Media(session, kind)) => {
                self.media = Some((world.media.open(&session, id, length), kind));
                self.play(kind != MediaKind::Picture, world);
            }
            Ok(Seen::Nothing) => return Some("item-too-large"),
            Err(error) => return Some(messages::error(&error)),
        }
        None
    }

    pub(super) fn tapped(&mut self, control: &str, world: &mut World) {
        match control {
            "play" => self.play(!self.is_playing, world),
            "earlier" => self.seek(self.position_ms.saturating_sub(STEP_MS), world),
            "later" => self.seek(self.position_ms.saturating_add(STEP_MS), world),
            "close" => self.close(),
            _ => {}
        }
    }

    fn play(&mut self, is_playing: bool, world: &mut World) {
        let Some(media) = self.media.as_ref().map(|(media, _)| media.id) else { return };
        if is_playing != self.is_playing {
            self.is_playing = is_playing;
            world
                .ask(Ask::Perform(if is_playing { Act::Play { media } } else { Act::Pause { media } }, None));
        }
    }

    fn seek(&mut self, ms: u64, world: &mut World) {
        if let Some((media, _)) = &self.media {
            self.position_ms = ms;
            world.ask(Ask::Perform(Act::Seek { media: media.id, ms }, None));
        }
    }

    pub(super) fn moved(&mut self, media: u64, position_ms: u64) {
        if self.media.as_ref().is_some_and(|(open, _)| open.id == media) {
            self.position_ms = position_ms;
        }
    }

    /// Returns the message if the player could not play it, after it ended.
    pub(super) fn ended(&mut self, outcome: &Outcome) -> Option<&'static str> {
        self.is_playing = false;
        (*outcome == Outcome::NotPossible).then_some("item-too-large")
    }

    /// Notes that the shell stopped the player, which is out of sight.
    pub(super) fn stop(&mut self) {
        self.is_playing = false;
    }

    pub(super) fn close(&mut self) {
        *self = Self::default();
    }
}
