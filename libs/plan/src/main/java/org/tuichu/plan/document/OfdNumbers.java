package org.tuichu.plan.document;

import java.util.Arrays;

/// Lists of numbers as OFD writes them in attributes.
final class OfdNumbers {
    /// Numbers read from one attribute: a line of text has no more characters.
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    static double[] of(String attribute) {
        String[] words = words(attribute);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    /// Advances between characters, in which `g 10 3.5` stands for ten times 3.5. Source: GB/T 33190-2016, 11.3.
    static double[] advances(String attribute) {
        String[] words = words(attribute);
        double[] numbers = new double[Math.min(MOST, words.length)];
        int count = 0;
        for (int i = 0; i < words.length && count < MOST; i++) {
            int times = 1;
            if (words[i].equals("g") && i + 2 < words.length) {
                times = (int) Math.clamp(number(words[i + 1]), 0, MOST - count);
                i += 2;
            }
            double advance = number(words[i]);
            numbers = count + times > numbers.length ? Arrays.copyOf(numbers, 2 * (count + times)) : numbers;
            Arrays.fill(numbers, count, count + times, advance);
            count += times;
        }
        return Arrays.copyOf(numbers, count);
    }

    private static String[] words(String attribute) {
        String stripped = attribute.strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("[\\s,]+");
    }

    static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }
}
