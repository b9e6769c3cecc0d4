use proptest::prelude::*;

use super::*;

/// Returns what passes of a file read in pieces of these lengths, repeated, and whether a film was removed.
fn passed(file: &[u8], lengths: &[usize]) -> (Vec<u8>, bool) {
    let (mut still, mut all, mut rest) = (Still::new(), Vec::new(), file);
    for length in lengths.iter().cycle() {
        let (piece, later) = rest.split_at(rest.len().min(*length));
        let passed = still.take(piece);
        all.extend_from_slice(&passed.held);
        all.extend_from_slice(passed.piece);
        rest = later;
        if rest.is_empty() {
            break;
        }
    }
    all.extend_from_slice(&still.rest());
    (all, still.has_film())
}

#[track_caller]
fn is_cut_to(still: &[u8], file: &[u8]) {
    for lengths in [&[usize::MAX][..], &[1], &[7], &[31, 2]] {
        assert!(passed(file, lengths) == (still.to_vec(), true), "{lengths:?}");
    }
}

#[track_caller]
fn is_whole(file: &[u8]) {
    for lengths in [&[usize::MAX][..], &[1], &[7], &[31, 2]] {
        assert!(passed(file, lengths) == (file.to_vec(), false), "{lengths:?}");
    }
}

fn segment(code: u8, body: &[u8]) -> Vec<u8> {
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    [&[0xff, code][..], &length, body].concat()
}

/// A JPEG with tables, two scans with a table between them, stuffed and restart bytes, and a camera's own data first.
fn jpeg_saying(said: &[u8]) -> Vec<u8> {
    let pixels = [1, 0xff, 0x00, 2, 0xff, 0xd0, 0xff, 0xff, 0xd7, 0xd9, 0xda];
    let parts = [
        vec![0xff, 0xd8],
        segment(0xe1, said),
        segment(0xdb, &[9; 65]),
        vec![0xff],
        segment(0xda, &[1, 1, 0]),
        pixels.to_vec(),
        segment(0xc4, &[0xff, 0xd9]),
        segment(0xda, &[]),
        pixels.to_vec(),
        vec![0xff, 0xff, 0xd9],
    ];
    parts.concat()
}

fn jpeg() -> Vec<u8> {
    jpeg_saying(b"Exif")
}

fn in_box(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&u32::try_from(body.len() + 8).unwrap().to_be_bytes(), &kind[..], body].concat()
}

fn film() -> Vec<u8> {
    [in_box(b"ftyp", b"mp42\0\0\0\0isommp42"), in_box(b"moov", &[3; 90]), in_box(b"mdat", &[5; 300])].concat()
}

fn samsung(kind: u8, name: &[u8], body: &[u8]) -> Vec<u8> {
    let length = u32::try_from(name.len()).unwrap().to_le_bytes();
    [&[0, 0, kind, 0x0a][..], &length, name, body].concat()
}

fn heic() -> Vec<u8> {
    let parts =
        [in_box(b"ftyp", b"heic\0\0\0\0mif1heic"), in_box(b"meta", &[1; 60]), in_box(b"mdat", &[2; 200])];
    parts.concat()
}

#[test]
fn a_film_right_behind_a_jpeg_is_left_out() {
    is_cut_to(&jpeg(), &[jpeg(), film()].concat());
}

#[test]
fn zeros_before_the_film_stay_with_the_picture() {
    let still = [jpeg(), vec![0; 100]].concat();
    is_cut_to(&still, &[still.clone(), film()].concat());
}

#[test]
fn a_gain_map_before_the_film_stays_with_the_picture() {
    let still = [jpeg(), vec![0; 3], jpeg()].concat();
    is_cut_to(&still, &[still.clone(), film()].concat());
}

#[test]
fn samsungs_film_is_left_out_with_its_header_and_what_is_before_it_stays() {
    let still = [jpeg(), samsung(1, b"Image_UTC_Data", b"1764288000000")].concat();
    let film = samsung(0x30, b"MotionPhoto_Data", &film());
    is_cut_to(&still, &[&still[..], &film, b"SEFH directory SEFT"].concat());
    is_cut_to(&jpeg(), &[jpeg(), film].concat());
}

#[test]
fn the_films_box_of_a_heic_is_left_out_and_all_behind_it() {
    is_cut_to(&heic(), &[heic(), in_box(b"mpvd", &film()), in_box(b"sefd", b"SEFT")].concat());
    let to_the_end = [&[0, 0, 0, 0][..], b"mpvd", &film()].concat();
    is_cut_to(&heic(), &[heic(), to_the_end].concat());
    let long = [&[0, 0, 0, 1][..], b"mpvd", &500_000_u64.to_be_bytes(), &film()].concat();
    is_cut_to(&heic(), &[heic(), long].concat());
}

/// What encoders write: real pictures, which begin with boxes in an order of their own.
#[test]
fn a_real_heic_and_a_real_avif_are_whole_and_lose_only_a_film_behind_them() {
    let pictures = [
        &include_bytes!("../../../../tests/samples/corners.heic")[..],
        include_bytes!("../../../../tests/samples/turned.avif"),
    ];
    for picture in pictures {
        is_whole(picture);
        is_cut_to(picture, &[picture, &in_box(b"mpvd", &film())].concat());
    }
}

