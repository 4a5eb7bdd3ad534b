package dev.casebook.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.casebook.diagnostic.Diagnostic;
import dev.casebook.json.JsonOut;
import dev.casebook.source.SourceSpan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Serves a {@link LiveSite} on this machine alone, under the same security headers as a published site. */
public final class SiteServer implements AutoCloseable {
    private static final String CHANGES = "/casebook-changes";
    private static final String SCRIPT = "/casebook-serve.js";
    /** What runs in every page that is shown. */
    private static final Map<String, byte[]> OWN =
            Map.of(SCRIPT, resource("serve.js"), "/casebook-serve.css", resource("serve.css"));

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";
    /** For what is published under names that hold a hash of the content. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

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
        // Else the system holds a page back, once its head is sent, until the browser has said that it has that: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
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
            } else if (OWN.containsKey(path)) {
                send(exchange, 200, Answer.type(path), OWN.get(path));
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
        Answer answer = Answer.of(shown, file(path));
        if (answer.status() == 404 && Answer.of(shown, file(path + "/")).status() == 200) {
            exchange.getResponseHeaders().set("Location", path.replaceFirst("^/+", "/") + "/");
            send(exchange, 301, "text/plain", new byte[0]);
        } else if (answer.isPage()) {
            send(exchange, answer.status(), answer.type(), withScript(answer.content(), answer.mark(shown.site())));
        } else {
            send(exchange, answer.status(), answer.type(), answer.content());
        }
    }

    /** What the browser that shows the page in {@code file} is to know, in one line. */
    private String state(String file) throws IOException {
        Shown shown = site.shown();
        Answer answer = Answer.of(shown, file);
        StringBuilder json = new StringBuilder();
        JsonOut out = new JsonOut(json).open('{');
        out.put("page", answer.mark(shown.site()))
                .put("styles", shown.site().styles())
                .put("settled", shown.settled())
                .put("broken", answer.fault().isEmpty() ? shown.broken() : answer.fault());
        out.open("findings", '[');
        for (Diagnostic finding : shown.findings(file)) {
            SourceSpan span = finding.span();
            out.open('{').put("severity", finding.severity().label()).put("message", finding.message());
            out.put("help", finding.help())
                    .put("place", span.file().path() + ":" + span.line() + ":" + span.column())
                    .close('}');
        }
        out.close(']').close('}');
        return json.toString();
    }

    private static byte[] resource(String name) {
        try (InputStream in = SiteServer.class.getResourceAsStream("/serve/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
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
    private static byte[] withScript(byte[] page, String mark) {
        String html = new String(page, StandardCharsets.UTF_8);
        int end = html.lastIndexOf("</body>") < 0 ? html.length() : html.lastIndexOf("</body>");
        String script = "<script src=\"" + SCRIPT + "\" data-page=\"" + mark + "\" data-lasting></script>";
        return (html.substring(0, end) + script + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    /** Server-sent events: the state shown, now and whenever it changes. */
    private void tellChanges(HttpExchange exchange, String file) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, 0);
        Semaphore changes = new Semaphore(1);
        LiveSite.Viewer viewer = new LiveSite.Viewer(file, changes::release);
        site.enter(viewer);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                boolean changed = changes.tryAcquire(15, TimeUnit.SECONDS);
                changes.drainPermits();
                String event = changed ? "data: " + state(file) + "\n\n" : ": still here\n\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            site.leave(viewer);
        }
    }
}
