//! Files: damage, forms, limits, scans, passwords.

use std::time::Duration;

use lopdf::{Document, EncryptionState, EncryptionVersion, Object, Permissions, StringFormat};

use super::{FONTS, Pdf, check, shown};
use crate::diagnostic::Odd;
use crate::error::Error;
use crate::options::Options;
use crate::record::TextLayer;
use crate::source::pdf::read;

/// A page that draws the form 5.
fn page_with_form(entries: &str, form: &str, content: &str) -> Pdf {
    let resources = format!("/Font << {FONTS} >> /XObject << /X 5 0 R >>");
    let mut pdf = Pdf::page_with("", &resources, content);
    pdf.stream(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 600 800] {entries}"),
        form.as_bytes(),
    );
    pdf
}

#[track_caller]
fn check_error(bytes: &[u8], options: &Options, message: &str) {
    match read(bytes, options) {
        Ok(source) => panic!("read as {:?}", source.text),
        Err(error) => assert_eq!(error.to_string(), message),
    }
}

#[test]
fn a_stray_bracket_silences_nothing() {
    let content = format!(
        "{} ) ] >> }} {}",
        shown(&[(50.0, 700.0, "Punkt 1")]),
        shown(&[(50.0, 680.0, "Punkt 2")])
    );
    check(&Pdf::page(&content), &["Punkt 1", "Punkt 2"]);
}

#[test]
fn image_data_may_hold_its_own_end() {
    let content = format!(
        "BI /W 4 /H 4 /BPC 8 /CS /G ID x EI \x01\x02 EI y\x7f EI\n{}",
        shown(&[(50.0, 700.0, "efter billedet")])
    );
    check(&Pdf::page(&content), &["efter billedet"]);
}

#[test]
fn content_cut_inside_a_string_is_joined() {
    let mut pdf =
        Pdf::page_with("", &format!("/Font << {FONTS} >>"), "BT /F1 10 Tf 50 700 Td (Gods");
    pdf.stream("", b"kendt) Tj ET");
    pdf.set(3, &format!(
        "<< /Type /Page /Parent 2 0 R /Resources << /Font << {FONTS} >> >> /Contents [4 0 R 5 0 R] >>"
    ));
    check(&pdf, &["Godskendt"]);
}

#[test]
fn forms_use_their_callers_fonts() {
    check(
        &page_with_form(
            "/Matrix [1 0 0 1 0 -100]",
            &shown(&[(50.0, 700.0, "i formen")]),
            "q /X Do Q",
        ),
        &["i formen"],
    );
}

#[test]
fn a_form_that_draws_itself_is_drawn_once() {
    let form = format!("{} /X Do", shown(&[(50.0, 700.0, "igen")]));
    let own = format!("/Resources << /Font << {FONTS} >> /XObject << /X 5 0 R >> >>");
    check(&page_with_form(&own, &form, "/X Do"), &["igen"]);
}

/// Ten forms, each drawing the next ten times, are 10^10 drawings.
#[test]
fn a_form_bomb_ends_in_time() {
    let resources = "/XObject << /X 5 0 R >>";
    let mut pdf = Pdf::page_with("", resources, "/X Do");
    for next in 6..16 {
        let entries =
            format!("/Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /X {next} 0 R >> >>");
        pdf.stream(&entries, "/X Do ".repeat(10).as_bytes());
    }
    pdf.stream("/Subtype /Form /BBox [0 0 1 1]", b"0 0 m");
    let options = Options::default().max_time(Duration::from_millis(100));
    let Err(Error::OverLimit { what, limit, .. }) = read(&pdf.bytes(), &options) else {
        panic!("a bomb was read")
    };
    assert_eq!((what, limit), ("work to read the PDF", 500_000));
}

#[test]
fn filters_may_be_references() {
    let mut pdf = Pdf::page("");
    let hex: String =
        shown(&[(50.0, 700.0, "pakket")]).bytes().map(|byte| format!("{byte:02x}")).collect();
    pdf.objects.truncate(3);
    pdf.stream("/Filter 5 0 R", format!("{hex}>").as_bytes());
    pdf.add("[/ASCIIHexDecode]");
    check(&pdf, &["pakket"]);
}

