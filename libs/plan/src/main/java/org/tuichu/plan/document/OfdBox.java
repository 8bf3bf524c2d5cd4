package org.tuichu.plan.document;

/// A box in millimetres: left, top, width, height.
record OfdBox(double x, double y, double width, double height) {
    /// A box from the four numbers of an attribute, or `otherwise`.
    static OfdBox of(String numbers, OfdBox otherwise) {
        double[] read = OfdNumbers.of(numbers);
        return read.length == 4 && read[2] > 0 && read[3] > 0
                ? new OfdBox(read[0], read[1], read[2], read[3])
                : otherwise;
    }
}
