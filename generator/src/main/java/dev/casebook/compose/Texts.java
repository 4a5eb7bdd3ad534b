package dev.casebook.compose;

import dev.casebook.catalog.Field;
import dev.casebook.catalog.Postmortem;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.site.SitePath;
import dev.casebook.view.Part.Heading;
import dev.casebook.view.Part.Html;
import dev.casebook.view.Part.Lessons;
import dev.casebook.view.Part.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the bodies of documents. */
final class Texts {
    /** A heading that only tells when, such as {@code 2017-10-17 07:42} or {@code 9:15 AM PST}: a timeline's, not one to look for. */
    private static final Pattern MOMENT =
            Pattern.compile("(?=.{0,40}\\d:\\d\\d)[^\\p{L}]*+(?:[AaPp][Mm][^\\p{L}]*+)?+\\p{L}{0,4}");

    private final Linking linking;

    Texts(Linking linking) {
        this.linking = linking;
    }

    /** The lists of lessons that only the front matter holds; what the body says under a heading of its own stands there. */
    static List<Lessons> lessons(Postmortem postmortem) {
        Postmortem.Lessons lessons = postmortem.lessons();
        List<Lessons> lists = new ArrayList<>();
        add(lists, postmortem, Field.WENT_WELL, "What went well", lessons.wentWell());
        add(lists, postmortem, Field.GOT_LUCKY, "Where we got lucky", lessons.gotLucky());
        add(lists, postmortem, Field.SURPRISED_BY, "What surprised us", lessons.surprisedBy());
        return lists;
    }

    private static void add(List<Lessons> lists, Postmortem postmortem, Field field, String title, List<String> items) {
        if (!items.isEmpty() && !postmortem.origins().inferred().contains(field)) {
            lists.add(new Lessons("_" + field.key().replace('_', '-'), title, items));
        }
    }

    /** The body of {@code document} without a heading that repeats {@code title}. */
    Text text(ParsedDocument document, String title, SitePath page) {
        MarkdownDocument body = document.body();
        boolean repeated = body.repeated(title).isPresent();
        String html = body.html(linking.targets(document.file().path(), page), repeated);
        // Another title above all the rest is no place to look for.
        boolean above =
                body.headingsAsWritten().filter(heading -> heading.level() == 1).count() == 1;
        List<Heading> contents = body.headings(repeated || above).stream()
                .filter(heading -> heading.level() <= 3)
                .filter(heading -> !MOMENT.matcher(heading.text()).matches())
                .map(heading -> new Heading(heading.anchor(), heading.text(), heading.level()))
                .toList();
        return new Text(new Html(html), contents);
    }

    /** What {@code postmortem} says below {@code heading}, to stand on the page at {@code page}. */
    Html excerpt(Postmortem postmortem, MarkdownDocument.Heading heading, SitePath page) {
        ParsedDocument document = postmortem.document();
        return new Html(document.body()
                .excerpt(heading, linking.targets(document.file().path(), page), linking.address(postmortem, page)));
    }
}
