package org.tuichu.survey.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused;
import org.tuichu.shell.Fault;

/// A table brought to a task. `counts` are by fate once it was read; `headings` those of its columns, `readAs` what
/// they stood for, null before; `seal` is of the rows of the task as they were compared; `ended` is null until it was
/// taken or dropped.
record Import(
        UUID id,
        UUID task,
        UUID file,
        String fileName,
        State state,
        List<String> headings,
        @Nullable ReadAs readAs,
        Map<Fate, Integer> counts,
        @Nullable String seal,
        Step brought,
        @Nullable Step ended) {
    enum State {
        BROUGHT,
        /// Compared; nothing is written.
        READ,
        TAKEN,
        DROPPED
    }

    /// `onBehalfOf` is the colleague whose roles were lent, null where they were the own ones.
    @Schema(name = "SurveyImportStep")
    record Step(String person, @Nullable String onBehalfOf, Instant at) {}

    /// How far the reading is, or the writing once it was read; `refusal` says why it could not be done, `stalled` that
    /// it has ended with its program.
    record Job(int rows, @Nullable Refusal refusal, boolean stalled) {
        public boolean underWay() {
            return refusal == null && !stalled;
        }
    }

    /// `where` is the cell or part at fault, empty for the file.
    record Refusal(String reason, String where, long limit) {
        /// The other reasons are those of work on a file that can be read.
        private static final Set<String> OF_FILES =
                Arrays.stream(SheetRefused.Reason.values()).map(Enum::name).collect(Collectors.toUnmodifiableSet());

        static Refusal of(SheetRefused refused) {
            return new Refusal(refused.reason().name(), refused.where(), refused.limit());
        }

        Fault fault() {
            return Fault.of("file", message(), where, limit, megabytes());
        }

        /// The words for it take the place, the limit and the megabytes.
        public String message() {
            return (OF_FILES.contains(reason) ? "sheet.refused." : "survey.import.refusal.") + reason;
        }

        /// Of a limit in bytes.
        public long megabytes() {
            return limit >> 20;
        }
    }

    Import {
        counts = new EnumMap<>(counts);
    }

    public int count(Fate fate) {
        return counts.getOrDefault(fate, 0);
    }

    /// Rows that taking it would write.
    public int good() {
        return count(Fate.NEW) + count(Fate.CHANGED);
    }

    /// Rows that are not taken, for the workbook of errors.
    public int wrong() {
        return counts.entrySet().stream()
                .filter(fate -> fate.getKey().wrong())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }
}
