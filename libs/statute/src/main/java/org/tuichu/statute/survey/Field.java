package org.tuichu.statute.survey;

/// What a column of a survey table may hold. How people call it: `headings.tsv`.
public enum Field {
    ITEM,
    PROVINCE,
    CITY,
    COUNTY,
    TOWN,
    ADDRESS,
    INDUSTRY,
    ENTERPRISE,
    CREDIT_CODE,
    FORMER_NAME,
    LEGAL_REPRESENTATIVE,
    CONTACT,
    PHONE,
    /// Of the line or device, often with size and count.
    DEVICE,
    /// Model and sizes, of as many columns as say one.
    MODEL,
    /// Of the device or of how it works: 机立窑, 湿法窑.
    KIND,
    /// 1#
    SITE_NUMBER,
    /// On the nameplate.
    SERIAL,
    COUNT,
    CAPACITY,
    /// Of the capacity.
    UNIT,
    OPERATING_SINCE,
    STATE,
    STOPPED_SINCE,
    POWER_ACCOUNT,
    POWER_USE,
    STAFF,
    LONGITUDE,
    LATITUDE,
    COORDINATES,
    /// What coordinates refer to: WGS84, CGCS2000 …
    DATUM,
    EXIT_BY,
    TREATMENT,
    CLAUSE,
    REMARKS;

    /// What several columns may say together.
    public boolean several() {
        return this == MODEL;
    }

    /// A quantity that belongs to all rows of a merged area together.
    boolean counted() {
        return this == COUNT || this == CAPACITY || this == POWER_USE || this == STAFF;
    }
}
