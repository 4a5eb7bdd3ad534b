package dev.casebook.search.build;

/** What ranking has to know of a field of prose, with each operation and its rounding as in Lucene's {@code BM25Similarity}. */
final class ProseField {
    private static final float K1 = 1.2f;
    private static final float B = 0.75f;

    private final IndexField name;
    private final int documents;

    /** For each document 1 / (k1 * (1 - b + b * length / average length)). */
    private final float[] inverseNorms;

    ProseField(InvertedIndex index, IndexField name) {
        this.name = name;
        documents = index.documentsWith(name);
        inverseNorms = new float[index.documents().size()];
        float average = (float) (index.words(name) / (double) documents);
        for (int i = 0; i < inverseNorms.length; i++) {
            inverseNorms[i] = 1f / (K1 * ((1 - B) + B * index.length(name, i) / average));
        }
    }

    IndexField name() {
        return name;
    }

    /** How many documents have words in it. */
    int documents() {
        return documents;
    }

    float inverseNorm(int document) {
        return inverseNorms[document];
    }

    /** How telling a term is that so many documents have. */
    float idf(int frequency) {
        return (float) Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }
}
