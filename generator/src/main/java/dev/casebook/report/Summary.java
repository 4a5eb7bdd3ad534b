package dev.casebook.report;

import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * How many of what.
 *
 * @param files looked at
 * @param errors findings that keep a file from being published
 * @param warnings findings that do not
 * @param notes the rest
 */
public record Summary(int files, long errors, long warnings, long notes) {
    /** The counts of {@code diagnostics}. */
    static Summary of(Diagnostics diagnostics, int files) {
        return new Summary(
                files,
                diagnostics.count(Severity.ERROR),
                diagnostics.count(Severity.WARNING),
                diagnostics.count(Severity.NOTE));
    }

    /** Such as {@code 214 files checked: 1 error, 2 warnings}. */
    String sentence() {
        List<String> parts = new ArrayList<>();
        add(parts, errors, "error");
        add(parts, warnings, "warning");
        add(parts, notes, "note");
        return counted(files, "file") + " checked: " + (parts.isEmpty() ? "nothing found" : String.join(", ", parts));
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(counted(count, what));
        }
    }

    /** Such as {@code 1 error} or {@code 2 errors}. */
    public static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
