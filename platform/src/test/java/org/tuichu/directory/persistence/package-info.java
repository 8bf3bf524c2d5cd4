/// Tests of the directory.
@NullMarked
package org.tuichu.directory.persistence;

import org.jspecify.annotations.NullMarked;
