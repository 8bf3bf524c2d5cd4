@NullMarked
package org.tuichu.statute.price;

import org.jspecify.annotations.NullMarked;
