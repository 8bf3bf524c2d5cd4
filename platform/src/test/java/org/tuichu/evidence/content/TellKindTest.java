package org.tuichu.evidence.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tuichu.evidence.content.Samples.iso;
import static org.tuichu.evidence.content.Samples.joined;
import static org.tuichu.evidence.content.Samples.ole;
import static org.tuichu.evidence.content.Samples.pdf;
import static org.tuichu.evidence.content.Samples.picture;
import static org.tuichu.evidence.content.Samples.text;
import static org.tuichu.evidence.content.Samples.webp;
import static org.tuichu.evidence.content.Samples.zip;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tuichu.evidence.content.Told.Reason;

class TellKindTest {
    private static final byte[] LONG_COMMENT = text("x".repeat(40_000));

    static Stream<Arguments> honest() {
        return Stream.of(
                Arguments.of(FileKind.JPEG, picture("jpeg", 8, 8), ""),
                Arguments.of(FileKind.JPEG, joined(picture("jpeg", 8, 8), iso("mp42")), ""),
                Arguments.of(FileKind.PNG, picture("png", 8, 8), "jpg"),
                Arguments.of(FileKind.GIF, picture("gif", 8, 8), "exe"),
                Arguments.of(FileKind.WEBP, webp(), ""),
                Arguments.of(FileKind.HEIC, iso("mif1", "mif1", "heic"), ""),
                Arguments.of(FileKind.HEIC, iso("heic"), ""),
                Arguments.of(FileKind.MP4, iso("isom", "avc1"), ""),
                Arguments.of(FileKind.MP4, iso("mp42"), ""),
                Arguments.of(FileKind.MOV, iso("qt  "), "mp4"),
                Arguments.of(FileKind.PDF, pdf(), "txt"),
                Arguments.of(FileKind.PDF, joined(pdf(), new byte[900]), "pdf"),
                Arguments.of(FileKind.OFD, zip("OFD.xml", "Doc_0/Document.xml"), ""),
                Arguments.of(FileKind.DOCX, zip("word/document.xml", "[Content_Types].xml"), ""),
                Arguments.of(FileKind.XLSX, zip("[Content_Types].xml", "xl/workbook.xml"), ""),
                Arguments.of(FileKind.ZIP, zip("照片/1.jpg", "readme.txt"), ""),
                Arguments.of(FileKind.DOC, ole("WordDocument", "1Table"), ""),
                Arguments.of(FileKind.XLS, ole("Workbook"), ""),
                Arguments.of(FileKind.XLS, ole("Book"), ""),
                Arguments.of(FileKind.TEXT, text("已完成电表拆除。\r\n"), "txt"),
                Arguments.of(FileKind.TEXT, text("已完成电表拆除。", "GB18030"), "jpg"),
                Arguments.of(FileKind.TEXT, text("\ufeff已完成", "UTF-16LE"), "txt"),
                Arguments.of(FileKind.TEXT, text("MZ is how this line of text begins"), "txt"),
                Arguments.of(FileKind.CSV, text("企业,设备\n甲,窑"), "csv"),
                Arguments.of(FileKind.CSV, text("企业,设备\n甲,窑", "GB18030"), "csv"));
    }

    @ParameterizedTest
    @MethodSource("honest")
    void tellsAKindByItsContent(FileKind kind, byte[] content, String ending) throws IOException {
        assertThat(TellKind.tell(new InMemory(content), ending)).isEqualTo(Told.is(kind));
    }

