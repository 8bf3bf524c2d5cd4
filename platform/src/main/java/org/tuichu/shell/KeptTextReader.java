package org.tuichu.shell;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;

/// Reads text of a JSON body and refuses what cannot be kept ([KeptText]).
final class KeptTextReader extends StdScalarDeserializer<String> {
    /// The text that cannot be kept.
    static final class NotKept extends MismatchedInputException {
        private static final long serialVersionUID = 1L;

        final transient String text;

        private NotKept(JsonParser parser, String text) {
            super(parser, "text that cannot be kept", String.class);
            this.text = text;
        }
    }

    KeptTextReader() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        var text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && !KeptText.holds(text)) {
            throw new NotKept(parser, text);
        }
        return text;
    }
}
