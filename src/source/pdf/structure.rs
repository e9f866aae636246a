//! The structure tree of a tagged PDF: what each piece of marked content is.

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::budget::{Budget, Stop};
use super::object;
use crate::source::Role;

/// What the tree says of a piece of marked content. Numbers count from 1; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Tag {
    pub role: Option<Role>,
    pub element: u32,
    /// The table row and the cell it stands in.
    pub row: u32,
    pub cell: u32,
}

/// The tags of all marked content, by page or form and number.
#[derive(Default)]
pub(super) struct Structure {
    tags: HashMap<ObjectId, Vec<Tag>>,
}

impl Structure {
    pub(super) fn tag(&self, (owner, id): (ObjectId, u32)) -> Tag {
        let tags = self.tags.get(&owner);
        tags.and_then(|tags| tags.get(id as usize)).copied().unwrap_or_default()
    }
}

/// Numbers of marked content on one page go no higher.
const MAX_MCID: usize = 1 << 16;
const MAX_DEPTH: usize = 128;

/// Reads the structure tree; a document without one has none.
pub(super) fn read(doc: &Document, budget: &mut Budget) -> Result<Structure, Stop> {
    let mut walker = Walker {
        doc,
        roles: None,
        seen: HashSet::new(),
        structure: Structure::default(),
        elements: 0,
        budget,
    };
    let root = doc.catalog().ok().and_then(|root| object::dict(doc, root, b"StructTreeRoot"));
    if let Some(root) = root {
        walker.roles = object::dict(doc, root, b"RoleMap");
        walker.kids(root, Place::default(), 0)?;
    }
    Ok(walker.structure)
}

/// Where in the tree an element stands.
#[derive(Clone, Copy, Default)]
struct Place {
    tag: Tag,
    page: Option<ObjectId>,
}

struct Walker<'a, 'b> {
    doc: &'a Document,
    roles: Option<&'a Dictionary>,
    seen: HashSet<ObjectId>,
    structure: Structure,
    elements: u32,
    budget: &'b mut Budget,
}

impl<'a> Walker<'a, '_> {
    fn kids(&mut self, element: &'a Dictionary, place: Place, depth: usize) -> Result<(), Stop> {
        element.get(b"K").map_or(Ok(()), |kids| self.kid(kids, place, depth))
    }

    fn kid(&mut self, kid: &'a Object, place: Place, depth: usize) -> Result<(), Stop> {
        self.budget.spend(1)?;
        if let Object::Reference(id) = kid
            && !self.seen.insert(*id)
        {
            return Ok(());
        }
        match object::follow(self.doc, kid) {
            Some(Object::Integer(id)) => self.set(place.page, *id, place.tag),
            Some(Object::Array(kids)) if depth < MAX_DEPTH => {
                for kid in kids {
                    self.kid(kid, place, depth + 1)?;
                }
            }
            Some(Object::Dictionary(dict)) if depth < MAX_DEPTH => self.node(dict, place, depth)?,
            _ => {}
        }
        Ok(())
    }

    /// An element, or a reference to marked content.
    fn node(&mut self, dict: &'a Dictionary, place: Place, depth: usize) -> Result<(), Stop> {
        let page = object::reference(dict, b"Pg").or(place.page);
        if let Some(id) = object::integer(self.doc, dict, b"MCID") {
            self.set(object::reference(dict, b"Stm").or(page), id, place.tag);
            return Ok(());
        }
        let Some(role) = object::name(self.doc, dict, b"S") else { return Ok(()) };
        let tag = self.tag(self.standard(role), place.tag);
        self.kids(dict, Place { tag, page }, depth + 1)
    }

    fn set(&mut self, owner: Option<ObjectId>, id: i64, tag: Tag) {
        let (Some(owner), Ok(id)) = (owner, usize::try_from(id)) else { return };
        let tags = self.structure.tags.entry(owner).or_default();
        if id < MAX_MCID {
            if tags.len() <= id {
                tags.resize(id + 1, Tag::default());
            }
            tags[id] = tag;
        }
    }

    /// The standard role that the file's own stands for.
    fn standard(&self, role: &'a [u8]) -> &'a [u8] {
        let mut role = role;
        for _ in 0..8 {
            let mapped = self.roles.and_then(|roles| object::name(self.doc, roles, role));
            match mapped {
                Some(next) if !is_standard(role) => role = next,
                _ => break,
            }
        }
        role
    }

    fn number(&mut self) -> u32 {
        self.elements += 1;
        self.elements
    }

    /// The tag of an element, by its role and where it stands.
    fn tag(&mut self, role: &[u8], outer: Tag) -> Tag {
        match role {
            b"Artifact" => Tag { role: Some(Role::Artifact), ..outer },
            b"Title" => self.block(Role::Heading, outer),
            [b'H', rest @ ..] if rest.iter().all(u8::is_ascii_digit) => {
                self.block(Role::Heading, outer)
            }
            b"LI" => self.block(Role::ListItem, outer),
            b"TR" => Tag { row: self.number(), cell: 0, ..outer },
            b"TD" | b"TH" => {
                let cell = self.number();
                Tag { role: Some(Role::TableCell), element: cell, cell, ..outer }
            }
            b"Document" | b"Part" | b"Art" | b"Sect" | b"Div" | b"Table" | b"L" | b"TOC"
            | b"THead" | b"TBody" | b"TFoot" | b"NonStruct" | b"Private" => outer,
            b"P" | b"BlockQuote" | b"Caption" | b"TOCI" => self.paragraph(outer),
            _ if is_inline(role) || outer.element != 0 => outer,
            _ => self.paragraph(outer),
        }
    }

    fn block(&mut self, role: Role, outer: Tag) -> Tag {
        Tag { role: Some(role), element: self.number(), ..outer }
    }

    /// A paragraph of its own; in a list item it goes on the item, in a cell it stays a cell's.
    fn paragraph(&mut self, outer: Tag) -> Tag {
        match outer.role {
            Some(Role::ListItem | Role::Artifact) => outer,
            role => Tag { role: role.or(Some(Role::Paragraph)), element: self.number(), ..outer },
        }
    }
}

fn is_standard(role: &[u8]) -> bool {
    const BLOCKS: [&[u8]; 19] = [
        b"Document",
        b"Part",
        b"Art",
        b"Sect",
        b"Div",
        b"BlockQuote",
        b"Caption",
        b"TOC",
        b"TOCI",
        b"P",
        b"L",
        b"LI",
        b"Lbl",
        b"LBody",
        b"Table",
        b"TR",
        b"TH",
        b"TD",
        b"Span",
    ];
    BLOCKS.contains(&role) || matches!(role, [b'H'] | [b'H', b'1'..=b'6'])
}

fn is_inline(role: &[u8]) -> bool {
    const INLINE: [&[u8]; 12] = [
        b"Span",
        b"Quote",
        b"Note",
        b"Reference",
        b"BibEntry",
        b"Code",
        b"Link",
        b"Annot",
        b"Lbl",
        b"LBody",
        b"Em",
        b"Strong",
    ];
    INLINE.contains(&role)
}
