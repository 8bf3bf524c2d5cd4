/// An inner room.
@NullMarked
package planted.modules.first.inner;

import org.jspecify.annotations.NullMarked;
