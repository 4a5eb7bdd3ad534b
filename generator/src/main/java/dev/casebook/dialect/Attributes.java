package dev.casebook.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An attribute block such as {@code {#cause .wide}}: an id and classes. Other attributes are read and left out.
 *
 * @param id without the hash; empty when none is given
 * @param classes in order
 * @param length how many characters the block takes, its surrounding blank included; 0 when there is none
 */
public record Attributes(String id, List<String> classes, int length) {
    private static final Attributes NONE = new Attributes("", List.of(), 0);
    private static final String ITEM =
            "(?:[#.][A-Za-z][\\w:-]{0,99}+|[A-Za-z][\\w-]{0,49}+=(?:\"[^\"}]{0,200}+\"|[^\\s\"'}]{1,200}+))";
    private static final String BLOCK = "\\{:?\\s*" + ITEM + "(?:\\s+" + ITEM + "){0,20}+\\s*\\}";
    private static final Pattern LEADING = Pattern.compile(BLOCK);
    private static final Pattern SPLIT = Pattern.compile(ITEM);
    private static final int LONGEST = 500;

    /** The block that {@code text} starts with. */
    public static Attributes leading(CharSequence text) {
        if (text.isEmpty() || text.charAt(0) != '{') {
            return NONE;
        }
        Matcher matcher = LEADING.matcher(text);
        return matcher.lookingAt() ? read(matcher.group(), matcher.end()) : NONE;
    }

    /** The block that {@code text} ends with. */
    public static Attributes trailing(CharSequence text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != '}') {
            return NONE;
        }
        String trimmed = text.subSequence(0, end).toString();
        int open = trimmed.lastIndexOf('{');
        if (open < 0
                || trimmed.length() - open > LONGEST
                || !LEADING.matcher(trimmed.substring(open)).matches()) {
            return NONE;
        }
        int start = open;
        while (start > 0 && Character.isWhitespace(trimmed.charAt(start - 1))) {
            start--;
        }
        return read(trimmed.substring(open), text.length() - start);
    }

    private static Attributes read(String block, int length) {
        String id = "";
        List<String> classes = new ArrayList<>();
        Matcher items = SPLIT.matcher(block);
        while (items.find()) {
            String item = items.group();
            if (item.charAt(0) == '#') {
                id = item.substring(1);
            } else if (item.charAt(0) == '.') {
                classes.add(item.substring(1));
            }
        }
        return new Attributes(id, List.copyOf(classes), length);
    }
}
