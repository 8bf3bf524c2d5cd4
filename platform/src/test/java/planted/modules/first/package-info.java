/// One half of a circle.
@NullMarked
package planted.modules.first;

import org.jspecify.annotations.NullMarked;
