/// Tests of the directory.
@NullMarked
package org.tuichu.directory.naming;

import org.jspecify.annotations.NullMarked;