    @Test
    void everyKindHasAnHonestSample() {
        assertThat(honest().map(sample -> (FileKind) sample.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(FileKind.class));
    }

    @Test
    void everyKindHasItsOwnMediaTypeAndEndings() {
        assertThat(Arrays.stream(FileKind.values()).map(FileKind::mediaType)).doesNotHaveDuplicates();
        assertThat(FileKind.values())
                .allSatisfy(kind -> assertThat(FileKind.byEnding(kind.ending())).contains(kind));
        assertThat(FileKind.values()).noneMatch(kind -> Executables.named(kind.ending()));
    }

    static Stream<Arguments> hostile() {
        var jpeg = picture("jpeg", 8, 8);
        return Stream.of(
                refused(Reason.EXECUTABLE, "windows program", joined(text("MZ"), new byte[60]), "jpg"),
                refused(Reason.EXECUTABLE, "linux program", joined(hex("7f454c46"), new byte[60]), "jpg"),
                refused(Reason.EXECUTABLE, "java class", hex("cafebabe00000041"), "pdf"),
                refused(Reason.EXECUTABLE, "shortcut", hex("4c0000000114020000000000c000000000000046"), "txt"),
                refused(Reason.EXECUTABLE, "shell script", text("#!/bin/sh\nrm -rf /\n"), "txt"),
                refused(Reason.EXECUTABLE, "batch file", text("@ECHO off\r\ndel *"), "txt"),
                refused(Reason.EXECUTABLE, "page", text("<!DOCTYPE html><title>x</title>"), "txt"),
                refused(Reason.EXECUTABLE, "page after blanks", text("\ufeff\n  <HTML><body>"), "csv"),
                refused(Reason.EXECUTABLE, "page in UTF-16", text("\ufeff<html><script>", "UTF-16LE"), "txt"),
                refused(Reason.EXECUTABLE, "page after a comment", text("<!-- a --> <script>alert(1)</script>"), "txt"),
                refused(Reason.EXECUTABLE, "drawing", text("<svg xmlns='http://www.w3.org/2000/svg'/>"), "png"),
                refused(
                        Reason.EXECUTABLE,
                        "drawing in xml",
                        text("<?xml version='1.0'?><!-- --><svg onload='x'/>"),
                        ""),
                refused(Reason.EXECUTABLE, "archive of a page", text("MIME-Version: 1.0\nContent-Type: text/html"), ""),
                refused(Reason.EXECUTABLE, "script by name", text("alert(1)"), "js"),
                refused(Reason.EXECUTABLE, "page by name", text("hello"), "html"),
                refused(Reason.EXECUTABLE, "page before an archive", joined(text("<html>"), zip("a.txt")), "zip"),
                refused(
                        Reason.MACROS,
                        "docx",
                        zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
                        ""),
                refused(Reason.MACROS, "doc", ole("WordDocument", "Macros/"), "doc"),
                refused(Reason.MACROS, "xls", ole("Workbook", "_VBA_PROJECT_CUR/"), "xls"),
                refused(Reason.ENCRYPTED, "docx", ole("EncryptionInfo", "EncryptedPackage"), "docx"),
                refused(Reason.TWO_IN_ONE, "pdf and zip", joined(pdf(), zip("a.txt")), "pdf"),
                refused(Reason.TWO_IN_ONE, "pdf and page", text("%PDF-1.4\n<html><script>alert(1)</script>"), "pdf"),
                refused(Reason.TWO_IN_ONE, "page in a pdf", joined(text("%PDF-1.4\n<script>x</script>"), pdf()), "pdf"),
                refused(Reason.TWO_IN_ONE, "page behind a pdf", joined(pdf(), text("<!DOCTYPE html>")), "pdf"),
                refused(Reason.DAMAGED, "pdf without an end", text("%PDF-1.4\n1 0 obj <<>> endobj\n"), "pdf"),
                refused(Reason.DAMAGED, "pdf with its end far behind", joined(pdf(), new byte[2_000]), "pdf"),
                refused(Reason.TWO_IN_ONE, "jpeg and jar", joined(jpeg, zip("a.class")), "jpg"),
                refused(Reason.TWO_IN_ONE, "png and page", joined(picture("png", 8, 8), text("<ScRipt>")), "png"),
                refused(Reason.TWO_IN_ONE, "jpeg and page", joined(jpeg, LONG_COMMENT, text("<!DOCTYPE html>")), "jpg"),
                refused(Reason.TWO_IN_ONE, "video and zip", joined(iso("mp42"), zip("a.txt")), "mp4"),
                refused(Reason.UNSAFE_ARCHIVE, "path up", zip("a/../../etc/passwd"), "zip"),
                refused(Reason.UNSAFE_ARCHIVE, "path up on windows", zip("..\\..\\a.txt"), "zip"),
                refused(Reason.UNSAFE_ARCHIVE, "absolute path", zip("/etc/cron.d/a"), "zip"),
                refused(Reason.UNSAFE_ARCHIVE, "drive", zip("C:\\a.txt"), "zip"),
                refused(Reason.UNSAFE_ARCHIVE, "program inside", zip("照片.jpg.EXE"), "zip"),
                refused(Reason.DAMAGED, "half an archive", half(zip("a.txt", "b.txt")), "zip"),
                refused(Reason.DAMAGED, "no brand", text("\0\0\0\0ftyp"), "mp4"),
                refused(Reason.UNKNOWN_KIND, "rtf", text("{\\rtf1 x}"), "doc"),
                refused(Reason.UNKNOWN_KIND, "installer", ole("Property"), "msi"),
                refused(Reason.UNKNOWN_KIND, "pptx", zip("[Content_Types].xml", "ppt/presentation.xml"), "pptx"),
                refused(Reason.UNKNOWN_KIND, "avif", iso("avif", "mif1"), "avif"),
                refused(Reason.UNKNOWN_KIND, "tiff", hex("49492a0008000000"), "tif"),
                refused(Reason.UNKNOWN_KIND, "pdf after bytes", joined(new byte[8], pdf()), "pdf"),
                refused(Reason.UNKNOWN_KIND, "noise", noise(), "jpg"));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("hostile")
    void refuses(Reason reason, String what, byte[] content, String ending) throws IOException {
        assertThat(TellKind.tell(new InMemory(content), ending)).as(what).isEqualTo(Told.not(reason));
    }

    @Test
    void everyReasonHasAHostileSample() {
        assertThat(hostile().map(sample -> (Reason) sample.get()[0]).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Reason.class));
    }

    /// Whatever stands in a file, the answer is a kind or a reason, never an exception.
    @Test
    void answersForAnyDamageToAnySample() throws IOException {
        var random = new Random(20_260_302);
        for (var sample : Stream.concat(honest(), hostile()).toList()) {
            var content = (byte[]) Arrays.stream(sample.get())
                    .filter(byte[].class::isInstance)
                    .findFirst()
                    .orElseThrow();
            for (var i = 0; i < 20; i++) {
                assertThat(TellKind.tell(new InMemory(damaged(content, random)), ""))
                        .isNotNull();
            }
        }
    }

    private static byte[] damaged(byte[] content, Random random) {
        var damaged = Arrays.copyOf(content, 1 + random.nextInt(content.length));
        for (var i = 0; i < 8; i++) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
        }
        return damaged;
    }

    private static Arguments refused(Reason reason, String what, byte[] content, String ending) {
        return Arguments.of(reason, what, content, ending);
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] noise() {
        var noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
