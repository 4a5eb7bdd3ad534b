package dev.casebook.search.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Strings, each once, in the order in which they came.
 *
 * <p>The platform's hashed collections work by the equality of any object, and compiled for the browser would bring that of every
 * record with them: a quarter of the engine.
 */
public final class StringSet {
    private static final int FIRST_CAPACITY = 16;

    private final List<String> items = new ArrayList<>();
    private int[] places = new int[2 * FIRST_CAPACITY];

    /** The words of a text, which are split at spaces. */
    public static StringSet ofWords(String text) {
        StringSet words = new StringSet();
        words.addWords(text);
        return words;
    }

    /** Adds the words of a text, which are split at spaces. */
    public void addWords(String text) {
        for (String word : split(text)) {
            add(word);
        }
    }

    /** What stands between the spaces of a text; between two of them, nothing. */
    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(' '); end >= 0; end = text.indexOf(' ', start)) {
            words.add(text.substring(start, end));
            start = end + 1;
        }
        words.add(text.substring(start));
        return words;
    }

    /** Adds a string; false if it is there already. */
    public boolean add(String item) {
        if (indexOf(item) >= 0) {
            return false;
        }
        items.add(item);
        if (items.size() > places.length / 2) {
            places = new int[2 * places.length];
            for (int i = 0; i < items.size(); i++) {
                places[placeOf(items.get(i))] = i + 1;
            }
        } else {
            places[placeOf(item)] = items.size();
        }
        return true;
    }

    /** Where a string is noted, or would be. */
    private int placeOf(String item) {
        int hash = item.hashCode();
        int place = (hash ^ (hash >>> 15)) & (places.length - 1);
        while (places[place] != 0 && !items.get(places[place] - 1).equals(item)) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    /** How many came before a string; -1 if it is not there. */
    public int indexOf(String item) {
        return places[placeOf(item)] - 1;
    }

    /** Whether a string is there. */
    public boolean contains(String item) {
        return indexOf(item) >= 0;
    }

    /** How many there are. */
    public int size() {
        return items.size();
    }

    /** The string before which so many came. */
    public String get(int index) {
        return items.get(index);
    }

    /** All strings in order. */
    public List<String> toList() {
        return List.copyOf(items);
    }
}
