//! A second calculator, built differently: it keeps the sum as a list of words, calculates all of it again after every
//! key in exact fractions, and writes fractions by way of long strings. It shares no code with the first.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;

/// A fraction, or why there is none.
type Sum = Result<BigRational, &'static str>;

const BY_ZERO: &str = "Can't divide by 0";
const TOO_LARGE: &str = "Too large";

#[derive(Clone)]
enum Word {
    Number(BigRational),
    Operator(char),
}

#[derive(Clone)]
enum Entry {
    /// As typed: sign, digits, point.
    Typed(String),
    Awaited,
    Calculated(BigRational),
    Total(BigRational),
    Failed(&'static str),
}

/// The calculator with which the real one is compared.
pub(super) struct Reference {
    words: Vec<Word>,
    entry: Entry,
    again: Option<(char, BigRational)>,
    /// Words and entry before each operator.
    befores: Vec<(Vec<Word>, Entry)>,
    /// The digit keys since clear, if nothing else was pressed.
    pub(super) bare: Option<String>,
}

fn ten_to(power: i32) -> BigRational {
    BigRational::from_integer(BigInt::from(10)).pow(power)
}

fn whole(number: i32) -> BigRational {
    BigRational::from_integer(BigInt::from(number))
}

fn is_zero(number: &BigRational) -> bool {
    *number == whole(0)
}

fn size(number: &BigRational) -> BigRational {
    if *number < whole(0) { -number } else { number.clone() }
}

/// Returns the power of ten of the first digit of a number that is not zero.
fn magnitude(number: &BigRational) -> i32 {
    let number = size(number);
    let length = |part: &BigInt| i32::try_from(part.to_string().len()).expect("short");
    let guess = length(number.numer()) - length(number.denom());
    if number < ten_to(guess) { guess - 1 } else { guess }
}

/// Rounds to 38 digits, halves to even; refuses a number beyond a thousand powers of ten.
fn kept(number: BigRational) -> Sum {
    if is_zero(&number) {
        return Ok(number);
    }
    let unit = ten_to(magnitude(&number) - 37);
    let units = &number / &unit;
    let below = units.floor();
    let even = (&below / whole(2)).is_integer();
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    let up = match (&units - &below).cmp(&half) {
        Ordering::Less => false,
        Ordering::Greater => true,
        Ordering::Equal => !even,
    };
    let rounded = (below + whole(i32::from(up))) * unit;
    match magnitude(&rounded) {
        1000.. => Err(TOO_LARGE),
        ..=-1000 => Ok(whole(0)),
        _ => Ok(rounded),
    }
}

fn added(left: &BigRational, right: &BigRational) -> Sum {
    let sum = kept(left + right)?;
    let is_exact = |number: &BigRational| number.is_integer() && size(number) < ten_to(36);
    if is_exact(left) && is_exact(right) {
        return Ok(sum);
    }
    if is_zero(left) || is_zero(right) || is_zero(&sum) {
        return Ok(sum);
    }
    let larger = if size(left) > size(right) { left } else { right };
    let nothing = size(&sum) < ten_to(magnitude(larger) - 34);
    Ok(if nothing { whole(0) } else { sum })
}

fn reckon(left: &BigRational, operator: char, right: &BigRational) -> Sum {
    match operator {
        '+' => added(left, right),
        '-' => added(left, &-right),
        '×' => kept(left * right),
        _ if is_zero(right) => Err(BY_ZERO),
        _ => kept(left / right),
    }
}

fn binds(operator: char) -> bool {
    matches!(operator, '×' | '÷')
}

/// Evaluates number, operator, number, …: tight operators first, otherwise from the left.
fn evaluate(words: &[Word]) -> Sum {
    let loose = |word: &Word| matches!(word, Word::Operator(sign) if !binds(*sign));
    if let Some(place) = words.iter().rposition(loose) {
        let (left, right) = words.split_at(place);
        return reckon(
            &evaluate(left)?,
            sign_at(words, place),
            &evaluate(right.get(1..).unwrap_or_default())?,
        );
    }
    match words {
        [Word::Number(number)] => Ok(number.clone()),
        [before @ .., Word::Operator(sign), Word::Number(number)] => {
            reckon(&evaluate(before)?, *sign, number)
        }
        _ => panic!("not a sum"),
    }
}

fn sign_at(words: &[Word], place: usize) -> char {
    match words.get(place) {
        Some(Word::Operator(sign)) => *sign,
        _ => panic!("no operator there"),
    }
}

/// Returns the words after the last `+` or `-`.
fn last_term(words: &[Word]) -> &[Word] {
    let loose = |word: &Word| matches!(word, Word::Operator(sign) if !binds(*sign));
    words.rsplit(loose).next().unwrap_or_default()
}

fn typed_value(typed: &str) -> BigRational {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let decimals = typed.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let number: BigInt = format!("0{digits}").parse().expect("digits");
    let number = BigRational::from_integer(number) / ten_to(i32::try_from(decimals).expect("short"));
    let number = kept(number).expect("48 digits are not too large");
    if typed.starts_with('-') { -number } else { number }
}

fn group(whole: &str) -> String {
    let trimmed = whole.trim_start_matches('0');
    let digits: Vec<char> = if trimmed.is_empty() { vec!['0'] } else { trimmed.chars().collect() };
    let groups: Vec<String> = digits.rchunks(3).rev().map(|group| group.iter().collect()).collect();
    groups.join(",")
}

fn write_typed(typed: &str) -> String {
    let (sign, number) = typed.strip_prefix('-').map_or(("", typed), |rest| ("-", rest));
    match number.split_once('.') {
        Some((whole, decimals)) => format!("{sign}{}.{decimals}", group(whole)),
        None => format!("{sign}{}", group(number)),
    }
}

/// Writes 16 digits, halves away from zero.
fn write(number: &BigRational) -> String {
    if is_zero(number) {
        return "0".to_owned();
    }
    let sign = if *number < whole(0) { "-" } else { "" };
    let unit = ten_to(magnitude(number) - 15);
    let half = BigRational::new(BigInt::from(1), BigInt::from(2));
    let shown = (size(number) / &unit + half).floor() * unit;
    let power = magnitude(&shown);
    let digits = (&shown / ten_to(power - 15)).to_integer().to_string();
    if (-6..=15).contains(&power) {
        // Shifted left by 21 places it is a whole number: 6 + 15 decimals at most.
        let long = format!("{:0>22}", (shown * ten_to(21)).to_integer().to_string());
        let (before, after) = long.split_at(long.len() - 21);
        let written = format!("{}.{after}", group(before));
        return format!("{sign}{}", written.trim_end_matches('0').trim_end_matches('.'));
    }
    let (first, rest) = digits.split_at(1);
    let mantissa = format!("{first}.{}", rest.trim_end_matches('0'));
    format!("{sign}{}E{power}", mantissa.trim_end_matches('.'))
}

impl Reference {
    pub(super) fn new() -> Self {
        Self {
            words: vec![],
            entry: Entry::Typed(String::new()),
            again: None,
            befores: vec![],
            bare: Some(String::new()),
        }
    }

