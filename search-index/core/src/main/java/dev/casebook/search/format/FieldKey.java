package dev.casebook.search.format;

import dev.casebook.search.analysis.TextAnalyzer;

/**
 * Keys under which documents are found by what is in one field. They stand among the terms; none of the text's has a colon or a tilde.
 *
 * <table>
 *   <caption>Kinds of key</caption>
 *   <tr><td>{@code service:checkout-api}</td><td>a facet's value, by its id, its name or another name of it</td></tr>
 *   <tr><td>{@code service~checkout}</td><td>a facet's value, by a word of those</td></tr>
 *   <tr><td>{@code id:inc-2024-017}</td><td>the document's identifier</td></tr>
 *   <tr><td>{@code title:retri}</td><td>a term in the title</td></tr>
 * </table>
 */
public final class FieldKey {
    private FieldKey() {}

    /** The key of a value that is meant whole. */
    public static String exact(String field, String value) {
        return field + ':' + TextAnalyzer.slug(value);
    }

    /** The key of a word in a value, which is a {@linkplain TextAnalyzer#slug slug} itself. */
    public static String word(String field, String word) {
        return field + '~' + word;
    }

    /** The key of a document's identifier. */
    public static String id(String id) {
        return exact("id", id);
    }

    /** The key of a term in the title. */
    public static String title(String term) {
        return "title:" + term;
    }

    /** Whether a term is a key. */
    public static boolean isKey(String term) {
        return term.indexOf(':') >= 0 || term.indexOf('~') >= 0;
    }
}
