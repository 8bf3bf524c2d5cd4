/// Tests of the reading of lines, names and codes.
@NullMarked
package org.tuichu.statute.line;

import org.jspecify.annotations.NullMarked;
