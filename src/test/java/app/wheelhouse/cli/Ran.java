package app.wheelhouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One command line, run in this process, and what it said.
record Ran(int exit, String out, String err) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /// Runs it; paths and numbers may stand among the words.
  static Ran of(Object... words) {
    return in(Map.of(), words);
  }

  static Ran in(Map<String, String> environment, Object... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] arguments = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
    int exit =
        WheelhouseCommand.run(
            arguments,
            environment,
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            _ -> {});
    Ran ran = new Ran(exit, out.toString(), err.toString());
    assertThat(ran.out + ran.err)
        .as("%s: nobody is shown the name of an exception", String.join(" ", arguments))
        .doesNotContain("Exception", "Error:", "\tat ");
    return ran;
  }

  /// A run with `--json` that ended well.
  static JsonNode json(Object... words) {
    return of(with(words, "--json")).json();
  }

  /// A replay of one tape into a data directory.
  static Object[] replay(Path tape, Path data, Object... more) {
    return with(
        new Object[] {
          "run",
          "--mode",
          "replay",
          "--tape",
          tape,
          "--instrument",
          "BTC",
          "--auto",
          "--seed",
          7,
          "--data",
          data
        },
        more);
  }

  static Object[] with(Object[] words, Object... more) {
    Object[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  /// Standard output as the one JSON object that it must be.
  JsonNode json() {
    assertThat(exit).as(err).isZero();
    assertThat(out.lines()).hasSize(1);
    JsonNode node = JSON.readTree(out);
    assertThat(node.isObject()).isTrue();
    return node;
  }

  /// Expects an end with nothing on standard output.
  ///
  /// @return what was said
  String refused(int expected) {
    assertThat(exit).as(out + err).isEqualTo(expected);
    assertThat(out).isEmpty();
    assertThat(err).isNotBlank();
    return err;
  }

  /// The figures that must be equal in equal runs: all but the session's name and wall time.
  static Map<String, String> figures(JsonNode json) {
    Map<String, String> figures = new TreeMap<>();
    json.properties().forEach(field -> figures.put(field.getKey(), field.getValue().toString()));
    List.of("session", "wallMillis", "journalRecords").forEach(figures::remove);
    return figures;
  }
}
