package org.tuichu.statute.line;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A word of the vocabulary and what it may be: a word of the grammar, the label of a number, a name of devices.
///
/// @param role in the grammar; null when it only names devices or their facts
/// @param label facts by base unit, for a number that follows it
/// @param meanings of which the first whose condition holds counts
record Word(@Nullable Role role, @Nullable Label label, List<Meaning> meanings) {
    enum Role {
        SEPARATOR,
        /// A separator behind which stand some of those before it: 其中.
        AMONG,
        CAPACITY_YEAR,
        CAPACITY_MONTH,
        CAPACITY_DAY,
        CAPACITY,
        EACH,
        TOTAL,
        NUMBER,
        ABOUT,
        BOUND,
        BOUND_AFTER,
        ABOUT_AFTER,
        DITTO,
        NOTHING,
        BUILT,
        BUILT_BEFORE,
        AGE,
        NOUN,
        /// Not understood, and nothing to pass over: 拟建 is not there yet.
        REMARK,
        /// A machine or building beside the devices, of no kind: 复卷机, 水泥库.
        BESIDE,
        /// What stands before it is no more, where a device stands behind it.
        REBUILT,
        FILLER
    }
}
