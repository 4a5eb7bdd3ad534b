package dev.casebook.catalog;

import dev.casebook.diagnostic.Checked;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.diagnostic.Diagnostics;
import dev.casebook.diagnostic.Rule;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.settings.Settings;
import dev.casebook.source.History;
import dev.casebook.source.SourcePath;
import dev.casebook.source.SourceSpan;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import dev.casebook.vocabulary.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/** Turns parsed documents into the {@link Catalog}. */
public final class CatalogReader {
    private final Settings settings;
    private final Vocabulary vocabulary;
    private final Supplier<History> history;
    private final Each each;
    private final List<Diagnostic> findings = new ArrayList<>();

    private CatalogReader(Settings settings, Vocabulary vocabulary, Supplier<History> history, Each each) {
        this.settings = settings;
        this.vocabulary = vocabulary;
        this.history = history;
        this.each = each;
    }

    /**
     * The catalogue of {@code documents}.
     *
     * @param documents in order of their paths
     * @param vocabulary the words defined so far; failure modes that only {@code failure-modes/} defines are added
     * @param paths the curated reading paths
     * @param history the day each file entered the archive; only asked when a file says nothing of its day, by whatever thread
     */
    public static Checked<Catalog> read(
            List<ParsedDocument> documents,
            Settings settings,
            Vocabulary vocabulary,
            List<ReadingPath> paths,
            Supplier<History> history,
            Each each) {
        CatalogReader reader = new CatalogReader(settings, vocabulary, history, each);
        return new Checked<>(reader.read(documents, paths), Diagnostics.of(reader.findings));
    }

    /**
     * The postmortem that {@code document} holds, in the place of {@code before}: under its address and id, and of its day when the document
     * does not say another.
     */
    public static Checked<Postmortem> again(
            Postmortem before, ParsedDocument document, Settings settings, Vocabulary vocabulary) {
        LocalDate day = before.day();
        History known =
                History.of(day == null ? Map.of() : Map.of(document.file().path(), day));
        Checked<Postmortem> read = read(document, settings, vocabulary, DayOrder.saying(day, document), () -> known);
        return new Checked<>(read.value().at(before.slug(), before.id()), read.diagnostics());
    }

    /** Whether the document at {@code path} says what a failure mode is. */
    public static boolean definesWord(SourcePath path) {
        return Placement.isFailureMode(path);
    }

    private Catalog read(List<ParsedDocument> documents, List<ReadingPath> paths) {
        Placement placement = new Placement(documents);
        Map<Placement.Place, List<ParsedDocument>> placed = new TreeMap<>();
        for (ParsedDocument document : documents) {
            placed.computeIfAbsent(placement.of(document), place -> new ArrayList<>())
                    .add(document);
        }
        Function<Placement.Place, List<ParsedDocument>> at = place -> placed.getOrDefault(place, List.of());
        at.apply(Placement.Place.TEMPLATE)
                .forEach(d -> leftOut(
                        d, Rule.SOURCE__NOT_A_REPORT, "this reads like a template", "rename it if it is a postmortem"));
        at.apply(Placement.Place.DIARY)
                .forEach(d -> leftOut(
                        d,
                        Rule.SOURCE__NOT_A_REPORT,
                        "this reads like a note of the day",
                        "move it if it is a postmortem"));
        at.apply(Placement.Place.ELSEWHERE)
                .forEach(d -> leftOut(
                        d,
                        Rule.SOURCE__NOT_PLACED,
                        "this file stands outside postmortems/, pages/ and failure-modes/",
                        "move it to postmortems/ or pages/ to publish it"));

        Map<String, ParsedDocument> ownWords = new TreeMap<>();
        List<Term> ownModes = new ArrayList<>();
        at.apply(Placement.Place.FAILURE_MODE).forEach(document -> readOwnWords(document, ownWords, ownModes));
        Vocabulary words = vocabulary.and(ownModes);
        List<Postmortem> postmortems = postmortems(at.apply(Placement.Place.POSTMORTEM), words);
        Set<Term> used = new TreeSet<>();
        postmortems.forEach(p -> p.terms().values().forEach(used::addAll));
        return new Catalog(postmortems, pages(at.apply(Placement.Place.PAGE)), ownWords, paths, words.and(used));
    }

    private void leftOut(ParsedDocument document, Rule rule, String message, String help) {
        findings.add(Diagnostic.of(rule, document.frontMatter().opening(), message + "; it is not published", help));
    }

    private void reportEmpty(ParsedDocument document) {
        leftOut(document, Rule.SOURCE__EMPTY, "there is nothing in this file", "write it, or delete it");
    }

    private void readOwnWords(ParsedDocument document, Map<String, ParsedDocument> ownWords, List<Term> ownModes) {
        FieldReader fields = new FieldReader(document, settings, findings::add);
        String written = fields.writtenText(Field.ID);
        String id = written.isEmpty() ? Placement.naturalName(document.file().path()) : written;
        Term term = vocabulary.find(Axis.FAILURE_MODE, id).orElseGet(() -> {
            Term used = Term.used(Axis.FAILURE_MODE, id);
            String title = fields.writtenText(Field.TITLE);
            return new Term(
                    Axis.FAILURE_MODE,
                    used.id(),
                    title.isEmpty() ? used.name() : title,
                    fields.writtenText(Field.SUMMARY),
                    fields.texts(Field.ALIASES),
                    true);
        });
        ownModes.add(term);
        ownWords.putIfAbsent(term.id(), document);
    }

