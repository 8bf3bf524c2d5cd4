package org.tuichu.directory.naming;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tuichu.directory.JurisdictionLevel;
import org.tuichu.directory.UnitFunction;

/// Tells names of classes (`各镇街`, `相关部门`, `各县（区）工业和信息局`) from names of bodies.
final class ClassReader {
    private static final Pattern ALL = Pattern.compile("^(各|全体|所有|其他|其它)+");
    private static final Pattern SOME = Pattern.compile("^(相关|有关)(的)?");
    private static final Pattern MEMBERS = Pattern.compile("成员单位$");
    private static final Pattern TOWNS = Pattern.compile("(乡|镇|街道?|苏木|民族乡|场)+((人民)?政府|办事处|办)*");
    private static final Pattern PARKS = Pattern.compile("(工业|重点|产业|经济|特色)*(园区|开发区|高新区|功能区|工业园|新区)+(管委会|管理委员会|管理机构)?");
    private static final Pattern DIVISIONS = Pattern.compile("(县|市|区|州|旗|盟)+((人民)?政府)?");
    private static final Pattern LOCALITIES = Pattern.compile("(地|地区|地方)((人民)?政府)?");
    private static final Pattern DEPARTMENTS = Pattern.compile(
            "(?:相关|有关)?(?:(?:[省市州县区各]|区县)?级)?(?:相关|有关|各)?((?:执法|职能|主管|监管|参与|行业|牵头|责任|配合)*)(部门和单位|部门单位|部门|单位|主体)");
    private static final Pattern DUTY = Pattern.compile("^(其他|其它|各)?(负有|承担|具有).*部门$");
    private static final Pattern LOWER = Pattern.compile("(?:地|地区|(?:县|市|区|州|旗|盟)+|(?:乡|镇|街道?)+)(?=.{2,})(.+)");

    private final Bodies bodies;

    ClassReader(Bodies bodies) {
        this.bodies = bodies;
    }

    /// `bare` is the name without brackets, `level` that of the plan's place; empty for the name of a body.
    Optional<Identity.ClassOf> read(String bare, JurisdictionLevel level) {
        if (MEMBERS.matcher(bare).find()) {
            return of(ClassKind.GROUP_MEMBERS, UnitFunction.LEADING_GROUP, "");
        }
        if (DUTY.matcher(bare).find()) {
            return of(ClassKind.DEPARTMENTS_WITH_DUTY, bodies.functionOf(bare), duty(bare));
        }
        var all = ALL.matcher(bare).find();
        var rest = ALL.matcher(bare).replaceFirst("");
        var some = SOME.matcher(rest).find();
        var noun = SOME.matcher(rest).replaceFirst("");
        if (all || some || noun.length() > 1) {
            var places = places(noun, some ? "SOME" : "", all || some);
            if (places.isPresent()) {
                return places;
            }
        }
        return all || some || bare.contains("级") ? many(bare, rest, noun, level) : Optional.empty();
    }

    private static Optional<Identity.ClassOf> places(String noun, String scope, boolean counted) {
        if (TOWNS.matcher(noun).matches() && (counted || noun.startsWith("镇街") || noun.startsWith("乡镇"))) {
            return of(townKind(noun), UnitFunction.TOWN, scope);
        }
        if (PARKS.matcher(noun).matches() && counted) {
            return of(ClassKind.PARKS, UnitFunction.PARK, scope + (noun.startsWith("重点") ? "KEY" : ""));
        }
        if (LOCALITIES.matcher(noun).matches() && counted) {
            return of(ClassKind.DIVISIONS, UnitFunction.GOVERNMENT, scope);
        }
        if (DIVISIONS.matcher(noun).matches() && (counted || letters(noun).length() > 1)) {
            return of(ClassKind.DIVISIONS, UnitFunction.GOVERNMENT, scope + letters(noun));
        }
        return Optional.empty();
    }

    private static ClassKind townKind(String noun) {
        var streets = noun.contains("街");
        var towns = noun.contains("镇") || noun.contains("乡") || noun.contains("苏木");
        return streets && towns ? ClassKind.TOWNS_AND_STREETS : streets ? ClassKind.STREETS : ClassKind.TOWNS;
    }

    private static String letters(String noun) {
        return noun.replaceAll("(人民)?政府$", "")
                .chars()
                .distinct()
                .sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private Optional<Identity.ClassOf> many(String bare, String rest, String noun, JurisdictionLevel level) {
        var departments = DEPARTMENTS.matcher(rest);
        if (departments.matches()) {
            var kind = departments.group(2).equals("单位") ? ClassKind.UNITS : ClassKind.DEPARTMENTS;
            return of(kind, UnitFunction.OTHER, departments.group(1));
        }
        var lower = LOWER.matcher(noun);
        if (lower.matches() && level != JurisdictionLevel.TOWN) {
            var body = bodies.find(lower.group(1));
            var function = body.map(Bodies.Entry::function).orElseGet(() -> bodies.functionOf(lower.group(1)));
            var scope = function == UnitFunction.OTHER ? lower.group(1) : "";
            return of(ClassKind.LOWER_BODIES, function, scope);
        }
        return of(ClassKind.OTHER, bodies.functionOf(bare), noun);
    }

    private static String duty(String bare) {
        return bare.replaceFirst("^(其他|其它|各)", "").replaceFirst("部门$", "");
    }

    private static Optional<Identity.ClassOf> of(ClassKind kind, UnitFunction function, String scope) {
        return Optional.of(new Identity.ClassOf(kind, function, scope));
    }
}
