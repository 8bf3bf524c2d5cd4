/// Modules that break the rules on purpose.
@NullMarked
package planted.modules;

import org.jspecify.annotations.NullMarked;
