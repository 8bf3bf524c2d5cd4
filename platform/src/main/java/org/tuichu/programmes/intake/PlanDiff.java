package org.tuichu.programmes.intake;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a revised plan changes: duties added, removed and changed field by field; `unchanged` counts the others.
record PlanDiff(List<DutyItem> added, List<DutyItem> removed, List<Changed> changed, int unchanged) {

    /// A duty that both have and that is not the same in both; `fields` are those that differ.
    record Changed(DutyItem before, DutyItem after, List<CorrectionField> fields) {}

    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static PlanDiff between(List<DutyItem> before, List<DutyItem> after) {
        var pairs = DutyPairs.of(before, after);
        var changed = new ArrayList<Changed>();
        for (var pair : pairs.both()) {
            var fields = fields(pair.before().facts(), pair.after().facts());
            if (!fields.isEmpty()) {
                changed.add(new Changed(pair.before(), pair.after(), fields));
            }
        }
        return new PlanDiff(
                pairs.onlyAfter(), pairs.onlyBefore(), changed, pairs.both().size() - changed.size());
    }

    /// Which duty of the later plan each duty of the earlier one is, where both say the same; by their ids.
    static Map<UUID, UUID> unchanged(ProgrammeView before, ProgrammeView after) {
        var ids = new IdentityHashMap<DutyItem, UUID>();
        var pairs = DutyPairs.of(items(before, ids), items(after, ids));
        return pairs.both().stream()
                .filter(pair ->
                        fields(pair.before().facts(), pair.after().facts()).isEmpty())
                .collect(Collectors.toMap(pair -> id(ids, pair.before()), pair -> id(ids, pair.after())));
    }

    /// Two duties that say the same are told apart by which they are.
    private static List<DutyItem> items(ProgrammeView view, Map<DutyItem, UUID> ids) {
        var items = new ArrayList<DutyItem>();
        for (var duty : view.valid()) {
            var item = DutyItem.of(duty);
            ids.put(item, duty.duty().id());
            items.add(item);
        }
        return items;
    }

    private static UUID id(Map<DutyItem, UUID> ids, DutyItem item) {
        return Objects.requireNonNull(ids.get(item));
    }

    private static List<CorrectionField> fields(DutyFacts before, DutyFacts after) {
        return Stream.of(
                        differs(CorrectionField.HEADING, before.heading(), after.heading()),
                        differs(CorrectionField.DIMENSION, before.dimension(), after.dimension()),
                        differs(CorrectionField.UNITS, before.units(), after.units()),
                        differs(CorrectionField.DEADLINES, before.deadlines(), after.deadlines()),
                        differs(CorrectionField.CLOCK, before.clock(), after.clock()),
                        differs(CorrectionField.PUBLICATIONS, before.publications(), after.publications()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<CorrectionField> differs(CorrectionField field, Object before, Object after) {
        return before.equals(after) ? Optional.empty() : Optional.of(field);
    }
}
