package org.tuichu.proof.bundle;

import java.util.Comparator;
import java.util.Map;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.bundle.EntriesCheck.Newest;
import org.tuichu.proof.entry.RowName;

/// Rows against the last entry that wrote each of them. Takes the expected rows out as they are found.
final class RowsCheck implements LedgerCopy.Lines {
    private static final String PART = "rows.jsonl";

    private final Map<RowName, Newest> expected;
    private final Findings findings;
    private long count;

    RowsCheck(Map<RowName, Newest> expected, Findings findings) {
        this.expected = expected;
        this.findings = findings;
    }

    @Override
    public void line(long number, String text) {
        count++;
        try {
            check(RowLine.parse(text));
        } catch (Malformed not) {
            unreadable(number, not.sentence());
        }
    }

    @Override
    public void unreadable(long number, String reason) {
        findings.add(new Finding.Unreadable(PART, number, reason));
    }

    private void check(RowLine row) {
        var newest = expected.remove(row.name());
        var digest = newest == null ? null : newest.state().digest();
        if (newest == null || digest == null) {
            findings.add(new Finding.RowUnknown(row.name()));
        } else if (newest.state().edition() != row.edition()) {
            findings.add(new Finding.EditionDiffers(
                    row.name(), newest.sequence(), newest.state().edition(), row.edition()));
        } else if (!digest.equals(row.digest())) {
            findings.add(new Finding.RowDiffers(row.name(), newest.sequence(), digest, row.digest()));
        }
    }

    void finish() {
        expected.entrySet().stream()
                .filter(left -> left.getValue().state().digest() != null)
                .sorted(Comparator.comparingLong((Map.Entry<RowName, Newest> left) ->
                                left.getValue().sequence())
                        .thenComparing(left -> left.getKey().toString()))
                .forEach(left -> findings.add(
                        new Finding.RowMissing(left.getKey(), left.getValue().sequence())));
    }

    long count() {
        return count;
    }
}
