/// What people do with the program, in a real browser, started by the real launcher.
@NullMarked
package org.tuichu.journeys;

import org.jspecify.annotations.NullMarked;