    pub(super) fn display(&self) -> String {
        match &self.entry {
            Entry::Typed(typed) => write_typed(typed),
            Entry::Failed(why) => (*why).to_owned(),
            _ => write(&self.shown()),
        }
    }

    fn shown(&self) -> BigRational {
        match &self.entry {
            Entry::Typed(typed) => typed_value(typed),
            Entry::Awaited => self.so_far().expect("shown before"),
            Entry::Calculated(number) | Entry::Total(number) => number.clone(),
            Entry::Failed(_) => panic!("nothing is shown"),
        }
    }

    /// Returns what the display shows at an operator that needs its right side.
    fn so_far(&self) -> Sum {
        let (sum, operator) = self.words.split_at(self.words.len() - 1);
        if binds(sign_at(operator, 0)) { evaluate(last_term(sum)) } else { evaluate(sum) }
    }

    pub(super) fn press(&mut self, sign: char) {
        if sign.is_ascii_digit() && matches!(self.entry, Entry::Total(_) | Entry::Failed(_)) {
            // A new sum begins.
            self.bare = Some(String::new());
        }
        let bare = self.bare.take();
        self.press_sum(sign);
        self.bare = self.still_bare(bare, sign);
    }

    /// After a key that only clears, digits count from here.
    fn still_bare(&self, bare: Option<String>, sign: char) -> Option<String> {
        let fresh = self.words.is_empty() && matches!(&self.entry, Entry::Typed(typed) if typed.is_empty());
        match sign {
            '0'..='9' => bare.map(|bare| bare + &sign.to_string()).filter(|bare| bare.len() <= 48),
            'C' | 'A' | '⌫' if fresh => Some(String::new()),
            '⌫' => bare.map(|mut bare| {
                bare.pop();
                bare
            }),
            _ => None,
        }
    }

