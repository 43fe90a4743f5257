package app.wheelhouse.cli;

import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.prompt.Prompt;
import app.wheelhouse.ai.prompt.QuickLook;
import app.wheelhouse.ai.prompt.QuickSentiment;
import app.wheelhouse.ai.prompt.QuickSentimentPrompt;
import app.wheelhouse.ai.prompt.ShouldEnter;
import app.wheelhouse.ai.prompt.ShouldEnterPrompt;
import app.wheelhouse.desk.AiPlan;
import app.wheelhouse.desk.BadInput;
import app.wheelhouse.desk.SingleAsk;
import app.wheelhouse.desk.SingleQuestion;
import app.wheelhouse.domain.instrument.Instrument;
import app.wheelhouse.domain.money.Price;
import app.wheelhouse.domain.order.Side;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The answer to one of the scalper's quick questions.
///
/// @param said what the model answers, as named values
record AiQuickAnswer(
    SingleAsk.Moment moment,
    String model,
    Prompt prompt,
    SingleQuestion.Reply reply,
    MarketRow said) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// An entry that a scalper has in mind.
  ///
  /// @param stopPercent distance from the price, percent, above 0
  /// @param targetPercent distance from the price, percent, above 0
  record Entry(Side side, BigDecimal stopPercent, BigDecimal targetPercent) {}

  /// Which way it leans.
  static AiQuickAnswer sentiment(SingleAsk.Moment moment, AiPlan plan)
      throws ChatFailure, BadInput {
    Prompt prompt = QuickSentimentPrompt.write(QuickLook.of(moment.market(), moment.bars()));
    SingleQuestion.Reply reply = SingleQuestion.ask(plan, prompt, QuickSentimentPrompt.SCHEMA);
    QuickSentiment said = QuickSentimentPrompt.read(reply.reply().text());
    return new AiQuickAnswer(
        moment,
        plan.usual().toString(),
        prompt,
        reply,
        MarketRow.of()
            .with("sentiment", said.lean().name())
            .with("reason", said.reason())
            .with("understood", said.understood()));
  }

  /// Whether to enter at the price now, with this stop and target.
  static AiQuickAnswer shouldEnter(SingleAsk.Moment moment, AiPlan plan, Entry entry)
      throws ChatFailure, BadInput {
    Side side = entry.side();
    double away = side == Side.BUY ? 0.01 : -0.01;
    Price stop = at(moment, 1 - away * entry.stopPercent().doubleValue(), side);
    Price target = at(moment, 1 + away * entry.targetPercent().doubleValue(), side);
    Prompt prompt =
        ShouldEnterPrompt.write(QuickLook.of(moment.market(), moment.bars()), side, stop, target);
    SingleQuestion.Reply reply = SingleQuestion.ask(plan, prompt, ShouldEnterPrompt.SCHEMA);
    ShouldEnter said = ShouldEnterPrompt.read(reply.reply().text());
    return new AiQuickAnswer(
        moment,
        plan.usual().toString(),
        prompt,
        reply,
        MarketRow.of()
            .with("side", side == Side.BUY ? "long" : "short")
            .with("stop", stop.toString())
            .with("target", target.toString())
            .with("enter", said.enter() ? "yes" : "no")
            .with("confidence", said.confidence().value())
            .with("reason", said.reason())
            .with("understood", said.understood()));
  }

  private static Price at(SingleAsk.Moment moment, double times, Side side) {
    Instrument instrument = moment.market().instrument();
    return instrument.roundPrice(
        moment.market().price() * times, side == Side.BUY ? RoundingMode.DOWN : RoundingMode.UP);
  }

  void tell(PrintWriter out, boolean withPrompt) {
    AiAskStory story = new AiAskStory(out);
    story.moment(moment, "quick question to " + model);
    said.values()
        .forEach((name, value) -> {
          String text =
              value instanceof Double share ? DecisionText.percent(share) : value.toString();
          if (!name.equals("understood")) {
            story.say(name, DecisionText.line(text));
          }
        });
    story.took(
        reply.reply().tokens().prompt(),
        reply.reply().tokens().completion(),
        reply.costMicros(),
        reply.latencyMillis());
    story.noOrder();
    if (withPrompt) {
      story.quote("system", prompt.system());
      story.quote("question", prompt.user());
      story.quote("reply", reply.reply().text());
    }
  }

  String json(boolean withPrompt) {
    ObjectNode json = JSON.createObjectNode();
    json.put("time", moment.time());
    json.put("instrument", moment.market().instrument().id().toString());
    json.put("price", moment.price().toDouble());
    json.put("model", model);
    json.setAll(DecisionJson.row(said));
    json.put("promptTokens", reply.reply().tokens().prompt());
    json.put("replyTokens", reply.reply().tokens().completion());
    json.put("costMicros", reply.costMicros());
    json.put("latencyMillis", reply.latencyMillis());
    json.put("orders", 0);
    if (withPrompt) {
      json.put("system", prompt.system());
      json.put("user", prompt.user());
      json.put("reply", reply.reply().text());
    }
    return JSON.writeValueAsString(json);
  }
}
