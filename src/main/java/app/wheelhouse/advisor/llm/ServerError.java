package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.ChatFailure.Kind;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// What a server says went wrong, in whichever of the usual forms. Missing parts are empty.
///
/// @param type such as `rate_limit_error`
/// @param code such as `model_not_found` or `502`
record ServerError(String message, String type, String code) {
  static final ServerError NONE = new ServerError("", "", "");

  /// Reads `{"error":"…"}`, `{"error":{"message":…}}`, `{"object":"error","message":…}` and
  /// `{"detail":"…"}`; empty when there is none of them.
  static Optional<ServerError> in(JsonNode body) {
    JsonNode error = body.path("error");
    if (error.isString()) {
      return Optional.of(new ServerError(error.stringValue(), "", ""));
    }
    if (error.isObject()) {
      return Optional.of(of(error));
    }
    if (Json.text(body.path("object")).equals("error")) {
      return Optional.of(of(body));
    }
    return body.path("detail").isString()
        ? Optional.of(new ServerError(Json.text(body.path("detail")), "", ""))
        : Optional.empty();
  }

  private static ServerError of(JsonNode error) {
    JsonNode code = error.path("code");
    String message = Json.text(error.path("message"));
    // OpenRouter wraps what the maker of the model said.
    String raw = Json.text(error.path("metadata").path("raw"));
    return new ServerError(
        raw.isEmpty() ? message : message + ": " + raw,
        Json.text(error.path("type")),
        code.isIntegralNumber() ? code.toString() : Json.text(code));
  }

  /// The status that an error inside a stream stands for; a server's own failure unless it says
  /// otherwise.
  int status() {
    if (code.matches("[45][0-9]{2}")) {
      return Integer.parseInt(code);
    }
    return switch (type) {
      case "authentication_error", "permission_error" -> 401;
      case "billing_error", "insufficient_quota" -> 402;
      case "not_found_error" -> 404;
      case "timeout_error" -> 408;
      case "rate_limit_error" -> 429;
      case "invalid_request_error", "request_too_large", "BadRequestError" -> 400;
      default -> 500;
    };
  }

  /// What it means for us.
  Kind kind(int status) {
    String all = (message + ' ' + type + ' ' + code).toLowerCase(Locale.ROOT);
    if (status == 402
        || all.contains("insufficient_quota")
        || all.contains("billing_error")
        || status < 500 && all.contains("credit balance")) {
      return Kind.NO_CREDIT;
    }
    if (status == 401 || status == 403) {
      // A held back question is no matter of the key.
      return all.contains("moderation") || all.contains("flagged")
          ? Kind.REFUSED
          : Kind.KEY_REFUSED;
    }
    if ((status == 400 || status == 404) && namesNoModel(all)) {
      return Kind.NO_MODEL;
    }
    return switch (status) {
      case 408 -> Kind.TIMEOUT;
      case 429 -> Kind.RATE_LIMITED;
      default -> status >= 500 ? Kind.SERVER : status >= 400 ? Kind.REFUSED : Kind.NOT_A_REPLY;
    };
  }

  private static boolean namesNoModel(String all) {
    return all.contains("model_not_found")
        || all.contains("no endpoints found")
        || all.contains("model")
            && (all.contains("not found")
                || all.contains("not_found")
                || all.contains("not exist")
                || all.contains("not a valid model")
                || all.contains("unknown model")
                || all.contains("no such model"));
  }
}
