package org.tuichu.enterprises.register;

import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tuichu.enterprises.Register;
import org.tuichu.statute.line.DeviceKinds;
import org.tuichu.statute.survey.Field;
import org.tuichu.statute.survey.Fingerprint;
import org.tuichu.statute.survey.SizedDevice;

/// What was read of specifications, by which lines that are one device in other words find each other; runs in the
/// transaction of the caller.
@Component
class Fingerprints {
    private static final String KEEP = """
            INSERT INTO line_fingerprint (line_id, edition, jurisdiction_path, devices, sizes, kinds, reader)
            SELECT s.line_id, s.edition, s.jurisdiction_path, :devices, :sizes, :kinds, :reader FROM line_specification s
            WHERE s.line_id = :line AND s.edition = :edition
            ON CONFLICT (line_id, edition) DO UPDATE
            SET devices = excluded.devices, sizes = excluded.sizes, kinds = excluded.kinds, reader = excluded.reader""";

    private final JdbcClient database;

    Fingerprints(JdbcClient database) {
        this.database = database;
    }

    /// `kind` counts where the vocabulary has it.
    static Fingerprint of(String name, @Nullable String kind, @Nullable String model, @Nullable String siteNumber) {
        var texts = new EnumMap<Field, String>(Field.class);
        put(texts, Field.DEVICE, name);
        put(texts, Field.MODEL, model);
        put(texts, Field.SITE_NUMBER, siteNumber);
        var known = kind != null && DeviceKinds.find(kind).isPresent();
        return Fingerprint.of(texts, known ? kind : null);
    }

    static Fingerprint of(Register.SurveyedLine line) {
        return of(line.name(), line.kind(), line.model(), line.siteNumber());
    }

    private static void put(EnumMap<Field, String> texts, Field field, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            texts.put(field, text);
        }
    }

    /// Of an edition that is there.
    void keep(UUID line, int edition, Fingerprint read) {
        database.sql(KEEP)
                .param("line", line)
                .param("edition", edition)
                .param("devices", read.devices().toArray(String[]::new))
                .param("sizes", SizedDevice.saidWithLess(read.devices()).toArray(String[]::new))
                .param("kinds", read.kinds().toArray(String[]::new))
                .param("reader", Fingerprint.EDITION)
                .update();
    }
}
