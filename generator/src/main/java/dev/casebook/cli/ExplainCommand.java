package dev.casebook.cli;

import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.RulePages;
import dev.casebook.diagnostic.Suggestion;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook explain}. */
@CommandLine.Command(
        name = "explain",
        description = "Explain a rule, or list all of them.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "RULE",
            defaultValue = "",
            description =
                    "Such as vocabulary/unknown-failure-mode; or a category, such as language, to list its rules.")
    private String wanted = "";

    @Override
    public Integer call() throws UnusableException {
        PrintWriter out = Terminal.of(spec).out();
        String category = wanted + "/";
        List<Rule> listed = Arrays.stream(Rule.values())
                .filter(rule -> wanted.isEmpty() || rule.id().startsWith(category))
                .toList();
        if (!listed.isEmpty()) {
            listed.stream()
                    .sorted((one, other) -> one.id().compareTo(other.id()))
                    .forEach(rule ->
                            out.println(rule.id() + " (" + rule.severity().label() + "): " + rule.why()));
        } else {
            out.print(RulePages.of(rule()));
        }
        out.flush();
        return ExitCode.FINE;
    }

    private Rule rule() throws UnusableException {
        Map<String, Rule> byId = new TreeMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> byId.put(rule.id(), rule));
        Rule rule = byId.get(wanted);
        if (rule == null) {
            throw new UnusableException("there is no rule `" + wanted + "`"
                    + Suggestion.nearest(wanted, byId.keySet())
                            .map(near -> ": did you mean `" + near + "`?")
                            .orElse(": `casebook explain` lists all of them"));
        }
        return rule;
    }
}
