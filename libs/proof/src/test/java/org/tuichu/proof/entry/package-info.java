/// Tests of the package of the same name.
@NullMarked
package org.tuichu.proof.entry;

import org.jspecify.annotations.NullMarked;
