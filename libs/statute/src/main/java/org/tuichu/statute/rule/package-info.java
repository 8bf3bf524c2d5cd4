/// The catalogue of rules and what it says of a line on a day: verdicts with every rule looked at and every fact used.
@NullMarked
package org.tuichu.statute.rule;

import org.jspecify.annotations.NullMarked;
