package dev.casebook.render;

import dev.casebook.parse.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.render.Part.Heading;
import dev.casebook.render.Part.Html;
import dev.casebook.render.Part.Text;
import dev.casebook.site.SitePath;
import java.util.List;
import java.util.Optional;

/** Makes the bodies of documents. */
final class Texts {
    private final Linking linking;

    Texts(Linking linking) {
        this.linking = linking;
    }

    /** The body of {@code document} without a heading that repeats {@code title}. */
    Text text(ParsedDocument document, String title, SitePath page) {
        MarkdownDocument body = document.body();
        Optional<MarkdownDocument.Heading> repeated =
                body.title().filter(heading -> heading.text().strip().equalsIgnoreCase(title.strip()));
        String html = body.html(linking.targets(document.file().path(), page), repeated.isPresent());
        List<Heading> contents = body.sections().stream()
                .flatMap(section -> section.heading().stream())
                .filter(heading -> repeated.isEmpty() || !heading.equals(repeated.get()))
                .filter(heading -> heading.level() == 2 || heading.level() == 3)
                .map(heading -> new Heading(heading.anchor(), heading.text(), heading.level()))
                .toList();
        return new Text(new Html(html), contents);
    }
}
