package dev.casebook.search.analysis;

import java.util.List;

/**
 * M. F. Porter's algorithm ("An algorithm for suffix stripping", Program 14(3), 1980) with the two changes its author
 * made later: {@code bli} becomes {@code ble}, {@code logi} becomes {@code log}.
 *
 * <p>In the comments below, m is the number of vowel-consonant sequences in what stands before a suffix.
 */
final class Stemmer {
    /** Suffix, replacement; the first that fits is the only one tried. Applied when m &gt; 0. */
    private static final List<String> STEP_2 = StringSet.split(
            "ational ate tional tion enci ence anci ance izer ize bli ble alli al entli ent eli e ousli ous "
                    + "ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous aliti al iviti ive "
                    + "biliti ble logi log");

    private static final List<String> STEP_3 = StringSet.split("icate ic ative  alize al iciti ic ical ic ful  ness ");

    /** Suffixes that go when m &gt; 1. */
    private static final List<String> STEP_4 =
            StringSet.split("al ance ence er ic able ible ant ement ment ent sion tion ou ism ate iti ous ive ize");

    private final char[] letters;
    private int length;

    /** Leaves room for one letter more, which is all that a word ever grows by. */
    private Stemmer(String word) {
        length = word.length();
        letters = new char[length + 1];
        word.getChars(0, length, letters, 0);
    }

    /** The stem of a word of the letters a to z; anything else, and words under three letters, come back unchanged. */
    static String stem(String word) {
        if (word.length() < 3 || !isPlain(word)) {
            return word;
        }
        Stemmer stemmer = new Stemmer(word);
        stemmer.plurals();
        stemmer.participles();
        stemmer.finalY();
        stemmer.replaceFirst(STEP_2);
        stemmer.replaceFirst(STEP_3);
        stemmer.dropSuffix();
        stemmer.finalE();
        return new String(stemmer.letters, 0, stemmer.length);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Step 1a: sses, ies, s. */
    private void plurals() {
        if (endsWith("sses") || endsWith("ies")) {
            length -= 2;
        } else if (endsWith("s") && !endsWith("ss")) {
            length--;
        }
    }

    /** Step 1b: eed, ed, ing. */
    private void participles() {
        if (endsWith("eed")) {
            if (measure(length - 3) > 0) {
                length--;
            }
            return;
        }
        int stem = endsWith("ed") ? length - 2 : endsWith("ing") ? length - 3 : 0;
        if (stem <= 0 || !hasVowel(stem)) {
            return;
        }
        length = stem;
        if (endsWith("at") || endsWith("bl") || endsWith("iz")) {
            append("e");
        } else if (endsInDoubleConsonant()) {
            char last = letters[stem - 1];
            if (last != 'l' && last != 's' && last != 'z') {
                length = stem - 1;
            }
        } else if (measure(stem) == 1 && endsShort(stem)) {
            append("e");
        }
    }

    /** Step 1c. */
    private void finalY() {
        int last = length - 1;
        if (endsWith("y") && hasVowel(last)) {
            letters[last] = 'i';
        }
    }

    /** Steps 2 and 3. */
    private void replaceFirst(List<String> suffixes) {
        for (int i = 0; i < suffixes.size(); i += 2) {
            if (endsWith(suffixes.get(i))) {
                int stem = length - suffixes.get(i).length();
                if (measure(stem) > 0) {
                    length = stem;
                    append(suffixes.get(i + 1));
                }
                return;
            }
        }
    }

    /** Step 4; of sion and tion only the ion goes. */
    private void dropSuffix() {
        for (int i = 0; i < STEP_4.size(); i++) {
            String suffix = STEP_4.get(i);
            if (endsWith(suffix)) {
                int kept = suffix.endsWith("ion") ? 1 : 0;
                int stem = length - suffix.length() + kept;
                if (measure(stem) > 1) {
                    length = stem;
                }
                return;
            }
        }
    }

    /** Step 5: e when m &gt; 1, or m = 1 and the stem is not short; then one l of ll when m &gt; 1. */
    private void finalE() {
        int last = length - 1;
        if (endsWith("e")) {
            int m = measure(last);
            if (m > 1 || (m == 1 && !endsShort(last))) {
                length = last;
            }
        }
        if (endsWith("ll") && measure(length) > 1) {
            length--;
        }
    }

    private void append(String suffix) {
        suffix.getChars(0, suffix.length(), letters, length);
        length += suffix.length();
    }

    private boolean endsWith(String suffix) {
        int offset = length - suffix.length();
        if (offset < 0) {
            return false;
        }
        for (int i = suffix.length() - 1; i >= 0; i--) {
            if (letters[offset + i] != suffix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** A y is a consonant at the start and after a vowel. */
    private boolean isConsonant(int at) {
        return switch (letters[at]) {
            case 'a', 'e', 'i', 'o', 'u' -> false;
            case 'y' -> at == 0 || !isConsonant(at - 1);
            default -> true;
        };
    }

    /** m of the first letters. */
    private int measure(int end) {
        int sequences = 0;
        boolean afterVowel = false;
        for (int i = 0; i < end; i++) {
            boolean consonant = isConsonant(i);
            if (consonant && afterVowel) {
                sequences++;
            }
            afterVowel = !consonant;
        }
        return sequences;
    }

    private boolean hasVowel(int end) {
        for (int i = 0; i < end; i++) {
            if (!isConsonant(i)) {
                return true;
            }
        }
        return false;
    }

    private boolean endsInDoubleConsonant() {
        int last = length - 1;
        return last > 0 && letters[last] == letters[last - 1] && isConsonant(last);
    }

    /** Consonant, vowel, consonant other than w, x, y, as in {@code hop}. */
    private boolean endsShort(int end) {
        if (end < 3 || !isConsonant(end - 1) || isConsonant(end - 2) || !isConsonant(end - 3)) {
            return false;
        }
        char last = letters[end - 1];
        return last != 'w' && last != 'x' && last != 'y';
    }
}
