package org.tuichu.evidence.picture;

import java.math.BigDecimal;

/// Where a picture was taken: degrees north and east in WGS-84 as the camera wrote them, six decimals (0.1 m). Maps
/// shown in China use shifted coordinates (GCJ-02, BD-09); nothing is shifted here.
public record Position(BigDecimal latitude, BigDecimal longitude) {
    public static final String DATUM = "WGS-84";
}
