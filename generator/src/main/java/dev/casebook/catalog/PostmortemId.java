package dev.casebook.catalog;

/**
 * What a postmortem is referred to by, such as {@code INC-2024-017}.
 *
 * @param value as written; two ids that differ only in case are one
 */
public record PostmortemId(String value) implements Comparable<PostmortemId> {
    /** The form by which ids are compared: lower-case. */
    public String key() {
        return value.toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public int compareTo(PostmortemId other) {
        return key().compareTo(other.key());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostmortemId id && key().equals(id.key());
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
