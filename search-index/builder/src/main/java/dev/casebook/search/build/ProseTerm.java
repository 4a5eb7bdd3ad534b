package dev.casebook.search.build;

/** A term in a field of prose: the documents that have it there, ascending, and how often each does. */
final class ProseTerm {
    private final ProseField field;
    private final String text;
    private final int[] documents;
    private final int[] frequencies;

    /** Takes from all occurrences of a term those in a field, where so many documents have it. */
    ProseTerm(ProseField field, String text, TermOccurrences occurrences, int size) {
        this.field = field;
        this.text = text;
        documents = new int[size];
        frequencies = new int[size];
        int number = IndexField.ALL.indexOf(field.name());
        int at = -1;
        TermOccurrences.Walk walk = occurrences.walk();
        while (walk.next()) {
            if (walk.field() == number) {
                at += walk.enters() ? 1 : 0;
                documents[at] = walk.document();
                frequencies[at]++;
            }
        }
    }

    ProseField field() {
        return field;
    }

    String text() {
        return text;
    }

    /** How many documents have it. */
    int size() {
        return documents.length;
    }

    /** A document that has it, by its place among them. */
    int document(int index) {
        return documents[index];
    }

    /** How often that document has it. */
    int frequency(int index) {
        return frequencies[index];
    }

    /** Adds what the term is worth in each of its documents to their scores, as Lucene's {@code BM25Similarity} says. */
    void score(float boost, Scores scores) {
        float weight = boost * field.idf(documents.length);
        for (int i = 0; i < documents.length; i++) {
            float saturation = 1f + frequencies[i] * field.inverseNorm(documents[i]);
            scores.add(documents[i], weight - weight / saturation);
        }
    }
}
