package dev.casebook.build;

import dev.casebook.compose.PageViews;
import dev.casebook.render.PageRenderer;
import dev.casebook.site.Page;
import dev.casebook.site.SitePath;
import dev.casebook.view.PageView;
import java.util.function.Supplier;

/** Makes the pages of one site. Safe for use by many threads. */
record PageMaker(PageRenderer renderer, PageViews views) {
    SiteFile of(Page page) {
        return of(page.path(), () -> views.view(page));
    }

    SiteFile of(SitePath path, Supplier<? extends PageView> view) {
        return new SiteFile(path, () -> renderer.render(view.get()));
    }
}
