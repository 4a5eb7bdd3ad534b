package dev.casebook.search.plan;

import dev.casebook.search.analysis.StringMap;
import dev.casebook.search.analysis.StringSet;
import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.analysis.Token.Role;
import dev.casebook.search.query.Rounding;

/**
 * Reads what a pasted alert, log or stack trace says, without what it says by its form: names of values, {@linkplain AlertWords words} of
 * the tool that sent it, frames of libraries and those below the topmost, times, counts and ids.
 *
 * <p>Names of values are {@code "name": value} and {@code name=value}. A name that is an identifier counts, its parts do not. In an
 * identifier such as {@code KubeNodeNotReady} the word behind {@code Not} is one with it.
 */
final class AlertReader {
    static final float AT_MOST = 2;

    private static final int LONGEST = 40;

    /** So many frames are read by the words in their names, too, and */
    private static final int TOPMOST = 2;

    /** so many by their names: whole traces would leave no room for what is said. */
    private static final int FRAMES = 8;

    /** Up to so many letters and digits {@code ec2} is a name, though it could be a number. */
    private static final int SHORT_NAME = 3;

    private static final int MOST_NAMES = 16;
    private static final String SEPARATORS = "/:@#";
    private static final String NOT = "Not";

    /** The length of {@code kube-state-metrics}, which reports of others and is named in each of its alerts. */
    private static final int WATCHER = 18;

    /** What was said, in order. */
    final StringMap<Said> said = new StringMap<>();

    /** What may name a service. */
    final StringSet names = new StringSet();

    /** A term of the text. */
    static final class Said {
        final String term;
        final String word;
        final boolean name;
        int times;
        double weight;

        Said(String term, String word, boolean name) {
            this.term = term;
            this.word = word;
            this.name = name;
        }

        float count() {
            return Rounding.round(Math.min(AT_MOST, 1 + (times - 1) * 0.25));
        }
    }

    AlertReader(String text) {
        int silentTo = 0;
        int identifier = 0;
        int frames = 0;
        for (Token token : TextAnalyzer.analyze(text)) {
            int start = token.start();
            int end = token.end();
            if (text.startsWith("kube-state", start) || text.startsWith("kube-prom", start)) {
                silentTo = start + WATCHER;
            }
            if (start < silentTo) {
                continue;
            }
            String word = text.substring(start, end);
            String folded = TextAnalyzer.fold(word);
            boolean whole = token.role() == Role.WHOLE;
            int before = Math.max(0, start - NOT.length());
            int value = token.role() == Role.PART ? 0 : valueAfter(text, end);
            if (value > 0) {
                silentTo = text.startsWith(" \"http", value) ? text.indexOf('"', value + 2) : end;
            } else if (whole) {
                identifier = start;
                silentTo = 0;
                if ((text.startsWith("at ", before) && isCalled(text, end) && ++frames > TOPMOST)
                        || text.startsWith("at java", before)
                        || text.startsWith("at org.spring", before)) {
                    silentTo = text.indexOf(')', end);
                    if (frames > FRAMES) {
                        continue;
                    }
                }
                addNames(word);
            } else if (before > identifier && text.startsWith(NOT, before)) {
                add(TextAnalyzer.term("not" + folded), text.substring(before, end), true);
            }
            if ((whole || value == 0) && !isNoise(folded)) {
                add(token.term(), word, whole);
            }
        }
    }

    /** Where the value begins, with the space before it, whose name ends here; 0 if it names none. */
    private static int valueAfter(String text, int end) {
        int at = text.startsWith("\"", end) ? end + 1 : end;
        return text.startsWith("=", at) || text.startsWith("\":", end) ? at + 1 : 0;
    }

    /** Whether a bracket follows before a space does, as behind the {@code Seats} of {@code Seats$Row.hold(Seats.java:3)}. */
    private static boolean isCalled(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) > ' ' && text.charAt(at) != '(') {
            at++;
        }
        return text.startsWith("(", at);
    }

    private void add(String term, String word, boolean name) {
        Said there = said.get(term);
        if (there == null) {
            there = new Said(term, word, name);
            said.put(term, there);
        }
        there.times++;
    }

    /** Adds what may name a service: {@code checkout} in {@code pod/checkout-7d9f8} and in {@code registry/team/checkout@sha256}. */
    private void addNames(String word) {
        int start = 0;
        for (int end = 0; end <= word.length() && names.size() < MOST_NAMES; end++) {
            if (end == word.length() || SEPARATORS.indexOf(word.charAt(end)) >= 0) {
                if (start < end) {
                    names.add(word.substring(start, end));
                }
                start = end + 1;
            }
        }
    }

    /** Whether a word is a number other than a status such as 503, an id, or one that says little. */
    private static boolean isNoise(String word) {
        int digits = 0;
        int turns = 0;
        int others = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            digits += digit ? 1 : 0;
            others += !digit && (c < 'a' || c > 'f') ? 1 : 0;
            turns += i > 0 && digit != (word.charAt(i - 1) >= '0' && word.charAt(i - 1) <= '9') ? 1 : 0;
        }
        boolean status = word.length() == 3 && digits == 3 && (word.charAt(0) == '4' || word.charAt(0) == '5');
        boolean hexadecimal = digits > 0 && others == 0 && (digits == word.length() || word.length() > SHORT_NAME);
        boolean random = turns > 2 || digits > 3 || word.startsWith("0x");
        return !status
                && (word.length() < 3
                        || word.length() > LONGEST
                        || hexadecimal
                        || random
                        || WeakWords.contains(word)
                        || AlertWords.contains(word));
    }
}
