/// What a picture tells beside what it shows, and a small copy of it. Originals are read, never written.
@NullMarked
package org.tuichu.evidence.picture;

import org.jspecify.annotations.NullMarked;
