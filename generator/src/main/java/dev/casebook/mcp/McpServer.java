package dev.casebook.mcp;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;

/**
 * Answers the messages of one client: JSON-RPC 2.0 as the <a href="https://modelcontextprotocol.io/specification/">protocol</a> has it,
 * with tools and nothing else. What a client gets wrong is answered, never thrown.
 */
public final class McpServer {
    /** The versions of the protocol whose messages about tools are the same, newest first. */
    private static final List<String> VERSIONS = List.of("2025-06-18", "2025-03-26", "2024-11-05");

    /** Characters of a message: an alert of 64 KB takes a third of that even where each of its characters is escaped. */
    private static final int LONGEST = 1 << 20;

    private static final int NOT_JSON = -32700;
    private static final int NO_REQUEST = -32600;
    private static final int NO_METHOD = -32601;
    private static final int BAD_PARAMETERS = -32602;

    private final ArchiveTools tools;
    private final String version;

    /**
     * A server of {@code tools}.
     *
     * @param version this program's
     */
    public McpServer(ArchiveTools tools, String version) {
        this.tools = tools;
        this.version = version;
    }

    /** Reads messages and writes answers until {@code in} ends. */
    public void serve(Reader in, PrintWriter out) throws IOException {
        for (Optional<String> line = line(in); line.isPresent(); line = line(in)) {
            if (!line.get().isBlank()) {
                answer(line.get()).ifPresent(answer -> out.print(answer + "\n"));
                out.flush();
            }
        }
    }

    /** The next line; what is longer than any message is cut, and then no JSON. */
    private static Optional<String> line(Reader in) throws IOException {
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        StringBuilder line = new StringBuilder();
        for (; next >= 0 && next != '\n'; next = in.read()) {
            if (line.length() < LONGEST) {
                line.append((char) next);
            }
        }
        return Optional.of(line.toString());
    }

    /** The answer to a line, in one line; absent where none is expected. */
    private Optional<String> answer(String line) {
        JsonElement message;
        try {
            message = parsed(line);
        } catch (JsonParseException | IOException | IllegalStateException wrong) {
            return Optional.of(
                    error(JsonNull.INSTANCE, NOT_JSON, "this line is not JSON").toString());
        }
        if (message instanceof JsonArray batch && !batch.isEmpty()) {
            JsonArray answers = new JsonArray();
            batch.forEach(one -> answer(one).ifPresent(answers::add));
            return answers.isEmpty() ? Optional.empty() : Optional.of(answers.toString());
        }
        return answer(message).map(JsonObject::toString);
    }

    private static JsonElement parsed(String line) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(line))) {
            reader.setStrictness(Strictness.STRICT);
            JsonElement message = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new JsonParseException("more than one value");
            }
            return message;
        }
    }

    private Optional<JsonObject> answer(JsonElement message) {
        if (!(message instanceof JsonObject request)) {
            return Optional.of(error(JsonNull.INSTANCE, NO_REQUEST, "a request is an object"));
        }
        JsonElement id = request.has("id") ? request.get("id") : JsonNull.INSTANCE;
        String method = Arguments.text(request, "method");
        if (method.isEmpty()) {
            boolean response = request.has("result") || request.has("error");
            return response ? Optional.empty() : Optional.of(error(id, NO_REQUEST, "a request names its method"));
        }
        if (!request.has("id")) {
            return Optional.empty();
        }
        JsonObject parameters = Arguments.object(request, "params");
        return Optional.of(
                switch (method) {
                    case "initialize" -> result(id, initialized(Arguments.text(parameters, "protocolVersion")));
                    case "ping" -> result(id, new JsonObject());
                    case "tools/list" -> result(id, tools.list());
                    case "tools/call" -> called(id, parameters);
                    default -> error(id, NO_METHOD, "there is no method " + method);
                });
    }

    private JsonObject initialized(String asked) {
        JsonObject result = new JsonObject();
        result.addProperty("protocolVersion", VERSIONS.contains(asked) ? asked : VERSIONS.getFirst());
        JsonObject capabilities = new JsonObject();
        capabilities.add("tools", new JsonObject());
        result.add("capabilities", capabilities);
        JsonObject server = new JsonObject();
        server.addProperty("name", "casebook");
        server.addProperty("title", "Casebook");
        server.addProperty("version", version);
        result.add("serverInfo", server);
        result.addProperty("instructions", ArchiveTools.INSTRUCTIONS);
        return result;
    }

    private JsonObject called(JsonElement id, JsonObject parameters) {
        String name = Arguments.text(parameters, "name");
        return tools.call(name, new Arguments(Arguments.object(parameters, "arguments")))
                .map(answer -> result(id, answer))
                .orElseGet(() -> error(id, BAD_PARAMETERS, "there is no tool " + name));
    }

    private static JsonObject result(JsonElement id, JsonObject result) {
        JsonObject answer = answered(id);
        answer.add("result", result);
        return answer;
    }

    private static JsonObject error(JsonElement id, int code, String message) {
        JsonObject answer = answered(id);
        JsonObject error = new JsonObject();
        error.addProperty("code", code);
        error.addProperty("message", message);
        answer.add("error", error);
        return answer;
    }

    private static JsonObject answered(JsonElement id) {
        JsonObject answer = new JsonObject();
        answer.addProperty("jsonrpc", "2.0");
        answer.add("id", id instanceof JsonPrimitive ? id : JsonNull.INSTANCE);
        return answer;
    }
}
