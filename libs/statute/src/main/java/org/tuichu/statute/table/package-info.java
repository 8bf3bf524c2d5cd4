/// Tables that ship with the library: tab-separated, one header line, `#` begins a remark.
@NullMarked
package org.tuichu.statute.table;

import org.jspecify.annotations.NullMarked;
