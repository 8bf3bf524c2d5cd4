package org.tuichu.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The enterprises of the register, for those who make accounts for them. Needs the program's scope.
public interface Enterprises {
    /// One to choose; `creditCode` is null where the register has none.
    record Found(Enterprise enterprise, @Nullable String creditCode) {}

    Optional<Enterprise> find(UUID id);

    /// Those in the register of a place whose name contains `text` or whose credit code it is, the first few by name.
    List<Found> search(String jurisdictionPath, String text);
}
