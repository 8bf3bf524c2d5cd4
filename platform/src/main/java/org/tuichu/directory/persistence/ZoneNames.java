package org.tuichu.directory.persistence;

/// Full names of zones: many carry the name of the place they lie in already.
final class ZoneNames {
    private static final int STEM = 2;

    private ZoneNames() {}

    /// `邯郸市` + `邯郸经济技术开发区` → as it is; `忻州市` + `五台山风景名胜区` → `忻州市五台山风景名胜区`.
    static String full(String parentFullName, String name) {
        var stem = parentFullName.substring(0, Math.min(STEM, parentFullName.length()));
        return name.startsWith(stem) ? name : parentFullName + name;
    }
}
