package dev.casebook.serve;

import dev.casebook.build.Site;
import dev.casebook.render.ThemeException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What stands at an address of a site. */
final class Answer {
    private static final String HTML = "text/html; charset=utf-8";
    /** Stands where a page cannot be made; the script in it says why. */
    private static final byte[] FAULT =
            "<!DOCTYPE html><html lang=\"en\"><head><title>Casebook</title></head><body></body></html>"
                    .getBytes(StandardCharsets.UTF_8);

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", HTML),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("xml", "application/xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("log", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("pdf", "application/pdf"));

    private final int status;
    private final String type;
    private final byte[] content;
    private final String fault;

    private Answer(int status, String type, byte[] content, String fault) {
        this.status = status;
        this.type = type;
        this.content = content;
        this.fault = fault;
    }

    /** What stands at the address of {@code file}. */
    static Answer of(Shown shown, String file) throws IOException {
        try {
            Optional<byte[]> found = shown.file(file);
            return found.isPresent()
                    ? new Answer(200, type(file), found.get(), "")
                    : new Answer(404, HTML, shown.file("404.html").orElse(new byte[0]), "");
        } catch (ThemeException fault) {
            return new Answer(500, HTML, FAULT, LiveSite.sentence(fault));
        }
    }

    /** The media type of a file of this name. */
    static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] content() {
        return content;
    }

    /** Why it is not what it should be; empty when it is. */
    String fault() {
        return fault;
    }

    boolean isPage() {
        return type.equals(HTML);
    }

    /** What tells the page from another; one is the same that differs by no more than where styles stand. */
    String mark(Site site) {
        String text = new String(content, StandardCharsets.UTF_8);
        for (String style : site.styles()) {
            text = text.replace(style, "");
        }
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
