package org.tuichu.evidence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.database.Scope;
import org.tuichu.ledger.Act;
import org.tuichu.ledger.ActKind;
import org.tuichu.ledger.Actor;
import org.tuichu.ledger.Facts;
import org.tuichu.ledger.Ledger;
import org.tuichu.proof.Hash;

/// Files of a test, kept by the real store in a transaction of their own.
final class EvidenceMother {
    /// A file is kept by somebody's act.
    private static final Actor ACTOR =
            Actor.of(new Actor.Named(UUID.randomUUID(), "Li Ming"), new Actor.Named(UUID.randomUUID(), "Test Unit"));

    private enum Kind implements ActKind {
        FILE_BROUGHT
    }

    private final EvidenceStore store;
    private final TransactionTemplate transaction;
    private final Ledger ledger;

    EvidenceMother(BeanFactory beans) {
        this.store = beans.getBean(EvidenceStore.class);
        this.ledger = beans.getBean(Ledger.class);
        this.transaction = new TransactionTemplate(beans.getBean(PlatformTransactionManager.class));
    }

    /// A unit that no other test uses.
    static Owner unitOf(String place) {
        return new Owner(place, UUID.randomUUID());
    }

    /// The scope of somebody of this unit.
    static Scope scope(Owner owner) {
        return Scope.of(owner.jurisdictionPath()).ofUnit(owner.unitId());
    }

    static Upload upload(String name, byte[] content, Owner owner) {
        return new Upload(name, new ByteArrayInputStream(content), owner, "li.ming");
    }

    /// Kept by somebody of the unit.
    EvidenceFile kept(String name, byte[] content, Owner owner) {
        return switch (keep(name, content, owner)) {
            case Keeping.Kept(var file) -> file;
            case Refused refused -> throw new AssertionError(refused.toString());
        };
    }

    Keeping keep(String name, byte[] content, Owner owner) {
        return inTransaction(scope(owner), () -> {
            try {
                return store.keep(upload(name, content, owner));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// What comes of it is on record with the file, as the acts of the program are: others verify this database too.
    <T> T inTransaction(Scope scope, Supplier<T> work) {
        return Objects.requireNonNull(scope.call(() -> transaction.execute(begun -> {
            var done = work.get();
            ACTOR.run(() -> ledger.record(
                    Act.of(Kind.FILE_BROUGHT, "test", "evidence", Facts.NONE).with(files(done))));
            return done;
        })));
    }

    private static List<Hash> files(Object done) {
        return switch (done) {
            case EvidenceFile file -> List.of(Hash.ofHex(file.fingerprint().sha256()));
            case Keeping.Kept(var file) -> files(file);
            default -> List.of();
        };
    }
}
