/// The duties of a programme as files to take away: CSV and Excel, exactly what the list shows.
@NullMarked
package org.tuichu.programmes.follow.export;

import org.jspecify.annotations.NullMarked;
