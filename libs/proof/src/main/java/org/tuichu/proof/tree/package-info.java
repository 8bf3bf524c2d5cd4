/// The append-only Merkle tree of RFC 9162 and its tiles (c2sp.org/tlog-tiles): append, prove, verify.
@NullMarked
package org.tuichu.proof.tree;

import org.jspecify.annotations.NullMarked;
