//! Small PDFs, written by hand, each with one of the traps that real files set.

mod characters;
mod files;
mod fonts;
mod layout;

use super::read;
use crate::error::Error;
use crate::options::Options;
use crate::source::Source;

/// A PDF in the making: objects from number 1 on.
#[derive(Default)]
struct Pdf {
    objects: Vec<Vec<u8>>,
}

/// The fonts that pages have unless they bring their own.
const FONTS: &str = "/F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> \
    /F2 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>";

impl Pdf {
    /// A PDF of one page with this content; catalog, pages and page are the objects 1 to 3.
    fn page(content: &str) -> Self {
        Self::page_with("", &format!("/Font << {FONTS} >>"), content)
    }

    /// The same with entries of the page and resources of its own.
    fn page_with(entries: &str, resources: &str, content: &str) -> Self {
        let mut pdf = Self::default();
        pdf.add("<< /Type /Catalog /Pages 2 0 R >>");
        pdf.add("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 600 800] >>");
        pdf.add(&format!(
            "<< /Type /Page /Parent 2 0 R /Resources << {resources} >> /Contents 4 0 R {entries} >>"
        ));
        pdf.stream("", content.as_bytes());
        pdf
    }

    /// Adds an object; its number.
    fn add(&mut self, object: &str) -> usize {
        self.objects.push(object.as_bytes().to_vec());
        self.objects.len()
    }

    /// Adds a stream; its number.
    fn stream(&mut self, entries: &str, content: &[u8]) -> usize {
        let mut object =
            format!("<< /Length {} {entries} >>\nstream\n", content.len()).into_bytes();
        object.extend_from_slice(content);
        object.extend_from_slice(b"\nendstream");
        self.objects.push(object);
        self.objects.len()
    }

    /// Puts another object in the place of one.
    fn set(&mut self, number: usize, object: &str) {
        self.objects[number - 1] = object.as_bytes().to_vec();
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = b"%PDF-1.7\n".to_vec();
        let mut table = format!("xref\n0 {}\n0000000000 65535 f \n", self.objects.len() + 1);
        for (number, object) in (1..).zip(&self.objects) {
            table.push_str(&format!("{:010} 00000 n \n", bytes.len()));
            bytes.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
            bytes.extend_from_slice(object);
            bytes.extend_from_slice(b"\nendobj\n");
        }
        let start = bytes.len();
        let size = self.objects.len() + 1;
        table.push_str(&format!(
            "trailer\n<< /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
        ));
        bytes.extend_from_slice(table.as_bytes());
        bytes
    }

    fn read(&self) -> Result<Source, Error> {
        read(&self.bytes(), &Options::default())
    }

    fn source(&self) -> Source {
        self.read().expect("the test's PDF can be read")
    }
}

/// Asserts the lines of a PDF, tabs written as `|`.
#[track_caller]
fn check(pdf: &Pdf, lines: &[&str]) {
    let source = pdf.source();
    let found: Vec<String> = source.text.lines().map(|line| line.replace('\t', "|")).collect();
    assert_eq!(found, lines);
    for line in &source.lines {
        assert_eq!(&source.text[line.range.end..=line.range.end], "\n");
    }
    for word in &source.words {
        assert!(source.text.get(word.start as usize..word.end as usize).is_some());
    }
}

/// Content that prints each text at its place, in 10 points.
fn shown(texts: &[(f32, f32, &str)]) -> String {
    let show =
        |(x, y, text): &(f32, f32, &str)| format!("BT /F1 10 Tf {x} {y} Td ({text}) Tj ET\n");
    texts.iter().map(show).collect()
}

/// A map to Unicode of two-digit codes, each with its UTF-16 in hex.
fn to_unicode(codes: &[(&str, &str)]) -> String {
    let lines: String = codes.iter().map(|(code, text)| format!("<{code}> <{text}>\n")).collect();
    format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n\
         1 begincodespacerange <00> <FF> endcodespacerange\n{} beginbfchar\n{lines}endbfchar\n\
         endcmap end end",
        codes.len()
    )
}
