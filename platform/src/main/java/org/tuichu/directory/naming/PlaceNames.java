package org.tuichu.directory.naming;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// The ways a name of a unit refers to a place: `盘锦市大洼区`, `大洼区`, `大洼`.
final class PlaceNames {
    private static final Pattern SELF_GOVERNING = Pattern.compile("自治(区|州|县|旗)$");
    private static final Pattern LEVEL_WORD = Pattern.compile("(特别行政区|新区|林区|省|市|区|县|盟|旗|州|地区|街道|镇|乡)$");

    /// Peoples that names of self-governing places end with.
    private static final Pattern PEOPLE =
            Pattern.compile("(各族|蒙古族?|回族?|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族"
                    + "|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族?|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|鄂温克族?|德昂族|保安族|裕固族"
                    + "|独龙族|鄂伦春)$");

    private PlaceNames() {}

    /// All of them.
    static Set<String> of(Place place) {
        var names = new LinkedHashSet<String>();
        names.add(place.fullName());
        names.add(place.name());
        var stem = stem(place.name());
        names.add(stem);
        if (SELF_GOVERNING.matcher(place.name()).find()) {
            var word = levelWord(place);
            names.add(stem + "自治" + word);
            names.add(stem + word);
        }
        return names;
    }

    /// `涪陵区` → `涪陵`; a name of two characters stays (`忠县`).
    static String stem(String name) {
        if (!SELF_GOVERNING.matcher(name).find()) {
            var stem = LEVEL_WORD.matcher(name).replaceFirst("");
            return stem.length() < 2 ? name : stem;
        }
        var stem = SELF_GOVERNING.matcher(name).replaceFirst("");
        while (PEOPLE.matcher(stem).find()
                && PEOPLE.matcher(stem).replaceFirst("").length() >= 2) {
            stem = PEOPLE.matcher(stem).replaceFirst("");
        }
        return stem;
    }

    /// What stands for the place in its own documents: `区`, `县`, `市`, `州`, `省`.
    static String levelWord(Place place) {
        var name = place.name();
        return name.endsWith("自治区") ? "自治区" : name.substring(name.length() - 1);
    }
}
