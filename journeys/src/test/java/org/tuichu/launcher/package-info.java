/// The launcher script by itself, on a made-up machine: no browser, no program, milliseconds each.
@NullMarked
package org.tuichu.launcher;

import org.jspecify.annotations.NullMarked;
