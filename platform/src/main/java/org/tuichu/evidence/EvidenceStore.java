package org.tuichu.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tuichu.evidence.content.Octets;

/// Keeps files and gives them back, within the data scope of the work under way: a file outside it is not there.
public interface EvidenceStore {
    /// Reads the upload to its end, tells what it is and has the antivirus look at it. No transaction is needed, and
    /// none should be open: a slow antivirus would hold a connection of the database. Close what comes back.
    Examination examine(Upload upload) throws IOException;

    /// Keeps an examined file in the caller's transaction; without one it is a defect.
    EvidenceFile keep(Examined examined) throws IOException;

    /// Several in the caller's transaction, given back in their order. They are kept in the order of their contents:
    /// of two people who keep the same files at once each would otherwise hold what the other needs.
    default List<EvidenceFile> keepAll(List<Examined> examined) throws IOException {
        var kept = new IdentityHashMap<Examined, EvidenceFile>();
        var sorted = examined.stream()
                .sorted(Comparator.comparing(file -> file.fingerprint().sha256()))
                .toList();
        for (var file : sorted) {
            kept.put(file, keep(file));
        }
        return examined.stream()
                .map(file -> Objects.requireNonNull(kept.get(file)))
                .toList();
    }

    /// [#examine] and [#keep] at once, in the caller's transaction.
    Keeping keep(Upload upload) throws IOException;

    /// Lets another unit see a file of the own one, for ever; in the caller's transaction. Levels above see it anyway.
    void show(EvidenceFile file, Owner to);

    /// What is known of a file; empty where the scope does not reach it.
    Optional<EvidenceFile> find(EvidenceId id);

    /// Those of `ids` that the scope reaches, by id; one round trip.
    Map<EvidenceId, EvidenceFile> findAll(Collection<EvidenceId> ids);

    /// The bytes as they came. They are read when asked for, each block in a transaction of its own unless the caller
    /// has one, under the scope of the thread that reads.
    Octets open(EvidenceFile file);

    /// The same from the first byte to the last.
    default InputStream stream(EvidenceFile file) {
        return open(file).stream();
    }

    /// The small copy of a picture: a JPEG made here. Empty where [EvidenceFile#preview] is false.
    Optional<Octets> openPreview(EvidenceFile file);

    /// Hashes what is stored anew.
    Integrity verify(EvidenceFile file);
}
