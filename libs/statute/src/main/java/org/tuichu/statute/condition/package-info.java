/// The language of conditions: what it may say, what it means when facts are unknown.
///
/// Text → [Condition] (what was written, with its places) → [CheckedCondition] (types and units are right) → [Truth].
@NullMarked
package org.tuichu.statute.condition;

import org.jspecify.annotations.NullMarked;
