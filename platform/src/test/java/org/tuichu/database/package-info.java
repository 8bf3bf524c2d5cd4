/// Tests of the wiring of the database.
@NullMarked
package org.tuichu.database;

import org.jspecify.annotations.NullMarked;
