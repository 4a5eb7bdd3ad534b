package dev.casebook.search.conformance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** Serves files from memory on this machine, under the content security policy of published sites. */
public final class LocalSite implements AutoCloseable {
    /** Forbids what search does not need. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self' blob:";

    private final HttpServer server;
    private volatile String policy = POLICY;
    private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
    private final Map<String, byte[]> failures = new ConcurrentSkipListMap<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    private LocalSite(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    /** Starts an empty site on a free port. */
    public static LocalSite start() {
        try {
            return new LocalSite(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds or replaces a file, which is not empty; the path has no leading slash. */
    public LocalSite with(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** Serves under another content security policy from now on. */
    void under(String other) {
        policy = other;
    }

    /** Answers the next request for a path with other content, or with an error of the server when that is empty. */
    void failOnce(String path, byte[] content) {
        failures.put(path, content);
    }

    /** The paths that were asked for and begin so, one after the other. */
    List<String> requests(String prefix) {
        return requests.stream().filter(path -> path.startsWith(prefix)).toList();
    }

    /** The address of a path. */
    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            requests.add(path);
            byte[] failure = failures.remove(path);
            byte[] content = failure == null ? files.get(path) : failure;
            exchange.getResponseHeaders().set("Content-Security-Policy", policy);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            if (content == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", contentType(path));
            if (content.length == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            exchange.sendResponseHeaders(200, content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private static String contentType(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "application/octet-stream";
        };
    }

    /** Ends the site. */
    @Override
    public void close() {
        server.stop(0);
    }
}
