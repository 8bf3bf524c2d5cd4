package org.tuichu.programmes.work;

import org.springframework.context.MessageSourceResolvable;

/// What is wrong with a field of a form, in words.
public record Fault(String field, MessageSourceResolvable words) {}
