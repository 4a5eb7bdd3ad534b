package dev.casebook.debt;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Suggestion;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the ignore comments of a file:
 *
 * <pre>
 * comment = "&lt;!-- casebook-ignore" ["-file"] " " rule {"," rule} [":" reason] "--&gt;"     in Markdown
 *         | "# casebook-ignore" ["-file"] " " rule {"," rule} [":" reason]              in YAML and front matter
 * rule    = an id, or a category as in "language/*"
 * </pre>
 *
 * Beside a text it holds for that line; alone on its line for the block below, and above a heading for the whole section.
 */
final class IgnoreReader {
    private static final String MARK = "casebook-ignore";
    private static final Pattern HEADING = Pattern.compile(" {0,3}(#{1,6})(?:\\s.*)?");
    private static final Pattern FENCE = Pattern.compile("\\s*(?:[-*+]\\s+)?(`{3,}|~{3,}).*");
    private static final Pattern SAID =
            Pattern.compile("(?s)(?<file>-file)?\\s+(?<rules>[^:]*?)\\s*(?::\\s*(?<reason>.*?)\\s*)?");

    private final SourceFile file;
    private final String text;
    private final int yamlEnd;
    private final Consumer<Diagnostic> findings;
    private final boolean[] code;

    /**
     * A reader of {@code file}.
     *
     * @param yamlEnd where its YAML ends: after the front matter, or at the end of a file that is all YAML
     */
    IgnoreReader(SourceFile file, int yamlEnd, Consumer<Diagnostic> findings) {
        this.file = file;
        this.text = file.text();
        this.yamlEnd = yamlEnd;
        this.findings = findings;
        this.code = new boolean[text.contains(MARK) ? file.lines().lines() + 2 : 0];
    }

    /** The comments in order. */
    List<Ignore> read() {
        List<Ignore> found = new ArrayList<>();
        if (code.length > 0) {
            markCode();
            for (int at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
                SourceSpan comment = at < yamlEnd ? yamlComment(at) : htmlComment(at);
                if (comment.end() > comment.start()) {
                    ignore(comment, at + MARK.length(), found);
                }
            }
        }
        return found;
    }

    private void markCode() {
        String open = "";
        for (int line = file.lines().line(yamlEnd); line <= file.lines().lines(); line++) {
            Matcher fence = FENCE.matcher(file.lineSpan(line).text());
            boolean mark = fence.matches();
            code[line] = !open.isEmpty() || mark;
            if (mark && open.isEmpty()) {
                open = fence.group(1);
            } else if (mark && fence.group(1).startsWith(open)) {
                open = "";
            }
        }
    }

    /** The comment around the mark; empty where it is none, as in code. */
    private SourceSpan htmlComment(int mark) {
        int line = file.lines().line(mark);
        int open = text.lastIndexOf("<!--", mark);
        int close = text.indexOf("-->", mark);
        boolean comment =
                open >= 0 && close >= 0 && text.substring(open + 4, mark).isBlank();
        if (!comment || code[line]) {
            return file.span(mark, mark);
        }
        long ticks = text.substring(file.lines().start(file.lines().line(open)), open)
                .chars()
                .filter(c -> c == '`')
                .count();
        return ticks % 2 == 1 ? file.span(mark, mark) : file.span(open, close + 3);
    }

    private SourceSpan yamlComment(int mark) {
        SourceSpan line = file.lineSpan(file.lines().line(mark));
        int open = text.lastIndexOf('#', mark);
        boolean comment = open >= line.start()
                && text.substring(open + 1, mark).isBlank()
                && (open == line.start() || Character.isWhitespace(text.charAt(open - 1)));
        return comment ? file.span(open, line.end()) : file.span(mark, mark);
    }

    private void ignore(SourceSpan comment, int from, List<Ignore> found) {
        int end = comment.text().endsWith("-->") ? comment.end() - 3 : comment.end();
        Matcher said = SAID.matcher(text.substring(from, end));
        if (!said.matches()) {
            unknown(comment, "");
            return;
        }
        List<Rule> rules = new ArrayList<>();
        for (String name : said.group("rules").split("[,\\s]+", 50)) {
            List<Rule> meant = Rule.matching(name);
            if (meant.isEmpty()) {
                unknown(comment, name);
            }
            rules.addAll(meant);
        }
        String reason = said.group("reason") == null ? "" : said.group("reason");
        if (reason.isEmpty() && !rules.isEmpty()) {
            findings.accept(Diagnostic.of(
                    Rule.IGNORE__WITHOUT_REASON,
                    comment,
                    "this comment does not say why `" + rules.getFirst().id() + "` may be ignored",
                    "add a colon and the reason, as in `casebook-ignore "
                            + rules.getFirst().id() + ": quoted from the chat`"));
        }
        if (!rules.isEmpty()) {
            found.add(new Ignore(
                    comment, rules, reason, said.group("file") != null ? file.span(0, text.length()) : scope(comment)));
        }
    }

    private void unknown(SourceSpan comment, String name) {
        String help = Suggestion.advice(
                name,
                Rule.ids(),
                "name a rule, as in `casebook-ignore language/blame: reason`; `casebook explain` lists all");
        findings.accept(Diagnostic.of(
                Rule.IGNORE__UNKNOWN_RULE,
                comment,
                name.isEmpty() ? "this comment names no rule" : "there is no rule `" + name + "`",
                help));
    }

    private SourceSpan scope(SourceSpan comment) {
        int first = file.lines().line(comment.start());
        int last = file.lines().line(comment.end());
        String before = text.substring(file.lines().start(first), comment.start());
        String after = text.substring(comment.end(), file.lineSpan(last).end());
        if (!before.isBlank() || !after.isBlank()) {
            return lines(first, last);
        }
        return comment.start() < yamlEnd ? yamlBlock(last + 1) : block(last + 1);
    }

    private SourceSpan yamlBlock(int first) {
        int end = first;
        while (end < file.lines().lines() && indent(end + 1) > indent(first)) {
            end++;
        }
        return lines(first, end);
    }

    private int indent(int line) {
        String content = line(line);
        return content.length() - content.stripLeading().length();
    }

    private SourceSpan block(int from) {
        int first = from;
        while (first < file.lines().lines() && line(first).isBlank()) {
            first++;
        }
        int end = first;
        Matcher heading = HEADING.matcher(line(first));
        int level = heading.matches() ? heading.group(1).length() : 0;
        while (end < file.lines().lines() && goesOn(end + 1, level)) {
            end++;
        }
        return lines(first, end);
    }

    private boolean goesOn(int line, int level) {
        if (code[line]) {
            return true;
        }
        Matcher heading = HEADING.matcher(line(line));
        return level > 0
                ? !heading.matches() || heading.group(1).length() > level
                : !line(line).isBlank();
    }

    private String line(int line) {
        return line > file.lines().lines() ? "" : file.lineSpan(line).text();
    }

    private SourceSpan lines(int first, int last) {
        int lines = file.lines().lines();
        int start = first > lines ? text.length() : file.lines().start(first);
        return file.span(start, file.lineSpan(Math.min(last, lines)).end());
    }
}
