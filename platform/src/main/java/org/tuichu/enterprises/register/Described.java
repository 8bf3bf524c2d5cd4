package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Jurisdiction;

/// Facts by the name of their field, as text and in the order of the forms; what is not known is left out. Telephones
/// are among them only where somebody compares them, never for the record.
final class Described {
    private final SequencedMap<String, String> facts = new LinkedHashMap<>();

    private Described() {}

    static Map<String, String> of(Enterprise enterprise) {
        return of(enterprise.location(), enterprise.particulars());
    }

    static Map<String, String> of(Jurisdiction location, Particulars known) {
        return described(location, known).facts();
    }

    static Map<String, String> withPhone(Jurisdiction location, Particulars known) {
        return described(location, known).and("phone", known.phone()).facts();
    }

    private static Described described(Jurisdiction location, Particulars known) {
        var described = new Described().and("location", location.fullName());
        described.and("creditCode", known.creditCode()).and("legalRepresentative", known.legalRepresentative());
        described.and("address", known.address());
        var coordinates = known.coordinates();
        if (coordinates != null) {
            described.and("longitude", plain(coordinates.longitude())).and("latitude", plain(coordinates.latitude()));
            described.and("datum", coordinates.datum());
        }
        var industry = known.industry();
        if (industry != null) {
            described.and("industryCode", industry.code()).and("industryEdition", industry.edition());
        }
        described.and("contactPerson", known.contactPerson()).and("staff", known.staff());
        return described.and("electricityAccounts", String.join(" ", known.electricityAccounts()));
    }

    static Map<String, String> of(Specification specification) {
        var described = new Described().and("lineName", specification.name()).and("lineKind", specification.kind());
        described.and("model", specification.model()).and("siteNumber", specification.siteNumber());
        described.and("serial", specification.serial()).and("operatingSince", specification.operatingSince());
        var capacity = specification.capacity();
        if (capacity != null) {
            described.and("capacity", plain(capacity.value())).and("capacityUnit", capacity.unit());
            described.and("capacityPeriod", capacity.period());
        }
        return described
                .and("transformerKva", specification.transformerKva())
                .and("powerKw", specification.powerKw())
                .and("description", specification.description())
                .facts();
    }

    static Map<String, String> of(Permit permit) {
        return new Described()
                .and("permitTitle", permit.title())
                .and("permitNumber", permit.number())
                .and("issuer", permit.issuer())
                .and("validFrom", permit.validFrom())
                .and("validUntil", permit.validUntil())
                .and("permitState", permit.state())
                .and("permitSince", permit.since())
                .facts();
    }

    /// Without zeros behind and without an exponent.
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private Described and(String field, @Nullable Object value) {
        var text = value instanceof BigDecimal number ? plain(number) : String.valueOf(value);
        if (value != null && !text.isEmpty()) {
            facts.put(field, text);
        }
        return this;
    }

    private Map<String, String> facts() {
        return Collections.unmodifiableMap(facts);
    }
}
