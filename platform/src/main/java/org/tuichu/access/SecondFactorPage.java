package org.tuichu.access;

import org.jspecify.annotations.Nullable;

/// The second factor of the person at the desk: `left` is how many recovery codes of one that is set were not used,
/// null where none is set; then `secret` is for a new one. `problem` is the name of a message, `detail` its argument
/// and `field` the id of the field to correct; null where all is well.
record SecondFactorPage(
        @Nullable Integer left,
        boolean required,
        String secret,
        String userName,
        @Nullable String problem,
        @Nullable String detail,
        @Nullable String field) {
    /// In groups of four, for typing.
    public String groups() {
        return secret.replaceAll("(.{4})(?!$)", "$1 ");
    }

    public String address() {
        return Totp.address(userName, secret);
    }
}
