package org.tuichu.statute.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One of the devices of a [Fingerprint], taken apart: Φ2.4 of one year and Φ2.4×8m of the next may be one mill,
/// Φ2.4×8m and Φ2.4×13m may not.
///
/// @param sizes as `name=number`, in order
/// @param number on site, empty where none is said
public record SizedDevice(String kind, List<String> sizes, String number) {
    /// Of so many sizes all choices are parts; of those behind them there is the whole alone.
    private static final int CHOSEN = 4;

    private static final String NUMBER = " #";

    public SizedDevice {
        sizes = List.copyOf(sizes);
    }

    /// Takes one of [Fingerprint#devices] apart.
    public static SizedDevice of(String device) {
        int numbered = device.indexOf(NUMBER);
        var words = List.of((numbered < 0 ? device : device.substring(0, numbered)).split(" ", -1));
        return new SizedDevice(
                words.getFirst(),
                words.subList(1, words.size()),
                numbered < 0 ? "" : device.substring(numbered + NUMBER.length()));
    }

    /// Kind and all sizes, whatever the number on site.
    public String whole() {
        return kind + " " + String.join(" ", sizes);
    }

    /// The same with fewer sizes, at least one.
    public List<String> fewer() {
        int all = Math.min(sizes.size(), CHOSEN);
        return IntStream.range(1, 1 << all)
                .mapToObj(chosen -> fewer(all, chosen))
                .filter(some -> some.size() < sizes.size())
                .map(some -> kind + " " + String.join(" ", some))
                .toList();
    }

    private List<String> fewer(int all, int chosen) {
        return IntStream.range(0, all)
                .filter(at -> (chosen & 1 << at) != 0)
                .mapToObj(sizes::get)
                .toList();
    }

    /// Whether all sizes of one are said of the other too, whatever the numbers on site.
    public boolean sizedLike(SizedDevice other) {
        return kind.equals(other.kind) && (sizes.containsAll(other.sizes) || other.sizes.containsAll(sizes));
    }

    /// Devices that may be one of these though they say fewer sizes or no number on site; these themselves too. Behind
    /// fewer sizes of one without a number ` #` stands for any.
    public static List<String> saidWithLess(List<String> devices) {
        var less = new ArrayList<String>();
        for (var device : devices) {
            var one = of(device);
            Stream.concat(Stream.of(one.whole()), one.fewer().stream())
                    .flatMap(sized ->
                            one.number.isEmpty() ? Stream.of(sized) : Stream.of(sized, sized + NUMBER + one.number))
                    .forEach(less::add);
            if (one.number.isEmpty()) {
                one.fewer().stream().map(sized -> sized + NUMBER).forEach(less::add);
            }
        }
        return less.stream().distinct().toList();
    }
}
