@NullMarked
package org.tuichu.audit;

import org.jspecify.annotations.NullMarked;