#[test]
fn a_picture_without_a_film_is_untouched() {
    let gain_map = [jpeg(), jpeg()].concat();
    let trailer = [jpeg(), samsung(1, b"Image_UTC_Data", b"1764288000000"), b"SEFT".to_vec()].concat();
    let thumbnail = jpeg_saying(&[jpeg(), film()].concat());
    let end_inside = jpeg_saying(&[&b"MotionPhoto_Data\xff\xd9"[..], &film()].concat());
    let of_heic = [heic(), in_box(b"sefd", b"MotionPhoto_Data")].concat();
    for file in [jpeg(), gain_map, trailer, thumbnail, end_inside, heic(), of_heic] {
        is_whole(&file);
    }
}

#[test]
fn what_is_not_a_film_behind_a_picture_is_untouched() {
    let behind_words = [&jpeg()[..], b"words", &film()].concat();
    let named_words = [jpeg(), samsung(0x30, b"MotionPhoto_Data", b"no film")].concat();
    let other_name = [jpeg(), samsung(0x30, b"SoundShot_Meta_X", &film())].concat();
    let huge_kind = [jpeg(), [&[0, 1, 0, 0][..], b"ftypmp42"].concat()].concat();
    let boxed_words = [heic(), in_box(b"mpvd", b"no film at all"), in_box(b"sefd", b"x")].concat();
    let empty_box = [heic(), in_box(b"mpvd", b""), in_box(b"sefd", b"x")].concat();
    for file in [behind_words, named_words, other_name, huge_kind, boxed_words, empty_box] {
        is_whole(&file);
    }
}

#[test]
fn a_film_before_the_pixels_is_not_cut_out() {
    let (start, rest) = (in_box(b"ftyp", b"heic\0\0\0\0mif1"), in_box(b"mdat", &[2; 200]));
    is_whole(&[start.clone(), in_box(b"meta", &[1; 60]), in_box(b"mpvd", &film()), rest.clone()].concat());
    is_whole(&[start, rest, in_box(b"mpvd", &film())].concat());
}

#[test]
fn what_is_not_well_formed_passes_whole() {
    let film = film();
    let no_scan = [&[0xff, 0xd8, 0xff, 0xd9][..], &film].concat();
    let short_length = [&[0xff, 0xd8, 0xff, 0xe1, 0, 1, 0xff, 0xd9][..], &film].concat();
    let begun_again = [&[0xff, 0xd8, 0xff, 0xd8][..], &film].concat();
    let cut_off = [&jpeg()[..100], &film].concat();
    let broken_view = [&jpeg()[..], &[0xff, 0xd8, 1, 2], &film].concat();
    let short_box = [&heic()[..], &[0, 0, 0, 7], b"mdat", &in_box(b"mpvd", &film)].concat();
    let endless = [&heic()[..], &[0, 0, 0, 0], b"mdat", &in_box(b"mpvd", &film)].concat();
    let png = [&b"\x89PNG\r\n\x1a\n"[..], &film].concat();
    let no_kind = [in_box(b"meta", &[1; 60]), in_box(b"mdat", b"x"), in_box(b"mpvd", &film)].concat();
    let files = [no_scan, short_length, begun_again, cut_off, broken_view, short_box, endless, png, no_kind];
    files.iter().for_each(|file| is_whole(file));
    for file in [&b""[..], b"x", b"\xff", b"\xff\xd8", &film] {
        is_whole(file);
    }
}

#[test]
fn a_film_that_breaks_off_is_left_out_as_soon_as_it_has_begun() {
    let film = film();
    is_cut_to(&jpeg(), &[&jpeg()[..], &film[..8]].concat());
    is_whole(&[&jpeg()[..], &film[..7]].concat());
}

#[test]
fn little_is_held_back_however_long_the_file_is() {
    let mut still = Still::new();
    let file = [jpeg(), samsung(1, b"Depth", &vec![0x55; 1 << 20])].concat();
    for piece in file.chunks(1000) {
        let _passed = still.take(piece);
        assert!(still.held.len() <= 32);
    }
}

/// Meaningful parts in any order, and noise.
fn any_file() -> impl Strategy<Value = Vec<u8>> {
    let film_of_samsung = || samsung(0x30, b"MotionPhoto_Data", &film());
    let part = prop_oneof![
        Just(jpeg()),
        Just(heic()),
        Just(film()),
        Just(film_of_samsung()),
        Just(in_box(b"mpvd", &film())),
        (0..5_usize).prop_map(|count| vec![0; count]),
        prop::collection::vec(any::<u8>(), 0..40),
        prop::sample::select(vec![vec![0xff, 0xd8], vec![0xff, 0xd9], vec![0xff]]),
    ];
    prop::collection::vec(part, 0..6).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn whatever_the_pieces_the_same_bytes_pass(
        file in any_file(),
        lengths in prop::collection::vec(1..70_usize, 1..20),
    ) {
        prop_assert_eq!(passed(&file, &lengths), passed(&file, &[usize::MAX]));
    }

    #[test]
    fn what_passes_is_the_files_own_beginning_and_all_of_it_unless_a_film_is_behind(file in any_file()) {
        let (still, has_film) = passed(&file, &[usize::MAX]);
        prop_assert!(file.starts_with(&still));
        let rest = &file[still.len()..];
        prop_assert_eq!(has_film, !rest.is_empty());
        prop_assert!(!has_film || rest.windows(4).take(40).any(|kind| kind == b"ftyp"));
    }

    #[test]
    fn a_film_behind_any_picture_is_found(said in prop::collection::vec(any::<u8>(), 0..300), count in 1..50_usize) {
        let still = jpeg_saying(&said);
        let (passed, has_film) = passed(&[still.clone(), film()].concat(), &[count]);
        prop_assert!(has_film && passed == still);
    }
}
