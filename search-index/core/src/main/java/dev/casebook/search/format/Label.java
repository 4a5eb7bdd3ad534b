package dev.casebook.search.format;

import java.util.Objects;

/**
 * A thing documents are filed under, such as a service or a failure mode.
 *
 * @param id stable identifier, as in addresses and filters
 * @param name what people read
 */
public record Label(String id, String name) {
    public Label {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
    }
}
