package dev.casebook.catalog;

import dev.casebook.catalog.Postmortem.Impact;
import dev.casebook.catalog.Postmortem.Reference;
import dev.casebook.catalog.Postmortem.References;
import dev.casebook.packed.Packer;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A {@link Postmortem} as bytes, but for the document it was read from: two that are read from the same one are equal if their bytes are. */
public final class PackedPostmortem {
    private PackedPostmortem() {}

    /** Writes it. */
    public static void write(Packer packer, Postmortem it) {
        packer.text(it.id().value())
                .text(it.slug())
                .text(it.title())
                .text(it.summary())
                .day(it.day())
                .constant(it.status());
        for (Axis axis : Axis.values()) {
            packer.list(it.terms(axis), PackedPostmortem::term);
        }
        course(packer, it.course());
        packer.text(it.impact().text())
                .list(it.impact().rows(), PackedPostmortem::row)
                .list(it.actions(), PackedPostmortem::action)
                .list(it.lessons().wentWell(), Packer::text)
                .list(it.lessons().gotLucky(), Packer::text)
                .list(it.lessons().surprisedBy(), Packer::text);
        references(packer, it.references());
        packer.list(it.credits().authors(), Packer::text)
                .list(it.credits().reviewers(), Packer::text)
                .text(it.credits().facilitator());
        for (Field field : Field.values()) {
            packer.optional(it.origins().of(field), Packer::span)
                    .flag(it.origins().inferred().contains(field));
        }
    }

    private static void term(Packer packer, Term it) {
        packer.constant(it.axis())
                .text(it.id())
                .text(it.name())
                .text(it.definition())
                .list(it.aliases(), Packer::text)
                .flag(it.declared());
    }

    private static void course(Packer packer, Course it) {
        moment(packer, it.started());
        moment(packer, it.detected());
        moment(packer, it.mitigated());
        moment(packer, it.resolved());
        moment(packer, it.published());
    }

    private static void moment(Packer packer, @Nullable OffsetDateTime moment) {
        packer.optional(Optional.ofNullable(moment).map(OffsetDateTime::toString), Packer::text);
    }

    private static void row(Packer packer, Impact.Row it) {
        packer.text(it.measure()).text(it.value());
    }

    private static void action(Packer packer, Action it) {
        packer.text(it.title())
                .text(it.type())
                .text(it.owner())
                .day(it.due())
                .constant(it.state())
                .day(it.done())
                .text(it.ticket())
                .text(it.whyDeclined())
                .span(it.span());
    }

    private static void references(Packer packer, References it) {
        packer.list(it.related(), PackedPostmortem::reference)
                .list(it.recurrenceOf(), PackedPostmortem::reference)
                .list(it.supersedes(), PackedPostmortem::reference)
                .list(it.rfcs(), Packer::text)
                .list(it.sources(), Packer::text)
                .list(it.aliases(), Packer::text);
    }

    private static void reference(Packer packer, Reference it) {
        packer.text(it.id().value()).span(it.span());
    }
}
