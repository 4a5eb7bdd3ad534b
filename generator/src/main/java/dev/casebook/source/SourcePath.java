package dev.casebook.source;

/**
 * A file's place in the archive: relative, separated by {@code /}, without {@code .} or {@code ..}.
 *
 * @param value such as {@code postmortems/2024/2024-03-05-checkout.md}
 */
public record SourcePath(String value) implements Comparable<SourcePath> {
    /** Rejects what is not a clean relative path. */
    public SourcePath {
        if (value.isEmpty() || value.startsWith("/") || value.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("not a relative path: " + value);
        }
    }

    /** The last part, such as {@code 2024-03-05-checkout.md}. */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The folder, without a slash at its end; empty at the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    /** The way to {@code other} from the folder this stands in. */
    public String to(SourcePath other) {
        int shared = 0;
        int shorter = Math.min(value.length(), other.value.length());
        for (int at = 0; at < shorter && value.charAt(at) == other.value.charAt(at); at++) {
            shared = value.charAt(at) == '/' ? at + 1 : shared;
        }
        long up = value.substring(shared).chars().filter(c -> c == '/').count();
        return "../".repeat((int) up) + other.value.substring(shared);
    }

    @Override
    public int compareTo(SourcePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
