package org.tuichu.programmes.work;

/// How somebody stands to the things of [PlacesAndThings]: they belong to one unit of a county.
enum Relation {
    OWN_UNIT("own unit"),
    UNIT_OF_PLACE("another unit of the place"),
    OFFICE("office of the place"),
    OFFICE_ABOVE("office above"),
    UNIT_ABOVE("unit above"),
    OFFICE_BESIDE("office beside"),
    UNIT_BESIDE("unit beside"),
    OFFICE_BELOW("office below"),
    UNIT_BELOW("unit below");

    final String words;

    Relation(String words) {
        this.words = words;
    }
}
