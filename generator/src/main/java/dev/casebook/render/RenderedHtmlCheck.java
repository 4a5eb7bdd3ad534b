package dev.casebook.render;

import dev.casebook.site.SitePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads finished pages as a browser would and tells what is wrong with them: links and anchors that lead nowhere, ids that stand twice, markup
 * that the content security policy or a screen reader stumbles over. Guards against mistakes in themes, and in this program.
 */
public final class RenderedHtmlCheck {
    private final Set<String> files = new ConcurrentSkipListSet<>();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    /**
     * What is wrong with a page.
     *
     * @param file the page's file
     * @param message what, lower-case, no period
     */
    public record Problem(String file, String message) {}

    private record Page(String title, Set<String> ids, List<String> addresses, List<String> problems) {}

    /** Notes one file of the site; safe for use by many threads. */
    public void add(SitePath path, byte[] content) {
        files.add(path.file());
        if (path.file().endsWith(".html")) {
            pages.put(path.file(), read(new String(content, StandardCharsets.UTF_8)));
        }
    }

    /** Everything wrong with the pages noted, by file. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> titles = new TreeMap<>();
        new TreeMap<>(pages).forEach((file, page) -> {
            page.problems.forEach(message -> problems.add(new Problem(file, message)));
            String before = titles.putIfAbsent(page.title, file);
            if (before != null) {
                problems.add(new Problem(file, "has the title of " + before));
            }
            page.addresses.forEach(address -> follow(file, address, problems));
        });
        return problems;
    }

    private static Page read(String html) {
        Document page = Jsoup.parse(html);
        List<String> problems = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        List<String> addresses = new ArrayList<>();
        for (Element element : page.getAllElements()) {
            if (element.hasAttr("id") && !ids.add(element.id())) {
                problems.add("the id `" + element.id() + "` stands twice");
            }
            element.attributes().forEach(attribute -> checkAttribute(element, attribute, problems));
            checkElement(element, problems);
            if (element.hasAttr("href") && !element.hasAttr("data-elsewhere")) {
                addresses.add(element.attr("href"));
            }
            if (element.hasAttr("src")) {
                addresses.add(element.attr("src"));
            }
        }
        if (page.select("h1").size() != 1) {
            problems.add("has " + page.select("h1").size() + " first-level headings");
        }
        return new Page(page.title(), ids, addresses, problems);
    }

    private static void checkAttribute(Element element, Attribute attribute, List<String> problems) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style")) {
            problems.add(
                    "<" + element.tagName() + "> carries `" + name + "`, which the content security policy forbids");
        }
        if (value.startsWith("javascript:") || value.startsWith("vbscript:")) {
            problems.add("<" + element.tagName() + "> carries an address that runs");
        }
    }

    private static void checkElement(Element element, List<String> problems) {
        switch (element.tagName()) {
            case "img" -> {
                if (!element.hasAttr("alt")) {
                    problems.add("an image without `alt`: " + element.attr("src"));
                }
            }
            case "script", "style" -> {
                if (!element.data().isBlank()) {
                    problems.add("<" + element.tagName() + "> holds text, which the content security policy forbids");
                }
            }
            case "iframe", "object", "embed", "base", "applet" ->
                problems.add("<" + element.tagName() + "> has no place in a page");
            default -> {}
        }
    }

    private void follow(String from, String address, List<Problem> problems) {
        boolean elsewhere = address.matches("^[A-Za-z][A-Za-z0-9+.-]*:.*") || address.startsWith("//");
        // The page for wrong addresses starts from the site's place on its host, which the files do not know.
        if (elsewhere || from.equals("404.html")) {
            return;
        }
        int hash = address.indexOf('#');
        String fragment = hash < 0 ? "" : address.substring(hash + 1);
        String path = (hash < 0 ? address : address.substring(0, hash)).replaceFirst("\\?.*", "");
        String file = path.isEmpty() ? from : file(from, path);
        if (!files.contains(file)) {
            problems.add(new Problem(from, "`" + address + "` leads nowhere"));
        } else if (!fragment.isEmpty() && pages.containsKey(file)) {
            Page target = pages.get(file);
            if (target != null && !target.ids.contains(decoded(fragment))) {
                problems.add(new Problem(from, "`" + address + "` leads to no such place in " + file));
            }
        }
    }

    /** The file that a browser on the page {@code from} would ask for. */
    private static String file(String from, String path) {
        List<String> parts = new ArrayList<>(List.of(from.split("/", -1)));
        parts.remove(parts.size() - 1);
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.remove(parts.size() - 1);
                }
            } else if (!part.equals(".")) {
                parts.add(decoded(part));
            }
        }
        String file = String.join("/", parts);
        return path.endsWith("/") || path.endsWith("..") || path.equals(".") ? new SitePath(folder(file)).file() : file;
    }

    private static String folder(String file) {
        return file.isEmpty() || file.endsWith("/") ? file : file + "/";
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
