/// One recorded act and its one canonical text.
@NullMarked
package org.tuichu.proof.entry;

import org.jspecify.annotations.NullMarked;
