//! Content number `n`, generated from `n` alone.

use vault::{
    Allowance, Demand, Imported, ItemSpec, Limits, Note, PictureAnswers, Provenance, Record, Shown, Source,
    Zone,
};

/// More bytes than any item here has.
const ITEM_BYTES: u64 = 1 << 30;

/// A deterministic pseudo-random generator (splitmix64).
pub struct Dice(u64);

impl Dice {
    /// Starts the generator with a seed.
    pub fn from_number(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    /// Returns the next number.
    pub fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns the next number below a bound, which is not 0.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.roll() % bound
    }
}

/// Returns the length of an item by number: 0 to 3 MB, often near the edge of a chunk.
pub fn length(number: u64) -> u64 {
    let mut dice = Dice::from_number(number);
    match dice.below(8) {
        0 => 0,
        1 => 1,
        2 => 65_535 + dice.below(3),
        3 => 131_072,
        4 | 5 => dice.below(200_000),
        6 => dice.below(1_000_000),
        _ => dice.below(3_000_001),
    }
}

/// Returns the bytes of an item by number.
pub fn bytes(number: u64) -> Vec<u8> {
    let length = length(number);
    let mut dice = Dice::from_number(!number);
    let words = length.div_ceil(8);
    let mut bytes: Vec<u8> = (0..words).flat_map(|_| dice.roll().to_le_bytes()).collect();
    bytes.truncate(usize::try_from(length).unwrap_or(usize::MAX));
    bytes
}

/// Returns the text of a record by number: the number, then up to thousands of words.
pub fn words(number: u64) -> String {
    let mut dice = Dice::from_number(number);
    let count = [0, 3, 40, 2000][usize::try_from(dice.below(4)).unwrap_or(0)];
    let spelled = (0..count).map(|_| format!(" w{:x}", dice.below(1 << 40)));
    format!("{number}{}", spelled.collect::<String>())
}

/// Returns the text record with that number.
pub fn record(number: u64) -> Record {
    let words = words(number);
    if number.is_multiple_of(3) {
        Record::Demand(Demand { words, ..Demand::default() })
    } else {
        Record::Note(Note { words, about: vec![] })
    }
}

/// Returns the file record with that number, before its bytes arrive.
pub fn spec(number: u64) -> ItemSpec {
    let imported = Imported { name: format!("{number} from the screen.png"), ..Imported::default() };
    ItemSpec {
        record: Record::Screenshot(imported),
        told: told(),
        answers: PictureAnswers { shown: Shown::WordsOnly, intimate: false },
    }
}

/// The provenance of everything kept here.
pub fn told() -> Provenance {
    Provenance { source: Source::Chosen, ..Provenance::typed(Zone::UTC) }
}

/// Limits that nothing here reaches.
pub fn limits() -> Limits {
    let all =
        Allowance { item_bytes: ITEM_BYTES, total_bytes: 1 << 40, sound: true, video: true, any_file: true };
    Limits { adult: all, under_18: all }
}

/// Returns the number of an entry: the first word of its title.
pub fn number_of_title(title: &str) -> Option<u64> {
    title.split(' ').next()?.parse().ok()
}
