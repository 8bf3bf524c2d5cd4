/// What names of units mean: their parts, their variants over time, matching. Pure, without database or Spring.
@NullMarked
package org.tuichu.directory.naming;

import org.jspecify.annotations.NullMarked;
