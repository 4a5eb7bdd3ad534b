package dev.casebook.search.build;

import dev.casebook.search.analysis.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of a text, and where each stands; in arrays, since an archive has millions. */
final class AnalyzedText {
    private final int length;
    private final String[] terms;
    private final int[] starts;
    private final int[] ends;
    private final int[] positions;
    private final boolean[] wholes;

    /** The terms' numbers, once they are asked for; a name is asked for its own in every document that has it. */
    private int @Nullable [] numbers;

    /** Takes over what the engine's analysis found in {@code text}. */
    AnalyzedText(String text, List<Token> tokens) {
        length = text.length();
        int size = tokens.size();
        terms = new String[size];
        starts = new int[size];
        ends = new int[size];
        positions = new int[size];
        wholes = new boolean[size];
        for (int i = 0; i < size; i++) {
            Token token = tokens.get(i);
            terms[i] = token.term();
            starts[i] = token.start();
            ends[i] = token.end();
            positions[i] = token.position();
            wholes[i] = token.role() == Token.Role.WHOLE;
        }
    }

    /** UTF-16 units of the text. */
    int length() {
        return length;
    }

    /** How many terms there are. */
    int size() {
        return terms.length;
    }

    String term(int index) {
        return terms[index];
    }

    /** The terms' numbers, which are the same each time. For one thread at a time. */
    int[] numbers(TermNumbers all) {
        int[] known = numbers;
        if (known == null) {
            known = Arrays.stream(terms).mapToInt(all::of).toArray();
            numbers = known;
        }
        return known;
    }

    /** First UTF-16 unit of a term in the text. */
    int start(int index) {
        return starts[index];
    }

    /** The unit after its last. */
    int end(int index) {
        return ends[index];
    }

    /** Number of smallest parts before it. */
    int position(int index) {
        return positions[index];
    }

    /** Whether it is an identifier or a way of several words, whose parts follow. */
    boolean isWhole(int index) {
        return wholes[index];
    }

    /** The terms without wholes, in order. */
    List<String> leaves() {
        List<String> leaves = new ArrayList<>(terms.length);
        for (int i = 0; i < terms.length; i++) {
            if (!wholes[i]) {
                leaves.add(terms[i]);
            }
        }
        return leaves;
    }
}
