package dev.casebook.render;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.parse.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.render.Part.Heading;
import dev.casebook.render.Part.Html;
import dev.casebook.render.Part.Text;
import dev.casebook.site.SitePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Entities;

/** Makes the bodies of documents. */
final class Texts {
    private final Linking linking;

    Texts(Linking linking) {
        this.linking = linking;
    }

    /** A body with the lessons that only the front matter holds, each list under a heading of its own. */
    Text withLessons(Text body, Postmortem postmortem) {
        StringBuilder html = new StringBuilder(body.html().markup());
        List<Heading> contents = new ArrayList<>(body.contents());
        lessons(
                html,
                contents,
                postmortem,
                Field.WENT_WELL,
                "What went well",
                postmortem.lessons().wentWell());
        lessons(
                html,
                contents,
                postmortem,
                Field.GOT_LUCKY,
                "Where we got lucky",
                postmortem.lessons().gotLucky());
        lessons(
                html,
                contents,
                postmortem,
                Field.SURPRISED_BY,
                "What surprised us",
                postmortem.lessons().surprisedBy());
        return new Text(new Html(html.toString()), contents);
    }

    private static void lessons(
            StringBuilder html,
            List<Heading> contents,
            Postmortem postmortem,
            Field field,
            String title,
            List<String> items) {
        if (items.isEmpty() || postmortem.origins().inferred().contains(field)) {
            return;
        }
        String anchor = "_" + field.key().replace('_', '-');
        html.append("<h2 id=\"").append(anchor).append("\">").append(title).append("</h2>\n<ul>\n");
        items.forEach(item -> html.append("<li>").append(Entities.escape(item)).append("</li>\n"));
        html.append("</ul>\n");
        contents.add(new Heading(anchor, title, 2));
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
