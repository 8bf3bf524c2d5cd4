package org.tuichu.plan.document;

import java.util.StringTokenizer;

/// Draws the straight lines of a path: `M x y L x y … C`. Curves only move the pen. Source: GB/T 33190-2016, 9.1.
final class OfdPath {
    private final OfdObject object;
    private final PageContent page;
    private final StringTokenizer words;
    private double startX;
    private double startY;
    private double x;
    private double y;
    private double left = Double.MAX_VALUE;
    private double right = -Double.MAX_VALUE;
    private double top = Double.MAX_VALUE;
    private double bottom = -Double.MAX_VALUE;

    private OfdPath(String data, OfdObject object, PageContent page) {
        this.words = new StringTokenizer(data, " ,\t\r\n");
        this.object = object;
        this.page = page;
    }

    static void draw(String data, OfdObject object, PageContent page) {
        new OfdPath(data, object, page).draw();
    }

    private void draw() {
        while (words.hasMoreTokens()) {
            switch (words.nextToken()) {
                case "S", "M" -> {
                    moveTo(number(), number());
                    startX = x;
                    startY = y;
                }
                case "L" -> lineTo(number(), number());
                case "C" -> lineTo(startX, startY);
                case "Q" -> curve(2);
                case "B" -> curve(4);
                case "A" -> curve(5);
                default -> {}
            }
        }
        if (object.filled() && left <= right) {
            page.box(left, top, right, bottom);
        }
    }

    private double number() {
        return words.hasMoreTokens() ? OfdNumbers.number(words.nextToken()) : 0;
    }

    private void curve(int before) {
        for (int i = 0; i < before; i++) {
            number();
        }
        moveTo(number(), number());
    }

    private void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        left = Math.min(left, object.x(x, y));
        right = Math.max(right, object.x(x, y));
        top = Math.min(top, object.y(x, y));
        bottom = Math.max(bottom, object.y(x, y));
    }

    private void lineTo(double toX, double toY) {
        double fromX = x;
        double fromY = y;
        moveTo(toX, toY);
        if (object.stroked()) {
            page.line(object.x(fromX, fromY), object.y(fromX, fromY), object.x(x, y), object.y(x, y));
        }
    }
}
