package org.tuichu.proof.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tuichu.proof.Hash;
import org.tuichu.proof.Malformed;

/// One text for one value, for JSON and for entries.
class EntriesTest {
    /// Source: RFC 8785 §3.2.3, its sorting example; values shortened.
    @Test
    void membersStandInTheOrderOfTheRfc() {
        var json = Json.Members.of(Map.of(
                "\u20ac", new Json.Text("Euro Sign"),
                "\r", new Json.Text("Carriage Return"),
                "\ufb33", new Json.Text("Dalet"),
                "1", new Json.Text("One"),
                "\ud83d\ude00", new Json.Text("Smiley"),
                "\u0080", new Json.Text("Control"),
                "\u00f6", new Json.Text("o")));
        assertThat(json.text())
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"o\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Smiley\",\"\ufb33\":\"Dalet\"}");
        assertThat(CanonicalJson.read(json.text())).isEqualTo(json);
    }

    /// Source: RFC 8785 §3.2.2.2, its example of strings.
    @Test
    void stringsAreWrittenAsInTheRfc() {
        var text = new Json.Text("\u20ac$\u000f\nA'B\"\\\\\"/");
        assertThat(text.text()).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyValueComesBackFromItsText(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var value = value(random, 0);
            assertThat(CanonicalJson.read(value.text())).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "~~; 0; ends too early",
                "~{~; 1; ends too early",
                "{ }; 1; needed",
                "[1,]; 3; no value begins with",
                "[1 ]; 2; needed",
                "{\"b\":1,\"a\":2}; 7; is twice or not in order",
                "{\"a\":1,\"a\":2}; 7; is twice or not in order",
                "01; 0; no canonical number",
                "-0; 0; no canonical number",
                "-; 0; no whole number",
                "1.5; 1; more text after",
                "1e3; 1; more text after",
                "9007199254740993; 0; no whole number from -2^53",
                "99999999999999999999; 0; no whole number from -2^53",
                "null; 0; no value begins with",
                "tru; 0; no value",
                "\"\\u0041\"; 3; no canonical",
                "\"\\u000A\"; 3; no canonical",
                "\"\\u000a\"; 3; no canonical",
                "\"\\u00\"; 3; no canonical",
                "\"\\/\"; 2; no canonical escape",
                "\"\t\"; 1; control character",
                "\"a; 2; ends too early",
                "\"a\"x; 3; more text after",
                "\"\ud83d\"; 0; half a character"
            })
    void whatIsNotCanonicalIsRefusedAtItsPlace(String text, int position, String reason) {
        assertThatThrownBy(() -> CanonicalJson.read(text)).isInstanceOfSatisfying(Malformed.class, refused -> {
            assertThat(refused.reason()).contains(reason);
            assertThat(refused.position()).isEqualTo(position);
        });
    }

    @Test
    void depthIsLimited() {
        assertThat(CanonicalJson.read("[".repeat(32) + "]".repeat(32))).isNotNull();
        assertThatThrownBy(() -> CanonicalJson.read("[".repeat(100_000))).hasMessageContaining("deeper than 32");
    }

    @Test
    void anEntryComesBackFromItsText() {
        for (var entry : List.of(EntryMother.full(7), EntryMother.bare(8))) {
            assertThat(Entry.parse(entry.text())).isEqualTo(entry);
            assertThat(Entry.parse(entry.text()).leaf()).isEqualTo(entry.leaf());
        }
        assertThat(EntryMother.bare(8).text()).doesNotContain("rows", "files", "unit", "onBehalfOf", "jurisdiction");
    }

    /// Any character replaced, left out or added: refused, or another entry with another leaf.
    @Test
    void everyEditOfAnEntryShows() {
        var text = EntryMother.full(7).text();
        var leaf = EntryMother.full(7).leaf();
        for (int at = 0; at < text.length(); at++) {
            var edits = List.of(
                    text.substring(0, at) + (char) (text.charAt(at) ^ 1) + text.substring(at + 1),
                    text.substring(0, at) + text.substring(at + 1),
                    text.substring(0, at) + "0" + text.substring(at));
            for (var edit : edits) {
                assertThat(edit.equals(text) || differs(edit, leaf)).as(edit).isTrue();
            }
        }
    }

    private static boolean differs(String text, Hash leaf) {
        try {
            return !Entry.parse(text).leaf().equals(leaf);
        } catch (Malformed refused) {
            return true;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"id\":7; \"id\":0; whole number from 1",
                "\"id\":7; \"id\":\"7\"; whole number from 1",
                "\"id\":7,; ''; has no member id",
                "\"id\":7; \"ic\":1,\"id\":7; unknown member \"ic\"",
                "09:00:00.000001Z; 09:00:00.00001Z; no time in microseconds",
                "2026-03-02T; 2026-02-30T; no time in microseconds",
                "\"edition\":1; \"edition\":0; whole number from 1"
            })
    void whatIsNoEntryIsRefused(String from, String to, String reason) {
        var text = EntryMother.full(7).text();
        assertThat(text).contains(from);
        assertThatThrownBy(() -> Entry.parse(text.replace(from, to)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining(reason);
    }

    @Test
    void timesFinerThanAMicrosecondMakeNoEntry() {
        var entry = EntryMother.bare(1);
        assertThatThrownBy(() -> new Entry(
                        1,
                        Instant.parse("2026-03-02T09:00:00.0000001Z"),
                        entry.actor(),
                        null,
                        null,
                        null,
                        "act",
                        entry.subject(),
                        entry.payload(),
                        List.of(),
                        List.of()))
                .hasMessageContaining("whole microseconds");
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 3 : 5)) {
            case 0 -> new Json.Text(text(random));
            case 1 -> new Json.Whole(random.nextLong() >> (10 + random.nextInt(54)));
            case 2 -> new Json.Truth(random.nextBoolean());
            case 3 -> {
                var items = new ArrayList<Json>();
                for (int count = random.nextInt(5); count > 0; count--) {
                    items.add(value(random, depth + 1));
                }
                yield new Json.Items(items);
            }
            default -> {
                var members = new java.util.TreeMap<String, Json>();
                for (int count = random.nextInt(5); count > 0; count--) {
                    members.put(text(random), value(random, depth + 1));
                }
                yield new Json.Members(members);
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int count = random.nextInt(8); count > 0; count--) {
            text.appendCodePoint(
                    switch (random.nextInt(4)) {
                        case 0 -> random.nextInt(0x20);
                        case 1 -> 0x20 + random.nextInt(0x60);
                        case 2 -> 0x4e00 + random.nextInt(0x5000);
                        default -> 0x1f300 + random.nextInt(0x200);
                    });
        }
        return text.toString();
    }
}
