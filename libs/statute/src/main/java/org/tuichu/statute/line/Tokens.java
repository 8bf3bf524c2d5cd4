package org.tuichu.statute.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Cuts a text into tokens, in one pass.
final class Tokens {
    /// Behind these stand numbers on site.
    private static final Set<String> NUMBERED = Set.of("编号", "编号为", "设备编号", "炉号", "机号", "位号");
    private final NormalText text;
    private final NumberScanner numbers;
    private final Models models;
    private final List<Token> tokens = new ArrayList<>();
    private final ItemNumbers items;

    private Tokens(NormalText text, ReadingLimits limits) {
        this.text = text;
        this.numbers = new NumberScanner(text, limits);
        this.items = new ItemNumbers(text, numbers);
        this.models = new Models(text);
    }

    static List<Token> of(NormalText text, ReadingLimits limits) {
        var cutter = new Tokens(text, limits);
        for (int at = 0; at < text.length(); ) {
            at = cutter.next(at);
        }
        return cutter.tokens;
    }

    private int next(int at) {
        char c = text.at(at);
        int item = items.end(at, tokens.isEmpty() || tokens.getLast().is(Token.Type.STOP));
        if (item > at) {
            return add(Token.of(Token.Type.STOP, at, item));
        }
        Token.Type mark = mark(c, at);
        if (mark != null) {
            return add(Token.of(mark, at, at + 1));
        }
        int denied = Negation.end(text, at);
        if (denied > at) {
            return unknown(at, denied);
        }
        Token token = word(at, c);
        if (token != null && token.is(Word.Role.BESIDE)) {
            return unknown(at, token.end());
        }
        if (token == null) {
            token = number(at, c);
        }
        if (token == null && Letters.isLatin(c)) {
            int turbine = models.turbine(at);
            if (turbine > at) {
                return turbine;
            }
            token = numbered(models.at(at));
        }
        if (token != null && !tokens.isEmpty() && Negation.behind(tokens.getLast(), token, text)) {
            return add(Token.of(Token.Type.UNKNOWN, tokens.removeLast().start(), token.end()));
        }
        if (token != null) {
            return add(token);
        }
        return silent(c) ? at + 1 : unknown(at, Math.max(at + 1, models.end(at)));
    }

    private Token.@Nullable Type mark(char c, int at) {
        return switch (c) {
            case '\n', ';', '。', '!' -> Token.Type.STOP;
            case '/' -> lengths() ? Token.Type.TIMES : Token.Type.COMMA;
            case ',', '、', '+', '|', '&', '､' -> Token.Type.COMMA;
            case '(' -> Token.Type.OPEN;
            case ')' -> Token.Type.CLOSE;
            case '×' -> Token.Type.TIMES;
            case 'x' -> times(at) ? Token.Type.TIMES : null;
            default -> null;
        };
    }

    /// Φ2.2/7.5m: a stroke behind a number behind a diameter sign.
    private boolean lengths() {
        int last = tokens.size() - 1;
        return last > 0
                && tokens.get(last).is(Token.Type.NUMBER)
                && tokens.get(last - 1).is(Token.Type.DIAMETER);
    }

    /// An x between numbers.
    private boolean times(int at) {
        int next = text.at(at + 1) == ' ' ? at + 2 : at + 1;
        boolean number = Letters.isDigit(text.at(next)) || text.at(next) == 'φ';
        Token before = tokens.isEmpty() ? null : tokens.getLast();
        boolean behind = before != null && at - before.end() <= 1 && before.is(Token.Type.NUMBER);
        return number && behind;
    }

    private @Nullable Token word(int at, char c) {
        Lexicon.Entry<Word> entry = Vocabulary.INSTANCE.words().at(text, at);
        if (entry == null) {
            return c == 'φ'
                    ? Token.of(Token.Type.DIAMETER, at, at + 1)
                    : c == '-' ? Token.of(Token.Type.DASH, at, at + 1) : null;
        }
        int end = at + entry.word().length();
        if (Letters.isDigit(text.at(end - 1)) && models.joins(end)) {
            return null;
        }
        Word word = entry.meaning();
        boolean shortLabel =
                word.role() == null && word.meanings().isEmpty() && entry.word().length() == 1;
        if (shortLabel && !numberAt(end)) {
            return null;
        }
        return new Token(Token.Type.WORD, at, end, null, word);
    }

    private boolean numberAt(int at) {
        char c = text.at(at);
        if (c == ' ' || c == ':' || c == '约' || c == '度' || c == '为') {
            c = text.at(at + 1);
        }
        return Letters.isDigit(c) || c == 'φ' || ChineseNumber.numeral(c);
    }

