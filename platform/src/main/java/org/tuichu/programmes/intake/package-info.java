/// From a plan document to an active programme: upload, draft, review and correction, units, activation, packs.
@NullMarked
package org.tuichu.programmes.intake;

import org.jspecify.annotations.NullMarked;
