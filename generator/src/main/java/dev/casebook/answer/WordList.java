package dev.casebook.answer;

import dev.casebook.archive.ArchiveReading;
import dev.casebook.catalog.Field;
import dev.casebook.diagnostic.Rule;
import dev.casebook.source.ArchiveUnreadableException;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.FailureMode;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words that a postmortem can be classified by in one respect, with what they mean.
 *
 * @param name such as {@code failure-modes}
 * @param key the key they are written under, such as {@code failure_modes}
 * @param rule the rule that reports any other word
 * @param groups families of failure modes; of other words one without a title, or none where nobody defined any
 */
public record WordList(String name, String key, Rule rule, List<Group> groups) {
    /** Copies the groups. */
    public WordList {
        groups = List.copyOf(groups);
    }

    /**
     * Words that belong together.
     *
     * @param title may be empty
     * @param definition one sentence; may be empty
     * @param words in the order to show them
     */
    public record Group(String title, String definition, List<Word> words) {
        /** Copies the words. */
        public Group {
            words = List.copyOf(words);
        }
    }

    /**
     * A word.
     *
     * @param id as it is written
     * @param meaning one sentence, or at least its name; empty where that says no more
     */
    public record Word(String id, String meaning) {}

    /** The names of all lists. */
    public static List<String> names() {
        return axes().keySet().stream().toList();
    }

    /** The words of the archive in {@code folder}, the shipped ones among them. */
    public static WordList of(Path folder, String name) throws ArchiveUnreadableException {
        return of(ArchiveReading.vocabulary(folder), name);
    }

    /** The words that every archive has. */
    public static WordList shipped(String name) {
        return of(ArchiveReading.shippedVocabulary(), name);
    }

    private static Map<String, Axis> axes() {
        Map<String, Axis> axes = new LinkedHashMap<>();
        Arrays.stream(Axis.values())
                .filter(axis -> axis.unknown().isPresent())
                .forEach(axis -> axes.put(axis.folder(), axis));
        return axes;
    }

    private static WordList of(Vocabulary vocabulary, String name) {
        Axis axis = axes().get(name);
        if (axis == null) {
            throw new IllegalArgumentException("no words are called " + name);
        }
        List<Term> declared =
                vocabulary.all(axis).stream().filter(Term::declared).toList();
        List<Group> groups = new ArrayList<>();
        List<Term> rest = new ArrayList<>(declared);
        if (axis == Axis.FAILURE_MODE) {
            for (FailureMode.Family family : vocabulary.families()) {
                List<Term> modes = rest.stream()
                        .filter(mode -> vocabulary.failureMode(mode).family().equals(family.id()))
                        .toList();
                add(groups, family.name(), family.definition(), modes);
                rest.removeAll(modes);
            }
        }
        add(groups, groups.isEmpty() ? "" : "In no family", "", rest);
        return new WordList(
                name,
                Field.BY_AXIS.getOrDefault(axis, Field.TAGS).key(),
                axis.unknown().orElseThrow(),
                groups);
    }

    private static void add(List<Group> groups, String title, String definition, List<Term> terms) {
        if (!terms.isEmpty()) {
            groups.add(new Group(
                    title, definition, terms.stream().map(WordList::word).toList()));
        }
    }

    private static Word word(Term term) {
        String name = term.name().equals(term.id()) ? "" : term.name();
        return new Word(term.id(), term.definition().isEmpty() ? name : term.definition());
    }
}
