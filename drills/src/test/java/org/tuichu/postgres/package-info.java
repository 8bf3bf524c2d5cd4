/// Tests against the real server.
@NullMarked
package org.tuichu.postgres;

import org.jspecify.annotations.NullMarked;
