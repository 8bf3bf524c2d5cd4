/// Tests of the calendar files.
@NullMarked
package org.tuichu.programmes.follow.calendar;

import org.jspecify.annotations.NullMarked;
