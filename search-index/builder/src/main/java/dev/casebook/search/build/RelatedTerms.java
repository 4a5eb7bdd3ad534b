package dev.casebook.search.build;

import dev.casebook.search.analysis.TextAnalyzer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds for each document the terms that it shares with the documents most like it. They say what it is about, better than how often it
 * says them, so they count as if they were said once more.
 *
 * <p>A term weighs idf * f / (f + k1 * (1 - b + b * length / average length)) in a document, where f counts it twice for each time in the
 * title and once in the body. Documents are as like as the sum, over the {@value #VECTOR} weightiest terms of the one, of the product
 * of the weights in both. The {@value #NEIGHBOURS} most like it vote, each with its likeness times the term's weight in it.
 */
final class RelatedTerms {
    private static final int VECTOR = 25;
    private static final int NEIGHBOURS = 10;
    private static final int TERMS = 10;
    private static final int MAX_DOCUMENTS = 1_000;
    private static final double LEAST_LIKENESS = 0.1;
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private final List<String> terms = new ArrayList<>();
    private final List<int[]> termsOf = new ArrayList<>();
    private final List<double[]> weightsOf = new ArrayList<>();
    private final List<List<Integer>> documentsOf = new ArrayList<>();

    /** Reads the documents, which keep their order. */
    RelatedTerms(List<SearchDocument> documents) {
        Map<String, Integer> numbers = new HashMap<>();
        double total = 0;
        double[] lengths = new double[documents.size()];
        for (int i = 0; i < documents.size(); i++) {
            Map<Integer, Integer> counts = new HashMap<>();
            count(documents.get(i).title(), 2, counts, numbers);
            documents.get(i).sections().forEach(section -> count(section.text(), 1, counts, numbers));
            lengths[i] = counts.values().stream().mapToInt(Integer::intValue).sum();
            total += lengths[i];
            int[] sorted = counts.keySet().stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .toArray();
            termsOf.add(sorted);
            weightsOf.add(Arrays.stream(sorted).mapToDouble(counts::get).toArray());
            for (int term : sorted) {
                documentsOf.get(term).add(i);
            }
        }
        for (int i = 0; i < documents.size(); i++) {
            weigh(i, lengths[i] * documents.size() / total);
        }
    }

    private void count(String text, int weight, Map<Integer, Integer> counts, Map<String, Integer> numbers) {
        for (String term : TextAnalyzer.leaves(text)) {
            int number = numbers.computeIfAbsent(term, any -> {
                terms.add(term);
                documentsOf.add(new ArrayList<>());
                return terms.size() - 1;
            });
            counts.merge(number, weight, Integer::sum);
        }
    }

    /** Turns frequencies into weights; what is too common to be telling, or nobody else says, weighs nothing. */
    private void weigh(int document, double relativeLength) {
        double[] weights = weightsOf.get(document);
        int[] numbers = termsOf.get(document);
        int count = termsOf.size();
        int most = Math.clamp(count / 4, 2, MAX_DOCUMENTS);
        for (int i = 0; i < weights.length; i++) {
            int frequency = documentsOf.get(numbers[i]).size();
            double idf = Math.log(1 + (count - frequency + 0.5) / (frequency + 0.5));
            weights[i] = frequency < 2 || frequency > most
                    ? 0
                    : idf * weights[i] / (weights[i] + K1 * (1 - B + B * relativeLength));
        }
    }

    /** The terms of a document that those most like it share, most telling first. */
    List<String> of(int document) {
        int[] numbers = termsOf.get(document);
        double[] weights = weightsOf.get(document);
        List<Integer> vector = best(weights, VECTOR);
        Map<Integer, Double> likeness = new HashMap<>();
        double own = 0;
        for (int at : vector) {
            own += weights[at] * weights[at];
            for (int other : documentsOf.get(numbers[at])) {
                if (other != document) {
                    likeness.merge(other, weights[at] * weight(other, numbers[at]), Double::sum);
                }
            }
        }
        double least = own * LEAST_LIKENESS;
        List<Map.Entry<Integer, Double>> neighbours = new ArrayList<>(likeness.entrySet());
        neighbours.removeIf(neighbour -> neighbour.getValue() < least);
        neighbours.sort(
                Map.Entry.<Integer, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        double[] votes = new double[numbers.length];
        for (Map.Entry<Integer, Double> neighbour : neighbours.subList(0, Math.min(NEIGHBOURS, neighbours.size()))) {
            for (int i = 0; i < numbers.length; i++) {
                votes[i] += neighbour.getValue() * weight(neighbour.getKey(), numbers[i]);
            }
        }
        return best(votes, TERMS).stream().map(at -> terms.get(numbers[at])).toList();
    }

    private double weight(int document, int term) {
        int at = Arrays.binarySearch(termsOf.get(document), term);
        return at < 0 ? 0 : weightsOf.get(document)[at];
    }

    /** The places of the greatest values above zero, greatest first, the earlier of equals. */
    private static List<Integer> best(double[] values, int most) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            if (values[i] > 0) {
                places.add(i);
            }
        }
        places.sort(
                Comparator.comparingDouble((Integer place) -> -values[place]).thenComparing(place -> place));
        return places.subList(0, Math.min(most, places.size()));
    }
}
