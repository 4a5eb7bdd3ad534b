package dev.casebook.register;

import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The telling words of titles of actions: what is to be done, without where. Names of services and teams, identifiers and function words tell
 * nothing of it. A word in hyphens is one word, unless other titles have its parts side by side.
 */
final class TitleWords {
    private static final int MOST = 24;
    private static final int SHORTEST = 3;
    private static final Set<String> STOP = Set.of(
            ("a an the of to for from in on at by with without and or but not no nor so that this these those it its is are was were be been"
                            + " being as if when while than then which who what where how all any every each both either other others own one two"
                            + " three more most less only also once per via into onto over under above below after before between within out up"
                            + " down off do does did has have had can could may might must should will would there their they our your his her"
                            + " them same such too very about against during until through again new last instead rather least add make use set"
                            + " keep let give take put get run show move")
                    .split(" "));

    /** Names of services and teams, as ids. */
    private final Set<String> names = new HashSet<>();

    private final Map<String, String> stems = new HashMap<>();
    /** Words that stand side by side, as stems with a space between. */
    private final Set<String> neighbours = new HashSet<>();

    /** Words of {@code titles}. */
    TitleWords(Collection<String> titles, Vocabulary vocabulary) {
        for (Axis axis : List.of(Axis.SERVICE, Axis.TEAM)) {
            for (Term term : vocabulary.all(axis)) {
                names.add(Term.idOf(term.id()));
                names.add(Term.idOf(term.name()));
                term.aliases().forEach(alias -> names.add(Term.idOf(alias)));
            }
        }
        for (String title : titles) {
            List<String> tokens = tokens(title);
            for (int i = 1; i < tokens.size(); i++) {
                neighbours.add(stem(tokens.get(i - 1)) + ' ' + stem(tokens.get(i)));
            }
        }
    }

    /**
     * A telling word.
     *
     * @param stem by which words are compared
     * @param shown as the title has it, in lower case
     */
    record Word(String stem, String shown) {}

    /** The telling words of {@code title}, each once, in its order. */
    List<Word> of(String title) {
        List<String> tokens = tokens(title);
        List<Word> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < tokens.size() && words.size() < MOST; i++) {
            if (names.contains(tokens.get(i))) {
                continue;
            }
            if (i + 1 < tokens.size() && names.contains(tokens.get(i) + "-" + tokens.get(i + 1))) {
                i++;
                continue;
            }
            for (String part : parts(tokens.get(i))) {
                String stem = stem(part);
                if (part.length() >= SHORTEST && !STOP.contains(part) && seen.add(stem)) {
                    words.add(new Word(stem, part));
                }
            }
        }
        return words;
    }

    private List<String> parts(String token) {
        if (token.indexOf('-') < 0) {
            return List.of(token);
        }
        List<String> parts = List.of(token.split("-"));
        for (int i = 1; i < parts.size(); i++) {
            if (!neighbours.contains(stem(parts.get(i - 1)) + ' ' + stem(parts.get(i)))) {
                return List.of(token);
            }
        }
        return parts;
    }

    /** Words in lower case, without identifiers: what holds a digit, a dot, an underscore or a capital within. */
    private static List<String> tokens(String title) {
        List<String> tokens = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= title.length(); i++) {
            boolean within = i < title.length()
                    && (Character.isLetterOrDigit(title.charAt(i))
                            || Character.isSurrogate(title.charAt(i))
                            || "._-'\u2019".indexOf(title.charAt(i)) >= 0);
            if (!within) {
                String token = trimmed(title.substring(start, i));
                if (!token.isEmpty() && !isIdentifier(token)) {
                    tokens.add(token.toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
        return tokens;
    }

    private static String trimmed(String written) {
        String word = written.replace('\u2019', '\'');
        int start = 0;
        int end = word.length();
        while (start < end && "._-'".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "._-'".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.startsWith("'s", end - 2) && end - 2 > start
                ? word.substring(start, end - 2)
                : word.substring(start, end);
    }

    private static boolean isIdentifier(String token) {
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            boolean inner = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(token.charAt(i - 1));
            if (Character.isDigit(c) || c == '_' || c == '.' || inner) {
                return true;
            }
        }
        return false;
    }

    private String stem(String word) {
        return stems.computeIfAbsent(word, TitleWords::stemOf);
    }

    /** The word without its commonest endings; what comes out need be no word, only the same for {@code retry} and {@code retries}. */
    static String stemOf(String word) {
        String stem = word;
        if (stem.length() > 4 && stem.endsWith("ies")) {
            stem = without(stem, 3) + "y";
        } else if (stem.length() > 4 && stem.endsWith("sses")) {
            stem = without(stem, 2);
        } else if (stem.length() > 3
                && stem.endsWith("s")
                && !stem.endsWith("ss")
                && !stem.endsWith("us")
                && !stem.endsWith("is")) {
            stem = without(stem, 1);
        }
        for (String ending : List.of("ing", "ed")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                stem = single(without(stem, ending.length()));
                break;
            }
        }
        for (String ending : List.of("ation", "ly")) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= 4) {
                stem = without(stem, ending.length());
                break;
            }
        }
        return stem.length() > 4 && stem.endsWith("e") ? without(stem, 1) : stem;
    }

    /** {@code limit} for {@code limitt}, as in "limitted"; but {@code pass} stays. */
    private static String single(String stem) {
        char last = stem.charAt(stem.length() - 1);
        boolean doubled = last == stem.charAt(stem.length() - 2) && "lsz".indexOf(last) < 0;
        return doubled ? without(stem, 1) : stem;
    }

    private static String without(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
