package org.tuichu.plan.document;

/// The characters of a `TextCode`, each at its place.
final class OfdText {
    private static final int FIRST_WIDE = 0x2E80;

    private OfdText() {}

    /// Adds the characters of the `TextCode` that was just started and returns how many they are.
    static int read(Xml xml, OfdObject object, PageContent page) {
        double x = xml.attribute("X").map(OfdNumbers::number).orElse(0.0);
        double y = xml.attribute("Y").map(OfdNumbers::number).orElse(0.0);
        double[] across = OfdNumbers.advances(xml.attribute("DeltaX").orElse(""));
        double[] down = OfdNumbers.advances(xml.attribute("DeltaY").orElse(""));
        String text = xml.elementText();
        int count = 0;
        for (int i = 0; i < text.length(); count++) {
            int code = text.codePointAt(i);
            double natural = (code >= FIRST_WIDE ? 1 : 0.5) * object.size();
            double advance = across.length == 0 && down.length == 0 ? natural : at(across, count);
            double width = advance > 0 ? Math.min(advance, code >= FIRST_WIDE ? natural : advance) : natural;
            page.add(new Glyph(
                    object.x(x, y),
                    object.y(x, y),
                    width * object.scaleX() * OfdObject.POINTS,
                    object.size() * object.scaleY() * OfdObject.POINTS,
                    Character.toString(code)));
            x += advance;
            y += at(down, count);
            i += Character.charCount(code);
        }
        return count;
    }

    /// The advance behind character `index`; none is given behind the last one, and the last given goes on.
    private static double at(double[] advances, int index) {
        if (advances.length == 0) {
            return 0;
        }
        return advances[Math.min(index, advances.length - 1)];
    }
}
