package org.tuichu.programmes.work.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.evidence.EvidenceFile;
import org.tuichu.evidence.ServeFile;
import org.tuichu.programmes.work.ViewAssignments;
import org.tuichu.programmes.work.chain.AssignmentId;

/// The files that were handed in with an assignment.
@Controller
class FilesController {
    private final ViewAssignments views;
    private final ServeFile serve;

    FilesController(ViewAssignments views, ServeFile serve) {
        this.views = views;
        this.serve = serve;
    }

    @GetMapping("/assignments/{id}/files/{file}")
    @Requires(Permission.READ_PROGRAMMES)
    void file(@PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.attachment(find(id, file), request, response);
    }

    @GetMapping("/assignments/{id}/files/{file}/preview")
    @Requires(Permission.READ_PROGRAMMES)
    void preview(
            @PathVariable UUID id, @PathVariable UUID file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        serve.preview(find(id, file), request, response);
    }

    private EvidenceFile find(UUID id, UUID file) {
        return views.file(new AssignmentId(id), file)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