    fn press_sum(&mut self, sign: char) {
        if let Entry::Failed(_) = self.entry
            && matches!(sign, '+' | '-' | '×' | '÷' | '%' | '±' | '=' | '⌫')
        {
            return;
        }
        match sign {
            '0'..='9' | '.' => self.type_sign(sign),
            '+' | '-' | '×' | '÷' => self.operate(sign),
            '=' => self.total(),
            '%' => self.percent(),
            '±' => self.turn_sign(),
            '⌫' => self.take_back(),
            'C' => self.clear(),
            _ => *self = Self::new(),
        }
    }

    fn type_sign(&mut self, sign: char) {
        if matches!(self.entry, Entry::Total(_) | Entry::Failed(_)) {
            *self = Self::new();
        }
        if !matches!(self.entry, Entry::Typed(_)) {
            self.entry = Entry::Typed(String::new());
        }
        let Entry::Typed(typed) = &mut self.entry else { unreachable!("just set") };
        let full = typed.chars().filter(char::is_ascii_digit).count() == 48;
        if if sign == '.' { !typed.contains('.') } else { !full } {
            typed.push(sign);
        }
    }

    fn operate(&mut self, sign: char) {
        self.again = None;
        let is_blank = matches!(&self.entry, Entry::Typed(typed) if matches!(typed.as_str(), "" | "-"));
        if is_blank && !self.words.is_empty() {
            self.entry = Entry::Awaited;
        }
        if let Entry::Awaited = self.entry {
            if sign == '-' && binds(sign_at(&self.words, self.words.len() - 1)) {
                self.entry = Entry::Typed("-".to_owned());
                return;
            }
            self.words.pop();
        } else {
            self.befores.push((self.words.clone(), self.entry.clone()));
            self.words.push(Word::Number(self.shown()));
        }
        self.words.push(Word::Operator(sign));
        match self.so_far() {
            Ok(_) => self.entry = Entry::Awaited,
            Err(why) => self.fail(why),
        }
    }

    fn fail(&mut self, why: &'static str) {
        *self = Self::new();
        self.entry = Entry::Failed(why);
    }

    fn finish(&mut self, sum: Sum, entry: impl FnOnce(BigRational) -> Entry) {
        match sum {
            Ok(number) => self.entry = entry(number),
            Err(why) => self.fail(why),
        }
    }

    fn total(&mut self) {
        let right = self.shown();
        if let Entry::Total(number) = &self.entry {
            let again = self.again.as_ref();
            let sum = again.map_or(Ok(number.clone()), |(operator, by)| reckon(number, *operator, by));
            return self.finish(sum, Entry::Total);
        }
        self.again =
            (!self.words.is_empty()).then(|| (sign_at(&self.words, self.words.len() - 1), right.clone()));
        self.words.push(Word::Number(right));
        let sum = evaluate(&self.words);
        self.words.clear();
        self.befores.clear();
        self.finish(sum, Entry::Total);
    }

    fn percent(&mut self) {
        let mut part = Ok(self.shown());
        if let [sum @ .., Word::Operator('+' | '-')] = self.words.as_slice() {
            part = evaluate(sum).and_then(|of| kept(of * self.shown()));
        }
        let part = part.and_then(|part| kept(part / whole(100)));
        let total = matches!(self.entry, Entry::Total(_));
        self.finish(part, if total { Entry::Total } else { Entry::Calculated });
    }

    fn turn_sign(&mut self) {
        self.entry = match std::mem::replace(&mut self.entry, Entry::Awaited) {
            Entry::Typed(typed) => {
                Entry::Typed(typed.strip_prefix('-').map_or_else(|| format!("-{typed}"), str::to_owned))
            }
            Entry::Awaited => Entry::Typed("-".to_owned()),
            Entry::Calculated(number) => Entry::Calculated(-number),
            Entry::Total(number) => Entry::Total(-number),
            failed @ Entry::Failed(_) => failed,
        };
    }

    fn take_back(&mut self) {
        let is_empty = matches!(&self.entry, Entry::Typed(typed) if typed.is_empty());
        if (is_empty || matches!(self.entry, Entry::Awaited))
            && let Some(before) = self.befores.pop()
        {
            (self.words, self.entry) = before;
        } else if let Entry::Typed(typed) = &mut self.entry {
            typed.pop();
        }
        if let Entry::Typed(typed) = &mut self.entry
            && typed.trim_start_matches('-').chars().all(|sign| sign == '0')
        {
            typed.clear();
        }
    }

    fn clear(&mut self) {
        let typed = matches!(&self.entry, Entry::Typed(typed) if !typed.is_empty());
        if typed || matches!(self.entry, Entry::Calculated(_)) {
            self.entry = Entry::Typed(String::new());
        } else {
            *self = Self::new();
        }
    }
}
