package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A unified social credit code as written, or the registration number that was used before it. Source: GB 32100-2015,
/// GB/T 17710.
///
/// Some codes in lawful use fail the check digit, so a doubt warns and never refuses.
///
/// @param code without blanks, in capital letters and one width
public record CreditCode(String code, Kind kind, List<Doubt> doubts) {
    public enum Kind {
        /// 18 characters, GB 32100-2015.
        UNIFIED,
        /// 15 digits of the business registration before 2015.
        REGISTRATION,
        NEITHER
    }

    public enum Doubt {
        /// The 18th character is not the one that follows from the others.
        CHECK_DIGIT,
        /// A letter that the alphabet leaves out (I, O, S, V, Z), or no letter or digit at all.
        ALPHABET,
        LENGTH
    }

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int UNIFIED_LENGTH = 18;
    private static final int REGISTRATION_LENGTH = 15;
    private static final int LONGEST = 64;

    public CreditCode {
        doubts = List.copyOf(doubts);
    }

    /// The code that was written; its kind and what is doubtful about it.
    ///
    /// @throws DescriptionRefused when it is far longer than any code
    public static CreditCode of(String written) {
        if (written.length() > LONGEST) {
            throw new DescriptionRefused("code: " + written.length() + " characters > " + LONGEST);
        }
        var text = new NormalText(written);
        String code = text.plain(0, text.length()).replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.length() == REGISTRATION_LENGTH && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            boolean right = registrationCheck(code);
            return new CreditCode(code, Kind.REGISTRATION, right ? List.of() : List.of(Doubt.CHECK_DIGIT));
        }
        if (code.length() != UNIFIED_LENGTH) {
            return new CreditCode(code, Kind.NEITHER, List.of(Doubt.LENGTH));
        }
        return new CreditCode(code, Kind.UNIFIED, unifiedDoubts(code));
    }

    private static List<Doubt> unifiedDoubts(String code) {
        var doubts = new ArrayList<Doubt>();
        if (code.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            doubts.add(Doubt.ALPHABET);
        } else if (check(code) != ALPHABET.indexOf(code.charAt(UNIFIED_LENGTH - 1))) {
            doubts.add(Doubt.CHECK_DIGIT);
        }
        return doubts;
    }

    /// Weights 3^i mod 31, check value 31 - sum mod 31, where 31 stands for 0.
    private static int check(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < UNIFIED_LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31;
    }

    /// Whether characters 9 to 17 are an organisation code whose own check character holds (GB 11714), as it does in
    /// codes that were lawfully given with a wrong 18th character.
    public boolean holdsAnOrganisationCode() {
        if (kind != Kind.UNIFIED || doubts.contains(Doubt.ALPHABET)) {
            return false;
        }
        int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += Character.digit(code.charAt(i + 8), 36) * weights[i];
        }
        int check = 11 - sum % 11;
        char expected = check == 11 ? '0' : check == 10 ? 'X' : (char) ('0' + check);
        return code.charAt(16) == expected;
    }

    /// MOD 11,10 of ISO 7064 over all 15 digits.
    private static boolean registrationCheck(String code) {
        int product = 10;
        for (int i = 0; i < REGISTRATION_LENGTH - 1; i++) {
            int sum = (product + code.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (product + code.charAt(REGISTRATION_LENGTH - 1) - '0') % 10 == 1;
    }
}
