package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The parts of a name as written; nothing of it is corrected.
///
/// @param written as it stood
/// @param normal in one width, simple characters, without blanks and remarks
/// @param places in front, without 省 or 县, each once
/// @param group whose name stands in front (某某集团)
/// @param core what tells it from others: without places, group, legal form and branch
/// @param form the legal form, empty when none is written
/// @param branch plant or branch behind the legal form
/// @param former names that the writer gives (原某某厂)
public record EnterpriseName(
        String written,
        String normal,
        List<String> places,
        String group,
        String core,
        String form,
        String branch,
        List<String> former) {
    /// Edition of the keys: those of another one are made anew.
    public static final String EDITION = NameKeys.edition();

    /// Ends a key that says how a core begins: names with no other in common are less alike.
    public static final String GOES_ON = "…";

    private static final int LONGEST = 200;

    public EnterpriseName {
        places = List.copyOf(places);
        former = List.copyOf(former);
    }

    /// Takes a name apart.
    ///
    /// @throws DescriptionRefused when it is longer than 200 characters
    public static EnterpriseName of(String written) {
        if (written.length() > LONGEST) {
            throw new DescriptionRefused("name: " + written.length() + " characters > " + LONGEST);
        }
        var text = new NormalText(written);
        String plain = text.plain(0, text.length()).replaceAll("\\s", "");
        var former = new ArrayList<String>();
        String name = FormerNames.cut(plain, former);
        int formEnd = NameWords.formEnd(name);
        String branch = name.substring(formEnd);
        String form = NameWords.formBefore(name, formEnd);
        String front = name.substring(0, formEnd - form.length());
        var places = new ArrayList<String>();
        String rest = NameWords.cutPlaces(front, places);
        String group = group(rest, form);
        String core = rest.substring(group.length()).replaceAll("[()·]", "");
        if (core.isEmpty()) {
            core = group.isEmpty() ? rest : group;
            group = "";
        }
        return new EnterpriseName(written, name, places, group, core, form, branch, former);
    }

    /// 某某集团 before the name of one of its firms; 某某集团有限公司 is itself the group.
    private static String group(String rest, String form) {
        String opened = rest.replace("(集团)", "");
        if (!opened.equals(rest) || form.isEmpty()) {
            return "";
        }
        return NameWords.list("group").stream()
                .map(word ->
                        rest.lastIndexOf(word) < 0 ? "" : rest.substring(0, rest.lastIndexOf(word) + word.length()))
                .filter(front -> !front.isEmpty() && front.length() < rest.length())
                .findFirst()
                .orElse("");
    }

    /// 沙河宏达炼铁 beside 沙河县宏达炼铁: a place of the other one, written without its 县, is no part of the core.
    EnterpriseName placedAs(EnterpriseName other) {
        for (String place : other.places) {
            boolean stands = core.startsWith(place) && core.length() > place.length() + 1 && !places.contains(place);
            if (stands) {
                var more = new ArrayList<>(places);
                more.add(place);
                String rest = core.substring(place.length());
                return new EnterpriseName(written, normal, more, group, rest, form, branch, former);
            }
        }
        return this;
    }

    /// The same with names that it is known to have borne.
    public EnterpriseName withFormer(List<String> known) {
        var all = new ArrayList<>(former);
        all.addAll(known);
        return new EnterpriseName(written, normal, places, group, core, form, branch, all);
    }

    /// Words of which names that may be meant alike have one in common, so that each of many is compared with few.
    public Set<String> keys() {
        return NameKeys.of(this);
    }

    /// Whether `other` may be the same enterprise, and why; empty when nothing speaks for it. Never a decision.
    public Optional<NameCandidate> compare(EnterpriseName other) {
        return Optional.ofNullable(NameComparison.of(this, Objects.requireNonNull(other)));
    }
}
