package dev.casebook.search.build;

import dev.casebook.search.format.Synonyms;
import dev.casebook.search.format.WordList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a Lucene index keeps beside its documents, in the commit's user data.
 *
 * @param version {@link LuceneIndex#VERSION} of the program that wrote it; 0 for none
 */
record CommitData(int version, WordList words, Synonyms synonyms) {
    private static final String VERSION = "casebook.search";
    private static final String WORDS = "casebook.words";
    private static final String SYNONYMS = "casebook.synonyms";

    static CommitData of(WordList words, List<List<String>> synonyms) {
        return new CommitData(LuceneIndex.VERSION, words, new Synonyms(synonyms));
    }

    static CommitData of(Map<String, String> data) {
        List<String> words = lines(data.getOrDefault(WORDS, ""));
        int[] frequencies = new int[words.size()];
        String[] names = new String[frequencies.length];
        for (int i = 0; i < frequencies.length; i++) {
            int space = words.get(i).indexOf(' ');
            names[i] = words.get(i).substring(0, Math.max(0, space));
            frequencies[i] = number(words.get(i).substring(space + 1));
        }
        List<List<String>> groups = new ArrayList<>();
        for (String line : lines(data.getOrDefault(SYNONYMS, ""))) {
            groups.add(List.of(line.split("\t", -1)));
        }
        return new CommitData(
                number(data.getOrDefault(VERSION, "0")), new WordList(names, frequencies), new Synonyms(groups));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException foreign) {
            return 0;
        }
    }

    Map<String, String> toMap() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            list.append(words.word(i)).append(' ').append(words.frequency(i)).append('\n');
        }
        StringBuilder groups = new StringBuilder();
        for (List<String> group : synonyms.groups()) {
            groups.append(String.join("\t", group)).append('\n');
        }
        Map<String, String> map = new TreeMap<>();
        map.put(VERSION, Integer.toString(version));
        map.put(WORDS, list.toString());
        map.put(SYNONYMS, groups.toString());
        return map;
    }
}
