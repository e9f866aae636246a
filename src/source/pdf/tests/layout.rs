//! Places, words, lines, columns, tables, bullets.

use super::{FONTS, Pdf, check, shown};
use crate::source::Role;

const WRAPPED: [&str; 3] = ["Vi holder godt og grundigt", "styr med de mange gamle", "rutiner"];

#[test]
fn places_count_from_the_upper_left() {
    let source = Pdf::page("BT /F2 20 Tf 100 700 Td (Referat) Tj ET").source();
    let layout = source.lines[0].layout.expect("PDF lines have a layout");
    assert!(layout.bold);
    assert_eq!((layout.x0, layout.size, layout.page_height), (100.0, 20.0, 800.0));
    assert!(layout.y0 < 100.0 && layout.y1 > 100.0 && layout.y0 > 80.0);
}

#[test]
fn rotated_pages_are_upright() {
    let content = "BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Dagsorden) Tj ET";
    let pdf = Pdf::page_with("/Rotate 90", &format!("/Font << {FONTS} >>"), content);
    check(&pdf, &["Dagsorden"]);
    let layout = pdf.source().lines[0].layout.expect("PDF lines have a layout");
    assert_eq!((layout.page_height, layout.x0.round()), (600.0, 50.0));
    assert!(layout.y0 < 100.0 && layout.y1 > 100.0);
}

#[test]
fn offsets_part_words_and_kerning_does_not() {
    check(
        &Pdf::page("BT /F1 10 Tf 50 700 Td [(God) 40 (kendt) -300 (af) -300 (alle)] TJ ET"),
        &["Godkendt af alle"],
    );
}

#[test]
fn cells_set_apart_are_parted_by_tabs() {
    let content = shown(&[(50.0, 700.0, "Dato"), (150.0, 700.0, "3. maj 2023")]);
    check(&Pdf::page(&content), &["Dato|3. maj 2023"]);
}

/// A head in two columns: the names below "Medlemmer" are not those below "Fraværende".
#[test]
fn lists_side_by_side_are_read_one_after_the_other() {
    let content = shown(&[
        (50.0, 700.0, "Medlemmer"),
        (50.0, 688.0, "Anna Bech"),
        (50.0, 676.0, "Bo Dahl"),
        (250.0, 700.0, "Afbud"),
        (250.0, 688.0, "Carl Eg"),
    ]);
    check(&Pdf::page(&content), &["Medlemmer", "Anna Bech", "Bo Dahl", "Afbud", "Carl Eg"]);
}

#[test]
fn labels_and_values_are_rows_however_they_are_printed() {
    let labels = [(50.0, 700.0, "Dato:"), (50.0, 688.0, "Sted:"), (50.0, 676.0, "Tid:")];
    let values = [(250.0, 700.0, "3. maj"), (250.0, 688.0, "Salen"), (250.0, 676.0, "kl. 16")];
    let content = shown(&[labels, values].concat());
    check(&Pdf::page(&content), &["Dato:|3. maj", "Sted:|Salen", "Tid:|kl. 16"]);
}

/// A list of contents whose page numbers are printed last; a title takes two lines.
#[test]
fn page_numbers_stay_with_their_titles() {
    let titles = [
        (50.0, 700.0, "1. Budget"),
        (50.0, 688.0, "2. Lokalplan"),
        (50.0, 676.0, "for havnen"),
        (50.0, 664.0, "3. Eventuelt"),
    ];
    let numbers = [(450.0, 700.0, "2"), (450.0, 676.0, "3"), (450.0, 664.0, "4")];
    let content = shown(&[&titles[..], &numbers].concat());
    let lines = ["1. Budget|2", "2. Lokalplan", "for havnen|3", "3. Eventuelt|4"];
    check(&Pdf::page(&content), &lines);
}

/// The paragraph before a table is printed in one go with the first cell, the one behind it with
/// the last.
#[test]
fn paragraphs_around_a_table_are_not_of_its_cells() {
    let content = shown(&[
        (50.0, 700.0, "Sagen er sendt i høring hos alle parter i kommunen."),
        (50.0, 688.0, "Part"),
        (250.0, 688.0, "Svar"),
        (50.0, 676.0, "Borger"),
        (250.0, 676.0, "Nej"),
        (50.0, 664.0, "Udvalget drøftede svarene grundigt på sit sidste møde."),
    ]);
    let lines = [
        "Sagen er sendt i høring hos alle parter i kommunen.",
        "Part|Svar",
        "Borger|Nej",
        "Udvalget drøftede svarene grundigt på sit sidste møde.",
    ];
    check(&Pdf::page(&content.replace('ø', "\\370").replace('å', "\\345")), &lines);
}

