@NullMarked
package org.tuichu.statute.rule;

import org.jspecify.annotations.NullMarked;
