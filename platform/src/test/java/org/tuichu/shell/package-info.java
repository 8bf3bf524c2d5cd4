/// Tests of what every page shares.
@NullMarked
package org.tuichu.shell;

import org.jspecify.annotations.NullMarked;
