/// What the tests of the four packages share.
@NullMarked
package org.tuichu.proof;

import org.jspecify.annotations.NullMarked;
