/// From the bytes of a published file to its text and tables: txt, html, docx, doc, pdf and ofd, told by content.
///
/// Three stages: what format it is, the format's own reader (one class each), and [Composition], which writes the
/// one text that all spans refer to.
@NullMarked
package org.tuichu.plan.document;

import org.jspecify.annotations.NullMarked;