    private @Nullable Token number(int at, char c) {
        if (c == '#' && Letters.isDigit(text.at(at + 1))) {
            int end = at + 1;
            while (Letters.isDigit(text.at(end)) && end < at + 4) {
                end++;
            }
            return Token.of(Token.Type.SITE, at, end);
        }
        if (!Letters.isDigit(c) && !ChineseNumber.begins(c)) {
            return null;
        }
        int standby = Standby.end(text, at);
        if (standby > at) {
            return Token.of(Token.Type.ASIDE, at, standby);
        }
        int date = Years.dateEnd(text, at);
        if (date > at && dated(date)) {
            return Token.of(Token.Type.YEAR, at, date);
        }
        Token number = numbers.at(at);
        if (number == null) {
            return null;
        }
        if (number.is(Token.Type.SITE) && at > 0 && text.at(at - 1) == '同') {
            return Token.of(Token.Type.ASIDE, at, number.end());
        }
        if (amperes(number)) {
            return Token.of(Token.Type.MODEL, at, number.end() + 1);
        }
        return bare(number) && (glued(number) || roman(number)) ? models.at(at) : stroked(number);
    }

    /// A word beside it says what was built then.
    private boolean dated(int end) {
        int next = text.at(end) == ' ' ? end + 1 : end;
        Lexicon.Entry<Word> behind = Vocabulary.INSTANCE.words().at(text, next);
        Word.Role role = behind == null ? null : behind.meaning().role();
        boolean built = role == Word.Role.BUILT || role == Word.Role.BUILT_BEFORE;
        return built || (!tokens.isEmpty() && tokens.getLast().is(Word.Role.BUILT_BEFORE));
    }

    private static boolean bare(Token number) {
        Measure measure = number.measure();
        return measure != null && measure.bare();
    }

    /// 1575A, not 2x7.
    private boolean glued(Token number) {
        char next = text.at(number.end());
        return Letters.isLatin(next) && !(next == 'x' && number(number.end() + 1));
    }

    /// 58-Ⅱ型.
    private boolean roman(Token number) {
        return text.at(number.end()) == '-' && Letters.isRoman(text.at(number.end() + 1));
    }

    /// 400A型 is a model.
    private boolean amperes(Token number) {
        Measure measure = number.measure();
        return measure != null && measure.unitWord().equalsIgnoreCase("a") && text.at(number.end()) == '型';
    }

    /// 1092/20型 is one name, 1880/200 is one too: width and speed of a paper machine.
    private Token stroked(Token number) {
        int end = number.end();
        boolean bare = number.measure() != null && number.measure().bare();
        if (!bare || text.at(end) != '/') {
            return number;
        }
        end++;
        while (Letters.isDigit(text.at(end)) && end < number.end() + 5) {
            end++;
        }
        if (text.at(end) == '型') {
            return Token.of(Token.Type.MODEL, number.start(), end + 1);
        }
        boolean alone = !Letters.isDigit(text.at(end)) && !unit(end);
        boolean speed =
                number.end() - number.start() == 4 && end - number.end() - 1 >= 2 && end - number.end() - 1 <= 3;
        return alone && speed ? Token.of(Token.Type.MODEL, number.start(), end) : number;
    }

    /// 120双网纸机: a longer word is no unit.
    private boolean unit(int at) {
        Lexicon.Entry<Unit> unit = Units.WORDS.at(text, at);
        Lexicon.Entry<Word> word =
                unit == null ? null : Vocabulary.INSTANCE.words().at(text, at);
        return unit != null
                && (word == null || word.word().length() <= unit.word().length());
    }

    private boolean number(int at) {
        int next = text.at(at) == ' ' ? at + 1 : at;
        return Letters.isDigit(text.at(next)) || text.at(next) == 'φ';
    }

    /// 编号A1、A2: a name that stands for a number on site.
    private @Nullable Token numbered(@Nullable Token model) {
        if (model == null || tokens.isEmpty()) {
            return model;
        }
        Token last = tokens.getLast();
        Token before = tokens.size() > 1 && last.is(Token.Type.COMMA) ? tokens.get(tokens.size() - 2) : null;
        boolean listed = before != null && before.is(Token.Type.SITE) && Letters.isLatin(text.at(before.start()));
        boolean said = last.is(Token.Type.WORD)
                && NUMBERED.contains(text.plain(last.start(), last.end()))
                && model.start() - last.end() <= 1;
        return listed || said ? Token.of(Token.Type.SITE, model.start(), model.end()) : model;
    }

    private static boolean silent(char c) {
        return c == ' ' || c == ':' || c == '“' || c == '”' || c == '"' || c == '\'' || c == '.' || c == '《'
                || c == '》';
    }

    private int unknown(int at, int end) {
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        if (last != null && last.is(Token.Type.UNKNOWN) && last.end() == at) {
            tokens.set(tokens.size() - 1, Token.of(Token.Type.UNKNOWN, last.start(), end));
            return end;
        }
        return add(Token.of(Token.Type.UNKNOWN, at, end));
    }

    private int add(Token token) {
        tokens.add(token);
        return token.end();
    }
}
