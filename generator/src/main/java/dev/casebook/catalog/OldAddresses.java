package dev.casebook.catalog;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the addresses at which a page once stood, each as a path within the site. Notes of Obsidian have other names in their place. */
final class OldAddresses {
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._~/-]{1,200}");
    /** What somebody means as an address, usable or not. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)/.*|https?:.*");
    /** Where the site's own files stand: beside pages, and below folders that hold nothing else. */
    private static final Pattern TAKEN =
            Pattern.compile("(?i)(?:assets|files|schema)/.*|(?:.*/)?[^/]+\\.(?:csv|html|ics|json|md|txt|xml)/.*");

    private OldAddresses() {}

    /** The paths that {@code fields} names; what cannot be one is reported where it is meant as one. */
    static List<String> of(FieldReader fields, Consumer<Diagnostic> findings) {
        List<String> paths = new ArrayList<>();
        for (FieldReader.Word alias : fields.words(Field.ALIASES)) {
            Optional<String> path = path(alias.text());
            path.ifPresent(paths::add);
            if (path.isEmpty() && ADDRESS.matcher(alias.text()).matches()) {
                findings.accept(Diagnostic.of(
                        Rule.FRONT_MATTER__BAD_ALIAS,
                        alias.span(),
                        "no page of this site can stand at `" + FieldReader.clipped(alias.text()) + "`",
                        "write a path within the site of letters, digits and hyphens, such as `/2024/checkout.html`, "
                                + "and lead other addresses on at your web host"));
            }
        }
        return paths;
    }

    private static Optional<String> path(String written) {
        if (!SAFE.matcher(written).matches() || written.contains("//") || written.contains("/.")) {
            return Optional.empty();
        }
        String name = written.startsWith("/") ? written.substring(1) : written;
        String path = name.endsWith("/") || name.endsWith(".html") ? name : name + "/";
        boolean free =
                !name.isEmpty() && !name.startsWith(".") && !TAKEN.matcher(path).matches();
        return free ? Optional.of(path) : Optional.empty();
    }
}
