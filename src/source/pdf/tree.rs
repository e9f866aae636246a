//! The page tree: which pages a document has, in order.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::budget::{Budget, Stop};
use super::object;

/// Trees nest no deeper.
const MAX_DEPTH: usize = 64;

/// A page's number as an object, and its dictionary; `None` when that is lost.
pub(super) type PageNode<'a> = (ObjectId, Option<&'a Dictionary>);

/// The pages of a document. Those of a branch that is lost are found by their parent; when there
/// is no tree, all that say they are pages count.
pub(super) fn pages<'a>(doc: &'a Document, budget: &mut Budget) -> Result<Vec<PageNode<'a>>, Stop> {
    let root = doc.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok());
    let mut walker = Walker { doc, budget, seen: HashSet::new(), pages: Vec::new() };
    if let Some(root) = root {
        walker.node(root, 0)?;
    }
    if walker.pages.iter().all(|(_, dict)| dict.is_none()) {
        walker.orphans(|_| true)?;
    }
    Ok(walker.pages)
}

struct Walker<'a, 'b> {
    doc: &'a Document,
    budget: &'b mut Budget,
    seen: HashSet<ObjectId>,
    pages: Vec<PageNode<'a>>,
}

impl<'a> Walker<'a, '_> {
    fn node(&mut self, node: &'a Object, depth: usize) -> Result<(), Stop> {
        self.budget.spend(1)?;
        let id = node.as_reference().ok();
        // A tree that loops gives its pages again and again.
        if depth > MAX_DEPTH || id.is_some_and(|id| !self.seen.insert(id)) {
            return Ok(());
        }
        let Some(dict) = object::follow(self.doc, node).and_then(object::as_dict) else {
            return id.map_or(Ok(()), |id| self.lost(id));
        };
        match object::array(self.doc, dict, b"Kids") {
            Some(kids) => kids.iter().try_for_each(|kid| self.node(kid, depth + 1)),
            None if is_page(dict) || depth > 0 && !dict.has_type(b"Pages") => {
                self.pages.push((id.unwrap_or_default(), Some(dict)));
                Ok(())
            }
            None => Ok(()),
        }
    }

    /// Adds the pages of a branch that is lost, or the one page that it was.
    fn lost(&mut self, id: ObjectId) -> Result<(), Stop> {
        let before = self.pages.len();
        self.orphans(|parent| parent == Some(id))?;
        if self.pages.len() == before {
            self.pages.push((id, None));
        }
        Ok(())
    }

    /// Adds the pages whose parent is the one asked for.
    fn orphans(&mut self, is_parent: impl Fn(Option<ObjectId>) -> bool) -> Result<(), Stop> {
        self.budget.spend(self.doc.objects.len() as u64)?;
        for (&id, object) in &self.doc.objects {
            let Ok(dict) = object.as_dict() else { continue };
            let lost = is_page(dict) && is_parent(object::reference(dict, b"Parent"));
            if lost && self.seen.insert(id) {
                self.pages.push((id, Some(dict)));
            }
        }
        Ok(())
    }
}

fn is_page(dict: &Dictionary) -> bool {
    dict.has_type(b"Page")
}
