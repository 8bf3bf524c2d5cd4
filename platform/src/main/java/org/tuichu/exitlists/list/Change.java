package org.tuichu.exitlists.list;

import org.jspecify.annotations.Nullable;

/// What an amendment does to an entry of an earlier list, and why; `before` names that list by its number. `after` is
/// null where the line leaves the list.
public record Change(
        Numbered before, String reason, @Nullable Entry after) {
    /// An entry with the number and the day of the list it stands on, and the place that keeps it.
    public record Numbered(Entry entry, ExitList.Frozen of, String keeper) {}

    public enum Kind {
        /// 剔除
        DROP,
        /// 调整时间或措施
        RESCHEDULE,
        /// 置换
        SWAP
    }

    public Kind kind() {
        if (after == null) {
            return Kind.DROP;
        }
        return after.taken().line().equals(before.entry().taken().line()) ? Kind.RESCHEDULE : Kind.SWAP;
    }
}
