package dev.casebook.cli;

import dev.casebook.answer.ActionList;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.report.Visible;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** {@code casebook actions}. */
@CommandLine.Command(
        name = "actions",
        description = "List what postmortems decided: what remains to be done, the most overdue first.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class ActionsCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    @CommandLine.Option(
            names = "--team",
            paramLabel = "TEAM",
            defaultValue = "",
            description = "Only those of this team.")
    private String team = "";

    @CommandLine.Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "",
            description = "Only those of this type, such as systemic.")
    private String type = "";

    @CommandLine.Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "",
            description =
                    "open, in-progress, done, declined or overdue (default: open and in progress; with json and csv, all).")
    private String state = "";

    @CommandLine.Option(names = "--ideas", description = "What several postmortems decided in other words.")
    private boolean ideas;

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "How they are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    enum Format {
        text,
        json,
        csv
    }

    @Override
    public Integer call() throws IOException, UnusableException {
        Terminal terminal = Terminal.of(spec);
        Folders.requireArchive(archive.folder());
        if (ideas && format == Format.csv) {
            throw new UnusableException(
                    "--ideas cannot be written as csv, which has a line for each action: take json");
        }
        ActionList all = chosen(ActionList.read(archive.folder(), today.day()));
        PrintWriter out = terminal.out();
        switch (format) {
            case json -> out.print(stated(all).json());
            case csv -> out.print(stated(all).csv());
            case text -> {
                if (ideas) {
                    ideas(terminal, stated(all));
                } else {
                    list(terminal, state.isEmpty() ? all.open() : stated(all));
                    out.println(all.completion() + ".");
                }
            }
        }
        out.flush();
        return ExitCode.FINE;
    }

    private ActionList chosen(ActionList all) throws UnusableException {
        ActionList ofTeam = team.isEmpty() ? all : all.ofTeam(team).orElse(null);
        if (ofTeam == null) {
            throw none("team", team, all.teams());
        }
        ActionList ofType = type.isEmpty() ? ofTeam : all.ofType(type).orElse(null);
        if (ofType == null) {
            throw none("type", type, all.types());
        }
        return type.isEmpty() ? ofTeam : ofTeam.ofType(type).orElseGet(ofTeam::none);
    }

    private ActionList stated(ActionList all) throws UnusableException {
        if (state.isEmpty()) {
            return all;
        }
        for (ActionList.State one : ActionList.State.values()) {
            if (name(one)
                    .equals(state.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'))) {
                return all.in(one);
            }
        }
        throw none(
                "state",
                state,
                Arrays.stream(ActionList.State.values())
                        .map(ActionsCommand::name)
                        .toList());
    }

    private static String name(ActionList.State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static UnusableException none(String what, String written, List<String> known) {
        String meant = Suggestion.advice(
                written.toLowerCase(Locale.ROOT),
                known,
                known.isEmpty() ? "no action has any" : "take one of " + String.join(", ", known));
        return new UnusableException("there is no " + what + " `" + written + "`: " + meant);
    }

    private static void ideas(Terminal terminal, ActionList all) {
        List<ActionList.Recurring> found = all.ideas();
        if (found.isEmpty()) {
            terminal.out().println("No idea recurs.");
        }
        for (ActionList.Recurring idea : found) {
            terminal.out()
                    .println(terminal.strong(String.join(", ", idea.words())) + "  "
                            + terminal.faint(idea.postmortems() + " postmortems, " + idea.done() + " of "
                                    + idea.lines().size() + " done"));
            idea.lines().forEach(line -> print(terminal, line));
        }
    }

    private static void list(Terminal terminal, ActionList list) {
        list.lines().forEach(line -> print(terminal, line));
    }

    /** The facts on one line, what is to be done below, indented, and where it was decided. */
    private static void print(Terminal terminal, ActionList.Line line) {
        String state = line.overdue() > 0
                ? line.state() + ", overdue by " + days(line.overdue())
                : line.daysOpen() > 0 ? line.state() + " for " + days(line.daysOpen()) : line.state();
        // A day says by itself what is done.
        String first = line.day().startsWith(state) ? "" : state;
        List<String> facts = Stream.of(first, line.day(), line.owner(), line.type())
                .filter(fact -> !fact.isEmpty())
                .toList();
        PrintWriter out = terminal.out();
        wrap(String.join(", ", facts), "").forEach(part -> out.println(terminal.faint(part)));
        wrap(line.title(), "  ").forEach(part -> out.println(terminal.strong(part)));
        out.println("  " + terminal.faint(Visible.of(line.postmortem())));
    }

    private static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** {@code text} in lines that fit, without control characters; a word longer than a line stays whole. */
    private static List<String> wrap(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        Iterator<String> words = Arrays.stream(
                        text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip().split(" "))
                .iterator();
        while (words.hasNext()) {
            String word = words.next();
            if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
