package app.wheelhouse.ai.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The corpus: replies in the style of real models, with what must become of them.
final class Replies {
  static final List<String> SYMBOLS = List.of("BTC", "ETH", "SOL", "kPEPE");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Replies() {}

  /// One line of the corpus.
  record Reply(JsonNode line) {
    String text() {
      return line.path("reply").stringValue();
    }

    boolean isGood() {
      return line.path("kind").stringValue().equals("good");
    }

    @Nullable String expected(String key) {
      JsonNode value = line.path(key);
      return value.isString() ? value.stringValue() : null;
    }

    ReplyRules rules() {
      ReplyRules rules = ReplyRules.of(SYMBOLS);
      String scale = expected("scale");
      rules = scale == null ? rules : rules.scaled(ConfidenceScale.of(scale).orElseThrow());
      String subject = expected("subject");
      rules = subject == null ? rules : rules.about(subject);
      String market = expected("market");
      return market == null ? rules : rules.at(new BigDecimal(market));
    }

    @Override
    public String toString() {
      return line.path("id").stringValue();
    }
  }

  static List<Reply> all() {
    try (InputStream in =
        Objects.requireNonNull(Replies.class.getResourceAsStream("replies.jsonl"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> new Reply(JSON.readTree(line)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Reply> good() {
    return all().stream().filter(Reply::isGood).toList();
  }

  static List<Reply> malformed() {
    return all().stream().filter(reply -> !reply.isGood()).toList();
  }
}
