package dev.casebook.frontmatter;

import dev.casebook.source.LineMap;
import dev.casebook.source.SourceFile;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a document's metadata block stands. It may follow blank lines and one HTML comment, and nothing else. An object of JSON, whose
 * brackets have lines of their own, is read as the YAML that it is.
 *
 * @param toml whether the fences are {@code +++}
 * @param openLine the opening fence's line
 * @param start where the block begins, its fence included
 * @param contentStart where its content begins
 * @param contentEnd where its content ends
 * @param end where the body begins
 * @param closed whether the closing fence is there
 */
record FrontMatterFence(
        boolean toml, int openLine, int start, int contentStart, int contentEnd, int end, boolean closed) {
    private static final Pattern KEY =
            Pattern.compile("(?::?[\\p{L}\\p{N}_.@$-]++|\"[^\"\n]*+\"|'[^'\n]*+')\\s*+:(?:\\s.*)?");
    private static final Pattern TIGHT_KEY = Pattern.compile("[a-z][a-z_-]*+:\\S.*");
    private static final Pattern TOML_KEY = Pattern.compile("(?:[\\w.\"'-]++\\s*+=.*|\\[.*)");

    /** The block of {@code file}; empty when it has none, as when it merely starts with a rule across the page. */
    static Optional<FrontMatterFence> in(SourceFile file) {
        LineMap lines = file.lines();
        String text = file.text();
        int line = lines.line(firstContent(text));
        String fence = line(file, line);
        if (fence.equals("{")) {
            return object(file, line);
        }
        if (!fence.equals("---") && !fence.equals("+++")) {
            return Optional.empty();
        }
        boolean toml = fence.equals("+++");
        boolean keys = false;
        boolean begun = false;
        int blank = 0;
        for (int i = line + 1; i <= lines.lines(); i++) {
            String content = line(file, i);
            if (content.equals(fence) || (content.equals("...") && !toml)) {
                return keys || isEmpty(file, line + 1, i)
                        ? Optional.of(new FrontMatterFence(
                                toml,
                                line,
                                lines.start(line),
                                lines.start(line + 1),
                                lines.start(i),
                                lines.end(i),
                                true))
                        : Optional.empty();
            }
            keys = keys || (blank == 0 && isKey(content.strip(), toml));
            begun |= !content.isBlank() && !content.startsWith("#");
            blank = blank == 0 && begun && content.isBlank() ? i : blank;
        }
        return unclosed(file, toml, line, blank == 0 ? lines.lines() + 1 : blank);
    }

    private static Optional<FrontMatterFence> object(SourceFile file, int line) {
        LineMap lines = file.lines();
        boolean keys = false;
        for (int i = line + 1; i <= lines.lines(); i++) {
            String content = line(file, i);
            if (content.equals("}")) {
                return keys
                        ? Optional.of(new FrontMatterFence(
                                false, line, lines.start(line), lines.start(line), lines.end(i), lines.end(i), true))
                        : Optional.empty();
            }
            keys = keys || (content.strip().startsWith("\"") && isKey(content.strip(), false));
        }
        return Optional.empty();
    }

    private static Optional<FrontMatterFence> unclosed(SourceFile file, boolean toml, int line, int blank) {
        boolean keys = false;
        for (int i = line + 1; i < blank; i++) {
            String content = line(file, i);
            boolean key = isKey(content, toml);
            boolean below = keys && (content.startsWith(" ") || content.startsWith("\t") || content.startsWith("-"));
            if (!key && !below && !content.startsWith("#")) {
                return Optional.empty();
            }
            keys |= key;
        }
        if (!keys) {
            return Optional.empty();
        }
        LineMap lines = file.lines();
        int end = blank > lines.lines() ? file.text().length() : lines.start(blank);
        return Optional.of(new FrontMatterFence(toml, line, lines.start(line), lines.start(line + 1), end, end, false));
    }

    private static boolean isKey(String line, boolean toml) {
        return toml
                ? TOML_KEY.matcher(line).matches()
                : KEY.matcher(line).matches() || TIGHT_KEY.matcher(line).matches();
    }

    private static boolean isEmpty(SourceFile file, int from, int to) {
        for (int i = from; i < to; i++) {
            String line = line(file, i);
            if (!line.isBlank() && !line.startsWith("#")) {
                return false;
            }
        }
        return true;
    }

    private static String line(SourceFile file, int line) {
        return file.lineSpan(line).text().stripTrailing();
    }

    /** The offset after blank lines and one comment. */
    private static int firstContent(String text) {
        int at = skipBlank(text, 0);
        if (text.startsWith("<!--", at)) {
            int close = text.indexOf("-->", at);
            return close < 0 ? at : skipBlank(text, close + 3);
        }
        return at;
    }

    private static int skipBlank(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
