/// Sign-in, sessions and permissions, tried on the running program.
@NullMarked
package org.tuichu.access;

import org.jspecify.annotations.NullMarked;
