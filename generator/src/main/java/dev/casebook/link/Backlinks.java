package dev.casebook.link;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which pages refer to which. A page of a word refers by what the archive itself says of it. */
public final class Backlinks {
    /** Postmortems newest first, then free pages, then words. */
    private static final Comparator<Referrer> ORDER = Comparator.<Referrer>comparingInt(referrer -> switch (referrer) {
                case Referrer.OfPostmortem of -> 0;
                case Referrer.OfPage of -> 1;
                case Referrer.OfTerm of -> 2;
            })
            .thenComparing(
                    referrer -> referrer instanceof Referrer.OfPostmortem of ? of.postmortem() : null,
                    Comparator.nullsFirst(Postmortem.NEWEST_FIRST))
            .thenComparing(Referrer::key);

    private final Map<String, Map<String, Referrer>> byTarget = new TreeMap<>();

    Backlinks() {}

    /** Notes that {@code from} refers to where {@code to} leads; what leads out of the archive, or to itself, is not noted. */
    void add(Referrer from, Destination to) {
        switch (to) {
            case Destination.ToPostmortem page -> add(from, new Referrer.OfPostmortem(page.postmortem()));
            case Destination.ToPage page -> add(from, new Referrer.OfPage(page.page()));
            case Destination.ToTerm page -> add(from, new Referrer.OfTerm(page.term()));
            case Destination.ToAsset asset -> {}
            case Destination.Elsewhere elsewhere -> {}
            case Destination.Nowhere nowhere -> {}
        }
    }

    private void add(Referrer from, Referrer to) {
        if (!from.key().equals(to.key())) {
            byTarget.computeIfAbsent(to.key(), key -> new TreeMap<>()).put(from.key(), from);
        }
    }

    /** Who refers to {@code postmortem}. */
    public List<Referrer> to(Postmortem postmortem) {
        return to(new Referrer.OfPostmortem(postmortem));
    }

    /** Who refers to {@code page}. */
    public List<Referrer> to(FreePage page) {
        return to(new Referrer.OfPage(page));
    }

    /** Who refers to {@code term}. */
    public List<Referrer> to(Term term) {
        return to(new Referrer.OfTerm(term));
    }

    private List<Referrer> to(Referrer target) {
        List<Referrer> found =
                new ArrayList<>(byTarget.getOrDefault(target.key(), Map.of()).values());
        found.sort(ORDER);
        return found;
    }
}
