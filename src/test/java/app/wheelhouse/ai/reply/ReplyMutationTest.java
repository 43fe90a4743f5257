package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.reply.ParsedReply.Usable;
import app.wheelhouse.ai.reply.Replies.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Damaged replies never throw and never bring a number that nobody wrote.
class ReplyMutationTest {
  private static final int MUTATIONS = 10_000;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");

  private static final List<String> PIECES =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "\n",
          "0",
          "9",
          "-",
          ".",
          "e9",
          "E400",
          "null",
          "true",
          "NaN",
          "'",
          "//",
          "/*",
          "<think>",
          "</think>",
          "```",
          "٣",
          "７",
          "\u202E",
          "\u0000",
          "\uD800",
          "\uFEFF",
          " ",
          "\"action\":\"hold\"",
          "\"stop\":1",
          "{\"action\":\"close\"}");

  @Test
  void a5ADamagedReplyNeverThrowsAndNeverBringsANumberThatIsNotInTheText() {
    List<Reply> good = Replies.good();
    Random random = new Random(20_260_707);
    int usable = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      Reply reply = good.get(random.nextInt(good.size()));
      String text = reply.text();
      int damages = 1 + random.nextInt(3);
      for (int k = 0; k < damages; k++) {
        text = damaged(text, random);
      }
      ParsedReply parsed = ReplyParser.parse(text, reply.rules());
      if (parsed instanceof Usable(ModelAnswer answer, _)) {
        usable++;
        numbersAreWritten(text, answer, reply.rules().scale());
        keepsTheRules(text, answer, reply.rules());
      }
    }
    // Damage in prose and reasoning is no damage; a property that holds of nothing shows nothing.
    assertThat(usable).isBetween(MUTATIONS / 20, MUTATIONS * 3 / 4);
  }

  @Test
  void a4EveryCutOfAReplyIsUnusableUnlessTheWholeObjectWasThere() {
    for (Reply reply : Replies.good()) {
      String text = reply.text();
      ParsedReply whole = ReplyParser.parse(text, reply.rules());
      for (int length = 0; length < text.length(); length++) {
        String cut = text.substring(0, length);
        if (ReplyParser.parse(cut, reply.rules()) instanceof Usable(ModelAnswer answer, _)) {
          assertThat(((Usable) whole).answer()).as(cut).isEqualTo(answer);
          assertThat(cut).contains("}");
        }
      }
    }
  }

  private static String damaged(String text, Random random) {
    int at = text.isEmpty() ? 0 : random.nextInt(text.length());
    int to = Math.min(text.length(), at + 1 + random.nextInt(12));
    String piece = PIECES.get(random.nextInt(PIECES.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + text.substring(to);
      case 1 -> text.substring(0, at) + piece + text.substring(at);
      case 2 -> text.substring(0, at) + piece + text.substring(to);
      case 3 -> text.substring(0, at) + text.substring(at, to).repeat(2) + text.substring(to);
      case 4 -> text.substring(0, at) + (char) random.nextInt(0x10000) + text.substring(to);
      default ->
          new StringBuilder(text).insert(random.nextInt(text.length() + 1), piece).toString();
    };
  }

  private static void numbersAreWritten(String text, ModelAnswer answer, ConfidenceScale scale) {
    List<BigDecimal> written =
        NUMBER
            .matcher(text)
            .results()
            .map(result -> result.group())
            .filter(number -> number.length() < 60 && !number.matches(".*[eE][+-]?\\d{4,}"))
            .map(BigDecimal::new)
            .toList();
    Stream.of(
            answer.entry(),
            answer.stop(),
            answer.target(),
            answer.sizePercent(),
            answer.leverage() == null ? null : BigDecimal.valueOf((long) answer.leverage()))
        .filter(number -> number != null)
        .forEach(number -> assertThat(written).as(text).anyMatch(it -> it.compareTo(number) == 0));
    assertThat(written)
        .as(text)
        .anyMatch(it -> scale.normalised(it).compareTo(answer.confidence()) == 0);
  }

  private static void keepsTheRules(String text, ModelAnswer answer, ReplyRules rules) {
    assertThat(rules.allows(answer.instrument())).as(text).isTrue();
    assertThat(answer.confidence()).as(text).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    if (answer.action().opens()) {
      assertThat(answer.stop()).as(text).isNotNull();
      assertThat(AnswerChecks.problem(answer, rules)).as(text).isNull();
    }
  }
}
