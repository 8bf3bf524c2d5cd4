/// Targets of a year by place and industry, held against what the lists in force take out.
@NullMarked
package org.tuichu.exitlists.targets;

import org.jspecify.annotations.NullMarked;
