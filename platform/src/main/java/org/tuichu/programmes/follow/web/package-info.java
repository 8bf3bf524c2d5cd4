/// The pages of a programme: list, overview, duties, calendar, and the own duties; plain HTML that needs no
/// script.
@NullMarked
package org.tuichu.programmes.follow.web;

import org.jspecify.annotations.NullMarked;
