package org.tuichu.survey.campaign;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.tuichu.directory.Jurisdiction;
import org.tuichu.directory.Jurisdictions;
import org.tuichu.enterprises.KnownLine;

/// Writes a line of the register as a unit writes it, in Chinese whoever asks.
@Component
class WriteKnownLine {
    private final Jurisdictions places;
    private final MessageSource messages;

    WriteKnownLine(Jurisdictions places, MessageSource messages) {
        this.places = places;
        this.messages = messages;
    }

    record Written(UUID id, Cells cells) {}

    Stream<Written> of(Stream<KnownLine> lines) {
        var names = new ConcurrentHashMap<String, String>();
        return lines.map(line -> {
            var town = names.computeIfAbsent(line.holder().locationId(), this::name);
            return new Written(line.id().value(), cells(line, town));
        });
    }

    private String name(String place) {
        return places.find(place).map(Jurisdiction::name).orElse("");
    }

    private Cells cells(KnownLine line, String town) {
        var capacity = line.capacity();
        var cells = new EnumMap<RowField, String>(RowField.class);
        put(cells, RowField.ENTERPRISE, line.holder().name());
        put(cells, RowField.CREDIT_CODE, line.holder().creditCode());
        put(cells, RowField.TOWN, town);
        put(cells, RowField.ADDRESS, line.holder().address());
        put(cells, RowField.DEVICE, line.device().name());
        put(cells, RowField.MODEL, line.device().model());
        put(cells, RowField.SITE_NUMBER, line.device().siteNumber());
        put(cells, RowField.SERIAL, line.device().serial());
        put(cells, RowField.CAPACITY, capacity == null ? null : capacity.value().toPlainString());
        put(cells, RowField.UNIT, capacity == null ? null : capacity.unit());
        put(cells, RowField.OPERATING_SINCE, line.operatingSince());
        put(
                cells,
                RowField.STATE,
                messages.getMessage("enterprises.state." + line.state(), null, Locale.SIMPLIFIED_CHINESE));
        put(cells, RowField.STOPPED_SINCE, line.stoppedSince());
        return new Cells(cells);
    }

    private static void put(Map<RowField, String> cells, RowField field, @Nullable Object value) {
        cells.put(field, Objects.toString(value, ""));
    }
}
