package dev.casebook.markdown;

import java.util.Optional;
import java.util.Set;

/**
 * Colours code while the page is built: one pass, no grammar, so that the eye finds strings, comments and keys.
 *
 * <p>Class names for themes: {@code tok-comment}, {@code tok-string}, {@code tok-number}, {@code tok-keyword}, {@code tok-literal},
 * {@code tok-key}, {@code tok-variable}, {@code tok-section}; in diffs {@code tok-inserted}, {@code tok-deleted},
 * {@code tok-section}; in terminal sessions {@code tok-prompt}; in logs {@code tok-error}, {@code tok-warning}.
 */
final class CodeHighlighter {
    private static final int LONGEST = 200_000;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> DIFFS = Set.of("diff", "patch", "udiff");
    private static final Set<String> SESSIONS =
            Set.of("console", "shell-session", "shellsession", "terminal", "sh-session", "bash-session");
    private static final Set<String> LOGS = Set.of("log", "logs", "syslog", "accesslog");

    private final CodeLanguage language;
    private final String code;
    private final HtmlOut out;
    private int at;
    private int plain;

    private CodeHighlighter(CodeLanguage language, String code, HtmlOut out) {
        this.language = language;
        this.code = code;
        this.out = out;
    }

    /** Writes {@code code}, coloured where the language is known. */
    static void write(String language, String code, HtmlOut out) {
        Optional<CodeLanguage> known = CodeLanguage.named(language);
        if (code.length() > LONGEST) {
            out.text(code);
        } else if (known.isPresent()) {
            new CodeHighlighter(known.get(), code, out).write();
        } else if (DIFFS.contains(language) || SESSIONS.contains(language) || LOGS.contains(language)) {
            code.lines().forEach(line -> line(language, line, out));
        } else {
            out.text(code);
        }
    }

    private static void line(String language, String line, HtmlOut out) {
        if (SESSIONS.contains(language)) {
            int prompt = prompt(line);
            span(prompt == 0 ? "" : "tok-prompt", line.substring(0, prompt), out);
            out.text(line.substring(prompt) + "\n");
        } else {
            span(DIFFS.contains(language) ? diff(line) : log(line), line, out);
            out.text("\n");
        }
    }

    private static void span(String name, String text, HtmlOut out) {
        if (name.isEmpty() || text.isEmpty()) {
            out.text(text);
        } else {
            out.open("span", "class", name).text(text).close();
        }
    }

    private static String diff(String line) {
        if (line.startsWith("@@") || line.startsWith("diff ") || line.startsWith("+++") || line.startsWith("---")) {
            return "tok-section";
        }
        return line.startsWith("+") ? "tok-inserted" : line.startsWith("-") ? "tok-deleted" : "";
    }

    private static String log(String line) {
        String head = line.substring(0, Math.min(line.length(), 200));
        if (head.contains("ERROR") || head.contains("FATAL") || head.contains("CRIT") || head.contains("level=error")) {
            return "tok-error";
        }
        return head.contains("WARN") || head.contains("level=warn") ? "tok-warning" : "";
    }

    /** How long the prompt is: up to and with a dollar sign, hash or angle bracket followed by a blank. */
    private static int prompt(String line) {
        int limit = Math.min(line.length() - 1, 60);
        for (int i = 0; i < limit; i++) {
            if ("$#>%".indexOf(line.charAt(i)) >= 0 && line.charAt(i + 1) == ' ') {
                return i + 2;
            }
            if (line.charAt(i) == ' ' && line.charAt(0) != '[') {
                return 0;
            }
        }
        return 0;
    }

    private void write() {
        while (at < code.length()) {
            if (!(key() || comment() || string() || variable() || number() || word())) {
                at++;
            }
        }
        flush(code.length());
    }

    private void token(String name, int end) {
        flush(at);
        out.open("span", "class", name).text(code.substring(at, end)).close();
        at = end;
        plain = end;
    }

    private void flush(int end) {
        if (end > plain) {
            out.text(code.substring(plain, end));
        }
        plain = end;
    }

    private boolean atLineStart() {
        int i = at - 1;
        while (i >= 0
                && (code.charAt(i) == ' '
                        || code.charAt(i) == '\t'
                        || (code.charAt(i) == '-' && language.key() == ':'))) {
            i--;
        }
        return i < 0 || code.charAt(i) == '\n';
    }

