/// The second verifier: written from RFC 9162 and c2sp.org alone, sharing no code with the library it judges.
@NullMarked
package org.tuichu.proof.second;

import org.jspecify.annotations.NullMarked;
