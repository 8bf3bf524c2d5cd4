@NullMarked
package org.tuichu.statute.condition;

import org.jspecify.annotations.NullMarked;
