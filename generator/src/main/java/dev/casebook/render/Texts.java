package dev.casebook.render;

import dev.casebook.parse.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.render.Part.Heading;
import dev.casebook.render.Part.Html;
import dev.casebook.render.Part.Text;
import dev.casebook.site.SitePath;
import java.util.List;

/** Makes the bodies of documents. */
final class Texts {
    private final Linking linking;

    Texts(Linking linking) {
        this.linking = linking;
    }

    /** The body of {@code document} without a heading that repeats {@code title}. */
    Text text(ParsedDocument document, String title, SitePath page) {
        MarkdownDocument body = document.body();
        boolean repeats = body.title()
                .map(heading -> heading.text().strip().equalsIgnoreCase(title.strip()))
                .orElse(false);
        String html = body.html(linking.targets(document.file().path(), page), repeats);
        List<Heading> contents = body.sections().stream()
                .flatMap(section -> section.heading().stream())
                .filter(heading -> !repeats || !heading.equals(body.title().orElse(null)))
                .filter(heading -> heading.level() == 2 || heading.level() == 3)
                .map(heading -> new Heading(heading.anchor(), heading.text(), heading.level()))
                .toList();
        return new Text(new Html(html), contents);
    }
}
