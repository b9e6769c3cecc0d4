//! The secrets to search for, derived by the test itself from what is typed and from the files.

use std::io;
use std::path::Path;

use faults::{Place, as_text, key_of};
use seal::block::{BLOCK, BlockContext, BlockSealer};
use seal::device::{CHALLENGE, SoftwareKey, challenge};
use seal::digest::hmac_sha256;
use seal::keys::MasterKey;
use seal::phrase::Entropy;
use seal::slots::{OpenedSlot, SlotTable, Space};
use seal::stretch::{Code, stretch};

/// How long a secret may stay in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// Typed: gone as soon as it was used.
    Typed,
    /// A key, or something kept: gone with locking.
    Held,
}

/// Bytes to search for.
#[derive(Clone)]
pub struct Needle {
    /// Their description.
    pub name: String,
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How long they may stay.
    pub sort: Sort,
}

/// Everything that the program may have in memory without anybody having typed it.
pub struct Texts(Vec<Vec<u8>>);

impl Texts {
    /// Reads these files, and all files below these folders.
    ///
    /// # Errors
    /// If one cannot be read.
    pub fn from_files(paths: &[&Path]) -> io::Result<Self> {
        let (mut texts, mut left) =
            (Vec::new(), paths.iter().map(|path| path.to_path_buf()).collect::<Vec<_>>());
        while let Some(path) = left.pop() {
            if path.is_dir() {
                let entries = std::fs::read_dir(path)?.map(|entry| Ok(entry?.path()));
                left.extend(entries.collect::<io::Result<Vec<_>>>()?);
            } else {
                texts.push(std::fs::read(path)?.to_ascii_lowercase());
            }
        }
        Ok(Self(texts))
    }

    fn has(&self, word: &str) -> bool {
        self.0.iter().any(|text| text.windows(word.len()).any(|part| part == word.as_bytes()))
    }
}

/// All secrets to search for.
#[derive(Clone, Default)]
pub struct Needles(Vec<Needle>);

impl Needles {
    /// Returns all of them.
    pub fn all(&self) -> impl Iterator<Item = &Needle> {
        self.0.iter()
    }

    /// Returns those of one kind.
    pub fn of(&self, sort: Sort) -> Self {
        Self(self.0.iter().filter(|needle| needle.sort == sort).cloned().collect())
    }

    /// Returns those without these names.
    pub fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|needle| !names.contains(&needle.name.as_str())).cloned().collect())
    }

    fn add(&mut self, sort: Sort, name: impl Into<String>, bytes: &[u8]) {
        self.0.push(Needle { name: name.into(), bytes: bytes.to_vec(), sort });
    }

    /// Adds a typed text.
    pub fn typed(&mut self, name: &str, bytes: &[u8]) {
        self.add(Sort::Typed, name, bytes);
    }

    /// Adds a kept text.
    pub fn kept(&mut self, name: &str, bytes: &[u8]) {
        self.add(Sort::Held, name, bytes);
    }

    /// Adds a recovery phrase: its bits, pairs of its words, single words that are in no text of the program, and its
    /// digits.
    pub fn phrase(&mut self, name: &str, entropy: &Entropy, texts: &Texts) {
        entropy.expose(|bits| self.add(Sort::Typed, format!("{name}, bits"), bits));
        let (mut words, mut digits) = (Vec::new(), String::new());
        entropy.each_word(|word, number| {
            words.push(word.to_owned());
            digits.push_str(&format!("{number:04}"));
        });
        self.add(Sort::Typed, format!("{name}, digits"), digits.as_bytes());
        for pair in words.windows(2) {
            self.add(Sort::Typed, format!("{name}, {}", pair.join(" ")), pair.join(" ").as_bytes());
        }
        // Shorter words are parts of other words.
        for word in words.iter().filter(|word| word.len() > 6 && !texts.has(word)) {
            self.add(Sort::Typed, format!("{name}, {word}"), word.as_bytes());
        }
        // The key that opens copies made under it.
        let identity = entropy.derive_copy_identity();
        let _text =
            identity.expose_text(|text| self.add(Sort::Typed, format!("{name}, identity"), text.as_bytes()));
    }

    /// Adds every key that a code leads to: of its slot, of both spaces, and the keys derived from them.
    ///
    /// # Errors
    /// If the vault's files cannot be read, or the code opens nothing.
    pub fn keys_of(&mut self, place: &Place, code: &[u8]) -> io::Result<()> {
        let Opened { table, slot, point, answer } = open(place, code)?;
        // Anyone who has it can try codes without the phone.
        self.add(Sort::Typed, "what the phone's key is asked", &point);
        self.add(Sort::Typed, "what it is asked, without its head", &point[1..33]);
        self.add(Sort::Typed, "what it answers", &answer);
        self.add(Sort::Held, "seed of the signing key", &sign_of(place, &table, &slot)?);
        slot.kek.expose(|key| self.key("key of the slot", key));
        self.keys_of_space("own", &slot.contents.master);
        if let Space::Full { other } = &slot.contents.space {
            self.keys_of_space("second space's", other);
        }
        Ok(())
    }

    fn keys_of_space(&mut self, whose: &str, master: &MasterKey) {
        master.expose(|key| self.key(&format!("{whose} root key"), key));
        master.derive_database_key().expose(|key| self.key(&format!("{whose} database key"), key));
        master.derive_wrap_key().expose(|key| self.key(&format!("{whose} key of headers"), key));
        master.derive_block_key().expose(|key| self.key(&format!("{whose} key of words"), key));
        master.derive_draft_key().expose(|key| self.key(&format!("{whose} key of drafts"), key));
    }

    // As it is, and in the form given to a database.
    fn key(&mut self, name: &str, key: &[u8; 32]) {
        self.add(Sort::Held, name, key);
        let digits: String = key.iter().map(|byte| format!("{byte:02x}")).collect();
        self.add(Sort::Held, format!("{name}, in digits"), digits.as_bytes());
        self.add(Sort::Held, format!("{name}, in capital digits"), digits.to_uppercase().as_bytes());
    }
}

