/// Tests of the export files.
@NullMarked
package org.tuichu.programmes.follow.export;

import org.jspecify.annotations.NullMarked;
