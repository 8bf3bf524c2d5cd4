/// Deadlines as calendar files of RFC 5545: one programme, or the own duties as a feed to subscribe to.
@NullMarked
package org.tuichu.programmes.follow.calendar;

import org.jspecify.annotations.NullMarked;
