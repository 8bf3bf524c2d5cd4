/// The tree against the reference vectors, the second verifier and seeded damage.
@NullMarked
package org.tuichu.proof.tree;

import org.jspecify.annotations.NullMarked;
