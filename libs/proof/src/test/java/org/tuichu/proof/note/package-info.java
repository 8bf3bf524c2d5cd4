/// Tests of the package of the same name.
@NullMarked
package org.tuichu.proof.note;

import org.jspecify.annotations.NullMarked;
