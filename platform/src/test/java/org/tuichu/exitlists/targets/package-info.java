@NullMarked
package org.tuichu.exitlists.targets;

import org.jspecify.annotations.NullMarked;
