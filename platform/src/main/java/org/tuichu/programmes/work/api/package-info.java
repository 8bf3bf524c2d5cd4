/// Working duties by the JSON API: assignments, acts, steps, files, the board.
@NullMarked
package org.tuichu.programmes.work.api;

import org.jspecify.annotations.NullMarked;