#[test]
fn garbage_before_the_header_and_a_lost_table() {
    let mut bytes = b"HTTP/1.1 200 OK\r\n\r\n".to_vec();
    bytes.extend(Pdf::page(&shown(&[(50.0, 700.0, "alligevel")])).bytes());
    let source = read(&bytes, &Options::default()).expect("garbage before the header is common");
    assert_eq!(source.text, "alligevel\n");
}

#[test]
fn a_file_cut_short_is_read_as_far_as_it_goes() {
    let bytes = Pdf::page(&shown(&[(50.0, 700.0, "det er alt")])).bytes();
    let cut = memchr::memmem::find(&bytes, b"xref").expect("it has a table");
    let source = read(&bytes[..cut], &Options::default()).expect("the objects are all there");
    assert_eq!(source.text, "det er alt\n");
    let what = "the file breaks off; the last text found is on page 1".to_owned();
    assert_eq!(source.odd, [(Odd::DamagedPdf { what }, 0..0)]);
}

#[test]
fn missing_content_is_told() {
    let mut pdf = Pdf::page(&shown(&[(50.0, 700.0, "side 1")]));
    pdf.set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 600 800] >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /Contents 99 0 R >>");
    let source = pdf.source();
    assert_eq!(source.pages, Some(2));
    let what = "the content of page 2 is missing or broken off".to_owned();
    assert_eq!(source.odd, [(Odd::DamagedPdf { what }, 7..7)]);
}

/// A picture that fills the page.
const SCAN: &str = "q 600 0 0 800 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q\n";

#[test]
fn scans_have_no_text_layer() {
    let message = "no text layer on any of 1 pages: scanned pictures need OCR first";
    check_error(&Pdf::page(SCAN).bytes(), &Options::default(), message);
}

#[test]
fn a_scanned_page_among_others_is_told() {
    let mut pdf = Pdf::page(&shown(&[(50.0, 700.0, "side 1")]));
    pdf.set(2, "<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 /MediaBox [0 0 600 800] >>");
    pdf.add("<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>");
    pdf.stream("", SCAN.as_bytes());
    let source = pdf.source();
    assert_eq!(source.text_layer, TextLayer::Partial);
    assert_eq!(source.odd, [(Odd::PageWithoutText { page: 2 }, 7..7)]);
}

#[test]
fn an_undecodable_text_is_no_text() {
    let font = "/Font << /F1 << /Type /Font /Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] \
                /Encoding << /Differences [65 /g1 /g2 /g3] >> >> >>";
    let font =
        font.replace("/Type3", "/Type0 /Encoding /Identity-H /DescendantFonts [<< /DW 500 >>]");
    let content = "BT /F1 10 Tf 50 700 Td <000100020003> Tj ET";
    let message = "unreadable text layer: 100 % of the characters cannot be decoded";
    check_error(&Pdf::page_with("", &font, content).bytes(), &Options::default(), message);
}

#[test]
fn letters_without_vowels_are_garbled() {
    let content = shown(&[(50.0, 700.0, &"bcdfg hjklm npqrs ".repeat(8))]);
    let message = "unreadable text layer: 100 % of the characters cannot be decoded";
    check_error(&Pdf::page(&content).bytes(), &Options::default(), message);
}

#[test]
fn nothing_to_see_is_empty() {
    check_error(&Pdf::page("").bytes(), &Options::default(), "empty document");
}

#[test]
fn arrays_without_end_are_refused() {
    let mut pdf = Pdf::page(&shown(&[(50.0, 700.0, "lille")]));
    pdf.add(&format!("[{}]", "[]".repeat(300_000)));
    let options = Options::default().max_memory(16 << 20);
    let Err(Error::OverLimit { what, limit, .. }) = read(&pdf.bytes(), &options) else {
        panic!("a bomb was read")
    };
    assert_eq!((what, limit), ("memory for the PDF's objects", 16 << 20));
}

#[test]
fn deep_nesting_harms_nothing() {
    let mut pdf = Pdf::page(&format!("{}{}", "[".repeat(100_000), shown(&[(50.0, 700.0, "dybt")])));
    pdf.add(&format!("{}{}", "[".repeat(50_000), "]".repeat(50_000)));
    pdf.add(&format!("{}{}", "<< /A ".repeat(20_000), ">>".repeat(20_000)));
    check(&pdf, &["dybt"]);
}

