package org.tuichu.survey.campaign;

/// What a row says, each word for word. Telephone numbers and contact persons are no field: the record never forgets.
/// The legal representative stands in the public register of companies.
public enum RowField {
    ENTERPRISE(200),
    CREDIT_CODE(60),
    TOWN(100),
    INDUSTRY(100),
    /// Names, specifications, counts and numbers on site, one or several.
    DEVICE(1000),
    CAPACITY(200),
    OPERATING_SINCE(60),
    STATE(60),
    EXIT_BY(100),
    REMARKS(1000),
    FORMER_NAME(200),
    ADDRESS(200),
    MODEL(200),
    /// Where a column of its own says it: 机立窑, 湿法窑.
    KIND(60),
    COUNT(30),
    SITE_NUMBER(60),
    SERIAL(60),
    /// Unit of the capacity where the heading says it.
    UNIT(60),
    STOPPED_SINCE(60),
    POWER_ACCOUNT(100),
    POWER_USE(60),
    STAFF(30),
    TREATMENT(200),
    CLAUSE(200),
    /// Degrees.
    LONGITUDE(60),
    LATITUDE(60),
    /// What they refer to: what a telephone finds, to WGS 84.
    DATUM(60),
    LEGAL_REPRESENTATIVE(60);

    private final int longest;

    RowField(int longest) {
        this.longest = longest;
    }

    /// Characters.
    public int longest() {
        return longest;
    }

    /// Without these two a row says nothing.
    public boolean required() {
        return this == ENTERPRISE || this == DEVICE;
    }

    /// Asked of everybody; the others are there for who knows them.
    public boolean usual() {
        return compareTo(REMARKS) <= 0;
    }
}
