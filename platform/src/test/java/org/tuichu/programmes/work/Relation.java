package org.tuichu.programmes.work;

/// How somebody stands to the things of [PlacesAndThings]: they belong to one unit of a county.
enum Relation {
    OWN_UNIT("own unit, a town"),
    UNIT_OF_PLACE("bureau of the place"),
    TOWN_OF_PLACE("another town"),
    OFFICE("office of the place"),
    OFFICE_ABOVE("office above"),
    UNIT_ABOVE("unit above"),
    OFFICE_BESIDE("office beside"),
    COUNTY_BESIDE("county beside, of the city"),
    OFFICE_BELOW("office below");

    final String words;

    Relation(String words) {
        this.words = words;
    }
}
