package org.tuichu.exitlists.list;

import org.jspecify.annotations.Nullable;

/// What an amendment does to an entry in force, as somebody typed it. `line` is the one that takes its place in a swap.
public record ChangeForm(
        @Nullable String kind,
        @Nullable String reason,
        @Nullable String line,
        PlanForm plan) {
    /// Characters.
    static final int LONGEST_REASON = 500;

    /// Without industry and basis: another line has others.
    static ChangeForm of(Entry entry) {
        return new ChangeForm(Change.Kind.DROP.name(), "", "", PlanForm.when(entry));
    }

    Change.@Nullable Kind chosen() {
        for (var one : Change.Kind.values()) {
            if (one.name().equals(kind)) {
                return one;
            }
        }
        return null;
    }
}
