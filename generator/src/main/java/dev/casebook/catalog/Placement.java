package dev.casebook.catalog;

import dev.casebook.frontmatter.Value;
import dev.casebook.markdown.MarkdownDocument;
import dev.casebook.parse.ParsedDocument;
import dev.casebook.source.SourcePath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What each document of an archive is. An archive laid out for Casebook says it by folders ({@code postmortems/}, {@code failure-modes/},
 * {@code pages/}); in any other folder every document is a postmortem but for indexes, read-me files and templates, told by their names.
 */
final class Placement {
    private static final List<String> INDEX_NAMES = List.of("index", "_index", "readme", "home", "toc", "summary");
    /** What says no more of a file than that it is one of its kind, where its folder is the incident's. */
    private static final Pattern OF_ANY_REPORT = Pattern.compile(
            "(?i)(?:incident[-_ ]?)?(?:post[-_ ]?mortem|incident|report|rca|root[-_ ]cause[-_ ]analysis|retro(?:spective)?)s?");
    /** Two words at least, or a day. */
    private static final Pattern NAMING =
            Pattern.compile("\\p{L}{2,}[-_ ]\\w|(?:19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.]?[0-9]{2}");

    /** A folder's name that is a day and at least a word. */
    private static final Pattern OF_ONE_INCIDENT =
            Pattern.compile("(?:19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.]?[0-9]{2}[-_. ]+\\p{L}.*");

    private static final List<String> PAGE_NAMES = List.of(
            "about",
            "glossary",
            "contributing",
            "changelog",
            "license",
            "code_of_conduct",
            "code-of-conduct",
            "security",
            "faq");
    /** What Notion's export puts after each name. */
    private static final Pattern NOTION_ID = Pattern.compile("(?i)(?<=\\S)[ _-][0-9a-f]{32}$");

    /** How a template is named, in one language or another. */
    private static final Pattern NAMED_TEMPLATE =
            Pattern.compile("template|(?<!\\p{L})(?:plantilla|vorlage|szablon|шаблон)(?!\\p{L})|模板|テンプレート|템플릿");

    private static final Pattern TEMPLATES = Pattern.compile("(?i)(?:^|/)_?templates?(?:/|$)");
    /** Where Obsidian and its like keep a note for each day. */
    private static final Pattern DIARIES =
            Pattern.compile("(?i)(?:^|/)(?:journals?|diary|dailies|daily(?:[-_ ]?(?:notes?|logs?))?)(?:/|$)");

    private static final Pattern DAY = Pattern.compile("(?:19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.]?[0-9]{2}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]{1,100}+\\}\\}|<%[^%]{1,100}+%>");
    private static final Pattern DATED = Pattern.compile("(19|20)[0-9]{2}[-_.]?[0-9]{2}");

    private final boolean laidOut;
    /** How many documents stand in each folder and below it. */
    private final Map<String, Integer> within = new HashMap<>();

    Placement(List<ParsedDocument> documents) {
        documents.forEach(d -> count(d.file().path().folder()));
        this.laidOut = documents.stream().anyMatch(d -> d.file().path().value().startsWith("postmortems/"));
    }

    enum Place {
        POSTMORTEM,
        PAGE,
        FAILURE_MODE,
        TEMPLATE,
        DIARY,
        ELSEWHERE
    }

    Place of(ParsedDocument document) {
        SourcePath path = document.file().path();
        if (isFailureMode(path)) {
            return Place.FAILURE_MODE;
        }
        if (path.value().startsWith("pages/")) {
            return Place.PAGE;
        }
        boolean inArchive = !laidOut || path.value().startsWith("postmortems/");
        if (isTemplate(path) || isToBeFilledIn(document)) {
            return Place.TEMPLATE;
        }
        if (DAY.matcher(stem(path)).matches() && DIARIES.matcher(path.folder()).find()) {
            return Place.DIARY;
        }
        if (isIndex(path) || PAGE_NAMES.contains(stem(path))) {
            return Place.PAGE;
        }
        return inArchive ? Place.POSTMORTEM : Place.ELSEWHERE;
    }

    static boolean isFailureMode(SourcePath path) {
        return path.value().startsWith("failure-modes/");
    }

    /** The file's name without its endings, in lower case. */
    static String stem(SourcePath path) {
        return writtenStem(path).toLowerCase(Locale.ROOT);
    }

    private static String writtenStem(SourcePath path) {
        String name = path.name();
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String ending : List.of(".md", ".markdown", ".erb", ".html", ".mdx", ".qmd")) {
                int length = name.length() - ending.length();
                if (length > 0 && name.regionMatches(true, length, ending, 0, ending.length())) {
                    name = name.substring(0, length);
                    cut = true;
                }
            }
        }
        return name;
    }

    /** The name a document goes by: its file's, or its folder's where the file is only called index or postmortem; without the id that Notion adds. */
    static String naturalName(SourcePath path) {
        String name = isBundle(path) ? folderName(path) : stem(path);
        return NOTION_ID.matcher(name).replaceFirst("");
    }

    /** The same with its capitals, to be shown. */
    static String writtenName(SourcePath path) {
        String name = isBundle(path) ? folderName(path) : writtenStem(path);
        return NOTION_ID.matcher(name).replaceFirst("");
    }

    /** Whether a document has a folder of its own, which says what the file's name does not. */
    static boolean isBundle(SourcePath path) {
        String stem = stem(path);
        String folder = folderName(path);
        return (INDEX_NAMES.contains(stem) && !folder.isEmpty())
                || (OF_ANY_REPORT.matcher(stem).matches()
                        && NAMING.matcher(folder).find()
                        && !OF_ANY_REPORT.matcher(folder).matches());
    }

    private static String folderName(SourcePath path) {
        return path.folder().substring(path.folder().lastIndexOf('/') + 1);
    }

    private static boolean isTemplate(SourcePath path) {
        String stem = stem(path);
        boolean named = NAMED_TEMPLATE.matcher(stem).find()
                || TEMPLATES.matcher(path.folder()).find();
        return named && !DATED.matcher(stem).find();
    }

    /** Whether the title or the date is left for a tool to fill in. */
    private static boolean isToBeFilledIn(ParsedDocument document) {
        String written = written(document, "title");
        String title = written.isEmpty()
                ? document.body().title().map(MarkdownDocument.Heading::text).orElse("")
                : written;
        return PLACEHOLDER.matcher(title).matches()
                || PLACEHOLDER.matcher(written(document, "date")).matches();
    }

    private static String written(ParsedDocument document, String key) {
        return document.frontMatter()
                .entry(key)
                .map(entry -> entry.value() instanceof Value.Scalar scalar
                        ? scalar.text().strip()
                        : "")
                .orElse("");
    }

    /** An index stands beside or above other documents; alone in its folder, or in the folder of one day and name, it is the document itself. */
    private boolean isIndex(SourcePath path) {
        String stem = stem(path);
        if (!INDEX_NAMES.contains(stem)) {
            return false;
        }
        if (path.folder().isEmpty() || stem.equals("_index")) {
            return true;
        }
        return within.getOrDefault(path.folder(), 0) > 1
                && !OF_ONE_INCIDENT.matcher(folderName(path)).matches();
    }

    private void count(String folder) {
        for (String at = folder; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('/')))) {
            within.merge(at, 1, Integer::sum);
        }
    }
}
