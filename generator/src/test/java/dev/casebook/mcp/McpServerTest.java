package dev.casebook.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.casebook.answer.ArchiveSearch;
import dev.casebook.cli.ArchiveFixture;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McpServerTest {
    @TempDir
    private Path temporary;

    private ArchiveFixture archive;
    private McpServer server;

    @BeforeEach
    void startsWithTwoPostmortems() {
        archive = new ArchiveFixture(temporary).with("""
                -- 2024-03-05-checkout.md --
                ---
                id: INC-2024-017
                title: Checkout refused every card
                date: 2024-03-05
                severity: SEV-1
                services: [checkout]
                failure_modes: [expired-credential]
                ---
                ## Root cause

                The gateway's certificate expired: x509: certificate has expired or is not yet valid.
                -- 2024-06-01-queue.md --
                ---
                title: The queue of mails filled
                date: 2024-06-01
                severity: SEV-3
                ---
                Mails waited for two hours, since the consumer had lost its connection.
                -- 2024-07-01-draft.md --
                ---
                title: Not yet agreed
                status: draft
                date: 2024-07-01
                ---
                The certificate of the status page expired.
                """);
        server = new McpServer(
                new ArchiveTools(new ArchiveSearch(archive.content(), temporary.resolve("cache"), "test")), "1.2.3");
    }

    @Test
    void saysWhatItIsAndWhichToolsItHas() throws IOException {
        List<JsonObject> answers = answers("""
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-03-26","capabilities":{}}}
                {"jsonrpc":"2.0","method":"notifications/initialized"}
                {"jsonrpc":"2.0","id":"a","method":"tools/list"}
                {"jsonrpc":"2.0","id":2,"method":"ping"}
                """);
        assertThat(answers).hasSize(3);
        JsonObject first = answers.get(0).getAsJsonObject("result");
        assertThat(first.get("protocolVersion").getAsString()).isEqualTo("2025-03-26");
        assertThat(first.getAsJsonObject("capabilities").has("tools")).isTrue();
        assertThat(first.getAsJsonObject("serverInfo").get("version").getAsString())
                .isEqualTo("1.2.3");
        assertThat(answers.get(1).get("id").getAsString()).isEqualTo("a");
        JsonArray tools = answers.get(1).getAsJsonObject("result").getAsJsonArray("tools");
        assertThat(tools)
                .extracting(tool -> tool.getAsJsonObject().get("name").getAsString())
                .containsExactly("search_postmortems", "find_similar_incidents", "read_postmortem");
        assertThat(tools).allSatisfy(tool -> {
            JsonObject schema = tool.getAsJsonObject().getAsJsonObject("inputSchema");
            assertThat(schema.get("type").getAsString()).isEqualTo("object");
            assertThat(schema.getAsJsonObject("properties").keySet())
                    .containsAll(schema.getAsJsonArray("required").asList().stream()
                            .map(JsonElement::getAsString)
                            .toList());
        });
        assertThat(answers.get(2)).hasToString("{\"jsonrpc\":\"2.0\",\"id\":2,\"result\":{}}");
    }

    @Test
    void offersTheNewestVersionItKnowsToAClientOfAnother() throws IOException {
        assertThat(answers("""
                {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"1999-01-01"}}
                """)
                        .getFirst()
                        .getAsJsonObject("result")
                        .get("protocolVersion")
                        .getAsString())
                .isEqualTo("2025-06-18");
    }

    @Test
    void findsPostmortemsByWordsAndFilters() throws IOException {
        JsonObject found = found("search_postmortems", "{\"query\":\"certificate expird\"}");
        assertThat(found.get("matching").getAsInt()).isEqualTo(1);
        JsonObject hit = found.getAsJsonArray("postmortems").get(0).getAsJsonObject();
        assertThat(hit.get("title").getAsString()).isEqualTo("Checkout refused every card");
        assertThat(hit.get("path").getAsString()).isEqualTo("2024-03-05-checkout.md");
        assertThat(hit.get("severity").getAsString()).isEqualTo("SEV-1");
        assertThat(hit.getAsJsonArray("excerpts").toString()).contains("certificate has expired");
        assertThat(found("search_postmortems", "{\"query\":\"certificate\",\"filters\":[\"severity:SEV-3\"]}")
                        .getAsJsonArray("postmortems"))
                .isEmpty();
    }

    @Test
    void findsIncidentsThatResembleALog() throws IOException {
        assertThat(found(
                                "find_similar_incidents",
                                "{\"text\":\"2026-11-30T03:12:09Z ERROR tls: failed to verify: x509: certificate has expired\\n\"}")
                        .getAsJsonArray("postmortems"))
                .hasSize(1);
    }

    @Test
    void answersFromTheArchiveAsItStands() throws IOException {
        assertThat(found("search_postmortems", "{\"query\":\"heron\"}")
                        .get("matching")
                        .getAsInt())
                .isZero();
        archive.with("-- 2024-08-01-bird.md --\nA heron sat on the antenna.\n");
        assertThat(found("search_postmortems", "{\"query\":\"heron\"}")
                        .get("matching")
                        .getAsInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"INC-2024-017", "2024-03-05-checkout.md"})
    void readsAPostmortemByIdOrPath(String name) throws IOException {
        assertThat(text("read_postmortem", "{\"postmortem\":\"" + name + "\"}"))
                .startsWith("---\nid: INC-2024-017")
                .contains("## Root cause");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search_postmortems|{}|`query` has to be a text that is not empty",
                "search_postmortems|{\"query\":\"x\",\"limit\":0}|`limit` has to be a whole number from 1 to 50",
                "search_postmortems|{\"query\":\"x\",\"limit\":\"5\"}|`limit` has to be a whole number from 1 to 50",
                "search_postmortems|{\"query\":\"x\",\"filters\":[1]}|`filters` has to be a list of texts",
                "search_postmortems|{\"query\":\"x\",\"filters\":[\"colour:red\"]}|`colour:red` is no filter",
                "read_postmortem|{\"postmortem\":\"../../etc/passwd\"}|no postmortem has the path or id `../../etc/passwd`",
                "read_postmortem|{\"postmortem\":\"2024-07-01-draft.md\"}|no postmortem has the path or id",
            })
    void saysWhatCannotBeUsed(String tool, String arguments, String sentence) throws IOException {
        JsonObject result = call(tool, arguments).getAsJsonObject("result");
        assertThat(result.get("isError").getAsBoolean()).isTrue();
        assertThat(result.toString()).contains(sentence);
    }

    @Test
    void answersWhatIsNoRequestWithAnError() throws IOException {
        List<JsonObject> answers = answers(
                "not json\n{\"a\":1} {}\n" + "[".repeat(5_000) + "\n" + "x".repeat(3 << 20) + "\n7\n[]\n"
                        + "{\"id\":1}\n{\"id\":2,\"method\":\"resources/list\"}\n{\"id\":{\"a\":1},\"method\":\"ping\"}\n"
                        + "{\"id\":3,\"method\":\"tools/call\",\"params\":{\"name\":\"format_disk\"}}\n{\"id\":4,\"result\":{}}\n");
        assertThat(answers)
                .extracting(answer -> answer.has("error")
                        ? answer.getAsJsonObject("error").get("code").getAsInt()
                        : 0)
                .containsExactly(-32700, -32700, -32700, -32700, -32600, -32600, -32600, -32601, 0, -32602);
    }

    @Test
    void answersABatchAsOne() throws IOException {
        StringWriter out = new StringWriter();
        serve("[{\"id\":1,\"method\":\"ping\"},{\"method\":\"notifications/x\"},{\"id\":2,\"method\":\"ping\"}]", out);
        assertThat(JsonParser.parseString(out.toString()).getAsJsonArray()).hasSize(2);
    }

    private JsonObject found(String tool, String arguments) throws IOException {
        return JsonParser.parseString(text(tool, arguments)).getAsJsonObject();
    }

    private String text(String tool, String arguments) throws IOException {
        JsonObject result = call(tool, arguments).getAsJsonObject("result");
        assertThat(result.get("isError").getAsBoolean()).as(result.toString()).isFalse();
        return result.getAsJsonArray("content")
                .get(0)
                .getAsJsonObject()
                .get("text")
                .getAsString();
    }

    private JsonObject call(String tool, String arguments) throws IOException {
        return answers("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                        + "\",\"arguments\":" + arguments + "}}")
                .getFirst();
    }

    private List<JsonObject> answers(String lines) throws IOException {
        StringWriter out = new StringWriter();
        serve(lines, out);
        return out.toString()
                .lines()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
    }

    private void serve(String lines, StringWriter out) throws IOException {
        server.serve(new StringReader(lines), new PrintWriter(out));
    }
}
