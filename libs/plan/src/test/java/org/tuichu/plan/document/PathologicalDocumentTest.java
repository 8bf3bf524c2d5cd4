package org.tuichu.plan.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.plan.Limits;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

/// Files made to hurt: each gets a clear refusal, in bounded time and memory.
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PathologicalDocumentTest {
    private static final int HUNDRED_THOUSAND = 100_000;

    @TempDir
    Path folder;

    @Test
    void refusesAFileOf200MegabytesBeforeReadingIt() throws IOException {
        Path large = folder.resolve("large.txt");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(200L << 20);
        }
        Throwable thrown = catchThrowable(() -> new DocumentReader(Limits.DEFAULT).read(large));
        assertThat(thrown).isInstanceOf(PlanRefused.class).hasMessage("TOO_LARGE: bytes 209715200 > 67108864");
    }

    @Test
    void refusesAFileThatIsNotThere() {
        Throwable thrown = catchThrowable(() -> new DocumentReader(Limits.DEFAULT).read(folder.resolve("none.txt")));
        assertThat(thrown).isInstanceOf(PlanRefused.class).hasMessageStartingWith("DAMAGED: file cannot be read");
    }

    @Test
    void refusesMoreCharactersThanTheLimit() {
        Limits limits = new Limits(1 << 20, 1 << 20, 1_000, 10, 10, 10);
        Refusal.of("甲".repeat(1_001).getBytes(UTF_8), limits).as(Reason.TOO_LARGE, "characters 1001 > 1000");
        Refusal.of(Docx.of(Docx.p("甲".repeat(1_001))), limits).as(Reason.TOO_LARGE, "characters 1002 > 1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\u3000\ufeff", "<html><body><p>&nbsp;</p></body></html>"})
    void refusesEmptyFiles(String content) {
        Refusal.of(content.getBytes(UTF_8)).asStartingWith(Reason.EMPTY, "no text");
    }

    @Test
    void refusesForeignFormats() {
        Refusal.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                .as(Reason.IMAGE_ONLY, "the file is a picture");
        Refusal.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})
                .as(Reason.UNKNOWN_FORMAT, "no text: control character 1 at character 0");
        Refusal.of(new Zip().add("a.txt", "甲").bytes())
                .as(Reason.UNKNOWN_FORMAT, "a zip archive, but neither docx nor ofd");
    }

    @Test
    void readsAMillionOpeningBrackets() {
        String text = "（".repeat(1_000_000);
        assertThat(Reading.ofText(text).text()).isEqualTo(text + "\n");
    }

    // --- zip ---

    @Test
    void refusesAZipBombByWhatItClaims() {
        byte[] bomb = Docx.packageWith("<w/>")
                .add("word/media/a", new byte[300 << 20])
                .bytes();
        Refusal.of(bomb).asStartingWith(Reason.TOO_LARGE, "unpackedBytes 31");
    }

    @Test
    void refusesAZipBombByWhatReallyComesOut() {
        byte[] bomb = Docx.packageWith("a".repeat(6 << 20)).bytes();
        patchClaimedSizes(bomb);
        Refusal.of(bomb, new Limits(64 << 20, 64 << 20, 1_000, 10, 10, 10))
                .asStartingWith(Reason.TOO_LARGE, "ratio of zip entry word/document.xml ");
        byte[] slow = Docx.packageWith("<w>" + noise(3 << 20) + "</w>").bytes();
        patchClaimedSizes(slow);
        Refusal.of(slow, new Limits(64 << 20, 2 << 20, 1_000, 10, 10, 10))
                .asStartingWith(Reason.TOO_LARGE, "unpackedBytes 2");
    }

    /// Text that hardly shrinks, from a fixed seed.
    private static String noise(int length) {
        java.util.Random random = new java.util.Random(7);
        StringBuilder noise = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            noise.append((char) ('a' + random.nextInt(26)));
        }
        return noise.toString();
    }

    /// Lets the directory claim one byte for every entry.
    private static void patchClaimedSizes(byte[] zip) {
        for (int i = 0; i + 28 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                Arrays.fill(zip, i + 24, i + 28, (byte) 0);
            }
        }
    }

    @Test
    void refusesTooManyZipEntries() {
        Zip zip = new Zip();
        for (int i = 0; i < 20_001; i++) {
            zip.add("e" + i, "");
        }
        Refusal.of(zip.bytes()).as(Reason.TOO_LARGE, "zip entries 20001 > 20000");
    }

    @Test
    void doesNotOpenArchivesInsideArchives() {
        byte[] inner = Docx.of(Docx.p("甲"));
        Refusal.of(new Zip().add("plan.docx", inner).bytes())
                .as(Reason.UNKNOWN_FORMAT, "a zip archive, but neither docx nor ofd");
    }

    @Test
    void refusesEncryptedZipEntries() {
        byte[] zip = Docx.of(Docx.p("甲"));
        for (int i = 0; i + 9 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
            }
        }
        Refusal.of(zip).asStartingWith(Reason.ENCRYPTED, "zip entry ");
    }

    // --- xml ---

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w><p><r><t>&a;</t></r></p></w>",
                "<!DOCTYPE w [<!ENTITY a \"甲\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><w><p><r><t>&c;</t></r></p></w>",
                "<!DOCTYPE w SYSTEM \"http://127.0.0.1:9/w.dtd\"><w><p><r><t>甲</t></r></p></w>"
            })
    void refusesDocumentTypeDeclarations(String document) {
        Refusal.of(Docx.packageWith(document).bytes())
                .as(Reason.DAMAGED, "word/document.xml declares a document type, which no document needs");
        Refusal.of(new Zip().add("OFD.xml", document).bytes())
                .as(Reason.DAMAGED, "OFD.xml declares a document type, which no document needs");
    }

    @Test
    void refusesXmlNestedTooDeeply() {
        String deep = "<a>".repeat(HUNDRED_THOUSAND) + "</a>".repeat(HUNDRED_THOUSAND);
        Refusal.of(Docx.packageWith(deep).bytes()).as(Reason.TOO_LARGE, "nesting 65 > 64");
        Refusal.of(new Zip().add("OFD.xml", deep).bytes()).as(Reason.TOO_LARGE, "nesting 65 > 64");
    }

    @Test
    void refusesTablesNestedTooDeeply() {
        String deep = "<w:tbl><w:tr><w:tc>".repeat(70) + Docx.p("甲") + "</w:tc></w:tr></w:tbl>".repeat(70);
        Refusal.of(Docx.of(deep)).as(Reason.TOO_LARGE, "nesting 65 > 64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "table><tr><td", "ul><li", "font", "p"})
    void refusesHtmlNestedTooDeeply(String tag) {
        byte[] html = ("<html><body>甲" + ("<" + tag + ">").repeat(HUNDRED_THOUSAND)).getBytes(UTF_8);
        Throwable thrown = catchThrowable(() -> Reading.of(html));
        if (tag.equals("p")) {
            assertThat(thrown).isNull();
        } else {
            assertThat(thrown).isInstanceOf(PlanRefused.class).hasMessage("TOO_LARGE: nesting 65 > 64");
        }
    }

    // --- tables ---

    @Test
    void refusesCellsThatSpanTheWorld() {
        String html = "<html><body>甲<table><tr><td colspan=1000000000 rowspan=1000000000>乙</td><td>丙</td></tr></table>";
        Refusal.of(html.getBytes(UTF_8)).as(Reason.TOO_LARGE, "tableCells 1000000000000000000 > 200000");
        String docx = Docx.table(Docx.row(Docx.cellWith("<w:gridSpan w:val=\"1000000000\"/>", "甲"), Docx.cell("乙")));
        Refusal.of(Docx.of(docx)).as(Reason.TOO_LARGE, "tableCells 1000000000 > 200000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "甲\t乙\t丙\n",
                "\t甲\n\t乙\n\n",
                "|甲|乙|\n",
                "<table><tr><td>甲</td><td>乙</td></tr><tr><td>甲</td><td>乙</td></tr></table>"
            })
    void refusesMoreCellsThanTheLimit(String piece) {
        Limits limits = new Limits(1 << 20, 1 << 20, 100_000, 10, 64, 1_000);
        String prefix = piece.startsWith("<") ? "<html><body>" : "";
        Refusal.of((prefix + piece.repeat(600)).getBytes(UTF_8), limits)
                .asStartingWith(Reason.TOO_LARGE, "tableCells 100");
    }

    // --- cut off ---

    @ParameterizedTest
    @ValueSource(strings = {"qinghe.docx", "qinghe.pdf"})
    void refusesFilesCutOff(String name) {
        byte[] whole = Fixture.bytes(name);
        for (int percent : new int[] {10, 50, 90, 99}) {
            byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
            Refusal.of(cut).asStartingWith(Reason.DAMAGED, "");
        }
    }

    @Test
    void refusesADocCutOffBeforeItsTextEnds() {
        byte[] whole = Fixture.bytes("qinghe.doc");
        for (int percent : new int[] {1, 10, 50, 80}) {
            Refusal.of(Arrays.copyOf(whole, whole.length * percent / 100)).asStartingWith(Reason.DAMAGED, "");
        }
    }

    @Test
    void refusesAnOfdCutOff() {
        byte[] whole = new Ofd().page().text(28, 60, 5, "第一条。").bytes();
        Refusal.of(Arrays.copyOf(whole, whole.length / 2))
                .as(Reason.DAMAGED, "zip archive cut off: no directory at its end");
    }

    @Test
    void refusesADocxOfPicturesOnly() {
        Refusal.of(Docx.of("<w:p><w:r><w:drawing/></w:r></w:p>")).as(Reason.IMAGE_ONLY, "pictures but no text");
    }
}
