package dev.casebook.dialect;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which tools name kinds of alerts, and the five kinds that pages have. */
public final class Alerts {
    private static final Set<String> KINDS = Set.of("note", "tip", "important", "warning", "caution");
    private static final Map<String, String> NEAREST = Map.ofEntries(
            Map.entry("hint", "tip"),
            Map.entry("success", "tip"),
            Map.entry("check", "tip"),
            Map.entry("done", "tip"),
            Map.entry("todo", "important"),
            Map.entry("question", "important"),
            Map.entry("help", "important"),
            Map.entry("faq", "important"),
            Map.entry("attention", "warning"),
            Map.entry("danger", "caution"),
            Map.entry("error", "caution"),
            Map.entry("bug", "caution"),
            Map.entry("failure", "caution"),
            Map.entry("fail", "caution"),
            Map.entry("missing", "caution"));
    /** Kinds that look like a note. */
    private static final Set<String> NOTES =
            Set.of("summary", "abstract", "tldr", "info", "example", "quote", "cite", "secondary", "seealso");

    private static final Map<String, String> TITLES =
            Map.of("tldr", "TL;DR", "faq", "FAQ", "todo", "To do", "seealso", "See also");
    /** {@code [!note]}; what Obsidian's themes add after a bar is left out. */
    private static final Pattern MARK = Pattern.compile("\\[!([A-Za-z][\\w-]{0,30}+)(?:\\|[^\\]]{0,60}+)?\\]");

    private static final Pattern FOLD = Pattern.compile("(?:[+-](?=\\s|$))?+\\s*+");

    private Alerts() {}

    /** Whether tools make an alert of this word where it could mean anything else. */
    public static boolean isKnown(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return KINDS.contains(lower) || NEAREST.containsKey(lower) || NOTES.contains(lower);
    }

    /** The kind of alert that an alert of this name looks like. */
    public static String look(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return KINDS.contains(lower) ? lower : NEAREST.getOrDefault(lower, "note");
    }

    /** What an alert of this name is called that has no title. */
    public static String title(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String spaced = lower.replace('-', ' ').replace('_', ' ');
        return TITLES.getOrDefault(lower, spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1));
    }

    /** The {@code [!NOTE]} that makes a quote an alert. */
    public static @Nullable LinkRef mark(BlockQuote quote) {
        return quote.getFirstChild() instanceof Paragraph first
                        && first.getFirstChild() instanceof LinkRef ref
                        && isMark(ref)
                ? ref
                : null;
    }

    /** Whether a node is the {@code [!NOTE]} that makes the quote around it an alert. */
    public static boolean isMark(@Nullable Node node) {
        return node instanceof LinkRef ref
                && ref.getPrevious() == null
                && !ref.isDefined()
                && ref.getParent() instanceof Paragraph paragraph
                && paragraph.getPrevious() == null
                && paragraph.getParent() instanceof BlockQuote
                && MARK.matcher(ref.getChars()).matches();
    }

    /** The word in a mark. */
    public static String word(LinkRef mark) {
        Matcher matcher = MARK.matcher(mark.getChars());
        return matcher.matches() ? matcher.group(1) : "note";
    }

    /** How much of what follows its mark says whether an alert is folded, blanks included. */
    public static int foldLength(CharSequence after) {
        Matcher matcher = FOLD.matcher(after);
        return matcher.lookingAt() ? matcher.end() : 0;
    }
}