/// What a code leads to.
struct Opened {
    table: SlotTable,
    slot: OpenedSlot,
    point: [u8; CHALLENGE],
    answer: [u8; 32],
}

fn open(place: &Place, code: &[u8]) -> io::Result<Opened> {
    let failed = |_| io::Error::other("the slots cannot be opened");
    let table = std::fs::read(place.app().join("slots.a"))?;
    let table: SlotTable = SlotTable::decode(&table).map_err(failed)?;
    let code = Code::parse(code).map_err(failed)?;
    let stretched = stretch(&code, table.salt(), table.cost()).map_err(failed)?;
    let point = challenge(&stretched);
    let device = key(place.folder())?;
    let mut keys = Vec::new();
    for alias in table.aliases() {
        keys.push(key_of(&device, &format!("v-{}", as_text(alias))).map_err(|_| io::Error::other("no key"))?);
    }
    let answers: Vec<_> = keys.iter().map(|key| key.answer_hmac(&point)).collect();
    let [one, two, three] = &answers[..] else { return Err(io::Error::other("three places")) };
    let slot = table.open_code(&stretched, &[one, two, three]);
    let slot = slot.ok_or_else(|| io::Error::other("it opens nothing"))?;
    let key = keys.get(slot.place).ok_or_else(|| io::Error::other("three places"))?;
    let answer = key.expose(|key| hmac_sha256(key, &point));
    Ok(Opened { table, slot, point, answer })
}

/// Returns a space's facts in its store, as specified in FORMAT: two copies, in the first block and the ninth.
fn sign_of(place: &Place, table: &SlotTable, slot: &OpenedSlot) -> io::Result<[u8; 32]> {
    let missing = || io::Error::other("the store cannot be read");
    let vault = *table.aliases().get(slot.place).ok_or_else(missing)?;
    let master = &slot.contents.master;
    let sealer = BlockSealer::new(&master.derive_block_key());
    let file = place.vault().ok_or_else(missing)?.join(format!("{}.rec", slot.contents.database));
    let mut bytes = std::fs::read(file)?;
    let mut copy = |index: u32| {
        let context = BlockContext { vault, space: master.derive_space_id(), index };
        let blocks = bytes.as_chunks_mut::<BLOCK>().0;
        let plain = sealer.open(&context, blocks.get_mut(usize::try_from(index).ok()?)?).ok()?;
        plain.get(97..129)?.try_into().ok()
    };
    copy(0).or_else(|| copy(8)).ok_or_else(missing)
}

// The device key of the tests is a file.
fn key(folder: &Path) -> io::Result<SoftwareKey> {
    let mut bytes: [u8; 32] = std::fs::read(folder.join("device").join("key"))?
        .try_into()
        .map_err(|_| io::Error::other("the device key is not one"))?;
    SoftwareKey::from_bytes(&mut bytes).map_err(|_| io::Error::other("the device key is not one"))
}
