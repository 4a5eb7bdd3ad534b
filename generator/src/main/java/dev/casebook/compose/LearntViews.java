package dev.casebook.compose;

import dev.casebook.insight.Learnt;
import dev.casebook.site.Page;
import dev.casebook.site.SitePlan;
import dev.casebook.view.Frame;
import dev.casebook.view.PageView;
import dev.casebook.view.Part.Count;
import dev.casebook.view.Part.Link;
import dev.casebook.view.Part.Said;

/** Makes the views of what postmortems say beyond causes. */
final class LearntViews {
    private static final int SHOWN = 150;

    private final SitePlan plan;
    private final Linking linking;

    LearntViews(SitePlan plan, Linking linking) {
        this.plan = plan;
        this.linking = linking;
    }

    PageView view(Frame frame, Page.OfLearnt page) {
        int all = page.postmortems().size();
        return new PageView.Learnt(
                frame,
                title(page.learnt()),
                intro(page.learnt()),
                plan.all(Page.OfLearnt.class).stream()
                        .filter(other -> other.learnt() != page.learnt())
                        .map(other -> new Count(
                                Link.to(title(other.learnt()), other.path().value()),
                                other.postmortems().size(),
                                intro(other.learnt())))
                        .toList(),
                page.postmortems().stream()
                        .limit(SHOWN)
                        .map(postmortem -> new Said(
                                linking.entry(postmortem), page.learnt().in(postmortem)))
                        .toList(),
                all > SHOWN
                        ? "The newest " + SHOWN + " of "
                                + Wording.count(all, "postmortem", "postmortems")
                                + " that say so. The search finds the others."
                        : "");
    }

    static String title(Learnt learnt) {
        return switch (learnt) {
            case WENT_WELL -> "What went well";
            case GOT_LUCKY -> "Where we got lucky";
            case SURPRISED_BY -> "What surprised us";
        };
    }

    static String intro(Learnt learnt) {
        return switch (learnt) {
            case WENT_WELL -> "What worked when something else failed: worth keeping, and worth having elsewhere.";
            case GOT_LUCKY -> "What kept incidents small by chance. The next time it may not be there.";
            case SURPRISED_BY -> "Where the system was not as people thought it was.";
        };
    }
}
