package dev.casebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.casebook.answer.ArchiveSearch;
import dev.casebook.answer.FilteredSearch;
import dev.casebook.mcp.Arguments.UnusableArgument;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.build.SearchHit;
import dev.casebook.search.build.SearchResults;
import dev.casebook.search.excerpt.Excerpt;
import dev.casebook.search.plan.Plan;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What may be asked of an archive: each answer is of the archive as it stands when it is given. */
public final class ArchiveTools {
    static final String INSTRUCTIONS =
            "The postmortems of past incidents, written without blame. Ask here first whether a failure has"
                    + " been seen before, and name the postmortems that an answer rests on by title and path. Speak of what systems"
                    + " did, not of who did it.";

    private static final int MOST = 50;
    private static final int USUALLY = 5;

    private static final String LIMIT = "\"limit\": {\"type\": \"integer\", \"minimum\": 1, \"maximum\": " + MOST
            + ", \"default\": " + USUALLY + ", \"description\": \"how many at most\"}";

    private final ArchiveSearch archive;
    private final List<Tool> tools = List.of(
            new Tool(
                    "search_postmortems",
                    "Search postmortems",
                    "Finds postmortems by words: what failed, a service, a symptom, part of an error message. \"phrases\", -not and OR"
                            + " are understood, typing mistakes and abbreviations too. Best first, with excerpts.",
                    """
                    {"type": "object", "properties": {
                      "query": {"type": "string", "description": "what to look for"},
                      "filters": {"type": "array", "items": {"type": "string"},
                        "description": "only what fits each: a field, a colon and a value; fields: FIELDS"}, LIMIT},
                     "required": ["query"]}""".replace("FIELDS", String.join(", ", FilteredSearch.fields()))
                            .replace("LIMIT", LIMIT),
                    this::search),
            new Tool(
                    "find_similar_incidents",
                    "Find similar incidents",
                    "Finds past incidents that resemble an alert, a log or a stack trace, pasted as it is. The first 64 KB count.",
                    """
                    {"type": "object", "properties": {
                      "text": {"type": "string", "description": "the alert, log or stack trace"}, LIMIT},
                     "required": ["text"]}""".replace("LIMIT", LIMIT),
                    this::similar),
            new Tool(
                    "read_postmortem",
                    "Read a postmortem",
                    "The whole text of one postmortem in Markdown, with its metadata in front.",
                    """
                    {"type": "object", "properties": {
                      "postmortem": {"type": "string", "description": "its path, as a search tells it, or its id"}},
                     "required": ["postmortem"]}""",
                    this::read));

    /** Answers what is asked of {@code archive}. */
    public ArchiveTools(ArchiveSearch archive) {
        this.archive = archive;
    }

    private interface Call {
        String with(Arguments arguments) throws IOException, UnusableArgument;
    }

    /**
     * A tool.
     *
     * @param schema what it takes, as JSON Schema
     */
    private record Tool(String name, String title, String description, String schema, Call call) {
        JsonObject described() {
            JsonObject tool = new JsonObject();
            tool.addProperty("name", name);
            tool.addProperty("title", title);
            tool.addProperty("description", description);
            tool.add("inputSchema", JsonParser.parseString(schema));
            tool.add("annotations", JsonParser.parseString("{\"readOnlyHint\": true, \"openWorldHint\": false}"));
            return tool;
        }
    }

    /** All of them, as {@code tools/list} answers. */
    JsonObject list() {
        JsonArray all = new JsonArray();
        tools.forEach(tool -> all.add(tool.described()));
        JsonObject result = new JsonObject();
        result.add("tools", all);
        return result;
    }

    /** What the tool of that name answers, as {@code tools/call} does; absent when there is none. */
    Optional<JsonObject> call(String name, Arguments arguments) {
        return tools.stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .map(tool -> called(tool, arguments));
    }

    private static JsonObject called(Tool tool, Arguments arguments) {
        try {
            return answer(tool.call().with(arguments), false);
        } catch (UnusableArgument | IOException wrong) {
            return answer(String.valueOf(wrong.getMessage()), true);
        }
    }

    private static JsonObject answer(String text, boolean error) {
        JsonObject content = new JsonObject();
        content.addProperty("type", "text");
        content.addProperty("text", text);
        JsonArray contents = new JsonArray();
        contents.add(content);
        JsonObject result = new JsonObject();
        result.add("content", contents);
        result.addProperty("isError", error);
        return result;
    }

    private String search(Arguments arguments) throws IOException, UnusableArgument {
        List<String> filters = arguments.texts("filters");
        for (String filter : filters) {
            if (FilteredSearch.field(filter).filter(FilteredSearch::isField).isEmpty()) {
                throw new UnusableArgument(
                        "`" + filter + "` is no filter: take a field and a value, such as severity:SEV-1; fields: "
                                + String.join(", ", FilteredSearch.fields()));
            }
        }
        FilteredSearch search = new FilteredSearch(arguments.text("query"), filters);
        return found(arguments, search::plan);
    }

    private String similar(Arguments arguments) throws IOException, UnusableArgument {
        String text = arguments.text("text");
        return found(arguments, searcher -> searcher.planAlert(text));
    }

    private String read(Arguments arguments) throws IOException, UnusableArgument {
        String wanted = arguments.text("postmortem");
        return archive.text(wanted)
                .orElseThrow(() -> new UnusableArgument("no postmortem has the path or id `" + wanted + "`"));
    }

    private interface Planning {
        Plan with(LuceneSearcher searcher) throws IOException;
    }

    private String found(Arguments arguments, Planning planning) throws IOException, UnusableArgument {
        int limit = arguments.number("limit", MOST, USUALLY);
        try (LuceneIndex index = archive.open()) {
            LuceneSearcher searcher = new LuceneSearcher(index);
            return found(searcher.search(planning.with(searcher), limit)).toString();
        }
    }

    private static JsonObject found(SearchResults results) {
        JsonObject found = new JsonObject();
        found.addProperty("matching", results.total());
        add(
                found,
                "not_found_anywhere",
                results.plan().unknown().stream().map(Plan.Change::word).toList());
        JsonArray hits = new JsonArray();
        results.hits().forEach(hit -> hits.add(hit(hit)));
        found.add("postmortems", hits);
        return found;
    }

    private static JsonElement hit(SearchHit hit) {
        JsonObject shown = new JsonObject();
        shown.addProperty("title", hit.card().title());
        shown.addProperty("path", hit.path());
        add(shown, "date", hit.card().date());
        add(shown, "severity", hit.card().severity());
        add(shown, "kind", hit.card().kind());
        add(shown, "services", hit.card().services());
        add(shown, "failure_modes", hit.card().failureModes());
        add(shown, "matched", hit.words());
        JsonArray excerpts = new JsonArray();
        for (Excerpt excerpt : hit.excerpts()) {
            JsonObject piece = new JsonObject();
            add(piece, "section", excerpt.heading());
            piece.addProperty("text", excerpt.passage().text());
            excerpts.add(piece);
        }
        shown.add("excerpts", excerpts);
        return shown;
    }

    private static void add(JsonObject object, String key, String value) {
        if (!value.isEmpty()) {
            object.addProperty(key, value);
        }
    }

    private static void add(JsonObject object, String key, List<String> values) {
        if (!values.isEmpty()) {
            JsonArray list = new JsonArray();
            values.forEach(list::add);
            object.add(key, list);
        }
    }
}
