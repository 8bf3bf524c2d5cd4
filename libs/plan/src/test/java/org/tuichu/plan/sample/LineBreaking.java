package org.tuichu.plan.sample;

import java.util.ArrayList;
import java.util.List;

/// Breaks Chinese text into lines: no closing mark begins a line (it hangs into the margin), no opening mark ends one,
/// and figures stay together.
record LineBreaking(Fonts fonts, boolean bold, double size) {
    private static final String NOT_FIRST = "，。；：、）》”〕！？—";
    private static final String NOT_LAST = "（《“〔";

    /// The first line may be shorter than the others.
    List<String> lines(String text, double firstWidth, double width) {
        var lines = new ArrayList<String>();
        var start = 0;
        while (start < text.length()) {
            var end = end(text, start, lines.isEmpty() ? firstWidth : width);
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    private int end(String text, int start, double width) {
        var end = start;
        var used = 0.0;
        while (end < text.length()) {
            used += fonts.width(text.charAt(end), bold, size);
            if (used > width + 0.01) {
                break;
            }
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        while (end < text.length() && NOT_FIRST.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        while (end < text.length()
                && end > start + 1
                && (NOT_LAST.indexOf(text.charAt(end - 1)) >= 0 || figures(text, end))) {
            end--;
        }
        return end;
    }

    private static boolean figures(String text, int at) {
        return isFigure(text.charAt(at - 1)) && isFigure(text.charAt(at));
    }

    private static boolean isFigure(char c) {
        return c >= '0' && c <= '9';
    }
}
