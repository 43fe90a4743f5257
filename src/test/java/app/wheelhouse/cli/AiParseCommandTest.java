package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `ai parse` on files, as a prompt author runs it.
class AiParseCommandTest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String LONG =
      "{\"action\":\"open_long\",\"instrument\":\"BTC\",\"confidence\":0.720,\"entry\":62250.50,"
          + "\"stop\":6.14e4,\"target\":64100.0,\"reasoning\":\"ok\"}";

  @TempDir Path folder;

  private record Said(int exit, String out, String err) {
    JsonNode only() {
      assertThat(out.lines()).as(err).hasSize(1);
      return JSON.readTree(out);
    }
  }

  @Test
  void aUsableReplyIsOneLineWithItsNumbersAsDecimals() {
    Path file = file("a reply.txt", "Sure:\n```json\n" + LONG + "\n```\n");
    Said said = parse(file);
    assertThat(said.exit()).isZero();
    assertThat(said.out().strip())
        .isEqualTo(
            "{\"file\":"
                + JSON.writeValueAsString(file.toString())
                + ",\"action\":\"open_long\",\"instrument\":\"BTC\",\"confidence\":0.720,"
                + "\"stop\":61400,\"target\":64100.0,\"reason\":null}");
  }

  @Test
  void anUnusableReplyIsAHoldWithItsReason() {
    Said said = parse(file("a.json", LONG.replace("6.14e4", "null")));
    assertThat(said.exit()).isZero();
    JsonNode line = said.only();
    assertThat(line.path("action").stringValue()).isEqualTo("hold");
    assertThat(line.path("instrument").stringValue()).isEqualTo("BTC");
    assertThat(line.path("confidence").toString()).isEqualTo("0");
    assertThat(line.path("stop").isNull()).isTrue();
    assertThat(line.path("target").isNull()).isTrue();
    assertThat(line.path("reason").stringValue())
        .isEqualTo("No stop: open_long needs a stop price.");
  }

  @Test
  void eachFileHasItsLineInOrderAndANoteIsNoReason() {
    Said said =
        parse(file("1", "no"), file("2", LONG.replace("\"reasoning\"", "\"why\"")), file("3", ""));
    List<JsonNode> lines = said.out().lines().map(JSON::readTree).toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1).path("reason").isNull()).isTrue();
    assertThat(lines.get(1).path("notes").toString())
        .isEqualTo("[\"The model gave no reasoning.\",\"Not read: why.\"]");
    assertThat(lines.get(2).path("reason").stringValue()).isEqualTo("The reply is empty.");
  }

  @Test
  void aFileThatCannotBeReadIsNamedAfterTheOthersWereDone() {
    Path missing = folder.resolve("missing");
    Said said = parse(file("a", LONG), missing, folder, file("b", LONG));
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out().lines()).hasSize(2);
    assertThat(said.err().lines())
        .containsExactly(
            missing + ": there is no such file", folder + ": this is a folder, not a file");
  }

  @ParameterizedTest
  @CsvSource({"BTC,true", "'ETH,BTC',true", "'ETH, BTC ',true", "'ETH,SOL',false"})
  void instrumentsNamesWhatIsAllowed(String allowed, boolean usable) {
    JsonNode line = parse("--instruments", allowed, file("a", LONG)).only();
    assertThat(line.path("reason").isNull()).isEqualTo(usable);
    assertThat(line.path("instrument").isNull()).isEqualTo(!usable);
  }

  @ParameterizedTest
  @CsvSource({"0-1,7,", "1-10,7,0.7", "0-100,7,0.07", "0-100,101,", "1-10,0.72,"})
  void theScaleIsDeclared(String scale, String stated, String read) {
    JsonNode line = parse("--scale", scale, file("a", LONG.replace("0.720", stated))).only();
    assertThat(line.path("confidence").toString()).isEqualTo(read == null ? "0" : read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scale 1-5 x",
        "--instruments a,b? x",
        "--back-end copilot x",
        "",
        "--nonsense x"
      })
  void wrongUseIsSaid(String words) {
    Said said = parse((Object[]) words.split(" "));
    assertThat(said.exit()).isEqualTo(2);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).isNotBlank();
  }

  @Test
  void bytesThatAreNoTextEndNothing() throws IOException {
    byte[] good = LONG.replace("ok", "gr\u00f6\u00dfer").getBytes(StandardCharsets.ISO_8859_1);
    Path latin = Files.write(folder.resolve("latin"), good);
    Path utf16 = Files.write(folder.resolve("utf16"), LONG.getBytes(StandardCharsets.UTF_16));
    Path zeros = Files.write(folder.resolve("zeros"), new byte[5_000]);
    byte[] noise = new byte[5_000];
    new Random(5).nextBytes(noise);
    Path random = Files.write(folder.resolve("random"), noise);
    Path large = file("large", "x".repeat(10_000_000));
    Path marked = file("marked", "\uFEFF" + LONG.replace(",", ",\r\n"));
    Said said = parse("--back-end", "openai", latin, utf16, zeros, random, large, marked);
    assertThat(said.exit()).isZero();
    assertThat(
            said.out().lines().map(JSON::readTree).map(line -> line.path("action").stringValue()))
        .containsExactly("open_long", "open_long", "hold", "hold", "hold", "open_long");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ollama     | {"model":"qwen3","message":{"role":"assistant","content":%s,"thinking":"x {\\"action\\":\\"close\\"}"},"done":true,"done_reason":"stop"} | open_long
          ollama     | {"model":"qwen3","message":{"role":"assistant","content":%s},"done":true,"done_reason":"length"}          | hold
          ollama     | {"model":"qwen3","message":{"role":"assistant","content":%s},"done":false}                                | hold
          ollama     | {"model":"qwen3","response":%s,"done":true}                                                               | open_long
          ollama     | {"error":"model 'x' not found"}                                                                           | hold
          openai     | {"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":%s,"refusal":null},"finish_reason":"stop"}]} | open_long
          openai     | {"choices":[{"message":{"content":%s},"finish_reason":"length"}]}                                         | hold
          openai     | {"choices":[{"message":{"content":%s},"finish_reason":"content_filter"}]}                                 | hold
          openai     | {"choices":[{"message":{"content":%s}},{"message":{"content":%s}}]}                                       | hold
          openai     | {"choices":[{"message":{"content":null,"refusal":"I cannot help with that."},"finish_reason":"stop"}]}    | hold
          openai     | {"choices":[]}                                                                                            | hold
          openai     | {"choices":[{"message":{"content":null,"tool_calls":[{"function":{"name":"decide","arguments":%s}}]},"finish_reason":"tool_calls"}]} | open_long
          openrouter | {"choices":[{"message":{"content":%s,"reasoning":"aside {}"},"finish_reason":"stop","native_finish_reason":"STOP"}]} | open_long
          openrouter | {"error":{"code":402,"message":"Insufficient credits"}}                                                   | hold
          anthropic  | {"type":"message","role":"assistant","content":[{"type":"text","text":%s}],"stop_reason":"end_turn"}      | open_long
          anthropic  | {"content":[{"type":"thinking","thinking":"x"},{"type":"text","text":%s}],"stop_reason":"end_turn"}       | open_long
          anthropic  | {"content":[{"type":"text","text":%s}],"stop_reason":"max_tokens"}                                        | hold
          anthropic  | {"content":[{"type":"text","text":"I decide:"},{"type":"tool_use","name":"d","input":RAW}],"stop_reason":"tool_use"} | open_long
          anthropic  | {"content":[{"type":"tool_use","input":RAW},{"type":"tool_use","input":RAW}],"stop_reason":"tool_use"}    | hold
          anthropic  | {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}                               | hold
          """)
  void theWholeReplyOfABackEndIsTakenApart(String backEnd, String wire, String action) {
    String whole = wire.replace("%s", JSON.writeValueAsString(LONG)).replace("RAW", LONG);
    Path file = file("wire.json", whole);
    JsonNode line = parse("--back-end", backEnd, file).only();
    assertThat(line.path("action").stringValue()).as("%s: %s", whole, line).isEqualTo(action);
    if (action.equals("open_long")) {
      assertThat(line.path("stop").toString()).isEqualTo("61400");
      assertThat(parse(file).only().path("action").stringValue()).isEqualTo("hold");
    }
  }

  @Test
  void streamsAreReadToTheirEnd() {
    String half = JSON.writeValueAsString(LONG.substring(0, 60));
    String rest = JSON.writeValueAsString(LONG.substring(60));
    String ollama =
        "{\"message\":{\"content\":"
            + half
            + "},\"done\":false}\n"
            + "{\"message\":{\"content\":"
            + rest
            + "},\"done\":false}\n";
    String openAi =
        ": OPENROUTER PROCESSING\n\n"
            + "data: {\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":"
            + half
            + "},\"finish_reason\":null}]}\n\n"
            + "data: {\"choices\":[{\"delta\":{\"content\":"
            + rest
            + "}}]}\n\n";
    String anthropic =
        "event: message_start\n"
            + "data:"
            + " {\"type\":\"message_start\",\"message\":{\"content\":[],\"stop_reason\":null}}\n\n"
            + "event: content_block_delta\n"
            + "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":"
            + half
            + "}}\n\n"
            + "data: {\"type\":\"content_block_delta\",\"delta\":{\"type\":\"text_delta\",\"text\":"
            + rest
            + "}}\n\n";
    assertThat(action("ollama", ollama)).isEqualTo("hold");
    assertThat(action("openrouter", openAi)).isEqualTo("hold");
    assertThat(action("anthropic", anthropic)).isEqualTo("hold");
    assertThat(
            action(
                "ollama",
                ollama + "{\"message\":{\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\"}"))
        .isEqualTo("open_long");
    assertThat(
            action(
                "openrouter",
                openAi
                    + "data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                    + "data: [DONE]\n"))
        .isEqualTo("open_long");
    assertThat(
            action(
                "anthropic",
                anthropic
                    + "data:"
                    + " {\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}\n\n"
                    + "data: {\"type\":\"message_stop\"}\n"))
        .isEqualTo("open_long");
  }

  @Test
  void aBackEndThatIsNotNamedIsHintedAt() {
    Path wire = file("w", "{\"choices\":[{\"message\":{\"content\":\"x\"}}]}");
    assertThat(parse(wire).only().path("reason").stringValue()).endsWith("name it by --back-end.");
    assertThat(parse("--back-end", "ollama", file("t", LONG)).only().path("reason").isNull())
        .isTrue();
    assertThat(
            parse("--back-end", "ollama", file("e", "{\"error\":\"no sk-abcdefghijklmnopqrstuv\"}"))
                .only()
                .path("reason")
                .stringValue())
        .isEqualTo("The back end answered with an error: no [redacted]");
  }

  private String action(String backEnd, String text) {
    return parse("--back-end", backEnd, file("stream", text)).only().path("action").stringValue();
  }

  private Path file(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Said parse(Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = new CommandLine(new AiCommand(), new Commands(Map.of(), _ -> {}));
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    Object[] all = Ran.with(new Object[] {"parse"}, words);
    int exit =
        line.execute(
            Arrays.stream(all)
                .map(Object::toString)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
    assertThat(err.toString()).doesNotContain("Exception", "\tat ");
    return new Said(exit, out.toString(), err.toString());
  }
}
