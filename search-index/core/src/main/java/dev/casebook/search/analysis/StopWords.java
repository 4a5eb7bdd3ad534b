package dev.casebook.search.analysis;

/**
 * Words that carry grammar, not meaning, in folded form. Words that tell incidents apart, such as {@code down}, {@code
 * out}, {@code after} and {@code without}, are not among them.
 */
final class StopWords {
    private static final StringSet WORDS = StringSet.ofWords(
            "a an the and or nor but if then than so as at by for from in into of on onto to with is are was"
                    + " were be been being am do does did has have had will would can could shall should may might must"
                    + " not no i me my we us our you your he him his she her it its they them their this that these"
                    + " those there here such what when where which who whom whose why how");

    private StopWords() {}

    static boolean contains(String folded) {
        return WORDS.contains(folded);
    }
}
