@NullMarked
package org.tuichu.bench;

import org.jspecify.annotations.NullMarked;