/// A cell of two lines with a cell of one beside it, halfway down.
#[test]
fn centred_cells_stay_in_their_row() {
    let content = shown(&[
        (50.0, 694.0, "Borger"),
        (180.0, 700.0, WRAPPED[0]),
        (180.0, 688.0, WRAPPED[1]),
        (50.0, 664.0, "Forening"),
        (180.0, 670.0, WRAPPED[0]),
        (180.0, 658.0, WRAPPED[1]),
    ]);
    let rules = "40 710 265 0.5 re 40 680 265 0.5 re 40 650 265 0.5 re f";
    let cell = WRAPPED[..2].join(" ");
    let lines = [format!("Borger|{cell}"), format!("Forening|{cell}")];
    check(&Pdf::page(&format!("{content}{rules}")), &lines.each_ref().map(String::as_str));
}

/// Typst and TCPDF set columns without a gap; only the order of the content tells them apart.
#[test]
fn columns_may_touch() {
    let content = shown(&[
        (50.0, 700.0, "Kommunens udvalg-"),
        (50.0, 688.0, "te medlem"),
        (141.0, 700.0, "Formand"),
        (141.0, 688.0, "Bo Dahl"),
    ]);
    let lines = ["Kommunens udvalg\u{AD}te medlem|Formand", "Bo Dahl"];
    check(&Pdf::page(&content), &lines);
}

/// A cell of 20 characters a line, and what its two lines come to.
fn wrapped_cell(above: &str, below: &str) -> String {
    let texts = [(50.0, 700.0, "Svar"), (180.0, 700.0, above), (180.0, 688.0, below)];
    let content = shown(&texts) + "40 715 265 0.5 re 40 680 265 0.5 re f";
    let courier = "/Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >>";
    Pdf::page_with("", courier, &content).source().text
}

#[test]
fn hyphens_at_the_line_ends_of_cells_are_repaired() {
    assert_eq!(wrapped_cell("en anden forvalt-", "ningen"), "Svar\ten anden forvalt\u{AD}ningen\n");
    assert_eq!(wrapped_cell("udvalget den 12-05-", "2026"), "Svar\tudvalget den 12-05-2026\n");
    assert_eq!(
        wrapped_cell("udvalget for kultur-", "og natur"),
        "Svar\tudvalget for kultur- og natur\n"
    );
}

/// A justified line of three words, shown by one operator.
#[test]
fn wide_spaces_of_one_operator_are_spaces() {
    let content = "BT /F1 10 Tf 50 700 Td [(med) -2500 ( ) (bilag) -2500 ( ) (vedlagt)] TJ ET";
    check(&Pdf::page(content), &["med bilag vedlagt"]);
}

/// A plain order from top to bottom mixes the lines of two cells.
#[test]
fn text_that_wraps_in_cells_stays_in_its_cell() {
    let mut texts = Vec::new();
    for (x, row) in [(50.0, 700.0), (180.0, 700.0), (50.0, 650.0), (180.0, 650.0)] {
        texts.extend((0..3_u8).zip(WRAPPED).map(|(n, text)| (x, row - 12.0 * f32::from(n), text)));
    }
    let content =
        format!("{}40 710 265 0.5 re 40 660 265 0.5 re 40 610 265 0.5 re f", shown(&texts));
    let cell = WRAPPED.join(" ");
    let row = format!("{cell}|{cell}");
    check(&Pdf::page(&content), &[&row, &row]);
}

#[test]
fn running_text_in_columns_is_read_column_by_column() {
    let mut texts = Vec::new();
    for x in [50.0, 182.0] {
        for paragraph in [700.0, 655.0] {
            let lines = (0..3_u8).zip(WRAPPED);
            texts.extend(lines.map(|(n, text)| (x, paragraph - 12.0 * f32::from(n), text)));
        }
    }
    let twice: Vec<&str> = WRAPPED.iter().chain(&WRAPPED).copied().collect();
    let all: Vec<&str> = twice.iter().chain(&twice).copied().collect();
    check(&Pdf::page(&shown(&texts)), &all);
}

#[test]
fn margin_stamps_stand_behind_the_text() {
    let stamp = "BT /F1 6 Tf 0 1 -1 0 20 300 Tm (Underskrevet digitalt) Tj ET\n";
    let text = shown(&[(15.0, 400.0, "Punkt 1"), (15.0, 350.0, "Punkt 2")]);
    check(&Pdf::page(&format!("{stamp}{text}")), &["Punkt 1", "Punkt 2", "Underskrevet digitalt"]);
}

#[test]
fn doubled_text_comes_once() {
    let by_word = shown(&[(50.0, 700.0, "Fraværende"), (50.3, 700.0, "Fraværende")]);
    check(&Pdf::page(&by_word.replace('æ', "\\346")), &["Fraværende"]);
    let by_letter =
        shown(&[(50.0, 700.0, "A"), (50.3, 700.0, "A"), (57.0, 700.0, "B"), (57.3, 700.0, "B")]);
    check(&Pdf::page(&by_letter), &["AB"]);
}

