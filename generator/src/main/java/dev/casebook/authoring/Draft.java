package dev.casebook.authoring;

import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A postmortem about to be written.
 *
 * @param title one line
 * @param kind the kind's id; decides the template
 * @param severity a level; empty when not known yet
 * @param day the day of the incident
 * @param services what was affected
 * @param failureModes what failed
 */
public record Draft(
        String title, String kind, String severity, LocalDate day, List<String> services, List<String> failureModes) {
    /** Copies the lists. */
    public Draft {
        services = List.copyOf(services);
        failureModes = List.copyOf(failureModes);
    }

    /** The folder it goes to in an archive that is laid out for Casebook, or empty, such as {@code postmortems/2024}. */
    public String folder() {
        return "postmortems/" + day.getYear();
    }

    /** The name of its file, such as {@code 2024-03-05-checkout-refused-every-card.md}. */
    public String fileName() {
        String name = Term.idOf(title);
        String shortened = name.length() <= 60
                ? name
                : name.substring(0, name.lastIndexOf('-', 60) > 20 ? name.lastIndexOf('-', 60) : 60);
        return day + "-" + (shortened.isEmpty() ? "postmortem" : shortened) + ".md";
    }

    /** Its text: what is known filled in, each section with a line {@code <!-- guide: … -->} to be replaced. */
    public String text() {
        String template = switch (kind) {
            case "near-miss" -> "near-miss";
            case "security", "data-loss" -> "security";
            default -> "outage";
        };
        return read("/templates/" + template + ".md")
                .replace("{title}", YamlOut.quoted(title))
                .replace("{date}", day.toString())
                .replace("{kind}", YamlOut.scalar(kind))
                .replace("{severity}", severity.isEmpty() ? "" : YamlOut.scalar(severity))
                .replace("{services}", YamlOut.list(services))
                .replace("{failure_modes}", YamlOut.list(failureModes));
    }

    /** A shipped text. */
    static String read(String resource) {
        try (InputStream in = Objects.requireNonNull(Draft.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
