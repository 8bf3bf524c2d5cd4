/// Energy and emission limits: which one holds for whom on a day, what it comes to for a line, and whether a
/// measurement meets it.
///
/// A limit is a value or a function of facts. What is not known stays unknown and is named; only what the tables call
/// verified is verified.
@NullMarked
package org.tuichu.statute.limit;

import org.jspecify.annotations.NullMarked;