#[test]
fn spaced_out_headings_are_words() {
    check(&Pdf::page(&shown(&[(50.0, 700.0, "D A G S O R D E N")])), &["DAGSORDEN"]);
    check(&Pdf::page("BT /F1 10 Tf 5 Tc 50 700 Td (DAGSORDEN) Tj ET"), &["DAGSORDEN"]);
    check(&Pdf::page(&shown(&[(50.0, 700.0, "For stemte: A C F V")])), &["For stemte: A C F V"]);
}

#[test]
fn leaders_are_one_thing() {
    check(&Pdf::page(&shown(&[(50.0, 700.0, "Budget . . . . . . 12")])), &["Budget ...... 12"]);
    check(&Pdf::page(&shown(&[(50.0, 700.0, "Budget ...... 12")])), &["Budget ...... 12"]);
}

#[test]
fn raised_type_stays_in_its_line() {
    let content =
        "BT /F1 10 Tf 50 700 Td (12 m) Tj 4 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf ( gulv) Tj ET";
    check(&Pdf::page(content), &["12 m2 gulv"]);
}

/// Chromium, wkhtmltopdf and pdfmake draw their bullets.
#[test]
fn drawn_bullets_are_bullets() {
    let circle = "53 703 m 53 704.1 52.1 705 51 705 c 49.9 705 49 704.1 49 703 c 49 701.9 49.9 701 51 701 c \
                  52.1 701 53 701.9 53 703 c f\n";
    let content = format!("{circle}{}", shown(&[(60.0, 700.0, "Skolerne"), (60.0, 685.0, "uden")]));
    check(&Pdf::page(&content), &["• Skolerne", "uden"]);
}

#[test]
fn text_outside_the_page_is_left_out() {
    let texts = [(50.0, 700.0, "inde"), (50.0, 900.0, "ude"), (-300.0, 600.0, "ude")];
    check(&Pdf::page(&shown(&texts)), &["inde"]);
}

#[test]
fn invisible_text_is_text() {
    check(&Pdf::page("BT 3 Tr /F1 10 Tf 50 700 Td (under billedet) Tj ET"), &["under billedet"]);
}

#[test]
fn optional_content_that_is_off_is_not_shown() {
    let resources = format!("/Font << {FONTS} >> /Properties << /A 5 0 R /B 6 0 R >>");
    let content = format!(
        "/OC /A BDC {} EMC /OC /B BDC {} EMC",
        shown(&[(50.0, 700.0, "skjult")]),
        shown(&[(50.0, 680.0, "vist")])
    );
    let mut pdf = Pdf::page_with("", &resources, &content);
    pdf.add("<< /Type /OCG /Name (A) >>");
    pdf.add("<< /Type /OCG /Name (B) >>");
    pdf.set(1, "<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [5 0 R] >> >> >>");
    check(&pdf, &["vist"]);
}

#[test]
fn the_structure_tree_gives_roles() {
    let content = format!(
        "/Artifact BMC {} EMC /H1 << /MCID 0 >> BDC {} EMC /P << /MCID 1 >> BDC {} {} EMC",
        shown(&[(50.0, 780.0, "Side 1")]),
        shown(&[(50.0, 700.0, "Punkt 1")]),
        shown(&[(50.0, 680.0, "Udvalget godkendte")]),
        shown(&[(50.0, 668.0, "sagen.")])
    );
    let mut pdf = Pdf::page(&content);
    pdf.set(1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R >>");
    pdf.add("<< /Type /StructTreeRoot /K [6 0 R 7 0 R] /RoleMap << /Overskrift /H1 >> >>");
    pdf.add("<< /Type /StructElem /S /Overskrift /Pg 3 0 R /K 0 >>");
    pdf.add("<< /Type /StructElem /S /P /Pg 3 0 R /K [<< /Type /MCR /MCID 1 >>] >>");
    let layouts: Vec<_> = pdf.source().lines.iter().filter_map(|line| line.layout).collect();
    let roles: Vec<_> = layouts.iter().map(|layout| layout.role).collect();
    let (heading, paragraph) = (Some(Role::Heading), Some(Role::Paragraph));
    assert_eq!(roles, [Some(Role::Artifact), heading, paragraph, paragraph]);
    assert_eq!(layouts[2].element, layouts[3].element);
    assert_ne!(layouts[1].element, layouts[2].element);
}

#[test]
fn cells_of_a_tagged_table_are_parted_however_close() {
    let content = format!(
        "/TD << /MCID 0 >> BDC {} EMC /TD << /MCID 1 >> BDC {} EMC",
        shown(&[(50.0, 700.0, "Navn")]),
        shown(&[(77.0, 700.0, "Parti")])
    );
    let mut pdf = Pdf::page(&content);
    pdf.set(1, "<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R >>");
    pdf.add(
        "<< /Type /StructTreeRoot /K << /S /Table /Pg 3 0 R /K << /S /TR /K [6 0 R 7 0 R] >> >> >>",
    );
    pdf.add("<< /Type /StructElem /S /TD /Pg 3 0 R /K 0 >>");
    pdf.add("<< /Type /StructElem /S /TD /Pg 3 0 R /K 1 >>");
    check(&pdf, &["Navn|Parti"]);
}
