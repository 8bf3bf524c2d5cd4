package org.tuichu.directory;

/// How high a jurisdiction stands; a zone acts like a county or a town but has no code.
public enum JurisdictionLevel {
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    ZONE
}
