package app.wheelhouse.ai.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.reply.ParsedReply.Unusable;
import app.wheelhouse.ai.reply.Replies.Reply;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What a model is told once when its reply was none.
class RepairPromptTest {
  @Test
  void itSaysWhatWasWrongInFewWordsForEveryReplyOfTheCorpus() {
    for (Reply reply : Replies.malformed()) {
      Unusable unusable = (Unusable) ReplyParser.parse(reply.text(), reply.rules());
      assertThat(RepairPrompt.of(unusable))
          .contains(unusable.sentence(), "exactly one complete JSON object")
          .hasSizeLessThan(500)
          .doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Cs}]");
    }
  }

  @Test
  void ofAReplyItQuotesAtMost200Characters() {
    Unusable unusable = (Unusable) ReplyParser.parse("w ".repeat(5_000), ReplyRules.anySymbol());
    String around =
        RepairPrompt.of(unusable)
            .replace(RepairPrompt.of(Unusable.of(UnusableReason.NO_OBJECT, "")), "");
    assertThat(around.chars().filter(c -> c == 'w').count()).isBetween(20L, 200L);
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatAModelCanMendIsAskedAgain(UnusableReason reason) {
    boolean pointless =
        List.of(
                UnusableReason.EMPTY,
                UnusableReason.TOO_LARGE,
                UnusableReason.UNCLOSED_THINKING,
                UnusableReason.CUT)
            .contains(reason);
    assertThat(reason.repairable()).isNotEqualTo(pointless);
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0300,\u00e0",
    "a\u200bb,ab",
    "'\u001b]0;title\u0007x',x",
    "'\u001b[1;31mx',x",
    "'x\u001b',x",
    "'\u009b2Jx',x",
    "'a\u2028b',a b",
    "'\uFB01',\uFB01",
    "'\uDB40\uDC41x',x"
  })
  void quotedTextIsPlain(String raw, String plain) {
    assertThat(PlainText.line(raw, 100)).isEqualTo(plain);
  }
}
