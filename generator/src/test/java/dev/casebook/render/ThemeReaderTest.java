package dev.casebook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemeReaderTest {
    private static final byte[] NO_SCRIPT = {};

    private final ThemeReader reader = new ThemeReader();

    @TempDir
    Path folder;

    @Test
    void readsTheSameFromAJarAsFromAFolder() throws Exception {
        Theme fromFolder = reader.readDefault();
        Path jar = folder.resolve("a jar.jar");
        try (FileSystem inside = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
            for (var file : fromFolder.files().entrySet()) {
                Path target = inside.getPath("/themes/default", file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }

        Theme fromJar = ThemeReader.shipped(URI.create("jar:" + jar.toUri() + "!/themes/default/theme.yaml"));

        assertThat(fromJar.files().keySet()).isEqualTo(fromFolder.files().keySet());
        assertThat(ThemeAssets.of(fromJar, NO_SCRIPT).files().keySet())
                .isEqualTo(ThemeAssets.of(fromFolder, NO_SCRIPT).files().keySet());
    }

    @Test
    void takesOneFileFromTheArchiveAndTheRestFromTheShippedTheme() throws Exception {
        write("assets/css/90-own.css", ":root { --accent: #603; }\n");

        Theme own = reader.read(folder);

        assertThat(style(own, "own.css")).isEqualTo(":root { --accent: #603; }\n");
        assertThat(style(own, "style.css")).isEqualTo(style(reader.readDefault(), "style.css"));
        assertThat(own.name()).isEqualTo(folder.getFileName().toString());
    }

    @Test
    void joinsStylesheetsInTheOrderOfTheirNames() throws Exception {
        for (String name : List.of("39-a", "40-a", "89-a", "90-a", "house")) {
            write("assets/css/" + name + ".css", "a { --from: \"" + name + "\"; }\n");
        }

        Theme own = reader.read(folder);

        assertThat(style(own, "style.css")).endsWith("a { --from: \"39-a\"; }\n");
        assertThat(style(own, "pages.css"))
                .startsWith("a { --from: \"40-a\"; }\n")
                .endsWith("a { --from: \"89-a\"; }\n");
        assertThat(style(own, "own.css")).isEqualTo("a { --from: \"90-a\"; }\na { --from: \"house\"; }\n");
    }

    @Test
    void linksTheArchivesOwnStylesLastAndOnTheSearchPageOnlyWhatItNeeds() throws Exception {
        Theme shipped = reader.readDefault();
        assertThat(styles(shipped, "search/index.html")).containsExactly("style");
        assertThat(styles(shipped, "404.html")).containsExactly("style", "pages");

        write("assets/css/90-own.css", "p { color: #123 }\n");
        Theme own = reader.read(folder);
        assertThat(styles(own, "search/index.html")).containsExactly("style", "own");
        assertThat(styles(own, "404.html")).containsExactly("style", "pages", "own");
    }

    @Test
    void rendersATemplateOfTheArchivesOwn() throws Exception {
        write("templates/not-found.ftlh", "<p>${page.frame.site.title} has no such page</p>");

        assertThat(notFound()).isEqualTo("<p>Skerry Casebook has no such page</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n${page.nothing}", "\n\n<#if page>", "\n\n${page.frame.site.title?eval}"})
    void namesFileAndLineOfAMistakeInTheArchivesOwnTemplate(String template) throws Exception {
        write("templates/not-found.ftlh", template);

        assertThatThrownBy(this::notFound)
                .asInstanceOf(type(ThemeException.class))
                .satisfies(mistake -> {
                    assertThat(mistake.file()).isEqualTo("templates/not-found.ftlh");
                    assertThat(mistake.line()).isEqualTo(3);
                    assertThat(mistake.getMessage()).isNotBlank();
                });
    }

    @Test
    void saysInOneSentenceWhatATemplateLacks() throws Exception {
        write("templates/not-found.ftlh", "${page.nothing}");

        assertThatThrownBy(this::notFound).hasMessage("The following has evaluated to null or missing: page.nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${page.class}",
                "${page.getClass().getName()}",
                "${page.hashCode()}",
                "${page.frame.site.assets.class.protectionDomain}",
                "${page?api.class}",
                "<#assign run = 'freemarker.template.utility.Execute'?new()>${run('id')}",
                "<#assign text = 'freemarker.template.utility.ObjectConstructor'?new()>",
                "<#macro again><@again/></#macro><@again/>",
                "<#include '/etc/passwd'>",
                "<#include '../../../../etc/passwd'>"
            })
    void keepsTemplatesFromEverythingButTheView(String template) throws Exception {
        write("templates/not-found.ftlh", template);

        assertThatThrownBy(this::notFound).isInstanceOf(ThemeException.class);
    }

    @Test
    void refusesAFolderThatIsNoTheme() throws Exception {
        write("notes.txt", "nothing");

        assertThatThrownBy(() -> reader.read(folder)).hasMessageContaining("templates/ or assets/");
        assertThatThrownBy(() -> reader.read(folder.resolve("missing"))).hasMessage("there is no such folder");
    }

    @Test
    void isTheShippedThemeWhileItsFoldersAreEmpty() throws Exception {
        Files.createDirectories(folder.resolve("assets/css"));
        assertThat(reader.read(folder).files().keySet())
                .isEqualTo(reader.readDefault().files().keySet());
    }

    @Test
    void namesAssetsByTheirContent() throws Exception {
        ThemeAssets before = ThemeAssets.of(reader.readDefault(), NO_SCRIPT);
        write("assets/css/90-own.css", "p { color: #123 }\n");
        ThemeAssets after = ThemeAssets.of(reader.read(folder), NO_SCRIPT);

        assertThat(after.address("own.css")).matches("assets/own\\.[0-9a-f]{10}\\.css");
        assertThat(before.styles()).containsExactlyInAnyOrder(after.address("style.css"), after.address("pages.css"));
        assertThat(after.address("js/search-ui.js")).isEqualTo(before.address("js/search-ui.js"));
        write("assets/css/90-own.css", "p { color: #124 }\n");
        assertThat(ThemeAssets.of(reader.read(folder), NO_SCRIPT).address("own.css"))
                .isNotEqualTo(after.address("own.css"));
        assertThat(after.files()).containsKey(after.address("img/icon.svg"));
    }

    @Test
    void keepsTheShippedThemeSmallAndSelfContained() throws Exception {
        SortedMap<String, byte[]> files = reader.readDefault().files();
        String needed = style(reader.readDefault(), "style.css");
        String style = needed + style(reader.readDefault(), "pages.css");
        String script = Theme.text(Objects.requireNonNull(files.get("assets/js/search-ui.js")))
                + Theme.text(Objects.requireNonNull(files.get("assets/js/actions.js")));

        assertThat(needed.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(10_750);
        assertThat(style.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(30_000);
        assertThat(style).doesNotContain("url(", "@import", "@font-face");
        assertThat(List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"))
                .noneMatch(script::contains);
    }

    private String notFound() throws Exception {
        return page(reader.read(folder), "404.html");
    }

    private static String page(Theme theme, String path) throws Exception {
        return new String(new PageRenderer(theme).render(new SampleViews(theme).rich(path)), StandardCharsets.UTF_8);
    }

    private static String style(Theme theme, String name) {
        ThemeAssets assets = ThemeAssets.of(theme, NO_SCRIPT);
        return Theme.text(Objects.requireNonNull(assets.files().get(assets.address(name))));
    }

    /** Which stylesheets the page loads, in order. */
    private static List<String> styles(Theme theme, String path) throws Exception {
        return Jsoup.parse(page(theme, path)).select("link[rel=stylesheet]").eachAttr("href").stream()
                .map(address -> address.replaceFirst(".*/(\\w+)\\.\\w+\\.css$", "$1"))
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
