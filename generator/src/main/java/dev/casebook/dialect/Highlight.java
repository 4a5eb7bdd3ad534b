package dev.casebook.dialect;

import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that its author marked with {@code ==…==}.
 *
 * @param start where it begins in the text, its signs included
 * @param end where it ends
 */
public record Highlight(int start, int end) {
    /** The length of a sign. */
    public static final int SIGN = 2;

    /** Signs stand at words' outer edges: {@code a == b} and {@code x==1} compare. */
    private static final Pattern MARKED =
            Pattern.compile("(?<![\\w=])==(?![\\s=])([^=\\n]{1,500}+)(?<!\\s)==(?![\\w=])");

    /** What is marked in {@code text}. */
    public static List<Highlight> in(String text) {
        if (!text.contains("==")) {
            return List.of();
        }
        List<Highlight> found = new ArrayList<>();
        Matcher matcher = MARKED.matcher(text);
        while (matcher.find()) {
            found.add(new Highlight(matcher.start(), matcher.end()));
        }
        return found;
    }

    /** Whether the signs stand around a node, as in {@code ==**all of it**==}. */
    public static boolean isAround(@Nullable Node node) {
        return node != null
                && !(node instanceof Text)
                && node.getPrevious() instanceof Text before
                && node.getNext() instanceof Text after
                && before.getChars().endsWith("==")
                && after.getChars().startsWith("==");
    }

    /** The marked words of {@code text}. */
    public String text(String text) {
        return text.substring(start + SIGN, end - SIGN);
    }

    /** {@code text} as it is read: without the signs. */
    public static String read(String text) {
        StringBuilder read = new StringBuilder();
        int done = 0;
        for (Highlight mark : in(text)) {
            read.append(text, done, mark.start()).append(mark.text(text));
            done = mark.end();
        }
        return done == 0 ? text : read.append(text, done, text.length()).toString();
    }
}
