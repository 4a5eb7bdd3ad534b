package dev.casebook.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casebook.cli.ArchiveFixture;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every feed of the demo, by what RFC 4287 asks of a feed and of its entries (sections 4.1.1, 4.1.2, 4.2.6, 4.2.7, 3.3). */
class FeedsIT {
    private static final Path CHECKOUT =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final String BASE = "https://incidents.example/archive/";

    @Test
    void followTheAtomFormat(@TempDir Path output) throws Exception {
        ArchiveFixture.Run built = ArchiveFixture.run(
                "build",
                "--content",
                CHECKOUT.resolve("content").toString(),
                "--output",
                output.toString(),
                "--base-url",
                BASE,
                "--today",
                "2026-11-21");
        assertThat(built.code()).as(built.toString()).isZero();

        SortedMap<String, byte[]> files = ArchiveFixture.filesOf(output);
        List<String> feeds = files.keySet().stream()
                .filter(f -> f.endsWith("/feed.xml") || f.equals("feed.xml"))
                .toList();
        assertThat(feeds).hasSizeGreaterThan(100);
        Map<String, String> feedIds = new HashMap<>();
        Map<String, String> addresses = new HashMap<>();
        for (String file : feeds) {
            String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
            Element feed = Objects.requireNonNull(
                    Jsoup.parse(text, "", Parser.xmlParser()).firstElementChild(), file);
            assertThat(feed.tagName()).as(file).isEqualTo("feed");
            assertThat(feed.attr("xmlns")).as(file).isEqualTo("http://www.w3.org/2005/Atom");
            assertThat(feedIds.put(only(feed, "id", file), file))
                    .as("id of " + file)
                    .isNull();
            assertThat(only(feed, "title", file)).as(file).isNotBlank();
            assertThat(feed.select("> author > name").text()).as(file).isNotBlank();
            assertThat(feed.select("> link[rel=self]").eachAttr("href"))
                    .as(file)
                    .containsExactly(BASE + file);
            leadsToAPage(feed, file, files);

            List<Element> entries = feed.select("> entry");
            assertThat(entries).as(file).isNotEmpty();
            OffsetDateTime newest = moment(feed, "updated", file);
            assertThat(entries).as(file).doesNotHaveDuplicates();
            assertThat(feed.select("> entry > id").eachText()).as(file).doesNotHaveDuplicates();
            for (Element entry : entries) {
                String where = file + ": " + only(entry, "title", file);
                String id = only(entry, "id", where);
                assertThat(URI.create(id).isAbsolute()).as(where).isTrue();
                String address = leadsToAPage(entry, where, files);
                assertThat(addresses.computeIfAbsent(id, first -> address))
                        .as("what " + id + " names")
                        .isEqualTo(address);
                assertThat(moment(entry, "updated", where)).as(where).isBeforeOrEqualTo(newest);
                assertThat(moment(entry, "published", where)).as(where).isBeforeOrEqualTo(newest);
                assertThat(entry.select("> category").eachAttr("term"))
                        .as(where)
                        .doesNotContain("");
            }
        }
    }

    /** The text of the one child of {@code parent} that is called {@code name}. */
    private static String only(Element parent, String name, String where) {
        List<Element> found = parent.select("> " + name);
        assertThat(found).as(name + " of " + where).hasSize(1);
        return found.get(0).text();
    }

    /** RFC 3339 with seconds and an offset, which is a part of what Java reads as a moment. */
    private static OffsetDateTime moment(Element parent, String name, String where) {
        String text = only(parent, name, where);
        assertThat(text).as(where).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)");
        return OffsetDateTime.parse(text);
    }

    private static String leadsToAPage(Element parent, String where, SortedMap<String, byte[]> files) {
        List<String> addresses = parent.select("> link[rel=alternate]").eachAttr("href");
        assertThat(addresses).as(where).hasSize(1);
        String address = addresses.get(0);
        assertThat(address).as(where).startsWith(BASE);
        assertThat(files).as(where).containsKey(address.substring(BASE.length()) + "index.html");
        return address;
    }
}
