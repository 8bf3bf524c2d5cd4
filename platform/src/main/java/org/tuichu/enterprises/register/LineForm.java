package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.register.Specification.Capacity;
import org.tuichu.enterprises.register.Specification.Period;
import org.tuichu.shell.Fault;
import org.tuichu.statute.line.DeviceKind;
import org.tuichu.statute.line.DeviceKinds;

/// What a line is, as somebody typed it.
@Schema(name = "LineTyped", description = "The specification of a line; what is absent or empty is not known")
record LineForm(
        @Schema(description = "Version of the line that the caller has seen; absent for a new one") @Nullable
        Long version,

        @Schema(description = "What the device is, as written; 1 to 60 characters") @Nullable
        String name,

        @Schema(
                description = "Its kind by the word or the code of the vocabulary; anything else stays as written,"
                        + " up to 40 characters")
        @Nullable
        String kind,

        @Schema(description = "Specification and model as written, up to 200 characters") @Nullable
        String model,

        @Nullable String siteNumber,
        @Nullable String serial,

        @Schema(description = "Year") @Nullable String operatingSince,

        @Nullable String capacity,
        @Nullable String capacityUnit,

        @Schema(description = "HOUR, DAY, MONTH, YEAR; absent for a quantity such as a volume") @Nullable
        String capacityPeriod,

        @Schema(description = "kVA") @Nullable String transformerKva,

        @Schema(description = "kW") @Nullable String powerKw,

        @Schema(description = "What a table or a person said of it, word for word, up to 500 characters") @Nullable
        String description,

        @Schema(description = "Why a locked line changes; needed there, up to 500 characters") @Nullable
        String reason) {
    static final int LONGEST_REASON = 500;
    private static final int LONGEST_DESCRIPTION = 500;
    static final LineForm EMPTY =
            new LineForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    static LineForm of(Line line) {
        var is = line.specification();
        var capacity = is.capacity();
        return new LineForm(
                line.version(),
                is.name(),
                is.kind() == null ? null : word(is.kind()),
                is.model(),
                is.siteNumber(),
                is.serial(),
                Objects.toString(is.operatingSince(), null),
                capacity == null ? null : Described.plain(capacity.value()),
                capacity == null ? null : capacity.unit(),
                capacity == null ? null : Objects.toString(capacity.period(), null),
                is.transformerKva() == null ? null : Described.plain(is.transformerKva()),
                is.powerKw() == null ? null : Described.plain(is.powerKw()),
                is.description(),
                null);
    }

    private static String word(String kind) {
        return DeviceKinds.find(kind).map(DeviceKind::word).orElse(kind);
    }

    Specification read(Fields fields) {
        return new Specification(
                fields.required("name", name, 60),
                readKind(fields),
                fields.text("model", model, 200),
                fields.text("siteNumber", siteNumber, 20),
                fields.text("serial", serial, 60),
                fields.whole("operatingSince", operatingSince, 1900, 2200),
                readCapacity(fields),
                fields.number("transformerKva", transformerKva, "0", "9999999.99"),
                fields.number("powerKw", powerKw, "0", "9999999.99"),
                fields.text("description", description, LONGEST_DESCRIPTION));
    }

    /// What is wrong with a description that is to be read.
    List<Fault> faultsOfDescription() {
        var fields = new Fields();
        fields.required("description", description, LONGEST_DESCRIPTION);
        return fields.faults();
    }

    private @Nullable String readKind(Fields fields) {
        var written = fields.text("kind", kind, 40);
        return written == null
                ? null
                : DeviceKinds.named(written).map(DeviceKind::code).orElse(written);
    }

    private @Nullable Capacity readCapacity(Fields fields) {
        var value = fields.number("capacity", capacity, "0", "99999999999.9999");
        var unit = fields.text("capacityUnit", capacityUnit, 20);
        var period = fields.choice("capacityPeriod", capacityPeriod, Period.class);
        if (value != null && unit == null) {
            fields.wrong("capacityUnit", "enterprises.fault.missing");
        }
        if (Fields.stripped(capacity).isEmpty() && (unit != null || period != null)) {
            fields.wrong("capacity", "enterprises.fault.missing");
        }
        return value == null || unit == null ? null : new Capacity(value, unit, period);
    }
}
