@NullMarked
package org.tuichu.sheet;

import org.jspecify.annotations.NullMarked;
