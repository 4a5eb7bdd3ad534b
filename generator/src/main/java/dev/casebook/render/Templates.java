package dev.casebook.render;

import freemarker.cache.StringTemplateLoader;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TimeZone;

/** FreeMarker set up so that templates can read views and do nothing else. */
final class Templates {
    static final Version SEMANTICS = Configuration.VERSION_2_3_35;
    private static final String FOLDER = "templates/";

    private Templates() {}

    /** The templates of {@code theme}, escaped by what their names end in: {@code .ftlh} as HTML, {@code .ftlx} as XML. */
    static Configuration of(Theme theme) {
        Configuration templates = new Configuration(SEMANTICS);
        templates.setTemplateLoader(loader(theme));
        templates.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        templates.setLocalizedLookup(false);
        templates.setRecognizeStandardFileExtensions(true);
        templates.setDefaultEncoding(StandardCharsets.UTF_8.name());
        templates.setOutputEncoding(StandardCharsets.UTF_8.name());
        templates.setLocale(Locale.ROOT);
        templates.setTimeZone(TimeZone.getTimeZone("UTC"));
        templates.setNumberFormat("c");
        templates.setBooleanFormat("c");
        templates.setObjectWrapper(new ViewWrapper(SEMANTICS));
        templates.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        templates.setAPIBuiltinEnabled(false);
        templates.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        templates.setLogTemplateExceptions(false);
        templates.setWrapUncheckedExceptions(true);
        templates.setFallbackOnNullLoopVariable(false);
        return templates;
    }

    private static StringTemplateLoader loader(Theme theme) {
        StringTemplateLoader loader = new StringTemplateLoader();
        theme.under("templates")
                .forEach(
                        (path, content) -> loader.putTemplate(path.substring(FOLDER.length()), Theme.text(content), 0));
        return loader;
    }
}
