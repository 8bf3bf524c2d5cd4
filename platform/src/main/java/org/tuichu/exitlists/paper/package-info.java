/// A signed list as files for publication: the same content as workbook, as text document and as PDF.
@NullMarked
package org.tuichu.exitlists.paper;

import org.jspecify.annotations.NullMarked;
