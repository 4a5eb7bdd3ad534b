package dev.casebook.render;

import dev.casebook.view.PageView;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Turns page views into text with a theme's templates. Safe for use by many threads. */
public final class PageRenderer {
    private final Theme theme;
    private final Configuration templates;

    /** A renderer that uses the templates of {@code theme}. */
    public PageRenderer(Theme theme) {
        this.theme = theme;
        this.templates = Templates.of(theme);
    }

    /**
     * The page's text, in UTF-8.
     *
     * @throws ThemeException if a template of the archive's own theme fails
     */
    public byte[] render(PageView page) throws ThemeException {
        PublishedText text = new PublishedText();
        try {
            templates.getTemplate(template(page)).process(Map.of("page", page), text);
            return text.bytes();
        } catch (ParseException wrong) {
            throw fault(wrong.getTemplateName(), wrong.getLineNumber(), wrong.getEditorMessage(), wrong);
        } catch (TemplateException wrong) {
            int line = wrong.getLineNumber() == null ? 0 : wrong.getLineNumber();
            throw fault(wrong.getTemplateSourceName(), line, sentence(wrong.getMessageWithoutStackTop()), wrong);
        } catch (IOException wrong) {
            throw fault(template(page), 0, String.valueOf(wrong.getMessage()), wrong);
        } catch (StackOverflowError endless) {
            throw new ThemeException(
                    "templates/" + template(page),
                    0,
                    "something in it calls itself without end, or is nested too deeply");
        }
    }

    /** Named as the view is: {@code FailureMode} becomes {@code failure-mode.ftlh}. */
    private static String template(PageView page) {
        String name = page.getClass()
                .getSimpleName()
                .replaceAll("(?<=.)(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        return name + (page instanceof PageView.HtmlPage ? ".ftlh" : ".ftlx");
    }

    /** Without where it happened, which is said before, and without the tips that follow. */
    private static String sentence(String message) {
        return message.replaceFirst("(?s)\n-{4}\n.*", "")
                .replaceAll("\\[in (?:template|macro|function)[^\\]]*\\]|==> ", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private ThemeException fault(String template, int line, String problem, Exception cause) {
        String file = "templates/" + template;
        if (!theme.isOwn(file)) {
            throw new IllegalStateException("shipped template " + file + ", line " + line + ": " + problem, cause);
        }
        return new ThemeException(file, line, problem);
    }
}
