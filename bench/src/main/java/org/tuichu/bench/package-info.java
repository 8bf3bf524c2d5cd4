/// JMH and load programs. They print ratios against a peer or a limit of the same run, because the machine is shared.
@NullMarked
package org.tuichu.bench;

import org.jspecify.annotations.NullMarked;
