package dev.casebook.render;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes comments and needless space off the shipped scripts and styles, since many hosts send them as they are. */
final class Shortening {
    private static final String CLOSED = "{};,>/";

    private Shortening() {}

    /** The same files, shorter. */
    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> files) {
        SortedMap<String, byte[]> shortened = new TreeMap<>(files);
        shortened.replaceAll((name, content) -> {
            if (name.endsWith(".js")) {
                return bytes(script(Theme.text(content)));
            }
            return name.endsWith(".css") ? bytes(style(Theme.text(content))) : content;
        });
        return shortened;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without indentation and lines that are comments. */
    static String script(String script) {
        StringBuilder code = new StringBuilder();
        boolean inComment = false;
        for (String line : script.split("\n", -1)) {
            String stripped = line.strip();
            boolean begins = stripped.startsWith("/*");
            if (!inComment && !begins && !stripped.isEmpty() && !stripped.startsWith("//")) {
                code.append(stripped).append('\n');
            }
            inComment = (inComment || begins) && !stripped.endsWith("*/");
        }
        return code.toString();
    }

    /** Without comments, and with no more space than keeps words apart; what is quoted stays as it is. */
    static String style(String style) {
        StringBuilder rules = new StringBuilder();
        int at = 0;
        while (at < style.length()) {
            char c = style.charAt(at);
            int next = at + 1;
            if (style.startsWith("/*", at)) {
                next = end(style, "*/", at + 2);
            } else if (c == '"' || c == '\'') {
                next = endOfString(style, at);
                rules.append(style, at, next);
            } else if (!Character.isWhitespace(c)) {
                trim(rules, c);
                rules.append(c);
            } else if (!endsClosed(rules)) {
                rules.append(' ');
            }
            at = next;
        }
        return rules.append('\n').toString();
    }

    /** Takes off what need not stand before a mark. */
    private static void trim(StringBuilder rules, char mark) {
        if (CLOSED.indexOf(mark) < 0) {
            return;
        }
        String needless = mark == '}' ? " ;" : " ";
        while (!rules.isEmpty() && needless.indexOf(rules.charAt(rules.length() - 1)) >= 0) {
            rules.setLength(rules.length() - 1);
        }
    }

    private static boolean endsClosed(StringBuilder rules) {
        char last = rules.isEmpty() ? ' ' : rules.charAt(rules.length() - 1);
        return last == ' ' || last == ':' || CLOSED.indexOf(last) >= 0;
    }

    private static int endOfString(String style, int start) {
        int at = start + 1;
        while (at < style.length() && style.charAt(at) != style.charAt(start)) {
            at += style.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(style.length(), at + 1);
    }

    private static int end(String style, String mark, int from) {
        int at = style.indexOf(mark, from);
        return at < 0 ? style.length() : at + mark.length();
    }
}
