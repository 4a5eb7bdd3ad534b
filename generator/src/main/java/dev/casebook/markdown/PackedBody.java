package dev.casebook.markdown;

import dev.casebook.markdown.MarkdownDocument.Heading;
import dev.casebook.markdown.MarkdownDocument.Link;
import dev.casebook.markdown.MarkdownDocument.LinkKind;
import dev.casebook.markdown.MarkdownDocument.Section;
import dev.casebook.packed.Packer;
import dev.casebook.packed.Unpacker;
import java.util.function.Function;
import java.util.function.Supplier;

/** A {@link MarkdownDocument} as bytes: what it says, then its HTML. */
public final class PackedBody {
    private PackedBody() {}

    /**
     * Writes what it says, and its HTML behind that.
     *
     * @param html whether the HTML is written
     */
    public static void write(Packer packer, MarkdownDocument body, boolean html) {
        MarkdownText text = (MarkdownText) body;
        packer.list(text.sections(), PackedBody::section)
                .optional(text.title(), PackedBody::heading)
                .list(text.links(), PackedBody::link)
                .list(text.storedProse().headings(), (p, heading) -> p.optional(heading, PackedBody::heading))
                .text(text.storedProse().runs())
                .list(text.comments(), Packer::span)
                .number(text.words());
        if (html) {
            draft(packer, text.draft());
        }
    }

    /** Reads what was written with its HTML. */
    public static MarkdownDocument read(Unpacker unpacker) {
        return text(unpacker, behind -> {
            HtmlDraft draft = draft(behind);
            return () -> draft;
        });
    }

    /** Writes its HTML alone. */
    public static void writeHtml(Packer packer, MarkdownDocument body) {
        draft(packer, ((MarkdownText) body).draft());
    }

    /** Reads all but the HTML, which is read where {@code html} begins when it is asked for. */
    public static MarkdownDocument readApart(Unpacker unpacker, Supplier<Unpacker> html) {
        return text(unpacker, behind -> () -> draft(html.get()));
    }

    /** Reads all but the HTML, which is made of the tree that {@code again} reads, when it is asked for. */
    public static MarkdownDocument read(Unpacker unpacker, Supplier<FlexmarkDocument> again) {
        return text(unpacker, behind -> () -> BodyHtml.of(again.get()));
    }

    private static MarkdownText text(Unpacker unpacker, Function<Unpacker, Supplier<HtmlDraft>> html) {
        return new MarkdownText(
                unpacker.list(PackedBody::section),
                unpacker.optional(PackedBody::heading),
                unpacker.list(PackedBody::link),
                new StoredProse(
                        unpacker.file(), unpacker.list(it -> it.optional(PackedBody::heading)), unpacker.text()),
                unpacker.list(Unpacker::span),
                unpacker.number(),
                html.apply(unpacker));
    }

    private static void section(Packer packer, Section it) {
        packer.optional(it.heading(), PackedBody::heading)
                .text(it.text())
                .text(it.prose())
                .list(it.items(), Packer::text)
                .span(it.span());
    }

    private static Section section(Unpacker unpacker) {
        return new Section(
                unpacker.optional(PackedBody::heading),
                unpacker.text(),
                unpacker.text(),
                unpacker.list(Unpacker::text),
                unpacker.span());
    }

    private static void heading(Packer packer, Heading it) {
        packer.number(it.level()).text(it.text()).text(it.anchor()).span(it.span());
    }

    private static Heading heading(Unpacker unpacker) {
        return new Heading(unpacker.number(), unpacker.text(), unpacker.text(), unpacker.span());
    }

    private static void link(Packer packer, Link it) {
        packer.constant(it.kind()).text(it.target()).text(it.text()).span(it.span());
    }

    private static Link link(Unpacker unpacker) {
        return new Link(unpacker.constant(LinkKind.class), unpacker.text(), unpacker.text(), unpacker.span());
    }

    private static void draft(Packer packer, HtmlDraft it) {
        packer.text(it.html()).number(it.marks().size());
        for (int i = 0; i < it.marks().size(); i++) {
            packer.number(it.marks().at(i)).number(it.marks().what(i));
        }
        packer.list(it.places(), PackedBody::place).list(it.sections(), PackedBody::stretch);
    }

    private static HtmlDraft draft(Unpacker unpacker) {
        return new HtmlDraft(
                unpacker.text(), marks(unpacker), unpacker.list(PackedBody::place), unpacker.list(PackedBody::stretch));
    }

    private static HtmlDraft.Marks marks(Unpacker unpacker) {
        HtmlDraft.Marks marks = new HtmlDraft.Marks();
        for (int left = unpacker.number(); left > 0; left--) {
            marks.add(unpacker.number(), unpacker.number());
        }
        return marks.done();
    }

    private static void place(Packer packer, HtmlDraft.Place it) {
        link(packer, it.link());
        packer.text(it.title()).list(it.more(), Packer::text).flag(it.inLink());
    }

    private static HtmlDraft.Place place(Unpacker unpacker) {
        return new HtmlDraft.Place(link(unpacker), unpacker.text(), unpacker.list(Unpacker::text), unpacker.flag());
    }

    private static void stretch(Packer packer, HtmlDraft.Stretch it) {
        packer.number(it.start())
                .number(it.end())
                .number(it.startMark())
                .number(it.endMark())
                .list(it.unclosed(), Packer::text);
    }

    private static HtmlDraft.Stretch stretch(Unpacker unpacker) {
        return new HtmlDraft.Stretch(
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.number(),
                unpacker.list(Unpacker::text));
    }
}
