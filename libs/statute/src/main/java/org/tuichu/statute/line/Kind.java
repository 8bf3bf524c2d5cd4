package org.tuichu.statute.line;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// How the numbers of one kind of device are named.
///
/// @param sizes facts by base unit; several where dimensions are multiplied (diameter, length)
/// @param capacities facts by period and base unit ("year t")
/// @param each the same for the capacity of one line
/// @param labels facts by base unit for words that mean something of their own here
/// @param devices kinds of devices that a line of this kind consists of
/// @param called what people call any of them, where that is no first name; one at most
/// @param parts words for vessels and machines of it, no lines where it is named
/// @param pieces classifiers that count pieces of one device of it: the stands (架) of a rolling mill
/// @param rows classifiers of rows (列): one row is one device, several may be one device's
/// @param made units in which devices of this kind alone count what they make
record Kind(
        String name,
        Map<String, List<String>> sizes,
        Map<String, String> capacities,
        Map<String, String> each,
        Map<String, Label> labels,
        Set<String> devices,
        Set<String> called,
        Set<String> parts,
        Set<String> pieces,
        Set<String> rows,
        Set<String> made,
        Set<Trait> traits) {
    enum Trait {
        /// Devices of this kind serve others: fans, motors.
        HELPS
    }

    /// Whether a line in general of this kind is the device that a word names: any of a kind, or one of which the
    /// word says a term (cement_kiln:kiln_kind=shaft).
    boolean consistsOf(Meaning device) {
        return devices.contains(device.kind())
                || device.facts().entrySet().stream()
                        .anyMatch(fact -> fact.getValue() instanceof Fact.Value.Term(String term)
                                && devices.contains(device.kind() + ":" + fact.getKey() + "=" + term));
    }

    boolean helps() {
        return traits.contains(Trait.HELPS);
    }
}
