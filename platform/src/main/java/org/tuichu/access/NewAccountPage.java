package org.tuichu.access;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Officers.Listed;
import org.tuichu.directory.Unit;
import org.tuichu.directory.UnitId;

/// The form of a new account. `units` are those of the place that was asked for, empty where none was; `placeName` is
/// null then. `officers` are those of the units who have no account, by unit; `enterprises` are
/// those of the place that `find` found. `problem` is the name of a message and
/// `field` the id of the field to correct.
record NewAccountPage(
        String place,
        @Nullable String placeName,
        List<Unit> units,
        Map<UnitId, List<Listed>> officers,
        String find,
        List<Enterprises.Found> enterprises,
        NewSeat typed,
        @Nullable String problem,
        @Nullable String field) {}
