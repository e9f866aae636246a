//! Characters: encodings, maps, ligatures, accents, replacement text.

use super::{Pdf, check, shown, to_unicode};
use crate::diagnostic::Odd;

/// A page whose font is the object 5.
fn page_with_font(font: &str, content: &str) -> Pdf {
    let mut pdf = Pdf::page_with("", "/Font << /F1 5 0 R >>", content);
    pdf.add(font);
    pdf
}

/// A page whose font is mapped to Unicode by the object 6.
fn page_with_map(codes: &[(&str, &str)], content: &str) -> Pdf {
    let font = "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Skrift /FirstChar 0 /LastChar 255 \
                /ToUnicode 6 0 R >>";
    let mut pdf = page_with_font(font, content);
    pdf.stream("", to_unicode(codes).as_bytes());
    pdf
}

#[test]
fn danish_letters_of_a_standard_font() {
    check(
        &Pdf::page("BT /F1 10 Tf 50 700 Td (R\\370d gr\\370d p\\345 \\306bel\\370) Tj ET"),
        &["Rød grød på Æbelø"],
    );
}

#[test]
fn unused_codes_are_bullets() {
    check(
        &Pdf::page("BT /F1 10 Tf 50 700 Td (\\177 f\\370rste \\201 anden) Tj ET"),
        &["• første • anden"],
    );
}

#[test]
fn mac_roman_and_differences() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /BaseEncoding \
                /MacRomanEncoding /Differences [65 /oslash /aring 67 /f_i /uni00E6 /g12 ] >> >>";
    let pdf = page_with_font(font, "BT /F1 10 Tf 50 700 Td (ABCD \\277) Tj ET");
    check(&pdf, &["øåfiæ ø"]);
}

#[test]
fn ligatures_are_folded_and_only_they() {
    let codes = [("41", "FB01"), ("42", "FB02"), ("43", "00BD")];
    check(&page_with_map(&codes, "BT /F1 10 Tf 50 700 Td (ABC) Tj ET"), &["fifl½"]);
}

#[test]
fn maps_with_several_characters_and_surrogates() {
    let codes = [("41", "00660066"), ("42", "D83DDE00"), ("43", "0061")];
    check(&page_with_map(&codes, "BT /F1 10 Tf 50 700 Td (CABC) Tj ET"), &["aff😀a"]);
}

#[test]
fn symbol_font_bullets_pass_as_they_are() {
    let pdf =
        page_with_map(&[("41", "F0B7"), ("42", "0062")], "BT /F1 10 Tf 50 700 Td (A B) Tj ET");
    check(&pdf, &["\u{F0B7} b"]);
}

#[test]
fn symbol_and_dingbats_by_name() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>";
    check(&page_with_font(font, "BT /F1 10 Tf 50 700 Td (\\267 a) Tj ET"), &["• α"]);
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats >>";
    check(&page_with_font(font, "BT /F1 10 Tf 50 700 Td (l n) Tj ET"), &["● ■"]);
}

/// LaTeX's old fonts print å as a ring and an a.
#[test]
fn accents_go_over_their_letters() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /CMR10 /FirstChar 65 /LastChar 67 \
                /Widths [500 500 500] /Encoding << /Differences [65 /ring /a /acute] >> >>";
    let content = "BT /F1 10 Tf 50 700 Td [(B) 0 (A) 500 (B) 0 (C) 500 (B)] TJ ET";
    check(&page_with_font(font, content), &["aåá"]);
}

/// The ring is wider than its letter, and hides the spaces on both sides of it.
#[test]
fn accents_leave_the_spaces_beside_their_letters() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /CMR10 /FirstChar 65 /LastChar 67 \
                /Widths [500 750 500] /Encoding << /Differences [65 /a /ring /m] >> >>";
    let content = "BT /F1 10 Tf 50 700 Td [(C) -200 (B) 625 (A) -275 (C)] TJ ET";
    check(&page_with_font(font, content), &["m å m"]);
}

/// Ghostscript 10.00 writes the letters of a ligature with their bytes the wrong way round.
#[test]
fn ligatures_with_turned_bytes() {
    let codes = [("41", "66006900"), ("42", "660066006900"), ("43", "6F22")];
    check(&page_with_map(&codes, "BT /F1 10 Tf 50 700 Td (ABC) Tj ET"), &["fiffi漢"]);
}

/// Pango divides words with hyphens that its replacement text leaves out.
#[test]
fn hyphens_that_replacement_text_leaves_out_are_soft() {
    let content = "BT /F1 10 Tf 50 700 Td (udvalg) Tj \
                   /Span << /ActualText <FEFF0073> >> BDC (s-) Tj EMC ET";
    check(&Pdf::page(content), &["udvalgs\u{AD}"]);
}

/// Chromium, cairo and LaTeX mark ligatures with replacement text; a TJ offset may come before the
/// first glyph.
#[test]
fn replacement_text_stands_for_its_glyphs() {
    let content = "BT /F1 10 Tf 50 700 Td (di) Tj \
                   /Span << /ActualText <FEFF00660066> >> BDC [-20 (X)] TJ EMC (erence) Tj ET";
    check(&Pdf::page(content), &["difference"]);
}

#[test]
fn replacement_text_by_name() {
    let resources = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> \
                     /Properties << /P1 << /ActualText (og) >> >>";
    let content = "BT /F1 10 Tf 50 700 Td (salt ) Tj /Span /P1 BDC (&) Tj EMC ( peber) Tj ET";
    check(&Pdf::page_with("", resources, content), &["salt og peber"]);
}

#[test]
fn what_cannot_be_decoded_is_told() {
    let font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [0.001 0 0 0.001 0 0] \
                /FirstChar 128 /LastChar 128 /Widths [500] /CharProcs << >> \
                /Encoding << /Differences [128 /g7] >> /Name /Gaade >>";
    let content = shown(&[(50.0, 700.0, "Referat af m\\200de, ordentligt")]);
    let source = page_with_font(font, &content).source();
    assert_eq!(source.text, "Referat af m\u{FFFD}de, ordentligt\n");
    let odd = Odd::UndecodedCharacters { font: "Gaade".into(), count: 1 };
    assert_eq!(source.odd, [(odd, 12..15)]);
}

#[test]
fn two_byte_fonts_by_their_map() {
    let resources = "/Font << /F1 << /Type /Font /Subtype /Type0 /BaseFont /Skrift /Encoding /Identity-H \
                     /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Skrift \
                     /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
                     /DW 500 /W [1 [500 600] 5 7 400] >>] /ToUnicode 5 0 R >> >>";
    let mut pdf = Pdf::page_with("", resources, "BT /F1 10 Tf 50 700 Td <000100020005> Tj ET");
    pdf.stream("", b"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange \
                     2 beginbfrange <0001> <0002> <00E6> <0005> <0006> [<00F8> <00E5>] endbfrange endcmap");
    check(&pdf, &["æçø"]);
}

#[test]
fn weight_is_not_told_by_stem_width() {
    let font = |descriptor: &str| {
        format!(
            "<< /Type /Font /Subtype /TrueType /BaseFont /Skrift /Encoding /WinAnsiEncoding \
             /FontDescriptor << /Type /FontDescriptor {descriptor} >> >>"
        )
    };
    let is_bold = |descriptor: &str| {
        let pdf = page_with_font(&font(descriptor), &shown(&[(50.0, 700.0, "Vedtaget")]));
        pdf.source().lines[0].layout.expect("PDF lines have a layout").bold
    };
    assert!(!is_bold("/StemV 200"));
    assert!(is_bold("/FontWeight 700"));
    assert!(is_bold("/Flags 262144"));
}
