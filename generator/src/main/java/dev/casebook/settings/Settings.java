package dev.casebook.settings;

import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.diagnostic.Severity;
import dev.casebook.source.SourceFile;
import dev.casebook.vocabulary.Term;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything an archive can set.
 *
 * @param selection which files belong to the archive
 * @param site the site's name and address
 * @param profile how much the archive owes
 * @param rules severities that differ from the rules' own; empty for a rule that is off
 * @param requirements what some incidents' postmortems owe, other than the rest; of several the last counts
 * @param levels severity levels, gravest first, and kinds beyond the shipped ones
 * @param mapping how foreign keys and values are to be read
 * @param policy the limits that rules measure by
 * @param synonyms groups of ways of saying the same, for searching
 */
public record Settings(
        Selection selection,
        Site site,
        Profile profile,
        Map<Rule, Optional<Severity>> rules,
        List<Requirement> requirements,
        List<Term> levels,
        Mapping mapping,
        Policy policy,
        List<List<String>> synonyms) {
    /** The most words of a synonym: a query looks for no longer one. */
    public static final int LONGEST_SYNONYM = 4;

    /** Copies the collections. */
    public Settings {
        rules = Map.copyOf(rules);
        requirements = List.copyOf(requirements);
        levels = List.copyOf(levels);
        synonyms = List.copyOf(synonyms);
    }

    /**
     * The site as a whole.
     *
     * @param title its name
     * @param description one sentence; may be empty
     * @param language a BCP 47 tag
     * @param baseUrl the address it is published at, with a slash at its end; empty when not known
     * @param zone for timestamps without an offset
     * @param editUrl where a source file can be edited, with {@code {path}} for its path; empty for no such link
     */
    public record Site(String title, String description, String language, String baseUrl, ZoneId zone, String editUrl) {
        /** Whether a site can be published at {@code url}: an address of the web, of a host. */
        public static boolean isAddress(String url) {
            try {
                URI address = new URI(url);
                String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
                return (scheme.equals("https") || scheme.equals("http"))
                        && address.getRawAuthority() != null
                        && address.getQuery() == null
                        && address.getFragment() == null;
            } catch (URISyntaxException e) {
                return false;
            }
        }

        /** The same site published at {@code url}. */
        public Site at(String url) {
            return new Site(
                    title, description, language, url.isEmpty() || url.endsWith("/") ? url : url + "/", zone, editUrl);
        }
    }

    /**
     * Foreign words and what they mean here.
     *
     * @param fields foreign key to Casebook's key
     * @param values Casebook's key to (foreign value to Casebook's value)
     */
    public record Mapping(Map<String, String> fields, Map<String, Map<String, String>> values) {
        /** Copies the maps in order of their keys. */
        public Mapping {
            fields = Map.copyOf(fields);
            values = Map.copyOf(new TreeMap<>(values));
        }
    }

    /** The same settings with the site published at {@code url}. */
    public Settings publishedAt(String url) {
        return new Settings(selection, site.at(url), profile, rules, requirements, levels, mapping, policy, synonyms);
    }

    /**
     * {@code found} as the profile, the rules' settings and the requirements see it: severities changed, rules that are off left out.
     *
     * @param incidents what the requirements of each postmortem depend on, by its file
     */
    public Diagnostics judge(Diagnostics found, Map<SourceFile, Requirement.Incident> incidents) {
        return Diagnostics.of(found.list().stream()
                .flatMap(finding ->
                        severity(finding, incidents.get(finding.span().file())).map(finding::at).stream())
                .toList());
    }

    private Optional<Severity> severity(Diagnostic finding, Requirement.@Nullable Incident incident) {
        Severity own = finding.severity();
        Rule rule = finding.rule();
        Optional<Severity> severity = rules.getOrDefault(rule, profile.severity(rule, own));
        if (incident == null) {
            return severity;
        }
        for (Requirement requirement : requirements) {
            if (requirement.holdsFor(incident)) {
                Profile asked = requirement.profile();
                if (asked != null && rule.isDebt() && !rules.containsKey(rule)) {
                    severity = asked.severity(rule, own);
                }
                severity = requirement.rules().getOrDefault(rule, severity);
            }
        }
        return severity;
    }
}
