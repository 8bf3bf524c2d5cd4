@NullMarked
package org.tuichu.exitlists.list;

import org.jspecify.annotations.NullMarked;
