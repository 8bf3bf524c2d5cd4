package org.tuichu.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// Which rules a verdict was found by: what all of them say, which words are kinds of which, which rules were verified.
@Component
public class RulesEdition {
    /// Characters; enough to tell the editions of one program and place apart.
    private static final int LENGTH = 12;

    private static final String SHIPPED = shipped();

    private final VerifiedRules verified;

    RulesEdition(VerifiedRules verified) {
        this.verified = verified;
    }

    /// At `place`, a jurisdiction path. The same as long as no rule changes and none is verified or loses that.
    public String at(String place) {
        return digest(SHIPPED + String.join("\n", verified.at(place)));
    }

    private static String shipped() {
        var texts = new StringBuilder();
        Shipped.RULEBOOK.vocabulary().kinds().forEach(kind -> texts.append(kind).append('\n'));
        Shipped.RULEBOOK
                .rules()
                .forEach(rule -> texts.append(rule.id())
                        .append('\n')
                        .append(RuleText.of(rule))
                        .append('\n'));
        return texts.toString();
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
