package org.tuichu.evidence.content;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The kinds of files that are taken, with their registered media types and usual endings, the first one first choice.
public enum FileKind {
    JPEG(Group.PICTURE, "image/jpeg", "jpg", "jpeg", "jpe", "jfif"),
    PNG(Group.PICTURE, "image/png", "png"),
    GIF(Group.PICTURE, "image/gif", "gif"),
    WEBP(Group.PICTURE, "image/webp", "webp"),
    HEIC(Group.PICTURE, "image/heic", "heic", "heif"),
    MP4(Group.VIDEO, "video/mp4", "mp4", "m4v", "3gp"),
    MOV(Group.VIDEO, "video/quicktime", "mov", "qt"),
    PDF(Group.DOCUMENT, "application/pdf", "pdf"),
    OFD(Group.DOCUMENT, "application/ofd", "ofd"),
    DOCX(Group.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX(Group.DOCUMENT, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    DOC(Group.DOCUMENT, "application/msword", "doc", "wps"),
    XLS(Group.DOCUMENT, "application/vnd.ms-excel", "xls", "et"),
    TEXT(Group.TEXT, "text/plain", "txt", "text", "log", "md"),
    CSV(Group.TEXT, "text/csv", "csv"),
    ZIP(Group.ARCHIVE, "application/zip", "zip");

    /// Kinds that share a size limit.
    public enum Group {
        PICTURE,
        VIDEO,
        DOCUMENT,
        TEXT,
        ARCHIVE
    }

    private final Group group;
    private final String mediaType;

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<String> endings;

    FileKind(Group group, String mediaType, String... endings) {
        this.group = group;
        this.mediaType = mediaType;
        this.endings = List.of(endings);
    }

    public Group group() {
        return group;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Lower case, without the dot.
    public String ending() {
        return endings.getFirst();
    }

    /// Whether a name of this kind may end so; lower case, without the dot.
    public boolean endsIn(String ending) {
        return endings.contains(ending);
    }

    /// The kind whose names end so, if any.
    public static Optional<FileKind> byEnding(String ending) {
        return Arrays.stream(values()).filter(kind -> kind.endsIn(ending)).findFirst();
    }
}
