package dev.casebook.site;

import dev.casebook.catalog.FreePage;
import dev.casebook.catalog.Postmortem;
import dev.casebook.register.ActionRegister;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Every page of the site, and the address of everything. */
public final class SitePlan {
    private final List<Page> pages;
    private final ActionRegister register;
    private final TreeMap<SitePath, Page> byPath = new TreeMap<>();

    /** A plan of {@code pages}, in the order to make them; two at one address are our bug. */
    SitePlan(List<Page> pages, ActionRegister register) {
        this.pages = List.copyOf(pages);
        this.register = register;
        for (Page page : pages) {
            if (byPath.put(page.path(), page) != null) {
                throw new IllegalStateException("two pages at " + page.path());
            }
        }
    }

    /** Every page. */
    public List<Page> pages() {
        return pages;
    }

    /** Every action of the archive. */
    public ActionRegister register() {
        return register;
    }

    /** Where {@code postmortem} stands. */
    public SitePath of(Postmortem postmortem) {
        return path(postmortem);
    }

    /** Where {@code page} stands. */
    public SitePath of(FreePage page) {
        return path(page);
    }

    /** Where the page of {@code term} stands, if it has one. */
    public Optional<SitePath> of(Term term) {
        SitePath path = path(term);
        return byPath.containsKey(path) ? Optional.of(path) : Optional.empty();
    }

    /** Where the actions of {@code team} stand, if it has any. */
    public Optional<SitePath> actionsOf(Term team) {
        SitePath path = actionsPath(team);
        return byPath.containsKey(path) ? Optional.of(path) : Optional.empty();
    }

    /** Where the index of {@code axis} stands, if it has one. */
    public Optional<SitePath> of(Axis axis) {
        SitePath path = new SitePath(axis.folder() + "/");
        return byPath.containsKey(path) ? Optional.of(path) : Optional.empty();
    }

    /** The pages of one kind, in order. */
    public <P extends Page> List<P> all(Class<P> kind) {
        List<P> found = new ArrayList<>();
        pages.stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    /** Where a postmortem stands in any plan. */
    public static SitePath path(Postmortem postmortem) {
        return new SitePath("postmortems/" + postmortem.slug() + "/");
    }

    static SitePath actionsPath(Term team) {
        return new SitePath("actions/teams/" + slug(team) + "/");
    }

    static SitePath path(FreePage page) {
        return new SitePath("pages/" + page.slug() + "/");
    }

    static SitePath path(Term term) {
        return new SitePath(term.axis().folder() + "/" + slug(term) + "/");
    }

    /** A term's id may hold any letters; its address holds only those that {@link Term#idOf} keeps. */
    public static String slug(Term term) {
        String slug = Term.idOf(term.id());
        return slug.isEmpty() ? "unnamed" : slug;
    }
}
