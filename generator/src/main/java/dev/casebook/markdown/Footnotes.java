package dev.casebook.markdown;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The footnotes of a page in the order of their first mention. */
final class Footnotes {
    private final List<FootnoteBlock> notes = new ArrayList<>();
    private final List<Integer> mentions = new ArrayList<>();

    /**
     * One mention of a note.
     *
     * @param number the note's, from 1
     * @param id of the mention
     * @param target id of the note
     */
    record Mark(int number, String id, String target) {}

    /** The next mention of what {@code node} points to; empty when there is no such note. */
    Optional<Mark> mark(Footnote node) {
        FootnoteBlock note = node.isDefined() ? node.getFootnoteBlock() : null;
        if (note == null) {
            return Optional.empty();
        }
        int index = index(note);
        int mention = mentions.get(index) + 1;
        mentions.set(index, mention);
        String id = "footnote-mention-" + (index + 1) + (mention == 1 ? "" : "-" + mention);
        return Optional.of(new Mark(index + 1, id, target(index)));
    }

    /** The notes mentioned so far. */
    List<FootnoteBlock> notes() {
        return notes;
    }

    /** The id of the note at {@code index}. */
    static String target(int index) {
        return "footnote-" + (index + 1);
    }

    /** The id of the first mention of the note at {@code index}. */
    static String mention(int index) {
        return "footnote-mention-" + (index + 1);
    }

    private int index(FootnoteBlock note) {
        int index = notes.indexOf(note);
        if (index < 0) {
            notes.add(note);
            mentions.add(0);
            index = notes.size() - 1;
        }
        return index;
    }
}
