package org.tuichu.enterprises.register;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tuichu.statute.line.CreditCode;
import org.tuichu.statute.line.IndustryCode;

/// What is known of an enterprise besides its name and place; null where nobody said it.
///
/// - `creditCode`: 统一社会信用代码, 18 characters, or the 15 digits before 2015; the check digit may fail
/// - `phone`: of the contact person, as written; who is shown it is on record
/// - `staff`: persons
/// - `electricityAccounts`: 户号 at the power supplier, in order
record Particulars(
        @Nullable String creditCode,
        @Nullable String legalRepresentative,
        @Nullable String address,
        @Nullable Coordinates coordinates,
        @Nullable Industry industry,
        @Nullable String contactPerson,
        @Nullable String phone,
        @Nullable Integer staff,
        List<String> electricityAccounts) {
    Particulars {
        electricityAccounts = List.copyOf(electricityAccounts);
    }

    /// What is doubtful about the credit code; it warns and refuses nothing.
    List<CreditCode.Doubt> codeDoubts() {
        return creditCode == null ? List.of() : CreditCode.of(creditCode).doubts();
    }

    /// Degrees in a datum.
    record Coordinates(BigDecimal longitude, BigDecimal latitude, Datum datum) {}

    /// What coordinates refer to: those of the maps GCJ-02 and BD-09 lie up to a kilometre beside the others.
    enum Datum {
        CGCS2000,
        WGS84,
        GCJ02,
        BD09
    }

    /// A code of GB/T 4754 in its edition.
    record Industry(String code, Edition edition) {
        enum Edition {
            GBT4754_2011(IndustryCode.Edition.GB_T_4754_2011),
            GBT4754_2017(IndustryCode.Edition.GB_T_4754_2017);

            private final IndustryCode.Edition standard;

            Edition(IndustryCode.Edition standard) {
                this.standard = standard;
            }

            IndustryCode.Edition standard() {
                return standard;
            }
        }
    }
}
