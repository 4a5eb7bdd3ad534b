package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Label;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourceSpan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines around a finding with marks under what it points at:
 *
 * <pre>
 *   |
 * 6 | failure_modes:
 * 7 |   - cascade-failure
 *   |     ^^^^^^^^^^^^^^^ not in the vocabulary
 *   |
 * </pre>
 */
final class CodeFrame {
    private static final int MAX_WIDTH = 100;
    private static final int MAX_LABELS = 4;
    private static final String ELLIPSIS = "…";

    /** How much of a secret is shown, so that it can be told which one it is. */
    private static final int SHOWN_OF_SECRET = 4;

    private final Ink ink;
    private final List<SourceSpan> secrets;

    /** A frame drawn in {@code ink} that does not show {@code secrets}. */
    CodeFrame(Ink ink, List<SourceSpan> secrets) {
        this.ink = ink;
        this.secrets = List.copyOf(secrets);
    }

    private record Mark(SourceSpan span, char sign, String text) {}

    /** The frame's lines; none for a file of which nothing was read. */
    List<String> lines(Diagnostic diagnostic, int gutter) {
        SourceFile file = diagnostic.span().file();
        if (file.text().isEmpty()) {
            return List.of();
        }
        List<Mark> marks = marks(diagnostic);
        Set<Integer> shown = new TreeSet<>();
        marks.forEach(m -> shown.add(m.span().line()));
        int line = diagnostic.span().line();
        neighbours(file, line, shown);
        List<String> frame = new ArrayList<>(List.of(bar(gutter)));
        int previous = 0;
        for (int number : shown) {
            if (previous > 0 && number > previous + 1) {
                frame.add(ink.dim(" ".repeat(gutter) + " ..."));
            }
            previous = number;
            frame.addAll(marked(file, number, marks, gutter));
        }
        frame.add(bar(gutter));
        return frame;
    }

    /** How many columns the line numbers of {@code diagnostic} need. */
    static int gutter(Diagnostic diagnostic) {
        SourceFile file = diagnostic.span().file();
        int last = diagnostic.span().line() + 1;
        for (Label label : diagnostic.related()) {
            last = isSame(file, label) ? Math.max(last, label.span().line()) : last;
        }
        return String.valueOf(Math.min(last, file.lines().lines())).length();
    }

    private static boolean isSame(SourceFile file, Label label) {
        return Objects.equals(label.span().file().path(), file.path());
    }

    private static List<Mark> marks(Diagnostic diagnostic) {
        List<Mark> marks = new ArrayList<>(List.of(new Mark(diagnostic.span(), '^', "")));
        diagnostic.related().stream()
                .filter(l -> isSame(diagnostic.span().file(), l))
                .limit(MAX_LABELS)
                .forEach(l -> marks.add(new Mark(l.span(), '-', l.text())));
        marks.sort(Comparator.comparing(Mark::span));
        return marks;
    }

    /** One line before and one after, unless they are blank. */
    private static void neighbours(SourceFile file, int line, Set<Integer> shown) {
        for (int near : new int[] {line - 1, line + 1}) {
            if (near >= 1
                    && near <= file.lines().lines()
                    && !file.lineSpan(near).text().isBlank()) {
                shown.add(near);
            }
        }
    }

    private String bar(int gutter) {
        return ink.dim(" ".repeat(gutter) + " |");
    }

    private List<String> marked(SourceFile file, int number, List<Mark> marks, int gutter) {
        List<Mark> here = marks.stream().filter(m -> m.span().line() == number).toList();
        SourceSpan line = file.lineSpan(number);
        int from =
                here.isEmpty() ? line.start() : clipStart(line, here.getFirst().span());
        int to = clipEnd(file.text(), from, line.end());
        String before = from > line.start() ? ELLIPSIS : "";
        String after = to < line.end() ? ELLIPSIS : "";
        String digits = String.valueOf(number);
        List<String> lines = new ArrayList<>();
        String text = Visible.of(shown(file, from, to)).stripTrailing();
        lines.add((ink.dim(" ".repeat(gutter - digits.length()) + digits + " |") + " " + before + text + after)
                .stripTrailing());
        for (Mark mark : here) {
            lines.add(underline(file, mark, from, to, before.length(), gutter));
        }
        return lines;
    }

    private String shown(SourceFile file, int from, int to) {
        StringBuilder text = new StringBuilder(file.text().substring(from, to));
        for (SourceSpan secret : secrets) {
            if (secret.file().path().equals(file.path())) {
                int start = Math.max(secret.start() + SHOWN_OF_SECRET, from);
                for (int at = start; at < Math.min(secret.end(), to); at++) {
                    if (!Character.isWhitespace(text.charAt(at - from))) {
                        text.setCharAt(at - from, '\u2022');
                    }
                }
            }
        }
        return text.toString();
    }

    private String underline(SourceFile file, Mark mark, int from, int to, int shift, int gutter) {
        int start = Math.clamp(mark.span().start(), from, to);
        int end = Math.clamp(mark.span().end(), start, to);
        int indent = shift + Visible.width(file.text().substring(from, start));
        int length = Math.max(1, Visible.width(file.text().substring(start, end).stripTrailing()));
        String signs = String.valueOf(mark.sign()).repeat(length);
        String text = mark.text().isEmpty() ? "" : " " + Visible.of(mark.text());
        String coloured = mark.sign() == '^' ? ink.strong(signs) : ink.dim(signs);
        return ink.dim(" ".repeat(gutter) + " |") + " " + " ".repeat(indent) + coloured + text;
    }

    /** Where a line longer than the frame begins to be shown, so that the mark is in sight. */
    private static int clipStart(SourceSpan line, SourceSpan mark) {
        if (line.end() - line.start() <= MAX_WIDTH || mark.start() - line.start() < MAX_WIDTH / 2) {
            return line.start();
        }
        int start = mark.start() - MAX_WIDTH / 3;
        return Character.isLowSurrogate(line.file().text().charAt(start)) ? start - 1 : start;
    }

    private static int clipEnd(String text, int from, int lineEnd) {
        int end = Math.min(lineEnd, from + MAX_WIDTH);
        return end < lineEnd && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
