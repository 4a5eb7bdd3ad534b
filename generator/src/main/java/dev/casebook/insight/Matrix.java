package dev.casebook.insight;

import dev.casebook.catalog.Postmortem;
import dev.casebook.link.Group;
import dev.casebook.link.Groups;
import dev.casebook.link.LinkedCatalog;
import dev.casebook.vocabulary.Axis;
import dev.casebook.vocabulary.Term;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which failure mode struck which service.
 *
 * @param failureModes the rows, the most frequent first
 * @param services the columns, the most frequent first
 * @param cells postmortems by failure mode and service, newest first; a pair that never met is absent
 * @param allModes how many failure modes there are, those left out included
 * @param allServices how many services there are, those left out included
 */
public record Matrix(
        List<Group> failureModes,
        List<Group> services,
        Map<Term, Map<Term, List<Postmortem>>> cells,
        int allModes,
        int allServices) {
    private static final int ROWS = 30;
    private static final int COLUMNS = 16;

    /** Copies the collections. */
    public Matrix {
        failureModes = List.copyOf(failureModes);
        services = List.copyOf(services);
        cells = Map.copyOf(cells);
    }

    /** The matrix of {@code catalog}: its 30 most frequent failure modes by its 16 most frequent services. */
    public static Matrix of(LinkedCatalog catalog) {
        List<Group> modes = catalog.groups().of(Axis.FAILURE_MODE);
        List<Group> services = catalog.groups().of(Axis.SERVICE);
        List<Group> rows = modes.stream().limit(ROWS).toList();
        List<Group> columns = services.stream().limit(COLUMNS).toList();
        Map<Term, Map<Term, List<Postmortem>>> cells = new TreeMap<>();
        for (Group row : rows) {
            Map<Term, List<Postmortem>> met = new TreeMap<>();
            Groups.among(row.postmortems(), Axis.SERVICE).forEach(group -> met.put(group.term(), group.postmortems()));
            cells.put(row.term(), Map.copyOf(met));
        }
        return new Matrix(rows, columns, cells, modes.size(), services.size());
    }

    /** Whether there is anything to compare: two failure modes and two services at least. */
    public boolean isTelling() {
        return failureModes.size() > 1 && services.size() > 1;
    }

    /** The postmortems in which {@code failureMode} struck {@code service}, newest first. */
    public List<Postmortem> cell(Term failureMode, Term service) {
        return cells.getOrDefault(failureMode, Map.of()).getOrDefault(service, List.of());
    }

    /** The most postmortems that any shown pair has in common. */
    public int most() {
        return failureModes.stream()
                .flatMapToInt(row -> services.stream()
                        .mapToInt(column -> cell(row.term(), column.term()).size()))
                .max()
                .orElse(0);
    }
}
