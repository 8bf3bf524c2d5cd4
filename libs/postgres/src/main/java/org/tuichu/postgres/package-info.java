/// An embedded PostgreSQL in a data folder: start, take over, stop.
@NullMarked
package org.tuichu.postgres;

import org.jspecify.annotations.NullMarked;
