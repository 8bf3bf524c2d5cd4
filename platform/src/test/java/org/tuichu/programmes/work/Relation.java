package org.tuichu.programmes.work;

/// How somebody stands to the things of [PlacesAndThings]: they belong to one unit of a county.
enum Relation {
    OWN_UNIT('U', "the unit itself, a town as a unit of the county"),
    UNIT_OF_PLACE('B', "a bureau of the county"),
    TOWN_OF_PLACE('T', "another town of the county"),
    OFFICE('O', "the office of the county"),
    OFFICE_ABOVE('A', "the office of the city above"),
    UNIT_ABOVE('V', "a unit of the city above"),
    OFFICE_BESIDE('S', "the office of the sibling county"),
    COUNTY_BESIDE('C', "the sibling county as a unit of the city"),
    OFFICE_BELOW('L', "the office of the town below, as a place of its own");

    /// Capital.
    final char letter;

    final String words;

    Relation(char letter, String words) {
        this.letter = letter;
        this.words = words;
    }

    boolean office() {
        return this == OFFICE || this == OFFICE_ABOVE || this == OFFICE_BESIDE || this == OFFICE_BELOW;
    }

    /// Who has no business with the things, but where everybody has.
    boolean stranger() {
        return this == OFFICE_BESIDE || this == COUNTY_BESIDE || this == OFFICE_BELOW;
    }
}
