package dev.casebook.debt;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.packed.Digest;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The findings that an archive had when it began to be checked. One line holds one finding:
 *
 * <pre>
 * baseline = { "#" remark | content " " surroundings " " rule " " path }
 * </pre>
 *
 * {@code content} is a hash of what the finding points at and says, {@code surroundings} one of the words around it too. Neither depends
 * on line numbers, wrapping or counts, so a debt stands while other lines of its file change, and until it is mended itself.
 */
public final class Baseline {
    /** The file's name, at the top of the archive. */
    public static final String FILE = "casebook-baseline.txt";

    private static final String HEAD = """
        # Findings that stood when this archive began to be checked, or was last brought up to date.
        # `casebook check` passes over them; `casebook check --update-baseline` writes this file anew.
        """;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{16}) (\\S+) (.+)");
    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t]*+\\R");
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::path)
            .thenComparing(entry -> entry.rule().id())
            .thenComparing(Entry::content)
            .thenComparing(Entry::surroundings);
    /** How many characters of its own block before and after a finding tell it from its like. */
    private static final int AROUND = 40;

    private final List<Entry> entries;

    private Baseline(List<Entry> entries) {
        this.entries = entries.stream().sorted(ORDER).toList();
    }

    /**
     * One debt.
     *
     * @param content a hash of what the finding points at and says
     * @param surroundings a hash of the words around it
     * @param rule which rule
     * @param path in which file
     * @param line where in the baseline it stands; empty for one that was not read from a file
     */
    public record Entry(String content, String surroundings, Rule rule, String path, List<SourceSpan> line) {
        /** Copies the list. */
        public Entry {
            line = List.copyOf(line);
        }
    }

    /** No debts. */
    public static Baseline none() {
        return new Baseline(List.of());
    }

    /** How many of {@code findings} no baseline lets stand, though they end a check with errors. */
    public static long refused(Diagnostics findings) {
        return findings.only(finding -> finding.severity() == Severity.ERROR && !mayStand(finding.rule()))
                .list()
                .size();
    }

    /** The debts that {@code findings} are. */
    public static Baseline of(Diagnostics findings) {
        return new Baseline(findings.list().stream()
                .filter(finding -> mayStand(finding.rule()))
                .map(Baseline::entry)
                .toList());
    }

    /** The debts that {@code file} holds. */
    public static Checked<Baseline> read(SourceFile file) {
        List<Entry> entries = new ArrayList<>();
        List<Diagnostic> findings = new ArrayList<>();
        for (int number = 1; number <= file.lines().lines(); number++) {
            SourceSpan span = file.lineSpan(number);
            String line = span.text().strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            Matcher parts = LINE.matcher(line);
            List<Rule> rule = parts.matches() ? Rule.matching(parts.group(3)) : List.of();
            if (rule.size() == 1) {
                entries.add(new Entry(parts.group(1), parts.group(2), rule.getFirst(), parts.group(4), List.of(span)));
            } else {
                findings.add(Diagnostic.of(
                        Rule.BASELINE__UNREADABLE,
                        span,
                        "this line of the baseline cannot be read",
                        "settle a conflict of a merge here, or write it anew with `casebook check --update-baseline`"));
            }
        }
        return new Checked<>(new Baseline(entries), Diagnostics.of(findings));
    }

    /** Every debt, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The file's text. */
    public String text() {
        StringBuilder text = new StringBuilder(HEAD);
        for (Entry entry : entries) {
            text.append(entry.content())
                    .append(' ')
                    .append(entry.surroundings())
                    .append(' ')
                    .append(entry.rule().id())
                    .append(' ')
                    .append(entry.path())
                    .append('\n');
        }
        return text.toString();
    }

    /**
     * Mistakes in the settings, and what is said of debts themselves, cannot become debts. Nor can what gives a way in to who reads the
     * site: a file that carries it would be published.
     */
    static boolean mayStand(Rule rule) {
        boolean key = rule.isSecret() && rule.severity() == Severity.ERROR;
        return !key && !rule.category().equals("settings") && !rule.category().equals("baseline");
    }

    /** {@code finding} as a debt. */
    static Entry entry(Diagnostic finding) {
        SourceSpan span = finding.span();
        String text = span.file().text();
        String said = finding.message().replaceAll("[0-9]+", "0");
        String content = words(span.text()) + "\u0000" + said;
        String before = text.substring(Math.max(0, span.start() - AROUND), span.start());
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + AROUND));
        String[] blocksBefore = BLANK_LINE.split(before, -1);
        String around = words(blocksBefore[blocksBefore.length - 1]) + "\u0000"
                + words(BLANK_LINE.split(after, -1)[0]);
        return new Entry(
                hash(content),
                hash(content + "\u0000" + around),
                finding.rule(),
                span.file().path().value(),
                List.of());
    }

    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private static String hash(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).toString().substring(0, 16);
    }
}
