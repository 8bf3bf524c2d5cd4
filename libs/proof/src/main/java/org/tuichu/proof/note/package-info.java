/// Signed notes, checkpoints and cosignatures of c2sp.org, with Ed25519 and with SM2/SM3.
@NullMarked
package org.tuichu.proof.note;

import org.jspecify.annotations.NullMarked;
