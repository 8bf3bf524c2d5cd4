@NullMarked
package org.tuichu.programmes.supervision;

import org.jspecify.annotations.NullMarked;
