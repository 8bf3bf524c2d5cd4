/// Tests of following a programme.
@NullMarked
package org.tuichu.programmes.follow;

import org.jspecify.annotations.NullMarked;
