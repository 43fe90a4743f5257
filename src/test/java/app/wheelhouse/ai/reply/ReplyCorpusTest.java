package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.reply.ParsedReply.Unusable;
import app.wheelhouse.ai.reply.ParsedReply.Usable;
import app.wheelhouse.ai.reply.Replies.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The corpus: each malformed reply is a hold for its reason, each good one is read to the digit.
class ReplyCorpusTest {
  static List<Reply> good() {
    return Replies.good();
  }

  static List<Reply> malformed() {
    return Replies.malformed();
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void aMalformedReplyIsUnusableForItsReason(Reply reply) {
    ParsedReply parsed = ReplyParser.parse(reply.text(), reply.rules());
    assertThat(parsed).isInstanceOf(Unusable.class);
    Unusable unusable = (Unusable) parsed;
    assertThat(unusable.reason().name())
        .as(unusable.sentence())
        .isEqualTo(reply.expected("reason"));
    assertThat(unusable.repairable()).isEqualTo(unusable.reason().repairable());
    assertThat(unusable.sentence())
        .isNotBlank()
        .hasSizeLessThanOrEqualTo(300)
        .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodReplyIsReadToTheDigit(Reply reply) {
    ParsedReply parsed = ReplyParser.parse(reply.text(), reply.rules());
    assertThat(parsed).isInstanceOf(Usable.class);
    ModelAnswer answer = ((Usable) parsed).answer();
    assertThat(answer.action().word()).isEqualTo(reply.expected("action"));
    assertThat(answer.instrument()).isEqualTo(reply.expected("instrument"));
    assertThat(answer.confidence()).isEqualByComparingTo(reply.expected("confidence"));
    same(answer.entry(), reply.expected("entry"));
    same(answer.stop(), reply.expected("stop"));
    same(answer.target(), reply.expected("target"));
    same(answer.sizePercent(), reply.expected("size"));
    assertThat(answer.leverage())
        .isEqualTo(
            reply.line().has("leverage")
                ? (Integer) reply.line().path("leverage").intValue()
                : null);
    assertThat(answer.reasoning()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}&&[^\n\t]]");
  }

  /// A corpus that loses lines, or that tests one thing only, is none.
  @Test
  void theCorpusIsLargeAndOfManyKinds() {
    assertThat(Replies.malformed()).hasSizeGreaterThanOrEqualTo(200);
    assertThat(Replies.good()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(
            Replies.malformed().stream()
                .map(reply -> String.valueOf(reply.expected("reason")))
                .collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            List.of(UnusableReason.values()).stream()
                // Told by the back end, and by length: tests of their own.
                .filter(it -> it != UnusableReason.CUT && it != UnusableReason.TOO_LARGE)
                .map(Enum::name)
                .toList());
  }

  private static void same(@Nullable BigDecimal read, @Nullable String expected) {
    if (expected == null) {
      assertThat(read).isNull();
    } else {
      assertThat(read).isEqualByComparingTo(expected);
    }
  }
}
