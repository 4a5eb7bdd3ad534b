package dev.casebook.link;

/** The numbers that go with the greatest strengths, greatest first, the lesser number of equals. */
final class Strongest {
    private final int[] numbers;
    private final double[] strengths;
    private int size;

    /** Keeps so many at most. */
    Strongest(int most) {
        numbers = new int[most];
        strengths = new double[most];
    }

    /** Considers a number. */
    void offer(int number, double strength) {
        if (size == numbers.length && !isBefore(number, strength, size - 1)) {
            return;
        }
        int at = size < numbers.length ? size++ : size - 1;
        while (at > 0 && isBefore(number, strength, at - 1)) {
            numbers[at] = numbers[at - 1];
            strengths[at] = strengths[at - 1];
            at--;
        }
        numbers[at] = number;
        strengths[at] = strength;
    }

    private boolean isBefore(int number, double strength, int place) {
        return strength > strengths[place] || (strength == strengths[place] && number < numbers[place]);
    }

    int size() {
        return size;
    }

    /** The number at a place. */
    int number(int place) {
        return numbers[place];
    }

    /** The strength that goes with it. */
    double strength(int place) {
        return strengths[place];
    }
}
