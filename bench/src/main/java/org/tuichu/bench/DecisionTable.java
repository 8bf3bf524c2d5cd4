package org.tuichu.bench;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;
import org.tuichu.statute.rule.Rule;

/// The same rules as a decision table of KIE DMN: a row for each, with its kind and its condition in FEEL; all rows
/// that apply are collected. What FEEL does not know is null, and a comparison with it does not apply: no third
/// value.
final class DecisionTable {
    private static final String MODEL = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="rules" name="rules" namespace="tuichu">
              <inputData id="line" name="line"><variable name="line" typeRef="Any"/></inputData>
              <decision id="apply" name="apply">
                <variable name="apply" typeRef="Any"/>
                <informationRequirement><requiredInput href="#line"/></informationRequirement>
                <decisionTable hitPolicy="COLLECT">
                  <input><inputExpression typeRef="string"><text>line.of_kind</text></inputExpression></input>
                  <input><inputExpression typeRef="boolean"><text>true</text></inputExpression></input>
                  <output/>
            {rows}    </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String ROW = """
                  <rule>
                    <inputEntry><text>"{kind}"</text></inputEntry>
                    <inputEntry><text>{condition}</text></inputEntry>
                    <outputEntry><text>"{id}"</text></outputEntry>
                  </rule>
            """;

    /// A text, which stays as it is, or a name.
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern NOT = Pattern.compile("not ([\\w.]+ in \\([^)]*\\)|[\\w.]+ [=<>]+ [^ )]+)");

    private final DMNRuntime runtime;
    private final DMNModel model;

    DecisionTable(List<Rule> rules) {
        var rows = rules.stream()
                .map(rule -> ROW.replace("{kind}", rule.kind())
                        .replace("{condition}", escaped(feel(rule.text())))
                        .replace("{id}", rule.id()))
                .collect(Collectors.joining());
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(
                        List.of(ResourceFactory.newReaderResource(new StringReader(MODEL.replace("{rows}", rows)))))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModels().getFirst();
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    /// Ids of the rules that apply.
    @SuppressWarnings("unchecked")
    List<String> apply(Map<String, Object> line) {
        var context = runtime.newContext();
        context.set("line", line);
        var result = runtime.evaluateAll(model, context).getDecisionResultByName("apply");
        return result.getResult() instanceof List<?> ids ? (List<String>) ids : List.of();
    }

    /// A condition of ours in FEEL: facts are entries of the line, `==` is `=`, a list to choose from stands in
    /// brackets.
    static String feel(String condition) {
        var named = WORDS.matcher(condition).replaceAll(word -> switch (word.group()) {
            case "and", "or", "not", "in", "true", "false" -> word.group();
            case String text when text.startsWith("\"") -> text;
            case String name -> "line." + name;
        });
        var feel = named.replace("==", "=").replace('[', '(').replace(']', ')');
        return NOT.matcher(feel).replaceAll("not($1)");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
