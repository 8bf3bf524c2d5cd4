/// An embedded PostgreSQL in a data folder: start it, take it over after a crash, stop it.
@NullMarked
package org.tuichu.postgres;

import org.jspecify.annotations.NullMarked;
