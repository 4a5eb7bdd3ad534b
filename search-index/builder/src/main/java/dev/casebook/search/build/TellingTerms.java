package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import dev.casebook.search.analysis.Token;
import dev.casebook.search.format.FieldKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.similarities.ClassicSimilarity;

/**
 * For every document the terms that set it apart: those with the greatest frequency times inverse document frequency.
 *
 * <p>They are the terms that Lucene's {@code MoreLikeThis} takes for its query, with the same weights, but found for all documents in one
 * walk over the index instead of one look-up a word. A term must occur twice in a field of the document; documents without such
 * terms make do with once.
 */
final class TellingTerms {
    static final int MAX_TERMS = 25;
    static final int MIN_DOCUMENTS = 2;

    private static final int MAX_DOCUMENTS = 1_000;
    private static final int MAX_DOCUMENTS_AT_LEAST = 10;
    private static final int MIN_LENGTH = 3;

    /** Words that reports have because they are reports: days, zones, the names of their parts, and what only joins sentences. */
    private static final Set<String> FORMAL =
            TextAnalyzer.analyze("""
                    january february march april june july august september october november december
                    jan feb mar apr jun jul aug sep sept oct nov dec
                    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
                    utc gmt cet cest bst ist jst est edt cst cdt pst pdt today yesterday tomorrow
                    date severity impact summary timeline owner author title description overview
                    incident postmortem retrospective lesson item follow duration
                    last next enough still already again later soon however therefore another other also
                    """).stream().map(Token::term).collect(Collectors.toUnmodifiableSet());

    private static final Comparator<Telling> LEAST_FIRST = Comparator.comparingDouble(Telling::weight)
            .thenComparing(telling -> telling.term().field().name(), Comparator.reverseOrder())
            .thenComparing(telling -> telling.term().text(), Comparator.reverseOrder());

    private final ClassicSimilarity similarity = new ClassicSimilarity();
    private final List<PriorityQueue<Telling>> best = new ArrayList<>();

    /** A term, and how much it tells of a document. */
    record Telling(ProseTerm term, float weight) {}

    TellingTerms(InvertedIndex index) {
        int documents = index.documents().size();
        for (int i = 0; i < documents; i++) {
            best.add(new PriorityQueue<>(LEAST_FIRST));
        }
        List<ProseTerm> terms = proseTerms(index);
        boolean[] served = new boolean[documents];
        terms.forEach(term -> offer(term, 2, served));
        for (int i = 0; i < documents; i++) {
            served[i] = !best.get(i).isEmpty();
        }
        terms.forEach(term -> offer(term, 1, served));
    }

    private static List<ProseTerm> proseTerms(InvertedIndex index) {
        List<ProseField> fields = IndexField.PROSE.stream()
                .map(field -> new ProseField(index, field))
                .toList();
        int most = maxDocuments(index.documents().size());
        List<ProseTerm> found = new ArrayList<>();
        index.terms().each((term, occurrences) -> {
            if (isTelling(term) && !FieldKey.isKey(term) && occurrences.documents() >= MIN_DOCUMENTS) {
                int[] sizes = occurrences.documents(IndexField.ALL.size());
                for (ProseField field : fields) {
                    int size = sizes[IndexField.ALL.indexOf(field.name())];
                    if (size >= MIN_DOCUMENTS && size <= most) {
                        found.add(new ProseTerm(field, term, occurrences, size));
                    }
                }
            }
        });
        return found;
    }

    /** The terms of a document, in no order that matters. */
    List<Telling> of(int document) {
        return List.copyOf(best.get(document));
    }

    /** Those of all documents in order, whatever their fields. */
    List<String> all() {
        return best.stream()
                .flatMap(terms -> terms.stream().map(telling -> telling.term().text()))
                .distinct()
                .sorted()
                .toList();
    }

    /** A term that too many documents have tells nothing, and would make the cost of comparing grow with the archive. */
    static int maxDocuments(int documents) {
        return Math.clamp(documents / 4, MAX_DOCUMENTS_AT_LEAST, MAX_DOCUMENTS);
    }

    /** Times, dates and other numbers recur without meaning anything, and so do snippets of identifiers and the words of reports. */
    static boolean isTelling(String term) {
        return term.length() >= MIN_LENGTH && (term.charAt(0) < '0' || term.charAt(0) > '9') && !FORMAL.contains(term);
    }

    /** Offers a term to the documents that have it so often at least. */
    private void offer(ProseTerm term, int minFrequency, boolean[] served) {
        float once = similarity.idf(term.size(), term.field().documents());
        for (int i = 0; i < term.size(); i++) {
            int document = term.document(i);
            if (term.frequency(i) >= minFrequency && !served[document]) {
                offer(new Telling(term, term.frequency(i) * once), best.get(document));
            }
        }
    }

    private static void offer(Telling telling, PriorityQueue<Telling> terms) {
        if (terms.size() < MAX_TERMS) {
            terms.add(telling);
        } else if (LEAST_FIRST.compare(telling, terms.element()) > 0) {
            terms.remove();
            terms.add(telling);
        }
    }
}
