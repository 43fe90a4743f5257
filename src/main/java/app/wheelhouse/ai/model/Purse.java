package app.wheelhouse.ai.model;

import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.PriceTable;
import app.wheelhouse.ai.budget.TokenPrice;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatModel;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.ChatWatch;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.prompt.Tokens;

/// Asks a model only when the day's budget covers the dearest answer, and books what it cost.
public final class Purse {
  private final Budget budget;
  private final PriceTable prices;

  public Purse(Budget budget, PriceTable prices) {
    this.budget = budget;
    this.prices = prices;
  }

  /// @param costMicros millionths of a US dollar
  record Paid(ChatReply reply, long costMicros) {}

  Paid ask(ChatModel model, ChatRequest request, ChatWatch watch) throws ChatFailure {
    TokenPrice price = prices.of(model.name());
    TokenUse worst =
        new TokenUse(
            Tokens.estimate(request.system()) + Tokens.estimate(request.user()),
            request.maxOutputTokens(),
            true);
    Budget.Reserve reserve = budget.reserve(price.micros(worst));
    long cost = 0;
    long tokens = 0;
    try {
      ChatReply reply = model.ask(request, watch);
      cost = price.micros(reply.tokens());
      tokens = reply.tokens().total();
      return new Paid(reply, cost);
    } catch (ChatFailure failure) {
      if (isPaid(failure.kind())) {
        tokens = worst.prompt();
        cost = price.micros(new TokenUse(tokens, 0, true));
      }
      throw failure;
    } finally {
      reserve.settle(cost, tokens);
    }
  }

  /// What failed after the model began to read is charged for what it read.
  private static boolean isPaid(ChatFailure.Kind kind) {
    return switch (kind) {
      case TIMEOUT, CUT, TOO_LARGE, CANCELLED, OTHER_MODEL, NOT_A_REPLY -> true;
      case UNREACHABLE,
          KEY_REFUSED,
          NO_CREDIT,
          NO_MODEL,
          RATE_LIMITED,
          REFUSED,
          SERVER,
          BUDGET,
          RESTING ->
          false;
    };
  }
}
