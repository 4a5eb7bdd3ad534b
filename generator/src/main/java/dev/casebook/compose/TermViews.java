package dev.casebook.compose;

import dev.casebook.catalog.Action;
import dev.casebook.insight.Differential;
import dev.casebook.insight.ReadFirst;
import dev.casebook.insight.Remedies;
import dev.casebook.insight.Trend;
import dev.casebook.link.Group;
import dev.casebook.link.Groups;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.site.SitePlan;
import dev.casebook.view.PageView;
import dev.casebook.view.Part;
import dev.casebook.view.Part.Chapter;
import dev.casebook.view.Part.Fact;
import dev.casebook.view.Part.Html;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Ranking;
import dev.casebook.view.Part.Reasoned;
import dev.casebook.view.Part.Share;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.BaseRate;
import dev.casebook.vocabulary.FailureMode;
import dev.casebook.vocabulary.Service;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the view of the page of one word, with the postmortems that carry it. */
final class TermViews {
    private static final int BARS = 8;
    /** How many cases of one cause a symptom's page shows with all that told them apart. */
    private static final int CASES = 3;

    private final LinkedCatalog catalog;
    private final Vocabulary vocabulary;
    private final SitePlan plan;
    private final Linking linking;
    private final ActionViews actions;
    private final Texts texts;
    private final Frames frames;

    TermViews(LinkedCatalog catalog, SitePlan plan, Linking linking, Texts texts, ActionViews actions, Frames frames) {
        this.catalog = catalog;
        this.vocabulary = catalog.catalog().vocabulary();
        this.plan = plan;
        this.linking = linking;
        this.actions = actions;
        this.texts = texts;
        this.frames = frames;
    }

    /** The view of {@code page}. */
    PageView view(Page.OfTerm page) {
        Term term = page.group().term();
        return switch (term.axis()) {
            case FAILURE_MODE -> failureMode(page, vocabulary.failureMode(term));
            case SERVICE -> service(page, vocabulary.service(term));
            case SYMPTOM -> symptom(page);
            case TRIGGER, CONTRIBUTING_FACTOR, TEAM, SEVERITY, KIND, DETECTED_BY, TAG ->
                new PageView.Listing(
                        frames.of(page),
                        Wording.capital(term.axis().label()),
                        term.name(),
                        term.definition(),
                        share(page.group()),
                        baseRates(term),
                        List.of(new Chapter("", linking.entries(page.group().postmortems()))),
                        among(page.group(), Axis.FAILURE_MODE, Axis.SERVICE, Axis.DETECTED_BY),
                        Link.NONE,
                        Link.NONE);
        };
    }

    private PageView failureMode(Page.OfTerm page, FailureMode mode) {
        Term term = page.group().term();
        List<Fact> facts = new ArrayList<>();
        vocabulary.families().stream()
                .filter(family -> family.id().equals(mode.family()))
                .forEach(family -> facts.add(fact("family", "Family", family.name())));
        if (!term.aliases().isEmpty()) {
            facts.add(fact(
                    "aliases",
                    "Also called",
                    String.join(
                            ", ",
                            term.aliases().stream()
                                    .limit(8)
                                    .map(a -> a.replace('-', ' '))
                                    .toList())));
        }
        if (!mode.lookFor().isEmpty()) {
            facts.add(fact("look-for", "Told by", mode.lookFor()));
        }
        ParsedDocument own = catalog.catalog().ownWords().get(term.id());
        return new PageView.FailureMode(
                frames.of(page),
                term.name(),
                term.definition(),
                facts,
                own == null
                        ? Html.NONE
                        : texts.text(own, term.name(), page.path()).html(),
                share(page.group()),
                baseRates(term),
                trend(page.group()),
                ReadFirst.of(page.group().postmortems(), catalog).stream()
                        .map(stop -> new Reasoned(linking.entry(stop.postmortem()), stop.why()))
                        .toList(),
                linking.entries(page.group().postmortems()),
                Remedies.of(page.group().postmortems()).stream()
                        .limit(BARS)
                        .map(remedy -> new Part.Said(linking.entry(remedy.postmortem()), List.of(remedy.text())))
                        .toList(),
                fixes(page.group()),
                among(page.group(), Axis.SERVICE, Axis.TRIGGER, Axis.DETECTED_BY, Axis.FAILURE_MODE),
                linking.backlinks(term));
    }

