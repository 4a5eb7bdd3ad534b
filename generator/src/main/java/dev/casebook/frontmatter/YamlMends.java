package dev.casebook.frontmatter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rewritings of one line of YAML that hardly anybody could have meant otherwise, tried in this order:
 *
 * <ol>
 *   <li>tabs before the first word become spaces, control characters go;
 *   <li>a list item that begins with {@code *}, as in Markdown, begins with {@code -};
 *   <li>in a double-quoted value {@code \:} and other escapes that YAML does not know lose their meaning;
 *   <li>a tab behind a key's colon becomes a space;
 *   <li>a list or mapping in brackets that ends with its line is closed;
 *   <li>a value that is text but reads as something else ({@code [Resolved] API down}, {@code a: b}, {@code <%= x %>},
 *       {@code "so" they said}) is put into single quotes;
 *   <li>a list item likewise;
 *   <li>{@code key:value} gets its space;
 *   <li>{@code key: []} or {@code key: {}} loses its brackets, where something stands below it.
 * </ol>
 */
final class YamlMends {
    /** A key has several words only where no list item begins: an item of several words and colons is a text. */
    private static final Pattern LINE = Pattern.compile(
            "(?<lead>\\s*+(?:-\\s++)*+)(?:(?<key>(?<!-\\s{1,9})[\\p{L}\\p{N}_.-]++(?: [\\p{L}\\p{N}_.-]++){1,3}+|[\\p{L}\\p{N}_.-]++|\"[^\"]*+\"|'[^']*+')(?<colon>\\s*+:\\s++))?(?<value>.*)",
            Pattern.DOTALL);

    private static final Pattern TIGHT =
            Pattern.compile("(\\s*+(?:-\\s++)*+[\\p{L}_][\\p{L}\\p{N}_-]*+:)([^\\s:/].*)", Pattern.DOTALL);
    private static final Pattern EMPTY = Pattern.compile(
            "(?<key>\\s*+(?:-\\s++)*+[\\p{L}_][\\p{L}\\p{N}_-]*+:)\\s*+(?<brackets>\\[\\s*+]|\\{\\s*+})");
    private static final Pattern STARRED = Pattern.compile("(\\s*+)\\*(\\s.*)", Pattern.DOTALL);
    private static final String ESCAPES = "0abt\tnvfre \"/\\N_LPxuU\n";

    private YamlMends() {}

    /**
     * A rewritten line.
     *
     * @param line the line, its end included
     * @param why what was wrong with it, lowercase, no period
     * @param how what was done
     */
    record Mend(String line, String why, String how) {}

    /** What {@code line} may have meant, likeliest first. */
    static List<Mend> of(String line) {
        int end = line.length();
        while (end > 0 && Character.isWhitespace(line.charAt(end - 1))) {
            end--;
        }
        String content = line.substring(0, end);
        String rest = line.substring(end);
        List<Mend> mends = new ArrayList<>();
        mends.addAll(layout(content));
        Matcher starred = STARRED.matcher(content);
        if (starred.matches()) {
            mends.add(new Mend(
                    starred.group(1) + "-" + starred.group(2), "a list item starts with `*`", "start it with `-`"));
        }
        Matcher parts = LINE.matcher(content);
        if (parts.matches() && !parts.group("value").isEmpty()) {
            String value = parts.group("value");
            String before = content.substring(0, parts.start("value"));
            escapes(before, value).ifPresent(mends::add);
            if (parts.group("colon") != null && parts.group("colon").indexOf('\t') >= 0) {
                mends.add(new Mend(
                        content.substring(0, parts.end("key")) + ": " + value,
                        "a tab stands behind the colon",
                        "put a space there"));
            }
            closed(before, value).ifPresent(mends::add);
            boolean text = parts.group("key") != null || parts.group("lead").contains("-");
            if (text) {
                mends.add(quoted(before, value));
            }
            if (parts.group("key") != null && parts.group("lead").contains("-")) {
                mends.add(quoted(parts.group("lead"), content.substring(parts.end("lead"))));
            }
        }
        Matcher tight = TIGHT.matcher(content);
        if (tight.matches()) {
            mends.add(new Mend(
                    tight.group(1) + " " + tight.group(2), "no space after the colon", "put a space after the colon"));
        }
        Matcher empty = EMPTY.matcher(content);
        if (empty.matches()) {
            String brackets = "`" + empty.group("brackets") + "`";
            mends.add(new Mend(
                    empty.group("key"),
                    brackets + " says that there is nothing, and something stands below",
                    "remove " + brackets));
        }
        return mends.stream()
                .filter(m -> !m.line().equals(content))
                .map(m -> new Mend(m.line() + rest, m.why(), m.how()))
                .toList();
    }

