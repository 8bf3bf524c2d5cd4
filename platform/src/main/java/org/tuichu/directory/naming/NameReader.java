package org.tuichu.directory.naming;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tuichu.directory.UnitFunction;
import org.tuichu.directory.UnitName;

/// Reads what a name, as a plan of a certain place writes it, says about the unit that it means.
final class NameReader {
    private static final Pattern CENTRAL_BANK = Pattern.compile("^(中国)?(人民银行|人行)(.*)(中心支行|支行|分行|营业管理部)?$");
    private static final Pattern FINANCIAL_REGULATOR =
            Pattern.compile("(银保监|银监|保监|国家金融监督管理总局|金融监管总?|金融监督管理)(局|分局|办|办事处|支局|监管组|.*监管(分局|支局|局))$");
    private static final Pattern POWER_SUPPLY =
            Pattern.compile("^国网|^南方电网|^南网|供电(公司|分公司|局|部门|所|企业|单位)?$|电力(公司|有限公司)$|电网公司$");
    private static final Pattern WATER_SUPPLY = Pattern.compile("(供水|自来水)(公司|有限公司|部门|企业|单位)?$");
    private static final Pattern GROUP = Pattern.compile("领导小组|协调小组|领导组|专责小组|工作小组|工作专班|指挥部");
    private static final Pattern GROUP_OFFICE = Pattern.compile("(办公室|办)$");
    private static final Pattern GOVERNMENT = Pattern.compile("^(党委)?(人民)?政府(办公室|办)?$|^街道办事处$|^办事处$|^$");
    private static final Pattern ADMINISTRATION = Pattern.compile("(管委会|管理委员会|开发区|高新区|园区|工业园|新城区|新区|示范区|风景名胜区|管理区)$");
    private static final Pattern BRANCH = Pattern.compile("^(.+局)(.+)分局$");

    private final Bodies bodies;
    private final ClassReader classes;
    private final Surroundings around;

    NameReader(Surroundings around, Bodies bodies) {
        this.around = around;
        this.bodies = bodies;
        this.classes = new ClassReader(bodies);
    }

    /// What is longer than any name is taken as it stands.
    Meaning read(String name) {
        var text = Text.normal(name);
        if (text.length() > UnitName.LONGEST) {
            return meaning(Owner.OWN, text, new Identity.Other(text), UnitFunction.OTHER);
        }
        var prefix = Prefix.of(text, around, bodies);
        var rest = text.substring(prefix.text().length());
        var group = classes.read(Text.bare(text), around.own().level())
                .or(() -> prefix.owner() == Owner.OWN
                        ? classes.read(Text.bare(rest), around.own().level())
                        : Optional.empty());
        if (group.isPresent()) {
            return new Meaning(Owner.OWN, rest, group.get(), group.get().function(), null, List.of());
        }
        return body(text, prefix, rest);
    }

    private Meaning body(String text, Prefix prefix, String rest) {
        if (GROUP.matcher(rest).find()) {
            var office = GROUP_OFFICE.matcher(rest).find();
            return meaning(Owner.OWN, rest, new Identity.Group(office), UnitFunction.LEADING_GROUP);
        }
        var dispatched = dispatched(text);
        if (dispatched != null) {
            return meaning(dispatchOwner(prefix), rest, new Identity.Dispatched(dispatched), dispatched);
        }
        var branch = branch(prefix, rest);
        return branch != null ? branch : named(prefix, rest);
    }

    private static @Nullable UnitFunction dispatched(String text) {
        if (CENTRAL_BANK.matcher(text).find() || text.endsWith("人民银行")) {
            return UnitFunction.CENTRAL_BANK;
        }
        if (FINANCIAL_REGULATOR.matcher(text).find()) {
            return UnitFunction.FINANCIAL_REGULATOR;
        }
        if (POWER_SUPPLY.matcher(text).find()) {
            return UnitFunction.POWER_SUPPLY;
        }
        return WATER_SUPPLY.matcher(text).find() ? UnitFunction.WATER_SUPPLY : null;
    }

    /// Their names begin with the body, not with the place; a plan speaks of the office responsible for its own place.
    private static Owner dispatchOwner(Prefix prefix) {
        return prefix.owner() == Owner.UNSAID ? Owner.OWN : prefix.owner();
    }

    /// `市生态环境局安吉分局` in a plan of Anji is the branch of its own place.
    private @Nullable Meaning branch(Prefix prefix, String rest) {
        var branch = BRANCH.matcher(rest);
        if (prefix.owner() != Owner.ABOVE || !branch.matches()) {
            return null;
        }
        var own = PlaceNames.of(around.own()).contains(branch.group(2));
        return own ? named(new Prefix("", Owner.OWN, null), branch.group(1)) : null;
    }

    private Meaning named(Prefix prefix, String rest) {
        var place = prefix.place();
        if (place != null && GOVERNMENT.matcher(rest).find()) {
            return governing(prefix.owner(), place, rest);
        }
        var entry = bodies.find(rest);
        if (entry.isPresent()) {
            var known = entry.get();
            return new Meaning(
                    prefix.owner(), rest, new Identity.Known(known), known.function(), null, full(prefix, known, rest));
        }
        if (ADMINISTRATION.matcher(rest).find()) {
            return zone(prefix, rest);
        }
        return meaning(prefix.owner(), rest, new Identity.Other(rest), bodies.functionOf(rest));
    }

    private static Meaning governing(Owner owner, Place place, String rest) {
        var below = owner == Owner.BELOW;
        var function = !below
                ? UnitFunction.GOVERNMENT
                : switch (place.level()) {
                    case TOWN -> UnitFunction.TOWN;
                    case ZONE -> UnitFunction.PARK;
                    case PROVINCE, CITY, COUNTY -> UnitFunction.GOVERNMENT;
                };
        return new Meaning(
                owner,
                rest,
                new Identity.Governing(place.id()),
                function,
                below ? place.id() : null,
                below ? Governments.fullNames(place) : List.of());
    }

    /// The administration of a zone: of one below where its name is found there.
    private Meaning zone(Prefix prefix, String rest) {
        var core = rest.replaceFirst("(管委会|管理委员会)$", "");
        for (var place : around.below()) {
            if (core.length() > 2 && (place.name().equals(core) || place.name().endsWith(core))) {
                return new Meaning(
                        Owner.BELOW,
                        rest,
                        new Identity.Governing(place.id()),
                        UnitFunction.PARK,
                        place.id(),
                        List.of());
            }
        }
        return meaning(prefix.owner(), core, new Identity.Other(core), UnitFunction.PARK);
    }

    private static Meaning meaning(Owner owner, String rest, Identity identity, UnitFunction function) {
        return new Meaning(owner, rest, identity, function, null, List.of());
    }

    /// The full form with the place in full, where the short one leaves no doubt; a branch is named after the body
    /// above.
    private static List<String> full(Prefix prefix, Bodies.Entry known, String rest) {
        var place = prefix.place();
        return place == null || !known.name().equals(rest) || rest.endsWith("分局")
                ? List.of()
                : known.certainForm().map(form -> place.fullName() + form).stream()
                        .toList();
    }
}
