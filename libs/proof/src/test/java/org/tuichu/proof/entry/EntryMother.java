package org.tuichu.proof.entry;

import java.time.Instant;
import java.util.List;
import org.tuichu.proof.Hash;

/// Entries for tests.
public final class EntryMother {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.000001Z");

    private EntryMother() {}

    /// With everything an entry can have.
    public static Entry full(long id) {
        return new Entry(
                id,
                NINE,
                new Party("31", "王芳"),
                new Party("5", "大洼区工业和信息化局"),
                "21.2111.211104",
                new Party("32", "李强"),
                "duty.confirmed",
                new Subject("duty", "118"),
                Entry.payloadHash("{\"note\":\"合格\"}"),
                List.of(
                        new RowState("duty", 1, "118", Entry.payloadHash("{\"id\": 118}")),
                        new RowState("draft", 2, "9", null)),
                List.of(Hash.sha256(new byte[] {1})));
    }

    /// With nothing it can be without.
    public static Entry bare(long id) {
        return new Entry(
                id,
                NINE,
                new Party("program", "clock"),
                null,
                null,
                null,
                "clock.advanced",
                new Subject("clock", "1"),
                Entry.payloadHash("{}"),
                List.of(),
                List.of());
    }
}
