package org.tuichu.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tuichu.access.Viewer;
import org.tuichu.evidence.Owner;
import org.tuichu.evidence.Upload;

/// The files that came with a form, as evidence of the unit of the person who brought them.
public final class Brought {
    private Brought() {}

    /// A file field in which nothing was chosen sends an empty one.
    public static List<Upload> uploads(@Nullable List<MultipartFile> files, Viewer viewer) throws IOException {
        var owner = new Owner(viewer.jurisdictionPath(), viewer.unitId());
        var uploads = new ArrayList<Upload>();
        for (var file : files == null ? List.<MultipartFile>of() : files) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            if (!name.isEmpty() || !file.isEmpty()) {
                uploads.add(new Upload(name, file.getInputStream(), owner, viewer.userName()));
            }
        }
        return uploads;
    }
}
