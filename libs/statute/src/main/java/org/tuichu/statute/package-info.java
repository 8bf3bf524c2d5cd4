/// What the law says about a production line: which rules apply to it on a day, and what people wrote about it.
///
/// Facts are named as in the catalogue's conditions, with the unit in the name (`effective_volume_m3`). A fact that
/// nobody knows is unknown, neither true nor false. Nothing here reads a clock, a network or a database.
@NullMarked
package org.tuichu.statute;

import org.jspecify.annotations.NullMarked;
