package org.tuichu.exitlists.targets;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.exitlists.list.Amount;

/// What an office set for a place and an industry. `keeper` is the path of the place whose office it is.
///
/// - `basis`: the paper that says so
public record Target(
        String keeper,
        String keeperName,
        String place,
        String placeName,
        String industry,
        Wanted wanted,
        String basis) {

    /// So many lines, so much capacity; null is what the target does not say.
    public record Wanted(@Nullable Integer lines, @Nullable Amount capacity) {
        Stream<Amount> amount() {
            return Stream.ofNullable(capacity);
        }

        boolean nothing() {
            return lines == null && capacity == null;
        }
    }
}
