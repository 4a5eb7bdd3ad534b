package dev.casebook.search.query;

/** Arithmetic that rounds to {@code float} on every platform; compiled to JavaScript, only storing into an array does. */
public final class Rounding {
    private Rounding() {}

    /** A number rounded to a float. */
    public static float round(double value) {
        float[] cell = {(float) value};
        return cell[0];
    }

    /** The sum of two floats. */
    public static float sum(float a, float b) {
        return round(a + b);
    }
}
