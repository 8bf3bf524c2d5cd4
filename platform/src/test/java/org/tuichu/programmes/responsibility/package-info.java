@NullMarked
package org.tuichu.programmes.responsibility;

import org.jspecify.annotations.NullMarked;
