package org.tuichu.directoryweb;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tuichu.access.Accounts;
import org.tuichu.access.Viewer;
import org.tuichu.directory.Closings;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.directory.Officers;
import org.tuichu.directory.UnitQuery;
import org.tuichu.directory.Units;
import org.tuichu.sheets.BroughtSheet;

/// Takes units and their people from a workbook, once a person has seen what that would do.
///
/// Nothing is kept in between: the file comes again with the confirmation, is read again within the same limits, and
/// counts only with the seal of what was seen.
@Component
class ImportDirectory {
    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final OwnUnits ownUnits;
    private final Units units;
    private final Closings closings;
    private final Officers officers;
    private final Accounts accounts;
    private final Jurisdictions jurisdictions;
    private final MessageSource messages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportDirectory(
            OwnUnits ownUnits,
            Units units,
            Closings closings,
            Officers officers,
            Accounts accounts,
            Jurisdictions jurisdictions,
            MessageSource messages,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.ownUnits = ownUnits;
        this.units = units;
        this.closings = closings;
        this.officers = officers;
        this.accounts = accounts;
        this.jurisdictions = jurisdictions;
        this.messages = messages;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// What the file would do. That the telephone numbers of the place were compared with it is put on record.
    ImportPlan preview(byte[] file, Viewer viewer, Locale locale) {
        var sheets = BroughtSheet.of(file);
        return transaction.execute(status -> plan(file, sheets, viewer, locale));
    }

    /// Does all of what was seen; empty, with nothing done, where the directory or the file is another by now.
    Optional<ImportPlan> carryOut(byte[] file, String seal, Viewer viewer, Locale locale) {
        var sheets = BroughtSheet.of(file);
        return transaction.execute(status -> {
            units.hold(viewer.jurisdictionPath());
            var plan = plan(file, sheets, viewer, locale);
            var work = new CarryOut(units, closings, officers, viewer.userName(), clock.instant());
            if (!plan.ready()
                    || !plan.seal().equals(seal)
                    || !plan.steps().stream().allMatch(work::done)) {
                status.setRollbackOnly();
                return Optional.<ImportPlan>empty();
            }
            return Optional.of(plan);
        });
    }

    private ImportPlan plan(byte[] file, List<BroughtSheet> sheets, Viewer viewer, Locale locale) {
        var own = own(viewer);
        var draft = new ImportDraft();
        var words = words(sheets, locale);
        var unitSheet = named(sheets, words.units());
        var officerSheet = named(sheets, words.officers());
        if (unitSheet.isEmpty() && officerSheet.isEmpty()) {
            var cell = sheets.isEmpty() ? "A1" : sheets.getFirst().address(0, 1);
            draft.wrong(cell, FieldProblem.of(cell, "directory.import.noSheet", words.units(), words.officers()));
        }
        var added = unitSheet
                .map(sheet -> new UnitTable(own, words, draft).read(sheet))
                .orElse(Set.of());
        officerSheet.ifPresent(sheet -> new OfficerTable(own, words, draft, added).read(sheet));
        return draft.plan(seal(file, own.state()));
    }

    private OwnPlace own(Viewer viewer) {
        var place = jurisdictions.find(viewer.jurisdictionId()).orElseThrow();
        var query = new UnitQuery(place.path(), null, null, null, 0, UnitQuery.LARGEST_PAGE);
        var rows = ownUnits.of(query, place.id());
        var ids = rows.stream().map(row -> row.unit().id()).toList();
        var people = officers.ofPlace(place.id(), place.name(), ids);
        var known = people.values().stream()
                .flatMap(List::stream)
                .map(Officers.Listed::id)
                .toList();
        return new OwnPlace(place, rows, people, accounts.openOf(known));
    }

    /// Of the language that the sheets are called in, whatever the person reads.
    private SheetWords words(List<BroughtSheet> sheets, Locale locale) {
        return LANGUAGES.stream()
                .map(language -> new SheetWords(messages, language))
                .filter(words -> named(sheets, words.units()).isPresent()
                        || named(sheets, words.officers()).isPresent())
                .findFirst()
                .orElseGet(() -> new SheetWords(messages, locale));
    }

    private static Optional<BroughtSheet> named(List<BroughtSheet> sheets, String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    private static String seal(byte[] file, String state) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file);
            return HexFormat.of().formatHex(digest.digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
