package org.tuichu.programmes.work;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.evidence.Examined;
import org.tuichu.programmes.work.chain.Act;

/// An act that somebody wants to do, as they saw the assignment in `version`. `reason` is null where none was given.
public record Deed(Act act, long version, @Nullable String reason, Telling telling) {
    /// Characters of a reason.
    public static final int LONGEST_REASON = 2_000;

    /// What is told with a progress report or a submission; `text` is empty with every other act. Whoever examined the
    /// files closes them.
    public record Telling(String text, List<Figure> figures, List<Examined> files) {
        /// Characters.
        public static final int LONGEST_TEXT = 20_000;
        /// In one report.
        public static final int MOST_FILES = 20;

        public static final Telling NOTHING = new Telling("", List.of(), List.of());

        public Telling {
            figures = List.copyOf(figures);
            files = List.copyOf(files);
        }
    }

    /// With nothing told.
    public static Deed plain(Act act, long version, @Nullable String reason) {
        return new Deed(act, version, reason, Telling.NOTHING);
    }
}
