package org.tuichu.programmes.group;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.group.GroupImport.Change;
import org.tuichu.programmes.group.GroupImport.Problem;
import org.tuichu.programmes.group.LeadingGroup.Answer;
import org.tuichu.sheets.BroughtSheet;

/// Brings the changes of a leading group in from a workbook: all of them or none.
@Component
class ImportGroup {
    private final ChangeGroup change;
    private final GroupSheet words;
    private final TransactionTemplate transaction;

    ImportGroup(ChangeGroup change, GroupSheet words, PlatformTransactionManager transactions) {
        this.change = change;
        this.words = words;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// What the workbook would do now; tried and taken back, so that nothing is promised that would be refused. Throws
    /// [SheetRefused] where it is no workbook. Empty where there is no group.
    Optional<GroupImport> preview(ProgrammeId id, byte[] file, String by) {
        return read(id, file).map(read -> done(id, read, by, false));
    }

    /// The same, done, if the group is still as it was at `version`. With a problem, or of another version, nothing was
    /// written.
    Optional<GroupImport> carryOut(ProgrammeId id, byte[] file, long version, String by) {
        return read(id, file).map(read -> read.version() == version ? done(id, read, by, true) : read);
    }

    private Optional<GroupImport> read(ProgrammeId id, byte[] file) {
        var sheets = BroughtSheet.of(file);
        return change.find(id).map(group -> ReadGroup.of(group, sheets.getFirst(), words));
    }

    private GroupImport done(ProgrammeId id, GroupImport read, String by, boolean forGood) {
        if (!read.problems().isEmpty()) {
            return read;
        }
        var problem = Objects.requireNonNull(transaction.execute(status -> {
            var found = apply(id, read, by);
            if (!forGood || found.isPresent()) {
                status.setRollbackOnly();
            }
            return found;
        }));
        return problem.map(one -> with(read, one)).orElse(read);
    }

    private static GroupImport with(GroupImport read, Problem problem) {
        return new GroupImport(read.version(), read.changes(), read.same(), List.of(problem));
    }

    /// The first thing that is wrong with the changes, one after the other.
    private Optional<Problem> apply(ProgrammeId id, GroupImport read, String by) {
        long version = read.version();
        for (var one : read.changes()) {
            switch (applied(id, one, version, by)) {
                case Answer.Done(var group) -> version = group.version();
                case Answer.Wrong wrong -> {
                    return Optional.of(new Problem(one.cell(), wrong.message()));
                }
                case Answer.Stale _, Answer.NotOurs _ -> {
                    return Optional.of(new Problem(one.cell(), "programmes.group.problem.moved"));
                }
            }
        }
        return Optional.empty();
    }

    private Answer applied(ProgrammeId id, Change one, long version, String by) {
        return switch (one) {
            case Change.Joined it -> change.join(id, version, it.who(), by);
            case Change.Left it -> change.leave(id, version, it.leaving(), by);
        };
    }
}
