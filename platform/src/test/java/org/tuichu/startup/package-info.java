/// Refusals at the start.
@NullMarked
package org.tuichu.startup;

import org.jspecify.annotations.NullMarked;
