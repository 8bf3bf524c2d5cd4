package org.tuichu.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tuichu.sheet.SheetRefused.Reason;

/// Source: ECMA-376 part 1, §18.2 (workbook).
final class XlsxWorkbook implements Workbook {
    private record Part(SheetName name, String part) {}

    private final Archive archive;
    private final SheetLimits limits;
    private final List<Part> sheets = new ArrayList<>();
    private final Map<Integer, List<Merges.Area>> merged = new HashMap<>();
    private boolean from1904;
    private Styles styles = Styles.none();
    private List<String> shared = List.of();

    private XlsxWorkbook(Archive archive, SheetLimits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    static XlsxWorkbook of(Path file, SheetLimits limits) throws IOException {
        var workbook = new XlsxWorkbook(Archive.of(file, limits), limits);
        try {
            workbook.read();
        } catch (SheetRefused | UncheckedIOException refused) {
            workbook.close();
            throw refused;
        }
        return workbook;
    }

    private void read() {
        String main = Relations.of(archive, "").first("officeDocument").orElse("xl/workbook.xml");
        if (main.endsWith(".bin")) {
            throw new SheetRefused(Reason.BINARY_WORKBOOK);
        }
        if (!archive.has(main)) {
            throw new SheetRefused(Reason.NOT_A_TABLE);
        }
        var relations = Relations.of(archive, main);
        refuseMacros(relations);
        if (relations.first("externalLink").isPresent()) {
            throw new SheetRefused(Reason.EXTERNAL_LINKS);
        }
        sheets(main, relations);
        if (sheets.isEmpty()) {
            throw new SheetRefused(Reason.NOT_A_TABLE);
        }
        relations.first("styles").filter(archive::has).ifPresent(part -> styles = Styles.of(archive.open(part)));
        relations
                .first("sharedStrings")
                .filter(archive::has)
                .ifPresent(part -> shared = SharedStrings.of(archive.open(part), limits));
    }

    /// Those of Visual Basic, and the sheets of commands that Excel had before.
    private void refuseMacros(Relations relations) {
        if (archive.hasFile("vbaProject.bin")
                || relations.first("xlMacrosheet").isPresent()
                || relations.first("xlIntlMacrosheet").isPresent()) {
            throw new SheetRefused(Reason.MACROS);
        }
    }

    private void sheets(String main, Relations relations) {
        try (var xml = new Xml(archive.open(main))) {
            if (!xml.nextElement() || !xml.name().equals("workbook")) {
                throw new SheetRefused(Reason.NOT_A_TABLE);
            }
            while (xml.nextElement()) {
                switch (xml.name()) {
                    case "sheet" -> sheet(xml, relations);
                    case "workbookPr" -> from1904 = flag(xml.attribute("date1904"));
                    default -> {}
                }
            }
        }
    }

    private void sheet(Xml xml, Relations relations) {
        String name = xml.attribute("name");
        String state = xml.attribute("state");
        String id = xml.attribute("id");
        if (name == null || id == null) {
            throw new SheetRefused(Reason.DAMAGED);
        }
        if (sheets.size() == limits.sheets()) {
            throw new SheetRefused(Reason.TOO_MANY_SHEETS, "", limits.sheets());
        }
        boolean hidden = state != null && !state.equals("visible");
        relations.sheet(id).ifPresent(part -> sheets.add(new Part(new SheetName(name, hidden), part)));
    }

    static boolean flag(@Nullable String text) {
        return "1".equals(text) || "true".equals(text);
    }

    @Override
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<SheetName> sheets() {
        return sheets.stream().map(Part::name).toList();
    }

    @Override
    public Rows rows(int sheet) {
        Part part = sheets.get(sheet);
        try {
            var areas = merged.get(sheet);
            if (areas == null) {
                areas = MergeScan.of(archive.open(part.part));
                merged.put(sheet, areas);
            }
            var merges = new Merges(areas, limits.columns());
            var xml = new Xml(archive.open(part.part));
            return new XlsxRows(xml, part.name.name(), new XlsxCells(shared, styles, from1904), merges, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
