package dev.casebook.parse;

import dev.casebook.frontmatter.FrontMatter;
import dev.casebook.frontmatter.PackedFrontMatter;
import dev.casebook.markdown.FlexmarkDocument;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.markdown.PackedBody;
import dev.casebook.packed.Packer;
import dev.casebook.packed.ScratchFile;
import dev.casebook.packed.Unpacker;
import dev.casebook.source.SourceFile;
import java.util.List;
import java.util.function.Supplier;

/** A {@link ParsedDocument} as bytes. */
public final class PackedDocument {
    private PackedDocument() {}

    /** Writes it, with its HTML or without. */
    public static void write(Packer packer, ParsedDocument document, boolean html) {
        PackedFrontMatter.write(packer, document.frontMatter());
        packer.list(document.facts(), PackedDocument::fact)
                .optional(document.actions().name(), Packer::span)
                .list(document.actions().items(), PackedDocument::action)
                .list(document.timeline(), PackedDocument::entry);
        PackedBody.write(packer, document.body(), html);
    }

    /**
     * Reads it.
     *
     * @param html whether the HTML that was written is read as well; without it, it is made when it is asked for
     */
    public static ParsedDocument read(Unpacker unpacker, boolean html) {
        return new ParsedDocument(
                unpacker.file(),
                html
                        ? content(unpacker, (it, frontMatter) -> PackedBody.read(it))
                        : content(unpacker, PackedDocument::again));
    }

    /** {@code document} with all that it says put aside, its HTML by itself. */
    public static ParsedDocument aside(ParsedDocument document, ScratchFile scratch) {
        SourceFile file = document.file();
        Packer page = new Packer(file);
        PackedBody.writeHtml(page, document.body());
        Supplier<byte[]> html = scratch.put(page.bytes());
        Packer rest = new Packer(file);
        write(rest, document, false);
        return new ParsedDocument(
                file,
                document.words(),
                scratch.put(
                        rest.bytes(),
                        bytes -> content(
                                new Unpacker(file, bytes),
                                (unpacker, frontMatter) ->
                                        PackedBody.readApart(unpacker, () -> new Unpacker(file, html.get())))));
    }

    /** What is written last. */
    private interface Body {
        MarkdownDocument read(Unpacker unpacker, FrontMatter frontMatter);
    }

    private static ParsedDocument.Content content(Unpacker unpacker, Body last) {
        FrontMatter frontMatter = PackedFrontMatter.read(unpacker);
        List<BodyFact> facts = unpacker.list(PackedDocument::fact);
        ParsedDocument.Actions actions =
                new ParsedDocument.Actions(unpacker.optional(Unpacker::span), unpacker.list(PackedDocument::action));
        List<TimelineEntry> timeline = unpacker.list(PackedDocument::entry);
        return new ParsedDocument.Content(frontMatter, last.read(unpacker, frontMatter), facts, actions, timeline);
    }

    private static MarkdownDocument again(Unpacker unpacker, FrontMatter frontMatter) {
        return PackedBody.read(
                unpacker,
                () -> FlexmarkDocument.parse(unpacker.file(), frontMatter.span().end()));
    }

    private static void fact(Packer packer, BodyFact it) {
        packer.text(it.label()).text(it.text()).list(it.items(), Packer::text).span(it.span());
    }

    private static BodyFact fact(Unpacker unpacker) {
        return new BodyFact(unpacker.text(), unpacker.text(), unpacker.list(Unpacker::text), unpacker.span());
    }

    private static void action(Packer packer, BodyAction it) {
        packer.text(it.title())
                .text(it.owner())
                .text(it.due())
                .text(it.ticket())
                .text(it.end())
                .flag(it.done())
                .flag(it.begun())
                .span(it.span());
    }

    private static BodyAction action(Unpacker unpacker) {
        return new BodyAction(
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.text(),
                unpacker.flag(),
                unpacker.flag(),
                unpacker.span());
    }

    private static void entry(Packer packer, TimelineEntry it) {
        packer.day(it.date()).time(it.time()).text(it.zone()).text(it.text()).span(it.span());
    }

    private static TimelineEntry entry(Unpacker unpacker) {
        return new TimelineEntry(unpacker.day(), unpacker.time(), unpacker.text(), unpacker.text(), unpacker.span());
    }
}
