package org.tuichu.programmes;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Opening programmes without a person at the desk, for the demo: from built-in packs and from a folder of documents.
/// Needs the program's scope.
public interface ProgrammeOpening {
    /// The names of the built-in packs, the oldest year first.
    List<String> packs();

    /// The programme of a pack in force, its units made from the names in it; one that is open already stays as it is.
    Opened open(String pack);

    /// Reads every document of a folder, in the order of the names: the original of a pack is attached to it, any other
    /// becomes a draft. One line is returned for each file, those that are not tried included.
    List<Read> readFolder(Path folder);

    record Opened(ProgrammeId programme, Place place, int year) {}

    /// A file of the folder.
    sealed interface Read {
        String fileName();

        /// It became this programme, or belongs to it; `office` is what the plan calls the seat of the leading group's
        /// office, null where it does not say.
        record Taken(
                String fileName, Opened opened, @Nullable String office) implements Read {}

        /// It was not taken, and why.
        record Refused(String fileName, String reason) implements Read {}
    }
}
