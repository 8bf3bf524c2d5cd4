package org.tuichu.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret that a browser shows to be recognised: 256 random bits, base64url without padding, 43 characters.
record SessionToken(String value) {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    static SessionToken random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new SessionToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What a cookie holds, when it has the form of a token.
    static Optional<SessionToken> parse(String value) {
        return FORM.matcher(value).matches() ? Optional.of(new SessionToken(value)) : Optional.empty();
    }

    /// What the database keeps instead of the secret.
    String hash() {
        return Sha256.hex(value);
    }

    /// Never the secret.
    @Override
    public String toString() {
        return "SessionToken";
    }
}
