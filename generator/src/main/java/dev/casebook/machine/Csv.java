package dev.casebook.machine;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180). A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Csv() {}

    /** One record, its end included. */
    static String line(String... cells) {
        return Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** A day as it is written in a cell; empty when there is none. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
