package dev.casebook.review;

import dev.casebook.catalog.Action;
import dev.casebook.catalog.Postmortem;
import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.Value;
import dev.casebook.parse.BodyAction;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourceSpan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An action as judged, from wherever it was read.
 *
 * @param text what
 * @param owner as written; may be empty
 * @param due empty when no day is given
 * @param ticket as written; may be empty
 * @param ended whether what shows that it is done stands beside it
 * @param done whether nothing remains to be done
 * @param title where it stands
 * @param ownerPlace where its owner stands, when that is known
 */
record ActionItem(
        String text,
        String owner,
        String due,
        String ticket,
        boolean ended,
        boolean done,
        SourceSpan title,
        @Nullable SourceSpan ownerPlace) {
    /** The front matter's actions, else the body's. */
    static List<ActionItem> of(Postmortem postmortem, ParsedDocument.Actions body) {
        if (!postmortem.statedActions().isEmpty()) {
            return postmortem.statedActions().stream()
                    .map(action -> of(postmortem, action))
                    .toList();
        }
        return body.items().stream().map(ActionItem::of).toList();
    }

    private static ActionItem of(Postmortem postmortem, Action action) {
        return new ActionItem(
                action.title(),
                action.owner(),
                // A day that cannot be read is reported as such.
                action.due() != null || isWritten(postmortem, action, "due") ? "written" : "",
                action.ticket(),
                false,
                !action.isOpen(),
                place(postmortem, action, "title"),
                place(postmortem, action, "owner"));
    }

    private static ActionItem of(BodyAction action) {
        SourceSpan span = action.span();
        int at = action.owner().isEmpty()
                ? -1
                : span.file().lineSpan(span.line()).text().indexOf(action.owner());
        int start = at < 0 ? 0 : span.file().lineSpan(span.line()).start() + at;
        return new ActionItem(
                action.title(),
                action.owner(),
                action.due(),
                action.ticket(),
                !action.end().isEmpty(),
                action.done(),
                span,
                at < 0 ? null : span.file().span(start, start + action.owner().length()));
    }

    /** Whether it is open, and says more than where it is tracked: what else is known of it stands there. */
    boolean isToldHere() {
        return !done && (ticket.isEmpty() || text.indexOf(' ') >= 0);
    }

    /** Where {@code key} of a front matter's action stands; its first value when it has no such key. */
    static SourceSpan place(Postmortem postmortem, Action action, String key) {
        List<Value.Entry> entries = entries(postmortem, action);
        return entries.stream()
                .filter(e -> e.key().equals(key))
                .findFirst()
                .or(() -> entries.stream().findFirst())
                .map(e -> e.value().span())
                .orElse(action.span());
    }

    /** Whether a front matter's action has a value of {@code key}, be it one that cannot be read. */
    static boolean isWritten(Postmortem postmortem, Action action, String key) {
        return entries(postmortem, action).stream()
                .anyMatch(e -> e.key().equals(key) && !MappingReader.isBlank(e.value()));
    }

    private static List<Value.Entry> entries(Postmortem postmortem, Action action) {
        for (Value.Entry entry : postmortem.document().frontMatter().entries()) {
            List<Value> items = entry.value() instanceof Value.Sequence list ? list.items() : List.of(entry.value());
            for (Value item : items) {
                if (item instanceof Value.Mapping mapping && mapping.span().equals(action.span())) {
                    return mapping.entries();
                }
            }
        }
        return List.of();
    }

    /** The key of the entry whose value stands at {@code value}. */
    static SourceSpan key(Postmortem postmortem, SourceSpan value) {
        Optional<SourceSpan> key = postmortem.document().frontMatter().entries().stream()
                .filter(entry -> entry.value().span().equals(value))
                .findFirst()
                .map(Value.Entry::keySpan);
        return key.orElse(value);
    }
}
