package dev.casebook.render;

import dev.casebook.view.Part;
import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import org.jspecify.annotations.Nullable;

/** What templates may touch: what the records of views answer, and of {@link Part.Html} the markup, unescaped. */
final class ViewWrapper extends SimpleObjectWrapper {
    ViewWrapper(Version semantics) {
        super(semantics);
    }

    @Override
    public TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
        if (value instanceof Part.Html html) {
            return HTMLOutputFormat.INSTANCE.fromMarkup(html.markup());
        }
        return value instanceof Record view ? new RecordModel(view, this) : super.wrap(value);
    }
}
