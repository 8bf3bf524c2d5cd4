@NullMarked
package org.tuichu.rulebook.verification;

import org.jspecify.annotations.NullMarked;
