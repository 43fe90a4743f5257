package app.wheelhouse.advisor.scripted;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Words for a proposal, with numbers of the prompt: most as they are there, some wrong, so that
/// whoever checks claims has work.
final class Reasoning {
  private static final double WRONG = 0.15;

  private final Facts facts;
  private final Draw draw;

  Reasoning(Facts facts, Draw draw) {
    this.facts = facts;
    this.draw = draw;
  }

  String about(String action) {
    List<Map.Entry<String, BigDecimal>> numbers = new ArrayList<>(facts.numbers().entrySet());
    StringBuilder text =
        new StringBuilder(facts.symbol()).append(": ").append(action.replace('_', ' '));
    int claims = Math.min(numbers.size(), draw.between(1, 4));
    for (int i = 0; i < claims; i++) {
      Map.Entry<String, BigDecimal> fact = draw.oneOf(numbers);
      numbers.remove(fact);
      text.append(i == 0 ? ", because " : " and ")
          .append(name(fact.getKey()))
          .append(" is ")
          .append(draw.chance(WRONG) ? wrong(fact.getValue()) : fact.getValue().toPlainString());
    }
    return text.append('.').toString();
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private String wrong(BigDecimal value) {
    BigDecimal off = value.movePointLeft(1).abs().max(BigDecimal.ONE);
    return value.add(off.multiply(BigDecimal.valueOf(draw.between(2, 7)))).toPlainString();
  }
}