    private static List<Mend> layout(String line) {
        int lead = 0;
        while (lead < line.length() && (line.charAt(lead) == ' ' || line.charAt(lead) == '\t')) {
            lead++;
        }
        String indent = line.substring(0, lead);
        String words = line.substring(lead).replaceAll("[\\p{Cntrl}&&[^\t]]", "");
        if (indent.indexOf('\t') >= 0) {
            String why = "a tab indents the line";
            String how = "indent with spaces";
            return List.of(new Mend(indent.replace("\t", "  ") + words, why, how), new Mend(words, why, how));
        }
        return List.of(new Mend(indent + words, "the line holds a control character", "remove it"));
    }

    private static Optional<Mend> escapes(String before, String value) {
        if (value.length() < 2 || value.charAt(0) != '"' || value.charAt(value.length() - 1) != '"') {
            return Optional.empty();
        }
        StringBuilder mended = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : ' ';
            if (c != '\\') {
                mended.append(c);
            } else if (ESCAPES.indexOf(next) >= 0) {
                mended.append(c).append(next);
                i++;
            } else if (next != ':') {
                mended.append("\\\\");
            }
        }
        return Optional.of(new Mend(
                before + mended,
                "the quoted text holds an escape that YAML does not know",
                "write a backslash as `\\\\`"));
    }

    private static Optional<Mend> closed(String before, String value) {
        int comment = value.indexOf(" #");
        String text = comment < 0 ? value : value.substring(0, comment).stripTrailing();
        char open = text.charAt(0);
        char close = open == '[' ? ']' : '}';
        return (open != '[' && open != '{') || text.length() == 1 || text.indexOf(close) >= 0
                ? Optional.empty()
                : Optional.of(new Mend(
                        before + text + close + value.substring(text.length()),
                        "nothing closes the `" + open + "`",
                        "close it with `" + close + "`"));
    }

    private static Mend quoted(String before, String value) {
        int comment = value.indexOf(" # ");
        String text = comment < 0 ? value : value.substring(0, comment).stripTrailing();
        String rest = comment < 0 ? "" : value.substring(text.length());
        String bare = unquoted(text).replace("\\:", ":");
        return new Mend(before + "'" + bare.replace("'", "''") + "'" + rest, reason(text), "put the text in quotes");
    }

    /** The text inside a pair of quotes, or after a quote that nothing closes. */
    private static String unquoted(String text) {
        char first = text.charAt(0);
        if (first != '"' && first != '\'') {
            return text;
        }
        if (text.length() > 1 && text.charAt(text.length() - 1) == first) {
            return text.substring(1, text.length() - 1);
        }
        return text.indexOf(first, 1) < 0 ? text.substring(1) : text;
    }

    private static String reason(String text) {
        return switch (text.charAt(0)) {
            case '"', '\'' -> "the text holds quotes that do not pair";
            case '[', '{', '@', '`', '%', '*', '&', '!', '|', '>', '<' ->
                "the text starts with `" + text.charAt(0) + "`, which YAML reads as a sign of its own";
            default ->
                text.contains(": ") || text.endsWith(":")
                        ? "the text holds a colon, which YAML reads as a key's"
                        : "the text reads as something else in YAML";
        };
    }
}
