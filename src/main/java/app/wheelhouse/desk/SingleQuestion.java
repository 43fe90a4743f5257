package app.wheelhouse.desk;

import app.wheelhouse.ai.budget.Budget;
import app.wheelhouse.ai.budget.Spending;
import app.wheelhouse.ai.budget.TokenPrice;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ChatReply;
import app.wheelhouse.ai.chat.ChatRequest;
import app.wheelhouse.ai.chat.TokenUse;
import app.wheelhouse.ai.model.Parameters;
import app.wheelhouse.ai.prompt.Prompt;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// A short question of its own to a model, paid from a budget.
public final class SingleQuestion {
  private SingleQuestion() {}

  /// @param costMicros millionths of a US dollar
  /// @param latencyMillis to the last byte
  public record Reply(ChatReply reply, long costMicros, long latencyMillis) {}

  /// @param schema JSON schema of the answer
  /// @throws ChatFailure when no reply comes or it could cost too much
  /// @throws BadInput when there is no such back end or address
  public static Reply ask(AiPlan plan, Prompt prompt, String schema) throws ChatFailure, BadInput {
    Parameters.Call call = plan.model().call();
    ChatRequest request =
        new ChatRequest(
            prompt.system(),
            prompt.user(),
            schema,
            call.maxTokens(),
            call.temperature(),
            call.seed(),
            plan.model().timeoutMillis());
    TokenPrice price = plan.prices().of(plan.usual());
    long worst = price.micros(new TokenUse(prompt.tokens(), request.maxOutputTokens(), true));
    LocalDate today = LocalDate.ofInstant(Instant.ofEpochMilli(DeskClock.now()), ZoneOffset.UTC);
    new Budget(plan.budgetMicros(), Spending.none(today), DeskClock::now, _ -> {}).reserve(worst);
    long began = DeskClock.nanos();
    ChatReply reply = CommandTools.ask(plan.usual(), plan.url(), plan.key(), request);
    return new Reply(reply, price.micros(reply.tokens()), (DeskClock.nanos() - began) / 1_000_000);
  }
}
