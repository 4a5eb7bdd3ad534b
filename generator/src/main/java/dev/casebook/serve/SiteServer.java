package dev.casebook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.json.JsonOut;
import dev.casebook.render.ThemeException;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Serves a {@link LiveSite} on this machine alone, under the same security headers as a published site. */
public final class SiteServer implements AutoCloseable {
    private static final String CHANGES = "/casebook-changes";
    private static final String STATE = "/casebook-state";
    /** What runs in every page that is shown. */
    private static final Map<String, byte[]> OWN = Map.of(
            "/casebook-serve.js", resource("serve.js"),
            "/casebook-serve.css", resource("serve.css"));

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";
    /** For what is published under names that hold a hash of the content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

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

    private final LiveSite site;
    private final HttpServer server;
    private final ExecutorService threads;

    private SiteServer(LiveSite site, HttpServer server, ExecutorService threads) {
        this.site = site;
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts serving.
     *
     * @param port 0 for any free one
     * @throws java.net.BindException if the port is taken
     */
    public static SiteServer start(LiveSite site, int port) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SiteServer server = new SiteServer(site, http, Executors.newVirtualThreadPerTaskExecutor());
        http.setExecutor(server.threads);
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** Where to look, such as {@code http://localhost:8000/}. */
    public String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            boolean get = exchange.getRequestMethod().equals("GET")
                    || exchange.getRequestMethod().equals("HEAD");
            if (!get || !isOurs(exchange)) {
                send(
                        exchange,
                        405,
                        "text/plain",
                        "only GET, and only from this machine\n".getBytes(StandardCharsets.UTF_8));
            } else if (path.equals(CHANGES)) {
                tellChanges(exchange, page(exchange));
            } else if (path.equals(STATE)) {
                send(exchange, 200, "application/json", state(page(exchange)).getBytes(StandardCharsets.UTF_8));
            } else if (OWN.containsKey(path)) {
                send(exchange, 200, type(path), OWN.get(path));
            } else {
                file(exchange, path);
            }
        }
    }

    /** The file of the page that the browser says it shows. */
    private static String page(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return file(query != null && query.startsWith("page=/") ? query.substring("page=".length()) : "/");
    }

    /** The file that is at {@code path}. */
    private static String file(String path) {
        String name = path.substring(1);
        return name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    }

    /** Another site's page may resolve its own name to this machine; it would ask for that name. */
    private static boolean isOurs(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String name = host == null ? "" : host.replaceFirst(":[0-9]+$", "");
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Shown shown = site.shown();
        try {
            Optional<byte[]> found = shown.file(file(path));
            if (found.isPresent()) {
                send(exchange, 200, type(file(path)), found.get());
            } else if (shown.file(file(path + "/")).isPresent()) {
                exchange.getResponseHeaders().set("Location", path.replaceFirst("^/+", "/") + "/");
                send(exchange, 301, "text/plain", new byte[0]);
            } else {
                send(exchange, 404, HTML, shown.file("404.html").orElse(new byte[0]));
            }
        } catch (ThemeException fault) {
            send(exchange, 500, HTML, FAULT);
        }
    }

    /** What the browser that shows the page in {@code file} is to know. */
    private String state(String file) throws IOException {
        Shown shown = site.shown();
        String broken = shown.broken();
        byte[] page = FAULT;
        try {
            page = shown.file(file).orElse(new byte[0]);
        } catch (ThemeException fault) {
            broken = LiveSite.sentence(fault);
        }
        List<String> styles = shown.site().styles();
        String search = shown.site().searchRoot();
        String text = new String(page, StandardCharsets.UTF_8).replace(search, "");
        for (String style : styles) {
            text = text.replace(style, "");
        }
        StringBuilder json = new StringBuilder();
        JsonOut out = new JsonOut(json).open('{');
        out.put("page", hash(text))
                .put("styles", styles)
                .put("search", search)
                .put("settled", shown.settled() ? 1 : 0)
                .put("broken", broken);
        out.open("findings", '[');
        for (Diagnostic finding : shown.findings(file)) {
            SourceSpan span = finding.span();
            out.open('{').put("severity", finding.severity().label()).put("message", finding.message());
            out.put("help", finding.help())
                    .put("place", span.file().path() + ":" + span.line() + ":" + span.column())
                    .close('}');
        }
        out.close(']').close('}').end();
        return json.toString();
    }

    private static String hash(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String type(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static byte[] resource(String name) {
        try (InputStream in = SiteServer.class.getResourceAsStream("/serve/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        byte[] body = type.equals(HTML) ? withScript(content) : content;
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        boolean named = status == 200 && exchange.getRequestURI().getPath().startsWith("/assets/");
        exchange.getResponseHeaders().set("Cache-Control", named ? FOR_EVER : "no-cache");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    /** A page that a theme is only half done with has no end; it is followed all the same. */
    private static byte[] withScript(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf("</body>") < 0 ? html.length() : html.lastIndexOf("</body>");
        String script = "<script type=\"module\" src=\"/casebook-serve.js\"></script>";
        return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** Server-sent events: the number of the state shown, now and whenever it changes. */
    private void tellChanges(HttpExchange exchange, String file) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        LinkedBlockingQueue<Long> numbers = new LinkedBlockingQueue<>();
        LiveSite.Viewer viewer = new LiveSite.Viewer(file, numbers::add);
        site.enter(viewer);
        try (OutputStream out = exchange.getResponseBody()) {
            Long number = site.shown().number();
            while (true) {
                String event = number == null ? ": still here\n\n" : "data: " + number + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                number = numbers.poll(15, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            site.leave(viewer);
        }
    }
}
