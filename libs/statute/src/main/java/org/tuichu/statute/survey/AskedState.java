package org.tuichu.statute.survey;

/// The answer below a question: 是 and 否 below 是否停产.
final class AskedState {
    private AskedState() {}

    /// 停产（2024年起） for 是（2024年起）, 在产 for 否; any other text, and what no heading asks, as it is. Where 否 leaves the
    /// state open (是否拆除), a person is asked.
    static String said(String heading, String text) {
        String question = Words.plain(heading);
        String asked = Words.within(Words.Role.ASKED, question);
        if (asked.isEmpty() || States.read(asked).isEmpty()) {
            return text;
        }
        String answer = text.strip();
        String more = Words.behindFirst(Words.Role.YES, answer);
        if (more != null) {
            return asked + more;
        }
        more = Words.behindFirst(Words.Role.NO, answer);
        boolean stopped = States.read(asked).filter(LineState.STOPPED::equals).isPresent();
        return more != null && stopped ? Words.first(Words.Role.OPERATING) + more : text;
    }
}
