package dev.casebook.catalog;

/**
 * What a postmortem is referred to by, such as {@code INC-2024-017}.
 *
 * @param value as written; two ids that differ only in case are one
 */
public record PostmortemId(String value) implements Comparable<PostmortemId> {
    /** The form by which ids are compared: without the difference of upper and lower case, as {@link String#equalsIgnoreCase} sees it. */
    public String key() {
        StringBuilder key = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            key.append(folded(value.charAt(i)));
        }
        return key.toString();
    }

    private static char folded(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    @Override
    public int compareTo(PostmortemId other) {
        return value.compareToIgnoreCase(other.value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostmortemId id && value.equalsIgnoreCase(id.value);
    }

    @Override
    public int hashCode() {
        int hash = 0;
        for (int i = 0; i < value.length(); i++) {
            hash = 31 * hash + folded(value.charAt(i));
        }
        return hash;
    }

    @Override
    public String toString() {
        return value;
    }
}
