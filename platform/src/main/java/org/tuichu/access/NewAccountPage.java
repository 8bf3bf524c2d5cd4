package org.tuichu.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Unit;

/// The form of a new account. `units` are those of the place that was asked for, empty where none was; `placeName` is
/// null then. `problem` is the name of a message and `field` the id of the field to correct.
record NewAccountPage(
        String place,
        @Nullable String placeName,
        List<Unit> units,
        NewSeat typed,
        @Nullable String problem,
        @Nullable String field) {}
