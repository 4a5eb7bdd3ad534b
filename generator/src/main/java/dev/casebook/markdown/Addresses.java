package dev.casebook.markdown;

import java.util.Locale;
import java.util.Set;

/** Which addresses may stand in a page, and how they are written there. */
final class Addresses {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "tel", "ftp", "irc", "ircs", "xmpp", "sms", "slack");

    private Addresses() {}

    /** The address as it may be published; empty for one that would run something, such as {@code javascript:}. */
    static String safe(String address) {
        StringBuilder plain = new StringBuilder(address.length());
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            // Browsers drop these before they look at the scheme.
            if (c >= ' ' && c != 0x7F && !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT) {
                plain.append(c);
            }
        }
        String text = plain.toString().strip();
        String scheme = scheme(text);
        return scheme.isEmpty() || SCHEMES.contains(scheme) ? encode(text) : "";
    }

    /** Whether the address leads to another site. */
    static boolean isExternal(String address) {
        String scheme = scheme(address);
        return scheme.equals("http") || scheme.equals("https") || address.startsWith("//");
    }

    /** Whether a scheme stands before a colon, known or not. */
    static boolean isKnownScheme(String address) {
        return SCHEMES.contains(scheme(address));
    }

    private static String scheme(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return text.substring(0, i).toLowerCase(Locale.ROOT);
            }
            if (c == '/' || c == '?' || c == '#') {
                return "";
            }
        }
        return "";
    }

    private static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (" \"<>\\^`{|}".indexOf(c) >= 0) {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }
}
