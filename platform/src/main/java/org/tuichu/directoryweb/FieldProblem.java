package org.tuichu.directoryweb;

import java.util.List;

/// What is wrong with a field of a form: the key of the message and what stands in it.
record FieldProblem(String field, String message, List<Object> arguments) {
    static FieldProblem of(String field, String message, Object... arguments) {
        return new FieldProblem(field, message, List.of(arguments));
    }

    public Object[] argumentArray() {
        return arguments.toArray();
    }
}
