package dev.casebook.compose;

import dev.casebook.catalog.Postmortem;
import dev.casebook.insight.Matrix;
import dev.casebook.link.Group;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.MatrixCell;
import dev.casebook.view.Part.MatrixRow;
import dev.casebook.view.Part.Meeting;
import dev.casebook.vocabulary.Term;
import java.util.ArrayList;
import java.util.List;

/** Makes the view of the matrix of failure modes and services. */
final class MatrixViews {
    private static final int SHADES = 4;
    private static final int LISTED = 5;

    private final Linking linking;

    MatrixViews(Linking linking) {
        this.linking = linking;
    }

    PageView view(Frame frame, Page.OfMatrix page) {
        Matrix matrix = page.matrix();
        List<MatrixRow> rows = matrix.failureModes().stream()
                .map(row -> row(matrix, row, page))
                .toList();
        return new PageView.Matrix(
                frame,
                matrix.services().stream()
                        .map(column -> new Link(
                                column.term().id(), linking.to(column.term()).url(), true))
                        .toList(),
                rows,
                leftOut(matrix));
    }

    private static String leftOut(Matrix matrix) {
        List<String> parts = new ArrayList<>();
        if (matrix.failureModes().size() < matrix.allModes()) {
            parts.add(matrix.failureModes().size() + " most frequent of " + matrix.allModes() + " failure modes");
        }
        if (matrix.services().size() < matrix.allServices()) {
            parts.add(matrix.services().size() + " most frequent of " + matrix.allServices() + " services");
        }
        return parts.isEmpty() ? "" : "Shown are the " + String.join(" and the ", parts) + ".";
    }

    private MatrixRow row(Matrix matrix, Group row, Page.OfMatrix page) {
        List<MatrixCell> cells = new ArrayList<>();
        List<Meeting> meetings = new ArrayList<>();
        for (Group column : matrix.services()) {
            List<Postmortem> met = matrix.cell(row.term(), column.term());
            String anchor = anchor(row.term(), column.term());
            int shade = met.isEmpty() ? 0 : Math.max(1, (SHADES * met.size() + matrix.most() - 1) / matrix.most());
            Link link = met.isEmpty()
                    ? Link.NONE
                    : Link.to(String.valueOf(met.size()), page.path().value() + "#" + anchor);
            String label = row.term().name() + " in " + column.term().name() + ": "
                    + Wording.count(met.size(), "postmortem", "postmortems");
            cells.add(new MatrixCell(link, met.isEmpty() ? "" : label, shade));
            if (!met.isEmpty()) {
                meetings.add(new Meeting(
                        anchor,
                        linking.to(column.term()),
                        met.stream().limit(LISTED).map(linking::to).toList(),
                        Math.max(0, met.size() - LISTED)));
            }
        }
        return new MatrixRow(linking.to(row.term()), row.size(), cells, meetings);
    }

    private static String anchor(Term failureMode, Term service) {
        return "_" + SitePlan.slug(failureMode) + "--" + SitePlan.slug(service);
    }
}
