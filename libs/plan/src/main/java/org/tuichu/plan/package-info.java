/// Reads a published work plan into a programme draft, each fact with its place in the text.
@NullMarked
package org.tuichu.plan;

import org.jspecify.annotations.NullMarked;
