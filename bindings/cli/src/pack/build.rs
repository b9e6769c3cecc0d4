//! `alcove pack keygen` and `alcove pack build`.

use std::fs::{self, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use guide::{ENGLISH, Guide};
use seal::pack::{PackHeader, seal_pack};
use seal::sign::SigningKey;
use zeroize::Zeroizing;

use crate::{Failure, content};

/// Arguments of `alcove pack keygen`.
#[derive(Args)]
pub(crate) struct Keygen {
    /// The new file for the seed; one that exists is never overwritten
    #[arg(value_name = "FILE")]
    seed: PathBuf,
}

impl Keygen {
    /// Makes the key and prints its public half, to be built in where packs are opened.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let key = SigningKey::generate()?;
        let failed = |cause| Failure::Write { path: self.seed.clone(), cause };
        let mut file =
            OpenOptions::new().write(true).create_new(true).mode(0o600).open(&self.seed).map_err(failed)?;
        // The file is the person's own copy of the seed.
        let text = key.expose(|seed| Zeroizing::new(hex(seed)));
        writeln!(file, "{}", text.as_str()).and_then(|()| file.sync_all()).map_err(failed)?;
        writeln!(std::io::stdout(), "{}", hex(&key.public()?))?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Arguments of `alcove pack build`.
#[derive(Args)]
pub(crate) struct Build {
    /// The folder with the source texts
    #[arg(default_value = content::FOLDER)]
    folder: PathBuf,
    /// The file with the signing seed
    #[arg(long, value_name = "FILE")]
    key: PathBuf,
    /// The pack to write; replaced as a whole or not at all
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Refuse unless publisher, reviewers and checked links are present; leave out languages nobody has reviewed
    #[arg(long)]
    release: bool,
    /// Add two pseudo-languages to find forgotten texts: long accented (xa), right to left (xb)
    #[arg(long, conflicts_with = "release")]
    pseudo: bool,
}

impl Build {
    /// Builds the pack. Exit code 1 if anything must be fixed first.
    pub(crate) fn run(self) -> Result<ExitCode, Failure> {
        let mut files = content::read(&self.folder)?;
        if self.pseudo {
            files = author::with_pseudo(&files);
        }
        let image = match author::build(&files, self.release) {
            Ok(image) => image,
            Err(report) => {
                let mut out = std::io::stdout().lock();
                report
                    .findings
                    .iter()
                    .try_for_each(|finding| writeln!(out, "{}/{finding}", self.folder.display()))?;
                return Ok(ExitCode::FAILURE);
            }
        };
        let pack = seal_pack(&image, &header(&image)?, &read_key(&self.key)?)?;
        replace(&self.out, &pack)?;
        writeln!(
            std::io::stdout(),
            "{}: {} bytes, image {} bytes",
            self.out.display(),
            pack.len(),
            image.len()
        )?;
        Ok(ExitCode::SUCCESS)
    }
}

fn header(image: &[u8]) -> Result<PackHeader, Failure> {
    let guide = Guide::open(image, ENGLISH)?;
    let meta = guide.meta();
    Ok(PackHeader {
        pack_id: ::pack::id(&meta.id),
        version: meta.version,
        built_ms: meta.built_ms(),
        expires_ms: meta.expires_ms(),
    })
}

fn read_key(path: &Path) -> Result<SigningKey, Failure> {
    let text = Zeroizing::new(fs::read_to_string(path).map_err(|cause| content::cannot_read(path, cause))?);
    let mut seed = Zeroizing::new([0; 32]);
    let digits = text.trim();
    let whole = digits.len() == 64 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    let wrong = || Failure::Input(format!("{} holds no seed (64 hex digits)", path.display()));
    if !whole {
        return Err(wrong());
    }
    for (at, byte) in seed.iter_mut().enumerate() {
        let pair = digits.get(2 * at..2 * at + 2).ok_or_else(wrong)?;
        *byte = u8::from_str_radix(pair, 16).map_err(|_| wrong())?;
    }
    Ok(SigningKey::from_bytes(&mut seed))
}

/// Writes a new file, syncs it, then renames it over the old one.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let beside = path.with_extension("new");
    let written =
        fs::File::create(&beside).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written
        .and_then(|()| fs::rename(&beside, path))
        .map_err(|cause| Failure::Write { path: path.to_owned(), cause })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
