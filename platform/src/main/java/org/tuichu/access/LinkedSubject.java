package org.tuichu.access;

/// A person as an issuer names one: the claims `iss` and `sub` of its tokens.
record LinkedSubject(String issuer, String subject) {}
