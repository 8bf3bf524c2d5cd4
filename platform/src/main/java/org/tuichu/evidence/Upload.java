package org.tuichu.evidence;

import java.io.InputStream;

/// A file as somebody brings it: under whatever name, its bytes not read yet.
///
/// `content` is read once and closed by the store. `uploadedBy` is the user name.
public record Upload(String name, InputStream content, Owner owner, String uploadedBy) {}
