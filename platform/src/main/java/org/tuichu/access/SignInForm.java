package org.tuichu.access;

/// What a person typed into the sign-in page; `back` is the page they wanted.
record SignInForm(String userName, String password, String back) {
    SignInForm {
        userName = userName == null ? "" : userName;
        password = password == null ? "" : password;
        back = LocalPath.orHome(back == null ? "/" : back);
    }

    /// Never the password.
    @Override
    public String toString() {
        return "SignInForm[" + userName + "]";
    }
}
