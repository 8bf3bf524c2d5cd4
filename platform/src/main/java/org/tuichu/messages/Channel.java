package org.tuichu.messages;

/// A way out of the program.
enum Channel {
    EMAIL,
    WEBHOOK
}
