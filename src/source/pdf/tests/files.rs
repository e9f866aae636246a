//! Files: damage, forms, limits, scans, passwords.

use std::time::Duration;

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
