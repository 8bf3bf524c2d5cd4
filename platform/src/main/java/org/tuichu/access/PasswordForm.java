package org.tuichu.access;

/// What a person typed to change the password.
record PasswordForm(String current, String wanted, String repeated) {
    PasswordForm {
        current = current == null ? "" : current;
        wanted = wanted == null ? "" : wanted;
        repeated = repeated == null ? "" : repeated;
    }

    /// Never a password.
    @Override
    public String toString() {
        return "PasswordForm";
    }
}
