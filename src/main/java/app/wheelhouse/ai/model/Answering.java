package app.wheelhouse.ai.model;

import app.wheelhouse.ai.reply.AnswerSchema;
import app.wheelhouse.ai.reply.ReplyRules;
import app.wheelhouse.ai.snapshot.ShownSymbol;
import app.wheelhouse.ai.snapshot.Snapshot;
import java.math.BigDecimal;
import java.util.Set;

/// What a reply to a question must keep to.
final class Answering {
  private Answering() {}

  static ReplyRules rules(Parameters parameters, Snapshot snapshot) {
    String symbol = symbol(parameters);
    ReplyRules rules = ReplyRules.of(Set.of(symbol)).scaled(parameters.scale()).about(symbol);
    return snapshot.price() > 0
        ? rules.at(new BigDecimal(Double.toString(snapshot.price())))
        : rules;
  }

  /// The symbol as the model is shown it.
  static String symbol(Parameters parameters) {
    return ShownSymbol.of(parameters.instrument().id());
  }

  static String schema(Parameters parameters) {
    return AnswerSchema.json(Set.of(symbol(parameters)), parameters.scale());
  }
}
