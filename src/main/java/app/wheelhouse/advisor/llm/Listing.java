package app.wheelhouse.advisor.llm;

import app.wheelhouse.ai.chat.Cancellation;
import app.wheelhouse.ai.chat.ChatFailure;
import app.wheelhouse.ai.chat.ModelName;
import java.io.IOException;
import okhttp3.Request;
import okhttp3.Response;
import tools.jackson.databind.JsonNode;

/// Asks a back end for one JSON object about its models.
record Listing(Wire wire) {
  private static final long MILLIS = 10_000;

  Failures failures(String model) {
    return new Failures(wire.endpoint(), model);
  }

  ModelName name(String id) {
    return new ModelName(wire.endpoint().backEnd().id(), id);
  }

  JsonNode get(String path) throws ChatFailure {
    return ask(wire.endpoint().get(path), failures(""));
  }

  JsonNode ask(Request request, Failures failures) throws ChatFailure {
    Reading reading = new Reading(failures, wire.endpoint().keyOf(request));
    try {
      wire.exchange(
          request, failures, Wire.Limits.whole(MILLIS), new Cancellation(), reading::read);
    } catch (Refusal refused) {
      throw refused.failure();
    }
    return reading.answer;
  }

  private static final class Reading {
    private final Failures failures;
    private final String key;
    private JsonNode answer = Json.object();

    Reading(Failures failures, String key) {
      this.failures = failures;
      this.key = key;
    }

    void read(Response response) throws IOException, ChatFailure {
      var source = response.body().source();
      if (source.request(ReplyLines.LONGEST_REPLY + 1)) {
        throw failures.tooLarge("4 MB");
      }
      String body = source.readUtf8();
      if (body.isBlank()) {
        throw failures.empty();
      }
      if (Content.isHtml(response, body)) {
        throw failures.html();
      }
      answer = Json.read(body).orElseThrow(() -> failures.garbage(ErrorText.clean(body, key)));
      if (answer.hasNonNull("error")) {
        ServerError error = ServerError.in(answer).orElse(ServerError.NONE);
        throw failures.refused(
            error.kind(error.status()), error.status(), ErrorText.clean(error.message(), key), 0);
      }
    }
  }
}
