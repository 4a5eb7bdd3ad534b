package dev.casebook.source;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Days that git knows of an archive's files.
 *
 * @param days of each file, by its path in the archive, as far as known
 * @param refusal why git tells nothing of the repository that the archive lies in, as a clause; empty where it does, or where there is none
 */
public record History(SortedMap<SourcePath, LocalDate> days, String refusal) {
    /** Copies the map. */
    public History {
        days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    }

    /** These days and no others. */
    public static History of(Map<SourcePath, LocalDate> days) {
        return new History(new TreeMap<>(days), "");
    }
}
