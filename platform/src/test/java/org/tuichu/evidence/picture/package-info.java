/// Tests of what becomes of files that people bring.
@NullMarked
package org.tuichu.evidence.picture;

import org.jspecify.annotations.NullMarked;
