package org.tuichu.exitlists.list;

import static org.tuichu.shell.NotFound.orNotFound;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.database.Scope;
import org.tuichu.evidence.ServeFile;
import org.tuichu.exitlists.paper.Format;

/// The files of a signed list, for everybody who sees it.
@RestController
@Tag(name = "Exit plan lists")
class PapersController {
    private final Papers papers;
    private final ServeFile serve;

    PapersController(Papers papers, ServeFile serve) {
        this.papers = papers;
        this.serve = serve;
    }

    @GetMapping({"/exit-lists/{id}/files/{format}", "/api/v1/exit-lists/{id}/files/{format}"})
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(
            summary = "Download a signed list",
            description =
                    "As it was made with the signature: XLSX, DOCX or PDF. The act of the signature names its SHA-256.")
    void file(
            @PathVariable UUID id,
            @PathVariable Format format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var file = papers.file(orNotFound(papers.find(id, format)));
        Scope.PROGRAM.call(() -> {
            serve.attachment(file, request, response);
            return file;
        });
    }
}
