package org.tuichu.access;

/// What the first person typed: the place by its code, the unit that houses the office, and the own account.
record SetUpForm(
        String token, String jurisdiction, String unitName, String displayName, String userName, String password) {
    SetUpForm {
        token = stripped(token);
        jurisdiction = stripped(jurisdiction);
        unitName = stripped(unitName);
        displayName = stripped(displayName);
        userName = stripped(userName);
        password = password == null ? "" : password;
    }

    private static String stripped(String text) {
        return text == null ? "" : text.strip();
    }

    /// Neither the token nor the password.
    @Override
    public String toString() {
        return "SetUpForm[" + jurisdiction + ", " + unitName + ", " + userName + "]";
    }
}
