//! Fonts: maps, encodings, font programs, and what is done where they are missing.

use super::{FONTS, Pdf, check, shown};
use crate::diagnostic::Odd;

/// A page of two-byte codes whose font is the object 5, its descendant the object 6.
fn two_byte_page(font: &str, descendant: &str, codes: &str) -> Pdf {
    let content = format!("BT /F1 10 Tf 50 700 Td <{codes}> Tj ET");
    let mut pdf = Pdf::page_with("", "/Font << /F1 5 0 R >>", &content);
    pdf.add(&format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /Skrift /DescendantFonts [6 0 R] {font} >>"
    ));
    pdf.add(&format!("<< /Type /Font /DW 500 {descendant} >>"));
    pdf
}

const IDENTITY: &str = "/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>";

/// The same with a map to Unicode, the object 7.
fn mapped_page(map: &str, codes: &str) -> Pdf {
    let descendant = format!("/Subtype /CIDFontType2 /BaseFont /Skrift {IDENTITY}");
    let mut pdf = two_byte_page("/Encoding /Identity-H /ToUnicode 7 0 R", &descendant, codes);
    pdf.stream("", map.as_bytes());
    pdf
}

/// A TrueType or OpenType font of these tables.
fn true_type(tables: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let count = u16::try_from(tables.len()).expect("a test has few tables");
    let mut font = [&[0, 1, 0, 0], &count.to_be_bytes()[..], &[0; 6]].concat();
    let mut offset = 12 + 16 * tables.len();
    for (tag, data) in tables {
        let place =
            |value: usize| u32::try_from(value).expect("a test's font is small").to_be_bytes();
        font.extend([&tag[..], &[0; 4], &place(offset), &place(data.len())].concat());
        offset += data.len();
    }
    font.extend(tables.iter().flat_map(|(_, data)| data));
    font
}

/// A `cmap` table of one byte table: platform, encoding, and the glyphs of some codes.
fn byte_map(platform: u8, encoding: u8, glyphs: &[(u8, u8)]) -> Vec<u8> {
    let mut table = vec![0, 0, 0, 1, 0, platform, 0, encoding, 0, 0, 0, 12];
    table.extend([0, 0, 1, 6, 0, 0]);
    let mut codes = [0; 256];
    for &(code, glyph) in glyphs {
        codes[usize::from(code)] = glyph;
    }
    table.extend(codes);
    table
}

#[test]
fn a_stray_bracket_in_a_map_loses_nothing() {
    let map = "/CIDSystemInfo << /Registry (Adobe) /Ordering (UC>) /Supplement 0 >> def \
               /CMapName /Adobe-Identity-UC> def 2 beginbfchar <0001> <00E6> <0002> <00F8> endbfchar";
    check(&mapped_page(map, "00010002"), &["æø"]);
}

#[test]
fn ranges_count_up_from_their_first_character() {
    let map = "3 beginbfrange <0001> <0003> <0061> <0010> <0012> <00660061> \
               <0100> <0FFF> <0400> endbfrange";
    check(&mapped_page(map, "000100030012 0130"), &["acfc\u{430}"]);
}

#[test]
fn a_map_may_add_to_a_predefined_one() {
    let map = "/Adobe-Japan1-UCS2 usecmap 1 beginbfchar <0001> <00E5> endbfchar";
    check(&mapped_page(map, "00010022"), &["åA"]);
}

/// Shift-JIS codes of one and two bytes, and no map to Unicode: the collection says what they are.
#[test]
fn predefined_maps_of_east_asian_fonts() {
    let japan = "/Subtype /CIDFontType0 /BaseFont /Ryumin-Light \
                 /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >>";
    check(&two_byte_page("/Encoding /90ms-RKSJ-H", japan, "41 93FA 967B 8CEA"), &["A日本語"]);
    let korea = japan.replace("Japan1", "Korea1");
    check(&two_byte_page("/Encoding /UniKS-UCS2-H", &korea, "AC00 AC01"), &["가각"]);
}

#[test]
fn a_font_without_a_map_says_itself_what_its_glyphs_are() {
    let descendant = format!(
        "/Subtype /CIDFontType2 /BaseFont /Skrift {IDENTITY} /FontDescriptor << /FontFile2 7 0 R >>"
    );
    let mut pdf = two_byte_page("/Encoding /Identity-H", &descendant, "000500060007");
    let map = byte_map(0, 3, &[(0xE6, 5), (0xF8, 6), (0xE5, 7)]);
    pdf.stream("", &true_type(&[(b"cmap", map)]));
    check(&pdf, &["æøå"]);
}

