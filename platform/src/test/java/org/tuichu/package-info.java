/// What the tests of all modules share: the running context on a real database, a clock to set, people at the desk.
@NullMarked
package org.tuichu;

import org.jspecify.annotations.NullMarked;
