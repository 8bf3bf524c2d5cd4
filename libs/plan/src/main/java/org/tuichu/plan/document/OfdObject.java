package org.tuichu.plan.document;

/// Where an object stands on its page and how its own coordinates are transformed; millimetres.
///
/// `ctm` maps (x, y) to (ax + cy + e, bx + dy + f) inside the boundary. Source: GB/T 33190-2016, 8.5.
record OfdObject(
        double left,
        double top,
        double a,
        double b,
        double c,
        double d,
        double e,
        double f,
        double size,
        boolean stroked,
        boolean filled) {
    /// Points per millimetre.
    static final double POINTS = 72 / 25.4;

    static final OfdObject NONE = new OfdObject(0, 0, 1, 0, 0, 1, 0, 0, 1, true, false);

    /// The text or path object that was just started.
    static OfdObject read(Xml xml) {
        OfdBox boundary = OfdBox.of(xml.attribute("Boundary").orElse(""), new OfdBox(0, 0, 0, 0));
        double[] m = OfdNumbers.of(xml.attribute("CTM").orElse(""));
        boolean matrix = m.length == 6;
        return new OfdObject(
                boundary.x(),
                boundary.y(),
                matrix ? m[0] : 1,
                matrix ? m[1] : 0,
                matrix ? m[2] : 0,
                matrix ? m[3] : 1,
                matrix ? m[4] : 0,
                matrix ? m[5] : 0,
                xml.attribute("Size").map(OfdNumbers::number).orElse(1.0),
                !xml.attribute("Stroke").orElse("true").equals("false"),
                xml.attribute("Fill").orElse("false").equals("true"));
    }

    /// In points from the left of the page.
    double x(double x, double y) {
        return (left + a * x + c * y + e) * POINTS;
    }

    /// In points from the top of the page.
    double y(double x, double y) {
        return (top + b * x + d * y + f) * POINTS;
    }

    /// How much a length along the x axis grows, as a factor.
    double scaleX() {
        return Math.hypot(a, b);
    }

    double scaleY() {
        return Math.hypot(c, d);
    }
}
