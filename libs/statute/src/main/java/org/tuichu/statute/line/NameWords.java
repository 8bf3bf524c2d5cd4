package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The words of `names.txt`, and the places where they stand in a name.
final class NameWords {
    /// A place in front of a name has so many characters before its 省, 市 or 县.
    private static final int LONGEST_PLACE = 8;

    private static final String COUNTY = "县";

    private static final Map<String, List<String>> LISTS = load();

    private NameWords() {}

    private static Map<String, List<String>> load() {
        var lists = new HashMap<String, List<String>>();
        List<String> list = new ArrayList<>();
        for (String line : Resource.lines("names.txt")) {
            if (line.startsWith("[")) {
                list = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), list);
            } else {
                list.addAll(List.of(line.split("\\s+", -1)));
            }
        }
        lists.values().forEach(words -> words.sort(Comparator.comparingInt(word -> -word.length())));
        return lists;
    }

    static List<String> list(String name) {
        return Objects.requireNonNull(LISTS.get(name), name);
    }

    /// Where the legal form ends: the first that is followed by nothing or by a branch, else the end.
    static int formEnd(String name) {
        for (String branch : list("branch")) {
            int form = name.endsWith(branch) ? firstForm(name, name.length() - branch.length()) : -1;
            if (form > 0) {
                return form;
            }
        }
        return name.length();
    }

    private static int firstForm(String name, int before) {
        int first = -1;
        for (String form : list("form")) {
            int at = name.indexOf(form);
            int end = at + form.length();
            if (at > 0 && end <= before && (first < 0 || end > first)) {
                first = end;
            }
        }
        return first;
    }

    /// What a branch is called, whatever it is: 造纸 of 造纸分厂 and of 造纸分公司. A branch that is called nothing keeps its
    /// word.
    static String withoutForm(String branch) {
        return list("branch").stream()
                .filter(word -> branch.endsWith(word) && branch.length() > word.length())
                .findFirst()
                .map(word -> branch.substring(0, branch.length() - word.length()))
                .orElse(branch);
    }

    /// The longest legal form that ends at `end`, empty when there is none.
    static String formBefore(String name, int end) {
        for (String form : list("form")) {
            if (end > form.length() && name.startsWith(form, end - form.length())) {
                return form;
            }
        }
        return "";
    }

    /// What is left behind the places in front; a place that is written twice counts once.
    static String cutPlaces(String name, List<String> places) {
        // 县水泥厂 is written inside the county, which everybody there knows
        String rest = name.startsWith(COUNTY) && name.length() > COUNTY.length() + 1 ? name.substring(1) : name;
        for (int length = place(rest); length > 0; length = place(rest)) {
            String place = bare(rest.substring(0, length));
            if (!places.contains(place)) {
                places.add(place);
            }
            rest = rest.substring(length);
        }
        for (String place : List.copyOf(places)) {
            rest = rest.startsWith(place) && rest.length() > place.length() + 1 ? rest.substring(place.length()) : rest;
        }
        return rest;
    }

    /// Length of the place at the start of a name: a province, a banner, or a few characters and 市, 县 …; 0 when there
    /// is none.
    private static int place(String name) {
        for (String province : list("place")) {
            if (name.startsWith(province) && name.length() > province.length() + 1) {
                return province.length() + suffix(name, province.length());
            }
        }
        for (String banner : list("banner")) {
            if (name.startsWith(banner) && name.length() > banner.length() + 1) {
                return banner.length();
            }
        }
        for (int i = 2; i <= Math.min(LONGEST_PLACE, name.length() - 2); i++) {
            int suffix = suffix(name, i);
            if (suffix > 0) {
                return list("group").stream().anyMatch(name.substring(0, i)::contains) ? 0 : i + suffix;
            }
        }
        return 0;
    }

    private static int suffix(String name, int at) {
        for (String end : list("place-end")) {
            if (name.startsWith(end, at)) {
                return end.length();
            }
        }
        return 0;
    }

    private static String bare(String place) {
        if (list("banner").contains(place) && place.length() > 2) {
            return place.substring(0, place.length() - 1);
        }
        for (String end : list("place-end")) {
            if (place.endsWith(end) && place.length() > end.length() + 1) {
                return place.substring(0, place.length() - end.length());
            }
        }
        return place;
    }
}
