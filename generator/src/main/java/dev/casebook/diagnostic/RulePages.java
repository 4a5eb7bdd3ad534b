package dev.casebook.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The page of documentation that each rule has. */
public final class RulePages {
    private RulePages() {}

    /** The page of {@code rule}, as Markdown. */
    public static String of(Rule rule) {
        String path = "/rules/" + rule.id() + ".md";
        try (InputStream in = Objects.requireNonNull(RulePages.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
