package app.wheelhouse.ai.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import app.wheelhouse.ai.reply.AnswerSchema;
import app.wheelhouse.ai.reply.ConfidenceScale;
import app.wheelhouse.ai.reply.ReplyRules;
import app.wheelhouse.exit.ConditionParser;
import app.wheelhouse.exit.ParsedCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What the prompt promises is what the parser and the exit plans read.
class ContractTest {
  private static List<String> found(String pattern) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(Contract.TEXT);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void theKeysAreThoseOfTheSchema() {
    List<String> keys = new ArrayList<>();
    JsonMapper.shared()
        .readTree(AnswerSchema.json(List.of("BTC"), ConfidenceScale.ZERO_TO_ONE))
        .path("properties")
        .forEachEntry((name, _) -> keys.add(name));
    assertThat(found("(?m)^[{ ]\"(\\w+)\": ")).containsExactlyElementsOf(keys);
  }

  @Test
  void theBoundsAreThoseOfTheParser() {
    assertThat(Contract.TEXT)
        .contains("a whole number from 1 to " + ReplyRules.MOST_LEVERAGE)
        .contains("1 to " + ReplyRules.MOST_SIZE_PERCENT + " and at most rules.maxSizePercent")
        .contains("from 1 to " + ReplyRules.MOST_REDUCE_PERCENT);
  }

  @Test
  void everyExampleOfAConditionIsUnderstood() {
    List<String> examples = found("\"([^\"\n]+ [<>] [^\"\n]+)\"");
    assertThat(examples).hasSizeGreaterThanOrEqualTo(4);
    assertThat(examples)
        .allSatisfy(example ->
            assertThat(ConditionParser.parse(example))
                .as(example)
                .isInstanceOf(ParsedCondition.Understood.class));
    List<String> figures = found("\\b([A-Za-z]+\\([0-9.,]*1?[0-9]+[mhd]\\))");
    assertThat(figures).hasSizeGreaterThanOrEqualTo(9);
    assertThat(figures)
        .allSatisfy(figure ->
            assertThat(ConditionParser.parse(figure + " > 10"))
                .as(figure)
                .isInstanceOf(ParsedCondition.Understood.class));
  }
}
