/// Jurisdictions and units in the database, and the loading of the shipped divisions at the start.
@NullMarked
package org.tuichu.directory.persistence;

import org.jspecify.annotations.NullMarked;
