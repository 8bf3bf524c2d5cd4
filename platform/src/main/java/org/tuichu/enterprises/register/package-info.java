/// 企业台账: one page per enterprise, its permits and encumbrances, and its lines with every edition of their
/// specification.
@NullMarked
package org.tuichu.enterprises.register;

import org.jspecify.annotations.NullMarked;
