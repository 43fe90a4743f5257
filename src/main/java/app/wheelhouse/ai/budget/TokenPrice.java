package app.wheelhouse.ai.budget;

import app.wheelhouse.ai.chat.TokenUse;
import java.math.BigDecimal;
import java.math.RoundingMode;

/// What a model's tokens cost.
///
/// @param model `back end:id`; a trailing `*` stands for any rest
/// @param prompt US dollars for a million tokens read, 0 or above
/// @param reply US dollars for a million tokens written, 0 or above
public record TokenPrice(String model, BigDecimal prompt, BigDecimal reply) {
  public TokenPrice {
    if (model.isBlank() || prompt.signum() < 0 || reply.signum() < 0) {
      throw new IllegalArgumentException("A price needs a model and two numbers from 0 up");
    }
  }

  /// Millionths of a US dollar, rounded up. A dollar for a million tokens is a millionth a token.
  public long micros(TokenUse use) {
    return prompt
        .multiply(BigDecimal.valueOf(use.prompt()))
        .add(reply.multiply(BigDecimal.valueOf(use.completion())))
        .setScale(0, RoundingMode.CEILING)
        .longValueExact();
  }

  boolean covers(String name) {
    return model.endsWith("*")
        ? name.startsWith(model.substring(0, model.length() - 1))
        : name.equals(model);
  }
}
