package dev.casebook.cli;

import dev.casebook.answer.SimilarPast;
import dev.casebook.archive.Archive;
import dev.casebook.archive.CheckOptions;
import dev.casebook.archive.SiteCheck;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.edit.BaselineUpdate;
import dev.casebook.edit.SourceEdits;
import dev.casebook.report.Summary;
import dev.casebook.source.GitChanges;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** {@code casebook check}. */
@CommandLine.Command(
        name = "check",
        description = "Judge the archive and show every finding.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class CheckCommand implements Callable<Integer> {
    /** A fix may bring another to light; more rounds than this mean that two fixes undo each other. */
    private static final int ROUNDS = 8;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    @CommandLine.Mixin
    private ArchiveOption archive = new ArchiveOption();

    @CommandLine.Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Show only what is found in these files of the archive.")
    private List<Path> files = List.of();

    @CommandLine.Option(
            names = "--format",
            defaultValue = "text",
            description = "How findings are written: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Terminal.Format format = Terminal.Format.text;

    @CommandLine.Option(names = "--strict", description = "Treat warnings as errors.")
    private boolean strict;

    @CommandLine.Option(
            names = "--only",
            paramLabel = "RULE",
            split = ",",
            description = "Show only these rules, or categories such as language.")
    private List<String> only = List.of();

    @CommandLine.Option(
            names = "--since",
            paramLabel = "REV",
            defaultValue = "",
            description = "Show only files that changed since this revision of the git repository.")
    private String since = "";

    @CommandLine.Option(names = "--fix", description = "Mend what can be mended safely, then check again.")
    private boolean fix;

    @CommandLine.Option(
            names = "--update-baseline",
            description = "Let all that is found now stand: write casebook-baseline.txt anew.")
    private boolean updateBaseline;

    @CommandLine.Option(names = "--no-baseline", description = "Show what the baseline passes over, too.")
    private boolean noBaseline;

    @CommandLine.Mixin
    private TodayOption today = new TodayOption();

    @Override
    public Integer call() throws IOException, UnusableException {
        Folders.requireArchive(archive.folder());
        Set<Rule> rules = rules();
        CheckOptions options = new CheckOptions(strict, !noBaseline && !updateBaseline, today.day());
        if (updateBaseline) {
            if (!only.isEmpty() || !since.isEmpty() || !files.isEmpty() || fix) {
                throw new UnusableException(
                        "--update-baseline takes the whole archive: leave out --only, --since," + " --fix and files");
            }
            return updateBaseline(options);
        }
        Optional<GitChanges> changes = since.isEmpty() ? Optional.empty() : Optional.of(changes());
        Set<SourcePath> chosen = Folders.inArchive(archive.folder(), files);
        changes.ifPresent(c -> {
            if (chosen.isEmpty()) {
                chosen.addAll(c.changed());
            } else {
                chosen.retainAll(c.changed());
            }
        });
        boolean all = files.isEmpty() && since.isEmpty();
        Archive checked = SiteCheck.check(archive.folder(), options);
        Diagnostics found = shown(checked, rules, chosen, all);
        for (int round = 0; fix && round < ROUNDS; round++) {
            SourceEdits.Outcome outcome = SourceEdits.applySafe(archive.folder(), found);
            tell(outcome);
            if (outcome.mended() == 0) {
                break;
            }
            checked = SiteCheck.check(archive.folder(), options);
            found = shown(checked, rules, chosen, all);
        }
        report(checked, found, chosen, all);
        if (format == Terminal.Format.markdown && changes.isPresent()) {
            LuceneLog.quieten();
            Terminal.of(spec)
                    .similar(SimilarPast.of(archive.folder(), changes.get().added()), archive.inRepository());
        }
        return found.count(Severity.ERROR) > 0 ? ExitCode.FINDINGS : ExitCode.FINE;
    }

    private Set<Rule> rules() throws UnusableException {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        for (String name : only) {
            List<Rule> meant = Rule.matching(name);
            if (meant.isEmpty()) {
                throw new UnusableException("there is no rule `" + name + "`: "
                        + Suggestion.advice(name, Rule.ids(), "`casebook explain` lists all of them"));
            }
            rules.addAll(meant);
        }
        return rules;
    }

    private GitChanges changes() throws UnusableException {
        String refusal = GitChanges.refusal(archive.folder());
        if (!refusal.isEmpty()) {
            throw new UnusableException("--since needs git: " + refusal);
        }
        return GitChanges.since(archive.folder(), since)
                .orElseThrow(() -> new UnusableException("git knows no revision `" + since + "` in " + archive.folder()
                        + ", or cannot compare with it: in a shallow clone, fetch it first"));
    }

    private static Diagnostics shown(Archive checked, Set<Rule> rules, Set<SourcePath> chosen, boolean all) {
        return checked.diagnostics()
                .only(d -> (rules.isEmpty() || rules.contains(d.rule()))
                        && (all || chosen.contains(d.span().file().path())));
    }

    private void report(Archive checked, Diagnostics found, Set<SourcePath> chosen, boolean all) throws IOException {
        Terminal terminal = Terminal.of(spec);
        int count = (int) checked.tree().documents().stream()
                .filter(file -> all || chosen.contains(file.path()))
                .count();
        terminal.report(found, count, format, archive);
        if (format == Terminal.Format.text && checked.standing() > 0) {
            terminal.out()
                    .println(Summary.counted(checked.standing(), "older finding")
                            + (checked.standing() == 1 ? " stands" : " stand")
                            + " in the baseline; --no-baseline shows them.");
            terminal.out().flush();
        }
    }

    private void tell(SourceEdits.Outcome outcome) {
        PrintWriter out = format == Terminal.Format.text
                ? Terminal.of(spec).out()
                : Terminal.of(spec).err();
        if (outcome.mended() > 0) {
            out.println("Mended " + Summary.counted(outcome.mended(), "finding") + " in "
                    + Summary.counted(outcome.files(), "file") + ".");
        }
        outcome.passedOver()
                .forEach(path -> out.println(
                        "Left " + archive.prefix() + path + " as it is: it is not plain UTF-8, or changed meanwhile."));
        out.flush();
    }

    private int updateBaseline(CheckOptions options) throws IOException {
        Archive checked = SiteCheck.check(archive.folder(), options);
        BaselineUpdate update = BaselineUpdate.write(archive.folder(), checked.diagnostics());
        PrintWriter out = Terminal.of(spec).out();
        out.println(Summary.counted(update.standing(), "finding") + (update.standing() == 1 ? " stands" : " stand")
                + " in casebook-baseline.txt: " + update.added() + " new, " + update.gone() + " gone.");
        if (update.refused() > 0) {
            out.println(Summary.counted(update.refused(), "error")
                    + " cannot stand, since a credential would be published or a setting not kept: mend what "
                    + Main.COMMAND + " check shows.");
        }
        out.flush();
        return ExitCode.FINE;
    }
}
