package dev.casebook.index;

import dev.casebook.catalog.Catalog;
import dev.casebook.catalog.Postmortem;
import dev.casebook.catalog.PostmortemId;
import dev.casebook.link.TextSimilarity;
import dev.casebook.search.build.InvertedIndex;
import dev.casebook.search.build.SimilarDocument;
import dev.casebook.search.build.SimilarDocuments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Likeness of texts as the search index measures it. */
public final class IndexSimilarity implements TextSimilarity {
    private static final int NEIGHBOURS = 12;

    private final SimilarDocuments documents;
    private final Map<String, PostmortemId> ids = new HashMap<>();

    /** Likeness among the postmortems of {@code catalog}, which {@code index} is of. */
    public IndexSimilarity(Catalog catalog, InvertedIndex index) {
        documents = new SimilarDocuments(index);
        catalog.postmortems().forEach(postmortem -> ids.put(path(postmortem), postmortem.id()));
    }

    @Override
    public List<Neighbour> nearest(Postmortem postmortem) {
        List<Neighbour> nearest = new ArrayList<>();
        for (SimilarDocument near : documents.rank(path(postmortem), NEIGHBOURS)) {
            PostmortemId id = ids.get(near.path());
            if (id != null) {
                nearest.add(new Neighbour(id, near.score()));
            }
        }
        return nearest;
    }

    @Override
    public List<List<String>> shared(Postmortem postmortem, List<Postmortem> others) {
        return documents.shared(
                path(postmortem), others.stream().map(IndexSimilarity::path).toList());
    }

    private static String path(Postmortem postmortem) {
        return postmortem.document().file().path().value();
    }
}
