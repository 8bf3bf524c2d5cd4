/// Asks an antivirus whether a content is harmful, in the protocol that it speaks.
@NullMarked
package org.tuichu.evidence.antivirus;

import org.jspecify.annotations.NullMarked;
