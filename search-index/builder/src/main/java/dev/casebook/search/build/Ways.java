package dev.casebook.search.build;

import dev.casebook.search.analysis.Token;
import dev.casebook.search.analysis.Token.Role;
import dev.casebook.search.format.Synonyms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ways of saying something in several words, each of which is a term of its own where its words stand side by side: a search for "timeout"
 * is then not answered by what has "time" here and "out" there. Longer ways than {@value
 * dev.casebook.search.format.Synonyms#MAX_TERMS} words are passed over. Safe for use by several threads.
 */
final class Ways {
    private final Set<String> ways = new HashSet<>();

    /** What ways begin with. */
    private final Set<String> beginnings = new HashSet<>();

    private final Set<String> found = ConcurrentHashMap.newKeySet();

    /** The ways of several words in groups of ways of saying the same. */
    Ways(List<List<String>> groups) {
        groups.forEach(group -> group.forEach(way -> add(Synonyms.terms(way))));
    }

    private void add(String way) {
        String[] words = way.split(" ", -1);
        if (words.length > Synonyms.MAX_TERMS) {
            return;
        }
        String beginning = words[0];
        for (int i = 1; i < words.length; i++) {
            beginnings.add(beginning);
            beginning = beginning + ' ' + words[i];
        }
        ways.add(beginning);
    }

    /** The tokens of a text with those of ways, each before its first word. */
    List<Token> addTo(List<Token> tokens) {
        List<Token> all = new ArrayList<>(tokens.size());
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.role() != Role.WHOLE && beginnings.contains(token.term())) {
                addFrom(i, tokens, all);
            }
            all.add(token);
        }
        return all;
    }

    private void addFrom(int first, List<Token> tokens, List<Token> all) {
        Token begin = tokens.get(first);
        String way = begin.term();
        for (int i = first + 1; i < tokens.size() && beginnings.contains(way); i++) {
            Token token = tokens.get(i);
            if (token.role() != Role.WHOLE) {
                way = way + ' ' + token.term();
                if (ways.contains(way)) {
                    found.add(way);
                    all.add(new Token(way, begin.start(), token.end(), begin.position(), Role.WHOLE));
                }
            }
        }
    }

    /** Whether a way, as {@link Synonyms#terms} writes it, was in any text. */
    boolean haveFound(String way) {
        return found.contains(way);
    }
}
