/// Reading a programme and following its duties: how each deadline stands on a day, overview, lists, calendar.
@NullMarked
package org.tuichu.programmes.follow;

import org.jspecify.annotations.NullMarked;
