package org.tuichu.plan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.tuichu.plan.PlanRefused;
import org.tuichu.plan.PlanRefused.Reason;

class DocDocumentTest {
    @Test
    void readsTheSameTextAsTheDocxThatItWasMadeFrom() {
        assertThat(Reading.of(Fixture.bytes("qinghe.doc")).text())
                .isEqualTo(Reading.of(Fixture.bytes("qinghe.docx")).text());
    }

    @Test
    void readsNumbersAndMergedCells() {
        Reading reading = Reading.of(Fixture.bytes("qinghe.doc"));
        assertThat(reading.paragraphs()).containsSubsequence(Fixture.QINGHE_NUMBERED);
        assertThat(reading.tables()).isEqualTo(List.of(Fixture.QINGHE_TABLE));
    }

    @Test
    void refusesADocxUnderAPassword() throws IOException {
        byte[] locked = containerWith("EncryptedPackage", new byte[64]);
        assertRefused(locked, Reason.ENCRYPTED, "docx under a password");
    }

    @Test
    void refusesADocUnderAPassword() throws IOException {
        byte[] doc = Fixture.bytes("qinghe.doc");
        byte[] stream;
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(doc))) {
            stream = container.createDocumentInputStream("WordDocument").readAllBytes();
        }
        stream[0x0B] |= 1;
        byte[] locked = containerWith("WordDocument", stream);
        assertRefused(locked, Reason.ENCRYPTED, "doc under a password");
    }

    @Test
    void refusesOtherContainers() throws IOException {
        assertRefused(
                containerWith("Workbook", new byte[64]),
                Reason.UNKNOWN_FORMAT,
                "an OLE2 container without a Word document");
    }

    private static byte[] containerWith(String name, byte[] content) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(content), name);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static void assertRefused(byte[] content, Reason reason, String detail) {
        assertThatThrownBy(() -> Reading.of(content)).isInstanceOfSatisfying(PlanRefused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isEqualTo(detail);
        });
    }
}
