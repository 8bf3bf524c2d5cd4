package org.tuichu.plan;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/// The administrative divisions of GB/T 2260 at county level and above, state of 2023; about 3,200.
public final class Divisions {
    private static final Divisions STANDARD = load();

    private final Map<String, Division> byCode;

    private Divisions(Map<String, Division> byCode) {
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    /// Those shipped with this library.
    public static Divisions standard() {
        return STANDARD;
    }

    /// By ascending code, so that a parent comes before its children.
    public Collection<Division> all() {
        return byCode.values();
    }

    /// `code` has six digits; empty where GB/T 2260 has no such division.
    public Optional<Division> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /// The division above: the city of a county, the province of a city or of a county that no city governs.
    public Optional<Division> parent(Division division) {
        return switch (division.level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> byCode(division.code().substring(0, 2) + "0000");
            case COUNTY ->
                byCode(division.code().substring(0, 4) + "00")
                        .or(() -> byCode(division.code().substring(0, 2) + "0000"));
        };
    }

    /// The name as a plan's title gives it: a county with its city (`盘锦市大洼区`), a district of a municipality with that
    /// (`重庆市涪陵区`); a city or province by itself, and also a county-level city that only the province stands above
    /// (`潜江市`).
    public String fullName(Division division) {
        return division.level() == Level.COUNTY
                ? parent(division)
                                .filter(upper -> upper.level() == Level.CITY || isMunicipality(upper))
                                .map(Division::name)
                                .orElse("")
                        + division.name()
                : division.name();
    }

    private static boolean isMunicipality(Division province) {
        return province.name().endsWith("市");
    }

    /// A division: six-digit code and official name.
    public record Division(String code, String name) {
        public Level level() {
            if (code.endsWith("0000")) {
                return Level.PROVINCE;
            }
            return code.endsWith("00") ? Level.CITY : Level.COUNTY;
        }
    }

    /// How high a division stands.
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY
    }

    private static Divisions load() {
        try (var in = Objects.requireNonNull(Divisions.class.getResourceAsStream("divisions.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var byCode = new TreeMap<String, Division>();
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                var tab = line.indexOf('\t');
                byCode.put(line.substring(0, tab), new Division(line.substring(0, tab), line.substring(tab + 1)));
            });
            return new Divisions(byCode);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
