package org.tuichu.bench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a programmer writes who needs only yes or no: the rules of the catalogue of 2024 for some kinds, as statements.
/// No third value, no citation, no fact consulted, no other day.
final class HandWritten {
    static final Set<String> KINDS = Set.of(
            "blast_furnace",
            "converter",
            "coke_oven",
            "submerged_arc_furnace",
            "brick_kiln",
            "paper_machine",
            "flat_glass_line",
            "leather_line");

    private HandWritten() {}

    /// Ids of the rules that apply.
    static List<String> apply(Map<String, Object> line) {
        var ids = new ArrayList<String>();
        switch (text(line, ExampleLines.KIND)) {
            case "blast_furnace" -> blastFurnace(number(line, "effective_volume_m3"), text(line, "use"), ids);
            case "converter" -> converter(number(line, "nominal_capacity_t"), ids);
            case "coke_oven" -> cokeOven(number(line, "chamber_height_m"), line.get("is_stamp_charged"), ids);
            case "submerged_arc_furnace" -> submergedArcFurnace(number(line, "transformer_kva"), ids);
            case "brick_kiln" -> brickKiln(text(line, "kiln_kind"), ids);
            case "paper_machine" ->
                paperMachine(text(line, "product"), number(line, "width_m"), number(line, "speed_m_min"), ids);
            case "flat_glass_line" -> flatGlassLine(text(line, "process"), ids);
            case "leather_line" ->
                leatherLine(number(line, "raw_hides_std_per_year"), number(line, "wet_blue_std_per_year"), ids);
            default -> throw new IllegalArgumentException("kind: " + line.get(ExampleLines.KIND));
        }
        return ids;
    }

    private static void blastFurnace(double volume, String use, List<String> ids) {
        add(volume <= 400, "2024-blast_furnace-1", ids);
        add(volume <= 200 && (use.equals("ferroalloy") || use.equals("cast_iron_pipe")), "2024-blast_furnace-2", ids);
        add(volume > 400 && volume < 1200, "2024-blast_furnace-r1", ids);
    }

    private static void converter(double capacity, List<String> ids) {
        add(capacity <= 30, "2024-converter-1", ids);
        add(capacity > 30 && capacity < 100, "2024-converter-r1", ids);
    }

    private static void cokeOven(double height, @Nullable Object stampCharged, List<String> ids) {
        add(height < 4.3, "2024-coke_oven-1", ids);
        boolean low = height < 5.5 || (height < 6.0 && Boolean.FALSE.equals(stampCharged));
        add(height >= 4.3 && low, "2024-coke_oven-r1", ids);
    }

    private static void submergedArcFurnace(double transformer, List<String> ids) {
        add(transformer <= 6300, "2024-submerged_arc_furnace-2", ids);
        add(transformer > 6300 && transformer < 25000, "2024-submerged_arc_furnace-r1", ids);
    }

    private static void brickKiln(String kind, List<String> ids) {
        add(Set.of("shaft", "roofless_annular", "horseshoe", "native").contains(kind), "2024-brick_kiln-2", ids);
        add(kind.equals("annular"), "2024-brick_kiln-1", ids);
    }

    private static void paperMachine(String product, double width, double speed, List<String> ids) {
        add(product.equals("cultural") && width <= 1.76 && speed < 120, "2024-paper_machine-1", ids);
        boolean board = Set.of("white_board", "liner", "corrugating").contains(product);
        add(board && width <= 2.0 && speed < 80, "2024-paper_machine-2", ids);
    }

    private static void flatGlassLine(String process, List<String> ids) {
        add(process.equals("pingla") || process.equals("gefa"), "2024-flat_glass_line-1", ids);
        add(process.equals("ordinary_float"), "2024-flat_glass_line-r1", ids);
    }

    private static void leatherLine(double raw, double blue, List<String> ids) {
        add(raw < 50_000 || blue < 30_000, "2024-leather_line-1", ids);
        add((raw >= 50_000 && raw < 200_000) || (blue >= 30_000 && blue < 100_000), "2024-leather_line-r1", ids);
    }

    private static void add(boolean applies, String id, List<String> ids) {
        if (applies) {
            ids.add(id);
        }
    }

    /// Not a number where it is not known: every comparison with it is false.
    private static double number(Map<String, Object> line, String name) {
        return line.get(name) instanceof BigDecimal number ? number.doubleValue() : Double.NaN;
    }

    private static String text(Map<String, Object> line, String name) {
        return line.get(name) instanceof String text ? text : "";
    }
}
