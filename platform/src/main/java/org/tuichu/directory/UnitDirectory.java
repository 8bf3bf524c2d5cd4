package org.tuichu.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells which units the names in a plan mean.
public interface UnitDirectory {
    /// One match for each of `names`, in their order, as a plan of this jurisdiction and date (null: unknown) uses
    /// them.
    List<UnitMatch> match(String jurisdictionId, @Nullable LocalDate date, Collection<String> names);
}
