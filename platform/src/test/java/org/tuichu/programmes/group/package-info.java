@NullMarked
package org.tuichu.programmes.group;

import org.jspecify.annotations.NullMarked;
