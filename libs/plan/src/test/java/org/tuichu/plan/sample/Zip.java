package org.tuichu.plan.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip file whose entries all carry the day of the sample, so that it is always the same bytes.
final class Zip implements AutoCloseable {
    /// The morning on which the sample says that it was issued.
    static final ZonedDateTime ISSUED = ZonedDateTime.of(2026, 3, 2, 9, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(file);

    void add(String name, String text) throws IOException {
        add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String name, byte[] content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ISSUED.toLocalDateTime());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /// Closes the file and returns it.
    byte[] bytes() throws IOException {
        zip.close();
        return file.toByteArray();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Text for the inside of an XML or HTML element or attribute.
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
