/// Working a duty: assignments of units, what is handed in about them, and who decides on it.
@NullMarked
package org.tuichu.programmes.work;

import org.jspecify.annotations.NullMarked;
