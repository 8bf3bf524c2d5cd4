package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.enterprises.register.Specification.Capacity;
import org.tuichu.enterprises.register.Specification.Period;

/// What a line is, as somebody typed it.
@Schema(name = "LineTyped", description = "The specification of a line; what is absent or empty is not known")
record LineForm(
        @Schema(description = "Version of the line that the caller has seen; absent for a new one") @Nullable
        Long version,

        @Schema(description = "What the device is, as written; 1 to 60 characters") @Nullable
        String name,

        @Schema(description = "Its kind in the vocabulary of the rulebook") @Nullable
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

        @Schema(description = "Why a locked line changes; needed there, up to 500 characters") @Nullable
        String reason) {
    static final int LONGEST_REASON = 500;
    static final LineForm EMPTY =
            new LineForm(null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    static LineForm of(Line line) {
        var is = line.specification();
        var capacity = is.capacity();
        return new LineForm(
                line.version(),
                is.name(),
                is.kind(),
                is.model(),
                is.siteNumber(),
                is.serial(),
                Objects.toString(is.operatingSince(), null),
                capacity == null ? null : Described.plain(capacity.value()),
                capacity == null ? null : capacity.unit(),
                capacity == null ? null : Objects.toString(capacity.period(), null),
                is.transformerKva() == null ? null : Described.plain(is.transformerKva()),
                is.powerKw() == null ? null : Described.plain(is.powerKw()),
                null);
    }

    Specification read(Fields fields) {
        return new Specification(
                fields.required("name", name, 60),
                fields.shaped("kind", kind, KIND, "enterprises.fault.kind"),
                fields.text("model", model, 200),
                fields.text("siteNumber", siteNumber, 20),
                fields.text("serial", serial, 60),
                fields.whole("operatingSince", operatingSince, 1900, 2200),
                readCapacity(fields),
                fields.number("transformerKva", transformerKva, "0", "9999999.99"),
                fields.number("powerKw", powerKw, "0", "9999999.99"));
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
