package dev.casebook.dialect;

import java.util.ArrayList;
import java.util.List;

/**
 * An address that stands in text without any markup.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param text as it reads
 * @param address where it leads
 */
public record BareUrl(int start, int end, String text, String address) {
    /** The addresses in {@code raw}, a text whose escapes are not undone. */
    public static List<BareUrl> in(String raw) {
        if (raw.indexOf("://") < 0 && raw.indexOf("www.") < 0) {
            return List.of();
        }
        List<BareUrl> found = new ArrayList<>();
        int at = 0;
        while (at < raw.length()) {
            int start = next(raw, at);
            if (start < 0) {
                break;
            }
            int end = end(raw, start);
            int host = raw.startsWith("www.", start) ? start + 4 : raw.indexOf("://", start) + 3;
            if (end > host && Character.isLetterOrDigit(raw.charAt(host))) {
                String text = unescape(raw.substring(start, end));
                found.add(new BareUrl(start, end, text, text.startsWith("www.") ? "https://" + text : text));
            }
            at = Math.max(end, start + 4);
        }
        return found;
    }

    private static int next(String raw, int from) {
        for (int i = from; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if ((c == 'h' || c == 'H' || c == 'w') && (i == 0 || !Character.isLetterOrDigit(raw.charAt(i - 1)))) {
                boolean web = c == 'w'
                        ? raw.startsWith("www.", i)
                        : raw.regionMatches(true, i, "http://", 0, 7) || raw.regionMatches(true, i, "https://", 0, 8);
                if (web) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The end of the address: blank or {@code <}, without the punctuation of the sentence and brackets opened before it. */
    private static int end(String raw, int start) {
        int end = start;
        int depth = 0;
        while (end < raw.length()
                && !Character.isWhitespace(raw.charAt(end))
                && "<>\"`|".indexOf(raw.charAt(end)) < 0) {
            char c = raw.charAt(end);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) {
                break;
            }
            end++;
        }
        while (end > start && "?!.,:;*_~'\\]".indexOf(raw.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            boolean escape = raw.charAt(i) == '\\' && i + 1 < raw.length() && isPunctuation(raw.charAt(i + 1));
            text.append(escape ? raw.charAt(++i) : raw.charAt(i));
        }
        return text.toString();
    }

    private static boolean isPunctuation(char c) {
        return c > ' ' && c < 0x7F && !Character.isLetterOrDigit(c);
    }
}
