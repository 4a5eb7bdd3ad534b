package dev.casebook.search.build;

import java.util.Arrays;

/** The places of the greatest values above zero, greatest first, the lesser place of equals. */
final class Greatest {
    private final double[] values;
    private final int[] places;
    private int size;

    /** Keeps so many of the places in {@code values} at most. */
    Greatest(double[] values, int most) {
        this.values = values;
        places = new int[most];
    }

    /** Every place of {@code values}. */
    static int[] of(double[] values, int most) {
        Greatest greatest = new Greatest(values, most);
        for (int place = 0; place < values.length; place++) {
            greatest.offer(place);
        }
        return greatest.places();
    }

    /** Considers a place. */
    void offer(int place) {
        if (values[place] <= 0 || (size == places.length && !isBefore(place, places[size - 1]))) {
            return;
        }
        int at = size < places.length ? size++ : size - 1;
        while (at > 0 && isBefore(place, places[at - 1])) {
            places[at] = places[at - 1];
            at--;
        }
        places[at] = place;
    }

    private boolean isBefore(int one, int other) {
        return values[one] > values[other] || (values[one] == values[other] && one < other);
    }

    int[] places() {
        return Arrays.copyOf(places, size);
    }
}
