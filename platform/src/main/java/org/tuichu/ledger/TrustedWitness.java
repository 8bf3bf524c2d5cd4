package org.tuichu.ledger;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.tuichu.machine.SafeAddress;
import org.tuichu.proof.Malformed;
import org.tuichu.proof.note.VerifierKey;

/// A witness of the record kept here, and where it is asked by HTTP; without an address it is asked by files.
record TrustedWitness(VerifierKey key, Optional<URI> address) {
    /// Source: c2sp.org/tlog-witness.
    private static final String CALL = "/add-checkpoint";

    /// `KEY` or `KEY ADDRESS`, the address being what `/add-checkpoint` comes after.
    static TrustedWitness parse(String text) {
        var parts = text.strip().split(" +", 2);
        return new TrustedWitness(
                VerifierKey.parse(parts[0]), parts.length == 1 ? Optional.empty() : Optional.of(address(parts[1])));
    }

    private static URI address(String text) {
        try {
            var address = new URI(text.replaceFirst("/$", "") + CALL);
            if (SafeAddress.is(address) && address.getPath().endsWith(CALL)) {
                return address;
            }
        } catch (URISyntaxException not) {
            // answered below like an address of another kind
        }
        throw new Malformed("address", 0, SafeAddress.WANTED + ", not " + Malformed.shown(text));
    }

    String name() {
        return key.name();
    }
}
