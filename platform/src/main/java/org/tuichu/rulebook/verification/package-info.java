/// The pages of the rules, and how an office verifies one: two persons, with the source attached.
@NullMarked
package org.tuichu.rulebook.verification;

import org.jspecify.annotations.NullMarked;
