package org.tuichu.statute.line;

import java.util.Map;

/// What a number after a word like 直径 or 炭化室高度 says, by the base of its unit.
record Label(Map<String, String> factByBase) {
    Label {
        factByBase = Map.copyOf(factByBase);
    }
}
