/// Streams the rows of a table that somebody sends: xlsx, xls or csv, told by content, read within limits and refused
/// with the reason and the place.
@NullMarked
package org.tuichu.sheet;

import org.jspecify.annotations.NullMarked;
