/// The other half of a circle.
@NullMarked
package planted.modules.second;

import org.jspecify.annotations.NullMarked;
