package dev.casebook.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A plain web host: serves a folder of files below a path, with the headers that netlify.toml asks for and nothing of its own. */
final class PublishedSite implements AutoCloseable {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "xml", "application/xml",
            "txt", "text/plain; charset=utf-8");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Path folder;
    private final String base;
    private final Map<String, Map<String, String>> headers;

    private PublishedSite(HttpServer server, Path folder, String base, Map<String, Map<String, String>> headers) {
        this.server = server;
        this.folder = folder;
        this.base = base;
        this.headers = headers;
    }

    /** Serves {@code folder}, which may be filled later, below {@code base}, such as {@code /deep/base/}. */
    static PublishedSite start(Path folder, String base, Path netlifyToml) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        PublishedSite site = new PublishedSite(server, folder, base, headers(Files.readString(netlifyToml)));
        server.setExecutor(site.threads);
        server.createContext("/", site::answer);
        server.start();
        return site;
    }

    /** The site's address. */
    String address() {
        return "http://localhost:" + server.getAddress().getPort() + base;
    }

    /** The values below each {@code for = "pattern"}. */
    private static Map<String, Map<String, String>> headers(String toml) {
        Map<String, Map<String, String>> headers = new TreeMap<>();
        String pattern = "";
        for (String line : toml.lines().toList()) {
            String[] sides = line.split(" = ", 2);
            if (line.startsWith("[")) {
                pattern = line.equals("[headers.values]") ? pattern : "";
            } else if (sides.length == 2 && sides[0].equals("for")) {
                pattern = unquoted(sides[1]);
            } else if (sides.length == 2 && !pattern.isEmpty()) {
                headers.computeIfAbsent(pattern, p -> new TreeMap<>()).put(sides[0], unquoted(sides[1]));
            }
        }
        return headers;
    }

    private static String unquoted(String value) {
        return value.substring(1, value.length() - 1);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String within = path.startsWith(base) ? path.substring(base.length()) : "no/such/file";
            Path file = folder.resolve(within.isEmpty() || within.endsWith("/") ? within + "index.html" : within);
            boolean found = Files.isRegularFile(file);
            send(exchange, found ? 200 : 404, found ? file : folder.resolve("404.html"), "/" + within);
        }
    }

    private void send(HttpExchange exchange, int status, Path file, String path) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        headers.forEach((pattern, values) -> {
            if (path.startsWith(pattern.replace("*", ""))) {
                values.forEach(sent::set);
            }
        });
        String name = file.getFileName().toString();
        sent.set(
                "Content-Type",
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        byte[] content = Files.readAllBytes(file);
        exchange.sendResponseHeaders(status, content.length);
        exchange.getResponseBody().write(content);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