    private List<Postmortem> postmortems(List<ParsedDocument> documents, Vocabulary words) {
        DayOrder order = DayOrder.of(documents);
        documents.stream().filter(CatalogReader::isEmpty).forEach(this::reportEmpty);
        List<ParsedDocument> told = documents.stream().filter(d -> !isEmpty(d)).toList();
        List<Postmortem> read = new ArrayList<>();
        for (Checked<Postmortem> one : each.map(told, d -> read(d, settings, words, order, history))) {
            read.add(one.value());
            findings.addAll(one.diagnostics().list());
        }
        return withOwnAddresses(read).stream().sorted(Postmortem.NEWEST_FIRST).toList();
    }

    private static Checked<Postmortem> read(
            ParsedDocument document, Settings settings, Vocabulary words, DayOrder order, Supplier<History> history) {
        List<Diagnostic> findings = new ArrayList<>();
        Postmortem read = new PostmortemReader(settings, words, order, history, findings::add).read(document);
        return new Checked<>(read, Diagnostics.of(findings));
    }

    private static boolean isEmpty(ParsedDocument document) {
        return document.frontMatter().entries().isEmpty()
                && document.body().sections().stream()
                        .allMatch(s -> s.heading().isEmpty() && s.text().isBlank());
    }

    /**
     * Gives each postmortem an address of its own: of several files of one name the first keeps it, and the folder joins the others'. An id
     * that stands twice stays with the first file, and the other falls back to its address.
     */
    private List<Postmortem> withOwnAddresses(List<Postmortem> read) {
        Map<String, Postmortem> bySlug = new TreeMap<>();
        Map<PostmortemId, Postmortem> byId = new TreeMap<>();
        List<Postmortem> addressed = new ArrayList<>();
        for (Postmortem postmortem : read) {
            String slug = freeSlug(postmortem, bySlug);
            boolean ownId = postmortem.origins().of(Field.ID).isPresent();
            Postmortem moved = postmortem.at(slug, ownId ? postmortem.id() : new PostmortemId(slug));
            bySlug.put(slug, moved);
            Postmortem first = byId.putIfAbsent(moved.id(), moved);
            if (first != null) {
                reportDuplicateId(moved, first);
                moved = moved.at(slug, new PostmortemId(slug));
                byId.putIfAbsent(moved.id(), moved);
            }
            addressed.add(moved);
        }
        return addressed;
    }

    private String freeSlug(Postmortem postmortem, Map<String, Postmortem> bySlug) {
        Postmortem first = bySlug.get(postmortem.slug());
        if (first == null) {
            return postmortem.slug();
        }
        String folder = Term.idOf(postmortem.document().file().path().folder());
        String wanted = folder.isEmpty() ? postmortem.slug() : folder + "-" + postmortem.slug();
        String slug = wanted;
        for (int n = 2; bySlug.containsKey(slug); n++) {
            slug = wanted + "-" + n;
        }
        findings.add(Diagnostic.of(
                        Rule.FRONT_MATTER__SLUG_COLLISION,
                        placeOf(Field.SLUG, postmortem),
                        "another postmortem stands at `" + first.slug() + "`, so this one stands at `" + slug + "`",
                        "rename one of the files, or give it a `slug:` of its own")
                .alsoAt(placeOf(Field.SLUG, first), "the other postmortem"));
        return slug;
    }

    private void reportDuplicateId(Postmortem second, Postmortem first) {
        Diagnostic finding = Diagnostic.of(
                Rule.FRONT_MATTER__DUPLICATE_ID,
                placeOf(Field.ID, second),
                "id `" + FieldReader.clipped(second.id().value()) + "` belongs to another postmortem already",
                "give one of them another id");
        findings.add(finding.alsoAt(placeOf(Field.ID, first), "first used here"));
    }

    /** Where {@code field} was read; the front matter's first line when the file does not hold it. */
    private static SourceSpan placeOf(Field field, Postmortem postmortem) {
        return postmortem
                .origins()
                .of(field)
                .orElse(postmortem.document().frontMatter().opening());
    }

    private List<FreePage> pages(List<ParsedDocument> documents) {
        Set<String> taken = new HashSet<>();
        List<FreePage> pages = new ArrayList<>();
        for (ParsedDocument document : documents) {
            if (isEmpty(document)) {
                reportEmpty(document);
                continue;
            }
            FieldReader fields = new FieldReader(document, settings, findings::add);
            String name = Placement.naturalName(document.file().path());
            String written = fields.writtenText(Field.TITLE);
            String title = written.isEmpty()
                    ? document.body()
                            .title()
                            .map(h -> h.text().strip())
                            .orElseGet(() -> Titles.ofFileName(
                                    Placement.writtenName(document.file().path())))
                    : written;
            String wanted = Term.idOf(name).isEmpty() ? "page" : Term.idOf(name);
            String slug = wanted;
            for (int n = 2; !taken.add(slug); n++) {
                slug = wanted + "-" + n;
            }
            pages.add(new FreePage(slug, title, fields.writtenText(Field.SUMMARY), document));
        }
        pages.sort(Comparator.comparing(FreePage::slug));
        return pages;
    }
}
