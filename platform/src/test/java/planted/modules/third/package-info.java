/// May use nothing, and does.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package planted.modules.third;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
