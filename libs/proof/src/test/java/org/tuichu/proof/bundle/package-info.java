/// Tests of the package of the same name.
@NullMarked
package org.tuichu.proof.bundle;

import org.jspecify.annotations.NullMarked;
