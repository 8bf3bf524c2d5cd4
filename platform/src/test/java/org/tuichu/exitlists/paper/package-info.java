@NullMarked
package org.tuichu.exitlists.paper;

import org.jspecify.annotations.NullMarked;
