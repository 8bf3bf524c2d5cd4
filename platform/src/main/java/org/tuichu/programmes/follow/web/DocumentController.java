package org.tuichu.programmes.follow.web;

import static org.tuichu.shell.NotFound.orNotFound;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;
import org.tuichu.programmes.ProgrammeId;
import org.tuichu.programmes.follow.FollowProgramme;

/// The plan as it was uploaded, to take away: never opened by the browser itself, whatever it holds.
@Controller
class DocumentController {
    private final FollowProgramme follow;

    DocumentController(FollowProgramme follow) {
        this.follow = follow;
    }

    @GetMapping("/programmes/{id}/document")
    @Requires(Permission.READ_PROGRAMMES)
    ResponseEntity<byte[]> document(@AuthenticationPrincipal Viewer viewer, @PathVariable UUID id) {
        var original = orNotFound(follow.original(viewer, new ProgrammeId(id)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(original.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(original.content());
    }
}