    private List<Part.Column> trend(Group group) {
        return Trend.of(group.postmortems(), catalog.catalog().postmortems()).spans().stream()
                .map(span -> new Part.Column(span.name(), span.count()))
                .toList();
    }

    private Part.Fixes fixes(Group group) {
        List<Action> all =
                group.postmortems().stream().flatMap(p -> p.actions().stream()).toList();
        Comparator<Action> byDue = Comparator.comparing(Action::due, Comparator.nullsLast(Comparator.naturalOrder()));
        return new Part.Fixes(
                count(all, Action.State.DONE),
                count(all, Action.State.DECLINED),
                all.size(),
                group.postmortems().stream()
                        .flatMap(
                                p -> p.actions().stream().filter(Action::isOpen).map(action -> Map.entry(action, p)))
                        .sorted(Map.Entry.comparingByKey(byDue))
                        .limit(BARS)
                        .map(owed -> new Part.Owed(
                                actions.action(owed.getValue(), owed.getKey()), linking.to(owed.getValue())))
                        .toList());
    }

    private static int count(List<Action> actions, Action.State state) {
        return (int) actions.stream().filter(action -> action.state() == state).count();
    }

    private List<Part.BaseRate> baseRates(Term term) {
        return vocabulary.baseRates(term).stream().map(TermViews::baseRate).toList();
    }

    private Share share(Group group) {
        return new Share(group.size(), catalog.catalog().postmortems().size());
    }

    private static Part.BaseRate baseRate(BaseRate rate) {
        BaseRate.Source source = rate.source();
        Link link = source.url().isEmpty() ? Link.plain(source.title()) : Link.to(source.title(), source.url());
        String counted = rate.of() > 0
                ? rate.count() > 0
                        ? rate.count() + " of " + rate.of() + " " + rate.unit()
                        : "of " + rate.of() + " " + rate.unit()
                : "of " + rate.unit();
        return new Part.BaseRate(
                link,
                rate.percent(),
                counted + ", as \u201c" + rate.label() + "\u201d. " + source.scope(),
                source.note());
    }

    private PageView service(Page.OfTerm page, Service service) {
        List<Fact> facts = new ArrayList<>();
        if (!service.team().isEmpty()) {
            Term team =
                    vocabulary.find(Axis.TEAM, service.team()).orElseGet(() -> Term.used(Axis.TEAM, service.team()));
            facts.add(new Fact("team", "Team", List.of(linking.to(team)), false));
        }
        if (!service.tier().isEmpty()) {
            facts.add(fact("tier", "Tier", service.tier()));
        }
        List<Link> needs = service.dependsOn().stream()
                .map(id -> vocabulary.find(Axis.SERVICE, id).map(linking::to).orElseGet(() -> Link.plain(id)))
                .toList();
        if (!needs.isEmpty()) {
            facts.add(new Fact("depends-on", "Depends on", needs, false));
        }
        return new PageView.Service(
                frames.of(page),
                page.group().term().name(),
                page.group().term().definition(),
                facts,
                plan.all(Page.OfRoute.class).stream()
                        .filter(route ->
                                route.service().equals(Optional.of(page.group().term())))
                        .map(route ->
                                Link.to(route.route().title(), route.path().value()))
                        .findFirst()
                        .orElse(Link.NONE),
                trend(page.group()),
                linking.entries(page.group().postmortems()),
                among(page.group(), Axis.FAILURE_MODE, Axis.SYMPTOM),
                linking.backlinks(page.group().term()));
    }

    private static Fact fact(String key, String label, String text) {
        return new Fact(key, label, List.of(Link.plain(text)), false);
    }