#[test]
fn what_a_map_leaves_out_the_font_says() {
    let mut pdf = mapped_page("1 beginbfchar <0005> <0041> endbfchar", "00050006");
    let own = format!(
        "<< /Type /Font /DW 500 /Subtype /CIDFontType2 /BaseFont /Skrift {IDENTITY} \
         /FontDescriptor << /FontFile2 8 0 R >> >>"
    );
    pdf.set(6, &own);
    pdf.stream("", &true_type(&[(b"cmap", byte_map(0, 3, &[(0x62, 5), (0xF8, 6)]))]));
    check(&pdf, &["Aø"]);
}

/// TCPDF: the CIDs are Unicode, and the font has no tables that say so.
#[test]
fn cids_may_be_unicode() {
    let descendant =
        format!("/Subtype /CIDFontType2 /BaseFont /Skrift {IDENTITY} /CIDToGIDMap 7 0 R");
    let codes = "00620079007200E50064";
    let mut pdf = two_byte_page("/Encoding /Identity-H", &descendant, codes);
    let glyphs = (0..256_u16).flat_map(|cid| if cid < 0x20 { 0 } else { cid + 3 }.to_be_bytes());
    pdf.stream("", &glyphs.collect::<Vec<_>>());
    check(&pdf, &["byråd"]);
}

#[test]
fn glyphs_of_core_fonts_are_in_a_known_order() {
    let descendant = format!("/Subtype /CIDFontType2 /BaseFont /Arial,Bold {IDENTITY}");
    let codes = "0025005C0055006E";
    check(&two_byte_page("/Encoding /Identity-H", &descendant, codes), &["Byrå"]);
}

/// A page of one-byte codes whose font is the object 5.
fn one_byte_page(font: &str, codes: &str) -> Pdf {
    let content = format!("BT /F1 10 Tf 50 700 Td <{codes}> Tj ET");
    let mut pdf = Pdf::page_with("", "/Font << /F1 5 0 R >>", &content);
    pdf.add(font);
    pdf
}

#[test]
fn a_symbolic_true_type_font_by_its_own_tables() {
    let font = "<< /Type /Font /Subtype /TrueType /BaseFont /AAAAAA+Skrift \
                /FontDescriptor << /Flags 4 /FontFile2 6 0 R >> >>";
    let mut pdf = one_byte_page(font, "010203");
    let names = [b"\x02ae", b"\x01b\0"];
    let post = [
        &[0, 2, 0, 0][..],
        &[0; 28],
        &[0, 4, 0, 0, 1, 2, 1, 3, 0, 73],
        &names[0][..],
        &names[1][..2],
    ]
    .concat();
    let map = byte_map(1, 0, &[(1, 1), (2, 2), (3, 3)]);
    pdf.stream("", &true_type(&[(b"cmap", map), (b"post", post)]));
    check(&pdf, &["æbf"]);
}

/// The encrypted part of a Type 1 font.
fn encrypted(plain: &[u8]) -> Vec<u8> {
    let mut key = 55665_u16;
    let mut encrypt = |&byte: &u8| {
        let [high, _] = key.to_be_bytes();
        let cipher = byte ^ high;
        key = (u16::from(cipher).wrapping_add(key)).wrapping_mul(52845).wrapping_add(22719);
        cipher
    };
    [0; 4].iter().chain(plain).map(&mut encrypt).collect()
}

#[test]
fn a_type_1_font_by_its_own_encoding() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Skrift \
                /FontDescriptor << /Flags 4 /FontFile 6 0 R >> >>";
    let mut pdf = one_byte_page(font, "010203");
    let head = "%!PS-AdobeFont-1.0: Skrift\n/FontName /Skrift def /FontMatrix [0.001 0 0 0.001 0 0] def\n\
                /Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\n\
                dup 1 /ae put dup 2 /oslash put dup 3 /aring put readonly def\ncurrentfile eexec\n";
    let private =
        b"dup /Private 8 dict dup begin /lenIV 4 def 2 index /CharStrings 4 dict dup begin\n\
                    /.notdef 5 RD 12345 ND\n/ae 5 RD 12345 ND\n/oslash 5 RD 12345 ND\n\
                    /aring 5 RD 12345 ND\nend\nend\n";
    pdf.stream("", &[head.as_bytes(), &encrypted(private)].concat());
    check(&pdf, &["æøå"]);
}