    private boolean key() {
        char c = code.charAt(at);
        boolean begins = language.key() != '\0'
                && !Character.isWhitespace(c)
                && c != '-'
                && (at == 0 || " \t\n-".indexOf(code.charAt(at - 1)) >= 0)
                && "\"'#;{}[],".indexOf(c) < 0
                && atLineStart();
        if (c == '[' && language.key() == '=' && atLineStart()) {
            token("tok-section", lineEnd(at));
            return true;
        }
        if (!begins) {
            return false;
        }
        int end = at;
        while (end < code.length() && " \t\n:={}\"'#".indexOf(code.charAt(end)) < 0) {
            end++;
        }
        if (end == at || !isKeyEnd(end)) {
            return false;
        }
        token("tok-key", end);
        return true;
    }

    private boolean isKeyEnd(int from) {
        int i = from;
        while (i < code.length() && (code.charAt(i) == ' ' || code.charAt(i) == '\t')) {
            i++;
        }
        return i < code.length() && code.charAt(i) == language.key();
    }

    private boolean comment() {
        for (String mark : language.comments()) {
            boolean alone = !mark.equals("#") || at == 0 || Character.isWhitespace(code.charAt(at - 1));
            if (alone && code.startsWith(mark, at)) {
                token("tok-comment", lineEnd(at));
                return true;
            }
        }
        if (!language.block().isEmpty() && code.startsWith(language.block().get(0), at)) {
            int end = code.indexOf(language.block().get(1), at + 2);
            token("tok-comment", end < 0 ? code.length() : end + 2);
            return true;
        }
        return false;
    }

    private int lineEnd(int from) {
        int end = code.indexOf('\n', from);
        return end < 0 ? code.length() : end;
    }

    private boolean string() {
        char quote = code.charAt(at);
        boolean apostrophe = quote == '\'' && at > 0 && Character.isLetterOrDigit(code.charAt(at - 1));
        if (language.quotes().indexOf(quote) < 0 || apostrophe) {
            return false;
        }
        String three = String.valueOf(quote).repeat(3);
        int end = code.startsWith(three, at) ? tripleEnd(three) : stringEnd(quote);
        token(language.key() != '\0' && isKeyEnd(end) ? "tok-key" : "tok-string", end);
        return true;
    }

    private int tripleEnd(String three) {
        int end = code.indexOf(three, at + 3);
        return end < 0 ? code.length() : end + 3;
    }

    private int stringEnd(char quote) {
        boolean open = language.open().indexOf(quote) >= 0;
        for (int i = at + 1; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n' && !open) {
                return i;
            }
            if (c == '\\' && i + 1 < code.length() && code.charAt(i + 1) != '\n') {
                i++;
            }
        }
        return code.length();
    }

    private boolean variable() {
        if (!language.variables() || code.charAt(at) != '$' || at + 1 >= code.length()) {
            return false;
        }
        int end = at + 1;
        if (code.charAt(end) == '{') {
            int limit = Math.min(code.length(), end + LONGEST_NAME);
            int close = code.substring(end, limit).indexOf('}');
            end = close < 0 ? end : end + close + 1;
        } else {
            while (end < code.length() && (Character.isLetterOrDigit(code.charAt(end)) || code.charAt(end) == '_')) {
                end++;
            }
        }
        if (end <= at + 1) {
            return false;
        }
        token("tok-variable", end);
        return true;
    }

    private boolean number() {
        char c = code.charAt(at);
        if (c < '0' || c > '9' || (at > 0 && isWordPart(code.charAt(at - 1)))) {
            return false;
        }
        int end = at;
        while (end < code.length() && (isWordPart(code.charAt(end)) || code.charAt(end) == '.')) {
            end++;
        }
        token("tok-number", end);
        return true;
    }

    private boolean word() {
        if (!Character.isLetter(code.charAt(at)) && code.charAt(at) != '_') {
            return false;
        }
        int end = at;
        while (end < code.length()
                && (isWordPart(code.charAt(end)) || (code.charAt(end) == '-' && language.variables()))) {
            end++;
        }
        String word = code.substring(at, end);
        if (language.isKeyword(word)) {
            token("tok-keyword", end);
        } else if (language.isLiteral(word)) {
            token("tok-literal", end);
        } else {
            at = end;
        }
        return true;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