#[test]
fn page_trees_and_structure_trees_may_loop() {
    let mut pdf = Pdf::page(&shown(&[(50.0, 700.0, "rundt")]));
    pdf.set(1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R >>");
    pdf.set(
        2,
        "<< /Type /Pages /Kids [3 0 R 2 0 R] /Count 2 /Parent 2 0 R /MediaBox [0 0 600 800] >>",
    );
    pdf.add("<< /K [5 0 R 6 0 R] >>");
    pdf.add("<< /S /P /K [5 0 R 6 0 R] >>");
    check(&pdf, &["rundt"]);
}

#[test]
fn a_wrong_length_is_put_right() {
    for length in ["3", "99999"] {
        let pdf = Pdf::page(&shown(&[(50.0, 700.0, "hele linjen")]));
        let bytes = String::from_utf8(pdf.bytes()).expect("the test's PDF is text");
        let (before, after) = bytes.split_once("/Length ").expect("it has a stream");
        let (_, after) = after.split_once(' ').expect("the length ends");
        let bytes = format!("{before}/Length {length} {after}").into_bytes();
        let source = read(&bytes, &Options::default()).expect("only the length is wrong");
        assert_eq!(source.text, "hele linjen\n");
    }
}

#[test]
fn spacing_may_change_inside_an_array() {
    let content = "BT /F1 10 Tf 50 700 Td [(Udvalg) 0.0 Tc -300 (enig)] TJ ET";
    check(&Pdf::page(content), &["Udvalg enig"]);
}

/// A PDF with other bytes in one place.
fn with(pdf: &Pdf, from: &str, to: &str) -> Vec<u8> {
    let bytes = pdf.bytes();
    let at = memchr::memmem::find(&bytes, from.as_bytes()).expect("the place is there");
    [&bytes[..at], to.as_bytes(), &bytes[at + from.len()..]].concat()
}

#[track_caller]
fn check_text(bytes: &[u8], text: &str) {
    let source = read(bytes, &Options::default()).expect("the damage can be worked around");
    assert_eq!(source.text, text);
}

/// One flipped byte in a dictionary, and a strict reader has lost the page or its font.
#[test]
fn damaged_dictionaries_are_read_as_far_as_they_go() {
    let pdf = Pdf::page(&shown(&[(50.0, 700.0, "hele siden")]));
    for (from, to) in [
        ("/BaseFont /Helvetica ", "/BaseFont /Helvetica Neue "),
        ("/Type /Page /Parent", "/Type $Page /Parent"),
        ("/Type /Pages", "/Type )Pages"),
        ("/Contents 4 0 R", "/Contents 4 0 R ]"),
    ] {
        check_text(&with(&pdf, from, to), "hele siden\n");
    }
}

#[test]
fn pages_whose_branch_is_lost_are_found_by_it() {
    let mut pdf = Pdf::page(&shown(&[(50.0, 700.0, "side 1")]));
    pdf.set(2, "<< /Type /Pages /Kids [5 0 R 9 0 R] /Count 2 /MediaBox [0 0 600 800] >>");
    let fonts = format!("/Resources << /Font << {FONTS} >> >>");
    pdf.set(3, &format!("<< /Type /Page /Parent 9 0 R {fonts} /Contents 4 0 R >>"));
    pdf.add(&format!("<< /Type /Page /Parent 2 0 R {fonts} /Contents 6 0 R >>"));
    pdf.stream("", shown(&[(50.0, 700.0, "side 0")]).as_bytes());
    check(&pdf, &["side 0", "side 1"]);
}

#[test]
fn a_file_without_table_and_trailer_is_read() {
    let pdf = Pdf::page(&shown(&[(50.0, 700.0, "uden tabel")]));
    let bytes = pdf.bytes();
    let end = memchr::memmem::find(&bytes, b"xref").expect("it has a table");
    let damaged = [&bytes[..end], b"startxref\n99999\n%%EOF"].concat();
    check_text(&damaged, "uden tabel\n");
}

/// Compressed data with a flipped byte is read up to there.
#[test]
fn damaged_data_is_read_up_to_the_damage() {
    let lines: String =
        (0..200).map(|n| format!("BT /F1 10 Tf 50 700 Td (punkt {n}) Tj ET\n")).collect();
    let mut stream = lopdf::Stream::new(lopdf::Dictionary::new(), lines.into_bytes());
    stream.compress().expect("the data can be packed");
    let mut packed = stream.content.clone();
    let middle = packed.len() / 2;
    packed.truncate(middle);
    let mut pdf = Pdf::page("");
    pdf.objects.truncate(3);
    pdf.stream("/Filter /FlateDecode", &packed);
    assert!(pdf.source().text.starts_with("punkt 0"));
}

/// An encrypted copy of a page.
fn encrypted(user_password: &str) -> Vec<u8> {
    let pdf = Pdf::page(&shown(&[(50.0, 700.0, "fortroligt")]));
    let mut document = Document::load_mem(&pdf.bytes()).expect("the test's PDF can be read");
    let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
    document.trailer.set("ID", vec![id.clone(), id]);
    let version = EncryptionVersion::V2 {
        document: &document,
        owner_password: "ejer",
        user_password,
        key_length: 128,
        permissions: Permissions::all(),
    };
    let state = EncryptionState::try_from(version).expect("the passwords are plain");
    document.encrypt(&state).expect("the document can be encrypted");
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).expect("memory can be written");
    bytes
}

