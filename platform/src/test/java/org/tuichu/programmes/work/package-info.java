@NullMarked
package org.tuichu.programmes.work;

import org.jspecify.annotations.NullMarked;
