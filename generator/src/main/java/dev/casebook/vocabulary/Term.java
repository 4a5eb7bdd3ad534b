package dev.casebook.vocabulary;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One word of an axis.
 *
 * @param axis which axis
 * @param id stable, lower-case, hyphenated (a severity level keeps its own spelling)
 * @param name as people read it
 * @param definition one sentence; empty when nobody defined it
 * @param aliases other names, for reading and for search
 * @param declared whether the taxonomy or a file of the archive defines it, or a postmortem merely used it
 */
public record Term(Axis axis, String id, String name, String definition, List<String> aliases, boolean declared)
        implements Comparable<Term> {
    /** In bytes. */
    private static final int LONGEST_ID = 200;

    private static final Comparator<Term> ORDER =
            Comparator.comparing(Term::axis).thenComparing(Term::id);

    /** Copies the aliases. */
    public Term {
        aliases = List.copyOf(aliases);
    }

    /** A word that a postmortem used and nobody defined. */
    public static Term used(Axis axis, String written) {
        String id = axis == Axis.SEVERITY ? written.strip() : idOf(written);
        return new Term(axis, id.isEmpty() ? "unnamed" : id, nameOf(axis, written.strip()), "", List.of(), false);
    }

    /**
     * The id that {@code written} would have: lower-case letters and digits, everything else one hyphen, but for the signs at the end of a
     * name: {@code C#} is {@code c-sharp}. A long one is cut and marked with what it was cut from, for it names a folder, which may take 255
     * bytes.
     */
    public static String idOf(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        StringBuilder id = new StringBuilder(text.length());
        int next;
        for (int at = 0; at < text.length(); at = next) {
            int c = text.codePointAt(at);
            next = at + Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                id.appendCodePoint(c);
            } else if (isOfName(text, at)) {
                id.append(c == '+' ? "-plus" : "-sharp");
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        int end = id.length();
        String whole = id.substring(0, end > 0 && id.charAt(end - 1) == '-' ? end - 1 : end);
        return whole.length() <= LONGEST_ID / 3 || whole.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ID
                ? whole
                : shortened(whole);
    }

    /** Whether the sign at {@code at} is one, or one of two, that end a name: {@code C++}, {@code F#}. */
    private static boolean isOfName(String text, int at) {
        int from = at > 0 && isSign(text.charAt(at - 1)) ? at - 1 : at;
        int to = at + 1 < text.length() && isSign(text.charAt(at + 1)) ? at + 2 : at + 1;
        return isSign(text.charAt(at))
                && to - from <= 2
                && from > 0
                && Character.isLetterOrDigit(text.codePointBefore(from))
                && (to == text.length()
                        || !(Character.isLetterOrDigit(text.codePointAt(to)) || isSign(text.charAt(to))));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '#';
    }

    private static String shortened(String id) {
        int hyphen = id.lastIndexOf('-', LONGEST_ID / 3);
        int end = hyphen > 0 ? hyphen : id.offsetByCodePoints(0, LONGEST_ID / 6);
        return id.substring(0, end) + "-" + Integer.toHexString(id.hashCode());
    }

    /** Services, teams, tags and levels are names already; other ids read better without hyphens. */
    private static String nameOf(Axis axis, String written) {
        return switch (axis) {
            case SERVICE, TEAM, TAG, SEVERITY -> written;
            case FAILURE_MODE, TRIGGER, SYMPTOM, CONTRIBUTING_FACTOR, KIND, DETECTED_BY -> {
                String spaced = written.replace('-', ' ').replace('_', ' ');
                yield spaced.isEmpty() ? spaced : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
            }
        };
    }

    /** A word is what its axis and id say; one definition a word is the vocabulary's business. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Term term && axis == term.axis && id.equals(term.id);
    }

    @Override
    public int hashCode() {
        return 31 * axis.hashCode() + id.hashCode();
    }

    @Override
    public int compareTo(Term other) {
        return ORDER.compare(this, other);
    }
}