#[test]
fn the_empty_password_is_always_tried() {
    check_text(&encrypted(""), "fortroligt\n");
    let options = Options::default().password("noget andet");
    let source = read(&encrypted(""), &options).expect("no password is needed");
    assert_eq!(source.text, "fortroligt\n");
}

/// The password of [`encrypted`] opens the file, and no other.
#[track_caller]
fn check_password(bytes: &[u8]) {
    let options = Options::default().password("hemmelig");
    let source = read(bytes, &options).expect("the password is right");
    assert_eq!(source.text, "fortroligt\n");
    let message = "encrypted: needs a password";
    check_error(bytes, &Options::default(), message);
    check_error(bytes, &Options::default().password("gættet"), message);
}

#[test]
fn a_password_is_used_and_a_wrong_one_told() {
    check_password(&encrypted("hemmelig"));
}

/// The same with the encryption dictionary in the trailer itself, where lopdf writes a reference.
fn encrypted_in_trailer(password: &str) -> Vec<u8> {
    let bytes = encrypted(password);
    let find = |what: &[u8], from: usize| {
        from + memchr::memmem::find(&bytes[from..], what).expect("lopdf writes it so")
    };
    let at = find(b"/Encrypt ", 0) + b"/Encrypt ".len();
    let end = find(b" R", at);
    let id = std::str::from_utf8(&bytes[at..end]).expect("two numbers");
    let object = find(format!("\n{id} obj").as_bytes(), 0);
    let (from, to) = (find(b"<<", object), find(b"endobj", object));
    [&bytes[..at], &bytes[from..to], &bytes[end + b" R".len()..]].concat()
}

#[test]
fn an_encryption_told_in_the_trailer_itself_is_undone() {
    check_password(&encrypted_in_trailer("hemmelig"));
    let source = read(&encrypted_in_trailer(""), &Options::default());
    assert_eq!(source.expect("no password is needed").text, "fortroligt\n");
}

/// A page with one annotation.
fn annotated(annotation: &str) -> Pdf {
    let entries = format!("/Annots [<< /Type /Annot /Rect [50 600 250 620] {annotation} >>]");
    Pdf::page_with(&entries, &format!("/Font << {FONTS} >>"), &shown(&[(50.0, 700.0, "Navn:")]))
}

#[test]
fn fields_show_what_is_filled_in() {
    let filled = "/Subtype /Widget /FT /Tx /V (Anna Bech) /DA (/Helv 12 Tf 0 g)";
    check(&annotated(filled), &["Navn:", "Anna Bech"]);
    check(&annotated(&format!("{filled} /F 2")), &["Navn:"]);
    check(&annotated(&format!("{filled} /Ff 8192")), &["Navn:"]);
    check(&annotated("/Subtype /FreeText /Contents (rettet)"), &["Navn:", "rettet"]);
    check(&annotated("/Subtype /Text /Contents (en note)"), &["Navn:"]);
}

#[test]
fn an_annotation_is_drawn_as_it_looks() {
    let mut pdf = annotated("/Subtype /Widget /FT /Tx /V (1) /AP << /N 5 0 R >>");
    let look = "/Subtype /Form /BBox [0 0 100 10] /Resources << /Font << /F1 << /Type /Font \
                /Subtype /Type1 /BaseFont /Helvetica >> >> >>";
    pdf.stream(look, b"BT /F1 5 Tf 2 2 Td (som vist) Tj ET");
    check(&pdf, &["Navn:", "som vist"]);
}
