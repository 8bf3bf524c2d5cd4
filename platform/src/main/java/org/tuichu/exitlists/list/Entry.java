package org.tuichu.exitlists.list;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.LineId;
import org.tuichu.statute.rule.Judgement;

/// A line of a list: what the register said of it when it was taken, and what the office wants of it.
///
/// - `replaces`: the entry whose place it takes, in an amendment; else null
/// - `inForce`: frozen, and not ended by a frozen amendment
public record Entry(
        UUID id,
        UUID list,
        int ordinal,
        Taken taken,
        Ground ground,
        Plan plan,
        @Nullable UUID replaces,
        boolean inForce) {

    /// The line, its enterprise and place as they were when it was taken; null is what nobody had said.
    public record Taken(
            LineId line,
            int edition,
            UUID enterprise,
            String enterpriseName,
            @Nullable String creditCode,
            Location location,
            String words,
            @Nullable String kind,
            @Nullable Amount capacity) {}

    public record Location(String id, String path, String name) {}

    /// Why it leaves: what the rules said on a day, `citation` of verified rules that carry an elimination, and what a
    /// person states where none does.
    public record Ground(
            Judgement judgement,
            @Nullable String citation,
            LocalDate screenedOn,
            @Nullable String basis) {
        /// An unverified rule, an open question or a person's guess is no ground.
        public boolean stands() {
            return citation != null || basis != null;
        }
    }

    /// `targetOn` is the last day for the exit; `industry` is what targets are decomposed by, null where nobody said
    /// it; the note says why a line is only sealed.
    public record Plan(
            @Nullable String industry,
            LocalDate targetOn,
            Measure measure,
            @Nullable String note) {}

    public enum Measure {
        /// 拆除主体设备
        DISMANTLE,
        /// 废毁
        SCRAP,
        /// 封存: water and power cut, power units removed, the device sealed.
        SEAL
    }
}
