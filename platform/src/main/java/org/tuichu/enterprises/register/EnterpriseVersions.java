package org.tuichu.enterprises.register;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.access.Viewer;
import org.tuichu.enterprises.EnterpriseId;

/// Changes an enterprise of the own place that a person saw in a version; runs in the transaction of the caller.
@Component
class EnterpriseVersions {
    private final JdbcClient database;
    private final EnterpriseReader reader;

    EnterpriseVersions(JdbcClient database, EnterpriseReader reader) {
        this.database = database;
        this.reader = reader;
    }

    /// Empty where it is not there, or another place keeps it.
    Optional<Enterprise> ours(EnterpriseId id, Viewer viewer) {
        return reader.find(id).filter(one -> one.keeper().equals(viewer.jurisdictionPath()));
    }

    /// `work` is done where the version is the one that was seen and `obstacle` finds nothing against it.
    Answer change(Enterprise now, @Nullable Long version, Supplier<Optional<Answer>> obstacle, Runnable work) {
        if (version == null) {
            return Answer.Faulty.of("version", "shell.problem.missing");
        }
        if (now.withdrawnAt() != null) {
            return Answer.Faulty.of("version", "enterprises.fault.withdrawn");
        }
        var against = obstacle.get();
        if (against.isPresent()) {
            return against.get();
        }
        var touched = database.sql(EnterpriseSql.TOUCH)
                .param("id", now.id().value())
                .param("version", version)
                .update();
        if (touched == 0) {
            return Answer.Stale.UNTOLD;
        }
        work.run();
        return new Answer.Done(now.id().value());
    }

    /// The same where nothing else can be against it.
    Answer change(Enterprise now, @Nullable Long version, Runnable work) {
        return change(now, version, Optional::empty, work);
    }
}
