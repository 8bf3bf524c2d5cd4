package org.tuichu.enterprises;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.LinesElsewhere.Said;
import org.tuichu.shell.Answer;

/// Enterprises that a report may mean by a name in other words: the register of its place has one with such a name, and
/// none with the very name or the credit code that it gives. They are looked for whoever asks; which ones they are only
/// [#inSight] tells. Nothing is merged: a person says, and is asked no more.
public interface EnterprisesAlike {
    /// By the keys of those that have any, the likeliest first. Where both have credit codes and these differ, only
    /// those with the same device.
    Map<String, List<Likely>> of(Collection<Said> said);

    /// Names of those that the viewer may see.
    Map<EnterpriseId, String> inSight(Collection<EnterpriseId> enterprises);

    /// Says whether `name` means the enterprise, which the viewer's office keeps.
    Answer say(EnterpriseId enterprise, Naming naming, Viewer viewer);

    /// - `score`: of the names, 0 to 1
    /// - `device`: it has a device of the same kind and size, too
    record Likely(EnterpriseId enterprise, double score, boolean device) {}

    enum Meant {
        SAME,
        ANOTHER
    }

    /// As typed.
    record Naming(
            String name, @Nullable Meant meant, @Nullable String reason) {}
}
