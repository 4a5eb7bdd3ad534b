package dev.casebook.machine;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Group;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.settings.Settings;
import dev.casebook.site.SitePlan;
import dev.casebook.vocabulary.Axis;
import java.util.List;

/** A guide for language models, in the form that llmstxt.org describes: what there is, and where it is as plain text. */
public final class LlmsText {
    private static final int NEWEST = 200;

    private LlmsText() {}

    /** The guide to the archive of {@code catalog}. */
    public static String of(LinkedCatalog catalog, SitePlan plan, Settings.Site site) {
        List<Postmortem> postmortems = catalog.catalog().postmortems();
        StringBuilder text = new StringBuilder(8192);
        text.append("# ").append(site.title()).append("\n\n");
        if (!site.description().isEmpty()) {
            text.append("> ").append(site.description()).append("\n\n");
        }
        text.append(postmortems.size() == 1 ? "1 postmortem" : postmortems.size() + " postmortems")
                .append(". Each has a Markdown twin (index.md) and its facts as JSON (index.json) beside its page.\n\n")
                .append("- [All postmortems as JSON](")
                .append(site.baseUrl())
                .append("postmortems.json): id, title, summary, date, classification\n");
        List<Group> modes = catalog.groups().of(Axis.FAILURE_MODE);
        if (!modes.isEmpty()) {
            text.append("\n## Failure modes\n\n");
            modes.forEach(mode -> plan.of(mode.term())
                    .ifPresent(path -> item(
                            text,
                            mode.term().name(),
                            site.baseUrl() + path,
                            mode.size() + "; " + mode.term().definition())));
        }
        text.append("\n## ")
                .append(postmortems.size() > NEWEST ? "Newest postmortems" : "Postmortems")
                .append("\n\n");
        postmortems.stream()
                .limit(NEWEST)
                .forEach(p -> item(text, p.title(), site.baseUrl() + plan.of(p) + "index.md", p.summary()));
        return text.toString();
    }

    private static void item(StringBuilder text, String title, String url, String note) {
        text.append("- [")
                .append(title.replace("[", "\\[").replace("]", "\\]"))
                .append("](")
                .append(url)
                .append(')');
        if (!note.isBlank()) {
            text.append(": ").append(note.replace('\n', ' ').strip());
        }
        text.append('\n');
    }
}
