/// Tests of the directory.
@NullMarked
package org.tuichu.directory;

import org.jspecify.annotations.NullMarked;
