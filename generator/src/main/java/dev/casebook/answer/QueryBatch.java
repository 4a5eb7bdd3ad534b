package dev.casebook.answer;

import dev.casebook.frontmatter.MappingReader;
import dev.casebook.frontmatter.YamlReader;
import dev.casebook.search.build.LuceneIndex;
import dev.casebook.search.build.LuceneSearcher;
import dev.casebook.search.plan.Plan;
import dev.casebook.source.SourceFile;
import dev.casebook.source.SourcePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Queries in a file, one {@code {"id": …, "text": …}} a line, and their answers in another. */
public record QueryBatch(List<Query> queries) {
    /** A query under the name by which its answer is known. */
    public record Query(String id, String text) {}

    public QueryBatch {
        queries = List.copyOf(queries);
    }

    /**
     * Reads the queries.
     *
     * @throws IOException if the file cannot be read, or a line is not such an object
     */
    public static QueryBatch read(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            // JSON is YAML too.
            var yaml = YamlReader.read(new SourceFile(new SourcePath("queries"), line));
            MappingReader fields = new MappingReader(yaml.value().entries(), finding -> {});
            String id = fields.text("id");
            boolean whole = !id.isEmpty() && fields.value("text").isPresent();
            if (!whole || !yaml.diagnostics().list().isEmpty()) {
                throw new IOException(file + ", line " + number + ": not an object with `id` and `text`");
            }
            queries.add(new Query(id, fields.text("text")));
        }
        return new QueryBatch(queries);
    }

    /** Appends for each query its best documents: query id, path, rank from 1, score, with tabs between. */
    public void run(LuceneIndex index, boolean alerts, int limit, Appendable out) throws IOException {
        LuceneSearcher searcher = new LuceneSearcher(index);
        for (Query query : queries) {
            Plan plan = alerts ? searcher.planAlert(query.text()) : searcher.plan(query.text(), false);
            int rank = 0;
            for (LuceneSearcher.Ranked ranked : searcher.rank(plan, limit)) {
                rank++;
                out.append(query.id()).append('\t').append(ranked.path()).append('\t');
                out.append(Integer.toString(rank))
                        .append('\t')
                        .append(Float.toString(ranked.score()))
                        .append('\n');
            }
        }
    }
}
