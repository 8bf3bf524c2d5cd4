package org.tuichu.messages;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.tuichu.access.Permission;
import org.tuichu.access.Requires;
import org.tuichu.access.Viewer;

/// The inbox as JSON.
@RestController
@RequestMapping("/api/v1/inbox")
@Tag(name = "Inbox", description = "Reminders, digests and escalations for the signed-in person")
class InboxApi {
    private static final int MOST = 200;

    private final Inbox inbox;
    private final MessageWords words;

    InboxApi(Inbox inbox, MessageWords words) {
        this.inbox = inbox;
        this.words = words;
    }

    @Schema(name = "Inbox", description = "The latest messages first")
    record InboxJson(
            @Schema(description = "100 stands for any more") int unread, List<MessageJson> items) {}

    @Schema(name = "Message", description = "A reminder, a digest or an escalation, and why it was sent")
    record MessageJson(
            UUID id,

            @Schema(description = "The page below it is asked for with before")
            long number,

            Message.Kind kind,
            Audience audience,

            @Schema(description = "Days after the last day, negative before it, at which the rule reminds") @Nullable
            Integer step,

            @Schema(description = "Business date on which it was sent")
            LocalDate businessDate,

            Instant sentAt,
            boolean read,
            int overdue,
            int soon,
            String title,
            String reason,

            @Schema(
                    description =
                            "At most 50 of a digest, 10 of an escalation, the worst first; the others are counted")
            List<ItemJson> assignments) {}

    @Schema(name = "MessageItem", description = "An assignment as it stood on the business date")
    record ItemJson(UUID assignment, String programme, String dutyPath, String what, LocalDate end, long daysLate) {
        static ItemJson of(Message.Item item) {
            return new ItemJson(
                    item.assignment(), item.programme(), item.dutyPath(), item.what(), item.lastDay(), item.daysLate());
        }
    }

    @GetMapping
    @Requires(Permission.READ_PROGRAMMES)
    @Operation(summary = "List the inbox", description = "before asks for messages with a lower number.")
    InboxJson list(
            @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size,
            @Parameter(hidden = true) Locale locale) {
        return new InboxJson(
                inbox.unread(viewer),
                inbox.page(viewer, before, size).stream()
                        .map(entry -> json(entry, locale))
                        .toList());
    }

    @PutMapping("/{id}/read")
    @Requires(Permission.READ_PROGRAMMES)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Mark a message as read", description = "For the signed-in person only.")
    void read(@PathVariable UUID id, @AuthenticationPrincipal @Parameter(hidden = true) Viewer viewer) {
        if (!inbox.read(viewer, id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private MessageJson json(Inbox.Entry entry, Locale locale) {
        var message = entry.message();
        return new MessageJson(
                message.id(),
                entry.number(),
                message.kind(),
                message.audience(),
                message.step(),
                message.today(),
                entry.at(),
                entry.seen(),
                message.overdue(),
                message.soon(),
                words.title(message, locale),
                words.reason(message, locale),
                message.items().stream().map(ItemJson::of).toList());
    }
}
