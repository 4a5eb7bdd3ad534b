package dev.casebook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Serves a {@link LiveSite} on this machine alone, under the same security headers as a published site. */
public final class SiteServer implements AutoCloseable {
    private static final String RELOAD_SCRIPT = "/casebook-reload.js";
    private static final String RELOAD_EVENTS = "/casebook-reload";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";
    private static final byte[] SCRIPT = ("const events = new EventSource('" + RELOAD_EVENTS + "');\n"
                    + "let shown = '';\n"
                    + "events.onmessage = (event) => {\n"
                    + "  if (shown && shown !== event.data) location.reload();\n"
                    + "  shown = event.data;\n"
                    + "};\n")
            .getBytes(StandardCharsets.UTF_8);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
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
            } else if (path.equals(RELOAD_EVENTS)) {
                events(exchange);
            } else if (path.equals(RELOAD_SCRIPT)) {
                send(exchange, 200, TYPES.getOrDefault("js", ""), SCRIPT);
            } else {
                file(exchange, path);
            }
        }
    }

    /** Another site's page may resolve its own name to this machine; it would ask for that name. */
    private static boolean isOurs(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String name = host == null ? "" : host.replaceFirst(":[0-9]+$", "");
        return name.equals("localhost") || name.equals("127.0.0.1") || name.equals("[::1]");
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        String name = path.substring(1);
        Optional<byte[]> found = site.file(name.isEmpty() || name.endsWith("/") ? name + "index.html" : name);
        if (found.isPresent()) {
            send(exchange, 200, type(name), found.get());
        } else if (site.file(name + "/index.html").isPresent()) {
            exchange.getResponseHeaders().set("Location", path.replaceFirst("^/+", "/") + "/");
            send(exchange, 301, "text/plain", new byte[0]);
        } else {
            send(
                    exchange,
                    404,
                    TYPES.getOrDefault("html", ""),
                    site.file("404.html").orElse(new byte[0]));
        }
    }

    private static String type(String name) {
        if (name.isEmpty() || name.endsWith("/")) {
            return TYPES.getOrDefault("html", "");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TYPES.getOrDefault(ending, "application/octet-stream");
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        byte[] body = type.startsWith("text/html") ? withReload(content) : content;
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-cache");
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head && body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] withReload(byte[] page) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf("</body>");
        return end < 0
                ? page
                : (html.substring(0, end) + "<script type=\"module\" src=\"" + RELOAD_SCRIPT + "\"></script>"
                                + html.substring(end))
                        .getBytes(StandardCharsets.UTF_8);
    }

    /** Server-sent events: the number of the site shown, now and whenever it changes. */
    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        LinkedBlockingQueue<Long> versions = new LinkedBlockingQueue<>();
        Consumer<Long> listener = versions::add;
        site.onChange(listener);
        try (OutputStream out = exchange.getResponseBody()) {
            Long version = site.version();
            while (true) {
                String event = version == null ? ": still here\n\n" : "data: " + version + "\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
                version = versions.poll(15, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            site.forget(listener);
        }
    }
}