/// An index of Compact Font Format.
fn index(items: &[&[u8]]) -> Vec<u8> {
    let count = u16::try_from(items.len()).expect("a test has few items");
    let mut index = count.to_be_bytes().to_vec();
    if items.is_empty() {
        return index;
    }
    index.push(1);
    let mut offset = 1_u8;
    index.push(offset);
    for item in items {
        offset += u8::try_from(item.len()).expect("a test's items are short");
        index.push(offset);
    }
    index.extend(items.concat());
    index
}

/// A font in Compact Font Format whose codes 1 and 2 are `ae` and `oslash`.
fn compact_font() -> Vec<u8> {
    const TOP_LENGTH: usize = 17;
    let head = [&[1, 0, 4, 1][..], &index(&[b"Skrift"])].concat();
    let none = index(&[]);
    // Standard strings 144 and 147.
    let charset = [0, 0, 144, 0, 147];
    let encoding = [0, 2, 1, 2];
    let glyphs = index(&[&[14], &[14], &[14]]);
    let charset_at = head.len() + 5 + TOP_LENGTH + 2 * none.len();
    let places = [0, charset.len(), charset.len() + encoding.len()].map(|at| charset_at + at);
    let mut top = Vec::new();
    for (place, operator) in places.into_iter().zip([15, 16, 17]) {
        let place = i16::try_from(place).expect("a test's font is small");
        top.extend([&[28], &place.to_be_bytes()[..], &[operator]].concat());
    }
    top.extend([139, 28, 0, 0, 18]);
    assert_eq!(top.len(), TOP_LENGTH);
    [head, index(&[&top]), none.clone(), none, charset.into(), encoding.into(), glyphs].concat()
}

#[test]
fn a_compact_font_by_its_own_encoding() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /AAAAAA+Skrift \
                /FontDescriptor << /Flags 4 /FontFile3 6 0 R >> >>";
    let mut pdf = one_byte_page(font, "0102");
    pdf.stream("/Subtype /Type1C", &compact_font());
    check(&pdf, &["æø"]);
}

/// By the rules such a font has the standard encoding; producers that forget it mean Windows'.
#[test]
fn true_type_fonts_without_an_encoding() {
    let font = "<< /Type /Font /Subtype /TrueType /BaseFont /ArialMT \
                /FontDescriptor << /Flags 32 >> >>";
    check(&one_byte_page(font, "F1 F9 E5"), &["æøå"]);
    let font = font.replace("32", "4");
    check(&one_byte_page(&font, "E6 F8 E5"), &["æøå"]);
}

#[test]
fn numbers_in_glyph_names() {
    let font = |names: &str| {
        format!(
            "<< /Type /Font /Subtype /Type1 /BaseFont /Skrift \
             /Encoding << /Differences [{names}] >> >>"
        )
    };
    check(&one_byte_page(&font("65 /C41 /C42 /C4b"), "414243"), &["ABK"]);
    check(&one_byte_page(&font("1 /a65 /c66 /char230"), "010203"), &["ABæ"]);
}

/// A glyph that is only numbered can be anything: not what its code would be elsewhere.
#[test]
fn numbered_glyphs_are_unknown() {
    let font = "<< /Type /Font /Subtype /Type1 /BaseFont /Skrift \
                /Encoding << /Differences [66 /g17] >> >>";
    let source = one_byte_page(font, "4142 4141").source();
    assert_eq!(source.text, "A\u{FFFD}AA\n");
    let odd = Odd::UndecodedCharacters { font: "Skrift".into(), count: 1 };
    assert_eq!(source.odd, [(odd, 1..4)]);
}

#[test]
fn text_whose_font_is_missing_is_not_lost() {
    check(&Pdf::page("BT /F9 10 Tf 50 700 Td (uden skrift: \\346) Tj ET"), &["uden skrift: æ"]);
    check(&Pdf::page(&shown(&[(50.0, 700.0, "med")]).replace("/F1 10 Tf", "10 TL")), &["med"]);
    assert!(FONTS.contains("/F1"));
}
