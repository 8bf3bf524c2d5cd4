package org.tuichu.enterprises.register;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.Officer;
import org.tuichu.enterprises.register.Particulars.Coordinates;
import org.tuichu.enterprises.register.Particulars.Datum;
import org.tuichu.enterprises.register.Particulars.Industry;
import org.tuichu.statute.line.CreditCode;
import org.tuichu.statute.line.IndustryCode;

/// An enterprise as somebody typed it: what is wrong is shown back as it came. The name is read at the entry only.
@Schema(name = "EnterpriseTyped", description = "Facts of an enterprise; what is absent or empty is not known")
record EnterpriseForm(
        @Schema(description = "Version that the caller has seen; absent for a new one") @Nullable
        Long version,

        @Schema(description = "1 to 100 characters; later names go by /names") @Nullable
        String name,

        @Schema(description = "Unified social credit code, 18 digits and capital letters") @Nullable
        String creditCode,

        @Nullable String legalRepresentative,

        @Schema(description = "Id of the town or park below the keeping place") @Nullable
        String location,

        @Nullable String address,

        @Schema(description = "Degrees; with latitude and datum or not at all") @Nullable
        String longitude,

        @Nullable String latitude,

        @Schema(description = "CGCS2000, WGS84, GCJ02 or BD09") @Nullable
        String datum,

        @Schema(description = "2 to 4 digits of GB/T 4754, a letter may stand in front") @Nullable
        String industryCode,

        @Schema(description = "GBT4754_2011 or GBT4754_2017") @Nullable
        String industryEdition,

        @Nullable String contactPerson,

        @Schema(description = "3 to 30 digits, blanks, + - ( )") @Nullable
        String phone,

        @Schema(description = "Persons, 0 to 1000000") @Nullable
        String staff,

        @Schema(description = "At the power supplier; 4 to 30 digits, letters or hyphens each, 50 at most") @Nullable
        List<String> electricityAccounts) {
    /// Characters.
    static final int LONGEST_NAME = 100;
    static final EnterpriseForm EMPTY = new EnterpriseForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final int MOST_ACCOUNTS = 50;
    /// The unified one, or the registration number of business licences before 2015.
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-Z]{18}|[0-9]{15}");

    private static final int LONGEST_CODE = 30;
    private static final Pattern ACCOUNT = Pattern.compile("[0-9A-Za-z-]{4,30}");
    private static final Pattern BETWEEN_ACCOUNTS = Pattern.compile("[\\s,;、，；]+");

    EnterpriseForm {
        electricityAccounts = electricityAccounts == null
                ? List.of()
                : electricityAccounts.stream().filter(Objects::nonNull).toList();
    }

    static EnterpriseForm of(Enterprise enterprise) {
        var known = enterprise.particulars();
        var coordinates = known.coordinates();
        var industry = known.industry();
        return new EnterpriseForm(
                enterprise.version(),
                enterprise.name(),
                known.creditCode(),
                known.legalRepresentative(),
                enterprise.location().id(),
                known.address(),
                coordinates == null ? null : Described.plain(coordinates.longitude()),
                coordinates == null ? null : Described.plain(coordinates.latitude()),
                coordinates == null ? null : coordinates.datum().name(),
                industry == null ? null : industry.code(),
                industry == null ? null : industry.edition().name(),
                known.contactPerson(),
                known.phone(),
                known.staff() == null ? null : known.staff().toString(),
                known.electricityAccounts());
    }

    /// The accounts one below the other.
    public String accountLines() {
        return String.join("\n", Objects.requireNonNull(electricityAccounts));
    }

    String readName(Fields fields) {
        return fields.required("name", name, LONGEST_NAME);
    }

    Particulars read(Fields fields) {
        return new Particulars(
                readCreditCode(fields),
                fields.person("legalRepresentative", legalRepresentative, 60),
                fields.text("address", address, 200),
                readCoordinates(fields),
                readIndustry(fields),
                fields.person("contactPerson", contactPerson, Officer.LONGEST_NAME),
                readPhone(fields),
                fields.whole("staff", staff, 0, 1_000_000),
                readAccounts(fields));
    }

    /// Without blanks, in capital letters and one width.
    private @Nullable String readCreditCode(Fields fields) {
        var typed = fields.text("creditCode", creditCode, LONGEST_CODE);
        if (typed == null) {
            return null;
        }
        var code = CreditCode.of(typed).code();
        if (CREDIT_CODE.matcher(code).matches()) {
            return code;
        }
        fields.wrong("creditCode", "enterprises.fault.creditCode");
        return null;
    }

    private @Nullable Coordinates readCoordinates(Fields fields) {
        var east = fields.number("longitude", longitude, "-180", "180.0000000");
        var north = fields.number("latitude", latitude, "-90", "90.0000000");
        var meant = fields.choice("datum", datum, Datum.class);
        if (east != null && north != null && meant != null) {
            return new Coordinates(east, north, meant);
        }
        var typed = Stream.of(longitude, latitude, datum)
                .filter(one -> !Fields.stripped(one).isEmpty())
                .count();
        if (typed == 1 || typed == 2) {
            fields.wrong("longitude", "enterprises.fault.coordinates");
        }
        return null;
    }

    private @Nullable Industry readIndustry(Fields fields) {
        var typed = fields.text("industryCode", industryCode, LONGEST_CODE);
        var edition = fields.choice("industryEdition", industryEdition, Industry.Edition.class);
        if (typed == null) {
            return null;
        }
        if (edition == null) {
            fields.wrong("industryEdition", "enterprises.fault.choice");
            return null;
        }
        var code = IndustryCode.of(typed, edition.standard())
                .filter(one -> one.digits().length() >= 2);
        if (code.isEmpty()) {
            fields.wrong("industryCode", "enterprises.fault.industryCode");
        }
        return code.map(one -> new Industry(one.section() + one.digits(), edition))
                .orElse(null);
    }

    private @Nullable String readPhone(Fields fields) {
        var number = Fields.stripped(phone);
        if (!number.isEmpty() && !Officer.isPhone(number)) {
            fields.wrong("phone", "enterprises.fault.phone");
        }
        return number.isEmpty() ? null : number;
    }

    private List<String> readAccounts(Fields fields) {
        var accounts = Objects.requireNonNull(electricityAccounts).stream()
                .flatMap(BETWEEN_ACCOUNTS::splitAsStream)
                .filter(one -> !one.isEmpty())
                .distinct()
                .sorted()
                .toList();
        if (accounts.size() > MOST_ACCOUNTS
                || !accounts.stream().allMatch(one -> ACCOUNT.matcher(one).matches())) {
            fields.wrong("electricityAccounts", "enterprises.fault.accounts", MOST_ACCOUNTS);
        }
        return accounts;
    }
}
