package dev.casebook.cli;

import dev.casebook.answer.WordList;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.RulePages;
import dev.casebook.diagnostic.Suggestion;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook explain}. */
@CommandLine.Command(
        name = "explain",
        description = "Explain a rule, list all of them, or list the words that postmortems are classified by.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ExplainCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "RULE|WORDS",
            defaultValue = "",
            description = {
                "A rule, such as vocabulary/unknown-failure-mode; a category, such as language, to list its rules;",
                "or words to list with their meaning: failure-modes, triggers, symptoms, contributing-factors, services, "
                        + "teams, severities, kinds or detected-by."
            })
    private String wanted = "";

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        PrintWriter out = Terminal.of(spec).out();
        // As in front matter and in --only: failure_modes, link/*.
        wanted = wanted.strip().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("/\\*$", "");
        List<Rule> listed = Arrays.stream(Rule.values())
                .filter(rule -> wanted.isEmpty() || rule.category().equals(wanted))
                .toList();
        if (WordList.names().contains(wanted)) {
            print(words(), out);
        } else if (!listed.isEmpty()) {
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

    /** The archive's words; the shipped ones where there is no archive and none is named. */
    private WordList words() throws IOException, UnusableException {
        boolean named = Objects.requireNonNull(spec, "a command that was parsed")
                .commandLine()
                .getParseResult()
                .hasMatchedOption("--content");
        if (!named && !Files.isDirectory(archive.folder())) {
            return WordList.shipped(wanted);
        }
        Folders.requireArchive(archive.folder());
        return WordList.of(archive.folder(), wanted);
    }

    private static void print(WordList words, PrintWriter out) {
        for (WordList.Group group : words.groups()) {
            if (!group.title().isEmpty()) {
                out.println(group.title() + (group.definition().isEmpty() ? "" : ": " + group.definition()));
            }
            group.words()
                    .forEach(word ->
                            out.println("  " + word.id() + (word.meaning().isEmpty() ? "" : ": " + word.meaning())));
        }
        out.println(
                words.groups().isEmpty()
                        ? "No " + words.name() + " are defined: `" + words.key() + "` takes any word."
                        : "These go into `" + words.key() + "`; for a word of your own see " + Main.COMMAND
                                + " explain " + words.rule().id());
    }

    private Rule rule() throws UnusableException {
        Map<String, Rule> byId = new TreeMap<>();
        Arrays.stream(Rule.values()).forEach(rule -> byId.put(rule.id(), rule));
        Rule rule = byId.get(wanted);
        if (rule == null) {
            List<String> known = new ArrayList<>(byId.keySet());
            known.addAll(WordList.names());
            throw new UnusableException("there is no rule `" + wanted + "`: "
                    + Suggestion.advice(wanted, known, "`casebook explain` lists all of them"));
        }
        return rule;
    }
}
