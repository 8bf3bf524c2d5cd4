/// The grammar of work plans, in stages: lines → paragraphs → numbered outline → duties → units, dates and the rest.
///
/// It lists notations, not places; every word it knows stands in the resource files beside it. Each stage is a pure
/// function over [View]s, whose offsets map back to the text that was read.
@NullMarked
package org.tuichu.plan.grammar;

import org.jspecify.annotations.NullMarked;
