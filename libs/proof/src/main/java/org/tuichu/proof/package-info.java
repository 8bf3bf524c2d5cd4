/// Proof that nobody rewrote the record: what the four packages below share.
///
/// `tree` is the Merkle tree, `note` the signed checkpoint, `entry` the recorded act, `bundle` the exported ledger and
/// its verifier. Each depends only on those before it. Nothing here reads a clock or touches a database.
@NullMarked
package org.tuichu.proof;

import org.jspecify.annotations.NullMarked;
