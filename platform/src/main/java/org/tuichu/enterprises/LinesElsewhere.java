package org.tuichu.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lines that a report says as its own although another enterprise has them in the register, or the register of another
/// place. They are looked for in all registers, whoever asks: that there is one may be told, which one only by
/// [#inSight].
public interface LinesElsewhere {
    /// What a report says of one enterprise. It lies at `place`, a jurisdiction path: the register of a place that
    /// holds it, or lies in it, is its own.
    ///
    /// - `key`: what the answer calls it by
    /// - `row`: the row of a survey that says it, null while there is none; lines that it confirmed are its own
    /// - `lines`: asked only where the code or the number on the nameplate is found
    record Said(
            String key,
            String place,
            @Nullable UUID row,
            String enterprise,
            @Nullable String creditCode,
            @Nullable String serial,
            Supplier<List<Register.SurveyedLine>> lines) {}

    /// By the keys of those that have any. As among lines of the register: one number on the nameplate with the same
    /// device; one credit code with the same device in another place. What an office said to be another device
    /// is left out, and what was withdrawn.
    Map<String, Set<LineId>> of(Collection<Said> said);

    /// Those of `lines` that the viewer may see.
    List<Register.Confirmed> inSight(Collection<LineId> lines);
}
