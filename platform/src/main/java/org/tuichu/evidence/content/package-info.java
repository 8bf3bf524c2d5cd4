/// What a file is, told by its bytes. Plain Java: reads through [org.tuichu.evidence.content.Octets], inflates nothing.
@NullMarked
package org.tuichu.evidence.content;

import org.jspecify.annotations.NullMarked;
