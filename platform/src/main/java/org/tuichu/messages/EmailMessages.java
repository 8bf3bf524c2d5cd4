package org.tuichu.messages;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.tuichu.messages.MessagesSettings.Mail;
import org.tuichu.messages.MessagesSettings.Security;

/// Hands messages to a mail server (SMTP), as plain text. `Message-ID` is made from the id, so that one that comes
/// twice is known.
final class EmailMessages implements OutgoingMessages {
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    EmailMessages(MessagesSettings settings) {
        var mail = settings.mail();
        from = Objects.requireNonNull(mail.from());
        sender.setHost(mail.host());
        sender.setPort(mail.port());
        sender.setUsername(mail.user());
        sender.setPassword(mail.password());
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        var patience = String.valueOf(settings.patience().toMillis());
        var properties = sender.getJavaMailProperties();
        properties.setProperty("mail.smtp.connectiontimeout", patience);
        properties.setProperty("mail.smtp.timeout", patience);
        properties.setProperty("mail.smtp.writetimeout", patience);
        properties.setProperty("mail.smtp.auth", String.valueOf(mail.user() != null));
        secure(properties, mail);
    }

    private static void secure(java.util.Properties properties, Mail mail) {
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(mail.security() == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(mail.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(mail.security() == Security.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public void send(Outgoing message) throws IOException {
        try {
            var mime = sender.createMimeMessage();
            var helper = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(Objects.requireNonNull(message.address()));
            helper.setSubject(message.title());
            helper.setText(message.text());
            mime.setHeader("Message-ID", "<" + message.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
            mime.setHeader("Auto-Submitted", "auto-generated");
            sender.send(mime);
        } catch (MailException | MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
