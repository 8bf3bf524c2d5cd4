/// A copy of a ledger, exported or live, and the verifier that names what differs in it.
@NullMarked
package org.tuichu.proof.bundle;

import org.jspecify.annotations.NullMarked;
