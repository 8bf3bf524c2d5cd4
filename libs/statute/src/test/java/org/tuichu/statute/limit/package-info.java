@NullMarked
package org.tuichu.statute.limit;

import org.jspecify.annotations.NullMarked;