    /** What the postmortems of {@code group} are otherwise classified by, counted; a single one says it itself. */
    List<Ranking> among(Group group, Axis... axes) {
        List<Ranking> rankings = new ArrayList<>();
        if (group.size() < 2) {
            return rankings;
        }
        for (Axis axis : axes) {
            List<Group> groups = Groups.among(group.postmortems(), axis).stream()
                    .filter(other -> !other.term().equals(group.term()))
                    .toList();
            if (!groups.isEmpty()) {
                rankings.add(linking.ranking(Wording.capital(title(axis, group)), "postmortems", groups, BARS, axis));
            }
        }
        return rankings;
    }

    private static String title(Axis axis, Group group) {
        return switch (axis) {
            case SERVICE -> "where";
            case FAILURE_MODE -> group.term().axis() == Axis.FAILURE_MODE ? "together with" : "what failed";
            case TRIGGER -> "set off by";
            case DETECTED_BY -> "how it was noticed";
            case SYMPTOM -> "how it showed";
            case CONTRIBUTING_FACTOR, TEAM, SEVERITY, KIND, TAG -> axis.folder().replace('-', ' ');
        };
    }

    private PageView symptom(Page.OfTerm page) {
        Differential differential = Differential.of(page.group());
        return new PageView.Symptom(
                frames.of(page),
                page.group().term().name(),
                page.group().term().definition(),
                new Ranking(
                        "",
                        "postmortems",
                        differential.causes().stream()
                                .map(cause -> new Part.Count(
                                        Link.to(
                                                cause.failureMode().name(),
                                                page.path().value() + "#" + anchor(cause)),
                                        cause.cases().size(),
                                        ""))
                                .toList(),
                        Link.NONE),
                differential.causes().stream()
                        .map(cause -> cause(cause, page.group().term(), page.path()))
                        .toList(),
                linking.entries(differential.unexplained()),
                linking.backlinks(page.group().term()));
    }

    private Part.Cause cause(Differential.Cause cause, Term symptom, SitePath page) {
        FailureMode mode = vocabulary.failureMode(cause.failureMode());
        List<Fact> facts = new ArrayList<>();
        if (!mode.lookFor().isEmpty()) {
            facts.add(fact("look-for", "Told by", mode.lookFor()));
        }
        also(facts, cause, symptom, Axis.SYMPTOM, "Also seen");
        also(facts, cause, symptom, Axis.TRIGGER, "Set off by");
        also(facts, cause, symptom, Axis.DETECTED_BY, "Noticed by");
        return new Part.Cause(
                anchor(cause),
                linking.to(cause.failureMode()),
                cause.cases().size(),
                facts,
                cause.cases().stream()
                        .limit(CASES)
                        .map(one -> new Part.Case(
                                linking.entry(one.postmortem()),
                                one.toldApart()
                                        .map(heading -> texts.excerpt(one.postmortem(), heading, page))
                                        .orElse(Html.NONE)))
                        .toList(),
                linking.entries(cause.cases().stream()
                        .skip(CASES)
                        .limit(20)
                        .map(Differential.Case::postmortem)
                        .toList()));
    }

    private static String anchor(Differential.Cause cause) {
        return "_" + SitePlan.slug(cause.failureMode());
    }

    /** Each word of {@code axis} that goes with a cause, with how many of its cases carry it. */
    private void also(List<Fact> facts, Differential.Cause cause, Term symptom, Axis axis, String label) {
        int all = cause.cases().size();
        List<Link> words = cause.also(axis).stream()
                .filter(group -> !group.term().equals(symptom))
                .limit(4)
                .map(group -> {
                    Link to = linking.to(group.term());
                    String share = all == 1 ? "" : " (" + group.size() + " of " + all + ")";
                    return new Link(to.text() + share, to.url(), to.linked());
                })
                .toList();
        if (!words.isEmpty()) {
            facts.add(new Fact(axis.folder(), label, words, false));
        }
    }
}
