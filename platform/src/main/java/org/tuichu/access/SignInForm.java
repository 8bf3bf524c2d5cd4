package org.tuichu.access;

import java.util.regex.Pattern;

/// What a person typed into the sign-in page; `back` is the page they wanted.
record SignInForm(String userName, String password, String back) {
    /// A NUL, or a surrogate without its other half.
    private static final Pattern UNREADABLE = Pattern.compile("[\\x00\\p{Cs}]");

    SignInForm {
        userName = userName == null ? "" : whole(userName);
        password = password == null ? "" : whole(password);
        back = LocalPath.orHome(back == null ? "/" : back);
    }

    /// Nobody's name or password holds a NUL or half a character, which neither the database nor the hash can take.
    private static String whole(String typed) {
        return UNREADABLE.matcher(typed).replaceAll("\uFFFD");
    }

    /// Never the password.
    @Override
    public String toString() {
        return "SignInForm[" + userName + "]";
    }
}
