package org.tuichu.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/// One sign-in by way of the issuer. All that proves it is made from the one secret that the browser keeps meanwhile,
/// so that nothing is kept here; `back` is the page wanted after it, `answerAt` where the issuer sends the browser.
record OidcRequest(SessionToken secret, String back, String answerAt) {
    /// Characters; a longer path makes an address that proxies refuse.
    private static final int LONGEST_BACK = 500;

    OidcRequest {
        back = back.length() > LONGEST_BACK ? "/" : LocalPath.orHome(back);
    }

    /// The one whose state the issuer sent back; empty where the browser did not begin it.
    static Optional<OidcRequest> answered(SessionToken secret, String state, String answerAt) {
        return back(state)
                .map(back -> new OidcRequest(secret, back, answerAt))
                .filter(request -> request.state().equals(state));
    }

    /// Sent back by the issuer as it is.
    String state() {
        return derived("state") + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(back));
    }

    /// Stands, hashed, in the issuer's token.
    String nonce() {
        return derived("nonce");
    }

    /// RFC 7636 §4.1: 43 to 128 characters.
    String verifier() {
        return derived("verifier");
    }

    private String derived(String what) {
        return Sha256.hex(what + " " + back + " " + secret.value());
    }

    private static Optional<String> back(String state) {
        try {
            var encoded = state.substring(state.indexOf('.') + 1);
            return Optional.of(new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
