package org.tuichu.enterprises.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.enterprises.EnterpriseId;
import org.tuichu.enterprises.Register.Collected;
import org.tuichu.enterprises.Register.Compared;

/// Completes an enterprise by what a survey collected of it: what the register does not know is filled in, what it has
/// stays. A fact that takes several fields, such as coordinates, is known or not as a whole.
@Component
class CompleteEnterprise {
    private static final List<List<String>> FACTS = List.of(
            List.of("creditCode"),
            List.of("legalRepresentative"),
            List.of("location"),
            List.of("address"),
            List.of("longitude", "latitude", "datum"),
            List.of("staff"),
            List.of("electricityAccounts"));

    private final EnterpriseVersions versions;
    private final KeepEnterprise keep;
    private final Locations locations;

    CompleteEnterprise(EnterpriseVersions versions, KeepEnterprise keep, Locations locations) {
        this.versions = versions;
        this.keep = keep;
        this.locations = locations;
    }

    static EnterpriseForm fresh(String name, Collected said) {
        return new EnterpriseForm(
                null,
                name,
                said.creditCode(),
                said.legalRepresentative(),
                said.location(),
                said.address(),
                said.longitude(),
                said.latitude(),
                said.datum(),
                null,
                null,
                null,
                null,
                said.staff(),
                said.electricityAccounts());
    }

    /// Each fact that the register has.
    List<Compared> compare(EnterpriseId id, Collected said, Viewer viewer) {
        return versions.ours(id, viewer).map(now -> compared(now, said, viewer)).orElse(List.of());
    }

    private List<Compared> compared(Enterprise now, Collected said, Viewer viewer) {
        var known = Described.of(now);
        var place = place(said.location(), viewer);
        var collected = Described.of(
                place == null ? now.location() : place, fresh(now.name(), said).read(new Fields()));
        var compared = new ArrayList<Compared>();
        for (var fact : FACTS) {
            var ours = words(fact.stream().map(known::get));
            if (ours != null && !(fact.contains("location") && unplaced(now))) {
                var theirs = fact.contains("location") && place == null
                        ? null
                        : words(fact.stream().map(collected::get));
                compared.add(new Compared(fact.getFirst(), ours, theirs));
            }
        }
        return compared;
    }

    private @Nullable Jurisdiction place(@Nullable String id, Viewer viewer) {
        return id == null ? null : locations.find(id, viewer).orElse(null);
    }

    private static @Nullable String words(Stream<@Nullable String> of) {
        var words = of.filter(Objects::nonNull).toList();
        return words.isEmpty() ? null : String.join(" ", words);
    }

    private static boolean unplaced(Enterprise now) {
        return now.location().path().equals(now.keeper());
    }

    /// Done without an act where there was nothing to fill in.
    Answer complete(EnterpriseId id, Collected said, String source, Viewer viewer) {
        var found = versions.ours(id, viewer);
        if (found.isEmpty()) {
            return new Answer.NotOurs();
        }
        var before = EnterpriseForm.of(found.get());
        var after = filled(before, said, unplaced(found.get()));
        return after.equals(before) ? new Answer.Done(id.value()) : keep.change(id, after, source, viewer);
    }

    private static EnterpriseForm filled(EnterpriseForm now, Collected said, boolean unplaced) {
        var nowhere = now.datum() == null;
        var accounts = Objects.requireNonNull(now.electricityAccounts());
        return new EnterpriseForm(
                now.version(),
                now.name(),
                or(now.creditCode(), said.creditCode()),
                or(now.legalRepresentative(), said.legalRepresentative()),
                unplaced && said.location() != null ? said.location() : now.location(),
                or(now.address(), said.address()),
                nowhere ? said.longitude() : now.longitude(),
                nowhere ? said.latitude() : now.latitude(),
                nowhere ? said.datum() : now.datum(),
                now.industryCode(),
                now.industryEdition(),
                now.contactPerson(),
                now.phone(),
                or(now.staff(), said.staff()),
                accounts.isEmpty() ? said.electricityAccounts() : accounts);
    }

    private static @Nullable String or(@Nullable String known, @Nullable String said) {
        return known == null ? said : known;
    }
}
