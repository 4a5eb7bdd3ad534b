package dev.casebook.authoring;

import dev.casebook.vocabulary.Term;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

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
        Map<String, String> known = Map.of(
                "title", YamlOut.quoted(title),
                "date", day.toString(),
                "kind", YamlOut.scalar(kind),
                "severity", severity.isEmpty() ? "" : YamlOut.scalar(severity),
                "services", YamlOut.list(services),
                "failure_modes", YamlOut.list(failureModes));
        return PLACEHOLDER
                .matcher(read("/templates/" + template + ".md"))
                .replaceAll(place -> Matcher.quoteReplacement(known.getOrDefault(place.group(1), place.group())));
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
