package dev.casebook.authoring;

import java.util.List;
import java.util.regex.Pattern;

/** Scalars and lists as YAML, or TOML, takes them: plain where nothing can be mistaken, else in double quotes. */
final class YamlOut {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}][\\p{L}\\p{N} ._/-]*[\\p{L}\\p{N}]|[\\p{L}]");
    private static final Pattern SPECIAL = Pattern.compile("(?i)true|false|yes|no|on|off|null|y|n|\\.inf|\\.nan");

    private YamlOut() {}

    /** {@code text} as one scalar. */
    static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !SPECIAL.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    /** {@code texts} as a list on one line. */
    static String list(List<String> texts) {
        return "[" + String.join(", ", texts.stream().map(YamlOut::scalar).toList()) + "]";
    }

    /** {@code text} in double quotes. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else {
                quoted.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return quoted.append('"').toString();
    }
}
